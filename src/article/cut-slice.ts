import type { Article, ArticleDate } from './article.js';
import { sliceSchema, type SliceCorrection, type Sourced } from './slice.js';
import type { Translated, Words } from './words.js';

/** A parsed article with its words in each language: what the selectors cut from. */
export interface ArticleWithWords {
  readonly article: Article;
  /** By language tag; has the article's own language. */
  readonly words: Readonly<Record<string, Translated<Words>>>;
}

interface SliceHead<T extends string> {
  readonly schema: typeof sliceSchema;
  readonly widget: T;
  readonly article: string;
  readonly language: string;
  readonly published?: ArticleDate;
  readonly updated?: ArticleDate;
  readonly revision?: number;
  readonly corrections: readonly SliceCorrection[];
}

/** What all slices start with. `cited` are the ids of the records in the slice: corrections of others stay out. */
export function sliceHead<T extends string>(widget: T, { article }: ArticleWithWords, cited: ReadonlySet<string>): SliceHead<T> {
  const corrections = (article.corrections ?? []).filter(({ about }) => about.some(id => cited.has(id)));
  const revision = revisionNumber(article);
  return {
    schema: sliceSchema,
    widget,
    article: article.slug,
    language: article.language,
    ...(article.published.value && { published: article.published }),
    ...(article.updated && { updated: article.updated }),
    ...(revision && { revision }),
    corrections: corrections.map(({ id, date }) => ({ id, date })),
  };
}

/** Of a record, only what every record in a slice keeps: where it stands, who says it, how we know it. */
export const sourced = ({ paragraphs, attribution, basis }: Sourced): Sourced => ({ paragraphs, attribution, basis });

/**
 * Which build is newer, in one number, and without a clock, so that the same article gives the same bytes: the
 * `revision` that the newsroom counts, and below it the latest day on which the article says that something happened to it.
 */
function revisionNumber({ revision = 0, published, updated, corrections = [] }: Article): number {
  const days = [published, updated, ...corrections.map(({ date }) => date)].map(date =>
    Number((date?.value ?? '').replace(/^.*\//, '').replaceAll('-', '').padEnd(8, '0')),
  );
  return revision * 1e8 + Math.max(...days);
}

/** The names of people, organisations and places among the cited ids, and the words of the corrections. */
export function commonWords(words: Translated<Words>, cited: ReadonlySet<string>, corrections: readonly SliceCorrection[]) {
  const named = { ...words.person, ...words.organisation, ...words.place };
  return {
    ...(words.inferred && { inferred: words.inferred }),
    names: textsOf(pickKeys(named, cited), ({ name }) => name),
    corrections: pickKeys(
      words.correction ?? {},
      corrections.map(({ id }) => id),
    ),
  };
}

/** An entry by its id, which may be a name that every object has. */
export const entryOf = <T>(section: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  section && Object.hasOwn(section, id) ? section[id] : undefined;

/** The entries of a record whose keys are wanted, in the wanted order. */
export const pickKeys = <T>(record: Readonly<Record<string, T>>, keys: Iterable<string>): Record<string, T> =>
  Object.fromEntries([...keys].filter(key => Object.hasOwn(record, key)).map(key => [key, record[key] as T]));

/** One text of each entry; without those that a translation lacks, so that they fall back. */
export const textsOf = <T>(section: Readonly<Record<string, T>>, read: (entry: T) => string | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(section).flatMap(([id, entry]) => {
      const text = read(entry);
      return text === undefined ? [] : [[id, text]];
    }),
  );

/** The same cut of the words of every language. */
export const wordsByLanguage = <W>({ words }: ArticleWithWords, cut: (words: Translated<Words>) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(words).map(([language, texts]) => [language, cut(texts)]));
