import type { DerivedFigure, Figure, Formula } from './article.js';

/** One side of an equation as it is read: numbers in their unit ('' for a number of the formula itself), operators, brackets. */
export type Term = { readonly n: number; readonly unit: string } | '+' | '-' | '*' | '/' | '(' | ')';

export type Interval = DerivedFigure['interval'];

/** What a spread gives, and the inputs that give each bound: the ones that vary, by figure id. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly lowInputs: ReadonlyMap<string, number>;
  readonly highInputs: ReadonlyMap<string, number>;
}

type Operation = Exclude<Formula, string | number>;
type Operator = Operation[0];

const operations: Record<Operator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** Drops the dust of binary fractions: 2.3 − 0.05 is 2.25 and not 2.2499999999999996. */
const tidy = (n: number): number => +n.toPrecision(12);

export function evaluate(formula: Formula, valueOf: (id: string) => number): number {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string') return valueOf(formula);
  const [operator, a, b] = formula;
  return tidy(operations[operator](evaluate(a, valueOf), evaluate(b, valueOf)));
}

/** The ids of the figures in a formula, each once, in reading order. */
export function inputsOf(formula: Formula): readonly string[] {
  if (typeof formula === 'number') return [];
  if (typeof formula === 'string') return [formula];
  return [...new Set([...inputsOf(formula[1]), ...inputsOf(formula[2])])];
}

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** The formula as it is read from left to right, with brackets only where it would be misread without them. */
export function formulaTerms(formula: Formula, inputOf: (id: string) => { readonly n: number; readonly unit: string }): Term[] {
  if (typeof formula === 'number') return [{ n: formula, unit: '' }];
  if (typeof formula === 'string') return [inputOf(formula)];
  const [operator, a, b] = formula;
  const left = formulaTerms(a, inputOf);
  const right = formulaTerms(b, inputOf);
  return [
    ...(bindsLess(a, operator) ? bracketed(left) : left),
    operator,
    ...(bindsLess(b, operator) || regroups(b, operator) || startsNegative(right) ? bracketed(right) : right),
  ];
}

const bracketed = (terms: readonly Term[]): Term[] => ['(', ...terms, ')'];

const isOperation = (formula: Formula): formula is Operation => typeof formula === 'object';

const bindsLess = (part: Formula, operator: Operator): boolean => isOperation(part) && precedence[part[0]] < precedence[operator];

/** a − (b − c) and a / (b × c) change when their brackets go; a + (b − c) does not. */
const regroups = (part: Formula, operator: Operator): boolean =>
  isOperation(part) && (operator === '-' || operator === '/') && precedence[part[0]] === precedence[operator];

const startsNegative = ([first]: readonly Term[]): boolean => typeof first === 'object' && first.n < 0;

/**
 * The ends between which an input varies: half a step of its rounding each way, or its own interval.
 *
 * @throws RangeError for a figure that is a word, or that has no rounding.
 */
export function ends(figure: Figure): readonly [low: number, high: number] {
  if (figure.kind === 'derived') return [figure.interval.low, figure.interval.high];
  if (figure.value === null || figure.roundedTo === undefined) throw new RangeError(`${figure.id} has no rounding to vary within`);
  return [tidy(figure.value - figure.roundedTo / 2), tidy(figure.value + figure.roundedTo / 2)];
}

/** An end of a range, and the inputs that give it. */
interface End {
  readonly value: number;
  readonly inputs: ReadonlyMap<string, number>;
}

/** The figures of a spread that stand in a formula more than once. */
export function repeatedIn(formula: Formula, spread: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  const count = (part: Formula): void => {
    if (typeof part === 'string') times.set(part, (times.get(part) ?? 0) + 1);
    else if (isOperation(part)) for (const side of [part[1], part[2]]) count(side);
  };
  count(formula);
  return spread.filter(id => (times.get(id) ?? 0) > 1);
}

/** Each of these doubles the price of the bounds. */
export const maxRepeated = 8;

