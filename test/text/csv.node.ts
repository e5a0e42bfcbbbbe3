import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../src/text/csv.js';

const bom = '\ufeff';

describe('toCsv', () => {
  const cells: readonly (readonly [value: string | number | null | undefined, written: string])[] = [
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [162.5, '162.5'],
    [-54, '-54'],
    [-0, '0'],
    [NaN, ''],
    [Infinity, ''],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', 'two lines'],
    ['two\r\nlines', 'two lines'],
    ['two\u2028lines', 'two lines'],
    ['a\tb', 'a b'],
    ['18;19', '18 | 19'],
    ['Minister; head', 'Minister | head'],
    ['=1+1', "'=1+1"],
    ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
    ['+7', "'+7"],
    ['-5', '-5'],
    ['-5.25', '-5.25'],
    ['-5+1', "'-5+1"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\u2068+1', "'\u2068+1"],
    ['\ufeff@a', "'\ufeff@a"],
    ['\u0000-a', "'\u0000-a"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['−1', "'−1"],
    ['a=1', 'a=1'],
    // A month would be its first day in a spreadsheet; a day and a year are themselves.
    ['2024-02', '2024-02-XX'],
    ['2024-02-14', '2024-02-14'],
    ['2024', '2024'],
    ['2022-06/2022-08', '2022-06/2022-08'],
    ['علی باقری کنی', 'علی باقری کنی'],
  ];
  for (const [value, written] of cells) {
    it(`${JSON.stringify(value)} → ${written}`, () => assert.equal(toCsv(['h'], [[value]]), `${bom}h\r\n${written}\r\n`));
  }
  it('starts with a byte order mark and ends every line, the last too', () => assert.equal(toCsv(['a', 'b'], []), `${bom}a,b\r\n`));
  it('guards the header as well', () => assert.equal(toCsv(['=a'], []), `${bom}'=a\r\n`));
  it('is read back by another reader', () => {
    const rows = [
      ['a, "b"', 'two, lines', 'Рөстәм'],
      ['', 'x', '۱۲'],
    ];
    assert.deepEqual(parse(toCsv(['one', 'two', 'three'], rows), { bom: true }), [['one', 'two', 'three'], ...rows]);
  });

  const anyCell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...';,"=+-@＝＋－＠| \t\r\n\u200b\u00a0\u2028a1') }),
    fc.constantFrom('2024-02', '18;19', '-5'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain(width => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 5 }));

  it('has in each row the cells that were put in, whatever they are, where a comma separates', () => {
    fc.assert(
      fc.property(table, rows => {
        const header = (rows[0] ?? ['']).map((_, i) => `c${i}`);
        const read: string[][] = parse(toCsv(header, rows), { bom: true });
        assert.deepEqual(
          read.map(({ length }) => length),
          [header, ...rows].map(({ length }) => length),
        );
        for (const [r, row] of rows.entries()) {
          for (const [c, value] of row.entries()) {
            const text = read[r + 1]![c]!;
            // A sheet knows no -0.
            if (typeof value === 'number') assert.equal(Number(text), value + 0);
            else if (value && /^[\p{L}\p{Nd} ]+$/u.test(value)) assert.equal(text, value);
            const seen = text.replace(/[\s\p{Z}\p{C}\p{M}]/gu, '');
            if (typeof value !== 'number' && !/^-\d+(\.\d+)?$/.test(text)) assert.doesNotMatch(seen, /^[=+\-@＝＋－＠]/u);
          }
        }
      }),
    );
  });

  it('has a record in each row, and one cell in it, where a semicolon separates', () => {
    fc.assert(
      fc.property(table, rows => {
        const header = (rows[0] ?? ['']).map((_, i) => `c${i}`);
        const lines = toCsv(header, rows).split(/\r\n|[\r\n\u0085\u2028\u2029]/);
        assert.equal(lines.length, rows.length + 2);
        for (const line of lines) assert.equal(line.split(';').length, 1);
      }),
    );
  });
});
