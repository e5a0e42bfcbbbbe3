import type { Locale, MarkName } from '../../locale/locale.js';
import type { Line } from '../../text/plain.js';
import type { Amount, BarView, PeriodView, Piece, Span as Stretch, TurnoverView } from './trade-turnover-chart.view.js';
import { marksOf } from '../../text/marks.js';
import type { Paint } from '../../contrast/pairs.js';
import type { Sheet } from '../../pictures/sheet.js';
import { drawInline, inlineText, spansOf, tag, type Inline, type Place } from '../../pictures/parts.js';
import type { Span } from '../../pictures/text.js';

/** The bars of the chart, from the view that the widget draws them from, by the rules of its styles. */

const paints: Readonly<Record<BarView['part'], Paint>> = {
  total: 'accent',
  exports: 'accent',
  imports: { token: 'accent', percent: 65 },
  whole: 'rule',
  sum: 'rule',
};

export const amountText = ({ text, about }: Amount): string => (about ? `≈ ${text}` : text);

export const pieceLine = (pieces: readonly Piece[]): Line =>
  pieces.map(piece => {
    if (typeof piece === 'string') return piece;
    if ('about' in piece) return { text: amountText(piece), strong: true };
    return 'equation' in piece ? { text: piece.equation, formula: true } : piece;
  });

/** The track of one period: where it lies, and which way it grows. */
interface Track {
  readonly x: number;
  readonly y: number;
  /** Along the axis, and across it. */
  readonly length: number;
  readonly thickness: number;
  readonly grows: 'along' | 'up';
  /** Pixels for a pixel of the widget. */
  readonly scale: number;
  readonly edge: number;
}

/** A box given along and across the axis of a track, as the sheet takes it. */
function boxIn(
  { x, y, length, grows }: Track,
  from: number,
  size: number,
  inset: number,
  thickness: number,
): [x: number, y: number, width: number, height: number] {
  return grows === 'along' ? [x + from, y + inset, size, thickness] : [x + inset, y + length - from - size, thickness, size];
}

export function drawPeriod(
  sheet: Sheet,
  { bars, whisker, odd, tag: how }: Pick<PeriodView, 'bars' | 'whisker' | 'odd' | 'tag'>,
  track: Track,
): void {
  const { length, thickness, scale, edge } = track;
  const least = 2 * scale;
  if (!how) {
    const [x, y, width, height] = boxIn(track, 0, Math.min(26 * scale, length), 0, thickness);
    sheet.outline(x, y, width, height, 'rule', scale, { dash: `${scale} ${2 * scale}` });
  }
  for (const bar of bars) {
    const size = Math.max(least, bar.size * length);
    const inset = odd === 'shorter' ? thickness / 8 : 0;
    const [room, half] = [thickness - 2 * inset, thickness / 2];
    const around = Math.min(3 * scale, 0.08 * room);
    const between = Math.min(scale, 0.02 * room);
    const beside = half - inset - around - between;
    const start = bar.part === 'exports' ? inset + around : bar.part === 'imports' ? half + between : inset;
    const thick = bar.part === 'exports' || bar.part === 'imports' ? beside : room;
    const box = boxIn(track, 0, size, start, thick);
    if (bar.part === 'sum') {
      sheet.outline(...box, paints.sum, scale, bar.calculated ? { dash: `${3 * scale} ${2 * scale}` } : {});
      continue;
    }
    drawBar(sheet, box, paints[bar.part], {
      calculated: bar.calculated,
      odd: !!odd,
      grows: track.grows,
      scale,
      edge,
    });
  }
  if (whisker) drawWhisker(sheet, whisker, track);
}

function drawBar(
  sheet: Sheet,
  [x, y, width, height]: readonly [number, number, number, number],
  paint: Paint,
  { calculated, odd, grows, scale, edge }: { calculated: boolean; odd: boolean; grows: Track['grows']; scale: number; edge: number },
): void {
  const dash = `${5 * scale} ${3 * scale}`;
  // A fine edge has many columns beside it: as the styles have it, stripes would be dirt there.
  if (calculated && edge > scale) sheet.hatch(x, y, width, height, paint, 'derived', scale);
  else sheet.rect(x, y, width, height, odd || calculated ? 'derived' : paint);
  if (!odd) {
    if (calculated) sheet.outline(x, y, width, height, paint, edge, { dash });
    return;
  }
  // Open at its end: solid along it, dotted across.
  const [half, dots] = [edge / 2, `${2 * scale} ${2 * scale}`];
  const long = calculated ? dash : undefined;
  if (grows === 'along') {
    for (const at of [y + half, y + height - half]) sheet.line(x, at, x + width, at, paint, edge, long);
    sheet.line(x + width - scale, y + edge, x + width - scale, y + height - edge, paint, 2 * scale, dots);
  } else {
    for (const at of [x + half, x + width - half]) sheet.line(at, y + height, at, y, paint, edge, long);
    sheet.line(x + edge, y + scale, x + width - edge, y + scale, paint, 2 * scale, dots);
  }
}

