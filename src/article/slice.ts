import type { ArticleDate } from './article.js';
import type { Translated } from './words.js';

export type { Sourced } from './article.js';

/** The version of the slices' shape. A widget shows a slice of another version as empty, and says so. */
export const sliceSchema = 1;

export interface SliceCorrection {
  readonly id: string;
  readonly date: ArticleDate;
}

/** Words that every slice has, in one language. */
export interface SliceWords {
  readonly title: string;
  /** From what the dates that are inferred follow. */
  readonly inferred?: string;
  /** Names of people, organisations and places, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly corrections: Readonly<Record<string, string>>;
}

/**
 * The part of one article that one widget shows: JSON, pure facts and words, cut at build time.
 * `words` has the article's own language and any other that the bundle carries.
 */
export interface Slice<W extends SliceWords = SliceWords> {
  readonly schema: typeof sliceSchema;
  readonly widget: string;
  readonly article: string;
  readonly language: string;
  /** When the article appeared, as far as that is known. */
  readonly published?: ArticleDate;
  readonly updated?: ArticleDate;
  /** Of two slices of one article the one with the higher number is newer. See cut-slice.ts. */
  readonly revision?: number;
  readonly corrections: readonly SliceCorrection[];
  readonly words: Readonly<Record<string, Translated<W>>>;
  /** In a bundle: differs as soon as anything that the build had of the slice differs, in whatever language. */
  readonly digest?: string;
}
