import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startDevServer } from '@web/dev-server';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { tags } from '../../src/widgets/catalogue.js';
import { home } from '../bundles/built.js';
import { chromiumArgs, find } from '../support/browsers.mjs';

/**
 * What Chromium hands to a screen reader: roles, names, states and their order, written down in golden/ for each
 * widget and language. `GOLDEN=write` writes it anew, to be read before it is kept.
 */

interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** States that a reader hears. */
const heard = ['level', 'expanded', 'pressed', 'disabled', 'hasPopup', 'live', 'required', 'invalid', 'selected', 'checked'];

/** The tree as lines: one a node, indented by its depth; what says nothing is left out. */
function outline(nodes: readonly Node[]): string {
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: Node, depth: number, inherited: string): void => {
    const role = node.role?.value ?? '';
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    const silent = node.ignored || ['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'ListMarker'].includes(role);
    // A text that only says the name of what it stands in, or a part of it.
    const echo = role === 'StaticText' && (!name || inherited.includes(name));
    if (!silent && !echo) {
      const states = (node.properties ?? [])
        .filter(
          ({ name: state, value }) =>
            (heard.includes(state) && ![false, 'off', 'false'].includes(value.value as string)) ||
            state === 'pressed' ||
            state === 'expanded',
        )
        .map(({ name: state, value }) => `${state}=${String(value.value)}`);
      lines.push(`${'  '.repeat(depth)}${[role, name && `“${name}”`, ...states].filter(Boolean).join(' ')}`);
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, silent || echo ? depth : depth + 1, silent ? inherited : name);
    }
  };
  for (const node of nodes) if (!node.parentId) visit(node, 0, '');
  return lines.join('\n');
}

describe('the accessibility tree', () => {
  let server: Awaited<ReturnType<typeof startDevServer>>;
  let browser: Browser;
  before(async () => {
    server = await startDevServer({
      config: { rootDir: process.cwd() },
      readCliArgs: false,
      readFileConfig: false,
      logStartMessage: false,
    });
    browser = await puppeteer.launch({ ...(await find.chromium())!, args: [...chromiumArgs] });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  for (const tag of tags) {
    for (const lang of ['en', 'ru', 'fa', 'tt']) {
      it(`of <${tag}> in ${lang} is what was written down`, async () => {
        const page = await browser.newPage();
        // A page that exists and says nothing.
        await page.goto(`http://localhost:${server.config.port}/test/accessibility/empty.html`);
        await page.evaluate(
          (tag: string, lang: string) =>
            void (document.body.innerHTML = `<main lang="${lang}"><${tag} article="iran-tatarstan" paragraph-href="#p{n}"></${tag}></main>`),
          tag,
          lang,
        );
        await page.addScriptTag({ url: `/${home}/${tag}.js`, type: 'module' });
        await page.waitForFunction(
          (tag, lang) => document.querySelector(tag)!.shadowRoot?.querySelector('.frame')?.getAttribute('lang') === lang,
          {},
          tag,
          lang,
        );
        if (tag === 'trade-turnover-chart') {
          await page.waitForFunction(tag => document.querySelector(tag)!.shadowRoot?.querySelector('canvas'), {}, tag);
        }
        // Everything that opens, open: a closed panel is not in the tree.
        await page.evaluate(tag => {
          for (const button of document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]'))
            button.click();
        }, tag);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const session: CDPSession = await page.createCDPSession();
        const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
        const tree = outline(nodes);
        const file = `test/accessibility/golden/${tag}.${lang}.txt`;
        if (process.env['GOLDEN'] === 'write') writeFileSync(file, `${tree}\n`);
        assert.equal(tree, readFileSync(file, 'utf8').trimEnd());
        await page.close();
      });
    }
  }
});
