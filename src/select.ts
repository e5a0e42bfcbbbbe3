/**
 * Each function cuts out of a parsed article what one element shows: its `data`.
 *
 * @throws TypeError `selectTurnover`, where the article has no turnover; all of them, where an article that was not parsed lacks what it cites.
 */
export { selectDeals, type DealSlice } from './widgets/deal-tracker/deal-tracker.slice.js';
export { selectPeople, type PeopleSlice } from './widgets/people-card/people-card.slice.js';
export { selectTimeline, type TimelineSlice } from './widgets/story-timeline/story-timeline.slice.js';
export { selectTurnover, type TurnoverSlice } from './widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
