import type { TurnoverView } from './trade-turnover-chart.view.js';

/** What is heard of one period. */
export interface Note {
  readonly period: number;
  /** In hertz; a period without a figure has none. */
  readonly pitch: number | undefined;
  readonly calculated: boolean;
  /** In seconds. */
  readonly length: number;
  /** What is said after it; nothing where the axis of a long series has no label either. */
  readonly label: string;
}

/** A3 at the zero of the picture and three octaves from there to the end of its axis: equal amounts are equal steps to the ear. */
const zeroHz = 220;
const octaves = 3;

/** The picture as notes: what the eye sees as height, hatch and width, the ear hears as pitch, pulse and length. */
export function turnoverScore({ periods, dense, axes, jumps }: TurnoverView): Note[] {
  const landmarks = new Set([
    0,
    periods.length - 1,
    ...jumps.map(({ period }) => period),
    // As in a column of text: wider ones have more labels than can be listened to.
    ...(axes.find(({ from }) => from === 27)?.labels ?? []).map(({ at }) => Math.floor(at * periods.length)),
  ]);
  return periods.map(({ tag, bars, calculated, odd, label }, period) => ({
    period,
    pitch: tag ? zeroHz * 2 ** (octaves * (bars[0]?.size ?? 0)) : undefined,
    calculated,
    length: { shorter: 0.2, longer: 0.6, '': 0.4 }[odd],
    label: !dense || !tag || calculated || odd || landmarks.has(period) ? label : '',
  }));
}
