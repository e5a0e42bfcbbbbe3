import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circles } from '../../src/article/references.js';
import { faultsOf } from './faults/expect-fault.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

/** Every place of the invented article where an id stands for another record, with the kind that it wants. */
const places: readonly { readonly path: string; readonly wants: string }[] = [
  { path: 'corrections.0.about.0', wants: 'a correction or a person or' },
  { path: 'sides.1', wants: 'a place' },
  { path: 'people.0.side', wants: 'a place' },
  { path: 'people.0.country', wants: 'a place' },
  { path: 'people.0.roles.1.organisation', wants: 'an organisation' },
  { path: 'people.0.roles.1.attribution.by.0', wants: 'a person' },
  { path: 'people.0.roles.1.attribution.via', wants: 'an organisation' },
  { path: 'organisations.0.country', wants: 'a place' },
  { path: 'organisations.2.parent', wants: 'an organisation' },
  { path: 'places.2.within', wants: 'a place' },
  { path: 'events.1.partOf', wants: 'an event' },
  { path: 'events.1.who.1', wants: 'a person' },
  { path: 'events.3.organisation', wants: 'an organisation' },
  { path: 'events.1.place', wants: 'a place' },
  { path: 'deals.0.parties.0.0', wants: 'a place or an organisation' },
  { path: 'deals.0.parties.1.0', wants: 'a place or an organisation' },
  { path: 'deals.0.related.0', wants: 'a place or an organisation or a person' },
  { path: 'deals.0.reaches.0', wants: 'a place' },
  { path: 'deals.0.goods.from', wants: 'a place or an organisation' },
  { path: 'deals.0.goods.to', wants: 'a place or an organisation' },
  { path: 'deals.0.claimedBy.0', wants: 'a person or an organisation' },
  { path: 'deals.0.event', wants: 'an event' },
  { path: 'deals.0.quantity', wants: 'a figure' },
  { path: 'deals.0.milestones.1.attribution.by.0', wants: 'an organisation of kind "government"' },
  { path: 'deals.0.attribution.by.0', wants: 'an organisation of kind "government"' },
  { path: 'figures.4.formula.1', wants: 'a figure' },
  { path: 'figures.4.formula.2', wants: 'a figure' },
  { path: 'figures.4.interval.spread.0', wants: 'a figure' },
  { path: 'figures.4.interval.spread.1', wants: 'a figure' },
  { path: 'figures.4.otherReading.formula.2.2', wants: 'a figure' },
  { path: 'claims.0.about.0', wants: 'an item' },
  { path: 'claims.0.attribution.via', wants: 'an organisation' },
  { path: 'claims.1.attribution.by.0', wants: 'an organisation of kind "government"' },
  { path: 'tensions.0.about.1', wants: 'a person or an organisation or a place or an event or an item or a figure or a claim' },
  { path: 'turnover.between.0', wants: 'a place or an organisation' },
  { path: 'turnover.periods.0.total', wants: 'a figure' },
  { path: 'turnover.periods.1.exports', wants: 'a figure' },
  { path: 'turnover.periods.1.imports', wants: 'a figure' },
  { path: 'turnover.ratio', wants: 'a figure' },
  { path: 'turnover.change', wants: 'a figure' },
];

/** The faults at one place once another id stands there. */
function faultsAt(path: string, id: string) {
  const article = validArticle();
  const steps = path.split('.');
  const last = steps.pop()!;
  const parent = steps.reduce((value, step) => (value as Record<string, unknown>)[step], article as unknown) as Record<string, unknown>;
  assert.equal(typeof parent[last], 'string', `${path} has no id to replace`);
  parent[last] = id;
  const at = `$.${path}`.replace(/\.(\d+)/g, '[$1]');
  return faultsOf(article, { en: validWords() }).filter(fault => fault.path === at);
}

for (const { path, wants } of places) {
  test(`${path} must name ${wants}`, () => {
    const [missing] = faultsAt(path, 'gone');
    assert.equal(missing?.code, 'unknown-reference');
    assert.equal(missing.found, '"gone"');
    assert.ok(missing.expected.startsWith(`the id of ${wants}`), missing.expected);
  });

  // A correction may be about anything at all.
  if (path === 'corrections.0.about.0') continue;
  const [wrong, noun] = path === 'tensions.0.about.1' ? ['k1', 'a correction'] : ['x-cannon', 'a tension'];
  test(`${path} must not name ${noun}`, () => {
    const [fault] = faultsAt(path, wrong);
    assert.equal(fault?.code, 'wrong-reference');
    assert.equal(fault.found, `"${wrong}", ${noun}`);
  });
}

test('a slip of the fingers is recognised, a different id is not', () => {
  assert.match(faultsAt('deals.0.event', 'ev-talk')[0]!.mend, /^Write "ev-talks", if that is meant/);
  assert.doesNotMatch(faultsAt('deals.0.event', 'ev-supper')[0]!.mend, /if that is meant/);
});

const cites = new Map([
  ['a', ['b', 'c']],
  ['b', ['d', 'gone']],
  ['c', []],
  ['d', ['e']],
  ['e', ['b', 'f']],
  ['f', ['f']],
  ['g', ['d', 'h']],
  ['h', []],
]);

test('what comes back to itself is found, and not what only leads there', () => {
  assert.deepEqual([...circles(cites)].toSorted(), ['b', 'd', 'e', 'f']);
});

test('a circle is found however long it is, and a chain is none', () => {
  const ids = Array.from({ length: 100_000 }, (_, i) => `p${i}`);
  const chain = new Map(ids.map((id, i) => [id, ids.slice(i + 1, i + 2)]));
  assert.equal(circles(chain).size, 0);
  assert.equal(circles(chain.set(ids.at(-1)!, [ids[0]!])).size, ids.length);
});
