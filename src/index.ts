/** The elements as classes, their events and the shapes of their data. Registers nothing: see define-all.ts. */
export type { Slice } from './article/slice.js';
export { DealSelectEvent, FilterChangeEvent } from './widgets/deal-tracker/deal-tracker.events.js';
export type { DealSlice } from './widgets/deal-tracker/deal-tracker.slice.js';
export { DealTracker } from './widgets/deal-tracker/deal-tracker.js';
export { PersonSelectEvent } from './widgets/people-card/people-card.events.js';
export { PeopleCard } from './widgets/people-card/people-card.js';
export type { PeopleSlice } from './widgets/people-card/people-card.slice.js';
export { EventSelectEvent } from './widgets/story-timeline/story-timeline.events.js';
export { StoryTimeline } from './widgets/story-timeline/story-timeline.js';
export type { TimelineSlice } from './widgets/story-timeline/story-timeline.slice.js';
export { TradeTurnoverChart } from './widgets/trade-turnover-chart/trade-turnover-chart.js';
export type { TurnoverSlice } from './widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
