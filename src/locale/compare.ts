import type { Locale } from './locale.js';

type Compare = (a: string, b: string) => number;

/** Puts texts in the order of a language; numbers by value, so that 2 stands before 10. */
export function comparerOf({ lang, format: { alphabet } }: Locale): Compare {
  return alphabet ? byAlphabet(alphabet) : new Intl.Collator(lang, { numeric: true }).compare;
}

/** The same in every browser: Chromium would sort Tatar as the reader's own language. */
function byAlphabet(alphabet: string): Compare {
  // Each letter becomes one whose code stands where the alphabet has it, after all other scripts.
  const places = new Map([...alphabet].map((letter, i) => [letter, String.fromCharCode(0xe000 + i)]));
  const key = (text: string): string =>
    text
      // Which makes a space of one that does not break.
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\d+/g, digits => digits.padStart(9, '0'))
      .replace(/[^\p{L}\p{Nd}\s]/gu, '')
      .replace(/\p{L}/gu, letter => places.get(letter) ?? letter);
  const order: Compare = (a, b) => (a < b ? -1 : +(a > b));
  return (a, b) => order(key(a), key(b)) || order(a, b);
}
