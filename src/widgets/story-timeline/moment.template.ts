import { html, nothing, type TemplateResult } from 'lit';
import { fillParts } from '../../locale/locale.js';
import { ownIn } from '../../locale/bare.js';
import { heading } from '../../ui/frame.js';
import type { WidgetElement } from '../../ui/widget-element.js';
import type { Line, MomentView, Side } from './moment.view.js';
import type { TimelineMessages } from './story-timeline.messages.js';
import type { TimelineSlice } from './story-timeline.slice.js';
import type { Chapter, TimelineView } from './story-timeline.view.js';

/** The moments of the story, as a list by year and as a table. */

type Widget = WidgetElement<TimelineSlice, TimelineView, TimelineMessages>;

/** The form of a date; the words beside it say the same. */
export const mark = (classes: string): TemplateResult => html`<i class="mark ${classes}" aria-hidden="true"></i>`;

export const storyTemplate = (widget: Widget, story: readonly Chapter[]): TemplateResult[] =>
  story.map(
    ({ sentence, title, date }, i) =>
      html`${i ? ' ' : nothing}${fillParts<unknown>(sentence, { title: html`<b>${widget.word(title)}</b>`, date: widget.word(date) })}`,
  );

/** One year; of one that is not `near`, only paper shows all. */
export const yearTemplate = (
  widget: Widget,
  { year, moments }: TimelineView['years'][number],
  isNear: (moment: MomentView) => boolean,
): TemplateResult => html`
  <div class="year ${moments.some(isNear) ? '' : 'far'}">
    ${heading(widget.headingLevel, year, 'year-title', 1)}
    <ol role="list" aria-label=${year}>
      ${moments.map(moment => momentTemplate(widget, moment, isNear(moment)))}
    </ol>
  </div>
`;

function momentTemplate(widget: Widget, moment: MomentView, isNear: boolean): TemplateResult {
  const { id, date, open, ahead, lane, title, lines, sides, within } = moment;
  const panel = `within-${id}`;
  return html`<li class="moment ${ahead ? 'later' : ''} ${isNear ? '' : 'far'}" part="moment">
    <p class="date num">
      <b>${widget.word(date)}</b> ${open.map(text => html`<span class="open"><span class="dot"> · </span>${text}</span>`)}
    </p>
    ${mark(moment.mark)}
    <div class="body">
      <p class="title">${lane ? html`<span class="hidden">${lane} </span>` : nothing}${widget.word(title)}${refs(widget, unsaid(moment))}</p>
      ${sides.length ? html`<dl class="sides">${sides.map(side => sideTemplate(widget, side))}</dl>` : nothing}
      ${lines.map(line => html`<p class="note">${lineTemplate(widget, line)}</p>`)} ${noteTemplate(widget, moment)}
      ${
        within
          ? html`${widget.button('action more', within.label, () => widget.toggle(panel), panel)}
              <ul role="list" id=${panel} class="within" ?hidden=${!widget.opened.has(panel)}>
                ${within.moments.map(part => partTemplate(widget, part, date.text))}
              </ul>`
          : nothing
      }
    </div>
  </li>`;
}

const sideTemplate = (widget: Widget, side: Side): TemplateResult =>
  html`<div><dt>${side.term}</dt><dd>${lineTemplate(widget, side)}</dd></div>`;

const lineTemplate = (widget: Widget, line: Line): TemplateResult => {
  const claimOnly = ownIn(line, 'claimOnly');
  return html`${widget.word(line.text)}${line.facts}${claimOnly ? html` <span class="tag">${claimOnly}</span>` : nothing}${refs(widget, line.paragraphs)}`;
};

/** Where the date is not simply stated, why; other notes are in the table. */
const noteTemplate = (widget: Widget, { note, isExplained }: MomentView): TemplateResult | typeof nothing =>
  isExplained ? noteLine(widget, note) : nothing;

const noteLine = (widget: Widget, note: MomentView['note']): TemplateResult | typeof nothing =>
  note ? html` <p class="note">${widget.word(note)}</p>` : nothing;

/** The paragraphs that no side names. */
const unsaid = ({ paragraphs, sides }: MomentView): MomentView['paragraphs'] =>
  paragraphs.filter(({ n }) => !sides.some(side => side.paragraphs.some(each => each.n === n)));

const refs = (widget: Widget, paragraphs: MomentView['paragraphs']): TemplateResult | typeof nothing =>
  paragraphs.length ? html`<span class="refs">${widget.paragraphs(paragraphs)}</span>` : nothing;

/** A part of an event; its date only where that is another. */
const partTemplate = (widget: Widget, part: MomentView, whole: string): TemplateResult =>
  html`<li>
    ${part.date.text === whole ? nothing : html`<b class="num">${widget.word(part.date)}</b> · `}${widget.word(part.title)}${refs(widget, part.paragraphs)}
    ${part.lines.map(line => html`<p class="note">${lineTemplate(widget, line)}</p>`)} ${noteTemplate(widget, part)}
  </li>`;

const columns = ['date', 'precision', 'known', 'title', 'who', 'paragraphs'] as const;

export function tableTemplate(widget: Widget, { rows, title }: TimelineView): TemplateResult {
  const { fields } = widget.language.messages;
  return html`<div class="scroll" role="group" aria-labelledby="table-title" tabindex="0">
    <table>
      <caption id="table-title">${widget.word(title)}</caption>
      <thead>
        <tr>${columns.map(column => html`<th scope="col">${fields[column]}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ date, precision, known, ahead, lane, title: what, aside, who, note, paragraphs }) =>
            html`<tr>
              <th scope="row" class="date">${widget.word(date)}</th>
              <td>${precision}</td>
              <td>${known}${ahead ? html` · ${widget.language.messages.ahead}` : nothing}</td>
              <td>${lane ? `${lane} ` : nothing}${widget.word(what)}${aside ? html` · ${aside}` : nothing}${noteLine(widget, note)}</td>
              <td>${who}</td>
              <td>${widget.paragraphs(paragraphs)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
