import { html, nothing, type TemplateResult } from 'lit';
import { ownIn } from '../../locale/bare.js';
import type { WidgetElement } from '../../ui/widget-element.js';
import type { Field } from './deal-tracker.filters.js';
import type { DealMessages } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import type { DealView } from './deal-tracker.view.js';

/** What a reader can choose by. */

type Widget = WidgetElement<DealSlice, DealView, DealMessages>;

/** The stages with their counts, each a switch. */
export function overviewTemplate({ overview }: DealView, onStage: (key: string) => void): TemplateResult {
  const some = overview.some(({ pressed }) => pressed);
  return html`<ul role="list" class="overview ${some ? 'some' : ''}" part="overview">
    ${overview.map(
      ({ key, label, n, share, pressed, empty }, i) =>
        html`<li>
          <button class="stage ${overview[i + 1] ? '' : 'off'}" aria-pressed=${pressed} ?disabled=${empty} @click=${() => onStage(key)}>
            <span class="label">${label}</span>
            <span class="column"><span class="n num">${n}</span><span class="step" .style=${`--share:${share}`}></span></span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** The search and the selects. */
export function toolsTemplate(
  widget: Widget,
  { selects, filters }: DealView,
  onField: (field: Field, event: Event) => void,
): TemplateResult {
  return html`<div class="tools">
    <label>
      ${widget.language.messages.search}
      <input type="search" @input=${(event: Event) => onField('query', event)} />
    </label>
    ${widget.button('action fold', filters, () => widget.toggle('selects'), 'selects')}
    <div class="selects ${widget.opened.has('selects') ? 'open' : ''}" id="selects">
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
    </div>
  </div>`;
}
