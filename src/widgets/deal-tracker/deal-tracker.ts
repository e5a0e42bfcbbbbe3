import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ownIn } from '../../locale/bare.js';
import { toCsv } from '../../text/csv.js';
import { frame, heading, skipLink } from '../../ui/frame.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { DealSelectEvent, FilterChangeEvent } from './deal-tracker.events.js';
import { dealIndex, facets, fields, readChoices, sorts, type Choices, type Field } from './deal-tracker.filters.js';
import { languages, type DealLanguage, type DealMessages } from './deal-tracker.messages.js';
import { findDeals } from './search.view.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { dealStyles } from './deal-tracker.styles.js';
import { dealColumns, dealTable } from './csv.view.js';
import type { DealRow, Entry } from './row.view.js';
import { allColumns, dealView, pageSize, type Column, type DealView } from './deal-tracker.view.js';

type Content = TemplateResult | string | typeof nothing;
type Cells = Record<Column | 'claim' | 'denied', Content | readonly TemplateResult[]>;

/** Long enough to finish a word, short enough to be heard as an answer. */
const announceDelayMs = 400;
const windowEvents = ['popstate', 'beforeprint', 'afterprint'];

/**
 * The deals, plans and claims of an article by stage, to be searched, filtered and sorted.
 *
 * @example
 * <deal-tracker article="iran-tatarstan" sector="aviation"></deal-tracker>
 *
 * @csspart overview - The stages with their counts.
 * @csspart group - The heading of a stage.
 * @csspart row - One item.
 * @fires {FilterChangeEvent} filter-change - The reader has filtered; has `filters`, `shown` and `total`.
 * @fires {DealSelectEvent} deal-select - The reader has opened or closed an item; has `deal` and `open`.
 */
export class DealTracker extends WidgetElement<DealSlice, DealView, DealMessages> {
  static override styles = [...WidgetElement.styles, dealStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    status: {},
    sector: {},
    direction: {},
    party: {},
    track: {},
    query: {},
    sort: {},
    address: {},
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
  /** Words to search for at first. */
  query?: string;
  /** `status`, `date`, `title` or `party`; with a minus before it the other way round. */
  sort?: string;
  /** Keeps the reader's choices in the page's address, in parameters that begin with this word. */
  address?: string;

  protected readonly widget = 'deal-tracker';
  readonly languages = languages;
  #choices!: Choices;
  /** Ids of what is open, and `table`. */
  #open = new Set<string>();
  #limit = pageSize;
  #announcement = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slice: DealSlice | undefined;
  /** The query of the address as it was last read or written. */
  #query = '';
  #inputs: readonly unknown[] = [];
  #view: DealView | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of windowEvents) addEventListener(type, this);
  }

