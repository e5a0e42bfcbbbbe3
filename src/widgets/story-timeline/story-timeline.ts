import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from '../../locale/locale.js';
import { toCsv } from '../../text/csv.js';
import { frame, skipLink } from '../../ui/frame.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { momentColumns, momentTable } from './csv.view.js';
import { mark, storyTemplate, tableTemplate, yearTemplate } from './moment.template.js';
import { EventSelectEvent } from './story-timeline.events.js';
import { languages, type TimelineLanguage, type TimelineMessages } from './story-timeline.messages.js';
import type { TimelineSlice } from './story-timeline.slice.js';
import { timelineStyles } from './story-timeline.styles.js';
import { timelineView, type TimelineView } from './story-timeline.view.js';

/** So many can be passed one by one. */
const unskippedMoments = 6;

/**
 * What happened when: the events of an article by year, each date as exact as it is known, and what is still ahead apart.
 *
 * @example
 * <story-timeline article="iran-tatarstan" paragraph-href="#p{n}"></story-timeline>
 *
 * @csspart year-title - The heading of a year.
 * @csspart moment - One event, or one date of an item.
 * @fires {EventSelectEvent} event-select - A reader opened or closed what an event consists of; `event` is its id, `open` its state.
 */
export class StoryTimeline extends WidgetElement<TimelineSlice, TimelineView, TimelineMessages> {
  static override styles = [...WidgetElement.styles, timelineStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    show: {},
  };

  /** `next`: only the last that has been and the next that is ahead, for a rail; a button shows the rest. */
  show?: string;

  protected readonly widget = 'story-timeline';
  readonly languages = languages;
  #slice: TimelineSlice | undefined;

  protected toView(slice: TimelineSlice, language: TimelineLanguage): TimelineView {
    this.#slice = slice;
    return this.memo(timelineView, slice, language);
  }

  protected renderView(view: TimelineView): TemplateResult {
    const { common } = this.locale;
    const { rows, years, lanes, nearest, undatedLine } = view;
    const isShort = this.show === 'next';
    const isAll = !isShort || this.opened.has('all');
    const isTable = this.opened.has('table');
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: view.eyebrow,
      title: this.word(view.title),
      dek: isAll ? storyTemplate(this, view.story) : nothing,
      body: html`
        ${lanes.length ? html`<p class="lanes">${lanes.map(({ mark: classes, name }) => html`<span>${mark(classes)}${name}</span> `)}</p>` : nothing}
        ${isAll && rows.length > unskippedMoments ? skipLink(this.locale) : nothing}
        <div class="years" id="all">${years.map(year => yearTemplate(this, year, ({ id }) => isAll || nearest.includes(id)))}</div>
        ${isShort ? this.button('action more', view.all, () => this.toggle('all'), 'all') : nothing}
        ${undatedLine ? html`<p class="undated ${isAll ? '' : 'far'}">${this.word(undatedLine)}</p>` : nothing}
      `,
      source: view.source,
      actions: [
        { label: common.table, onClick: () => this.toggle('table'), expanded: isTable, controls: 'table' },
        { label: common.csv, onClick: this.#onCsv },
      ],
      after: html`
        <div class="panel" id="table" ?hidden=${!isTable}>${isTable ? tableTemplate(this, view) : nothing}</div>
        ${this.announcement()}
      `,
      meanings: view.meanings,
      drawn: Object.fromEntries(view.key.map(({ name, mark: classes, text }) => [name, html`${mark(classes)}${text}`])),
      corrections: view.corrections,
    });
  }

  /** @internal */
  override toggle(id: string): boolean {
    const isOpen = super.toggle(id);
    const [, event] = id.split(/^within-/);
    if (event) this.dispatchEvent(new EventSelectEvent(event, isOpen));
    return isOpen;
  }

  #onCsv = (): void => {
    const slice = this.#slice!;
    const name = `${slice.article}-timeline.csv`;
    this.download(name, toCsv(momentColumns, momentTable(slice, this.language)));
    this.announce(fill(this.language.messages.saved, { name }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'story-timeline': StoryTimeline;
  }
}
