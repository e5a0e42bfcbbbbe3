import type { LitElement } from 'lit';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';
import { locales } from '../support/languages.js';

/** The built files of the article, and of the one with a few of its deals. */
export const built = { whole: '/bundles/iran-tatarstan', abridged: '/.cache/fixtures/abridged/iran-tatarstan' } as const;

const slug = 'iran-tatarstan';

/** How editors paste a widget; a slot and a placeholder with the style sheet that keeps their room. */
export type Pasted = 'alone' | 'in a slot' | 'in a placeholder';

const reserve = '<link rel="stylesheet" href="/demo/reserve.css">';

function markupOf(tag: Tag, home: string, pasted: Pasted): string {
  const element = `<${tag} article="${slug}"></${tag}>`;
  const script = `<script type="module" src="${home}/${pasted === 'in a placeholder' ? 'embed/placeholders' : tag}.js"></script>`;
  if (pasted === 'alone') return element + script;
  if (pasted === 'in a slot') return `<div class="dateline-slot">${element}</div>${script}`;
  return `<div class="dateline-slot" data-dateline="${tag}" data-article="${slug}"><div><p>Words.</p></div></div>${script}`;
}

/** All widgets, from built files, on a page that can change its language and its width. */
export class WidgetsPage {
  private constructor(
    readonly page: HostPage,
    readonly stage: HTMLElement,
  ) {}

  static async open(home: string = built.whole, lang = 'en', clock = false, pasted: Pasted = 'alone'): Promise<WidgetsPage> {
    const markup = tags.map(tag => markupOf(tag, home, pasted));
    const head = pasted === 'alone' ? '' : reserve;
    const page = await HostPage.open(`<main lang="${lang}">${markup.join('')}</main>`, { head, width: 1100, clock });
    const opened = new WidgetsPage(page, page.find('main'));
    await waitUntil(() => tags.every(tag => page.document.querySelector(tag)?.shadowRoot?.querySelector('.frame')), 'all widgets');
    return opened;
  }

  get widgets(): LitElement[] {
    return tags.map(tag => this.widget(tag));
  }

  widget<E extends LitElement = LitElement>(tag: Tag): E {
    return this.page.find(tag) as E;
  }

  frameOf(tag: Tag): HTMLElement {
    return this.widget(tag).shadowRoot!.querySelector('.frame')!;
  }

  /** Speaks a language in a column of some width. */
  async set(lang: string, width = 640): Promise<void> {
    this.stage.lang = lang;
    this.stage.style.inlineSize = `${width}px`;
    await this.settle();
  }

  async settle(): Promise<void> {
    // The news of a language comes after the change, and the widths after that.
    for (let i = 0; i < 2; i++) {
      await new Promise(requestAnimationFrame);
      for (const widget of this.widgets) await widget.updateComplete;
    }
  }

  /** The tracker's switch between list and table, by its word in the language that is spoken. */
  get tableAction(): HTMLElement {
    const { table, list } = locales[this.frameOf('deal-tracker').lang]?.common ?? {};
    const actions = this.widget('deal-tracker').shadowRoot!.querySelectorAll<HTMLElement>('[part=action]');
    return [...actions].find(({ textContent }) => [table, list].includes(textContent!.trim()))!;
  }

  /** Brings the chart near, waits for its canvas and points at the first period. */
  async explore(): Promise<void> {
    const chart = this.widget('trade-turnover-chart');
    chart.scrollIntoView();
    await waitUntil(() => chart.shadowRoot!.querySelector('canvas'), 'the canvas comes');
    await this.settle();
    const plot = chart.shadowRoot!.querySelector<HTMLElement>('.plot')!;
    plot.focus();
    plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await this.settle();
  }

  /** Opens every card, row and panel. */
  async openAll(): Promise<void> {
    for (const widget of this.widgets) {
      for (const button of widget.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    }
    await this.settle();
  }
}

/** What stands outside its frame, or is cut off by its own box. */
export function misfits(element: Element): string[] {
  const root = element.shadowRoot!;
  const frame = root.querySelector<HTMLElement>('.frame')!;
  const { left, right } = frame.getBoundingClientRect();
  const faults: string[] = [];
  if (frame.scrollWidth > frame.clientWidth) faults.push(`the frame is ${frame.scrollWidth - frame.clientWidth} px too narrow`);
  const shown = new Map<Element, boolean>();
  const isShown = (each: Element): boolean => {
    let known = shown.get(each);
    if (known === undefined) {
      const parent = each.parentElement;
      known = getComputedStyle(each).clipPath === 'none' && !each.matches('.scroll, select, .room, style') && (!parent || isShown(parent));
      shown.set(each, known);
    }
    return known;
  };
  const walker = element.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!text.data.trim() || !parent?.checkVisibility() || !isShown(parent)) continue;
    range.selectNodeContents(text);
    const out = [...range.getClientRects()].filter(box => box.width && (box.left < left - 0.5 || box.right > right + 0.5));
    if (out.length) faults.push(`“${text.data.trim()}” stands outside`);
    else if (parent.clientWidth && parent.scrollWidth > parent.clientWidth + 1) faults.push(`“${text.data.trim()}” is cut off`);
  }
  return faults;
}

/** Words of an element's own text that go on in another line. */
export function brokenWords(element: Element): string[] {
  const range = element.ownerDocument.createRange();
  return [...element.childNodes]
    .filter(node => node.nodeType === Node.TEXT_NODE)
    .flatMap(node =>
      [...node.textContent!.matchAll(/[\p{L}\p{M}\u200c]+/gu)].flatMap(({ 0: word, index }) => {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [word] : [];
      }),
    );
}
