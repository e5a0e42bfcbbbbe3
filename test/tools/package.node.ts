import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { tags } from '../../src/widgets/catalogue.js';

/** What somebody gets who installs a package: of the elements, which is the root, or of the command line. */

interface Package {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const read = (home: string): Package => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Package;
const [elementsHome, cliHome] = ['.', 'src/packages/cli'] as const;
const [elements, cli] = [read(elementsHome), read(cliHome)];

/** The paths that npm would pack. */
function packed(home: string): string[] {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.ok(stdout.startsWith('['), stderr);
  return (JSON.parse(stdout) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path.replaceAll('\\', '/'));
}

/** What a module or a declaration names: in statements, which begin a line as the compiler writes them, and in `import(…)`. */
const named = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:^(?:import|export)\s(?:[^'"`;]*\sfrom\s)?|\bimport\()(['"])([\w@./-]+)\1/gm)].map(
    ([, , name]) => name!,
  );

const packedPaths = { [elementsHome]: packed(elementsHome), [cliHome]: packed(cliHome) };

/** `lit/directives/live.js` is of `lit`. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

for (const [home, { name, exports, dependencies }] of [
  [elementsHome, elements],
  [cliHome, cli],
] as const) {
  describe(`the package ${name}`, () => {
    const paths = packedPaths[home];
    const modules = paths.filter(path => /^dist\/.*\.(js|d\.ts)$/.test(path) && !/^dist\/(code|core)\//.test(path));

    for (const [entry, target] of Object.entries(exports)) {
      it(`has the files of ${entry}, types first`, () => {
        const targets = typeof target === 'string' ? { default: target } : target;
        if (typeof target !== 'string') assert.deepEqual(Object.keys(target), ['types', 'default']);
        for (const path of Object.values(targets)) assert.ok(paths.includes(path.replace('*', 'en').replace('./', '')), path);
      });
    }

    it('has whatever its modules and types name', () => {
      const missing = modules.flatMap(path =>
        named(join(home, path))
          .filter(to => to.startsWith('.'))
          .map(to => join(path, '..', path.endsWith('.d.ts') ? to.replace(/\.js$/, '.d.ts') : to).replaceAll('\\', '/'))
          .filter(to => !paths.includes(to))
          .map(to => `${path} names ${to}`),
      );
      assert.deepEqual(missing, []);
    });

    it('depends on what its modules name, and on nothing else', () => {
      const names = modules
        .flatMap(path => named(join(home, path)))
        .filter(to => !/^(\.|node:)/.test(to))
        .map(packageOf);
      // Of the picture library a file is read, by its name alone.
      if (home === cliHome) names.push('@resvg/resvg-wasm');
      assert.deepEqual([...new Set(names)].sort(), Object.keys(dependencies).sort());
    });

    it('has its licence and what npm always takes, no source map, and leads to none', () => {
      assert.ok(paths.includes('LICENSE') && paths.includes('README.md') && paths.includes('package.json'));
      assert.deepEqual(
        paths.filter(path => path.endsWith('.map')),
        [],
      );
      for (const path of modules) assert.doesNotMatch(readFileSync(join(home, path), 'utf8'), /sourceMappingURL/, path);
    });
  });
}

describe('the package of the elements', () => {
  it('has an entry for each widget', () => {
    for (const tag of tags) assert.ok(elements.exports[`./${tag}.js`], tag);
  });

  it('depends on Lit and Chart.js alone', () => assert.deepEqual(Object.keys(elements.dependencies), ['chart.js', 'lit']));

  it('carries no bundle, no tool and no test', () => {
    const rest = packedPaths[elementsHome].filter(
      path =>
        !/^(dist\/(index|select|define-all|(article|locale|text|ui|widgets)\/.*)\.(js|d\.ts|json)$|custom-elements\.json$|LICENSE$|README\.md$|package\.json$)/.test(
          path,
        ),
    );
    assert.deepEqual(rest, []);
  });

  it('gives the classes without registering them, and without a page', async () => {
    const { DealTracker, PeopleCard, StoryTimeline, TradeTurnoverChart } = (await import('dateline')) as Record<string, unknown>;
    for (const element of [DealTracker, PeopleCard, StoryTimeline, TradeTurnoverChart]) assert.equal(typeof element, 'function');
    for (const tag of tags) assert.equal(globalThis.customElements?.get(tag), undefined);
  });
});

describe('the package of the command line', () => {
  it('is of the same version, with the libraries that this tree is tested with', () => {
    assert.equal(cli.version, elements.version);
    const ours = { ...elements.devDependencies, ...elements.dependencies };
    for (const [name, range] of Object.entries(cli.dependencies)) assert.equal(range, ours[name], name);
  });

  it('carries the finished code with its licences, schemas, and the four fonts with theirs', () => {
    const paths = packedPaths[cliHome];
    for (const path of [
      'dist/core/licences.txt',
      'dist/code/deal-tracker.js',
      'dist/article.schema.json',
      'dist/fonts/NotoSans_400Regular.ttf',
      'dist/fonts/LICENSE-NotoSans.txt',
      'dist/fonts/LICENSE-Vazirmatn.txt',
    ])
      assert.ok(paths.includes(path), path);
    assert.equal(paths.filter(path => path.endsWith('.ttf')).length, 4);
  });

  it('starts its command, also from this tree', () => {
    const command = 'src/packages/cli/bin/dateline.js';
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(existsSync('node_modules/.bin/dateline'));
    if (process.platform !== 'win32') assert.equal(statSync(command).mode & 0o111, 0o111);
    const { stdout } = spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' });
    assert.match(stdout, /dateline build/);
  });

  it('reads and checks an article', async () => {
    const { parseArticle, ArticleError } = (await import('dateline-cli/article.js' as string)) as Record<string, unknown>;
    assert.throws(() => (parseArticle as (facts: unknown, words: object) => unknown)({}, {}), ArticleError as new () => Error);
  });
});
