/** A reader opened or closed a person's card. */
export class PersonSelectEvent extends Event {
  /** The person's id in the article. */
  readonly person: string;
  readonly open: boolean;

  constructor(person: string, open: boolean) {
    super('person-select', { bubbles: true, composed: true });
    this.person = person;
    this.open = open;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'person-select': PersonSelectEvent;
  }
}
