import { placeOf } from '../../locale/format.js';
import { fill, fillParts, lowerFirst, type Locale, type MarkName, type Meanings } from '../../locale/locale.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import type { ParagraphRef } from '../../locale/paragraphs.js';
import { attributionText } from '../../text/attribution.js';
import { correctionsView, type Corrections } from '../../text/corrections.js';
import { axesOf, roundUp, ticksOf, type Axis } from './axis.view.js';
import { comparisonView, summaryView } from './comparison.view.js';
import { methodView, sumsOf, type MethodBlock } from './method.view.js';
import { digitOf, highOf, isAbout, isStated, lengthsOf, readPeriods, type PeriodData } from './periods.view.js';
import { speechOf, type Amount, type Equation, type Note, type Piece } from './speech.view.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { SliceFigure, TurnoverSlice } from './trade-turnover-chart.slice.js';

export type { Amount, Note, Piece } from './speech.view.js';

/** A stretch of the axis, in fractions of its length. */
export interface Span {
  readonly from: number;
  readonly size: number;
}

export interface BarView extends Span {
  /**
   * Whole: not split, where other totals are. Sum: an outline around exports and imports, which stand side by side in
   * it, as both can be compared only from zero.
   */
  readonly part: 'total' | 'whole' | 'sum' | 'exports' | 'imports';
  readonly calculated: boolean;
}

/** What the read-out says of a period: of a column all, of a row what the row leaves open. */
export interface Line {
  readonly name: string;
  readonly amount: Amount | undefined;
  readonly tag: string;
  readonly calculated: boolean;
  readonly details: readonly (string | Equation)[];
  readonly paragraphs: readonly ParagraphRef[];
}

export interface PeriodView {
  readonly name: string;
  readonly amount: Amount;
  readonly tag: string;
  readonly calculated: boolean;
  /** Range, parts, length. */
  readonly notes: readonly string[];
  readonly line: Line;
  /** All of it, to be heard, with who says it; and as little of it as may be said while the series is played. */
  readonly sentence: string;
  readonly label: string;
  /** The sentence without who says it, where a line of sources follows. */
  readonly brief: string;
  /** Who says it, where the words on the screen leave that to the line of sources. */
  readonly by: string;
  /** How it was calculated, where it was. */
  readonly sum: string;
  /** Begins where the one before it ends. */
  readonly follows: boolean;
  /** Its length is not that of the others: never drawn as one of them. */
  readonly odd: 'shorter' | 'longer' | '';
  readonly bars: readonly BarView[];
  readonly whisker: Span | undefined;
  /** The end of both, as a fraction of the axis. */
  readonly end: number;
  readonly cells: { readonly period: string; readonly amounts: readonly Amount[]; readonly range: string };
  readonly paragraphs: readonly ParagraphRef[];
}

export interface TurnoverView {
  readonly columns: boolean;
  readonly dense: boolean;
  readonly eyebrow: readonly Piece[];
  readonly title: Word;
  readonly summary: readonly Piece[];
  readonly periods: readonly PeriodView[];
  readonly legend: readonly { readonly part: BarView['part']; readonly text: string }[];
  /** Columns only: labels under them, lines behind them, and the amounts of the highest and of the last. */
  readonly axes: readonly Axis[];
  readonly ticks: readonly { readonly text: string; readonly at: number }[];
  readonly peak: number | undefined;
  readonly latest: number | undefined;
  /** What the read-out says while nothing is pointed at, and the longest that it may have to say. */
  readonly rest: Line | undefined;
  /** The column that it is about. */
  readonly restAt: number | undefined;
  readonly room: Line;
  readonly explore: string;
  /** What a long series is searched for. */
  readonly jumps: readonly { readonly text: string; readonly period: number }[];
  /** Long enough to have a shape that can be heard. */
  readonly playable: boolean;
  readonly source: readonly Note[];
  readonly methodTitle: string;
  readonly method: readonly MethodBlock[];
  /** "million US dollars". */
  readonly unit: string;
  readonly caption: readonly Piece[];
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly corrections: Corrections;
  /** Of the marks that some period has, and no others. */
  readonly meanings: Meanings;
}

