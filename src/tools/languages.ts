import { isDeepStrictEqual } from 'node:util';
import type { ArticleWithWords } from '../article/cut-slice.js';
import { FaultSheet, oneOf, show, type Fault, type Path } from '../article/faults.js';
import { isPlural, localeSchema, pluralForms } from '../article/locale-schema.js';
import { shape } from '../article/shape.js';
import { libraryLanguages } from '../locale/languages.js';
import { languageOf, type Language, type LanguageFile } from '../locale/language.js';
import { matchLanguage } from '../locale/match-language.js';
import type { JsonFile } from './read-json.js';
import { manifestOf, type Tag } from './widgets.js';

/** The languages of the interface in which an article is shown: the library's, and what the article's folder says beside it. */

/** One language of an article's interface. */
export interface InterfaceLanguage {
  readonly file: LanguageFile;
  /** The language of the library whose words it has, each and all. */
  readonly library: string | undefined;
  /** Paths of the words that it lacks, which readers get in English. */
  readonly missing: readonly string[];
}

/** An article, and the interface in each language of its words. */
export interface SpokenArticle extends ArticleWithWords {
  readonly languages: Readonly<Record<string, InterfaceLanguage>>;
}

type LocaleFile = Pick<JsonFile, 'value' | 'faults'>;

const english = libraryLanguages['en']!;
const schema = localeSchema(english);

/** What a widget says in one language. */
export const interfaceOf = <M extends object>(tag: Tag, file: LanguageFile): Language<M> => languageOf<M>(file, tag, manifestOf(tag).marks);

/** The article in the languages that the library speaks; for an article that brings none of its own. */
export function withLanguages(article: ArticleWithWords): SpokenArticle {
  const languages = Object.entries(article.words).map(([tag]) => [tag, languageFor(tag, undefined)] as const);
  return { ...article, languages: Object.fromEntries(languages) };
}

export interface LocaleFiles {
  /** Names in the report, by language tag: of the words, and of the languages of the interface. */
  readonly words: Readonly<Record<string, string>>;
  readonly locales: Readonly<Record<string, string>>;
}

/**
 * The interface in each language of the words, and what is wrong with it: a language that nobody speaks, and faults of
 * the article's own language files.
 */
export function readLanguages(
  words: Readonly<Record<string, unknown>>,
  locales: Readonly<Record<string, LocaleFile>>,
  files: LocaleFiles,
): { languages: Readonly<Record<string, InterfaceLanguage>>; faults: readonly Fault[] } {
  const sheets: FaultSheet[] = [];
  const languages = Object.keys(words).map(tag => {
    const localeFile = locales[tag];
    if (!localeFile && !libraryOf(tag)) {
      const sheet = new FaultSheet(files.words[tag]!, words[tag]);
      sheet.report('unspoken-language', ['language'], {
        expected: `a language of the interface: ${oneOf(Object.keys(libraryLanguages))}; or locale.${tag}.json beside it`,
        mend: `Copy dist/locale/en.json of dateline to locale.${tag}.json, translate what is in it and set its "language", "direction" and "plurals"; what you leave out is said in English.`,
      });
      sheets.push(sheet);
    }
    const sheet = localeFile && new FaultSheet(files.locales[tag]!, localeFile.value);
    if (sheet) sheets.push(sheet);
    return [tag, languageFor(tag, localeFile, sheet)] as const;
  });
  return { languages: Object.fromEntries(languages), faults: sheets.flatMap(({ faults }) => faults) };
}

/** The language of the library that is nearest to a tag: `en` to `en-GB`. */
const libraryOf = (tag: string): string | undefined => matchLanguage(tag, Object.keys(libraryLanguages));

function languageFor(tag: string, localeFile: LocaleFile | undefined, sheet?: FaultSheet): InterfaceLanguage {
  const library = libraryOf(tag);
  const base = library ? libraryLanguages[library]! : english;
  if (!localeFile) return { file: { ...base, language: tag }, library, missing: [] };
  if (sheet) checkLanguage(tag, localeFile, sheet, base, !library);
  const file = { ...(merged(base, localeFile.value) as LanguageFile), language: tag };
  const isSame = library && isDeepStrictEqual(wordsOf(file), wordsOf(base));
  return { file, library: isSame ? library : undefined, missing: library ? [] : missingIn(wordsOf(english), localeFile.value) };
}

