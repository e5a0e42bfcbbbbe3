import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../ui/widget-element.js';
import { isAmount, isEquation } from './speech.view.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';
import type { Amount, Line, Note, PeriodView, Piece, Span, TurnoverView } from './trade-turnover-chart.view.js';

/** The picture, its words, and the panels that say how the figures came about and what they are. */

type Widget = WidgetElement<TurnoverSlice, TurnoverView, TurnoverMessages>;

export function legendTemplate({ legend }: TurnoverView): TemplateResult | typeof nothing {
  if (!legend.length) return nothing;
  return html`<ul class="legend" role="list">
    ${legend.map(({ part, text }) => html`<li><span class="bar ${part}"></span>${text}</li>`)}
  </ul>`;
}

/** The bars with their words. `active` is the period that is pointed at, `isPainted` whether a canvas lies over them. */
export function plotTemplate(widget: Widget, view: TurnoverView, active: number | undefined, isPainted: boolean): TemplateResult {
  const { columns, dense, periods, ticks, axes, peak, latest, explore, rest, restAt } = view;
  const amountLabel = (className: string, index: number | undefined): TemplateResult | typeof nothing => {
    const period = periods[index ?? -1];
    if (!period) return nothing;
    const at = (index! + 0.5) / periods.length;
    return html`<div class="num ${className} ${sideOf(at)} ${period.calculated ? 'light' : ''}" aria-hidden="true" .style=${`--at:${at};--end:${period.end}`}>
      <span>${amountTemplate(widget, period.cells.amounts[0]!)}</span>
    </div>`;
  };
  const explorable = isPainted && rest && periods.length > 1;
  return html`<div
    class="plot ${columns ? 'columns' : 'rows'} ${dense ? 'dense' : ''} ${isPainted ? 'painted' : ''}"
    part="plot"
    role=${explorable ? 'group' : nothing}
    tabindex=${explorable ? 0 : nothing}
    aria-label=${explorable ? explore : nothing}
    aria-describedby=${explorable ? 'read' : nothing}
  >
    ${ticks.map(
      ({ text, at }) =>
        html`<div class="tick num" aria-hidden="true" .style=${`--end:${at}`}><span>${text}</span></div>
          <div class="line" .style=${`--end:${at}`}></div>`,
    )}
    <ul role="list">
      ${periods.map(
        (period, i) =>
          html`<li class="${period.odd && `odd ${period.odd}`} ${period.tag ? '' : 'gap'} ${i === (active ?? restAt) ? 'on' : ''}">
            ${columns ? html`<span class="hidden">${period.sentence}</span>${trackTemplate(period)}` : rowTemplate(widget, period)}
          </li>`,
      )}
    </ul>
    ${amountLabel('peak', peak)}${amountLabel('tick end', latest)}
    ${axes.map(
      ({ from, labels }) =>
        html`<div class="axis num from${from}" aria-hidden="true">
          ${labels.map(({ text, at, above }) => html`<span class=${sideOf(at)} .style=${`--at:${at};--above:${above}`}>${text}</span>`)}
        </div>`,
    )}
    <div class="layer" aria-hidden="true"></div>
  </div>`;
}

/** The half of the axis that it stands in. */
const sideOf = (at: number): string => (at < 0.5 ? '' : 'far');

function rowTemplate(widget: Widget, period: PeriodView): TemplateResult {
  const { name, amount, notes, by } = period;
  return html`<span>${name}</span>
    <span class="value num ${period.calculated ? 'light' : ''}">${amountTemplate(widget, amount)}</span>
    ${trackTemplate(period)}
    <div class="note num">${tagTemplate(period)}${notes.map(note => html` <span>${note}</span>`)} <span class="hidden">${by}</span></div>`;
}

function trackTemplate({ tag, bars, whisker }: PeriodView): TemplateResult {
  const span = ({ from, size }: Span): string => `--from:${from};--size:${size}`;
  return html`<div class="track" aria-hidden="true">
    ${tag ? nothing : html`<div class="missing"></div>`}
    ${bars.map(bar => html`<div class="bar ${bar.part} ${bar.calculated ? 'calculated' : ''}" .style=${span(bar)}></div>`)}
    ${whisker ? html`<div class="whisker" .style=${span(whisker)}></div>` : nothing}
  </div>`;
}

