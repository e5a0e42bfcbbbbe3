import type { CommonMessages, Format, Locale } from './locale.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const format: Format = {
  decimal: '.',
  group: ',',
  range: '{a}–{b}',
  dateRange: '{a} – {b}',
  list: [', ', ' and '],
  months,
  monthsShort: months.map(m => m.slice(0, 3)),
  year: '{y}',
  monthYear: '{m} {y}',
  monthYearShort: '{m} {y}',
  dayMonthYear: '{d} {m} {y}',
  monthsOfYear: '{a}–{b} {y}',
  monthsOfYearShort: '{a}–{b} {y}',
  scales: { 1e3: 'thousand', 1e6: 'million', 1e9: 'billion', 1e12: 'trillion' },
  scaled: '{n} {scale}',
  money: { USD: '${n}', EUR: '€{n}', GBP: '£{n}', JPY: '¥{n}', other: '{code} {n}' },
  percent: '{n}%',
  plural: n => (n === 1 ? 'one' : 'other'),
};

const common: CommonMessages = {
  paragraph: 'Paragraph {n}',
  reported: 'Reported',
  calculated: 'Calculated by us',
  claimOnly: 'Official’s claim only',
  denied: 'Denied',
  contested: 'Disputed',
  inPart: '{stage} (in part)',
  about: 'about',
  notStated: 'Not stated',
  stated: { inferred: '{date} (inferred)', derived: 'about {date} (calculated)', ambiguous: '{date} (ambiguous)' },
  range: 'range {range}',
  stages: {
    interest: 'Interest voiced',
    discussion: 'Under discussion',
    planned: 'Planned',
    agreed: 'Announced or contracted',
    underway: 'In progress',
    delivered: 'Delivered or operating',
  },
  saidBy: 'Said by: {name}',
  via: '{who}, via {name}',
  quoted: '{who} (quoted)',
  inArticle: 'Reported in the article',
  unnamedReports: 'Reports, source not named',
  ourCalculation: 'Calculated by us',
  sourceNotNamed: 'Source not named in the article',
  method: 'Method',
  table: 'Table',
  list: 'List',
  csv: 'CSV',
  details: 'Details',
  updated: 'Updated: {date}',
  corrections: 'Corrections',
  correction: '{date}: {text}',
};

export const locale: Locale = { lang: 'en', dir: 'ltr', format, common };
