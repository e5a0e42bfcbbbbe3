import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArgs, find } from '../support/browsers.mjs';

/**
 * The packed packages in an empty folder elsewhere, each with the libraries that it declares and no other, as npm puts
 * them there; copied from this tree, so that the test needs no network.
 */

interface Package {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const read = (home: string): Package => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Package;

const homes = { dateline: '.', 'dateline-cli': 'src/packages/cli' } as const;
const article = resolve('src/articles/iran-tatarstan');
const folder = mkdtempSync(join(tmpdir(), 'dateline-installed-'));
const modules = join(folder, 'node_modules');

const tarballs = Object.fromEntries(
  Object.entries(homes).map(([name, home]) => {
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    const file = execFileSync('npm', args, { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
    return [name, join(folder, file)];
  }),
);

/** Puts a packed package there, with all that it depends on; gives the bytes of it all. */
function install(name: keyof typeof homes): number {
  const home = join(modules, name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarballs[name]!, '-C', home, '--strip-components=1']);
  const all = new Map<string, string>();
  const add = (of: string, from: string): void => {
    for (const each of Object.keys(read(of).dependencies ?? {})) {
      if (all.has(each)) continue;
      const nested = join(from, 'node_modules', each);
      const source = existsSync(nested) ? nested : join('node_modules', each);
      all.set(each, source);
      add(source, source);
    }
  };
  add(home, '.');
  for (const [each, source] of all) cpSync(source, join(modules, each), { recursive: true, dereference: true });
  return [home, ...[...all.keys()].map(each => join(modules, each))].reduce((sum, each) => sum + sizeOf(each), 0);
}

const sizeOf = (path: string): number =>
  statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size;

const tool = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve('node_modules', name), ...args], { cwd: folder, encoding: 'utf8' });

describe('the packages in an empty folder elsewhere', () => {
  let bytes: number;
  let browser: Browser | undefined;
  let server: Server | undefined;
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
    bytes = install('dateline');
    install('dateline-cli');
    cpSync(article, join(folder, 'story'), { recursive: true });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('take at most 10 MB for the elements', () => assert.ok(bytes <= 10e6, `${bytes} bytes`));

  for (const name of Object.keys(homes)) {
    it(`have types and entries in ${name} that every resolver of modules finds`, () => {
      const types = tool('@arethetypeswrong/cli/dist/index.js', tarballs[name]!, '--profile', 'esm-only', '--no-color');
      assert.equal(types.status, 0, types.stdout + types.stderr);
      const lint = tool('publint/src/cli.js', 'run', tarballs[name]!, '--strict');
      assert.equal(lint.status, 0, lint.stdout + lint.stderr);
    });
  }

  it('check an article, and build it byte for byte as this tree does', () => {
    const command = join(modules, 'dateline-cli/bin/dateline.js');
    const options = { cwd: folder, encoding: 'utf8' } as const;
    assert.equal(spawnSync(process.execPath, [command, 'check', 'story'], options).status, 0);
    const { status, stderr } = spawnSync(process.execPath, [command, 'build', 'story', '--out', 'embeds/iran-tatarstan'], options);
    assert.equal(status, 0, stderr);
    const manifest = (home: string): unknown => JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'));
    assert.deepEqual(manifest(join(folder, 'embeds/iran-tatarstan')), manifest('bundles/iran-tatarstan'));
  });

  it('show each element on a page that Vite builds, with data that the page makes itself', async () => {
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html lang="en"><title>A story</title><link rel="icon" href="data:,"><script type="module" src="./main.js"></script>' +
        '<trade-turnover-chart></trade-turnover-chart><deal-tracker></deal-tracker><people-card></people-card><story-timeline></story-timeline></html>',
    );
    writeFileSync(
      join(folder, 'main.js'),
      `import 'dateline/define-all.js';
import { selectDeals, selectPeople, selectTimeline, selectTurnover } from 'dateline/select.js';
import { parseArticle } from 'dateline-cli/article.js';
import facts from './story/article.json';
import en from './story/words.en.json';
const article = parseArticle(facts, { en });
const widgets = [
  ['trade-turnover-chart', selectTurnover],
  ['deal-tracker', selectDeals],
  ['people-card', selectPeople],
  ['story-timeline', selectTimeline],
];
for (const [tag, select] of widgets)
  document.querySelector(tag).data = select(article);
`,
    );
    await build({ root: folder, logLevel: 'error', build: { outDir: 'site', emptyOutDir: true } });

    const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
    server = createServer((request, response) => {
      const path = join(folder, 'site', request.url === '/' ? 'index.html' : request.url!);
      if (!existsSync(path)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
    });
    await new Promise<void>(listening => server!.listen(0, '127.0.0.1', listening));

    browser = await puppeteer.launch({ ...(await find.chromium())!, args: [...chromiumArgs] });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const words = JSON.parse(readFileSync(join(article, 'words.en.json'), 'utf8')) as Record<
      'turnover' | 'deals' | 'people',
      { title: string }
    > & { event: Record<string, { title: string }> };
    for (const [tag, title] of [
      ['trade-turnover-chart', words.turnover.title],
      ['deal-tracker', words.deals.title],
      ['people-card', words.people.title],
      ['story-timeline', words.event['ev-farahi']!.title],
    ] as const)
      await page.waitForFunction(
        (tag, title) => document.querySelector(tag)?.shadowRoot?.textContent?.includes(title),
        { timeout: 60_000 },
        tag,
        title,
      );
    assert.deepEqual(said, []);
  });
});