function checkLanguage(tag: string, { value, faults }: LocaleFile, sheet: FaultSheet, base: LanguageFile, isNew: boolean): void {
  for (const { code, path, ...what } of faults) sheet.report(code, path, what);
  const needed = isNew ? ['language', 'direction'] : ['language'];
  const isNeeded = (path: Path): boolean => path.length === 1 && needed.includes(String(path[0]));
  const shaped = shape(schema, value, sheet.report, (code, path) => code === 'missing-key' && !isNeeded(path));
  const file = shaped.value as Partial<LanguageFile> | undefined;
  if (typeof file?.language === 'string' && file.language !== tag) {
    sheet.report('words-language', ['language'], {
      expected: `${show(tag)}, as the name of the file says`,
      mend: 'Correct "language", or rename the file.',
    });
  }
  const rules = ['format', 'plurals'];
  const plurals = shaped.sound(rules) ? (file?.format?.plurals ?? base.format.plurals) : english.format.plurals;
  for (const { path, found, like } of texts(file, english)) {
    if (!shaped.sound(path)) continue;
    const [holes, wanted] = [holesIn(found), holesIn(like)];
    const unknown = holes.filter(hole => !wanted.includes(hole));
    // A plural form of one number alone may say it in a word.
    const lost = wanted.filter(hole => !holes.includes(hole) && !(hole === '{n}' && isOfOneNumber(path.at(-1), plurals)));
    if (unknown[0] || lost[0]) {
      sheet.report('wrong-holes', path, {
        expected: wanted.length
          ? `a text with ${wanted.join(', ')}, as the English ${show(like)}`
          : `a text without values in braces, as the English ${show(like)}`,
        mend: unknown[0] ? `Take ${unknown.join(', ')} out, or correct its spelling.` : `Put ${lost.join(', ')} where it belongs.`,
      });
    }
  }
}

/** Whether a plural form stands for one number and no other: in Russian "one" is also that of 21, in Persian that of 0. */
function isOfOneNumber(form: string | number | undefined, plurals: string): boolean {
  const numbers = Array.from({ length: 401 }, (_, i) => i / 2);
  return pluralForms.includes(form as never) && numbers.filter(n => new Intl.PluralRules(plurals).select(n) === form).length === 1;
}

const holesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Each text of a language file, with the one that English has in its place. */
function texts(found: unknown, like: unknown, path: Path = []): { path: Path; found: string; like: string }[] {
  if (typeof found === 'string') return typeof like === 'string' ? [{ path, found, like }] : [];
  if (typeof found !== 'object' || !found || typeof like !== 'object' || !like) return [];
  return Object.entries(found).flatMap(([key, value]) => {
    const other = (like as Record<string, unknown>)[key] ?? (isPlural(like) ? (like as { other: string }).other : undefined);
    return texts(value, other, [...path, Array.isArray(found) ? +key : key]);
  });
}

/** What a language file says, but for its name. */
const wordsOf = ({ direction, format, common, meanings, widgets, embed }: LanguageFile): object => ({
  direction,
  format,
  common,
  meanings,
  widgets,
  embed,
});

/** Lists and plural forms are whole: one language's second form is of no use to another. */
const isWhole = (value: unknown): boolean => typeof value !== 'object' || value === null || Array.isArray(value) || isPlural(value);

/** A language file in which what is missing is that of another. */
function merged(base: unknown, override: unknown): unknown {
  if (override === undefined) return base;
  if (isWhole(override) || isWhole(base)) return override;
  const keys = new Set([...Object.keys(base as object), ...Object.keys(override as object)]);
  return Object.fromEntries(
    [...keys].map(key => [key, merged((base as Record<string, unknown>)[key], (override as Record<string, unknown>)[key])]),
  );
}

/** Paths of what a language file lacks. */
function missingIn(like: unknown, given: unknown, path = ''): string[] {
  if (given === undefined && isWhole(like)) return [path];
  if (isWhole(like)) return [];
  return Object.entries(like as object).flatMap(([key, value]) =>
    missingIn(value, (given as Record<string, unknown> | undefined)?.[key], path ? `${path}.${key}` : key),
  );
}

/** How many texts a language of the interface has. */
export const numberOfTexts = missingIn(wordsOf(english), undefined).length;

/** Every language of the library, for a check of its own files. */
export const libraryFaults = (): readonly Fault[] =>
  Object.entries(libraryLanguages).flatMap(([tag, value]) => {
    const sheet = new FaultSheet(`${tag}.json`, value);
    checkLanguage(tag, { value, faults: [] }, sheet, value, true);
    return sheet.faults;
  });
