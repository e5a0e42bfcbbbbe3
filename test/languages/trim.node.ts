import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { locales } from '../../src/locale/locales.js';
import { bundleSizes, cutSlice } from '../../src/tools/sizes.js';
import { tags } from '../../src/widgets/catalogue.js';
import { home } from '../bundles/built.js';
import { longer } from '../fixtures/longer.js';

/** What a bundle carries of each language, and what it leaves behind. */

const fixtures = '.cache/fixtures';
const read = (dir: string, tag: string): { code: string; json: string } => cutSlice(readFileSync(join(dir, `${tag}.js`), 'utf8'));
const languagesOf = (json: string): string[] => Object.keys((JSON.parse(json) as { words: object }).words);
/** Names in their own script are facts of the article, in whatever language it is read. */
const withoutNativeNames = (json: string): string => json.replace(/"nativeName":\{[^}]*\}/g, '');

describe('a bundle', () => {
  for (const tag of tags) {
    it(`of <${tag}> carries all languages of the article`, () => {
      const { code, json } = read(home, tag);
      assert.deepEqual(languagesOf(json), ['en', 'fa', 'ru', 'tt']);
      for (const { common } of Object.values(locales)) assert.ok(code.includes(common.inArticle));
    });

    it(`of <${tag}> with --lang fa carries English and Persian, and no Cyrillic letter`, () => {
      const { code, json } = read(join(fixtures, 'bundles-fa'), tag);
      assert.deepEqual(languagesOf(json), ['en', 'fa']);
      assert.ok(code.includes(locales['fa']!.common.inArticle));
      // The search knows й from и.
      assert.deepEqual([...code.matchAll(/[\u0400-\u04ff]{2,}/g)].map(String), []);
      assert.deepEqual([...withoutNativeNames(json).matchAll(/[\u0400-\u04ff]+/g)].map(String), []);
    });

    it(`of <${tag}> with --lang en carries English alone`, () => {
      const { code, json } = read(join(fixtures, 'bundles-en'), tag);
      assert.deepEqual(languagesOf(json), ['en']);
      for (const { lang, common } of Object.values(locales)) assert.equal(code.includes(common.inArticle), lang === 'en', lang);
      assert.deepEqual([...withoutNativeNames(json).matchAll(/[\u0400-\u04ff\u0600-\u06ff]+/g)].map(String), []);
    });
  }

  it('of a fifth language speaks it after one file and an import in each list', () => {
    for (const tag of tags) {
      const { code, json } = read(join(fixtures, 'bundles-longer'), tag);
      assert.deepEqual(languagesOf(json), ['en', 'qps']);
      assert.ok(code.includes(longer(locales['en']!.common.inArticle)));
    }
  });
});

describe('the weight of languages', () => {
  const four = bundleSizes(home);
  const one = bundleSizes(join(fixtures, 'bundles-en'));
  const mostOfLanguage = 1_400;
  /** In four languages; the goal for all three is 8,000. The tracker's 32 items are more text than that. */
  const mostOfSlice = { 'trade-turnover-chart': 8_000, 'people-card': 8_000, 'deal-tracker': 12_200 };

  for (const { tag, code, slice } of four) {
    it(`of <${tag}> is at most ${mostOfLanguage} bytes of interface words for each`, () => {
      const more = (code.brotli - one.find(other => other.tag === tag)!.code.brotli) / 3;
      assert.ok(more > 0 && more <= mostOfLanguage, `${more}`);
    });
    it(`of <${tag}> is at most ${mostOfSlice[tag]} bytes of slice for all four`, () =>
      assert.ok(slice.brotli <= mostOfSlice[tag], `${slice.brotli}`));
  }
});
