import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Locale } from '../../../src/locale/locale.js';
import { turnoverCsv } from '../../../src/widgets/trade-turnover-chart/csv.view.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { calculated, run, turnoverSlice } from '../../fixtures/turnover-slices.js';
import { locales, turnoverMessages as messages } from '../../support/languages.js';

/** What is heard of a period, what stands in the table and what is in the file are the same amounts, however many there are. */

const millions = (n: number, from: string, months: number): TurnoverSlice =>
  turnoverSlice(
    run(
      from,
      months,
      Array.from({ length: n }, (_, i) => (i === 5 ? null : (1203 + i * 1217) * 1e5)),
    ),
    {
      // One is calculated, with an interval, and is the first of two.
      figures: { 'f-0': calculated(118e6, 114.4e6, 121.7e6, 'USD') },
    },
  );
const slices: Readonly<Record<string, TurnoverSlice>> = {
  two: millions(2, '2022-01', 12),
  twelve: millions(12, '2010-01', 12),
  sixty: millions(60, '2019-01', 1),
};

/** The numbers in a text, read back from the digits and marks of its language. */
function numbersIn(text: string, { format: { digits = '', decimal, group } }: Locale): number[] {
  const western = [...text].map(sign => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join('');
  const found = western.match(new RegExp(`\\d+(?:\\${group}\\d{3})*(?:\\${decimal}\\d+)?`, 'g')) ?? [];
  return found.map(each => Number(each.replaceAll(group, '').replace(decimal, '.')));
}

for (const [count, slice] of Object.entries(slices)) {
  describe(`the amounts of ${count} periods`, () => {
    const rows = parse(turnoverCsv(slice), { bom: true, columns: true }) as Record<'value' | 'low' | 'high' | 'kind', string>[];
    const kept = rows.map(({ value, low, high }) => [value, low, high].filter(Boolean).map(Number));
    /** For machines the bounds have one digit more than is shown. */
    const shown = kept.map(([value, ...bounds]) => [value, ...bounds.map(Math.round)].filter(n => n !== undefined));

    it('are all in the file', () => {
      assert.equal(rows.length, slice.periods.length);
      assert.deepEqual(kept[0], [118, 114.4, 121.7]);
      assert.equal(kept.flat().length, slice.periods.length + 2 - Number(count !== 'two'));
    });

    for (const locale of Object.values(locales)) {
      const { periods } = turnoverView(slice, locale, messages[locale.lang]!);
      const read = (text: string): number[] => numbersIn(text, locale);
      /** Without the name of the period, which has a number of its own. */
      const after = (text: string, name: string): number[] => {
        assert.ok(text.startsWith(`${name}: `), `${text} begins with ${name}`);
        return read(text.slice(name.length));
      };

      it(`are the same in the table in ${locale.lang}`, () =>
        assert.deepEqual(
          periods.map(({ cells }) => [...cells.amounts.flatMap(({ text }) => read(text)), ...read(cells.range)]),
          shown,
        ));

      it(`are the same in every sentence in ${locale.lang}`, () =>
        // A comparison with another period says further numbers, after these.
        assert.deepEqual(
          periods.map(({ sentence, name }, i) => after(sentence, name).slice(0, shown[i]!.length)),
          shown,
        ));

      it(`are the same while they are played in ${locale.lang}`, () =>
        assert.deepEqual(
          periods.map(({ label, name }) => after(label, name)),
          shown.map(amounts => amounts.slice(0, 1)),
        ));

      it(`are the same in the read-out in ${locale.lang}`, () =>
        assert.deepEqual(
          periods.map(({ amount, notes }, i) => [...read(amount.text), ...notes.flatMap(read)].slice(0, shown[i]!.length)),
          shown,
        ));

      it(`are said to be reported, calculated or not stated, as the file says, in ${locale.lang}`, () => {
        const { calculated: ours, reported, notStated } = locale.common;
        const words: Readonly<Record<string, string>> = { derived: ours, reported, 'not-stated': notStated };
        for (const [i, { kind }] of rows.entries()) {
          const own = words[kind]!;
          assert.ok(periods[i]!.sentence.toLowerCase().includes(own.toLowerCase()), `${periods[i]!.sentence} says ${own}`);
        }
      });
    }
  });
}
