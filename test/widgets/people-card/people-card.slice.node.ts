import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectPeople, type PeopleSlice } from '../../../src/widgets/people-card/people-card.slice.js';
import { invented } from './invented.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const source = { article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords;
const slice = selectPeople(source);
const person = (id: string, from: PeopleSlice = slice) => from.people.find(each => each.id === id)!;
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

describe('selectPeople', () => {
  it('lists everybody by side, then by first paragraph', () =>
    assert.deepEqual(ids(slice.people), [
      'minnikhanov',
      'raisi',
      'khandouzi',
      'aliabadi',
      'khojastehmehr',
      'baqeri-kani',
      'safari',
      'farahi',
      'putin',
    ]));

  for (const [id, meetings, statements, items] of [
    ['minnikhanov', 5, 4, 23],
    ['raisi', 1, 4, 5],
    ['aliabadi', 1, 1, 14],
    ['farahi', 0, 1, 3],
    ['khandouzi', 1, 0, 1],
    ['khojastehmehr', 1, 0, 1],
    ['baqeri-kani', 1, 0, 1],
    ['safari', 1, 0, 1],
    ['putin', 0, 0, 0],
  ] as const) {
    it(`gives ${id} ${meetings} meetings, ${statements} statements and ${items} items`, () => {
      const found = person(id);
      assert.deepEqual([found.meetings.length, found.statements.length, found.items.length], [meetings, statements, items]);
    });
  }

  it('tells what a person spoke of from what was raised in the room', () => {
    const byRelation = (relation: 'said' | 'present') => ids(person('raisi').items.filter(item => item.relation === relation));
    assert.deepEqual(byRelation('said'), ['d02', 'd03']);
    assert.deepEqual(byRelation('present'), ['d04', 'd05', 'd06']);
  });

  it('finds an item by its milestones and claims too', () => assert.deepEqual(ids(person('farahi').items), ['d30', 'd29', 'd31']));

  it('puts what has come furthest first and what has no stage last', () => {
    const stages = person('minnikhanov').items.map(({ stage }) => stage);
    assert.deepEqual([...new Set(stages)], ['delivered', 'underway', 'planned', 'discussion', 'interest', null]);
    assert.equal(person('raisi').items.at(-1)!.id, 'd03');
    assert.equal(person('raisi').items.at(-1)!.stage, null, 'its stage is not shown');
  });

  it('names the others in a meeting, and the place where it is stated', () => {
    const [meeting] = person('safari').meetings;
    assert.deepEqual(meeting!.with, ['minnikhanov', 'baqeri-kani']);
    assert.equal(person('raisi').meetings[0]!.place, 'tehran');
  });

  it('keeps who says it and how it is known with every record', () => {
    for (const { roles, visits, meetings, items, statements } of slice.people) {
      for (const record of [...roles, ...visits, ...meetings, ...items, ...statements]) {
        assert.ok(record.paragraphs.length > 0);
        assert.ok(record.attribution.voice);
        assert.ok(record.basis);
      }
    }
  });

  it('marks a denial among the statements, and nothing else', () => {
    assert.ok(!JSON.stringify(slice).includes('"denial"'));
    const claims = invented({}).article.claims.map(claim => (claim.id === 'cl-rails' ? { ...claim, stance: 'denial' as const } : claim));
    const yetive = selectPeople(invented({ claims })).people.find(({ id }) => id === 'yetive')!;
    assert.deepEqual(
      yetive.statements.map(({ id, denial }) => [id, denial]),
      [['cl-rails', true]],
    );
  });

  it('marks what only an official says, and so what a government says of its own deal', () => {
    const marked = new Map(selectPeople(invented({})).people.flatMap(({ items }) => items.map(item => [item.id, item.officialOnly])));
    assert.deepEqual(Object.fromEntries(marked), { 'd-rails': true, 'd-wine': true });
  });

  it('keeps two men of nearly one name apart, each as he is spelt (trap 20)', () => {
    assert.equal(slice.words['en']!.names['safari'], 'Mahdi Safari');
    assert.equal(slice.words['en']!.names['farahi'], 'Mehdi Farahi');
    assert.deepEqual(person('safari').tensions, ['x12']);
    assert.deepEqual(person('farahi').tensions, ['x12']);
  });

  it('has the words of what it cites and of nothing else', () => {
    const words = slice.words['en']!;
    const all = (read: (each: (typeof slice.people)[number]) => string[]): string[] => [...new Set(slice.people.flatMap(read))].sort();
    assert.deepEqual(Object.keys(words.people).sort(), ids(slice.people).sort());
    assert.deepEqual(
      Object.keys(words.items).sort(),
      all(each => ids(each.items)),
    );
    assert.deepEqual(
      Object.keys(words.events).sort(),
      all(each => ids([...each.visits, ...each.meetings])),
    );
    assert.deepEqual(
      Object.keys(words.statements).sort(),
      all(each => ids(each.statements)),
    );
    assert.deepEqual(Object.keys(words.tensions).sort(), ['x12', 'x7']);
    assert.ok(!JSON.stringify(slice).includes('Shahed'), 'nobody here spoke of them');
    assert.equal(words.names['mapna'], undefined);
  });

  it('is JSON, and stands alone', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(slice)), slice);
    assert.equal(slice.schema, 1);
    assert.equal(slice.widget, 'people-card');
    assert.equal(slice.article, 'iran-tatarstan');
  });

  it('leaves the article as it was', () => {
    const before = JSON.stringify(source);
    selectPeople(source);
    assert.equal(JSON.stringify(source), before);
  });

  describe('of an invented article', () => {
    it('puts a side that the article does not list last', () => {
      const other = selectPeople(invented({ sides: ['graustark'] }));
      assert.deepEqual(
        other.people.map(({ side, sideIndex }) => [side, sideIndex]),
        [
          ['graustark', 0],
          ['ruritania', 1],
          ['ruritania', 1],
        ],
      );
    });

    it('puts the main role first', () => {
      const source = invented({});
      const [rudolf] = source.article.people;
      const turned = { ...rudolf!, roles: [...rudolf!.roles].reverse() };
      const people = selectPeople(invented({ people: [turned] })).people;
      assert.deepEqual(
        people[0]!.roles.map(({ kind }) => kind),
        ['main', 'other'],
      );
    });

    for (const src of ['https://example.org/p.jpg', 'data:image/png;base64,AAAA', 'portraits/p.jpg', '/p.jpg', '../p.jpg?v=1:2']) {
      it(`takes a portrait from ${src}`, () => {
        const [rudolf] = invented({}).article.people;
        const people = [{ ...rudolf!, portrait: { src, credit: 'C' } }];
        assert.equal(selectPeople(invented({ people })).people[0]!.portrait!.src, src);
      });
    }
    for (const src of [
      'javascript:alert(1)',
      'http://example.org/p.jpg',
      'data:text/html,x',
      'blob:https://example.org/1',
      'file:///p.jpg',
    ]) {
      it(`refuses a portrait from ${src}`, () => {
        const [rudolf] = invented({}).article.people;
        const people = [{ ...rudolf!, portrait: { src, credit: 'C' } }];
        assert.throws(() => selectPeople(invented({ people })), /portrait of "rudolf"/);
      });
    }

    it('brings the corrections of its own records and no others', () => {
      const date = { value: '2024-03-07', precision: 'day', basis: 'stated' } as const;
      const corrections = [
        { id: 'k1', date, about: ['f-now'] },
        { id: 'k2', date, about: ['ev-talks', 'f-now'] },
      ];
      const source = invented({ corrections });
      const words = { ...source.words['en']!, correction: { k1: 'A figure.', k2: 'A meeting.' } };
      const cut = selectPeople({ ...source, words: { en: words } });
      assert.deepEqual(ids(cut.corrections), ['k2']);
      assert.deepEqual(cut.words['en']!.corrections, { k2: 'A meeting.' });
    });
  });
});
