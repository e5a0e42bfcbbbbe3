import type { Article, ArticleDate, ArticleEvent, Deal, Person } from '../../article/article.js';
import { commonWords, pickKeys, sliceHead, sourced, textsOf, wordsByLanguage, type ArticleWithWords } from '../../article/cut-slice.js';
import type { Slice, SliceWords, Sourced } from '../../article/slice.js';
import { isClaimOnly, rank, stages, type Stage } from '../../article/stages.js';

export interface SliceRole extends Sourced {
  readonly id: string;
  readonly kind: 'main' | 'variant' | 'other';
  readonly asOf?: ArticleDate;
}

/** A meeting that the person was at, or a visit that the person made. */
export interface SliceMeeting extends Sourced {
  readonly id: string;
  /** The others in the room, by person id. */
  readonly with: readonly string[];
  readonly place: string | null;
  readonly date: ArticleDate;
  readonly days?: number;
}

/** An item that the person spoke of, or that was raised at a meeting with the person. */
export interface SliceItem extends Sourced {
  readonly id: string;
  readonly relation: 'said' | 'present';
  readonly stage: Stage | null;
  /** Which of the groups that have no stage it is in. */
  readonly offStage?: OffStage;
  readonly partial?: true;
  /** A higher stage that this or another official asserts, and who does. */
  readonly claimedStage?: Stage;
  readonly claimedBy?: readonly string[];
  readonly officialOnly?: true;
  readonly dispute?: 'denied' | 'contested';
}

/** What is disputed or in military use, and what was only said. */
export type OffStage = 'disputed' | 'said';

export interface SliceStatement extends Sourced {
  readonly id: string;
  readonly date?: ArticleDate;
  /** Of the news report that carried it: not the day on which it was said. */
  readonly reported?: ArticleDate;
  readonly denial?: true;
}

export interface SlicePerson extends Sourced {
  readonly id: string;
  readonly side: string;
  /** Position of the side in the article's order; picks the edge pattern. */
  readonly sideIndex: number;
  /** The main role first, then others in the article's order. */
  readonly roles: readonly SliceRole[];
  readonly nativeName?: { readonly language: string; readonly text: string };
  readonly portrait?: { readonly src: string; readonly credit: string };
  readonly namedOnly?: true;
  readonly visits: readonly SliceMeeting[];
  readonly meetings: readonly SliceMeeting[];
  /** Furthest along first; items without a stage last. */
  readonly items: readonly SliceItem[];
  readonly statements: readonly SliceStatement[];
  /** Ids of tensions about this person. */
  readonly tensions: readonly string[];
}

export interface PeopleWords extends SliceWords {
  readonly people: Readonly<
    Record<
      string,
      {
        readonly roles: Readonly<Record<string, string>>;
        readonly note?: string;
        readonly alt?: string;
      }
    >
  >;
  readonly events: Readonly<
    Record<string, { readonly title: string; readonly topics?: readonly string[]; readonly date?: string; readonly note?: string }>
  >;
  readonly items: Readonly<Record<string, string>>;
  readonly statements: Readonly<Record<string, string>>;
  readonly tensions: Readonly<Record<string, string>>;
}

export interface PeopleSlice extends Slice<PeopleWords> {
  readonly widget: 'people-card';
  /** The stages, lowest first. */
  readonly stages: readonly Stage[];
  /** In the order shown: by side, then by first paragraph. */
  readonly people: readonly SlicePerson[];
}

/** Everybody in the article, with what each took part in and spoke of. */
export function selectPeople(source: ArticleWithWords): PeopleSlice {
  const { article } = source;
  const people = article.people
    .map(person => slicePerson(person, article))
    .sort((a, b) => a.sideIndex - b.sideIndex || a.paragraphs[0]! - b.paragraphs[0]!);
  const cited = new Set(people.flatMap(citedBy));
  const head = sliceHead('people-card', source, cited);
  return {
    ...head,
    stages,
    people,
    words: wordsByLanguage(source, words => ({
      title: words.people.title,
      ...commonWords(words, cited, head.corrections),
      people: Object.fromEntries(
        Object.entries(pickKeys(words.person, cited)).map(([id, { roles, note, alt }]) => [
          id,
          { ...(roles && { roles }), ...(note && { note }), ...(alt && { alt }) },
        ]),
      ),
      events: Object.fromEntries(
        Object.entries(pickKeys(words.event, cited)).map(([id, { title, topics, date, note }]) => [
          id,
          { ...(title && { title }), ...(topics && { topics }), ...(date && { date }), ...(note && { note }) },
        ]),
      ),
      items: textsOf(pickKeys(words.deal, cited), ({ title }) => title),
      statements: textsOf(pickKeys(words.claim, cited), ({ gist }) => gist),
      tensions: textsOf(pickKeys(words.tension, cited), ({ note }) => note),
    })),
  };
}

