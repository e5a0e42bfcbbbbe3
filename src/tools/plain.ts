import type { LanguageFile } from '../locale/language.js';
import type { PlainDocument } from '../text/plain.js';
import type { Tag } from '../widgets/catalogue.js';
import { dealPlain } from '../widgets/deal-tracker/deal-tracker.plain.view.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import type { PeopleMessages } from '../widgets/people-card/people-card.messages.js';
import { peoplePlain } from '../widgets/people-card/people-card.plain.view.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import type { TurnoverMessages } from '../widgets/trade-turnover-chart/trade-turnover-chart.messages.js';
import { turnoverPlain } from '../widgets/trade-turnover-chart/trade-turnover-chart.plain.view.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { interfaceOf, type SpokenArticle } from './languages.js';

const views: Readonly<Record<Tag, (article: SpokenArticle, file: LanguageFile) => PlainDocument>> = {
  'trade-turnover-chart'(article, file) {
    const { locale, messages } = interfaceOf<TurnoverMessages>('trade-turnover-chart', file);
    return turnoverPlain(selectTurnover(article), locale, messages);
  },
  'deal-tracker': (article, file) => dealPlain(selectDeals(article), interfaceOf('deal-tracker', file)),
  'people-card'(article, file) {
    const { locale, messages } = interfaceOf<PeopleMessages>('people-card', file);
    return peoplePlain(selectPeople(article), locale, messages);
  },
};

/** What a widget says of an article in each of its languages, the article's own first. */
export function plainDocuments(tag: Tag, article: SpokenArticle): PlainDocument[] {
  const original = article.article.language;
  const others = Object.keys(article.languages).filter(lang => lang !== original);
  return [original, ...others].map(lang => views[tag](article, article.languages[lang]!.file));
}
