import type { ArticleDate, Attribution, Deal, Figure } from '../../article/article.js';
import {
  commonWords,
  entryOf,
  pickKeys,
  sliceHead,
  sourced,
  textsOf,
  wordsByLanguage,
  type ArticleWithWords,
} from '../../article/cut-slice.js';
import type { Slice, SliceWords, Sourced } from '../../article/slice.js';
import { stages, type Stage } from '../../article/stages.js';

export interface SliceMilestone extends Sourced {
  readonly stage: Stage;
  readonly date: ArticleDate;
  readonly partial?: true;
  readonly claimOnly?: true;
}

/** What one side says of an item. */
export interface SlicePosition extends Sourced {
  readonly id: string;
  readonly stance: 'statement' | 'report' | 'denial' | 'confirmation';
  readonly date?: ArticleDate;
}

export interface SliceQuantity extends Sourced {
  /** null when the article gives a word ("several"), which is then in the words. */
  readonly value: number | null;
  readonly approximate?: true;
  readonly unit: string;
  /** First and last month of the count, inclusive, as YYYY-MM. */
  readonly period?: { readonly start: string; readonly end: string };
  readonly id: string;
}

export interface SliceDeal extends Sourced {
  readonly id: string;
  readonly kind: Deal['kind'];
  readonly parties: readonly [readonly string[], readonly string[]];
  readonly related: readonly string[];
  readonly reaches: readonly string[];
  readonly goods: { readonly from: string; readonly to: string } | null;
  readonly sector: string;
  readonly sectorBasis?: Deal['sectorBasis'];
  readonly track: Deal['track'];
  readonly trackBasis?: Deal['trackBasis'];
  /** null has none: a claim, an invitation, a statement. */
  readonly stage: Stage | null;
  readonly stageBasis: Deal['stageBasis'];
  readonly claimedStage?: Stage;
  readonly claimedBy: readonly string[];
  readonly partial?: true;
  readonly dispute: Deal['dispute'];
  readonly date: ArticleDate;
  readonly targetDate?: ArticleDate;
  readonly event?: string;
  readonly quantity?: SliceQuantity;
  readonly milestones: readonly SliceMilestone[];
  /** Statements about this item, in the article's order. */
  readonly positions: readonly SlicePosition[];
  /** Ids of tensions to show with it. */
  readonly tensions: readonly string[];
}

export interface DealWords extends SliceWords {
  readonly counting: string;
  /** The sentence that carries the message, where an editor wrote one. */
  readonly lead?: string | undefined;
  readonly sectors: Readonly<Record<string, string>>;
  /** "From Russia to Iran" under `russia>iran`, in a language that inflects names. */
  readonly flow?: Readonly<Record<string, string>> | undefined;
  readonly deals: Readonly<
    Record<
      string,
      {
        readonly title: string;
        /** What is denied or disputed. */
        readonly dispute?: string | undefined;
        readonly note?: string | undefined;
        readonly date?: string | undefined;
        readonly alias?: readonly string[] | undefined;
      }
    >
  >;
  /** Other spellings of people's names, for the search only. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** What was said, by position id. */
  readonly positions: Readonly<Record<string, string>>;
  readonly figures: Readonly<
    Record<string, { readonly label: string; readonly text?: string | undefined; readonly notes?: readonly string[] | undefined }>
  >;
  readonly events: Readonly<Record<string, string>>;
  readonly tensions: Readonly<Record<string, string>>;
}

export interface DealSlice extends Slice<DealWords> {
  readonly widget: 'deal-tracker';
  /** The stages, lowest first. */
  readonly stages: readonly Stage[];
  readonly deals: readonly SliceDeal[];
}

