import { findArticle, loadArticle } from '../tools/load-article.js';
import type { Run } from './command.js';
import { wordsReport } from './words-report.js';

/**
 * `dateline check`.
 *
 * @throws ArticleError with every fault.
 */
export const run: Run<object> = dir => {
  const source = loadArticle(findArticle(dir));
  console.log(`${source.article.slug}: no faults. Languages: ${Object.keys(source.words).join(', ')}.\n`);
  console.log(wordsReport(source, true));
};
