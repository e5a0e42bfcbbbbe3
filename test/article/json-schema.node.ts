import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { articleJsonSchema, wordsJsonSchema } from '../../src/article/json-schema.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

/** The schema files are read back, as an editor reads them, and must tell right from wrong. */

const readBack = (schema: object): z.ZodType => z.fromJSONSchema(JSON.parse(JSON.stringify(schema)) as z.core.JSONSchema.JSONSchema);
const schemas = { article: readBack(articleJsonSchema()), words: readBack(wordsJsonSchema()) };

const real = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));

for (const { what, schema, file } of [
  { what: 'the invented article', schema: 'article', file: validArticle() },
  { what: 'its words', schema: 'words', file: validWords() },
  { what: 'the first article', schema: 'article', file: real('article.json') },
  { what: 'its English words', schema: 'words', file: real('words.en.json') },
] as const) {
  test(`accepts ${what}`, () => assert.equal(schemas[schema].safeParse(file).error, undefined));
}

type Facts = ReturnType<typeof validArticle>;
type Words = ReturnType<typeof validWords>;

describe('refuses an article with', () => {
  const broken: readonly (readonly [string, (article: Facts) => void])[] = [
    ['an unknown key', article => void Object.assign(article.deals[0]!, { remark: 'x' })],
    ['a missing key', article => void delete (article.events[0] as Partial<Facts['events'][number]>).date],
    ['an unknown stage', article => void (article.deals[0]!.stage = 'agred' as never)],
    ['a bad id', article => void (article.people[0]!.id = 'Rudolf')],
    ['paragraph 0', article => void (article.places[0]!.paragraphs = [0])],
    ['month 13', article => void (article.turnover!.periods[0]!.start = '2022-13')],
    ['half an operation', article => void Object.assign(article.figures[5]!, { formula: ['-', 'f-now'] })],
    ['one party', article => void (article.deals[0]!.parties = [['ruritania']] as never)],
    ['another version', article => void (article.schema = 2 as never)],
  ];
  for (const [what, change] of broken) {
    test(what, () => {
      const article = validArticle();
      change(article);
      assert.equal(schemas.article.safeParse(article).success, false);
    });
  }
});

describe('refuses words with', () => {
  const broken: readonly (readonly [string, (words: Words) => void])[] = [
    ['an unknown section', words => void Object.assign(words, { deal_s: {} })],
    ['an empty text', words => void (words.deal['d-wine']!.title = '')],
    ['a missing text', words => void delete (words.claim['cl-rails'] as Partial<Words['claim'][string]>).gist],
    ['a bad id', words => void (words.place['Strelsau'] = { name: 'Strelsau' })],
  ];
  for (const [what, change] of broken) {
    test(what, () => {
      const words = validWords();
      change(words);
      assert.equal(schemas.words.safeParse(words).success, false);
    });
  }
});

test('names its version and its parts, and explains them', () => {
  const { $schema, title, $defs } = articleJsonSchema() as {
    $schema: string;
    title: string;
    $defs: Record<string, { description?: string }>;
  };
  assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(title, 'Article: facts');
  assert.deepEqual(Object.keys($defs).toSorted(), ['Attribution', 'Basis', 'Date', 'Formula', 'Id', 'Interval', 'Stage']);
  assert.match($defs['Basis']!.description!, /^How we know it/);
});
