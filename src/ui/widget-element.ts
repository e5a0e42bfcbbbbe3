import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  render,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { sliceSchema, type Slice } from '../article/slice.js';
import { bare, ownIn } from '../locale/bare.js';
import type { Language, Languages } from '../locale/language.js';
import type { Locale } from '../locale/locale.js';
import { LocaleController } from '../locale/locale-controller.js';
import { matchLanguage } from '../locale/match-language.js';
import type { Word } from '../locale/pick-words.js';
import { markWord } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { KeptTree } from './kept-tree.js';
import { isPack, type BundledArticle } from './language-pack.js';
import type { ParagraphRef } from '../locale/paragraphs.js';
import { paragraphLinks, safeUrl } from './paragraph-links.js';
import { textOf } from './property-text.js';
import { again, Retry } from './retry.js';
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
export abstract class WidgetElement<S extends Slice, V, M extends object = object> extends LitElement {
  static override styles = [tokenStyles, frameStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    article: {},
    theme: { reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    articleUrl: { attribute: 'article-url' },
    paragraphHref: { attribute: 'paragraph-href' },
  };

  /** What a framework or a script sets is read as the text that an attribute would hold; what has none is as if it were not set. @internal */
  static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration): PropertyDescriptor {
    const inherited = super.getPropertyDescriptor(name, key, options)!;
    const set = function (this: unknown, value: unknown): void {
      const text = textOf(value);
      inherited.set!.call(this, options.type === Number && text ? Number(text) : text);
    };
    // Bare, as a page that gives every object a "value" would else keep all properties from being defined.
    return bare({ ...inherited, ...(options.attribute !== false && { set }) });
  }

  /** The article's slice for this widget; wins over what a bundle brought. */
  data?: S;
  /** The slug of the article to show, where the page carries several. */
  article?: string;
  /** `light`, `dark` or `auto`: the colour scheme of the page around it, then the reader's. */
  theme = 'auto';
  /** Level of the widget's heading, 2 to 6. */
  headingLevel = 3;
  /** Address of the article, for links to its paragraphs. */
  articleUrl?: string;
  /** Address of a paragraph with `{n}` for its number, such as `#p{n}`. */
  paragraphHref?: string;

  /** What is shown now; undefined is the empty state. */
  protected view: V | undefined;
  /** What it speaks now; there as soon as there is a view. @internal */
  language!: Language<M>;
  /** Ids of what the reader has opened. @internal */
  readonly opened = new Set<string>();
  #announcement = '';
  #inputs: readonly unknown[] = [];
  #made: V | undefined;
  readonly #language = new LocaleController(this);
  #states: CustomStateSet | undefined;
  #tree: KeptTree | undefined;
  readonly #warned = new Set<string>();
  readonly #retry = new Retry(this);
  /** What loads the language that was last asked for. */
  #asked: unknown;
  #hasSpoken = false;
  /** The language of the page, where it has not come. */
  #missing: string | undefined;

  /** Our tag, whatever name the page registered. */
  protected abstract readonly widget: S['widget'];
  /** The languages of the interface; a bundle's are more as soon as one has come. @internal */
  abstract readonly languages: Languages<M>;
  /**
   * Turns data and choices into words.
   *
   * @throws TypeError where the data is not what it should be.
   */
  protected abstract toView(slice: S, language: Language<M>, changed: PropertyValues): V;
  protected abstract renderView(view: V): TemplateResult;

  /** @internal */
  get locale(): Locale {
    return this.language.locale;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // A bundle that finds a prerendered root would render its content a second time beside it.
    root.replaceChildren();
    this.#tree = new KeptTree(root);
    this.#dress(root);
    return root;
  }

  override connectedCallback(): void {
    // What is put in anew asks anew.
    this.#asked = undefined;
    super.connectedCallback();
    this.#tree?.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tree?.rest();
  }

  /** What goes to another document leaves its styles behind; when it comes back, it gets them again. @internal */
  adoptedCallback(): void {
    // Before it was first on a page, there is nothing to dress.
    if (this.#tree) this.#dress(this.renderRoot as ShadowRoot);
  }

  /**
   * Waits for a language that is on its way; what is shown until then is what was shown before. At first that is
   * `:state(loading)`, for which the page's style sheet can keep room.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const arriving = this.#fetchLanguage();
    if (!arriving) {
      this.#states?.clear();
      return super.scheduleUpdate();
    }
    if (!this.hasUpdated) {
      this.write(() => this.#showWords());
      try {
        this.#states ??= this.attachInternals().states;
        this.#states.add('loading');
      } catch {
        // An engine that is too old for it keeps no room.
      }
    }
    return arriving.then(() => this.scheduleUpdate());
  }

  /**
   * Renders on the tree as we left it. What fails there nonetheless is built anew once; then the author's words are
   * all that is shown.
   */
  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.write(() => {
      try {
        super.performUpdate();
      } catch {
        this.#clear();
        this.requestUpdate();
        try {
          super.performUpdate();
        } catch (fault) {
          this.view = undefined;
          this.#showWords();
          this.warn('cannot be drawn', fault);
        }
      }
    });
  }

