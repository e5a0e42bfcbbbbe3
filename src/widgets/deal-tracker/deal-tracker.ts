import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ownIn } from '../../locale/bare.js';
import { toCsv } from '../../text/csv.js';
import { frame } from '../../ui/frame.js';
import { PrintController } from '../../ui/print-controller.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { AddressController } from './address-controller.js';
import { DealSelectEvent, FilterChangeEvent } from './deal-tracker.events.js';
import { bodyTemplate } from './body.template.js';
import { dealIndex, facets, fields, readChoices, sorts, type Choices, type Field } from './deal-tracker.filters.js';
import { languages, type DealLanguage, type DealMessages } from './deal-tracker.messages.js';
import { findDeals } from './search.view.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { dealStyles } from './deal-tracker.styles.js';
import { listStyles } from './list.styles.js';
import { dealColumns, dealTable } from './csv.view.js';
import { dekTemplate, drawnMarks } from './cells.template.js';
import { dealView, pageSize, type Column, type DealView } from './deal-tracker.view.js';

/** Long enough to finish a word, short enough to be heard as an answer. */
const announceDelayMs = 400;

/**
 * The deals, plans and claims of an article by stage, to be searched, filtered and sorted.
 *
 * @example
 * <deal-tracker article="iran-tatarstan" sector="aviation"></deal-tracker>
 *
 * @csspart group - The heading of a stage.
 * @csspart row - One item.
 * @fires {FilterChangeEvent} filter-change - The reader has filtered; has `filters`, `shown` and `total`.
 * @fires {DealSelectEvent} deal-select - The reader has opened or closed an item; has `deal` and `open`.
 */
export class DealTracker extends WidgetElement<DealSlice, DealView, DealMessages> {
  static override styles = [...WidgetElement.styles, listStyles, dealStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    status: {},
    sector: {},
    direction: {},
    party: {},
    track: {},
    who: {},
    query: {},
    sort: {},
    address: {},
    viewMode: { attribute: 'view' },
  };

  /** Stages to show at first, as a comma list: `delivered,claims`. */
  status?: string;
  /** Sectors to show at first, by id. */
  sector?: string;
  /** Flows of goods to show at first: `russia>iran`, or `none` where no flow is stated. */
  direction?: string;
  /** Parties to show at first, by id. */
  party?: string;
  /** `civil`, `military` or `not-stated`, to show at first. */
  track?: string;
  /** Who says so, to show at first, by id; `article` is the article itself. */
  who?: string;
  /** Words to search for at first. */
  query?: string;
  /** `status`, `date`, `title` or `party`; with a minus before it the other way round. */
  sort?: string;
  /** Keeps the reader's choices in the page's address, in parameters that begin with this word. */
  address?: string;
  /**
   * `full` opens all groups; `summary` shows the sentence, the stages and what is disputed, and a way to the rest.
   * Otherwise the furthest stage and what is disputed are open, and the rest is a press away.
   */
  viewMode?: string;

