/**
 * Other codes of languages that the library speaks, by ISO 639-2 and 639-3. A table of our own: of Persian, WebKit knows one of
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
