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

const tags = ['trade-turnover-chart', 'deal-tracker', 'people-card'];

/** An article whose files are not there is asked for once. */
const failed = new Set<string>();

async function fill(node: Placeholder): Promise<void> {
  // Text, and elements of SVG and of other windows, come here too, so nothing is asked of their class.
  const { dateline: tag = '', article = '' } = node.dataset ?? {};
  // The two are parts of an address: nothing else may be in them.
  if (!tags.includes(tag) || !/^[a-z\d]+(-[a-z\d]+)*$/.test(article)) return;
  const file = `../../${article}/shared/${tag}.js`;
  try {
    if (!failed.has(file)) await import(new URL(file, import.meta.url).href);
  } catch {
    failed.add(file);
    console.warn(`dateline: ${file} did not come, so the page keeps what was written in the placeholder of "${article}"`);
  }
  const names = (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)?.observedAttributes;
  // A slot keeps the room of the widget, and its words to it; words that stay need their own.
  if (failed.has(file) || !names?.includes('article')) return (node as Element).classList.remove('dateline-slot');
  if (node.querySelector!(tag)) return;
  const widget = document.createElement(tag);
  // Those that the widget reads and no other: an author who may write data-onclick may not write onclick.
  for (const name of names) {
    const value = (node as Element).getAttribute(`data-${name}`);
    if (value !== null) widget.setAttribute(name, value);
  }
  widget.append(...node.childNodes);
  node.appendChild(widget);
}

const fillAll = (root: Placeholder): void => root.querySelectorAll?.<HTMLElement>('[data-dateline]').forEach(node => void fill(node));

// A second copy, of another article or version, leaves the page to the first.
if (document.dispatchEvent(new Event('dateline-placeholders', { cancelable: true }))) {
  document.addEventListener('dateline-placeholders', event => event.preventDefault());
  new MutationObserver(records => {
    for (const { target, addedNodes } of records) {
      void fill(target);
      for (const node of addedNodes) {
        void fill(node);
        fillAll(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
  fillAll(document);
}
