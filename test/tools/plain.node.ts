import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { cleanText, escapeHtml, plainHtml } from '../../src/text/plain-html.js';
import { plainText } from '../../src/text/plain-text.js';
import { withLanguages } from '../../src/tools/languages.js';
import { plainDocuments } from '../../src/tools/plain.js';
import type { PlainDocument } from '../../src/text/plain.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { manifestOf } from '../../src/tools/widgets.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
const documents = (tag: Tag, source: ArticleWithWords = article): Record<string, PlainDocument> =>
  Object.fromEntries(plainDocuments(tag, withLanguages(source)).map(document => [document.lang, document]));
const inEnglish = (tag: Tag): PlainDocument => documents(tag)['en']!;

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');
const wordsOf = (html: string): string => plain(parse(html).body.textContent);
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

/** All words of a slice but other spellings, which are for the search, and titles of meetings. */
function spoken(tag: Tag, lang: string): string[] {
  const words = structuredClone(manifestOf(tag).select(article)!.words[lang]) as unknown as Record<
    string,
    Record<string, Record<string, unknown>>
  >;
  delete words['aliases'];
  for (const deal of tag === 'deal-tracker' ? Object.values(words['deals']!) : []) delete deal['alias'];
  // A meeting is told by who was there.
  for (const event of tag === 'people-card' ? Object.values(words['events']!) : []) delete event['title'];
  return textsOf(words).map(plain);
}

const find = (document: PlainDocument, wanted: string): Element => {
  const item = [...parse(plainHtml(document)).querySelectorAll('li')].find(each => each.textContent.startsWith(wanted));
  assert.ok(item, `there is no ${wanted}`);
  return item;
};

describe('a plain document', () => {
  for (const tag of tags) {
    for (const lang of ['en', 'ru', 'fa', 'tt']) {
      it(`of <${tag}> says in ${lang} every word that the widget has, as HTML and as text`, () => {
        const document = documents(tag)[lang]!;
        for (const said of [wordsOf(plainHtml(document)), plain(plainText(document))]) {
          const all = spoken(tag, lang);
          assert.ok(all.length > 5);
          assert.deepEqual(
            all.filter(text => !said.includes(text)),
            [],
          );
        }
      });
    }

    it(`of <${tag}> comes in every language of the article, its own first`, () =>
      assert.deepEqual(
        plainDocuments(tag, article).map(({ lang, dir }) => [lang, dir]),
        [
          ['en', 'ltr'],
          ['fa', 'rtl'],
          ['ru', 'ltr'],
          ['tt', 'ltr'],
        ],
      ));
  }

  it('of the chart never tells the calculated figure without saying so, nor without its interval', () => {
    const { summary, blocks } = inEnglish('trade-turnover-chart');
    assert.match(summary, /about \$108 million, calculated by us, range \$104–112 million/);
    const rows = blocks
      .flatMap(block => ('table' in block ? block.table.rows : []))
      .map(row => row.map(cell => cell.map(run => (typeof run === 'string' ? run : run.text)).join('')));
    assert.deepEqual(rows, [
      ['Jan–Sep 2022', 'about 108', 'Calculated by us', '104–112', '11'],
      ['Jan–Sep 2023', '162', 'Reported', '–', '11'],
    ]);
    assert.doesNotMatch(plainText(inEnglish('trade-turnover-chart')), /108,000|216|18\.0/);
  });

  it('of the tracker has 32 items under headings that count them: the stages, and apart from them what is disputed or only said', () => {
    const page = parse(plainHtml(inEnglish('deal-tracker')));
    const groups = [...page.querySelectorAll('body > ul')].map(list => [list.previousElementSibling!.textContent, list.children.length]);
    assert.deepEqual(groups, [
      ['Done, in whole or part (3)', 3],
      ['In progress (1)', 1],
      ['Deal reported (2)', 2],
      ['Planned (1)', 1],
      ['Discussed (5)', 5],
      ['Interest (15)', 15],
      ['Disputed or in military use (3)', 3],
      ['Invitations and statements (2)', 2],
    ]);
  });

  it('of the tracker tells all sides of a dispute first and at one weight', () => {
    const item = find(inEnglish('deal-tracker'), 'Shahed drones in Russian use');
    const sides = [...item.querySelectorAll('li')].map(({ textContent }) => textContent);
    assert.deepEqual(
      sides.slice(0, 3).map(text => text.split(' – ')[0]),
      ['Reported', 'Denial: Iran and Russia', 'Said'],
    );
    assert.equal(item.querySelectorAll(':scope li strong').length, 0);
    assert.deepEqual(
      [...item.querySelectorAll('strong')].map(({ textContent }) => textContent),
      ['Shahed drones in Russian use', 'Mass supply denied'],
    );
  });

  it('of the tracker says what is only in part, only an official’s claim, inferred or calculated', () => {
    const said = (title: string): string => find(inEnglish('deal-tracker'), title).textContent;
    assert.match(said('Yak-130'), /Done, in whole or part: in part \(our reading\).*about September 2023 \(calculated\)/);
    assert.match(said('Work with Daric'), /February 2024 \(inferred\).*Only an official says so/);
    assert.match(said('Helicopters'), /^Helicopters · From Tatarstan to Iran/);
    assert.match(said('Medical helicopters'), /From Russia to Iran/);
  });

  it('of the people gives each person a heading, the role when the article appeared, and nobody a zero', () => {
    const page = parse(plainHtml(inEnglish('people-card')));
    assert.equal(page.querySelectorAll('h4').length, 9);
    assert.match(page.body.textContent, /As reported in an article of February 2024/);
    assert.doesNotMatch(page.body.textContent, /: 0\b/);
    assert.match(page.querySelector('h4:last-of-type + p')!.textContent, /President of Russia · Russia · Mentioned only · Paragraph 2/);
  });

  it('marks what fell back to the article’s language', () => {
    const words = structuredClone(article.words);
    delete (words['fa']!.deal as Record<string, unknown>)['d29'];
    const html = plainHtml(documents('deal-tracker', { ...article, words })['fa']!);
    assert.match(html, /<strong>|<span lang="en" dir="auto"><strong>Su-35 fighter jets<\/strong><\/span>/);
    assert.equal(parse(html).querySelector('[lang=en] strong')?.textContent, 'Su-35 fighter jets');
  });

  it('tells of an article that was corrected', () => {
    const source = parseArticle(validArticle(), { en: validWords() });
    const html = plainHtml(documents('trade-turnover-chart', source)['en']!);
    assert.match(html, /Updated: 7 March 2024/);
    assert.match(html, /<h4>Corrections<\/h4>\n<ul>\n<li>7 March 2024: /);
  });

  it('leads to paragraphs where it knows how', () => {
    const html = plainHtml(inEnglish('people-card'), { hrefOf: n => `https://news.example/#p${n}` });
    assert.ok(html.includes('<a href="https://news.example/#p8">Paragraph 8</a>'));
    assert.ok(html.includes('Paragraphs <a href="https://news.example/#p8">8</a>, <a href="https://news.example/#p10">10</a>'));
  });
});