/**
 * The bounds that follow from the roundings of the inputs in `spread`, lowest and highest: from the bounds of both sides
 * of each operation, one after the other. What stands in the formula more than once has to be the same everywhere, so that
 * every corner of those is tried. Right wherever each input pulls the value one way only.
 *
 * @throws RangeError for a divisor that may be zero, an input without rounding, and more than `maxRepeated` inputs that repeat.
 */
export function bounds(
  { formula, ...figure }: DerivedFigure,
  figures: ReadonlyMap<string, Figure>,
  { spread }: Interval = figure.interval,
): Bounds {
  const ranges = new Map(spread.map(id => [id, ends(known(id, figures))] as const));
  const repeated = repeatedIn(formula, spread);
  if (repeated.length > maxRepeated) throw new RangeError(`more than ${maxRepeated} inputs stand in the formula more than once`);
  /** Of each divisor, the same in every corner. */
  const signs = new Map<Formula, number>();
  let [lowest, highest]: [End?, End?] = [];
  for (let corner = 0; corner < 2 ** repeated.length; corner++) {
    const fixed = new Map(repeated.map((id, i) => [id, ranges.get(id)![(corner >> i) & 1]!]));
    const [low, high] = rangeIn(formula, id => {
      const [from, to] = ranges.get(id) ?? [];
      const value = fixed.get(id);
      if (value !== undefined) return [{ value, inputs: new Map([[id, value]]) }];
      if (from === undefined || to === undefined) return [{ value: valueIn(id, figures), inputs: new Map() }];
      return [from, to].map(value => ({ value, inputs: new Map([[id, value]]) }));
    });
    if (!lowest || low.value < lowest.value) lowest = low;
    if (!highest || high.value > highest.value) highest = high;
  }
  return { low: lowest!.value, high: highest!.value, lowInputs: lowest!.inputs, highInputs: highest!.inputs };

  function rangeIn(part: Formula, endsOf: (id: string) => readonly End[]): readonly [low: End, high: End] {
    if (!isOperation(part)) {
      const ends = typeof part === 'string' ? endsOf(part) : [{ value: part, inputs: new Map<string, number>() }];
      return [ends[0]!, ends.at(-1)!];
    }
    const [operator, left, right] = part;
    const [a, b] = [rangeIn(left, endsOf), rangeIn(right, endsOf)];
    if (operator === '/') {
      const [from, to] = b.map(({ value }) => Math.sign(value)) as [number, number];
      if (from === 0 || from !== to || (signs.get(part) ?? from) !== from) throw new RangeError('divides by something that may be zero');
      signs.set(part, from);
    }
    const corners = a
      .flatMap(x => b.map(y => ({ x, y, value: tidy(operations[operator](x.value, y.value)) })))
      .sort((one, other) => one.value - other.value);
    const end = ({ x, y, value }: (typeof corners)[number]): End => ({ value, inputs: new Map([...x.inputs, ...y.inputs]) });
    return [end(corners[0]!), end(corners.at(-1)!)];
  }
}

function known(id: string, figures: ReadonlyMap<string, Figure>): Figure {
  const figure = figures.get(id);
  if (!figure) throw new RangeError(`there is no figure ${id}`);
  return figure;
}

/** The value of a figure by id; a figure that is only a word ("several") has none. */
export function valueIn(id: string, figures: ReadonlyMap<string, Figure>): number {
  const { value } = known(id, figures);
  if (value === null) throw new RangeError(`${id} is a word, not a number`);
  return value;
}

/**
 * How far a written number may be from the exact one: half of its last written digit. Numbers that belong together
 * (both bounds) are written alike, so the finest of them rules; and at least three digits count as written,
 * or else "100 million" would agree with anything from 50 to 150.
 */
export function tolerance(...written: readonly number[]): number {
  const largest = Math.max(...written.map(Math.abs));
  if (largest === 0) return 0;
  return tidy(Math.min(...written.map(lastDigit), 10 ** (Math.floor(Math.log10(largest)) - 2)) / 2);
}

/** The place value of the last digit that is not zero: 1000 of 104516000, 0.1 of 1.5. */
function lastDigit(n: number): number {
  if (n === 0) return Infinity;
  const [digits, power] = Math.abs(n).toExponential().split('e') as [string, string];
  return 10 ** (+power - (digits.split('.')[1] ?? '').length);
}
