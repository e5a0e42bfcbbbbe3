import 'dateline/deal-tracker.js';
import 'dateline/define-all.js';
import { ArticleError, parseArticle, type ArticleWithWords } from 'dateline-cli/article.js';
import {
  selectDeals,
  selectPeople,
  selectTimeline,
  selectTurnover,
  type DealSlice,
  type PeopleSlice,
  type TimelineSlice,
  type TurnoverSlice,
} from 'dateline/select.js';
import type { DealSelectEvent, DealTracker } from 'dateline';

/** What a newsroom's own code relies on, as it would write it: this file need only compile. */

export function show(facts: unknown, words: unknown): void {
  let article: ArticleWithWords;
  try {
    article = parseArticle(facts, { en: words });
  } catch (fault) {
    if (fault instanceof ArticleError) console.error(fault.faults.map(({ path, mend }) => `${path}: ${mend}`));
    return;
  }
  const deals: DealSlice = selectDeals(article);
  const people: PeopleSlice = selectPeople(article);
  const timeline: TimelineSlice = selectTimeline(article);
  const turnover: TurnoverSlice = selectTurnover(article);
  // By its tag alone each element has its type.
  document.querySelector('deal-tracker')!.data = deals;
  document.querySelector('people-card')!.data = people;
  document.querySelector('story-timeline')!.data = timeline;
  document.querySelector('trade-turnover-chart')!.data = turnover;
  const tracker: DealTracker = document.createElement('deal-tracker');
  tracker.sector = 'aviation';
  tracker.addEventListener('deal-select', event => console.log((event as DealSelectEvent).deal));
  // @ts-expect-error a slice of another widget
  document.querySelector('deal-tracker')!.data = people;
  // @ts-expect-error no such property
  tracker.sectors = 'aviation';
}
