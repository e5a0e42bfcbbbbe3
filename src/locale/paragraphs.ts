import { formatInteger } from './format.js';
import { fill, fillParts, type Locale } from './locale.js';

/** A paragraph of the article, and what it is called alone: "Paragraph 11". */
export interface ParagraphRef {
  readonly n: number;
  readonly text: string;
}

/** Paragraphs by their numbers. */
export const paragraphRefs = (numbers: readonly number[], { common, format }: Locale): ParagraphRef[] =>
  numbers.map(n => ({ n, text: fill(common.paragraph, { n: formatInteger(n, format) }) }));

/**
 * "Paragraph 11", "Paragraphs 1–6, 8": texts, and between them the paragraphs that are named. Neighbours are a range,
 * of which the two ends are named. `bare` leaves out the word, where it stands above.
 */
export function paragraphParts(refs: readonly ParagraphRef[], { common, format }: Locale, bare = false): (string | ParagraphRef)[] {
  if (refs.length === 1 && !bare) return [...refs];
  const numbers = runsOf(refs).flatMap(([first, last], i) => [
    ...(i ? [format.list[0]] : []),
    ...(last ? fillParts(format.range, { a: numberOf(first), b: numberOf(last) }) : [numberOf(first)]),
  ]);
  return bare || !refs.length ? numbers : fillParts(common.paragraphs, { n: numbers }).flat();
}

/** Each range as one: its first paragraph, "1–6", and how that is called alone, "Paragraphs 1–6". */
export const paragraphRuns = (refs: readonly ParagraphRef[], { common, format }: Locale): { n: number; text: string; name: string }[] =>
  runsOf(refs).map(([first, last]) => {
    const { n, text } = numberOf(first);
    if (!last) return { n, text, name: first.text };
    const range = fill(format.range, { a: text, b: numberOf(last).text });
    return { n, text: range, name: fill(common.paragraphs, { n: range }) };
  });

/** Neighbours are a range. */
function runsOf(refs: readonly ParagraphRef[]): (readonly [first: ParagraphRef, last?: ParagraphRef])[] {
  const runs: [first: ParagraphRef, last?: ParagraphRef][] = [];
  for (const ref of refs) {
    const run = runs.at(-1);
    if (run && (run[1] ?? run[0]).n + 1 === ref.n) run[1] = ref;
    else runs.push([ref]);
  }
  return runs;
}

/** The number alone, in the digits of the language. */
const numberOf = ({ n, text }: ParagraphRef): ParagraphRef => ({ n, text: /\p{Nd}+/u.exec(text)?.[0] ?? text });
