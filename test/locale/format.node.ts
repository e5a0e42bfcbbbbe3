import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleDate } from '../../src/article/article.js';
import {
  formatDate,
  formatInteger,
  formatList,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPeriod,
  formatRange,
  monthsIn,
} from '../../src/locale/format.js';
import { fill, fillParts, pluralOf, type Format, type Locale } from '../../src/locale/locale.js';
import { en as locale } from '../support/languages.js';

const en = locale.format;

/** A language with digits, marks and order of its own. */
const other: Format = {
  ...en,
  digits: '۰۱۲۳۴۵۶۷۸۹',
  decimal: '٫',
  group: '٬',
  range: '{a} تا {b}',
  year: 'سال {y}',
  monthYear: '{y} {m}',
  dayMonthYear: '{y} {m} {d}',
  list: ['، ', ' و '],
};

/** Runs one function over a table of what goes in and what must come out. */
function table<In>(read: (value: In) => string, rows: readonly (readonly [In, string])[]): void {
  for (const [value, expected] of rows) it(`${JSON.stringify(value)} → ${expected}`, () => assert.equal(read(value), expected));
}

function refuses<In>(read: (value: In) => string, values: readonly In[]): void {
  for (const value of values)
    it(`refuses ${typeof value === 'number' ? value : JSON.stringify(value)}`, () => assert.throws(() => read(value), TypeError));
}

describe('formatNumber', () => {
  table(
    n => formatNumber(n, en),
    [
      [0, '0'],
      [-0, '0'],
      [7, '7'],
      [162, '162'],
      [104.51612903225806, '104.5'],
      [111.72413793103448, '111.7'],
      [1.45, '1.5'],
      [1.55, '1.6'],
      [1.005, '1'],
      [8.345, '8.3'],
      [0.05, '0.1'],
      [0.049, '0'],
      [108.0, '108'],
      [99.95, '100'],
      [-1.45, '−1.5'],
      [-0.04, '0'],
      [-1234.5, '−1,234.5'],
      [999, '999'],
      [2000, '2,000'],
      [1234567.89, '1,234,567.9'],
      [1e20, '100,000,000,000,000,000,000'],
      [5e-8, '0'],
      [1e-7, '0'],
    ],
  );
  it('rounds to as many decimals as are asked for', () => {
    assert.equal(formatNumber(104.51612903225806, en, 3), '104.516');
    assert.equal(formatNumber(1.005, en, 2), '1.01');
    assert.equal(formatNumber(108.5, en, 0), '109');
    assert.equal(formatNumber(108.4, en, 0), '108');
  });
  it('keeps as many decimals as are asked for', () => {
    assert.equal(formatNumber(162, en, 1, 1), '162.0');
    assert.equal(formatNumber(1.5, en, 2, 2), '1.50');
  });
  it('speaks with the digits and marks of the language', () => {
    assert.equal(formatNumber(1234.5, other), '۱٬۲۳۴٫۵');
    assert.equal(formatNumber(-104.5, other), '−۱۰۴٫۵');
  });
  refuses(
    n => formatNumber(n, en),
    [NaN, Infinity, -Infinity, 1e21, '162' as unknown as number, null as unknown as number, undefined as unknown as number],
  );
});

describe('formatInteger', () => {
  table<number | string>(
    n => formatInteger(n, en),
    [
      [0, '0'],
      [11, '11'],
      ['02', '2'],
      [2024, '2024'],
    ],
  );
  it('speaks with the digits of the language', () => assert.equal(formatInteger(2024, other), '۲۰۲۴'));
  refuses(n => formatInteger(n, en), [NaN, 1.5, Infinity, 'two', undefined as unknown as number]);
});

