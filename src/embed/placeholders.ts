/**
 * For pages whose authors may write neither scripts nor tags of their own. The site loads this once; it finds each
 * `<div data-dateline="deal-tracker" data-article="…">`, also one that comes later or gets new content, fetches that
 * widget of that article from the folder beside its own, in the layout whose core all widgets share, and puts the
 * widget into the div, around what the author wrote there. The div stays, with all that the page has said about it. Pages without one fetch nothing.
 */

interface Placeholder extends Node {
  readonly dataset?: DOMStringMap;
  readonly querySelector?: ParentNode['querySelector'];
  readonly querySelectorAll?: ParentNode['querySelectorAll'];
}

/** How often each file was asked for. Browsers keep a module by its address, also one that failed, so the next one is another. */
const asks = new Map<string, number>();
/** So often placeholders that come may ask for a file: a page may write them anew at every tick of a clock. */
const maxRequests = 20;
/** Files on their way or here, so that placeholders of one article share them. */
const coming = new Map<string, Promise<unknown>>();
/** Files that came once: what they brought stays. */
const here = new Set<string>();
/** Files that failed, and how often. */
const failed = new Map<string, number>();
/** Where each file is wanted. */
const places = new Map<string, readonly Node[]>();
/** The widget of each placeholder, and what the placeholder asked of it. */
const widgets = new WeakMap<Node, { readonly widget: HTMLElement; readonly attributes: ReadonlyMap<string, string | null> }>();

/** A framework that takes the page over compares it with what the server sent: until then nothing is moved. */
const taken = new Promise<void>(resolve => {
  const rest = (): void =>
    void ('requestIdleCallback' in window ? requestIdleCallback(() => resolve(), { timeout: 2000 }) : setTimeout(resolve, 200));
  if (Reflect.get(Document.prototype, 'readyState', document) === 'complete') rest();
  else EventTarget.prototype.addEventListener.call(window, 'load', rest, { once: true });
});

/** Fetches a widget of an article, once for all placeholders on the page, and whenever there is reason to try anew. */
function bring(file: string): Promise<unknown> {
  const known = coming.get(file);
  if (known) return known;
  const times = asks.get(file) ?? 0;
  asks.set(file, times + 1);
  const asked: Promise<unknown> = import(`${file}${times ? `?again=${times}` : ''}`).then(
    () => {
      here.add(file);
      if (failed.delete(file)) findAll();
    },
    () => {
      coming.delete(file);
      noteFailure(file);
    },
  );
  coming.set(file, asked);
  return asked;
}

/** Says once that a file did not come, and asks again some times, ever later; then when the network or a placeholder comes. */
function noteFailure(file: string): void {
  const times = (failed.get(file) ?? 0) + 1;
  failed.set(file, times);
  const kept = here.has(file) ? 'shows what came before, corrected or not' : 'keeps what was written in the placeholder';
  if (times === 1) console.warn(`dateline: ${file} did not come, so the page ${kept}`);
  if (times <= 5) setTimeout(findAll, 1000 * 4 ** times);
}

/** @param isDue - whether there is reason to ask for a file that failed, though the placeholder has asked before */
async function fill(node: Placeholder, isDue = false): Promise<void> {
  // Text, and elements of SVG and of other windows, come here too, so nothing is asked of their class.
  const { dateline: tag = '', article = '' } = node.dataset ?? {};
  // The two are parts of an address: nothing else may be in them.
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)+$/.test(tag) || !/^[a-z\d]+(-[a-z\d]+)*$/.test(article)) return;
  // What the widget is asked for may change, as a choice beside it does.
  watch.observe(node, { attributes: true });
  const file = `../../${article}/shared/${tag}.js`;
  // Where a script has swapped the page for another, a corrected article may have come meanwhile.
  const wanted = (places.get(file) ?? []).filter(place => place.isConnected);
  const isEnough = (asks.get(file) ?? 0) >= maxRequests;
  if (places.has(file) && !wanted.length && !isEnough) coming.delete(file);
  places.set(file, [...new Set([...wanted, node])]);
  // What failed is worth another try to a placeholder that comes, not to one that the page writes into.
  if (isDue || !failed.has(file) || (!wanted.includes(node) && !isEnough)) await bring(file);
  await taken;
  const names = (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)?.observedAttributes;
  // A slot keeps the room of the widget, and its words to it; words that stay need their own.
  if (!here.has(file) || !names?.includes('article')) return (node as Element).classList.remove('dateline-slot');
  const known = widgets.get(node);
  const inside = node.querySelector!(tag);
  // A copy has what it was copied with.
  if (inside && inside !== known?.widget) return;
  // Those that the widget reads and no other: an author who may write data-onclick may not write onclick.
  const attributes = new Map(names.map(name => [name, (node as Element).getAttribute(`data-${name}`)]));
  // Who brings the page in line with the server's HTML takes the widget out; with it would go what the reader has chosen.
  const widget = known?.widget.localName === tag ? known.widget : Document.prototype.createElement.call(document, tag);
  for (const [name, value] of attributes) {
    // What the page has not changed is the reader's.
    if (value === (widget === known?.widget ? known.attributes.get(name) : null)) continue;
    if (value === null) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  }
  widgets.set(node, { widget, attributes });
  if (inside) return;
  // What is around the words is our snippet's own, or a widget that was asked for before; by their class the widget knows the
  // snippet's words from the page's own nodes.
  const words = [...(node as Element).childNodes].flatMap(child =>
    child === known?.widget || holdsWords(child) ? [...child.childNodes] : [child],
  );
  widget.replaceChildren(...words);
  (node as Element).replaceChildren(widget);
}

const holdsWords = (node: Node): boolean => node instanceof HTMLDivElement && !!node.querySelector('.dateline-words');

function fillAll(root: Placeholder): void {
  // A form can hide its methods behind a field of their name.
  if (typeof root.querySelectorAll === 'function') root.querySelectorAll<HTMLElement>('[data-dateline]').forEach(node => void fill(node));
}

/** In the page, which can hide its methods behind an image. */
const findAll = (): void => Document.prototype.querySelectorAll.call(document, '[data-dateline]').forEach(node => void fill(node, true));
const watch = new MutationObserver(records => {
  for (const { target, attributeName, addedNodes } of records) {
    // Of attributes, what is asked for: others, such as the class, are written here too.
    if (!attributeName || attributeName.startsWith('data-')) void fill(target);
    for (const node of addedNodes) {
      void fill(node);
      fillAll(node);
    }
  }
});
const { addEventListener: hear, dispatchEvent: say } = EventTarget.prototype;

// A second copy, of another article or version, leaves the page to the first.
if (say.call(document, new Event('dateline-placeholders', { cancelable: true }))) {
  hear.call(document, 'dateline-placeholders', event => event.preventDefault());
  watch.observe(document, { childList: true, subtree: true, attributeFilter: ['data-dateline', 'data-article'] });
  hear.call(window, 'online', () => findAll());
  findAll();
}
