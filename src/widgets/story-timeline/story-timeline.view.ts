import { formatInteger, formatList } from '../../locale/format.js';
import { fill, lowerFirst, pluralOf, type Meanings } from '../../locale/locale.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { asReported } from '../../text/attribution.js';
import { correctionsView, type Corrections } from '../../text/corrections.js';
import { momentViews, type MomentView } from './moment.view.js';
import type { TimelineLanguage } from './story-timeline.messages.js';
import type { SliceMoment, TimelineSlice } from './story-timeline.slice.js';

/** One sentence of the story: how it begins, how far it has come, what is still ahead. */
export interface Chapter {
  /** With `{title}` and `{date}`. */
  readonly sentence: string;
  readonly title: Word;
  readonly date: Word;
}

export interface TimelineView {
  readonly eyebrow: string;
  readonly title: Word;
  readonly story: readonly Chapter[];
  /** The names of the two lanes, where there are two. */
  readonly lanes: readonly { readonly mark: string; readonly name: string }[];
  /** In order; those of one year together. */
  readonly years: readonly { readonly year: string; readonly moments: readonly MomentView[] }[];
  /** Ids of the last that has been and the next that is ahead. */
  readonly nearest: readonly string[];
  /** What has no date, and in one line what of it is not disputed. */
  readonly undated: readonly MomentView[];
  readonly undatedLine: Word | undefined;
  /** Also those, for the table. */
  readonly rows: readonly MomentView[];
  readonly source: string;
  readonly all: string;
  readonly corrections: Corrections;
  /** The forms and other marks that some moment has, with their classes and names. */
  readonly key: readonly { readonly name: string; readonly mark: string; readonly text: string; readonly meaning: string }[];
  readonly meanings: Meanings;
}

/**
 * The story in the order of time, ready to show.
 *
 * @throws TypeError where a text is missing, or a date is none.
 */
export function timelineView(slice: TimelineSlice, language: TimelineLanguage): TimelineView {
  const { locale, messages: m } = language;
  const { format } = locale;
  const pick = pickWords(slice, locale.lang);
  const { moments, undated } = slice;
  const hasLanes = new Set(moments.map(({ track }) => track === 'military')).size > 1;
  const view = momentViews(slice, language, hasLanes);
  const views = moments.map(view);
  const undatedViews = undated.map(view);
  const sides = formatList(
    slice.sides.map(id => inline(pick(({ names }) => names[id]))),
    format,
  );
  const counted = { n: formatInteger(moments.length, format) };
  const { first, last, ahead } = chapters(moments);
  const chapter = (at: number, sentence: string): Chapter[] => {
    if (at < 0) return [];
    const [{ title, dateInline: date, aside }, { basis }] = [views[at]!, moments[at]!.date];
    const more = [...(basis === 'stated' ? [] : [m.known[basis]]), ...(aside ? [aside] : [])];
    return [{ sentence, title, date: { ...date, text: [date.text, ...more].join(format.list[0]) } }];
  };
  // What is disputed is never named without what is said of it, nor what only an official says without that.
  const isDisputed = ({ sides }: MomentView): boolean => sides.length > 0;
  const named = undatedViews
    .filter(each => !isDisputed(each))
    .map(({ title, lines: [line] }) => inline(title) + (line?.claimOnly ? ` – ${lowerFirst(line.claimOnly)}` : ''));
  return {
    eyebrow: asReported(slice, locale),
    title: { text: sides ? fill(m.title, { sides }) : m.titleAlone },
    story: [...chapter(first, m.story.first), ...chapter(last === first ? -1 : last, m.story.last), ...chapter(ahead, m.story.ahead)],
    lanes: hasLanes
      ? [
          { mark: 'point stated', name: m.otherLane },
          { mark: 'point stated military', name: m.military },
        ]
      : [],
    years: [...byYear(moments, views, language), { year: m.precisions.none, moments: undatedViews.filter(isDisputed) }].filter(
      year => year.moments.length,
    ),
    nearest: [last, ahead].flatMap(at => moments[at]?.id ?? []),
    undated: undatedViews,
    undatedLine: named.length ? { text: fill(m.undated, { titles: named.join(m.apart) }) } : undefined,
    rows: [...views.flatMap(each => [each, ...(each.within?.moments ?? [])]), ...undatedViews],
    source: fill(pluralOf(m.counted, moments.length, format), counted),
    all: fill(m.all, counted),
    corrections: correctionsView(slice, locale),
    ...keyOf(
      slice,
      pick.maybe(({ inferred }) => inferred),
      m,
    ),
  };
}

