import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bounds, evaluate, formulaTerms, tolerance } from '../../src/article/arithmetic.js';
import type { DerivedFigure, Figure, Formula } from '../../src/article/article.js';

const values: Readonly<Record<string, number>> = { total: 162e6, ratio: 1.5, exports: 101, imports: 61, fall: -4, zero: 0 };
const valueOf = (id: string): number => values[id]!;

describe('evaluate', () => {
  const cases: readonly (readonly [Formula, number])[] = [
    [7, 7],
    ['ratio', 1.5],
    [['/', 'total', 'ratio'], 108e6],
    [['-', 'total', ['/', 'total', 'ratio']], 54e6],
    [['*', ['-', 'ratio', 1], 100], 50],
    [['+', 'exports', 'imports'], 162],
    [['-', 2.3, 0.05], 2.25],
    [['+', 0.1, 0.2], 0.3],
    [['/', 1, 'zero'], Infinity],
  ];
  for (const [formula, expected] of cases) {
    test(`${JSON.stringify(formula)} is ${expected}`, () => assert.equal(evaluate(formula, valueOf), expected));
  }
});

describe('formulaTerms', () => {
  const cases: readonly (readonly [Formula, string])[] = [
    [['/', 'total', 'ratio'], 'total / ratio'],
    [['*', ['-', 'ratio', 1], 100], '( ratio - 1 ) * 100'],
    [['+', ['*', 'ratio', 2], 'exports'], 'ratio * 2 + exports'],
    [['-', 'total', ['+', 'exports', 'imports']], 'total - ( exports + imports )'],
    [['-', 'total', ['-', 'exports', 'imports']], 'total - ( exports - imports )'],
    [['-', ['-', 'total', 'exports'], 'imports'], 'total - exports - imports'],
    [['+', 'total', ['-', 'exports', 'imports']], 'total + exports - imports'],
    [['/', 'total', ['*', 'ratio', 2]], 'total / ( ratio * 2 )'],
    [['*', 'total', ['/', 'ratio', 2]], 'total * ratio / 2'],
    [['/', 'total', ['+', 1, 'ratio']], 'total / ( 1 + ratio )'],
    [['-', 'total', 'fall'], 'total - ( fall )'],
    [['-', 'fall', 'total'], 'fall - total'],
    [['*', 'total', ['*', -1, 'ratio']], 'total * ( -1 * ratio )'],
  ];
  for (const [formula, expected] of cases) {
    test(expected, () => {
      const names = new Map(Object.entries(values).map(([name, n]) => [n, name]));
      const terms = formulaTerms(formula, id => ({ n: valueOf(id), unit: 'EUR' }));
      assert.equal(terms.map(term => (typeof term === 'string' ? term : (names.get(term.n) ?? String(term.n)))).join(' '), expected);
    });
  }

  test('figures keep their unit, numbers of the formula have none', () => {
    assert.deepEqual(
      formulaTerms(['*', 'ratio', 100], id => ({ n: valueOf(id), unit: 'times' })),
      [{ n: 1.5, unit: 'times' }, '*', { n: 100, unit: '' }],
    );
  });

  test('what is read is what is computed', () => {
    for (const [formula] of cases) {
      const text = formulaTerms(formula, id => ({ n: valueOf(id), unit: '' }))
        .map(term => (typeof term === 'string' ? term : String(term.n)))
        .join(' ');
      assert.equal(new Function(`return ${text}`)(), evaluate(formula, valueOf));
    }
  });
});

const sourced = { paragraphs: [1], attribution: { voice: 'article' }, basis: 'stated' } as const;
const reported = (id: string, value: number | null, roundedTo?: number): Figure => ({
  kind: 'reported',
  id,
  unit: 'count',
  value,
  ...(roundedTo !== undefined && { roundedTo }),
  ...sourced,
});
const derived = (formula: Formula, spread: string[], low = 0, high = 0): DerivedFigure => ({
  kind: 'derived',
  id: 'derived',
  unit: 'count',
  value: 0,
  formula,
  interval: { low, high, spread },
  ...sourced,
});
const figures: ReadonlyMap<string, Figure> = new Map(
  [
    reported('total', 162e6, 1e6),
    reported('ratio', 1.5, 0.1),
    reported('change', 0, 2),
    reported('exact', 10),
    reported('several', null),
    { ...derived('total', ['total'], 100, 110), id: 'base' },
  ].map(figure => [figure.id, figure]),
);

describe('bounds', () => {
  const cases: readonly {
    formula: Formula;
    spread: string[];
    low: number;
    high: number;
    lowInputs: Record<string, number>;
    highInputs: Record<string, number>;
  }[] = [
    {
      formula: ['/', 'total', 'ratio'],
      spread: ['ratio'],
      low: 104516129.032,
      high: 111724137.931,
      lowInputs: { ratio: 1.55 },
      highInputs: { ratio: 1.45 },
    },
    {
      formula: ['/', 'total', 'ratio'],
      spread: ['total', 'ratio'],
      low: 104193548.387,
      high: 112068965.517,
      lowInputs: { total: 161.5e6, ratio: 1.55 },
      highInputs: { total: 162.5e6, ratio: 1.45 },
    },
    { formula: ['-', 'exact', 'base'], spread: ['base'], low: -100, high: -90, lowInputs: { base: 110 }, highInputs: { base: 100 } },
    {
      formula: ['*', 'change', 'ratio'],
      spread: ['change', 'ratio'],
      low: -1.55,
      high: 1.55,
      lowInputs: { change: -1, ratio: 1.55 },
      highInputs: { change: 1, ratio: 1.55 },
    },
  ];
  for (const { formula, spread, low, high, lowInputs, highInputs } of cases) {
    test(`${JSON.stringify(formula)} while ${spread.join(' and ')} vary`, () => {
      assert.deepEqual(bounds(derived(formula, spread), figures), {
        low,
        high,
        lowInputs: new Map(Object.entries(lowInputs)),
        highInputs: new Map(Object.entries(highInputs)),
      });
    });
  }

  test('an interval that is given has a spread of its own', () => {
    const figure = derived(['/', 'total', 'ratio'], ['ratio']);
    assert.equal(bounds(figure, figures, { low: 0, high: 0, spread: ['total'] }).low, 107666666.667);
  });

  const impossible: readonly (readonly [string, Formula, string[]])[] = [
    ['a divisor that may be zero', ['/', 'total', 'change'], ['change']],
    ['a divisor that is zero', ['/', 'total', ['-', 'exact', 10]], ['total']],
    ['an input without rounding', ['+', 'exact', 1], ['exact']],
    ['a word for a number', ['+', 'several', 'total'], ['total']],
    ['an unknown input', ['+', 'gone', 'total'], ['total']],
  ];
  for (const [what, formula, spread] of impossible) {
    test(`${what} gives none`, () => assert.throws(() => bounds(derived(formula, spread), figures), RangeError));
  }
});

describe('tolerance', () => {
  const cases: readonly (readonly [readonly number[], number])[] = [
    [[104516000, 111724000], 500],
    [[104.5, 111.7], 0.05],
    // Three digits count as written even if the last ones are zeros.
    [[100e6], 0.5e6],
    [[45, 55], 0.05],
    // Both bounds are written alike: the finer one says how.
    [[96e6, 104348000], 500],
    [[-50276000, 0], 500],
    [[0, 0], 0],
    [[1.5], 0.005],
    [[54545500], 50],
  ];
  for (const [written, expected] of cases)
    test(`${written.join(' and ')} may be off by ${expected}`, () => assert.equal(tolerance(...written), expected));
});
