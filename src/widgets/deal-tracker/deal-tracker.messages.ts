import type { Language } from '../../locale/language.js';
import { libraryLanguagesOf } from '../../locale/languages.js';
import type { MarkName, Meanings, Plural } from '../../locale/locale.js';

export interface DealMessages {
  /** The column of what is given no stage. */
  readonly claims: string;
  /** The headings of what is in it. */
  readonly offStages: Readonly<Record<'disputed' | 'said', string>>;
  /** What the items come to: how many of them are talk, and how many are done. */
  readonly mostly: string;
  readonly lead: string;
  readonly leadNone: string;
  /** `{facts}` that are true of most items, and so not said in each row. */
  readonly unlessSaid: string;
  /** Opens all groups; closes all but the first again. */
  readonly openAll: string;
  readonly openFewer: string;
  /** The option of all that has one item each. */
  readonly others: string;
  readonly search: string;
  readonly sortBy: string;
  readonly filter: string;
  readonly reset: string;
  readonly all: string;
  /** `{name}` and how many items it would show. */
  readonly option: string;
  /** Names of the fields, in filters and table headings. */
  readonly fields: Readonly<
    Record<'status' | 'title' | 'party' | 'direction' | 'sector' | 'track' | 'date' | 'who' | 'paragraphs', string>
  >;
  readonly tracks: Readonly<Record<'civil' | 'military' | 'not-stated', string>>;
  /** Which way goods go; in a row an arrow stands for the words. */
  readonly flow: string;
  readonly noGoods: string;
  readonly ascending: string;
  readonly descending: string;
  readonly sorted: string;
  readonly shown: Plural;
  readonly more: string;
  readonly none: string;
  /** Of a `{word}` that was searched for. */
  readonly unfound: string;
  readonly wayOut: string;
  readonly counted: Plural;
  /** How a position relates to what is reported. */
  readonly stances: Readonly<Record<string, string>>;
  readonly stance: string;
  readonly milestones: string;
  readonly claimsMore: string;
  readonly note: string;
  readonly related: string;
  readonly reaches: string;
  readonly target: string;
  readonly event: string;
  readonly meanings: Meanings;
}

export type DealLanguage = Language<DealMessages>;

/** The marks that it can show, in the order of its key. */
export const marks: readonly MarkName[] = [
  'steps',
  'noStage',
  'inPart',
  'claimOnly',
  'denied',
  'contested',
  'about',
  'inferred',
  'derived',
  'ambiguous',
  'notStated',
];

/** The languages that the library speaks. A bundle has its own instead: see article-registry.ts. */
export const languages = libraryLanguagesOf<DealMessages>('deal-tracker', marks);
