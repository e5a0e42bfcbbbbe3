import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ArticleError } from '../../src/article/faults.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { uncheckedWords } from '../../src/article/words.js';
import { validArticle, validWords, type ArticleFacts } from '../fixtures/article-builder.js';
import { derived } from './faults/expect-fault.js';

/**
 * A slip of a program is made ten thousand times. The report stays one that can be read, and its price grows as the
 * article does: with any pair of records compared, these would not come to an end.
 */

const many = Array.from({ length: 10_000 }, (_, i) => i);
const place: ArticleFacts['places'][number] = {
  id: 'somewhere',
  kind: 'city',
  paragraphs: [1],
  attribution: { voice: 'article' },
  basis: 'stated',
};

function errorOf(change: (article: ArticleFacts, words: ReturnType<typeof validWords>) => void): ArticleError {
  const [article, words] = [validArticle(), validWords()];
  change(article, words);
  try {
    parseArticle(article, { en: words });
  } catch (error) {
    assert.ok(error instanceof ArticleError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'it was accepted' });
}

describe('ten thousand faults of a kind', () => {
  for (const { what, code, change } of [
    {
      what: 'ids used again',
      code: 'duplicate-id',
      change: (article: ArticleFacts) => article.places.push(...many.map(() => ({ ...place, id: 'strelsau' }))),
    },
    {
      what: 'references to nothing, each like another id',
      code: 'unknown-reference',
      change: (article: ArticleFacts) => article.places.push(...many.map(i => ({ ...place, id: `place-${i}`, within: `plaec-${i}` }))),
    },
    {
      what: 'places in one circle',
      code: 'reference-loop',
      change: (article: ArticleFacts) =>
        article.places.push(...many.map(i => ({ ...place, id: `place-${i}`, within: `place-${(i + 1) % many.length}` }))),
    },
    {
      what: 'words of nothing',
      code: 'words-for-nothing',
      change: (_: ArticleFacts, words: ReturnType<typeof validWords>) =>
        void Object.assign(words.claim, Object.fromEntries(many.map(i => [`cl-${i}`, { gist: 'Something' }]))),
    },
    {
      what: 'keys that nobody reads',
      code: 'unknown-key',
      change: (article: ArticleFacts) => void Object.assign(article.deals[0]!, Object.fromEntries(many.map(i => [`stage${i}`, 1]))),
    },
    {
      what: 'records without anything in them',
      code: 'missing-key',
      change: (article: ArticleFacts) => article.places.push(...many.map(i => ({ id: `place-${i}` }) as never)),
    },
    {
      what: 'paragraphs that are not there',
      code: 'paragraph-out-of-range',
      change: (article: ArticleFacts) => void (article.people[0]!.paragraphs = many.map(i => i + 10)),
    },
    {
      what: 'unchecked texts that are not there',
      code: 'unchecked-nothing',
      change: (_: ArticleFacts, words: ReturnType<typeof validWords>) =>
        void (words.unchecked = many.map(i => `deal.d${i}.${i % 2 ? '*' : 'title'}`)),
    },
  ]) {
    test(`${what}: some are told, all are counted`, () => {
      const error = errorOf(change);
      const alike = error.faults.filter(fault => fault.code === code);
      assert.equal(alike.length, 20);
      assert.ok(alike.slice(0, -1).every(({ more }) => more === undefined));
      const { more = 0 } = alike.at(-1)!;
      assert.ok(more + alike.length >= many.length, String(more));
      assert.ok(error.message.includes(`    and ${more} more like this`), error.message.slice(-400));
      assert.ok(Number(/^\d+/.exec(error.message)![0]) >= many.length);
      assert.ok(error.message.length < 30_000, String(error.message.length));
    });
  }
});

test('an id as long as a book is cut in the report', () => {
  const { message } = errorOf(article => article.places.push({ ...place, id: 'x'.repeat(1e6), within: 'y'.repeat(1e6) }));
  assert.ok(message.length < 2000, String(message.length));
});

describe('bounds of a sum', () => {
  const inputs = many.slice(0, 16).map(i => `s${i}`);
  const withSum = (formula: (sum: readonly unknown[]) => unknown, value: number, [low, high]: readonly [number, number]) => {
    const article = validArticle();
    for (const id of inputs) {
      article.figures.push({ ...article.figures[0]!, id, unit: 'EUR', value: 100, roundedTo: 2 } as never);
    }
    const sum = inputs.reduce<unknown>((all, id) => (all === undefined ? id : ['+', all, id]), undefined) as readonly unknown[];
    Object.assign(derived(article, 'f-rise'), { value, formula: formula(sum), interval: { low, high, spread: inputs } });
    delete article.turnover!.change;
    const words = validWords();
    for (const id of inputs) words.figure[id] = { label: 'A part' };
    return { article, words };
  };

  test('of sixteen figures are found without trying each of their 65,536 corners', () => {
    const { article, words } = withSum(sum => sum, 1600, [1584, 1616]);
    assert.equal(parseArticle(article, { en: words }).article.figures.length, 23);
  });

  test('of sixteen figures that each stand there twice are refused', () => {
    const { article, words } = withSum(sum => ['+', sum, sum], 3200, [3168, 3232]);
    assert.throws(
      () => parseArticle(article, { en: words }),
      (error: unknown) =>
        error instanceof ArticleError &&
        error.faults.map(({ code, path }) => `${code} ${path}`).join() === 'bad-length $.figures[5].interval.spread',
    );
  });
});

test('unchecked texts are counted once each, by their path or its beginning', () => {
  const words = { ...validWords(), unchecked: ['deal.d-w*', 'deal.d-wine.title', 'person.*', 'place.strelsau.name', 'nothing'] };
  const found = uncheckedWords(words);
  assert.deepEqual(
    found.filter(path => !path.startsWith('person.')),
    ['place.strelsau.name', 'deal.d-wine.title'],
  );
  assert.ok(found.length > 6);
});
