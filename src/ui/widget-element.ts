import { html, nothing, render, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { sliceSchema, type Slice } from '../article/slice.js';
import { bare } from '../locale/bare.js';
import type { Language } from '../locale/language.js';
import type { ParagraphRef } from '../locale/paragraphs.js';
import type { Word } from '../locale/pick-words.js';
import { markWord } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { LanguageElement } from './language-element.js';
import { paragraphLinks, safeUrl } from './paragraph-links.js';
import { tokenStyles } from './tokens.styles.js';

/**
 * What every widget is: data in, a view out, or nothing at all. It knows no article. The standalone bundle
 * hands it one by overriding `bundled`; a host page by setting `data`.
 *
 * @slot - What to show while there is no data.
 * @csspart frame - The whole widget.
 * @csspart eyebrow - The small line above the heading.
 * @csspart updated - "Updated: …", where the article has been.
 * @csspart heading - The heading.
 * @csspart dek - The sentence that carries the message.
 * @csspart foot - The line of source and actions.
 * @csspart source - Who says so.
 * @csspart action - Method, Table, CSV.
 * @csspart paragraph - "Paragraph 11".
 * @csspart corrections - What was corrected, and when.
 * @cssprop --dateline-surface - Ground of the widget.
 * @cssprop --dateline-surface-2 - Ground of cards and panels.
 * @cssprop --dateline-ink - Text, the bar on top, zero lines.
 * @cssprop --dateline-muted - Secondary text.
 * @cssprop --dateline-rule - Borders of controls and tags.
 * @cssprop --dateline-hairline - Lines that only decorate.
 * @cssprop --dateline-accent - Links, bars, steps.
 * @cssprop --dateline-derived - Fill of what is calculated, under its hatch.
 * @cssprop --dateline-disputed - What is denied or disputed.
 * @cssprop --dateline-focus - The ring around what has the focus.
 */
export abstract class WidgetElement<S extends Slice, V, M extends object = object> extends LanguageElement<S, V, M> {
  static override styles = [tokenStyles, frameStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    article: {},
    theme: { reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    articleUrl: { attribute: 'article-url' },
    paragraphHref: { attribute: 'paragraph-href' },
  };

  /** The article's slice for this widget; wins over what a bundle brought. */
  data?: S;
  /** `light`, `dark` or `auto`: the colour scheme of the page around it, then the reader's. */
  theme = 'auto';
  /** Level of the widget's heading, 2 to 6. */
  headingLevel = 3;
  /** Address of the article, for links to its paragraphs. */
  articleUrl?: string;
  /** Address of a paragraph with `{n}` for its number, such as `#p{n}`. */
  paragraphHref?: string;

  /** Ids of what the reader has opened. @internal */
  readonly opened = new Set<string>();
  #announcement = '';
  #inputs: readonly unknown[] = [];
  #made: V | undefined;

  /** Our tag, whatever name the page registered. */
  protected abstract readonly widget: S['widget'];
  /**
   * Turns data and choices into words.
   *
   * @throws TypeError where the data is not what it should be.
   */
  protected abstract toView(slice: S, language: Language<M>, changed: PropertyValues): V;
  protected abstract renderView(view: V): TemplateResult;

  protected override willUpdate(changed: PropertyValues): void {
    this.view = undefined;
    const isLost = this.data === undefined && this.hasAttribute('data');
    const slice: unknown = this.data ?? (isLost ? null : this.bundled()?.slice);
    if (slice === undefined) return;
    try {
      // A framework that meets the tag before its class writes data as text. The page wanted to show that, and nothing else.
      if (isLost) throw new TypeError('data is a property: import the script before you render');
      if (!isSliceOf<S>(slice, this.widget)) throw new TypeError(`the data is no ${this.widget} slice of schema ${sliceSchema}`);
      const shown = slice === this.data ? bareOf(slice) : slice;
      const language = this.languageFor(shown);
      if (!language) return;
      // Words of another language begin anew: WebKit keeps the widths of texts that are only replaced.
      if (this.hasUpdated && language !== this.language) render(nothing, this.renderRoot, this.renderOptions);
      this.language = language;
      this.view = this.toView(shown, language, changed);
    } catch (fault) {
      this.warn(fault instanceof Error ? fault.message : String(fault));
    }
  }

  protected override render(): TemplateResult {
    if (this.view === undefined) return fallback;
    const drawn = this.renderView(this.view);
    return this.#hasOthers() ? html`<slot class="others" @slotchange=${() => this.requestUpdate()}></slot>${drawn}` : drawn;
  }

  /**
   * Whether what is beside the author's words can be shown without them: they are marked, as the build wrote them, and
   * nobody has put something around one of them, such as a box in which a table scrolls.
   */
  #hasOthers(): boolean {
    const words = [...this.querySelectorAll('.dateline-words')];
    return !!words[0] && words.every(({ parentNode }) => parentNode === this);
  }

  /** The view as it was made last, where all that it is made of is the same. */
  protected memo<I extends readonly unknown[]>(make: (...inputs: I) => V, ...inputs: I): V {
    if (this.#made === undefined || inputs.some((input, i) => input !== this.#inputs[i])) {
      this.#made = make(...inputs);
      this.#inputs = inputs;
    }
    return this.#made;
  }

  /** Opens what was closed, or closes it; whether it is open now. @internal */
  toggle(id: string): boolean {
    const isOpen = !this.opened.delete(id);
    if (isOpen) this.opened.add(id);
    this.requestUpdate();
    return isOpen;
  }

  /** A button; with a panel, the one that opens it. @internal */
  button(className: string, content: unknown, onClick: (event: Event) => void, panel?: string): TemplateResult {
    return html`<button
      class=${className}
      type="button"
      aria-controls=${panel ?? nothing}
      aria-expanded=${panel ? this.opened.has(panel) : nothing}
      @click=${onClick}
    >${content}</button>`;
  }

  /** What a screen reader says whenever it changes. @internal */
  announcement(): TemplateResult {
    return html`<p class="hidden" role="status">${this.#announcement}</p>`;
  }

  protected announce(text: string): void {
    // The same again would change nothing, and so be heard by nobody.
    this.#announcement = text && text === this.#announcement ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** A text in the widget's language, or marked with its own. @internal */
  word(word: Word): TemplateResult | string {
    return markWord(word, this.locale);
  }

  /** "¶ 11", "¶ 1–6, 8", with links where the page says how to reach a paragraph. @internal */
  paragraphs(refs: readonly ParagraphRef[]): TemplateResult[] {
    return paragraphLinks(
      refs,
      this.locale,
      ({ n }) => this.paragraphHref && safeUrl((this.articleUrl ?? '') + this.paragraphHref.replaceAll('{n}', String(n))),
    );
  }

  /** Offers a file that is made here: no request leaves the page. */
  protected download(name: string, text: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = name;
    link.click();
    // Not at once: WebKit and Firefox start the download after this task.
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

/** Without data the light-DOM children, if the editor gave any, stay on the page. */
const fallback = html`<slot></slot>`;

const isSliceOf = <S extends Slice>(value: unknown, widget: string): value is S =>
  typeof value === 'object' && value !== null && (value as Slice).schema === sliceSchema && (value as Slice).widget === widget;

const bared = new WeakMap<object, object>();

/** The page's own data, each time the same object for the same. */
function bareOf<S extends Slice>(slice: S): S {
  let copy = bared.get(slice) as S | undefined;
  if (!copy) bared.set(slice, (copy = bare(slice)));
  return copy;
}
