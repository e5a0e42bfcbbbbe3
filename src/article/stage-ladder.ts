/**
 * The ladder of stages: how far a thing has come, lowest rung first. A rung is what the article itself
 * reports; a higher rung that only an official asserts is a claim, shown beside the stage and never as it.
 */
export const stages = ['interest', 'discussion', 'planned', 'agreed', 'underway', 'delivered'] as const;

export type Stage = (typeof stages)[number];

/** The rung's height, 1 for the lowest. */
export const rank = (stage: Stage): number => stages.indexOf(stage) + 1;

export const isAbove = (claimed: Stage, reported: Stage): boolean => rank(claimed) > rank(reported);
