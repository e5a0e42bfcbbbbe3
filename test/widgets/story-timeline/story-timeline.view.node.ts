import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ArticleDate } from '../../../src/article/article.js';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { plainText } from '../../../src/text/plain-text.js';
import { edtf, momentColumns, momentTable } from '../../../src/widgets/story-timeline/csv.view.js';
import type { MomentView } from '../../../src/widgets/story-timeline/moment.view.js';
import { manifest } from '../../../src/widgets/story-timeline/story-timeline.manifest.js';
import { timelinePlain } from '../../../src/widgets/story-timeline/story-timeline.plain.view.js';
import { selectTimeline, type TimelineSlice } from '../../../src/widgets/story-timeline/story-timeline.slice.js';
import { timelineView, type TimelineView } from '../../../src/widgets/story-timeline/story-timeline.view.js';
import { timelineLanguages as languages } from '../../support/languages.js';
import { articleOf, claim, day, deal, event, month, span, undated, year } from './source.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const tongues = ['en', 'ru', 'fa', 'tt'];
const source = {
  article: read('article.json'),
  words: Object.fromEntries(tongues.map(lang => [lang, read(`words.${lang}.json`)])),
} as ArticleWithWords;
const slice = selectTimeline(source);
const viewOf = (from: TimelineSlice = slice, lang = 'en'): TimelineView => timelineView(from, languages[lang]!);
const cut = (article: Parameters<typeof articleOf>[0]): TimelineSlice => selectTimeline(articleOf(article));
const momentsOf = ({ years }: TimelineView): readonly MomentView[] => years.flatMap(({ moments }) => moments);
const moment = (id: string, view = viewOf()): MomentView => view.rows.find(each => each.id === id)!;
/** The date as it is read: the date, and what it leaves open. */
const dateOf = ({ date, open }: MomentView): string => [date.text, ...open].join(' · ');
const told = ({ story }: TimelineView): string =>
  story
    .map(({ sentence, title, date }) => sentence.replace('{title}', title.text).replace('{date}', date.text))
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('timelineView, of our article', () => {
  it('names in its heading whose story it is, in every language', () =>
    assert.deepEqual(
      tongues.map(lang => viewOf(slice, lang).title.text),
      [
        'Tatarstan, Iran and Russia: what happened when',
        'Татарстан, Иран и Россия: что и когда',
        'تاتارستان، ایران و روسیه: رویدادها به ترتیب زمان',
        'Татарстан, Иран һәм Россия: нәрсә кайчан булган',
      ],
    ));

  it('tells how the story begins, how far it has come and what is still ahead, and counts nothing', () => {
    assert.equal(
      told(viewOf()),
      'First: Russia begins using Iranian artillery and drones (Mid-2022). Latest: Visit of Tatarstan’s leader to Iran (February 2024, inferred). Still ahead: 15th Russia–Islamic World: KazanForum (May 2024).',
    );
    assert.match(
      told(viewOf(slice, 'ru')),
      /^Сначала: Россия начинает .*\(середина 2022 г\.\)\. Последнее: .*\(февраль 2024 г\., по контексту\)\./,
    );
  });

  it('puts the moments of one year together, in the digits of the language', () => {
    assert.deepEqual(
      viewOf().years.map(({ year: name, moments }) => [name, moments.length]),
      [
        ['2022', 3],
        ['2023', 4],
        ['2024', 3],
      ],
    );
    assert.deepEqual(
      viewOf(slice, 'fa').years.map(({ year: name }) => name),
      ['۲۰۲۲', '۲۰۲۳', '۲۰۲۴'],
    );
  });

  for (const [lang, ...dates] of [
    [
      'en',
      'Mid-2022',
      'September 2022 – September 2023',
      '2023 · month not stated',
      'About September 2023 · calculated by us',
      'February 2024 · inferred',
      '14 February 2024 · inferred',
      'May 2024 · still ahead in the article',
    ],
    [
      'ru',
      'Середина 2022 г.',
      'Сентябрь 2022 г. — сентябрь 2023 г.',
      '2023 г. · месяц не указан',
      'Примерно сентябрь 2023 г. · наш расчёт',
      'Февраль 2024 г. · по контексту',
      '14 февраля 2024 г. · по контексту',
      'Май 2024 г. · на момент статьи ещё впереди',
    ],
    [
      'fa',
      'میانهٔ ۲۰۲۲',
      'سپتامبر ۲۰۲۲ تا سپتامبر ۲۰۲۳',
      '۲۰۲۳ · ماه ذکر نشده',
      'حدود سپتامبر ۲۰۲۳ · محاسبهٔ ما',
      'فوریهٔ ۲۰۲۴ · استنباطی',
      '۱۴ فوریهٔ ۲۰۲۴ · استنباطی',
      'مهٔ ۲۰۲۴ · در زمان مقاله هنوز در پیش',
    ],
    [
      'tt',
      '2022 ел уртасы',
      '2022 ел, сентябрь — 2023 ел, сентябрь',
      '2023 ел · ае әйтелмәгән',
      'Якынча 2023 ел, сентябрь · безнең исәпләү',
      '2024 ел, февраль · контексттан аңлашыла',
      '14 февраль, 2024 ел · контексттан аңлашыла',
      '2024 ел, май · мәкалә вакытында әле алда',
    ],
  ] as const) {
    it(`says in ${lang} each date as exactly as it is known, and how`, () => {
      const ids = [
        'ev-use-start',
        'ev-drone-window',
        'ev-branch-2023',
        'ev-yak130-received',
        'ev-visit-2024',
        'ev-report',
        'ev-kazanforum-2024',
      ];
      const view = viewOf(slice, lang);
      assert.deepEqual(
        ids.map(id => dateOf(moment(id, view)).replaceAll('\u00a0', ' ')),
        dates,
      );
    });
  }

  it('has a form for how exact a date is, and another ground for how it is known', () => {
    const marks = Object.fromEntries(momentsOf(viewOf()).map(({ id, mark }) => [id, mark]));
    assert.deepEqual(marks, {
      'ev-use-start': 'about stated military',
      'ev-visit-2022': 'point stated',
      'ev-drone-window': 'span stated military disputed',
      'ev-branch-2023': 'within stated',
      'ev-su35-confirmed': 'point stated military',
      'ev-yak130-received': 'point derived military',
      'ev-farahi': 'point stated military',
      'ev-visit-2024': 'point inferred',
      d24: 'point inferred',
      'ev-kazanforum-2024': 'point stated ahead',
    });
    assert.equal(moment('ev-report').mark, 'day inferred');
  });

  it('shows the report, the denial and the statement beside a neutral title, each with who says it and where', () => {
    const { title, sides } = moment('ev-drone-window');
    assert.doesNotMatch(title.text, /\d/);
    assert.deepEqual(
      sides.map(({ term, text, facts, paragraphs }) => [term, text.text + facts, paragraphs.map(({ text: name }) => name).join()]),
      [
        [
          'Reported',
          'Russia used about 2,000 Shahed drones in Ukraine from September 2022 to September 2023 · Reports, source not named',
          'Paragraph 16',
        ],
        ['Denied: Iran and Russia', 'Shahed drones are not supplied on a mass scale for the war · date not stated', 'Paragraph 17'],
        [
          'Statement: Iran',
          'Drones were sent to Russia, but not for use in the Ukraine war · date not stated · paraphrased from a quotation',
          'Paragraph 17',
        ],
      ],
    );
  });

  it('says what was said, by whom, and that only an official says so', () => {
    const [line] = moment('ev-farahi').lines;
    assert.equal(line!.facts, ' · Said by: Mehdi Farahi (paraphrased from a quotation)');
    assert.equal(line!.claimOnly, 'Only an official says so');
  });

  it('says of an item how far it has come, on whose word', () => {
    const [line] = moment('d24').lines;
    assert.deepEqual(
      [line!.text.text + line!.facts, line!.claimOnly],
      ['Planned · Said by: Rustam Minnikhanov', 'Only an official says so'],
    );
  });

  it('counts what an event consists of', () => {
    assert.equal(moment('ev-visit-2024').within!.label, '5 meetings and 1 news report');
    assert.equal(moment('ev-visit-2024', viewOf(slice, 'ru')).within!.label.replaceAll('\u00a0', ' '), '5 встреч и 1 сообщение СМИ');
  });

  it('names in one line what has no date, and there too what only an official says', () =>
    assert.equal(
      viewOf().undatedLine!.text,
      'Not dated in the article: Israel–Gaza war; Russia’s war against Ukraine; Projects that Tatarstan companies have carried out in Iran (not named) – only an official says so; Modernising Iran’s military equipment, above all its ageing air fleet, with Russian technology.',
    ));

  it('knows the last that has been and the next that is ahead', () =>
    assert.deepEqual(viewOf().nearest, ['ev-visit-2024', 'ev-kazanforum-2024']));

  it('explains in its key the marks that are there, and from what inferred dates follow', () => {
    const { key, meanings } = viewOf();
    const names = ['form-about', 'form-within', 'form-span', 'form-ahead', 'known-inferred', 'known-derived'];
    assert.deepEqual(
      key.map(({ name }) => name),
      names,
    );
    assert.deepEqual(Object.keys(meanings), [...names, 'claimOnly']);
    assert.match(key.find(({ name }) => name === 'known-inferred')!.meaning, /The article says “14 February”; the year follows/);
  });
});

