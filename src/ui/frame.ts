import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';

type Content = TemplateResult | string | typeof nothing | readonly (TemplateResult | string)[];

export interface Action {
  readonly label: string;
  readonly onClick: () => void;
  /** Whether the panel that it opens is open, and its id; absent for a plain action. */
  readonly expanded?: boolean;
  readonly controls?: string;
}

export interface Frame {
  readonly locale: Locale;
  readonly headingLevel: number;
  readonly eyebrow: Content;
  readonly title: Content;
  /** One sentence that carries the message. */
  readonly dek?: Content;
  readonly body: Content;
  readonly source: Content;
  readonly actions: readonly Action[];
  /** Panels that the actions open, "Updated" and corrections. */
  readonly after?: Content;
}

/** The order that all widgets share: what it is, what it says, the picture, who says so, what can be done. */
export const frame = ({
  locale,
  headingLevel,
  eyebrow,
  title,
  dek = nothing,
  body,
  source,
  actions,
  after = nothing,
}: Frame): TemplateResult => html`
  <div class="frame" part="frame" lang=${locale.lang} dir=${locale.dir}>
    <p class="eyebrow" part="eyebrow">${eyebrow}</p>
    ${heading(headingLevel, title, 'heading')}
    ${dek === nothing ? nothing : html`<p class="dek num" part="dek">${dek}</p>`}
    ${body}
    <div class="foot" part="foot">
      <p class="source" part="source">${source}</p>
      ${actions.map(
        ({ label, onClick, expanded, controls }) =>
          html`<button class="action actions" part="action" type="button" aria-expanded=${expanded ?? nothing} aria-controls=${controls ?? nothing} @click=${onClick}>${label}</button>`,
      )}
    </div>
    ${after}
  </div>
`;

/** A real heading of the level that the host page needs; its look does not depend on the level. */
export function heading(level: number, content: Content, className: string): TemplateResult {
  switch (Math.min(6, Math.max(2, Math.trunc(level) || 3))) {
    case 2:
      return html`<h2 class=${className} part="heading">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part="heading">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part="heading">${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part="heading">${content}</h5>`;
    default:
      return html`<h6 class=${className} part="heading">${content}</h6>`;
  }
}
