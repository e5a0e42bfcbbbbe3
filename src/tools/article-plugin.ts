import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'rollup';
import type { ArticleWithWords } from '../article/cut-slice.js';
import type { Slice } from '../article/slice.js';
import type { Tag } from '../widgets/catalogue.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { findArticle, loadArticle } from './load-article.js';

/** Cuts a widget's slice, or nothing where the article has nothing for that widget to show. */
export const selectors: Readonly<Record<Tag, (article: ArticleWithWords) => Slice | undefined>> = {
  'trade-turnover-chart': article => (article.article.turnover ? selectTurnover(article) : undefined),
  'deal-tracker': article => (article.article.deals.length ? selectDeals(article) : undefined),
  'people-card': article => (article.article.people.length ? selectPeople(article) : undefined),
};

/** Seven digits that change whenever anything in the slice changes. */
export const revisionOf = (slice: Slice): string => createHash('sha256').update(JSON.stringify(slice)).digest('hex').slice(0, 7);

const prefix = 'article:';
const languageModule = /\/locale\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.[jt]s$/;

/**
 * Answers `import slice from 'article:<tag>'` with that widget's slice of the article in `dir`, and leaves the
 * interface words of all other languages out of the bundle.
 */
export function articlePlugin(dir: string, languages?: readonly string[]): Plugin {
  let article: ArticleWithWords;

  return {
    name: 'article',

    // Each build reads the files again: in watch mode they are what changes.
    buildStart() {
      const files = findArticle(dir, languages);
      for (const file of [files.facts, ...Object.values(files.words)]) this.addWatchFile(file);
      article = loadArticle(files);
    },

    resolveId: source => (source.startsWith(prefix) ? `\0${source}` : null),

    load(id) {
      const language = languageModule.exec(id.replaceAll('\\', '/'))?.[1];
      if (language) {
        const isKnown = (tag: string): boolean => existsSync(join(dirname(id), tag + extname(id)));
        // Every name that is imported from it reads as undefined, so that a module which lists the languages is
        // the same in every bundle.
        return spokenIn(article, isKnown).has(language) ? null : { code: 'export default {};', syntheticNamedExports: true };
      }
      if (!id.startsWith(`\0${prefix}`)) return null;
      const tag = id.slice(prefix.length + 1);
      const slice = Object.hasOwn(selectors, tag) ? selectors[tag as Tag](article) : undefined;
      if (!slice) return this.error(`the article "${article.article.slug}" has nothing for <${tag}>`);
      // Not a literal: a browser parses the string about twice as fast, at 20 bytes more (brotli) for 26 kB of
      // slice, and whoever weighs the file finds the slice again.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(slice))});`;
    },
  };
}

/** The interface languages that a bundle needs: the article's, and English where nobody speaks the article's own. */
function spokenIn({ article, words }: ArticleWithWords, isKnown: (tag: string) => boolean): ReadonlySet<string> {
  const parts = article.language.split('-');
  const own = parts.map((_, i) => parts.slice(0, i + 1).join('-'));
  return new Set([...Object.keys(words), ...own, ...(own.some(isKnown) ? [] : ['en'])]);
}
