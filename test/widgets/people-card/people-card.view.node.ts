import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectPeople, type PeopleSlice, type SlicePerson } from '../../../src/widgets/people-card/people-card.slice.js';
import { csvHeader, peopleView, type PeopleChoices, type PeopleView } from '../../../src/widgets/people-card/people-card.view.js';
import type { PersonView } from '../../../src/widgets/people-card/person.view.js';
import { invented } from './invented.js';
import { en as locale, peopleMessages as messages } from '../../support/languages.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const slice = selectPeople({ article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords);

const viewOf = (from: PeopleSlice = slice, choices: PeopleChoices = {}, speaks = locale): PeopleView =>
  peopleView(from, choices, speaks, messages['en']!);
const person = (id: string, view = viewOf()): PersonView => view.people.find(each => each.id === id)!;
const section = (id: string, title: string, view = viewOf()) => person(id, view).sections.find(each => each.title === title);

/** An entry in one line, as a reader meets it. */
const lines = (id: string, title: string, view = viewOf()): string[] =>
  section(id, title, view)!.entries.map(({ status, texts, denied, claimOnly, lines: said, paragraphs }) =>
    [
      status && `[${status}]`,
      texts.map(({ text }) => text).join(', '),
      denied && `(${denied})`,
      claimOnly && `(${claimOnly})`,
      ...said.map(({ text }) => text),
      paragraphs.map(({ n }) => `¶${n}`).join(' '),
    ]
      .filter(Boolean)
      .join(' · '),
  );

/** The slice with one person changed. */
const withPerson = (id: string, change: (each: SlicePerson) => SlicePerson): PeopleSlice => ({
  ...slice,
  people: slice.people.map(each => (each.id === id ? change(each) : each)),
});

describe('the list', () => {
  it('has a heading, says what the roles are, and counts', () => {
    const view = viewOf();
    assert.deepEqual(view.title, { text: 'Who’s who' });
    assert.equal(view.eyebrow, 'As reported in an article of February 2024 (inferred)');
    assert.equal(view.source, '9 people, grouped by side, in order of mention');
    assert.equal(view.single, false);
    assert.equal(view.fileName, 'iran-tatarstan-people.csv');
    assert.deepEqual(view.corrections, { updated: undefined, list: [] });
  });

  it('names the side in words and gives each of the first three its edge', () => {
    assert.deepEqual(
      viewOf().people.map(({ id, side, edge, sameSide }) => [id, side.text, edge, sameSide]),
      [
        ['minnikhanov', 'Tatarstan', 'first', false],
        ['raisi', 'Iran', 'second', false],
        ['khandouzi', 'Iran', 'second', true],
        ['aliabadi', 'Iran', 'second', true],
        ['khojastehmehr', 'Iran', 'second', true],
        ['baqeri-kani', 'Iran', 'second', true],
        ['safari', 'Iran', 'second', true],
        ['farahi', 'Iran', 'second', true],
        ['putin', 'Russia', 'third', false],
      ],
    );
    assert.equal(person('putin', viewOf(withPerson('putin', each => ({ ...each, sideIndex: 3 })))).edge, 'other');
  });

  it('is plural-safe', () => {
    assert.equal(viewOf({ ...slice, people: slice.people.slice(0, 1) }).source, '1 person');
    assert.equal(viewOf(slice, { people: 'raisi' }).source, '1 of 9 people in the article');
    assert.equal(viewOf(slice, { people: 'raisi putin' }).source, '2 of 9 people, grouped by side, in order of mention');
  });
});

