/** What readers' tools do to a tree that they did not make: translators, reading aids, glossaries, blockers, themes. */

/** A number from 0 to below 1, the same ones for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pickFrom = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];
const some = <T>(list: readonly T[], chance: Chance, share = 0.3): T[] => list.filter(() => chance() < share);

const nodesOf = (root: Node, what: number): Node[] => {
  const found: Node[] = [];
  const walker = document.createTreeWalker(root, what);
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};
export const textsOf = (root: Node): Text[] => (nodesOf(root, NodeFilter.SHOW_TEXT) as Text[]).filter(({ data }) => data.trim());
const elementsOf = (root: ShadowRoot): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.frame *:not(canvas)')];

/** As Google's does: each text in two elements of its own, in other words. */
export function wrapInFont(text: Text, words = `⟦${text.data}⟧`): void {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.append(words);
  outer.append(inner);
  text.replaceWith(outer);
}

/** As Firefox's does: all children out, then the texts, changed, and the elements back, in the order of the other language. No comment comes back. */
export function updateElement(element: Element): void {
  const [texts, elements]: [Text[], Element[]] = [[], []];
  for (let node; (node = element.firstChild); node.remove()) {
    if (node instanceof Text) texts.push(node);
    else if (node instanceof Element) elements.push(node);
  }
  for (const text of texts.filter(({ data }) => data.trim())) {
    const live = texts.shift()!;
    live.data = `⟦${text.data}⟧`;
    element.append(live);
  }
  for (const child of elements) {
    updateElement(child);
    element.append(child);
  }
}

type Hand = (root: ShadowRoot, chance: Chance) => unknown;

export const hands: Readonly<Record<string, Hand>> = {
  'wraps each text in <font><font>': root => textsOf(root).forEach(text => wrapInFont(text)),
  'keeps the text and wraps it': (root, chance) =>
    some(textsOf(root), chance).forEach(text => {
      const mark = document.createElement('mark');
      text.replaceWith(mark);
      mark.append(text);
    }),
  'translates blocks as Firefox does': root =>
    root.querySelectorAll('.count, button, h3, h4, p, label, dt, dd, th, td, caption').forEach(block => updateElement(block)),
  'splits texts': (root, chance) => some(textsOf(root), chance).forEach(text => text.splitText(Math.floor(text.length / 2))),
  'marks every word by a range': (root, chance) =>
    some(textsOf(root), chance).forEach(text => {
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, Math.ceil(text.length / 2));
      range.surroundContents(document.createElement('span'));
    }),
  'joins texts': root => root.querySelectorAll('*').forEach(element => element.normalize()),
  'takes comments away': root => nodesOf(root, NodeFilter.SHOW_COMMENT).forEach(comment => (comment as Comment).remove()),
  'puts clones in place of elements': (root, chance) =>
    some(elementsOf(root), chance, 0.1).forEach(element => element.replaceWith(element.cloneNode(true))),
  'inserts rulers and buttons': (root, chance) =>
    some(elementsOf(root), chance, 0.1).forEach(element => element.insertAdjacentHTML('beforebegin', '<i class="ruler">·</i>')),
  'inserts first and last children': (root, chance) =>
    some(elementsOf(root), chance, 0.1).forEach(element => {
      element.prepend('first');
      element.append('last');
    }),
  'takes nodes away': (root, chance) =>
    some(nodesOf(root, NodeFilter.SHOW_ALL), chance, 0.05).forEach(node => (node as ChildNode).remove()),
  'sorts children': (root, chance) =>
    some(elementsOf(root), chance, 0.1).forEach(element => [...element.children].reverse().forEach(child => element.append(child))),
  'moves nodes about': (root, chance) => some(textsOf(root), chance, 0.2).forEach(text => pickFrom(elementsOf(root), chance)?.append(text)),
  'moves nodes into the page': (root, chance) => some(elementsOf(root), chance, 0.05).forEach(element => root.host.append(element)),
  'puts what was outside inside, and the other way round': (root, chance) => {
    const inner = pickFrom(
      elementsOf(root).filter(element => element.parentElement!.parentNode !== root),
      chance,
    );
    const outer = inner?.parentElement;
    if (!inner || !outer) return;
    outer.replaceWith(inner);
    inner.append(outer);
  },
  'writes attributes': (root, chance) =>
    some(elementsOf(root), chance, 0.2).forEach(element => {
      for (const name of [
        'aria-label',
        'title',
        'lang',
        'class',
        'placeholder',
        'hidden',
        'disabled',
        'aria-pressed',
        'aria-expanded',
        'href',
        'style',
        'role',
      ])
        if (chance() < 0.3) element.setAttribute(name, name === 'style' ? 'color: red' : '⟦theirs⟧');
    }),
  'takes attributes away': (root, chance) =>
    some(elementsOf(root), chance, 0.2).forEach(element =>
      some(element.getAttributeNames(), chance).forEach(name => element.removeAttribute(name)),
    ),
  'fills fields': root =>
    root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select').forEach(field => {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = !field.checked;
      else if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
      else field.value = '⟦theirs⟧';
    }),
  'words options': root =>
    root.querySelectorAll('option').forEach(option => {
      option.text = `⟦${option.text}⟧`;
      option.value = option.text;
    }),
  'writes texts anew': (root, chance) => some(elementsOf(root), chance, 0.1).forEach(element => (element.textContent = '⟦theirs⟧')),
  'changes what it took out, later, and puts it back': async (root, chance) => {
    const taken = some(textsOf(root), chance, 0.3).map(text => {
      const place = document.createComment('');
      text.replaceWith(place);
      return { text, place };
    });
    await Promise.resolve();
    await Promise.resolve();
    for (const { text, place } of taken) {
      text.data = `⟦${text.data}⟧`;
      if (chance() < 0.5) place.replaceWith(text);
    }
  },
  'writes all markup anew': root => root.querySelector('.frame')?.replaceChildren('⟦theirs⟧'),
  'takes everything away': root => root.replaceChildren(),
  'wraps everything': root => {
    const box = document.createElement('div');
    box.append(...root.childNodes);
    root.append(box);
  },
};
