import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { changes, faultsOf, overflowOf, saidBy } from './hostile-oracle.js';
import { firstScript, HostPage } from './host-page.js';
import { waitUntil } from './wait-until.js';

/** Pages of other people around all widgets, as whole documents. */

const home = `${location.origin}/.cache/fixtures/abridged/iran-tatarstan`;

export const bundleOf = (tag: Tag): string => `${home}/${tag}.js`;
export const scriptOf = (tag: Tag): string => `<script type="module" src="${bundleOf(tag)}"></script>`;
export const scripts = tags.map(scriptOf).join('');
export const tagOf = (tag: Tag, attributes = ''): string =>
  `<${tag} article="iran-tatarstan" paragraph-href="#p{n}" ${attributes}><p>What the editor wrote.</p></${tag}>`;
/** The tags, before their scripts. */
export const embeds = tags.map(tag => tagOf(tag)).join('');

interface Source {
  readonly doctype?: string;
  /** Attributes of the document's first element. */
  readonly html?: string;
  readonly head?: string;
  readonly body?: string;
  readonly type?: string;
}

export const openHost = ({
  doctype = '<!doctype html>',
  html = 'lang="en"',
  head = '',
  body = embeds + scripts,
  type,
}: Source = {}): Promise<HostPage> =>
  HostPage.openDocument(
    `${doctype}<html ${html}><head><meta charset="utf-8"/><title>Theirs</title>${firstScript}${head}</head><body>${body}</body></html>`,
    type,
    { width: 680, height: 900 },
  );

export const widgetsOf = (page: HostPage): HTMLElement[] => tags.map(tag => page.find(tag));

/** Waits until each has rendered, and the chart, if it can be seen, has drawn. */
export async function arrive(widgets: readonly Element[], { painted = true } = {}): Promise<void> {
  for (const widget of widgets) {
    const has = (selector: string): boolean => !!widget.shadowRoot?.querySelector(selector);
    await waitUntil(() => has('.frame'), `<${widget.localName}> renders`);
    if (painted && widget.localName === 'trade-turnover-chart') await waitUntil(() => has('.painted canvas'), 'the chart is drawn');
  }
}

const plain = new Map<string, Promise<readonly string[][]>>();

/** What the three say on a page that does nothing to them; asked for before another page takes the screen. */
export function plainly(lang = 'en'): Promise<readonly string[][]> {
  if (!plain.has(lang)) {
    plain.set(
      lang,
      (async () => {
        const page = await openHost({ html: `lang="${lang}"` });
        await arrive(widgetsOf(page));
        const said = widgetsOf(page).map(saidBy);
        for (const lines of said) expect(lines.length).to.be.above(20);
        page.close();
        return said;
      })(),
    );
  }
  return plain.get(lang)!;
}

/** The three say what they say elsewhere, and can be seen and read; the page has heard nothing of them and is as wide as before. */
export async function expectRight(
  page: HostPage,
  { lang = 'en', widgets = widgetsOf(page), painted = true, overflow = false, noise = [] as readonly RegExp[] } = {},
): Promise<void> {
  await arrive(widgets, { painted });
  const said = await plainly(lang);
  for (const widget of widgets) {
    expect(changes(said[tags.indexOf(widget.localName as Tag)]!, saidBy(widget)), widget.localName).to.deep.equal([]);
    let faults = faultsOf(widget);
    for (let n = 0; n < 30 && faults.length; n++) {
      await new Promise(requestAnimationFrame);
      faults = faultsOf(widget);
    }
    expect(faults, widget.localName).to.deep.equal([]);
  }
  if (!overflow) expect(overflowOf(page.document)).to.deep.equal([]);
  const heard = [...page.faults, ...page.warnings];
  expect(heard.filter(each => !noise.some(known => known.test(each)))).to.deep.equal([]);
}

export const chartOf = (page: HostPage): ShadowRoot => page.find('trade-turnover-chart').shadowRoot!;

/** The canvas lies on the bars of the markup, to a pixel of the screen. */
export function expectDrawnInPlace(page: HostPage): void {
  const layer = chartOf(page).querySelector('.layer')!.getBoundingClientRect();
  const canvas = chartOf(page).querySelector('canvas')!.getBoundingClientRect();
  expect(layer.width).to.be.above(20);
  for (const side of ['left', 'top', 'width', 'height'] as const) expect(canvas[side], side).to.be.closeTo(layer[side], 1);
}
