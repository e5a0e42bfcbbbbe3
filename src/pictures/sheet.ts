import { formatHex } from 'culori';
import type { Locale } from '../locale/locale.js';
import type { Paint } from '../contrast/pairs.js';
import { colourOf, paletteOf } from '../contrast/contrast.js';
import type { Theme } from '../contrast/css.js';
import { escapeHtml } from '../text/plain-html.js';
import { setText, type Span, type TextBlock, type TextStyle } from './text.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text where it stands, and the room that it was given: what a test can hold a layout to. */
export interface PlacedText {
  readonly text: string;
  /** Where its baseline begins, on the left. */
  readonly x: number;
  readonly y: number;
  readonly paint: Paint;
  readonly ground: Paint;
  readonly size: number;
  readonly room: Box;
  readonly glyphs: TextBlock['lines'][number]['glyphs'];
}

/** What can be drawn: paths filled or drawn with a pen, each in a colour of the palette. */
interface Shape {
  readonly path?: string;
  /** Outlined only when it is written: most layouts are measured and thrown away. */
  readonly text?: PlacedText;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly pen?: number;
  readonly dash?: string;
}

interface Placement {
  /** Along the lines, from the side where they start. */
  readonly x: number;
  readonly y: number;
  /** The room that the text is aligned in; without it, the text's own. */
  readonly width?: number;
  readonly align?: 'start' | 'middle' | 'end';
  readonly paint?: Paint;
  /** What it stands on. */
  readonly ground?: Paint;
}

/**
 * A picture on its way: shapes and text, placed along the direction of the language, coloured only when it is written,
 * so that light and dark are one drawing. Everything becomes plain paths with no id and no reference, which is what
 * stays whole in mails, in cleaners of SVG, in drawing programs, and twice on one page.
 */
export class Sheet {
  readonly texts: PlacedText[] = [];
  #shapes: Shape[] = [];

  constructor(
    readonly width: number,
    readonly locale: Pick<Locale, 'lang' | 'dir'>,
  ) {}

  set(content: string | readonly Span[], style: TextStyle): TextBlock {
    return setText(content, this.locale, style);
  }

  /** Draws text and gives back where it ends, downwards. */
  text(block: TextBlock, { x, y, width = block.width, align = 'start', paint = 'ink', ground = 'surface' }: Placement): number {
    const room = this.#box(x, y, width, block.height);
    block.lines.forEach((line, i) => {
      const atRight = (align === 'end') !== (this.locale.dir === 'rtl');
      const free = width - line.width;
      const left = room.x + (align === 'middle' ? free / 2 : atRight ? free : 0);
      const top = y + i * block.lineHeight;
      const placed: PlacedText = {
        text: line.text,
        x: left,
        y: top + block.baseline,
        paint,
        ground,
        size: block.size,
        room,
        glyphs: line.glyphs,
      };
      this.texts.push(placed);
      this.#shapes.push({ text: placed, fill: paint });
    });
    return y + block.height;
  }

  rect(x: number, y: number, width: number, height: number, fill: Paint): void {
    this.#shapes.push({ path: rectangle(this.#box(x, y, width, height)), fill });
  }

  /** An outline, drawn inside the edges of a box; with round ends where the radius is half its height. */
  outline(
    x: number,
    y: number,
    width: number,
    height: number,
    stroke: Paint,
    pen: number,
    { dash, round }: { dash?: string; round?: boolean } = {},
  ): void {
    const box = this.#box(x + pen / 2, y + pen / 2, width - pen, height - pen);
    this.#shapes.push({ path: round ? pill(box) : rectangle(box), stroke, pen, ...(dash && { dash }) });
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Paint, pen: number, dash?: string): void {
    this.#shapes.push({ path: `M${n(this.#at(x1))} ${n(y1)}L${n(this.#at(x2))} ${n(y2)}`, stroke, pen, ...(dash && { dash }) });
  }

  /** Stripes from bottom left to top right, as the widget draws what is calculated: on a ground of its own. */
  hatch(x: number, y: number, width: number, height: number, stroke: Paint, ground: Paint, scale = 1): void {
    const box = this.#box(x, y, width, height);
    const [thick, pitch] = [2 * Math.SQRT2 * scale, 7 * Math.SQRT2 * scale];
    let path = '';
    for (let from = 0; from < box.width + box.height; from += pitch) {
      const corners = band(box.width, box.height, from, from + thick);
      path += `M${corners.map(([u, v]) => `${n(box.x + u)} ${n(box.y + v)}`).join('L')}Z`;
    }
    this.#shapes.push({ path: rectangle(box), fill: ground }, { path, fill: stroke });
  }

  /** Draws something, and then behind it what has to know how far it reaches. */
  under(draw: () => number, behind: (bottom: number) => void): number {
    const before = this.#shapes;
    this.#shapes = [];
    const bottom = draw();
    const drawn = this.#shapes;
    this.#shapes = before;
    behind(bottom);
    this.#shapes.push(...drawn);
    return bottom;
  }

