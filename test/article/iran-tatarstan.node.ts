import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { bounds } from '../../src/article/arithmetic.js';
import type { Deal, DerivedFigure } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { textPaths } from '../../src/article/words.js';

/** What the first article holds, as it was read out of it by hand: the numbers here are not computed from the file. */

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const { article, words } = parseArticle(read('article.json'), { en: read('words.en.json') });
const en = words['en']!;

const count = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};
const deal = (id: string): Deal => article.deals.find(deal => deal.id === id)!;
const staged = article.deals.filter(({ hasStage }) => hasStage);

test('all records are there', () => {
  const records = ['people', 'organisations', 'places', 'events', 'deals', 'figures', 'claims', 'tensions'] as const;
  assert.deepEqual(Object.fromEntries(records.map(key => [key, article[key].length])), {
    people: 9,
    organisations: 13,
    places: 14,
    events: 17,
    deals: 32,
    figures: 9,
    claims: 14,
    tensions: 12,
  });
});

test('every record keeps its paragraphs, its attribution and its basis', () => {
  for (const key of ['people', 'organisations', 'places', 'events', 'deals', 'figures', 'claims', 'tensions'] as const) {
    for (const record of article[key]) {
      assert.ok(record.paragraphs.length > 0 && record.attribution.voice && record.basis, record.id);
    }
  }
  const cited = new Set(
    [...article.people, ...article.events, ...article.deals, ...article.figures, ...article.claims].flatMap(r => r.paragraphs),
  );
  assert.deepEqual(
    [...cited].toSorted((a, b) => a - b),
    Array.from({ length: 19 }, (_, i) => i + 1),
    'every paragraph gave something',
  );
});

describe('items', () => {
  test('27 have a stage and 5 have none', () => {
    assert.deepEqual(
      count(staged, ({ stage }) => stage!),
      { interest: 15, discussion: 5, planned: 1, agreed: 2, underway: 1, delivered: 3 },
    );
    assert.deepEqual(
      article.deals.filter(({ hasStage }) => !hasStage).map(({ id, kind, stage }) => [id, kind, stage]),
      [
        ['d03', 'diplomatic-statement', 'interest'],
        ['d25', 'invitation', null],
        ['d26', 'claim', null],
        ['d32', 'claim', null],
        ['d27', 'claim', null],
      ],
    );
  });

  test('civil, military and not stated', () => {
    assert.deepEqual(
      count(article.deals, ({ track }) => track),
      { civil: 19, military: 7, 'not-stated': 6 },
    );
    assert.deepEqual(
      count(staged, ({ track }) => track),
      { civil: 17, military: 4, 'not-stated': 6 },
    );
  });

  test('where the goods go', () => {
    assert.deepEqual(
      count(article.deals, ({ goods }) => (goods ? `${goods.from} to ${goods.to}` : 'none')),
      {
        none: 17,
        'tatarstan to iran': 8,
        'russia to iran': 6,
        'iran to tatarstan': 1,
      },
    );
  });

  test('16 of those with a stage rest on what somebody says of his own wishes or talks, 5 on an official alone', () => {
    assert.deepEqual(
      count(staged, ({ stageBasis }) => stageBasis),
      { article: 6, 'own-word': 16, 'official-claim': 5 },
    );
  });

  test('an official’s word beyond the stage stays a claim', () => {
    const claimed = article.deals
      .filter(({ claimedStage }) => claimedStage)
      .map(({ id, stage, claimedStage, claimedBy }) => [id, stage, claimedStage, claimedBy]);
    assert.deepEqual(claimed, [
      ['d29', 'agreed', 'underway', ['farahi']],
      ['d31', 'agreed', 'underway', ['farahi']],
    ]);
  });

  test('Yak-130: delivered in part, an unknown number, at a date that was calculated', () => {
    const { stage, partial, date, quantity } = deal('d30');
    assert.deepEqual([stage, partial, date], ['delivered', true, { value: '2023-09', precision: 'month', basis: 'derived' }]);
    assert.equal(article.figures.find(({ id }) => id === quantity)!.value, null);
    assert.equal(en.figure[quantity!]!.text, 'several');
  });

  test('eight groups of goods in paragraph 9 are eight items of interest, twelve types of product', () => {
    const goods = article.deals.filter(({ paragraphs }) => paragraphs.includes(9));
    assert.deepEqual(
      goods.map(({ id }) => id),
      ['d12', 'd13', 'd14', 'd15', 'd16', 'd17', 'd18', 'd19'],
    );
    assert.ok(goods.every(({ stage }) => stage === 'interest'));
    assert.equal(
      goods.reduce((sum, { productTypes = 0 }) => sum + productTypes, 0),
      12,
    );
  });

  test('Tatarstan is not rolled up into Russia', () => {
    assert.deepEqual(
      count(article.deals, ({ parties }) =>
        parties.flat().includes('russia') ? 'russia' : parties.flat().includes('tatarstan') ? 'tatarstan' : 'other',
      ),
      {
        tatarstan: 20,
        russia: 10,
        other: 2,
      },
    );
    assert.deepEqual(deal('d07').parties, [['iran'], ['russia']]);
    assert.ok(!article.deals.some(({ parties }) => parties.flat().includes('kamaz')), 'KAMAZ only describes a firm');
  });
});

test('only the Shahed item is denied, with three positions from two paragraphs', () => {
  assert.deepEqual(
    article.deals.filter(({ dispute }) => dispute !== 'none').map(({ id, dispute }) => [id, dispute]),
    [['d26', 'denied']],
  );
  const positions = article.claims.filter(({ about }) => about?.includes('d26'));
  assert.deepEqual(
    positions.map(({ stance, paragraphs, attribution: { voice, by } }) => [stance, paragraphs, voice, by]),
    [
      ['report', [16], 'unnamed-reports', undefined],
      ['denial', [17], 'government', ['gov-iran', 'gov-russia']],
      ['statement', [17], 'government', ['gov-iran']],
    ],
  );
});