/** Up to so many periods have their words beside the bar. */
const maxRows = 6;

/** Fewer periods are said sooner than played. */
const minPlayed = 5;

/** From so many columns on, which may be narrower than ten pixels, edges are fine lines and nothing is striped. */
const minDense = 20;

export function turnoverView(slice: TurnoverSlice, locale: Locale, messages: TurnoverMessages): TurnoverView {
  const { currency, magnitude, figures } = slice;
  const { format, common } = locale;
  const pick = pickWords(slice, locale.lang);
  const periods = readPeriods(slice);
  const lengths = lengthsOf(periods);
  const columns = periods.length > maxRows;
  const isSplit = periods.some(({ parts }) => parts.length);
  const top = Math.max(...periods.flatMap(({ total, parts }) => [total ? highOf(total) : 0, ...parts.map(({ value }) => value)]));
  const max = roundUp(top);
  const speech = speechOf(slice, locale, messages, pick, top);
  const { amount, aloud, range, paragraphs } = speech;
  const sums = sumsOf(slice, locale, messages, speech);
  const [exports, imports] = [speech.part('exports'), speech.part('imports')];
  const unit = fill(messages.unit, { scale: format.scales[magnitude] ?? '', currency: messages.currencies[currency] ?? currency }).trim();
  const measure = pick(words => words.measure);
  const measureIn = fillParts<Piece>(messages.measureIn, { measure, unit });

  const voiceOf = ({ attribution }: SliceFigure): string =>
    attribution.voice === 'article'
      ? common.sourceNotNamed
      : attributionText(attribution, id => inline(pick(words => words.names[id])), locale);
  const all = Object.values(figures);
  const reported = all.filter(({ kind }) => kind === 'reported');
  /** Of one voice the line of sources tells the eye; of several it cannot tell which said what. */
  const isOneVoice = new Set(reported.map(voiceOf)).size < 2;

  const comparisonOf = (period: PeriodData): string | undefined => comparisonView(period, periods, slice, speech, messages);

  const periodView = (period: PeriodData): PeriodView => {
    const { total, parts, length } = period;
    const before = periods[periods.indexOf(period) - 1];
    const interval = total?.kind === 'derived' ? total.interval : undefined;
    const odd = length < lengths.standard ? 'shorter' : length > lengths.standard ? 'longer' : '';
    const rangeIn = (text: string): string[] => (interval && placeOf(interval) ? [fill(common.range, { range: text })] : []);
    const heading = {
      name: speech.period(period),
      amount: total ? amount(total) : { text: common.notStated, about: false },
      tag: total ? (interval ? common.calculated : common.reported) : '',
      calculated: !!interval,
    };
    // Of what is calculated, its tag has said who says so.
    const by = total && !interval ? voiceOf(total) : '';
    const ofOthers = odd
      ? [
          fill(messages[lengths.isMixed ? 'othersMost' : 'othersAll'], {
            months: speech.months(length),
            n: speech.integer(lengths.standard),
          }),
        ]
      : [];
    const notes = [
      ...(isOneVoice ? [] : [by]),
      ...(interval ? rangeIn(range(interval, total!.value)) : []),
      ...parts.map((part, i) => fill(messages.part, { name: i ? imports : exports, value: aloud(amount(part)) })),
      ...(isSplit && total && !parts.length ? [messages.notSplit] : []),
      ...ofOthers,
    ].filter(Boolean);
    const sentenceOf = (...more: readonly string[]): string =>
      `${heading.name}: ${[aloud(heading.amount), ...more].filter(Boolean).join(format.list[0])}`;
    const comparison = comparisonOf(period);
    const details = comparison ? [...notes, comparison] : notes;
    // On the screen the range stands beside its amount; in a sentence it says of what it is.
    const [shown, spoken] = interval
      ? [rangeIn(range(interval, total!.value)), rangeIn(speech.moneyRangeOf(interval, total!.value))]
      : [[], []];
    // Labels of ours begin small there; a name that the article gives stays as it is.
    const aloudDetails = details.map(each =>
      each === shown[0] ? spoken[0]! : each === comparison || each === by ? lowerFirst(each) : each,
    );
    const sum = total?.kind === 'derived' ? sums.equation(total.terms, total.value, total.unit, placeOf(total.interval)) : undefined;
    const cited = paragraphs([total, ...parts].flatMap(figure => figure?.paragraphs ?? []));
    const short = speech.period(period, true);
    // Its arithmetic is with that of the others.
    const isOurs = period === periods.at(-1) && figures[slice.change ?? '']?.kind === 'derived';
    return {
      ...heading,
      notes,
      line: columns
        ? { ...heading, details: [...(sum ? [sum] : []), ...details], paragraphs: cited }
        : total
          ? {
              ...silence,
              name: fill(messages.part, { name: short, value: '' }).trim(),
              details: [sum ?? by, ...(comparison && !isOurs ? [comparison] : [])],
              paragraphs: cited,
            }
          : silence,
      sentence: sentenceOf(lowerFirst(heading.tag), isOneVoice ? lowerFirst(by) : '', ...aloudDetails),
      brief: sentenceOf(lowerFirst(heading.tag), ...aloudDetails),
      label: sentenceOf(interval ? lowerFirst(heading.tag) : '', ...ofOthers),
      by: isOneVoice ? by : '',
      sum: sum?.equation ?? '',
      odd,
      bars: barsOf(period, max, isSplit),
      whisker:
        interval && interval.high > interval.low ? { from: interval.low / max, size: (interval.high - interval.low) / max } : undefined,
      end: total ? highOf(total) / max : 0,
      follows: !!before && before.first + before.length === period.first,
      cells: {
        period: short,
        amounts: [total, ...(isSplit ? [parts[0], parts[1]] : [])].map(figure =>
          figure
            ? { text: speech.number(figure.value, digitOf(figure)), about: isAbout(figure) }
            : { text: common.notStated, about: false },
        ),
        range: (interval && range(interval, magnitude)) || '–',
      },
      paragraphs: cited,
    };
  };

  /** Who says the reported figures, each voice once with its paragraphs. */
  const sources = (): Note[] => {
    const found = new Map<string, readonly number[]>();
    for (const figure of reported.length ? reported : all) {
      const text = voiceOf(figure);
      found.set(text, [...(found.get(text) ?? []), ...figure.paragraphs]);
    }
    return [...found].map(([text, numbers]) => ({ text, paragraphs: paragraphs(numbers) }));
  };

  const nameOf = (id: string): string | undefined => {
    const owner = slice.periods.find(({ total, exports, imports }) => [total, exports, imports].includes(id));
    return id === slice.change ? comparisonOf(periods.at(-1)!) : owner && speech.period(owner);
  };

  const views = periods.map(periodView);
  const lines = views.map(({ line }) => line);
  const summary = summaryView(periods, lengths.standard, slice, speech, messages, locale);
  const named = summary.named.map(period => periods.indexOf(period));
  const jumps = columns ? jumpsOf(periods, lengths.standard, messages.jumps) : [];
  const restAt = columns ? (named[0] ?? periods.length - 1) : undefined;
  /** Whether rows leave more open than the line of sources says of them all. */
  const isMore = !isOneVoice || views.some(({ sum, line }) => sum || line.details[1]);
  const latest = periods.findLastIndex(isStated);
  const highest = jumps.find(({ text }) => text === messages.jumps.highest)?.period;
  return {
    columns,
    dense: periods.length >= minDense,
    eyebrow: columns ? measureIn : [measure],
    title: pick(words => words.title),
    summary: summary.pieces,
    periods: views,
    legend: isSplit
      ? [
          { part: 'exports', text: exports },
          { part: 'imports', text: imports },
          { part: 'sum', text: inline(measure) },
          ...(periods.some(({ total, parts }) => total && !parts.length) ? [{ part: 'whole' as const, text: messages.notSplit }] : []),
        ]
      : [],
    axes: columns
      ? axesOf({
          names: views.map(({ cells }) => cells.period),
          months: lengths.standard,
          january: Math.max(
            0,
            periods.findIndex(({ start }) => start.endsWith('-01')),
          ),
          named: named.sort((a, b) => a - b),
        })
      : [],
    ticks: columns && top ? ticksOf(max).map(at => ({ text: speech.number(at), at: at / max })) : [],
    peak: highest === latest ? undefined : highest,
    latest: columns ? latest : undefined,
    rest: columns ? lines[restAt!] : isMore ? (lines[periods.findIndex(({ total }) => total?.kind === 'derived')] ?? silence) : undefined,
    restAt,
    room: longestOf(lines),
    explore: fill(messages.explore, { measure: inline(measure) }),
    jumps,
    playable: periods.length >= minPlayed,
    source: sources(),
    methodTitle: messages.howWeGotThis,
    method: methodView(slice, locale, messages, speech, sums, nameOf, pick),
    unit,
    caption: periods.length > 1 ? [...measureIn, messages.sorted] : measureIn,
    heads: [
      { text: messages.columns.period, isNumber: false },
      ...[messages.columns.value, ...(isSplit ? [exports, imports] : [])].map(text => ({ text, isNumber: true })),
      { text: messages.columns.how, isNumber: false },
      { text: messages.columns.range, isNumber: true },
      { text: messages.columns.paragraphs, isNumber: false },
    ],
    corrections: correctionsView(slice, locale),
    meanings: meaningsOf(periods, views, messages),
  };
}

