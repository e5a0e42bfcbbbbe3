import { derived, reported, type Case } from './expect-fault.js';

export const turnover: readonly Case[] = [
  {
    code: 'period-reversed',
    path: '$.turnover.periods[0]',
    change: article => {
      article.turnover!.periods[0] = { start: '2022-12', end: '2022-01', total: null };
    },
    found: '{"start":"2022-12","end":"2022-01","total":null}',
    expected: '"start" no later than "end"; both are months that belong to the period',
    mend: 'Write "start": "2022-01", "end": "2022-12", if that is meant.',
  },
  {
    code: 'period-reversed',
    path: '$.figures[6].period',
    record: 'f-wagons',
    change: article => {
      article.figures[6]!.period = { start: '2024-02', end: '2023-02' };
    },
    found: '{"start":"2024-02","end":"2023-02"}',
    expected: '"start" no later than "end"; both are months that belong to the period',
    mend: 'Write "start": "2023-02", "end": "2024-02", if that is meant.',
  },
  {
    code: 'periods-unordered',
    path: '$.turnover.periods[1]',
    change: article => {
      article.turnover!.periods.reverse();
    },
    found: '2022-01 to 2022-12, after 2023-01 to 2023-12',
    expected: 'the earliest period first',
    mend: 'Move the period up.',
  },
  {
    code: 'periods-overlap',
    path: '$.turnover.periods[1]',
    change: article => {
      article.turnover!.periods[0]!.end = '2023-01';
    },
    found: '2023-01 to 2023-12, after 2022-01 to 2023-01',
    expected: 'periods with no month in common: they stand side by side',
    mend: 'Correct "start" and "end", or leave one of the two periods out.',
    also: ['period-against-figure $.turnover.periods[0].total'],
  },
  {
    code: 'period-against-figure',
    path: '$.turnover.periods[1].total',
    change: article => {
      article.figures[0]!.period = { start: '2023-01', end: '2023-09' };
    },
    found: '"f-now", 2023-01 to 2023-09',
    expected: 'a figure of 2023-01 to 2023-12',
    mend: 'Give the figure and the place in the turnover the same "start" and "end".',
  },
  {
    code: 'period-against-figure',
    path: '$.turnover.periods[1].imports',
    change: article => {
      delete article.figures[2]!.period;
    },
    found: '"f-home", a figure without a period',
    expected: 'a figure of 2023-01 to 2023-12',
    mend: 'Give the figure and the place in the turnover the same "start" and "end".',
  },
  {
    code: 'turnover-without-number',
    path: '$.turnover.periods[1].total',
    change: article => {
      article.turnover!.periods[1]!.total = 'f-wagons';
    },
    found: '"f-wagons"',
    expected: 'a figure with a number',
    mend: 'Cite another figure; a total that is not known is null.',
  },
  {
    code: 'turnover-wrong-unit',
    path: '$.turnover.periods[0].total',
    change: article => {
      article.turnover!.currency = 'USD';
    },
    found: '"f-before", "EUR"',
    expected: 'a figure in "USD", the currency of the turnover',
    mend: 'Correct the unit of the figure or the currency of the turnover; one chart has one currency.',
    also: [
      'turnover-wrong-unit $.turnover.periods[1].total',
      'turnover-wrong-unit $.turnover.periods[1].exports',
      'turnover-wrong-unit $.turnover.periods[1].imports',
      'turnover-wrong-unit $.turnover.change',
    ],
  },
  {
    code: 'turnover-wrong-unit',
    path: '$.turnover.ratio',
    change: article => {
      article.turnover!.ratio = 'f-now';
    },
    found: '"f-now", "EUR"',
    expected: 'a figure in "times"',
    mend: 'Cite another figure, or correct its unit.',
  },
  {
    code: 'half-a-split',
    path: '$.turnover.periods[1]',
    change: article => {
      delete article.turnover!.periods[1]!.imports;
    },
    found: '"total": "f-now", "exports": "f-out", "imports": nothing',
    expected: 'a total with both exports and imports, or a total alone',
    mend: 'Add what is missing; it may be a "derived" figure. If it cannot be known, give the total alone.',
  },
  {
    code: 'half-a-split',
    path: '$.turnover.periods[1]',
    change: article => {
      article.turnover!.periods[1]!.total = null;
    },
    found: '"total": null, "exports": "f-out", "imports": "f-home"',
    expected: 'a total with both exports and imports, or a total alone',
    mend: 'Add what is missing; it may be a "derived" figure. If it cannot be known, give the total alone.',
    also: ['comparison-impossible $.turnover.ratio', 'comparison-impossible $.turnover.change'],
  },
  {
    code: 'parts-against-total',
    path: '$.turnover.periods[1]',
    change: article => {
      article.figures[1]!.value = 60e6;
    },
    found: '60000000 + 50000000 = 110000000, against a total of 120000000',
    expected: 'exports and imports that add up to the total, within their roundings',
    mend: 'Correct the figures, or add "roundedTo" to those that the article gives as round numbers.',
  },
  {
    code: 'comparison-impossible',
    path: '$.turnover.ratio',
    change: article => {
      article.turnover!.periods[0]!.total = null;
    },
    found: '"f-ratio"',
    expected: 'no "ratio": one of the last two periods is a gap',
    mend: 'Remove "ratio", or give two periods of one length with their totals at the end.',
    also: ['comparison-impossible $.turnover.change'],
  },
  {
    code: 'comparison-impossible',
    path: '$.turnover.ratio',
    change: article => {
      article.turnover!.periods.shift();
    },
    found: '"f-ratio"',
    expected: 'no "ratio": there is one period only',
    mend: 'Remove "ratio", or give two periods of one length with their totals at the end.',
    also: ['comparison-impossible $.turnover.change'],
  },
  {
    code: 'comparison-impossible',
    path: '$.turnover.ratio',
    change: article => {
      article.turnover!.periods[0] = { start: '2022-01', end: '2022-09', total: 'f-before' };
      derived(article, 'f-before').period = { start: '2022-01', end: '2022-09' };
    },
    found: '"f-ratio"',
    expected: 'no "ratio": the last two periods are of 9 and 12 months',
    mend: 'Remove "ratio", or give two periods of one length with their totals at the end.',
    also: ['comparison-impossible $.turnover.change'],
  },
  {
    code: 'comparison-against-periods',
    path: '$.turnover.ratio',
    change: (article, words) => {
      article.figures.push({ ...reported(article, 'f-ratio'), id: 'f-odd', value: 1.5 });
      article.turnover!.ratio = 'f-odd';
      words.figure['f-odd'] = { label: 'Odd' };
    },
    found: '"f-odd", 1.5',
    expected: 'what the two totals give, 120000000 / 100000000: between 1.14 and 1.26',
    mend: 'Correct the figure or the totals; if the article contradicts itself, leave the figure out here and add a tension.',
  },
];