  /** Renders at once, also while a language is on its way. @internal */
  updateNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

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
      const language = this.#languageFor(shown);
      // Words of another language begin anew: WebKit keeps the widths of texts that are only replaced.
      if (this.hasUpdated && language !== this.language) render(nothing, this.renderRoot, this.renderOptions);
      this.language = language;
      // What the author wrote is in the language of the page, and this is not.
      if (this.#missing && !this.#hasSpoken && this.textContent.trim()) return;
      this.view = this.toView(shown, language, changed);
      this.#hasSpoken = true;
    } catch (fault) {
      this.warn(fault instanceof Error ? fault.message : String(fault));
    }
  }

  protected override update(changed: PropertyValues): void {
    // What was shown without Lit gives way.
    if (!(this.renderRoot as Rendered)._$litPart$) this.#clear();
    super.update(changed);
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

  /** What a bundle has for this element. @internal */
  bundled(): BundledArticle<S> | undefined {
    return undefined;
  }

  /** Writes into the tree outside of a rendering. @internal */
  write(act: () => void): void {
    if (this.#tree) this.#tree.write(act);
    else act();
  }

  /** Says once what is wrong, for the people who run the page; the reader sees nothing broken. @internal */
  warn(message: string, fault?: unknown): void {
    const whole = `dateline: <${this.localName}${this.article ? ` article="${this.article}"` : ''}> ${message}`;
    if (this.#warned.has(whole)) return;
    this.#warned.add(whole);
    // What is wrong may be put in other words at each try.
    console.warn(fault === undefined ? whole : `${whole}: ${fault instanceof Error ? fault.message : String(fault)}`);
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

  /** What a screen reader says whenever it changes. */
  protected announcement(): TemplateResult {
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

  /** "Paragraph 11", "Paragraphs 1–6, 8", with a link at each number where the page says how to reach it. @internal */
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

  /** Takes all away, and Lit's memory of it. */
  #clear(): void {
    this.renderRoot.replaceChildren();
    delete (this.renderRoot as Rendered)._$litPart$;
  }

  /** Without Lit, which a page can keep from making nodes: an image of the name `importNode` is `document.importNode`. */
  #showWords(): void {
    this.#clear();
    this.renderRoot.append(Document.prototype.createElementNS.call(document, this.namespaceURI, 'slot'));
  }

  /** Styles are of this document; another one refuses them with an exception. */
  #dress(root: ShadowRoot): void {
    if (this.ownerDocument === document) adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
  }

  /** The interface in the article's own language; where nobody speaks that, in the first one. */
  protected originalOf({ language }: S): Language<M> {
    const spoken = Object.keys(this.languages);
    return this.languages[matchLanguage(language, spoken) ?? spoken[0]!]!;
  }

  #languageFor(slice: S): Language<M> {
    const ours = Object.keys(this.languages).filter(lang => lang in slice.words);
    // What was shown before stays until the language comes.
    const kept = this.#missing && this.#hasSpoken ? this.locale.lang : '';
    return this.languages[matchLanguage(this.#language.tag, ours) ?? matchLanguage(kept, ours) ?? ''] ?? this.originalOf(slice);
  }

  /**
   * Fetches the language of the page, if that is one which the bundle left in a file of its own. One that does not come,
   * or is not what it should be, is waited for no longer, and asked for again later.
   */
  #fetchLanguage(): Promise<void> | undefined {
    this.#missing = undefined;
    const bundled = this.bundled();
    if (!bundled) return undefined;
    const { slice, packs } = bundled;
    const { words, language } = slice;
    const lang = matchLanguage(this.#language.tag, [...Object.keys(words).filter(each => this.languages[each]), ...Object.keys(packs)])!;
    const load = ownIn(packs, lang);
    if (load === this.#asked) {
      if (load) this.#missing = lang;
      return undefined;
    }
    this.#asked = load;
    if (!load) return undefined;
    this.#missing = lang;
    const ask = async (): Promise<void> => {
      const late = new Promise<never>((_, reject) => setTimeout(reject, arrivalWaitMs, new Error('it does not answer')));
      const arrived = load(again(load)).then(pack => {
        if (!isPack(pack, lang, this.languages[language], words[language])) throw new TypeError('the file is not of this version');
        bundled.add(lang, pack);
        this.requestUpdate();
        this.#retry.stop();
      });
      try {
        await Promise.race([arrived, late]);
      } catch (fault) {
        this.warn(`has no words in ${lang} yet`, fault);
        // Nobody who reads waits for it a second time.
        this.#retry.later(load, () => load === this.#asked && void ask());
      }
    };
    return ask();
  }
}

/** How long the author's words wait for a file that neither comes nor fails. */
const arrivalWaitMs = 10_000;

/** A root with what Lit remembers of it. */
type Rendered = (HTMLElement | DocumentFragment) & { _$litPart$?: unknown };

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
