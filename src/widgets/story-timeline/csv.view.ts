import type { ArticleDate } from '../../article/article.js';
import { pickWords } from '../../locale/pick-words.js';
import type { TimelineLanguage } from './story-timeline.messages.js';
import type { SliceMoment, TimelineSlice } from './story-timeline.slice.js';

type Cell = string | number | undefined;

export const momentColumns =
  'id,title,date,date_edtf,date_words,date_precision,date_basis,ahead,kind,track,part_of,stage,partial,official_only,denied_by,attribution,attribution_name,note,paragraphs'.split(
    ',',
  );

/** What is shown, for machines: ids and ISO dates, and beside them the names; what has no date last. */
export function momentTable(slice: TimelineSlice, { locale }: TimelineLanguage): Cell[][] {
  const pick = pickWords(slice, locale.lang);
  const text = (read: Parameters<typeof pick.maybe>[0]): string | undefined => pick.maybe(read)?.text;
  const row = (moment: SliceMoment, whole?: SliceMoment): Cell[] => {
    const { id, item = id, date, attribution, sides = [] } = moment;
    const { by = [], voice } = attribution;
    const deniers = sides.flatMap(({ stance, attribution: who }) => (stance === 'denial' ? (who.by ?? []) : []));
    return [
      id,
      text(({ titles }) => titles[item]),
      date.value ?? undefined,
      edtf(date),
      text(({ dates }) => dates[id]),
      date.precision,
      date.basis,
      moment.ahead && 'yes',
      moment.kind,
      moment.track,
      whole?.id,
      moment.stage,
      moment.partial && 'yes',
      moment.claimOnly && 'yes',
      deniers.join(';'),
      by.length ? by.join(';') : voice,
      by.map(who => text(({ names }) => names[who]) ?? who).join(';'),
      text(({ notes }) => notes[item]),
      moment.paragraphs.join(';'),
    ];
  };
  return [...slice.moments, ...slice.undated].flatMap(moment => [row(moment), ...(moment.within ?? []).map(part => row(part, moment))]);
}

/**
 * The date in EDTF (ISO 8601-2), of level 1, which most readers know: `~` is about, `?` is uncertain. That a date is
 * inferred makes all of it uncertain there, as nothing says which part was.
 */
export function edtf({ value, precision, basis }: ArticleDate): string | undefined {
  const isAbout = precision === 'approximate' || basis === 'derived';
  const isOpen = basis === 'inferred' || basis === 'ambiguous';
  const sign = isAbout ? (isOpen ? '%' : '~') : isOpen ? '?' : '';
  return value?.replace(/$|(?=\/)/g, sign);
}
