// Says how each test file went in each engine as soon as it is known, and leaves that for run.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { plural, indent } from './say.mjs';

export const browserCounts = '.cache/browser-tests.json';

export function browserReport() {
  const seen = new Set();
  return {
    start({ sessions, browserNames, testFiles }) {
      console.log(`${plural(testFiles.length, 'file')} in ${browserNames.join(', ') || 'no browser'}`);
      sessions.on('session-status-updated', session => {
        if (session.status !== 'FINISHED' || seen.has(session.id)) return;
        seen.add(session.id);
        console.log(sessionReport(session));
      });
    },

    stop({ sessions }) {
      mkdirSync(dirname(browserCounts), { recursive: true });
      writeFileSync(browserCounts, JSON.stringify(count(sessions)));
    },
  };
}

const testsOf = suite =>
  suite
    ? [
        ...suite.tests.map(test => ({ ...test, title: [test.name] })),
        ...suite.suites.flatMap(inner => testsOf(inner).map(test => ({ ...test, title: [inner.name, ...test.title] }))),
      ]
    : [];

/** A skipped test is not a passed one: what is not for an engine is not defined there. */
const results = session => {
  const tests = testsOf(session.testResults);
  const failures = [
    ...session.errors.map(error => ({ title: ['the file itself'], error })),
    ...tests
      .filter(test => !test.passed || test.skipped)
      .map(test => (test.skipped ? { ...test, error: { message: 'was skipped' } } : test)),
  ];
  // A page that crashed or never loaded says nothing of its tests.
  if (!session.passed && !failures.length) failures.push({ title: ['the file itself'], error: { message: 'failed without a word' } });
  return { passed: tests.filter(test => test.passed && !test.skipped).length, failures };
};

function sessionReport(session) {
  const { passed, failures } = results(session);
  const milliseconds = testsOf(session.testResults).reduce((sum, { duration = 0 }) => sum + duration, 0);
  const outcome = `${passed} passed${failures.length ? `, ${failures.length} FAILED` : ''}`;
  const line = `  ${session.browser.name.padEnd(9)}  ${relative(process.cwd(), session.testFile)}  ${outcome}  ${(milliseconds / 1000).toFixed(1)} s`;
  if (!failures.length) return line;

  const logs = session.logs.map(entry => indent(entry.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '), 6));
  const missing = session.request404s.map(url => indent(`404 ${url}`, 6));
  return [line, ...failures.map(failureReport), ...(logs.length ? ['    said by the page:', ...logs] : []), ...missing].join('\n');
}

function failureReport({ title, error = {} }) {
  const { name, message = 'no reason given', expected, actual, stack = '' } = error;
  const differ = expected !== undefined && actual !== undefined ? [`expected  ${expected}`, `actual    ${actual}`] : [];
  const place = stack.split('\n').filter(line => !line.includes(message) && !/node_modules|__web-/.test(line));
  return [`    ✘ ${title.join(' › ')}`, ...[name ? `${name}: ${message}` : message, ...differ, ...place].map(line => indent(line, 6))].join(
    '\n',
  );
}

/** How each file went in each engine: whether the engine crashed in it, and whether it came to an end at all. */
const count = sessions =>
  [...sessions].map(session => {
    const { passed, failures } = results(session);
    return {
      engine: session.browser.name,
      file: relative(process.cwd(), session.testFile),
      passed,
      failed: failures.length,
      isCrash: session.errors.some(({ message }) => /the browser disconnected/.test(message)),
      isFinished: session.status === 'FINISHED',
    };
  });
