import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { embedForms, faultOf, type Host } from '../../src/tools/embed-forms.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { cleanText } from '../../src/tools/plain-html.js';
import { plainDocuments } from '../../src/tools/plain.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';

const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
const pinned = (file: string) => ({ file, integrity: 'sha384-abc' });

const host: Host = {
  url: 'https://embeds.example/iran-tatarstan/',
  articleUrl: 'https://news.example/story?a=1&b="2"',
  paragraphHref: '#p{n}',
  picture: () => ({ file: 'embed/card.png', width: 1200, height: 630, alt: 'A "card" <b>' }),
};
function formsOf(tag: Tag, source: ArticleWithWords, at: Host = host): Record<string, string> {
  const [document] = plainDocuments(tag, source);
  return embedForms({
    tag,
    article: source.article.slug,
    document: document!,
    script: pinned(`${tag}-0123456789ab.js`),
    guest: pinned('embed/frame-guest-0123456789ab.js'),
    parent: pinned('embed/frame-parent-0123456789ab.js'),
    host: at,
  });
}

/** The article with the same hostile text in the place of every word, numbers of words kept. */
const spoilt = (text: string): ArticleWithWords => {
  const spoil = <T>(value: T): T =>
    (typeof value === 'string'
      ? text
      : Array.isArray(value)
        ? value.map(spoil)
        : typeof value === 'object' && value
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner as unknown)]))
          : value) as T;
  return { ...article, words: { en: { ...spoil(article.words['en']!), language: 'en' } } };
};

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');
/** Every element with its attributes' names, which no word may change. */
const skeleton = (html: string): string[] =>
  [...parse(html).querySelectorAll('*')].map(each => `${each.localName} ${each.getAttributeNames().join(' ')}`);
const plain = skeletonsOf(spoilt('word'));
function skeletonsOf(source: ArticleWithWords): Record<string, string[]> {
  return Object.fromEntries(
    tags.flatMap(tag =>
      Object.entries(formsOf(tag, source)).flatMap(([name, form]) => (name.endsWith('.html') ? [[name, skeleton(form)]] : [])),
    ),
  );
}

describe('the forms of hostile words', () => {
  const holds = (text: string): void => {
    const source = spoilt(text);
    assert.deepEqual(skeletonsOf(source), plain);
    for (const tag of tags) {
      const forms = formsOf(tag, source);
      const page = parse(forms[`${tag}.en.frame.html`]!);
      const facts = page.querySelector('script[type="application/ld+json"]')!.textContent;
      assert.equal((JSON.parse(facts) as { name: string }).name, text);
      assert.equal(page.title, cleanText(text).trim().replace(/ +/g, ' '));
      const oembed = JSON.parse(forms[`${tag}.en.oembed.json`]!) as { html: string };
      assert.deepEqual(skeleton(oembed.html), skeleton(forms[`${tag}.en.iframe.html`]!.split('\n')[0]!));
    }
  };
  for (const attack of [
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    '</title></head><body onload=alert(1)>',
    '</deal-tracker></div><iframe srcdoc="<script>alert(1)</script>">',
    ']]>\u2028<![CDATA[',
    '&quot; &lt;/script&gt;',
    'javascript:alert(1)',
    '$& $1 $` {n} {title}',
    '\\u003c/script\\u003e\\',
  ]) {
    it(`stay words: ${JSON.stringify(attack)}`, () => holds(attack));
  }
  it('stay words, whatever they are', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(text => text.trim() !== ''),
        holds,
      ),
      { numRuns: 5 },
    ));
});

describe('the forms', () => {
  for (const tag of tags) {
    it(`of <${tag}> show the card where there is one`, () => {
      const forms = formsOf(tag, article);
      const page = parse(forms[`${tag}.en.frame.html`]!);
      const meta = (name: string): string | null | undefined =>
        page.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content');
      assert.deepEqual(['', ':width', ':height', ':alt'].map(meta), [
        'https://embeds.example/iran-tatarstan/embed/card.png',
        '1200',
        '630',
        'A "card" <b>',
      ]);
      const oembed = JSON.parse(forms[`${tag}.en.oembed.json`]!) as Record<string, unknown>;
      assert.deepEqual(
        ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].map(name => oembed[name]),
        ['https://embeds.example/iran-tatarstan/embed/card.png', 1200, 630],
      );
    });
  }

  it('on a page of their own lead to no paragraph whose article they do not know', () => {
    const forms = formsOf('deal-tracker', article, { paragraphHref: '#p{n}' });
    assert.ok(forms['deal-tracker.en.tag.html']!.includes('<a href="#p8">'));
    for (const name of ['deal-tracker.en.frame.html', 'deal-tracker.en.html']) {
      assert.equal(parse(forms[name]!).querySelector('main a, [paragraph-href]'), null);
    }
  });

  for (const { at, fault } of [
    { at: {}, fault: undefined },
    { at: host, fault: undefined },
    { at: { url: '/embeds/' }, fault: undefined },
    { at: { url: 'embeds/' }, fault: /widgets is "embeds\/"/ },
    { at: { url: 'https://' }, fault: /widgets/ },
    { at: { url: 'data:text/html,' }, fault: /widgets/ },
    { at: { url: '//evil.example/' }, fault: /widgets/ },
    { at: { articleUrl: 'story.html' }, fault: /article/ },
    { at: { articleUrl: 'javascript:alert(1)//https://' }, fault: /article/ },
    { at: { paragraphHref: 'https://news.example/{n}' }, fault: undefined },
    { at: { paragraphHref: 'javascript:{n}' }, fault: /paragraph/ },
    { at: { paragraphHref: 'p{n}' }, fault: /paragraph/ },
  ] satisfies { at: Host; fault: RegExp | undefined }[]) {
    it(`${fault ? 'refuse' : 'take'} the addresses ${JSON.stringify(at)}`, () => {
      const found = faultOf(at);
      if (fault) assert.match(found ?? '', fault);
      else assert.equal(found, undefined);
    });
  }
});
