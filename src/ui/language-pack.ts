import type { Slice, SliceWords } from '../article/slice.js';
import type { Language } from '../locale/language.js';
import type { Locale } from '../locale/locale.js';

/** The article and the languages that a bundle brings, and the check of a language file that has come. */

/** One more language, as a bundle fetches it: the interface, and the article's words. */
export interface LanguagePack extends Language {
  /** Of the slice. */
  readonly words: SliceWords;
}

/** How the packs are fetched, by language tag; `again` stands behind the address. */
export type PackLoaders = Record<string, (again: string) => Promise<object>>;

/** The article that a bundle has for an element, with the languages that it can still fetch. */
export interface BundledArticle<S extends Slice = Slice> {
  /** Replaced by another object as soon as a language has come. */
  readonly slice: S;
  /** Of the languages that have not come yet. */
  readonly packs: Readonly<PackLoaders>;
  /** Takes a language that has come. */
  add(lang: string, pack: LanguagePack): void;
}

/** What a language may lack that another has. */
const isOptional = /^(groupsFrom|digits|alphabet|months[OB].*)$/;

/** Whether there is all that is there in another language, and of the same kinds. Plural forms differ, but for `other`. */
const isLike = (found: unknown, like: unknown): boolean =>
  typeof found === typeof like &&
  (typeof like !== 'object' ||
    (!!found &&
      Object.entries(like!).every(
        ([key, value]) =>
          isOptional.test(key) || (key !== 'other' && 'other' in like!) || isLike((found as Record<string, unknown>)[key], value),
      )));

/** A server may answer with anything, and a file of another version lacks words. Of the article's, single ones fall back. */
export const isPack = (pack: object, lang: string, language: Language | undefined, original: object = {}): pack is LanguagePack => {
  const { locale, words } = pack as { locale?: Locale; words: Record<string, unknown> };
  return (
    locale?.lang === lang &&
    isLike(pack, { ...language, words: {} }) &&
    Object.entries(original).every(([key, value]) => typeof value !== 'object' || isLike(words[key], {}))
  );
};
