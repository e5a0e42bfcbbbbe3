import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Slice } from '../../src/article/slice.js';
import { correctionsView } from '../../src/text/corrections.js';
import { en as locale } from '../support/languages.js';

const slice = (own: Partial<Slice>): Slice => ({
  schema: 1,
  widget: 'test',
  article: 'a',
  language: 'en',
  corrections: [],
  words: { en: { title: 'T', names: {}, corrections: { c1: 'A name was wrong.', c2: 'A date was missing.' } } },
  ...own,
});

describe('correctionsView', () => {
  it('says nothing when there is nothing', () => assert.deepEqual(correctionsView(slice({}), locale), { updated: undefined, list: [] }));
  it('says when the article was updated, as precisely as it is known', () => {
    const updated = (value: string, precision: 'day' | 'month'): string | undefined =>
      correctionsView(slice({ updated: { value, precision, basis: 'stated' } }), locale).updated;
    assert.equal(updated('2024-03-03', 'day'), 'Updated: 3 March 2024');
    assert.equal(updated('2024-03', 'month'), 'Updated: March 2024');
  });
  it('lists corrections in the article’s order, in words', () => {
    const corrections = [
      { id: 'c2', date: { value: '2024-03-03', precision: 'day', basis: 'stated' } },
      { id: 'c1', date: { value: '2024-03', precision: 'month', basis: 'stated' } },
    ] as const;
    assert.deepEqual(correctionsView(slice({ corrections }), locale).list, [
      { date: '3 March 2024', text: { text: 'A date was missing.' } },
      { date: 'March 2024', text: { text: 'A name was wrong.' } },
    ]);
  });
  it('marks a correction that nobody has translated', () => {
    const corrections = [{ id: 'c1', date: { value: '2024', precision: 'year', basis: 'stated' } }] as const;
    const [entry] = correctionsView(slice({ corrections }), { ...locale, lang: 'tt' }).list;
    assert.deepEqual(entry?.text, { text: 'A name was wrong.', lang: 'en' });
  });
  it('refuses a correction without words', () => {
    const corrections = [{ id: 'c9', date: { value: '2024', precision: 'year', basis: 'stated' } }] as const;
    assert.throws(() => correctionsView(slice({ corrections }), locale), TypeError);
  });
});
