import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { tags } from '../../src/widgets/catalogue.js';

/** What somebody gets who installs the package. */

interface Package {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}
const { name, bin, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const load = (entry: string): Promise<Record<string, unknown>> => import(join(name, entry)) as Promise<Record<string, unknown>>;

describe('the package', () => {
  for (const [entry, target] of Object.entries(exports)) {
    it(`has the files of ${entry}, types first`, () => {
      const targets = typeof target === 'string' ? { default: target } : target;
      if (typeof target !== 'string') assert.deepEqual(Object.keys(target), ['types', 'default']);
      for (const path of Object.values(targets)) assert.ok(existsSync(path.replace('*', 'en')), path);
    });
  }

  it('has an entry for each widget', () => {
    for (const tag of tags) assert.ok(exports[`./${tag}.js`], tag);
  });

  it('gives the classes without registering them, and without a page', async () => {
    const { DealTracker, PeopleCard, TradeTurnoverChart } = await load('');
    for (const element of [DealTracker, PeopleCard, TradeTurnoverChart]) assert.equal(typeof element, 'function');
    for (const tag of tags) assert.equal(globalThis.customElements?.get(tag), undefined);
  });

  it('reads and checks an article', async () => {
    const { parseArticle, ArticleError } = await load('article.js');
    assert.throws(() => (parseArticle as (facts: unknown, words: object) => unknown)({}, {}), ArticleError as new () => Error);
  });

  it('starts its command', () => {
    assert.match(readFileSync(bin['dateline']!, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    // npx makes it executable when it first finds it, and not again after the next build.
    if (process.platform !== 'win32') assert.equal(statSync(bin['dateline']!).mode & 0o111, 0o111);
  });

  it('carries the modules, the manifest, the licence and what npm always takes, and no bundle', () => {
    const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.ok(stdout.startsWith('['), stderr);
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    assert.ok(paths.includes('dist/core/licences.txt'), 'the core has Lit and Chart.js inside');
    assert.ok(paths.includes('dist/index.js') && paths.includes('custom-elements.json') && paths.includes('LICENSE'));
    assert.deepEqual(
      paths.filter(path => !/^(dist\/|custom-elements\.json$|LICENSE$|README\.md$|package\.json$)/.test(path)),
      [],
    );
  });
});
