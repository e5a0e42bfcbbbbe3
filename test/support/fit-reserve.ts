import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import puppeteer, { type Browser } from 'puppeteer-core';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { chromiumArgs, find } from './browsers.mjs';

/**
 * Fits the lines of demo/reserve.css anew, after a widget has changed its height, and prints them to be pasted there:
 *
 *     npm run build && node --import tsx test/support/fit-reserve.ts deal-tracker
 *
 * It measures the closed widget in Chromium, and lays over the heights as few straight lines as come close to them.
 */

const variables: Readonly<Record<Tag, string>> = {
  'trade-turnover-chart': '--dateline-chart',
  'people-card': '--dateline-people',
  'deal-tracker': '--dateline-tracker',
  'story-timeline': '--dateline-timeline',
};
const furtherLanguages = ['ru', 'fa', 'tt'];
const families = ['DejaVu Sans', 'DejaVu Serif'];
const sizesPx = [15, 16, 18, 20, 24];
const widthsPx = Array.from({ length: 97 }, (_, i) => 240 + 10 * i);
const maxLines = 5;
/** A further line must bring the room nearer to the widget by so much of its height, on average. */
const minGain = 0.008;
/** What each line lies higher than what was measured: for the widths between. */
const spareEm = 0.5;
/** The part of the width that a line loses is a multiple of this. */
const partStep = 0.05;

/** What was measured: at a size of type and a width, the height, or what of it another line leaves open. All in pixels. */
interface Point {
  readonly em: number;
  readonly width: number;
  readonly height: number;
}
/** So many em and so many pixels: a width at which a line may begin or end. */
interface Edge {
  readonly em: number;
  readonly px: number;
}
/** `em` times the size of type, and `px`, less a `part` of the width, which counts above `from` and up to `to`. */
interface Line extends Edge {
  readonly part: number;
  readonly from: Edge;
  readonly to: Edge;
}

/** Lines side by side, and how far in all they lie above the points, of which some count more. */
interface Chain {
  readonly lines: readonly Line[];
  readonly waste: number;
}

const start: Edge = { em: 0, px: 0 };
const end: Edge = { em: Infinity, px: 0 };
const widthOf = ({ em, px }: Edge, size: number): number => em * size + px;
const isBetween = ({ em, width }: Point, from: Edge, to: Edge): boolean => width > widthOf(from, em) && width <= widthOf(to, em);
/** What a test holds, and most readers see, counts more. */
const isUsual = ({ em, width }: Point): boolean => em >= 16 && em <= 18 && width >= 280 && width <= 960;
const weightOf = (point: Point): number => (isUsual(point) ? 4 : 1);
const roomOf = ({ em, px, part }: Line, point: Point): number => em * point.em + px - part * point.width;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Above the height of each point the room that lines give it, as the style sheet reckons: less than nothing if they are too low. */
const excessOf = (lines: readonly Line[], point: Point): number =>
  Math.max(...lines.filter(({ from, to }) => isBetween(point, from, to)).map(line => roomOf(line, point))) - point.height;

/** Widths at which a line may begin or end: where the layout of the widget changes, and all whole em, as words wrap at any width. */
function edgesOf(tag: Tag): Edge[] {
  const folder = `src/widgets/${tag}`;
  const styles = readdirSync(folder).flatMap(file => (file.endsWith('.styles.ts') ? readFileSync(`${folder}/${file}`, 'utf8') : []));
  // The frame's padding is 32 px, and a query asks for the width inside of it.
  const changes = [...styles.join('').matchAll(/@container dateline \(m..-width: ([\d.]+)em\)/g)].map(([, em]) => ({
    em: Number(em),
    px: 32,
  }));
  // Two or three columns of 11.5 em, and what is between them.
  if (tag === 'people-card') changes.push({ em: 34.5, px: 56 });
  const whole = Array.from({ length: 60 }, (_, i) => ({ em: 12 + i, px: 0 }));
  return [start, ...[...changes, ...whole].sort((a, b) => widthOf(a, 18) - widthOf(b, 18)), end];
}

/** The line over the points between two edges that comes closest to them; undefined where the points are few. */
function lineOver(points: readonly Point[], from: Edge, to: Edge, isEnglish: boolean): Chain | undefined {
  // Edges of different em change places with the size of type.
  if (from.em >= to.em || sizesPx.some(size => widthOf(from, size) >= widthOf(to, size))) return undefined;
  const within = points.filter(point => isBetween(point, from, to));
  if (within.length < 20) return undefined;
  const wasteOf = (line: Line): number => sum(within.map(point => weightOf(point) * (roomOf(line, point) - point.height)));
  const candidates = (isEnglish ? [0, 100, 200, 300, 400] : [0]).map(px => {
    const lineFor = (steps: number): Line => {
      const part = steps * partStep;
      return { em: Math.max(...within.map(({ em, width, height }) => (height - px + part * width) / em)) + spareEm, px, part, from, to };
    };
    // How much is wasted falls with the part, to the best one, and rises again. What is laid over English may rise with the width.
    let low = isEnglish ? 0 : -200;
    let high = 800;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (wasteOf(lineFor(middle)) <= wasteOf(lineFor(middle + 1))) high = middle;
      else low = middle + 1;
    }
    return { lines: [lineFor(low)], waste: wasteOf(lineFor(low)) };
  });
  return candidates.reduce((best, each) => (each.waste < best.waste ? each : best));
}

/**
 * As many lines over all points as are worth it: each must take so many pixels off the average waste. Of each number of lines
 * the best that end at an edge are made from the best with one line less.
 */
