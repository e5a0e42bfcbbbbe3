// The whole gate, which `npm test` calls: browsers, build, checks, tests without a browser, tests in three engines,
// tests in the systems of other people that this machine can have, and one closing line.
// `npm test -- --only checks|node|browser|hosts [part of a file name]`, which is in Chromium alone where a part is named;
// `BROWSERS=firefox,webkit npm test`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { browserCounts } from './browser-report.mjs';
import { engines } from './browsers.mjs';
import { nodeCounts } from './node-report.mjs';
import { provision, requiredEngines, wantedEngines } from './provision.mjs';
import { indent, plural, seconds } from './say.mjs';
import { provisionSystems, systemTests } from './systems.mjs';
import { isUnit } from './units.mjs';

// Who names a file is at work on it: one engine answers soonest.
const { BROWSERS, REQUIRE_ENGINES } = process.env;

const groups = ['checks', 'node', 'browser', 'hosts'];
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
if (values.only && !groups.includes(values.only)) throw new Error(`--only takes ${groups.join(', ')}`);
if (positionals.length && !BROWSERS && !REQUIRE_ENGINES) process.env.BROWSERS = 'chromium';
const runs = group => !values.only || values.only === group;

const tally = { passed: 0, failed: 0, leftOut: [] };
const started = Date.now();

/** One thing that holds or does not, told when it is known; what it printed is shown when it does not hold. */
async function check(name, ...commands) {
  const start = Date.now();
  const tell = (outcome, output = '') => console.log(`  ${name} … ${outcome}  ${seconds(Date.now() - start)}${output}`);
  for (const command of commands) {
    const { ok, output } = await run(command);
    if (ok) continue;
    tally.failed++;
    tell('FAILED', `\n${indent(output.trimEnd(), 4)}`);
    return false;
  }
  tally.passed++;
  tell('ok');
  return true;
}

/** All checks, two at a time in their order; the names of those that failed. */
async function checkAll(checks) {
  const waiting = [...checks];
  const failed = [];
  const work = async () => {
    for (let next; (next = waiting.shift());) if (!(await check(...next))) failed.push(next[0]);
  };
  await Promise.all([work(), work()]);
  return failed;
}

/** Runs tests that print how each file went, and reads the counts that they leave in a file. */
async function runTests(command, file, env = {}) {
  rmSync(file, { force: true });
  const { ok } = await run(command, text => process.stdout.write(plain(text)), env);
  return { ok, counts: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

/** Runs a group of tests, and adds what passed and failed to the tally. */
async function tests(name, runAll) {
  const start = Date.now();
  console.log(`\n${name}`);
  const { ok, passed, failed, faults } = await runAll();
  // Nothing at all is a failure too, and so is a command that fails although every test passed.
  const all = [...faults, ...(passed + failed === 0 ? [`${name}: no test ran`] : !ok && !failed ? [`${name}: the runner failed`] : [])];
  for (const fault of all) console.log(`  ✘ ${fault}`);
  tally.passed += passed;
  tally.failed += failed + all.length;
  console.log(`  ${passed} passed, ${failed + all.length} failed  ${seconds(Date.now() - start)}`);
}

/** The browser runner draws over its own lines, which a log cannot. */
const plain = text =>
  stripVTControlCharacters(text)
    .replace(/^Running \d+ test files\.\.\.$/m, '')
    .replace(/^\n+|(?<=\n)\n+/g, '');

function run([command, ...args], onText, extraEnv = {}) {
  return new Promise(done => {
    const windows = process.platform === 'win32';
    const env = {
      ...process.env,
      UNITS: positionals.join(),
      PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
      FORCE_COLOR: '0',
      ...extraEnv,
    };
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env, shell: windows });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text;
        onText?.(text);
      });
    }
    child.once('error', error => done({ ok: false, output: String(error) }));
    child.once('close', code => done({ ok: code === 0, output }));
  });
}

async function nodeTests(name, all) {
  // Those of pure logic share a process: to start one for each takes longer than most of them.
  const pure = all.filter(isUnit);
  const files = pure.length > 1 ? ['test/support/run-units.mjs', ...all.filter(file => !isUnit(file))] : all;
  if (!files.length) return;
  const reporter = ['--test-reporter=./test/support/node-report.mjs', '--test-reporter-destination=stdout'];
  const command = ['node', '--import', 'tsx', '--test', '--test-concurrency=3', ...reporter, ...files];
  return tests(name, async () => {
    const { ok, counts } = await runTests(command, nodeCounts);
    return { ok, passed: 0, failed: 0, ...counts, faults: [] };
  });
}

/**
 * WebKitGTK crashes now and then in its own code, and the runner then stops, in all engines. What the crash cut off is
 * run once more, and a line says so; what it cuts off again has failed. Without a crash nothing is run again.
 */
