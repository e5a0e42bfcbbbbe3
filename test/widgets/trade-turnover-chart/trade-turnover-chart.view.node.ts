import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import type { Locale } from '../../../src/locale/locale.js';
import {
  selectTurnover,
  type SliceFigure,
  type TurnoverSlice,
} from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import {
  turnoverView,
  type Amount,
  type Line,
  type Piece,
  type TurnoverView,
} from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import * as invented from '../../fixtures/turnover-slices.js';
import { calculated, run, turnoverSlice, type AmountInput, type PeriodInput } from '../../fixtures/turnover-slices.js';
import { en, turnoverMessages as messages } from '../../support/languages.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const slice = selectTurnover({ article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords);

const viewOf = (of: TurnoverSlice = slice, speaks: Locale = en): TurnoverView => turnoverView(of, speaks, messages['en']!);
const inWords = ({ text, about }: Amount): string => (about ? `≈ ${text}` : text);
/** As it is read, with amounts between asterisks. */
const said = (pieces: readonly Piece[]): string =>
  pieces
    .map(piece =>
      typeof piece === 'string' ? piece : 'about' in piece ? `*${inWords(piece)}*` : 'equation' in piece ? piece.equation : piece.text,
    )
    .join('');
const lineOf = ({ name, amount, tag, details, paragraphs }: Line): string =>
  [name, amount && inWords(amount), tag, ...details.map(detail => said([detail])), ...paragraphs.map(({ text }) => text)]
    .filter(Boolean)
    .join(' | ');
const years = (...totals: (AmountInput | null)[]): TurnoverSlice => turnoverSlice(run('2018-01', 12, totals));
const near = (actual: number, expected: number, what = ''): void =>
  assert.ok(Math.abs(actual - expected) < 1e-4, `${what} ${actual} instead of ${expected}`);

