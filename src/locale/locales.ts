import { locale as en } from './en.js';
import { locale as fa } from './fa.js';
import { locale as ru } from './ru.js';
import { locale as tt } from './tt.js';
import type { Locale } from './locale.js';

/** The interface languages that are there; a bundle leaves out those that its article lacks or that it fetches later. */
export const locales: Record<string, Locale> = { en, ru, fa, tt };

/** Their tags. The first is the last resort. */
export const spokenLanguages = (): string[] => Object.keys(locales).filter(lang => locales[lang]);

/** The best of the available languages for a tag: the tag itself, else what is left when its end is cut off, part by part. */
export function matchLanguage(tag: string, available: readonly string[]): string | undefined {
  for (let wanted = tag.toLowerCase(); wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const found = available.find(lang => lang.toLowerCase() === wanted);
    if (found) return found;
  }
  return undefined;
}
