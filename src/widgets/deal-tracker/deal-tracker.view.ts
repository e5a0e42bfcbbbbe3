import type { Basis } from '../../article/article.js';
import type { Stage } from '../../article/stages.js';
import { formatList, formatNumber } from '../../locale/format.js';
import { fill, pluralOf, upperFirst, type MarkName, type Meanings } from '../../locale/locale.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { asReported } from '../../text/attribution.js';
import { correctionsView, type Corrections } from '../../text/corrections.js';
import {
  claims,
  dealIndex,
  facets,
  offStage,
  sortOf,
  sorts,
  type Choices,
  type Facet,
  type Item,
  type Sort,
} from './deal-tracker.filters.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import { findDeals } from './search.view.js';
import { dealRow, isClaimOnly, type DealRow } from './row.view.js';
import type { DealSlice, SliceDeal } from './deal-tracker.slice.js';

/** How many rows are shown before a button for more. */
export const pageSize = 100;

/** The columns of the table, and of a row what they say. */
export const allColumns = ['title', 'status', 'who', 'party', 'sector', 'track', 'date', 'paragraphs'] as const;
export type Column = (typeof allColumns)[number];

export interface DealView {
  readonly eyebrow: string;
  readonly title: Word;
  /** What it comes to; absent where no item has a stage. */
  readonly lead: string | undefined;
  /** Those that do not say the same of every item. */
  readonly columns: readonly Column[];
  /** How many stages there are. */
  readonly steps: number;
  readonly overview: readonly {
    readonly key: string;
    readonly label: string;
    readonly n: string;
    /** Of the longest stage when nothing is filtered. */
    readonly share: number;
    readonly pressed: boolean;
    /** Would show nothing, and is not the reader's choice already. */
    readonly empty: boolean;
  }[];
  readonly selects: readonly {
    readonly field: Facet | 'sort';
    readonly label: string;
    readonly options: readonly { readonly key: string; readonly label: Word; readonly selected: boolean; readonly empty: boolean }[];
  }[];
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
  /** One for each stage when sorted by stage, and what has none in parts; else a single one without a label. */
  readonly groups: readonly {
    readonly label: string | undefined;
    readonly rank: number;
    readonly n: string;
    readonly rows: readonly DealRow[];
  }[];
  readonly more: string | undefined;
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
  const { items, options } = dealIndex(slice, language);
  const { shown, count, unfound } = findDeals(slice, choices, language, original);
  const total = items.length;
  const number = (n: number): string => formatNumber(n, format);
  const counted = (name: string, n: number): string => fill(m.option, { name, n: number(n) });

  const { by, descending } = sortOf(choices.sort);
  const order = fill(descending ? m.descending : m.ascending, { by: m.fields[by] });
  const stages = [...options.status];
  const tallest = Math.max(...stages.map(([stage]) => items.filter(({ keys }) => keys.status[0] === stage).length));
  // A choice between one thing is none.
  const selects = facets.slice(1).filter(facet => choices[facet] || options[facet].size > 1);
  const used = selects.filter(facet => choices[facet]).length;

  const rowsOf = (page: readonly Item[]): DealRow[] =>
    page.map(item => {
      const row = rows.get(item) ?? dealRow(item.deal, slice, language);
      rows.set(item, row);
      return row;
    });
  const page = shown.slice(0, limit);
  const groups = stages
    .flatMap(([key, { text }]) =>
      (key === claims ? (['disputed', 'said', undefined] as const) : [undefined]).map(part => {
        const belongs = ({ keys, deal }: Item): boolean => keys.status[0] === key && (key !== claims || offStage(deal) === part);
        return {
          label: part ? m.offStages[part] : text,
          rank: slice.stages.indexOf(key as Stage) + 1,
          n: number(shown.filter(belongs).length),
          rows: rowsOf(by === 'status' ? page.filter(belongs) : []),
        };
      }),
    )
    .filter(group => group.rows.length);
  // Highest stage first, and what has none last either way.
  if (descending) groups.sort((a, b) => b.rank - a.rank);

  return {
    eyebrow: asReported(slice, locale),
    title: pick(({ title }) => title),
    lead: leadOf(items, language),
    columns: columnsOf(items),
    steps: slice.stages.length,
    overview: stages.map(([key, { text }]) => {
      const n = count('status', key);
      const pressed = choices.status.split(',').includes(key);
      return { key, label: text, n: number(n), share: n / tallest, pressed, empty: !n && !pressed };
    }),
    selects: [
      ...selects.map(field => {
        const chosen = choices[field];
        const labels = options[field];
        // Several at once come from an attribute: one option stands for them until the reader takes another.
        const together = chosen.includes(',') && chosen.split(',').map(key => labels.get(key)!.text);
        return {
          field,
          label: m.fields[field],
          options: [
            ['', { text: m.all }] as const,
            ...labels,
            ...(together ? [[chosen, { text: formatList(together, format) }] as const] : []),
          ].map(([key, label]) => {
            const n = key === chosen ? shown.length : count(field, key);
            const selected = key === chosen;
            return { key, label: { ...label, text: counted(label.text, n) }, selected, empty: !!key && !n && !selected };
          }),
        };
      }),
      {
        field: 'sort',
        label: m.sortBy,
        options: [...sorts.map(key => [key, m.fields[key]] as const), ...(by === choices.sort ? [] : [[choices.sort, order] as const])].map(
          ([key, text]) => ({ key, label: { text }, selected: key === choices.sort, empty: false }),
        ),
      },
    ],
    filters: used ? counted(m.filter, used) : m.filter,
    filtered: used > 0 || choices.status + choices.query.trim() !== '',
    shown: shown.length,
    total,
    count: fill(pluralOf(m.shown, shown.length, format), { n: number(shown.length), total: number(total) }),
    unfound: unfound.slice(0, 10).map(text => fill(m.unfound, { word: `\u2068${text}\u2069` })),
    by,
    descending,
    sorted: fill(m.sorted, { order }),
    groups: by === 'status' ? groups : [{ label: undefined, rank: 0, n: '', rows: rowsOf(page) }],
    more: shown.length > limit ? fill(m.more, { n: number(shown.length - limit) }) : undefined,
    counted: fill(pluralOf(m.counted, total, format), { n: number(total) }),
    counting: pick(({ counting }) => counting),
    corrections: correctionsView(slice, locale),
    meanings: meaningsOf(slice, language),
  };
}

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