/** Every string in a view, wherever it stands. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

describe('the article', () => {
  const view = viewOf();
  const [before, after] = view.periods as [TurnoverView['periods'][number], TurnoverView['periods'][number]];

  it('says its message in one sentence', () =>
    assert.equal(
      said(view.summary),
      '*$162 million* in January–September 2023, *1.5 times* as much as in the same months of 2022 (reported).',
    ));

  it('has two rows, spelt with their months', () => {
    assert.equal(view.columns, false);
    assert.deepEqual(
      view.periods.map(({ name }) => name),
      ['January–September 2022', 'January–September 2023'],
    );
  });

  it('marks the calculated amount by "≈", a tag and its range', () =>
    assert.deepEqual(
      [inWords(before.amount), before.tag, before.calculated, before.notes],
      ['≈ $108 million', 'Calculated by us', true, ['range 104–112']],
    ));

  it('leaves the reported amount alone', () =>
    assert.deepEqual(
      [inWords(after.amount), after.tag, after.calculated, after.notes, after.whisker],
      ['$162 million', 'Reported', false, [], undefined],
    ));

  it('draws both from zero on one axis that neither fills', () => {
    near(before.bars[0]!.size, 108 / 170);
    near(after.bars[0]!.size, 162 / 170);
    near(before.whisker!.from, 104.194 / 170);
    near(before.whisker!.from + before.whisker!.size, 112.069 / 170);
    assert.deepEqual(
      [before.bars[0]!.from, after.bars[0]!.from, before.bars[0]!.calculated, after.bars[0]!.calculated],
      [0, 0, true, false],
    );
  });

  it('says under the bars what they leave open: how, who and where, and no amount a second time', () => {
    assert.equal(lineOf(view.rest!), 'Jan–Sep 2022: | 162 ÷ 1.5 = 108 | Paragraph 11');
    assert.deepEqual(
      view.periods.map(({ line }) => lineOf(line)),
      ['Jan–Sep 2022: | 162 ÷ 1.5 = 108 | Paragraph 11', 'Jan–Sep 2023: | Source not named in the article | Paragraph 11'],
    );
    const shown = [said(view.summary), ...view.periods.map(({ name, amount }) => `${name} ${inWords(amount)}`), lineOf(view.rest!)].join(
      '; ',
    );
    assert.equal(shown.match(/\b54\b/g), null);
    assert.equal(shown.match(/\$162 million/g)!.length, 2, 'in the sentence and at its bar');
  });

  it('can be heard, period by period', () =>
    assert.deepEqual(
      view.periods.map(({ sentence }) => sentence),
      [
        'January–September 2022: about $108 million, calculated by us, range $104–112 million',
        'January–September 2023: $162 million, reported, source not named in the article, about $54 million more than in January–September 2022 (calculated, $50–58 million)',
      ],
    ));

  it('shows its arithmetic in three parts: result, range, other readings', () =>
    assert.deepEqual(
      view.method.map(({ title, steps }) => [title, ...steps.map(said)]),
      [
        [
          'Result',
          'The article gives $162 million and 1.5 times. The rest is calculated from that.',
          'January–September 2022: 162 ÷ 1.5 = 108',
          'About $54 million more than in January–September 2022 (calculated, $50–58 million): 162 − 162 ÷ 1.5 = 54',
        ],
        [
          'Range',
          'If 162 is rounded, it stands for 161.5 to 162.5. If 1.5 is rounded, it stands for 1.45 to 1.55.',
          'Lowest: 161.5 ÷ 1.55 ≈ 104. Highest: 162.5 ÷ 1.45 ≈ 112.',
          'Lowest: 161.5 − 161.5 ÷ 1.45 ≈ 50. Highest: 162.5 − 162.5 ÷ 1.55 ≈ 58.',
          'A range shows what rounding leaves open. It is not a probability.',
        ],
        ['Other readings and open questions', 'Another reading of the words would give 162 ÷ (1 + 1.5) ≈ 65; it is not the one used here.'],
      ],
    ));

  it('gives the definition with the result and, with the other readings, what the article leaves open', () => {
    const { turnover, figure, tension } = read('words.en.json') as {
      turnover: { definition: string };
      figure: Record<string, { notes: string[] }>;
      tension: Record<string, { note: string }>;
    };
    assert.deepEqual(
      view.method.map(({ notes }) => notes.map(({ text, paragraphs }) => [said([text]), ...paragraphs.map(paragraph => paragraph.text)])),
      [
        [[turnover.definition]],
        [],
        [[figure['f-ratio']!.notes[0]], [tension['x4']!.note, 'Paragraph 11'], [tension['x5']!.note, 'Paragraph 11']],
      ],
    );
  });

  it('says that no source is named', () =>
    assert.deepEqual(view.source, [{ text: 'Source not named in the article', paragraphs: [{ n: 11, text: 'Paragraph 11' }] }]));

  it('has the same numbers in the table, whose caption names measure, unit and order', () => {
    assert.equal(said(view.caption), 'Trade turnover, million US dollars. Sorted by period, earliest first.');
    assert.deepEqual(
      view.heads.map(({ text }) => text),
      ['Period', 'Value', 'How we know', 'Range', 'Paragraph'],
    );
    assert.deepEqual(
      view.periods.map(({ cells, tag }) => [cells.period, ...cells.amounts.map(inWords), tag, cells.range]),
      [
        ['Jan–Sep 2022', '≈ 108', 'Calculated by us', '104–112'],
        ['Jan–Sep 2023', '162', 'Reported', '–'],
      ],
    );
  });

  describe('says nowhere', () => {
    const texts = textsOf(view);
    for (const { what, found } of [
      { what: 'a monthly average or a full year made of one', found: /\b18\b|\b216\b|\b144\b|\b12\.0\b/ },
      { what: 'nine digits', found: /000,000|000000/ },
      { what: 'a year as a whole', found: /^(in )?202[23]\b/ },
      { what: 'exports for turnover, outside the definition', found: /\bexports?\b(?! and imports together)/i },
      { what: '"by 1.5 times" as its own words', found: /\b(rose|grew|up|more) by 1\.5 times/i },
      { what: 'a probability or confidence', found: /95 ?%|confidence|likely|error margin/i },
      { what: 'an office', found: /said by|statistics office(?! for the turnover)|according to/i },
      { what: 'half a number', found: /NaN|undefined|null|Infinity|\{\w+\}/ },
    ]) {
      it(what, () =>
        assert.deepEqual(
          texts.filter(text => found.test(text)),
          [],
        ),
      );
    }

    it('another reading but in the method', () => {
      const { method: _, ...rest } = view;
      assert.deepEqual(
        textsOf(rest).filter(text => text.includes('65')),
        [],
      );
    });
  });
});

describe('the sentence over the bars', () => {
  const quarters = (...totals: AmountInput[]): TurnoverSlice => turnoverSlice(run('2022-01', 3, totals));
  const nineMonths = (
    start: number,
    end: number,
    before: AmountInput,
    after: AmountInput,
    changes: Partial<TurnoverSlice>,
  ): TurnoverSlice =>
    turnoverSlice(
      [
        { start: `${start}-01`, end: `${start}-09`, total: before },
        { start: `${end}-01`, end: `${end}-09`, total: after },
      ],
      changes,
    );
  const ratio = (value: number, kind: 'reported' | 'derived' = 'reported'): Partial<TurnoverSlice> => {
    const { terms: _, interval, ...reported } = calculated(value, value * 0.97, value * 1.03, 'times');
    const figure = kind === 'derived' ? calculated(value, value * 0.97, value * 1.03, 'times') : { ...reported, kind };
    void interval;
    return { ratio: 'f-ratio', figures: { 'f-ratio': figure as SliceFigure } };
  };

  for (const { of, from, expected } of [
    { of: 'one period', from: years(48e6), expected: '*$48 million* in 2018.' },
    {
      of: 'an approximate amount',
      from: invented.onePeriod(),
      expected: '*≈ $48.2 million* in 2022.',
    },
    { of: 'two years', from: years(48e6, 50e6), expected: '*$50 million* in 2019, after *$48 million* in 2018.' },
    { of: 'the highest of years', from: years(48e6, 46e6, 50e6), expected: '*$50 million* in 2020, the highest of 3 years.' },
    { of: 'the lowest of years', from: years(48e6, 46e6, 40e6), expected: '*$40 million* in 2020, the lowest of 3 years.' },
    {
      of: 'a year in between',
      from: years(48e6, 40e6, 45e6),
      expected: '*$45 million* in 2020; the highest of 3 years was *$48 million* in 2018.',
    },
    { of: 'two highest years', from: years(50e6, 40e6, 50e6), expected: '*$50 million* in 2020, after *$40 million* in 2019.' },
    {
      of: 'a highest that a range leaves open',
      from: years({ value: 49e6, low: 47e6, high: 51e6 }, 40e6, 50e6),
      expected: '*$50 million* in 2020, after *$40 million* in 2019.',
    },
    {
      of: 'a highest among approximate amounts',
      from: years({ value: 48e6, approximate: true }, 40e6, 50e6),
      expected: '*$50 million* in 2020, after *$40 million* in 2019.',
    },
    {
      of: 'years and a part of one',
      from: invented.years(),
      expected: '*$150 million* in 2022, the highest of 12 years. *$108 million* in January–September 2023.',
    },
    {
      of: 'quarters',
      from: invented.quarters(),
      expected: '*$19.3 million* in October–December 2022, the highest of 8 periods of 3 months.',
    },
    {
      of: 'months',
      from: turnoverSlice(run('2023-01', 1, [1e6, 2e6, 3e6])),
      expected: '*$3 million* in March 2023, the highest of 3 months.',
    },
    { of: 'a gap at the end', from: years(48e6, 50e6, null), expected: '*$50 million* in 2019, after *$48 million* in 2018.' },
    { of: 'a gap before the end', from: years(48e6, null, 50e6), expected: '*$50 million* in 2020.' },
    { of: 'nothing but gaps', from: years(null, null), expected: '' },
    {
      of: 'a ratio that is less',
      from: nineMonths(2022, 2023, 100e6, 80e6, ratio(0.8)),
      expected: '*$80 million* in January–September 2023, *0.8 times* as much as in the same months of 2022 (reported).',
    },
    {
      of: 'a ratio of one',
      from: nineMonths(2022, 2023, 100e6, 100e6, ratio(1)),
      expected: '*$100 million* in January–September 2023, as much as in the same months of 2022 (reported).',
    },
    {
      of: 'a calculated ratio',
      from: nineMonths(2022, 2023, 100e6, 150e6, ratio(1.5, 'derived')),
      expected: '*$150 million* in January–September 2023, *≈ 1.5 times* as much as in the same months of 2022 (calculated by us).',
    },
    {
      of: 'a ratio of years',
      from: turnoverSlice(run('2022-01', 12, [100e6, 150e6]), ratio(1.5)),
      expected: '*$150 million* in 2023, *1.5 times* as much as in 2022 (reported).',
    },
    {
      of: 'a ratio of neighbouring quarters',
      from: { ...quarters(10e6, 20e6), ...ratio(2), figures: { ...quarters(10e6, 20e6).figures, ...ratio(2).figures } },
      expected: '*$20 million* in April–June 2022, *2 times* as much as in January–March 2022 (reported).',
    },
    {
      of: 'the same months of years that are not consecutive: no ratio',
      from: nineMonths(2020, 2023, 100e6, 150e6, ratio(1.5)),
      expected: '*$150 million* in January–September 2023.',
    },
    {
      of: 'periods of two lengths: no ratio, and no comparison at all',
      from: turnoverSlice(
        [
          { start: '2022-01', end: '2022-12', total: 100e6 },
          { start: '2023-01', end: '2023-09', total: 150e6 },
        ],
        ratio(1.5),
      ),
      expected: '*$100 million* in 2022. *$150 million* in January–September 2023.',
    },
    {
      of: 'months that cross the new year',
      from: turnoverSlice(
        [
          { start: '2021-10', end: '2022-03', total: 10e6 },
          { start: '2022-10', end: '2023-03', total: 20e6 },
        ],
        ratio(2),
      ),
      expected: '*$20 million* in October 2022 – March 2023, *2 times* as much as in October 2021 – March 2022 (reported).',
    },
  ] satisfies { of: string; from: TurnoverSlice; expected: string }[]) {
    it(`for ${of}`, () => assert.equal(said(viewOf(from).summary), expected));
  }
});

describe('the line under the bars', () => {
  const change = (figure: SliceFigure): TurnoverSlice => {
    const from = years(100e6, { value: 150e6, low: 140e6, high: 160e6 });
    return { ...from, change: 'f-change', figures: { ...from.figures, 'f-change': figure } };
  };
  const { terms: _, interval: __, ...plain } = calculated(50e6, 40e6, 60e6, 'USD');

  const office = 'Said by: Office of Statistics';
  for (const { of, from, rest = '', expected } of [
    { of: 'a rise', from: years(40e6, 50e6), expected: `2019: | ${office} | $10 million more than in 2018 | Paragraph 4` },
    { of: 'a fall', from: years(50e6, 40e6), expected: `2019: | ${office} | $10 million less than in 2018 | Paragraph 4` },
    { of: 'neither', from: years(50e6, 50e6), expected: `2019: | ${office} | as much as in 2018 | Paragraph 4` },
    {
      of: 'a calculated fall, whose arithmetic is in the method',
      from: change(calculated(-50e6, -60e6, -40e6, 'USD')),
      rest: '2019: | 300 × 0.5 = 150 | Paragraph 4',
      expected: '2019: | 300 × 0.5 = 150 | Paragraph 4',
    },
    {
      of: 'a reported change',
      from: change({ ...plain, kind: 'reported' }),
      rest: '2019: | 300 × 0.5 = 150 | $50 million more than in 2018 | Paragraph 4',
      expected: '2019: | 300 × 0.5 = 150 | $50 million more than in 2018 | Paragraph 4',
    },
    {
      of: 'a calculated amount before',
      from: years({ value: 50e6, low: 48e6, high: 52e6 }, 60e6),
      rest: '2018: | 100 × 0.5 = 50 | Paragraph 4',
      expected: `2019: | ${office} | Paragraph 4`,
    },
    {
      of: 'two who say it',
      from: years({ value: 50e6, approximate: true }, { value: 60e6, by: 'ruritania' }),
      expected: '2019: | Said by: Ruritania | Paragraph 4',
    },
  ] satisfies { of: string; from: TurnoverSlice; rest?: string; expected: string }[]) {
    it(`for ${of}`, () => {
      const view = viewOf(from);
      assert.deepEqual([lineOf(view.rest!), lineOf(view.periods.at(-1)!.line)], [rest, expected]);
    });
  }

  for (const { of, from } of [
    { of: 'an approximate amount', from: years({ value: 50e6, approximate: true }, 60e6) },
    { of: 'a gap before', from: years(50e6, null, 60e6) },
    { of: 'one period', from: years(50e6) },
  ]) {
    it(`is none for ${of}, where the line of sources says it of all`, () => assert.equal(viewOf(from).rest, undefined));
  }

  it('says all of the column that the sentence is about', () => {
    const { rest, restAt } = viewOf(invented.years());
    assert.equal(lineOf(rest!), '2022 | $150 million | Reported | $19 million more than in 2021 | Paragraph 4');
    assert.equal(restAt, 12);
  });

  it('says how a column was calculated', () =>
    assert.equal(
      lineOf(viewOf(invented.years()).periods[3]!.line),
      '2013 | ≈ $63 million | Calculated by us | 126 × 0.5 = 63 | range 60–66 | Paragraph 4',
    ));

  it('says of each column how much more or less than a year before, where both are reported', () =>
    assert.deepEqual(
      viewOf(invented.years()).periods.map(({ line }) => line.details.at(-1)),
      [
        undefined,
        '$11 million more than in 2010',
        '$5 million less than in 2011',
        'range 60–66',
        undefined,
        undefined,
        undefined,
        '$19 million more than in 2016',
        '$13 million more than in 2017',
        '$14 million more than in 2018',
        '$8 million less than in 2019',
        '$35 million more than in 2020',
        '$19 million more than in 2021',
        '9 months, others 12',
      ],
    ));

  it('prefers the same quarter of the year before to the quarter before', () =>
    assert.deepEqual(
      viewOf(invented.quarters())
        .periods.slice(3, 5)
        .map(({ line }) => line.details.at(-1)),
      ['$4.8 million more than in July–September 2021', '$0.6 million more than in January–March 2021'],
    ));

  it('says of a row what the row does not, and nothing of a gap', () => {
    const { periods, rest } = viewOf(invented.unequal());
    assert.equal(lineOf(rest!), '');
    assert.equal(lineOf(periods[1]!.line), '2021: | Said by: Office of Statistics | $1.6 thousand more than in 2020 | Paragraph 4');
    assert.equal(lineOf(periods[2]!.line), '');
    assert.equal(lineOf(periods[4]!.line), 'Jan–Jun 2024: | Said by: Office of Statistics | Paragraph 4');
  });

  it('keeps room for the longest of each part', () => {
    for (const from of [slice, invented.years(), invented.split(), invented.quarters()]) {
      const { periods, room } = viewOf(from);
      const lengthsOf = ({ name, amount, tag, details, paragraphs }: Line): number[] =>
        [
          name,
          amount ? inWords(amount) : '',
          tag,
          details.map(detail => said([detail])).join(' · '),
          paragraphs.map(({ text }) => text).join(),
        ].map(({ length }) => length);
      const most = lengthsOf(room);
      for (const { line } of periods) lengthsOf(line).forEach((length, i) => assert.equal(Math.max(length, most[i]!), most[i]));
    }
  });
});

describe('periods of another length', () => {
  const odd = (from: readonly PeriodInput[]): [string, string | undefined][] =>
    viewOf(turnoverSlice(from)).periods.map(({ odd: kind, notes }) => [kind, notes.at(-1)]);

  for (const { of, from, expected } of [
    {
      of: 'years',
      from: run('2020-01', 12, [1e6, 2e6]),
      expected: [
        ['', undefined],
        ['', undefined],
      ],
    },
    {
      of: 'a part-year after a year, of which the longer counts as whole',
      from: [...run('2022-01', 12, [10e6]), { start: '2023-01', end: '2023-09', total: 9e6 }],
      expected: [
        ['', undefined],
        ['shorter', '9 months, others 12'],
      ],
    },
    {
      of: 'a year among quarters',
      from: [...run('2022-01', 3, [1e6, 2e6]), { start: '2023-01', end: '2023-12', total: 9e6 }],
      expected: [
        ['', undefined],
        ['', undefined],
        ['longer', '12 months, others 3'],
      ],
    },
    {
      of: 'three lengths',
      from: [
        ...run('2020-01', 12, [1e6, 2e6]),
        { start: '2022-01', end: '2022-06', total: 1e6 },
        { start: '2022-07', end: '2022-07', total: 1e6 },
      ],
      expected: [
        ['', undefined],
        ['', undefined],
        ['shorter', '6 months, most others 12'],
        ['shorter', '1 month, most others 12'],
      ],
    },
  ]) {
    it(`in ${of}`, () => assert.deepEqual(odd(from), expected));
  }

  it('are compared with no whole year, and no whole year with them', () => {
    const { periods } = viewOf(
      turnoverSlice([
        ...run('2022-01', 12, [100e6]),
        { start: '2023-01', end: '2023-09', total: 90e6 },
        { start: '2023-10', end: '2023-12', total: 5e6 },
      ]),
    );
    assert.deepEqual(
      periods.flatMap(({ sentence }) => sentence.match(/(more|less|as much) .*/g) ?? []),
      [],
    );
  });

  it('are always spelt with their months', () => {
    for (const { name, odd: kind, cells } of viewOf(invented.years()).periods) {
      assert.equal(/^\d{4}$/.test(name), kind === '');
      assert.equal(/^\d{4}$/.test(cells.period), kind === '');
    }
  });
});

