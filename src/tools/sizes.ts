import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tags, type Tag } from './widgets.js';

/** What a newsroom's build says of the weight of its files. What we weigh of ours is in goals.ts. */

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

/** The widgets in a directory, and the names of what each fetches later. */
export const widgetsIn = (dir: string): { readonly tag: Tag; readonly text: string; readonly later: readonly string[] }[] =>
  tags.flatMap(tag => {
    const path = join(dir, `${tag}.js`);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    return { tag, text, later: [...text.matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*[)+]/g)].map(([, file]) => file!) };
  });

export const isLanguageOf = (tag: Tag, file: string): boolean => file.startsWith(`${tag}.`);

export function sharedFiles(dir: string): string[] {
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

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map(row => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ');
  return [head, ...rows].map(row => line(row).trimEnd()).join('\n');
}

export const inDigits = (bytes: number): string => bytes.toLocaleString('en');
