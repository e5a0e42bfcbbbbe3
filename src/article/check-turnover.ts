import { tolerance } from './arithmetic.js';
import type { Figure, Turnover } from './article.js';
import { checkCurrency, checkPeriod, rangeOf } from './check-figures.js';
import type { Draft, DraftTurnover, Located } from './draft.js';
import { show, type Path, type Report } from './faults.js';

type Figures = ReadonlyMap<string, Figure>;
type Period = Turnover['periods'][number];

/** Periods stand in order, their amounts are of that period and currency, and what is compared can be. */
export function checkTurnover(draft: Draft, report: Report): void {
  const turnover = draft.turnover();
  if (!turnover) return;
  const figures: Figures = new Map(draft.records('figures').map(({ record }) => [record.id, record]));
  if (turnover.currency !== undefined) checkCurrency(turnover.currency, ['turnover', 'currency'], report);
  const ordered = checkOrder(turnover.periods, report);
  for (const period of turnover.periods) {
    checkAmounts(period, turnover.currency, figures, report);
    checkSplit(period, figures, report);
  }
  if (turnover.complete && ordered) checkComparisons(turnover, figures, report);
}

/** True if every period stands after the one before it. */
function checkOrder(periods: readonly Located<Period>[], report: Report): boolean {
  const valid = periods.filter(({ record, path }) => checkPeriod(record, path, report));
  const misplaced = valid.slice(1).filter(({ record, path }, i) => !checkAfter(record, valid[i]!.record, path, report));
  return valid.length === periods.length && misplaced.length === 0;
}

function checkAfter({ start, end }: Period, before: Period, path: Path, report: Report): boolean {
  if (start > before.end) return true;
  const found = `${start} to ${end}, after ${before.start} to ${before.end}`;
  if (end < before.start) {
    report('periods-unordered', path, { found, expected: 'the earliest period first', mend: 'Move the period up.' });
  } else {
    report('periods-overlap', path, {
      found,
      expected: 'periods with no month in common: they stand side by side',
      mend: 'Correct "start" and "end", or leave one of the two periods out.',
    });
  }
  return false;
}

const amounts = ['total', 'exports', 'imports'] as const;

function checkAmounts({ record: period, path }: Located<Period>, currency: string | undefined, figures: Figures, report: Report): void {
  for (const key of amounts) {
    const figure = figures.get(period[key] ?? '');
    if (!figure) continue;
    const at = [...path, key];
    const found = (what: unknown): string => `${show(figure.id)}, ${show(what)}`;
    if (figure.value === null) {
      report('turnover-without-number', at, {
        expected: 'a figure with a number',
        mend: 'Cite another figure; a total that is not known is null.',
      });
      continue;
    }
    // What is rounded to zero may be a little more, and never less.
    if (Math.min(figure.value, figure.kind === 'derived' ? figure.interval.low : 0) < 0) {
      report('negative-amount', at, {
        found: found(figure.value),
        expected: 'zero or more, its interval too',
        mend: 'Correct the figure: trade cannot be below nothing.',
      });
    }
    if (currency !== undefined && figure.unit !== currency) {
      report('turnover-wrong-unit', at, {
        found: found(figure.unit),
        expected: `a figure in ${show(currency)}, the currency of the turnover`,
        mend: 'Correct the unit of the figure or the currency of the turnover; one chart has one currency.',
      });
    }
    if (figure.period?.start !== period.start || figure.period.end !== period.end) {
      report('period-against-figure', at, {
        found: `${show(figure.id)}, ${figure.period ? `${figure.period.start} to ${figure.period.end}` : 'a figure without a period'}`,
        expected: `a figure of ${period.start} to ${period.end}`,
        mend: 'Give the figure and the place in the turnover the same "start" and "end".',
      });
    }
  }
}

