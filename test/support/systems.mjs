// The systems of other people that editors paste into. Each has its tests in `test/hosts/<system>.node.ts`. Says which
// of them this machine can have and brings those that are missing. One that cannot be had is left out, and said to
// be, unless REQUIRE_SYSTEMS names it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onPath } from './browsers.mjs';
import { hasApt, install, list, run, updateApt } from './provision.mjs';

const cache = resolve('.cache/systems');

/** Programs for administrators are on the path of few others. */
export const program = name => [onPath(name), `/usr/sbin/${name}`].find(path => path && existsSync(path));

const wordpressHome = join(cache, 'wordpress');
const wordpressParts = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore'];
export const wordpressPackages = () =>
  existsSync(wordpressHome)
    ? readdirSync(wordpressHome)
        .filter(name => name.endsWith('.deb'))
        .map(name => join(wordpressHome, name))
    : [];
const hasPhp = () => spawnSync('php', ['-r', 'exit((int) !extension_loaded("mysqli"));']).status === 0;

const next = 'next@15.5.29';
const nextHome = join(cache, next);
const ampFile = 'package/dist/compiled/amphtml-validator/validator_wasm.js';
export const ampRules = join(nextHome, ampFile);

const systems = {
  wordpress: {
    needs: 'php-cli, php-mysql, mariadb-server-core and wordpress of Debian',
    has: () => hasPhp() && !!program('mariadbd') && wordpressPackages().length === wordpressParts.length,
    /**
     * Programs are installed: these start no service. WordPress itself is only unpacked, with what it links to: its
     * package brings a web server, which would begin to serve on a developer's machine.
     */
    bring() {
      install([...(hasPhp() ? [] : ['php-cli', 'php-mysql']), ...(program('mariadbd') ? [] : ['mariadb-server-core'])]);
      if (!hasApt() || !hasPhp() || !program('mariadbd')) return;
      console.log('  fetching wordpress');
      rmSync(wordpressHome, { recursive: true, force: true });
      mkdirSync(wordpressHome, { recursive: true });
      updateApt();
      // As another user, which apt becomes where it is root, it could not write here.
      run('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', 'download', ...wordpressParts], {}, wordpressHome);
    },
  },
  hugo: {
    needs: 'hugo of Debian',
    has: () => !!program('hugo'),
    bring: () => install(['hugo']),
  },
  amp: {
    needs: `AMP’s rules in ${next} of npm`,
    has: () => existsSync(ampRules),
    /** AMP's own validator fetches its rules from AMP. Next has them in it, to check the pages that it makes. */
    bring() {
      console.log(`  fetching ${next}`);
      mkdirSync(nextHome, { recursive: true });
      run('npm', ['pack', next, '--silent', '--fetch-retries=0'], {}, nextHome);
      const packed = readdirSync(nextHome).find(name => name.endsWith('.tgz'));
      if (!packed) return;
      run('tar', ['-xzf', packed, ampFile], {}, nextHome);
      rmSync(join(nextHome, packed));
    },
  },
};
const names = Object.keys(systems);

const testOf = system => join('test', 'hosts', `${system}.node.ts`);
export const systemTests = names.map(testOf);

/** Brings the systems of these files of tests, and tells which of the files can run and what is left out. */
export function provisionSystems(files) {
  const required = list(process.env.REQUIRE_SYSTEMS, 'system', names) ?? [];
  const wanted = names.filter(name => files.includes(testOf(name)));
  for (const name of wanted) if (!systems[name].has()) systems[name].bring();
  const present = wanted.filter(name => systems[name].has());
  const absent = wanted.filter(name => !present.includes(name));
  return {
    present,
    absent: absent.map(name => `${name} (needs ${systems[name].needs})`),
    lacking: absent.filter(name => required.includes(name)),
    files: present.map(testOf),
  };
}
