import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bundleSizes } from '../../src/tools/sizes.js';
import { home } from '../bundles/built.js';

const readme = readFileSync('README.md', 'utf8');
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

describe('the readme', () => {
  it('prints the style sheet that the pages use', () => {
    assert.ok(readme.includes(readFileSync('demo/reserve.css', 'utf8').trim()));
  });

  for (const { tag, brotli, code, slice } of bundleSizes(home)) {
    it(`gives the sizes of <${tag}> as they are`, () => {
      const row = readme.split('\n').find(line => line.startsWith(`| \`<${tag}>\``));
      assert.deepEqual(
        row?.match(/\d+\.\d/g),
        [code, slice, { brotli }].map(({ brotli: bytes }) => kilobytes(bytes)),
      );
    });
  }

  it('names every part that an editor can style', () => {
    const parts = [...readFileSync('custom-elements.json', 'utf8').matchAll(/"cssParts": (\[[^\]]*\])/g)].flatMap(([, list]) =>
      (JSON.parse(list!) as { name: string }[]).map(({ name }) => name),
    );
    assert.ok(parts.length > 20);
    assert.deepEqual(
      parts.filter(name => !readme.includes(`\`${name}\``)),
      [],
    );
  });
});
