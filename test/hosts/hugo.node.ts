import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { assertWidget, openChromium, openPage } from '../support/host-system.js';
import { openNewsroom, type Newsroom } from '../support/newsroom.js';

/** A site that Debian's Hugo makes of pages in markdown, with our snippets between paragraphs, as README tells editors. */

const languages = ['en', 'fa'];
const kinds = ['tag', 'div', 'iframe'];
const home = mkdtempSync(join(tmpdir(), 'hugo-'));
const site = createServer(({ url = '/' }, response) => {
  try {
    const html = readFileSync(join(home, 'public', url, 'index.html'));
    response.setHeader('content-type', 'text/html');
    response.end(html);
  } catch {
    response.writeHead(404).end();
  }
});
let newsroom: Newsroom;
let browser: Browser;
let address: string;

/** Every page has what a site loads once for its placeholders. */
function build(markup: string): void {
  const files = {
    'config.yaml': `baseURL: /\ndisableKinds: [taxonomy, term, RSS, sitemap]\n${markup}`,
    'layouts/_default/single.html': `<!doctype html><html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<style>${readFileSync('demo/reserve.css', 'utf8')}</style>${newsroom.snippet('placeholders.script.html')}</head>
<body><main>{{ .Content }}</main></body></html>`,
    'layouts/index.html': '<!doctype html><title>Pages</title>',
    ...Object.fromEntries(
      languages.flatMap(lang =>
        kinds.map(kind => [
          `content/${kind}-${lang}.md`,
          // A snippet is a block of HTML: a line is empty before and after it, and none in it.
          `---\ntitle: ${kind}\nlang: en\n---\n\nBefore *it*.\n\n${tags.map(tag => snippetOf(kind, lang, tag)).join('\n\n')}\n\nAfter *it*.\n`,
        ]),
      ),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  execFileSync('hugo', ['--quiet', '--source', home]);
}
const snippetOf = (kind: string, lang: string, tag: Tag): string => newsroom.snippet(`${tag}.${lang}.${kind}.html`).trimEnd();
const pageOf = (kind: string, lang: string): string => readFileSync(join(home, 'public', `${kind}-${lang}`, 'index.html'), 'utf8');

before(async () => {
  newsroom = await openNewsroom('hugo');
  browser = await openChromium();
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(async () => {
  await browser?.close();
  site.close();
  site.closeAllConnections();
  newsroom?.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a page in markdown', () => {
  it('as Hugo is set from the start has no HTML, and so none of our snippets', () => {
    build('');
    for (const lang of languages)
      for (const kind of kinds) assert.doesNotMatch(pageOf(kind, lang), /<div[^>]*data-dateline|<iframe|dateline-slot"/);
  });

  for (const lang of languages) {
    for (const kind of kinds) {
      it(`shows the widgets of the ${kind} snippets in ${lang} where Hugo may leave HTML as it is`, async () => {
        build('markup: { goldmark: { renderer: { unsafe: true } } }\n');
        const html = pageOf(kind, lang);
        assert.match(html, /<p>Before <em>it<\/em>\.<\/p>/);
        assert.match(html, /<p>After <em>it<\/em>\.<\/p>/);
        for (const tag of tags) assert.ok(html.includes(snippetOf(kind, lang, tag)), `<${tag}> is as it was pasted`);
        const { page, faults } = await openPage(browser, newsroom, address);
        await page.goto(`${address}/${kind}-${lang}/`);
        for (const tag of tags) {
          const part = kind === 'iframe' ? `/${tag}.${lang}.frame.html` : undefined;
          if (part) await (await page.waitForSelector(`iframe[src$="${part}"]`))!.evaluate(element => element.scrollIntoView());
          await assertWidget(part ? await page.waitForFrame(frame => frame.url().endsWith(part)) : page, tag, lang);
        }
        assert.deepEqual(faults, []);
        await page.close();
      });
    }
  }
});