/** As high as the longest line that it may have to hold, so that pointing at bars moves nothing. */
export function readoutTemplate(
  widget: Widget,
  { periods, rest, room }: TurnoverView,
  active: number | undefined,
): TemplateResult | typeof nothing {
  if (!rest) return nothing;
  return html`<div class="read num" part="readout">
    <p id="read">${lineTemplate(widget, periods[active ?? -1]?.line ?? rest)}</p>
    <p class="room" aria-hidden="true">${lineTemplate(widget, room)}</p>
  </div>`;
}

export function methodTemplate(widget: Widget, { methodTitle, method }: TurnoverView): TemplateResult {
  return panelTemplate(
    widget,
    'method',
    html`<p class="title">${methodTitle}</p>
      ${method.map(
        ({ title, steps, notes }) =>
          html`${title ? html`<p class="title">${title}</p>` : nothing}${steps.map(step => html`<p class="num">${piecesTemplate(widget, step)}</p>`)}${notes.map(note => html`<p>${noteTemplate(widget, note)}</p>`)}`,
      )}`,
  );
}

export function tableTemplate(widget: Widget, { caption, heads, periods }: TurnoverView): TemplateResult {
  return panelTemplate(
    widget,
    'table',
    html`<div class="scroll" role="group" tabindex="0" aria-labelledby="caption">
      <table>
        <caption id="caption">
          ${piecesTemplate(widget, caption)}
        </caption>
        <thead>
          <tr>
            ${heads.map(({ text, isNumber }) => html`<th scope="col" class=${isNumber ? 'num' : ''}>${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${periods.map(
            ({ cells: { period, amounts, range }, tag, paragraphs }) =>
              html`<tr>
                <th scope="row">${period}</th>
                ${amounts.map(amount => html`<td class="num">${amountTemplate(widget, amount)}</td>`)}
                <td>${tag || '–'}</td>
                <td class="num">${range}</td>
                <td>${widget.paragraphs(paragraphs)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  );
}

const panelTemplate = ({ opened }: Widget, panel: string, content: TemplateResult): TemplateResult =>
  html`<div class="panel" part=${panel} id=${panel} ?hidden=${!opened.has(panel)}>${content}</div>`;

const lineTemplate = (widget: Widget, { name, amount, details, paragraphs, ...line }: Line): TemplateResult => {
  const parts = [...details.map(detail => piecesTemplate(widget, [detail])), ...(paragraphs[0] ? [widget.paragraphs(paragraphs)] : [])];
  return html`${name ? html`<span>${name}</span> ` : nothing}${amount ? html`<b>${amountTemplate(widget, amount)}</b> ` : nothing}${tagTemplate(line)}
    <span>${parts.map((part, i) => [i ? ' · ' : '', part])}</span>`;
};

const tagTemplate = ({ tag, calculated }: Pick<Line, 'tag' | 'calculated'>): TemplateResult | typeof nothing =>
  tag ? html`<span class="tag ${calculated ? 'calculated' : ''}">${tag}</span>` : nothing;

const amountTemplate = ({ locale }: Widget, { text, about }: Amount): TemplateResult | string =>
  about ? html`<span aria-hidden="true">≈ </span><span class="hidden">${locale.common.about} </span>${text}` : text;

export const noteTemplate = (widget: Widget, { text, paragraphs }: Note): TemplateResult =>
  html`<span>${piecesTemplate(widget, [text])}${paragraphs.length ? html` · ${widget.paragraphs(paragraphs)}` : nothing}</span>`;

export const piecesTemplate = (widget: Widget, pieces: readonly Piece[]): (TemplateResult | string)[] =>
  pieces.map(piece => {
    if (typeof piece === 'string') return piece;
    if (isAmount(piece)) return html`<b>${amountTemplate(widget, piece)}</b>`;
    return isEquation(piece) ? html`<bdi dir="ltr">${piece.equation}</bdi>` : widget.word(piece);
  });
