import { ownIn } from '../../locale/bare.js';
import {
  formatInteger,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPeriod,
  formatRange,
  placeOf,
  roundTo,
  type Period,
} from '../../locale/format.js';
import { fill, pluralOf, type Locale } from '../../locale/locale.js';
import { paragraphRefs, type ParagraphRef } from '../../locale/paragraphs.js';
import type { Picker, Word } from '../../locale/pick-words.js';
import { digitOf, isAbout } from './periods.view.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { SliceFigure, SliceInterval, TurnoverSlice, TurnoverWords } from './trade-turnover-chart.slice.js';

export interface Amount {
  readonly text: string;
  /** Calculated, or approximate in the article: "≈" before it. */
  readonly about: boolean;
}

/** A formula, which every script reads from left to right. */
export interface Equation {
  readonly equation: string;
}

/** A text as the template sets it: plain, an amount in bold, a formula, or a word in a language of its own. */
export type Piece = string | Amount | Equation | Word;

// Not `in`, which finds what a page has given to all objects.
export const isAmount = (piece: Exclude<Piece, string>): piece is Amount => Object.hasOwn(piece, 'about');
export const isEquation = (piece: Exclude<Piece, string>): piece is Equation => Object.hasOwn(piece, 'equation');

/** A sentence, and where the article has it. */
export interface Note {
  readonly text: Piece;
  readonly paragraphs: readonly ParagraphRef[];
}

/** How amounts and times of one slice are said in one language. */
export type Speech = ReturnType<typeof speechOf>;

/** `top` is the largest amount: what is reported in a series below ten of its unit has two decimals, in any other one. */
export function speechOf(
  { currency, magnitude }: TurnoverSlice,
  locale: Locale,
  messages: TurnoverMessages,
  pick: Picker<TurnoverWords>,
  top: number,
) {
  const { format, common } = locale;
  const digits = top < 10 * magnitude ? 2 : 1;
  /** The unit of the slice, or a smaller one where the amount would vanish in it. */
  const scaleOf = (amount: number): number => {
    let scale = magnitude;
    if (amount < magnitude / 10) while (scale > 1 && amount < scale) scale /= 1000;
    return scale;
  };
  const plain = (n: number): string => formatNumber(n, format, n && Math.max(digits, Math.ceil(1 - Math.log10(Math.abs(n)))));
  const money = (amount: number): string => formatMoney(amount, currency, scaleOf(amount), format, digits);
  /** How many decimals a place leaves in a unit. */
  const decimals = (place: number, scale: number): number => Math.max(0, Math.round(Math.log10(scale / place)));
  /** A number in a unit, to the place that it bears; as it is written where that is left out. */
  const borne = (n: number, scale: number, place?: number): string =>
    place ? formatNumber(roundTo(n, place) / scale, format, decimals(place, scale)) : plain(n / scale);
  const moneyTo = (amount: number, place?: number): string => {
    const scale = scaleOf(amount);
    return place ? formatMoney(roundTo(amount, place), currency, scale, format, decimals(place, scale)) : money(amount);
  };
  const integer = (n: number): string => formatInteger(n, format);
  const months = (n: number): string => fill(pluralOf(messages.months, n, format), { n: integer(n) });
  return {
    digits,
    money,
    moneyTo,
    borne,
    months,
    integer,
    /** "$50–58 million", in the unit of another amount. */
    moneyRange: (low: number, high: number, unitOf: number, place: number): string => {
      const scale = scaleOf(unitOf);
      return formatMoneyRange(roundTo(low, place), roundTo(high, place), currency, scale, format, decimals(place, scale));
    },
    moneyRangeOf(interval: SliceInterval, unitOf: number): string {
      const place = placeOf(interval);
      return place ? this.moneyRange(interval.low, interval.high, unitOf, place) : moneyTo(interval.low);
    },
    /** "162", in the unit of the slice. */
    number: (amount: number, place?: number): string => borne(amount, magnitude, place),
    /** "104–112", in the unit of another amount; nothing where nothing is open. */
    range: (interval: SliceInterval, unitOf: number): string => {
      const place = placeOf(interval);
      const [low, high] = [interval.low, interval.high].map(end => borne(end, scaleOf(unitOf), place)) as [string, string];
      return place ? formatRange(low, high, format) : '';
    },
    amount: (figure: SliceFigure): Amount => ({ text: moneyTo(figure.value, digitOf(figure)), about: isAbout(figure) }),
    aloud: ({ text, about }: Amount): string => (about ? `${common.about} ${text}` : text),
    period: (period: Period, short?: boolean): string => formatPeriod(period, format, short),
    /** "13 years", "60 months", "8 periods of 3 months". */
    count: (n: number, length: number): string =>
      length === 1
        ? months(n)
        : length === 12
          ? fill(pluralOf(messages.years, n, format), { n: integer(n) })
          : fill(messages.periods, { n: integer(n), months: months(length) }),
    paragraphs: (numbers: readonly number[]): ParagraphRef[] =>
      paragraphRefs(
        [...new Set(numbers)].sort((a, b) => a - b),
        locale,
      ),
    /** The article's own name of a part, if it has one in the reader's language. */
    part: (part: 'exports' | 'imports'): string => {
      const word = pick.maybe(words => words[part]);
      return word && !ownIn(word, 'lang') ? word.text : messages[part];
    },
  };
}
