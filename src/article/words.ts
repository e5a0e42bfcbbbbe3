import * as z from 'zod';
import { direction, id, language, text, type Article } from './article.js';

/**
 * The words of one language, keyed by record id. In the article's own language every record has its words;
 * another language must have the same texts or is reported as missing them.
 */

/** Never empty: a list without entries would hide what the article's own language says. */
const texts = z.array(text).min(1);
const byId = <T extends z.ZodType>(entry: T) => z.record(id, entry);

export const wordsSchema = z.strictObject({
  $schema: z.string().optional(),
  language,
  unchecked: z
    .array(z.string())
    .optional()
    .meta({ description: 'Paths of texts that no speaker has checked yet, such as "deal.d12.title"; "*" ends a prefix: "deal.*"' }),
  inferred: text.optional().meta({ description: 'From what the dates that are inferred follow, one sentence' }),
  turnover: z
    .strictObject({
      title: text,
      measure: text.meta({ description: 'What is measured, such as "Trade turnover"' }),
      definition: text.meta({ description: 'What the measure means, one sentence' }),
      exports: text.optional().meta({ description: 'Name of the exports series, when the article has one' }),
      imports: text.optional(),
    })
    .nullable(),
  deals: z.strictObject({ title: text, counting: text.meta({ description: 'How the items were counted, one or two sentences' }) }),
  people: z.strictObject({ title: text }),
  sectors: byId(text),
  flow: z.record(direction, text).optional().meta({
    description: 'Directions of goods, such as "russia>iran", in a language that inflects names; else they are made of the names',
  }),
  person: byId(z.strictObject({ name: text, alias: texts.optional(), roles: byId(text), note: text.optional(), alt: text.optional() })),
  organisation: byId(z.strictObject({ name: text, described: text.optional(), note: text.optional() })),
  place: byId(z.strictObject({ name: text, note: text.optional() })),
  event: byId(z.strictObject({ title: text, topics: texts.optional(), date: text.optional(), note: text.optional() })),
  deal: byId(
    z.strictObject({
      title: text,
      dispute: text.optional().meta({ description: 'What is denied or disputed, such as "Mass supply denied"; of an item in dispute' }),
      note: text.optional(),
      date: text.optional(),
      alias: texts.optional(),
    }),
  ),
  figure: byId(z.strictObject({ label: text, text: text.optional(), notes: texts.optional() })),
  claim: byId(z.strictObject({ gist: text })),
  tension: byId(z.strictObject({ topic: text, note: text })),
  correction: byId(text).optional(),
});

export type Words = z.infer<typeof wordsSchema>;

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