describe('a closed card', () => {
  const rows: readonly (readonly [id: string, role: string, counts: readonly string[]])[] = [
    ['minnikhanov', 'President of Tatarstan', ['Meetings: 5', 'Statements: 4']],
    ['raisi', 'President of Iran', ['Meetings: 1', 'Statements: 4']],
    ['khandouzi', 'Economy Minister of Iran', ['Meetings: 1']],
    ['aliabadi', 'Industry Minister of Iran', ['Meetings: 1', 'Statements: 1']],
    ['khojastehmehr', 'Head of NIOC, the National Iranian Oil Company', ['Meetings: 1']],
    ['baqeri-kani', 'Deputy Foreign Minister of Iran', ['Meetings: 1']],
    ['safari', 'Deputy Foreign Minister of Iran', ['Meetings: 1']],
    ['farahi', 'First Deputy Defence Minister of Iran', ['Statements: 1']],
    ['putin', 'President of Russia', ['Mentioned only']],
  ];
  for (const [id, role, counts] of rows) {
    it(`of ${id}: ${role}, ${counts.join(', ')}`, () => {
      assert.deepEqual(person(id).role, { text: role });
      assert.deepEqual(person(id).counts, counts);
    });
  }

  it('never counts to zero (trap 24)', () =>
    assert.ok(
      !viewOf()
        .people.flatMap(({ counts, row }) => [...counts, ...row])
        .some(each => /\b0\b/.test(String(each))),
    ));

  it('says what must not wait: who was no part of the visit', () => {
    assert.deepEqual(person('farahi').notes, [{ text: 'November 2023, not part of the visit' }]);
    assert.deepEqual(person('raisi').notes, []);
  });

  it('says the date of a role that is older than the article where there is no note', () => {
    const asOf = { value: '2023-11', precision: 'month', basis: 'inferred' } as const;
    const dated = withPerson('raisi', each => ({ ...each, roles: [{ ...each.roles[0]!, asOf }] }));
    assert.deepEqual(person('raisi', viewOf(dated)).notes, [{ text: 'November 2023 (inferred)' }]);
  });

  it('says whose word a role is, when it is not the article’s', () => {
    const told = withPerson('raisi', each => ({
      ...each,
      roles: [{ ...each.roles[0]!, attribution: { voice: 'person', by: ['farahi'] } }],
    }));
    assert.deepEqual(person('raisi', viewOf(told)).notes, [{ text: 'Said by: Mehdi Farahi' }]);
  });

  it('has the name in its own script, marked with its language', () => {
    assert.deepEqual(person('raisi').nativeName, { text: 'ابراهیم رئیسی', lang: 'fa' });
    assert.deepEqual(person('minnikhanov').nativeName, { text: 'Рөстәм Миңнеханов', lang: 'tt' });
    assert.equal(person('putin').nativeName, undefined);
  });

  it('does not say the name twice to those who read that script', () =>
    assert.equal(person('raisi', viewOf(slice, {}, { ...locale, lang: 'fa' })).nativeName, undefined));

  it('has no portrait unless the article has one (trap 19)', () => assert.ok(viewOf().people.every(({ portrait }) => !portrait)));

  it('has nothing to open for a person who is only named, and says where', () => {
    assert.deepEqual(person('putin').sections, []);
    assert.deepEqual(person('putin').paragraphs, [{ n: 2, text: 'Paragraph 2' }]);
  });
});

