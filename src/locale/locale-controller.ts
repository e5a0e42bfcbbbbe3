import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The language that the host page speaks where the widget stands: the element's own `lang`, else the nearest
 * ancestor's across shadow roots. A change anywhere above asks the host to update.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The language tag in force, or '' where the page names none. */
  get tag(): string {
    for (let node: Element | undefined = this.#host; node;) {
      const named: Element | null = node.closest('[lang]');
      const tag = named?.getAttribute('lang')?.trim();
      if (tag) return tag;
      const root: Node = (named ?? node).getRootNode();
      node = named?.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
    }
    return '';
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
