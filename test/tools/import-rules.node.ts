import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

/** Who may import whom, tried on a tree of one-line files: each breaks one rule or keeps to it. */

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';

const breaches: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['src/article/a1.ts', "import { html } from 'lit'; export const x = html;", imports],
  ['src/article/a2.ts', "import { fill } from '../locale/locale.js'; export const x = fill;", imports],
  ['src/article/a3.ts', "import type { Locale } from '../locale/locale.js'; export type X = Locale;", imports],
  ['src/article/a4.ts', 'export const now = (): number => Date.now();', 'eslint(no-restricted-properties)'],
  ['src/article/a5.ts', "export const x = (): Promise<Response> => fetch('/');", globals],
  ['src/article/a6.ts', 'export const x = (): string => document.title;', globals],
  ['src/locale/l1.ts', "import { sliceSchema } from '../article/slice.js'; export const x = sliceSchema;", imports],
  ['src/locale/l2.ts', "import { frame } from '../ui/frame.js'; export const x = frame;", imports],
  ['src/ui/u1.ts', "import { peopleView } from '../widgets/people-card/people-card.view.js'; export const x = peopleView;", imports],
  ['src/ui/u2.ts', "import type { PeopleView } from '../widgets/people-card/people-card.view.js'; export type X = PeopleView;", imports],
  ['src/ui/u3.ts', "import { articleSchema } from '../article/article-schema.js'; export const x = articleSchema;", imports],
  ['src/text/csv.ts', "import { html } from 'lit'; export const x = html;", imports],
  ['src/ui/u.styles.ts', "import { fill } from '../locale/locale.js'; export const x = fill;", imports],
  ['src/widgets/catalogue.ts', "import { x } from './deal-tracker/deal-tracker.slice.js'; export const y = x;", imports],
  ['src/widgets/deal-tracker/v1.view.ts', "import { html } from 'lit'; export const x = html;", imports],
  [
    'src/widgets/deal-tracker/v2.view.ts',
    "import { peopleView } from '../people-card/people-card.view.js'; export const x = peopleView;",
    imports,
  ],
  ['src/widgets/deal-tracker/v3.view.ts', "import type { X } from '../people-card/people-card.view.js'; export type Y = X;", imports],
  ['src/widgets/deal-tracker/v4.view.ts', "import { rank } from '../../article/stages.js'; export const x = rank;", imports],
  ['src/widgets/deal-tracker/v5.view.ts', "export * from '../../ui/frame.js';", imports],
  ['src/widgets/deal-tracker/v6.view.ts', "export const x = (): Promise<unknown> => import('chart.js');", imports],
  ['src/widgets/deal-tracker/v7.view.ts', 'export const x = (): number => Date.now();', 'eslint(no-restricted-properties)'],
  ['src/widgets/deal-tracker/v8.view.ts', 'export const x = (): string => window.name;', globals],
  [
    'src/widgets/deal-tracker/s1.slice.ts',
    "import { articleSchema } from '../../article/article-schema.js'; export const x = articleSchema;",
    imports,
  ],
  ['src/widgets/deal-tracker/s2.slice.ts', "import { fill } from '../../locale/locale.js'; export const x = fill;", imports],
  ['src/widgets/deal-tracker/m1.messages.ts', "import { html } from 'lit'; export const x = html;", imports],
  ['src/widgets/deal-tracker/c1.config.ts', "import { Chart } from 'chart.js'; export const x = Chart;", imports],
  ['src/widgets/deal-tracker/c2.canvas.ts', "import { html } from 'lit'; export const x = html;", imports],
  ['src/widgets/deal-tracker/c3.canvas.ts', "import { fill } from '../../locale/locale.js'; export const x = fill;", imports],
  ['src/widgets/deal-tracker/n1.score.ts', "import { pageSize } from './y1.view.js'; export const x = pageSize;", imports],
  ['src/widgets/deal-tracker/n2.score.ts', 'export const x = (): unknown => new window.AudioContext();', globals],
  ['src/widgets/deal-tracker/n3.sound.ts', "import { html } from 'lit'; export const x = html;", imports],
  ['src/widgets/deal-tracker/n4.sound.ts', "import { fill } from '../../locale/locale.js'; export const x = fill;", imports],
  ['src/widgets/deal-tracker/n5.sound.ts', "import { pageSize } from './y1.view.js'; export const x = pageSize;", imports],
  ['src/widgets/deal-tracker/y1.styles.ts', "import { pageSize } from './y1.view.js'; export const x = pageSize;", imports],
  ['src/widgets/deal-tracker/e1.events.ts', "import { pageSize } from './y1.view.js'; export const x = pageSize;", imports],
  ['src/widgets/deal-tracker/d1.define.ts', "import { pageSize } from './y1.view.js'; export const x = pageSize;", imports],
  [
    'src/widgets/deal-tracker/deal-tracker.ts',
    "import { selectDeals } from './deal-tracker.slice.js'; export const x = selectDeals;",
    imports,
  ],
  [
    'src/widgets/people-card/people-card.ts',
    "import { DealTracker } from '../deal-tracker/deal-tracker.js'; export const x = DealTracker;",
    imports,
  ],
  ['src/widgets/trade-turnover-chart/trade-turnover-chart.ts', "import { Chart } from 'chart.js'; export const x = Chart;", imports],
  [
    'src/standalone/article-registry.ts',
    "import { WidgetElement } from '../ui/widget-element.js'; export const x = WidgetElement;",
    imports,
  ],
  ['src/text/plain.ts', "import { html } from 'lit'; export const x = html;", imports],
  [
    'src/widgets/deal-tracker/p1.plain.view.ts',
    "import { plainHtml } from '../../text/plain-html.js'; export const x = plainHtml;",
    imports,
  ],
  ['src/text/t1.ts', "import { frame } from '../ui/frame.js'; export const x = frame;", imports],
  ['src/text/t2.ts', 'export const x = (): string => document.title;', globals],
  ['src/ui/u6.ts', "import { plainHtml } from '../text/plain-html.js'; export const x = plainHtml;", imports],
  ['src/contrast/c1.ts', "import { Sheet } from '../pictures/sheet.js'; export const x = Sheet;", imports],
  ['src/pictures/p1.ts', "import { html } from 'lit'; export const x = html;", imports],
  ['src/pictures/p2.ts', "import { loadArticle } from '../tools/load-article.js'; export const x = loadArticle;", imports],
  ['src/embed/f1.ts', "import type { LitElement } from 'lit'; export type X = LitElement;", imports],
  ['src/tools/t1.ts', "import { PeopleCard } from '../widgets/people-card/people-card.js'; export const x = PeopleCard;", imports],
  [
    'src/tools/t3.ts',
    "import { dealPlain } from '../widgets/deal-tracker/deal-tracker.plain.view.js'; export const x = dealPlain;",
    imports,
  ],
  ['src/pictures/p3.ts', "import { dealView } from '../widgets/deal-tracker/deal-tracker.view.js'; export const x = dealView;", imports],
  ['src/widgets/deal-tracker/w1.manifest.ts', "import { DealTracker } from './deal-tracker.js'; export const x = DealTracker;", imports],
  [
    'src/widgets/deal-tracker/w2.picture.ts',
    "import { loadArticle } from '../../tools/load-article.js'; export const x = loadArticle;",
    imports,
  ],
  ['src/widgets/deal-tracker/t1.template.ts', "import { rank } from '../../article/stages.js'; export const x = rank;", imports],
  ['src/widgets/deal-tracker/t2.template.ts', "import { x } from '../people-card/row.template.js'; export const y = x;", imports],
  ['src/widgets/deal-tracker/t3.template.ts', 'export const x = (): unknown => localStorage;', globals],
  ['src/widgets/deal-tracker/c1-controller.ts', "import { DealTracker } from './deal-tracker.js'; export const x = DealTracker;", imports],
  ['src/widgets/deal-tracker/c2-controller.ts', "import { dealView } from './deal-tracker.view.js'; export const x = dealView;", imports],
  ['src/tools/t5.ts', "import { rollup } from 'rollup'; export const x = rollup;", imports],
  ['src/tools/t6.ts', "import { codeConfigs } from '../bundle/code-configs.js'; export const x = codeConfigs;", imports],
  ['src/bundle/b1.ts', "import { picture } from '../pictures/png.js'; export const x = picture;", imports],
  ['src/snippets/s1.ts', "import { loadArticle } from '../tools/load-article.js'; export const x = loadArticle;", imports],
  ['src/snippets/s2.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync;", imports],
  ['src/cli/c3.ts', "import { codeConfigs } from '../bundle/code-configs.js'; export const x = codeConfigs;", imports],
  ['src/tools/t4.ts', "import { commands } from '../cli/commands.js'; export const x = commands;", imports],
  ['src/cli/c1.ts', "import { picture } from '../pictures/png.js'; export const x = picture;", imports],
  ['src/cli/c2.ts', "import { commands } from './commands.js'; import { html } from 'lit'; export const x = [commands, html];", imports],
  ['src/ui/u4.ts', "import type { Command } from '../cli/command.js'; export type X = Command;", imports],
  ['src/tools/t2.ts', "import { frameStyles } from '../ui/frame.styles.js'; export const x = frameStyles;", imports],
  ['src/index.ts', "import './widgets/people-card/people-card.define.js';", imports],
  ['src/ui/u4.ts', "import { loadArticle } from '../tools/load-article.js'; export const x = loadArticle;", imports],
  ['src/ui/u5.ts', "import { register } from '../standalone/article-registry.js'; export const x = register;", imports],
  ['src/article/cycle-a.ts', "import { b } from './cycle-b.js'; export const a = (): number => b();", 'import(no-cycle)'],
  ['src/article/cycle-b.ts', "import { a } from './cycle-a.js'; export const b = (): number => a();", 'import(no-cycle)'],
  ['src/ui/any.ts', 'export const x = (y: any): unknown => y;', 'typescript(no-explicit-any)'],
];

