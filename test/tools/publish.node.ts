import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { isHashed } from '../../src/tools/build-article.js';
import { tags } from '../../src/tools/widgets.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

/** `dateline build` into a folder that readers have open: whole or not at all, whatever befalls it. */

const cli = resolve('dist/cli/cli.js');
const faultyDisk = pathToFileURL(resolve('test/support/faulty-disk.mjs')).href;

let desk: string;
/** The files of the first and the second state of the article, as a build into an empty folder writes them. */
let first: Map<string, string>;
let second: Map<string, string>;
let masters: string;

const argsFor = (story: string, out = 'embeds'): string[] => [cli, 'build', story, '--out', out, '--no-pictures'];
function build(story: string, { out = 'embeds', fault = '' } = {}) {
  const args = fault ? ['--import', faultyDisk, ...argsFor(story, out)] : argsFor(story, out);
  return spawnSync(process.execPath, args, { cwd: desk, encoding: 'utf8', env: { ...process.env, DISK_FAULT: fault } });
}

function writeStory(home: string, name: string, title: string, languages: readonly string[]): void {
  mkdirSync(join(home, name), { recursive: true });
  writeFileSync(join(home, name, 'article.json'), JSON.stringify({ ...validArticle(), turnover: null }));
  const words = { ...validWords(), turnover: null };
  writeFileSync(join(home, name, 'words.en.json'), JSON.stringify({ ...words, people: { ...words.people, title } }));
  for (const language of languages)
    writeFileSync(join(home, name, `words.${language}.json`), JSON.stringify({ language, people: { title } }));
}

