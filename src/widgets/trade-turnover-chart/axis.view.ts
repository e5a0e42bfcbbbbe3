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
  readonly text: string;
  /** The middle of its column, as a fraction. */
  readonly at: number;
  /** The widths of the widget at which it is shown, and whether it is the first or last of all. */
  readonly classes: string;
}

/** Room for labels by the width of the widget (see the styles), and for one label: in em of the labels. */
const rooms = { s: 16, m: 30, l: 42, xl: 60 };
const roomOf = (label: string): number => label.length * 0.62 + 0.8;

/** As many labels as there is room for, evenly apart from the first; the last one is always there. */
export function axisOf(labels: readonly string[], months: number): AxisLabel[] {
  const last = labels.length - 1;
  const widest = Math.max(...labels.slice(0, last).map(roomOf));
  const inYear = 12 % months ? 1 : 12 / months;
  const classes = labels.map((_, i) => (i === 0 ? ['first'] : i === last ? ['last'] : []));
  for (const [name, room] of Object.entries(rooms)) {
    const column = room / labels.length;
    // The first label starts with its column rather than stand over it, which takes half of it more.
    let step = widest > column ? Math.ceil((1.5 * widest) / column - 0.5) : 1;
    while (inYear % step && step % inYear) step++;
    for (let i = 0; i < last; i += step) if ((i + 0.5) * column + widest / 2 < room - roomOf(labels[last]!)) classes[i]!.push(name);
    classes[last]!.push(name);
  }
  return labels
    .map((text, i) => ({ text, at: (i + 0.5) / labels.length, classes: classes[i]!.join(' ') }))
    .filter(({ classes }) => /[sml]\b/.test(classes));
}
