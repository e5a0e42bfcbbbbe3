import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';
import { tags } from '../../src/widgets/catalogue.js';
import { chromiumArgs, find } from '../support/browsers.mjs';
import { home } from '../bundles/built.js';
import { spokenBy } from './spoken.js';

/**
 * Chromium has no Tatar and takes the reader's own language instead, wherever a page asks it to format: so the
 * widgets must say the same to readers whose browser is English, Russian or Persian. What they say is written down
 * in golden/; `GOLDEN=write` writes it anew, to be read before it is kept.
 */

const golden = (tag: string, lang: string): string => `test/languages/golden/${tag}.${lang}.txt`;
const languages = ['ru', 'fa', 'tt'];
const chromium = await find.chromium();

describe('in a Chromium whose own language is', () => {
  let server: Awaited<ReturnType<typeof startDevServer>>;
  before(async () => {
    server = await startDevServer({
      config: { rootDir: process.cwd() },
      readCliArgs: false,
      readFileConfig: false,
      logStartMessage: false,
    });
  });
  after(() => server.stop());

  it('there is one', () => assert.ok(chromium));

  for (const own of ['en-US', 'ru', 'fa']) {
    it(own, async () => {
      const { env = process.env, ...rest } = chromium!;
      const browser = await puppeteer.launch({
        ...rest,
        args: [...chromiumArgs, `--lang=${own}`, `--accept-lang=${own}`],
        env: { ...env, LANGUAGE: own },
      });
      try {
        const page = await browser.newPage();
        // The compiler of this test names functions through a helper that a page does not have.
        await page.evaluateOnNewDocument('globalThis.__name = of => of');
        await page.goto(`http://localhost:${server.config.port}/package.json`);
        // What a Chromium of that language has from the start; the switches alone do nothing where its texts are not installed.
        await (await page.createCDPSession()).send('Emulation.setLocaleOverride', { locale: own });
        const browserLanguage = await page.evaluate(() => new Intl.NumberFormat('tt').resolvedOptions().locale);
        assert.ok(browserLanguage.startsWith(own.slice(0, 2)), `the browser formats Tatar as ${browserLanguage}`);
        for (const tag of tags) await page.addScriptTag({ url: `/${home}/${tag}.js`, type: 'module' });
        for (const lang of languages) {
          await page.evaluate(
            (lang, tags) =>
              void (document.body.innerHTML = tags.map(tag => `<${tag} article="iran-tatarstan" lang="${lang}"></${tag}>`).join('')),
            lang,
            tags,
          );
          for (const tag of tags) {
            const element = await page.waitForSelector(tag);
            await page.waitForFunction(tag => document.querySelector(tag)!.shadowRoot?.querySelector('.frame'), {}, tag);
            const said = (await element!.evaluate(spokenBy)).join('\n');
            if (process.env['GOLDEN'] === 'write') writeFileSync(golden(tag, lang), `${said}\n`);
            assert.equal(said, readFileSync(golden(tag, lang), 'utf8').trimEnd(), `${tag} in ${lang}`);
          }
        }
      } finally {
        await browser.close();
      }
    });
  }
});
