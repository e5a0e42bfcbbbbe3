import { derived, type Case, type Loose } from './expect-fault.js';

export const shape: readonly Case[] = [
  {
    code: 'bad-text',
    file: 'words.en.json',
    path: '$.deals.title',
    change: (_, words) => {
      words.deals.title = 'Who\u001b[2J is \u202eohw';
    },
    found: '"Who\\u001b[2J is \\u202eohw"',
    expected: 'a text without control signs, broken characters and marks that turn it round',
    mend: 'Write the text anew, without what was pasted along with it.',
  },
  {
    code: 'bad-text',
    file: 'words.en.json',
    path: '$.deals.title',
    change: (_, words) => {
      words.deals.title = 'An isolate \u2067that nothing closes';
    },
    found: '"An isolate \\u2067that nothing closes"',
    expected: 'a text without control signs, broken characters and marks that turn it round',
    mend: 'Write the text anew, without what was pasted along with it.',
  },
  {
    code: 'empty-words',
    file: 'words.en.json',
    path: '$.deals.title',
    change: (_, words) => {
      words.deals.title = '\u200b\u00ad';
    },
    found: '"\\u200b\\u00ad"',
    expected: 'a text',
    mend: 'Write the text, or leave out the key if it may be left out.',
  },
  {
    code: 'bad-id',
    path: '$.deals[0].sector',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.sector = 'r\u0430ilways';
    },
    found: '"r\\u0430ilways"',
    expected: 'lower-case letters, digits and single hyphens, starting with a letter',
    mend: 'Write "r-ilways", and the same wherever it is cited.',
  },
  {
    code: 'bad-number',
    path: '$.figures[0].value',
    record: 'f-now',
    change: article => {
      article.figures[0]!.value = 1e21;
    },
    found: '1e+21',
    expected: 'zero, or a number from 0.000000001 to 1e18, above zero or below',
    mend: 'Write zero, or a number from 0.000000001 to 1e18, above zero or below.',
  },
  {
    code: 'unknown-key',
    path: '$.deals[0].stagee',
    record: 'd-rails',
    change: article => {
      article.deals[0]!['stagee' as 'partial'] = true;
    },
    found: 'true',
    expected:
      'only the keys "id", "kind", "parties", "related", "reaches", "goods", "sector", "sectorBasis", "track", "trackBasis", "hasStage", "stage", "stageBasis", "claimedStage", "claimedBy", "partial", "dispute", "date", "targetDate", "event", "quantity", "productTypes", "milestones", "paragraphs", "attribution" or "basis"',
    mend: 'Remove it, or check its spelling and its place.',
  },
  {
    code: 'unknown-key',
    file: 'words.en.json',
    path: '$.deal["d-rails"].titel',
    change: (_, words) => {
      words.deal['d-rails']!['titel' as 'note'] = 'x';
    },
    found: '"x"',
    expected: 'only the keys "title", "dispute", "note", "date" or "alias"',
    mend: 'Remove it, or check its spelling and its place.',
  },
  {
    code: 'unknown-key',
    path: '$.headline',
    change: article => {
      article['headline' as 'slug'] = 'x';
    },
    found: '"x"',
    expected:
      'only the keys "$schema", "schema", "slug", "language", "paragraphCount", "published", "updated", "revision", "corrections", "sides", "people", "organisations", "places", "events", "deals", "figures", "claims", "tensions" or "turnover"',
    mend: 'Remove it, or check its spelling and its place.',
  },
  {
    code: 'missing-key',
    path: '$.deals[0].track',
    record: 'd-rails',
    change: article => {
      delete (article.deals[0] as Loose)['track'];
    },
    found: 'nothing',
    expected: '"civil", "military" or "not-stated"',
    mend: 'Add "track": "civil", "military" or "not-stated".',
  },
  {
    code: 'missing-key',
    path: '$.paragraphCount',
    change: article => {
      delete (article as Loose)['paragraphCount'];
    },
    found: 'nothing',
    expected: 'a number',
    mend: 'Add "paragraphCount": a number.',
  },
  {
    code: 'wrong-type',
    path: '$.figures[0].value',
    record: 'f-now',
    change: article => {
      article.figures[0]!.value = '120000000' as never;
    },
    found: '"120000000"',
    expected: 'a number',
    mend: 'Write 120000000, without quotation marks.',
  },
  {
    code: 'wrong-type',
    path: '$.people',
    change: article => {
      article.people = 3 as never;
    },
    found: '3',
    expected: 'a list: […]',
    mend: 'Write a list: […].',
  },
  {
    code: 'wrong-type',
    path: '$.deals[0].parties[1]',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.parties = [['ruritania'], 'graustark' as never];
    },
    found: '"graustark"',
    expected: 'a list: […]',
    mend: 'Put it into a list: ["graustark"].',
  },
  {
    code: 'bad-enum',
    path: '$.deals[0].stage',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.stage = 'agred' as never;
    },
    found: '"agred"',
    expected: '"interest", "discussion", "planned", "agreed", "underway" or "delivered"',
    mend: 'Write "agreed", if that is meant.',
  },
  {
    code: 'bad-enum',
    path: '$.deals[0].partial',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.partial = false as never;
    },
    found: 'false',
    expected: 'true',
    mend: 'Write true, or leave the key out.',
  },
  {
    code: 'bad-enum',
    path: '$.figures[0].kind',
    record: 'f-now',
    change: article => {
      article.figures[0]!.kind = 'repoted' as never;
    },
    found: '"repoted"',
    expected: '"reported" or "derived"',
    mend: 'Write "reported", if that is meant.',
  },
  {
    code: 'bad-enum',
    path: '$.schema',
    change: article => {
      article.schema = 2 as never;
    },
    found: '2',
    expected: '1',
    mend: 'Write 1.',
  },
  {
    code: 'bad-enum',
    path: '$.turnover.magnitude',
    change: article => {
      article.turnover!.magnitude = 1e5 as never;
    },
    found: '100000',
    expected: '1, 1000, 1000000, 1000000000 or 1000000000000',
    mend: 'Write one of them.',
  },
  {
    code: 'bad-id',
    path: '$.tensions[0].id',
    record: 'X Cannon',
    change: article => {
      article.tensions[0]!.id = 'X Cannon';
    },
    found: '"X Cannon"',
    expected: 'lower-case letters, digits and single hyphens, starting with a letter',
    mend: 'Write "x-cannon", and the same wherever it is cited.',
  },
  {
    code: 'bad-id',
    file: 'words.en.json',
    path: '$.tension.X_cannon',
    change: (_, words) => {
      words.tension['X_cannon'] = { topic: 'x', note: 'y' };
    },
    found: '{"topic":"x","note":"y"}',
    expected: 'lower-case letters, digits and single hyphens, starting with a letter',
    mend: 'Write "x-cannon", and the same wherever it is cited.',
  },
  {
    code: 'bad-format',
    path: '$.turnover.currency',
    change: article => {
      article.turnover!.currency = 'eur';
    },
    found: '"eur"',
    expected: 'an ISO 4217 currency code',
    mend: 'Write it as an ISO 4217 currency code.',
  },
  {
    code: 'bad-format',
    path: '$.figures[3].unit',
    record: 'f-ratio',
    change: article => {
      article.figures[3]!.unit = 'fold';
    },
    found: '"fold"',
    expected: '"times", "percent", "count", "days", "ordinal" or an ISO 4217 currency code such as "USD"',
    mend: 'Write it as "times", "percent", "count", "days", "ordinal" or an ISO 4217 currency code such as "USD".',
  },
  {
    code: 'bad-format',
    path: '$.figures[0].period.start',
    record: 'f-now',
    change: article => {
      article.figures[0]!.period = { start: '2023-13', end: '2023-12' };
    },
    found: '"2023-13"',
    expected: 'a month as YYYY-MM, such as "2023-09"',
    mend: 'Write it as a month as YYYY-MM, such as "2023-09".',
  },
  {
    code: 'bad-number',
    path: '$.paragraphCount',
    change: article => {
      article.paragraphCount = 0;
    },
    found: '0',
    expected: 'at least 1',
    mend: 'Write a number of at least 1.',
  },
  {
    code: 'bad-number',
    path: '$.deals[0].paragraphs[0]',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.paragraphs = [0];
    },
    found: '0',
    expected: 'at least 1',
    mend: 'Write a number of at least 1.',
  },
  {
    code: 'bad-length',
    path: '$.claims[0].paragraphs',
    record: 'cl-report',
    change: article => {
      article.claims[0]!.paragraphs = [];
    },
    found: '[]',
    expected: 'at least 1 entry',
    mend: 'List at least 1 entry.',
  },
  {
    code: 'bad-length',
    path: '$.deals[0].parties',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.parties = [['ruritania']] as never;
    },
    found: '[["ruritania"]]',
    expected: 'at least 2 entries',
    mend: 'List at least 2 entries.',
  },
  {
    code: 'bad-formula',
    path: '$.figures[5].formula',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').formula = ['-', 'f-now'] as never;
    },
    found: '["-","f-now"]',
    expected: 'a figure id, a number, or ["+", "-", "*" or "/", one side, the other side]',
    mend: 'Write an operation with two sides, such as ["-", "f-total", "f-exports"].',
  },
  {
    code: 'bad-formula',
    path: '$.figures[5].formula[1][0]',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').formula = ['-', ['^', 'f-now', 2], 'f-before'] as never;
    },
    found: '"^"',
    expected: 'a figure id, a number, or ["+", "-", "*" or "/", one side, the other side]',
    mend: 'Write an operation with two sides, such as ["-", "f-total", "f-exports"].',
  },
  {
    code: 'empty-text',
    path: '$.people[0].portrait.credit',
    record: 'rudolf',
    change: article => {
      article.people[0]!.portrait!.credit = ' ';
    },
    found: '" "',
    expected: 'a text',
    mend: 'Write the text, or leave out the key if it may be left out.',
  },
  {
    code: 'derived-without-formula',
    path: '$.figures[4].formula',
    record: 'f-before',
    change: article => {
      delete (derived(article, 'f-before') as Loose)['formula'];
    },
    found: 'nothing',
    expected: 'the arithmetic that gives the value, operator first: ["/", "f-total", "f-ratio"]',
    mend: 'Add "formula", or make the figure "reported" if the article itself gives it.',
  },
  {
    code: 'derived-without-interval',
    path: '$.figures[4].interval',
    record: 'f-before',
    change: article => {
      delete (derived(article, 'f-before') as Loose)['interval'];
    },
    found: 'nothing',
    expected: 'the bounds that follow from the roundings of the inputs: {"low": …, "high": …, "spread": ["f-ratio"]}',
    mend: 'Add "interval"; "spread" lists the inputs that are rounded.',
  },
];
