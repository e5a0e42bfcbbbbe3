import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { tags } from '../../src/widgets/catalogue.js';
import { chromiumArgs, find } from '../support/browsers.mjs';

/** What only a browser's own doors show, in Chromium: paper, the page cache, and what is left behind in memory. */

const embeds = tags.map(tag => `<${tag} article="iran-tatarstan" paragraph-href="#p{n}"></${tag}>`).join('');
const scripts = tags.map(tag => `<script type="module" src="/bundles/iran-tatarstan/${tag}.js"></script>`).join('');
const documentOf = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Theirs</title><link rel="icon" href="data:,">
  <style>@media print { * { color: #000 !important; background: none !important } }</style>${body}</html>`;
/** What is at work in a page, whoever began it: timers that wait, and observers that watch. */
const counting = `<script>
  var atWork = new Set();
  { const set = setTimeout, clear = clearTimeout;
    window.setTimeout = (f, ms) => { const id = set(() => { atWork.delete('timer ' + id); f(); }, ms); atWork.add('timer ' + id); return id; };
    window.clearTimeout = id => { atWork.delete('timer ' + id); clear(id); }; }
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'])
    window[name] = class extends window[name] {
      observe(...of) { atWork.add(this); super.observe(...of); }
      disconnect() { atWork.delete(this); super.disconnect(); }
    };
</script>`;
const pages: Readonly<Record<string, string>> = {
  '/': documentOf(`<a id="away" href="/away">Away</a><section>${embeds}</section>${scripts}`),
  '/away': documentOf('<p>Away</p>'),
  '/empty': documentOf(`<section></section>${counting}${scripts}`),
};

describe('in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let tools: CDPSession;
  let home: string;
  const heard: string[] = [];

  before(async () => {
    server = createServer(({ url = '/' }, response) => {
      const isScript = url.endsWith('.js');
      response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
      response.end(isScript ? readFileSync(`.${url}`) : pages[url]);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch({ ...(await find.chromium()), args: [...chromiumArgs, '--js-flags=--expose-gc'] });
    page = await browser.newPage();
    page.on('pageerror', error => heard.push(String(error)));
    page.on('console', message => heard.push(message.text()));
    tools = await page.createCDPSession();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  const arrive = async (): Promise<void> => {
    // Not by selectors, whose handles would hold what they found.
    const has = (tag: string, part: string): string => `!!document.querySelector('${tag}')?.shadowRoot?.querySelector('${part}')`;
    for (const tag of tags) await (await page.waitForFunction(has(tag, '.frame'))).dispose();
    await (await page.waitForFunction(has('trade-turnover-chart', '.painted canvas'))).dispose();
  };
  /** What is painted of each widget, as text that stands somewhere. */
  const said = (): Promise<string[]> =>
    page.evaluate(of => of.map(tag => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText), [
      ...tags,
    ] as string[]);

  it('each widget is printed whole: on paper it stands as on the screen, opened, and returns to what it was', async () => {
    await page.goto(home);
    await arrive();
    const before = await said();
    await page.emulateMediaType('print');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await said();
    for (const [i, text] of printed.entries()) assert.ok(text.length > before[i]!.length, `${tags[i]} is opened`);
    assert.match(printed[0]!, /162 ÷ 1\.5/);
    // Text is dark on white, however the page forces its own.
    const inks = await page.evaluate(
      of => of.map(tag => getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector('.heading')!).color),
      [...tags] as string[],
    );
    assert.deepEqual(
      inks,
      tags.map(() => 'rgb(0, 0, 0)'),
    );
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${overflow} px run over the paper`);
    await page.emulateMediaType('screen');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await said(), before);
    assert.deepEqual(heard.splice(0), []);
  });

  it('a page that comes back from the page cache has its widgets as the reader left them, at work', async () => {
    await page.goto(home);
    await arrive();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(document.body.dataset, { persisted }));
      document.querySelector('trade-turnover-chart')!.shadowRoot!.querySelector<HTMLElement>('[aria-controls=method]')!.click();
    });
    await page.waitForSelector('trade-turnover-chart >>> #method:not([hidden])');
    const before = await said();
    await Promise.all([page.waitForNavigation(), page.click('#away')]);
    await page.evaluate(() => history.back());
    await page.waitForFunction('document.body?.dataset.persisted === "true"');
    assert.deepEqual(await said(), before);
    await page.evaluate(() =>
      document.querySelector('trade-turnover-chart')!.shadowRoot!.querySelector<HTMLElement>('[aria-controls=method]')!.click(),
    );
    await page.waitForSelector('trade-turnover-chart >>> #method[hidden]');
    assert.ok(await page.$('trade-turnover-chart >>> .painted canvas'));
    assert.deepEqual(heard.splice(0), []);
  });

  /** How many of a widget the browser still holds. */
  const held = async (tag: string): Promise<number> => {
    const prototype = await page.evaluateHandle(of => customElements.get(of)!.prototype as object, tag);
    return (await page.queryObjects(prototype)).evaluate(each => (each as unknown as unknown[]).length);
  };
  const counts = async (): Promise<Record<string, number>> => {
    await tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };

  it('a page that takes its widgets away keeps nothing of them: no element, no listener, no timer, no observer', async () => {
    await tools.send('Performance.enable');
    await page.goto(`${home}/empty`);
    const atWork = (): Promise<number> => page.evaluate('atWork.size') as Promise<number>;
    const addAndRemove = async (): Promise<void> => {
      await page.evaluate(markup => void (document.querySelector('section')!.innerHTML = markup), embeds);
      await arrive();
      await page.evaluate(() => {
        const chart = document.querySelector('trade-turnover-chart')!.shadowRoot!;
        chart.querySelector('.plot')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        const search = document.querySelector('deal-tracker')!.shadowRoot!.querySelector('input')!;
        search.value = 'jets';
        search.dispatchEvent(new Event('input'));
      });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.ok(await atWork(), 'something is at work while they are there');
      await page.evaluate(() => document.querySelector('section')!.replaceChildren());
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(await atWork(), 0, 'timers and observers');
    };
    await addAndRemove();
    const once = await counts();
    for (let i = 0; i < 5; i++) await addAndRemove();
    const often = await counts();
    for (const tag of tags) assert.equal(await held(tag), 0, tag);
    assert.equal(often['JSEventListeners'], once['JSEventListeners'], 'listeners');
    assert.ok(often['Nodes']! - once['Nodes']! < 50, `${often['Nodes']! - once['Nodes']!} nodes are left`);
    assert.deepEqual(heard.splice(0), []);
  });
});
