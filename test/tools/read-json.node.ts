import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { ArticleError } from '../../src/article/faults.js';
import { InputError } from '../../src/tools/input-error.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

/** What tools write into files that are then read otherwise than they say: never in silence. */

let dir: string;
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(dir, name), content);
const text = (value: unknown): string => JSON.stringify(value, null, 2);
const load = () => loadArticle(findArticle(dir));

function refused(): Error {
  try {
    load();
  } catch (fault) {
    assert.ok(fault instanceof InputError || fault instanceof ArticleError, String(fault));
    return fault;
  }
  throw new assert.AssertionError({ message: 'it was accepted' });
}

describe('the files of an article', () => {
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'newsroom-'));
    write('article.json', text(validArticle()));
    write('words.en.json', text(validWords()));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('may begin with a byte order mark', () => {
    write('words.en.json', `\ufeff${text(validWords())}`);
    assert.equal(load().words['en']!.people.title, 'Who is who');
  });

  for (const { what, bytes, says } of [
    { what: 'in UTF-16', bytes: Buffer.from(`\ufeff${text(validWords())}`, 'utf16le'), says: /words\.en\.json is not UTF-8.*UTF-16/ },
    { what: 'in UTF-16 without a mark', bytes: Buffer.from(text(validWords()), 'utf16le'), says: /words\.en\.json is not UTF-8.*UTF-16/ },
    {
      what: 'in an older encoding',
      bytes: Buffer.from(text({ ...validWords(), people: { title: 'Protégés' } }), 'latin1'),
      says: /words\.en\.json:\d+:\d+ is not UTF-8: byte e9\. Save/,
    },
    {
      what: 'cut off within a letter',
      bytes: Buffer.from('{"language": "é').subarray(0, -1),
      says: /words\.en\.json:1:15 is not UTF-8: byte c3/,
    },
    { what: 'with a byte of nothing', bytes: Buffer.from('{"language": "e\0n"}'), says: /words\.en\.json is not UTF-8/ },
    { what: 'empty', bytes: Buffer.from(''), says: /words\.en\.json.* is not JSON/ },
  ]) {
    test(`are refused ${what}, with the place`, () => {
      write('words.en.json', bytes);
      assert.match(refused().message, says);
    });
  }

  test('are refused with every key that is written twice and every number that would be another, beside all other faults', () => {
    write(
      'article.json',
      text(validArticle()).replace('"slug":', '"slug": "first", "slug":').replace('120000000', '120000000000000000001'),
    );
    write('words.en.json', text({ ...validWords(), people: { title: '' } }).replace('"railways":', '"railways": "Rails", "railways":'));
    const fault = refused();
    assert.ok(fault instanceof ArticleError);
    const places = fault.faults.map(({ code, path }) => `${code} ${path}`);
    for (const place of [
      'repeated-key $.slug',
      'number-not-kept $.figures[0].value',
      'repeated-key $.sectors.railways',
      'empty-words $.people.title',
    ]) {
      assert.ok(places.includes(place), `${place} is not among ${places.join(', ')}`);
    }
  });

  for (const levels of [3000, 10_000]) {
    test(`are refused with ${levels} levels, with the place`, () => {
      const deep = '["+", 1, '.repeat(levels) + '1' + ']'.repeat(levels);
      write('article.json', text(validArticle()).replace(/"formula": \[[^\]]*\]/, `"formula": ${deep}`));
      write('words.en.json', text(validWords()).replace('"Wine"', '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)));
      const fault = refused();
      assert.ok(fault instanceof ArticleError);
      assert.deepEqual(
        fault.faults.map(({ code, path }) => `${code} ${path}`),
        ['too-deep $.figures[4].formula[2][2][2][2][2]', 'too-deep $.sectors.wine.a.a.a.a.a.a'],
      );
    });
  }
});

describe('a language that is asked for', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    test(`and is not there is refused by its name: ${name}`, () => {
      const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
      try {
        writeFileSync(join(home, 'article.json'), text(validArticle()));
        writeFileSync(join(home, 'words.en.json'), text(validWords()));
        assert.throws(() => findArticle(home, [name]), InputError);
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    });
  }
});