function fit(points: readonly Point[], edges: readonly Edge[], isEnglish: boolean, worthPx: number): readonly Line[] {
  let chains: (Chain | undefined)[] = edges.map((_, i) => (i ? undefined : { lines: [], waste: 0 }));
  const single = edges.map((from, i) => edges.map((to, j) => (j > i ? lineOver(points, from, to, isEnglish) : undefined)));
  const found: Chain[] = [];
  for (let count = 1; count <= maxLines; count++) {
    chains = edges.map((_, j) => {
      const longer = chains.flatMap((chain, i) => {
        const next = single[i]![j];
        return chain && next ? [{ lines: [...chain.lines, ...next.lines], waste: chain.waste + next.waste }] : [];
      });
      return longer.toSorted((a, b) => a.waste - b.waste)[0];
    });
    found.push(...chains.slice(-1).filter(chain => chain !== undefined));
  }
  const costOf = ({ lines, waste }: Chain): number => waste / sum(points.map(weightOf)) + lines.length * worthPx;
  return found.reduce((best, each) => (costOf(each) < costOf(best) ? each : best)).lines;
}

/** Measures at all widths at once as many widgets as there are families and sizes. */
async function measure(browser: Browser, tag: Tag, lang: string): Promise<Point[]> {
  const page = await browser.newPage();
  const site = 'http://reserve.test/';
  const type = sizesPx.flatMap(size => families.map(family => ({ size, family })));
  const boxes = type.map(({ size, family }) => `<div style="font: ${size}px/1.5 '${family}'"><${tag} lang="${lang}"></${tag}></div>`);
  const html = `<!doctype html><link rel="icon" href="data:,">${boxes.join('')}<script type="module" src="${tag}.js"></script>`;
  await page.setRequestInterception(true);
  page.on('request', request => {
    const path = request.url().replace(site, '');
    const file = path && readFileSync(`bundles/iran-tatarstan/${path}`);
    void request.respond({ contentType: path ? 'text/javascript' : 'text/html', body: file || html });
  });
  await page.setViewport({ width: 1300, height: 800 });
  await page.goto(site);
  const isThere = (tag: string, lang: string): boolean =>
    [...document.querySelectorAll(tag)].every(each => each.shadowRoot?.querySelector(`.frame[lang=${lang}]`));
  await page.waitForFunction(isThere, {}, tag, lang);
  const rows = await page.evaluate(async widths => {
    const rows: number[][] = [];
    for (const width of widths) {
      document.body.style.width = `${width}px`;
      // What the widget changes when it learns of its width has come with the second frame.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      rows.push([...document.querySelectorAll('div')].map(each => each.getBoundingClientRect().height));
    }
    return rows;
  }, widthsPx);
  await page.close();
  return rows.flatMap((row, i) => row.map((height, j) => ({ em: type[j]!.size, width: widthsPx[i]!, height })));
}

/** A variable of the style sheet: the highest of the lines, each of which outside of its widths is far below the others. */
function written(name: string, lines: readonly Line[]): string {
  const edge = ({ em, px }: Edge): string => `${em} * var(--dateline-em)${px ? ` + ${px}px` : ''}`;
  const texts = lines.map(({ em, px, part, from, to }) => {
    const offset = part ? ` ${part > 0 ? '-' : '+'} ${Math.round(Math.abs(part) * 100)}%` : '';
    const below = from === start ? [] : [`${edge(from)} - 100%`];
    const limits = to === end ? below : [...below, `100% - ${to.px ? `(${edge(to)})` : edge(to)}`];
    const outside = limits.length ? ` - 999 * max(0px, ${limits.join(', ')})` : '';
    return `${Math.ceil(em * 10) / 10} * var(--dateline-em)${px ? ` + ${px}px` : ''}${offset}${outside}`;
  });
  return `${name}: max(${texts.join(', ')});`;
}

const tag = tags.find(each => each === (process.argv[2] ?? 'deal-tracker'));
if (!tag) throw new Error(`Name one of ${tags.join(', ')}.`);
// No fonts but those that come with the library, whatever the machine has.
const fonts = resolve('node_modules/dejavu-fonts-ttf/ttf');
const settings = resolve('.cache/reserve/fonts.conf');
mkdirSync('.cache/reserve', { recursive: true });
writeFileSync(settings, `<fontconfig><dir>${fonts}</dir><cachedir>${resolve('.cache/reserve')}</cachedir></fontconfig>`);
const { env = process.env, ...chromium } = (await find.chromium())!;
const browser = await puppeteer.launch({ ...chromium, args: [...chromiumArgs], env: { ...env, FONTCONFIG_FILE: settings } });
const rules: string[] = [];
let english: readonly Line[] = [];
for (const lang of ['en', ...furtherLanguages]) {
  const points = await measure(browser, tag, lang);
  const isEnglish = lang === 'en';
  const open = isEnglish ? points : points.map(point => ({ ...point, height: -excessOf(english, point) }));
  const lines = fit(open, edgesOf(tag), isEnglish, (minGain * sum(points.map(({ height }) => height))) / points.length);
  if (isEnglish) english = lines;
  const [where, name] = isEnglish ? ['', variables[tag]] : [`:has(> :lang(${lang}))`, `${variables[tag]}-more`];
  rules.push(`.dateline-slot${where} { ${written(name, lines)} }`);
  const rangeOf = (values: readonly number[]): string => `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))} px`;
  const excess = open.filter(isUsual).map(point => excessOf(lines, point));
  const heights = rangeOf(points.filter(isUsual).map(({ height }) => height));
  const average = Math.round(sum(excess) / excess.length);
  console.error(`${lang}: of the usual sizes ${heights} high, and the room ${rangeOf(excess)} higher, ${average} on average`);
}
await browser.close();
console.log(await format(rules.join('\n'), { parser: 'css', printWidth: 140 }));
