import type { ArticleDate, Attribution } from '../article/article.js';
import { ownIn } from '../locale/bare.js';
import { formatDate, formatList } from '../locale/format.js';
import { fill, type Locale } from '../locale/locale.js';

/** Who says so, in words that are the same in all widgets. */
export const attributionText = (attribution: Attribution, name: (id: string) => string, locale: Locale): string =>
  speakerText(attribution, name, locale, locale.common.saidBy);

/** The same where the words before it ask who: a name stands alone. `saidBy` is what a `{name}` stands in. */
export function speakerText(attribution: Attribution, name: (id: string) => string, { common, format }: Locale, saidBy = '{name}'): string {
  const { voice } = attribution;
  const [by, via] = [ownIn(attribution, 'by'), ownIn(attribution, 'via')];
  if (voice === 'article') return common.inArticle;
  if (voice === 'newsroom') return common.ourCalculation;
  if (!by) return common.unnamedReports;
  let text = fill(saidBy, { name: formatList(by.map(name), format) });
  if (via) text = fill(common.via, { who: text, name: name(via) });
  return ownIn(attribution, 'quoted') ? fill(common.quoted, { who: text }) : text;
}

/** As of when all of it is said: what changes later does not change here. */
export const asReported = ({ published }: { readonly published?: ArticleDate }, locale: Locale): string =>
  published ? fill(locale.common.reportedIn, { date: formatDate(published, locale) }) : locale.common.inArticle;
