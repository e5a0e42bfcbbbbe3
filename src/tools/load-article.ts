import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleWithWords } from '../article/cut-slice.js';
import { parseArticle } from '../article/parse-article.js';
import { matchLanguage } from '../locale/locales.js';
import { InputError } from './input-error.js';
import { readJson, type JsonFile } from './read-json.js';

export { InputError };

/** Where an article lives on disk. */
export interface ArticleFiles {
  readonly facts: string;
  /** By language tag. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Finds `article.json` and its `words.<lang>.json`. With `languages` only those are taken, and the article's own
 * always: what the others lack falls back to it.
 */
export function findArticle(dir: string, languages?: readonly string[]): ArticleFiles {
  const facts = join(dir, 'article.json');
  const names = list(dir);
  const found = Object.fromEntries(
    names.flatMap(name => {
      const language = /^words\.(.+)\.json$/.exec(name)?.[1];
      return language ? [[language, join(dir, name)]] : [];
    }),
  );
  // Passed over in silence it would be a language that the article lacks, and nobody would know why.
  const misnamed = names.filter(name => /^words[^a-z].*\.json$/i.test(name) && !/^words\..+\.json$/.test(name));
  if (misnamed.length) {
    throw new InputError(
      `${dir} has ${misnamed.join(', ')}, which would not be read. Words are named words.<language>.json, in small letters and with dots, such as words.ru.json.`,
    );
  }
  if (!languages) return { facts, words: found };

  const tags = languages.map(language => matchLanguage(language, Object.keys(found)));
  const missing = languages.filter((_, i) => !tags[i]);
  if (missing.length) {
    throw new InputError(
      `${dir} has no words in ${missing.join(', ')}; it has ${Object.keys(found).join(', ') || 'none at all'}. Add ${missing.map(language => `words.${language}.json`).join(', ')}, or leave the language out.`,
    );
  }
  const original = (readJson(facts).value as { language?: unknown } | null)?.language;
  const wanted = Object.entries(found).filter(([language]) => language === original || tags.includes(language));
  return { facts, words: Object.fromEntries(wanted) };
}

/** Reads and checks an article; throws with every fault at once. */
export function loadArticle({ facts, words }: ArticleFiles): ArticleWithWords {
  const article = readJson(facts);
  const texts = Object.entries(words).map(([language, file]) => [language, readJson(file)] as const);
  const ofEach = <T>(read: (file: JsonFile) => T): Record<string, T> =>
    Object.fromEntries(texts.map(([language, file]) => [language, read(file)]));
  return parseArticle(
    article.value,
    ofEach(({ value }) => value),
    { article: facts, words },
    { article: article.faults, words: ofEach(({ faults }) => faults) },
  );
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    throw new InputError(`${dir} is not a directory that can be read.`);
  }
}
