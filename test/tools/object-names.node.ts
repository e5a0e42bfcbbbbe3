import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseArticle } from '../../src/article/parse-article.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';
import { mapStrings } from '../fixtures/attacks.js';
import { sayAll } from '../support/say-all.js';

/** An id may be a name that every object, function or text has: nothing is found by it but what the article says. */

const isId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const { language: _, ...rest } = validWords();
const words = { language: 'en', ...rest, unchecked: [] };

const facts = validArticle();
// Its own is that of a kind of roles too.
for (const { id, roles } of facts.people) {
  roles[0]!.id = 'first-role';
  const { main, ...others } = words.person[id]!.roles;
  words.person[id]!.roles = { 'first-role': main!, ...others };
}
const found = new Set<string>();
const collect = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string') found.add(value.id);
  if ('sector' in value && typeof value.sector === 'string') found.add(value.sector);
  for (const inner of Object.values(value)) collect(inner);
};
collect(facts);
// Also what is no id by itself: the article's name.
const ids = [...found, facts.slug].filter(id => isId.test(id));

/** Everything that is said, in the article's own language and in one that has not one word yet. */
function said(rename: (id: string) => string): string {
  const change = <T>(value: T): T => mapStrings(value, text => (ids.includes(text) ? rename(text) : text), true);
  const article = parseArticle(change(facts), { en: change(words), ru: { language: 'ru' } });
  return sayAll(article)
    .map(({ text }) => text)
    .join('\n');
}

const before = said(id => id);

describe('an id that all objects have something by', () => {
  test('is tried for every id there is', () => assert.ok(ids.length > 25, String(ids.length)));
  for (const id of ids) {
    test(`in place of ${id}`, () => {
      const after = said(each => (each === id ? 'constructor' : each));
      assert.equal(after.replaceAll('constructor', id), before);
    });
  }

  test('and all others at once, by what functions, lists and texts have', () => {
    const names =
      `constructor prototype name length caller arguments apply call bind at concat then keys values entries map filter find join sort slice splice
      reverse link big anchor search match replace split trim default undefined null true nan self window none claims total`.split(/\s+/);
    assert.ok(names.length >= ids.length);
    const after = said(id => names[ids.indexOf(id)]!);
    // Ids stand in the files for machines; the words are the same.
    const prose = (text: string): string => text.split('\n').filter(line => !/^[a-z0-9-]+,/.test(line)).join('\n'); // prettier-ignore
    assert.deepEqual(prose(after).match(/function|\[native|\[object/g), null);
    assert.equal(prose(after), prose(before));
  });
});
