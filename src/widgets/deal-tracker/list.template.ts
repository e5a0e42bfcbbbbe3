import { html, nothing, type TemplateResult } from 'lit';
import type { Word } from '../../locale/pick-words.js';
import { heading, isOnHead } from '../../ui/frame.js';
import { cellsOf, entriesTemplate, type Content, type Widget } from './cells.template.js';
import type { Column, DealView } from './deal-tracker.view.js';
import type { Group } from './groups.view.js';
import type { DealRow } from './row.view.js';

/** The items as a list, under headings that fold it. What is said in one breath is one row. */

/** `isOpenFirst`: whether the group is open before the reader has turned it. */
export function groupTemplate(widget: Widget, view: DealView, group: Group, isOpenFirst: boolean | undefined): TemplateResult {
  const { id = '', label, rank, n, share } = group;
  const rows = inBreaths(view, group.rows).map(breath => rowTemplate(widget, view, breath, !!label));
  if (!label) return html`<ul role="list">${rows}</ul>`;
  // What is kept is that the reader has turned a group, so that a group can be open before anybody has opened it.
  const isOpen = !!isOpenFirst !== widget.opened.has(id);
  const onTurn = (): void => void widget.toggle(id);
  const button = html`<button id="of-${id}" class="fold" type="button" aria-expanded=${isOpen} aria-controls=${id} @click=${onTurn}>
    <span class="label">${label}</span> <span class="bar"><span class="step ${rank ? '' : 'off'}" .style=${`--share:${share}`}></span></span>
    <span class="n num">${n}</span>
  </button>`;
  return html`<div>
    ${heading(widget.headingLevel, button, 'group', 1)}
    <ul role="list" id=${id} aria-labelledby="of-${id}" hidden=${isOpen ? nothing : 'until-found'} @beforematch=${onTurn}>${rows}</ul>
  </div>`;
}

/** What a row says only where it is not what most rows would say, and where it is known. */
const oddOf = ({ usual, columns }: DealView, row: DealRow): Word[] => {
  const isOdd = (column: Column, text: string): boolean => columns.includes(column) && text !== usual[column];
  return [
    ...(row.isTrackKnown && isOdd('track', row.track) ? [{ text: row.track }] : []),
    ...(isOdd('date', row.date.text) ? [row.date] : []),
  ];
};

/** Neighbours that are said in one breath together. */
function inBreaths(view: DealView, rows: readonly DealRow[]): DealRow[][] {
  const breaths: DealRow[][] = [];
  const saysOf = (row: DealRow): string =>
    row.breath +
    oddOf(view, row)
      .map(({ text }) => text)
      .join();
  for (const row of rows) {
    const last = breaths.at(-1);
    if (last && saysOf(last[0]!) === saysOf(row)) last.push(row);
    else breaths.push([row]);
  }
  return breaths;
}

function rowTemplate(widget: Widget, view: DealView, breath: readonly DealRow[], isGrouped: boolean): TemplateResult {
  const first = breath[0]!;
  const cells = cellsOf(widget, view, first);
  const odd = oddOf(view, first);
  const panels = breath.map(row => {
    const id = `item-${row.id}`;
    const facts = [['sector', row.sector] as const, ['date', row.date] as const, ['track', { text: row.track }] as const]
      .filter(([column, { text }]) => view.columns.includes(column) && !odd.some(word => word.text === text))
      .map(([column, text]) => ({
        term: { text: widget.language.messages.fields[column] },
        lines: [{ text, facts: '', claimOnly: false, paragraphs: [] }],
      }));
    const entries = [...facts, ...row.details];
    const title = widget.word(row.title);
    return {
      title: entries[0] ? widget.button('title', title, () => widget.toggle(id), id) : html`<span class="title">${title}</span>`,
      panel: entries[0]
        ? html`<div class="panel" id=${id} ?hidden=${!widget.opened.has(id)}>
            ${breath[1] ? html`<p><b>${title}</b></p>` : nothing}${entriesTemplate(widget, 'facts', entries)}
          </div>`
        : nothing,
    };
  });
  const cell = (name: string, content: Content | readonly TemplateResult[]): Content =>
    content === nothing ? nothing : html`<span class=${name}>${content}</span>`;
  return html`<li class="row" part="row">
    <div class="head" @click=${breath[1] ? nothing : onHead}>
      <p class="titles">${panels.map(({ title }) => html`${title} `)}</p>
      <p class="meta">
        ${cell(`who ${first.voice}`, cells.who)} ${cell('party', cells.party)}
        <span class="odd"
          >${cell('', isGrouped ? (first.inPart ?? nothing) : cells.status)} ${cells.claim} ${cells.denied}
          ${odd.map(word => html`${cell('', widget.word(word))} `)}</span
        >
        ${cell('where', cells.paragraphs)}
      </p>
    </div>
    ${entriesTemplate(widget, 'sides', first.sides)} ${panels.map(({ panel }) => panel)}
  </li>`;
}

/** All of a row's head opens it, but for what else can be pressed there, and for who marks its text. */
function onHead(event: Event): void {
  if (isOnHead(event)) (event.currentTarget as Element).querySelector('button')?.click();
}
