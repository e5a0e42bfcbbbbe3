import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { inDigits, isLanguageOf, sharedFiles, table, widgetsIn } from '../tools/sizes.js';
import { manifestOf, type Tag } from '../tools/widgets.js';

/** What our own build and its tests weigh, beside what we set out for. */

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

/** The same for ourselves: code and slice apart, in brotli too, beside what we set out for. */
export function goalTable(dir: string): string {
  const sizes = bundleSizes(dir);
  const rows = sizes.flatMap(({ tag, code, slice, chunk, languages, ...whole }) => [
    [tag, ...cells(whole)],
    ['  code', ...cells(code, manifestOf(tag).goal)],
    ['  slice', ...cells(slice, goals.slice)],
    ...languages.map(({ file, ...weights }) => [`  ${file}`, ...cells(weights)]),
    ...(chunk ? [[`  ${chunk.file}`, ...cells(chunk, goals.chunk)]] : []),
  ]);
  if (sizes.length > 1) rows.push(['all of them on one page, from shared/', ...cells(sharedSize(dir))]);
  const isOver = rows.some(row => row.at(-1)!.endsWith(over));
  return [
    table(['bytes', 'raw', 'gzip', 'brotli', 'goal'], rows),
    ...(isOver ? ['', `${over} is more than we set out for, as README says under Sizes; the build is as it should be.`] : []),
  ].join('\n');
}

const over = 'OVER';

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