describe('formatRange and formatList', () => {
  it('joins two ends', () => {
    assert.equal(formatRange('104.5', '111.7', en), '104.5–111.7');
    assert.equal(formatRange('۱', '۲', other), '۱ تا ۲');
  });
  table(
    items => formatList(items, en),
    [
      [[], ''],
      [['A'], 'A'],
      [['A', 'B'], 'A and B'],
      [['A', 'B', 'C'], 'A, B and C'],
      [['A', 'B', 'C', 'D'], 'A, B, C and D'],
    ],
  );
  it('lists as the language does', () => assert.equal(formatList(['A', 'B', 'C'], other), 'A، B و C'));
});

describe('formatMoney', () => {
  const money: readonly (readonly [[value: number, currency: string, magnitude: number], string])[] = [
    [[162e6, 'USD', 1e6], '$162 million'],
    [[108e6, 'USD', 1e6], '$108 million'],
    [[0, 'USD', 1e6], '$0 million'],
    [[54.25e6, 'USD', 1e6], '$54.3 million'],
    [[1.45e6, 'EUR', 1e6], '€1.5 million'],
    [[2e9, 'GBP', 1e9], '£2 billion'],
    [[3e12, 'JPY', 1e12], '¥3 trillion'],
    [[4500, 'USD', 1e3], '$4.5 thousand'],
    [[4500, 'USD', 1], '$4,500'],
    [[162e6, 'RUB', 1e6], 'RUB 162 million'],
    [[-54e6, 'USD', 1e6], '−$54 million'],
    [[-1, 'USD', 1e6], '$0 million'],
  ];
  table(([value, currency, magnitude]) => formatMoney(value, currency, magnitude, en), money);
  refuses(value => formatMoney(value, 'USD', 1e6, en), [NaN, Infinity]);
  it('gives an interval its currency and unit once', () => {
    assert.equal(formatMoneyRange(162e6 / 1.55, 162e6 / 1.45, 'USD', 1e6, en), '$104.5–111.7 million');
    assert.equal(formatMoneyRange(161.5e6 / 1.55, 162.5e6 / 1.45, 'USD', 1e6, en), '$104.2–112.1 million');
  });
});

describe('formatPeriod', () => {
  table(([start, end]) => formatPeriod({ start, end }, en), [
    [['2023-01', '2023-09'], 'January–September 2023'],
    [['2023-01', '2023-12'], '2023'],
    [['2021-01', '2023-12'], '2021 – 2023'],
    [['2023-04', '2023-04'], 'April 2023'],
    [['2023-04', '2023-06'], 'April–June 2023'],
    [['2022-09', '2023-09'], 'September 2022 – September 2023'],
    [['2022-07', '2023-06'], 'July 2022 – June 2023'],
    [['2023-02', '2023-12'], 'February–December 2023'],
    [['2023-12', '2024-01'], 'December 2023 – January 2024'],
  ] as [[string, string], string][]);
  it('shortens the months', () => {
    assert.equal(formatPeriod({ start: '2023-01', end: '2023-09' }, en, true), 'Jan–Sep 2023');
    assert.equal(formatPeriod({ start: '2022-09', end: '2023-09' }, en, true), 'Sep 2022 – Sep 2023');
    assert.equal(formatPeriod({ start: '2023-04', end: '2023-04' }, en, true), 'Apr 2023');
    assert.equal(formatPeriod({ start: '2023-01', end: '2023-12' }, en, true), '2023');
  });
  refuses(
    ([start, end]: [string, string]) => formatPeriod({ start, end }, en),
    [
      ['2023-13', '2023-14'],
      ['2023-00', '2023-03'],
      ['2023-09', '2023-01'],
      ['2024-01', '2023-12'],
      ['2023', '2023'],
      ['', ''],
      ['soon', 'later'],
    ],
  );
  for (const [start, end, months] of [
    ['2023-01', '2023-09', 9],
    ['2023-01', '2023-12', 12],
    ['2022-09', '2023-09', 13],
    ['2023-04', '2023-04', 1],
  ] as const) {
    it(`${start} to ${end} has ${months} months`, () => assert.equal(monthsIn({ start, end }), months));
  }
});

