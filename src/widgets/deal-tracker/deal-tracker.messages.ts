import { dealTracker as en } from '../../locale/en.js';
import { dealTracker as fa } from '../../locale/fa.js';
import { dealTracker as ru } from '../../locale/ru.js';
import { dealTracker as tt } from '../../locale/tt.js';
import type { Meanings, Plural } from '../../locale/locale.js';

export interface DealMessages {
  /** The column of what is given no stage. */
  readonly claims: string;
  /** The headings of what is in it. */
  readonly offStages: Readonly<Record<'disputed' | 'said', string>>;
  /** What the items come to: how many of them are talk, and how many are done. */
  readonly mostly: string;
  readonly lead: string;
  readonly leadNone: string;
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

export const messages: Record<string, DealMessages> = { en, fa, ru, tt };
