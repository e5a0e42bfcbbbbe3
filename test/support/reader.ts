import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, find, startWebKitDriver, webKitCapabilities, type Engine } from './browsers.mjs';

/** A reader's browser that has a language of its own: what it tells pages, and what it formats in where a page names none. */
export interface Reader {
  open(url: string): Promise<void>;
  /** The value of an expression in the page. */
  ask<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Asks again until it is so, as patient as a test may be; a reader's page is in another process and cannot call. */
export async function until(reader: Reader, expression: string, what = expression): Promise<void> {
  for (let i = 0; !(await reader.ask<boolean>(expression)); i++) {
    assert.ok(i < 1200, `waited for ${what}`);
    await setTimeout(25);
  }
}

export const readers: Readonly<Record<Engine, (language: string) => Promise<Reader>>> = {
  /** Debian's has the texts of one language, so its switches alone do nothing; the developer tools set what Intl takes. */
  async chromium(language) {
    const { env = process.env, ...rest } = (await find.chromium())!;
    const browser = await puppeteer.launch({
      ...rest,
      args: [...chromiumArgs, `--lang=${language}`, `--accept-lang=${language}`],
      env: { ...env, LANGUAGE: language },
    });
    const page = await browser.newPage();
    const tools = await page.createCDPSession();
    await tools.send('Emulation.setLocaleOverride', { locale: language });
    return readerOf(browser, page);
  },

  /** Tells the language of its settings, and formats in that of the system if it is told to. */
  async firefox(language) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: (await find.firefox())!,
      extraPrefsFirefox: { 'intl.accept_languages': language, 'intl.regional_prefs.use_os_locales': true },
      env: { ...process.env, ...systemOf(language) },
    });
    return readerOf(browser, await browser.newPage());
  },

  /** Takes all from the system, and only a language that is installed there. */
  async webkit(language) {
    const { port, kill } = await startWebKitDriver(systemOf(language));
    const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
      const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
      if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    const { sessionId } = await call<{ sessionId: string }>('POST', '', { capabilities: { alwaysMatch: webKitCapabilities() } });
    return {
      open: url => call('POST', `/${sessionId}/url`, { url }),
      ask: expression => call('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] }),
      async close() {
        await call('DELETE', `/${sessionId}`);
        kill();
      },
    };
  },
};

const readerOf = (browser: Browser, page: Page): Reader => ({
  open: async url => void (await page.goto(url)),
  ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
  close: () => browser.close(),
});

/**
 * A system of that language. Its name is all that a browser asks for, and the C library gives no name that is not
 * installed: so the plain C.utf8, which every Debian has, is laid out under it.
 */
function systemOf(language: string): Record<string, string> {
  const name = `${{ 'en-US': 'en_US', ru: 'ru_RU', fa: 'fa_IR' }[language]}.UTF-8`;
  const LOCPATH = resolve('.cache/locales');
  mkdirSync(LOCPATH, { recursive: true });
  cpSync('/usr/lib/locale/C.utf8', `${LOCPATH}/${name}`, { recursive: true });
  return { LOCPATH, LANG: name, LC_ALL: name, LANGUAGE: language };
}
