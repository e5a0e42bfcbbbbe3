/** A reader opened or closed what an event consists of. */
export class EventSelectEvent extends Event {
  /** The event's id in the article. */
  readonly event: string;
  readonly open: boolean;

  constructor(event: string, open: boolean) {
    super('event-select', { bubbles: true, composed: true });
    this.event = event;
    this.open = open;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'event-select': EventSelectEvent;
  }
}
