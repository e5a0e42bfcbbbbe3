import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article/article.js';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectTurnover, type CalculatedFigure, type Term } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { validArticle, validWords } from '../../fixtures/article-builder.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const source = { article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords;
const slice = selectTurnover(source);

const spelt = (terms: readonly Term[]): string => terms.map(term => (typeof term === 'string' ? term : `${term.n}${term.unit}`)).join(' ');

const change = (article: Partial<Article>): ArticleWithWords => ({ ...source, article: { ...source.article, ...article } });

describe('selectTurnover', () => {
  it('has two nine-month periods, one calculated and one reported', () => {
    assert.deepEqual(slice.periods, [
      { start: '2022-01', end: '2022-09', total: 'f-base-2022' },
      { start: '2023-01', end: '2023-09', total: 'f-turnover-2023' },
    ]);
    assert.equal(slice.figures['f-base-2022']!.kind, 'derived');
    assert.equal(slice.figures['f-turnover-2023']!.kind, 'reported');
  });

  it('carries the figures that it shows and no other', () =>
    assert.deepEqual(Object.keys(slice.figures), ['f-base-2022', 'f-turnover-2023', 'f-ratio', 'f-change-abs']));

  describe('of a calculated figure', () => {
    const base = slice.figures['f-base-2022'] as CalculatedFigure;

    for (const { of, terms, expected } of [
      { of: 'the value', terms: base.terms, expected: '162000000USD / 1.5times' },
      { of: 'the low end', terms: base.interval.lowTerms, expected: '161500000USD / 1.55times' },
      { of: 'the high end', terms: base.interval.highTerms, expected: '162500000USD / 1.45times' },
      { of: 'the other reading', terms: base.otherReading!.terms, expected: '162000000USD / ( 1 + 1.5times )' },
    ]) {
      it(`keeps the arithmetic of ${of}`, () => assert.equal(spelt(terms), expected));
    }

    it('keeps what each rounded input stands for', () =>
      assert.deepEqual(base.interval.spread, [
        { id: 'f-turnover-2023', value: 162e6, low: 161.5e6, high: 162.5e6, unit: 'USD' },
        { id: 'f-ratio', value: 1.5, low: 1.45, high: 1.55, unit: 'times' },
      ]));

    it('carries what the article gives for it, each number once', () =>
      assert.deepEqual(slice.given, [
        { n: 162e6, unit: 'USD' },
        { n: 1.5, unit: 'times' },
      ]));

    it('takes an input that stands twice in a formula for the same both times', () => {
      const { interval } = slice.figures['f-change-abs'] as CalculatedFigure;
      assert.equal(spelt(interval.lowTerms), '161500000USD - 161500000USD / 1.45times');
      assert.equal(spelt(interval.highTerms), '162500000USD - 162500000USD / 1.55times');
    });
  });

  it('names no office: the article is the only voice of what is reported', () => {
    const reported = Object.values(slice.figures).filter(({ kind }) => kind === 'reported');
    assert.deepEqual([...new Set(reported.map(({ attribution }) => JSON.stringify(attribution)))], ['{"voice":"article"}']);
    assert.deepEqual(slice.words['en']!.names, { tatarstan: 'Tatarstan', iran: 'Iran' });
  });

  it('brings the notes and tensions of its own figures, and of no other', () => {
    const { notes, tensions } = slice.words['en']!;
    assert.deepEqual(Object.keys(notes), ['f-ratio']);
    assert.deepEqual(slice.tensions, [
      { id: 'x4', paragraphs: [11] },
      { id: 'x5', paragraphs: [11] },
    ]);
    assert.deepEqual(Object.keys(tensions), ['x4', 'x5']);
  });

  it('leaves a text out that another language does not have yet, rather than empty', () => {
    const en = source.words['en']!;
    const { turnover: _, ...rest } = en;
    const ru = { ...rest, language: 'ru', turnover: en.turnover, tension: {}, figure: {} };
    const { words } = selectTurnover({ ...source, words: { en, ru } });
    assert.deepEqual([words['ru']!.tensions, words['ru']!.notes], [{}, {}]);
  });

  it('survives JSON unchanged', () => assert.deepEqual(JSON.parse(JSON.stringify(slice)), slice));

  it('says so where an article has no turnover', () =>
    assert.throws(() => selectTurnover(change({ turnover: null })), /"iran-tatarstan" has no turnover/));

  it('says which figure is missing', () => {
    const turnover = { ...source.article.turnover!, ratio: 'f-none' };
    assert.throws(() => selectTurnover(change({ turnover })), /no figure f-none/);
  });

  it('takes the names of those who say so, the corrections of its figures, and both parts', () => {
    const invented = selectTurnover({ article: validArticle() as Article, words: { en: validWords() } });
    const own = new Set(Object.keys(invented.figures));
    assert.deepEqual(
      invented.corrections.map(({ id }) => id),
      ['k1'],
      'the correction is about a figure that the chart shows',
    );
    for (const { total, exports, imports } of invented.periods) {
      for (const id of [total, exports, imports]) assert.ok(id === null || id === undefined || own.has(id));
    }
    const voices = Object.values(invented.figures).flatMap(({ attribution: { by = [], via } }) => [...by, ...(via ? [via] : [])]);
    for (const id of voices) assert.ok(invented.words['en']!.names[id], `the name of ${id}`);
  });
});
