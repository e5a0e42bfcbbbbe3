import { articleSchema } from './article-schema.js';
import type { Article } from './article.js';
import { checkDates } from './check-dates.js';
import { checkDeals } from './check-deals.js';
import { checkFigures } from './check-figures.js';
import { checkPeople } from './check-people.js';
import { checkReferences } from './check-references.js';
import { checkSources } from './check-sources.js';
import { checkTurnover } from './check-turnover.js';
import { checkWords, wordsCode, wordsOf } from './check-words.js';
import type { ArticleWithWords } from './cut-slice.js';
import { Draft } from './draft.js';
import { ArticleError, FaultSheet, isObject, ownValue, show, type Report, type TextFault } from './faults.js';
import { shape, type Shaped } from './shape.js';
import { wordsSchema } from './words-schema.js';
import type { Translated, Words } from './words.js';

// This file is `dateline/article.js`: what a newsroom's own tools need to read, check and type an article.
export type * from './article.js';
export type { ArticleWithWords } from './cut-slice.js';
export { ArticleError, type Fault } from './faults.js';
export { missingWords, type Translated, type Words } from './words.js';

/** What the files are called in the report. */
export interface FileNames {
  readonly article?: string;
  /** By language tag. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What was found where the files were read, before they were values. */
export interface FoundBefore {
  readonly article?: readonly TextFault[];
  /** By language tag. */
  readonly words?: Readonly<Record<string, readonly TextFault[]>>;
}

/**
 * An article, checked: it comes in whole or not at all. Words are by language tag, which is the name of their file.
 * Another language may lack any text (`missingWords` lists what); readers then get the article's own.
 *
 * @throws ArticleError, one, with every fault of the facts and of the words in all languages.
 */
export function parseArticle(
  facts: unknown,
  words: Readonly<Record<string, unknown>>,
  files: FileNames = {},
  before: FoundBefore = {},
): ArticleWithWords {
  const sheet = new FaultSheet(files.article ?? 'article.json', facts);
  for (const { code, path, ...what } of before.article ?? []) sheet.report(code, path, what);
  const shaped = shape(articleSchema, facts, sheet.report);
  const draft = new Draft(shaped);
  for (const check of [checkReferences, checkDates, checkSources, checkPeople, checkDeals, checkFigures, checkTurnover]) {
    check(draft, sheet.report);
  }

  const language = draft.part('language');
  if (language !== undefined && !Object.hasOwn(words, language)) {
    sheet.report('missing-words-file', ['language'], {
      found: `${show(language)}, with words in ${Object.keys(words).map(show).join(', ') || 'no language'}`,
      expected: `a file words.${language}.json beside the article`,
      mend: 'Add the file, or correct "language".',
    });
  }

  const sheets = Object.entries(words).map(([tag, raw]) => new FaultSheet(files.words?.[tag] ?? `words.${tag}.json`, raw));
  Object.keys(words).forEach((tag, i) => {
    for (const { code, path, ...what } of before.words?.[tag] ?? []) sheets[i]!.report(code, path, what);
  });
  const shapedWords = Object.keys(words).map((tag, i) => [tag, shapeWords(tag, tag === language, sheets[i]!)] as const);
  const original = shapedWords.find(([tag]) => tag === language)?.[1].value;
  shapedWords.forEach(([tag, shapedFile], i) => checkWords(draft, shapedFile, tag === language, original, sheets[i]!.report));

  const faults = [sheet, ...sheets].flatMap(({ faults }) => faults);
  if (faults.length > 0) throw new ArticleError(faults);
  return {
    article: shaped.value as Article,
    words: Object.fromEntries(shapedWords.map(([tag, { value }]) => [tag, { ...noWords, ...(value as Translated<Words>) }])),
  };
}

/** Sections that a translation has not begun yet. */
const noWords = {
  turnover: null,
  deals: {},
  people: {},
  sectors: {},
  ...Object.fromEntries(Object.values(wordsOf).map(section => [section, {}])),
};

function shapeWords(tag: string, isOriginal: boolean, { root, report }: FaultSheet): Shaped {
  const named: Report = (code, path, what) => report(wordsCode(code, path), path, what);
  // Only the article's own language must be complete; what is missing elsewhere is no fault.
  const shaped = shape(wordsSchema, root, named, (code, path) => !isOriginal && code === 'missing-key' && path[0] !== 'language');
  const language = ownValue(root, 'language');
  if (typeof language === 'string' && language !== tag) {
    report('words-language', ['language'], {
      expected: `${show(tag)}, as the name of the file says`,
      mend: 'Correct "language", or rename the file.',
    });
  }
  return isObject(shaped.value) ? shaped : { value: {}, sound: () => false };
}
