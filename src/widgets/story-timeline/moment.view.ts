import type { ArticleDate } from '../../article/article.js';
import { formatDate, formatInteger, formatList } from '../../locale/format.js';
import { fill, pluralOf, upperFirst } from '../../locale/locale.js';
import { paragraphRefs, type ParagraphRef } from '../../locale/paragraphs.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { attributionText } from '../../text/attribution.js';
import type { TimelineLanguage } from './story-timeline.messages.js';
import type { SliceMoment, SliceSaying, TimelineSlice } from './story-timeline.slice.js';

/** Something said or known of a moment. */
export interface Line {
  readonly text: Word;
  /** Who says so, when: each with a dot before it, to follow the text. */
  readonly facts: string;
  readonly claimOnly?: string | undefined;
  readonly paragraphs: readonly ParagraphRef[];
}

/** What one side says of what is disputed. */
export interface Side extends Line {
  readonly term: string;
}

/** How exactly a date is known, as a form. */
export type Form = 'point' | 'day' | 'about' | 'within' | 'span';

export interface MomentView {
  readonly id: string;
  readonly date: Word;
  /** The same inside a sentence. */
  readonly dateInline: Word;
  /** What the date leaves open: "month not stated", "inferred", "still ahead". */
  readonly open: readonly string[];
  readonly form: Form;
  /** Classes of its mark: the form, how the date is known, the lane. */
  readonly mark: string;
  readonly ahead: boolean;
  /** "Military:", where the article has two lanes and this is not the usual one. */
  readonly lane: string | undefined;
  readonly title: Word;
  /** What the title is never without, in one line: how far an item has come and on whose word, or who says what of a dispute. */
  readonly aside: string | undefined;
  readonly who: string;
  /** For the table. */
  readonly precision: string;
  readonly known: string;
  readonly lines: readonly Line[];
  /** What the newsroom notes of it. */
  readonly note: Word | undefined;
  /** Whether the note may be what the date follows from: it then stands in the list, and not in the table alone. */
  readonly isExplained: boolean;
  readonly sides: readonly Side[];
  /** "5 meetings and 1 report", and what they are. */
  readonly within: { readonly label: string; readonly moments: readonly MomentView[] } | undefined;
  readonly paragraphs: readonly ParagraphRef[];
}

const forms: Readonly<Record<ArticleDate['precision'], Form>> = {
  day: 'day',
  month: 'point',
  year: 'within',
  'month-range': 'span',
  approximate: 'about',
  none: 'point',
};

/**
 * What is said of each moment. `hasLanes` where some moments are military and others are not.
 *
 * @throws TypeError where a text is missing, or somebody takes a stance that there is not.
 */
