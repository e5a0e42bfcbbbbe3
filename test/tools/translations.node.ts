import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { ArticleError, ownValue, valueAt, type Path } from '../../src/article/faults.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { missingWords } from '../../src/article/words.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { tags } from '../../src/widgets/catalogue.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';
import { mapStrings } from '../fixtures/attacks.js';
import { nonsense, sayAll } from '../support/say-all.js';

/**
 * A translation that lacks something is no fault: readers get the text in the article's own language, marked. So whatever
 * passes the check must be built, and whatever cannot be built must be refused with its place.
 */

/** The path of everything in a words file but what the file says of itself. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((each, i) => pathsOf(each, [...path, i]))
    : Object.entries(value).flatMap(([key, each]) =>
        path.length || !['language', '$schema', 'unchecked'].includes(key) ? pathsOf(each, [...path, key]) : [],
      );
  return path.length ? [path, ...inner] : inner;
}

/** A copy with one place gone or filled with something else. */
function changed<T>(words: T, path: Path, ...put: readonly unknown[]): T {
  const copy = structuredClone(words);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1)!;
  if (put.length) parent[key] = put[0];
  else if (Array.isArray(parent)) parent.splice(key as number, 1);
  else delete parent[key];
  return copy;
}

/** Built where it passes; refused with its place where it does not. */
function read(facts: unknown, words: Readonly<Record<string, unknown>>, lang: string): ArticleWithWords | undefined {
  try {
    return parseArticle(facts, words);
  } catch (fault) {
    assert.ok(fault instanceof ArticleError, String(fault));
    for (const { file, path, mend } of fault.faults) assert.ok(file === `words.${lang}.json` && path && mend, `${file} ${path} ${mend}`);
    return undefined;
  }
}

const original = validWords();
/** Of the same form in Russian, each text one of its own. */
let numbered = 0;
const russian = {
  ...mapStrings(original, () => `перевод ${++numbered}`),
  language: 'ru',
  unchecked: [],
};
const paths = pathsOf(russian);

test('the translation has every key that there can be', () => assert.ok(paths.length > 100, String(paths.length)));

describe('a translation without one of its texts, sections or lists', () => {
  for (const path of paths) {
    test(path.join('.'), () => {
      const words = { en: original, ru: changed(russian, path) };
      const article = read(validArticle(), words, 'ru');
      if (!article) {
        // One entry of a list.
        assert.equal(typeof path.at(-1), 'number');
        return;
      }
      // A picture says what the view says; whole records are enough to see that it is drawn.
      const said = sayAll(article, ['ru'], { drawn: path.length < 3 });
      assert.deepEqual(said.map(({ tag }) => tag).sort(), [...tags].sort());
      for (const { text, html, tag } of said) {
        assert.doesNotMatch(text, nonsense);
        for (const lost of textsAt(original, path)) assertMarked(html, lost, tag);
      }
      const lacking = missingWords(article.article, article.words)['ru'] ?? [];
      const place = path.join('.');
      const isListed = lacking.some(each => each === place || each.startsWith(`${place}.`));
      assert.equal(isListed, !path.includes('alias'), `lacking: ${lacking.join(', ')}`);
    });
  }
});

const textsAt = (words: unknown, path: Path): string[] => {
  const at = valueAt(words, path);
  return typeof at === 'string' ? [at] : typeof at === 'object' && at !== null ? Object.keys(at).flatMap(key => textsAt(at, [key])) : [];
};

/** Each time that the text stands there it is said to be English, or kept apart in a sentence. */
function assertMarked(html: string, text: string, tag: string): void {
  if (text.length <= 6) return;
  for (let at = html.indexOf(text); at >= 0; at = html.indexOf(text, at + 1)) {
    const before = html.slice(Math.max(0, at - 40), at);
    assert.match(before, /(?:lang="en"[^>]*>(?:<[^>]+>)*|\u2068)$/, `<${tag}> does not mark "${text}": …${before}`);
  }
}

describe('a translation with something else in place of a text, section or list', () => {
  for (const put of [null, ' ', [], {}, 7, 'текст', ['текст']]) {
    test(JSON.stringify(put), () => {
      for (const path of paths) {
        const article = read(validArticle(), { en: original, ru: changed(russian, path, put) }, 'ru');
        for (const { text } of article ? sayAll(article, ['ru']) : []) assert.doesNotMatch(text, nonsense, path.join('.'));
      }
    });
  }
});

describe('a translation of the first article', () => {
  const { article, words } = loadArticle(findArticle('src/articles/iran-tatarstan'));
  for (const lang of ['ru', 'fa', 'tt']) {
    // One place of each kind: the first record that has it.
    const kinds = new Map(pathsOf(words[lang]).map(path => [path.map((step, i) => (i % 2 ? '*' : step)).join('.'), path]));
    test(`in ${lang} may lack any of its ${kinds.size} kinds of texts`, () => {
      for (const path of kinds.values()) {
        const left = read(article, { [article.language]: ownValue(words, article.language), [lang]: changed(words[lang], path) }, lang);
        for (const { text } of left ? sayAll(left, [lang]) : []) assert.doesNotMatch(text, nonsense, path.join('.'));
      }
    });
  }
});
