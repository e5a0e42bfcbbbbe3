import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { turnoverCsv } from '../../../src/widgets/trade-turnover-chart/csv.view.js';
import { selectTurnover, type TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { split, turnoverSlice, years } from '../../fixtures/turnover-slices.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const slice = selectTurnover({ article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords);

const rows = (of: TurnoverSlice): Record<string, string>[] => parse(turnoverCsv(of), { columns: true, bom: true, recordDelimiter: '\r\n' });

describe('turnoverCsv', () => {
  it('has the two values of the article for machines', () =>
    assert.deepEqual(rows(slice), [
      {
        period_start: '2022-01-01',
        period_end: '2022-09-30',
        months: '9',
        measure: 'total',
        value: '108',
        magnitude: '1000000',
        currency: 'USD',
        kind: 'derived',
        low: '104.2',
        high: '112.1',
        method: '162 / 1.5',
        attribution: 'newsroom',
        paragraphs: '11',
      },
      {
        period_start: '2023-01-01',
        period_end: '2023-09-30',
        months: '9',
        measure: 'total',
        value: '162',
        magnitude: '1000000',
        currency: 'USD',
        kind: 'reported',
        low: '',
        high: '',
        method: '',
        attribution: 'article',
        paragraphs: '11',
      },
    ]));

  it('has a row for exports and one for imports, where they are known', () =>
    assert.deepEqual(
      rows(split()).map(({ period_start, measure, value, kind }) => [period_start, measure, value, kind]),
      [
        ['2020-01-01', 'total', '80', 'reported'],
        ['2021-01-01', 'total', '90', 'reported'],
        ['2021-01-01', 'exports', '55', 'reported'],
        ['2021-01-01', 'imports', '35', 'reported'],
        ['2022-01-01', 'total', '120', 'reported'],
        ['2022-01-01', 'exports', '70', 'reported'],
        ['2022-01-01', 'imports', '50', 'derived'],
      ],
    ));

  it('leaves a gap empty and says so', () => {
    const gap = rows(years()).find(({ kind }) => kind === 'not-stated')!;
    assert.deepEqual([gap['period_start'], gap['value'], gap['attribution'], gap['paragraphs']], ['2015-01-01', '', '', '']);
  });

  it('ends a month on its last day', () => {
    const months = [
      { start: '2023-02', end: '2023-02', total: 1 },
      { start: '2024-02', end: '2024-02', total: 1 },
      { start: '2024-12', end: '2024-12', total: 1 },
    ];
    assert.deepEqual(
      rows(turnoverSlice(months)).map(row => row['period_end']),
      ['2023-02-28', '2024-02-29', '2024-12-31'],
    );
  });

  it('names by id who says so, through whom, and what is approximate', () => {
    const from = turnoverSlice([{ start: '2023-01', end: '2023-12', total: { value: 1e6, approximate: true, paragraphs: [2, 7] } }]);
    const figure = { ...from.figures['f-0']!, attribution: { voice: 'person' as const, by: ['rudolf', 'flavia'], via: 'strelsau-post' } };
    const [row] = rows({ ...from, figures: { 'f-0': figure } });
    assert.deepEqual(
      [row!['kind'], row!['attribution'], row!['paragraphs']],
      ['approximate', 'rudolf | flavia via strelsau-post', '2 | 7'],
    );
  });
});
