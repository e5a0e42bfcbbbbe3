import type { ArticleDate, Attribution } from '../article/article.js';
import { ownIn } from '../locale/bare.js';
import { formatDate, formatList } from '../locale/format.js';
import { fill, type Locale } from '../locale/locale.js';

/** Who says so, in words that are the same in all widgets. */
export function attributionText(attribution: Attribution, name: (id: string) => string, { common, format }: Locale): string {
  const { voice } = attribution;
  const [by, via] = [ownIn(attribution, 'by'), ownIn(attribution, 'via')];
  if (voice === 'article') return common.inArticle;
  if (voice === 'newsroom') return common.ourCalculation;
  if (!by) return common.unnamedReports;
  let text = fill(common.saidBy, { name: formatList(by.map(name), format) });
  if (via) text = fill(common.via, { who: text, name: name(via) });
  return ownIn(attribution, 'quoted') ? fill(common.quoted, { who: text }) : text;
}

/** As of when all of it is said: what changes later does not change here. */
export const asReported = ({ published }: { readonly published?: ArticleDate }, locale: Locale): string =>
  published ? fill(locale.common.reportedIn, { date: formatDate(published, locale) }) : locale.common.inArticle;
