import { html, nothing, type TemplateResult } from 'lit';
import { cellsOf, entriesTemplate, type Widget } from './cells.template.js';
import type { Column, DealView } from './deal-tracker.view.js';

/** The items as a table: on paper, and for who would sort it. What the reader has opened in the list is open here. */
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
            const isOpen = widget.opened.has(`item-${row.id}`);
            return html`<tr class="row">
                <th scope="row">${cells.title} ${cells.denied} ${columns.includes('status') ? nothing : cells.claim}</th>
                ${columns.slice(1).map(column => html`<td>${cells[column]} ${column === 'status' ? cells.claim : nothing}</td>`)}
              </tr>
              ${
                isOpen || row.sides.length
                  ? html`<tr>
                      <td colspan=${columns.length}>
                        ${entriesTemplate(widget, 'sides', row.sides)} ${isOpen ? entriesTemplate(widget, 'panel', row.details) : nothing}
                      </td>
                    </tr>`
                  : nothing
              }`;
          }),
        )}
      </tbody>
    </table>
  </div>`;
};
