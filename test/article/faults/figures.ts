import { derived, reported, type Case } from './expect-fault.js';

export const figures: readonly Case[] = [
  {
    code: 'basis-against-kind',
    path: '$.figures[0].basis',
    record: 'f-now',
    change: article => {
      article.figures[0]!.basis = 'derived';
    },
    found: '"derived"',
    expected: '"stated", "inferred" or "ambiguous": the figure is "reported"',
    mend: 'If it was calculated, set "kind" to "derived" and add its formula and interval.',
  },
  {
    code: 'basis-against-kind',
    path: '$.figures[5].basis',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').basis = 'stated';
    },
    found: '"stated"',
    expected: '"derived", as "kind" says',
    mend: 'Write "derived".',
  },
  {
    code: 'basis-against-kind',
    path: '$.figures[5].attribution.voice',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').attribution = { voice: 'article' };
    },
    found: '"article"',
    expected: '"newsroom": who calculates a figure is who says it',
    mend: 'Write "newsroom"; if somebody else did the sum, the figure is "reported".',
  },
  {
    code: 'unknown-currency',
    path: '$.figures[6].unit',
    record: 'f-wagons',
    change: article => {
      article.figures[6]!.unit = 'EUE';
    },
    found: '"EUE"',
    expected: 'an ISO 4217 currency code such as "USD"',
    mend: 'Correct the code.',
  },
  {
    code: 'negative-amount',
    path: '$.figures[6].value',
    record: 'f-wagons',
    change: (article, words) => {
      article.figures[6]!.value = -3;
      delete words.figure['f-wagons']!.text;
    },
    found: '-3',
    expected: 'zero or more, as the unit is "count"',
    mend: 'Correct the value or the unit.',
  },
  {
    code: 'negative-amount',
    path: '$.turnover.periods[1].exports',
    change: article => {
      article.figures[1]!.value = -70e6;
      article.figures[2]!.value = 190e6;
    },
    found: '"f-out", -70000000',
    expected: 'zero or more, its interval too',
    mend: 'Correct the figure: trade cannot be below nothing.',
  },
  {
    code: 'rounding-against-value',
    path: '$.figures[0].roundedTo',
    record: 'f-now',
    change: article => {
      reported(article, 'f-now').roundedTo = 100e6;
    },
    found: '100000000',
    expected: 'a step that 120000000 can be counted in',
    mend: 'Write the step of the last digit that the article gives, in the same unit: 0.1 for 1.5, 1000000 for 162 million.',
    also: [
      'interval-wrong-bound $.figures[4].interval.low',
      'interval-wrong-bound $.figures[4].interval.high',
      'interval-wrong-bound $.figures[5].interval.low',
      'interval-wrong-bound $.figures[5].interval.high',
    ],
  },
  {
    code: 'formula-loop',
    path: '$.figures[4].formula',
    record: 'f-before',
    change: article => {
      derived(article, 'f-before').formula = ['-', 'f-now', 'f-rise'];
      derived(article, 'f-before').interval.spread = ['f-now', 'f-rise'];
    },
    found: '["-","f-now","f-rise"]',
    expected: 'a formula whose figures do not themselves need "f-before"',
    mend: 'Report one of the figures in the circle, or compute it from others.',
    also: ['formula-loop $.figures[5].formula'],
  },
  {
    code: 'formula-loop',
    path: '$.figures[5].formula',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').formula = ['+', 'f-rise', 'f-before'];
      derived(article, 'f-rise').interval.spread = ['f-rise', 'f-before'];
    },
    found: '["+","f-rise","f-before"]',
    expected: 'a formula whose figures do not themselves need "f-rise"',
    mend: 'Report one of the figures in the circle, or compute it from others.',
  },
  {
    code: 'formula-without-number',
    path: '$.figures[5].formula',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').formula = ['*', 'f-wagons', 'f-before'];
      derived(article, 'f-rise').interval.spread = ['f-before'];
    },
    found: '["*","f-wagons","f-before"]',
    expected: 'figures with a number; "f-wagons" is a word',
    mend: 'Take "f-wagons" out of the formula: a word such as "several" cannot be computed with.',
  },
  {
    code: 'formula-without-number',
    path: '$.figures[5].formula',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').formula = ['/', 'f-before', ['-', 'f-now', 'f-now']];
    },
    found: '["/","f-before",["-","f-now","f-now"]]',
    expected: 'a number; 100000000 / (120000000 - 120000000) divides by zero',
    mend: 'Correct the formula or its inputs.',
  },
  {
    code: 'formula-without-number',
    path: '$.figures[4].interval',
    record: 'f-before',
    change: article => {
      reported(article, 'f-ratio').roundedTo = 2.4;
    },
    found: '120000000 / 1.2',
    expected: 'a divisor that stays away from zero while the spread varies',
    mend: 'Correct the roundings or the formula: nothing can be said of this figure.',
    also: ['rounding-against-value $.figures[3].roundedTo'],
  },
  {
    code: 'formula-wrong-value',
    path: '$.figures[5].value',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').value = 21e6;
    },
    found: '21000000',
    expected: '20000000 = 120000000 - 100000000, to at least three digits',
    mend: 'Write 20000000, or correct the formula.',
  },
  {
    code: 'formula-wrong-value',
    path: '$.figures[4].otherReading.value',
    record: 'f-before',
    change: article => {
      derived(article, 'f-before').otherReading!.value = 60e6;
    },
    found: '60000000',
    expected: '54545500 = 120000000 / (1 + 1.2), to at least three digits',
    mend: 'Write 54545500, or correct the formula.',
  },
  {
    code: 'formula-mixed-units',
    path: '$.figures[7].formula',
    record: 'f-odd',
    change: (article, words) => {
      article.figures.push({ ...derived(article, 'f-rise'), id: 'f-odd', unit: 'times' });
      words.figure['f-odd'] = { label: 'Odd' };
    },
    found: '120000000 EUR - 100000000 EUR',
    expected: 'a formula that gives "times", the "unit" of the figure',
    mend: 'Correct the formula, or the units of the figures in it.',
  },
  {
    code: 'interval-reversed',
    path: '$.figures[5].interval',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').interval = { low: 24.9e6, high: 14717000, spread: ['f-now', 'f-before'] };
    },
    found: '24900000 to 14717000',
    expected: '"low" no higher than "high"',
    mend: 'Write "low": 14717000, "high": 24900000, if that is meant.',
  },
  {
    code: 'interval-misses-value',
    path: '$.figures[5].interval',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').interval = { low: 21e6, high: 24.9e6, spread: ['f-now', 'f-before'] };
    },
    found: '21000000 to 24900000',
    expected: 'an interval with the value 20000000 in it',
    mend: 'Correct the bounds or the value.',
    also: ['interval-wrong-bound $.figures[5].interval.low'],
  },
  {
    code: 'interval-wrong-bound',
    path: '$.figures[5].interval.low',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').interval.low = 16e6;
    },
    found: '16000000',
    expected: '14717000 = 119500000 - 104783000, to at least three digits',
    mend: 'Write 14717000, or correct "spread" and the "roundedTo" of its figures.',
  },
  {
    code: 'interval-wrong-bound',
    path: '$.figures[4].interval.high',
    record: 'f-before',
    change: article => {
      derived(article, 'f-before').interval.high = 104.5e6;
    },
    found: '104500000',
    expected: '104783000 = 120500000 / 1.15, to at least three digits',
    mend: 'Write 104783000, or correct "spread" and the "roundedTo" of its figures.',
    also: ['interval-wrong-bound $.figures[5].interval.low'],
  },
  {
    code: 'spread-leaves-out',
    path: '$.figures[4].interval.spread',
    record: 'f-before',
    change: article => {
      derived(article, 'f-before').interval = { low: 96e6, high: 104348000, spread: ['f-ratio'] };
    },
    found: '"f-ratio"',
    expected: 'every input that is rounded or calculated; "f-now" is missing',
    mend: 'Add "f-now", and work the bounds out anew.',
    also: ['interval-wrong-bound $.figures[5].interval.low', 'interval-wrong-bound $.figures[5].interval.high'],
  },
  {
    code: 'spread-without-rounding',
    path: '$.figures[4].interval.spread[1]',
    record: 'f-before',
    change: article => {
      delete reported(article, 'f-ratio').roundedTo;
    },
    found: '"f-ratio"',
    expected: 'a figure that says what it is rounded to; "f-ratio" has no "roundedTo"',
    mend: 'Add "roundedTo" to "f-ratio" (the step of its last digit, such as 0.1 for 1.5), or remove it here.',
  },
  {
    code: 'spread-not-in-formula',
    path: '$.figures[5].interval.spread[2]',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').interval.spread = ['f-now', 'f-before', 'f-out'];
    },
    found: '"f-out"',
    expected: 'figures of the formula: "f-now", "f-before"',
    mend: 'Remove it here, or use it in the formula.',
  },
];
