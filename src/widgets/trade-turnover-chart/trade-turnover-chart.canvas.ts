import { BarController, BarElement, Chart, LinearScale, type ChartConfiguration } from 'chart.js';
import { drawLine, linesOf, type Draw } from './line.config.js';
import { turnoverConfig, type Datum, type Layout, type Palette } from './trade-turnover-chart.config.js';
import type { TurnoverView } from './trade-turnover-chart.view.js';

Chart.register(BarController, BarElement, LinearScale);

/** A drawn bar: from its base to its head along the axis, and its two sides. */
interface Box {
  readonly datum: Datum;
  readonly fill: unknown;
  readonly base: number;
  readonly head: number;
  readonly near: number;
  readonly far: number;
}

/** Distances from the upper left corner of the canvas, in its pixels. */
type Place = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** Tells which period is pointed at, and whether by a key. */
type Explore = (period: number | undefined, byKey: boolean) => void;

/** Does something with the markup as its widget has left it, whatever others have made of it. */
type Write = (act: () => void) => void;

/** More than so many bars are read as a line. */
const maxBars = 36;

/** As many device pixels as the sharpest screens have. */
const maxPixelRatio = 4;

/** The bars on a canvas, over those of the markup and in their very places, and the ways to point at them. */
export class TurnoverCanvas {
  readonly #plot: HTMLElement;
  readonly #layer: HTMLElement;
  /** What is said under the plot, with a link to go to. */
  readonly #readout: Element | null;
  readonly #explore: Explore;
  readonly #write: Write;
  readonly #listening = new AbortController();
  #view!: TurnoverView;
  #dir: 'ltr' | 'rtl' = 'ltr';
  #active: number | undefined;
  #isLine = false;
  #palette!: Palette;
  #chart: Chart<'bar', Datum[]> | undefined;

