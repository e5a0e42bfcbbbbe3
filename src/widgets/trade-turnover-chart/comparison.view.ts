import { decimalsOf, formatInteger, placeOf } from '../../locale/format.js';
import { fill, fillParts, lowerFirst, pluralOf, type Locale } from '../../locale/locale.js';
import { digitOf, earlier, isAbout, isStated, lastPair, standingOf, type PeriodData, type Stated } from './periods.view.js';
import type { Piece, Speech } from './speech.view.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';

/** How much more or less a period has than one before: as the article's own figure says, else of two reported amounts. */
export function comparisonView(
  period: PeriodData,
  periods: readonly PeriodData[],
  { figures, change }: TurnoverSlice,
  speech: Speech,
  messages: TurnoverMessages,
): string | undefined {
  const plainly = (value: number, before: PeriodData): string =>
    fill(messages[value > 0 ? 'more' : value < 0 ? 'less' : 'same'], {
      amount: speech.money(Math.abs(value)),
      before: speech.period(before),
    });
  const pair = lastPair(periods);
  const figure = pair?.last === period ? figures[change ?? ''] : undefined;
  if (!pair || !figure) {
    const before = earlier(period, periods);
    if (!before || !isStated(period) || isAbout(period.total) || isAbout(before.total)) return undefined;
    return plainly(period.total.value - before.total.value, before);
  }
  if (figure.kind === 'reported') return plainly(figure.value, pair.base);
  const { low, high } = figure.interval;
  const place = placeOf(figure.interval);
  // Whether it rose at all is open in a range that has both signs, and no sentence says that in few words.
  if (low * high <= 0) return undefined;
  const [least, value, most] = [low, figure.value, high].map(Math.abs).sort((a, b) => a - b) as [number, number, number];
  return fill(messages[low > 0 ? 'aboutMore' : 'aboutLess'], {
    amount: speech.moneyTo(value, place),
    before: speech.period(pair.base),
    range: place ? speech.moneyRange(least, most, value, place) : speech.money(value),
  });
}

/** A sentence, and the periods that it names. */
export interface Summary {
  readonly pieces: Piece[];
  readonly named: readonly PeriodData[];
}

/** The sentence over the bars: the article's ratio, else where the last amount stands. */
export function summaryView(
  periods: readonly PeriodData[],
  standard: number,
  { figures, ...slice }: TurnoverSlice,
  speech: Speech,
  messages: TurnoverMessages,
  { common, format }: Locale,
): Summary {
  const pair = lastPair(periods);
  const ratio = figures[slice.ratio ?? ''];
  if (pair && ratio) {
    const { base, last } = pair;
    const year = base.start.slice(0, 4);
    const sameMonths = last.length < 12 && last.first - base.first === 12 && base.end.startsWith(year);
    const { value } = ratio;
    const times = value < 1 ? messages.timesLower : pluralOf(messages.times, value, format);
    const pieces = fillParts<Piece>(messages[value < 1 ? 'lower' : value > 1 ? 'ratio' : 'equal'], {
      value: speech.amount(last.total),
      period: speech.period(last),
      ratio: { text: fill(times, { n: speech.borne(value, 1, digitOf(ratio) ?? +`1e-${decimalsOf(value)}`) }), about: isAbout(ratio) },
      how: lowerFirst(ratio.kind === 'derived' ? common.calculated : common.reported),
      before: sameMonths ? fill(messages.sameMonths, { year: formatInteger(year, format) }) : speech.period(base),
    });
    return { pieces, named: [last, base] };
  }

  const stated = periods.filter(isStated);
  /** An amount among those of its own length; a part of a year never beside a whole one. */
  const standing = (latest: Stated): Summary => {
    const peers = stated.filter(({ length }) => length === latest.length);
    const where = standingOf(latest, peers);
    const other = 'other' in where ? where.other : undefined;
    const pieces = fillParts<Piece>(messages[where.kind], {
      value: speech.amount(latest.total),
      period: speech.period(latest),
      all: speech.count(peers.length, latest.length),
      ...(other && { other: speech.amount(other.total), before: speech.period(other) }),
    });
    return { pieces, named: other ? [latest, other] : [latest] };
  };
  const latest = stated.at(-1);
  const whole = stated.filter(({ length }) => length === standard).at(-1);
  const sentences = [whole, latest].flatMap((period, i, both) => (period && period !== both[i - 1] ? [standing(period)] : []));
  return {
    pieces: sentences.flatMap(({ pieces }, i) => (i ? [' ', ...pieces] : pieces)),
    named: sentences.flatMap(({ named }) => named),
  };
}
