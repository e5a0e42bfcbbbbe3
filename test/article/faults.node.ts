import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultHeadlines } from '../../src/article/faults.js';
import { dates } from './faults/dates.js';
import { deals } from './faults/deals.js';
import { testFault } from './faults/expect-fault.js';
import { figures } from './faults/figures.js';
import { people } from './faults/people.js';
import { references } from './faults/references.js';
import { shape } from './faults/shape.js';
import { sources } from './faults/sources.js';
import { turnover } from './faults/turnover.js';
import { words } from './faults/words.js';

const tables = { shape, references, dates, sources, figures, turnover, people, deals, words };

for (const [name, cases] of Object.entries(tables)) {
  describe(`faults of ${name}`, () => {
    for (const one of cases) testFault(one);
  });
}

test('every kind of fault has a case', () => {
  const shown = new Set(Object.values(tables).flatMap(cases => cases.map(({ code }) => code)));
  // What is found in the text of a file, what ends the reading of it, and what is wrong with the interface: see json-text,
  // read-json and languages.
  for (const code of ['repeated-key', 'number-not-kept', 'too-deep', 'unspoken-language', 'wrong-holes'] as const) shown.add(code);
  assert.deepEqual([...shown].toSorted(), Object.keys(faultHeadlines).toSorted());
});
