import type { ReactiveControllerHost } from 'lit';
import { Controller } from './controller.js';

/** Milliseconds before a file is asked for again; after the last of them only a page that comes online asks. */
const retryDelaysMs = [1_000, 5_000, 30_000, 180_000];

/** How often what each of these fetches was of no use. */
const failures = new WeakMap<object, number>();

export const noteFailure = (load: object): void => void failures.set(load, (failures.get(load) ?? 0) + 1);

/**
 * What stands behind the address of a file. Browsers keep a module by its address, some of them also one that failed, and
 * all one that came and is not what it should be; so the next one is another.
 */
export const again = (load: object): string => (failures.has(load) ? `?again=${failures.get(load)}` : '');

/** Does again what failed for want of a file: after pauses that grow, and when the page comes online. */
export class Retry extends Controller<ReactiveControllerHost & Element> {
  #act: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  later(load: object, act: () => void): void {
    noteFailure(load);
    this.stop();
    // What is put in anew asks by itself.
    if (!this.host.isConnected) return;
    this.#act = act;
    addEventListener('online', this);
    const pause = retryDelaysMs[this.#tries++];
    if (pause) this.#timer = setTimeout(() => this.handleEvent(), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this);
    this.#act = undefined;
  }

  handleEvent(): void {
    const act = this.#act;
    this.stop();
    act?.();
  }

  /** What is put in anew begins anew. */
  hostDisconnected(): void {
    this.stop();
    this.#tries = 0;
  }
}