function slicePerson({ id, side, roles, nativeName, portrait, namedOnly, ...person }: Person, article: Article): SlicePerson {
  const at = article.sides.indexOf(side);
  return {
    id,
    side,
    // A side that the article does not list comes last.
    sideIndex: at < 0 ? article.sides.length : at,
    roles: [...roles]
      .sort((a, b) => Number(b.kind === 'main') - Number(a.kind === 'main'))
      .map(({ id, kind, asOf, ...role }) => ({ id, kind, ...(asOf && { asOf }), ...sourced(role) })),
    ...(nativeName && { nativeName }),
    ...(portrait && { portrait: { ...portrait, src: pictureAddress(portrait.src, id) } }),
    ...(namedOnly && { namedOnly }),
    visits: article.events.filter(event => isWith('visit', event, id)).map(event => sliceMeeting(event, id)),
    meetings: article.events.filter(event => isWith('meeting', event, id)).map(event => sliceMeeting(event, id)),
    items: article.deals
      .flatMap(deal => {
        const relation = isAttributedTo(deal, id) ? 'said' : wasRaisedWith(deal, id, article.events) ? 'present' : undefined;
        return relation ? [sliceItem(deal, relation)] : [];
      })
      .sort((a, b) => height(b) - height(a)),
    statements: article.claims
      .filter(({ attribution }) => attribution.by?.includes(id))
      .map(({ id, date, report, stance, ...claim }) => {
        const reported = article.events.find(event => event.id === report)?.date;
        const isDenial = stance === 'denial';
        return { id, ...(date && { date }), ...(reported && { reported }), ...(isDenial && { denial: isDenial }), ...sourced(claim) };
      }),
    tensions: article.tensions.filter(({ about }) => about.includes(id)).map(tension => tension.id),
    ...sourced(person),
  };
}

function isAttributedTo({ attribution, claimedBy, milestones = [] }: Deal, person: string): boolean {
  return [attribution, ...milestones.map(milestone => milestone.attribution), { by: claimedBy }].some(({ by }) => by?.includes(person));
}

const isWith = (wanted: 'meeting' | 'visit', { kind, who }: ArticleEvent, person: string): boolean =>
  kind === wanted && (who?.includes(person) ?? false);

const sliceMeeting = ({ id, who, place, date, durationDays, ...event }: ArticleEvent, person: string): SliceMeeting => ({
  id,
  with: who!.filter(other => other !== person),
  place,
  date,
  ...(durationDays && { days: durationDays }),
  ...sourced(event),
});

const wasRaisedWith = ({ event }: Deal, person: string, events: readonly ArticleEvent[]): boolean =>
  events.some(each => each.id === event && isWith('meeting', each, person));

const sliceItem = (deal: Deal, relation: SliceItem['relation']): SliceItem => ({
  id: deal.id,
  relation,
  ...placeOf(deal),
  ...(deal.partial && { partial: deal.partial }),
  ...(deal.claimedStage && { claimedStage: deal.claimedStage }),
  ...(deal.claimedBy && { claimedBy: deal.claimedBy }),
  ...(isClaimOnly(deal) && { officialOnly: true }),
  ...(deal.dispute !== 'none' && { dispute: deal.dispute }),
  ...sourced(deal),
});

/** The stage, or the group of those that have none. */
function placeOf({ hasStage, stage, kind, dispute, track }: Deal): Pick<SliceItem, 'stage' | 'offStage'> {
  if (hasStage) return { stage };
  if (kind === 'invitation' || kind === 'diplomatic-statement') return { stage: null, offStage: 'said' };
  return { stage: null, ...(kind === 'claim' && (dispute !== 'none' || track === 'military') && { offStage: 'disputed' }) };
}

const height = ({ stage }: SliceItem): number => (stage ? rank(stage) : 0);

/** Portraits come from a secure address, from the page's own site or with the data. */
function pictureAddress(src: string, person: string): string {
  if (/^(https:|data:image\/|(?![a-z][a-z\d+.-]*:))/i.test(src)) return src;
  throw new TypeError(`the portrait of "${person}" is at "${src}"; write an https: or relative address, or data:image/…`);
}

/** Every id that a person's card names. */
const citedBy = ({ id, side, roles, visits, meetings, items, statements, tensions, attribution }: SlicePerson): string[] => [
  id,
  side,
  ...tensions,
  ...[...visits, ...meetings].flatMap(meeting => [meeting.id, ...meeting.with, ...(meeting.place ? [meeting.place] : [])]),
  ...items.flatMap(item => [item.id, ...(item.claimedBy ?? [])]),
  ...statements.map(statement => statement.id),
  ...[{ attribution }, ...roles, ...visits, ...meetings, ...items, ...statements].flatMap(({ attribution: { by = [], via } }) => [
    ...by,
    ...(via ? [via] : []),
  ]),
];
