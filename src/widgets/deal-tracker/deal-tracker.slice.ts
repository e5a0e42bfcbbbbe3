import type { ArticleDate, Deal } from '../../article/article.js';
import type { Slice, SliceWords, Sourced } from '../../article/slice.js';
import type { Stage } from '../../article/stage-ladder.js';

export interface SliceMilestone extends Sourced {
  readonly stage: Stage;
  readonly date: ArticleDate;
  readonly partial?: true;
  readonly claimOnly?: true;
}

/** What one side says of an item. */
export interface SlicePosition extends Sourced {
  readonly id: string;
  readonly stance: 'statement' | 'report' | 'denial' | 'partial-admission' | 'confirmation' | 'assertion';
  readonly date?: ArticleDate;
}

export interface SliceQuantity extends Sourced {
  /** null when the article gives a word ("several"), which is then in the words. */
  readonly value: number | null;
  readonly approximate?: true;
  readonly unit: string;
  /** First and last month of the count, inclusive, as YYYY-MM. */
  readonly period?: { readonly start: string; readonly end: string };
  readonly id: string;
}

export interface SliceDeal extends Sourced {
  readonly id: string;
  readonly kind: Deal['kind'];
  readonly parties: readonly [readonly string[], readonly string[]];
  readonly related: readonly string[];
  readonly reaches: readonly string[];
  readonly goods: { readonly from: string; readonly to: string } | null;
  readonly sector: string;
  readonly sectorBasis?: Deal['sectorBasis'];
  readonly track: 'civil' | 'military';
  /** null stands off the ladder: a claim, an invitation, a statement. */
  readonly rung: Stage | null;
  readonly stageBasis: Deal['stageBasis'];
  readonly claimedStage?: Stage;
  readonly claimedBy: readonly string[];
  readonly partial?: true;
  readonly dispute: Deal['dispute'];
  readonly date: ArticleDate;
  readonly targetDate?: ArticleDate;
  readonly event?: string;
  readonly quantity?: SliceQuantity;
  readonly milestones: readonly SliceMilestone[];
  /** Statements about this item, in the article's order. */
  readonly positions: readonly SlicePosition[];
  /** Ids of tensions to show with it. */
  readonly tensions: readonly string[];
}

export interface DealWords extends SliceWords {
  readonly counting: string;
  readonly sectors: Readonly<Record<string, string>>;
  readonly deals: Readonly<
    Record<string, { readonly title: string; readonly note?: string; readonly date?: string; readonly alias?: readonly string[] }>
  >;
  /** What was said, by position id. */
  readonly positions: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, { readonly label: string; readonly text?: string; readonly notes?: readonly string[] }>>;
  readonly events: Readonly<Record<string, string>>;
  readonly tensions: Readonly<Record<string, string>>;
}

export interface DealSlice extends Slice<DealWords> {
  readonly widget: 'deal-tracker';
  /** The rungs, lowest first. */
  readonly stages: readonly Stage[];
  readonly deals: readonly SliceDeal[];
}
