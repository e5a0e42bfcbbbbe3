import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  turnoverConfig,
  type Datum,
  type Layout,
  type Palette,
} from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.config.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { run, split, turnoverSlice, unequal, years } from '../../fixtures/turnover-slices.js';
import { en as locale, turnoverMessages as messages } from '../../support/languages.js';

const palette: Palette = {
  bars: { total: 'accent', whole: 'grey', exports: 'accent', imports: 'light' },
  pale: 'pale',
  ink: 'ink',
  ring: 'ring',
  hatch: colour => `hatched ${colour}`,
};

const layout = (n: number, changes: Partial<Layout> = {}): Layout => ({
  width: 612,
  height: 300,
  pixel: 1,
  start: 8,
  end: 608,
  bands: Array.from({ length: n }, (_, i) => ({ centre: 40 + i * 50, thickness: 30 })),
  ...changes,
});

const configOf = (slice: TurnoverSlice, changes: Partial<Layout> = {}, dir: 'ltr' | 'rtl' = 'ltr') => {
  const view = turnoverView(slice, locale, messages['en']!);
  return turnoverConfig(view, palette, layout(view.periods.length, changes), dir);
};

const dataOf = (config: ReturnType<typeof configOf>): Datum[] =>
  config.data.datasets.flatMap(({ data }) => data).sort((a, b) => a.period - b.period);

describe('turnoverConfig', () => {
  describe('of rows', () => {
    const config = configOf(turnoverSlice(run('2020-01', 12, [85e6, 170e6 - 8e6])));

    it('puts each bar on its row, as long as its amount', () =>
      assert.deepEqual(
        dataOf(config).map(({ x, y }) => [x, y]),
        [
          [[0, 0.5], 40],
          [[0, Math.round((162 / 170) * 600) / 600], 90],
        ],
      ));

    it('measures lengths in fractions of the track and places in pixels of the canvas', () => {
      const { x, y } = config.options!.scales as Record<string, Record<string, unknown>>;
      assert.deepEqual([x!['min'], x!['max'], x!['reverse']], [0, 1, false]);
      assert.deepEqual([y!['min'], y!['max'], y!['reverse']], [0, 300, true]);
      assert.deepEqual(config.options!.layout!.padding, { left: 8, right: 4 });
      assert.equal(config.options!.indexAxis, 'y');
    });

    it('runs from right to left where the words do', () => {
      const { x } = configOf(turnoverSlice(run('2020-01', 12, [1e6, 2e6])), {}, 'rtl').options!.scales as Record<
        string,
        Record<string, unknown>
      >;
      assert.equal(x!['reverse'], true);
    });
  });

  describe('of columns', () => {
    const config = configOf(years(), { start: 6, end: 196, height: 230 });

    it('stands them upright, in the places of the markup whatever the direction', () => {
      const scales = (dir: 'ltr' | 'rtl') => configOf(years(), {}, dir).options!.scales;
      assert.equal(config.options!.indexAxis, 'x');
      assert.deepEqual(config.options!.layout!.padding, { top: 6, bottom: 34 });
      assert.deepEqual(scales('ltr'), scales('rtl'));
    });

    it('has an empty bar for a gap, so that it can be pointed at', () => {
      const gap = dataOf(config)[5]!;
      assert.deepEqual([gap.y, gap.bar], [0, undefined]);
    });

    it('fills by what is known: solid, hatched, pale', () => {
      const fills = config.data.datasets[0]!.backgroundColor as string[];
      assert.deepEqual([fills[0], fills[3], fills.at(-1)], ['accent', 'hatched accent', 'pale']);
    });
  });

  it('groups bars by thickness, as Chart.js has one for each set', () => {
    const bands = years().periods.map((_, i) => ({ centre: 20 + i * 40, thickness: i === 13 ? 24 : i % 2 ? 31 : 32 }));
    const { datasets } = configOf(years(), { bands }).data;
    assert.deepEqual(
      datasets.map(({ barThickness, data }) => [barThickness, data.length]),
      [
        [32, 7],
        [31, 6],
        [24, 1],
      ],
    );
  });

  it('puts imports on exports, two pixels apart, in a lighter shade', () => {
    const data = dataOf(configOf(split()));
    const [, exports, imports] = data;
    const px = 1 / 600;
    const [start, end] = imports!.x as [number, number];
    assert.ok(Math.abs(start - (exports!.x as [number, number])[1] - 2 * px) <= px);
    assert.ok(Math.abs(end - 90 / 130) <= px);
    const fills = configOf(split()).data.datasets[0]!.backgroundColor;
    assert.deepEqual(fills, ['grey', 'accent', 'light', 'accent', 'hatched light']);
  });

  it('keeps two pixels of what is next to nothing, and nothing of nothing', () => {
    const [zero, tiny] = dataOf(configOf(unequal()));
    assert.deepEqual([zero!.x, tiny!.x], [0, [0, 2 / 600]]);
  });

  it('ends bars on whole device pixels', () => {
    for (const pixel of [1, 1 / 2, 1 / 1.5]) {
      for (const { x } of dataOf(configOf(unequal(), { pixel }))) {
        const at = (typeof x === 'number' ? x : x[1]) * (600 / pixel);
        assert.ok(Math.abs(at - Math.round(at)) < 1e-6, String(at));
      }
    }
  });

  it('moves nothing and listens to nothing', () => {
    const { animation, events, maintainAspectRatio } = configOf(years()).options!;
    assert.deepEqual([animation, events, maintainAspectRatio], [false, [], false]);
  });
});
