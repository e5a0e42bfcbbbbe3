import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleWithWords } from '../article/cut-slice.js';
import { parseArticle } from '../article/parse-article.js';

/** Something that the person at the command line can mend: shown as it is, without a stack. */
export class InputError extends Error {}

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
  const found = Object.fromEntries(
    list(dir).flatMap(name => {
      const language = /^words\.(.+)\.json$/.exec(name)?.[1];
      return language ? [[language, join(dir, name)]] : [];
    }),
  );
  if (!languages) return { facts, words: found };

  const missing = languages.filter(language => !found[language]);
  if (missing.length) {
    throw new InputError(
      `${dir} has no words in ${missing.join(', ')}; it has ${Object.keys(found).join(', ') || 'none at all'}. Add ${missing.map(language => `words.${language}.json`).join(', ')}, or leave the language out.`,
    );
  }
  const original = (readJson(facts) as { language?: unknown } | null)?.language;
  const wanted = Object.entries(found).filter(([language]) => language === original || languages.includes(language));
  return { facts, words: Object.fromEntries(wanted) };
}

/** Reads and checks an article; throws with every fault at once. */
export function loadArticle({ facts, words }: ArticleFiles): ArticleWithWords {
  const texts = Object.entries(words).map(([language, file]) => [language, readJson(file)] as const);
  return parseArticle(readJson(facts), Object.fromEntries(texts), { article: facts, words });
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    throw new InputError(`${dir} is not a directory that can be read.`);
  }
}

function readJson(file: string): unknown {
  let text: string;
  try {
    // Editors on Windows put a byte order mark before the text, and JSON has none.
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new InputError(`${file} cannot be read. An article is a directory with article.json and words.<language>.json.`);
  }
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new InputError(`${file}${lineOf(text, (fault as Error).message)} is not JSON: ${(fault as Error).message}`);
  }
}

/** ":12:3" for the place that the JSON parser names by its offset, if it names one. */
function lineOf(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  const before = (position ? text.slice(0, +position) : /end of JSON/.test(message) ? text : '').split('\n');
  return before.length > 1 || position ? `:${before.length}:${before.at(-1)!.length + 1}` : '';
}
