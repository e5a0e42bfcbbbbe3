import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { bounds, evaluate } from '../../../src/article/arithmetic.js';
import type { Article, DerivedFigure, Figure } from '../../../src/article/article.js';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { plainText } from '../../../src/text/plain-text.js';
import { turnoverCsv } from '../../../src/widgets/trade-turnover-chart/csv.view.js';
import { turnoverPlain } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.plain.view.js';
import { selectTurnover } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { isEquation } from '../../../src/widgets/trade-turnover-chart/speech.view.js';
import { turnoverView } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { en, turnoverMessages as messages } from '../../support/languages.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const article = read('article.json') as Article;
const words = { en: read('words.en.json') };

/** An article that gives an amount and a multiple, each rounded to a step of its own. */
interface Given {
  readonly amount: number;
  readonly amountStep: number;
  readonly ratio: number;
  readonly ratioStep: number;
}

const tidy = (n: number): number => +n.toPrecision(12);
const given: fc.Arbitrary<Given> = fc
  .record({
    amountSteps: fc.integer({ min: 1, max: 9999 }),
    amountStep: fc.constantFrom(1e3, 5e3, 1e5, 5e5, 1e6, 1e7),
    ratioSteps: fc.integer({ min: 1, max: 400 }),
    ratioStep: fc.constantFrom(1, 0.5, 0.1, 0.05, 0.01),
  })
  .map(({ amountSteps, amountStep, ratioSteps, ratioStep }) => ({
    amount: amountSteps * amountStep,
    amountStep,
    ratio: tidy(ratioSteps * ratioStep),
    ratioStep,
  }));

/** The first article with other numbers, and what follows from them. */
function articleWith({ amount, amountStep, ratio, ratioStep }: Given): ArticleWithWords {
  const changed: Readonly<Record<string, object>> = {
    'f-turnover-2023': { value: amount, roundedTo: amountStep },
    'f-ratio': { value: ratio, roundedTo: ratioStep },
  };
  const figures = new Map<string, Figure>();
  for (const figure of article.figures) figures.set(figure.id, { ...figure, ...changed[figure.id] } as Figure);
  const valueOf = (id: string): number => figures.get(id)!.value!;
  for (const figure of figures.values()) {
    if (figure.kind !== 'derived') continue;
    const { low, high } = bounds(figure, figures);
    const other = figure.otherReading;
    figures.set(figure.id, {
      ...figure,
      value: evaluate(figure.formula, valueOf),
      interval: { ...figure.interval, low, high },
      ...(other && { otherReading: { ...other, value: evaluate(other.formula, valueOf) } }),
    });
  }
  return { article: { ...article, figures: [...figures.values()] }, words } as ArticleWithWords;
}

const scales: Readonly<Record<string, number>> = { '': 1, thousand: 1e3, million: 1e6, billion: 1e9 };
const derivedIn = ({ article: { figures } }: ArticleWithWords, id: string): DerivedFigure =>
  figures.find(figure => figure.id === id) as DerivedFigure;

/** What the first digit of half the width is worth. */
const placeOf = ({ low, high }: { low: number; high: number }): number => 10 ** Math.floor(Math.log10((high - low) / 2) + 1e-12);

function assertBorne(n: number, place: number, where: string): void {
  const steps = n / place;
  assert.ok(Math.abs(steps - Math.round(steps)) < 1e-6 * Math.max(1, Math.abs(steps)), `${where}: ${n} has digits below ${place}`);
}

/** Every amount in a text that stands behind "about" or a bracket of ours: "about $108 million", "range $104–112 million". */
function amountsIn(text: string, before: RegExp): { from: number; to: number | undefined }[] {
  const money = new RegExp(`${before.source}\\$([\\d.,]+)(?:–([\\d.,]+))?(?:\\s(thousand|million|billion))?`, 'g');
  return [...text.matchAll(money)].map(([, from, to, scale = '']) => {
    const [a, b] = [from, to].map(n => n && +n.replace(/[.,]$/, '').replaceAll(',', '') * scales[scale]!);
    return { from: a as number, to: b as number | undefined };
  });
}

