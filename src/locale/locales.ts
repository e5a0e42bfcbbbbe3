import { bare } from './bare.js';
import { locale as en } from './en.js';
import { locale as fa } from './fa.js';
import { locale as ru } from './ru.js';
import { locale as tt } from './tt.js';
import type { Locale } from './locale.js';

/** The interface languages that are there; a bundle leaves out those that its article lacks or that it fetches later. */
export const locales: Record<string, Locale> = bare({ en, ru, fa, tt });

/** Their tags. The first is the last resort. */
export const spokenLanguages = (): string[] => Object.keys(locales).filter(lang => locales[lang]);

/**
 * Other codes of the languages that we speak, by ISO 639-2 and 639-3. A table of our own: of Persian, WebKit knows one of
 * these. Dari is the Persian of Afghanistan.
 */
const otherCodes: Readonly<Record<string, string>> = {
  eng: 'en',
  rus: 'ru',
  fas: 'fa',
  per: 'fa',
  pes: 'fa',
  prs: 'fa',
  tat: 'tt',
};

/** A tag as the standard writes it, in lower case. A page's system may write it as machines do: `ru_RU.UTF-8`, `sr@latin`. */
const standardTag = (tag: string): string =>
  tag
    .trim()
    .toLowerCase()
    .split(/[.@,;]/, 1)[0]!
    .replace(/[_\s]+/g, '-')
    .replace(/^[a-z]{3}(?=-|$)/, code => (Object.hasOwn(otherCodes, code) ? otherCodes[code]! : code));

/** The best of the available languages for a tag: the tag itself, else what is left when its end is cut off, part by part. */
export function matchLanguage(tag: string, available: readonly string[]): string | undefined {
  for (let wanted = standardTag(tag); wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const found = available.find(lang => standardTag(lang) === wanted);
    if (found) return found;
  }
  return undefined;
}
