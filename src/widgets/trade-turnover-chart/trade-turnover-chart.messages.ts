import type { Language } from '../../locale/language.js';
import { libraryLanguagesOf } from '../../locale/languages.js';
import type { MarkName, Meanings, Plural } from '../../locale/locale.js';

/** The interface words of the trade turnover chart. */
export interface TurnoverMessages {
  /** "million US dollars"; without `{scale}` where the amounts are in single units. */
  readonly unit: string;
  readonly measureIn: string;
  /** Currencies in words, by ISO code. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly exports: string;
  readonly imports: string;
  readonly part: string;
  /** Marks a total without its parts among others that have them. */
  readonly notSplit: string;
  /** The sentence over the picture; `{value}`, `{other}` and `{ratio}` are set in bold. `{how}` is "reported" or "calculated by us". */
  readonly latest: string;
  readonly ratio: string;
  readonly times: Plural;
  /** The same for a ratio below one, which not every language can put that way. */
  readonly lower: string;
  readonly timesLower: string;
  readonly equal: string;
  readonly sameMonths: string;
  readonly after: string;
  readonly highest: string;
  readonly lowest: string;
  readonly peak: string;
  /** What `{all}` counts: calendar years, single months, or periods of some months. */
  readonly years: Plural;
  readonly months: Plural;
  readonly periods: string;
  /** Marks a period of another length than all or most others. */
  readonly othersAll: string;
  readonly othersMost: string;
  /** A difference of two reported amounts, and one that is calculated from a rounded ratio. */
  readonly more: string;
  readonly less: string;
  readonly same: string;
  readonly aboutMore: string;
  readonly aboutLess: string;
  /** Name of the picture as a tab stop. */
  readonly explore: string;
  /** Buttons that lead to a period of a long series. */
  readonly jumps: Readonly<Record<'highest' | 'lowest' | 'calculated', string>>;
  /** The button that plays the series, and then stops it; whether the labels are spoken; what is said where no sound came. */
  readonly play: string;
  readonly stop: string;
  readonly readAloud: string;
  readonly silent: string;
  /** Follows measure and unit in the caption of the table. */
  readonly sorted: string;
  readonly columns: Readonly<Record<'period' | 'value' | 'how' | 'range' | 'paragraphs', string>>;
  readonly howWeGotThis: string;
  /** Titles of what came out, and of how else it may be read and what the article does not say. */
  readonly result: string;
  readonly leftOpen: string;
  /** The numbers of the article that the rest comes from. */
  readonly given: string;
  /** `{sign}` is = or ≈. */
  readonly equation: string;
  readonly standsFor: string;
  readonly bounds: string;
  readonly otherReading: string;
  readonly rounding: string;
  readonly meanings: Meanings;
}

export type TurnoverLanguage = Language<TurnoverMessages>;

/** The marks that it can show, in the order of its key. */
export const marks: readonly MarkName[] = ['reported', 'calculated', 'range', 'about', 'notStated', 'odd'];

/** The languages that the library speaks. A bundle has its own instead: see article-registry.ts. */
export const languages = libraryLanguagesOf<TurnoverMessages>('trade-turnover-chart', marks);