describe('amounts', () => {
  const amounts = (from: TurnoverSlice): string[] => viewOf(from).periods.map(({ amount }) => inWords(amount));
  const cells = (from: TurnoverSlice): string[] =>
    viewOf(from).periods.map(
      ({
        cells: {
          amounts: [first],
        },
      }) => inWords(first!),
    );

  for (const { of, from, words, numbers, caption } of [
    {
      of: 'euros in thousands',
      from: invented.euros(),
      words: ['€812.5 thousand', '€934 thousand'],
      numbers: ['812.5', '934'],
      caption: 'thousand euros',
    },
    {
      of: 'rials in trillions',
      from: invented.rials(),
      words: ['IRR 4.25 trillion', 'IRR 5.5 trillion'],
      numbers: ['4.25', '5.5'],
      caption: 'trillion Iranian rials',
    },
    {
      of: 'a currency without a name, in single units',
      from: turnoverSlice(run('2020-01', 12, [1200, 900]), { currency: 'XAU', magnitude: 1 }),
      words: ['XAU 1,200', 'XAU 900'],
      numbers: ['1,200', '900'],
      caption: 'XAU',
    },
    {
      of: 'nothing, next to nothing, a gap and a hundred thousand times as much',
      from: invented.unequal(),
      words: ['$0', '$1.6 thousand', 'Not stated', '$162 million', '$70 million'],
      numbers: ['0', '0.0016', 'Not stated', '162', '70'],
      caption: 'million US dollars',
    },
    {
      of: 'less than a tenth of the unit',
      from: years(400, 100e6),
      words: ['$400', '$100 million'],
      numbers: ['0.0004', '100'],
      caption: 'million US dollars',
    },
    {
      of: 'half a unit',
      from: years(500e3, 100e6),
      words: ['$0.5 million', '$100 million'],
      numbers: ['0.5', '100'],
      caption: 'million US dollars',
    },
    {
      of: 'small numbers, which need two decimals',
      from: years(1.25e6, 1.31e6),
      words: ['$1.25 million', '$1.31 million'],
      numbers: ['1.25', '1.31'],
      caption: 'million US dollars',
    },
  ]) {
    it(`are ${of}`, () => {
      assert.deepEqual(amounts(from), words);
      assert.deepEqual(cells(from), numbers);
      assert.equal(
        said(viewOf(from).caption),
        `Trade turnover, ${caption}${from.periods.length > 1 ? '. Sorted by period, earliest first.' : ''}`,
      );
    });
  }
});

