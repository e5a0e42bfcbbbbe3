import type { Slice, SliceWords } from '../article/slice.js';
import { ownIn } from './bare.js';
import type { Translated } from '../article/words.js';

/** A text, and its language where that is not the language around it. */
export interface Word {
  readonly text: string;
  readonly lang?: string;
}

/** A word inside a sentence that is one string: isolated where it fell back, since its script may run the other way. */
export const inline = (word: Word): string => (ownIn(word, 'lang') ? `\u2068${word.text}\u2069` : word.text);

/**
 * Reads one text.
 *
 * @throws TypeError where even the article's own language has none.
 */
export type Picker<W> = {
  (read: (words: Translated<W>) => string | undefined): Word;
  /** The same for a text that may be absent in every language. */
  readonly maybe: (read: (words: Translated<W>) => string | undefined) => Word | undefined;
};

/** An id may be a name that every object has: what is found under "constructor" where there are no such words is no text. */
const isText = (found: unknown): found is string => typeof found === 'string';

/** Words of the reader's language, each falling back to the article's own. */
export function pickWords<W extends SliceWords>({ words, language }: Slice<W>, lang: string): Picker<W> {
  const [translated, original] = [words[lang], words[language]];
  const maybe: Picker<W>['maybe'] = read => {
    const text = translated && read(translated);
    if (isText(text)) return { text };
    const fallback = original && read(original);
    return isText(fallback) ? { text: fallback, lang: language } : undefined;
  };
  const pick = (read: (words: Translated<W>) => string | undefined): Word => {
    const word = maybe(read);
    if (!word) throw new TypeError('a text is missing in the data');
    return word;
  };
  return Object.assign(pick, { maybe });
}
