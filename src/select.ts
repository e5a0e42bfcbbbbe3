/** What an element shows of an article: its `data`. Each throws where the article has not what it cites; parseArticle sees to that. */
export { selectDeals, type DealSlice } from './widgets/deal-tracker/deal-tracker.slice.js';
export { selectPeople, type PeopleSlice } from './widgets/people-card/people-card.slice.js';
export { selectTurnover, type TurnoverSlice } from './widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
