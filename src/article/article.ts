import type { Stage } from './stages.js';

/**
 * What an article is. Facts only: numbers, dates with their precision, ids, who says it (`attribution`) and how we know
 * it (`basis`). Every text lives in `words.<lang>.json`, keyed by record id (see words.ts). The types stand by
 * themselves, so that whoever takes the elements needs no schema library; article-schema.ts checks that it says the same.
 */
export interface Article {
  readonly $schema?: string;
  readonly schema: 1;
  readonly slug: string;
  /** BCP 47. */
  readonly language: string;
  readonly paragraphCount: number;
  readonly published: ArticleDate;
  readonly updated?: ArticleDate;
  /** Raised with every change that readers are to get; the higher of two builds on one page is shown. */
  readonly revision?: number;
  readonly corrections?: readonly Correction[];
  /** Places in the order in which people are listed. */
  readonly sides: readonly string[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly events: readonly ArticleEvent[];
  readonly deals: readonly Deal[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  readonly tensions: readonly Tension[];
  readonly turnover: Turnover | null;
}

/** How we know it: stated in the article, inferred from it, derived by arithmetic, or ambiguous in it. */
export type Basis = 'stated' | 'inferred' | 'derived' | 'ambiguous';

/** Who says it. */
export interface Attribution {
  readonly voice: 'article' | 'newsroom' | 'person' | 'government' | 'organisation' | 'unnamed-reports';
  /** Ids; there where the voice is a person, a government or an organisation. */
  readonly by?: readonly string[];
  /** The organisation that carried the words, such as a news agency. */
  readonly via?: string;
  /** The article quotes the words directly. */
  readonly quoted?: true;
}

/** What every record keeps: where it stands, who says it, how we know it. */
export interface Sourced {
  /** Paragraphs of the article that say it, 1-based, ascending. */
  readonly paragraphs: readonly number[];
  readonly attribution: Attribution;
  readonly basis: Basis;
}

/**
 * A date never says more than is known: `value` is as long as its `precision` allows and no longer.
 * day 2024-02-14 · month 2024-02 · year 2024 · month-range and approximate 2022-06/2022-08 · none null.
 * An approximate date takes its words ("mid-2022") from the `date` text of its record.
 */
export interface ArticleDate {
  readonly value: string | null;
  readonly precision: 'day' | 'month' | 'year' | 'month-range' | 'approximate' | 'none';
  readonly basis: Basis;
}

export interface Person extends Sourced {
  readonly id: string;
  /** Id of the place whose side the person is on. */
  readonly side: string;
  readonly country: string | null;
  readonly roles: readonly Role[];
  /** The name in its own script; not from the article. */
  readonly nativeName?: { readonly language: string; readonly text: string };
  /** Alternative text is in the words. */
  readonly portrait?: { readonly src: string; readonly credit: string };
  readonly namedOnly?: true;
}

export interface Role extends Sourced {
  readonly id: string;
  /** The role that the article gives, another wording of it in the article, or a further role. */
  readonly kind: 'main' | 'variant' | 'other';
  /** When the person had the role, where that is another time than that of the article. */
  readonly asOf?: ArticleDate;
  readonly organisation?: string;
}

export interface Organisation extends Sourced {
  readonly id: string;
  readonly kind:
    'company' | 'bank' | 'news-agency' | 'government' | 'intergovernmental-body' | 'armed-forces' | 'planned-facility' | 'other';
  readonly country: string | null;
  readonly countryBasis?: Basis;
  readonly parent?: string;
}

export interface Place extends Sourced {
  readonly id: string;
  readonly kind: 'state' | 'federal-subject' | 'city' | 'territory' | 'region' | 'group';
  readonly within?: string;
}

export interface ArticleEvent extends Sourced {
  readonly id: string;
  readonly kind: 'visit' | 'meeting' | 'news-report' | 'forum' | 'opening' | 'period' | 'statement' | 'delivery' | 'context';
  readonly partOf?: string;
  readonly who?: readonly string[];
  readonly organisation?: string;
  readonly place: string | null;
  readonly date: ArticleDate;
  readonly durationDays?: number;
  readonly upcoming?: true;
}

export interface Milestone extends Sourced {
  readonly stage: Stage;
  readonly date: ArticleDate;
  readonly partial?: true;
  /** Only an official says so. */
  readonly claimOnly?: true;
}

export interface Deal extends Sourced {
  readonly id: string;
  readonly kind:
    | 'general-interest'
    | 'diplomatic-statement'
    | 'cooperation-area'
    | 'project'
    | 'export-interest'
    | 'import-interest'
    | 'facility'
    | 'infrastructure'
    | 'invitation'
    | 'claim'
    | 'arms-deal';
  readonly parties: readonly [readonly string[], readonly string[]];
  /** Named in the same breath, but not a party. */
  readonly related?: readonly string[];
  /** Places that it is meant to reach or serve. */
  readonly reaches?: readonly string[];
  readonly goods: { readonly from: string; readonly to: string } | null;
  readonly sector: string;
  readonly sectorBasis?: Basis;
  readonly track: 'civil' | 'military' | 'not-stated';
  readonly trackBasis?: Basis;
  readonly hasStage: boolean;
  readonly stage: Stage | null;
  /** Whose word the stage rests on: the article's own, a side's on its own wish, an official's, a government's. */
  readonly stageBasis: 'article' | 'own-word' | 'official-claim' | 'government-confirmation';
  readonly claimedStage: Stage | null;
  readonly claimedBy?: readonly string[];
  /** The stage is reached in part only. */
  readonly partial?: true;
  readonly dispute: 'none' | 'denied' | 'contested';
  readonly date: ArticleDate;
  readonly targetDate?: ArticleDate;
  readonly event?: string;
  /** Id of the figure that counts it. */
  readonly quantity?: string;
  readonly productTypes?: number;
  readonly milestones?: readonly Milestone[];
}

/** Arithmetic over figure ids and numbers, operator first: ["/", "f-total", "f-ratio"]. */
export type Formula = string | number | readonly ['+' | '-' | '*' | '/', Formula, Formula];

interface FigureBase extends Sourced {
  readonly id: string;
  /** "times", "percent", "count", "days", "ordinal" or an ISO 4217 currency code. */
  readonly unit: string;
  /** First and last month, inclusive, as YYYY-MM. */
  readonly period?: { readonly start: string; readonly end: string };
}

export interface ReportedFigure extends FigureBase {
  readonly kind: 'reported';
  /** In its own unit; null when the article gives a word, not a number. */
  readonly value: number | null;
  readonly approximate?: true;
  /** The step that the figure is rounded to, in its own unit. */
  readonly roundedTo?: number;
}

export interface DerivedFigure extends FigureBase {
  readonly kind: 'derived';
  readonly value: number;
  readonly formula: Formula;
  /** Bounds that follow from rounding, in the unit of the figure; `spread`: the inputs that vary. */
  readonly interval: { readonly low: number; readonly high: number; readonly spread: readonly string[] };
  /** What another reading of the words would give; for the method note only. */
  readonly otherReading?: { readonly formula: Formula; readonly value: number };
}

export type Figure = ReportedFigure | DerivedFigure;

export interface Claim extends Sourced {
  readonly id: string;
  readonly stance: 'statement' | 'report' | 'denial' | 'confirmation';
  /** Ids of the items that it speaks of. */
  readonly about?: readonly string[];
  readonly date?: ArticleDate;
  /** Id of the news report that carried it, which has a date of its own. */
  readonly report?: string;
}

export interface Tension extends Sourced {
  readonly id: string;
  /** Records beside which a widget shows it. */
  readonly about: readonly string[];
}

export interface Turnover {
  /** ISO 4217. */
  readonly currency: string;
  readonly magnitude: 1 | 1e3 | 1e6 | 1e9 | 1e12;
  readonly between: readonly [string, string];
  /** In the order of the axis; `start` and `end` are months, YYYY-MM; the rest are ids of figures, and a `total` of null is a gap. */
  readonly periods: readonly {
    readonly start: string;
    readonly end: string;
    readonly total: string | null;
    readonly exports?: string;
    readonly imports?: string;
  }[];
  /** Figure: the last period as a multiple of the one before. */
  readonly ratio?: string;
  /** Figure: the last period less the one before. */
  readonly change?: string;
}

export interface Correction {
  readonly id: string;
  readonly date: ArticleDate;
  readonly about: readonly string[];
}
