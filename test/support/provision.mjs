// Installs the browsers that are missing, as far as this machine lets us, and says which engines the run will have.
// Chromium: CHROME_PATH, an installed Chrome, Chromium or Edge, Debian's package, the one packed for npm, Playwright's.
// Firefox and WebKitGTK: installed ones, Debian's packages. Only engines in REQUIRE_ENGINES are a must.
import { spawnSync } from 'node:child_process';
import { engines, find, onPath, packedChromiumHome, playwrightHome } from './browsers.mjs';

export const run = (command, args, env = {}, cwd = undefined) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    cwd,
    shell: process.platform === 'win32',
  }).status === 0;
const quiet = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

export const hasApt = () => process.platform === 'linux' && !!onPath('apt-get') && process.env.NO_APT !== '1';

/** `apt-get` as this user may call it: root, or by a sudo that asks no password. */
function aptGet() {
  if (!hasApt()) return undefined;
  if (process.getuid() === 0) return ['apt-get'];
  return onPath('sudo') && quiet('sudo', ['-n', 'true']) ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : undefined;
}

const apt = (...args) => {
  const [command, ...first] = aptGet() ?? [];
  return !!command && run(command, [...first, ...args], { DEBIAN_FRONTEND: 'noninteractive' });
};

let known = false;
/** Learns what packages there are, once. */
export const updateApt = () => (known ||= apt('update', '-qq'));

/** Installs packages of Debian one at a time: one that a distribution lacks must not take the others with it. */
export function install(names) {
  if (!names.length || !aptGet()) return;
  updateApt();
  for (const name of names) {
    console.log(`  installing ${name}`);
    apt('install', '-y', '-qq', '--no-install-recommends', name);
  }
}

export async function provision(wanted, required) {
  const missing = async () => (await Promise.all(wanted.map(async engine => ((await find[engine]()) ? [] : [engine])))).flat();

  install((await missing()).flatMap(engine => packages[engine]));
  if ((await missing()).includes('chromium') && process.platform === 'linux') {
    console.log('  installing a Chromium from npm');
    run('npm', [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      packedChromiumHome,
      '@sparticuz/chromium@153.0.0',
    ]);
  }
  if ((await missing()).includes('chromium')) {
    console.log('  installing a Chromium by Playwright');
    run('npx', ['--yes', 'playwright@1.65.1', 'install', 'chromium'], { PLAYWRIGHT_BROWSERS_PATH: playwrightHome });
  }

  const absent = await missing();
  const lacking = required.filter(engine => !wanted.includes(engine) || absent.includes(engine));
  return { present: wanted.filter(engine => !absent.includes(engine)), absent, lacking };
}

export const wantedEngines = () => list(process.env.BROWSERS, 'engine', engines) ?? engines;
export const requiredEngines = () => list(process.env.REQUIRE_ENGINES, 'engine', engines) ?? ['chromium'];

export function list(text, kind, known) {
  if (!text) return undefined;
  const names = text.split(',').map(name => name.trim());
  const strange = names.filter(name => !known.includes(name));
  if (strange.length) throw new Error(`unknown ${kind} ${strange.join(', ')}; there are ${known.join(', ')}`);
  return names;
}
