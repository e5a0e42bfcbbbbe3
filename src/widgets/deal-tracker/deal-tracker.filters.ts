import { ownIn } from '../../locale/bare.js';
import { comparerOf } from '../../locale/compare.js';
import { fill } from '../../locale/locale.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { speakerText } from '../../text/attribution.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import type { DealSlice, SliceDeal } from './deal-tracker.slice.js';

/** What can be filtered by. */
export const facets = ['status', 'sector', 'direction', 'party', 'track', 'who'] as const;
export type Facet = (typeof facets)[number];

/** What can be sorted by. A minus before it turns its natural direction round. */
export const sorts = ['status', 'date', 'title', 'party'] as const;
export type Sort = (typeof sorts)[number];

export const fields = [...facets, 'query', 'sort'] as const;
export type Field = (typeof fields)[number];

/** What the reader or the page has chosen. Of a facet, a comma list of keys; an empty one shows everything. */
export type Choices = Readonly<Record<Field, string>>;

/** Key of what is given no stage. */
export const claims = 'claims';
/** Key of the direction where no goods flow. */
const noGoods = 'none';
/** Keys of who says that an item is so: ids, or a voice that has no name. */
const sayersOf = ({ attribution }: SliceDeal): readonly string[] => ownIn(attribution, 'by') ?? [attribution.voice];
/** Key of the way that the goods of an item go: `russia>iran`. */
export const directionOf = ({ goods }: SliceDeal): string => (goods ? `${goods.from}>${goods.to}` : noGoods);

export interface Item {
  readonly deal: SliceDeal;
  readonly keys: Readonly<Record<Facet, readonly string[]>>;
  /** Ids of who is party to it, meant by it, also named, or says something of it. */
  readonly named: readonly string[];
  readonly sortKeys: Readonly<Record<Sort, string>>;
}

/** All that does not depend on the choices, so that a choice among 10,000 items costs one walk over them. */
export interface DealIndex {
  readonly language: DealLanguage;
  readonly items: readonly Item[];
  /** Keys and their words, in the order of the options. */
  readonly options: Readonly<Record<Facet, ReadonlyMap<string, Word>>>;
  readonly ordered: (sort: string) => readonly Item[];
}

/** Of what is given no stage: what is disputed or in military use, and what is only an invitation or a statement. */
export const offStage = ({ kind, dispute, track }: SliceDeal): 'disputed' | 'said' | undefined => {
  if (kind === 'invitation' || kind === 'diplomatic-statement') return 'said';
  return kind === 'claim' && (dispute !== 'none' || track === 'military') ? 'disputed' : undefined;
};

const indexes = new WeakMap<DealSlice, DealIndex>();

/**
 * Items by status and so on, worked out once for a slice and a language.
 *
 * @throws TypeError for a stage that is none, or a facet without a word.
 */
export function dealIndex(slice: DealSlice, language: DealLanguage): DealIndex {
  let index = indexes.get(slice);
  if (index?.language !== language) indexes.set(slice, (index = makeIndex(slice, language)));
  return index;
}

