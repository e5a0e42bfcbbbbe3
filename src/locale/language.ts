import type { EmbedMessages } from './embed.messages.js';
import type { CommonMessages, Format, Locale, MarkName } from './locale.js';

/** The interface of one widget in one language. */
export interface Language<M extends object = object> {
  readonly locale: Locale;
  /** The widget's words: its `.messages.ts` says what they are. */
  readonly messages: M;
}

/** By BCP 47 tag. */
export type Languages<M extends object = object> = Readonly<Record<string, Language<M>>>;

/** All that the library says in one language: a file such as `en.json`, whose form `locale.schema.json` describes. */
export interface LanguageFile {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly format: Format;
  readonly common: CommonMessages;
  /** What each mark means, one sentence. */
  readonly meanings: Readonly<Record<MarkName, string>>;
  /** The words of each widget, by tag. */
  readonly widgets: Readonly<Record<string, object>>;
  /** The words of the snippets that are pasted into other pages. */
  readonly embed: EmbedMessages;
}

/** What a widget takes of a language file: what all widgets share, its own words, and what the marks mean that it can show. */
export const languageOf = <M extends object>(file: LanguageFile, tag: string, marks: readonly MarkName[]): Language<M> => ({
  locale: { lang: file.language, dir: file.direction, format: file.format, common: file.common },
  messages: { ...file.widgets[tag], meanings: Object.fromEntries(marks.map(mark => [mark, file.meanings[mark]])) } as M,
});
