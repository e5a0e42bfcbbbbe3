import type { ArticleWithWords } from '../article/cut-slice.js';
import type { Locale } from '../locale/locale.js';
import { locales, matchLanguage, spokenLanguages } from '../locale/locales.js';
import type { PlainDocument } from '../ui/plain.js';
import type { Tag } from '../widgets/catalogue.js';
import { messages as deals } from '../widgets/deal-tracker/deal-tracker.messages.js';
import { dealPlain } from '../widgets/deal-tracker/deal-tracker.plain.view.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { messages as people } from '../widgets/people-card/people-card.messages.js';
import { peoplePlain } from '../widgets/people-card/people-card.plain.view.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { messages as turnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.messages.js';
import { turnoverPlain } from '../widgets/trade-turnover-chart/trade-turnover-chart.plain.view.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';

const views: Readonly<Record<Tag, (article: ArticleWithWords, locale: Locale) => PlainDocument>> = {
  'trade-turnover-chart': (article, locale) => turnoverPlain(selectTurnover(article), locale, turnover[locale.lang]!),
  'deal-tracker': (article, locale) => dealPlain(selectDeals(article), locale, deals[locale.lang]!),
  'people-card': (article, locale) => peoplePlain(selectPeople(article), locale, people[locale.lang]!),
};

/** What a widget says of an article in each language that both speak, the article's own first, or English in its place. */
export function plainDocuments(tag: Tag, article: ArticleWithWords): PlainDocument[] {
  const own = matchLanguage(article.article.language, spokenLanguages()) ?? 'en';
  const others = Object.keys(article.words).filter(lang => locales[lang] && lang !== own);
  return [own, ...others].map(lang => views[tag](article, locales[lang]!));
}
