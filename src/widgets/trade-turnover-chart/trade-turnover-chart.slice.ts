import type { Slice, SliceWords, Sourced } from '../../article/slice.js';

/** One side of an equation: numbers in their unit, operators and brackets, as they are read. */
export type Term = { readonly n: number; readonly unit: string } | '+' | '-' | '*' | '/' | '(' | ')';

/** Bounds that follow from rounding, with the arithmetic that gives each, and the inputs that vary. */
export interface SliceInterval {
  readonly low: number;
  readonly high: number;
  readonly lowTerms: readonly Term[];
  readonly highTerms: readonly Term[];
  readonly spread: readonly {
    readonly id: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly unit: string;
  }[];
}

export interface ReportedFigure extends Sourced {
  readonly kind: 'reported';
  /** In whole units of the currency, not in millions. */
  readonly value: number;
  readonly unit: string;
  readonly approximate?: true;
}

export interface CalculatedFigure extends Sourced {
  readonly kind: 'derived';
  readonly value: number;
  readonly unit: string;
  readonly terms: readonly Term[];
  readonly interval: SliceInterval;
  readonly widerInterval?: SliceInterval;
  readonly otherReading?: { readonly value: number; readonly terms: readonly Term[] };
}

export type SliceFigure = ReportedFigure | CalculatedFigure;

export interface SlicePeriod {
  /** First and last month, inclusive, as YYYY-MM. */
  readonly start: string;
  readonly end: string;
  /** Id in `figures`; null is a gap. */
  readonly total: string | null;
  readonly exports?: string;
  readonly imports?: string;
}

export interface TurnoverWords extends SliceWords {
  readonly measure: string;
  readonly definition: string;
  readonly exports?: string;
  readonly imports?: string;
  /** Notes of the method, by figure id. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
  /** Tensions about the figures, in the article's order. */
  readonly tensions: readonly string[];
}

export interface TurnoverSlice extends Slice<TurnoverWords> {
  readonly widget: 'trade-turnover-chart';
  readonly currency: string;
  readonly magnitude: number;
  readonly between: readonly [string, string];
  readonly periods: readonly SlicePeriod[];
  readonly figures: Readonly<Record<string, SliceFigure>>;
  readonly ratio?: string;
  readonly change?: string;
  /** Paragraphs of the tensions in `words.tensions`, in the same order. */
  readonly tensions: readonly { readonly paragraphs: readonly number[] }[];
}
