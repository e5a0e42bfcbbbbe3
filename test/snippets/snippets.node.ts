import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { faultOf, parsedHost, type Host } from '../../src/snippets/addresses.js';
import { withLanguages } from '../../src/tools/languages.js';
import { childrenOf, type Pictures } from '../../src/snippets/embed.js';
import { snippetsOf } from '../../src/snippets/snippets.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { cleanText } from '../../src/text/plain-html.js';
import { plainDocuments } from '../../src/tools/plain.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';

const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
const pinned = (file: string) => ({ file, integrity: 'sha384-abc' });

const host: Host = {
  url: 'https://embeds.example/iran-tatarstan/',
  articleUrl: 'https://news.example/story?a=1&b="2"',
  paragraphHref: '#p{n}',
};
const picture = (file: string, width: number) => ({ file, version: '0123abcd', width, height: 630, alt: 'A "card" <b>' });
const pictures: Pictures = { card: picture('embed/card.png', 1200), column: picture('embed/column.png', 640), csv: 'embed/records.csv' };
function snippets(tag: Tag, source: ArticleWithWords, at: Host = host, drawn = pictures): Record<string, string> {
  const [document] = plainDocuments(tag, withLanguages(source));
  const messages = withLanguages(source).languages[document!.lang]!.file.embed;
  return snippetsOf({
    tag,
    article: source.article.slug,
    document: document!,
    script: pinned(`${tag}-0123456789ab.js`),
    guest: pinned('embed/frame-guest-0123456789ab.js'),
    parent: pinned('embed/frame-parent-0123456789ab.js'),
    host: at,
    messages,
    children: childrenOf({ tag, document: document!, host: at, messages }),
    frameHeight: 600,
    pictures: drawn,
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
      Object.entries(snippets(tag, source)).flatMap(([name, snippet]) => (name.endsWith('.html') ? [[name, skeleton(snippet)]] : [])),
    ),
  );
}