describe('timelineView, of any article', () => {
  it('has no lanes, and no squares, where all is of one kind', () => {
    const military = { track: 'military' } as const;
    for (const deals of [
      [deal('a', year('2022')), deal('b', year('2023'))],
      [deal('a', year('2022'), military), deal('b', year('2023'), military)],
    ]) {
      const view = viewOf(cut({ deals }));
      assert.deepEqual(
        [view.lanes, momentsOf(view).map(({ lane, mark }) => [lane, mark])],
        [[], Array(2).fill([undefined, 'within stated'])],
      );
    }
    const both = viewOf(cut({ deals: [deal('a', year('2022')), deal('b', year('2023'), military)] }));
    assert.deepEqual(
      [both.lanes.map(({ name }) => name), momentsOf(both).map(({ lane }) => lane)],
      [
        ['Civil, or not stated', 'Military'],
        [undefined, 'Military:'],
      ],
    );
  });

  it('tells of one date once, and of nothing that is not there', () => {
    assert.equal(told(viewOf(cut({ events: [event('a', month('2023-02'))] }))), 'First: Title of a (February 2023).');
    const ahead = cut({ events: [event('a', month('2025-02'), { upcoming: true })] });
    assert.equal(told(viewOf(ahead)), 'Still ahead: Title of a (February 2025).');
    assert.equal(told(viewOf(cut({}))), '');
  });

  it('ends the story with an event rather than with an item of the same date', () => {
    const article = { events: [event('a', year('2021')), event('z', month('2023-02'))], deals: [deal('b', month('2023-02'))] };
    assert.match(told(viewOf(cut(article))), /Latest: Title of z/);
  });

  it('has a heading of its own where the article lists no sides', () =>
    assert.equal(viewOf(cut({ sides: [], events: [event('a', year('2023'))] })).title.text, 'What happened when'));

  it('says about what an approximate date without words, and a calculated one, is', () => {
    const approximate: ArticleDate = { value: '2022-06/2022-08', precision: 'approximate', basis: 'stated' };
    const from = cut({ events: [event('a', approximate), event('b', { ...year('2023'), basis: 'derived' })] });
    const bare = { ...from, words: { en: { ...from.words['en']!, dates: {} } } };
    assert.deepEqual(momentsOf(viewOf(bare)).map(dateOf), ['About June–August 2022', 'About 2023 · month not stated · calculated by us']);
  });

  it('puts a dispute without a date under a heading of its own, with all sides', () => {
    const claims = [
      claim('c1', 'report', 'd'),
      claim('c2', 'denial', 'd', { attribution: { voice: 'government', by: ['court'], via: 'post' } }),
    ];
    const view = viewOf(cut({ events: [event('a', year('2023'))], deals: [deal('d', undated, { dispute: 'denied' })], claims }));
    assert.deepEqual(view.years.at(-1)!.year, 'Not dated');
    assert.deepEqual(
      view.years.at(-1)!.moments[0]!.sides.map(({ term, facts }) => term + facts),
      ['Reported · Reported in the article', 'Denied · date not stated · Said by: Name of court, via Name of post'],
    );
    assert.equal(view.undatedLine, undefined);
  });

  it('says nothing where somebody takes a stance that there is not', () => {
    const claims = [claim('c1', 'guess' as never, 'd')];
    assert.throws(
      () => viewOf(cut({ deals: [deal('d', year('2023'), { dispute: 'denied' })], claims })),
      /takes no stance that there is: guess/,
    );
  });

  it('falls back to the article’s own words, marked with their language', () => {
    const view = viewOf(cut({ events: [event('a', year('2023'))] }), 'fa');
    assert.deepEqual(momentsOf(view)[0]!.title, { text: 'Title of a', lang: 'en' });
    assert.equal(view.title.text, '\u2068Name of ruritania\u2069: رویدادها به ترتیب زمان');
  });
});

