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
  /** How many lines of other labels stand between it and the axis, and how many of them its tick goes past. */
  readonly above: number;
  readonly tick: number;
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

const widths = [0, 15, 20, 27, 37, 52];
/** In em of the labels, which are smaller, less what the amounts beside the columns take. */
const roomIn = (width: number): number => Math.max(5, width / 0.8125 - 6);

export const axesOf = (input: AxisInput): Axis[] => widths.map(from => ({ from, labels: labelsIn(roomIn(from), input) }));

/** As far as a label may stand out over the ends of the axis, in em, as in the styles. */
const overhang = 1.25;

type Box = readonly [start: number, end: number];

const isApart = ([a, b]: Box, [c, d]: Box): boolean => b <= c || d <= a;

function labelsIn(room: number, { names, months, january, named }: AxisInput): AxisLabel[] {
  const column = room / names.length;
  /** Under the middle of its column, but for the ends, where it stays inside: the styles do the same. */
  const boxOf = (i: number, text: string): Box => {
    const width = Math.max(...text.split('\n').map(line => line.length)) * 0.64 + 0.5;
    const start = Math.max(-overhang, Math.min(room + overhang - width, (i + 0.5) * column - width / 2));
    return [start, start + width];
  };
  const rows: { readonly i: number; readonly text: string; readonly box: Box }[][] = [];
  const put = (i: number, text: string, row: number): boolean => {
    const box = boxOf(i, text);
    const isFree = (rows[row] ?? []).every(other => isApart(other.box, box));
    if (isFree) (rows[row] ??= []).push({ i, text, box });
    return isFree;
  };
  const isShown = (i: number): boolean => rows.some(row => row.some(other => other.i === i));
  const putNamed = (): void => {
    for (const i of named) {
      // Two neighbours stand one below the other, where there is room for a line.
      const line = boxOf(i, names[i]!)[1] > room + overhang ? inTwo(names[i]!) : names[i]!;
      for (let row = 0; !isShown(i); row++) put(i, row ? line : inTwo(names[i]!), row);
    }
  };
  // Of whole years one gives way to another; the beginning of a year is where one counts months from.
  const isInYears = !(months < 12);
  if (isInYears) putNamed();
  const inYear = 12 % months ? 1 : 12 / months;
  for (let step = 1; step <= names.length; step++) {
    if (inYear % step && step % inYear) continue;
    const every = names.flatMap((name, i) => ((i - january) % step ? [] : [{ i, text: inTwo(name) }]));
    const boxes = every.map(({ i, text }) => boxOf(i, text));
    if (!boxes.every((box, n) => !n || isApart(boxes[n - 1]!, box))) continue;
    for (const { i, text } of every) if (!isShown(i)) put(i, text, 0);
    break;
  }
  putNamed();
  if (!isShown(0)) put(0, inTwo(names[0]!), 0);
  const lines = rows.map(row => Math.max(...row.map(({ text }) => text.split('\n').length)));
  return rows.flatMap((row, n) =>
    row
      .sort((a, b) => a.i - b.i)
      .map(({ i, text }) => {
        const middle = (i + 0.5) * column;
        const above = lines.slice(0, n).reduce((sum, more) => sum + more, 0);
        const isFree = rows.slice(0, n).every(others => others.every(({ box }) => isApart(box, [middle, middle])));
        return { text, at: (i + 0.5) / names.length, above, tick: isFree ? above : 0 };
      }),
  );
}

/** Broken at the space next to its middle. */
function inTwo(name: string): string {
  const words = name.split(' ');
  const halves = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longer = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  return (halves.sort((a, b) => longer(a) - longer(b))[0] ?? [name]).join('\n');
}
