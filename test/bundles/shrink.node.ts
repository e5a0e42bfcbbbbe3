import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TransformPluginContext } from 'rollup';
import { shrinkTemplates } from '../../src/bundle/shrink.js';

function shrink(code: string, id = 'ui/frame.js'): string {
  const { transform } = shrinkTemplates();
  if (typeof transform !== 'function') throw new TypeError('the plugin has no transform');
  const result = transform.call({} as TransformPluginContext, code, id) as { code: string } | null;
  return result?.code ?? code;
}

describe('templates in a bundle', () => {
  for (const { what, input, output } of [
    { what: 'a rule', input: 'css`\n  .a {\n    color: red;\n    margin: 0;\n  }\n`', output: 'css` .a{color:red;margin:0}`' },
    { what: 'a comment', input: 'css`a { /* because; { */ top: 0 }`', output: 'css`a{top:0}`' },
    { what: 'a pseudo-class of a descendant', input: 'css`.a :hover { top: 0 }`', output: 'css`.a :hover{top:0}`' },
    { what: 'a sum', input: 'css`a { top: calc(1px + 2px) }`', output: 'css`a{top:calc(1px + 2px)}`' },
    { what: 'selectors and combinators', input: 'css`a >\n b,\n c ~ d { top: 0 }`', output: 'css`a>b,c ~ d{top:0}`' },
    {
      what: 'a query',
      input: 'css`@media (min-width: 3em) and (color) { a { top: 0; } }`',
      output: 'css`@media (min-width:3em) and (color){a{top:0}}`',
    },
    { what: 'a text in quotes', input: 'css`a::before { content: " ; } , " }`', output: 'css`a::before{content:" ; } , "}`' },
    { what: 'a hole', input: 'css`a { top: ${x}; left: calc(${y} + 1px) }`', output: 'css`a{top:${x};left:calc(${y} + 1px)}`' },
    { what: 'markup', input: 'html`\n  <p   class="a">\n    ${x} b\n  </p>`', output: 'html` <p class="a"> ${x} b </p>`' },
    {
      what: 'a template in a template',
      input: 'html`<a>\n${b.map(c => html`<i>\n</i>`)}\n</a>`',
      output: 'html`<a> ${b.map(c => html`<i> </i>`)} </a>`',
    },
    { what: 'a space before the template, as tsc writes it', input: 'css `a {  top: 0 }`', output: 'css `a{top:0}`' },
  ]) {
    it(`lose the space that says nothing: ${what}`, () => assert.equal(shrink(input), output));
  }

  for (const { what, code, id } of [
    { what: 'other templates', code: 'svg`a    b`; `c    d`', id: 'ui/frame.js' },
    { what: 'other people’s modules', code: 'css`a {  top: 0 }`', id: '/x/node_modules/lit/index.js' },
  ]) {
    it(`stay as they are: ${what}`, () => assert.equal(shrink(code, id), code));
  }

  it('are shrunk where the library itself is installed as a package', () => {
    assert.equal(shrink('css`a {  top: 0 }`', '/x/node_modules/dateline/dist/ui/frame.styles.js'), 'css`a{top:0}`');
  });
});
