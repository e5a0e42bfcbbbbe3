import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { tags } from '../../src/widgets/catalogue.js';
import { find } from '../support/browsers.mjs';
import { requiredEngines, wantedEngines } from '../support/provision.mjs';
import { readers, until, type Reader } from '../support/reader.js';

/**
 * Each widget on a page that allows no more than it must: scripts by nonce, styles of its own, and one policy of
 * Trusted Types, Lit's. WebKitGTK has no Trusted Types to speak of; the other two report what they forbid.
 */

const nonce = 'bm9uY2U';
const policies = {
  strict: `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
  /** No policy may be made at all. */
  closed: `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
};

/** The snippets of the shared layout as they are pasted, with the nonce that such a page puts on what it means to run. */
const sharedSnippets = (lang: string): string =>
  tags
    .map(tag => readFileSync(`bundles/iran-tatarstan/embed/${tag}.${lang}.shared.html`, 'utf8'))
    .join('')
    .replaceAll('src="', 'src="/bundles/iran-tatarstan/')
    .replaceAll('href="../', 'href="/bundles/')
    .replaceAll('href="shared', 'href="/bundles/iran-tatarstan/shared')
    .replace(/<(?:script|link) /g, `$&nonce="${nonce}" `);

const bodyOf = (lang: string, tag: string): string =>
  tag === 'all'
    ? sharedSnippets(lang)
    : tag === 'two'
      ? bodyOf(lang, 'deal-tracker') + bodyOf(lang, 'people-card')
      : `<${tag} article="iran-tatarstan" paragraph-href="#p{n}"><p id="words">What the editor wrote</p></${tag}>
  <script type="module" nonce="${nonce}" src="/bundles/iran-tatarstan/${tag}.js"></script>`;

/** The browser itself asks for an icon of the page. `/strict/fa/deal-tracker` is a page, all else a file of the bundles. */
const pageOf = (lang: string, tag: string): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Strict</title>
  <script nonce="${nonce}">var violations = []; addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => /favicon/.test(blockedURI) || violations.push(violatedDirective + ' ' + blockedURI));</script>
  ${bodyOf(lang, tag)}</html>`;

const server = createServer(({ url = '/' }, response) => {
  const [, policy, lang, tag] = /^\/(strict|closed)\/(\w+)\/([\w-]+)$/.exec(url) ?? [];
  if (tag) {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-security-policy', policies[policy as keyof typeof policies]);
    response.end(pageOf(lang!, tag));
  } else if (url.startsWith('/bundles/')) {
    response.setHeader('content-type', 'text/javascript');
    response.end(readFileSync(url.slice(1)));
  } else response.writeHead(404).end();
});

const engines: ('chromium' | 'firefox')[] = [];
for (const engine of ['chromium', 'firefox'] as const) {
  if (wantedEngines().includes(engine) && (await find[engine]())) engines.push(engine);
}

describe('under the strictest policy', () => {
  let home: string;
  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('there is every browser that there must be', () => {
    for (const engine of ['chromium', 'firefox'] as const) if (requiredEngines().includes(engine)) assert.ok(engines.includes(engine));
  });

  for (const engine of engines) {
    /** Opens a page, waits for its widgets, opens all that they have, and reads what was forbidden. */
    async function show(reader: Reader, lang: string, page: string): Promise<string[]> {
      await reader.open(`${home}/strict/${lang}/${page}`);
      for (const tag of page === 'all' ? tags : [page]) {
        const root = `document.querySelector('${tag}').shadowRoot`;
        await until(reader, `!!${root}?.querySelector('.frame[lang=${lang}]')`, `${tag} in ${lang}`);
        // Its own styles hold: they are no sheets of the page.
        assert.equal(await reader.ask(`getComputedStyle(${root}.querySelector('.frame')).borderTopWidth`), '3px');
        if (tag === 'trade-turnover-chart') await until(reader, `!!${root}.querySelector('canvas')`, 'Chart.js');
        await reader.ask(`void ${root}.querySelectorAll('[aria-expanded=false]').forEach(button => button.click())`);
      }
      return reader.ask<string[]>('violations');
    }

    it(`${engine} shows each widget, fetches what it needs, and reports nothing`, async () => {
      const reader = await readers[engine]('en-US');
      try {
        for (const tag of tags) {
          for (const lang of ['en', 'fa']) assert.deepEqual(await show(reader, lang, tag), [], `${tag} in ${lang}`);
        }
      } finally {
        await reader.close();
      }
    });

    it(`${engine} shows all three on one page from the shared layout, and reports nothing`, async () => {
      const reader = await readers[engine]('en-US');
      try {
        for (const lang of ['en', 'ru', 'fa']) assert.deepEqual(await show(reader, lang, 'all'), [], lang);
      } finally {
        await reader.close();
      }
    });

    it(`${engine} shows one of two bundles with a Lit each, and leaves what the editor wrote in the other`, async () => {
      const reader = await readers[engine]('en-US');
      try {
        await reader.open(`${home}/strict/en/two`);
        const shown = (tag: string): string => `!!document.querySelector('${tag}').shadowRoot?.querySelector('.frame')`;
        await until(reader, shown('deal-tracker'), 'the first');
        await until(reader, `violations.some(each => each.startsWith('trusted-types'))`, 'what forbids the second');
        assert.deepEqual([await reader.ask(shown('deal-tracker')), await reader.ask(shown('people-card'))], [true, false]);
        assert.equal(await reader.ask(`document.querySelector('people-card p').checkVisibility()`), true);
      } finally {
        await reader.close();
      }
    });

    it(`${engine} leaves what the editor wrote where not even Lit’s policy may be made`, async () => {
      const reader = await readers[engine]('en-US');
      try {
        await reader.open(`${home}/closed/en/people-card`);
        await until(reader, `violations.some(each => each.startsWith('trusted-types'))`, 'what forbids it');
        assert.equal(await reader.ask(`document.querySelector('#words').checkVisibility()`), true);
      } finally {
        await reader.close();
      }
    });
  }
});
