import { isObject, show } from './faults.js';
import type { Translated, Words } from './words.js';

/** Words that are allowed, and that hardly anybody means: what another program left in them. */

const oddities: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'HTML, which readers see as it is written',
    /&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos|nbsp|shy|[lr]aquo|[mn]dash|hellip|[lr][sd]quo|[bs]dquo|zwn?j);|<\/?(?:a|b|br|em|i|li|p|span|strong|su[bp]|ul)\b[^>]*>/i,
  ],
  ['a sign that nobody sees', /[\u200b\u2060\ufeff]/],
];

/** Each text that looks odd, with its path and why; at the end the whole file, if it seems to be of another language. */
export function oddWords(words: Translated<Words>): string[] {
  const texts = textsIn(words);
  const odd = texts.flatMap(([path, text]) =>
    oddities.filter(([, pattern]) => pattern.test(text)).map(([why]) => `${path} has ${why}: ${show(text)}`),
  );
  const script = scriptOf(words.language);
  const foreign = script ? texts.filter(([, text]) => /\p{L}/u.test(text) && !script.test(text)) : [];
  return [
    ...odd,
    ...repeatedIn(words),
    ...(foreign.length > texts.length / 2 ? [`most texts are not in the letters of ${words.language}`] : []),
  ];
}

function textsIn(value: unknown, path: readonly string[] = []): [path: string, text: string][] {
  if (typeof value === 'string') return ['$schema', 'language', 'unchecked'].includes(path[0]!) ? [] : [[path.join('.'), value]];
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key])) : [];
}

/** Lists that say the same twice. */
function repeatedIn(value: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(value)) return new Set(value).size < value.length ? [`${path.join('.')} says the same twice`] : [];
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => repeatedIn(inner, [...path, key])) : [];
}

/** The letters of a language, where it has one script. */
function scriptOf(language: string | undefined): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${new Intl.Locale(language!).maximize().script!}}`, 'u');
  } catch {
    // "Jpan" is several; and a tag may be of a language that nobody has heard of.
    return undefined;
  }
}
