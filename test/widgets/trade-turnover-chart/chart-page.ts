import { Chart } from 'chart.js';
import '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.define.js';
import type { Datum } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.config.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { TradeTurnoverChart } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.js';
import { waitUntil } from '../../support/wait-until.js';

/** The widget whose Chart.js never comes: what there is before it. */
class PlainTurnoverChart extends TradeTurnoverChart {
  override loadCanvas(): never {
    return new Promise(() => {}) as never;
  }
}
customElements.define('plain-turnover-chart', PlainTurnoverChart);

/** The widget whose Chart.js is lost on the way. */
class LostTurnoverChart extends TradeTurnoverChart {
  override loadCanvas(): never {
    return Promise.reject(new TypeError('Failed to fetch')) as never;
  }
}
customElements.define('lost-turnover-chart', LostTurnoverChart);

export interface Options {
  readonly tag?: 'trade-turnover-chart' | 'plain-turnover-chart' | 'lost-turnover-chart';
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly style?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The widget in a column of the page. */
export async function chartOf(data: TurnoverSlice | undefined, options: Options = {}): Promise<TradeTurnoverChart> {
  const { tag = 'trade-turnover-chart', width = 640, scheme = 'light', style = '', attributes = {} } = options;
  const room = document.createElement('div');
  room.className = 'room';
  room.style.cssText = `inline-size:${width}px;color-scheme:${scheme};font:16px/1.5 sans-serif;${style}`;
  const element = document.createElement(tag) as TradeTurnoverChart;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data) element.data = data;
  room.append(element);
  document.body.append(room);
  await element.updateComplete;
  return element;
}

/** The same once Chart.js has drawn it. */
export async function paintedChart(data: TurnoverSlice, options: Options = {}): Promise<TradeTurnoverChart> {
  const element = await chartOf(data, options);
  await painted(element);
  return element;
}

export async function painted(element: TradeTurnoverChart): Promise<void> {
  await waitUntil(() => canvasOf(element), 'no canvas came');
  await element.updateComplete;
}

export const clearPage = (): void => {
  for (const room of document.querySelectorAll('.room')) room.remove();
};

export const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
export const part = (element: Element, name: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`)!;

/** What is read of a node: without what is hidden from everybody and without the "≈" that is only for the eye. */
export function textOf(node: Node | null | undefined): string {
  const read = (each: Node): string => {
    if (each instanceof Text) return each.data;
    if (each instanceof Element && (each.getAttribute('aria-hidden') === 'true' || getComputedStyle(each).display === 'none')) return '';
    return [...each.childNodes].map(read).join('');
  };
  return node ? read(node).replace(/\s+/g, ' ').trim() : '';
}

export const button = (element: Element, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, 'button').find(each => textOf(each) === name)!;
export const panel = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.getElementById(button(element, name).getAttribute('aria-controls')!)!;
export const items = (element: Element): HTMLElement[] => [...part(element, 'plot').querySelectorAll<HTMLElement>('li')];
export const status = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role=status]')!;
/** The line that is shown under the bars. */
export const readout = (element: Element): string => textOf(element.shadowRoot!.querySelector('[part=readout] p'));

export const canvasOf = (element: Element): HTMLCanvasElement | null => element.shadowRoot!.querySelector('canvas');
export const bars = (element: Element): HTMLElement[] => [...part(element, 'plot').querySelectorAll<HTMLElement>('.bar')];

/** A box in pixels of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const order = ['total', 'whole', 'sum', 'exports', 'imports'];

/** The bars that Chart.js has drawn, in the order of the periods. */
export function drawnBars(element: Element): Box[] {
  const canvas = canvasOf(element)!;
  const chart = Chart.getChart(canvas)!;
  const { left, top } = canvas.getBoundingClientRect();
  const horizontal = chart.options.indexAxis === 'y';
  return chart
    .getSortedVisibleDatasetMetas()
    .flatMap(({ index, data }) => data.map((bar, i) => ({ bar, datum: chart.data.datasets[index]!.data[i] as unknown as Datum })))
    .filter(({ datum }) => datum.bar)
    .sort((a, b) => a.datum.period - b.datum.period || order.indexOf(a.datum.bar!.part) - order.indexOf(b.datum.bar!.part))
    .map(({ bar }) => {
      const { x, y, base, width, height } = bar.getProps(['x', 'y', 'base', 'width', 'height']) as Record<string, number>;
      return horizontal
        ? {
            left: left + Math.min(x!, base!),
            right: left + Math.max(x!, base!),
            top: top + y! - height! / 2,
            bottom: top + y! + height! / 2,
          }
        : { left: left + x! - width! / 2, right: left + x! + width! / 2, top: top + y!, bottom: top + base! };
    });
}

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The colour on the canvas at a place of the page. */
export function pixelAt(element: Element, x: number, y: number): Colour {
  const canvas = canvasOf(element)!;
  const { left, top, width } = canvas.getBoundingClientRect();
  const ratio = canvas.width / width;
  const [red, green, blue, alpha] = canvas
    .getContext('2d')!
    .getImageData(Math.floor((x - left) * ratio), Math.floor((y - top) * ratio), 1, 1).data;
  return [red!, green!, blue!, alpha!];
}

/** A CSS colour, whatever its notation, as a canvas shows it. */
export function colour(css: string): Colour {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha!];
}

export const isLike = (a: Colour, b: Colour): boolean => a.every((n, i) => Math.abs(n - b[i]!) <= 4);

/** WCAG 2 contrast. */
export function contrast(a: Colour, b: Colour): number {
  const luminance = (each: Colour): number => {
    const [red, green, blue] = each.slice(0, 3).map(n => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Where every text stands in the widget, wherever the page is scrolled to. */
export function textBoxes(element: Element, within: Node = element.shadowRoot!): string[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const boxes: string[] = [];
  const origin = element.getBoundingClientRect();
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.data.trim() || node.parentElement!.closest('style,[role=status]')) continue;
    range.selectNodeContents(node);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width) boxes.push(`${node.data.trim()} ${[left - origin.left, top - origin.top, width, height].map(n => n.toFixed(1)).join(' ')}`);
  }
  return boxes;
}

export const frames = async (n = 2): Promise<void> => {
  for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
};
