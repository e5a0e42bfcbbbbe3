import { html, nothing, type TemplateResult } from 'lit';
import { skipLink } from '../../ui/frame.js';
import type { Widget } from './cells.template.js';
import type { Field } from './deal-tracker.filters.js';
import type { Column, DealView } from './deal-tracker.view.js';
import { groupTemplate } from './list.template.js';
import { tableTemplate } from './table.template.js';
import { toolsTemplate } from './tools.template.js';

/** What the element knows beside the view, and what it does. */
interface Handlers {
  readonly isPrinting: boolean;
  readonly sortingBy: (column: Column) => (() => void) | undefined;
  readonly onField: (field: Field, event: Event) => void;
  readonly onReset: () => void;
  readonly onAll: () => void;
  readonly onRest: () => void;
  readonly onMore: () => void;
}

/** Between the sentence and the foot: the stages alone, or tools and the list of items, folded or whole, or as a table. */
export function bodyTemplate(
  widget: Widget & { readonly viewMode?: string },
  view: DealView,
  { isPrinting, sortingBy, onField, onReset, onAll, onRest, onMore }: Handlers,
): TemplateResult {
  const { opened, viewMode } = widget;
  const m = widget.language.messages;
  const asTable = isPrinting || opened.has('table');
  const isSummary = viewMode === 'summary' && !isPrinting && !opened.has('rest');
  const isAll = opened.has('all');
  const isWhole = view.filtered || viewMode === 'full';
  const groups = view.groups.map(group =>
    groupTemplate(widget, view, group, isAll || isWhole || group.isDisputed || (group.isFurthest && !isSummary)),
  );
  if (isSummary) return html`${groups}${widget.button('action', view.openAll, onRest)}`;

  const canTurn = view.groups[0]?.label && !asTable && !isWhole;
  const reset = widget.button('action', m.reset, onReset);
  return html`
    ${toolsTemplate(widget, view, onField, canTurn ? widget.button('action', isAll ? m.openFewer : view.openAll, onAll) : nothing)}
    ${view.filtered ? html`<div class="line"><p class="count num">${view.count}</p>${view.shown ? reset : nothing}</div>` : nothing}
    ${widget.announcement()}
    ${
      view.shown
        ? html`${skipLink(widget.locale)} ${asTable ? tableTemplate(widget, view, sortingBy) : groups}`
        : html`<div class="empty"><p><b>${m.none}</b></p>${view.unfound.map(text => html`<p>${text}</p>`)}<p>${m.wayOut}</p>${reset}</div>`
    }
    ${view.more ? widget.button('action more', view.more, onMore) : nothing}
  `;
}
