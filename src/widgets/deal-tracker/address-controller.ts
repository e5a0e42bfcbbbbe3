import type { ReactiveControllerHost } from 'lit';
import { Controller } from '../../ui/controller.js';

type Host = ReactiveControllerHost & { readonly address?: string };

/** Keeps what a reader chose in the page's address, in parameters that begin with the host's `address`; nothing without it. */
export class AddressController extends Controller<Host> {
  readonly #onMove: () => void;
  /** The query of the address as it was last read or written. */
  #query = '';

  /** `onMove` is called when the reader goes to another address of the page. */
  constructor(host: Host, onMove: () => void) {
    super(host);
    this.#onMove = onMove;
  }

  hostConnected(): void {
    addEventListener('popstate', this);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this);
  }

  handleEvent(): void {
    // A link to a place on the page comes here too, and must not take back what has not been kept yet.
    if (this.host.address && location.search !== this.#query) this.#onMove();
  }

  /** What the address has for a field; null where it has nothing. */
  read(): (field: string) => string | null {
    const kept = new URLSearchParams(this.host.address ? location.search : '');
    this.#query = location.search;
    return field => kept.get(this.#parameter(field));
  }

  /** Writes the choices that are not what the tag's own attributes say, so that a plain address stays plain. */
  keep(choices: Readonly<Record<string, string>>, initial: Readonly<Record<string, string>>): void {
    try {
      const url = new URL(location.href);
      const fields = Object.keys(initial);
      const changed = fields.filter(field => choices[field] !== initial[field]);
      const kept = new URLSearchParams(changed.map(field => [this.#parameter(field), choices[field]!]));
      const ours = fields.map(field => this.#parameter(field));
      // The page's own part stays as it is, to the letter: to set one parameter writes all of them anew.
      const parts = url.search ? url.search.slice(1).split('&') : [];
      const theirs = parts.filter(part => !ours.includes([...new URLSearchParams(part).keys()][0]!));
      url.search = `?${[...theirs, ...(changed.length ? [`${kept}`] : [])].join('&')}`;
      if (url.href !== location.href) history.replaceState(history.state, '', url);
      this.#query = location.search;
    } catch {
      // A sandboxed frame has no address to keep anything in; the reader has lost nothing.
    }
  }

  #parameter(field: string): string {
    return `${this.host.address}-${field}`;
  }
}
