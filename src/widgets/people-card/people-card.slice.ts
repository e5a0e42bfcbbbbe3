import type { ArticleDate } from '../../article/article.js';
import type { Slice, SliceWords, Sourced } from '../../article/slice.js';
import type { Stage } from '../../article/stage-ladder.js';

export interface SliceRole extends Sourced {
  readonly id: string;
  readonly kind: 'at-publication' | 'variant' | 'other';
  readonly asOf?: ArticleDate;
}

export interface SliceMeeting extends Sourced {
  readonly id: string;
  /** The others in the room, by person id. */
  readonly with: readonly string[];
  readonly place: string | null;
  readonly date: ArticleDate;
}

/** An item that the person spoke of, or that was raised at a meeting with the person. */
export interface SliceItem extends Sourced {
  readonly id: string;
  readonly relation: 'said' | 'present';
  readonly rung: Stage | null;
  readonly partial?: true;
  /** A higher rung that this or another official asserts. */
  readonly claimedStage?: Stage;
  readonly officialOnly?: true;
}

export interface SliceStatement extends Sourced {
  readonly id: string;
  readonly date?: ArticleDate;
}

export interface SlicePerson extends Sourced {
  readonly id: string;
  readonly side: string;
  /** Position of the side in the article's order; picks the edge pattern. */
  readonly sideIndex: number;
  readonly roles: readonly SliceRole[];
  readonly nativeName?: { readonly language: string; readonly text: string };
  readonly portrait?: { readonly src: string; readonly credit: string };
  readonly namedOnly?: true;
  readonly meetings: readonly SliceMeeting[];
  readonly items: readonly SliceItem[];
  readonly statements: readonly SliceStatement[];
  /** Ids of tensions about this person. */
  readonly tensions: readonly string[];
}

export interface PeopleWords extends SliceWords {
  readonly people: Readonly<
    Record<
      string,
      {
        readonly roles: Readonly<Record<string, string>>;
        readonly note?: string;
        readonly alt?: string;
        readonly alias?: readonly string[];
      }
    >
  >;
  readonly events: Readonly<Record<string, { readonly title: string; readonly date?: string; readonly note?: string }>>;
  readonly items: Readonly<Record<string, string>>;
  readonly statements: Readonly<Record<string, string>>;
  readonly tensions: Readonly<Record<string, string>>;
}

export interface PeopleSlice extends Slice<PeopleWords> {
  readonly widget: 'people-card';
  /** The rungs, lowest first. */
  readonly stages: readonly Stage[];
  /** In the order shown: by side, then by first paragraph. */
  readonly people: readonly SlicePerson[];
}
