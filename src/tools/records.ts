import type { ArticleWithWords } from '../article/cut-slice.js';
import type { LanguageFile } from '../locale/language.js';
import { toCsv } from '../text/csv.js';
import type { Tag } from '../widgets/catalogue.js';
import { dealColumns, dealTable } from '../widgets/deal-tracker/csv.view.js';
import type { DealMessages } from '../widgets/deal-tracker/deal-tracker.messages.js';
import { dealIndex, sorts } from '../widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import type { PeopleMessages } from '../widgets/people-card/people-card.messages.js';
import { interfaceOf } from './languages.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { csvHeader, peopleView } from '../widgets/people-card/people-card.view.js';
import { turnoverCsv } from '../widgets/trade-turnover-chart/csv.view.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';

/** All that a widget shows of an article, as CSV. */
export const recordsOf: Readonly<Record<Tag, (article: ArticleWithWords, file: LanguageFile) => string>> = {
  'trade-turnover-chart': article => turnoverCsv(selectTurnover(article)),
  'deal-tracker'(article, file) {
    const language = interfaceOf<DealMessages>('deal-tracker', file);
    const slice = selectDeals(article);
    const { ordered } = dealIndex(slice, language);
    return toCsv(dealColumns, dealTable(slice, ordered(sorts[0]), language));
  },
  'people-card'(article, file) {
    const { locale, messages } = interfaceOf<PeopleMessages>('people-card', file);
    const rows = peopleView(selectPeople(article), {}, locale, messages).people.map(({ row }) => row);
    return toCsv(csvHeader, rows);
  },
};
