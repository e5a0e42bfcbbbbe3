import type { ChartConfiguration } from 'chart.js';
import type { BarView, TurnoverView } from './trade-turnover-chart.view.js';

/** Colours as the canvas takes them. */
export interface Palette {
  /** By part, as `.bar` has it in the markup. */
  readonly bars: Readonly<Record<string, string>>;
  readonly pale: string;
  readonly ink: string;
  readonly ring: string;
  /** Stripes of a colour; a pattern of its own for every bar, as each begins at the corner of its bar. */
  readonly hatch: (colour: string) => CanvasPattern | string;
}

export interface Band {
  readonly centre: number;
  readonly thickness: number;
}

/** Where the markup has its bars, in pixels of the canvas. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** A device pixel: bars end on whole ones, as boxes of the markup do. */
  readonly pixel: number;
  /** The ends of the value axis: left and right of a row's track, top and bottom of a column's. */
  readonly start: number;
  readonly end: number;
  /** Across the axis, one for each bar of each period, or for its empty place. */
  readonly bands: readonly (readonly Band[])[];
}

/** One rectangle; a period without a bar has an empty one, so that it can be pointed at. */
export interface Datum {
  readonly x: number | [number, number];
  readonly y: number | [number, number];
  readonly period: number;
  readonly bar: BarView | undefined;
  readonly thickness: number;
}

/** What "max(2px, …)" in the styles says: no amount but zero is invisible. */
const minBarPx = 2;

/** The picture of the markup once more, in Chart.js: fractions on the value axis, pixels across it. */
export function turnoverConfig(
  { columns, dense, periods }: TurnoverView,
  { bars, pale, hatch }: Palette,
  { width, height, pixel, start, end, bands }: Layout,
  dir: 'ltr' | 'rtl',
  isLine = false,
): ChartConfiguration<'bar', Datum[]> {
  const [value, index] = columns ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const length = end - start;
  const whole = (fraction: number): number => (Math.round((fraction * length) / pixel) * pixel) / length;
  const data = periods.flatMap(({ bars: periodBars }, period) =>
    (periodBars.length ? periodBars : [undefined]).map((bar, i): Datum => {
      const { centre, thickness } = bands[period]![i]!;
      const along: number | [number, number] = bar ? [0, whole(Math.max(minBarPx / length, bar.size))] : 0;
      return { x: columns ? centre : along, y: columns ? along : centre, period, bar, thickness };
    }),
  );
  const colour = ({ period, bar }: Datum): CanvasPattern | string => {
    if (!bar) return pale;
    // Under a line the bars are there to be pointed at.
    if (isLine || bar.part === 'sum') return 'transparent';
    const fill = bars[bar.part]!;
    if (bar.calculated) return dense ? pale : hatch(fill);
    return periods[period]!.odd ? pale : fill;
  };
  return {
    type: 'bar',
    data: {
      // Chart.js has one thickness for a set of data.
      datasets: [...new Set(data.map(({ thickness }) => thickness))].map(each => {
        const alike = data.filter(({ thickness }) => thickness === each);
        return { data: alike, backgroundColor: alike.map(colour), barThickness: each, grouped: false, inflateAmount: 0 };
      }),
    },
    options: {
      indexAxis: index,
      animation: false,
      events: [],
      maintainAspectRatio: false,
      clip: false,
      layout: { padding: columns ? { top: start, bottom: height - end } : { left: start, right: width - end } },
      interaction: { mode: 'nearest', axis: index, intersect: false },
      scales: {
        [value]: { type: 'linear', display: false, bounds: 'data', min: 0, max: 1, reverse: !columns && dir === 'rtl' },
        [index]: {
          type: 'linear',
          display: false,
          bounds: 'data',
          min: 0,
          max: columns ? width : height,
          offset: false,
          reverse: !columns,
        },
      },
    },
  };
}