  protected readonly widget = 'deal-tracker';
  readonly languages = languages;
  #choices!: Choices;
  #limit = pageSize;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the choices were read for, and whether the reader has gone to another address since. */
  #slice: DealSlice | undefined;
  #hasMoved = false;
  readonly #print = new PrintController(this);
  readonly #address = new AddressController(this, () => {
    this.#hasMoved = true;
    this.updateNow();
  });

  protected override toView(slice: DealSlice, language: DealLanguage, changed: PropertyValues): DealView {
    // What a reader chose outlives a correction of the article.
    const isReadAnew = this.#hasMoved || slice.article !== this.#slice?.article;
    if (isReadAnew || slice !== this.#slice || fields.some(field => changed.has(field))) {
      const unknown: string[] = [];
      const kept = this.#address.read();
      this.#choices = readChoices(
        dealIndex(slice, language),
        field => (isReadAnew ? (kept(field) ?? this[field]) : changed.has(field) ? this[field] : this.#choices[field]),
        unknown,
      );
      this.#slice = slice;
      this.#hasMoved = false;
      if (unknown[0]) this.warn(`knows no ${unknown.join(', ')}`);
    }
    return this.memo(dealView, slice, this.#choices, language, this.#print.isPrinting ? Infinity : this.#limit, this.originalOf(slice));
  }

  protected override renderView(view: DealView): TemplateResult {
    const { common } = this.locale;
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: view.eyebrow,
      title: this.word(view.title),
      dek: view.lead ? dekTemplate(view) : nothing,
      body: bodyTemplate(this, view, {
        isPrinting: this.#print.isPrinting,
        sortingBy: this.#sortingBy,
        onField: this.#onField,
        onReset: this.#onReset,
        onAll: this.#onAll,
        onRest: this.#onRest,
        onMore: this.#onMore,
      }),
      source: this.button('action', view.counted, () => this.toggle('counting'), 'counting'),
      actions: [
        { label: this.opened.has('table') ? common.list : common.table, onClick: () => this.toggle('table') },
        { label: common.csv, onClick: this.#onCsv },
      ],
      after: html`<div class="panel" id="counting" ?hidden=${!this.opened.has('counting')}>
        <p>${this.word(view.counting)}</p>
        <p>${view.unlessSaid}</p>
      </div>`,
      meanings: view.meanings,
      drawn: drawnMarks(view),
      corrections: view.corrections,
    });
  }

  /** What the fields hold: where others have put something there, a binding would not see it. */
  protected override updated(): void {
    const chosen = ['query' as const, ...(this.view?.selects.map(({ field }) => field) ?? [])];
    this.renderRoot.querySelectorAll<HTMLSelectElement>('input, select').forEach((control, i) => {
      const value = this.#choices[chosen[i]!];
      // Written only where it differs, as that moves the caret. A select in which nothing is selected has the value of “All”.
      if (control.value !== value || control.selectedIndex < 0) control.value = value;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** @internal */
  override toggle(id: string): boolean {
    const isOpen = super.toggle(id);
    const [, deal] = id.split(/^item-/);
    if (deal) this.dispatchEvent(new DealSelectEvent(deal, isOpen));
    return isOpen;
  }

  /** What the reader chose: shown at once, told to the page, and said aloud when the reader pauses. */
  async #choose(change: Partial<Choices>): Promise<void> {
    this.#choices = { ...this.#choices, ...change };
    this.#limit = pageSize;
    this.#foldAgain();
    // Who chooses is not printing: some pages say that it begins, and not that it is over.
    this.#print.isPrinting = false;
    this.requestUpdate();
    await this.updateComplete;
    const { view } = this;
    if (!view) return;
    const isOrder = !!ownIn(change, 'sort');
    if (!isOrder) this.dispatchEvent(new FilterChangeEvent(this.#choices, view.shown, view.total));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.announce(isOrder ? view.sorted : [view.count, ...view.unfound].join('. '));
      if (this.address)
        this.#address.keep(
          this.#choices,
          readChoices(dealIndex(this.#slice!, this.language), field => this[field], []),
        );
    }, announceDelayMs);
  }

  /** Sorts by a column, when it is called; nothing where the column cannot be sorted by. */
  #sortingBy = (column: Column): (() => void) | undefined => {
    const sort = sorts.find(field => field === column);
    return sort && (() => void this.#choose({ sort: this.#choices.sort === sort ? `-${sort}` : sort }));
  };

  /** Groups are open and closed as they are at first. */
  #foldAgain(): void {
    for (const id of this.opened) if (id.startsWith('group-')) this.opened.delete(id);
  }

  /** The button that had the focus is gone: what can be done next is here. */
  #focusTools(): void {
    this.renderRoot.querySelector<HTMLElement>('.tools button')!.focus();
  }

  #onAll = (): void => {
    this.#foldAgain();
    this.toggle('all');
  };

  #onRest = async (): Promise<void> => {
    this.toggle('rest');
    await this.updateComplete;
    this.#focusTools();
  };

  #onField = (field: Field, { target }: Event): void => {
    void this.#choose({ [field]: (target as HTMLInputElement | HTMLSelectElement).value });
  };

  #onReset = async (): Promise<void> => {
    await this.#choose(Object.fromEntries([...facets, 'query'].map(field => [field, ''])));
    this.#focusTools();
  };

  #onMore = async (): Promise<void> => {
    const first = this.#limit;
    this.#limit += pageSize;
    this.opened.add('all');
    this.#foldAgain();
    this.requestUpdate();
    await this.updateComplete;
    // Reading goes on with the first new item, also when the button is gone.
    const title = this.renderRoot.querySelectorAll<HTMLElement>('.title, tr.row')[first];
    this.write(() => title?.setAttribute('tabindex', '-1'));
    title?.focus();
  };

  #onCsv = (): void => {
    const slice = this.#slice!;
    this.download(
      `${slice.article}-deals.csv`,
      toCsv(dealColumns, dealTable(slice, findDeals(slice, this.#choices, this.language, this.originalOf(slice)).shown, this.language)),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'deal-tracker': DealTracker;
  }
}
