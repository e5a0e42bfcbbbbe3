import en from './en.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import tt from './tt.json' with { type: 'json' };
import { bare } from './bare.js';
import { languageOf, type LanguageFile, type Languages } from './language.js';
import type { MarkName } from './locale.js';

/** The languages that the library speaks, by tag; the first is the last resort. To add one, add its file and its name here. */
export const libraryLanguages = { en, ru, fa, tt } as Readonly<Record<string, unknown>> as Readonly<Record<string, LanguageFile>>;

/** What one widget says in each of them. */
export const libraryLanguagesOf = <M extends object>(tag: string, marks: readonly MarkName[]): Languages<M> =>
  bare(Object.fromEntries(Object.entries(libraryLanguages).map(([lang, file]) => [lang, languageOf<M>(file, tag, marks)])));
