import type { ArticleWithWords } from '../article/cut-slice.js';
import type { Slice } from '../article/slice.js';
import type { EmbedMessages } from '../locale/embed.messages.js';
import type { Language } from '../locale/language.js';
import type { MarkName } from '../locale/locale.js';
import type { Drawing } from '../pictures/drawing.js';
import type { PlainDocument } from '../text/plain.js';

/**
 * What the tools must know of a widget. Its folder `widgets/<tag>/` has it as `<tag>.manifest.ts`, with its element as
 * `<tag>.ts`; whatever folder is there is built.
 */
export interface WidgetManifest<S extends Slice = Slice, M extends object = object> {
  /** The marks in its key, in their order. */
  readonly marks: readonly MarkName[];
  /** Pixels of its frame on a page that does not hear what the frame says of its own height: nothing is cut, the rest scrolls. */
  readonly frameHeight: number;
  /** Bytes of its code, after brotli, that we set out for. */
  readonly goal: number;
  /** Cuts its slice; undefined where the article has nothing for it to show. */
  select(article: ArticleWithWords): S | undefined;
  /** All that it says, for pages without script. */
  plain(slice: S, language: Language<M>): PlainDocument;
  /** Its records, as CSV. */
  csv(slice: S, language: Language<M>): string;
  /** What draws it: only a build that draws loads it. */
  picture(): Promise<WidgetPicture<S, M>>;
}

/** Draws a widget. `site` is the host of the article, to be named under the picture. */
export interface WidgetPicture<S extends Slice = Slice, M extends object = object> {
  /** 1200 × 630 pixels, for where the article is shared. */
  card(slice: S, language: Language<M>, site: string | undefined, words: EmbedMessages): Drawing;
  /** As wide as a column of text, where there is such a picture. */
  column?(slice: S, language: Language<M>, site: string | undefined): Drawing;
}
