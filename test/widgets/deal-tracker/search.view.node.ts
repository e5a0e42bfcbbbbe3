import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dealIndex, readChoices } from '../../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { findDeals } from '../../../src/widgets/deal-tracker/search.view.js';
import { selectDeals, type DealSlice } from '../../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { dealView } from '../../../src/widgets/deal-tracker/deal-tracker.view.js';
import { validArticle, validWords } from '../../fixtures/article-builder.js';
import { slice as ours } from './from-disk.js';
import type { DealLanguage } from '../../../src/widgets/deal-tracker/deal-tracker.messages.js';
import { dealLanguages } from '../../support/languages.js';

const [en, fa, ru] = ['en', 'fa', 'ru'].map(lang => dealLanguages[lang]!) as [DealLanguage, DealLanguage, DealLanguage];

/** The invented article, its wine under another title, in other languages too where they are given. */
function world(title: string, others: Readonly<Record<string, string>> = {}): DealSlice {
  const titled = (wine: string) => {
    const words = validWords();
    words.deal['d-wine']!.title = wine;
    return words;
  };
  const translated = Object.entries(others).map(([lang, wine]) => [lang, { ...titled(wine), language: lang }]);
  const words: Record<string, ReturnType<typeof validWords>> = { en: titled(title), ...Object.fromEntries(translated) };
  return selectDeals({ article: validArticle() as never, words: words as never });
}

const search = (slice: DealSlice, query: string, language: DealLanguage = en) =>
  findDeals(
    slice,
    readChoices(dealIndex(slice, language), field => (field === 'query' ? query : ''), []),
    language,
    dealLanguages[slice.language],
  );
const ids = (slice: DealSlice, query: string, language: DealLanguage = en) =>
  search(slice, query, language)
    .shown.map(({ deal }) => deal.id)
    .sort();
const ourIds = (query: string) => ids(ours, query);

describe('the search of the tracker finds what stands over a group', () => {
  for (const [query, n] of [
    ['Disputed', 3],
    ['military use', 3],
    ['Invitations', 2],
  ] as const)
    it(query, () => assert.ok(ourIds(query).length >= n, ourIds(query).join()));
});

