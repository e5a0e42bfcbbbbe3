import { monthsIn, placeOf, roundTo } from '../../locale/format.js';
import type { SliceFigure, TurnoverSlice } from './trade-turnover-chart.slice.js';

/** A period with its figures in place of their ids. */
export interface PeriodData {
  readonly start: string;
  readonly end: string;
  /** The first month, counted from year 0, and how many there are. */
  readonly first: number;
  readonly length: number;
  readonly total: SliceFigure | undefined;
  /** Exports and imports, where the total is split. */
  readonly parts: readonly SliceFigure[];
}

export type Stated = PeriodData & { readonly total: SliceFigure };

/**
 * The periods with their figures, in order.
 *
 * @throws TypeError where one has no amount in the currency, none is there, or two overlap.
 */
export function readPeriods({ periods, figures, currency }: TurnoverSlice): PeriodData[] {
  const read = (id: string): SliceFigure => {
    const figure = figures[id];
    if (!figure || figure.unit !== currency || !(0 <= lowOf(figure) && lowOf(figure) <= figure.value && figure.value <= highOf(figure))) {
      throw new TypeError(`${id} is no amount in ${currency}`);
    }
    return figure;
  };
  if (!periods.length) throw new TypeError('there are no periods');
  return periods.map(({ start, end, total, exports, imports }, i) => {
    const length = monthsIn({ start, end });
    if (!(length > 0) || start <= (periods[i - 1]?.end ?? '')) throw new TypeError(`the period ${start} to ${end} is out of order`);
    return {
      start,
      end,
      first: monthsIn({ start: '0000-01', end: start }),
      length,
      total: total === null ? undefined : read(total),
      parts: total !== null && exports && imports ? [read(exports), read(imports)] : [],
    };
  });
}

export const isStated = (period: PeriodData): period is Stated => !!period.total;

export const lowOf = (figure: SliceFigure): number => (figure.kind === 'derived' ? figure.interval.low : figure.value);
export const highOf = (figure: SliceFigure): number => (figure.kind === 'derived' ? figure.interval.high : figure.value);
/** The place of the last digit that a calculated figure bears; undefined where nothing is open. See `placeOf`. */
export const digitOf = (figure: SliceFigure): number | undefined => (figure.kind === 'derived' ? placeOf(figure.interval) : undefined);

/**
 * For machines, in the unit of the slice: the value with the digits that it bears, its bounds with one more, so that
 * nobody reads exactness into 104194000.
 */
export function numbersOf(figure: SliceFigure, magnitude: number): { value: number; minValue?: number; maxValue?: number } {
  const place = digitOf(figure);
  const to = (n: number, place?: number): number => +((place ? roundTo(n, place) : n) / magnitude).toPrecision(12);
  if (figure.kind === 'reported' || place === undefined) return { value: to(figure.value) };
  const { low, high } = figure.interval;
  return { value: to(figure.value, place), minValue: to(low, place / 10), maxValue: to(high, place / 10) };
}

export const isAbout = (figure: SliceFigure): boolean => figure.kind === 'derived' || !!figure.approximate;

/** The most frequent length, the longest of equally frequent ones; and whether there are more than two. */
export function lengthsOf(periods: readonly PeriodData[]): { standard: number; isMixed: boolean } {
  const lengths = periods.map(({ length }) => length);
  const count = (length: number): number => lengths.filter(other => other === length).length;
  const [standard] = [...lengths].sort((a, b) => count(b) - count(a) || b - a);
  return { standard: standard!, isMixed: new Set(lengths).size > 2 };
}

/** The same months of consecutive years, or two neighbours of one length: nothing else is compared. */
const isComparable = (a: PeriodData, b: PeriodData): boolean =>
  a.length === b.length && (b.first - a.first === a.length || (b.first - a.first === 12 && a.length < 12));

/** What a period is compared with: the same months a year before, else its neighbour. */
export const earlier = (period: PeriodData, periods: readonly PeriodData[]): Stated | undefined =>
  periods.filter(isStated).find(other => isComparable(other, period));

/** The last period and the one before it, which an article compares, if the two can be compared. */
export function lastPair(periods: readonly PeriodData[]): { base: PeriodData; last: Stated } | undefined {
  const [base, last] = periods.slice(-2);
  return base && last && isStated(last) && isComparable(base, last) ? { base, last } : undefined;
}

export type Standing =
  | { readonly kind: 'highest' | 'lowest' | 'latest' }
  /** The highest is another one; or there is only one before to compare with. */
  | { readonly kind: 'peak' | 'after'; readonly other: Stated };

/** Where an amount stands among its peers, as far as their ranges leave no doubt. */
export function standingOf(latest: Stated, peers: readonly Stated[]): Standing {
  const others = peers.filter(peer => peer !== latest);
  const isAbove = (a: Stated, b: Stated): boolean => lowOf(a.total) > highOf(b.total);
  // How far an approximate amount may be off, nobody says.
  if (others.length > 1 && !peers.some(({ total }) => total.kind === 'reported' && total.approximate)) {
    if (others.every(other => isAbove(latest, other))) return { kind: 'highest' };
    if (others.every(other => isAbove(other, latest))) return { kind: 'lowest' };
    const other = others.find(peak => peers.every(peer => peer === peak || isAbove(peak, peer)));
    if (other) return { kind: 'peak', other };
  }
  const other = earlier(latest, others);
  return other ? { kind: 'after', other } : { kind: 'latest' };
}
