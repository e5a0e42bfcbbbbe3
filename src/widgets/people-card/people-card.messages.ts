import { peopleCard as en } from '../../locale/en.js';
import { peopleCard as fa } from '../../locale/fa.js';
import { peopleCard as ru } from '../../locale/ru.js';
import { peopleCard as tt } from '../../locale/tt.js';
import type { Meanings, Plural } from '../../locale/locale.js';

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
  readonly with: string;
  readonly topics: string;
  /** Between two topics. */
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

export const messages: Record<string, PeopleMessages> = { en, fa, ru, tt };
