import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { manifestOf, tags, type Tag } from './widgets.js';

/**
 * Where we set out to be, in bytes after brotli; of each widget's code its manifest says it. Code and slice apart: a long
 * article must not hide fat code.
 */
export const goals = {
  /** Chart.js and what draws with it, loaded after the chart's first picture. */
  chunk: 42_000,
  /** A slice in one language. */
  slice: 5_000,
} as const;

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface BundleSize extends Weight {
  readonly tag: Tag;
  /** The file with an empty slice. */
  readonly code: Weight;
  /** The slice alone, as JSON, with its words of a second language where the file has one. */
  readonly slice: Weight;
  /** What it fetches on pages in another language: interface and words. */
  readonly languages: readonly (Weight & { readonly file: string; readonly words: Weight })[];
  /** The chunk that it loads later. */
  readonly chunk?: Weight & { readonly file: string };
}

export const weigh = (text: string): Weight => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text).length,
});

/** The widgets in a directory, and the names of what each fetches later. */
const widgetsIn = (dir: string): { readonly tag: Tag; readonly text: string; readonly later: readonly string[] }[] =>
  tags.flatMap(tag => {
    const path = join(dir, `${tag}.js`);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    return { tag, text, later: [...text.matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*[)+]/g)].map(([, file]) => file!) };
  });

const isLanguageOf = (tag: Tag, file: string): boolean => file.startsWith(`${tag}.`);

/** Weighs the bundles in a directory. */
export function bundleSizes(dir: string): BundleSize[] {
  return widgetsIn(dir).map(({ tag, text, later }) => {
    const { code, json } = cutSlice(text);
    const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
    const chunk = later.find(file => file.startsWith('chart-'));
    return {
      tag,
      ...weigh(text),
      code: weigh(code),
      slice: weigh(json),
      languages: later
        .filter(file => isLanguageOf(tag, file))
        .map(file => ({ file, ...weigh(read(file)), words: weigh(cutSlice(read(file)).json) })),
      ...(chunk && { chunk: { file: chunk, ...weigh(read(chunk)) } }),
    };
  });
}

/** What a page with all widgets of the shared layout loads in the article's own language, each file once. */
export function sharedSize(dir: string): Weight {
  const weights = sharedFiles(dir).map(path => weigh(readFileSync(path, 'utf8')));
  const sum = (of: keyof Weight): number => weights.reduce((total, weight) => total + weight[of], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

function sharedFiles(dir: string): string[] {
  const files = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const [, from] of readFileSync(path, 'utf8').matchAll(/\b(?:from|import)\s*"(\.[^"]+\.js)"/g)) visit(join(dirname(path), from!));
  };
  for (const tag of tags) {
    const path = join(dir, 'shared', `${tag}.js`);
    if (existsSync(path)) visit(path);
  }
  return [...files];
}

/**
 * Takes the data out of a built file: the file as it would be for an article that says nothing, and the JSON. That is
 * the slice in a bundle, with the words of a second language after it where the file has one, and the words alone in
 * the file of one language.
 */
export function cutSlice(text: string): { code: string; json: string } {
  const found: { start: number; end: number; json: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee, arguments: args, start, end } = node as Partial<CallNode>;
    if (type === 'CallExpression' && callee?.object?.name === 'JSON' && callee.property?.name === 'parse') {
      const json = args?.[0]?.value ?? args?.[0]?.quasis?.[0]?.value.cooked;
      if (typeof json === 'string') found.push({ start: start!, end: end!, json });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }));
  const slices = found.filter(({ json }) => json.includes('"schema":'));
  if (slices.length > 1 || found.length > slices.length + 1 || !found.length)
    throw new Error(`a file holds one slice, and this one holds ${found.length}`);
  const code = found
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}JSON.parse("{}")${rest.slice(end)}`, text);
  return { code, json: [...slices, ...found.filter(each => !slices.includes(each))].map(({ json }) => json).join('\n') };
}

/**
 * What a reader fetches from an article's folder, as a table. Only gzip, in which most servers send it: brotli at its
 * best takes longer than all the rest of a build.
 */
export function sizeTable(dir: string): string {
  const row = (name: string, paths: readonly string[]): string[] => {
    const contents = paths.map(path => readFileSync(path));
    const sum = (of: (content: Buffer) => number): number => contents.reduce((total, content) => total + of(content), 0);
    return [name, ...[sum(content => content.length), sum(content => gzipSync(content).length)].map(inDigits)];
  };
  const widgets = widgetsIn(dir);
  const rows = widgets.flatMap(({ tag, later }) => [
    row(tag, [join(dir, `${tag}.js`)]),
    ...later.map(file => row(`  ${file}, ${isLanguageOf(tag, file) ? 'on pages in its language' : 'loaded later'}`, [join(dir, file)])),
  ]);
  if (widgets.length > 1) rows.push(row('all of them on one page, from shared/', sharedFiles(dir)));
  return table(['bytes', 'raw', 'gzip'], rows);
}

/** The same for ourselves: code and slice apart, in brotli too, beside what we set out for. */
export function goalTable(dir: string): string {
  const sizes = bundleSizes(dir);
  const rows = sizes.flatMap(({ tag, code, slice, chunk, languages, ...whole }) => [
    [tag, ...cells(whole)],
    ['  code', ...cells(code, manifestOf(tag).goal)],
    ['  slice', ...cells(slice, goals.slice)],
    ...languages.map(({ file, ...own }) => [`  ${file}`, ...cells(own)]),
    ...(chunk ? [[`  ${chunk.file}`, ...cells(chunk, goals.chunk)]] : []),
  ]);
  if (sizes.length > 1) rows.push(['all of them on one page, from shared/', ...cells(sharedSize(dir))]);
  const isOver = rows.some(row => row.at(-1)!.endsWith(over));
  return [
    table(['bytes', 'raw', 'gzip', 'brotli', 'goal'], rows),
    ...(isOver ? ['', `${over} is more than we set out for, as README says under Sizes; the build is as it should be.`] : []),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map(row => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ');
  return [head, ...rows].map(row => line(row).trimEnd()).join('\n');
}

const over = 'OVER';

const inDigits = (bytes: number): string => bytes.toLocaleString('en');

const cells = ({ raw, gzip, brotli }: Weight, goal?: number): string[] => [
  ...[raw, gzip, brotli].map(inDigits),
  ...(goal ? [`≤ ${inDigits(goal)}${brotli > goal ? ` ${over}` : ''}`] : []),
];

interface CallNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly callee: { readonly object?: { readonly name?: string }; readonly property?: { readonly name?: string } };
  readonly arguments: readonly { readonly value?: unknown; readonly quasis?: readonly { readonly value: { readonly cooked: string } }[] }[];
}
