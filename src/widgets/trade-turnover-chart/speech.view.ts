import { formatInteger, formatMoney, formatMoneyRange, formatNumber, formatPeriod, formatRange, type Period } from '../../locale/format.js';
import { fill, pluralOf, type Locale } from '../../locale/locale.js';
import type { Picker, Word } from '../../locale/pick-words.js';
import { isAbout } from './periods.view.js';
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

export interface Paragraph {
  readonly n: number;
  readonly text: string;
}

/** How amounts and times of one slice are said in one language. */
export type Speech = ReturnType<typeof speechOf>;

/** `top` is the largest amount: a series below ten of its unit has two decimals, any other one. */
export function speechOf(
  { currency, magnitude }: TurnoverSlice,
  { format, common }: Locale,
  messages: TurnoverMessages,
  pick: Picker<TurnoverWords>,
  top: number,
) {
  const digits = top < 10 * magnitude ? 2 : 1;
  /** The unit of the slice, or a smaller one where the amount would vanish in it. */
  const scaleOf = (amount: number): number => {
    let scale = magnitude;
    if (amount < magnitude / 10) while (scale > 1 && amount < scale) scale /= 1000;
    return scale;
  };
  const plain = (n: number, least?: number): string => formatNumber(n, format, n && Math.max(digits, Math.ceil(1 - Math.log10(n))), least);
  const money = (amount: number): string => formatMoney(amount, currency, scaleOf(amount), format, digits);
  const integer = (n: number): string => formatInteger(n, format);
  const months = (n: number): string => fill(pluralOf(messages.months, n, format), { n: integer(n) });
  return {
    digits,
    money,
    months,
    integer,
    /** "$50.3–57.5 million", in the unit of another amount. */
    moneyRange: (low: number, high: number, unitOf: number): string =>
      formatMoneyRange(low, high, currency, scaleOf(unitOf), format, digits),
    /** "162", in the unit of the slice. */
    number: (amount: number, least?: number): string => plain(amount / magnitude, least),
    /** "104.5–111.7", in the unit of another amount. */
    range: ({ low, high }: SliceInterval, unitOf: number): string =>
      formatRange(plain(low / scaleOf(unitOf)), plain(high / scaleOf(unitOf)), format),
    amount: (figure: SliceFigure): Amount => ({ text: money(figure.value), about: isAbout(figure) }),
    aloud: ({ text, about }: Amount): string => (about ? `${common.about} ${text}` : text),
    period: (period: Period, short?: boolean): string => formatPeriod(period, format, short),
    /** "13 years", "60 months", "8 periods of 3 months". */
    count: (n: number, length: number): string =>
      length === 1
        ? months(n)
        : length === 12
          ? fill(pluralOf(messages.years, n, format), { n: integer(n) })
          : fill(messages.periods, { n: integer(n), months: months(length) }),
    paragraphs: (numbers: readonly number[]): Paragraph[] =>
      [...new Set(numbers)].sort((a, b) => a - b).map(n => ({ n, text: fill(common.paragraph, { n: integer(n) }) })),
    /** The article's own name of a part, if it has one in the reader's language. */
    part: (part: 'exports' | 'imports'): string => {
      const word = pick.maybe(words => words[part]);
      return word && !word.lang ? word.text : messages[part];
    },
  };
}
