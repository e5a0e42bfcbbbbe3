import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../ui/frame.js';
import type { WidgetElement } from '../../ui/widget-element.js';
import type { DealMessages } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { allColumns, type Column, type DealView } from './deal-tracker.view.js';
import type { DealRow, Entry } from './row.view.js';

/** The items of the tracker, as a list and as a table. */

type Content = TemplateResult | string | typeof nothing;
type Cells = Record<Column | 'claim' | 'denied', Content | readonly TemplateResult[]>;
type Widget = WidgetElement<DealSlice, DealView, DealMessages>;
type Group = DealView['groups'][number];

/** The steps that an item has reached, of `of`; `rank` 0 has no stage. */
export const glyph = (rank: number, of: number): TemplateResult =>
  html`<span class="glyph ${rank ? '' : 'off'}" aria-hidden="true">${[...Array(rank ? of : 3).keys()].map(i => html`<i class=${i < rank ? 'on' : ''}></i>`)}</span>`;

export const groupTemplate = (widget: Widget, view: DealView, { label, rank, n, rows }: Group): TemplateResult => html`
  ${label ? heading(widget.headingLevel, html`${glyph(rank, view.steps)} ${label} <span class="muted num">${n}</span>`, 'group', 1) : nothing}
  <ul role="list">${rows.map(row => rowTemplate(widget, view, row, !!label && !row.partial))}</ul>
`;

function rowTemplate(widget: Widget, view: DealView, row: DealRow, grouped: boolean): TemplateResult {
  const { title, status, party, sector, track, date, who, claim, denied, paragraphs } = cellsOf(widget, view, row);
  const id = `item-${row.id}`;
  return html`<li class="row" part="row">
    ${row.details.length ? widget.button('title', title, () => widget.toggle(id), id) : html`<p class="title">${title}</p>`}
    <p class="meta">
      ${grouped ? nothing : html`<span>${status}</span>`} ${span(party, 'party')} ${span(sector)} ${span(track)}
    </p>
    <p class="meta">${who} ${claim} ${denied}</p>
    <p class="meta end">${span(date, 'num')} ${span(paragraphs)}</p>
    ${entriesTemplate(widget, 'sides', row.sides)} ${entriesTemplate(widget, 'panel', row.details, id)}
  </li>`;
}

export const tableTemplate = (widget: Widget, view: DealView, sortingBy: (column: Column) => (() => void) | undefined): TemplateResult => {
  const { columns, groups, by, descending, sorted } = view;
  const { fields } = widget.language.messages;
  return html`<div class="scroll" role="group" aria-labelledby="sorted" tabindex="0">
    <table>
      <caption id="sorted">${sorted}</caption>
      <thead>
        <tr>
          ${columns.map(column => {
            const sort = sortingBy(column);
            return html`<th scope="col" aria-sort=${by === column ? (descending ? 'descending' : 'ascending') : nothing}>
              ${sort ? widget.button('action', fields[column], sort) : fields[column]}
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${groups.map(({ rows }) =>
          rows.map(row => {
            const cells = cellsOf(widget, view, row);
            return html`<tr class="row">
                <th scope="row">${cells.title} ${cells.denied} ${columns.includes('status') ? nothing : cells.claim}</th>
                ${columns.slice(1).map(column => html`<td>${cells[column]} ${column === 'status' ? cells.claim : nothing}</td>`)}
              </tr>
              ${row.sides.length ? html`<tr><td colspan=${columns.length}>${entriesTemplate(widget, 'sides', row.sides)}</td></tr>` : nothing}`;
          }),
        )}
      </tbody>
    </table>
  </div>`;
};

/** What each column says of an item: nothing where it would say the same of every item. */
function cellsOf(widget: Widget, { columns, steps }: DealView, row: DealRow): Cells {
  const cells: Cells = {
    title: widget.word(row.title),
    status: html`${glyph(row.rank, steps)} ${row.status}`,
    party: [
      ...row.pairs.map(pair =>
        pair.flow
          ? html`<span aria-hidden="true"><bdi>${pair.from}</bdi> <span class="arrow">→</span> <bdi>${pair.to}</bdi></span> <span class="hidden">${pair.flow}</span> `
          : html`<bdi>${pair.from}</bdi> · <bdi>${pair.to}</bdi> `,
      ),
      ...(row.doubt ? [html`${row.doubt}`] : []),
    ],
    sector: widget.word(row.sector),
    track: row.track,
    date: widget.word(row.date),
    who: row.who,
    claim: claimTag(widget, row.claimOnly),
    denied: row.dispute ? html`<span class="tag denied">${widget.word(row.dispute)}</span>` : nothing,
    paragraphs: widget.paragraphs(row.paragraphs),
  };
  for (const column of allColumns) if (!columns.includes(column)) cells[column] = nothing;
  return cells;
}

const claimTag = ({ locale }: Widget, claimOnly: boolean | undefined): Content =>
  claimOnly ? html`<span class="tag">${locale.common.claimOnly}</span>` : nothing;

const span = (content: Content | readonly TemplateResult[], className: string | typeof nothing = nothing): Content =>
  content === nothing ? nothing : html`<span class=${className}>${content}</span>`;

function entriesTemplate(widget: Widget, className: string, entries: readonly Entry[], id?: string): Content {
  if (!entries.length) return nothing;
  return html`<dl class=${className} id=${id ?? nothing} ?hidden=${id && !widget.opened.has(id)}>
    ${entries.map(
      ({ term, lines }) =>
        html`<div>
          <dt>${widget.word(term)}</dt>
          ${lines.map(
            ({ text, facts, claimOnly, paragraphs }) =>
              html`<dd>
                ${widget.word(text)}<span class="muted">${facts}</span> ${claimTag(widget, claimOnly)} ${widget.paragraphs(paragraphs)}
              </dd>`,
          )}
        </div>`,
    )}
  </dl>`;
}
