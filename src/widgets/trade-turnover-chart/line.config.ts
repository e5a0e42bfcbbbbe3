import type { BarView, PeriodView, TurnoverView } from './trade-turnover-chart.view.js';

/** A place on a line: which period, and how far along the value axis, as a fraction. */
export interface LinePoint {
  readonly period: number;
  readonly end: number;
  /** Sure: a dot, where no line leads to it. Calculated: hollow. Odd: of another length, and never part of the line. */
  readonly kind: 'sure' | 'calculated' | 'odd';
}

/** A stretch of a line without a break; dashed to and from what was calculated. */
export interface Stroke {
  readonly dashed: boolean;
  readonly points: readonly LinePoint[];
}

export interface Line {
  readonly part: BarView['part'];
  readonly strokes: readonly Stroke[];
  /** What has a mark of its own. */
  readonly marks: readonly LinePoint[];
}

/** The line of the totals, and those of exports and imports where a series is split. */
export function linesOf({ periods }: Pick<TurnoverView, 'periods'>): Line[] {
  const parts = [...new Set(periods.flatMap(({ bars }) => bars.map(({ part }) => part)))];
  const whole = parts.find(part => part === 'total' || part === 'sum') ?? parts[0] ?? 'total';
  return [whole, ...parts.filter(part => part === 'exports' || part === 'imports')].map(part => {
    const points = periods.map((period, i) => pointOf(period, i, part));
    const strokes: { dashed: boolean; points: LinePoint[] }[] = [];
    points.forEach((point, i) => {
      const before = points[i - 1];
      if (!point || !before || point.kind === 'odd' || before.kind === 'odd' || !periods[i]!.follows) return;
      const dashed = point.kind !== before.kind || point.kind === 'calculated';
      const last = strokes.at(-1);
      if (last?.dashed === dashed && last.points.at(-1) === before) last.points.push(point);
      else strokes.push({ dashed, points: [before, point] });
    });
    const joined = new Set(strokes.flatMap(stroke => stroke.points));
    return { part, strokes, marks: points.filter((point): point is LinePoint => !!point && (point.kind !== 'sure' || !joined.has(point))) };
  });
}

function pointOf({ bars, tag, odd }: PeriodView, period: number, part: BarView['part']): LinePoint | undefined {
  const isPart = part === 'exports' || part === 'imports';
  if (!tag || (isPart && bars[0]?.part !== 'sum')) return undefined;
  // Zero has no bar, and its place on the line.
  const bar = isPart ? bars.find(each => each.part === part) : bars[0];
  return { period, end: bar?.size ?? 0, kind: odd ? 'odd' : bar?.calculated ? 'calculated' : 'sure' };
}

/** A point by its distance along the value axis and across it. */
export type Point = readonly [along: number, across: number];

/** Draws through points, in the colour that is set. */
export type Draw = (width: number, dash: number[], ...points: readonly Point[]) => void;

export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly pale: string;
  readonly line: Draw;
  readonly placeOf: (point: LinePoint) => Point;
}

/** From head to head, with marks as the key has them: dashed all round what was calculated, open at its end what is odd. */
export function drawLine({ strokes, marks }: Line, { ctx, pale, line, placeOf }: Brush): void {
  for (const { dashed, points } of strokes) line(2.5, dashed ? [5, 4] : [], ...points.map(placeOf));
  for (const mark of marks) {
    const [y, x] = placeOf(mark);
    const half = { sure: 2, calculated: 4, odd: 5 }[mark.kind];
    const [top, bottom, left, right] = [y - half, y + half, x - half, x + half];
    ctx.fillStyle = mark.kind === 'sure' ? ctx.strokeStyle : pale;
    ctx.fillRect(left, top, 2 * half, 2 * half);
    if (mark.kind === 'calculated') line(2, [3, 2], [top, left], [top, right], [bottom, right], [bottom, left], [top, left]);
    if (mark.kind === 'odd') {
      for (const side of [left, right]) line(2, [], [bottom, side], [top, side]);
      line(2, [2, 2], [top, left], [top, right]);
    }
  }
}
