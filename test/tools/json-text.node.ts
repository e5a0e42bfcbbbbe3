import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pathText } from '../../src/article/faults.js';
import { faultsOfText } from '../../src/tools/json-text.js';

const found = (text: string): string[] => {
  JSON.parse(text);
  return faultsOfText(text).map(({ code, path, found }) => `${code} ${pathText(path)} ${found}`);
};

describe('the text of a JSON file', () => {
  const faulty: readonly (readonly [what: string, text: string, fault: string])[] = [
    ['a key written twice', '{"a": 1, "b": {}, "a": 2}', 'repeated-key $.a "a", a second time'],
    ['a key written twice, once as its number', '{"a": 1, "\\u0061": 2}', 'repeated-key $.a "\\u0061", a second time'],
    ['a key written twice far down', '[{}, {"a": [{"b": "{", "c\\"": [], "b": 0}]}]', 'repeated-key $[1].a[0].b "b", a second time'],
    ['a key of all objects twice', '{"constructor": 1, "constructor": 2}', 'repeated-key $.constructor "constructor", a second time'],
    ['a number without an end', '{"a": [0, 1e400]}', 'number-not-kept $.a[1] 1e400, which would be read as Infinity'],
    ['a number that vanishes', '[1e-400]', 'number-not-kept $[0] 1e-400, which would be read as 0'],
    [
      'more digits than a computer keeps',
      '[12345678901234567890]',
      'number-not-kept $[0] 12345678901234567890, which would be read as 12345678901234567000',
    ],
    [
      'a fraction with more digits than it keeps',
      '[0.12345678901234567890]',
      'number-not-kept $[0] 0.12345678901234567890, which would be read as 0.12345678901234568',
    ],
    ['zero below zero', '[-0]', 'number-not-kept $[0] -0, which would be read as -0'],
    ['zero below zero with decimals', '[-0.0]', 'number-not-kept $[0] -0.0, which would be read as -0'],
  ];
  for (const [what, text, fault] of faulty) test(`has ${what}`, () => assert.deepEqual(found(text), [fault]));

  for (const text of [
    '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}',
    '{"\\"": ",", "{": "}", "a": "\\\\", "b": "\\\\\\""}',
    '[0, 0.0, 0e5, 1.50, 15E-1, 1e18, 104516000, 1.2e+3, -7, 0.1, 100000000000000000000]',
    '"text"',
    '7',
    'null',
    ' [ ] ',
  ]) {
    test(`reads as it is written: ${text}`, () => assert.deepEqual(found(text), []));
  }

  test('reads as it is written, whatever JSON a program writes', () =>
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), text => void (/-0|\d{16}|e/.test(text) || assert.deepEqual(found(text), []))),
    ));

  test('of a hundred thousand levels is left to the check of the shape, which says so', () => {
    const deep = '['.repeat(1e5) + '-0' + ']'.repeat(1e5);
    assert.deepEqual(faultsOfText(deep), []);
  });
});
