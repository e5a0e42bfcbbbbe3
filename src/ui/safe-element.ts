import { adoptStyles, LitElement, type PropertyDeclaration } from 'lit';
import { bare } from '../locale/bare.js';
import { KeptTree } from './kept-tree.js';
import { textOf } from './property-text.js';

/**
 * An element that stands whatever is around it: its tree is ours again before we write, its styles come back from
 * another document, what a framework sets is text, and nothing is thrown into the page.
 */
export abstract class SafeElement<V> extends LitElement {
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

  /** The slug of the article to show, where the page carries several. */
  article?: string;
  /** What is shown now; undefined is the empty state. */
  protected view: V | undefined;
  #tree: KeptTree | undefined;
  readonly #warned = new Set<string>();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // A bundle that finds a prerendered root would render its content a second time beside it.
    root.replaceChildren();
    this.#tree = new KeptTree(root);
    this.#dress(root);
    return root;
  }

  override connectedCallback(): void {
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
          this.showWords();
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

  protected override update(changed: Map<PropertyKey, unknown>): void {
    // What was shown without Lit gives way.
    if (!(this.renderRoot as Rendered)._$litPart$) this.#clear();
    super.update(changed);
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

  /** Shows what the author wrote. Without Lit, which a page can keep from making nodes: an image of the name `importNode` is `document.importNode`. */
  protected showWords(): void {
    this.#clear();
    this.renderRoot.append(Document.prototype.createElementNS.call(document, this.namespaceURI, 'slot'));
  }

  /** Takes all away, and Lit's memory of it. */
  #clear(): void {
    this.renderRoot.replaceChildren();
    delete (this.renderRoot as Rendered)._$litPart$;
  }

  /** Styles are of this document; another one refuses them with an exception. */
  #dress(root: ShadowRoot): void {
    if (this.ownerDocument === document) adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
  }
}

/** A root with what Lit remembers of it. */
type Rendered = (HTMLElement | DocumentFragment) & { _$litPart$?: unknown };
