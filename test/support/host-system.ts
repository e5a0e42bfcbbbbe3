import assert from 'node:assert/strict';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { loadArticle, findArticle } from '../../src/tools/load-article.js';
import { plainHtml } from '../../src/text/plain-html.js';
import { plainDocuments } from '../../src/tools/plain.js';
import type { PlainDocument } from '../../src/text/plain.js';
import type { Tag } from '../../src/widgets/catalogue.js';
import { chromiumArgs, find } from './browsers.mjs';
import { JSDOM } from 'jsdom';
import type { Newsroom } from './newsroom.js';

/** What readers see of our widgets on pages that other people's systems have made. */

const source = loadArticle(findArticle('src/articles/iran-tatarstan'));
const documentOf = (tag: Tag, lang: string): PlainDocument => plainDocuments(tag, source).find(document => document.lang === lang)!;
export const titleOf = (tag: Tag, lang: string): string => documentOf(tag, lang).title.text;

/** Words alone: systems make their own quotation marks and dashes. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** All that must be readable where there is no widget. */
export const saidOf = (tag: Tag, lang: string): string[] =>
  wordsOf(new JSDOM(plainHtml(documentOf(tag, lang))).window.document.body.textContent);

/** With all frames in one process: where one changes its process, puppeteer now and then loses it. */
export const openChromium = async (): Promise<Browser> =>
  puppeteer.launch({
    ...(await find.chromium())!,
    args: [...chromiumArgs, '--disable-site-isolation-trials', '--disable-features=IsolateSandboxedIframes'],
  });

/** A reader's page, and all that went wrong on it with what is ours: errors, warnings, files that did not come, and requests to anybody else. */
export async function openPage(browser: Browser, newsroom: Newsroom, site: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const faults: string[] = [];
  const ours = (url?: string): boolean => !!url?.startsWith(newsroom.address);
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => {
    const grave = ['error', 'warn'].includes(message.type());
    if (grave && (ours(message.location().url) || /dateline/i.test(message.text()))) faults.push(message.text());
  });
  page.on('request', request => {
    const url = request.url();
    if (url.startsWith('http') && ![newsroom.address, site].some(host => url.startsWith(host))) faults.push(`asked ${url}`);
  });
  page.on('requestfailed', request => ours(request.url()) && faults.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on(
    'response',
    response => ours(response.url()) && response.status() >= 400 && faults.push(`${response.url()} ${response.status()}`),
  );
  return { page, faults };
}

/** The widget is there as a reader meets it: it says its title in its language, shows no words twice, has a height, and answers. */
export async function assertWidget(frame: Page | Frame, tag: Tag, lang: string): Promise<void> {
  const widget = (await frame.waitForSelector(tag))!;
  const what = `<${tag}> in ${lang}`;
  await widget.evaluate(element => element.scrollIntoView());
  await frame.waitForFunction((element, own) => !!element.shadowRoot?.querySelector(`.frame[lang="${own}"]`), {}, widget, lang);
  if (tag === 'trade-turnover-chart') await frame.waitForFunction(element => !!element.shadowRoot!.querySelector('canvas'), {}, widget);
  const named = async (role: string, name = ''): Promise<number> => (await widget.$$(`aria/${name}[role="${role}"]`)).length;
  assert.equal(await named('heading', titleOf(tag, lang)), 1, `${what} has its title, once`);
  assert.ok((await named('button')) > 2, `${what} has its buttons`);

  const { width, height, room } = await widget.evaluate(element => {
    const box = element.getBoundingClientRect();
    return { width: box.width, height: box.height, room: element.parentElement!.getBoundingClientRect().width };
  });
  assert.ok(height > 300 && width > 280 && width <= room, `${what} is ${width} × ${height} in ${room}`);

  const button = (await widget.evaluateHandle(element =>
    [...element.shadowRoot!.querySelectorAll('button[aria-expanded="false"]')].find(each => each.checkVisibility())!,
  )) as ElementHandle<Element>;
  await button.click();
  await frame.waitForFunction(element => element.getAttribute('aria-expanded') === 'true', {}, button);
}
