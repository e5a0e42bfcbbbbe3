import type { ArticleDate } from '../article/article.js';
import { fill, type Format, type Locale } from './locale.js';

/**
 * Text from values.
 *
 * @throws TypeError, each of these functions, for a value that is not what it should be: a widget shows nothing rather
 * than half a number.
 */

const localDigits = (text: string, { digits }: Format): string => (digits ? text.replace(/\d/g, d => digits[+d]!) : text);

/**
 * A plain number. `fraction` is the most decimals shown, `least` the fewest.
 */
export function formatNumber(n: number, format: Format, fraction = 1, least = 0): string {
  // From 1e21 on a number prints with an exponent.
  if (typeof n !== 'number' || !(Math.abs(n) < 1e21)) throw new TypeError(`not a number: ${String(n)}`);
  // Rounds the shortest decimal form, so that 1.45 gives 1.5 and not the 1.4 of its binary value.
  const fixed = shift(Math.round(shift(Math.abs(n), fraction)), -fraction).toFixed(fraction);
  const [whole, decimals = ''] = fixed.split('.') as [string, string?];
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0');
  const grouped = whole.length < (format.groupsFrom ?? 4) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, format.group);
  const sign = n < 0 && Number(fixed) !== 0 ? minus : '';
  return sign + localDigits(grouped + (kept && format.decimal + kept), format);
}

const minus = '−';

/** Moves the decimal point in the written form, which loses nothing; a tiny number brings its own exponent. */
function shift(n: number, places: number): number {
  const [digits, exponent = 0] = String(n).split('e');
  return +`${digits}e${+exponent + places}`;
}

/** How many decimals a number is written with: 1.45 has two. What calculation leaves in the thirteenth digit is none. */
export function decimalsOf(n: number): number {
  const [digits, exponent = 0] = String(+n.toPrecision(12)).split('e');
  return Math.max(0, (digits!.split('.')[1]?.length ?? 0) - +exponent);
}

/**
 * The place of the last digit that an interval bears: that of the first digit of half its width. 104.19 to 112.07 is
 * open by 3.9 each way, so ones are told and tenths are not: 104–112. Bounds rounded to it are never alike, as they are
 * at least two of it apart. Undefined where both are one.
 */
export const placeOf = ({ low, high }: { readonly low: number; readonly high: number }): number | undefined =>
  high > low ? +`1e${Math.floor(Math.log10((high - low) / 2))}` : undefined;

/** Rounds to a place, half away from zero as `formatNumber` does. */
export const roundTo = (n: number, place: number): number => {
  const power = Math.round(Math.log10(place));
  return Math.sign(n) * shift(Math.round(shift(Math.abs(n), -power)), power);
};

/** A year or day of the month: digits of the language, no grouping. */
export const formatInteger = (n: number | string, format: Format): string =>
  Number.isInteger(+n) ? localDigits(String(+n), format) : fail(n, 'whole number');

export const formatRange = (a: string, b: string, format: Format): string => fill(format.range, { a, b });

/** "A", "A and B", "A, B and C". */
export const formatList = (items: readonly string[], { list: [comma, and] }: Format): string =>
  items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(comma) + and + items.at(-1)!;

/** An amount in millions (or whatever `magnitude` is) of a currency: "$162 million". */
export function formatMoney(value: number, currency: string, magnitude: number, format: Format, fraction = 1): string {
  const n = formatNumber(value / magnitude, format, fraction);
  // The sign stands before the currency: −$5, not $−5.
  return n.startsWith(minus) ? minus + inCurrency(n.slice(1), currency, magnitude, format) : inCurrency(n, currency, magnitude, format);
}

/** An interval of amounts: "$104–112 million". */
export function formatMoneyRange(low: number, high: number, currency: string, magnitude: number, format: Format, fraction = 1): string {
  const [a, b] = [low, high].map(n => formatNumber(n / magnitude, format, fraction)) as [string, string];
  return inCurrency(formatRange(a, b, format), currency, magnitude, format);
}

function inCurrency(n: string, code: string, magnitude: number, format: Format): string {
  const scale = format.scales[magnitude];
  return fill(format.money[code] ?? format.money['other']!, { code, n: scale ? fill(format.scaled, { n, scale }) : n });
}

const month = (iso: string, names: readonly string[]): string => names[+iso.slice(5, 7) - 1] ?? fail(iso);
const year = (iso: string, format: Format): string => (/^\d{4}/.test(iso) ? formatInteger(iso.slice(0, 4), format) : fail(iso));
const fail = (value: unknown, wanted = 'date'): never => {
  throw new TypeError(`not a ${wanted}: ${String(value)}`);
};

const monthsBeforeYear = (format: Format): readonly string[] => format.monthsBeforeYear ?? format.months;

const monthYear = (iso: string, format: Format, short = false): string =>
  fill(short ? format.monthYearShort : format.monthYear, {
    m: month(iso, short ? format.monthsShort : monthsBeforeYear(format)),
    y: year(iso, format),
  });

/** How many months a period has, both ends counted. */
export const monthsIn = ({ start, end }: Period): number =>
  (+end.slice(0, 4) - +start.slice(0, 4)) * 12 + +end.slice(5, 7) - +start.slice(5, 7) + 1;

export interface Period {
  readonly start: string;
  readonly end: string;
}

/** A whole calendar year is a year, and its bare number where `short`; all else is spelled with its months. */
export function formatPeriod({ start, end }: Period, format: Format, short = false): string {
  if (!(monthsIn({ start, end }) > 0)) fail(`${start} to ${end}`);
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  if (start.endsWith('-01') && end.endsWith('-12')) {
    const [a, b] = [year(start, format), year(end, format)];
    if (from === to) return short ? a : fill(format.year, { y: a });
    return fill(short ? format.dateRange : format.years, { a, b });
  }
  if (start === end) return monthYear(start, format, short);
  if (from !== to) return fill(format.dateRange, { a: monthYear(start, format, short), b: monthYear(end, format, short) });
  return fill(short ? format.monthsOfYearShort : format.monthsOfYear, {
    a: month(start, short ? format.monthsShort : format.months),
    b: month(end, short ? format.monthsShort : monthsBeforeYear(format)),
    y: year(start, format),
  });
}

/**
 * A date as precise as it is known and no more. `words` says an approximate date ("mid-2022") or why there is
 * none; what is inferred or derived is said to be so.
 */
export function formatDate({ value, precision, basis }: ArticleDate, locale: Locale, words?: string): string {
  const { format, common } = locale;
  if (words) return words;
  if (value === null) return common.notStated;
  const length = { day: 10, month: 7, year: 4, 'month-range': 15, approximate: 15, none: 0 }[precision];
  if (value.length !== length) fail(value);
  const text =
    precision === 'day'
      ? fill(format.dayMonthYear, {
          d: formatInteger(value.slice(8, 10), format),
          m: month(value, format.monthsOfDay ?? monthsBeforeYear(format)),
          y: year(value, format),
        })
      : precision === 'month'
        ? monthYear(value, format)
        : precision === 'year'
          ? fill(format.year, { y: year(value, format) })
          : formatPeriod({ start: value.slice(0, 7), end: value.slice(8, 15) }, format);
  return basis === 'stated' ? text : fill(common.stated[basis], { date: text });
}
