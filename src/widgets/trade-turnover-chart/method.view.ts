import { formatNumber } from '../../locale/format.js';
import { fill, fillParts, type Locale } from '../../locale/locale.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { CalculatedFigure, SliceInterval, Term, TurnoverSlice } from './trade-turnover-chart.slice.js';
import type { Equation, Piece } from './speech.view.js';

type Calculated = [id: string, figure: CalculatedFigure];

const operators: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' };

/** How the calculated figures came about, one line for each step. */
export function methodView(
  { figures, currency, magnitude }: TurnoverSlice,
  { format }: Locale,
  messages: TurnoverMessages,
  digits: number,
  periodOf: (id: string) => string | undefined,
): (readonly Piece[])[] {
  const calculated = Object.entries(figures).filter((entry): entry is Calculated => entry[1].kind === 'derived');
  // Two amounts have to be told apart; one needs no name.
  const several = calculated.filter(([id]) => periodOf(id)).length > 1;
  const inUnit = (n: number, unit: string): number => (unit === currency ? n / magnitude : n);
  const input = ({ n, unit }: { n: number; unit: string }): string => {
    const own = inUnit(n, unit);
    // A number that was written keeps its two decimals, as 1.45 does; the long tail of a calculated one is cut.
    return formatNumber(own, format, Math.abs(own * 100 - Math.round(own * 100)) < 1e-6 ? 2 : digits);
  };
  const equation = (terms: readonly Term[], result: number, unit: string): Equation => {
    const left = terms.map(term => (typeof term === 'string' ? (operators[term] ?? term) : input(term))).join('');
    return { equation: fill(messages.equation, { terms: left, result: formatNumber(inUnit(result, unit), format, digits, 1) }) };
  };
  const steps = ([id, { terms, value, unit, interval, widerInterval, otherReading }]: Calculated): (readonly Piece[])[] => {
    const ends = ({ low, high, lowTerms, highTerms }: SliceInterval) => ({
      low: equation(lowTerms, low, unit),
      high: equation(highTerms, high, unit),
    });
    const list = (texts: readonly string[]): string => texts.join(format.list[0]);
    const further = widerInterval?.spread.filter(({ id }) => !interval.spread.some(input => input.id === id)) ?? [];
    const inputs = interval.spread.map(({ value: n, low, high, unit }) =>
      fill(messages.standsFor, { n: input({ n, unit }), low: input({ n: low, unit }), high: input({ n: high, unit }) }),
    );
    return [
      several && periodOf(id)
        ? fillParts<Piece>(messages.part, { name: periodOf(id)!, value: equation(terms, value, unit) })
        : [equation(terms, value, unit)],
      fillParts<Piece>(messages.bounds, { inputs: list(inputs), ...ends(interval) }),
      ...(widerInterval
        ? [fillParts<Piece>(messages.wider, { n: list(further.map(({ value: n, unit }) => input({ n, unit }))), ...ends(widerInterval) })]
        : []),
      ...(otherReading
        ? [fillParts<Piece>(messages.otherReading, { equation: equation(otherReading.terms, otherReading.value, unit) })]
        : []),
    ];
  };
  return calculated.length ? [...calculated.flatMap(steps), [messages.rounding]] : [];
}
