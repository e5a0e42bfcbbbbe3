import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Locale } from '../../src/locale/locale.js';
import { selectTurnover } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverCsv } from '../../src/widgets/trade-turnover-chart/csv.view.js';
import { turnoverView, type Piece } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { article } from '../bundles/built.js';
import { locales, turnoverMessages as messages } from '../support/languages.js';

/** Sentence, rows, table, picture and file say the same amounts in every language. */

const slice = selectTurnover(article);
const csv = parse(turnoverCsv(slice), { bom: true, columns: true }) as Record<'value' | 'low' | 'high', string>[];
const millions = (text: string): number => Number(text);

/** The numbers in a text, read back from the digits and marks of its language. */
function numbersIn(text: string, { format: { digits = '', decimal, group } }: Locale): number[] {
  const western = [...text].map(sign => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join('');
  const number = new RegExp(`\\d+(?:\\${group}\\d{3})*(?:\\${decimal}\\d+)?`, 'g');
  return (western.match(number) ?? []).map(found => Number(found.replaceAll(group, '').replace(decimal, '.')));
}
const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : 'equation' in piece ? piece.equation : piece.text);
const round = (n: number): number => Math.round(n * 10) / 10;

describe('the amounts of the article', () => {
  assert.deepEqual(
    csv.map(({ value }) => millions(value)),
    [108, 162],
  );

  for (const locale of Object.values(locales)) {
    const view = turnoverView(slice, locale, messages[locale.lang]!);
    const read = (text: string): number[] => numbersIn(text, locale);
    const [before, after] = view.periods as [(typeof view.periods)[number], (typeof view.periods)[number]];

    it(`are the same in the rows, the table and the file in ${locale.lang}`, () => {
      for (const [i, period] of [before, after].entries()) {
        const amount = millions(csv[i]!.value);
        assert.deepEqual(read(period.amount.text), [amount]);
        assert.deepEqual(read(period.cells.amounts[0]!.text), [amount]);
      }
      // To be read with no more digits than rounding leaves; for machines with one more.
      assert.deepEqual([millions(csv[0]!.low), millions(csv[0]!.high)], [104.2, 112.1]);
      const interval = [104, 112];
      assert.deepEqual(read(before.notes[0]!), interval);
      assert.deepEqual(read(before.cells.range), interval);
    });

    it(`are the same in the sentence in ${locale.lang}`, () => {
      const amounts = view.summary.filter(piece => typeof piece === 'object' && 'about' in piece).map(textOf);
      assert.deepEqual(
        amounts.flatMap(read).sort((a, b) => a - b),
        [1.5, 162],
      );
      assert.deepEqual(
        read(view.summary.map(textOf).join('')).sort((a, b) => a - b),
        [1.5, 162, 2022, 2023],
      );
    });

    it(`are the same in the picture in ${locale.lang}`, () => {
      const [bar, whisker] = [before.bars[0]!, before.whisker!];
      const scale = millions(csv[1]!.value) / after.bars[0]!.size;
      assert.equal(round(bar.size * scale), 108);
      assert.deepEqual(
        [whisker.from, whisker.from + whisker.size].map(end => round(end * scale)),
        [104.2, 112.1],
      );
    });

    it(`come about by the same arithmetic in ${locale.lang}`, () => {
      const equations = view.method.flatMap(({ steps }) => steps.flat()).filter(piece => typeof piece === 'object' && 'equation' in piece);
      assert.deepEqual(equations.map(textOf).map(read), [
        [162, 1.5, 108],
        [162, 162, 1.5, 54],
        [161.5, 1.55, 104],
        [162.5, 1.45, 112],
        [161.5, 161.5, 1.45, 50],
        [162.5, 162.5, 1.55, 58],
        [162, 1, 1.5, 65],
      ]);
    });
  }
});
