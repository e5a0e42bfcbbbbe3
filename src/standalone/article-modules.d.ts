/** Slices, cut at build time by tools/article-plugin.ts. */
declare module 'article:trade-turnover-chart' {
  const slice: import('../widgets/trade-turnover-chart/trade-turnover-chart.slice.js').TurnoverSlice;
  export default slice;
}
declare module 'article:deal-tracker' {
  const slice: import('../widgets/deal-tracker/deal-tracker.slice.js').DealSlice;
  export default slice;
}
declare module 'article:people-card' {
  const slice: import('../widgets/people-card/people-card.slice.js').PeopleSlice;
  export default slice;
}