/** Whether a sum comes out as it is printed, from the very numbers that are printed: to half of the last digit on its right. */
function assertTrue(equation: string): void {
  const [left, right] = equation
    .replaceAll(',', '')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .split(/ [=≈] /) as [string, string];
  assert.match(left, /^[-+*/(). \d]+$/);
  const result = Number(new Function(`return ${left}`)());
  const last = 10 ** -(right.split('.')[1]?.length ?? 0);
  // What "≈" stands before may be rounded further, and four digits of a long number leave a thousandth open.
  const open = equation.includes('≈')
    ? Math.max(last * 10 ** /0*$/.exec(right.replace(/\..*/, ''))![0].length, Math.abs(result) / 900)
    : last;
  assert.ok(Math.abs(result - Number(right)) <= open * 0.51 + 1e-9, `${equation}, which is ${result}`);
}
const sumsIn = (from: ArticleWithWords): string[] =>
  turnoverView(selectTurnover(from)!, en, messages['en']!)
    .method.flatMap(({ steps }) => steps.flat())
    .flatMap(piece => (typeof piece !== 'string' && isEquation(piece) ? [piece.equation] : []));

describe('numbers that were written', () => {
  const withGiven = (amount: number, ratio: number, ratioStep: number) =>
    articleWith({ amount, amountStep: amount < 1e6 ? 100 : 1e5, ratio, ratioStep });
  for (const [amount, ratio, step] of [
    [162e6, 0.375, 0.001],
    [162e6, 1.125, 0.001],
    [162e6, 0.004, 0.001],
    [162e6, 1.04, 0.01],
    [162e6, 2.25, 0.01],
    [24_600, 1.5, 0.1],
    [2_460, 1.5, 0.1],
  ] as const) {
    it(`${amount} and ${ratio} stand in sums that are true`, () => {
      const from = withGiven(amount, ratio, step);
      const sums = sumsIn(from);
      assert.ok(sums.length >= 3);
      sums.forEach(assertTrue);
    });
  }

  // The change lies between −2,000 and −250 million: its interval bears thousands, in which its end would be nought.
  it('an end of an interval that bears none of its digits does not become nought', () => {
    const sums = sumsIn(articleWith({ amount: 750e6, amountStep: 1e5, ratio: 0.5, ratioStep: 0.5 }));
    assert.ok(sums.includes('749.95 − 749.95 ÷ 0.75 ≈ −200'), sums.join('\n'));
    sums.forEach(assertTrue);
  });

  for (const ratio of [1.04, 0.996, 1.45, 2.25, 1.5, 12]) {
    it(`a ratio of ${ratio} is told as it was reported`, () => {
      const { summary } = turnoverView(selectTurnover(withGiven(162e6, ratio, 0.001))!, en, messages['en']!);
      const told = summary.map(piece => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('');
      assert.ok(told.includes(`${ratio} times as much`), told);
    });
  }
});

describe('for any rounded numbers that an article gives', () => {
  const always = (holds: (from: ArticleWithWords) => void): void =>
    fc.assert(
      fc.property(given, from => holds(articleWith(from))),
      { numRuns: 200 },
    );

  it('every sum is true of the numbers that stand in it', () => always(from => sumsIn(from).forEach(assertTrue)));

  it('an interval holds whatever the roundings allow, and reaches both its ends', () =>
    fc.assert(
      fc.property(
        given,
        fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 2, maxLength: 2 }),
        (from, [up, across]) => {
          const made = articleWith(from);
          const drawn = { 'f-turnover-2023': from.amount + up! * from.amountStep, 'f-ratio': from.ratio + across! * from.ratioStep };
          for (const id of ['f-base-2022', 'f-change-abs', 'f-change-pct']) {
            const figure = derivedIn(made, id);
            const all = new Map(made.article.figures.map(each => [each.id, each]));
            const { low, high, lowInputs, highInputs } = bounds(figure, all);
            const at = (inputs: ReadonlyMap<string, number>): number => evaluate(figure.formula, input => inputs.get(input)!);
            const within = at(new Map(Object.entries(drawn)));
            const dust = 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1);
            assert.ok(low - dust <= within && within <= high + dust, `${id}: ${within} is outside ${low} to ${high}`);
            assert.ok(low <= figure.value && figure.value <= high);
            assert.deepEqual([at(lowInputs), at(highInputs)], [low, high]);
          }
        },
      ),
      { numRuns: 200 },
    ));

  it('bounds are two numbers, with the amount between them, each off by half a place at most', () =>
    always(from => {
      const { interval, value } = derivedIn(from, 'f-base-2022');
      const place = placeOf(interval);
      const { brief: told } = turnoverView(selectTurnover(from), en, messages['en']!).periods[0]!;
      const [amount] = amountsIn(told, /about /);
      const [range] = amountsIn(told, /range /);
      assert.ok(amount && range?.to !== undefined, told);
      assert.ok(range.from < range.to, told);
      assert.ok(range.from <= amount.from && amount.from <= range.to, told);
      for (const [printed, exact] of [
        [amount.from, value],
        [range.from, interval.low],
        [range.to, interval.high],
      ] as const) {
        assert.ok(Math.abs(printed - exact) <= place * (0.5 + 1e-6), `${told}: ${printed} for ${exact}`);
        assertBorne(printed, place, told);
      }
    }));

  it('a rise is told with no digit more than its own interval bears', () =>
    always(from => {
      const { interval } = derivedIn(from, 'f-change-abs');
      const { brief: told } = turnoverView(selectTurnover(from), en, messages['en']!).periods[1]!;
      for (const { from: a, to: b } of [...amountsIn(told, /about /), ...amountsIn(told, /calculated, /)]) {
        for (const n of [a, ...(b === undefined ? [] : [b])]) assertBorne(n, placeOf(interval), told);
        if (b !== undefined) assert.ok(a < b, told);
      }
    }));

  it('the table, the file and the data for machines print the same digits, machines one more of the bounds', () =>
    always(from => {
      const slice = selectTurnover(from);
      const { interval } = derivedIn(from, 'f-base-2022');
      const place = placeOf(interval);
      const { cells } = turnoverView(slice, en, messages['en']!).periods[0]!;
      for (const n of [cells.amounts[0]!.text, ...cells.range.split('–')]) assertBorne(+n.replaceAll(',', '') * 1e6, place, 'table');
      const [row] = parse(turnoverCsv(slice), { bom: true, columns: true }) as Record<'value' | 'low' | 'high', string>[];
      const { facts } = turnoverPlain(slice, en, messages['en']!);
      const [variable] = facts['variableMeasured'] as { value: number; minValue: number; maxValue: number }[];
      assert.deepEqual([+row!.value, +row!.low, +row!.high], [variable!.value, variable!.minValue, variable!.maxValue]);
      assertBorne(variable!.value * 1e6, place, 'value');
      for (const n of [variable!.minValue, variable!.maxValue]) assertBorne(n * 1e6, place / 10, 'bound');
      assert.ok(variable!.minValue < variable!.maxValue);
    }));

  it('no sum ends in a digit more than its figure bears', () =>
    always(from => {
      const { method } = turnoverView(selectTurnover(from), en, messages['en']!);
      const results = method
        .flatMap(({ steps }) => steps.flat())
        .flatMap(piece => (typeof piece === 'object' && isEquation(piece) ? [piece.equation] : []));
      const places = ['f-base-2022', 'f-change-abs'].map(id => placeOf(derivedIn(from, id).interval));
      // The two figures, the ends of each, and the other reading of the first.
      const order = [0, 1, 0, 0, 1, 1, 0];
      assert.equal(results.length, order.length);
      results.forEach((equation, i) => {
        const result = +/[=≈] (−?[\d.,]+)$/.exec(equation)![1]!.replace('−', '-').replaceAll(',', '') * 1e6;
        // The other reading is another figure, and keeps two digits whatever the first one bears.
        const most = i < 6 ? Infinity : 10 ** (Math.floor(Math.log10(result) + 1e-9) - 1);
        const bears = Math.min(places[order[i]!]!, most);
        // What would be nought at that place has its first digit, and no more.
        const first = 10 ** Math.floor(Math.log10(Math.abs(result)) + 1e-9);
        assertBorne(result, result === 0 ? bears : Math.min(bears, first), equation);
      });
    }));

  it('no text has half a number, nor one amount as a range', () =>
    always(from => {
      const text = plainText(turnoverPlain(selectTurnover(from), en, messages['en']!));
      assert.doesNotMatch(text, /NaN|undefined|Infinity|e[+-]\d/);
      for (const [range, a, b] of text.matchAll(/([\d.,]*\d)–([\d.,]*\d)/g)) assert.notEqual(a, b, range);
    }));
});
