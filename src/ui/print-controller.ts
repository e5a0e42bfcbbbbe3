import type { ReactiveControllerHost } from 'lit';
import { Controller } from './controller.js';

const types = ['beforeprint', 'afterprint'] as const;

interface Host extends ReactiveControllerHost {
  readonly isUpdatePending: boolean;
  performUpdate(): void;
}

/** Whether the page is being printed: a widget then shows all that it has. */
export class PrintController extends Controller<Host> {
  isPrinting = false;

  hostConnected(): void {
    for (const type of types) addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of types) removeEventListener(type, this);
  }

  handleEvent({ type }: Event): void {
    this.isPrinting = type === types[0];
    this.host.requestUpdate();
    // The page is copied for the printer as soon as this event is over.
    if (this.host.isUpdatePending) this.host.performUpdate();
  }
}