/** What stands in no attribute and no element, whatever the words. */
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '<!-- ',
  '--><svg/onload=alert(1)>',
  '&lt;b&gt;',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  'two\n\nlines\r\n\u2028and more',
  '\0\u0007\u202eevil\u2066open',
  '\ud800 half',
];

describe('plain HTML', () => {
  const sample = (text: string): PlainDocument => ({
    lang: 'en',
    dir: 'ltr',
    title: { text },
    summary: text,
    facts: {},
    blocks: [
      { heading: [text] },
      { paragraph: [text, { text, lang: `x${text}`, strong: true }, { text, paragraph: 1 }, { text, formula: true }] },
      { list: [{ line: [text], list: [{ line: [text] }] }] },
      { table: { caption: [text], head: [text], rows: [[[text], [text]]] } },
    ],
  });
  const allowed = 'h3 h4 p ul li table caption thead tbody tr th td a strong span'.split(' ');

  /** Of which there are so many, whatever the words. */
  const count = 22;
  const holds = (text: string): void => {
    const html = plainHtml(sample(text), {
      hrefOf: () => `https://news.example/?${text}`,
      links: [{ text, href: `https://news.example/${text}` }],
    });
    const { body, head } = parse(html);
    assert.deepEqual([...head.children], []);
    const elements = [...body.querySelectorAll('*')];
    assert.deepEqual(
      elements.map(({ localName }) => localName).filter(name => !allowed.includes(name)),
      [],
    );
    const attributes = elements.flatMap(each => each.getAttributeNames());
    assert.deepEqual(
      attributes.filter(name => !['lang', 'dir', 'href', 'scope'].includes(name)),
      [],
    );
    for (const link of body.querySelectorAll('a')) assert.equal(link.protocol, 'https:');
    assert.equal(body.querySelector('h3')!.textContent, cleanText(text));
    assert.doesNotMatch(html, /\n\s*\n/);
    assert.equal(elements.length, count);
  };
  for (const attack of attacks) it(`is words and no more: ${JSON.stringify(attack)}`, () => holds(attack));
  it('is words and no more, whatever the words', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), holds), { numRuns: 100 }));

  it('has one space where a sign between two was taken away', () => assert.equal(cleanText('a\t\u0000\tb'), 'a b'));

  it('says the same words as before, and twice cleaned is once cleaned', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const clean = cleanText(text);
        assert.equal(cleanText(clean), clean);
        assert.equal(parse(`<p title="${escapeHtml(text)}"></p>`).querySelector('p')!.title, clean);
      }),
    ));
});

describe('plain text', () => {
  for (const tag of tags) {
    for (const [lang, document] of Object.entries(documents(tag))) {
      const text = plainText(document, { links: [{ text: 'Read on', href: `https://news.example/${'long/'.repeat(20)}` }] });
      const lines = text.split('\n');

      it(`of <${tag}> in ${lang} has no line longer than 72 signs but an address`, () =>
        assert.deepEqual(
          lines.filter(line => !line.startsWith('https:') && [...line.replace(/[\p{Cf}\p{Mn}]/gu, '')].length > 72),
          [],
        ));

      it(`of <${tag}> in ${lang} closes on each line what it isolates there`, () => {
        const open = (line: string): number => (line.match(/[\u2066-\u2068]/g)?.length ?? 0) - (line.match(/\u2069/g)?.length ?? 0);
        assert.deepEqual(
          lines.filter(line => open(line) !== 0),
          [],
        );
      });

      it(`of <${tag}> in ${lang} ${document.dir === 'rtl' ? 'runs from right to left, whatever a line begins with' : 'has no marks of direction'}`, () => {
        const said = lines.filter(line => line && !line.startsWith('https:'));
        assert.ok(said.length > 10);
        assert.ok(said.every(line => line.startsWith('\u200f') === (document.dir === 'rtl')));
      });
    }
  }
});
