import { cleanText } from './plain-html.js';
import type { Item, Line, PlainDocument, Run } from './plain.js';

export interface PlainTextOptions {
  /** What stands at the end, each on a line of its own. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
}

/** Mail programs break longer lines themselves, each in its own way. */
const lineLength = 72;

/** Before each line of a text from right to left: a mail program takes the direction of a line from its first letter. */
const rightToLeft = '\u200f';
const [isolate, leftToRight, end] = ['\u2068', '\u2066', '\u2069'];

/** As text for a newsletter: no line longer than 72 signs unless it is an address, no drawing, no table of spaces. */
export function plainText({ title, lang, dir, blocks }: PlainDocument, { links = [] }: PlainTextOptions = {}): string {
  const textOf = (run: string | Run): string => {
    if (typeof run === 'string') return run;
    // In one piece, so that no line break stands in a formula.
    if (run.formula) return leftToRight + run.text.replaceAll(' ', '\u00a0') + end;
    return run.lang && run.lang !== lang ? isolate + run.text + end : run.text;
  };
  const text = (line: Line): string => cleanText(line.map(textOf).join('')).trim();
  const list = (items: readonly Item[], indent = ''): string[] =>
    items.flatMap(({ line, list: inner = [] }) => [...wrap(text(line), `${indent}- `, `${indent}  `), ...list(inner, `${indent}  `)]);

  const parts = [
    wrap(text([title])),
    ...blocks.map((block): string[] => {
      if ('heading' in block) return wrap(text(block.heading));
      if ('list' in block) return list(block.list);
      if ('paragraph' in block) return wrap(text(block.paragraph));
      const { caption, head, rows } = block.table;
      return [
        ...wrap(text(caption)),
        ...rows.flatMap(cells =>
          cells.flatMap((cell, i) => wrap(`${text([head[i]!])}: ${text(cell)}`, i ? '  ' : '- ', i ? '    ' : '  ')),
        ),
      ];
    }),
  ].filter(lines => lines.length);
  const lines = parts.flatMap((part, i) => (i ? ['', ...part] : part)).map(line => (line && dir === 'rtl' ? rightToLeft + line : line));
  // No mark touches an address: a mail program would take it for a part of it.
  return [...lines, ...links.flatMap(({ text: name, href }) => ['', `${dir === 'rtl' ? rightToLeft : ''}${text([name])}:`, href]), ''].join(
    '\n',
  );
}

/** Without the marks that take no room. */
const lengthOf = (part: string): number => part.replace(/[\p{Cf}\p{Mn}]/gu, '').length;

/** A line break ends all isolates, so those that it falls into are closed before it and opened again after it. */
function wrap(text: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  let open: string[] = [];
  let [line, length] = ['', 0];
  const flush = (): void => {
    lines.push((lines.length ? rest : first) + line + end.repeat(open.length));
    [line, length] = [open.join(''), 0];
  };
  for (const word of text.split(' ')) {
    const more = lengthOf(word);
    if (length && rest.length + length + 1 + more > lineLength) flush();
    if (length) [line, length] = [`${line} `, length + 1];
    [line, length] = [line + word, length + more];
    for (const mark of word.match(/[\u2066-\u2069]/g) ?? []) open = mark === end ? open.slice(0, -1) : [...open, mark];
  }
  if (line) flush();
  return lines;
}
