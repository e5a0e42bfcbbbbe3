import { oddWords } from '../article/odd-words.js';
import { missingWords, textPaths, uncheckedWords } from '../article/words.js';
import { numberOfTexts, type SpokenArticle } from '../tools/languages.js';

/** What each language still needs: how many of its texts nobody has checked, how many it lacks or look odd, and which if `listed`. */
export function wordsReport({ article, words, languages }: SpokenArticle, listed = false): string {
  const lacking = missingWords(article, words);
  const texts = (paths: readonly string[]): string => (paths.length === 1 ? '1 text' : `${paths.length} texts`);
  const list = (paths: readonly string[]): string[] => (listed ? paths.map(path => `    ${path}`) : []);
  return Object.entries(words)
    .flatMap(([language, translated]) => {
      const [unchecked, missing, odd] = [uncheckedWords(translated), lacking[language] ?? [], oddWords(translated)];
      const unsaid = languages[language]!.missing;
      return [
        `  ${language}: ${texts(textPaths(translated))}, ${unchecked.length} unchecked${missing.length ? '' : ', none missing'}`,
        ...list(unchecked),
        ...(missing.length
          ? [`  ${language} lacks ${texts(missing)}, which readers get in ${article.language}${listed ? ':' : ''}`, ...list(missing)]
          : []),
        ...(unsaid.length
          ? [
              `  ${language}: the interface lacks ${unsaid.length} of ${numberOfTexts} texts, which readers get in English${listed ? ':' : ''}`,
              ...list(unsaid),
            ]
          : []),
        ...(odd.length
          ? [
              `  ${language} has ${texts(odd)} that ${odd.length === 1 ? 'looks' : 'look'} odd${listed ? ':' : '; dateline check says which'}`,
              ...list(odd),
            ]
          : []),
      ];
    })
    .join('\n');
}
