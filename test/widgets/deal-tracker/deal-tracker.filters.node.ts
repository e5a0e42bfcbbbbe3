import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dealIndex,
  facets,
  filterDeals,
  readChoices,
  sorts,
  type Choices,
} from '../../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { findDeals } from '../../../src/widgets/deal-tracker/search.view.js';
import { choose, slice } from './from-disk.js';
import { dealLanguages } from '../../support/languages.js';

const language = dealLanguages['en']!;

const index = dealIndex(slice, language);
const ids = (chosen: Partial<Choices>) => findDeals(slice, choose(chosen), language).shown.map(({ deal }) => deal.id);
const sorted = (chosen: Partial<Choices>) => ids(chosen).sort();
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `d${String(from + i).padStart(2, '0')}`);

const filters: { name: string; chosen: Partial<Choices>; expected: string[] }[] = [
  { name: 'nothing chosen', chosen: {}, expected: range(1, 32) },
  { name: 'one stage', chosen: { status: 'delivered' }, expected: ['d08', 'd22', 'd30'] },
  { name: 'two stages', chosen: { status: 'delivered,underway' }, expected: ['d08', 'd09', 'd22', 'd30'] },
  { name: 'what has no stage', chosen: { status: 'claims' }, expected: ['d03', 'd25', 'd26', 'd27', 'd32'] },
  { name: 'a sector', chosen: { sector: 'aviation' }, expected: ['d12', 'd20', 'd21'] },
  {
    name: 'two sectors',
    chosen: { sector: 'aviation,defence-aviation' },
    expected: ['d12', 'd20', 'd21', 'd28', 'd29', 'd30', 'd31'],
  },
  { name: 'a direction', chosen: { direction: 'iran>tatarstan' }, expected: ['d24'] },
  { name: 'the other direction', chosen: { direction: 'russia>iran' }, expected: ['d20', 'd21', 'd28', 'd29', 'd30', 'd31'] },
  { name: 'a party', chosen: { party: 'daric' }, expected: ['d09'] },
  { name: 'a party among several of one side', chosen: { party: 'russian-regions' }, expected: ['d02'] },
  { name: 'a track', chosen: { track: 'military' }, expected: ['d26', 'd27', 'd28', 'd29', 'd30', 'd31', 'd32'] },
  { name: 'a word', chosen: { query: 'helicopters' }, expected: ['d12', 'd21', 'd31'] },
  { name: 'sector and direction', chosen: { sector: 'aviation', direction: 'russia>iran' }, expected: ['d20', 'd21'] },
  { name: 'party and stage', chosen: { party: 'tatarstan', status: 'delivered' }, expected: ['d08', 'd22'] },
  {
    name: 'everything at once',
    chosen: {
      status: 'agreed,delivered',
      sector: 'defence-aviation',
      direction: 'russia>iran',
      party: 'iran',
      track: 'military',
      query: 'jets',
    },
    expected: ['d29', 'd30'],
  },
  { name: 'what excludes each other', chosen: { track: 'military', sector: 'tourism' }, expected: [] },
];

for (const { name, chosen, expected } of filters) {
  test(`filters by ${name}`, () => assert.deepEqual(sorted(chosen), expected));
}

test('has as many items without a flow of goods as the article', () => {
  assert.equal(ids({ direction: 'none' }).length, 17);
  assert.equal(ids({ direction: 'tatarstan>iran' }).length, 8);
});

const combinations: Partial<Choices>[] = [
  {},
  { sector: 'aviation' },
  { status: 'interest,agreed', party: 'iran' },
  { query: 'iran', track: 'civil' },
  { direction: 'russia>iran', status: 'agreed' },
  { track: 'military', sector: 'tourism' },
];

for (const chosen of combinations) {
  test(`counts each option given the others: ${JSON.stringify(chosen)}`, () => {
    const { count } = findDeals(slice, choose(chosen), language);
    for (const facet of facets) {
      assert.equal(count(facet), ids({ ...chosen, [facet]: '' }).length, `${facet}, all`);
      for (const key of index.options[facet].keys()) {
        assert.equal(count(facet, key), ids({ ...chosen, [facet]: key }).length, `${facet} ${key}`);
      }
    }
  });
}