describe('the snippets of hostile words', () => {
  const holds = (text: string): void => {
    const source = spoilt(text);
    assert.deepEqual(skeletonsOf(source), plain);
    for (const tag of tags) {
      const files = snippets(tag, source);
      const page = parse(files[`${tag}.en.frame.html`]!);
      const facts = page.querySelector('script[type="application/ld+json"]')!.textContent;
      const { name } = JSON.parse(facts) as { name: string };
      // The timeline’s title is made of the names of the sides.
      assert.ok(tag === 'story-timeline' ? name.includes(text) : name === text, name);
      assert.equal(page.title, cleanText(name).trim().replace(/ +/g, ' '));
      const oembed = JSON.parse(files[`${tag}.en.oembed.json`]!) as { html: string };
      const frame = files[`${tag}.en.iframe.html`]!.split('\n')[0]!;
      assert.deepEqual(skeleton(oembed.html), skeleton(`<blockquote hidden><a href="#"></a></blockquote>${frame}`));
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

describe('the snippets', () => {
  for (const tag of tags) {
    it(`of <${tag}> show the card where there is one`, () => {
      const files = snippets(tag, article);
      const page = parse(files[`${tag}.en.frame.html`]!);
      const meta = (name: string): string | null | undefined =>
        page.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content');
      assert.deepEqual(['', ':width', ':height', ':alt'].map(meta), [
        'https://embeds.example/iran-tatarstan/embed/card.png?v=0123abcd',
        '1200',
        '630',
        'A "card" <b>',
      ]);
      const oembed = JSON.parse(files[`${tag}.en.oembed.json`]!) as Record<string, unknown>;
      assert.deepEqual(
        ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].map(name => oembed[name]),
        ['https://embeds.example/iran-tatarstan/embed/card.png?v=0123abcd', 1200, 630],
      );
    });
  }

  for (const tag of tags) {
    it(`of <${tag}> have a picture with its words, where nothing but a picture is kept`, () => {
      const files = snippets(tag, article);
      const page = parse(files[`${tag}.en.img.html`]!);
      const image = page.querySelector('img')!;
      assert.deepEqual(
        [image.src, image.width, image.height, image.alt],
        ['https://embeds.example/iran-tatarstan/embed/column.png?v=0123abcd', 640, 630, 'A "card" <b>'],
      );
      assert.equal(image.closest('a')?.href, `https://embeds.example/iran-tatarstan/embed/${tag}.en.frame.html`);
      assert.ok([...page.querySelectorAll('a')].some(({ href }) => href === host.articleUrl!.replaceAll('"', '%22')));
      assert.equal(image.getAttribute('style'), 'max-width: 100%; height: auto');
      assert.doesNotMatch(files[`${tag}.en.img.html`]!, /<style|class|\n\n/);
      assert.deepEqual(new Set([...page.querySelectorAll('p')].map(({ lang }) => lang)), new Set(['en']));
      // A card is shown at the width of the column.
      const card = parse(snippets(tag, article, {}, { card: pictures.card!, csv: '' })[`${tag}.en.img.html`]!).querySelector('img')!;
      assert.deepEqual(
        [card.getAttribute('src'), card.width, card.height, card.closest('a')],
        ['embed/card.png?v=0123abcd', 640, 336, null],
      );
    });

    it(`of <${tag}> name no picture where there is none`, () => {
      const files = snippets(tag, article, host, { csv: 'embed/records.csv' });
      assert.equal(files[`${tag}.en.img.html`], undefined);
      assert.equal(parse(files[`${tag}.en.frame.html`]!).querySelector('[property^="og:image"], [name^="twitter"]'), null);
      assert.ok(!files[`${tag}.en.oembed.json`]!.includes('thumbnail'));
    });

    it(`of <${tag}> ${tag === 'trade-turnover-chart' ? 'lead machines to the records' : 'call nothing a data set'}`, () => {
      const factsOf = (at: Host): unknown =>
        (
          JSON.parse(
            parse(snippets(tag, article, at)[`${tag}.en.frame.html`]!).querySelector('script[type="application/ld+json"]')!.textContent,
          ) as { mainEntity: { distribution?: unknown } }
        ).mainEntity.distribution;
      const contentUrl = 'https://embeds.example/iran-tatarstan/embed/records.csv';
      assert.deepEqual(
        factsOf(host),
        tag === 'trade-turnover-chart' ? [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl }] : undefined,
      );
      assert.equal(factsOf({}), undefined);
    });
  }

  it('on a page of their own lead to no paragraph whose article they do not know', () => {
    const files = snippets('deal-tracker', article, { paragraphHref: '#p{n}' });
    assert.ok(files['deal-tracker.en.tag.html']!.includes('<a href="#p8">'));
    for (const name of ['deal-tracker.en.frame.html', 'deal-tracker.en.html']) {
      assert.equal(parse(files[name]!).querySelector('main a, [paragraph-href]'), null);
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
    { at: { url: '' }, fault: /widgets.*empty/ },
    { at: { url: 'https://a.example/x?y' }, fault: /widgets.*"\?"/ },
    { at: { url: '/x#y' }, fault: /widgets.*"#"/ },
    { at: { url: 'https://me:secret@a.example/' }, fault: /widgets.*password/ },
    { at: { url: '/\\evil.example/' }, fault: /widgets.*backslash/ },
    { at: { url: '/a\t/evil' }, fault: /widgets.*space/ },
    { at: { url: 'https:/a.example' }, fault: /widgets.*not the address/ },
    { at: { articleUrl: '' }, fault: /article.*empty/ },
    { at: { articleUrl: 'https://a.example/\nBcc: x' }, fault: /article.*line break/ },
    { at: { articleUrl: 'https://a.example/\u202egpj' }, fault: /article.*\\u202e/ },
    { at: { articleUrl: 'https://a.example/#x', paragraphHref: '#p{n}' }, fault: /article.*"#"/ },
    { at: { articleUrl: 'https://a.example/?id=1', paragraphHref: '#p{n}' }, fault: undefined },
    { at: { articleUrl: 'https://a.example/?id=1', paragraphHref: 'https://a.example/{n}' }, fault: undefined },
    { at: { articleUrl: 'https://a.example/?id=1', paragraphHref: '?p={n}' }, fault: /article.*"\?"/ },
    { at: { articleUrl: 'https://a.example/#x', paragraphHref: '?p={n}' }, fault: /article.*"#"/ },
    { at: { paragraphHref: '' }, fault: /paragraph.*empty/ },
    { at: { paragraphHref: '#p' }, fault: /paragraph.*no \{n\}/ },
    { at: { paragraphHref: 'https://a.example/{ n }' }, fault: /paragraph/ },
    { at: { paragraphHref: '//evil.example/{n}' }, fault: /paragraph.*two slashes/ },
    { at: { paragraphHref: 'https://u:p@a.example/{n}' }, fault: /paragraph.*password/ },
  ] satisfies { at: Host; fault: RegExp | undefined }[]) {
    it(`${fault ? 'refuse' : 'take'} the addresses ${JSON.stringify(at)}`, () => {
      const found = faultOf(at);
      if (fault) assert.match(found ?? '', fault);
      else assert.equal(found, undefined);
    });
  }

  it('are written as a browser reads them', () => {
    assert.deepEqual(
      parsedHost({
        url: 'HTTPS://Bücher.example:443/a/../b"c',
        articleUrl: 'https://a.example/ö',
        paragraphHref: 'https://a.example/x/{n}#p{n}',
      }),
      {
        url: 'https://xn--bcher-kva.example/b%22c/',
        articleUrl: 'https://a.example/%C3%B6',
        paragraphHref: 'https://a.example/x/{n}#p{n}',
      },
    );
    assert.equal(parsedHost({ url: '/a/../b' }).url, '/b/');
    assert.equal(parsedHost({ url: undefined }).url, undefined);
  });
});
