import type { SliceWords } from '../article/slice.js';
import type { Locale } from '../locale/locale.js';

/** The words that a bundle has, or fetches: what they are, and whether a file that has come is one of them. */

/** The words around an article, in one language. */
export interface Interface {
  readonly locale: Locale;
  /** Of the widget's `.messages.ts`. */
  readonly messages: object;
}

/** One more language, as a bundle fetches it: the interface, and the article's words. */
interface LanguagePack extends Interface {
  /** Of the slice. */
  readonly words: SliceWords;
}

/** What a bundle's slice has beside its facts. */
export interface Shelved {
  readonly language: string;
  readonly own?: Interface;
  readonly words?: Record<string, object>;
  readonly packs?: Record<string, (again: string) => Promise<object>>;
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
export const isPack = (pack: object, lang: string, own: Interface | undefined, original: object = {}): pack is LanguagePack => {
  const { locale, words } = pack as { locale?: Locale; words: Record<string, unknown> };
  return (
    locale?.lang === lang &&
    isLike(pack, { ...own, words: {} }) &&
    Object.entries(original).every(([key, value]) => typeof value !== 'object' || isLike(words[key], {}))
  );
};
