import { touchSize } from './touch-size.js';
import { parse, wcagContrast } from 'culori';
import { misfits } from '../languages/widgets-page.js';

/**
 * Whether a widget is still right: it says what it says on a plain page, in the same structure, and all of it can be
 * seen, read and hit inside its own box. A test compares `saidBy` and expects no `faultsOf`.
 */

const told = ['role', 'href', 'lang', 'dir', 'scope', 'type', 'hidden', 'disabled'];

/** Where a link leads, from the page that it stands on. */
function whereTo({ href, ownerDocument }: HTMLAnchorElement): string {
  const [page] = ownerDocument.URL.split('#');
  return href.startsWith(`${page}#`) ? href.slice(page!.length) : href;
}

/** Each text in the order of reading, after the elements that give it its meaning. What nobody can see or hear is left out. */
export function saidBy(widget: Element): string[] {
  const lines: string[] = [];
  const visit = (node: Node, inside: string): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data.replace(/\s+/g, ' ').trim();
      if (text) lines.push(`${inside}: ${text}`);
      return;
    }
    let here = inside;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as HTMLElement;
      if (element.matches('style, [aria-hidden=true]') || getComputedStyle(element).display === 'none') return;
      const names = element.getAttributeNames().filter(name => name.startsWith('aria-') || told.includes(name));
      const attributes = names
        .sort()
        .map(name => ` ${name}=${name === 'href' ? whereTo(element as HTMLAnchorElement) : element.getAttribute(name)}`);
      if (attributes.length || !element.matches('div, span, p, b')) here += `/${element.localName}${attributes.join('')}`;
      if (element.matches('input, select')) lines.push(`${here} has ${(element as HTMLInputElement).value}`);
    }
    for (const child of node.childNodes) visit(child, here);
  };
  visit(widget.shadowRoot!, '');
  return lines;
}

/** What is no longer said, and what is said instead. */
export function changes(before: readonly string[], now: readonly string[]): string[] {
  const lost = before.filter(line => !now.includes(line)).map(line => `- ${line}`);
  const added = now.filter(line => !before.includes(line)).map(line => `+ ${line}`);
  return lost.length + added.length || before.join() === now.join() ? [...lost, ...added].slice(0, 20) : ['another order'];
}

/** Each thing worked out once for each of what it is worked out from: an oracle asks thousands of times. */
function once<K, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return key => {
    if (!known.has(key)) known.set(key, workOut(key));
    return known.get(key)!;
  };
}

const alphaOf = once((colour: string): number => parse(colour)?.alpha ?? 1);
const contrastOf = once((pair: string): number => wcagContrast(...(pair.split(' on ') as [string, string])));

/** What an element and all around it do to its texts: the nearest ground that is painted, and whether one is pale. */
interface Backdrop {
  readonly ground: string | undefined;
  readonly isPale: boolean;
}

/** What is wrong with how a text is drawn. */
function faultOfText(parent: Element, backdropOf: (element: Element) => Backdrop): string | undefined {
  const style = getComputedStyle(parent);
  const { ground, isPale } = backdropOf(parent);
  if (!ground) return 'stands on nothing';
  if (style.visibility !== 'visible') return 'is invisible';
  if (isPale) return 'is pale';
  if (parseFloat(style.fontSize) < 12) return `is ${style.fontSize} small`;
  for (const colour of [style.color, style.getPropertyValue('-webkit-text-fill-color')]) {
    const contrast = contrastOf(`${colour} on ${ground}`);
    if (alphaOf(colour) < 1 || !(contrast >= 4.5)) return `is ${colour} on ${ground}, ${contrast.toFixed(2)}:1`;
  }
  if (style.textTransform !== 'none') return `is in ${style.textTransform}`;
  if (style.writingMode !== 'horizontal-tb') return `is ${style.writingMode}`;
  if (style.textShadow !== 'none') return 'has a shadow';
  return undefined;
}

/** Everything that a reader could not see, read or hit. */
export function faultsOf(widget: Element): string[] {
  const faults = misfits(widget);
  const document = widget.ownerDocument;
  const frame = widget.shadowRoot!.querySelector<HTMLElement>('.frame')!;
  const box = frame.getBoundingClientRect();
  if (!box.width || !box.height) return [`the frame is ${box.width} × ${box.height}`];

  const backdropOf = once((element: Element): Backdrop => {
    const { backgroundColor, opacity } = getComputedStyle(element);
    const around = element.parentElement ? backdropOf(element.parentElement) : { ground: undefined, isPale: false };
    return { ground: alphaOf(backgroundColor) > 0 ? backgroundColor : around.ground, isPale: opacity !== '1' || around.isPale };
  });
  const faultOf = once((parent: Element) => faultOfText(parent, backdropOf));
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || !parent.checkVisibility() || parent.closest('.room, .hidden, style, option')) continue;
    if (parent.closest('button')?.disabled || getComputedStyle(parent).clipPath !== 'none') continue;
    const fault = faultOf(parent);
    if (fault) faults.push(`“${text.data.trim()}” ${fault}`);
  }

  for (const control of frame.querySelectorAll<HTMLElement>('a, button, input, select')) {
    if (!control.checkVisibility() || getComputedStyle(control).clipPath !== 'none') continue;
    const { width, height } = touchSize(control);
    const name = `<${control.localName}> ${control.textContent?.trim().slice(0, 40)}`;
    if (width < 23.9 || height < 23.9) faults.push(`${name} is ${width} × ${height}`);
    if (getComputedStyle(control).pointerEvents === 'none') faults.push(`${name} cannot be hit`);
  }
  return faults.slice(0, 8);
}

/** Where the page is wider than its window. */
export function overflowOf(document: Document): string[] {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
}