describe('the dates of the timeline for machines', () => {
  const inferred = (date: ArticleDate): ArticleDate => ({ ...date, basis: 'inferred' });
  const derived = (date: ArticleDate): ArticleDate => ({ ...date, basis: 'derived' });
  for (const [date, expected] of [
    [day('2024-02-14'), '2024-02-14'],
    [month('2022-09'), '2022-09'],
    [year('2023'), '2023'],
    [span('2022-09/2023-09'), '2022-09/2023-09'],
    [{ value: '2022-06/2022-08', precision: 'approximate', basis: 'stated' }, '2022-06~/2022-08~'],
    [derived(month('2023-09')), '2023-09~'],
    [inferred(month('2024-02')), '2024-02?'],
    [inferred({ value: '2022-06/2022-08', precision: 'approximate', basis: 'stated' }), '2022-06%/2022-08%'],
    [undated, undefined],
  ] as const) {
    it(`are EDTF: ${expected ?? 'none'}`, () => assert.equal(edtf(date), expected));
  }

  it('stand in a row for each date, its parts after it and what has no date last', () => {
    const rows = momentTable(slice, languages['en']!).map(row => Object.fromEntries(row.map((cell, i) => [momentColumns[i]!, cell])));
    assert.equal(rows.length, 20);
    assert.deepEqual(
      rows.slice(7, 9).map(row => [row['id'], row['part_of']]),
      [
        ['ev-visit-2024', undefined],
        ['ev-raisi', 'ev-visit-2024'],
      ],
    );
    assert.equal(rows.find(({ id }) => id === 'ev-drone-window')!['denied_by'], 'gov-iran;gov-russia');
    assert.equal(rows.at(-1)!['id'], 'd28');
  });

  it('are no days that a spreadsheet would make of months', () => {
    const csv = manifest.csv(slice, languages['en']!);
    assert.match(csv, /\r\nev-visit-2022,[^\r]*,2022-09-XX,2022-09-XX,,month,stated,/);
    assert.match(csv, /\r\nev-use-start,[^\r]*,2022-06\/2022-08,2022-06~\/2022-08~,Mid-2022,approximate,stated,/);
  });
});

