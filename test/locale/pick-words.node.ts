import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Slice, SliceWords } from '../../src/article/slice.js';
import type { Translated } from '../../src/article/words.js';
import { matchLanguage } from '../../src/locale/match-language.js';
import { pickWords } from '../../src/locale/pick-words.js';

const slice: Slice = {
  schema: 1,
  widget: 'test',
  article: 'a',
  language: 'en',
  corrections: [],
  words: {
    en: { title: 'Who is who', names: { kazan: 'Kazan', ufa: 'Ufa' }, corrections: {} },
    tt: { title: 'Кем ул', names: { kazan: 'Казан' }, corrections: {} },
  },
};

describe('pickWords', () => {
  const title = (words: Translated<SliceWords>): string | undefined => words.title;
  const nameOf =
    (id: string) =>
    ({ names }: Translated<SliceWords>): string | undefined =>
      names[id];

  it('reads the language asked for', () => assert.deepEqual(pickWords(slice, 'tt')(title), { text: 'Кем ул' }));
  it('reads the article’s own language without a mark', () => assert.deepEqual(pickWords(slice, 'en')(title), { text: 'Who is who' }));
  it('marks a text that falls back', () => assert.deepEqual(pickWords(slice, 'tt')(nameOf('ufa')), { text: 'Ufa', lang: 'en' }));
  it('marks every text in a language that the slice has not', () =>
    assert.deepEqual(pickWords(slice, 'fa')(title), { text: 'Who is who', lang: 'en' }));
  it('throws where nobody has the text', () => assert.throws(() => pickWords(slice, 'tt')(nameOf('perm')), TypeError));
  it('lets a text be absent when asked so', () => {
    assert.equal(pickWords(slice, 'tt').maybe(nameOf('perm')), undefined);
    assert.deepEqual(pickWords(slice, 'tt').maybe(nameOf('ufa')), { text: 'Ufa', lang: 'en' });
  });
});

describe('matchLanguage', () => {
  const rows: readonly (readonly [tag: string, available: readonly string[], expected: string | undefined])[] = [
    ['en', ['en'], 'en'],
    ['EN', ['en'], 'en'],
    ['en-GB', ['en'], 'en'],
    ['ru-RU', ['en', 'ru'], 'ru'],
    ['tt-Cyrl', ['tt', 'tt-Cyrl'], 'tt-Cyrl'],
    ['TT-cyrl', ['en', 'tt-Cyrl'], 'tt-Cyrl'],
    ['fa-Arab-IR', ['en', 'fa'], 'fa'],
    ['uz-Cyrl-UZ', ['uz', 'uz-Cyrl'], 'uz-Cyrl'],
    ['de', ['en', 'ru'], undefined],
    ['', ['en'], undefined],
    ['e', ['en'], undefined],
    ['english', ['en'], undefined],
  ];
  for (const [tag, available, expected] of rows) {
    it(`"${tag}" among ${available.join(', ')} → ${expected}`, () => assert.equal(matchLanguage(tag, available), expected));
  }
});
