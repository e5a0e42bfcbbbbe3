import { readFileSync } from 'node:fs';
import bidiFactory from 'bidi-js';
import { Blob, Buffer as Glyphs, Direction, Face, Font, shape } from 'harfbuzzjs';
import type { Locale } from '../locale/locale.js';
import { cleanText } from '../text/plain-html.js';
import type { FontFile } from './font-files.js';

/**
 * Text as outlines: which glyphs, where, and how wide, so that a picture is the same in every browser, mail and print
 * shop, none of which needs a font for it. HarfBuzz joins and places the letters, bidi-js gives their order.
 */

type Weight = 'regular' | 'bold';

/** A stretch of text in one weight. */
export interface Span {
  readonly text: string;
  /** Where it is not the language around it. */
  readonly lang?: string | undefined;
  readonly bold?: boolean;
  /** A formula, which every script reads from left to right. */
  readonly formula?: boolean;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  /** Of a line, in sizes of the text. */
  readonly leading?: number;
  /** What a line has room for. */
  readonly width: number;
  /** Lines of about one length, for headings. */
  readonly balance?: boolean;
}

/** One glyph, in pixels from the start of the baseline of its line, which is always on the left. */
export interface Glyph {
  readonly font: PictureFont;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

export interface TextLine {
  readonly text: string;
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

/** Text broken into lines. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly size: number;
  /** The widest line, and all lines together. */
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Whether a word was longer than a line. */
  readonly isBroken: boolean;
  /** From the top of a line to what its letters stand on. */
  readonly baseline: number;
}

/** Why something cannot be drawn, in words for whoever builds: no picture is better than a wrong one. */
export class NoPicture extends Error {}

/** Latin, Cyrillic and Greek, and after it Arabic; where one lacks a sign, the other may have it. */
const files = {
  noto: { regular: 'NotoSans_400Regular.ttf', bold: 'NotoSans_700Bold.ttf' },
  vazirmatn: { regular: 'Vazirmatn_400Regular.ttf', bold: 'Vazirmatn_700Bold.ttf' },
} as const satisfies Record<string, Record<Weight, FontFile>>;
type Family = keyof typeof files;

interface ShapedGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

class PictureFont {
  readonly #font: Font;
  readonly #upem: number;
  readonly #outlines = new Map<number, readonly { readonly type: string; readonly values: readonly number[] }[]>();
  readonly #covered = new Map<number, boolean>();
  readonly #shaped = new Map<string, readonly ShapedGlyph[]>();

  constructor(file: FontFile) {
    const face = new Face(new Blob(readFileSync(new URL(`../../dist/fonts/${file}`, import.meta.url))));
    this.#font = new Font(face);
    this.#upem = face.upem;
  }

  covers(codePoint: number): boolean {
    let covered = this.#covered.get(codePoint);
    if (covered === undefined) this.#covered.set(codePoint, (covered = !!this.#font.nominalGlyph(codePoint)));
    return covered;
  }

  /**
   * Glyphs of a stretch, in ems, so that they are the same at every size; the letters beside it decide how those at
   * its ends are joined.
   */
  shape(text: string, start: number, end: number, isRightToLeft: boolean, lang: string): readonly ShapedGlyph[] {
    const key = `${lang} ${isRightToLeft} ${text.slice(Math.max(0, start - 1), start)}\n${text.slice(start, end)}\n${text.slice(end, end + 1)}`;
    let shaped = this.#shaped.get(key);
    if (!shaped) this.#shaped.set(key, (shaped = this.#shape(text, start, end, isRightToLeft, lang)));
    return shaped;
  }

