import type { Item, Line, PlainDocument, Run } from './plain.js';

export interface PlainHtmlOptions {
  /** Level of the title. */
  readonly level?: number;
  /** Address of a paragraph of the article. */
  readonly hrefOf?: (paragraph: number) => string | undefined;
  /** Links under it all. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  /** Class of each heading, paragraph, list and table, so that they can be told from what a host puts among them. */
  readonly className?: string;
}

/**
 * As HTML that an editor can paste anywhere, MDX included: one block a line, each tag closed, and no line empty, which
 * some systems would take for the end of the block; no style or script; no element that WordPress takes from an author.
 */
export function plainHtml({ title, lang, blocks }: PlainDocument, options: PlainHtmlOptions = {}): string {
  const { level = 3, hrefOf, links = [], className } = options;
  const open = (name: string): string => (className ? `<${name} class="${className}">` : `<${name}>`);
  const html = (line: Line): string => line.map(run => (typeof run === 'string' ? textHtml(run) : runHtml(run))).join('');
  const runHtml = ({ text, lang: runLang, strong, formula, paragraph }: Run): string => {
    const href = paragraph === undefined ? undefined : hrefOf?.(paragraph);
    let inner = textHtml(text);
    if (href) inner = link(href, inner);
    if (strong) inner = `<strong>${inner}</strong>`;
    // In one piece: within words of the other direction its second line would be read before its first.
    if (formula) return `<span dir="ltr">${inner.replaceAll(' ', '\u00a0')}</span>`;
    return runLang && runLang !== lang ? `<span lang="${escapeHtml(runLang)}" dir="auto">${inner}</span>` : inner;
  };
  const heading = (line: Line, deeper: number): string => {
    const name = `h${Math.min(6, level + deeper)}`;
    return `${open(name)}${html(line)}</${name}>`;
  };
  // What is in an item stands on its line: MDX takes text that goes on in a line of its own for a paragraph. The spaces
  // are all that is left between two items where the tags are taken away.
  const item = ({ line, list: inner }: Item): string => `<li>${html(line)}${inner ? ` ${list(inner).join(' ')}` : ''}</li>`;
  const list = (items: readonly Item[], start = '<ul>'): string[] => (items.length ? [start, ...items.map(item), '</ul>'] : []);
  // With a space between two cells, which is all that is left of them where the tags are taken away.
  const row = (cells: readonly string[]): string => `<tr>${cells.join(' ')}</tr>`;

  return [
    heading([title], 0),
    ...blocks.flatMap((block): string[] => {
      if ('heading' in block) return [heading(block.heading, 1)];
      if ('list' in block) return list(block.list, open('ul'));
      if ('paragraph' in block) return [`${open('p')}${html(block.paragraph)}</p>`];
      const { caption, head, rows } = block.table;
      return [
        open('table'),
        `<caption>${html(caption)}</caption>`,
        '<thead>',
        row(head.map(text => `<th scope="col">${textHtml(text)}</th>`)),
        '</thead>',
        '<tbody>',
        ...rows.map(cells => row(cells.map((cell, i) => (i ? `<td>${html(cell)}</td>` : `<th scope="row">${html(cell)}</th>`)))),
        '</tbody>',
        '</table>',
      ];
    }),
    ...links.map(({ text, href }) => `${open('p')}${link(href, textHtml(text))}</p>`),
  ].join('\n');
}

const link = (href: string, inner: string): string => `<a href="${escapeHtml(href)}">${inner}</a>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for an element or for an attribute in quotes. */
export const escapeHtml = (text: string): string => cleanText(text).replace(/[&<>"']/g, sign => entities[sign]!);

/** A text between tags, also where templates and markdown are looked for in it: Vue, Liquid, MDX. */
const textHtml = (text: string): string => escapeHtml(text).replace(/[*[\\\]_`{|}~]/g, sign => `&#${sign.charCodeAt(0)};`);

/** Nearly all texts are clean, and a build asks for each of them many times. */
const mayBeUnclean = /[\p{Cs}\p{Cc}\p{NChar}\u2028-\u202e\u2066-\u2069]| {2}/u;

/**
 * A text on one line and without what is not text: control characters, halves of characters, and marks that turn
 * the direction of all that follows. Isolates, which only set apart what is in them, stay, each closed.
 */
export function cleanText(text: string): string {
  if (!mayBeUnclean.test(text)) return text;
  let open = 0;
  const kept = text
    .replace(/\p{Cs}/gu, '\ufffd')
    // Before the spaces become one: two that had such a sign between them are no two.
    .replace(/(?![\t\n\v\f\r\u0085])\p{Cc}|[\p{NChar}\u202a-\u202e]/gu, '')
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u2066-\u2069]/g, mark => {
      if (mark !== '\u2069') return (open++, mark);
      return open ? (open--, mark) : '';
    });
  return kept + '\u2069'.repeat(open);
}