/** All items of an article with what was said of each: nothing of the people, the trade figures or other events. */
export function selectDeals(source: ArticleWithWords): DealSlice {
  const { deals: records, figures, claims, tensions } = source.article;
  const deals = records.map((deal): SliceDeal => {
    const quantity = figures.find(({ id }) => id === deal.quantity);
    return {
      id: deal.id,
      kind: deal.kind,
      parties: deal.parties,
      related: deal.related ?? [],
      reaches: deal.reaches ?? [],
      goods: deal.goods,
      sector: deal.sector,
      ...(deal.sectorBasis && { sectorBasis: deal.sectorBasis }),
      track: deal.track,
      ...(deal.trackBasis && { trackBasis: deal.trackBasis }),
      stage: deal.hasStage ? deal.stage : null,
      stageBasis: deal.stageBasis,
      ...(deal.claimedStage && { claimedStage: deal.claimedStage }),
      claimedBy: deal.claimedBy ?? [],
      ...(deal.partial && { partial: deal.partial }),
      dispute: deal.dispute,
      date: deal.date,
      ...(deal.targetDate && { targetDate: deal.targetDate }),
      ...(deal.event && { event: deal.event }),
      ...(quantity && { quantity: selectQuantity(quantity) }),
      milestones: (deal.milestones ?? []).map(({ stage, date, partial, claimOnly, ...rest }) => ({
        stage,
        date,
        ...(partial && { partial }),
        ...(claimOnly && { claimOnly }),
        ...sourced(rest),
      })),
      positions: claims
        .filter(({ about }) => about?.includes(deal.id))
        .map(({ id, stance, date, ...rest }) => ({ id, stance, ...(date && { date }), ...sourced(rest) })),
      tensions: tensions.filter(({ about }) => about.some(id => id === deal.id || id === deal.quantity)).map(({ id }) => id),
      ...sourced(deal),
    };
  });

  const cited = new Set(deals.flatMap(citedBy));
  const head = sliceHead('deal-tracker', source, cited);
  return {
    ...head,
    stages,
    deals,
    words: wordsByLanguage(source, words => {
      // The search looks at the article's own language too, so what it finds there need not be here again.
      const original = words === source.words[source.article.language] ? undefined : source.words[source.article.language];
      const only = <T>(section: Readonly<Record<string, T>>): Record<string, T> =>
        pickKeys(
          section,
          Object.keys(section).filter(id => cited.has(id)),
        );
      return {
        title: words.deals.title,
        counting: words.deals.counting,
        ...(words.deals.lead && { lead: words.deals.lead }),
        ...commonWords(words, cited, head.corrections),
        aliases: Object.fromEntries(
          Object.entries(only(words.person)).flatMap(([id, { name, alias }]) => {
            const { name: known, alias: others = [] } = entryOf(original?.person, id) ?? {};
            return newNames(alias, [name, known, ...others]).map(names => [id, names]);
          }),
        ),
        sectors: pickKeys(words.sectors, new Set(deals.map(({ sector }) => sector))),
        ...(words.flow && { flow: words.flow }),
        deals: Object.fromEntries(
          Object.entries(only(words.deal)).map(([id, { alias, ...deal }]) => {
            const { title, note, alias: others = [] } = entryOf(original?.deal, id) ?? {};
            const [names] = newNames(alias, [deal.title, deal.note, title, note, ...others]);
            return [id, { ...deal, ...(names && { alias: names }) }];
          }),
        ),
        positions: textsOf(only(words.claim), ({ gist }) => gist),
        figures: only(words.figure),
        events: textsOf(only(words.event), ({ title }) => title),
        tensions: textsOf(only(words.tension), ({ note }) => note),
      };
    }),
  };
}

/** The names by which a search would not find a thing anyway: a list of them, or none at all. */
function newNames(names: readonly string[] = [], searched: readonly (string | undefined)[]): [readonly string[]] | [] {
  const text = searched.join('\n').toLowerCase();
  const left = names.filter(name => !text.includes(name.toLowerCase()));
  return left.length ? [left] : [];
}

const selectQuantity = (figure: Figure): SliceQuantity => ({
  id: figure.id,
  value: figure.value,
  unit: figure.unit,
  ...(figure.kind === 'reported' && figure.approximate && { approximate: figure.approximate }),
  ...(figure.period && { period: figure.period }),
  ...sourced(figure),
});

const voices = ({ by = [], via }: Attribution): string[] => (via ? [...by, via] : [...by]);

/** The ids of all records that an item's row names. */
const citedBy = (deal: SliceDeal): string[] => [
  deal.id,
  ...deal.parties.flat(),
  ...deal.related,
  ...deal.reaches,
  ...(deal.goods ? [deal.goods.from, deal.goods.to] : []),
  ...deal.claimedBy,
  ...(deal.event ? [deal.event] : []),
  ...(deal.quantity ? [deal.quantity.id, ...voices(deal.quantity.attribution)] : []),
  ...deal.positions.map(({ id }) => id),
  ...deal.tensions,
  ...[deal, ...deal.milestones, ...deal.positions].flatMap(({ attribution }) => voices(attribution)),
];
