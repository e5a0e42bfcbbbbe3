import { formatDate } from '../locale/format.js';
import { fill, type Locale } from '../locale/locale.js';
import { pickWords, type Word } from '../locale/pick-words.js';
import type { Slice } from '../article/slice.js';

/**
 * "Updated" and corrections, the same in all widgets. A view says them, the frame shows them:
 *
 *     // <tag>.view.ts
 *     corrections: correctionsView(slice, locale),
 *     // <tag>.ts
 *     frame({ …, corrections: view.corrections })
 *
 * "Updated: 3 March 2024" then stands under the eyebrow, and the corrections as a list under the
 * foot, never behind a button: a reader who saw the wrong figure must not have to look for the right one.
 * An article with neither gets neither.
 */
export interface Corrections {
  /** "Updated: 3 March 2024". */
  readonly updated: string | undefined;
  readonly list: readonly { readonly date: string; readonly text: Word }[];
}

export function correctionsView(slice: Slice, locale: Locale): Corrections {
  const pick = pickWords(slice, locale.lang);
  return {
    updated: slice.updated && fill(locale.common.updated, { date: formatDate(slice.updated, locale) }),
    list: slice.corrections.map(({ id, date }) => ({
      date: formatDate(date, locale),
      text: pick(({ corrections }) => corrections[id]),
    })),
  };
}
