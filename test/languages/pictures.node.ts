import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { chromiumArgs, find } from '../support/browsers.mjs';
import { differing, faultOf, isWriting, keep, kept } from '../support/pictures.js';

/**
 * What a reader sees of each widget, as it comes, in every language, compared with the pictures in pictures/.
 * `PICTURES=write` takes them anew, to be looked at before they are kept.
 */

interface Scene {
  readonly tag: Tag;
  readonly lang: string;
  readonly width: number;
  readonly scheme: string;
}

const languages = ['en', 'ru', 'fa', 'tt'];
const scenes: Scene[] = tags.flatMap(tag =>
  languages.flatMap(lang => [320, 960].flatMap(width => ['light', 'dark'].map(scheme => ({ tag, lang, width, scheme })))),
);
const nameOf = ({ tag, lang, width, scheme }: Scene): string => `${tag}.${lang}.${width}.${scheme}`;
/** The tracker goes on for many screens. */
const tallest = 800;

/** Elsewhere the system draws the letters, in a way of its own. */
const isLinux = process.platform === 'linux';

const site = 'http://pictures.test/';
const pageOf = (tag: string): string => `<!doctype html>
  <html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${tag}</title>
  <link rel="icon" href="data:,"><style>body { margin: 0; font: 16px/1.5 'DejaVu Sans'; }</style>
  <main></main><script type="module" src="bundles/iran-tatarstan/${tag}.js"></script></html>`;

/**
 * In place of the machine's settings: no fonts but ours, which have every letter of the four languages, and letters that
 * are smoothed without colour and not moved to the grid of a screen. So Chromium 153 and 156 draw the same to the pixel.
 */
const fontSettings = `<fontconfig>
  <dir>${resolve('node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <cachedir>${resolve(differing, 'fonts')}</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>`;

describe('the pictures of the widgets', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    const chromium = await find.chromium();
    assert.ok(chromium, 'there is no Chromium');
    const { env = process.env, ...rest } = chromium;
    const FONTCONFIG_FILE = resolve(differing, 'fonts.conf');
    mkdirSync(differing, { recursive: true });
    writeFileSync(FONTCONFIG_FILE, fontSettings);
    const args = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];
    browser = await puppeteer.launch({ ...rest, args: [...chromiumArgs, ...args], env: { ...env, FONTCONFIG_FILE } });
    page = await browser.newPage();
    // The built files, from the disk, as a newsroom's server would give them out.
    await page.setRequestInterception(true);
    page.on('request', request => {
      const path = request.url().replace(site, '');
      const [tag] = path.split('.html');
      if (tag !== path) void request.respond({ contentType: 'text/html', body: pageOf(tag!) });
      else void request.respond({ contentType: 'text/javascript', body: readFileSync(path) });
    });
  });
  after(() => browser?.close());

  /** Sets a scene up and takes its picture; a rule of CSS may spoil it first. */
  async function pictureOf({ tag, lang, width, scheme }: Scene, spoilt = ''): Promise<Uint8Array> {
    const url = `${site}${tag}.html`;
    if (page.url() !== url) await page.goto(url);
    await page.setViewport({ width, height: tallest, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.$eval('main', (main, markup) => void (main.innerHTML = markup), `<${tag} article="iran-tatarstan" lang="${lang}"></${tag}>`);
    await page.waitForSelector(`${tag} >>> .frame[lang=${lang}] ${tag === 'trade-turnover-chart' ? 'canvas' : ''}`);
    const height = await page.$eval(
      tag,
      async (element, rule) => {
        const style = document.createElement('style');
        style.textContent = rule;
        element.shadowRoot!.append(style);
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
        return Math.ceil(element.getBoundingClientRect().height);
      },
      spoilt,
    );
    return page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } });
  }

  for (const scene of isLinux ? scenes : []) {
    const { tag, lang, width, scheme } = scene;
    it(`<${tag}> in ${lang}, ${width} px wide, ${scheme}`, async () => {
      const picture = await pictureOf(scene);
      if (isWriting) keep(nameOf(scene), picture);
      assert.equal(faultOf(nameOf(scene), picture), undefined);
    });
  }

  it('are all that is kept', () => {
    assert.deepEqual(readdirSync(kept).sort(), scenes.map(scene => `${nameOf(scene)}.png`).sort());
  });

  const losses = [
    ['the name of a stage', 'deal-tracker.ru.320.light', '.group .label', 'visibility: hidden'],
    ['the count of a stage', 'deal-tracker.en.960.light', '.group .n', 'visibility: hidden'],
    ['the bar of a stage', 'deal-tracker.tt.960.dark', '.group .step', 'background: none'],
    ['bars that mirror', 'trade-turnover-chart.fa.320.dark', '.plot', 'transform: scaleX(-1)'],
    ['the bars on the canvas', 'trade-turnover-chart.tt.960.light', 'canvas', 'opacity: 0'],
    ['the tag “Calculated”', 'trade-turnover-chart.fa.960.light', '.tag.calculated', 'visibility: hidden'],
    ['a colour of the dark', 'people-card.ru.320.dark', '.eyebrow', 'color: #55606b'],
    ['the edge that says the side', 'people-card.fa.960.dark', '.card', 'border-color: transparent'],
    ['a pixel of place', 'people-card.tt.320.light', '.heading', 'translate: 1px'],
    ['bold type', 'people-card.en.320.light', '.heading', 'font-weight: 400'],
  ] as const;
  for (const [loss, scene, selector, spoilt] of isLinux ? losses : []) {
    it(`would show the loss of ${loss}`, async () => {
      const picture = await pictureOf(
        scenes.find(each => nameOf(each) === scene)!,
        `${selector} { ${spoilt} !important }`,
      );
      assert.match(faultOf(scene, picture, 'spoilt') ?? 'nothing', /differs by \d+ pixels in one place: see \S+ and \S+/);
    });
  }

  it('would fail where none is kept, and where the size is another', async () => {
    const picture = await pictureOf(scenes[0]!);
    assert.match(faultOf('another', picture, 'spoilt') ?? 'nothing', /another\.png is missing/);
    assert.match(faultOf(nameOf(scenes[2]!), picture, 'spoilt') ?? 'nothing', /and now 320 × \d+: see/);
  });
});