/** Where the story begins, how far it has come, and what is next: an event, where there is one, rather than an item of that date. */
function chapters(moments: readonly SliceMoment[]): { first: number; last: number; ahead: number } {
  const been = moments.filter(({ ahead }) => !ahead);
  const start = ({ date }: SliceMoment): string => date.value!.split('/')[0]!;
  const latest = been.filter(each => start(each) === start(been.at(-1)!));
  const [first, last] = [been[0], latest.find(({ kind }) => kind !== 'item') ?? latest[0]];
  return { first: moments.indexOf(first!), last: moments.indexOf(last!), ahead: moments.findIndex(({ ahead }) => ahead) };
}

function byYear(moments: readonly SliceMoment[], views: readonly MomentView[], { locale: { format } }: TimelineLanguage) {
  const years = new Map<string, MomentView[]>();
  moments.forEach(({ date }, i) => {
    const year = formatInteger(date.value!.slice(0, 4), format);
    years.set(year, [...(years.get(year) ?? []), views[i]!]);
  });
  return [...years].map(([year, each]) => ({ year, moments: each }));
}

/** The key: which forms a date has here, how dates are known that are not stated, and from what they follow. */
function keyOf(
  { moments, published }: TimelineSlice,
  why: Word | undefined,
  m: TimelineLanguage['messages'],
): Pick<TimelineView, 'key' | 'meanings'> {
  const all = moments.flatMap(moment => [moment, ...(moment.within ?? [])]);
  const has = (is: (moment: SliceMoment) => unknown): boolean => all.some(is);
  const { forms, meanings, known, precisions } = m;
  const knownAs = (basis: 'inferred' | 'derived' | 'ambiguous', isUsed = has(({ date }) => date.basis === basis)) =>
    isUsed ? [{ name: `known-${basis}`, mark: `point ${basis}`, text: known[basis], meaning: meanings[basis] ?? '' }] : [];
  const formed = (isUsed: boolean, name: keyof typeof forms, mark: string, text: string) =>
    isUsed ? [{ name: `form-${name}`, mark, text, meaning: forms[name] }] : [];
  const key = [
    ...formed(
      has(({ date }) => date.precision === 'approximate'),
      'about',
      'about stated',
      precisions.approximate,
    ),
    ...formed(
      has(({ date }) => date.precision === 'year'),
      'within',
      'within stated',
      m.monthNotStated,
    ),
    ...formed(
      has(({ date }) => date.precision === 'month-range'),
      'span',
      'span stated',
      precisions['month-range'],
    ),
    ...formed(
      has(({ ahead }) => ahead),
      'ahead',
      'point ahead',
      m.ahead,
    ),
    ...knownAs('inferred', has(({ date }) => date.basis === 'inferred') || published?.basis === 'inferred').map(entry => ({
      ...entry,
      meaning: why ? `${entry.meaning} ${inline(why)}` : entry.meaning,
    })),
    ...knownAs('derived'),
    ...knownAs('ambiguous'),
  ];
  return {
    key,
    meanings: {
      ...Object.fromEntries(key.map(({ name, meaning }) => [name, meaning])),
      ...(has(({ claimOnly }) => claimOnly) && { claimOnly: meanings.claimOnly ?? '' }),
    },
  };
}
