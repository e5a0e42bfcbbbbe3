import { createHash } from 'node:crypto';
import type { ArticleWithWords } from '../article/cut-slice.js';
import type { Slice } from '../article/slice.js';
import type { Tag } from '../widgets/catalogue.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';

/** Cuts a widget's slice, or nothing where the article has nothing for that widget to show. */
export const selectors: Readonly<Record<Tag, (article: ArticleWithWords) => Slice | undefined>> = {
  'trade-turnover-chart': article => (article.article.turnover ? selectTurnover(article) : undefined),
  'deal-tracker': article => (article.article.deals.length ? selectDeals(article) : undefined),
  'people-card': article => (article.article.people.length ? selectPeople(article) : undefined),
};

/** Seven digits that change whenever anything in the slice changes. */
export const revisionOf = (slice: Slice): string => createHash('sha256').update(JSON.stringify(slice)).digest('hex').slice(0, 7);
