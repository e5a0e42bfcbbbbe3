import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bundleSizes, cutSlice } from '../../src/bundle/goals.js';
import { tags } from '../../src/widgets/catalogue.js';
import { home, languageFile, languages } from '../bundles/built.js';
import { longer } from '../fixtures/longer.js';
import { locales } from '../support/languages.js';

/** What a bundle carries of each language, and what it leaves behind. */

const fixtures = '.cache/fixtures';
const read = (dir: string, tag: string): { code: string; json: string } => cutSlice(readFileSync(join(dir, `${tag}.js`), 'utf8'));
/** The words of the article's own language stand in the slice, those of another after it. */
const languagesOf = (json: string): string[] => Object.keys((JSON.parse(json.split('\n')[0]!) as { words: object }).words);
const others = (json: string): number => json.split('\n').length - 1;
/** Names in their own script are facts of the article, in whatever language it is read. */
const withoutNativeNames = (json: string): string => json.replace(/"nativeName":\{[^}]*\}/g, '');

describe('a bundle', () => {
  for (const tag of tags) {
    it(`of <${tag}> carries the article’s own language, and the others beside it`, () => {
      const { code, json } = read(home, tag);
      assert.deepEqual([languagesOf(json), others(json)], [['en'], 0]);
      for (const { lang, common } of Object.values(locales)) assert.equal(code.includes(common.inArticle), lang === 'en', lang);
      for (const language of languages) assert.ok(code.includes(`./${languageFile(tag, language)}`), language);
    });

    it(`of <${tag}> with --lang fa carries English and Persian, and no Cyrillic letter`, () => {
      const { code, json } = read(join(fixtures, 'bundles-fa'), tag);
      assert.deepEqual([languagesOf(json), others(json)], [['en'], 1]);
      assert.ok(code.includes(locales['fa']!.common.inArticle));
      // The search knows й from и.
      assert.deepEqual([...code.matchAll(/[\u0400-\u04ff]{2,}/g)].map(String), []);
      assert.deepEqual([...withoutNativeNames(json).matchAll(/[\u0400-\u04ff]+/g)].map(String), []);
    });

    it(`of <${tag}> with --lang en carries English alone`, () => {
      const { code, json } = read(join(fixtures, 'bundles-en'), tag);
      assert.deepEqual([languagesOf(json), others(json)], [['en'], 0]);
      for (const { lang, common } of Object.values(locales)) assert.equal(code.includes(common.inArticle), lang === 'en', lang);
      assert.deepEqual([...withoutNativeNames(json).matchAll(/[\u0400-\u04ff\u0600-\u06ff]+/g)].map(String), []);
    });
  }

  it('of a fifth language speaks it after one file and an import in each list', () => {
    for (const tag of tags) {
      const { code, json } = read(join(fixtures, 'bundles-longer'), tag);
      assert.deepEqual([languagesOf(json), others(json)], [['en'], 1]);
      assert.ok(code.includes(longer(locales['en']!.common.inArticle)));
    }
  });
});

describe('the weight of languages', () => {
  const four = bundleSizes(home);
  /** Interface and words: brotli finds less to share in a file of its own than in one of all four. */
  const mostOfInterface = 2_200;
  const mostOfSlice = 8_000;
  /** How a language is fetched; nothing else of the others is in the bundle. */
  const mostOfRoad = 150;

  for (const { tag, raw, brotli, slice, languages: packs } of four) {
    it(`of <${tag}>: three are beside it`, () => assert.equal(packs.length, languages.length));
    for (const { file, words, ...pack } of packs) {
      it(`of ${file} is at most ${mostOfInterface} bytes of interface words`, () => {
        const own = pack.brotli - words.brotli;
        assert.ok(own > 0 && own <= mostOfInterface, `${own}`);
      });
      it(`of ${file} and the slice is at most ${mostOfSlice} bytes of the article for its reader`, () =>
        assert.ok(slice.brotli + words.brotli <= mostOfSlice, `${slice.brotli} + ${words.brotli}`));
    }
    it(`of <${tag}> is at most ${mostOfRoad} bytes in the bundle itself`, () => {
      // The file as a reader gets it: the code alone is too short for brotli to show so little, and even of the file it
      // may make less, so that only its bytes before that say that there is more.
      const english = bundleSizes(join(fixtures, 'bundles-en')).find(one => one.tag === tag)!;
      assert.ok(
        raw > english.raw && brotli - english.brotli <= mostOfRoad,
        `${raw - english.raw} bytes, ${brotli - english.brotli} after brotli`,
      );
    });
  }
});
