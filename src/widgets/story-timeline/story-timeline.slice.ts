import type { Article, ArticleDate, ArticleEvent, Claim, Deal, Milestone } from '../../article/article.js';
import { commonWords, pickKeys, sliceHead, sourced, textsOf, wordsByLanguage, type ArticleWithWords } from '../../article/cut-slice.js';
import type { Slice, SliceWords, Sourced } from '../../article/slice.js';
import { isClaimOnly, rank, type Stage } from '../../article/stages.js';

/** What somebody says of a moment, or of what is disputed there. */
export interface SliceSaying extends Sourced {
  readonly id: string;
  readonly stance: Claim['stance'];
  readonly date?: ArticleDate;
}

/** What stands on the timeline: an event, or a stage that an item reached or is to reach. */
export interface SliceMoment extends Sourced {
  readonly id: string;
  /** Id of the item whose title it has, where it is another. */
  readonly item?: string;
  readonly kind: ArticleEvent['kind'] | 'item';
  readonly date: ArticleDate;
  /** What all items that it is about are; where they differ, or it is about none, that is not stated. */
  readonly track: Deal['track'];
  /** Announced for later when the article appeared. */
  readonly ahead?: true;
  readonly days?: number;
  readonly stage?: Stage;
  readonly partial?: true;
  /** Only an official says so. */
  readonly claimOnly?: true;
  /** What was said then. */
  readonly sayings?: readonly SliceSaying[];
  /** All that is said of what is disputed, dated or not, where it first stands. */
  readonly sides?: readonly SliceSaying[];
  /** Ids of items that look forward to it, such as an invitation. */
  readonly awaited?: readonly string[];
  /** What was a part of it. */
  readonly within?: readonly SliceMoment[];
}

export interface TimelineWords extends SliceWords {
  /** By id of an event or item. */
  readonly titles: Readonly<Record<string, string>>;
  /** Words for a date that digits do not say: "mid-2022", "ongoing". */
  readonly dates: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly sayings: Readonly<Record<string, string>>;
}

export interface TimelineSlice extends Slice<TimelineWords> {
  readonly widget: 'story-timeline';
  /** Ids of the places whose story it is. */
  readonly sides: readonly string[];
  /** By start, then by end; a year stands before its months, and a month before its days. */
  readonly moments: readonly SliceMoment[];
  /** What the article gives no date of. */
  readonly undated: readonly SliceMoment[];
}

/**
 * The events of an article, and of its items each date that no event tells of: an item is told by an event of the same
 * date that names it, or that stands in the same paragraph.
 */
export function selectTimeline(source: ArticleWithWords): TimelineSlice {
  const { article } = source;
  const { events, deals } = article;
  const homes = new Map(events.map(event => [event, homeOf(event, article)]));
  const sides = sidesByEvent(article);
  const eventMoment = (event: ArticleEvent): SliceMoment => {
    const within = events.filter(each => homes.get(each) === event).map(eventMoment);
    return { ...momentOf(event, article, sides.get(event.id)), ...(within.length && { within: within.sort(byDate) }) };
  };
  const all = [
    ...events.filter(event => !homes.get(event)).map(eventMoment),
    ...deals.flatMap(deal => itemMoments(deal, article, ![...sides.values()].some(({ deal: told }) => told === deal))),
  ];
  const moments = all.filter(({ date }) => date.value !== null).sort(byDate);
  const undated = all.filter(({ date }) => date.value === null);
  const cited = new Set([...article.sides, ...[...moments, ...undated].flatMap(citedBy)]);
  const worded = new Set(moments.flatMap(moment => [moment, ...(moment.within ?? [])]).map(({ id, item = id }) => item));
  const head = sliceHead('story-timeline', source, cited);
  return {
    ...head,
    sides: article.sides,
    moments,
    undated,
    words: wordsByLanguage(source, words => {
      const named = { ...words.event, ...words.deal };
      return {
        // The heading is made of the sides.
        title: undefined,
        ...commonWords(words, cited, head.corrections),
        titles: textsOf(pickKeys(named, cited), ({ title }) => title),
        dates: textsOf(pickKeys(named, cited), ({ date }) => date),
        notes: textsOf(pickKeys(named, worded), ({ note }) => note),
        sayings: textsOf(pickKeys(words.claim, cited), ({ gist }) => gist),
      };
    }),
  };
}