  /** The picture as a document of its own, whose words a reader of the file hears. */
  svg(height: number, theme: Theme, { title, description, scale = 1 }: { title: string; description: string; scale?: number }): string {
    const palette = paletteOf({ theme, contrast: 'usual', widget: undefined, scope: '' });
    const colour = (paint: Paint): string => formatHex(colourOf(paint, palette)!);
    const { lang, dir } = this.locale;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${n(this.width * scale)}" height="${n(height * scale)}" viewBox="0 0 ${n(this.width)} ${n(height)}" lang="${lang}" xml:lang="${lang}"${dir === 'rtl' ? ' direction="rtl"' : ''} role="img">`,
      `<title>${escapeHtml(title)}</title>`,
      `<desc>${escapeHtml(description)}</desc>`,
      `<path fill="${colour('surface')}" d="M0 0H${n(this.width)}V${n(height)}H0Z"/>`,
      ...this.#shapes
        .map(shape => ({ ...shape, path: shape.path ?? outlineOf(shape.text!).path }))
        .filter(({ path }) => path)
        .map(({ path, fill, stroke, pen, dash }) =>
          stroke
            ? `<path fill="none" stroke="${colour(stroke)}" stroke-width="${n(pen!)}"${dash ? ` stroke-dasharray="${dash}"` : ''} d="${path}"/>`
            : `<path fill="${colour(fill!)}" d="${path}"/>`,
        ),
      '</svg>',
      '',
    ].join('\n');
  }

  #at(x: number): number {
    return this.locale.dir === 'rtl' ? this.width - x : x;
  }

  #box(x: number, y: number, width: number, height: number): Box {
    return { x: this.locale.dir === 'rtl' ? this.width - x - width : x, y, width, height };
  }
}

const outlines = new WeakMap<PlacedText, Pen>();

function outlineOf(text: PlacedText): Pen {
  let pen = outlines.get(text);
  if (!pen) {
    outlines.set(text, (pen = new Pen()));
    for (const { font, id, x, y } of text.glyphs) {
      const [originX, originY] = [text.x + x, text.y - y];
      for (const { type, values } of font.outline(id)) {
        pen.draw(
          type,
          values.map((value, i) => (i % 2 ? originY - value * text.size : originX + value * text.size)),
        );
      }
    }
  }
  return pen;
}

/** What the ink of a line covers. */
export const inkOf = (text: PlacedText): Box => outlineOf(text).box(text.x, text.y);

/** Two decimals are a hundredth of a pixel, and no digit that says nothing. */
const n = (value: number): string => String(Math.round(value * 100) / 100);

const rectangle = ({ x, y, width, height }: Box): string => `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;

function pill({ x, y, width, height }: Box): string {
  const r = n(height / 2);
  const straight = width - height;
  return `M${n(x + height / 2)} ${n(y)}h${n(straight)}a${r} ${r} 0 0 1 0 ${n(height)}h${n(-straight)}a${r} ${r} 0 0 1 0 ${n(-height)}z`;
}

/** The part of a box from 0 where the sum of both coordinates lies between two numbers. */
function band(width: number, height: number, from: number, to: number): [u: number, v: number][] {
  const edge = (sum: number): [[number, number], [number, number]] => {
    const top: [number, number] = sum <= width ? [sum, 0] : [width, sum - width];
    const bottom: [number, number] = sum <= height ? [0, sum] : [sum - height, height];
    return [top, bottom];
  };
  const [a, b] = [edge(from), edge(Math.min(to, width + height))];
  return [
    a[0],
    ...(from < width && to > width ? [[width, 0] as [number, number]] : []),
    b[0],
    b[1],
    ...(from < height && to > height ? [[0, height] as [number, number]] : []),
    a[1],
  ];
}

/** Writes a path in short: each point as its way from the one before. */
class Pen {
  path = '';
  #x = 0;
  #y = 0;
  #last = '';
  #edges: [left: number, top: number, right: number, bottom: number] | undefined;

  draw(type: string, values: readonly number[]): void {
    if (type === 'Z') {
      this.path += 'z';
      this.#last = 'z';
      return;
    }
    const points = values.map(value => Math.round(value * 100));
    let text = '';
    for (const [i, point] of points.entries()) {
      const way = (point - (i % 2 ? this.#y : this.#x)) / 100;
      // The first point of a path has nothing before it.
      const written = String(type === 'M' ? point / 100 : way).replace(/^(-?)0\./, '$1.');
      text += (text && !written.startsWith('-') ? ' ' : '') + written;
    }
    [this.#x, this.#y] = points.slice(-2) as [number, number];
    for (let i = 0; i < points.length; i += 2) this.#reach(points[i]! / 100, points[i + 1]! / 100);
    const command = type === 'M' ? 'M' : type.toLowerCase();
    this.path += (command === this.#last && command !== 'M' ? (text.startsWith('-') ? '' : ' ') : command) + text;
    this.#last = command;
  }

  /** What the ink covers; the given point where there is none. */
  box(x: number, y: number): Box {
    const [left, top, right, bottom] = this.#edges ?? [x, y, x, y];
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  #reach(x: number, y: number): void {
    const [left, top, right, bottom] = this.#edges ?? [x, y, x, y];
    this.#edges = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
}
