import type { LitElement } from 'lit';
import { sliceSchema, type Slice } from '../article/slice.js';
import { bare } from '../locale/bare.js';
import type { Interface } from '../ui/language-pack.js';
import type { WidgetElement } from '../ui/widget-element.js';

/** The part of a registered class that bundles of any version speak to. */
interface Shelf {
  /** The version of slices that this shelf's element reads. */
  readonly schema: number;
  put(slice: Slice): void;
}

/** What a widget looks like from here. */
interface Widget extends LitElement {
  data?: Slice;
  article?: string;
  shelved(): Slice | undefined;
  speak(own: Interface): void;
  warn(message: string): void;
}

// A registered symbol: bundles of other builds find the shelf on the constructor, and the page gets no global.
const shelfOf = Symbol.for('dateline.shelf');

/** How long a missing article may stay missing, on a page that has loaded, before we say so: a script may still bring it. */
const patience = 2000;

/**
 * Registers a widget that already has its article's slice, or hands the slice to the class that another bundle
 * of ours registered under the same tag. Without this a second article would show the first one's numbers.
 */
export function prefill<S extends Slice, V>(tag: S['widget'], Base: new () => WidgetElement<S, V>, brought: S): void {
  const slice = bare(brought);
  const registered = customElements.get(tag) as (CustomElementConstructor & { [shelfOf]?: Shelf }) | undefined;
  if (!registered) {
    try {
      customElements.define(tag, shelve(Base as unknown as new () => Widget, slice));
    } catch (fault) {
      // A page may have a registry of its own.
      console.warn(`dateline: <${tag}> cannot be registered on this page: ${String(fault)}`);
    }
  } else if (!registered[shelfOf]) {
    console.warn(`dateline: <${tag}> is already registered by another script; article "${slice.article}" is not shown`);
  } else if (registered[shelfOf].schema !== slice.schema) {
    console.warn(
      `dateline: <${tag}> on this page reads slices of schema ${registered[shelfOf].schema}, not ${slice.schema}; article "${slice.article}" is not shown`,
    );
  } else {
    registered[shelfOf].put(slice);
  }
}

function shelve(Base: new () => Widget, first: Slice): CustomElementConstructor {
  const slices = new Map([[first.article, first]]);
  const unordered = new Set<string>();
  const connected = new Set<Widget>();
  // A bare tag among several articles takes none: in an endless page it stands in the second article before the
  // second script has come, and would show the first one's numbers.
  const sliceFor = ({ article }: Widget): Slice | undefined => slices.get(article || (slices.size === 1 ? first.article : ''));

  return class extends Base {
    static readonly [shelfOf]: Shelf = {
      schema: sliceSchema,
      put(slice) {
        const { article, revision = 0 } = slice;
        const known = slices.get(article);
        if (known) {
          const ahead = revision - (known.revision ?? 0);
          if (ahead < 0 || (!ahead && said(slice) === said(known))) return;
          if (!ahead && !unordered.has(article)) {
            unordered.add(article);
            console.warn(
              `dateline: two scripts say different things of article "${article}" in <${slice.widget}>, and neither is newer; the later script is shown. Raise "revision" in article.json`,
            );
          }
        }
        slices.set(article, slice);
        for (const element of connected) element.requestUpdate();
      },
    };
    #timer: ReturnType<typeof setTimeout> | undefined;

    override connectedCallback(): void {
      connected.add(this);
      super.connectedCallback();
    }

    override disconnectedCallback(): void {
      connected.delete(this);
      super.disconnectedCallback();
    }

    override shelved(): Slice | undefined {
      for (const { own } of slices.values()) if (own) this.speak(own as Interface);
      const slice = sliceFor(this);
      if (!slice) this.#complainLater();
      return slice;
    }

    #complainLater(): void {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (document.readyState !== 'complete') return this.#complainLater();
        if (this.data || sliceFor(this) || !this.isConnected) return;
        const known = [...slices.keys()].map(slug => `"${slug}"`).join(', ');
        this.warn(
          this.article
            ? `no script on this page brought that article; known: ${known}`
            : `there are several articles on this page, so the tag needs article="…": ${known}`,
        );
      }, patience);
    }
  };
}

/** What a slice said when it came: other languages may have joined it since, and functions differ in each script. */
const said = (slice: Slice): string => JSON.stringify({ ...slice, words: slice.words[slice.language], own: 0, packs: 0 });
