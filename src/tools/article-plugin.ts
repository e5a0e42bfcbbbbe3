import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

/** The name under which each language file has a widget's interface words. */
const interfaceWords: Readonly<Record<Tag, string>> = {
  'trade-turnover-chart': 'turnoverChart',
  'deal-tracker': 'dealTracker',
  'people-card': 'peopleCard',
};

const prefix = 'article:';
/** A widget's slice, and its words in one language where those are a file of their own. */
const articleModule = /^\0article:([a-z-]+)(?:\/(.+))?$/;
const languageModule = /\/locale\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.[jt]s$/;
/** Marks the import of a language file that is to stay whole. */
export const whole = '?whole';
/**
 * Every name that is imported from a language which is not there reads as undefined, so that a module which lists the
 * languages is the same in every bundle.
 */
export const noLanguage = { code: 'export default {};', syntheticNamedExports: true };
export const languageOf = (id: string): string | undefined => languageModule.exec(id.replaceAll('\\', '/'))?.[1];

/** The file of one language beside a bundle: `deal-tracker.ru-<hash>.js`; undefined for any other module. */
export function languageFileName(id: string | null | undefined): string | undefined {
  const [, tag, language] = articleModule.exec(id ?? '') ?? [];
  return language && `${tag}.${language}-[hash].js`;
}

/**
 * Answers `import slice from 'article:<tag>'` with that widget's slice of the article in `dir`, in the article's own
 * language. The others are packs, each with the interface and the words of one language. A second language is in the
 * bundle; where there are more, each is a file that is fetched by pages in that language: nobody reads four. With a
 * shared core the interface is the core's, and `core:<language>` names it.
 */
export function articlePlugin(
  dir: string,
  languages?: readonly string[],
  { library = new URL('..', import.meta.url), core = false }: { readonly library?: URL; readonly core?: boolean } = {},
): Plugin {
  let article: ArticleWithWords;
  const localeFile = (language: string): string => fileURLToPath(new URL(`locale/${language}.js`, library));
  const isKnown = (language: string): boolean => existsSync(localeFile(language));
  const interfaceFrom = (language: string, mark = ''): string => JSON.stringify(core ? `core:${language}` : localeFile(language) + mark);

  return {
    name: 'article',

    // Each build reads the files again: in watch mode they are what changes.
    buildStart() {
      const files = findArticle(dir, languages);
      for (const file of [files.facts, ...Object.values(files.words)]) this.addWatchFile(file);
      article = loadArticle(files);
    },

    resolveId: source => (source.startsWith(prefix) ? `\0${source}` : source.endsWith(whole) ? source : null),

    load(id) {
      if (id.endsWith(whole)) return readFileSync(id.slice(0, -whole.length), 'utf8');
      const language = languageOf(id);
      if (language) return language === ownLanguage(article, isKnown) ? null : noLanguage;
      const [, tag, pack] = articleModule.exec(id) ?? [];
      if (!tag) return null;
      const slice = Object.hasOwn(selectors, tag) ? selectors[tag as Tag](article) : undefined;
      if (!slice) return this.error(`the article "${article.article.slug}" has nothing for <${tag}>`);
      if (pack) {
        return [
          ...(core ? [] : [`export { locale, ${interfaceWords[tag as Tag]} as messages } from ${interfaceFrom(pack, whole)};`]),
          `export const words = ${parsed(slice.words[pack])};`,
        ].join('\n');
      }
      const packs = packedLanguages(article, isKnown);
      const words = Object.fromEntries(Object.entries(slice.words).filter(([each]) => !packs.includes(each)));
      const own = ownLanguage(article, isKnown);
      const from = (each: string): string => JSON.stringify(`${prefix}${tag}/${each}`);
      const [first] = packs;
      const inside = packs.length === 1 && !core;
      const fetched = (each: string): string =>
        core ? `both(import(${from(each)}), import(${interfaceFrom(each)}))` : `import(${from(each)})`;
      const later = packs.map(each => `${JSON.stringify(each)}: ${inside ? 'async () => pack' : `_again => ${fetched(each)}`}`);
      return [
        // What all widgets share is named here, so that a browser need not wait for one of them to ask for it.
        ...(core ? ["import 'core:core';"] : []),
        // The core's file is asked for by name too: where a pack imported it, no other address would bring it after a failure.
        ...(core && later.length
          ? [
              `const both = async (...files) => { const [{ words }, { locale, ${interfaceWords[tag as Tag]}: messages }] = await Promise.all(files); return { words, locale, messages }; };`,
            ]
          : []),
        `import { locale, ${interfaceWords[tag as Tag]} as messages } from ${interfaceFrom(own)};`,
        ...(inside ? [`import * as pack from ${from(first!)};`] : []),
        `export default { ...${parsed({ ...slice, words, digest: revisionOf(slice) })}, own: { locale, messages }${later.length ? `, packs: { ${later.join(', ')} }` : ''} };`,
      ].join('\n');
    },
  };
}

/**
 * Not a literal: a browser parses the string about twice as fast, at 20 bytes more (brotli) for 26 kB of slice, and
 * whoever weighs the file finds the slice again.
 */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The languages beside the article's own. One that our interface does not speak is never shown beside it. */
function packedLanguages({ article, words }: ArticleWithWords, isKnown: (tag: string) => boolean): readonly string[] {
  return Object.keys(words).filter(language => language !== article.language && isKnown(language));
}

/** The language of the interface from the start: the article's, or English where nobody speaks that. */
function ownLanguage({ article }: ArticleWithWords, isKnown: (tag: string) => boolean): string {
  const parts = article.language.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-')).find(isKnown) ?? 'en';
}
