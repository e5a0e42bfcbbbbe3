import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/article/faults.js';
import { placed } from '../../src/tools/json-text.js';

/** Where in a file a fault stands, for the person who mends it. */

const text = `{
  "deals": [
    { "id": "d1", "stage": "agred" },
    { "id": "d2",
      "odd key": [1, 2] }
  ],
  "a": 1,
  "a": { "b\\u002ec": 3 }
}`;
const fault = (path: string, file = 'article.json'): Fault => ({ code: 'bad-enum', file, path, found: '', expected: '', mend: '' });
const placeOf = (path: string, of = text): string => {
  const [{ line, column } = {} as Fault] = placed([fault(path)], { 'article.json': of });
  return `${line}:${column}`;
};

describe('the place of a fault', () => {
  for (const [path, place] of [
    ['$', '1:1'],
    ['$.deals', '2:3'],
    ['$.deals[0]', '3:5'],
    ['$.deals[0].stage', '3:19'],
    ['$.deals[1]["odd key"]', '5:7'],
    ['$.deals[1]["odd key"][1]', '5:22'],
    ['$.a', '8:3'],
    ['$.a["b.c"]', '8:10'],
    // What is missing: the place of what lacks it.
    ['$.deals[1].stage', '4:5'],
    ['$.deals[1].date.value', '4:5'],
    ['$.words["x"].y', '1:1'],
  ] as const) {
    it(`${path} is ${place}`, () => assert.equal(placeOf(path), place));
  }

  it('is that of the words in another file, and none where nobody has the file', () => {
    const [first, second] = placed([fault('$.a', 'words.en.json'), fault('$.a', 'words.ru.json')], { 'words.en.json': '{"a":1}' });
    assert.deepEqual([first!.line, first!.column, second!.line], [1, 2, undefined]);
  });

  it('counts behind a byte order mark, and with the line ends of any system', () => {
    assert.equal(placeOf('$.b', '\ufeff{\r\n  "a": 1,\r\n  "b": 2}'), '3:3');
  });

  it('is not known of a hundred thousand levels, which end nothing', () => {
    assert.match(placeOf('$[0]', '['.repeat(1e5) + ']'.repeat(1e5)), /^(?:1:\d+|undefined:undefined)$/);
  });
});