/** Where a range begins on its axis and how long it is: never too short to be seen as one. */
function whiskerIn({ from, size }: Stretch, { length, scale }: Track): [start: number, long: number] {
  return [Math.min(from * length, (from + size / 2) * length - 4 * scale), Math.max(8 * scale, size * length)];
}

function drawWhisker(sheet: Sheet, whisker: Stretch, track: Track): void {
  const { thickness, scale } = track;
  const [start, long] = whiskerIn(whisker, track);
  const reach = Math.min(7 * scale, thickness / 4);
  for (const at of [start, start + long - 2 * scale]) sheet.rect(...boxIn(track, at, 2 * scale, thickness / 2 - reach, 2 * reach), 'ink');
  sheet.rect(...boxIn(track, start, long, thickness / 2 - scale, 2 * scale), 'ink');
}

const tagOf = (
  sheet: Sheet,
  { tag: how, calculated }: Pick<PeriodView, 'tag' | 'calculated'>,
  em: number,
  room: number,
  ground: Paint = 'surface',
): Inline[] => (how ? [tag(sheet, how, calculated ? 'calculated' : 'plain', em, room, ground)] : []);

/** What the two colours are, where totals are split. */
export function drawLegend(sheet: Sheet, { legend }: TurnoverView, { x, y, width, em }: Place): number {
  if (!legend.length) return y;
  const [size, side] = [0.875 * em, 0.75 * em];
  const things = legend.map(({ part, text }): Inline => {
    const words = inlineText(sheet, text, { size, width: width - 1.5 * side });
    return {
      ...words,
      width: words.width + 1.5 * side,
      draw(at, top) {
        sheet.rect(at, top + words.baseline - side * 0.9, side, side, paints[part]);
        words.draw(at + 1.5 * side, top);
      },
    };
  });
  return drawInline(things, { x, y: y + 0.75 * em, width }, em);
}

/** Up to six periods, each in words above and below its bar. */
export function drawRows(sheet: Sheet, { periods }: TurnoverView, { x, y, width, em }: Place, { thick = 1.875, gap = 1.125 } = {}): number {
  const scale = em / 16;
  return periods.reduce((top, period, i) => {
    let at = top + (i ? gap * em : 0);
    const value = sheet.set([{ text: amountText(period.amount) }], {
      size: 1.375 * em,
      bold: !!period.tag && !period.calculated,
      leading: 1.2,
      width,
    });
    const beside = width - value.width - em;
    const isBeside = beside >= 9 * em;
    const name = sheet.set(period.name, { size: em, width: isBeside ? beside : width });
    const end = isBeside ? ('end' as const) : ('start' as const);
    const baseline = isBeside ? Math.max(name.baseline, value.baseline) : name.baseline;
    sheet.text(name, { x, y: at + baseline - name.baseline, width: isBeside ? beside : width });
    const valueTop = isBeside ? at + baseline - value.baseline : at + name.height;
    sheet.text(value, { x: isBeside ? x + width - value.width : x, y: valueTop, align: end, paint: period.tag ? 'ink' : 'muted' });
    at = Math.max(at + baseline - name.baseline + name.height, valueTop + value.height) + 4 * scale;
    const thickness = thick * em;
    sheet.rect(x, at, 2 * scale, thickness, 'ink');
    drawPeriod(sheet, period, { x: x + 2 * scale, y: at, length: width - 2 * scale, thickness, grows: 'along', scale, edge: 2 * scale });
    at += thickness + 5 * scale;
    const notes = period.notes.map(note => inlineText(sheet, note, { size: 0.875 * em, width }, 'muted'));
    return drawInline([...tagOf(sheet, period, em, width), ...notes], { x, y: at, width }, 12 * scale);
  }, y);
}

