import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { tags } from '../../src/widgets/catalogue.js';
import { find, type Engine } from '../support/browsers.mjs';
import { requiredEngines, wantedEngines } from '../support/provision.mjs';
import { readers, until } from '../support/reader.js';
import { spokenBy } from './spoken.js';

/**
 * Chromium has no Tatar and takes the reader's own language instead, wherever a page asks it to format; Firefox and
 * WebKitGTK do so where they sort it. So the widgets must say the same to readers whose browser is English, Russian or
 * Persian. What they say is written down in golden/; `GOLDEN=write` writes it anew, to be read before it is kept.
 */

const golden = (tag: string, lang: string): string => `test/languages/golden/${tag}.${lang}.txt`;
const languages = ['ru', 'fa', 'tt'];

/** How a browser of each language writes a number when no language is asked for. */
const owns = { 'en-US': '1,234.5', ru: '1\u00a0234,5', fa: '۱٬۲۳۴٫۵' };

const pageText = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Languages</title><link rel="icon" href="data:,">
  <main></main>${tags.map(tag => `<script type="module" src="/bundles/iran-tatarstan/${tag}.js"></script>`).join('')}
  <script>
    // The compiler of this test names functions through a helper that a page does not have.
    globalThis.__name = of => of;
  </script></html>`;

const server = createServer(({ url }, response) => {
  const isPage = url === '/';
  response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
  response.end(isPage ? pageText : readFileSync(url!.slice(1)));
});

const engines: Engine[] = [];
for (const engine of wantedEngines()) {
  // Firefox and WebKitGTK take the language of the system, which only Linux lets a test choose.
  if ((engine === 'chromium' || process.platform === 'linux') && (await find[engine]())) engines.push(engine);
}

describe('to a reader', () => {
  let url: string;
  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => server.close());

  it('there is every browser that there must be', () => {
    for (const engine of requiredEngines()) assert.ok(engines.includes(engine), engine);
  });

  for (const engine of engines) {
    for (const [own, number] of Object.entries(owns)) {
      it(`whose ${engine} speaks ${own}, the widgets say what is written down`, async () => {
        const reader = await readers[engine](own);
        try {
          await reader.open(url);
          assert.equal((await reader.ask<string>('navigator.language')).slice(0, 2), own.slice(0, 2));
          assert.equal(await reader.ask('(1234.5).toLocaleString()'), number);
          assert.equal(await reader.ask<string>(`new Intl.Collator('tt').resolvedOptions().locale.slice(0, 2)`), own.slice(0, 2));
          for (const lang of languages) {
            const markup = tags.map(tag => `<${tag} article="iran-tatarstan" lang="${lang}"></${tag}>`).join('');
            await reader.ask(`void (document.querySelector('main').innerHTML = ${JSON.stringify(markup)})`);
            for (const tag of tags) {
              await until(reader, `!!document.querySelector('${tag}').shadowRoot?.querySelector('.frame[lang=${lang}]')`);
              const said = (await reader.ask<string[]>(`(${spokenBy})(document.querySelector('${tag}'))`)).join('\n');
              if (process.env['GOLDEN'] === 'write') writeFileSync(golden(tag, lang), `${said}\n`);
              assert.equal(said, readFileSync(golden(tag, lang), 'utf8').trimEnd(), `${tag} in ${lang}`);
            }
          }
        } finally {
          await reader.close();
        }
      });
    }
  }
});
