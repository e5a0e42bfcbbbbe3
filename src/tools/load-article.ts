import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleWithWords } from '../article/cut-slice.js';
import { ArticleError } from '../article/faults.js';
import { parseArticle } from '../article/parse-article.js';
import { matchLanguage } from '../locale/match-language.js';
import { InputError } from './input-error.js';
import { readLanguages, type SpokenArticle } from './languages.js';
import { placed } from './json-text.js';
import { readJson, type JsonFile } from './read-json.js';

/** Where an article lives on disk. */
export interface ArticleFiles {
  readonly facts: string;
  /** By language tag. */
  readonly words: Readonly<Record<string, string>>;
  /** Languages of the interface that the article brings, by tag. */
  readonly locales: Readonly<Record<string, string>>;
}

/**
 * Finds `article.json`, its `words.<lang>.json` and, of the same languages, `locale.<lang>.json`. With `languages` only
 * those are taken, and the article's own always: what the others lack falls back to it.
 *
 * @throws InputError for a folder that cannot be read, and for files that nobody would read.
 */
export function findArticle(dir: string, languages?: readonly string[]): ArticleFiles {
  const facts = join(dir, 'article.json');
  const names = list(dir);
  const inLanguages = (kind: string): Record<string, string> =>
    Object.fromEntries(
      names.flatMap(name => {
        const language = name.startsWith(`${kind}.`) && /^\w+\.(.+)\.json$/.exec(name)?.[1];
        return language ? [[language, join(dir, name)]] : [];
      }),
    );
  const [found, locales] = [inLanguages('words'), inLanguages('locale')];
  // Passed over in silence it would be a language that the article lacks, and nobody would know why.
  const misnamed = names.filter(name => /^(words|locale)[^a-z].*\.json$/i.test(name) && !/^(words|locale)\..+\.json$/.test(name));
  if (misnamed.length) {
    throw new InputError(
      `${dir} has ${misnamed.join(', ')}, which would not be read. Words are named words.<language>.json, and languages of the interface locale.<language>.json, in small letters and with dots, such as words.ru.json.`,
    );
  }
  const wordless = Object.keys(locales).filter(language => !Object.hasOwn(found, language));
  if (wordless.length) {
    throw new InputError(
      `${dir} has ${wordless.map(language => `locale.${language}.json`).join(', ')}, but no words in ${wordless.join(', ')}. Add ${wordless.map(language => `words.${language}.json`).join(', ')}, or remove the file.`,
    );
  }
  if (!languages) return { facts, words: found, locales };

  const tags = languages.map(language => matchLanguage(language, Object.keys(found)));
  const missing = languages.filter((_, i) => !tags[i]);
  if (missing.length) {
    throw new InputError(
      `${dir} has no words in ${missing.join(', ')}; it has ${Object.keys(found).join(', ') || 'none at all'}. Add ${missing.map(language => `words.${language}.json`).join(', ')}, or leave the language out.`,
    );
  }
  const original = (readJson(facts).value as { language?: unknown } | null)?.language;
  const wanted = (files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).filter(([language]) => language === original || tags.includes(language)));
  return { facts, words: wanted(found), locales: wanted(locales) };
}

/**
 * Reads and checks an article.
 *
 * @throws ArticleError with every fault at once, each with its line; InputError for a file that is not JSON.
 */
export function loadArticle({ facts, words, locales }: ArticleFiles): SpokenArticle {
  const article = readJson(facts);
  const read = mapValues(words, readJson);
  const values = mapValues(read, ({ value }) => value);
  const ownLocales = mapValues(locales, readJson);
  const { languages, faults } = readLanguages(values, ownLocales, { words, locales });
  const texts = (files: Readonly<Record<string, string>>, read: Readonly<Record<string, JsonFile>>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([language, file]) => [file, read[language]!.text]));
  const allTexts = { [facts]: article.text, ...texts(words, read), ...texts(locales, ownLocales) };
  let parsed: ArticleWithWords;
  try {
    parsed = parseArticle(
      article.value,
      values,
      { article: facts, words },
      { article: article.faults, words: mapValues(read, each => each.faults) },
    );
  } catch (fault) {
    throw fault instanceof ArticleError ? new ArticleError(placed([...fault.faults, ...faults], allTexts)) : fault;
  }
  if (faults.length) throw new ArticleError(placed(faults, allTexts));
  return { ...parsed, languages };
}

const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

function list(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    throw new InputError(`${dir} is not a directory that can be read.`);
  }
}