  #shape(text: string, start: number, end: number, isRightToLeft: boolean, lang: string): ShapedGlyph[] {
    const glyphs = new Glyphs();
    glyphs.addText(text, start, end - start);
    glyphs.setLanguage(lang);
    glyphs.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
    glyphs.guessSegmentProperties();
    shape(this.#font, glyphs);
    const places = glyphs.getGlyphPositions();
    return glyphs.getGlyphInfos().map(({ codepoint: id }, i) => {
      const { xAdvance, xOffset, yOffset } = places[i]!;
      return { id, x: xOffset / this.#upem, y: yOffset / this.#upem, advance: xAdvance / this.#upem };
    });
  }

  /** The outline of a glyph in ems, upwards. */
  outline(id: number): readonly { readonly type: string; readonly values: readonly number[] }[] {
    let outline = this.#outlines.get(id);
    if (!outline) {
      outline = this.#font.glyphToJson(id).map(({ type, values }) => ({ type, values: values.map(n => n / this.#upem) }));
      this.#outlines.set(id, outline);
    }
    return outline;
  }
}

const fonts = new Map<string, PictureFont>();
function fontOf(family: Family, weight: Weight): PictureFont {
  const file = files[family][weight];
  let font = fonts.get(file);
  if (!font) fonts.set(file, (font = new PictureFont(file)));
  return font;
}

// Its types are those of a module, and Node gets it as CommonJS: what they call default is all of it.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
/** Text without a letter of its own: joins, marks, directions. The font before it has the say. */
const follows = /[\p{M}\p{Cf}\s\p{P}]/u;
const invisible = /\p{Cf}/u;
const [isolate, leftToRight, end] = ['\u2068', '\u2066', '\u2069'];

/** A stretch that is shaped as one: of one font, one weight, one direction. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly font: PictureFont;
  readonly level: number;
}

/**
 * Sets text in lines.
 *
 * @throws NoPicture where a letter is in none of the fonts, as a picture with boxes in it says nothing.
 */
export function setText(content: string | readonly Span[], { lang, dir }: Pick<Locale, 'lang' | 'dir'>, style: TextStyle): TextBlock {
  const { size, width: room, leading = dir === 'rtl' ? 1.75 : 1.45 } = style;
  const spans = (typeof content === 'string' ? [{ text: content }] : content).filter(({ text }) => text);
  let text = '';
  const bolds: boolean[] = [];
  for (const span of spans) {
    const clean = cleanText(span.text);
    const isForeign = span.lang && span.lang !== lang;
    text += span.formula ? leftToRight + clean.replaceAll(' ', '\u00a0') + end : isForeign ? isolate + clean + end : clean;
    while (bolds.length < text.length) bolds.push(!!(span.bold ?? style.bold));
  }

  const families: readonly Family[] = dir === 'rtl' ? ['vazirmatn', 'noto'] : ['noto', 'vazirmatn'];
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const items = itemsOf(text, levels, bolds, families);

  /** The items within a part of the text, each cut to it. */
  const within = (from: number, to: number): Item[] =>
    items
      .filter(item => item.start < to && item.end > from)
      .map(item => ({ ...item, start: Math.max(from, item.start), end: Math.min(to, item.end) }));
  const shaped = (item: Item) => item.font.shape(text, item.start, item.end, item.level % 2 === 1, lang);
  // Word by word, as most words are measured more than once; no letter is joined or drawn nearer over a space.
  const widths = new Map<string, number>();
  const widthOf = (from: number, to: number): number =>
    [...text.slice(from, to).matchAll(/ |[^ ]+/g)].reduce((sum, { index, 0: { length } }) => {
      const [start, stop] = [from + index, from + index + length];
      const key = `${start} ${stop}`;
      let width = widths.get(key);
      if (width === undefined) {
        width = within(start, stop)
          .flatMap(shaped)
          .reduce((all, { advance }) => all + advance * size, 0);
        widths.set(key, width);
      }
      return sum + width;
    }, 0);

  const lineOf = ([from, to]: Part): TextLine => {
    const glyphs: Glyph[] = [];
    let x = 0;
    for (const item of inOrder(within(from, to))) {
      for (const glyph of shaped(item)) {
        glyphs.push({ font: item.font, id: glyph.id, x: x + glyph.x * size, y: glyph.y * size });
        x += glyph.advance * size;
      }
    }
    return { text: text.slice(from, to), width: x, glyphs };
  };
  let parts = breakLines(text, room, widthOf);
  if (style.balance && parts.length > 1) {
    // The narrowest that needs no further line, and breaks no word.
    const longest = Math.max(...[...text.matchAll(/[^ ]+/g)].map(({ index, 0: word }) => widthOf(index, index + word.length)));
    let [low, high] = [Math.min(room, longest), room];
    while (high - low > 1) {
      const middle = (low + high) / 2;
      if (breakLines(text, middle, widthOf).length > parts.length) low = middle;
      else high = middle;
    }
    parts = breakLines(text, high, widthOf);
  }
  const lines = parts.map(lineOf);
  const lineHeight = size * leading;
  return {
    lines,
    size,
    width: Math.max(0, ...lines.map(({ width }) => width)),
    height: lineHeight * lines.length,
    lineHeight,
    isBroken: parts.some(([, to]) => to < text.length && text[to] !== ' '),
    // What stands above and below the line in both fonts, about.
    baseline: lineHeight / 2 + size * 0.36,
  };
}

type Part = readonly [from: number, to: number];

/** As many words to a line as it has room for; a word that is longer than a line is broken where it must. */
function breakLines(text: string, room: number, widthOf: (from: number, to: number) => number): Part[] {
  const parts: Part[] = [];
  const words = [...text.matchAll(/[^ ]+/g)].map(({ index, 0: word }): Part => [index, index + word.length]);
  let line: Part | undefined;
  for (const [from, to] of words) {
    // Half a pixel: rounding is no reason for a line.
    if (line && widthOf(line[0], to) <= room + 0.5) line = [line[0], to];
    else {
      if (line) parts.push(line);
      let start = from;
      if (widthOf(from, to) > room + 0.5) {
        for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(from, to))) {
          const at = from + index;
          const next = text.slice(at, to).match(/^\P{M}\p{M}*/u)?.[0].length ?? 1;
          if (at > start && widthOf(start, at + next) > room) {
            parts.push([start, at]);
            start = at;
          }
        }
      }
      line = [start, to];
    }
  }
  if (line) parts.push(line);
  return parts;
}

