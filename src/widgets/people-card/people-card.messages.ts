import type { Language } from '../../locale/language.js';
import { libraryLanguagesOf } from '../../locale/languages.js';
import type { MarkName, Meanings, Plural } from '../../locale/locale.js';

/** The interface words of the people card. */
export interface PeopleMessages {
  /** `{n}` people: the whole list. */
  readonly everyone: Plural;
  /** `{n}` of `{all}`: those that the page asked for. */
  readonly some: Plural;
  readonly namedOnly: string;
  /** Counts on the closed card. */
  readonly meetings: string;
  readonly statements: string;
  /** Headings of an opened card, in their order. */
  readonly titles: string;
  readonly otherRoles: string;
  readonly visited: string;
  readonly met: string;
  readonly spokenOf: string;
  readonly raised: string;
  readonly stated: string;
  readonly differences: string;
  readonly namedIn: string;
  readonly onMeetings: string;
  readonly topics: string;
  /** The button that opens the rest of an opened card. */
  readonly further: string;
  /** Between two topics, or two items of one line. */
  readonly apart: string;
  /** `{n}` days: how long a visit was. */
  readonly days: Plural;
  /** `{date}` of the news report that carried the words. */
  readonly reportOf: string;
  /** Where an item has no stage: in one of the two groups that the tracker has for them, or in none. */
  readonly noStage: string;
  readonly offStages: Readonly<Record<'disputed' | 'said', string>>;
  readonly claimed: string;
  readonly photo: string;
  readonly saved: string;
  readonly meanings: Meanings;
}

export type PeopleLanguage = Language<PeopleMessages>;

/** The marks that it can show, in the order of its key. */
export const marks: readonly MarkName[] = [
  'sides',
  'inPart',
  'claimOnly',
  'denied',
  'contested',
  'inferred',
  'derived',
  'ambiguous',
  'notStated',
];

/** The languages that the library speaks. A bundle has its own instead: see article-registry.ts. */
export const languages = libraryLanguagesOf<PeopleMessages>('people-card', marks);
