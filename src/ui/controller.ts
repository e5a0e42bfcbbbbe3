import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A part of an element with a life of its own: it hears when the element comes to a page, and when it leaves. */
export abstract class Controller<H extends ReactiveControllerHost> implements ReactiveController {
  protected readonly host: H;

  constructor(host: H) {
    this.host = host;
    host.addController(this);
  }

  abstract hostDisconnected(): void;
}
