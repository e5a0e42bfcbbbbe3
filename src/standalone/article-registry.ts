import type { LitElement } from 'lit';
import { sliceSchema, type Slice } from '../article/slice.js';
import { bare, ownIn } from '../locale/bare.js';
import type { Language } from '../locale/language.js';
import type { BundledArticle, LanguagePack, PackLoaders } from '../ui/language-pack.js';
import type { WidgetElement } from '../ui/widget-element.js';

/** The part of a registered class that bundles of any version speak to. */
interface Registry {
  /** The version of slices that its element reads. */
  readonly schema: number;
  add(article: Brought): void;
}

/** What a bundle brings: the slice, which is JSON; the interface in the article's own language; and how the others are fetched. */
interface Brought {
  readonly slice: Slice;
  readonly language: Language;
  readonly packs?: PackLoaders;
}

/** What a widget looks like from here. */
interface Widget extends LitElement {
  data?: Slice;
  article?: string;
  languages: Record<string, Language>;
  bundled(): BundledArticle | undefined;
  warn(message: string): void;
}

// A registered symbol: bundles of other builds find the registry on the constructor, and the page gets no global.
const registryOf = Symbol.for('dateline.articles');

/** How long a missing article may stay missing, on a page that has loaded, before we say so: a script may still bring it. */
const arrivalWaitMs = 2000;

/**
 * Registers a widget that already has its article's slice, or hands the slice to the class that another bundle
 * of ours registered under the same tag. Without this a second article would show the first one's numbers.
 */
export function register<S extends Slice, V, M extends object>(
  tag: S['widget'],
  Base: new () => WidgetElement<S, V, M>,
  article: Brought,
): void {
  const brought = bare(article);
  const { slice } = brought;
  const registered = customElements.get(tag) as (CustomElementConstructor & { [registryOf]?: Registry }) | undefined;
  if (!registered) {
    try {
      customElements.define(tag, withArticles(Base as unknown as new () => Widget, brought));
    } catch (fault) {
      // A page may have a registry of its own.
      console.warn(`dateline: <${tag}> cannot be registered on this page: ${String(fault)}`);
    }
  } else if (!registered[registryOf]) {
    console.warn(`dateline: <${tag}> is already registered by another script; article "${slice.article}" is not shown`);
  } else if (registered[registryOf].schema !== slice.schema) {
    console.warn(
      `dateline: <${tag}> on this page reads slices of schema ${registered[registryOf].schema}, not ${slice.schema}; article "${slice.article}" is not shown`,
    );
  } else {
    registered[registryOf].add(brought);
  }
}

function withArticles(Base: new () => Widget, first: Brought): CustomElementConstructor {
  const articles = new Map<string, BundledArticle>();
  const languages: Record<string, Language> = bare({});
  const unordered = new Set<string>();
  const connected = new Set<Widget>();
  // A bare tag among several articles takes none: in an endless page it stands in the second article before the
  // second script has come, and would show the first one's numbers.
  const articleFor = ({ article }: Widget): BundledArticle | undefined =>
    articles.get(article || (articles.size === 1 ? first.slice.article : ''));

  const add = ({ slice, language, packs = {} }: Brought): void => {
    languages[slice.language] ??= language;
    const article = {
      slice,
      packs,
      add(lang: string, { locale, messages, words }: LanguagePack) {
        // Each element that has waited for it brings it.
        if (!ownIn(packs, lang)) return;
        delete packs[lang];
        languages[lang] ??= bare({ locale, messages });
        article.slice = bare({ ...article.slice, words: { ...article.slice.words, [lang]: words } });
      },
    };
    articles.set(slice.article, article);
  };
  add(first);

  return class extends Base {
    static readonly [registryOf]: Registry = {
      schema: sliceSchema,
      add(brought) {
        const { slice } = brought;
        const { article, revision = 0 } = slice;
        const known = articles.get(article)?.slice;
        if (known) {
          const ahead = revision - (known.revision ?? 0);
          if (ahead < 0 || (!ahead && originalOf(slice) === originalOf(known))) return;
          if (!ahead && !unordered.has(article)) {
            unordered.add(article);
            console.warn(
              `dateline: two scripts say different things of article "${article}" in <${slice.widget}>, and neither is newer; the later script is shown. Raise "revision" in article.json`,
            );
          }
        }
        add(brought);
        for (const element of connected) element.requestUpdate();
      },
    };
    override readonly languages = languages;
    #timer: ReturnType<typeof setTimeout> | undefined;

    override connectedCallback(): void {
      connected.add(this);
      super.connectedCallback();
    }

    override disconnectedCallback(): void {
      connected.delete(this);
      super.disconnectedCallback();
    }

    override bundled(): BundledArticle | undefined {
      const article = articleFor(this);
      if (!article) this.#complainLater();
      return article;
    }

    #complainLater(): void {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (document.readyState !== 'complete') return this.#complainLater();
        if (this.data || articleFor(this) || !this.isConnected) return;
        const known = [...articles.keys()].map(slug => `"${slug}"`).join(', ');
        this.warn(
          this.article
            ? `no script on this page brought that article; known: ${known}`
            : `there are several articles on this page, so the tag needs article="…": ${known}`,
        );
      }, arrivalWaitMs);
    }
  };
}

/** A slice as it came: other languages may have joined it since. */
const originalOf = (slice: Slice): string => JSON.stringify({ ...slice, words: slice.words[slice.language] });