function makeIndex(slice: DealSlice, language: DealLanguage): DealIndex {
  const { stages } = slice;
  const { locale, messages: m } = language;
  const { lang, common } = locale;
  const pick = pickWords(slice, lang);
  const name = (id: string): Word => pick(({ names }) => names[id]);
  const compare = comparerOf(locale);

  const items = slice.deals.map((deal): Item => {
    const { id, stage, sector, track, date } = deal;
    const party = deal.parties.flat();
    const rank = stages.indexOf(stage!) + 1;
    if (stage && !rank) throw new TypeError(`item ${id} has a stage that is not one of the slice’s: ${stage}`);
    const sayers = [deal, ...deal.milestones, ...deal.positions].flatMap(({ attribution: { by = [], via = '' } }) => [...by, via]);
    const named = [...party, ...deal.related, ...deal.reaches, ...sayers];
    return {
      deal,
      keys: {
        status: [stage ?? claims],
        sector: [sector],
        direction: [directionOf(deal)],
        party,
        track: [track],
        who: sayersOf(deal),
      },
      named,
      sortKeys: {
        status: rank ? `${rank}` : '',
        date: date.value ?? '',
        title: pick(({ deals }) => deals[id]?.title).text,
        party: party.map(who => name(who).text).join(),
      },
    };
  });

  const labels: Record<Facet, (key: string) => Word> = {
    status: key => ({ text: key === claims ? m.claims : common.stages[key]! }),
    sector: key => pick(({ sectors }) => sectors[key]),
    direction: key => {
      const [from, to] = key.split('>');
      const flow = slice.words[lang]?.flow?.[key];
      if (flow) return { text: flow };
      return { text: to ? fill(m.flow, { from: inline(name(from!)), to: inline(name(to)) }) : m.noGoods };
    },
    party: name,
    track: key => ({ text: m.tracks[key as SliceDeal['track']] }),
    who: key => {
      const { attribution } = slice.deals.find(deal => sayersOf(deal).includes(key))!;
      return ownIn(attribution, 'by') ? name(key) : { text: speakerText(attribution, String, locale) };
    },
  };
  const options = {} as Record<Facet, Map<string, Word>>;
  for (const facet of facets) {
    const isStatus = facet === 'status';
    const keys = new Set(isStatus ? [...stages, claims] : items.flatMap(item => item.keys[facet]));
    const entries = [...keys].map(key => [key, labels[facet](key)] as const);
    const unnamed = entries.find(([, { text }]) => !text);
    if (unnamed) throw new TypeError(`there is no word for the ${facet} ${unnamed[0]}`);
    options[facet] = new Map(isStatus ? entries : entries.sort(([, a], [, b]) => compare(a.text, b.text)));
  }

  const orders = new Map<string, readonly Item[]>();
  const ordered: DealIndex['ordered'] = sort => {
    const { by, descending } = sortOf(sort);
    const known =
      orders.get(sort) ??
      [...items].sort(({ sortKeys: { [by]: a } }, { sortKeys: { [by]: b } }) =>
        // Without a date or a stage it comes last either way.
        a && b ? compare(a, b) * (descending ? -1 : 1) : +!a - +!b,
      );
    orders.set(sort, known);
    return known;
  };
  return { language, items, options, ordered };
}

/** Status and date begin at the highest and the newest. */
export const sortOf = (sort: string): { by: Sort; descending: boolean } => {
  const by = sort.replace('-', '') as Sort;
  return { by, descending: (by === 'status' || by === 'date') === (by === sort) };
};

export interface Filtered {
  readonly shown: readonly Item[];
  readonly count: (facet: Facet, key?: string) => number;
}

/** The items that match, in order, and how many each key of a facet would leave, given the other choices. */
export function filterDeals(index: DealIndex, choices: Choices, isFound: (item: Item) => boolean = () => true): Filtered {
  const chosen = facets.map(facet => ({ facet, wanted: choices[facet] && choices[facet].split(',') }));
  const counts = new Map<string, number>();
  const shown = index.ordered(choices.sort).filter(item => {
    if (!isFound(item)) return false;
    const { keys } = item;
    const failed = chosen.filter(({ facet, wanted }) => wanted && !keys[facet].some(key => wanted.includes(key)));
    for (const facet of facets) {
      if (failed.every(other => other.facet === facet)) {
        for (const key of ['', ...keys[facet]]) counts.set(facet + key, (counts.get(facet + key) ?? 0) + 1);
      }
    }
    return !failed.length;
  });
  return { shown, count: (facet, key = '') => counts.get(facet + key) ?? 0 };
}

/** Choices as attributes and addresses give them; `unknown` takes what means nothing here. */
export function readChoices(index: DealIndex, read: (field: Field) => string | null | undefined, unknown: string[]): Choices {
  const known = (field: Field, isKnown: (value: string) => boolean): string =>
    [...new Set((read(field) ?? '').split(',').map(value => value.trim()))]
      .filter(value => value && (isKnown(value) || !unknown.push(`${field} "${value}"`)))
      .join();
  const lists = facets.map(facet => [facet, known(facet, key => index.options[facet].has(key))]);
  return {
    ...(Object.fromEntries(lists) as Record<Facet, string>),
    // A field of one line would take a line break out and join two words.
    query: (read('query') ?? '').replace(/[\r\n]+/g, ' '),
    sort: known('sort', sort => sorts.some(by => sort === by || sort === `-${by}`)).split(',')[0] || sorts[0],
  };
}
