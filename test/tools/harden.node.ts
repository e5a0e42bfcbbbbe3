import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundles, chunkName, textOf } from '../bundles/built.js';

/** A later version of a library may say it otherwise, and would then be built in as it is. */
describe('what the libraries take for granted', () => {
  for (const { tag, text } of bundles) {
    it(`is not in the file of <${tag}>`, () => {
      assert.doesNotMatch(text, /Symbol\.metadata|litPropertyMetadata|\bArray\.from\(/);
      assert.doesNotMatch(text, /(?:lit|reactive)\w*(?:Versions|Support)\b/i);
      assert.match(text, /Document\.prototype,"implementation",document\)\.createHTMLDocument\(""\)/);
      assert.match(text, /\.createTreeWalker\?\.\(\w+,129\)/);
    });
  }
  it('is not in the chunk of Chart.js', () => assert.doesNotMatch(textOf(chunkName), /\bArray\.from\(/));
});