function itemsOf(text: string, levels: Uint8Array, bolds: readonly boolean[], families: readonly Family[]): Item[] {
  const items: Item[] = [];
  const missing = new Set<string>();
  let family: Family | undefined;
  let at = 0;
  for (const letter of text) {
    const codePoint = letter.codePointAt(0)!;
    const weight: Weight = bolds[at] ? 'bold' : 'regular';
    const has = (one: Family): boolean => invisible.test(letter) || fontOf(one, weight).covers(codePoint);
    if (!family || !follows.test(letter) || !has(family)) {
      family = families.find(has);
      if (!family) missing.add(letter);
    }
    const font = fontOf(family ?? families[0]!, weight);
    const last = items.at(-1);
    if (last?.font === font && last.level === levels[at]) items[items.length - 1] = { ...last, end: at + letter.length };
    else items.push({ start: at, end: at + letter.length, font, level: levels[at]! });
    at += letter.length;
  }
  if (missing.size) throw new NoPicture(`no font that pictures are drawn with has ${[...missing].join(' ')}`);
  return items;
}

/** From left to right on the page: rule L2 of the Unicode Bidirectional Algorithm, for whole stretches. */
function inOrder(items: readonly Item[]): readonly Item[] {
  const ordered = [...items];
  const all = items.map(({ level }) => level);
  for (let level = Math.max(0, ...all); level >= Math.min(...all.filter(n => n % 2)); level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while (to < ordered.length && ordered[to]!.level >= level) to++;
      if (to > from) {
        ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
        from = to;
      }
    }
  }
  return ordered;
}
