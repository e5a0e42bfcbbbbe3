import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { autop } from '@wordpress/autop';
import createDOMPurify from 'dompurify';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { plainDocuments } from '../../src/tools/plain.js';
import { plainHtml } from '../../src/text/plain-html.js';
import { isHashed } from '../../src/tools/build-article.js';
import { version } from '../../src/tools/library.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { article, home } from './built.js';

/** The snippets that a newsroom pastes, as built: ours without addresses, and an invented article with them. */

const core = `dateline-${version}`;
const languages = ['en', 'fa', 'ru', 'tt'];
const hosted = '.cache/fixtures/hosted/ruritania-graustark';
const address = 'https://embeds.example/ruritania-graustark/';
const story = 'https://news.example/graustark?a=1&b=2';

const snippetOf = (name: string, from = home): string => readFileSync(join(from, 'embed', name), 'utf8');
const documentOf = (html: string): Document => new JSDOM(html).window.document;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (html: string): string => plain(documentOf(html).body.textContent);
const filesOf = (from: string): string[] => readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(file => /\.\w+$/.test(file)).sort();
const sha384 = (text: string | Uint8Array): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** What a page must still say when a system has gone over it. */
const saidOf = (tag: Tag, lang: string): string =>
  textOf(plainHtml(plainDocuments(tag, article).find(document => document.lang === lang)!));

interface Entry {
  readonly file: string;
  readonly bytes: number;
  readonly sha384: string;
  readonly pinned?: string;
}
const manifestOf = (from: string): { article: string; url?: string; files: Entry[] } =>
  JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as ReturnType<typeof manifestOf>;

describe('the snippets to paste', () => {
  it('are there for each widget and language', () => {
    const kinds = ['amp.html', 'card.dark.png', 'card.light.png', 'csv', 'div.html', 'frame.html', 'html', 'iframe.html', 'img.html', 'shared.html', 'tag.html', 'txt'];
    const column = ['dark.png', 'dark.svg', 'light.png', 'light.svg'];
    const scripts = ['frame-guest', 'frame-parent', 'placeholders'];
    const made = readdirSync(join(home, 'embed')).filter(name => !name.endsWith('.js'));
    assert.deepEqual(
      made.sort(),
      [
        ...tags.flatMap(tag => languages.flatMap(lang => kinds.map(kind => `${tag}.${lang}.${kind}`))),
        ...languages.flatMap(lang => column.map(kind => `trade-turnover-chart.${lang}.${kind}`)),
        'placeholders.script.html',
      ].sort(),
    );
    assert.deepEqual(
      readdirSync(join(home, 'embed'))
        .filter(name => /^[a-z-]+\.js$/.test(name) && !/-[\da-f]{12}/.test(name))
        .sort(),
      scripts.map(name => `${name}.js`),
    );
  });

  for (const from of [home, hosted]) {
    it(`name only files of ${from} that are there, and their hashes`, () => {
      const snippets = filesOf(from).filter(file => /\.(tag|shared|iframe|amp|frame|script)\.html$/.test(file));
      assert.ok(snippets.length > 3);
      for (const snippet of snippets) {
        const base = snippet.endsWith('.frame.html') ? `${address}embed/` : address;
        const elements = [...documentOf(readFileSync(join(from, snippet), 'utf8')).querySelectorAll('script[src], link[rel=modulepreload], iframe, amp-iframe')];
        assert.ok(elements.length, snippet);
        for (const element of elements) {
          const at = new URL(element.getAttribute(element.localName === 'link' ? 'href' : 'src')!, base).href;
          const folder = element.localName === 'link' && !at.startsWith(address) ? new URL(`../${core}/`, address).href : address;
          assert.ok(at.startsWith(folder), at);
          const file = join(from, folder === address ? '' : join('..', core), at.slice(folder.length));
          assert.ok(existsSync(file), `${snippet} names ${file}`);
          const integrity = element.getAttribute('integrity');
          if (integrity) assert.equal(integrity, sha384(readFileSync(file, 'utf8')));
          // What is checked must not change: only a pinned name may be.
          assert.equal(!!integrity, element.localName !== 'iframe' && /\.(tag|shared|iframe)\.html$/.test(snippet), snippet);
          if (integrity) assert.ok(isHashed(file), file);
        }
      }
    });

    it(`in the manifest of ${from} are all files, with their sizes and hashes`, () => {
      const { files } = manifestOf(from);
      const shared = files.filter(({ file }) => file.startsWith(`../${core}/`)).map(({ file }) => file);
      assert.ok(shared.length > 5);
      for (const file of shared) assert.ok(existsSync(join(from, file)), file);
      assert.deepEqual(
        files.map(({ file }) => file).filter(file => !shared.includes(file)),
        filesOf(from).filter(file => file !== 'manifest.json'),
      );
      for (const { file, bytes, sha384: hash, pinned } of files) {
        const content = readFileSync(join(from, file));
        assert.deepEqual([bytes, hash], [content.length, sha384(content)], file);
        if (pinned) assert.ok(readFileSync(join(from, pinned)).equals(content), 'two addresses of the same content');
      }
      for (const tag of tags) {
        for (const name of [`${tag}.js`, `shared/${tag}.js`]) assert.ok(files.find(({ file }) => file === name)?.pinned, name);
      }
    });
  }

  for (const tag of tags) {
    for (const lang of languages) {
      const said = saidOf(tag, lang);

      for (const snippet of ['tag', 'shared', 'div'] as const) {
        const html = snippetOf(`${tag}.${lang}.${snippet}.html`);

        it(`${snippet} of <${tag}> in ${lang} has its opening tag on one line, no empty line, no style and no JSON`, () => {
          assert.doesNotMatch(html, /\n\s*\n/);
          assert.doesNotMatch(html, /\sstyle=|<style|application\/(ld\+)?json|<time|<noscript|<template/);
          const [opening] = new RegExp(snippet === 'div' ? '<div[^>]*>' : `<${tag}[^>]*>`).exec(html)!;
          assert.ok(opening.includes(`article="iran-tatarstan" lang="${lang}"`) && !opening.includes('\n'));
        });

        it(`${snippet} of <${tag}> in ${lang} says everything after DOMPurify, sanitize-html and the paragraphs of WordPress`, () => {
          const purify = createDOMPurify(new JSDOM('').window);
          for (const kept of [purify.sanitize(html), sanitizeHtml(html), autop(html)]) assert.equal(textOf(kept), said);
        });
      }

      it(`div of <${tag}> in ${lang} is still a placeholder after DOMPurify`, () => {
        const kept = documentOf(createDOMPurify(new JSDOM('').window).sanitize(snippetOf(`${tag}.${lang}.div.html`)));
        const { dateline, article: slug } = kept.querySelector<HTMLElement>('div')!.dataset;
        assert.deepEqual([dateline, slug, kept.querySelector('div')!.lang], [tag, 'iran-tatarstan', lang]);
      });

      it(`tag of <${tag}> in ${lang} holds all that it says after the paragraphs of WordPress`, () => {
        const widget = documentOf(autop(snippetOf(`${tag}.${lang}.tag.html`))).querySelectorAll(tag);
        assert.equal(widget.length, 1);
        assert.equal(plain(widget[0]!.textContent), said);
      });

      for (const kind of ['frame.html', 'html']) {
        it(`page ${tag}.${lang}.${kind} says everything in its source`, () => {
          const page = documentOf(snippetOf(`${tag}.${lang}.${kind}`));
          assert.equal(plain(page.querySelector('main')!.textContent), said);
          assert.equal(page.documentElement.lang, lang);
        });
      }
    }
  }
});

