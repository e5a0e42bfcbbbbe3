import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { PNG } from 'pngjs';
import puppeteer, { type Browser, type CDPSession, type ElementHandle, type Page } from 'puppeteer-core';
import { tags } from '../../src/widgets/catalogue.js';
import { chromiumArgs, find } from '../support/browsers.mjs';

/** What a reader has asked the browser for. */
export interface Wishes {
  readonly 'prefers-color-scheme'?: 'light' | 'dark';
  readonly 'prefers-contrast'?: 'more';
  readonly 'prefers-reduced-motion'?: 'reduce';
  readonly 'forced-colors'?: 'active';
}

export type Pixel = readonly [r: number, g: number, b: number];

/** A part of the screen, as it was painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Pixel;
}

const style = (more: string): string => `<style>body{margin:12px;width:700px}${more}</style>`;
const markup = tags.map(tag => `<${tag} article="iran-tatarstan" paragraph-href="#p{n}"></${tag}>`).join('');
const scripts = tags.map(tag => `<script type="module" src="/bundles/iran-tatarstan/${tag}.js"></script>`).join('');

/** The built widgets in a Chromium, and the wishes of its reader, which can change at any time. */
export class PreferencesPage {
  #html = '';

  private constructor(
    readonly page: Page,
    readonly browser: Browser,
    readonly server: Server,
    readonly devtools: CDPSession,
  ) {}

  static async open(): Promise<PreferencesPage> {
    const server = createServer(({ url }, response) => {
      const path = new URL(url!, 'http://localhost').pathname;
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(path.endsWith('.js') ? readFileSync(`.${path}`) : opened.#html);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const browser = await puppeteer.launch({ ...(await find.chromium()), args: [...chromiumArgs] });
    const page = await browser.newPage();
    // The compiler of these tests names functions through a helper that a page does not have.
    await page.evaluateOnNewDocument('globalThis.__name = of => of');
    const opened = new PreferencesPage(page, browser, server, await page.createCDPSession());
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** Loads the widgets anew, with some CSS of the host page, and waits until Chart.js has drawn. */
  async load(wishes: Wishes, css = ''): Promise<void> {
    await this.wish(wishes);
    await this.page.setViewport({ width: 740, height: 900 });
    const { port } = this.server.address() as { port: number };
    this.#html = `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">${style(css)}${markup}${scripts}`;
    await this.page.goto(`http://127.0.0.1:${port}/`);
    for (const tag of tags) await this.page.waitForSelector(`${tag} >>> .frame`);
    await this.page.waitForSelector('trade-turnover-chart >>> .painted canvas');
  }

  /** Emulated by the DevTools protocol itself, as Puppeteer does not know all of them. */
  async wish(wishes: Wishes): Promise<void> {
    const features = Object.entries(wishes).map(([name, value]) => ({ name, value: value as string }));
    await this.devtools.send('Emulation.setEmulatedMedia', { features });
    await this.settle();
  }

  /** Two frames: one in which styles change, one in which the canvas has heard of it. */
  async settle(): Promise<void> {
    for (let i = 0; i < 3; i++) await this.page.evaluate(() => new Promise(requestAnimationFrame));
  }

  async all(selector: string): Promise<ElementHandle[]> {
    return this.page.$$(selector);
  }

  async one(selector: string): Promise<ElementHandle> {
    const found = await this.page.$(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  /** What stands on the screen in an element's box, made larger or smaller by some pixels on each side. */
  async picture(element: ElementHandle, larger = 0): Promise<Picture> {
    await element.evaluate(each => each.scrollIntoView({ block: 'center' }));
    await this.settle();
    const { x, y, width, height } = await element.evaluate(each => {
      const box = each.getBoundingClientRect();
      return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
    });
    const [left, top] = [Math.round(x) - larger, Math.round(y) - larger];
    const clip = { x: left, y: top, width: Math.round(x + width) + larger - left, height: Math.round(y + height) + larger - top };
    const { data, ...size } = PNG.sync.read(Buffer.from(await this.page.screenshot({ clip, captureBeyondViewport: true })));
    return {
      width: size.width,
      height: size.height,
      at: (column, row) => [...data.subarray((row * size.width + column) * 4).subarray(0, 3)] as unknown as Pixel,
    };
  }
}

/** How much of a picture each colour has, the most first. */
export function shares({ width, height, at }: Picture): { readonly colour: Pixel; readonly share: number }[] {
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) counts.set(at(x, y).join(), (counts.get(at(x, y).join()) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => ({ colour: key.split(',').map(Number) as unknown as Pixel, share: count / (width * height) }));
}