describe('bars', () => {
  it('have no size for zero and for a gap, and a true one for what is tiny', () => {
    const sizes = viewOf(invented.unequal()).periods.map(({ bars }) => bars.map(({ size }) => size));
    assert.deepEqual([sizes[0], sizes[2]], [[], []]);
    near(sizes[1]![0]!, 1620 / 170e6);
    near(sizes[3]![0]!, 162 / 170);
  });

  it('have a gap without amount, tag or whisker', () => {
    const { amount, tag, bars, whisker, cells } = viewOf(years(1e6, null)).periods[1]!;
    assert.deepEqual([amount.text, tag, bars, whisker, cells.amounts[0]!.text], ['Not stated', '', [], undefined, 'Not stated']);
  });

  it('stay below the end of the axis, ranges included', () => {
    for (const from of [slice, ...Object.values(invented).flatMap(make => (make.length === 0 ? [(make as () => TurnoverSlice)()] : []))]) {
      for (const { bars, whisker } of viewOf(from).periods) {
        for (const { from: start, size } of [...bars, ...(whisker ? [whisker] : [])])
          assert.ok(start + size < 1, JSON.stringify({ start, size }));
      }
    }
  });

  it('are split in exports and imports, each with its own mark', () => {
    const { periods, legend } = viewOf(invented.split());
    assert.deepEqual(
      periods.map(({ bars }) => bars.map(({ part, from, calculated: derived }) => [part, from, derived])),
      [
        [['whole', 0, false]],
        [
          ['sum', 0, false],
          ['exports', 0, false],
          ['imports', 0, false],
        ],
        [
          ['sum', 0, false],
          ['exports', 0, false],
          ['imports', 0, true],
        ],
      ],
    );
    near(periods[1]!.bars[0]!.size, 90 / 130);
    near(periods[1]!.bars[2]!.size, 35 / 130);
    assert.deepEqual(
      legend.map(({ text }) => text),
      ['Exports', 'Imports', 'Trade turnover', 'Exports and imports not stated'],
    );
  });

  it('say the parts in row, read-out and table', () => {
    const { periods, heads } = viewOf(invented.split());
    assert.deepEqual(
      periods.map(({ notes }) => notes),
      [
        ['Exports and imports not stated'],
        ['Exports: $55 million', 'Imports: $35 million'],
        ['Exports: $70 million', 'Imports: about $50 million'],
      ],
    );
    assert.deepEqual(
      heads.map(({ text }) => text),
      ['Period', 'Value', 'Exports', 'Imports', 'How we know', 'Range', 'Paragraph'],
    );
    assert.deepEqual(
      periods.map(({ cells }) => cells.amounts.map(inWords)),
      [
        ['80', 'Not stated', 'Not stated'],
        ['90', '55', '35'],
        ['120', '70', '≈ 50'],
      ],
    );
    assert.match(periods[2]!.sentence, /Exports: \$70 million, Imports: about \$50 million/);
  });

  it('take the names of the parts from the article', () => {
    const from = invented.split();
    const words = { en: { ...from.words['en']!, exports: 'To Graustark', imports: 'From Graustark' } };
    assert.deepEqual(
      viewOf({ ...from, words })
        .legend.slice(0, 2)
        .map(({ text }) => text),
      ['To Graustark', 'From Graustark'],
    );
  });

  it('have none for no exports', () =>
    assert.deepEqual(
      viewOf(turnoverSlice([{ start: '2020-01', end: '2020-12', total: 5e6, exports: 0, imports: 5e6 }])).periods[0]!.bars.map(
        ({ part }) => part,
      ),
      ['sum', 'imports'],
    ));
});

