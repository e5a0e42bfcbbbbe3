/** A round number above, so that no bar fills its axis. */
export function roundUp(amount: number): number {
  const step = 10 ** Math.floor(Math.log10(amount || 1)) / 10;
  return (Math.floor(amount / step + 1e-9) + 1) * step;
}

/** Two to four round amounts on the axis. */
export function ticksOf(max: number): number[] {
  const rough = max / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 2.5, 5, 10].find(n => n * power >= rough)!;
  // Not Array.from, which old libraries replace by their own.
  return [...Array(Math.floor(max / step))].map((_, i) => (i + 1) * step);
}

export interface AxisLabel {
  /** In two lines where it has a space, or in one, below the others. */
  readonly text: string;
  /** The middle of its column, as a fraction. */
  readonly at: number;
  /** How many lines of other labels stand between it and the axis. */
  readonly above: number;
}

/** The labels under the columns for one width of the widget: from so many em on, as in the styles. */
export interface Axis {
  readonly from: number;
  readonly labels: readonly AxisLabel[];
}

export interface AxisInput {
  readonly names: readonly string[];
  /** How many months a period has, and the first that begins a year. */
  readonly months: number;
  readonly january: number;
  /** What the sentence over the picture names: never without its label. */
  readonly named: readonly number[];
}

export const axesOf = (input: AxisInput): Axis[] =>
  [0, 15, 20, 27, 37, 52].map(from => ({
    from,
    // In em of the labels, which are smaller, less what the amounts beside the columns take.
    labels: labelsIn(Math.max(5, from / 0.8125 - 6), input),
  }));

/** As far as a label may stand out over the ends of the axis, in em, as in the styles. */
const overhang = 1.25;

interface Placed {
  readonly i: number;
  readonly text: string;
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

const isApart = (a: Placed, b: Placed | undefined): boolean => !b || a.row !== b.row || a.end <= b.start || b.end <= a.start;

function labelsIn(room: number, { names, months, january, named }: AxisInput): AxisLabel[] {
  const column = room / names.length;
  const place = (i: number, row = 0): Placed => {
    const text = row ? names[i]! : inTwo(names[i]!);
    const width = Math.max(...text.split('\n').map(({ length }) => length)) * 0.64 + 0.5;
    // Under the middle of its column, but for the ends, where it stays inside: the styles do the same.
    const start = Math.max(-overhang, Math.min(room + overhang - width, (i + 0.5) * column - width / 2));
    return { i, text, row, start, end: start + width };
  };
  const placed: Placed[] = [];
  const put = (label: Placed): boolean => {
    const isFree = placed.every(other => other.i !== label.i && isApart(label, other));
    if (isFree) placed.push(label);
    return isFree;
  };
  const putNamed = (): void => {
    // Two neighbours stand one below the other.
    for (const i of named) for (let row = 0; placed.every(other => other.i !== i); row++) put(place(i, row));
  };
  // Of whole years one gives way to another; the beginning of a year is where one counts months from.
  if (months > 11) putNamed();
  const inYear = 12 % months ? 1 : 12 / months;
  for (let step = 1; step <= names.length; step++) {
    if (inYear % step && step % inYear) continue;
    const every = names.flatMap((_, i) => ((i - january) % step ? [] : [place(i)]));
    if (!every.every((label, n) => isApart(label, every[n - 1]))) continue;
    every.forEach(put);
    break;
  }
  putNamed();
  put(place(0));
  const lines = placed.some(({ row, text }) => !row && text.includes('\n')) ? 1 : 0;
  return placed
    .sort((a, b) => a.row - b.row || a.i - b.i)
    .map(({ i, text, row }) => ({ text, at: (i + 0.5) / names.length, above: row && row + lines }));
}

/** Broken at a space near its middle. */
function inTwo(name: string): string {
  const at = name.indexOf(' ', Math.ceil(name.length / 2) - 2);
  return at < 0 ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}
