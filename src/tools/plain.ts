import type { PlainDocument } from '../text/plain.js';
import { interfaceOf, type SpokenArticle } from './languages.js';
import { manifestOf, type Tag } from './widgets.js';

/** What a widget says of an article in each of its languages, the article's own first. */
export function plainDocuments(tag: Tag, article: SpokenArticle): PlainDocument[] {
  const { plain, select } = manifestOf(tag);
  const slice = select(article)!;
  const original = article.article.language;
  const others = Object.keys(article.languages).filter(lang => lang !== original);
  return [original, ...others].map(lang => plain(slice, interfaceOf(tag, article.languages[lang]!.file)));
}
