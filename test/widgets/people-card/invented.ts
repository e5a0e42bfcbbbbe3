import type { Article } from '../../../src/article/article.js';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { validArticle, validWords } from '../../fixtures/article-builder.js';

/** The invented article, with some of its parts exchanged. */
export const invented = (parts: Partial<Article>): ArticleWithWords => ({
  article: { ...(validArticle() as Article), ...parts },
  words: { en: validWords() },
});
