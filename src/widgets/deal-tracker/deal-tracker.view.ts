import type { Basis } from '../../article/article.js';
import type { Stage } from '../../article/stages.js';
import { ownIn } from '../../locale/bare.js';
import { formatNumber } from '../../locale/format.js';
import { fill, pluralOf, upperFirst, type MarkName, type Meanings } from '../../locale/locale.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { asReported } from '../../text/attribution.js';
import { correctionsView, type Corrections } from '../../text/corrections.js';
import { dealIndex, sortOf, type Choices, type Item, type Sort } from './deal-tracker.filters.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import { groupsOf, type Groups } from './groups.view.js';
import { findDeals } from './search.view.js';
import { dealRow, isClaimOnly, type DealRow } from './row.view.js';
import { selectsOf, type Select } from './selects.view.js';
import type { DealSlice, SliceDeal } from './deal-tracker.slice.js';

/** How many rows are shown before a button for more. */
export const pageSize = 100;

/** The columns of the table, and of a row what they say. */
export const allColumns = ['title', 'status', 'who', 'party', 'sector', 'track', 'date', 'paragraphs'] as const;
export type Column = (typeof allColumns)[number];

/** What a row says only where it is not what most rows would say. */
const oddColumns = ['date', 'track'] as const;

export interface DealView extends Groups {
  readonly eyebrow: string;
  readonly title: Word;
  /** What it comes to; absent where no item has a stage. */
  readonly lead: string | undefined;
  /** How many items only an official speaks of, and how many are denied or disputed. */
  readonly tally: string;
  /** Those that do not say the same of every item. */
  readonly columns: readonly Column[];
  /** What is true of most items, by column, and in a line that says so for all. */
  readonly usual: Readonly<Partial<Record<Column, string>>>;
  readonly unlessSaid: string | undefined;
  /** How many stages there are. */
  readonly steps: number;
  readonly selects: readonly Select[];
  /** "Filter (2)": how many of the selects are in use. */
  readonly filters: string;
  readonly filtered: boolean;
  readonly shown: number;
  readonly total: number;
  readonly count: string;
  /** Of each word of the query that no item has, that this is so. */
  readonly unfound: readonly string[];
  readonly by: Sort;
  readonly descending: boolean;
  readonly sorted: string;
  readonly more: string | undefined;
  /** "Open all (32)". */
  readonly openAll: string;
  readonly counted: string;
  readonly counting: Word;
  readonly corrections: Corrections;
  /** Of the marks that some item has, and no others. */
  readonly meanings: Meanings;
}

/** A row is worded when it is first shown, once. */
const rows = new WeakMap<Item, DealRow>();

/** What the tracker shows. `original` is the interface in the article's own language, for the search. */
export function dealView(slice: DealSlice, choices: Choices, language: DealLanguage, limit = pageSize, original = language): DealView {
  const { locale, messages: m } = language;
  const { lang, format } = locale;
  const pick = pickWords(slice, lang);
  const index = dealIndex(slice, language);
  const { items } = index;
  const found = findDeals(slice, choices, language, original);
  const { shown, unfound } = found;
  const total = items.length;
  const number = (n: number): string => formatNumber(n, format);
  const counted = (name: string, n: number): string => fill(m.option, { name, n: number(n) });

  const { by, descending } = sortOf(choices.sort);
  const order = fill(descending ? m.descending : m.ascending, { by: m.fields[by] });
  const { selects, used } = selectsOf(index, choices, found);

  const rowOf = (item: Item): DealRow => {
    const row = rows.get(item) ?? dealRow(item.deal, slice, language);
    rows.set(item, row);
    return row;
  };
  const usual = usualOf(items, rowOf);
  const facts = Object.values(usual);
  const tally = [
    [locale.common.claimOnly, items.filter(({ deal }) => isClaimOnly(deal)).length] as const,
    ...(['denied', 'contested'] as const).map(
      dispute => [locale.common[dispute], items.filter(({ deal }) => deal.dispute === dispute).length] as const,
    ),
  ];

  return {
    ...groupsOf(slice, index, choices, found, shown.slice(0, limit), page => page.map(rowOf)),
    eyebrow: asReported(slice, locale),
    title: pick(({ title }) => title),
    lead: ownLead(slice, lang) ?? leadOf(items, language),
    tally: tally.flatMap(([name, n]) => (n ? counted(name, n) : [])).join(' · '),
    columns: columnsOf(items),
    usual,
    unlessSaid: facts.length ? fill(m.unlessSaid, { facts: facts.join(' · ') }) : undefined,
    steps: slice.stages.length,
    selects,
    filters: used ? counted(m.filter, used) : m.filter,
    filtered: used > 0 || choices.status + choices.query.trim() !== '',
    shown: shown.length,
    total,
    count: fill(pluralOf(m.shown, shown.length, format), { n: number(shown.length), total: number(total) }),
    unfound: unfound.slice(0, 10).map(text => fill(m.unfound, { word: `\u2068${text}\u2069` })),
    by,
    descending,
    sorted: fill(m.sorted, { order }),
    more: shown.length > limit ? fill(m.more, { n: number(shown.length - limit) }) : undefined,
    openAll: counted(m.openAll, total),
    counted: fill(pluralOf(m.counted, total, format), { n: number(total) }),
    counting: pick(({ counting }) => counting),
    corrections: correctionsView(slice, locale),
    meanings: meaningsOf(slice, language),
  };
}