/** The dated event that an event is shown in: what it is a part of, or what a news report of that time reports. */
function homeOf(event: ArticleEvent, { events }: Article): ArticleEvent | undefined {
  if (event.kind === 'news-report' && !event.partOf && event.date.value) {
    return events.find(
      ({ kind, date, partOf, paragraphs }) =>
        kind !== 'news-report' && !partOf && date.value && event.date.value!.startsWith(date.value) && shares(paragraphs, event.paragraphs),
    );
  }
  let home: ArticleEvent | undefined;
  for (let next = event; next.partOf;) {
    const whole = events.find(({ id }) => id === next.partOf);
    if (!whole) break;
    if (whole.date.value) home = whole;
    next = whole;
  }
  return home;
}

const shares = (some: readonly number[], others: readonly number[]): boolean => some.some(n => others.includes(n));

type Dated = Pick<Milestone, 'date' | 'paragraphs'>;

const isToldBy = ({ date, paragraphs }: Dated, event: ArticleEvent): boolean =>
  date.value !== null && date.value === event.date.value && shares(paragraphs, event.paragraphs);

/** Whether what is counted of an item is counted for the time of the event. */
function isCountedIn({ quantity }: Deal, event: ArticleEvent, { figures }: Article): boolean {
  const { period, paragraphs = [] } = figures.find(({ id }) => id === quantity) ?? {};
  return !!period && `${period.start}/${period.end}` === event.date.value && shares(paragraphs, event.paragraphs);
}

interface Sides {
  readonly deal: Deal;
  readonly sides: readonly SliceSaying[];
}

/** Where an event tells of an item in dispute, what everybody says of it: beside its count, if it is counted. */
function sidesByEvent(article: Article): ReadonlyMap<string, Sides> {
  const found = article.deals
    .filter(({ dispute }) => dispute !== 'none')
    .flatMap(deal => {
      const event =
        article.events.find(each => isCountedIn(deal, each, article)) ?? article.events.find(each => isToldBy(deal, each) && !each.partOf);
      return event ? [[event.id, { deal, sides: sayingsOf(deal, article) }] as const] : [];
    });
  // The first item keeps its place: of two at one event the other stands by itself.
  return new Map(found.reverse());
}

const sayingsOf = ({ id }: Deal, { claims }: Article): SliceSaying[] => claims.filter(({ about }) => about?.includes(id)).map(saying);

const saying = ({ id, stance, date, ...rest }: Claim): SliceSaying => ({ id, stance, ...(date && { date }), ...sourced(rest) });

function momentOf(event: ArticleEvent, article: Article, told: Sides | undefined): SliceMoment {
  const { id, kind, date, upcoming, durationDays } = event;
  const items = article.deals.filter(
    deal =>
      deal.event === id ||
      isToldBy(deal, event) ||
      deal.milestones?.some(milestone => isToldBy(milestone, event)) ||
      isCountedIn(deal, event, article),
  );
  const [track = 'not-stated', other] = new Set(items.map(item => item.track));
  const isStatement = kind === 'statement';
  const sayings = isStatement
    ? article.claims.filter(claim => claim.date && isToldBy({ ...claim, date: claim.date }, event)).map(saying)
    : [];
  const awaited = article.deals.filter(deal => isAwaiting(deal, event)).map(deal => deal.id);
  return {
    id,
    kind,
    date,
    track: other ? 'not-stated' : track,
    ...(upcoming && { ahead: upcoming }),
    ...(durationDays && { days: durationDays }),
    ...(isStatement &&
      items.some(({ milestones }) => milestones?.some(each => each.claimOnly && isToldBy(each, event))) && { claimOnly: true }),
    ...(sayings.length && { sayings }),
    ...(told?.sides.length && { sides: told.sides }),
    ...(awaited.length && { awaited }),
    ...sourced(event),
  };
}

