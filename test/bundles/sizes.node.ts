import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { bundleSizes, goals } from '../../src/bundle/goals.js';
import { bundles, chunkName, home, textOf } from './built.js';

const { chunk: mostOfChunk, slice: mostOfEnglishSlice } = goals;
/**
 * What is not to be passed, so that nothing grows unseen: all are over their goals. With one language of the
 * interface. Lit and the shared frame alone, with no widget in them, are 10.1 kB.
 */
const most: Readonly<Record<string, number>> = {
  'people-card': 18_350,
  'deal-tracker': 25_300,
  'story-timeline': 19_100,
  'trade-turnover-chart': 24_450,
};

const brotli = (text: string): number => brotliCompressSync(text).length;
const atMost = (size: number, bound: number): void => assert.ok(size <= bound, `${size} bytes, at most ${bound}`);

/** In one language; what the others add is weighed in test/languages/trim.node.ts. */
const english = '.cache/fixtures/bundles-en';

describe('the size of the bundles', () => {
  for (const { tag, code, slice } of bundleSizes(english)) {
    it(`<${tag}> has at most ${most[tag]} bytes of code`, () => atMost(code.brotli, most[tag]!));
    it(`<${tag}> has at most ${mostOfEnglishSlice} bytes of English slice`, () => atMost(slice.brotli, mostOfEnglishSlice));
  }
  for (const { tag, code, slice, ...whole } of bundleSizes(home)) {
    it(`<${tag}> is weighed whole: what was cut as slice is all that the code lacks`, () => {
      const file = textOf(`${tag}.js`);
      assert.equal(whole.brotli, brotli(file));
      const quoted = whole.raw - code.raw + Buffer.byteLength('{}');
      assert.ok(quoted >= slice.raw && quoted < slice.raw * 1.02, `${quoted} bytes were cut for ${slice.raw} of JSON`);
    });
  }
  it(`the Chart.js chunk has at most ${mostOfChunk} bytes`, () => atMost(brotli(textOf(chunkName)), mostOfChunk));
  it('every bundle was weighed', () => assert.equal(bundles.length, bundleSizes(home).length));
});
