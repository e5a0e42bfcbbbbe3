import {
  bounds,
  ends,
  evaluate,
  formulaTerms,
  inputsOf,
  maxRepeated,
  repeatedIn,
  tolerance,
  valueIn,
  type Interval,
} from './arithmetic.js';
import type { DerivedFigure, Figure, Formula } from './article.js';
import type { Draft } from './draft.js';
import { show, type Path, type Report } from './faults.js';
import { circles } from './references.js';

type Figures = ReadonlyMap<string, Figure>;

/** A figure is what it says: reported as the article gives it, or calculated so that the sums can be done again. */
export function checkFigures(draft: Draft, report: Report): void {
  const located = draft.records('figures');
  const figures: Figures = new Map(located.map(({ record }) => [record.id, record]));
  const looping = circles(new Map(located.map(({ record }) => [record.id, record.kind === 'derived' ? inputsOf(record.formula) : []])));
  for (const { record: figure, path } of located) {
    checkUnit(figure, path, report);
    if (figure.kind === 'reported') checkRounding(figure, path, report);
    if (figure.period) checkPeriod(figure.period, [...path, 'period'], report);
    checkKind(figure, path, report);
    if (figure.kind === 'derived') checkDerived(figure, path, figures, looping.has(figure.id), report);
  }
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

export function checkCurrency(currency: string, path: Path, report: Report): void {
  if (currencies.has(currency)) return;
  report('unknown-currency', path, { expected: 'an ISO 4217 currency code such as "USD"', mend: 'Correct the code.' });
}

function checkUnit({ unit, value }: Figure, path: Path, report: Report): void {
  if (isCurrency(unit)) checkCurrency(unit, [...path, 'unit'], report);
  // A change may be negative, in a currency or in percent; a count, a length or a multiple may not.
  else if (unit !== 'percent' && value !== null && value < 0) {
    report('negative-amount', [...path, 'value'], {
      expected: `zero or more, as the unit is ${show(unit)}`,
      mend: 'Correct the value or the unit.',
    });
  }
}

/** A rounded value stands on a step of its rounding: 162 million may be rounded to 1 million, and not to 10. */
function checkRounding({ value, roundedTo }: Extract<Figure, { kind: 'reported' }>, path: Path, report: Report): void {
  if (value === null || roundedTo === undefined) return;
  const steps = value / roundedTo;
  if (Math.abs(steps - Math.round(steps)) < 1e-6 && (value === 0 || Math.round(steps) !== 0)) return;
  report('rounding-against-value', [...path, 'roundedTo'], {
    expected: `a step that ${value} can be counted in`,
    mend: 'Write the step of the last digit that the article gives, in the same unit: 0.1 for 1.5, 1000000 for 162 million.',
  });
}

export function checkPeriod({ start, end }: { readonly start: string; readonly end: string }, path: Path, report: Report): boolean {
  if (start <= end) return true;
  report('period-reversed', path, {
    expected: '"start" no later than "end"; both are months that belong to the period',
    mend: `Write "start": "${end}", "end": "${start}", if that is meant.`,
  });
  return false;
}

function checkKind({ kind, basis, attribution: { voice } }: Figure, path: Path, report: Report): void {
  if (kind === 'reported' && basis === 'derived') {
    report('basis-against-kind', [...path, 'basis'], {
      expected: '"stated", "inferred" or "ambiguous": the figure is "reported"',
      mend: 'If it was calculated, set "kind" to "derived" and add its formula and interval.',
    });
  }
  if (kind === 'derived' && basis !== 'derived') {
    report('basis-against-kind', [...path, 'basis'], { expected: '"derived", as "kind" says', mend: 'Write "derived".' });
  }
  if (kind === 'derived' && voice !== 'newsroom') {
    report('basis-against-kind', [...path, 'attribution', 'voice'], {
      expected: '"newsroom": who calculates a figure is who says it',
      mend: 'Write "newsroom"; if somebody else did the sum, the figure is "reported".',
    });
  }
}

function checkDerived(figure: DerivedFigure, path: Path, figures: Figures, isLooping: boolean, report: Report): void {
  const { unit, value, formula, interval, otherReading } = figure;
  checkSpread(figure, interval, [...path, 'interval'], figures, report);
  checkBetween(interval, value, [...path, 'interval'], report);

  // A reference to nothing or a circle has its own fault; there is nothing to compute then.
  if (isLooping || inputsOf(formula).some(input => !figures.has(input))) return;

  if (checkFormula(formula, value, path, figures, report)) {
    checkDimension(formula, unit, path, figures, report);
    checkBounds(figure, interval, [...path, 'interval'], figures, report);
  }
  if (otherReading && inputsOf(otherReading.formula).every(input => figures.has(input))) {
    const at = [...path, 'otherReading'];
    if (checkFormula(otherReading.formula, otherReading.value, at, figures, report)) {
      checkDimension(otherReading.formula, unit, at, figures, report);
    }
  }
}

/** True if the formula has a number at all, even if it is not the one that is written. */
function checkFormula(formula: Formula, value: number, path: Path, figures: Figures, report: Report): boolean {
  const word = inputsOf(formula).find(id => figures.get(id)?.value === null);
  if (word !== undefined) {
    report('formula-without-number', [...path, 'formula'], {
      expected: `figures with a number; ${show(word)} is a word`,
      mend: `Take ${show(word)} out of the formula: a word such as "several" cannot be computed with.`,
    });
    return false;
  }
  const exact = evaluate(formula, id => valueIn(id, figures));
  const sum = textOf(formula, figures);
  if (!Number.isFinite(exact)) {
    report('formula-without-number', [...path, 'formula'], {
      expected: `a number; ${sum} divides by zero`,
      mend: 'Correct the formula or its inputs.',
    });
    return false;
  }
  if (Math.abs(exact - value) > tolerance(value)) {
    report('formula-wrong-value', [...path, 'value'], {
      expected: `${rounded(exact)} = ${sum}, to at least three digits`,
      mend: `Write ${rounded(exact)}, or correct the formula.`,
    });
  }
  return true;
}

function checkSpread({ formula }: DerivedFigure, { spread }: Interval, path: Path, figures: Figures, report: Report): void {
  const inputs = inputsOf(formula);
  spread.forEach((id, i) => {
    const input = figures.get(id);
    if (input && !inputs.includes(id)) {
      report('spread-not-in-formula', [...path, 'spread', i], {
        expected: `figures of the formula: ${inputs.map(show).join(', ') || 'it has none'}`,
        mend: 'Remove it here, or use it in the formula.',
      });
    }
    if (input?.kind === 'reported' && input.value !== null && input.roundedTo === undefined) {
      report('spread-without-rounding', [...path, 'spread', i], {
        expected: `a figure that says what it is rounded to; ${show(id)} has no "roundedTo"`,
        mend: `Add "roundedTo" to ${show(id)} (the step of its last digit, such as 0.1 for 1.5), or remove it here.`,
      });
    }
  });
  // A range that counts one rounding and not the other promises more than it holds.
  const leftOut = inputs.filter(id => !spread.includes(id) && canVary(figures.get(id)));
  if (leftOut.length) {
    report('spread-leaves-out', [...path, 'spread'], {
      found: spread.map(show).join(', ') || 'nothing',
      expected: `every input that is rounded or calculated; ${leftOut.map(show).join(', ')} ${leftOut.length > 1 ? 'are' : 'is'} missing`,
      mend: `Add ${leftOut.map(show).join(', ')}, and work the bounds out anew.`,
    });
  }
}

function checkBetween({ low, high }: Interval, value: number, path: Path, report: Report): void {
  if (low > high) reportReversed({ low, high }, path, report);
  else if (value < low || value > high) {
    report('interval-misses-value', path, {
      found: `${low} to ${high}`,
      expected: `an interval with the value ${value} in it`,
      mend: 'Correct the bounds or the value.',
    });
  }
}

const reportReversed = ({ low, high }: Pick<Interval, 'low' | 'high'>, path: Path, report: Report): void =>
  report('interval-reversed', path, {
    found: `${low} to ${high}`,
    expected: '"low" no higher than "high"',
    mend: `Write "low": ${high}, "high": ${low}, if that is meant.`,
  });

function checkBounds(figure: DerivedFigure, interval: Interval, path: Path, figures: Figures, report: Report): void {
  if (interval.low > interval.high || !interval.spread.every(id => canVary(figures.get(id)))) return;
  const often = repeatedIn(figure.formula, interval.spread);
  if (often.length > maxRepeated) {
    report('bad-length', [...path, 'spread'], {
      found: `${often.length} figures that the formula uses more than once`,
      expected: `at most ${maxRepeated} such figures`,
      mend: 'Write the formula so that each figure stands in it once, or compute a part of it as a figure of its own.',
    });
    return;
  }
  let exact;
  try {
    exact = bounds(figure, figures, interval);
  } catch {
    report('formula-without-number', path, {
      found: textOf(figure.formula, figures),
      expected: 'a divisor that stays away from zero while the spread varies',
      mend: 'Correct the roundings or the formula: nothing can be said of this figure.',
    });
    return;
  }
  for (const bound of ['low', 'high'] as const) {
    if (Math.abs(exact[bound] - interval[bound]) <= tolerance(interval.low, interval.high)) continue;
    const inputs = exact[`${bound}Inputs`];
    report('interval-wrong-bound', [...path, bound], {
      expected: `${rounded(exact[bound])} = ${textOf(figure.formula, figures, inputs)}, to at least three digits`,
      mend: `Write ${rounded(exact[bound])}, or correct "spread" and the "roundedTo" of its figures.`,
    });
  }
}

const canVary = (figure: Figure | undefined): boolean =>
  figure?.kind === 'derived' || (figure?.value != null && figure.roundedTo !== undefined);

/** What a sum is counted in: how often each currency multiplies or divides it; undefined for a bare number, which fits all. */
type Dimension = Readonly<Record<string, number>> | undefined;

function checkDimension(formula: Formula, unit: string, path: Path, figures: Figures, report: Report): void {
  const clash = (found: string, expected: string): void =>
    report('formula-mixed-units', [...path, 'formula'], {
      found,
      expected,
      mend: 'Correct the formula, or the units of the figures in it.',
    });
  const dimensionOf = (part: Formula): Dimension | 'mixed' => {
    if (typeof part === 'number') return undefined;
    if (typeof part === 'string') return ofUnit(figures.get(part)!.unit);
    const [a, b] = [dimensionOf(part[1]), dimensionOf(part[2])];
    if (a === 'mixed' || b === 'mixed') return 'mixed';
    if (part[0] === '*' || part[0] === '/') return a || b ? multiply(a ?? {}, b ?? {}, part[0] === '*' ? 1 : -1) : undefined;
    return !a || !b || same(a, b) ? (a ?? b) : 'mixed';
  };
  const dimension = dimensionOf(formula);
  const sum = textOf(formula, figures, new Map(), true);
  if (dimension === 'mixed') clash(sum, 'one unit on both sides of + and −');
  else if (dimension && !same(dimension, ofUnit(unit))) clash(sum, `a formula that gives ${show(unit)}, the "unit" of the figure`);
}

const ofUnit = (unit: string): Readonly<Record<string, number>> => (isCurrency(unit) ? { [unit]: 1 } : {});

const multiply = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
  power: 1 | -1,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .map(unit => [unit, (a[unit] ?? 0) + power * (b[unit] ?? 0)] as const)
      .filter(([, exponent]) => exponent !== 0),
  );

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys(multiply(a, b, -1)).length === 0;

/** The formula in numbers, as it is read. */
const textOf = (formula: Formula, figures: Figures, inputs: ReadonlyMap<string, number> = new Map(), units = false): string =>
  formulaTerms(formula, id => ({ n: inputs.get(id) ?? figures.get(id)!.value ?? NaN, unit: figures.get(id)!.unit }))
    .map(term => (typeof term === 'string' ? term : units && term.unit ? `${term.n} ${term.unit}` : String(term.n)))
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    // What is longer than some lines is no help to anybody.
    .replace(/^(.{240}).{40,}(.{20})$/, '$1 … $2');

/** Six digits are more than an article's figures have. */
const rounded = (n: number): number => +n.toPrecision(6);

/** The ends of a figure that may vary, and its value where it is exact. */
export const rangeOf = (figure: Figure): readonly [low: number, high: number] | undefined =>
  canVary(figure) ? ends(figure) : figure.value === null ? undefined : [figure.value, figure.value];
