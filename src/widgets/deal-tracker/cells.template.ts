import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../ui/frame.js';
import type { WidgetElement } from '../../ui/widget-element.js';
import type { DealMessages } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { allColumns, type Column, type DealView } from './deal-tracker.view.js';
import type { DealRow, Entry } from './row.view.js';

/** What an item says, in pieces that the list and the table put in their places. */

export type Content = TemplateResult | string | typeof nothing;
type Cells = Record<Column | 'claim' | 'denied', Content | readonly TemplateResult[]>;
export type Widget = WidgetElement<DealSlice, DealView, DealMessages>;

/** The steps that an item has reached, of `of`; `rank` 0 has no stage. */
export const glyph = (rank: number, of: number): TemplateResult =>
  html`<span class="glyph ${rank ? '' : 'off'}" aria-hidden="true">${[...Array(rank ? of : 3).keys()].map(i => html`<i class=${i < rank ? 'on' : ''}></i>`)}</span>`;

/** What the key draws beside a stage and what has none. */
export const drawnMarks = ({ overview, steps }: DealView): Frame['drawn'] => {
  const stage = (at: number): Content => html`${glyph(at + 1, steps)} ${overview.at(at)!.label}`;
  return { steps: stage(2), noStage: stage(-1) };
};

/** The sentence that carries the message, its figures in bold, and what it rests on. */
export const dekTemplate = ({ lead, tally }: DealView): TemplateResult =>
  html`${lead!.split(/((?:^|\s)\p{Nd}+(?:\P{L}\p{Nd}+)*)/u).map((part, at) => (at % 2 ? html`<b>${part}</b>` : part))} <span class="tally">${tally}</span>`;

/** What each column says of an item: nothing where it would say the same of every item. */
export function cellsOf(widget: Widget, { columns, steps }: DealView, row: DealRow): Cells {
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
    who: row.speaker,
    claim: claimTag(widget, row.claimOnly),
    denied: row.dispute ? html`<span class="tag denied">${widget.word(row.dispute)}</span>` : nothing,
    paragraphs: widget.paragraphs(row.paragraphs),
  };
  for (const column of allColumns) if (!columns.includes(column)) cells[column] = nothing;
  return cells;
}

const claimTag = ({ locale }: Widget, claimOnly: boolean | undefined): Content =>
  claimOnly ? html`<span class="tag">${locale.common.claimOnly}</span>` : nothing;

export function entriesTemplate(widget: Widget, className: string, entries: readonly Entry[]): Content {
  if (!entries.length) return nothing;
  return html`<dl class=${className}>
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