describe('the pages', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'long-title': 'off' },
  });
  for (const from of [home, hosted]) {
    for (const file of filesOf(from).filter(name => name.endsWith('.html'))) {
      it(`${from}/${file} is valid HTML`, async () => {
        const html = readFileSync(join(from, file), 'utf8');
        const isPage = html.startsWith('<!doctype');
        const { results } = await validator.validateString(isPage ? html : `<!doctype html><html lang="en"><head><title>Host</title></head><body>${html}</body></html>`);
        // HTML knows only numbers there, and no border of a frame; without a style, which hosts strip, both are the way to fill a column.
        const known = file.endsWith('.iframe.html')
          ? ['attribute-allowed-values: Attribute "width" has invalid value "100%"', 'no-deprecated-attr: Attribute "frameborder" is deprecated on <iframe> element']
          : [];
        assert.deepEqual(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
          known,
        );
      });
    }
  }

  for (const tag of tags) {
    const page = documentOf(snippetOf(`${tag}.en.frame.html`, hosted));
    const meta = (name: string): string | null | undefined =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    const facts = (JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent) as { mainEntity: Record<string, unknown> });

    it(`of <${tag}> leads search engines to the article, and previews tell what must be told`, () => {
      assert.equal(page.querySelector('link[rel=canonical]')?.getAttribute('href'), story);
      assert.equal(meta('robots'), undefined);
      assert.equal(meta('og:url'), story);
      assert.equal(meta('og:title'), page.title);
      assert.equal(meta('og:description'), meta('description'));
      assert.match(meta('og:description')!, { 'trade-turnover-chart': /calculated by us, range/, 'deal-tracker': /As reported in an article of/, 'people-card': /As reported in an article of/, 'story-timeline': /First: .* Still ahead: / }[tag]);
      // In a frame it is light until the page around it says otherwise.
      assert.equal(meta('color-scheme'), 'light');
    });

    it(`of <${tag}> tells machines the same, as what the article says and not as an article`, () => {
      assert.equal(facts.mainEntity['@type'], tag === 'trade-turnover-chart' ? 'Dataset' : 'ItemList');
      assert.equal((facts as unknown as { isBasedOn: string }).isBasedOn, story);
      assert.ok(!JSON.stringify(facts).includes('ClaimReview') && !/"@type":"(NewsArticle|Offer|Demand|\w*Action)"/.test(JSON.stringify(facts)));
    });

    it(`of <${tag}> is found by oEmbed, which gives the frame`, () => {
      const link = page.querySelector('link[type="application/json+oembed"]')!;
      const found = JSON.parse(readFileSync(join(hosted, link.getAttribute('href')!.slice(address.length)), 'utf8')) as Record<string, unknown>;
      const { type, version, title, html, width, height } = found;
      assert.deepEqual([type, version, title, typeof width, typeof height], ['rich', '1.0', page.title, 'number', 'number']);
      const frame = documentOf(html as string).querySelector('iframe')!;
      const before = frame.previousElementSibling as HTMLElement;
      assert.deepEqual([before.localName, before.hidden, before.textContent], ['blockquote', true, page.title]);
      assert.equal(before.querySelector('a')?.href, frame.src);
      assert.equal(frame.src, `${address}embed/${tag}.en.frame.html`);
      assert.equal(frame.title, page.title);
      assert.equal(frame.height, String(height));
      assert.equal(frame.getAttribute('sandbox'), 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
    });

    it(`of <${tag}> show its card in previews, as large as they say`, () => {
      const oembed = JSON.parse(snippetOf(`${tag}.en.oembed.json`, hosted)) as Record<string, unknown>;
      const said = [
        [meta('og:image'), meta('og:image:width'), meta('og:image:height')],
        [oembed['thumbnail_url'], String(oembed['thumbnail_width']), String(oembed['thumbnail_height'])],
      ];
      for (const [at, ...size] of said) {
        const { pathname, searchParams } = new URL(at as string);
        const content = readFileSync(join(hosted, `https://x${pathname}`.slice(`https://x${new URL(address).pathname}`.length)));
        // Two numbers of four bytes each, after the name of the first part.
        assert.deepEqual([content.readUInt32BE(16), content.readUInt32BE(20)].map(String), size);
        assert.equal(searchParams.get('v'), createHash('sha256').update(content).digest('hex').slice(0, 8), 'another picture is at another address');
      }
      assert.equal(meta('twitter:card'), 'summary_large_image');
      assert.ok(meta('og:image:alt')!.startsWith(`${page.title}. `));
      const image = documentOf(snippetOf(`${tag}.en.img.html`, hosted)).querySelector('img')!;
      assert.ok(existsSync(join(hosted, new URL(image.src).pathname.slice(new URL(address).pathname.length))));
      if (tag !== 'trade-turnover-chart') return;
      const [{ contentUrl }] = facts.mainEntity['distribution'] as [{ contentUrl: string }];
      assert.ok(existsSync(join(hosted, contentUrl.slice(address.length))));
    });

    it(`of <${tag}> without addresses is not for search engines, and offers nothing that it cannot keep`, () => {
      const bare = documentOf(snippetOf(`${tag}.en.frame.html`));
      assert.equal(bare.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex');
      assert.equal(bare.querySelector('link[rel=canonical], link[rel=alternate], meta[property="og:url"], meta[property="og:image"]'), null);
      assert.ok(!readdirSync(join(home, 'embed')).some(name => name.endsWith('.oembed.json')));
    });

    it(`of <${tag}> without script has none`, () => {
      const still = documentOf(snippetOf(`${tag}.en.html`, hosted));
      assert.deepEqual([...still.querySelectorAll('script')].map(({ type }) => type), ['application/ld+json']);
      assert.equal(still.querySelector('h1')?.textContent, page.title);
      assert.ok([...still.querySelectorAll('a')].some(({ href }) => href === story));
      assert.ok([...still.querySelectorAll('a')].some(({ href }) => href.startsWith(`${story}#p`)), 'paragraphs are links');
    });
  }

  it('of the chart give machines both amounts, ours with its interval and its formula', () => {
    const page = documentOf(snippetOf('trade-turnover-chart.en.frame.html'));
    const { mainEntity } = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent) as { mainEntity: object };
    assert.deepEqual(mainEntity, {
      '@type': 'Dataset',
      name: 'Trade between Tatarstan and Iran',
      description:
        '$162 million in January–September 2023, 1.5 times as much as in the same months of 2022 (reported). January–September 2022: about $108 million, calculated by us, range $104–112 million.',
      inLanguage: 'en',
      temporalCoverage: ['2022-01/2022-09', '2023-01/2023-09'],
      variableMeasured: [
        {
          '@type': 'PropertyValue',
          name: 'Trade turnover, January–September 2022 (Calculated by us)',
          value: 108,
          minValue: 104.2,
          maxValue: 112.1,
          unitText: 'million US dollars',
          measurementTechnique: '162 ÷ 1.5 = 108',
        },
        { '@type': 'PropertyValue', name: 'Trade turnover, January–September 2023 (Reported)', value: 162, unitText: 'million US dollars' },
      ],
    });
  });

  it('of the tracker give machines no date that the article does not state', () => {
    const page = documentOf(snippetOf('deal-tracker.en.frame.html'));
    const text = page.querySelector('script[type="application/ld+json"]')!.textContent;
    assert.doesNotMatch(text, /temporal|"date/);
    assert.doesNotMatch(text, /2024-02/);
  });
});
