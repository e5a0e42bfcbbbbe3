/** What a widget says, text by text, in its order: to the eye and to the ear, opened or not. */
export function spokenBy(element: Element): string[] {
  const { ownerDocument: document, shadowRoot } = element;
  const walker = document.createTreeWalker(shadowRoot!, 5);
  const said: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3) {
      // The room that a read-out keeps free says everything a second time.
      const text = node.parentElement?.closest('style, .room') ? '' : (node as Text).data;
      said.push(text.replace(/\s+/g, ' ').trim());
    } else if (!(node as Element).matches('.plot')) {
      // The plot has a name only once it can be explored.
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        said.push(((node as Element).getAttribute(name) ?? '').replace(/\s+/g, ' '));
    }
  }
  return said.filter(text => text);
}
