import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectDeals } from '../../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { validArticle, validWords } from '../../fixtures/article-builder.js';
import { slice, source } from './from-disk.js';

/** English slice of our article, brotli. */
const budget = 5000;

const deal = (id: string) => slice.deals.find(other => other.id === id)!;
const ruritania = (change: (source: ArticleWithWords) => void = () => {}) => {
  const built = { article: validArticle(), words: { en: validWords() } } as ArticleWithWords;
  change(built);
  return selectDeals(built);
};

test('has all 32 items in the order of the article', () => {
  assert.deepEqual(
    slice.deals.map(({ id }) => id),
    source.article.deals.map(({ id }) => id),
  );
  assert.equal(slice.deals.length, 32);
});

test('puts 27 items into the six stages and 5 beside them', () => {
  const on = (stage: string | null) => slice.deals.filter(other => other.stage === stage).map(({ id }) => id);
  assert.deepEqual(
    slice.stages.map(stage => [stage, on(stage).length]),
    [
      ['interest', 15],
      ['discussion', 5],
      ['planned', 1],
      ['agreed', 2],
      ['underway', 1],
      ['delivered', 3],
    ],
  );
  // d03 has a stage in the article's file, and is shown with none all the same.
  assert.deepEqual(on(null), ['d03', 'd25', 'd26', 'd32', 'd27']);
});

test('is plain JSON', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(slice)), slice);
});

test('names everybody it speaks of, and nobody else', () => {
  const { names } = slice.words['en']!;
  const ids = new Set<string>();
  for (const { parties, related, reaches, goods, claimedBy, ...one } of slice.deals) {
    for (const id of [...parties.flat(), ...related, ...reaches, ...claimedBy]) ids.add(id);
    if (goods) ids.add(goods.from).add(goods.to);
    for (const { attribution } of [one, ...one.milestones, ...one.positions, ...(one.quantity ? [one.quantity] : [])]) {
      for (const id of attribution.by ?? []) ids.add(id);
      if (attribution.via) ids.add(attribution.via);
    }
  }
  assert.deepEqual(Object.keys(names).sort(), [...ids].sort());
});

test('leaves out what the other widgets show', () => {
  const json = JSON.stringify(slice);
  for (const foreign of ['f-turnover-2023', 'Deputy Defence Minister', 'Khandouzi', '"cl1"', 'x4', 'Israel', 'roles']) {
    assert.ok(!json.includes(foreign), foreign);
  }
});

test('gives every statement about an item, in the order of the article', () => {
  const stances = (id: string) => deal(id).positions.map(position => `${position.id} ${position.stance}`);
  assert.deepEqual(stances('d26'), ['cl8 report', 'cl9 denial', 'cl10 statement']);
  assert.deepEqual(stances('d29'), ['cl11 confirmation', 'cl12 statement']);
  assert.deepEqual(stances('d32'), ['cl10 statement'], 'Iran speaks of drones in general');
  assert.deepEqual(stances('d27'), []);
});

test('brings the tensions of an item and of the figure that counts it', () => {
  assert.deepEqual(deal('d26').tensions, ['x1', 'x11']);
  assert.deepEqual(deal('d21').tensions, ['x6']);
  assert.deepEqual(deal('d08').tensions, []);
});

test('keeps what is claimed, counted and aimed at', () => {
  const rails = ruritania().deals[0]!;
  assert.equal(rails.stage, 'agreed');
  assert.equal(rails.claimedStage, 'delivered');
  assert.deepEqual(rails.claimedBy, ['yetive']);
  assert.equal(rails.quantity?.value, null);
  assert.equal(rails.targetDate?.value, '2024-05');
  assert.equal(rails.milestones.length, 3);
  assert.equal(rails.milestones[2]?.claimOnly, true);
});

test('takes the corrections of its own records only', () => {
  assert.deepEqual(ruritania().corrections, []);
  const own = ruritania(({ article }) => Object.assign(article.corrections![0]!, { about: ['f-wagons'] }));
  assert.deepEqual(
    own.corrections.map(({ id }) => id),
    ['k1'],
  );
  assert.ok(own.words['en']!.corrections['k1']);
});

test('carries the words of every language, as far as they go', () => {
  const both = ruritania(({ words }) => {
    const other = validWords();
    other.language = 'de';
    other.deal = { 'd-wine': { title: 'Wein' } };
    Object.assign(words, { de: other });
  });
  assert.deepEqual(Object.keys(both.words), ['en', 'de']);
  assert.deepEqual(both.words['de']!.deals, { 'd-wine': { title: 'Wein' } });
});

test('stays within its budget', () => {
  const size = brotliCompressSync(JSON.stringify(slice)).length;
  assert.ok(size <= budget, `${size} B`);
});
