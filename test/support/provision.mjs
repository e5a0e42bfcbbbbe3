// Installs the browsers that are missing, as far as this machine lets us, and says which engines the run will have.
// Chromium: CHROME_PATH, an installed Chrome, Chromium or Edge, Debian's package, the one packed for npm, Playwright's.
// Firefox and WebKitGTK: installed ones, Debian's packages. Only engines in REQUIRE_ENGINES are a must.
import { spawnSync } from 'node:child_process';
import { engines, find, onPath, packedChromiumHome, playwrightHome } from './browsers.mjs';

const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  }).status === 0;
const quiet = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** `apt-get` as this user may call it: root, or by a sudo that asks no password. */
function aptGet() {
  if (process.platform !== 'linux' || !onPath('apt-get') || process.env.NO_APT === '1') return undefined;
  if (process.getuid() === 0) return ['apt-get'];
  return onPath('sudo') && quiet('sudo', ['-n', 'true']) ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : undefined;
}

export async function provision(wanted, required) {
  const missing = async () => (await Promise.all(wanted.map(async engine => ((await find[engine]()) ? [] : [engine])))).flat();

  const apt = aptGet();
  if (apt && (await missing()).length) {
    const [command, ...first] = apt;
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run(command, [...first, 'update', '-qq'], env);
    // One at a time: a package that a distribution lacks must not take the others with it.
    for (const name of (await missing()).flatMap(engine => packages[engine])) {
      console.log(`  installing ${name}`);
      run(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', name], env);
    }
  }
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

export const wantedEngines = () => list(process.env.BROWSERS) ?? engines;
export const requiredEngines = () => list(process.env.REQUIRE_ENGINES) ?? ['chromium'];

function list(text) {
  if (!text) return undefined;
  const names = text.split(',').map(name => name.trim());
  const strange = names.filter(name => !engines.includes(name));
  if (strange.length) throw new Error(`unknown engine ${strange.join(', ')}; there are ${engines.join(', ')}`);
  return names;
}
