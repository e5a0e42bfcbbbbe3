import type { Article } from './article.js';

/**
 * The words of one language, keyed by record id. In the article's own language every record has its words;
 * another language must have the same texts or is reported as missing them.
 */

export interface Words {
  $schema?: string;
  language: string;
  /** Paths of texts that no speaker has checked yet, such as "deal.d12.title"; "*" ends a prefix: "deal.*". */
  unchecked?: string[];
  /** From what the dates that are inferred follow, one sentence. */
  inferred?: string;
  /** `measure`: what is measured, such as "Trade turnover"; `definition`: what that means, one sentence. */
  turnover: { title: string; measure: string; definition: string; exports?: string; imports?: string } | null;
  /** `lead`: the sentence that carries the message, in place of the one that is counted; `counting`: how the items were counted. */
  deals: { title: string; lead?: string; counting: string };
  people: { title: string };
  sectors: Record<string, string>;
  /** Directions of goods, such as "russia>iran", in a language that inflects names. */
  flow?: Record<string, string>;
  person: Record<string, { name: string; alias?: string[]; roles: Record<string, string>; note?: string; alt?: string }>;
  organisation: Record<string, { name: string; described?: string; note?: string }>;
  place: Record<string, { name: string; note?: string }>;
  event: Record<string, { title: string; topics?: string[]; date?: string; note?: string }>;
  /** `dispute`: what is denied or disputed, such as "Mass supply denied". */
  deal: Record<string, { title: string; dispute?: string; note?: string; date?: string; alias?: string[] }>;
  figure: Record<string, { label: string; text?: string; notes?: string[] }>;
  claim: Record<string, { gist: string }>;
  tension: Record<string, { topic: string; note: string }>;
  correction?: Record<string, string>;
}

type Partly<T> = T extends readonly unknown[]
  ? T
  : string extends keyof T
    ? { readonly [K in keyof T]: Partly<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]?: Partly<T[K]> | undefined }
      : T;

/**
 * Words as any language has them: each section is there, and in a section anything may be missing, at any depth. Only the
 * article's own language is complete.
 */
export type Translated<W> = { readonly [K in keyof W]: W[K] extends string ? W[K] | undefined : Partly<W[K]> };

const noTexts: readonly string[] = ['$schema', 'language', 'unchecked'];

/** The path of every text in a words file, such as `deal.d12.title`; a list of texts is one. */
export function textPaths(words: unknown, path: readonly string[] = []): string[] {
  if (typeof words === 'string' || Array.isArray(words)) return [path.join('.')];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) =>
    path.length === 0 && noTexts.includes(key) ? [] : textPaths(inner, [...path, key]),
  );
}

/** Paths of the texts in one language that no speaker has checked yet. */
export function uncheckedWords(words: Translated<Words>): string[] {
  const paths = new Set(words.unchecked);
  const isBegun = (text: string): boolean => {
    for (let end = 0; end <= text.length; end++) if (paths.has(`${text.slice(0, end)}*`)) return true;
    return false;
  };
  return textPaths(words).filter(text => paths.has(text) || isBegun(text));
}

/** Search words differ from language to language, and not every language inflects names: `person.safari.alias` and `flow.…` need no translation. */
const isTranslated = (path: string): boolean => !/^[^.]+\.[^.]+\.alias$|^flow\./.test(path);

/**
 * What the article says in its own language and not in another: paths by language, for those that lack anything.
 * Readers get these texts in the article's own language, marked as such.
 */
export function missingWords(
  { language }: Pick<Article, 'language'>,
  words: Readonly<Record<string, Translated<Words>>>,
): Record<string, string[]> {
  const original = textPaths(words[language]).filter(isTranslated);
  return Object.fromEntries(
    Object.entries(words)
      .map(([other, translated]) => {
        const there = new Set(textPaths(translated));
        return [other, original.filter(path => !there.has(path))] as const;
      })
      .filter(([, missing]) => missing.length > 0),
  );
}