/** Whether an item looks forward to an event. */
const isAwaiting = ({ targetDate, paragraphs }: Deal, event: ArticleEvent): boolean =>
  !!targetDate && isToldBy({ date: targetDate, paragraphs }, event);

/** The dates of an item that no event tells of; `isDisputeUntold` where no event says what is disputed either. */
function itemMoments(deal: Deal, article: Article, isDisputeUntold: boolean): SliceMoment[] {
  const { events } = article;
  const { id, track, stage, hasStage, partial, milestones = [], targetDate } = deal;
  const isUntold = (dated: Dated): boolean =>
    !events.some(event => isToldBy(dated, event) || (event.id === deal.event && event.date.value === dated.date.value));
  const sides = isDisputeUntold && deal.dispute !== 'none' ? sayingsOf(deal, article) : [];
  const moment = (key: string, dated: Dated, more: Partial<SliceMoment>): SliceMoment => ({
    id: key,
    ...(key !== id && { item: id }),
    kind: 'item',
    track,
    date: dated.date,
    ...more,
    ...sourced({ ...deal, ...dated }),
  });
  const later = milestones
    .filter(({ date }) => date.value !== null && date.value !== deal.date.value)
    // Of one date the furthest stage.
    .filter((each, i, list) => !list.some((other, at) => other.date.value === each.date.value && isFurther(other, each, at - i)))
    .filter(isUntold)
    .map(each =>
      moment(`${id}-${milestones.indexOf(each) + 1}`, each, {
        stage: each.stage,
        ...(each.partial && { partial: true }),
        ...(each.claimOnly && { claimOnly: true }),
      }),
    );
  const isKnown = deal.date.value !== null || !milestones.some(({ date }) => date.value);
  return [
    ...(isKnown && (sides.length || isUntold(deal))
      ? [
          moment(id, deal, {
            ...(hasStage && stage && { stage }),
            ...(partial && { partial }),
            ...(isClaimOnly(deal) && { claimOnly: true }),
            ...(sides.length && { sides }),
          }),
        ]
      : []),
    ...later,
    ...(targetDate?.value && !events.some(event => isAwaiting(deal, event))
      ? [moment(`${id}-target`, { date: targetDate, paragraphs: deal.paragraphs }, { ahead: true })]
      : []),
  ];
}

const isFurther = (one: Milestone, other: Milestone, after: number): boolean =>
  rank(one.stage) - rank(other.stage) > 0 || (one.stage === other.stage && after < 0);

function byDate({ date: a }: Pick<SliceMoment, 'date'>, { date: b }: Pick<SliceMoment, 'date'>): number {
  const [[startA, endA], [startB, endB]] = [ends(a), ends(b)];
  return compare(startA, startB) || compare(endA, endB);
}

/** First and last: one that is a part of the other begins with the same signs, and is longer. */
const ends = ({ value }: ArticleDate): [string, string] => {
  const [start = '', end = start] = value?.split('/') ?? [];
  return [start, end];
};

const compare = (a: string, b: string): number => (a < b ? -1 : +(a > b));

/** The ids of all records that a moment names. */
const citedBy = ({ id, item = id, attribution, sayings = [], sides = [], awaited = [], within = [] }: SliceMoment): string[] => [
  item,
  ...awaited,
  ...[...sayings, ...sides].map(each => each.id),
  ...[{ attribution }, ...sayings, ...sides].flatMap(({ attribution: { by = [], via } }) => [...by, ...(via ? [via] : [])]),
  ...within.flatMap(citedBy),
];
