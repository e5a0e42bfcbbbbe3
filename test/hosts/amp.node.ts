import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import amphtmlValidator from 'amphtml-validator';
import { snippetsOf } from '../../src/snippets/snippets.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { plainDocuments } from '../../src/tools/plain.js';
import { tags } from '../../src/widgets/catalogue.js';
import { ampRules } from '../support/systems.mjs';

/** The snippet for AMP on a page that is otherwise as small as AMP lets it be, before AMP's own validator. */

const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
const script = '<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>';
const grow = '-amp-start 8s steps(1,end) 0s 1 normal both';
const start = '-amp-start{from{visibility:hidden}to{visibility:visible}}';
const pageOf = (snippet: string, head = script): string => `<!doctype html>
<html ⚡ lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script>${head}
<title>Story</title><link rel="canonical" href="https://news.example/story"><meta name="viewport" content="width=device-width">
<style amp-boilerplate>body{-webkit-animation:${grow};-moz-animation:${grow};-ms-animation:${grow};animation:${grow}}@-webkit-keyframes ${start}@-moz-keyframes ${start}@-ms-keyframes ${start}@-o-keyframes ${start}@keyframes ${start}</style>
<noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>
</head><body><p>Before</p>
${snippet}
<p>After</p></body></html>`;

let faultsOf: (html: string) => string[];
before(async () => {
  const validator = await amphtmlValidator.getInstance(ampRules);
  faultsOf = html => validator.validateString(html).errors.map(({ severity, message }) => `${severity}: ${message}`);
});

const pinned = (file: string) => ({ file, integrity: 'sha384-abc' });
const snippetsAt = (url: string): [name: string, snippet: string][] =>
  tags.flatMap(tag =>
    plainDocuments(tag, article).map((document): [string, string] => {
      const host = { url, articleUrl: 'https://news.example/story?a=1&b=2', paragraphHref: '#p{n}' };
      const [own, guest, parent] = [pinned(`${tag}.js`), pinned('frame-guest.js'), pinned('frame-parent.js')];
      const name = `${tag}.${document.lang}.amp.html`;
      const page = {
        tag,
        article: article.article.slug,
        document,
        host,
        children: '',
        frameHeight: 600,
        messages: article.languages[document.lang]!.file.embed,
      };
      return [name, snippetsOf({ ...page, script: own, guest, parent, pictures: { csv: '' } })[name]!];
    }),
  );
const snippets = snippetsAt('https://embeds.example/iran-tatarstan/');

describe('the snippet for AMP', () => {
  for (const [name, snippet] of snippets) it(`${name} is valid`, () => assert.deepEqual(faultsOf(pageOf(snippet)), []));

  it('is found at fault where it is: without its script, from an address without https, as our other snippets', () => {
    const [, snippet] = snippets[0]!;
    const found = [
      pageOf(snippet, ''),
      pageOf(snippetsAt('http://embeds.example/iran-tatarstan/')[0]![1]),
      pageOf('<people-card></people-card>'),
    ];
    assert.deepEqual(
      found.map(page => faultsOf(page).map(fault => /'(?:amp-iframe|http|people-card)'/.test(fault))),
      [[true], [true], [true]],
    );
  });

  it('needs the script that the builder gives', () => assert.ok(readFileSync('demo/embed-hosts.js', 'utf8').includes(script)));
});