function meaningsOf(periods: readonly PeriodData[], views: readonly PeriodView[], { meanings }: TurnoverMessages): Meanings {
  const figures = periods.flatMap(({ total, parts }) => [...(total ? [total] : []), ...parts]);
  const isUsed: Partial<Record<MarkName, boolean>> = {
    reported: figures.some(({ kind }) => kind === 'reported'),
    calculated: figures.some(({ kind }) => kind === 'derived'),
    range: views.some(({ whisker }) => whisker),
    about: figures.some(isAbout),
    notStated: views.some(({ tag }) => !tag),
    odd: views.some(({ odd }) => odd),
  };
  return Object.fromEntries(Object.entries(meanings).filter(([name]) => isUsed[name as MarkName]));
}

/** The highest and lowest of one length, the first of equals, as no part of a year is low or high beside whole ones. */
function jumpsOf(periods: readonly PeriodData[], standard: number, words: TurnoverMessages['jumps']): TurnoverView['jumps'] {
  const amounts = periods.map(({ total, length }) => (length === standard ? total?.value : undefined));
  const stated = amounts.filter(amount => amount !== undefined);
  return [
    { text: words.highest, period: amounts.indexOf(Math.max(...stated)) },
    { text: words.lowest, period: amounts.indexOf(Math.min(...stated)) },
    { text: words.calculated, period: periods.findIndex(({ total }) => total?.kind === 'derived') },
  ].filter(({ period }) => period >= 0);
}

