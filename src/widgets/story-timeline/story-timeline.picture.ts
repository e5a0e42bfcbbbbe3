import { fill } from '../../locale/locale.js';
import { inline } from '../../locale/pick-words.js';
import { card, cardSize, drawing } from '../../pictures/card.js';
import type { Drawing } from '../../pictures/drawing.js';
import { spanOf, type Place } from '../../pictures/parts.js';
import { Sheet } from '../../pictures/sheet.js';
import type { MomentView } from './moment.view.js';
import type { TimelineLanguage } from './story-timeline.messages.js';
import type { TimelineSlice } from './story-timeline.slice.js';
import { timelineView, type TimelineView } from './story-timeline.view.js';

/** The most moments that can be read on a card. */
const maxMoments = 10;

/** What happened when, a line each: of a long story the first and the latest, with what is still ahead. */
function timelineCard(slice: TimelineSlice, language: TimelineLanguage, site: string | undefined): Drawing {
  const { locale } = language;
  const view = timelineView(slice, language);
  const all = view.years.flatMap(({ moments }) => moments);
  const isLong = all.length > maxMoments;
  const shown = isLong ? [all[0]!, ...all.slice(2 - maxMoments)] : all;
  const sheet = card(
    {
      head: { eyebrow: [{ text: view.eyebrow }], title: view.title, corrections: view.corrections },
      foot: [[view.source]],
      sizes: [32, 30, 28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14],
      draw(page, { height, ...place }) {
        const blank = new Sheet(cardSize.width, locale);
        const heights = shown.map(moment => drawMoment(blank, moment, { ...place, y: 0 }));
        const spare = (height - heights.reduce((sum, each) => sum + each, 0)) / Math.max(1, shown.length - 1);
        const gap = Math.max(0.25 * place.em, Math.min(place.em, spare));
        return shown.reduce((y, moment, i) => {
          const bottom = drawMoment(page, moment, { ...place, y });
          // Where dates are left out, that is to be seen.
          const after = isLong && !i ? page.text(page.set('…', { size: place.em, width: place.em }), { x: place.x, y: bottom }) : bottom;
          return after + (i < shown.length - 1 ? gap : 0);
        }, place.y);
      },
    },
    locale,
    site,
  );
  return drawing(sheet, view.title.text, altOf(view, shown));
}

const altOf = ({ title, eyebrow, story }: TimelineView, shown: readonly MomentView[]): string =>
  [
    `${title.text}. ${eyebrow}.`,
    ...story.map(({ sentence, ...parts }) => fill(sentence, { title: inline(parts.title), date: inline(parts.date) })),
    ...shown.map(moment => `${[dateOf(moment), titleOf(moment)].join(': ')}.`),
  ].join(' ');

const dateOf = ({ date, open }: MomentView): string => [inline(date), ...open].join(' · ');
const titleOf = ({ title, aside }: MomentView): string => [inline(title), ...(aside ? [aside] : [])].join(' · ');

/** The date, its mark, and what happened; back comes where it ends. */
function drawMoment(sheet: Sheet, moment: MomentView, { x, y, width, em }: Place): number {
  const leading = sheet.locale.dir === 'rtl' ? 1.5 : 1.25;
  const dates = 0.29 * width;
  const start = x + dates + 2 * em;
  const date = sheet.set([{ ...spanOf(moment.date), bold: true }, ...moment.open.map(text => ({ text: ` · ${text}` }))], {
    size: 0.78 * em,
    width: dates,
    leading,
  });
  const inner = width - dates - 2 * em;
  const title = sheet.set([{ ...spanOf(moment.title), bold: true }], { size: em, width: inner, leading });
  const aside = moment.aside ? sheet.set(moment.aside, { size: 0.78 * em, width: inner, leading }) : undefined;
  // Both stand on the baseline of the first line.
  const dateAt = y + Math.max(0, title.baseline - date.baseline);
  const titleAt = y + Math.max(0, date.baseline - title.baseline);
  const under = sheet.text(title, { x: start, y: titleAt, width: inner });
  const bottom = Math.max(
    sheet.text(date, { x, y: dateAt, width: dates, paint: 'muted' }),
    aside ? sheet.text(aside, { x: start, y: under, width: inner, paint: 'muted' }) : under,
  );
  drawMark(sheet, moment, { x: x + dates + 0.6 * em, y: y + Math.max(date.baseline, title.baseline) - 0.36 * em, em });
  return bottom;
}

/** The form of a date about its middle: a square for a military one, hollow where it is not simply stated. */
function drawMark(sheet: Sheet, { form, mark, lane, ahead }: MomentView, { x, y, em }: { x: number; y: number; em: number }): void {
  const paint = mark.includes('disputed') ? 'disputed' : lane ? 'ink' : 'accent';
  const size = 0.62 * em;
  const pen = em / 9;
  const [long, thick] = [1.2 * em, 0.3 * em];
  if (form === 'about') sheet.line(x - long / 2, y, x + long / 2, y, paint, pen, `${pen * 2.4} ${pen * 1.4}`);
  else if (form === 'within') {
    sheet.line(x - long / 2, y, x + long / 2, y, paint, pen);
    for (const at of [x - long / 2, x + long / 2]) sheet.line(at, y - thick, at, y + thick, paint, pen);
  } else if (form === 'span') {
    if (mark.includes('disputed'))
      sheet.outline(x - long / 2, y - thick, long, 2 * thick, paint, pen, { dash: `${pen * 2.4} ${pen * 1.4}` });
    else sheet.rect(x - long / 2, y - thick, long, 2 * thick, paint);
  } else {
    const width = form === 'day' ? size / 3 : size;
    const dash = ahead ? `${pen} ${pen}` : mark.includes('derived') ? `${pen * 1.8} ${pen}` : undefined;
    const isSolid = mark.includes('stated') && !ahead;
    const round = !lane && form !== 'day';
    // A pen as wide as half of it fills it.
    sheet.outline(x - width / 2, y - size / 2, width, size, paint, isSolid ? width / 2 : pen, { ...(dash && { dash }), round });
  }
}

export { timelineCard as card };