describe('the search of the tracker', () => {
  const found: [title: string, queries: string[]][] = [
    [
      'T-72 tanks',
      ['t72', 't 72', 't-72', 'T–72', 'T‑72', 'T—72', 'T−72', 'Ｔ－７２', 'T.72', '«T-72»', 'tanks,T72', 'tanks/t72', 't72\ntanks\r\n'],
    ],
    ['T72 tanks', ['t72', 't-72', 'T–72']],
    ['O’Brien & Sons', ["O'Brien", 'O’Brien', 'Oʼbrien', 'O`Brien', 'obrien', 'o brien', 'O＇Brien', 'sons&obrien', '“O’Brien”']],
    ['O Brien', ["O'Brien", 'o brien']],
    ['R&D centre', ['r&d centre', 'R＆D,centre', 'rd']],
    [
      'Trade centre',
      ['trade-centre', 'trade/centre', 'centre,trade', 'centre،trade', 'trade_centre', 'trade\u00a0centre', 'trade\u00adcentre'],
    ],
    ['Heli\u00adcopters', ['helicopters', 'heli\u00adcopters', 'HELICOPTERS']],
    ['2,000 of them at $5 or 40%', ['2000', '2,000', '2 000', '2\u00a0000', '۲۰۰۰', '۲٬۰۰۰', '$5', '40%', '40 %', '№ 40']],
    ['Order No. 15', ['№ 15', '№15', '#15']],
    ['Ünïté–Été', ['unite', 'UNITE ete', 'unite-ete', 'uniteete', 'Été']],
    ['Пётр в Йошкаре', ['петр', 'ПЁТР', 'йошкар']],
    ['هواپیماهای می‌خواهد علی باقری', ['می‌خواهد', 'میخواهد', 'می خواهد', 'علي باقري', 'هواپیماهاي']],
    ['عـــلی', ['علی']],
  ];
  for (const [title, queries] of found) {
    for (const query of queries) {
      it(`finds “${title}” by ${JSON.stringify(query)}`, () => assert.deepEqual(ids(world(title), query), ['d-wine']));
    }
  }

  const ourFound: [query: string, expected: string[]][] = [
    ['geran', ['d26']],
    ['Gérân', ['d26']],
    ['Shahed-136', ['d26']],
    ['shahed 136', ['d26']],
    ['su35', ['d29']],
    ['  su-35  jets ', ['d29']],
    ['North-South', ['d23']],
    ['mapna', ['d10']],
    ['Minnikhanov,Mapna', ['d10']],
    ['trade-centre', ['d24']],
    ['kamaz', ['d09']],
    ['aliabadi', ['d20', 'd21']],
    ['Mahdi Farahi', ['d29', 'd30', 'd31']],
    ['Tatar-Inform', ['d03']],
    ['subsidiary', ['d22']],
    ['helicopters artillery', []],
    ['d12', []],
  ];
  for (const [query, expected] of ourFound) {
    it(`finds in our article by “${query}”`, () => assert.deepEqual(ourIds(query), expected));
  }

  it('finds by two names with a sign between them what it finds by both apart', () => {
    for (const [a, b] of [
      ['Iran', 'Tatarstan'],
      ['iran', 'russia'],
      ['Civil', 'Minnikhanov'],
    ]) {
      const apart = ourIds(`${a} ${b}`);
      assert.ok(apart.length > 3);
      for (const sign of '-–—/,;.&+|،؛·:()') assert.deepEqual(ourIds(`${a}${sign}${b}`), apart, sign);
    }
  });

  it('leaves й a letter of its own', () => {
    assert.deepEqual(ids(world('Йод'), 'иод'), []);
    assert.deepEqual(ids(world('Йод'), 'йод'), ['d-wine']);
  });

  it('takes signs alone for no word', () => {
    for (const query of ['', ' ', '–', '№', '$ %', '«»', '\n']) assert.equal(ids(world('Wine'), query).length, 3, query);
  });

  const seen: [said: string, query: string, expected: string[]][] = [
    ['a status', en.locale.common.stages['agreed']!, ['d-rails']],
    ['that somebody denies it', 'denied', ['d-cannon']],
    ['a track', 'military', ['d-cannon']],
    ['a sector', 'railways', ['d-rails']],
    ['a date', 'March 2023', ['d-rails']],
    ['who says so', 'said by: Rudolf', ['d-wine']],
    ['that only an official says so, a government too', 'only an official says so', ['d-rails', 'd-wine']],
    ['where goods go', 'from Ruritania to Graustark', ['d-rails']],
    ['a paragraph', 'Paragraph 5', ['d-wine']],
    ['what a side of a dispute says', 'no cannon were sold', ['d-cannon']],
    ['another name, which nobody sees', 'guns', ['d-cannon']],
    ['a note', 'no price', ['d-rails']],
  ];
  for (const [said, query, expected] of seen) it(`finds by ${said}`, () => assert.deepEqual(ids(world('Wine'), query), expected));

  it('finds what is shown in the language of the page, and in the article’s own', () => {
    const slice = world('Tanks', { ru: 'Самолёты', fa: 'هواپیما' });
    for (const [language, queries] of [
      [
        ru,
        [
          'самолеты',
          'tanks',
          'самолёты/tanks',
          `${ru.locale.common.claimOnly} самолеты`,
          `${en.locale.common.claimOnly} tanks`,
          'Абзац 5',
          'paragraph 5',
        ],
      ],
      [fa, ['هواپیما', 'tanks', 'بند ۵', 'بند 5']],
    ] as const) {
      for (const query of queries) assert.deepEqual(ids(slice, query, language), ['d-wine'], `${language.locale.lang}: ${query}`);
    }
    assert.deepEqual(ids(slice, 'самолеты', en), []);
  });

  it('finds by the article’s own words where the interface does not speak its language', () => {
    const { en: words } = world('Wine').words;
    const titled = { ...words!, deals: { ...words!.deals, 'd-wine': { title: 'Hubschrauber' } } };
    const bilingual: DealSlice = { ...world('Wine'), language: 'de', words: { en: words!, de: titled } };
    assert.deepEqual(ids(bilingual, 'hubschrauber'), ['d-wine']);
  });
});

describe('a search that finds nothing', () => {
  const unfound: [query: string, expected: string[]][] = [
    ['zeppelin', ['zeppelin']],
    ['Wine Zeppelin,', ['Zeppelin,']],
    ['wine/Zeppelin', ['Zeppelin']],
    ['zeppelin zeppelin balloon', ['zeppelin', 'balloon']],
    ["O'Zeppelin", ["O'Zeppelin"]],
    // Each stands somewhere, but no item has both.
    ['wine cannon', []],
    ['wine', []],
    ['', []],
  ];
  for (const [query, expected] of unfound) {
    it(`names of “${query}” ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(search(world('Wine'), query).unfound, expected));
  }

  it('does not name a word that the other choices leave out', () => {
    const slice = world('Wine');
    const choices = readChoices(dealIndex(slice, en), field => ({ query: 'wine', track: 'military' })[field as 'query'], []);
    const { shown, unfound: named } = dealView(slice, choices, en);
    assert.deepEqual([shown, named], [0, []]);
  });
});