describe('an opened card', () => {
  const titles = (id: string, view = viewOf()): [first: string[], further: string[]] => {
    const of = (further: boolean): string[] =>
      person(id, view)
        .sections.filter(({ isFurther }) => isFurther === further)
        .map(({ title, when }) => title + when);
    return [of(false), of(true)];
  };

  it('says first whom the person met, what the person said and spoke of; the rest is further', () => {
    assert.deepEqual(titles('minnikhanov'), [
      ['Meetings, February 2024 (inferred)', 'Statements', 'Items this person spoke of'],
      [
        'Items raised at a meeting with this person',
        'Title used',
        'Other roles',
        'Visits',
        'More on the meetings',
        'Differences in the article',
        'Mentioned in',
      ],
    ]);
    assert.deepEqual(titles('farahi'), [
      ['Statements', 'Items this person spoke of'],
      ['Title used', 'Differences in the article', 'Mentioned in'],
    ]);
  });

  it('says first what was raised at a meeting where the person is not reported to have spoken of anything', () =>
    assert.deepEqual(titles('khandouzi'), [
      ['Meetings, February 2024 (inferred)', 'Items raised at a meeting with this person'],
      ['Title used', 'More on the meetings', 'Mentioned in'],
    ]));

  it('has nothing that comes first where there are roles alone', () => {
    const other = { ...slice.people[0]!.roles.find(({ kind }) => kind === 'other')! };
    const named = withPerson('minnikhanov', each => ({
      ...each,
      roles: [each.roles[0]!, other],
      visits: [],
      meetings: [],
      items: [],
      statements: [],
      tensions: [],
    }));
    assert.deepEqual(titles('minnikhanov', viewOf(named)), [[], ['Title used', 'Other roles', 'Mentioned in']]);
  });

  it('says at first four statements and six lines of items, and whatever is denied beyond them', () => {
    const { statements, items } = slice.people[0]!;
    const more = <T extends { readonly id: string }>(all: readonly T[], n: number, last: Partial<T>): T[] =>
      Array.from({ length: n }, (_, i) => ({ ...all[0]!, paragraphs: [i + 1], ...(i === n - 1 && last) }));
    const long = viewOf(
      withPerson('minnikhanov', each => ({
        ...each,
        statements: more(statements, 7, { denial: true }),
        items: [
          ...more(items, 9, { dispute: 'contested' }),
          ...more(items, 3, { dispute: 'denied' }).map(item => ({ ...item, relation: 'present' as const })),
        ],
      })),
    );
    const numbers = (title: string): number[][] =>
      person('minnikhanov', long)
        .sections.filter(each => each.title === title)
        .map(({ entries }) => entries.map(({ paragraphs }) => paragraphs[0]!.n));
    assert.deepEqual(numbers('Statements'), [
      [1, 2, 3, 4, 7],
      [5, 6],
    ]);
    assert.deepEqual(numbers('Items this person spoke of'), [
      [1, 2, 3, 4, 5, 6, 9],
      [7, 8],
    ]);
    assert.deepEqual(numbers('Items raised at a meeting with this person'), [[3], [1, 2]]);
  });

  it('gives both titles with their paragraphs (trap 18: neither is brought up to date)', () =>
    assert.deepEqual(lines('minnikhanov', 'Title used'), ['President of Tatarstan · ¶1', 'Head of Tatarstan · ¶8']));

  it('tells another role as somebody’s word (trap 17)', () =>
    assert.deepEqual(lines('minnikhanov', 'Other roles'), [
      'Head of the Russia–Islamic World Strategic Vision Group, appointed by Putin · Said by: Ebrahim Raisi, via Tatar-Inform · ¶2',
    ]));

  it('keeps what Raisi said of the guest on Raisi’s card (trap 17)', () => {
    const remark = /represents all of Russia’s Muslims/;
    assert.match(lines('raisi', 'Statements').join(), remark);
    assert.doesNotMatch(JSON.stringify(person('minnikhanov')), remark);
  });

  it('dates meetings by the month, once, and says that it is inferred', () => {
    assert.equal(section('minnikhanov', 'Meetings')!.when, ', February 2024 (inferred)');
    assert.deepEqual(lines('minnikhanov', 'Meetings'), [
      'Ebrahim Raisi · ¶1 ¶2 ¶3 ¶4 ¶5 ¶6',
      'Ehsan Khandouzi · ¶7',
      'Abbas Aliabadi · ¶8 ¶9 ¶10',
      'Mohsen Khojastehmehr · ¶12',
      'Ali Baqeri Kani and Mahdi Safari · ¶14',
    ]);
  });

  it('dates each meeting where they differ', () => {
    const date = { value: '2023-11', precision: 'month', basis: 'stated' } as const;
    const apart = viewOf(
      withPerson('minnikhanov', each => ({
        ...each,
        meetings: each.meetings.slice(0, 2).map((meeting, i) => (i ? { ...meeting, date } : meeting)),
      })),
    );
    assert.equal(section('minnikhanov', 'Meetings', apart)!.when, '');
    assert.deepEqual(lines('minnikhanov', 'Meetings', apart), [
      'Ebrahim Raisi · February 2024 (inferred) · ¶1 ¶2 ¶3 ¶4 ¶5 ¶6',
      'Ehsan Khandouzi · November 2023 · ¶7',
    ]);
  });

  it('places meetings where the article does, and says what they were about', () => {
    assert.deepEqual(lines('raisi', 'More on the meetings'), [
      'Rustam Minnikhanov · Tehran · Topics: Automotive industry; Medicine; Tourism; Cooperation with Russian regions; Israel–Gaza war · 14 February is the date of the agency report; the article does not date the meeting · ¶1 ¶2 ¶3 ¶4 ¶5 ¶6',
    ]);
    assert.match(
      lines('safari', 'More on the meetings')[0]!,
      /^Rustam Minnikhanov and Ali Baqeri Kani · Iran · Topics: Invitation to the 15th KazanForum/,
    );
    assert.equal(lines('minnikhanov', 'More on the meetings').length, 5);
  });

  it('leaves out the place of a meeting that has none, and a meeting of which there is no more to say', () => {
    const elsewhere = withPerson('raisi', each => ({ ...each, meetings: each.meetings.map(meeting => ({ ...meeting, place: null })) }));
    assert.doesNotMatch(lines('raisi', 'More on the meetings', viewOf(elsewhere))[0]!, /Tehran|Iran ·/);
    const { events, ...words } = elsewhere.words['en']!;
    const bare = { ...elsewhere, words: { en: { ...words, events: { ...events, 'ev-raisi': { title: events['ev-raisi']!.title } } } } };
    assert.equal(section('raisi', 'More on the meetings', viewOf(bare)), undefined);
  });

  it('names a meeting by its title where the others are not known', () => {
    const alone = withPerson('raisi', each => ({ ...each, meetings: each.meetings.map(meeting => ({ ...meeting, with: [] })) }));
    assert.match(lines('raisi', 'Meetings', viewOf(alone))[0]!, /^Meeting with the President of Iran · /);
  });

  it('says of a visit all at once', () =>
    assert.deepEqual(lines('minnikhanov', 'Visits'), [
      'Visit of Tatarstan’s leader to Iran · February 2024 (inferred) · 2 days · Iran · Topics: Business and investment opportunities · the exact days are not stated · ¶1 ¶2 ¶7',
      'Earlier visit of Tatarstan’s leader to Iran · September 2022 · Iran · background, as the article has it: Iran and Russia have cooperated more closely in military matters since Russia’s war against Ukraine began · ¶15',
    ]));

  it('gathers items alike in status, source and paragraph', () =>
    assert.deepEqual(lines('aliabadi', 'Items raised at a meeting with this person'), [
      '[Done, in whole or part] · Projects that Tatarstan companies have carried out in Iran (not named) · (Only an official says so) · Said by: Rustam Minnikhanov · ¶8',
      '[In progress] · Work with Daric (KAMAZ partner firm) · (Only an official says so) · Said by: Rustam Minnikhanov · ¶8',
      '[Interest] · Energy projects with Mapna, Automotive projects with Iran Khodro · Said by: Rustam Minnikhanov · ¶8',
      '[Interest] · Helicopters, Cargo and passenger vessels, Petrochemical products, Mineral fertilisers, Oil and gas extraction equipment and compressors, Refrigeration equipment, Food and agricultural goods, Medical and pharmaceutical products · Said by: Rustam Minnikhanov · ¶9',
    ]));

  it('does not name the person again as the source of own words', () =>
    assert.deepEqual(lines('aliabadi', 'Items this person spoke of'), ['[Interest] · Russian-made aircraft, Medical helicopters · ¶10']));

  it('keeps what is reported apart from what an official claims beyond it', () =>
    assert.deepEqual(lines('farahi', 'Items this person spoke of'), [
      '[Done, in whole or part: in part (our reading)] · Yak-130 training fighter jets · Reported in the article · ¶18 ¶19',
      '[Deal reported] · Su-35 fighter jets · (Only an official says so) · Said by: Iran · An official says: In progress · Said by: Mehdi Farahi · ¶18 ¶19',
      '[Deal reported] · Mi-28 attack helicopters · (Only an official says so) · An official says: In progress · Said by: Mehdi Farahi · ¶19',
    ]));

  it('does not lend a stage to what has none', () =>
    assert.deepEqual(lines('raisi', 'Items this person spoke of'), [
      '[Interest] · More cooperation with Russian regions, including Tatarstan · ¶4',
      '[Invitations and statements] · Readiness to work closely with Minnikhanov, as representing Russia’s Muslims abroad · Said by: Ebrahim Raisi, via Tatar-Inform · ¶3',
    ]));

  it('marks an item that is denied', () => {
    const denied = withPerson('khandouzi', each => ({ ...each, items: each.items.map(item => ({ ...item, dispute: 'denied' })) }));
    assert.deepEqual(lines('khandouzi', 'Items raised at a meeting with this person', viewOf(denied)), [
      '[Discussed] · Iran–Russia economic cooperation · (Denied) · Reported in the article · ¶7',
    ]);
  });

  it('gives statements with who carried them, whether quoted, and when', () => {
    assert.deepEqual(
      lines('raisi', 'Statements').map(line => line.split(' · ').slice(1).join(' · ')),
      [
        'Said by: Ebrahim Raisi, via Tatar-Inform · report of 14 February 2024 (inferred) · ¶2',
        'Said by: Ebrahim Raisi, via Tatar-Inform (paraphrased from a quotation) · report of 14 February 2024 (inferred) · ¶3',
        '¶4',
        '¶6',
      ],
    );
    assert.match(lines('farahi', 'Statements')[0]!, / · \(paraphrased from a quotation\) · November 2023 · ¶19$/);
  });

  it('says where the article spells or titles differently', () => {
    assert.match(lines('safari', 'Differences in the article')[0]!, /Mahdi in paragraph 14 and Mehdi in paragraph 19/);
    assert.match(lines('minnikhanov', 'Differences in the article')[0]!, /President of Tatarstan in paragraph 1/);
  });

  it('ends with every paragraph that names the person', () =>
    assert.deepEqual(lines('minnikhanov', 'Mentioned in'), ['¶1 ¶2 ¶3 ¶5 ¶6 ¶7 ¶8 ¶9 ¶12 ¶13 ¶14 ¶15']));

  it('names nothing by gender and no day in February 2024 as a meeting’s (traps 10, 19)', () => {
    const all = JSON.stringify(viewOf());
    assert.doesNotMatch(all, /\b(he|she|him|her|his|hers)\b/i);
    assert.deepEqual(
      all
        .match(/14 February[^"]*/g)
        ?.filter(
          text =>
            !/^14 February is the date of the agency report;|^14 February 2024 \(inferred\)$|^14 February”; the year follows/.test(text),
        ) ?? [],
      [],
    );
  });
});

describe('the choice of people', () => {
  const shown = (choices: PeopleChoices) => viewOf(slice, choices).people.map(({ id }) => id);

  it('shows one alone', () => {
    assert.deepEqual(shown({ person: 'raisi' }), ['raisi']);
    assert.equal(viewOf(slice, { person: 'raisi' }).single, true);
  });
  it('shows a list in the order of the article, however it is written', () => {
    assert.deepEqual(shown({ people: 'putin, raisi' }), ['raisi', 'putin']);
    assert.deepEqual(shown({ people: ' putin\n raisi,' }), ['raisi', 'putin']);
    assert.deepEqual(shown({ people: 'raisi,raisi' }), ['raisi']);
  });
  it('shows all for an empty list', () => assert.equal(shown({ people: '', person: '' }).length, 9));
  it('says who is unknown and shows the others', () => {
    const view = viewOf(slice, { people: 'raisi nobody' });
    assert.deepEqual(view.unknown, ['nobody']);
    assert.deepEqual(
      view.people.map(({ id }) => id),
      ['raisi'],
    );
  });
  it('refuses a choice that leaves nobody', () => {
    assert.throws(() => viewOf(slice, { people: 'nobody,noone' }), /nobody,noone/);
    assert.throws(() => viewOf(slice, { person: 'raisi,putin' }), TypeError);
    assert.throws(() => viewOf({ ...slice, people: [] }), TypeError);
  });
  it('marks the first shown of each side, whoever is left out', () =>
    assert.deepEqual(
      viewOf(slice, { people: 'aliabadi farahi putin' }).people.map(({ sameSide }) => sameSide),
      [false, true, false],
    ));
});

describe('the CSV rows', () => {
  it('have a cell for each column, ids and ISO dates', () => {
    const row = (id: string) => Object.fromEntries(csvHeader.map((key, i) => [key, person(id).row[i]]));
    assert.deepEqual(row('farahi'), {
      id: 'farahi',
      name: 'Mehdi Farahi',
      native_name: 'مهدی فرحی',
      role: 'First Deputy Defence Minister of Iran',
      role_as_of: '2023-11',
      side: 'iran',
      meetings: '',
      statements: 1,
      items: 3,
      paragraphs: '19',
    });
    assert.equal(row('minnikhanov')['paragraphs'], '1;2;3;5;6;7;8;9;12;13;14;15');
    assert.ok(viewOf().people.every(({ row }) => row.length === csvHeader.length));
  });
});

describe('data that is not what it should be', () => {
  const bad: readonly (readonly [name: string, PeopleSlice])[] = [
    ['a person without a role', withPerson('raisi', each => ({ ...each, roles: [] }))],
    ['a role without words', withPerson('raisi', each => ({ ...each, roles: [{ ...each.roles[0]!, id: 'x' }] }))],
    ['a side without a name', withPerson('raisi', each => ({ ...each, side: 'atlantis' }))],
    ['an item without words', withPerson('raisi', each => ({ ...each, items: [{ ...each.items[0]!, id: 'd99' }] }))],
    ['a stage that is none', withPerson('raisi', each => ({ ...each, items: [{ ...each.items[0]!, stage: 'done' as 'planned' }] }))],
    ['a paragraph that is no number', withPerson('putin', each => ({ ...each, paragraphs: [NaN] }))],
    [
      'a date that is none',
      withPerson('raisi', each => ({
        ...each,
        meetings: [{ ...each.meetings[0]!, date: { value: '2024-02', precision: 'day', basis: 'stated' } }],
      })),
    ],
    ['a portrait without an alternative text', withPerson('raisi', each => ({ ...each, portrait: { src: 'p.jpg', credit: 'C' } }))],
    ['no people', { ...slice, people: undefined as unknown as [] }],
  ];
  for (const [name, data] of bad) it(`refuses ${name}`, () => assert.throws(() => viewOf(data), TypeError));
});

describe('another article', () => {
  const view = viewOf(selectPeople(invented({})));

  it('shows a portrait with its alternative text and credit', () =>
    assert.deepEqual(person('rudolf', view).portrait, {
      src: 'portraits/rudolf.jpg',
      alt: { text: 'A man in a plain coat' },
      credit: 'Photo: Strelsau Post',
    }));

  it('says who reports another role, and of when it is', () =>
    assert.deepEqual(lines('rudolf', 'Other roles', view), [
      'Patron of the iron works · Said by: Yetive, via Strelsau Post (paraphrased from a quotation) · November 2023 · ¶4',
    ]));

  it('marks words that fall back to the article’s language', () => {
    const cut = selectPeople(invented({}));
    const german = { ...cut.words['en']!, title: 'Wer ist wer', names: { flavia: 'Flavia (Prinzessin)' }, people: {}, items: {} };
    const mixed = peopleView({ ...cut, words: { ...cut.words, de: german } }, {}, { ...locale, lang: 'de' }, messages['en']!);
    assert.deepEqual(mixed.title, { text: 'Wer ist wer' });
    assert.deepEqual(person('flavia', mixed).name, { text: 'Flavia (Prinzessin)' });
    assert.deepEqual(person('rudolf', mixed).name, { text: 'Rudolf Elphberg', lang: 'en' });
    assert.deepEqual(person('rudolf', mixed).role, { text: 'King of Ruritania', lang: 'en' });
    assert.equal(person('yetive', mixed).nativeName, undefined);
  });
});
