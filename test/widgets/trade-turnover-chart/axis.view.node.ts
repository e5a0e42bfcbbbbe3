import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axesOf, roundUp, ticksOf, type AxisInput, type AxisLabel } from '../../../src/widgets/trade-turnover-chart/axis.view.js';

const years = (n: number): string[] => Array.from({ length: n }, (_, i) => String(2000 + i));
const widths = [0, 15, 20, 27, 37, 52];
const axisAt = (width: number, names: readonly string[], changes: Partial<AxisInput> = {}): readonly AxisLabel[] =>
  axesOf({ names, months: 12, january: 0, named: [], ...changes }).find(({ from }) => from === width)!.labels;
const shownAt = (...input: Parameters<typeof axisAt>): string[] => axisAt(...input).map(({ text }) => text);
const columnsAt = (...input: Parameters<typeof axisAt>): number[] =>
  axisAt(...input).map(({ at }) => Math.round(at * input[1].length - 0.5));

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

describe('axesOf', () => {
  it('shows every label where there is room', () => assert.deepEqual(shownAt(52, years(7)), years(7)));

  it('shows fewer where there is less, evenly apart from the first', () => {
    for (const width of widths) {
      for (const n of [7, 13, 24, 60]) {
        const shown = columnsAt(width, years(n));
        assert.equal(shown[0], 0);
        assert.ok(new Set(shown.slice(1).map((column, i) => column - shown[i]!)).size <= 1, shown.join());
      }
    }
    assert.ok(shownAt(15, years(60)).length < shownAt(52, years(60)).length);
  });

  it('always shows what the sentence names, under its own column', () => {
    for (const width of widths) {
      for (const named of [[11], [12, 13], [3, 12, 13], [11, 12, 13]]) {
        const names = [...years(13), 'Jan–Jun 2013'];
        const shown = columnsAt(width, names, { named });
        for (const i of named) assert.equal(shown.filter(column => column === i).length, 1, `${i} of ${shown.join()} from ${width} em`);
      }
    }
  });

  it('puts a long name below its neighbour, in one line', () => {
    const names = [...years(13), 'Jan–Jun 2013'];
    const labels = axisAt(27, names, { named: [12, 13] });
    const [before, last] = [labels.find(({ text }) => text === '2012')!, labels.at(-1)!];
    assert.deepEqual([before.above, last.text, last.above], [0, 'Jan–Jun 2013', 1]);
  });

  it('breaks a long name in two lines', () => {
    const quarters = [1, 2, 3, 4].flatMap(() => ['Jan–Mar 2022', 'Apr–Jun 2022']);
    assert.ok(shownAt(37, quarters, { months: 3 }).every(text => text.split('\n').length === 2));
    assert.equal(shownAt(52, ['Oct 2022 – Mar 2023', ...years(6)])[0], 'Oct 2022\n– Mar 2023');
  });

  for (const { months, names, expected, january } of [
    { months: 1, names: (i: number) => `M${(i % 12) + 1}`, expected: 12, january: 0 },
    { months: 1, names: (i: number) => `M${((i + 9) % 12) + 1}`, expected: 12, january: 3 },
    { months: 3, names: (i: number) => `Q${(i % 4) + 1} of 20${10 + Math.floor(i / 4)}`, expected: 4, january: 0 },
  ]) {
    it(`labels the same month of a year for periods of ${months}, from the ${january + 1}. on`, () => {
      const labels = Array.from({ length: 60 }, (_, i) => names(i));
      const shown = columnsAt(27, labels, { months, january }).filter(column => column || !january);
      assert.equal((shown[0]! - january) % expected, 0);
      const steps = shown.slice(1).map((i, n) => i - shown[n]!);
      assert.ok(steps.length > 0);
      for (const step of steps) assert.ok(step % expected === 0 || expected % step === 0, `a step of ${step}`);
    });
  }

  it('shows each year of sixty months on a telephone', () => {
    const names = Array.from({ length: 60 }, (_, i) => `${['Jan', 'Feb', 'Mar'][i % 12] ?? 'Dec'} ${2019 + Math.floor(i / 12)}`);
    assert.deepEqual(columnsAt(20, names, { months: 1, named: [59] }), [0, 12, 24, 36, 48, 59]);
  });
});