describe('columns', () => {
  for (const { n, columns } of [
    { n: 1, columns: false },
    { n: 2, columns: false },
    { n: 6, columns: false },
    { n: 7, columns: true },
    { n: 60, columns: true },
  ]) {
    it(`${columns ? 'are drawn for' : 'are not drawn for'} ${n} periods`, () =>
      assert.equal(
        viewOf(
          turnoverSlice(
            run(
              '2018-01',
              1,
              Array.from({ length: n }, (_, i) => i * 1e6),
            ),
          ),
        ).columns,
        columns,
      ));
  }

  it('name the measure and the unit over the picture', () =>
    assert.equal(said(viewOf(invented.quarters()).eyebrow), 'Trade turnover, million US dollars'));

  it('have two to four lines, all of them on the axis', () => {
    for (const top of [1, 7, 9.3, 10, 12, 48, 99, 100, 150, 162, 999]) {
      const { ticks } = viewOf(
        turnoverSlice(
          run(
            '2018-01',
            1,
            Array.from({ length: 7 }, () => top * 1e6),
          ),
        ),
      );
      assert.ok(ticks.length >= 2 && ticks.length <= 4, `${ticks.length} for ${top}`);
      assert.ok(ticks.every(({ at }) => at > 0 && at <= 1.0001));
    }
  });

  it('have no lines where there is nothing to measure', () =>
    assert.deepEqual(viewOf(turnoverSlice(run('2018-01', 1, [0, 0, null, 0, 0, 0, 0]))).ticks, []));

  it('name the amounts of the highest and of the last, and one where they are the same', () => {
    const labelled = (of: TurnoverSlice): unknown[] => {
      const { peak, latest, periods } = viewOf(of);
      return [peak, latest].map(i => i !== undefined && [i, inWords(periods[i]!.cells.amounts[0]!), Math.round(periods[i]!.end * 1000)]);
    };
    assert.deepEqual(labelled(invented.years()), [
      [12, '150', 938],
      [13, '108', 675],
    ]);
    assert.deepEqual(labelled(invented.quarters()), [false, [7, '19.3', 965]]);
    assert.deepEqual(labelled(slice), [false, false]);
    const calculatedPeak = { value: 9e6, low: 8e6, high: 10e6 };
    assert.deepEqual(labelled(turnoverSlice(run('2011-01', 12, [1e6, 2e6, 3e6, 4e6, calculatedPeak, 4e6, 3e6, null]))), [
      [4, '≈ 9', 909],
      [6, '3', 273],
    ]);
  });
});

