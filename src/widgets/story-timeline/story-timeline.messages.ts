import type { Language } from '../../locale/language.js';
import { libraryLanguagesOf } from '../../locale/languages.js';
import type { MarkName, Meanings, Plural } from '../../locale/locale.js';

/** The interface words of the timeline. */
export interface TimelineMessages {
  /** The heading: `{sides}` are the places whose story it is; `titleAlone` where the article lists none. */
  readonly title: string;
  readonly titleAlone: string;
  /** What it comes to, a sentence each with `{title}` and `{date}`. */
  readonly story: Readonly<Record<'first' | 'last' | 'ahead', string>>;
  /** `{date}` that was calculated, or is only about so. */
  readonly about: string;
  /** How a date is known. */
  readonly known: Readonly<Record<'stated' | 'inferred' | 'derived' | 'ambiguous', string>>;
  readonly monthNotStated: string;
  /** Of what is announced for later. */
  readonly ahead: string;
  /** The two lanes. */
  readonly military: string;
  readonly otherLane: string;
  /** `{n}` days: how long it was. */
  readonly days: Plural;
  /** `{n}` of what was a part of something. */
  readonly meetings: Plural;
  readonly reports: Plural;
  readonly others: Plural;
  /** `{titles}` of what has no date. */
  readonly undated: string;
  /** Between two titles. */
  readonly apart: string;
  /** How a position relates to what is reported. */
  readonly stances: Readonly<Record<string, string>>;
  readonly stance: string;
  readonly dateNotStated: string;
  /** `{n}` dates: shows all of them. */
  readonly all: string;
  readonly counted: Plural;
  readonly fields: Readonly<Record<'date' | 'precision' | 'known' | 'title' | 'who' | 'paragraphs', string>>;
  readonly precisions: Readonly<Record<'day' | 'month' | 'year' | 'month-range' | 'approximate' | 'none', string>>;
  /** What the forms of the marks mean. */
  readonly forms: Readonly<Record<'about' | 'within' | 'span' | 'ahead', string>>;
  readonly saved: string;
  readonly meanings: Meanings;
}

export type TimelineLanguage = Language<TimelineMessages>;

/** The marks that it can show, in the order of its key. */
export const marks: readonly MarkName[] = ['claimOnly', 'inferred', 'derived', 'ambiguous'];

/** The languages that the library speaks. A bundle has its own instead: see article-registry.ts. */
export const languages = libraryLanguagesOf<TimelineMessages>('story-timeline', marks);
