import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { patched, patches } from '../../src/bundle/patch-libraries.js';
import { bundles, chunkName, textOf } from './built.js';

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

describe('a patch of a library', () => {
  const fileOf = (module: RegExp): string =>
    [
      '@lit/reactive-element/reactive-element.js',
      '@lit/reactive-element/css-tag.js',
      'lit-element/lit-element.js',
      'lit-html/lit-html.js',
      'chart.js/dist/chart.js',
      'chart.js/dist/chunks/index.js',
    ]
      .map(file => resolve('node_modules', file))
      .find(file => module.test(file.replaceAll('\\', '/')))!;

  for (const { name, module, version, pattern, replacement } of patches) {
    const file = fileOf(module);
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll('\\', '/'))![1]!;
    const text = readFileSync(file, 'utf8');

    it(`“${name}” fits ${library}, and leaves nothing of what it is for`, () => {
      assert.ok(patched(text, file));
      assert.doesNotMatch(text.replace(pattern, replacement), new RegExp(pattern.source));
    });
    it(`“${name}” stops the build where ${library} says it otherwise`, () =>
      assert.throws(
        () => patched(text.replace(pattern, '/* otherwise */'), file),
        new RegExp(`patch “.*” of ${library} ${version.replaceAll('.', '\\.')} fits 0 times`),
      ));
    it(`“${name}” stops the build at another version of ${library}`, () =>
      assert.throws(
        () => patched(text, file, () => '99.0.0'),
        new RegExp(`is for .* ${version.replaceAll('.', '\\.')}, and this is 99\\.0\\.0`),
      ));
  }

  it('is for no other module', () => assert.equal(patched('Array.from(x)', resolve('node_modules/other/chart.js')), undefined));
});
