// Says how each file of tests without a browser went, and leaves the counts for run.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import { indent, seconds } from './say.mjs';

export const nodeCounts = '.cache/node-tests.json';

export default async function* nodeReport(events) {
  const files = new Map();
  const fileOf = path => {
    if (!files.has(path)) files.set(path, { path, passed: 0, failed: 0, milliseconds: 0, inSuites: 0, said: [] });
    return files.get(path);
  };
  let file;
  // Tests that a shared file defines come under its name, and before the suite of the file that runs them.
  let lent = { passed: 0, failed: 0 };

  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') fileOf(data.file).said.push(data.message);
    if (type === 'test:complete' && isFile(data)) fileOf(data.file).milliseconds = data.details.duration_ms;
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    if (isEntry(data.file)) {
      // Files run side by side, and are told one after the other.
      if (file && file.path !== data.file) yield line(file);
      file = fileOf(data.file);
      file.passed += lent.passed;
      file.failed += lent.failed;
      lent = { passed: 0, failed: 0 };
    }
    const counts = isEntry(data.file) ? file : lent;
    if (data.nesting === 0 && counts === file) file.inSuites += data.details.duration_ms;
    const fault = faultOf(type, data);
    if (fault !== undefined) {
      counts.failed++;
      yield failureReport(data.name, fault, isFile(data) ? file.said : []);
    } else if (data.details.type !== 'suite') {
      counts.passed++;
    }
  }
  if (file) yield line(file);

  const sum = key => [...files.values(), lent].reduce((total, counts) => total + counts[key], 0);
  mkdirSync(dirname(nodeCounts), { recursive: true });
  writeFileSync(nodeCounts, JSON.stringify({ passed: sum('passed'), failed: sum('failed') }));
}

/** Why a test counts as failed, if it does. */
function faultOf(type, data) {
  // A file is reported as a test of its own when nothing in it was one.
  if (isFile(data)) return type === 'test:pass' ? 'has no tests' : 'did not run';
  if (data.skip !== undefined || data.todo !== undefined) return 'was skipped';
  if (type === 'test:pass') return undefined;
  // A suite fails with its tests, which have been counted; a broken hook is its own fault.
  const { error, type: kind } = data.details;
  return kind === 'suite' && error.failureType === 'subtestsFailed' ? undefined : error;
}

const isEntry = path => path?.endsWith('.node.ts');

const isFile = ({ name, file, nesting }) => nesting === 0 && file !== undefined && resolve(name) === file;

/** A file that shares its process has only the time of its suites. */
const line = ({ path, passed, failed, milliseconds, inSuites }) =>
  `  ${relative(process.cwd(), path)}  ${passed} passed${failed ? `, ${failed} FAILED` : ''}  ${seconds(milliseconds || inSuites)}\n`;

function failureReport(name, error, said) {
  const cause = error.cause ?? error;
  const text = typeof cause === 'string' ? cause : cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  const own = text.split('\n').filter(row => !/node:internal|node_modules/.test(row));
  const title = name.startsWith('/') ? relative(process.cwd(), name) : name;
  return `    ✘ ${title}\n${indent([...own, ...said.join('').split('\n')].join('\n').trimEnd(), 6)}\n`;
}