describe('formatDate', () => {
  const date = (value: string | null, precision: ArticleDate['precision'], basis: ArticleDate['basis'] = 'stated'): ArticleDate => ({
    value,
    precision,
    basis,
  });
  table(
    value => formatDate(value, locale),
    [
      [date('2024-02-14', 'day'), '14 February 2024'],
      [date('2024-03-03', 'day'), '3 March 2024'],
      [date('2024-02', 'month'), 'February 2024'],
      [date('2024', 'year'), '2024'],
      [date('2022-09/2023-09', 'month-range'), 'September 2022 – September 2023'],
      [date('2022-06/2022-08', 'approximate'), 'June–August 2022'],
      [date(null, 'none'), 'Not stated'],
      [date('2024-02', 'month', 'inferred'), 'February 2024 (inferred)'],
      [date('2024-02-14', 'day', 'inferred'), '14 February 2024 (inferred)'],
      [date('2023-09', 'month', 'derived'), 'about September 2023 (calculated)'],
      [date('2023', 'year', 'ambiguous'), '2023 (ambiguous)'],
      [date(null, 'none', 'inferred'), 'Not stated'],
    ],
  );
  it('takes the words of an approximate date', () => {
    assert.equal(formatDate(date('2022-06/2022-08', 'approximate'), locale, 'Mid-2022'), 'Mid-2022');
    assert.equal(formatDate(date(null, 'none'), locale, 'Ongoing at publication'), 'Ongoing at publication');
  });
  it('keeps the calendar of the article in other digits', () => {
    const persian: Locale = { ...locale, lang: 'fa', dir: 'rtl', format: other };
    assert.equal(formatDate(date('2024-02-14', 'day'), persian), '۲۰۲۴ February ۱۴');
    assert.equal(formatDate(date('2022-09', 'month'), persian), '۲۰۲۲ September');
    assert.equal(formatDate(date('2022', 'year'), persian), 'سال ۲۰۲۲');
  });
  refuses(
    value => formatDate(value, locale),
    [
      date('2024-02', 'day'),
      date('2024-13', 'month'),
      date('2024-02-14', 'month'),
      date('2024', 'month'),
      date('soon', 'year'),
      date('2024-02', 'month-range'),
      date('2024-09/2024-01', 'month-range'),
      date('2024', 'none'),
      date('2024-02', 'week' as ArticleDate['precision']),
    ],
  );
});

describe('messages', () => {
  it('fills holes, and leaves what has no value to be seen', () => {
    assert.equal(fill('Paragraph {n}', { n: 11 }), 'Paragraph 11');
    assert.equal(fill('{a}{b}{a}', { a: 'x', b: 0 }), 'x0x');
    assert.equal(fill('{a}', { a: '{b}', b: 'no' }), '{b}');
    assert.equal(fill('{a}', {}), '{a}');
    assert.equal(fill('{n}', { n: '$& $1' }), '$& $1');
  });
  it('keeps values apart for templates', () => {
    const value = { bold: 'x' };
    assert.deepEqual(fillParts('{date}: {text}!', { date: 'May', text: value }), ['May', ': ', value, '!']);
    assert.deepEqual(fillParts('none', {}), ['none']);
  });
  it('chooses the plural form that the language has', () => {
    const russian: Format = { ...en, plurals: 'ru' };
    const forms = { one: '1', few: '2–4', many: '5+', other: '1.5' };
    assert.deepEqual(
      [0, 1, 2].map(n => pluralOf({ one: 'person', other: 'people' }, n, en)),
      ['people', 'person', 'people'],
    );
    assert.deepEqual(
      [1, 3, 5, 21].map(n => pluralOf(forms, n, russian)),
      ['1', '2–4', '5+', '1'],
    );
    assert.equal(pluralOf({ other: 'person' }, 1, en), 'person', 'a language without plurals');
  });
});
