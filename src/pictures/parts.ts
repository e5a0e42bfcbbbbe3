import { domainToUnicode } from 'node:url';
import type { Locale } from '../locale/locale.js';
import type { Word } from '../locale/pick-words.js';
import type { Corrections } from '../text/corrections.js';
import { dotted, refs, type Line } from '../text/plain.js';
import type { Paint } from '../contrast/pairs.js';
import type { Sheet } from './sheet.js';
import type { Span, TextStyle } from './text.js';

/** What all pictures wear, in the measures of the widgets: 16 pixels of theirs are one em here. */

/** Where something is drawn, along the lines and downwards, and how big its text is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly em: number;
}

export const spansOf = (line: Line): Span[] =>
  line.map(run =>
    typeof run === 'string' ? { text: run } : { text: run.text, lang: run.lang, bold: !!run.strong, formula: !!run.formula },
  );

export const spanOf = ({ text, lang }: Word): Span => ({ text, lang });

interface Head {
  readonly eyebrow: readonly Span[];
  readonly title: Word;
  readonly corrections: Corrections;
}

/** Sizes of the heading and of what stands over it, in em. */
const headings = { eyebrow: 0.8125, title: 1.25 };

/** What is measured or as of when, the heading, and whether it was put right since. */
export function drawHead(sheet: Sheet, { eyebrow, title, corrections }: Head, { x, y, width, em }: Place, sizes = headings): number {
  const small = { size: sizes.eyebrow * em, width };
  let bottom = sheet.text(sheet.set(eyebrow, small), { x, y, width, paint: 'muted' });
  if (corrections.updated) bottom = sheet.text(sheet.set(corrections.updated, small), { x, y: bottom, width });
  const leading = sheet.locale.dir === 'rtl' ? 1.5 : 1.25;
  return sheet.text(sheet.set([spanOf(title)], { size: sizes.title * em, bold: true, width, leading, balance: true }), {
    x,
    y: bottom,
    width,
  });
}

/** What was wrong before: whoever saw the wrong figure must not have to look for the right one. */
export function drawCorrections(sheet: Sheet, { list }: Corrections, { common }: Locale, { x, y, width, em }: Place): number {
  if (!list.length) return y;
  const [inset, size] = [15 * (em / 16), 0.9375 * em];
  const set = (content: readonly Span[], bold = false) => sheet.set(content, { size, width: width - inset, bold });
  const blocks = [
    set([{ text: common.corrections }], true),
    ...list.map(({ date, text }) => {
      const [before, between, after] = common.correction.split(/\{(?:date|text)\}/) as [string, string, string];
      return set([{ text: `${before}${date}${between}` }, spanOf(text), { text: after }]);
    }),
  ];
  const bottom = blocks.reduce((at, block) => sheet.text(block, { x: x + inset, y: at, width: width - inset }), y);
  sheet.rect(x, y, 3 * (em / 16), bottom - y, 'ink');
  return bottom;
}

/** Something that stands in a line with others. */
export interface Inline {
  readonly width: number;
  readonly height: number;
  /** From its top to its baseline. */
  readonly baseline: number;
  readonly draw: (x: number, y: number) => void;
}

/** Sets things side by side, in as many lines as they need, each line on one baseline. */
export function drawInline(things: readonly Inline[], { x, y, width }: Omit<Place, 'em'>, gap: number): number {
  const lines: Inline[][] = [];
  let used = 0;
  for (const thing of things) {
    if (lines.length && used + gap + thing.width <= width) lines.at(-1)!.push(thing);
    else {
      lines.push([thing]);
      used = -gap;
    }
    used += gap + thing.width;
  }
  return lines.reduce((last, line, i) => {
    const top = last + (i ? gap / 3 : 0);
    const baseline = Math.max(...line.map(thing => thing.baseline));
    const below = Math.max(...line.map(thing => thing.height - thing.baseline));
    line.reduce((at, thing) => {
      thing.draw(at, top + baseline - thing.baseline);
      return at + thing.width + gap;
    }, x);
    return top + baseline + below;
  }, y);
}

export const inlineText = (
  sheet: Sheet,
  content: string | readonly Span[],
  style: TextStyle,
  paint: Paint = 'ink',
  ground: Paint = 'surface',
): Inline => {
  const block = sheet.set(content, style);
  const { width, height, baseline } = block;
  return { width, height, baseline, draw: (x, y) => void sheet.text(block, { x, y, width, paint, ground }) };
};

/** A mark in words: a border all round, dashed where it is ours, in the colour of a dispute where it is one. */
export function tag(
  sheet: Sheet,
  text: string,
  kind: 'plain' | 'calculated' | 'denied',
  em: number,
  room: number,
  ground: Paint = 'surface',
): Inline {
  const scale = em / 16;
  const pad = 8 * scale;
  const block = sheet.set(text, { size: Math.max(0.75 * em, 12), width: room - 2 * pad, leading: sheet.locale.dir === 'rtl' ? 1.6 : 1.5 });
  const [width, height] = [block.width + 2 * pad, block.height + 2 * scale];
  const [edge, paint]: [Paint, Paint] = kind === 'denied' ? ['disputed', 'disputed'] : ['rule', 'ink'];
  return {
    width,
    height,
    baseline: block.baseline + scale,
    draw(x, y) {
      const dash = kind === 'plain' ? undefined : `${3.5 * scale} ${2.5 * scale}`;
      sheet.outline(x, y, width, height, edge, scale, { ...(dash && { dash }), round: block.lines.length === 1 });
      sheet.text(block, { x: x + pad, y: y + scale, width: block.width, paint, ground });
    },
  };
}

/** The line of who says so, at the start, and where it was published, at the end. */
export function drawFoot(
  sheet: Sheet,
  source: readonly Line[],
  site: string | undefined,
  { x, y, width, em }: Place,
  size = 0.8125,
): number {
  const scale = em / 16;
  const style = { size: size * em, width, leading: sheet.locale.dir === 'rtl' ? 1.6 : 1.4 };
  sheet.rect(x, y, width, Math.max(1, scale), 'hairline');
  const top = y + 10 * scale;
  const siteName = site ? sheet.set([{ text: site }], { ...style, bold: true, width: width / 2 }) : undefined;
  if (siteName) sheet.text(siteName, { x, y: top, width, align: 'end' });
  const room = siteName ? width - siteName.width - 24 * scale : width;
  return drawInline(
    source.map(line => inlineText(sheet, spansOf(line), { ...style, width: room }, 'muted')),
    { x, y: top, width: room },
    16 * scale,
  );
}

/** Who says so, with where the article says it. */
export const sourced = (text: Line, paragraphs: readonly { readonly n: number; readonly text: string }[], locale: Locale): Line =>
  dotted(text, refs(paragraphs, locale));

/** The site of an address, as people read it. */
export const siteOf = (address: string | undefined): string | undefined =>
  address && domainToUnicode(new URL(address).hostname).replace(/^www\./, '');
