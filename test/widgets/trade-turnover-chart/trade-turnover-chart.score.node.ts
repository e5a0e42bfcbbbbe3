import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { turnoverScore, type Note } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.score.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import * as invented from '../../fixtures/turnover-slices.js';
import { calculated, run, turnoverSlice } from '../../fixtures/turnover-slices.js';
import { en, turnoverMessages as messages } from '../../support/languages.js';

const viewOf = (slice: TurnoverSlice) => turnoverView(slice, en, messages['en']!);
const scoreOf = (slice: TurnoverSlice): Note[] => turnoverScore(viewOf(slice));
const octavesAbove = (low: number, high: number): number => Math.log2(high / low);

describe('the score of a series', () => {
  it('has a note for each period, in their order', () => {
    for (const make of [invented.years, invented.sixtyMonths, invented.splitYears, invented.unequal]) {
      assert.deepEqual(
        scoreOf(make()).map(({ period }) => period),
        make().periods.map((_, i) => i),
      );
    }
  });

  it('rises with the value, by equal steps for equal amounts', () => {
    const [a, b, c, d] = scoreOf(turnoverSlice(run('2019-01', 12, [10e6, 20e6, 30e6, 50e6, 5e6]))).map(({ pitch }) => pitch!);
    assert.ok(Math.abs(octavesAbove(a!, b!) - octavesAbove(b!, c!)) < 1e-9);
    assert.ok(Math.abs(octavesAbove(c!, d!) - 2 * octavesAbove(b!, c!)) < 1e-9);
    assert.ok(a! < b!);
  });

  it('begins at zero, as the picture does, and stays in hearing', () => {
    const pitches = scoreOf(turnoverSlice(run('2019-01', 12, [0, 1, 40e6, 99e6, 100e6]))).map(({ pitch }) => pitch!);
    assert.equal(pitches[0], 220);
    assert.ok(pitches.every(pitch => pitch >= 220 && pitch <= 1760));
    assert.ok(pitches[4]! > 1400, 'the highest is near the end of the axis');
  });

  it('is as high as the whole where a total is split', () => {
    const whole = invented.splitYears();
    const plain = { ...whole, periods: whole.periods.map(({ start, end, total }) => ({ start, end, total })) };
    const pitches = (slice: TurnoverSlice): number[] => scoreOf(slice).map(({ pitch }) => Math.round(pitch!));
    assert.deepEqual(pitches(whole), pitches(plain));
  });

  it('has no pitch for a gap, and a pitch for nothing', () => {
    const notes = scoreOf(turnoverSlice(run('2019-01', 12, [1e6, null, 0, 2e6, 3e6])));
    assert.deepEqual(
      notes.map(({ pitch }) => pitch !== undefined),
      [true, false, true, true, true],
    );
  });

  it('tells calculated notes from reported ones, and shorter periods from whole ones', () => {
    const notes = scoreOf(invented.years());
    assert.deepEqual(
      notes.flatMap(({ calculated }, i) => (calculated ? [i] : [])),
      [3],
    );
    const [whole, part] = [notes[12]!.length, notes[13]!.length];
    assert.ok(part < whole);
  });

  it('says every period of a short series', () => {
    for (const { label } of scoreOf(invented.years())) assert.notEqual(label, '');
  });

  it('says the landmarks of a long one, and whatever is not like the others', () => {
    const months = Array.from({ length: 60 }, (_, i) => (i === 17 ? null : 20e6 + ((i * 7) % 23) * 1e6));
    const slice = turnoverSlice(run('2019-01', 1, months), { figures: { 'f-31': calculated(60e6, 58e6, 62e6, 'USD') } });
    const { jumps } = viewOf(slice);
    const said = scoreOf(slice).flatMap(({ label }, i) => (label ? [i] : []));
    for (const i of [0, 17, 31, 59, ...jumps.map(({ period }) => period)]) assert.ok(said.includes(i), `${i} of ${said.join()}`);
    assert.ok(said.length < 15, said.join());
    // The years begin where they do under the picture.
    assert.ok(
      [0, 12, 24, 36, 48].every(i => said.includes(i)),
      said.join(),
    );
  });
});
