import { locale as en } from './en.js';
import type { Locale } from './locale.js';

/** The interface languages of a bundle. The first is the last resort. */
export const locales: Readonly<Record<string, Locale>> = { en };

/** The best of the available languages for a tag: the tag itself, else its language alone. */
export const matchLanguage = (tag: string, available: readonly string[]): string | undefined => {
  const wanted = tag.toLowerCase();
  return available.find(lang => lang.toLowerCase() === wanted) ?? available.find(lang => lang === wanted.split('-')[0]);
};
