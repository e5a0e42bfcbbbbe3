import type { Sourced } from '../../article/slice.js';
import { decimalsOf, formatDate, formatList, formatMoney, formatNumber, formatPeriod } from '../../locale/format.js';
import { fill, upperFirst, type Locale } from '../../locale/locale.js';
import { paragraphParts, paragraphRefs } from '../../locale/paragraphs.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { attributionText, speakerText } from '../../text/attribution.js';
import { claims, dealIndex, directionOf, offStage } from './deal-tracker.filters.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import type { DealSlice, SliceDeal, SliceQuantity } from './deal-tracker.slice.js';

/** One thing that is said, what is known of it, and where it stands. */
interface Line {
  readonly text: Word;
  /** Each with a dot before it, to follow the text. */
  readonly facts: string;
  readonly claimOnly: boolean | undefined;
  readonly paragraphs: readonly { readonly n: number; readonly text: string }[];
}

export interface Entry {
  readonly term: Word;
  readonly lines: readonly Line[];
}

export interface DealRow {
  readonly id: string;
  readonly title: Word;
  /** 0 has no stage. */
  readonly rank: number;
  readonly status: string;
  /** Under the heading of its stage: that it is there in part. */
  readonly inPart: string | undefined;
  /** Where it has no stage: the heading of its group. */
  readonly group: string | undefined;
  /** Says that the two sides, or which way goods go, are not simply stated. */
  readonly doubt: string | undefined;
  /** Two sides each. `flow` says in words that goods go from the first to the second, where they do. */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly flow: string | undefined }[];
  readonly sector: Word;
  readonly track: string;
  /** What is not known is said when the item is opened. */
  readonly isTrackKnown: boolean;
  readonly date: Word;
  /** "Said by: Rustam Minnikhanov", and the same where a heading asks who. */
  readonly who: string;
  readonly speaker: string;
  readonly voice: SliceDeal['attribution']['voice'];
  /** The same for all that may be said in one breath: by the same, of the same, in the same paragraph. */
  readonly breath: string;
  /** "Only an official says so". */
  readonly claimOnly: boolean;
  /** What is denied or disputed: "Mass supply denied". */
  readonly dispute: Word | undefined;
  readonly paragraphs: Line['paragraphs'];
  /** The sides of a dispute: never behind a button. */
  readonly sides: readonly Entry[];
  readonly details: readonly Entry[];
}

/**
 * What one item says, closed and open.
 *
 * @throws TypeError where somebody takes a stance that there is not, or a text is missing.
 */