/** The sentence that an editor wrote in this language: of another language's, ours is the better. */
const ownLead = ({ words }: DealSlice, lang: string): string | undefined => ownIn(words, lang)?.lead;

/** "Mostly talk: 20 of 27 items are interest or discussion": of all items, whatever the reader filters. */
function leadOf(items: readonly Item[], { locale: { format }, messages: m }: DealLanguage): string | undefined {
  const stages = items.flatMap(({ deal }) => deal.stage ?? []);
  const number = (wanted: readonly Stage[]): number => stages.filter(stage => wanted.includes(stage)).length;
  const [talk, done] = [number(['interest', 'discussion']), number(['delivered'])];
  if (!stages.length) return undefined;
  const [n, all, finished] = [talk, stages.length, done].map(each => formatNumber(each, format));
  const lead = fill(done ? m.lead : m.leadNone, { talk: n!, all: all!, done: finished! });
  return talk * 2 > stages.length ? fill(m.mostly, { lead }) : upperFirst(lead);
}

/** What more than half of the items have, where there are several. */
function usualOf(items: readonly Item[], rowOf: (item: Item) => DealRow): DealView['usual'] {
  const usual: Partial<Record<Column, string>> = {};
  for (const column of oddColumns) {
    const counts = new Map<string, number>();
    for (const item of items) {
      const key = JSON.stringify(apart[column](item.deal));
      const n = (counts.get(key) ?? 0) + 1;
      counts.set(key, n);
      if (n < 2 || n * 2 <= items.length) continue;
      const text = rowOf(item)[column];
      usual[column] = typeof text === 'string' ? text : text.text;
    }
  }
  return usual;
}

/** What a column tells items apart by; the title always stands. */
const apart: Readonly<Record<Exclude<Column, 'title'>, (deal: SliceDeal) => unknown>> = {
  status: ({ stage, partial, stageBasis }) => [stage, partial, stageBasis],
  who: ({ attribution }) => attribution,
  party: ({ parties, goods, basis }) => [parties, goods, basis],
  sector: ({ sector, sectorBasis }) => [sector, sectorBasis],
  track: ({ track }) => track,
  // A date without a value may have words of its own.
  date: ({ id, date }) => (date.value ? date : id),
  paragraphs: ({ paragraphs }) => paragraphs,
};

const columnsOf = (items: readonly Item[]): Column[] =>
  allColumns.filter(
    column => column === 'title' || items.length < 2 || new Set(items.map(({ deal }) => JSON.stringify(apart[column](deal)))).size > 1,
  );

/** The key: what is marked on some item, whether it is shown just now or not, and why dates are inferred. */
function meaningsOf(slice: DealSlice, { locale: { lang }, messages }: DealLanguage): Meanings {
  const { deals, published } = slice;
  const pick = pickWords(slice, lang);
  const dates = [
    published,
    ...deals.flatMap(({ date, targetDate, milestones, positions }) => [
      date,
      targetDate,
      ...[...milestones, ...positions].map(statement => statement.date),
    ]),
  ].filter(date => date?.value && date.precision !== 'approximate');
  const isMarked = (basis: Basis): boolean =>
    dates.some(date => date!.basis === basis) ||
    deals.some(deal => deal.sectorBasis === basis || (basis !== 'derived' && deal.basis === basis));
  const used: Partial<Record<MarkName, boolean>> = {
    steps: deals.some(({ stage }) => stage),
    noStage: deals.some(({ stage }) => !stage),
    inPart: deals.some(({ partial, milestones }) => partial || milestones.some(milestone => milestone.partial)),
    claimOnly: deals.some(deal => isClaimOnly(deal) || deal.milestones.some(({ claimOnly }) => claimOnly)),
    denied: deals.some(({ dispute }) => dispute === 'denied'),
    contested: deals.some(({ dispute }) => dispute === 'contested'),
    about: deals.some(({ quantity }) => quantity?.approximate),
    inferred: isMarked('inferred'),
    derived: isMarked('derived'),
    ambiguous: isMarked('ambiguous'),
    // A date without a value may have words of its own.
    notStated: deals.some(
      ({ id, date, targetDate }) => (!date.value && !pick.maybe(words => words.deals[id]?.date)) || (targetDate && !targetDate.value),
    ),
  };
  const why = pick.maybe(({ inferred }) => inferred);
  return Object.fromEntries(
    Object.entries(messages.meanings)
      .filter(([name]) => used[name as MarkName])
      .map(([name, meaning]) => [name, name === 'inferred' && why ? `${meaning} ${inline(why)}` : meaning]),
  );
}
