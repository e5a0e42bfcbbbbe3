import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  turnoverConfig,
  type Datum,
  type Layout,
  type Palette,
} from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.config.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView, type TurnoverView } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { run, split, turnoverSlice, unequal, years } from '../../fixtures/turnover-slices.js';
import { en as locale, turnoverMessages as messages } from '../../support/languages.js';

const palette: Palette = {
  bars: { total: 'accent', whole: 'grey', sum: 'grey', exports: 'accent', imports: 'light' },
  pale: 'pale',
  ink: 'ink',
  ring: 'ring',
  hatch: colour => `hatched ${colour}`,
};

/** As wide as a bar of the markup, or as a third of it where it stands in the outline of a sum. */
const bandsOf = (view: TurnoverView, thicknessOf: (period: number) => number = () => 30): Layout['bands'] =>
  view.periods.map(({ bars }, i) =>
    (bars.length ? bars : [undefined]).map(bar =>
      bar?.part === 'exports' || bar?.part === 'imports'
        ? { centre: 40 + i * 50 + (bar.part === 'exports' ? -7 : 7), thickness: 10 }
        : { centre: 40 + i * 50, thickness: thicknessOf(i) },
    ),
  );

const layout = (view: TurnoverView, changes: Partial<Layout> = {}): Layout => ({
  width: 612,
  height: 300,
  pixel: 1,
  start: 8,
  end: 608,
  bands: bandsOf(view),
  ...changes,
});

const viewOf = (slice: TurnoverSlice): TurnoverView => turnoverView(slice, locale, messages['en']!);

const configOf = (slice: TurnoverSlice, changes: Partial<Layout> = {}, dir: 'ltr' | 'rtl' = 'ltr') => {
  const view = viewOf(slice);
  return turnoverConfig(view, palette, layout(view, changes), dir);
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
    const bands = bandsOf(viewOf(years()), i => (i === 13 ? 24 : i % 2 ? 31 : 32));
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

  it('puts exports and imports beside each other, each from zero, in the outline of their sum', () => {
    const config = configOf(split());
    const [, sum, exports, imports] = dataOf(config);
    assert.deepEqual(
      [sum, exports, imports].map(datum => [datum!.bar!.part, (datum!.x as [number, number])[0], datum!.y]),
      [
        ['sum', 0, 90],
        ['exports', 0, 83],
        ['imports', 0, 97],
      ],
    );
    assert.ok(Math.abs((imports!.x as [number, number])[1] - 35 / 130) < 1 / 600);
    const fills = config.data.datasets.flatMap(({ backgroundColor }) => backgroundColor as string[]);
    assert.deepEqual(fills, ['grey', 'transparent', 'transparent', 'accent', 'light', 'accent', 'hatched light']);
  });

  it('has no stripes where many columns leave no room for them, and nothing to see under a line', () => {
    const calculatedAt3 = (n: number, isLine = false): unknown => {
      const totals = Array.from({ length: n }, (_, i) => (i === 3 ? { value: 2e6, low: 1e6, high: 3e6 } : 1e6));
      const view = viewOf(turnoverSlice(run('2010-01', 1, totals)));
      return (turnoverConfig(view, palette, layout(view), 'ltr', isLine).data.datasets[0]!.backgroundColor as string[])[3];
    };
    assert.deepEqual([calculatedAt3(19), calculatedAt3(20), calculatedAt3(40, true)], ['hatched accent', 'pale', 'transparent']);
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
