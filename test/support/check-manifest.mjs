// The manifest of the elements is kept in the repository, so that a change of what pages may rely on is seen in review.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const outdir = '.cache/manifest';
execFileSync('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', outdir], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});

const read = path => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');
if (read('custom-elements.json') !== read(`${outdir}/custom-elements.json`)) {
  console.error('custom-elements.json does not say what the elements say: run npm run manifest and look at the difference');
  process.exitCode = 1;
}