export function momentViews(
  slice: TimelineSlice,
  { locale, messages: m }: TimelineLanguage,
  hasLanes: boolean,
): (moment: SliceMoment) => MomentView {
  const { common, format } = locale;
  const pick = pickWords(slice, locale.lang);
  const name = (id: string): string => inline(pick(({ names }) => names[id]));
  const refs = (paragraphs: readonly number[]): ParagraphRef[] => paragraphRefs(paragraphs, locale);
  const line = (text: Word, facts: readonly (string | false | undefined)[] = [], paragraphs: readonly number[] = []): Line => ({
    text,
    facts: facts.flatMap(fact => (fact ? ` · ${fact}` : [])).join(''),
    paragraphs: refs(paragraphs),
  });
  const titleOf = (id: string): Word => pick(({ titles }) => titles[id]);

  const dateOf = ({ id, date }: SliceMoment): Word => {
    const words = pick.maybe(({ dates }) => dates[id]);
    if (words) return words;
    const text = formatDate({ ...date, basis: 'stated' }, locale);
    const isAbout = date.value !== null && (date.basis === 'derived' || date.precision === 'approximate');
    return { text: isAbout ? fill(m.about, { date: text }) : text };
  };

  const sideOf = ({ id, stance, date, attribution, paragraphs }: SliceSaying): Side => {
    const { by, via, quoted } = attribution;
    const stanceText = m.stances[stance];
    if (!stanceText) throw new TypeError(`what is said in ${id} takes no stance that there is: ${stance}`);
    const isNamed = by && !via;
    const facts = [
      // The moment's own date is that of what is reported.
      date ? formatDate(date, locale) : stance !== 'report' && m.dateNotStated,
      // Who says it stands in the term, if it is as simple as that.
      !isNamed ? attributionText(attribution, name, locale) : quoted && fill(common.quoted, { who: '' }).replace(/^[\s(]+|\)$/g, ''),
    ];
    return {
      term: isNamed ? fill(m.stance, { stance: stanceText, who: formatList(by.map(name), format) }) : stanceText,
      ...line(
        pick(({ sayings }) => sayings[id]),
        facts,
        paragraphs,
      ),
    };
  };

  const withinOf = (moments: readonly SliceMoment[]): MomentView['within'] => {
    const kinds = [
      [m.meetings, moments.filter(({ kind }) => kind === 'meeting').length],
      [m.reports, moments.filter(({ kind }) => kind === 'news-report').length],
      [m.others, moments.filter(({ kind }) => kind !== 'meeting' && kind !== 'news-report').length],
    ] as const;
    const counts = kinds.flatMap(([words, n]) => (n ? [fill(pluralOf(words, n, format), { n: formatInteger(n, format) })] : []));
    return { label: formatList(counts, format), moments: moments.map(view) };
  };

  const stageOf = ({ stage, partial }: SliceMoment): string | undefined => {
    const name = stage && (common.stages[stage] ?? stage);
    return name && partial ? fill(common.inPart, { stage: name }) : name;
  };

  const linesOf = (moment: SliceMoment): Line[] => {
    const { attribution, days, claimOnly, sayings = [], awaited = [] } = moment;
    const only = claimOnly && common.claimOnly;
    const spoken = sayings.map(each => ({
      ...line(
        pick(words => words.sayings[each.id]),
        [attributionText(each.attribution, name, locale)],
      ),
      claimOnly: only,
    }));
    // What is in the article's own voice is said plainly; any other says whose word it is.
    const by = attribution.voice !== 'article' && attributionText(attribution, name, locale);
    const first = [stageOf(moment), by, days && fill(pluralOf(m.days, days, format), { n: formatInteger(days, format) })].filter(
      text => typeof text === 'string',
    );
    return [
      ...spoken,
      ...(first.length ? [{ ...line({ text: first[0]! }, first.slice(1)), claimOnly: spoken.length ? undefined : only }] : []),
      ...awaited.map(each => line(titleOf(each))),
    ];
  };

  function view(moment: SliceMoment): MomentView {
    const { id, item = id, date, ahead, track, sides = [], within, attribution, paragraphs } = moment;
    const { precision, basis } = date;
    const isMilitary = hasLanes && track === 'military';
    const form = forms[precision];
    const dateInline = dateOf(moment);
    const note = pick.maybe(({ notes }) => notes[item]);
    const sideViews = sides.map(sideOf);
    const aside = [
      stageOf(moment),
      moment.kind === 'item' && moment.claimOnly && common.claimOnly,
      ...sideViews.map(({ term }) => term),
    ].filter(Boolean);
    return {
      id,
      date: { ...dateInline, text: upperFirst(dateInline.text) },
      dateInline,
      open: [
        ...(precision === 'year' ? [m.monthNotStated] : []),
        ...(basis !== 'stated' && date.value ? [m.known[basis]] : []),
        ...(ahead ? [m.ahead] : []),
      ],
      form,
      mark: [form, basis, ...(isMilitary ? ['military'] : []), ...(ahead ? ['ahead'] : []), ...(sides.length ? ['disputed'] : [])].join(
        ' ',
      ),
      ahead: !!ahead,
      lane: isMilitary ? `${m.military}:` : undefined,
      title: titleOf(item),
      aside: aside.join(' · ') || undefined,
      who: attributionText(attribution, name, locale),
      precision: m.precisions[precision],
      known: date.value ? m.known[basis] : '',
      lines: linesOf(moment),
      note,
      isExplained: basis !== 'stated' && moment.kind !== 'item',
      sides: sideViews,
      within: within && withinOf(within),
      paragraphs: refs(paragraphs),
    };
  }
  return view;
}
