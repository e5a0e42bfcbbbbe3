import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { literal } from '../../src/tools/literal.js';

/** JSON as an expression of a script: what the words of an article's own interface go through. */

const read = (value: unknown, names?: ReadonlyMap<string, string>, before = ''): unknown =>
  JSON.parse(JSON.stringify(runInNewContext(`${before}(${literal(value, names)})`)));

describe('JSON as an expression', () => {
  for (const [value, expected] of [
    [{ a: 'b', 'c-d': 1, 1000: true, '01': null }, '{1000:true,a:"b","c-d":1,"01":null}'],
    [['', '"', "'", `"'`], `["",'"',"'","\\"'"]`],
    [{ class: 'x', $: [], _9: {} }, '{class:"x",$:[],_9:{}}'],
  ] as const) {
    it(`is as short as it can be: ${expected}`, () => assert.equal(literal(value), expected));
  }

  for (const text of ['\\', '\\"', '\\\\"', `\\"'`, '\n\r\t\0', '\u2028\u2029', '</script>', '${x}`', '\ud800', '"\\\n']) {
    it(`keeps ${JSON.stringify(text)}`, () =>
      assert.deepEqual(read({ text, [text]: [text] }), JSON.parse(JSON.stringify({ text, [text]: [text] }))));
  }

  it('has no key that would be the prototype', () => {
    const value = JSON.parse('{"__proto__":{"a":1}}') as object;
    assert.deepEqual(Object.keys(runInNewContext(`Object.keys(${literal(value)})`) as object), ['0']);
  });

  it('says by its name what is said elsewhere', () => {
    const names = new Map([['said twice', 'm0']]);
    assert.equal(literal(['said twice', { a: 'said twice' }], names), '[m0,{a:m0}]');
    assert.deepEqual(read(['said twice'], names, 'const m0 = "said twice";'), ['said twice']);
  });

  it('is read as what it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as never), value => {
        const json = JSON.parse(JSON.stringify(value)) as unknown;
        assert.deepEqual(read(json), json);
      }),
      { numRuns: 300 },
    );
  });
});
