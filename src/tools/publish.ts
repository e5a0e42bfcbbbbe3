import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isHashed } from './build-article.js';
import { coreFiles, coreFolder } from './code.js';
import { InputError } from './input-error.js';
import { publishedFiles } from './manifest.js';

/**
 * Puts the files of an article into its folder, whole or not at all. All are first written beside those that are there,
 * inside the folder, where no other file system and no other right can be in the way; then a plan says where each goes,
 * and from then on the new files are what is published: a build that is cut off before is undone by the next one, and
 * one that is cut off after is finished by it. What a page fetches later comes first and stays for good; the names that
 * pages load come after, and what the article no longer has goes last.
 */

type Content = string | Uint8Array;

interface Plan {
  readonly moves: readonly string[];
  readonly removals: readonly string[];
}

const stagingName = '.dateline-build';
const planName = 'plan.json';
const lockName = '.dateline-lock';

/** How long a build waits for another one that writes into the same folder. */
const lockWaitMs = 120_000;

/** @throws InputError where another content stands under a name that never changes, or another build does not end. */
export async function publish(out: string, files: ReadonlyMap<string, Content>, note: (line: string) => void): Promise<void> {
  const core = join(dirname(out), coreFolder);
  for (const folder of [out, core]) mkdirSync(folder, { recursive: true });
  const unlock = await lock(out, note);
  try {
    finish(out);
    for (const [file, content] of files) {
      const before = join(out, file);
      if (isHashed(file) && existsSync(before) && !isSame(before, content)) {
        throw new InputError(
          `${before} has another content, and pages may have pinned it. Build into another directory, or take the file away.`,
        );
      }
    }
    publishCore(core);
    try {
      stage(out, files);
    } finally {
      // Without a plan what has been written is nothing, and goes.
      finish(out);
    }
  } finally {
    unlock();
  }
}

/** The core has the same files for all articles of one version, each under its hash but for the licences. */
function publishCore(core: string): void {
  for (const { file, content } of coreFiles()) {
    const target = join(core, file);
    if (existsSync(target) && isSame(target, content)) continue;
    const staged = `${target}.${process.pid}`;
    try {
      writeFileSync(staged, content);
      renameSync(staged, target);
    } finally {
      rmSync(staged, { force: true });
    }
  }
}

/** Writes what is new, and the plan when all of it is there. */
function stage(out: string, files: ReadonlyMap<string, Content>): void {
  const staging = join(out, stagingName);
  const moves = [...files.keys()]
    .filter(file => !existsSync(join(out, file)) || !isSame(join(out, file), files.get(file)!))
    .sort(byPublishing);
  const removals = listed(out).filter(file => !files.has(file) && !isHashed(file));
  for (const file of moves) {
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    writeFileSync(join(staging, file), files.get(file)!);
  }
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, `${planName}.part`), JSON.stringify({ moves, removals } satisfies Plan));
  renameSync(join(staging, `${planName}.part`), join(staging, planName));
}

/** Carries out the plan of this build, or of one that was cut off; without a plan what was staged is nothing. */
function finish(out: string): void {
  const staging = join(out, stagingName);
  const plan = join(staging, planName);
  if (existsSync(plan)) {
    const { moves, removals } = JSON.parse(readFileSync(plan, 'utf8')) as Plan;
    for (const file of moves) {
      if (!existsSync(join(staging, file))) continue;
      mkdirSync(dirname(join(out, file)), { recursive: true });
      renameSync(join(staging, file), join(out, file));
    }
    for (const file of removals) {
      rmSync(join(out, file), { force: true });
      removeEmpty(out, dirname(file));
    }
  }
  rmSync(staging, { recursive: true, force: true });
}

function removeEmpty(out: string, folder: string): void {
  const path = join(out, folder);
  if (folder !== '.' && existsSync(path) && !readdirSync(path).length) rmSync(path, { recursive: true });
}

/** What the last build of ours has put there: nothing else is ever taken away. */
const listed = (out: string): string[] => [...publishedFiles(out).keys()];

/** What is fetched later, then what is pasted and shown, then the scripts that pages load by their name, then the list of all. */
const rank = (file: string): number => (isHashed(file) ? 0 : file === 'manifest.json' ? 3 : file.endsWith('.js') ? 2 : 1);
const byPublishing = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);

const isSame = (path: string, content: Content): boolean => {
  const bytes = Buffer.from(content);
  return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
};

/** Waits until no other build writes into the folder, and keeps others out until the answer is called. */
async function lock(out: string, note: (line: string) => void): Promise<() => void> {
  const file = join(out, lockName);
  const owner = JSON.stringify({ process: process.pid, host: hostname(), since: new Date().toISOString() });
  let isWaiting = false;
  for (const end = Date.now() + lockWaitMs; ;) {
    try {
      writeFileSync(file, owner, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
    const other = holderOf(file);
    if (!other) continue;
    if (other.isGone) {
      note(`an earlier build into ${out} was cut off; this one takes its place`);
      takeAway(file, other.text);
      continue;
    }
    const who = `process ${other.process} on ${other.host}, since ${other.since}`;
    if (Date.now() > end) throw new InputError(`another build writes into ${out}: ${who}. Wait for it; if there is none, delete ${file}.`);
    if (!isWaiting) note(`waiting for another build into ${out}: ${who}`);
    isWaiting = true;
    await new Promise(again => setTimeout(again, 200));
  }
}

/** Who holds a lock; undefined where it is gone. A container gives every first process the same number, so our own is that of a dead one. */
function holderOf(file: string) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (fault) {
    // Gone meanwhile; whatever else keeps it from being read would keep us here for ever.
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
  try {
    const { process: id, host, since } = JSON.parse(text) as { process: number; host: string; since: string };
    return { text, process: id, host, since, isGone: host === hostname() && (id === process.pid || !isAlive(id)) };
  } catch {
    // It is being written at this moment, or by hand.
    return { text, process: 0, host: 'no host that is named', since: 'a time that is not named', isGone: false };
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Of several who see that a build is gone, one takes its lock away; who finds that it took another's puts that back. */
function takeAway(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') === text) rmSync(aside);
  else renameSync(aside, file);
}
