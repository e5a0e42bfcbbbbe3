import type { ArticleWithWords } from '../article/cut-slice.js';
import type { Locale } from '../locale/locale.js';
import { toCsv } from '../ui/csv.js';
import type { Tag } from '../widgets/catalogue.js';
import { dealColumns, dealTable } from '../widgets/deal-tracker/csv.view.js';
import { dealIndex, sorts } from '../widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { messages as people } from '../widgets/people-card/people-card.messages.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { csvHeader, peopleView } from '../widgets/people-card/people-card.view.js';
import { turnoverCsv } from '../widgets/trade-turnover-chart/csv.view.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';

/** All that a widget shows of an article, as CSV. */
export const recordsOf: Readonly<Record<Tag, (article: ArticleWithWords, locale: Locale) => string>> = {
  'trade-turnover-chart': article => turnoverCsv(selectTurnover(article)),
  'deal-tracker'(article, locale) {
    const slice = selectDeals(article);
    const { ordered } = dealIndex(slice, locale);
    return toCsv(dealColumns, dealTable(slice, ordered(sorts[0]), locale));
  },
  'people-card'(article, locale) {
    const rows = peopleView(selectPeople(article), {}, locale, people[locale.lang]!).people.map(({ row }) => row);
    return toCsv(csvHeader, rows);
  },
};