const kept: readonly (readonly [file: string, code: string])[] = [
  ['src/article/ok.ts', "import * as z from 'zod'; import { rank } from './stages.js'; export const x = [z, rank];"],
  ['src/locale/ok.ts', "import type { ArticleDate } from '../article/article.js'; export type X = ArticleDate;"],
  [
    'src/ui/ok.ts',
    "import { html } from 'lit'; import { live } from 'lit/directives/live.js'; import { sliceSchema } from '../article/slice.js'; export const x = [html, live, sliceSchema, document.title];",
  ],
  [
    'src/widgets/deal-tracker/ok.view.ts',
    "import { formatDate } from '../../locale/format.js'; import { attributionText } from '../../text/attribution.js'; import type { DealSlice } from './deal-tracker.slice.js'; export const x = (s: DealSlice): unknown => [s, formatDate, attributionText];",
  ],
  [
    'src/widgets/deal-tracker/ok.slice.ts',
    "import type { Article } from '../../article/article.js'; import { stages } from '../../article/stages.js'; export const x = (a: Article): unknown => [a, stages];",
  ],
  ['src/widgets/deal-tracker/ok.score.ts', "import type { X } from './ok.view.js'; export const score = (x: X): unknown => x;"],
  [
    'src/widgets/deal-tracker/ok.sound.ts',
    "import { score } from './ok.score.js'; import type { X } from './ok.view.js'; export const x = (y: X): unknown => [score(y), document.title];",
  ],
  [
    'src/widgets/deal-tracker/ok.define.ts',
    "import { DealTracker } from './deal-tracker.js'; customElements.define('deal-tracker', DealTracker);",
  ],
  [
    'src/widgets/trade-turnover-chart/ok.canvas.ts',
    "import { Chart } from 'chart.js'; import type { LitElement } from 'lit'; export const x = (e: LitElement): unknown => [e, Chart, document.title];",
  ],
  [
    'src/tools/ok.ts',
    "import { readFileSync } from 'node:fs'; import { snippets } from '../snippets/snippets.js'; import { tokens } from '../contrast/pairs.js'; export const x = [readFileSync, snippets, tokens, Date.now(), fetch];",
  ],
  [
    'src/bundle/ok.ts',
    "import { rollup } from 'rollup'; import { articleJsonSchema } from '../article/json-schema.js'; import { library } from '../tools/library.js'; export const x = [rollup, articleJsonSchema, library];",
  ],
  [
    'src/snippets/ok.ts',
    "import { createHash } from 'node:crypto'; import { plainHtml } from '../text/plain-html.js'; import type { Tag } from '../tools/widgets.js'; export const x = (tag: Tag): unknown => [createHash, plainHtml, tag];",
  ],
  [
    'src/widgets/deal-tracker/ok.plain.view.ts',
    "import { refs, type PlainDocument } from '../../text/plain.js'; export const x = (d: PlainDocument): unknown => [d, refs];",
  ],
  [
    'src/tools/ok2.ts',
    "import { libraryLanguages } from '../locale/languages.js'; import type { WidgetManifest } from '../widgets/widget-manifest.js'; export const x = libraryLanguages; export type X = WidgetManifest;",
  ],
  ['src/contrast/ok.ts', "import { tokenStyles } from '../ui/tokens.styles.js'; export const x = tokenStyles;"],
  [
    'src/pictures/ok.ts',
    "import { paletteOf } from '../contrast/contrast.js'; import { fill } from '../locale/locale.js'; export const x = [paletteOf, fill];",
  ],
  ['src/ui/ok2.ts', "import { toCsv } from '../text/csv.js'; export const x = toCsv;"],
  ['src/define-all.ts', "import './widgets/people-card/people-card.define.js';"],
];

describe('the import rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'import-rules-'));
  const found = new Map<string, string[]>();

  before(() => {
    copyFileSync('oxlint.config.mjs', join(tree, 'oxlint.config.mjs'));
    for (const [file, code] of [...breaches, ...kept]) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${code}\n`);
    }
    const { stdout } = spawnSync(join(process.cwd(), 'node_modules/.bin/oxlint'), ['-c', 'oxlint.config.mjs', '--format', 'json'], {
      cwd: tree,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    for (const { code, filename } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code]);
  });
  after(() => rmSync(tree, { recursive: true, force: true }));

  for (const [file, code, rule] of breaches) {
    it(`report ${file}: ${code}`, () => assert.ok(found.get(file)?.includes(rule), `only ${String(found.get(file))}`));
  }
  for (const [file, code] of kept) {
    it(`let pass ${file}: ${code}`, () => assert.deepEqual(found.get(file) ?? [], []));
  }
});