describe('people', () => {
  test('sides, meetings and statements', () => {
    const rows = article.people.map(({ id, side }) => [
      id,
      side,
      article.events.filter(({ kind, who }) => kind === 'meeting' && who?.includes(id)).length,
      article.claims.filter(({ attribution }) => attribution.by?.includes(id)).length,
    ]);
    assert.deepEqual(rows, [
      ['minnikhanov', 'tatarstan', 5, 4],
      ['raisi', 'iran', 1, 4],
      ['putin', 'russia', 0, 0],
      ['khandouzi', 'iran', 1, 0],
      ['aliabadi', 'iran', 1, 1],
      ['khojastehmehr', 'iran', 1, 0],
      ['baqeri-kani', 'iran', 1, 0],
      ['safari', 'iran', 1, 0],
      ['farahi', 'iran', 0, 1],
    ]);
    assert.deepEqual(
      article.people.filter(({ namedOnly }) => namedOnly).map(({ id }) => id),
      ['putin'],
    );
    assert.equal(en.person['farahi']!.note, 'November 2023, not part of the visit');
  });

  test('no portraits, and each keeps the spelling of the article', () => {
    assert.ok(article.people.every(({ portrait }) => portrait === undefined));
    assert.deepEqual(
      article.people.map(({ id }) => en.person[id]!.name),
      [
        'Rustam Minnikhanov',
        'Ebrahim Raisi',
        'Vladimir Putin',
        'Ehsan Khandouzi',
        'Abbas Aliabadi',
        'Mohsen Khojastehmehr',
        'Ali Baqeri Kani',
        'Mahdi Safari',
        'Mehdi Farahi',
      ],
    );
  });
});

describe('dates', () => {
  test('only the agency report has a day, whose year is inferred; no meeting has one', () => {
    const days = article.events.filter(({ date }) => date.precision === 'day');
    assert.deepEqual(
      days.map(({ id, date }) => [id, date.value, date.basis]),
      [['ev-report', '2024-02-14', 'inferred']],
    );
    const meetings = article.events.filter(({ kind }) => kind === 'meeting');
    assert.equal(meetings.length, 5);
    for (const { date } of meetings) assert.deepEqual(date, { value: '2024-02', precision: 'month', basis: 'inferred' });
    assert.deepEqual(
      meetings.map(({ place }) => place),
      ['tehran', 'iran', 'iran', 'iran', 'iran'],
    );
  });

  test('the article is of a month that is inferred; the day is not known', () =>
    assert.deepEqual(article.published, { value: '2024-02', precision: 'month', basis: 'inferred' }));

  test('KazanForum has no place', () => assert.equal(article.events.find(({ id }) => id === 'ev-kazanforum-2024')!.place, null));
});

describe('turnover', () => {
  const figure = (id: string) => article.figures.find(figure => figure.id === id)!;
  const derived = (id: string) => figure(id) as DerivedFigure;
  const figures = new Map(article.figures.map(figure => [figure.id, figure]));

  test('two nine-month values, one calculated and one reported', () => {
    assert.deepEqual(
      article.turnover!.periods.map(({ start, end, total }) => [start, end, figure(total!).kind, figure(total!).value]),
      [
        ['2022-01', '2022-09', 'derived', 108e6],
        ['2023-01', '2023-09', 'reported', 162e6],
      ],
    );
    assert.deepEqual(article.turnover!.between, ['tatarstan', 'iran']);
    assert.deepEqual(figure('f-turnover-2023').attribution, { voice: 'article' }, 'the article names no source');
  });

  test('the calculation again', () => {
    const base = derived('f-base-2022');
    const open = bounds(base, figures);
    const millions = (n: number): string => (n / 1e6).toFixed(1);
    assert.deepEqual([open.low, open.high].map(millions), ['104.2', '112.1'], 'both roundings are counted');
    assert.equal(base.otherReading!.value, 64.8e6);
    assert.deepEqual(
      [derived('f-change-abs'), derived('f-change-pct')].map(({ value, interval: { low, high } }) => [value, low, high]),
      [
        [54e6, 50121000, 57661000],
        [50, 45, 55],
      ],
    );
  });
});

describe('English words', () => {
  const texts = textPaths(en).flatMap(path => {
    const found = path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], en);
    return [found].flat().map(text => ({ path, text: text as string }));
  });

  test('short clauses without a full stop, but for the three that are sentences', () => {
    const stopped = texts.filter(({ text }) => text.endsWith('.')).map(({ path }) => path);
    assert.deepEqual(stopped, ['turnover.definition', 'deals.counting', 'inferred']);
  });

  test('what stands on a line of its own begins like a sentence; the note of an event ends a line', () => {
    const own = texts.filter(({ path }) => /\.(note|notes|topics|gist|title|date|topic)$/.test(path));
    const small = own.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ path }) => path);
    assert.deepEqual(small, [
      'event.ev-visit-2024.note',
      'event.ev-kazanforum-2024.note',
      'event.ev-visit-2022.note',
      'event.ev-yak130-received.note',
    ]);
  });

  test('no editor’s shorthand', () => {
    for (const { path, text } of texts) assert.doesNotMatch(text, /\bp\d|¶|\bcf\.|\bN\.B\.|[a-z]-\d{2}\b.*→|rose by|  /, path);
  });
});
