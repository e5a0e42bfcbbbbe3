import { html, nothing, type TemplateResult } from 'lit';
import { fillParts, type Locale, type MarkName, type Meanings } from '../locale/locale.js';
import { ownIn } from '../locale/bare.js';
import type { Word } from '../locale/pick-words.js';
import type { Corrections } from '../text/corrections.js';
import { marksOf } from '../text/marks.js';

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
  readonly dek: Content;
  readonly body: Content;
  readonly source: Content;
  readonly actions: readonly Action[];
  /** Panels that the actions open. */
  readonly after: Content;
  /** What the legend explains, and how this widget draws what no other does. */
  readonly meanings: Meanings;
  readonly drawn: Partial<Record<MarkName, Content>>;
  /** From correctionsView(). */
  readonly corrections: Corrections;
}

/** The order that all widgets share: what it is, what it says, the picture, who says so, what can be done. */
export const frame = ({
  locale,
  headingLevel,
  eyebrow,
  title,
  dek,
  body,
  source,
  actions,
  after,
  meanings,
  drawn,
  corrections,
}: Frame): TemplateResult => html`
  <section class="frame" part="frame" aria-labelledby="title" lang=${locale.lang} dir=${locale.dir} @keydown=${onKey} @keypress=${keep} @keyup=${keep}>
    <p class="eyebrow" part="eyebrow">${eyebrow}${corrections.updated ? html` <span class="updated" part="updated">${corrections.updated}</span>` : nothing}</p>
    ${heading(headingLevel, html`<span id="title">${title}</span>`, 'heading')}
    ${dek === nothing ? nothing : html`<p class="dek num" part="dek">${dek}</p>`}
    ${body}
    <div class="foot" part="foot">
      <p class="source" part="source">${source}</p>
      <div class="actions">${actions.map(
        action =>
          html`<button class="action" part="action" type="button" aria-expanded=${ownIn(action, 'expanded') ?? nothing} aria-controls=${ownIn(action, 'controls') ?? nothing} @click=${action.onClick}>${action.label}</button>`,
      )}
      <button class="action" part="action" type="button" aria-expanded="false" aria-controls="marks" @click=${onMarks}>${locale.common.marks}</button></div>
    </div>
    ${after}
    <dl class="panel marks" id="marks" hidden>
      ${marksOf(meanings, locale).map(
        ({ name, className, text, meaning }) =>
          html`<div><dt>${ownIn(drawn, name)}<span class=${className}>${text}</span></dt><dd>${meaning}</dd></div>`,
      )}
    </dl>
    ${corrections.list.length ? correctionList(corrections, locale) : nothing}
  </section>
`;

const correctionList = ({ list }: Corrections, locale: Locale): TemplateResult => html`
  <div class="corrections" part="corrections">
    <p id="corrections">${locale.common.corrections}</p>
    <ul aria-labelledby="corrections">
      ${list.map(({ date, text }) => html`<li>${fillParts<Content>(locale.common.correction, { date, text: markWord(text, locale) })}</li>`)}
    </ul>
  </div>
`;

/** For the keyboard, which has a stop or two in every row: first thing before a long list, seen when it has the focus. */
export const skipLink = ({ common }: Locale): TemplateResult =>
  html`<button class="action skip" type="button" @click=${onSkip}>${common.skip}</button>`;

/** The widget, which listeners in a template are called with. In `write`, its tree is as we left it. */
interface Host {
  readonly renderRoot: ParentNode;
  write(act: () => void): void;
}

function onSkip(this: Host): void {
  this.write(() => this.renderRoot.querySelector<HTMLElement>('.foot button')!.focus());
}

/** Whether the legend is open is written in the markup alone, which no rendering touches: no widget has to keep it. */
function onMarks(this: Host, event: Event): void {
  const button = event.currentTarget as Element;
  this.write(() => {
    const isHidden = this.renderRoot.querySelector('#marks')!.toggleAttribute('hidden');
    button.setAttribute('aria-expanded', String(!isHidden));
  });
}

/**
 * Escape closes what is open where the focus is, in the panel or on its button, and the focus is on the button. A part of
 * the widget that can be folded is no panel.
 */
const onKey = (event: KeyboardEvent): void => {
  keep(event);
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const target = event.target as Element;
  const root = target.getRootNode() as ShadowRoot;
  // The last, as a panel may stand in another.
  const button = [...root.querySelectorAll<HTMLElement>('[aria-expanded=true]:not(.fold)')]
    .reverse()
    .find(each => each === target || root.getElementById(each.getAttribute('aria-controls')!)?.contains(target));
  if (!button) return;
  // Not also the dialog that the widget may stand in.
  event.preventDefault();
  event.stopPropagation();
  button.click();
  button.focus();
};

/** Which keys each part takes for itself, whether by the browser or by us. */
const taken: readonly (readonly [part: string, keys: RegExp])[] = [
  ['[type=search], select', /^(.|Backspace|Delete|Enter|Arrow.+|Home|End|Page.+|Dead|Process|Unidentified)$/u],
  ['button, a, [type=checkbox]', /^( |Enter)$/],
  ['.plot, .scroll', /^Arrow(Left|Right)$/],
  ['.plot', /^(Home|End)$/],
  // Past columns they scroll the page.
  ['.plot.rows', /^Arrow(Up|Down)$/],
];

/**
 * A key that is meant for us is none of the page's shortcuts: from outside, a field in a shadow root is no field.
 * With a modifier it is the page's or the browser's, but for those that write a sign.
 */
const keep = (event: KeyboardEvent): void => {
  const { key, altKey, ctrlKey, metaKey } = event;
  // What fills a form by itself sends keys that are none.
  const writes = event.getModifierState?.('AltGraph') || (altKey && !ctrlKey && /^[^ -~]$/u.test(key));
  if ((altKey || ctrlKey || metaKey) && !writes) return;
  if (taken.some(([part, keys]) => keys.test(key) && (event.target as Element).matches(part))) event.stopPropagation();
};

/** Whether a press on the head of something that opens is meant for the head: not for a link or a button in it, and not to mark text. */
export const isOnHead = ({ target }: Event): boolean => !(target as Element).closest('a, button') && !getSelection()?.toString();

/** A text in the language around it, or marked with its own. */
export const markWord = (word: Word, locale: Locale): TemplateResult | string => {
  const lang = ownIn(word, 'lang');
  return lang && lang !== locale.lang ? html`<bdi lang=${lang} dir="auto">${word.text}</bdi>` : word.text;
};

/**
 * A real heading of the level that the host page needs; its look does not depend on the level. The level is the
 * widget's own, as the page set it; `deeper` counts down from it, so that a wrong one cannot turn the order over.
 */
export function heading(level: number, content: Content, className: string, deeper = 0): TemplateResult {
  switch (Math.min(6, Math.max(2, Math.trunc(level) || 3) + deeper)) {
    case 2:
      return html`<h2 class=${className} part=${className}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part=${className}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part=${className}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part=${className}>${content}</h5>`;
    default:
      return html`<h6 class=${className} part=${className}>${content}</h6>`;
  }
}
