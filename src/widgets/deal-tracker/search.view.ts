import { dealIndex, filterDeals, type Choices, type DealIndex, type Filtered, type Item } from './deal-tracker.filters.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { closedTexts, dealRow } from './row.view.js';

/** What joins two words or stands about them. An unbreakable space is one: it groups digits. */
const signs = /[\p{P}\p{S}\p{Cf}\p{Lm}\u00a0\u202f]+/gu;

const twins: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ە: 'ه' };

/**
 * A text without case, diacritics and the width of its letters; ё is е, Arabic letters are the Persian ones that look
 * like them, and digits are Western. Й is a letter of its own and no и.
 */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(и\u0306)|\p{M}/gu, '$1')
    .replace(/[يىكە۰-۹٠-٩]/g, sign => twins[sign] ?? String(sign.charCodeAt(0) & 15));

/** A text to search in: each sign is a space, and what signs join is there as one word, too. */
function searchable(text: string): string {
  const folded = fold(text.replace(signs, '-'));
  const joined = folded.match(/[^\s-]+(-[^\s-]+)+/g) ?? [];
  return [folded.replaceAll('-', ' '), ...joined.map(word => word.replaceAll('-', ''))].join(' ');
}

const searchTexts = new WeakMap<DealIndex, ReadonlyMap<Item, string>>();

/**
 * What stands on the screen about each item before it is opened, its note, and the names of who and what is in it: in
 * the language of the page and in the article's own, as a reader may know a thing by either. What somebody says behind
 * a button is left out, since it names other items. Worked out when somebody first searches.
 */
function searchTextsOf(index: DealIndex, slice: DealSlice, original: DealLanguage): ReadonlyMap<Item, string> {
  let found = searchTexts.get(index);
  if (!found) {
    const { words, language } = slice;
    const says: [DealSlice, DealLanguage][] = [[slice, index.language]];
    // The article's own words alone, so that no translation stands before them.
    if (index.language.locale.lang !== language) says.push([{ ...slice, words: { [original.locale.lang]: words[language]! } }, original]);
    // Dates, names and statuses come again and again.
    const seen = new Map<string, string>();
    const once = (text: string): string => {
      let searched = seen.get(text);
      if (searched === undefined) seen.set(text, (searched = searchable(text)));
      return searched;
    };
    found = new Map(
      index.items.map(item => {
        const { deal, named } = item;
        const texts = says.flatMap(([shownSlice, language]) => {
          const { locale } = language;
          const { deals = {}, names = {}, aliases = {} }: Partial<DealSlice['words'][string]> = shownSlice.words[locale.lang] ?? {};
          return [
            ...closedTexts(dealRow(deal, shownSlice, language), locale),
            ...Object.values(deals[deal.id] ?? {}).flat(),
            ...named.flatMap(who => [Object.hasOwn(names, who) ? names[who]! : '', ...(Object.hasOwn(aliases, who) ? aliases[who]! : [])]),
          ];
        });
        return [item, [...new Set(texts)].map(once).join('\n')];
      }),
    );
    searchTexts.set(index, found);
  }
  return found;
}

/** Within a word these spell it; any other sign may as well stand between two words. */
const apostrophes = /['\u2018\u2019\u02bb\u02bc\u2032\uff07`´]/g;

/** A word of the query: its parts, as they were written and folded, and how it can stand in a text as a whole. */
interface Wanted {
  readonly word: string;
  readonly written: readonly string[];
  readonly parts: readonly string[];
  readonly wholes: readonly string[];
}

function wantedIn(query: string): Wanted[] {
  const partsOf = (word: string): string[] => word.split(signs).filter(Boolean);
  return query
    .split(/\s+/)
    .map(word => {
      const written = partsOf(word.replace(apostrophes, ''));
      const parts = written.map(fold);
      return { word, written, parts, wholes: [parts.join(''), partsOf(word).map(fold).join(' ')] };
    })
    .filter(({ parts }) => parts.length);
}

/** Nobody can know whether a sign makes one word or two, so what finds is taken. */
const isIn = (text: string, { wholes, parts }: Pick<Wanted, 'wholes' | 'parts'>): boolean =>
  wholes.some(whole => text.includes(whole)) || parts.every(part => text.includes(part));

/**
 * The items that match all choices, and, where there are none, the words of the query that stand in no item at all.
 * `original` is the interface in the article's own language, in which the items are searched too.
 */
export function findDeals(
  slice: DealSlice,
  choices: Choices,
  language: DealLanguage,
  original = language,
): Filtered & { readonly unfound: readonly string[] } {
  const index = dealIndex(slice, language);
  const wanted = wantedIn(choices.query);
  const texts = wanted.length ? searchTextsOf(index, slice, original) : new Map<Item, string>();
  const filtered = filterDeals(index, choices, item => wanted.every(word => isIn(texts.get(item)!, word)));
  const isNowhere = (word: Pick<Wanted, 'wholes' | 'parts'>): boolean => ![...texts.values()].some(text => isIn(text, word));
  const unfound = (filtered.shown.length ? [] : wanted.filter(isNowhere)).flatMap(({ word, written, parts }) => {
    const missing = written.filter((_, i) => isNowhere({ wholes: [], parts: [parts[i]!] }));
    return parts[1] && missing.length ? missing : [word];
  });
  return { ...filtered, unfound: [...new Set(unfound)] };
}
