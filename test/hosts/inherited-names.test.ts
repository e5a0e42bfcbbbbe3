import { expect } from '@open-wc/testing';
import { HostPage } from '../support/host-page.js';
import { saidBy } from '../support/hostile-oracle.js';
import { arrive, expectRight, openHost, plainly, widgetsOf } from '../support/hostile-page.js';
import { slices } from '../support/widget-twins.js';

/** A page may give every object a property: what the widgets say is in their own data, whatever the property is called. */

/** All that a fact may be called: names in the data, but not ids. */
function namesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) namesIn(each, found);
  else if (typeof value === 'object' && value)
    for (const [name, each] of Object.entries(value)) {
      if (!/[^A-Za-z]/.test(name)) found.add(name);
      namesIn(each, found);
    }
  return found;
}

/** What a fact, a sentence or a part of the page need not have, and what need not be told of a language. */
const optional =
  'about alias approximate asOf alphabet attributeFilter by change claimOnly claimedBy claimedStage controls dek denied digest digits dispute equation event expanded exports flow groupsFrom imports inPart interval label lang monthsBeforeYear monthsOfDay namedOnly nativeName note odd noStage offStage officialOnly other otherReading own packs partial period portrait published quantity quoted range ratio reported revision root sectorBasis sides sort status steps targetDate terms text trackBasis updated via widerInterval words';

const names = [...new Set([...optional.split(' '), ...namesIn(Object.values(slices).map(slice => ({ ...slice, words: {} })))])];

const giving = (given: readonly string[], value: string): string =>
  `<script>for (const name of ${JSON.stringify(given)}) Object.prototype[name] = ${value};</script>`;

/** Chart.js reads all objects as if they were its own: where it cannot draw, plain bars stand in for it, with the same words. */
async function expectSameWords(page: HostPage): Promise<void> {
  const [chart, ...others] = widgetsOf(page);
  await expectRight(page, { widgets: others, noise: [/<trade-turnover-chart [^>]*> shows its plain bars/] });
  await arrive([chart!], { painted: false });
  const wordsOf = (lines: readonly string[]): string[] => lines.map(line => line.replace(/^.*?: /, ''));
  expect(wordsOf(saidBy(chart!))).to.deep.equal(wordsOf((await plainly())[0]!));
}

describe('on a page where every object has a property', () => {
  before(() => plainly());
  afterEach(() => HostPage.closeAll());

  for (const [what, value] of [
    ['a text', "'x'"],
    ['true', 'true'],
    ['a list', "['x']"],
    ['an object', "{ text: 'x', value: '2024', precision: 'year', basis: 'stated' }"],
  ] as const) {
    it(`under each name that a fact may have, ${what}: the same words`, async () => {
      await expectSameWords(await openHost({ head: giving(names, value) }));
    });
  }

  for (const name of ['value', 'id']) {
    it(`“${name}”, which Chart.js cannot stand: the same words`, async () => {
      await expectSameWords(await openHost({ head: giving([name], "'x'") }));
    });
  }

  for (const name of ['via', 'quoted', 'updated', 'odd', 'lang', 'about', 'dispute', 'digits']) {
    it(`“${name}”: as on any page`, async () => {
      await expectRight(await openHost({ head: giving([name], "'x'") }));
    });
  }
});
