import { fillParts, type Locale } from '../locale/locale.js';
import type { Word } from '../locale/pick-words.js';
import type { Corrections } from './corrections.js';
import { paragraphParts, type ParagraphRef } from '../locale/paragraphs.js';

/**
 * What a widget says where no script runs, as words in an order: feeds, reader modes, archives, mail and stripped
 * pages show it. Tools write it as HTML and as plain text.
 */
export interface PlainDocument {
  readonly lang: string;
  readonly dir: Locale['dir'];
  readonly title: Word;
  /** One or two sentences for a preview, with what must not be left out of them. */
  readonly summary: string;
  /** What comes after the title. */
  readonly blocks: readonly Block[];
  /** The same for machines, in the words of schema.org. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A stretch of text, with its language where that is not the language of the document. */
export interface Run extends Word {
  readonly strong?: boolean;
  /** A formula, which every script reads from left to right. */
  readonly formula?: boolean;
  /** Number of a paragraph of the article, which may become a link. */
  readonly paragraph?: number;
}

export type Line = readonly (string | Run)[];

export type Block =
  /** One level below the title. */
  { readonly heading: Line } | { readonly paragraph: Line } | { readonly list: readonly Item[] } | { readonly table: Table };

export interface Item {
  readonly line: Line;
  readonly list?: readonly Item[];
}

/** The first cell of a row is its heading. */
export interface Table {
  readonly caption: Line;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Line[])[];
}

/** What there is of the parts, with a dot between them. */
export const dotted = (...parts: readonly (Line | Run | string | false | undefined)[]): Line =>
  parts
    .flatMap(part =>
      !part || (Array.isArray(part) && !part.length) ? [] : [Array.isArray(part) ? (part as Line) : [part as Run | string]],
    )
    .flatMap((part, i) => (i ? [' · ', ...part] : part));

/** "Paragraph 11", "Paragraphs 1–6, 8", or the numbers alone where the word stands above them. */
export const refs = (paragraphs: readonly ParagraphRef[], locale: Locale, bare?: boolean): Line =>
  paragraphParts(paragraphs, locale, bare).map(part => (typeof part === 'string' ? part : { text: part.text, paragraph: part.n }));

/** "Updated: …" under the eyebrow. */
export const eyebrowBlock = (eyebrow: Line, { updated }: Corrections): Block => ({ paragraph: dotted(eyebrow, updated) });

export const correctionBlocks = ({ list }: Corrections, { common }: Locale): Block[] =>
  list.length
    ? [
        { heading: [common.corrections] },
        { list: list.map(({ date, text }) => ({ line: fillParts<string | Word>(common.correction, { date, text }) })) },
      ]
    : [];
