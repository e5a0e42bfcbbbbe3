import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { listArticles } from './demo/articles.mjs';
import { asBuilt, toAll } from './demo/serving.mjs';
import { browserReport } from './test/support/browser-report.mjs';
import { find, launch } from './test/support/browsers.mjs';
import { jsonModules } from './test/support/json-modules.mjs';
import { lateFiles } from './test/support/late-files.mjs';
import { wantedEngines } from './test/support/provision.mjs';

/** The test that crashes WebKitGTK unless it composites the page. */
const compositedTest = 'test/hosts/view-transition.test.ts';
/** Only the files that the command names are run. */
const hasNamedFiles = process.argv.includes('--files');

const browsers = [];
const compositedBrowsers = [];
// The slowest engine begins: if it were left for the end, it would keep one processor busy and leave the others idle.
for (const engine of wantedEngines().toReversed()) {
  if (!(await find[engine]())) continue;
  browsers.push(await launch[engine]({ isComposited: process.argv.includes(compositedTest) }));
  compositedBrowsers.push(await launch[engine]({ isComposited: true }));
}

export default {
  files: ['test/**/*.test.ts', `!${compositedTest}`],
  groups: hasNamedFiles ? [] : [{ name: 'composited', files: compositedTest, browsers: compositedBrowsers }],
  browsers,
  concurrentBrowsers: Math.min(3, Math.max(2, availableParallelism())),
  // One page at a time: a browser paints no page behind another, so that nothing there comes into view or is idle.
  concurrency: 1,
  // Lit as a newsroom gets it, without the warnings for developers.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    jsonModules,
  ],
  middleware: [listArticles, lateFiles, toAll('/.cache/fixtures/hosted/'), asBuilt('/bundles/', '/.cache/fixtures/')],
  staticLogging: true,
  reporters: [browserReport()],
  // Against what hangs, not what is slow: beside two more runs of all tests and four busy processes a browser took more
  // than half a minute to open its first page, and axe more than a minute for one widget.
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 180_000 } },
};
