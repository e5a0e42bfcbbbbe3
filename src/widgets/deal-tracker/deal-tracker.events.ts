import type { Choices } from './deal-tracker.filters.js';

/** The reader has filtered, or taken a filter back. */
export class FilterChangeEvent extends Event {
  /** Keys by facet, the words searched for, and the order. */
  readonly filters: Choices;
  /** How many items match. */
  readonly shown: number;
  /** How many there are. */
  readonly total: number;

  constructor(filters: Choices, shown: number, total: number) {
    super('filter-change', { bubbles: true, composed: true });
    this.filters = filters;
    this.shown = shown;
    this.total = total;
  }
}

/** The reader has opened or closed an item. */
export class DealSelectEvent extends Event {
  /** The item's id in the article. */
  readonly deal: string;
  readonly open: boolean;

  constructor(deal: string, open: boolean) {
    super('deal-select', { bubbles: true, composed: true });
    this.deal = deal;
    this.open = open;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'filter-change': FilterChangeEvent;
    'deal-select': DealSelectEvent;
  }
}
