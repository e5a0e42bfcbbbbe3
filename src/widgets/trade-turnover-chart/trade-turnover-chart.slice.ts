import { bounds, ends, formulaTerms, inputsOf, valueIn, type Interval, type Term } from '../../article/arithmetic.js';
import type { Figure, Formula } from '../../article/article.js';
import { commonWords, pickKeys, sliceHead, textsOf, wordsByLanguage, type ArticleWithWords } from '../../article/cut-slice.js';
import type { Slice, SliceWords, Sourced } from '../../article/slice.js';

export type { Term } from '../../article/arithmetic.js';

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
    /** By us, and not given by the article. */
    readonly calculated?: true;
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
  readonly tensions: Readonly<Record<string, string>>;
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
  /** The numbers of the article that the calculated figures come from. */
  readonly given?: readonly Exclude<Term, string>[];
  /** What the article leaves open about these figures, in its order. */
  readonly tensions: readonly { readonly id: string; readonly paragraphs: readonly number[] }[];
}

/** The periods with their figures, how each was calculated, and what the article leaves open about them. */
export function selectTurnover(source: ArticleWithWords): TurnoverSlice {
  const { article } = source;
  const { turnover } = article;
  if (!turnover) throw new TypeError(`article "${article.slug}" has no turnover`);
  const all = new Map(article.figures.map(figure => [figure.id, figure]));
  const { currency, magnitude, between, periods, ratio, change } = turnover;
  const shown = new Set(
    [...periods.flatMap(({ total, exports, imports }) => [total, exports, imports]), ratio, change].filter(id => id != null),
  );
  const figures = Object.fromEntries([...shown].map(id => [id, sliceFigure(id, all)]));
  const counted = withInputs(shown, all);
  const tensions = article.tensions.filter(({ about }) => about.some(id => counted.has(id)));
  const cited = new Set([
    ...counted,
    ...between,
    ...Object.values(figures).flatMap(({ attribution: { by = [], via } }) => [...by, ...(via ? [via] : [])]),
    ...tensions.map(({ id }) => id),
  ]);
  const head = sliceHead('trade-turnover-chart', source, cited);
  return {
    ...head,
    currency,
    magnitude,
    between,
    periods: periods.map(({ start, end, total, exports, imports }) => ({
      start,
      end,
      total,
      ...(exports && { exports }),
      ...(imports && { imports }),
    })),
    figures,
    ...(ratio && { ratio }),
    ...(change && { change }),
    given: givenIn(figures, all),
    tensions: tensions.map(({ id, paragraphs }) => ({ id, paragraphs })),
    words: wordsByLanguage(source, words => {
      // A translation may not have begun with them.
      const { title, measure, definition, exports, imports } = words.turnover ?? {};
      // Periods are stated, so that nothing is said of dates that are inferred.
      const { names, corrections } = commonWords(words, cited, head.corrections);
      return {
        title,
        names,
        corrections,
        measure,
        definition,
        ...(exports && { exports }),
        ...(imports && { imports }),
        notes: Object.fromEntries([...counted].flatMap(id => (words.figure[id]?.notes ? [[id, words.figure[id].notes]] : []))),
        tensions: textsOf(
          pickKeys(
            words.tension,
            tensions.map(({ id }) => id),
          ),
          ({ note }) => note,
        ),
      };
    }),
  };
}

type Figures = ReadonlyMap<string, Figure>;

/** What the article itself gives of all that some figures are calculated from. */
function givenIn(figures: TurnoverSlice['figures'], all: Figures): TurnoverSlice['given'] {
  const calculated = Object.keys(figures).filter(id => figures[id]!.kind === 'derived');
  return [...withInputs(calculated, all)].flatMap(id => {
    const { kind, value, unit } = all.get(id)!;
    return kind === 'reported' && value !== null ? [{ n: value, unit }] : [];
  });
}

/** The figures and all that they are calculated from. */
function withInputs(ids: Iterable<string>, all: Figures): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) {
    const figure = all.get(id);
    // A set that grows while it is read is read to its end.
    if (figure?.kind === 'derived') for (const input of inputsOf(figure.formula)) found.add(input);
  }
  return found;
}

function sliceFigure(id: string, all: Figures): SliceFigure {
  const figure = all.get(id);
  if (!figure) throw new TypeError(`there is no figure ${id}`);
  const { unit, paragraphs, attribution, basis } = figure;
  const sourced = { unit, paragraphs, attribution, basis };
  if (figure.kind === 'reported') {
    return { kind: 'reported', value: valueIn(id, all), ...(figure.approximate && { approximate: figure.approximate }), ...sourced };
  }
  const { value, formula, interval, otherReading } = figure;
  const termsOf = (formula: Formula, inputs?: ReadonlyMap<string, number>): Term[] =>
    formulaTerms(formula, input => ({ n: inputs?.get(input) ?? valueIn(input, all), unit: all.get(input)!.unit }));
  const sliceInterval = (interval: Interval): SliceInterval => {
    const { lowInputs, highInputs } = bounds(figure, all, interval);
    return {
      low: interval.low,
      high: interval.high,
      lowTerms: termsOf(formula, lowInputs),
      highTerms: termsOf(formula, highInputs),
      spread: interval.spread.map(input => {
        const [low, high] = ends(all.get(input)!);
        const { unit: inUnit, kind } = all.get(input)!;
        return { id: input, value: valueIn(input, all), low, high, unit: inUnit, ...(kind === 'derived' && { calculated: true }) };
      }),
    };
  };
  return {
    kind: 'derived',
    value,
    terms: termsOf(formula),
    interval: sliceInterval(interval),
    ...(otherReading && { otherReading: { value: otherReading.value, terms: termsOf(otherReading.formula) } }),
    ...sourced,
  };
}
