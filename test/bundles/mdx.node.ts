import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { evaluate, type EvaluateOptions } from '@mdx-js/mdx';
import { JSDOM } from 'jsdom';
import { plainHtml } from '../../src/text/plain-html.js';
import { tags } from '../../src/widgets/catalogue.js';
import { home } from './built.js';

/** The snippets in MDX, which is what Docusaurus makes of every page: it reads tags as JSX, and markdown between them. */

/** What is drawn, without React: `(name)` where an element begins, and the words, without the spaces. */
const draw = (type: unknown, { children = [], ...rest }: { children?: unknown } = {}): unknown => {
  if (typeof type === 'function') return (type as (properties: object) => unknown)({ children, ...rest });
  const inner = [children].flat(9).filter(child => typeof child === 'string').join('').replace(/\s+/g, '');
  return typeof type === 'string' ? `(${type})${inner}` : inner;
};

async function drawnBy(source: string): Promise<unknown> {
  const { default: Content } = await evaluate(source, { Fragment: Symbol('all'), jsx: draw, jsxs: draw } as unknown as EvaluateOptions);
  return Content({});
}

const ofDom = (node: Node): string =>
  [...node.childNodes]
    .map(child => (child.nodeType === 3 ? child.textContent!.replace(/\s+/g, '') : `(${(child as Element).localName})${ofDom(child)}`))
    .join('');
const ofHtml = (html: string): string => ofDom(JSDOM.fragment(html));

describe('MDX', () => {
  for (const tag of tags) {
    for (const lang of ['en', 'ru', 'fa', 'tt']) {
      for (const kind of ['tag', 'div', 'shared', 'img', 'iframe']) {
        it(`draws ${tag}.${lang}.${kind}.html as it is`, async () => {
          const html = readFileSync(join(home, 'embed', `${tag}.${lang}.${kind}.html`), 'utf8');
          assert.equal(await drawnBy(`# Story\n\n${html}\nThe end.\n`), `(h1)Story${ofHtml(html)}(p)Theend.`);
        });
      }
    }
  }

  it('takes no word for markdown, a template or code', async () => {
    const text = 'a *b* _c_ `d` [e](f) {g} {{ h }} {% i %} {{< j >}} <k> ~~l~~ \\m & | n | ![o](p)';
    const html = plainHtml({
      lang: 'en',
      dir: 'ltr',
      title: { text },
      summary: text,
      facts: {},
      blocks: [{ paragraph: [text] }, { list: [{ line: [text], list: [{ line: [text] }] }] }],
    });
    assert.doesNotMatch(html, /\{|\}/);
    assert.equal(await drawnBy(`<div>\n${html}\n</div>`), ofHtml(`<div>${html}</div>`));
  });
});
