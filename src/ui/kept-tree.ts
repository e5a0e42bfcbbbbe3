import { bare } from '../locale/bare.js';

/** What changed in a node, and how it was before: `childList`, `characterData`, or an attribute by its name. */
type Before = Map<string, unknown>;

const everything = bare({ subtree: true, childList: true, characterDataOldValue: true, attributeOldValue: true });

/** Draws for itself. */
const isCanvas = ({ nodeName }: Node): boolean => /^canvas$/i.test(nodeName);
/** Shows nothing by itself, and is how a dark mode dims what is beside it. */
const isStyle = ({ nodeName }: Node): boolean => /^(style|link)$/i.test(nodeName);

/**
 * A tree as we left it. Translators wrap words, reading aids split them, glossaries and blockers take nodes away; Lit
 * would then write a text into whatever node stands behind its marker, or find no marker at all. So whenever we are
 * about to write, each node that others have touched is first made what it was: the same nodes in the same places.
 *
 * How a node was is worked out when it is first touched and kept for our own nodes alone, so that a hand that never
 * rests takes no memory. Nothing is undone until we write: there is no fight.
 */
export class KeptTree {
  readonly #root: ShadowRoot;
  readonly #observer = new MutationObserver(records => this.#note(records));
  #before = new WeakMap<Node, Before>();
  #isTouched = false;
  #isWriting = false;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Everything of ours that writes does so in here: what is written elsewhere is undone. */
  write(act: () => void): void {
    if (this.#isWriting) return act();
    this.#isWriting = true;
    try {
      this.#restore();
      act();
    } finally {
      this.#isWriting = false;
      this.watch();
    }
  }

  /** Watches as long as the tree is in a page: what a page took away keeps no observer at work. */
  watch(): void {
    if (this.#root.isConnected) this.#observer.observe(this.#root, everything);
  }

  rest(): void {
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
  }

  #note(records: readonly MutationRecord[]): void {
    const noted = new Map<Node, Before>();
    // From the last to the first, so that what remains is how it was before them all.
    for (const { type, target, attributeName, attributeNamespace, oldValue, addedNodes, removedNodes, nextSibling } of [
      ...records,
    ].reverse()) {
      if (attributeNamespace || isCanvas(target)) continue;
      const before = noted.get(target) ?? new Map<string, unknown>();
      noted.set(target, before);
      if (type === 'childList') {
        const nodes = (before.get(type) as Node[] | undefined) ?? [...target.childNodes];
        const added = new Set(addedNodes);
        const rest = nodes.filter(node => !added.has(node as ChildNode));
        const at = nextSibling ? rest.indexOf(nextSibling as ChildNode) : -1;
        rest.splice(at < 0 ? rest.length : at, 0, ...removedNodes);
        before.set(type, rest);
        // What was taken out may be changed there, and put back.
        for (const node of removedNodes) if (!this.#root.contains(node)) this.#observer.observe(node, everything);
      } else before.set(attributeName ?? type, oldValue);
      this.#isTouched = true;
    }
    for (const [node, before] of noted) this.#before.set(node, new Map([...before, ...(this.#before.get(node) ?? [])]));
  }

  #restore(): void {
    this.rest();
    if (!this.#isTouched) return;
    const focused = this.#root.activeElement as HTMLInputElement | null;
    const { selectionStart, selectionEnd, selectionDirection } = focused ?? {};
    const places = [...this.#root.querySelectorAll('.scroll')].map(element => [element, element.scrollLeft] as const);
    this.#restoreNode(this.#root);
    this.#before = new WeakMap();
    this.#isTouched = false;
    for (const [element, left] of places) element.scrollLeft = left;
    if (!focused || focused === this.#root.activeElement) return;
    focused.focus({ preventScroll: true });
    if (selectionStart != null) focused.setSelectionRange(selectionStart, selectionEnd!, selectionDirection!);
  }

  /** From the root downwards: what is above a node then never stands inside it. */
  #restoreNode(node: Node): void {
    for (const [what, value] of this.#before.get(node) ?? []) {
      if (what === 'childList') this.#restoreChildren(node, value as Node[]);
      else if (what === 'characterData') (node as CharacterData).data = value as string;
      else if (value === null) (node as Element).removeAttribute(what);
      // As an attribute, policies may forbid it.
      else if (what === 'style') (node as HTMLElement).style.cssText = value as string;
      else (node as Element).setAttribute(what, value as string);
    }
    for (const child of node.childNodes) this.#restoreNode(child);
  }

  #restoreChildren(parent: Node, nodes: readonly Node[]): void {
    const isRoot = parent === this.#root;
    const kept = new Set(nodes.filter(node => !isRoot || !isStyle(node)));
    for (let child = parent.firstChild, next; child; child = next) {
      next = child.nextSibling;
      if (!kept.has(child) && !(isRoot && isStyle(child))) parent.removeChild(child);
    }
    let at = parent.firstChild;
    for (const node of kept) {
      while (at && !kept.has(at)) at = at.nextSibling;
      // Only what stands elsewhere is moved, as moving takes the focus away.
      if (node === at) at = at.nextSibling;
      else parent.insertBefore(node, at);
    }
  }
}