describe('what is heard', () => {
  const heard = (of: TurnoverSlice): string[] => viewOf(of).periods.map(({ sentence }) => sentence);

  it('says of each period how much, how we know, who says it, and the range', () => {
    const sentences = heard(invented.years());
    assert.equal(sentences[0], '2010: $41 million, reported, said by: Office of Statistics');
    assert.equal(sentences[3], '2013: about $63 million, calculated by us, range $60–66 million');
    assert.equal(sentences[5], '2015: Not stated');
    assert.equal(sentences[13], 'January–September 2023: $108 million, reported, said by: Office of Statistics, 9 months, others 12');
  });

  it('is the same as what is seen where several say it: then the words in sight name them too', () => {
    const from = years(10e6, { value: 20e6, by: 'ruritania' }, { value: 15e6, low: 14e6, high: 16e6 });
    const { periods } = viewOf(from);
    assert.deepEqual(
      periods.map(({ notes, by }) => [notes[0], by]),
      [
        ['Said by: Office of Statistics', ''],
        ['Said by: Ruritania', ''],
        ['range 14–16', ''],
      ],
    );
    assert.match(periods[1]!.sentence, /^2019: \$20 million, reported, said by: Ruritania, /);
    assert.equal(periods[1]!.sentence.match(/Ruritania/g)!.length, 1);
  });

  it('is short while a series is played, but for what its bar shows as well', () => {
    const labels = viewOf(invented.years()).periods.map(({ label }) => label);
    assert.deepEqual(
      [labels[0], labels[3], labels[5], labels[13]],
      [
        '2010: $41 million',
        '2013: about $63 million, calculated by us',
        '2015: Not stated',
        'January–September 2023: $108 million, 9 months, others 12',
      ],
    );
  });

  it('can be played from five periods on', () => {
    for (const n of [1, 2, 4, 5, 6, 7, 60]) {
      assert.equal(
        viewOf(
          turnoverSlice(
            run(
              '2018-01',
              1,
              Array.from({ length: n }, () => 1e6),
            ),
          ),
        ).playable,
        n >= 5,
        `${n} periods`,
      );
    }
  });
});