/** Both parts or none, and together the total, as far as the roundings allow. */
function checkSplit({ record: { total, exports, imports }, path }: Located<Period>, figures: Figures, report: Report): void {
  if (exports === undefined && imports === undefined) return;
  if (exports === undefined || imports === undefined || total === null) {
    report('half-a-split', path, {
      found: `"total": ${show(total)}, "exports": ${show(exports)}, "imports": ${show(imports)}`,
      expected: 'a total with both exports and imports, or a total alone',
      mend: 'Add what is missing; it may be a "derived" figure. If it cannot be known, give the total alone.',
    });
    return;
  }
  const [whole, out, home] = [total, exports, imports].map(id => figures.get(id));
  const [sum, a, b] = [whole, out, home].map(figure => figure && rangeOf(figure));
  if (!sum || !a || !b) return;
  if (overlap(sum, [a[0] + b[0], a[1] + b[1]], Math.abs(whole!.value!) * 1e-9)) return;
  report('parts-against-total', path, {
    found: `${out!.value} + ${home!.value} = ${out!.value! + home!.value!}, against a total of ${whole!.value}`,
    expected: 'exports and imports that add up to the total, within their roundings',
    mend: 'Correct the figures, or add "roundedTo" to those that the article gives as round numbers.',
  });
}

/** What each comparison of the last two periods must be, from the ends of both. */
const comparisons = {
  ratio: {
    unit: 'times',
    of: ([low, high]: Range, [lowBefore, highBefore]: Range): Range => [low / highBefore, high / lowBefore],
    sign: '/',
  },
  change: {
    unit: undefined,
    of: ([low, high]: Range, [lowBefore, highBefore]: Range): Range => [low - highBefore, high - lowBefore],
    sign: '-',
  },
} as const;

type Range = readonly [low: number, high: number];

const overlap = (a: Range, b: Range, slack: number): boolean => a[0] <= b[1] + slack && b[0] <= a[1] + slack;

function checkComparisons({ periods, currency, ...turnover }: DraftTurnover, figures: Figures, report: Report): void {
  for (const [key, { unit = currency, of, sign }] of Object.entries(comparisons)) {
    const id = turnover[key as keyof typeof comparisons];
    const figure = figures.get(id ?? '');
    if (id === undefined || !figure) continue;
    const at: Path = ['turnover', key];
    if (unit !== undefined && figure.unit !== unit) {
      report('turnover-wrong-unit', at, {
        found: `${show(id)}, ${show(figure.unit)}`,
        expected: `a figure in ${show(unit)}`,
        mend: 'Cite another figure, or correct its unit.',
      });
      continue;
    }
    const [before, last] = periods.slice(-2).map(({ record }) => record);
    const reason = !before || !last ? 'there is one period only' : whyNotComparable(before, last);
    if (reason !== undefined) {
      report('comparison-impossible', at, {
        expected: `no "${key}": ${reason}`,
        mend: `Remove "${key}", or give two periods of one length with their totals at the end.`,
      });
      continue;
    }
    const [a, b] = [before, last].map(period => figures.get(period!.total!));
    const [stated, from, to] = [figure, a, b].map(each => each && rangeOf(each));
    if (!stated || !from || !to || from[0] <= 0) continue;
    const [low, high] = of(to, from);
    if (overlap(stated, [low, high], tolerance(figure.value!))) continue;
    report('comparison-against-periods', at, {
      found: `${show(id)}, ${figure.value}`,
      expected: `what the two totals give, ${b!.value} ${sign} ${a!.value}: between ${+low.toPrecision(4)} and ${+high.toPrecision(4)}`,
      mend: 'Correct the figure or the totals; if the article contradicts itself, leave the figure out here and add a tension.',
    });
  }
}

function whyNotComparable(before: Period, last: Period): string | undefined {
  if (before.total === null || last.total === null) return 'one of the last two periods is a gap';
  if (months(before) !== months(last)) return `the last two periods are of ${months(before)} and ${months(last)} months`;
  return undefined;
}

const months = ({ start, end }: Period): number => (+end.slice(0, 4) - +start.slice(0, 4)) * 12 + +end.slice(5) - +start.slice(5) + 1;

/** Whether any period tells exports from imports. */
export const isSplit = ({ periods }: DraftTurnover): boolean =>
  periods.some(({ record }) => record.exports !== undefined || record.imports !== undefined);
