import type { Slice } from '../article/slice.js';
import { ownIn } from '../locale/bare.js';
import type { Language, Languages } from '../locale/language.js';
import type { Locale } from '../locale/locale.js';
import { LocaleController } from '../locale/locale-controller.js';
import { matchLanguage } from '../locale/match-language.js';
import { isPack, type BundledArticle } from './language-pack.js';
import { again, Retry } from './retry.js';
import { SafeElement } from './safe-element.js';

/** An element that speaks the language of the page, and fetches it where its bundle has it in a file of its own. */
export abstract class LanguageElement<S extends Slice, V, M extends object> extends SafeElement<V> {
  /** What it speaks now; there as soon as there is a view. @internal */
  language!: Language<M>;
  readonly #language = new LocaleController(this);
  readonly #retry = new Retry(this);
  #states: CustomStateSet | undefined;
  /** What loads the language that was last asked for. */
  #asked: unknown;
  #hasSpoken = false;
  /** The language of the page, where it has not come. */
  #missing: string | undefined;

  /** The languages of the interface; a bundle's are more as soon as one has come. @internal */
  abstract readonly languages: Languages<M>;

  /** @internal */
  get locale(): Locale {
    return this.language.locale;
  }

  /** What a bundle has for this element. @internal */
  bundled(): BundledArticle<S> | undefined {
    return undefined;
  }

  override connectedCallback(): void {
    // What is put in anew asks anew.
    this.#asked = undefined;
    super.connectedCallback();
  }

  /**
   * Waits for a language that is on its way; what is shown until then is what was shown before. At first that is
   * `:state(loading)`, for which the page's style sheet can keep room.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#hasSpoken ||= this.view !== undefined;
    const arriving = this.#fetchLanguage();
    if (!arriving) {
      this.#states?.clear();
      return super.scheduleUpdate();
    }
    if (!this.hasUpdated) {
      this.write(() => this.showWords());
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
   * What it speaks of this slice: the language of the page, what was shown until that comes, or the article's own. Nothing
   * where what the author wrote is in the language of the page, and what we would say is not.
   */
  protected languageFor(slice: S): Language<M> | undefined {
    if (this.#missing && !this.#hasSpoken && this.textContent.trim()) return undefined;
    const ours = Object.keys(this.languages).filter(lang => lang in slice.words);
    const kept = this.#missing && this.#hasSpoken ? this.locale.lang : '';
    return this.languages[matchLanguage(this.#language.tag, ours) ?? matchLanguage(kept, ours) ?? ''] ?? this.originalOf(slice);
  }

  /** The interface in the article's own language; where nobody speaks that, in the first one. */
  protected originalOf({ language }: S): Language<M> {
    const spoken = Object.keys(this.languages);
    return this.languages[matchLanguage(language, spoken) ?? spoken[0]!]!;
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