  constructor(plot: HTMLElement, explore: Explore, write: Write) {
    this.#plot = plot;
    this.#layer = plot.querySelector<HTMLElement>('.layer')!;
    const frame = plot.parentElement!;
    this.#readout = frame.querySelector('.read');
    this.#explore = explore;
    this.#write = write;
    const { signal } = this.#listening;
    plot.addEventListener('pointermove', this.#onPointer, { signal });
    plot.addEventListener('pointerdown', this.#onPointer, { signal });
    frame.addEventListener('pointerleave', this.#onLeave, { signal });
    frame.addEventListener('focusout', this.#onFocusOut, { signal });
    plot.addEventListener('keydown', this.#onKey, { signal });
    document.addEventListener('keydown', this.#onPageKey, { signal });
    this.#layer.addEventListener('transitionend', this.#onRecolour, { signal });
    addEventListener('resize', this.#onRatio, { signal });
    this.#watchRatio();
  }

  /** `form` is that of the element: a line from head to head, or bars. */
  draw(view: TurnoverView, dir: 'ltr' | 'rtl', active: number | undefined, form?: string): void {
    const isLine = view.columns && (form === 'line' || (form !== 'bars' && view.periods.length > maxBars));
    const isSame = view === this.#view && dir === this.#dir && isLine === this.#isLine;
    [this.#view, this.#dir, this.#active, this.#isLine] = [view, dir, active, isLine];
    if (this.#chart && isSame) return this.#chart.draw();
    this.#chart?.destroy();
    const canvas = document.createElement('canvas');
    this.#layer.replaceChildren(canvas);
    this.#chart = new Chart(canvas, {
      ...this.#config(),
      plugins: [
        { id: 'marks', beforeDatasetsDraw: chart => this.#alignHatches(chart), afterDatasetsDraw: chart => this.#drawMarks(chart) },
      ],
    });
  }

  /** Whether the plot that it was made for is no longer shown. */
  get isLost(): boolean {
    return !this.#plot.isConnected;
  }

  destroy(): void {
    this.#listening.abort();
    this.#chart?.destroy();
    this.#layer.replaceChildren();
  }

  #config(): ChartConfiguration<'bar', Datum[]> {
    this.#palette = this.#readPalette();
    const config = turnoverConfig(this.#view, this.#palette, this.#measure(), this.#dir, this.#isLine);
    // An update of Chart.js's own follows a resize, and finds the new places; the first one is part of its making.
    config.options!.onResize = () => this.#chart && this.#write(() => this.#replaceConfig());
    return config;
  }

  #replaceConfig(): void {
    const { data, options } = this.#config();
    this.#chart!.data = data;
    this.#chart!.options = options!;
  }

  #measure(): Layout {
    const { columns } = this.#view;
    const layer = this.#layer.getBoundingClientRect();
    const [startSide, endSide, nearSide, farSide] = columns
      ? (['top', 'bottom', 'left', 'right'] as const)
      : (['left', 'right', 'top', 'bottom'] as const);
    // The page may show all of this larger or smaller; a canvas is drawn in its own pixels.
    const scale = layer.width / this.#layer.offsetWidth;
    // Browsers paint boxes on whole device pixels.
    const whole = (n: number): number => Math.round(n * devicePixelRatio) / devicePixelRatio / scale;
    const isTurned = this.#isTurned();
    const placeOf = (element: HTMLElement): Place => {
      if (isTurned) return this.#laidOut(element);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: whole(left) - whole(layer.left),
        top: whole(top) - whole(layer.top),
        right: whole(right) - whole(layer.left),
        bottom: whole(bottom) - whole(layer.top),
      };
    };
    const tracks = [...this.#plot.querySelectorAll<HTMLElement>('.track')];
    const axis = placeOf(tracks[0]!);
    return {
      width: isTurned ? this.#layer.offsetWidth : layer.width / scale,
      height: isTurned ? this.#layer.offsetHeight : layer.height / scale,
      pixel: 1 / devicePixelRatio,
      start: axis[startSide],
      end: axis[endSide],
      bands: tracks.map(track => {
        const found = [...track.querySelectorAll<HTMLElement>('.bar')];
        return (found.length ? found : [track]).map(element => {
          const box = placeOf(element);
          const thickness = Math.max(1, box[farSide] - box[nearSide]);
          return { centre: box[nearSide] + thickness / 2, thickness };
        });
      }),
    };
  }

  /** Whether the page has turned or slanted all of this, so that boxes on the screen no longer are those of the layout. */
  #isTurned(): boolean {
    const { width, height } = this.#layer.getBoundingClientRect();
    return Math.abs((width * this.#layer.offsetHeight) / (height * this.#layer.offsetWidth) - 1) > 0.005;
  }

  /** Where an element is on the layer by its layout alone, in whole pixels. */
  #laidOut(element: HTMLElement): Place {
    let [left, top] = [-this.#layer.offsetLeft, -this.#layer.offsetTop];
    for (let at: HTMLElement | null = element; at && at !== this.#plot; at = at.offsetParent as HTMLElement | null) {
      left += at.offsetLeft;
      top += at.offsetTop;
    }
    return { left, top, right: left + element.offsetWidth, bottom: top + element.offsetHeight };
  }

  /** Resolved by the browser, as a canvas knows neither var() nor light-dark(); see `.layer` in the styles. */
  #readPalette(): Palette {
    const { borderTopColor, borderRightColor, borderBottomColor } = getComputedStyle(this.#layer);
    const parts = this.#view.periods.flatMap(({ bars }) => bars.map(({ part }) => part));
    return {
      bars: Object.fromEntries([...new Set(parts)].map(part => [part, getComputedStyle(this.#plot.querySelector(`.bar.${part}`)!).color])),
      pale: borderTopColor,
      ink: borderRightColor,
      ring: borderBottomColor,
      hatch: colour => hatch(colour, borderTopColor),
    };
  }

  #boxes(chart: Chart): Box[] {
    return chart.getSortedVisibleDatasetMetas().flatMap(({ index, data }) =>
      data.map((element, i) => {
        const props = ['x', 'y', 'base', 'width', 'height'] as const;
        const { x, y, base, width, height } = (element as BarElement).getProps([...props], true) as Record<(typeof props)[number], number>;
        const [head, centre, thickness] = this.#view.columns ? [y, x, width] : [x, y, height];
        return {
          datum: chart.data.datasets[index]!.data[i] as unknown as Datum,
          fill: element.options['backgroundColor'],
          base,
          head,
          near: centre - thickness / 2,
          far: centre + thickness / 2,
        };
      }),
    );
  }

  /** Stripes begin at the corner of their bar, as they do in the markup. */
  #alignHatches(chart: Chart): void {
    for (const { fill, base, head, near } of this.#boxes(chart)) {
      if (!(fill instanceof CanvasPattern)) continue;
      const [left, top] = this.#view.columns ? [near, head] : [Math.min(base, head), near];
      fill.setTransform(
        new DOMMatrix()
          .translate(left, top)
          .rotate(45)
          .scale(1 / maxPixelRatio),
      );
    }
  }

  /** What a bar of Chart.js does not have: dashes, an open end, the range, the ring. */
  #drawMarks(chart: Chart): void {
    const { ctx } = chart;
    const { columns, dense, periods, restAt } = this.#view;
    const { bars, ink, ring } = this.#palette;
    const boxes = this.#boxes(chart);
    const line: Draw = (width, dash, ...points) => {
      ctx.lineWidth = width;
      ctx.setLineDash(dash);
      ctx.beginPath();
      for (const [along, across] of points) ctx.lineTo(columns ? across : along, columns ? along : across);
      ctx.stroke();
    };
    ctx.save();
    const edge = dense ? 1 : 2;
    for (const { datum, base, head, near, far } of boxes) {
      if (!datum.bar || this.#isLine) continue;
      const { calculated, part } = datum.bar;
      const width = part === 'sum' ? 1 : edge;
      const dash = calculated ? [3 * width, 2 * width] : [];
      const [a, z, foot, end] = [near + width / 2, far - width / 2, base, head - (Math.sign(head - base) * width) / 2];
      ctx.strokeStyle = bars[part]!;
      if (periods[datum.period]!.odd) {
        line(width, dash, [foot, a], [head, a]);
        line(width, dash, [foot, z], [head, z]);
        line(2, [2, 2], [end, near], [end, far]);
      } else if (calculated || part === 'sum') {
        line(width, dash, [foot, a], [end, a], [end, z], [foot, z]);
      }
    }
    if (this.#isLine) this.#drawLines(chart, boxes, line);
    const pointed = boxes.filter(({ datum }) => datum.period === (this.#active ?? restAt));
    if (pointed.length) {
      const along = pointed.flatMap(({ base, head }) => [base, head]);
      const across = pointed.flatMap(box => [box.near, box.far]);
      const [from, to] = [Math.min(...along) - 3.5, Math.max(...along) + 3.5];
      const [near, far] = [Math.min(...across) - 3.5, Math.max(...across) + 3.5];
      ctx.strokeStyle = ring;
      if (this.#isLine) {
        const [y, x] = [Math.min(...along), (near + far) / 2];
        line(3, [], [y - 6, x - 6], [y - 6, x + 6], [y + 6, x + 6], [y + 6, x - 6], [y - 6, x - 7.5]);
      } else line(3, [], [from, near], [to, near], [to, far], [from, far], [from, near - 1.5]);
    }
    // Over the ring, which would hide the end of a range.
    const scale = chart.scales[columns ? 'y' : 'x']!;
    ctx.strokeStyle = ink;
    // Not periods.entries(), which Prototype.js replaces by its own.
    periods.forEach(({ whisker, bars: [first] }, i) => {
      const box = boxes.find(({ datum }) => datum.period === i && datum.bar === first);
      if (!whisker || !box) return;
      const [low, high] = [scale.getPixelForValue(whisker.from), scale.getPixelForValue(whisker.from + whisker.size)];
      const [middle, across] = [(low + high) / 2, (box.near + box.far) / 2];
      const half = Math.max(4, Math.abs(high - low) / 2);
      const arm = columns ? Math.min(7, Math.max(this.#isLine ? 3 : 0, (box.far - box.near) / 4)) : 7;
      line(2, [], [middle - half, across], [middle + half, across]);
      for (const cap of [middle - half + 1, middle + half - 1]) line(2, [], [cap, across - arm], [cap, across + arm]);
    });
    ctx.restore();
  }

  #drawLines({ ctx, scales }: Chart, boxes: readonly Box[], line: Draw): void {
    const { bars, ink, pale } = this.#palette;
    const middles = this.#view.periods.map((_, i) => {
      const [{ near, far }] = boxes.filter(({ datum }) => datum.period === i).sort((a, b) => b.far - b.near - (a.far - a.near)) as [Box];
      return (near + far) / 2;
    });
    ctx.lineJoin = 'round';
    for (const each of linesOf(this.#view)) {
      ctx.strokeStyle = bars[each.part] ?? ink;
      drawLine(each, { ctx, pale, line, placeOf: ({ period, end }) => [scales['y']!.getPixelForValue(end), middles[period]!] });
    }
  }

  #periodAt(event: PointerEvent): number | undefined {
    const chart = this.#chart!;
    const [x, y] = this.#placeOf(event);
    // Not the event itself: its offsets are those of the word under the pointer.
    const place = { native: null, x, y } as unknown as Event;
    const axis = this.#view.columns ? 'x' : 'y';
    const [nearest] = chart.getElementsAtEventForMode(place, 'nearest', { axis, intersect: false, includeInvisible: true }, true);
    return nearest && chart.data.datasets[nearest.datasetIndex]!.data[nearest.index]!.period;
  }

  /** Where it points on the canvas. */
  #placeOf({ clientX, clientY, offsetX, offsetY, target }: PointerEvent): readonly [number, number] {
    if (this.#isTurned()) {
      const { left, top } = this.#laidOut(target as HTMLElement);
      return [left + offsetX, top + offsetY];
    }
    const { canvas, width } = this.#chart!;
    const box = canvas.getBoundingClientRect();
    const scale = box.width / width;
    return [(clientX - box.left) / scale, (clientY - box.top) / scale];
  }

  #move(period: number | undefined, byKey = false): void {
    if (period !== this.#active) this.#explore(period, byKey);
  }

  readonly #onPointer = (event: PointerEvent): void => {
    // A pressed mouse button selects text.
    if (event.type === 'pointerdown' || !event.buttons || event.pointerType !== 'mouse') this.#move(this.#periodAt(event));
  };

  /** Not as soon as it leaves the plot: the way to the link under it would take the link away. */
  readonly #onLeave = ({ pointerType }: PointerEvent): void => {
    // A finger leaves whenever it is lifted; what it touched stays.
    if (pointerType === 'mouse') this.#move(undefined);
  };

  readonly #onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    const isOurs = (node: EventTarget | null): boolean => [this.#plot, this.#readout].some(part => part?.contains(node as Node | null));
    if (isOurs(target) && !isOurs(relatedTarget)) this.#move(undefined);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.target !== this.#plot || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { columns, periods } = this.#view;
    const last = periods.length - 1;
    const at = this.#active;
    const onward = at === undefined ? 0 : Math.min(last, at + 1);
    const back = at === undefined ? last : Math.max(0, at - 1);
    const [right, left] = this.#dir === 'rtl' ? [back, onward] : [onward, back];
    // Up and down scroll the page past columns.
    const keys: Readonly<Record<string, number | undefined>> = {
      ArrowRight: right,
      ArrowLeft: left,
      Home: 0,
      End: last,
      ...(columns ? {} : { ArrowDown: onward, ArrowUp: back }),
    };
    if (!(event.key in keys)) return;
    this.#move(keys[event.key], true);
    event.preventDefault();
  };

  /** What hovering shows can be sent away without moving the pointer, wherever the focus is. The widget has heard its own keys. */
  readonly #onPageKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (key === 'Escape' && !defaultPrevented) this.#move(undefined);
  };

  /** The page is shown larger, or on another screen: Chart.js holds on to the ratio that it began with. */
  readonly #onRatio = (): void => {
    if (!this.#chart || this.#chart.currentDevicePixelRatio === devicePixelRatio) return;
    this.#chart.destroy();
    this.#chart = undefined;
    this.#write(() => this.draw(this.#view, this.#dir, this.#active, this.#isLine ? 'line' : 'bars'));
  };

  /** Not every screen that a window is moved to makes the page another size. */
  #watchRatio(): void {
    const { signal } = this.#listening;
    const onChange = (): void => {
      this.#onRatio();
      this.#watchRatio();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', onChange, { once: true, signal });
  }

  readonly #onRecolour = (): void => {
    this.#write(() => this.#replaceConfig());
    this.#chart?.update();
  };
}

/** Stripes of 2 in 7 px, standing; they are turned as they are laid down. */
function hatch(stripe: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 7 * maxPixelRatio;
  const context = tile.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, 7 * maxPixelRatio, 7 * maxPixelRatio);
  context.fillStyle = stripe;
  context.fillRect(0, 0, 2 * maxPixelRatio, 7 * maxPixelRatio);
  return context.createPattern(tile, 'repeat') ?? stripe;
}
