import type { ReactiveControllerHost } from 'lit';
import { Controller } from './controller.js';

const types = ['beforeprint', 'afterprint'] as const;

interface Host extends ReactiveControllerHost {
  updateNow(): void;
}

/** Whether the page is being printed: a widget then shows all that it has. */
export class PrintController extends Controller<Host> {
  isPrinting = false;

  hostConnected(): void {
    for (const type of types) addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of types) removeEventListener(type, this);
    this.isPrinting = false;
  }

  handleEvent({ type }: Event): void {
    this.isPrinting = type === types[0];
    // The page is copied for the printer as soon as this event is over.
    this.host.updateNow();
  }
}