describe('the timeline without script', () => {
  for (const lang of tongues) {
    it(`says in ${lang} all that the widget says`, () => {
      const view = viewOf(slice, lang);
      const plain = plainText(timelinePlain(slice, languages[lang]!)).replace(/[\s\u200f\u2066-\u2069]+/g, ' ');
      const squeeze = (text: string): string => text.replace(/[\s\u2066-\u2069]+/g, ' ').trim();
      const texts = [
        view.title.text,
        view.eyebrow,
        ...view.years.map(({ year: name }) => name),
        // What has no date begins with its title, and the words for its date go on in that line.
        ...view.undated.map(({ dateInline }) => dateInline.text),
        ...view.rows.flatMap(({ date, open, title, lines, note, sides, within }) => [
          ...(view.undated.some(each => each.date === date) ? [] : [date.text]),
          ...open,
          title.text,
          ...(note ? [note.text] : []),
          ...(within ? [within.label] : []),
          ...sides.map(({ term }) => term),
          ...[...lines, ...sides].flatMap(({ text, facts }) => text.text + facts),
        ]),
      ].map(squeeze);
      assert.ok(texts.length > 60);
      // A hyphen that a list begins with is no part of a text.
      assert.deepEqual(
        texts.filter(text => !plain.replaceAll(' - ', ' ').includes(text.replaceAll(' - ', ' '))),
        [],
      );
    });
  }

  it('is for machines a list in which a dispute has all its sides', () => {
    const { facts } = timelinePlain(slice, languages['en']!) as unknown as {
      facts: { itemListElement: { item: { name: string; description: string } }[] };
    };
    const drones = facts.itemListElement.find(({ item }) => item.name.startsWith('Shahed'))!;
    assert.match(drones.item.description, /Reported – .*Denied: Iran and Russia – .*Statement: Iran – /);
  });

  it('is not there for an article with fewer than two dates', () => {
    assert.equal(manifest.select(articleOf({ events: [event('a', year('2023'))] })), undefined);
    assert.ok(manifest.select(articleOf({ events: [event('a', year('2023')), event('b', year('2024'))] })));
  });
});
