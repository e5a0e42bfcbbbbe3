import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { toCsv } from '../../src/ui/csv.js';

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
    [NaN, ''],
    [Infinity, ''],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
    ['+7', "'+7"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['2024-02', '2024-02'],
    ['علی باقری کنی', 'علی باقری کنی'],
  ];
  for (const [value, written] of cells) {
    it(`${JSON.stringify(value)} → ${written}`, () => assert.equal(toCsv(['h'], [[value]]), `${bom}h\r\n${written}\r\n`));
  }
  it('starts with a byte order mark and ends every line, the last too', () => assert.equal(toCsv(['a', 'b'], []), `${bom}a,b\r\n`));
  it('guards the header as well', () => assert.equal(toCsv(['=a'], []), `${bom}'=a\r\n`));
  it('is read back by another reader', () => {
    const rows = [
      ['a, "b"', 'two\nlines', 'Рөстәм'],
      ['', 'x', '۱۲'],
    ];
    assert.deepEqual(parse(toCsv(['one', 'two', 'three'], rows), { bom: true }), [['one', 'two', 'three'], ...rows]);
  });
});