test('offers the stages in their order, and the rest by name', () => {
  assert.deepEqual([...index.options.status.keys()], [...slice.stages, 'claims']);
  for (const facet of facets.slice(1)) {
    const texts = [...index.options[facet].values()].map(({ text }) => text);
    assert.deepEqual(
      texts,
      [...texts].sort((a, b) => a.localeCompare(b, 'en')),
      facet,
    );
  }
});

const orders: { sort: string; first: string[]; last: string[] }[] = [
  { sort: 'status', first: ['d08', 'd22', 'd30', 'd09'], last: ['d03', 'd25', 'd26', 'd32', 'd27'] },
  { sort: '-status', first: ['d01', 'd02', 'd10'], last: ['d03', 'd25', 'd26', 'd32', 'd27'] },
  { sort: 'date', first: ['d01', 'd02', 'd03'], last: ['d26', 'd32', 'd27', 'd08', 'd28'] },
  { sort: '-date', first: ['d26', 'd32', 'd27', 'd22'], last: ['d25', 'd08', 'd28'] },
  { sort: 'title', first: ['d04', 'd11', 'd22'], last: ['d06', 'd09', 'd30'] },
  { sort: '-title', first: ['d30', 'd09', 'd06'], last: ['d22', 'd11', 'd04'] },
  { sort: 'party', first: ['d07', 'd20', 'd21'], last: ['d19', 'd23', 'd11', 'd10'] },
  { sort: '-party', first: ['d10', 'd11', 'd08'], last: ['d30', 'd31'] },
];

for (const { sort, first, last } of orders) {
  test(`sorts by ${sort}`, () => {
    const all = ids({ sort });
    assert.equal(all.length, 32);
    assert.deepEqual(all.slice(0, first.length), first);
    assert.deepEqual(all.slice(-last.length), last);
  });
}

test('keeps the article’s order among equals, and undated items last either way', () => {
  for (const sort of sorts.flatMap(by => [by, `-${by}`])) {
    const keys = filterDeals(index, choose({ sort })).shown.map(({ sortKeys, deal }) => ({
      key: sortKeys[sort.replace('-', '') as 'date'],
      at: slice.deals.indexOf(deal),
    }));
    keys.slice(1).forEach(({ key, at }, i) => {
      const before = keys[i]!;
      if (key === before.key) assert.ok(at > before.at, `${sort}: ${at} after ${before.at}`);
      if (before.key === '') assert.equal(key, '', sort);
    });
  }
});

test('reads comma lists, and names what means nothing here', () => {
  const unknown: string[] = [];
  const given: Partial<Choices> = {
    status: ' delivered , sold,delivered',
    sector: 'aviation,,spices',
    party: '',
    query: 'Su-35, jets',
    sort: 'price',
  };
  const choices = readChoices(index, field => given[field], unknown);
  assert.deepEqual(choices, {
    status: 'delivered',
    sector: 'aviation',
    direction: '',
    party: '',
    track: '',
    who: '',
    query: 'Su-35, jets',
    sort: 'status',
  });
  assert.deepEqual(unknown, ['status "sold"', 'sector "spices"', 'sort "price"']);
});

test('takes the first of several orders', () => {
  assert.equal(choose({ sort: '-date,title' }).sort, '-date');
});

test('refuses a stage that the slice does not have', () => {
  const broken = { ...slice, deals: [{ ...slice.deals[0]!, stage: 'sold' as never }] };
  assert.throws(() => dealIndex(broken, language), /sold/);
});

test('filters and sorts 10,000 items', () => {
  const deals = Array.from({ length: 10_000 }, (_, i) => ({ ...slice.deals[i % 32]!, id: `d${i}` }));
  const words = slice.words['en']!;
  const titles = Object.fromEntries(deals.map(({ id }, i) => [id, { title: `${words.deals[slice.deals[i % 32]!.id]!.title} ${i}` }]));
  const long = { ...slice, deals, words: { en: { ...words, deals: titles } } };
  const { shown, count } = findDeals(long, { ...choose({ sector: 'aviation', sort: 'title' }), query: 'medical 99' }, language);
  assert.ok(shown.length > 0);
  assert.ok(shown.every(({ deal, sortKeys }) => deal.sector === 'aviation' && sortKeys.title.includes('99')));
  assert.equal(count('sector', 'aviation'), shown.length);
  // Numbers within titles by value.
  const numbers = shown.map(({ sortKeys }) => Number(/\d+$/.exec(sortKeys.title)![0]));
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => a - b),
  );
});