async function browserTests(files) {
  const first = await runTests(['wtr', ...(positionals.length ? ['--files', ...files] : [])], browserCounts);
  const sessions = first.counts ?? [];
  const hasCrashed = sessions.some(({ engine, isCrash }) => isCrash && engine === 'WebKitGTK');
  const cutOff = hasCrashed ? sessions.filter(({ isCrash, isFinished }) => isCrash || !isFinished) : [];
  const all = sessions.filter(session => !cutOff.includes(session));
  // A run that crashed ends badly for that alone, or for tests that have failed, which are counted.
  let isOk = first.ok || hasCrashed;
  for (const engine of new Set(cutOff.map(session => session.engine))) {
    const again = cutOff.filter(session => session.engine === engine).map(({ file }) => file);
    console.log(`  WebKitGTK crashed: ${plural(again.length, 'file')} once more in ${engine}`);
    const second = await runTests(['wtr', '--files', ...again], browserCounts, {
      BROWSERS: engines.find(id => engine.toLowerCase().startsWith(id)),
    });
    all.push(...(second.counts ?? []));
    isOk &&= second.ok;
  }
  const sum = key => all.reduce((total, session) => total + session[key], 0);
  /** A fault for each file or engine in which no test ran at all. */
  const emptyOnes = (key, fault) =>
    [...new Set(all.map(session => session[key]))]
      .filter(value => !all.some(session => session[key] === value && session.passed + session.failed))
      .map(fault);
  return {
    ok: isOk,
    passed: sum('passed'),
    failed: sum('failed'),
    faults: [...emptyOnes('file', file => `${file} has no tests`), ...emptyOnes('engine', engine => `no test ran in ${engine}`)],
  };
}

const testFiles = ending =>
  readdirSync('test', { recursive: true })
    .map(path => join('test', path))
    .filter(path => path.endsWith(ending) && positionals.every(part => path.includes(part)))
    .sort();

async function gate() {
  if (positionals.length && !testFiles('.node.ts').length && !testFiles('.test.ts').length) {
    tally.failed++;
    console.log(`✘ no test file has ${positionals.map(part => `“${part}”`).join(' and ')} in its name`);
    return;
  }
  if (runs('browser') || runs('hosts')) {
    console.log('Browsers');
    const [wanted, required] = runs('browser') ? [wantedEngines(), requiredEngines()] : [['chromium'], ['chromium']];
    const { present, absent, lacking } = await provision(wanted, required);
    console.log(`  ${present.join(', ') || 'none'}${absent.length ? `; not on this machine: ${absent.join(', ')}` : ''}`);
    if (lacking.length) {
      tally.failed++;
      console.log(`  ✘ missing, and required: ${lacking.join(', ')}. Install them, or set CHROME_PATH or FIREFOX_PATH.`);
      return;
    }
  }

  let hosts = [];
  if (runs('hosts')) {
    console.log('Systems of other people');
    const { present, absent, lacking, files } = provisionSystems(testFiles('.node.ts'));
    hosts = files;
    tally.leftOut = absent;
    console.log(`  ${present.join(', ') || 'none'}${absent.length ? `; not on this machine: ${absent.join(', ')}` : ''}`);
    if (lacking.length) {
      tally.failed++;
      console.log(`  ✘ missing, and required: ${lacking.join(', ')}`);
      return;
    }
    if (values.only && !positionals.length && !hosts.length) {
      tally.failed++;
      console.log('  ✘ no test can run');
      return;
    }
  }

  // The types that a newsroom gets are those of the build.
  console.log('Build and checks');
  const isBuilt = runs('node') || runs('browser') || hosts.length > 0;
  if ((isBuilt || !existsSync('dist')) && !(await check('build', ['npm', 'run', 'build']))) return;

  const fixtures = ['fixtures', ['node', '--import', 'tsx', 'test/support/build-fixtures.ts']];
  const checks = [
    ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
    ['spelling', ['npm', 'run', '--silent', 'spelling']],
    // What a newsroom's code relies on is a program of its own: it sees the built package, and no source.
    ['types', ['tsc', '-p', 'test'], ['tsc', '-p', 'test/types']],
    ['dead code', ['knip']],
    ['package', ['publint', '--strict']],
    ['custom-elements.json is up to date', ['node', 'test/support/check-manifest.mjs']],
    ['lint', ['npm', 'run', '--silent', 'lint']],
  ];
  const failed = await checkAll([...(isBuilt ? [fixtures] : []), ...(runs('checks') ? checks : [])]);
  if (failed.includes(fixtures[0])) return;

  if (runs('node'))
    await nodeTests(
      'Tests without a browser',
      testFiles('.node.ts').filter(file => !systemTests.includes(file)),
    );

  const inBrowsers = testFiles('.test.ts');
  if (runs('browser') && inBrowsers.length) await tests('Tests in browsers', () => browserTests(inBrowsers));

  if (hosts.length) await nodeTests('Tests in systems of other people', hosts);
}

await gate();
for (const what of tally.leftOut) console.log(`\nNot tested: ${what}`);
console.log(`\n${seconds(Date.now() - started)}\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed ? 1 : 0;