describe('a long series', () => {
  const jumps = (of: TurnoverSlice): unknown[] => {
    const { jumps, periods } = viewOf(of);
    return jumps.map(({ text, period }) => [text, periods[period]!.name]);
  };
  const months = (...totals: (AmountInput | null)[]): TurnoverSlice => turnoverSlice(run('2018-01', 1, totals));

  it('leads to the highest, the lowest and the first calculated', () =>
    assert.deepEqual(jumps(invented.years()), [
      ['Highest', '2022'],
      ['Lowest', '2010'],
      ['First calculated', '2013'],
    ]));

  it('leads to no calculated one where there is none, and to the first of equals', () =>
    assert.deepEqual(jumps(months(5e6, 2e6, 9e6, 9e6, 2e6, 4e6, 5e6)), [
      ['Highest', 'March 2018'],
      ['Lowest', 'February 2018'],
    ]));

  it('takes nothing for less than a gap', () =>
    assert.deepEqual(jumps(months(5e6, null, 9e6, 0, 2e6, 4e6, 5e6))[1], ['Lowest', 'April 2018']));

  it('calls no part of a year the lowest', () =>
    assert.deepEqual(
      jumps(turnoverSlice([...run('2015-01', 12, [5e6, 6e6, 7e6, 4e6, 8e6, 9e6]), { start: '2021-01', end: '2021-03', total: 1e6 }]))[1],
      ['Lowest', '2018'],
    ));

  it('leads nowhere where nothing is stated, or rows say all', () => {
    assert.deepEqual(jumps(months(...Array.from({ length: 8 }, () => null))), []);
    assert.deepEqual(jumps(slice), []);
  });
});