/** Many periods, or many rows for little room: one line each, and what the marks mean under them. */
export function drawLines(sheet: Sheet, { periods }: TurnoverView, { x, y, width, em }: Place, pitch: number): number {
  const scale = em / 16;
  const names = periods.map(({ name }) => sheet.set(name, { size: em, width: width * 0.34, leading: 1.25 }));
  const values = periods.map(({ amount, tag: how, calculated }) =>
    sheet.set([{ text: amountText(amount) }], { size: 1.1 * em, bold: !!how && !calculated, width: width * 0.3, leading: 1.25 }),
  );
  const [first, last] = [names, values].map(blocks => Math.max(...blocks.map(block => block.width))) as [number, number];
  const start = x + first + 14 * scale;
  const length = width - first - last - 30 * scale;
  const height = Math.max(pitch, ...[...names, ...values].map(block => block.height + 6 * scale));
  periods.forEach((period, i) => {
    const middle = y + (i + 0.5) * height;
    const [name, value] = [names[i]!, values[i]!];
    sheet.text(name, { x, y: middle - name.height / 2, width: first });
    sheet.text(value, {
      x: x + width - last,
      y: middle - value.height / 2,
      width: last,
      align: 'end',
      paint: period.tag ? 'ink' : 'muted',
    });
    const thickness = Math.min(height * 0.62, 3 * em);
    sheet.rect(start - 2 * scale, middle - height / 2, 2 * scale, height, 'ink');
    drawPeriod(sheet, period, { x: start, y: middle - thickness / 2, length, thickness, grows: 'along', scale, edge: 2 * scale });
  });
  return y + periods.length * height;
}

/** Many periods as columns, with an axis, and with the amount over each where all have room for it. */
export function drawColumns(sheet: Sheet, view: TurnoverView, { x, y, width, em }: Place, height: number): number {
  const { periods, ticks, axes, dense } = view;
  const scale = em / 16;
  const size = 0.8125 * em;
  const labels = ticks.map(({ text }) => sheet.set(text, { size, width: width / 3 }));
  const side = labels.length ? Math.max(...labels.map(label => label.width)) + 8 * scale : 0;
  const [start, room] = [x + side, width - side];
  const column = room / periods.length;
  const amounts = periods.map(
    ({
      cells: {
        amounts: [amount],
      },
      tag: how,
    }) => (how ? sheet.set([{ text: amountText(amount!) }], { size: 0.75 * em, bold: true, width: room, leading: 1.25 }) : undefined),
  );
  const areNamed = amounts.every(amount => !amount || amount.width <= column - 2 * scale);
  const top = y + (areNamed || view.peak !== undefined ? 1.1 * em : 0.4 * em);
  const base = top + height;
  ticks.forEach(({ at }, i) => {
    const label = labels[i]!;
    const tickY = base - at * height;
    sheet.rect(start, tickY - scale / 2, room, scale, 'hairline');
    sheet.text(label, { x, y: tickY - label.height / 2, width: side - 8 * scale, align: 'end', paint: 'muted' });
  });
  const gap = Math.min(1.5 * scale, column * 0.12);
  periods.forEach((period, i) => {
    const track = {
      x: start + i * column + gap,
      y: top,
      length: height - 2 * scale,
      thickness: column - 2 * gap,
      grows: 'up',
      scale,
      edge: dense ? scale : 2 * scale,
    } as const;
    drawPeriod(sheet, period, track);
    const isPeak = view.peak === i;
    const amount = (areNamed || isPeak) && amounts[i];
    if (amount) {
      const ends = period.bars.map(({ from, size: long }) => (from + long) * track.length);
      if (period.whisker) ends.push(whiskerIn(period.whisker, track).reduce((from, long) => from + long));
      const reach = Math.max(0, ...ends);
      const left = Math.max(start, Math.min(start + room - amount.width, start + (i + 0.5) * column - amount.width / 2));
      sheet.text(amount, { x: left, y: base - 4 * scale - reach - amount.height, width: amount.width });
    }
  });
  sheet.rect(start, base - 2 * scale, room, 2 * scale, 'ink');
  const { labels: shown } = axes.findLast(({ from }) => width / em >= from)!;
  let below = base;
  for (const { text, at, above } of shown) {
    const middle = start + at * room;
    const down = 1.3 * size;
    sheet.rect(middle - scale / 2, base, scale, 4 * scale, 'rule');
    text.split('\n').forEach((line, n) => {
      const label = sheet.set(line, { size, width: room, leading: 1.3 });
      const left = Math.max(x, Math.min(x + width - label.width, middle - label.width / 2));
      const top = base + 6 * scale + (above + n) * down;
      sheet.text(label, { x: left, y: top, width: label.width, paint: 'muted' });
      below = Math.max(below, top + label.height);
    });
  }
  return below;
}

/** What is said of a period, with dots between. */
export const detailLine = (details: TurnoverView['room']['details']): Line =>
  pieceLine(details.flatMap((detail, i) => (i ? [' · ', detail] : [detail])));