/** All files below a folder, but for what is never to be read by anybody. */
function filesIn(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    names
      .filter(name => statSync(join(folder, name)).isFile())
      .sort()
      .map(name => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}
const published = (): Map<string, string> => filesIn(join(desk, 'embeds'));
const loaded = (files: ReadonlyMap<string, string>): string[] => [...files.keys()].filter(name => !isHashed(name));

/** What a reader gets at this moment: every file that a script names is there, and is the one that it was built with. */
function assertReadable(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    if (!name.endsWith('.js') || name.startsWith('.')) continue;
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
    for (const [, file] of text.matchAll(/import\("\.\/([\w.-]+)"/g)) assert.ok(files.has(folder + file), `${name} names ${file}`);
  }
}

describe('what is published', () => {
  before(() => {
    masters = mkdtempSync(join(tmpdir(), 'masters-'));
    desk = masters;
    // Three languages, of which two are files of their own; then one of them goes.
    writeStory(masters, 'one', 'Who is who', ['ru', 'fa', 'tt']);
    writeStory(masters, 'two', 'Dramatis personae', ['ru', 'fa']);
    for (const story of ['one', 'two']) {
      const { status, stderr } = build(story, { out: `${story}-built` });
      assert.equal(status, 0, stderr);
    }
    first = filesIn(join(masters, 'one-built'));
    second = filesIn(join(masters, 'two-built'));
  });
  after(() => rmSync(masters, { recursive: true, force: true }));

  beforeEach(() => {
    desk = mkdtempSync(join(tmpdir(), 'newsroom-'));
    for (const story of ['one', 'two']) cpSync(join(masters, story), join(desk, story), { recursive: true });
    cpSync(join(masters, 'one-built'), join(desk, 'embeds'), { recursive: true });
  });
  afterEach(() => rmSync(desk, { recursive: true, force: true }));

  /** Nothing of the first state is left but what pages may have pinned, and nothing of the build itself. */
  function assertSecond(files = published()): void {
    assert.deepEqual(loaded(files), loaded(second));
    for (const [name, text] of second) assert.ok(files.get(name) === text, name);
    for (const [name, text] of first) if (isHashed(name)) assert.ok(files.get(name) === text, name);
    assertReadable(files);
  }

  it('knows the file of each widget from one with a hash, whatever the tag ends in', () => {
    for (const tag of tags)
      for (const home of ['', 'shared/']) {
        assert.equal(isHashed(`${home}${tag}.js`), false, tag);
        assert.equal(isHashed(`${home}${tag}-0123456789ab.js`), true, tag);
        assert.equal(isHashed(`${home}${tag}.fa-Ab3_-x9Z.js`), true, tag);
      }
  });

  it('is the new state whole: what the article no longer has is gone, and what pages may have pinned or others have put there stays', () => {
    assert.ok(loaded(first).some(name => name.includes('.tt.')) && !loaded(second).some(name => name.includes('.tt.')));
    writeFileSync(join(desk, 'embeds', 'robots.txt'), 'theirs');
    assert.equal(build('two').status, 0);
    const files = published();
    assert.equal(files.get('robots.txt'), 'theirs');
    files.delete('robots.txt');
    assertSecond(files);
  });

  it('does not touch what did not change', () => {
    const times = (): Map<string, number> =>
      new Map([...published().keys()].map(name => [name, statSync(join(desk, 'embeds', name)).mtimeMs]));
    const before = times();
    assert.equal(build('one').status, 0);
    assert.deepEqual(times(), before);
  });

  for (const [when, fault, isNew] of [
    ['before the first file is written', 'writeFileSync 1 .dateline-build kill', false],
    ['in the middle of writing', 'writeFileSync 20 .dateline-build kill', false],
    ['before the plan is there', 'renameSync 1 plan.json.part kill', false],
    ['before the first file is moved', 'renameSync 2 .dateline-build kill', true],
    ['in the middle of moving', 'renameSync 12 .dateline-build kill', true],
    ['at the last move', 'renameSync 1 .dateline-build/manifest.json kill', true],
    ['before the first file is taken away', 'rmSync 1 .tt. kill', true],
    ['before the last file is taken away', 'rmSync 3 .tt. kill', true],
    ['before it clears up', 'rmSync 2 .dateline-build kill', true],
  ] as const) {
    it(`killed ${when}: readers have whole files, and the next build ${isNew ? 'finishes' : 'undoes'} it`, () => {
      assert.equal(build('two', { fault }).signal, 'SIGKILL');
      assertReadable(published());
      if (!isNew) {
        const files = published();
        for (const [name, text] of first) assert.ok(files.get(name) === text, `${name} is as it was`);
      }
      const next = build(isNew ? 'two' : 'one');
      assert.equal(next.status, 0, next.stderr);
      assert.match(next.stdout, /an earlier build into .*embeds was cut off; this one takes its place/);
      if (isNew) assertSecond();
      else assert.deepEqual(loaded(published()), loaded(first));
    });
  }

  for (const [what, fault, says] of [
    ['the disk is full', 'writeFileSync 15 .dateline-build ENOSPC', /cannot be used: the disk is full\. Make room on it\./],
    [
      'a folder is not ours',
      'mkdirSync 1 dateline- EACCES',
      /dateline-[\d.]+ cannot be used: this user has no right to it\. Give it, or choose another place/,
    ],
    [
      'the folder can only be read',
      'writeFileSync 1 .dateline-lock EROFS',
      /\.dateline-lock cannot be used: it can only be read\. Choose another place with --out/,
    ],
  ] as const) {
    it(`stays as it was where ${what}: what, where and how to mend it, and an exit code of its own`, () => {
      const { status, stderr } = build('two', { fault });
      assert.equal(status, 3, stderr);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
      assert.deepEqual([...published()], [...first]);
    });
  }

  it('does not wait for a build of its own number, which a container gives anew, nor for a lock that cannot be read', () => {
    // The lock is written by the build itself before it looks for another, as if an earlier process had had its number.
    const { status, stdout } = build('two', { fault: 'writeFileSync 1 .dateline-lock mine' });
    assert.equal(status, 0);
    assert.match(stdout, /an earlier build into .* was cut off/);
    assertSecond();
    writeFileSync(join(desk, 'embeds/.dateline-lock'), '{}');
    const unread = build('two', { fault: 'readFileSync 1 .dateline-lock EACCES' });
    assert.equal(unread.status, 3, unread.stderr);
    assert.match(unread.stderr, /\.dateline-lock cannot be used: this user has no right to it/);
  });

  it('stays as it was where we are at fault, which is told with its place and an exit code of its own', () => {
    const { status, stderr } = build('two', { fault: 'writeFileSync 15 .dateline-build bug' });
    assert.equal(status, 70, stderr);
    assert.match(stderr, /a fault of ours[^]*\n\s+at .*publish\.js/);
    assert.deepEqual([...published()], [...first]);
  });

  it('stays as it was where a file is in the way of the folder', () => {
    writeFileSync(join(desk, 'way'), 'theirs');
    const { status, stderr } = build('two', { out: 'way' });
    assert.equal(status, 3, stderr);
    assert.match(stderr, /way cannot be used: a file is in the way/);
    assert.equal(readFileSync(join(desk, 'way'), 'utf8'), 'theirs');
  });

  it('is in the folder that a link leads to, on whatever file system that is', () => {
    const elsewhere = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'elsewhere-'));
    try {
      symlinkSync(elsewhere, join(desk, 'linked'));
      const { status, stderr } = build('two', { out: 'linked' });
      assert.equal(status, 0, stderr);
      assert.deepEqual([...filesIn(elsewhere)], [...second]);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('is one of the two where two build at once: the second waits, and says so', async () => {
    const ended = (child: ChildProcess): Promise<[number | null, string]> =>
      new Promise(done => {
        let text = '';
        child.stdout!.on('data', data => (text += String(data)));
        child.once('close', code => done([code, text]));
      });
    // The lock of a process that lives keeps both out until it is gone.
    const sleeper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(desk, 'embeds/.dateline-lock'), JSON.stringify({ process: sleeper.pid, host: hostname(), since: 'just now' }));
    const builds = ['two', 'two'].map(story => spawn(process.execPath, argsFor(story), { cwd: desk }));
    await Promise.all(
      builds.map(
        child => new Promise<void>(heard => child.stdout.on('data', data => String(data).includes('waiting for another build') && heard())),
      ),
    );
    assert.deepEqual(
      [...published()].filter(([name]) => !name.startsWith('.')),
      [...first],
    );
    const ends = builds.map(ended);
    sleeper.kill('SIGKILL');
    for (const [code] of await Promise.all(ends)) assert.equal(code, 0);
    assertSecond();
  });
});
