/** The widgets that exist. Tools read the list; each tag is also the folder, the file stem and the name of its slice. */
export const tags = ['trade-turnover-chart', 'deal-tracker', 'people-card', 'story-timeline'] as const;
export type Tag = (typeof tags)[number];
