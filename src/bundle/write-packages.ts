import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFiles } from '../pictures/font-files.js';

/**
 * Puts together what the package of the command line carries (`src/packages/cli`): of the compiled modules those that its
 * entries reach, the finished code of the widgets, schemas and fonts. The package of the elements is the root, whose
 * `files` name its part of `dist`.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const home = join(root, 'src/packages/cli');
const out = join(home, 'dist');

const { resolve } = createRequire(import.meta.url);
const fonts = join(dist, 'fonts');
mkdirSync(fonts, { recursive: true });
for (const [file, source] of Object.entries(fontFiles)) {
  copyFileSync(resolve(source), join(fonts, file));
  copyFileSync(resolve(`${source.split('/').slice(0, 2).join('/')}/LICENSE_FONT`), join(fonts, `LICENSE-${file.split('_')[0]}.txt`));
}

/** Modules and declarations that an entry of `dist` reaches, itself first. */
function reached(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, , path] of readFileSync(join(dist, entry), 'utf8').matchAll(/(?:from|import)\s*\(?\s*(['"])(\.[\w./-]+)\1/g)) {
    const module = join(dirname(entry), path!);
    reached(entry.endsWith('.d.ts') ? module.replace(/\.js$/, '.d.ts') : module, found);
  }
  return found;
}

const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};
const entries = Object.values(exports)
  .flatMap(target => Object.values(typeof target === 'string' ? [target] : target))
  .filter(target => target.startsWith('./dist/'))
  .map(target => target.slice('./dist/'.length));
// Nothing imports these: the tools find the manifests by their folder, and piscina starts the worker.
const manifests = readdirSync(join(dist, 'widgets'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.manifest.js'))
  .map(path => join('widgets', path));
const all = new Set<string>();
for (const entry of [...entries, ...manifests, 'cli/cli.js', 'pictures/png.worker.js']) reached(entry, all);

rmSync(out, { recursive: true, force: true });
for (const file of all) {
  mkdirSync(join(out, dirname(file)), { recursive: true });
  copyFileSync(join(dist, file), join(out, file));
}
for (const folder of ['code', 'core', 'fonts']) cpSync(join(dist, folder), join(out, folder), { recursive: true });
copyFileSync(join(root, 'LICENSE'), join(home, 'LICENSE'));
