import { html, nothing, type TemplateResult } from 'lit';
import { ownIn } from '../../locale/bare.js';
import type { Widget } from './cells.template.js';
import type { Field } from './deal-tracker.filters.js';
import type { DealView } from './deal-tracker.view.js';

/** What a reader can choose by. */

/** The search, and behind a button the selects. */
export function toolsTemplate(
  widget: Widget,
  { selects, filters }: DealView,
  onField: (field: Field, event: Event) => void,
  open: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div class="tools">
      <input type="search" aria-label=${widget.language.messages.search} placeholder=${widget.language.messages.search} @input=${(event: Event) => onField('query', event)} />
      ${widget.button('action', filters, () => widget.toggle('selects'), 'selects')} ${open}
    </div>
    <div class="panel selects" id="selects" ?hidden=${!widget.opened.has('selects')}>
      ${selects.map(
        ({ field, label, options }) =>
          html`<label>
            ${label}
            <select @change=${(event: Event) => onField(field, event)}>
              ${options.map(
                option =>
                  html`<option value=${option.key} lang=${ownIn(option.label, 'lang') ?? nothing} ?disabled=${option.empty}>${option.label.text}</option>`,
              )}
            </select>
          </label>`,
      )}
    </div>`;
}