/** The line under the columns: all of the one that the sentence is about. Rows say theirs, and the key how it was calculated. */
export function drawReadout(sheet: Sheet, { rest, columns }: TurnoverView, { x, y, width, em }: Place): number {
  if (!rest || !columns) return y;
  const scale = em / 16;
  const [padX, padY] = [12 * scale, 8 * scale];
  const ground = 'surface-2';
  const size = 0.9375 * em;
  const room = width - 2 * padX;
  const { name, amount, details } = rest;
  const things = [
    inlineText(sheet, name, { size, width: room }, 'ink', ground),
    ...(amount ? [inlineText(sheet, [{ text: amountText(amount) }], { size: 1.125 * size, bold: true, width: room }, 'ink', ground)] : []),
    ...tagOf(sheet, rest, em, room, ground),
    ...(details.length ? [inlineText(sheet, spansOf(detailLine(details)), { size, width: room }, 'ink', ground)] : []),
  ];
  const place = { x: x + padX, y: y + padY, width: room };
  // Under the words, whose height is known only when they are set.
  return sheet.under(
    () => drawInline(things, place, 12 * scale) + padY,
    bottom => sheet.rect(x, y, width, bottom - y, ground),
  );
}

/** The marks that this picture has, each drawn as it is drawn there. */
export function keyOf(
  sheet: Sheet,
  view: TurnoverView,
  locale: Locale,
  em: number,
): { readonly mark: Inline; readonly text: string; readonly meaning: string }[] {
  const side = 0.8 * em;
  const scale = em / 16;
  const total = (calculated: boolean): BarView => ({ part: 'total', from: 0, size: 1, calculated });
  const odd = view.periods.find(period => period.odd)?.odd ?? '';
  const drawn: Partial<Record<MarkName, Pick<PeriodView, 'bars' | 'whisker' | 'odd' | 'tag'>>> = {
    reported: { bars: [total(false)], whisker: undefined, odd: '', tag: 'x' },
    calculated: { bars: [total(true)], whisker: undefined, odd: '', tag: 'x' },
    range: { bars: [], whisker: { from: 0, size: 1 }, odd: '', tag: 'x' },
    notStated: { bars: [], whisker: undefined, odd: '', tag: '' },
    odd: { bars: [total(false)], whisker: undefined, odd, tag: 'x' },
  };
  return marksOf(view.meanings, locale).map(({ name, text, meaning }) => {
    const period = drawn[name];
    const mark: Inline = {
      width: side,
      height: side,
      baseline: side * 0.9,
      draw: (x, y) =>
        period && drawPeriod(sheet, period, { x, y, length: side, thickness: side, grows: 'along', scale, edge: Math.max(1, 1.5 * scale) }),
    };
    return { mark, text: name === 'range' || name === 'odd' ? '' : text, meaning };
  });
}

/** The key as a list on a ground of its own, with how the one calculated amount came about and what is counted. */
export function drawKey(sheet: Sheet, view: TurnoverView, locale: Locale, { x, y, width, em }: Place): number {
  const scale = em / 16;
  const [pad, size, ground] = [12 * scale, 0.8125 * em, 'surface-2' as const];
  const room = width - 2 * pad;
  const marks = keyOf(sheet, view, locale, em);
  const calculated = view.periods.filter(period => period.calculated);
  const [only] = calculated;
  const inset = 1.4 * em;
  return sheet.under(
    () =>
      pad * 0.75 +
      [
        ...marks.map(({ mark, text, meaning }) => (top: number) => {
          const how =
            calculated.length === 1 && text === locale.common.calculated ? spansOf([' ', ...pieceLine([{ equation: only!.sum }])]) : [];
          const spans: Span[] = [...(text ? [{ text, bold: true }, { text: ` – ${meaning}` }] : [{ text: meaning }]), ...how];
          const block = sheet.set(spans, { size, width: room - inset });
          mark.draw(x + pad, top + block.baseline - mark.baseline);
          return sheet.text(block, { x: x + pad + inset, y: top, width: room - inset, ground });
        }),
        (top: number) =>
          sheet.text(sheet.set(spansOf(pieceLine([view.method[0]!.notes[0]!.text])), { size, width: room }), {
            x: x + pad,
            y: top,
            width: room,
            paint: 'muted',
            ground,
          }),
      ].reduce((top, draw, i) => draw(top + (i ? 2 * scale : 0)), y + pad * 0.75),
    bottom => sheet.rect(x, y, width, bottom - y, ground),
  );
}