export function dealRow(deal: SliceDeal, slice: DealSlice, language: DealLanguage): DealRow {
  const { locale, messages: m } = language;
  const { lang, common, format } = locale;
  const pick = pickWords(slice, lang);
  const { options } = dealIndex(slice, language);
  const name = (id: string): string => inline(pick(({ names }) => names[id]));
  const list = (ids: readonly string[]): string => formatList(ids.map(name), format);
  const stageText = (stage: string, partial?: boolean): string =>
    fill(partial ? common.inPart : '{stage}', { stage: options.status.get(stage)!.text });
  const word = (text: Word | string): Word => (typeof text === 'string' ? { text } : text);
  const who = ({ attribution }: Sourced): string => attributionText(attribution, name, locale);
  const where = (source?: Sourced): Line['paragraphs'] => paragraphRefs(source?.paragraphs ?? [], locale);
  /** No line where there is nothing to say. */
  const line = (
    text: Word | string | undefined,
    facts: readonly (string | false | undefined)[] = [],
    source?: Sourced,
    claimOnly?: boolean,
  ): Line[] =>
    text
      ? [
          {
            text: word(text),
            facts: facts
              .filter(Boolean)
              .map(fact => ` · ${fact}`)
              .join(''),
            claimOnly,
            paragraphs: where(source),
          },
        ]
      : [];

  const { id, parties, goods, stage, partial, quantity, targetDate, claimedStage, event, milestones, dispute } = deal;
  const disputed = dispute !== 'none';
  const positions = deal.positions.map((position): [string, Line[]] => {
    const { by, via, quoted } = position.attribution;
    const stance = m.stances[position.stance];
    if (!stance) throw new TypeError(`what is said of item ${id} takes no stance that there is: ${position.stance}`);
    const plain = by && !via && !quoted;
    return [
      plain ? fill(m.stance, { stance, who: list(by) }) : stance,
      line(
        pick(({ positions }) => positions[position.id]),
        [position.date && formatDate(position.date, locale), !plain && who(position)],
        position,
      ),
    ];
  });
  const counted = quantity && pick(({ figures }) => figures[quantity.id]?.label);
  const entries: [Word | string, Line[]][] = [
    [
      m.milestones,
      milestones.flatMap(step =>
        line(stageText(step.stage, step.partial), [formatDate(step.date, locale), who(step)], step, step.claimOnly),
      ),
    ],
    [
      m.claimsMore,
      line(
        claimedStage && stageText(claimedStage),
        [list(deal.claimedBy)],
        milestones.find(({ stage, claimOnly }) => claimOnly && stage === claimedStage) ?? deal,
      ),
    ],
    [
      m.note,
      [
        ...line(pick.maybe(({ deals }) => deals[id]?.note)),
        ...deal.tensions.flatMap(tension => line(pick(({ tensions }) => tensions[tension]))),
      ],
    ],
    [
      counted ?? '',
      quantity
        ? [
            ...line(
              quantity.value === null ? pick(({ figures }) => figures[quantity.id]?.text) : amount(quantity, quantity.value, locale),
              [quantity.period && formatPeriod(quantity.period, format), who(quantity)],
              quantity,
            ),
            ...line(pick.maybe(({ figures }) => figures[quantity.id]?.notes?.join(' · '))),
          ]
        : [],
    ],
    [m.related, line(upperFirst(list(deal.related)))],
    [m.reaches, line(upperFirst(list(deal.reaches)))],
    [m.target, line(targetDate && formatDate(targetDate, locale))],
    [m.event, line(event && pick(({ events }) => events[event]))],
    ...(disputed ? [] : positions),
  ];
  const sayable = (all: typeof entries): Entry[] =>
    all.filter(([, lines]) => lines.length).map(([term, lines]) => ({ term: word(term), lines }));
  const sector = options.sector.get(deal.sector)!;

  const flow = goods && { from: name(goods.from), to: name(goods.to), flow: options.direction.get(directionOf(deal))!.text };
  const part = stage ? undefined : offStage(deal);
  const sides = { from: list(parties[0]), to: list(parties[1]), flow: undefined };
  return {
    id,
    title: pick(({ deals }) => deals[id]?.title),
    rank: slice.stages.indexOf(stage!) + 1,
    status: stageText(stage ?? claims, partial),
    inPart: partial && fill(common.inPart, { stage: '' }).replace(/^\P{L}+/u, ''),
    group: part && m.offStages[part],
    doubt: deal.basis === 'inferred' || deal.basis === 'ambiguous' ? fill(common.stated[deal.basis], { date: '' }).trim() : undefined,
    // Where the parties are the two ends of the flow, the arrow says both.
    pairs: !flow ? [sides] : [flow.from, flow.to].sort().join() === [sides.from, sides.to].sort().join() ? [flow] : [sides, flow],
    sector: deal.sectorBasis === 'inferred' ? { ...sector, text: fill(common.stated.inferred, { date: sector.text }) } : sector,
    track: options.track.get(deal.track)!.text,
    isTrackKnown: deal.track !== 'not-stated',
    date: pick.maybe(({ deals }) => deals[id]?.date) ?? { text: formatDate(deal.date, locale) },
    who: who(deal),
    speaker: speakerText(deal.attribution, name, locale),
    voice: deal.attribution.voice,
    breath: disputed
      ? id
      : JSON.stringify([deal.attribution, deal.paragraphs, parties, goods, deal.basis, event, stage, partial, deal.stageBasis]),
    claimOnly: isClaimOnly(deal),
    dispute: disputed ? (pick.maybe(({ deals }) => deals[id]?.dispute) ?? { text: common[dispute] }) : undefined,
    paragraphs: where(deal),
    sides: disputed ? sayable(positions) : [],
    details: sayable(entries),
  };
}

/** What a row says before it is opened. */
export function closedTexts(row: DealRow, locale: Locale): string[] {
  const { common } = locale;
  const { title, status, group = '', pairs, sector, track, date, who, claimOnly, dispute, doubt, paragraphs, sides } = row;
  return [
    title.text,
    status,
    group,
    sector.text,
    track,
    date.text,
    who,
    claimOnly ? common.claimOnly : '',
    dispute?.text ?? '',
    doubt ?? '',
    ...pairs.flatMap(({ from, to, flow }) => flow ?? [from, to]),
    // As they are shown, and each by its number.
    ...paragraphs.map(({ text }) => text),
    paragraphParts(paragraphs, locale)
      .map(part => (typeof part === 'string' ? part : part.text))
      .join(''),
    ...sides.flatMap(({ term, lines }) => [
      term.text,
      ...lines.flatMap(line => [line.text.text + line.facts, ...line.paragraphs.map(({ text }) => text)]),
    ]),
  ];
}

/** The same rule as `isClaimOnly` in `article/stages.ts`: a view imports nothing from there. */
export const isClaimOnly = ({ stageBasis }: SliceDeal): boolean =>
  stageBasis === 'official-claim' || stageBasis === 'government-confirmation';

/** "about 2,000", "$1.5 billion", "40%". */
export function amount({ unit, approximate }: SliceQuantity, value: number, { common, format }: Locale): string {
  // As it was written, to the last digit: in a unit only where two decimals are enough for that.
  const scale = [1e12, 1e9, 1e6, 1e3].find(step => Math.abs(value) >= step && decimalsOf(value / step) <= 2) ?? 1;
  const n = /^[A-Z]/.test(unit)
    ? formatMoney(value, unit, scale, format, decimalsOf(value / scale))
    : formatNumber(value, format, decimalsOf(value));
  const text = unit === 'percent' ? fill(format.percent, { n }) : n;
  return approximate ? `${common.about} ${text}` : text;
}
