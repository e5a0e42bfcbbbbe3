import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds before a file is asked for again; after the last of them only a page that comes online asks. */
const pauses = [5_000, 30_000, 180_000];

/** Does again what failed for want of a file: after pauses that grow, and when the page comes online. */
export class Retry implements ReactiveController {
  #act: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  later(act: () => void): void {
    this.stop();
    this.#act = act;
    addEventListener('online', this);
    const pause = pauses[this.#tries++];
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
