import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisOf, roundUp, ticksOf } from '../../../src/widgets/trade-turnover-chart/axis.view.js';

const years = (n: number): string[] => Array.from({ length: n }, (_, i) => String(2000 + i));
const shownAt = (labels: readonly string[], months: number, width: string): string[] =>
  axisOf(labels, months)
    .filter(({ classes }) => classes.split(' ').includes(width))
    .map(({ text }) => text);

describe('roundUp', () => {
  for (const [amount, expected] of [
    [0, 0.1],
    [1, 1.1],
    [9.99, 10],
    [10, 11],
    [99, 100],
    [100, 110],
    [162e6, 170e6],
    [0.3, 0.31],
  ] as const) {
    it(`makes ${expected} of ${amount}`, () => assert.ok(Math.abs(roundUp(amount) - expected) < expected * 1e-9, String(roundUp(amount))));
  }
});

describe('ticksOf', () => {
  for (const { max, expected } of [
    { max: 170, expected: [50, 100, 150] },
    { max: 10, expected: [2.5, 5, 7.5, 10] },
    { max: 8.1, expected: [2.5, 5, 7.5] },
    { max: 31, expected: [10, 20, 30] },
  ]) {
    it(`finds ${expected.join(', ')} up to ${max}`, () => assert.deepEqual(ticksOf(max), expected));
  }
});

describe('axisOf', () => {
  it('shows every label where there is room', () => assert.deepEqual(shownAt(years(7), 12, 'xl'), years(7)));

  it('shows fewer where there is less, the first and the last among them', () => {
    for (const width of ['s', 'm', 'l', 'xl']) {
      for (const n of [7, 13, 24, 60]) {
        const shown = shownAt(years(n), 12, width);
        assert.deepEqual([shown[0], shown.at(-1)], ['2000', String(1999 + n)]);
      }
    }
    assert.ok(shownAt(years(60), 12, 's').length < shownAt(years(60), 12, 'xl').length);
  });

  it('keeps them evenly apart, but for the last', () => {
    const shown = shownAt(years(60), 12, 'm').slice(0, -1).map(Number);
    assert.equal(new Set(shown.slice(1).map((year, i) => year - shown[i]!)).size, 1);
  });

  for (const { months, names, expected } of [
    { months: 1, names: (i: number) => `M${(i % 12) + 1}`, expected: 12 },
    { months: 3, names: (i: number) => `Q${(i % 4) + 1} of 20${10 + Math.floor(i / 4)}`, expected: 4 },
  ]) {
    it(`labels the same month of a year for periods of ${months}`, () => {
      const labels = Array.from({ length: 60 }, (_, i) => names(i));
      const shown = axisOf(labels, months)
        .filter(({ classes }) => /\bm\b/.test(classes))
        .map(({ at }) => Math.round(at * 60 - 0.5));
      const steps = shown.slice(1, -1).map((i, n) => i - shown[n]!);
      assert.ok(steps.length > 0);
      for (const step of steps) assert.ok(step % expected === 0 || expected % step === 0, `a step of ${step}`);
    });
  }
});