  protected override toView(slice: DealSlice, language: DealLanguage, changed: PropertyValues): DealView {
    const isNewSlice = slice !== this.#slice;
    // What a reader chose outlives a correction of the article.
    const isOtherArticle = slice.article !== this.#slice?.article;
    if (isNewSlice || fields.some(field => changed.has(field))) {
      const unknown: string[] = [];
      const kept = new URLSearchParams(this.address ? location.search : '');
      this.#query = location.search;
      this.#choices = readChoices(
        dealIndex(slice, language),
        field =>
          isOtherArticle ? (kept.get(this.#parameter(field)) ?? this[field]) : changed.has(field) ? this[field] : this.#choices[field],
        unknown,
      );
      this.#slice = slice;
      if (unknown[0]) this.warn(`knows no ${unknown.join(', ')}`);
    }
    // Opening a row changes nothing in the view.
    const inputs = [slice, this.#choices, language, this.#limit, this.originalOf(slice)] as const;
    if (inputs.some((input, i) => input !== this.#inputs[i])) {
      this.#view = dealView(...inputs);
      this.#inputs = inputs;
    }
    return this.#view!;
  }

  protected override renderView(view: DealView): TemplateResult {
    const { common } = this.locale;
    const m = this.language.messages;
    const asTable = this.#open.has('table');
    const reset = view.filtered ? this.#renderButton('action', m.reset, this.#onReset) : nothing;
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: view.eyebrow,
      title: this.word(view.title),
      dek: view.lead ?? nothing,
      body: html`
        ${this.#renderOverview(view)} ${this.#renderTools(view)}
        <div class="line">
          <p class="count num" tabindex="-1">${view.count}</p>
          ${view.shown ? reset : nothing}
        </div>
        <p class="hidden" role="status">${this.#announcement}</p>
        ${view.shown ? skipLink(this.locale) : nothing}
        ${
          !view.shown
            ? html`<div class="empty"><p><b>${m.none}</b></p>${view.unfound.map(text => html`<p>${text}</p>`)}<p>${m.wayOut}</p>${reset}</div>`
            : asTable
              ? this.#renderTable(view)
              : view.groups.map(group => this.#renderGroup(group))
        }
        ${view.more ? this.#renderButton('action more', view.more, this.#onMore) : nothing}
      `,
      source: this.#renderButton('action', view.counted, () => this.#toggle('counting'), 'counting'),
      actions: [
        { label: asTable ? common.list : common.table, onClick: () => this.#toggle('table') },
        { label: common.csv, onClick: this.#onCsv },
      ],
      after: html`<p class="panel" id="counting" ?hidden=${!this.#open.has('counting')}>${this.word(view.counting)}</p>`,
      meanings: view.meanings,
      drawn: { steps: this.#renderStage(view, 2), noStage: this.#renderStage(view, -1) },
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
    for (const type of windowEvents) removeEventListener(type, this);
    clearTimeout(this.#timer);
  }

  /** @internal */
  handleEvent({ type }: Event): void {
    // A link to a place on the page comes here too, and must not take back what has not been kept yet.
    if (type === 'popstate') this.#slice = this.address && location.search !== this.#query ? undefined : this.#slice;
    else this.#limit = type === 'beforeprint' ? Infinity : pageSize;
    this.requestUpdate();
    // The page is copied for the printer as soon as this event is over.
    if (this.isUpdatePending) this.performUpdate();
  }

  #renderOverview({ overview }: DealView): TemplateResult {
    return html`<ul role="list" class="overview ${this.#choices.status ? 'some' : ''}" part="overview">
      ${overview.map(
        ({ key, label, n, share, pressed, empty }, i) =>
          html`<li>
            <button class="stage ${overview[i + 1] ? '' : 'off'}" aria-pressed=${pressed} ?disabled=${empty} @click=${() => this.#onStage(key)}>
              <span class="label">${label}</span>
              <span class="column"><span class="n num">${n}</span><span class="step" .style=${`--share:${share}`}></span></span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #renderTools({ selects, filters }: DealView): TemplateResult {
    return html`<div class="tools">
      <label>
        ${this.language.messages.search}
        <input type="search" @input=${(event: Event) => this.#onField('query', event)} />
      </label>
      ${this.#renderButton('action fold', filters, () => this.#toggle('selects'), 'selects')}
      <div class="selects ${this.#open.has('selects') ? 'open' : ''}" id="selects">
        ${selects.map(
          ({ field, label, options }) =>
            html`<label>
              ${label}
              <select @change=${(event: Event) => this.#onField(field, event)}>
                ${options.map(
                  option =>
                    html`<option value=${option.key} lang=${ownIn(option.label, 'lang') ?? nothing} ?disabled=${option.empty}>${option.label.text}</option>`,
                )}
              </select>
            </label>`,
        )}
      </div>
    </div>`;
  }

  /** A button; with a panel, the one that opens it. */
  #renderButton(
    className: string,
    content: Content | readonly TemplateResult[],
    onClick: (event: Event) => void,
    panel?: string,
  ): TemplateResult {
    return html`<button
      class=${className}
      aria-controls=${panel ?? nothing}
      aria-expanded=${panel ? this.#open.has(panel) : nothing}
      @click=${onClick}
    >${content}</button>`;
  }

  #renderGroup({ label, rank, n, rows }: DealView['groups'][number]): TemplateResult {
    return html`
      ${label ? heading(this.headingLevel, html`${this.#renderGlyph(rank)} ${label} <span class="muted num">${n}</span>`, 'group', 1) : nothing}
      <ul role="list">${rows.map(row => this.#renderRow(row, !!label && !row.partial))}</ul>
    `;
  }

  #renderRow(row: DealRow, grouped: boolean): TemplateResult {
    const { title, status, party, sector, track, date, who, claim, denied, paragraphs } = this.#cells(row);
    const id = `item-${row.id}`;
    return html`<li class="row" part="row">
      ${row.details.length ? this.#renderButton('title', title, () => this.#toggle(id), id) : html`<p class="title">${title}</p>`}
      <p class="meta">
        ${grouped ? nothing : html`<span>${status}</span>`} ${this.#renderSpan(party, 'party')} ${this.#renderSpan(sector)} ${this.#renderSpan(track)}
      </p>
      <p class="meta">${who} ${claim} ${denied}</p>
      <p class="meta end">${this.#renderSpan(date, 'num')} ${this.#renderSpan(paragraphs)}</p>
      ${this.#renderEntries('sides', row.sides)} ${this.#renderEntries('panel', row.details, id)}
    </li>`;
  }

  #renderSpan(content: Content | readonly TemplateResult[], className: string | typeof nothing = nothing): Content {
    return content === nothing ? nothing : html`<span class=${className}>${content}</span>`;
  }

  /** What each column says of an item: nothing where it would say the same of every item. */
  #cells(row: DealRow): Cells {
    const cells: Cells = {
      title: this.word(row.title),
      status: html`${this.#renderGlyph(row.rank)} ${row.status}`,
      party: [
        ...row.pairs.map(pair =>
          pair.flow
            ? html`<span aria-hidden="true"><bdi>${pair.from}</bdi> <span class="arrow">→</span> <bdi>${pair.to}</bdi></span> <span class="hidden">${pair.flow}</span> `
            : html`<bdi>${pair.from}</bdi> · <bdi>${pair.to}</bdi> `,
        ),
        ...(row.doubt ? [html`${row.doubt}`] : []),
      ],
      sector: this.word(row.sector),
      track: row.track,
      date: this.word(row.date),
      who: row.who,
      claim: this.#renderTag(row.claimOnly),
      denied: row.dispute ? html`<span class="tag denied">${this.word(row.dispute)}</span>` : nothing,
      paragraphs: this.paragraphs(row.paragraphs),
    };
    const same = allColumns.filter(column => !this.#view!.columns.includes(column)).map(column => [column, nothing] as const);
    return { ...cells, ...Object.fromEntries(same) };
  }

  #renderTag(claimOnly: boolean | undefined): Content {
    return claimOnly ? html`<span class="tag">${this.locale.common.claimOnly}</span>` : nothing;
  }

  #renderGlyph(rank: number): TemplateResult {
    const steps = rank ? this.#slice!.stages : [0, 0, 0];
    return html`<span class="glyph ${rank ? '' : 'off'}" aria-hidden="true">${steps.map((_, i) => html`<i class=${i < rank ? 'on' : ''}></i>`)}</span>`;
  }

  /** A stage by its place, with its steps; none for what has no stage. */
  #renderStage({ overview }: DealView, at: number): TemplateResult {
    return html`${this.#renderGlyph(at + 1)} ${overview.at(at)!.label}`;
  }

  #renderEntries(className: string, entries: readonly Entry[], id?: string): Content {
    if (!entries.length) return nothing;
    return html`<dl class=${className} id=${id ?? nothing} ?hidden=${id && !this.#open.has(id)}>
      ${entries.map(
        ({ term, lines }) =>
          html`<div>
            <dt>${this.word(term)}</dt>
            ${lines.map(
              ({ text, facts, claimOnly, paragraphs }) =>
                html`<dd>
                  ${this.word(text)}<span class="muted">${facts}</span> ${this.#renderTag(claimOnly)} ${this.paragraphs(paragraphs)}
                </dd>`,
            )}
          </div>`,
      )}
    </dl>`;
  }

  #renderTable({ columns, groups, by, descending, sorted }: DealView): TemplateResult {
    const { fields: names } = this.language.messages;
    return html`<div class="scroll" role="group" aria-labelledby="sorted" tabindex="0">
      <table>
        <caption id="sorted">${sorted}</caption>
        <thead>
          <tr>
            ${columns.map(column => {
              const sort = sorts.find(field => field === column);
              return html`<th scope="col" aria-sort=${by !== sort ? nothing : descending ? 'descending' : 'ascending'}>
                ${sort ? this.#renderButton('action', names[column], () => this.#choose({ sort: this.#choices.sort === sort ? `-${sort}` : sort })) : names[column]}
              </th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${groups.map(({ rows }) =>
            rows.map(row => {
              const cells = this.#cells(row);
              return html`<tr class="row">
                  <th scope="row">${cells.title} ${cells.denied} ${columns.includes('status') ? nothing : cells.claim}</th>
                  ${columns.slice(1).map(column => html`<td>${cells[column]} ${column === 'status' ? cells.claim : nothing}</td>`)}
                </tr>
                ${row.sides.length ? html`<tr><td colspan=${columns.length}>${this.#renderEntries('sides', row.sides)}</td></tr>` : nothing}`;
            }),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #parameter(field: Field): string {
    return `${this.address}-${field}`;
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.requestUpdate();
    const [, deal] = id.split(/^item-/);
    if (deal) this.dispatchEvent(new DealSelectEvent(deal, this.#open.has(id)));
  }

  /** What the reader chose: shown at once, told to the page, and said aloud when the reader pauses. */
  async #choose(change: Partial<Choices>): Promise<void> {
    this.#choices = { ...this.#choices, ...change };
    this.#limit = pageSize;
    this.requestUpdate();
    await this.updateComplete;
    const { view } = this;
    if (!view) return;
    const isOrder = !!ownIn(change, 'sort');
    if (!isOrder) this.dispatchEvent(new FilterChangeEvent(this.#choices, view.shown, view.total));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const announcement = isOrder ? view.sorted : [view.count, ...view.unfound].join('. ');
      // The same again would change nothing, and so be heard by nobody.
      this.#announcement = this.#announcement === announcement ? `${announcement}\u00a0` : announcement;
      this.requestUpdate();
      this.#keep();
    }, announceDelayMs);
  }

  /** Keeps in the address what differs from the tag's own attributes, so that a plain address stays plain. */
  #keep(): void {
    if (!this.address) return;
    const initial = readChoices(dealIndex(this.#slice!, this.language), field => this[field], []);
    try {
      const url = new URL(location.href);
      const changed = fields.filter(field => this.#choices[field] !== initial[field]);
      const kept = new URLSearchParams(changed.map(field => [this.#parameter(field), this.#choices[field]]));
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

  #onStage(key: string): void {
    const pressed = new Set(this.#choices.status.split(',').filter(Boolean));
    if (!pressed.delete(key)) pressed.add(key);
    void this.#choose({ status: [...pressed].join() });
  }

  #onField(field: Field, { target }: Event): void {
    void this.#choose({ [field]: (target as HTMLInputElement | HTMLSelectElement).value });
  }

  #onReset = async (): Promise<void> => {
    await this.#choose(Object.fromEntries([...facets, 'query'].map(field => [field, ''])));
    // The button that had the focus is gone: go to the line that says what it did.
    this.renderRoot.querySelector<HTMLElement>('.count')?.focus();
  };

  #onMore = async (): Promise<void> => {
    const first = this.#limit;
    this.#limit += pageSize;
    this.requestUpdate();
    await this.updateComplete;
    // Reading goes on with the first new row, also when the button is gone.
    const row = this.renderRoot.querySelectorAll<HTMLElement>('.row')[first];
    this.write(() => row?.setAttribute('tabindex', '-1'));
    row?.focus();
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