/** A total, and its parts in it; zero and a gap have none. */
function barsOf({ total, parts }: PeriodData, max: number, isSplit: boolean): BarView[] {
  const bar = (figure: SliceFigure, part: BarView['part']): BarView[] =>
    figure.value ? [{ part, from: 0, size: figure.value / max, calculated: figure.kind === 'derived' }] : [];
  const [exports, imports] = parts;
  if (total && exports && imports) return [...bar(total, 'sum'), ...bar(exports, 'exports'), ...bar(imports, 'imports')];
  return total ? bar(total, isSplit ? 'whole' : 'total') : [];
}

const silence: Line = { name: '', amount: undefined, tag: '', calculated: false, details: [], paragraphs: [] };

/** All that is read of a part of a line. */
const textIn = (part: unknown): string =>
  typeof part === 'string'
    ? part
    : Object.values(part ?? '')
        .map(textIn)
        .join(' · ');

/** No line takes more room than this one, and sixty need not stand by for it. */
function longestOf(lines: readonly Line[]): Line {
  const longest = <K extends keyof Line>(key: K): Line[K] =>
    lines.reduce((a, b) => (textIn(b[key]).length > textIn(a[key]).length ? b : a))[key];
  const amount = longest('amount');
  return {
    name: longest('name'),
    amount: amount && { ...amount, about: lines.some(line => line.amount?.about) },
    tag: longest('tag'),
    calculated: false,
    details: longest('details'),
    paragraphs: longest('paragraphs'),
  };
}
