import type { ArticleWithWords } from '../article/cut-slice.js';
import { missingWords, textPaths, uncheckedWords } from '../article/words.js';

/** What each language still needs: how many of its texts nobody has checked, how many it lacks, and which if `listed`. */
export function wordsReport({ article, words }: ArticleWithWords, listed = false): string {
  const lacking = missingWords(article, words);
  const texts = (paths: readonly string[]): string => (paths.length === 1 ? '1 text' : `${paths.length} texts`);
  const list = (paths: readonly string[]): string[] => (listed ? paths.map(path => `    ${path}`) : []);
  return Object.entries(words)
    .flatMap(([language, own]) => {
      const [unchecked, missing] = [uncheckedWords(own), lacking[language] ?? []];
      return [
        `  ${language}: ${texts(textPaths(own))}, ${unchecked.length} unchecked${missing.length ? '' : ', none missing'}`,
        ...list(unchecked),
        ...(missing.length
          ? [`  ${language} lacks ${texts(missing)}, which readers get in ${article.language}${listed ? ':' : ''}`, ...list(missing)]
          : []),
      ];
    })
    .join('\n');
}
