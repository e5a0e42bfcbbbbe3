import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { oddWords } from '../../src/article/odd-words.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { validWords } from '../fixtures/article-builder.js';

/** Accepted, and not in silence. */

const odd = (title: string): string[] => oddWords({ ...validWords(), people: { title } });

describe('a text that another program has left something in', () => {
  for (const [title, why] of [
    ['Sugar &amp; salt', 'HTML'],
    ['40&nbsp;%', 'HTML'],
    ['40&#160;%', 'HTML'],
    ['&laquo;Barrels&raquo;', 'HTML'],
    ['<b>Who</b> is who', 'HTML'],
    ['Who<br/>is who', 'HTML'],
    ['Who\u200bis who', 'a sign that nobody sees'],
  ] as const) {
    test(JSON.stringify(title), () => {
      const [first, ...others] = odd(title);
      assert.ok(first?.startsWith(`people.title has ${why}`), first);
      assert.deepEqual(others, []);
    });
  }
  for (const title of ['Sugar & salt', 'R&D; A&B', 'a < b > c', '<3', 'می\u200cگوید', 'co\u00adoperate']) {
    test(`and not: ${title}`, () => assert.deepEqual(odd(title), []));
  }
});

test('a list that says the same twice', () => {
  const words = validWords();
  words.figure['f-ratio']!.notes = ['A multiple.', 'A multiple.'];
  assert.deepEqual(oddWords(words), ['figure.f-ratio.notes says the same twice']);
});

describe('a file of another language', () => {
  for (const language of ['ru', 'fa', 'tt']) {
    test(`that says it is ${language}`, () =>
      assert.deepEqual(oddWords({ ...validWords(), language }), [`most texts are not in the letters of ${language}`]));
  }
  for (const language of ['de', 'tt-Latn', 'ja', 'qqq']) {
    test(`cannot be told where its letters are those of ${language}, or of nobody`, () =>
      assert.deepEqual(oddWords({ ...validWords(), language }), []));
  }
});

test('the words of the first article have nothing of it', () => {
  for (const words of Object.values(loadArticle(findArticle('src/articles/iran-tatarstan')).words)) assert.deepEqual(oddWords(words), []);
});