describe('bad data', () => {
  const good = years(10e6, { value: 20e6, low: 19e6, high: 21e6 });
  const figures = (changes: Record<string, unknown>): TurnoverSlice =>
    ({ ...good, figures: { ...good.figures, 'f-1': { ...good.figures['f-1'], ...changes } } }) as TurnoverSlice;

  for (const { of, from, fault } of [
    { of: 'no periods', from: { ...good, periods: [] }, fault: /no periods/ },
    { of: 'a figure that is missing', from: { ...good, figures: {} }, fault: /f-0 is no amount/ },
    { of: 'a value that is no number', from: figures({ value: NaN }), fault: /f-1 is no amount/ },
    { of: 'a value that is text', from: figures({ value: '20', interval: { low: NaN, high: 1 } }), fault: /f-1 is no amount/ },
    { of: 'a value without end', from: figures({ kind: 'reported', value: Infinity }), fault: /not a number: Infinity/ },
    { of: 'less than nothing', from: years(10e6, -5e6), fault: /f-1 is no amount/ },
    { of: 'another currency', from: figures({ unit: 'EUR' }), fault: /f-1 is no amount in USD/ },
    { of: 'a value outside its range', from: figures({ value: 30e6 }), fault: /f-1 is no amount/ },
    {
      of: 'a period that ends before it starts',
      from: { ...good, periods: [{ start: '2020-05', end: '2020-01', total: null }] },
      fault: /out of order/,
    },
    {
      of: 'periods in the wrong order',
      from: { ...good, periods: [...good.periods].reverse() },
      fault: /2018-01 to 2018-12 is out of order/,
    },
    { of: 'one period twice', from: { ...good, periods: [good.periods[0]!, good.periods[0]!] }, fault: /out of order/ },
    {
      of: 'a month that does not exist',
      from: { ...good, periods: [{ start: '2020-02', end: '2020-13', total: null }] },
      fault: /not a date/,
    },
    { of: 'a date that is none', from: { ...good, periods: [{ start: 'spring', end: 'summer', total: null }] }, fault: /out of order/ },
    {
      of: 'no title',
      from: { ...good, words: { en: { ...good.words['en']!, title: undefined } } } as unknown as TurnoverSlice,
      fault: /text is missing/,
    },
  ]) {
    it(`throws for ${of}`, () => assert.throws(() => viewOf(from as TurnoverSlice), fault));
  }
});

describe('other languages', () => {
  const german: Locale = { ...en, lang: 'de' };

  it('mark the words that are not translated', () => {
    const { title, caption, method } = viewOf(slice, german);
    assert.equal(title.lang, 'en');
    assert.deepEqual(caption[0], { text: 'Trade turnover', lang: 'en' });
    assert.equal((method[2]!.notes[0]!.text as { lang?: string }).lang, 'en');
  });

  it('keep an equation from left to right', () => {
    const arabic: Locale = { ...en, lang: 'ar', dir: 'rtl' };
    const pieces = viewOf(slice, arabic).method.flatMap(({ steps }) => steps.flat());
    assert.equal(pieces.filter(piece => typeof piece === 'object' && 'equation' in piece).length, 7);
    for (const piece of pieces) if (typeof piece === 'string') assert.ok(!/[=≈]/.test(piece), `${piece} stands apart`);
  });
});

describe('the key', () => {
  const marksOf = (from: TurnoverSlice): string[] => Object.keys(viewOf(from).meanings);

  it('has the marks of these periods and no others', () => {
    assert.deepEqual(marksOf(slice), ['reported', 'calculated', 'range', 'about']);
    assert.deepEqual(marksOf(turnoverSlice([{ start: '2023-01', end: '2023-12', total: 1e6 }])), ['reported']);
    assert.deepEqual(marksOf(invented.years()), ['reported', 'calculated', 'range', 'about', 'notStated', 'odd']);
  });
});

describe('what rounding leaves of a calculated amount', () => {
  const calculatedView = (value: number, low: number, high: number) =>
    viewOf(turnoverSlice([{ start: '2023-01', end: '2023-12', total: { value, low, high } }])).periods[0]!;
  const numbersIn = (text: string): number[] => (text.replaceAll(',', '').match(/[\d.]+/g) ?? []).map(Number);

  for (const { what, amount, shown } of [
    { what: 'some units', amount: [108e6, 104.194e6, 112.069e6], shown: ['$108 million', '104–112'] },
    { what: 'tens of units', amount: [108e6, 80e6, 140e6], shown: ['$110 million', '80–140'] },
    { what: 'a part of a unit', amount: [0.9e6, 0.87e6, 0.93e6], shown: ['$0.9 million', '0.87–0.93'] },
    { what: 'hundredths', amount: [108.04e6, 107.99e6, 108.06e6], shown: ['$108.04 million', '107.99–108.06'] },
  ] as const) {
    it(`is told to the digit that it bears, where it is ${what}`, () => {
      const [value, low, high] = amount;
      const { amount: told, cells } = calculatedView(value, low, high);
      assert.deepEqual([told.text, cells.range], shown);
    });
  }

  it('is no range where nothing is open', () => {
    const { notes, cells, whisker } = calculatedView(108e6, 108e6, 108e6);
    assert.deepEqual([notes, cells.range, whisker], [[], '–', undefined]);
  });

  it('is always told by two numbers that differ, each next to the true bound, and with no digit more than half the width has', () => {
    const digits = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 0, max: 3 }), (middle, half, power) => {
        fc.pre(half < middle);
        const unit = 10 ** (power + 3);
        const [value, low, high] = [middle * unit, (middle - half) * unit, (middle + half) * unit];
        const { cells } = calculatedView(value, low, high);
        const [from, to] = numbersIn(cells.range) as [number, number];
        assert.ok(from < to, cells.range);
        const scale = [1e6, 1e3, 1].find(size => Math.abs(from * size - low) <= half * unit && Math.abs(to * size - high) <= half * unit)!;
        assert.ok(scale, `${cells.range} is not ${low} to ${high}`);
        const place = 10 ** Math.floor(Math.log10(half * unit));
        for (const n of [from, to]) {
          const steps = (n * scale) / place;
          assert.ok(Math.abs(steps - Math.round(steps)) < 1e-6, `${n} has more digits than ${half * unit} bears`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
