import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOf, type Line } from '../../../src/widgets/trade-turnover-chart/line.config.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { run, splitYears, turnoverSlice, years } from '../../fixtures/turnover-slices.js';
import { en, turnoverMessages as messages } from '../../support/languages.js';

const linesIn = (slice: TurnoverSlice): Line[] => linesOf(turnoverView(slice, en, messages['en']!));
/** "0-2" for what is drawn through three periods, "2~3" for the same in dashes. */
const strokesIn = ({ strokes }: Line): string[] =>
  strokes.map(({ dashed, points }) => `${points[0]!.period}${dashed ? '~' : '-'}${points.at(-1)!.period}`);

describe('the lines of a series', () => {
  it('are dashed to and from what was calculated, and end at a gap and before a period of another length', () => {
    const [line] = linesIn(years());
    assert.deepEqual(strokesIn(line!), ['0-2', '2~4', '6-12']);
    assert.deepEqual(
      line!.marks.map(({ period, kind }) => [period, kind]),
      [
        [3, 'calculated'],
        [13, 'odd'],
      ],
    );
  });

  it('go down to zero, and mark what stands alone between gaps', () => {
    const [line] = linesIn(turnoverSlice(run('2011-01', 12, [1e6, 0, 2e6, null, 3e6, null, 4e6, 5e6])));
    assert.deepEqual(strokesIn(line!), ['0-2', '6-7']);
    assert.equal(line!.strokes[0]!.points[1]!.end, 0);
    assert.deepEqual(
      line!.marks.map(({ period, kind }) => [period, kind]),
      [[4, 'sure']],
    );
  });

  it('do not cross years that the series leaves out', () => {
    const [line] = linesIn(turnoverSlice([...run('2010-01', 12, [1e6, 2e6, 3e6]), ...run('2015-01', 12, [4e6, 5e6, 6e6, 7e6])]));
    assert.deepEqual(strokesIn(line!), ['0-2', '3-6']);
  });

  it('are three where totals are split, each from what its own bar is', () => {
    const lines = linesIn(splitYears());
    assert.deepEqual(
      lines.map(({ part }) => part),
      ['sum', 'exports', 'imports'],
    );
    const [sum, exports, imports] = lines.map(({ strokes }) => strokes[0]!.points.at(-1)!.end);
    assert.ok(Math.abs(sum! - exports! - imports!) < 1e-9);
  });

  it('are calculated as their own figure is', () => {
    const slice = turnoverSlice(
      run('2011-01', 12, [2e6, 2e6, 2e6]).map((period, i) => ({
        ...period,
        exports: 1e6,
        imports: i === 1 ? { value: 1e6, low: 0.9e6, high: 1.1e6 } : 1e6,
      })),
    );
    assert.deepEqual(linesIn(slice).map(strokesIn), [['0-2'], ['0-2'], ['0~2']]);
  });
});
