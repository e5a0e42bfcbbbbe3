import type { Locale } from '../locale/locale.js';
import type { TurnoverLanguage } from '../widgets/trade-turnover-chart/trade-turnover-chart.messages.js';
import type { TurnoverSlice } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView, type TurnoverView } from '../widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { drawColumns, drawKey, drawLegend, drawReadout, drawRows, pieceLine } from './bars.js';
import { drawCorrections, drawFoot, drawHead, sourced, spansOf } from './parts.js';
import { Sheet } from './sheet.js';

export interface Drawing {
  readonly sheet: Sheet;
  readonly height: number;
  readonly title: string;
  /** All that it shows, for whoever cannot see it. */
  readonly alt: string;
}

/** Width of a column of text. */
export const columnWidth = 640;

/** The chart as the widget shows it in a column, with the key and the source beside it, as nothing can be opened there. */
export function chartPicture(slice: TurnoverSlice, { locale, messages }: TurnoverLanguage, site: string | undefined): Drawing {
  const view = turnoverView(slice, locale, messages);
  const sheet = new Sheet(columnWidth, locale);
  const em = 16;
  const at = (y: number) => ({ x: 16, y, width: columnWidth - 32, em });
  sheet.rect(0, 0, columnWidth, 3, 'ink');
  let y = drawHead(sheet, { ...view, eyebrow: spansOf(pieceLine(view.eyebrow)) }, at(15));
  if (view.summary.length) {
    y += 8;
    y = sheet.text(sheet.set(spansOf(pieceLine(view.summary)), { size: em, width: at(0).width }), at(y));
  }
  y = drawLegend(sheet, view, at(y)) + 18;
  y = (view.columns ? drawColumns(sheet, view, at(y), 12 * em) : drawRows(sheet, view, at(y))) + 10;
  y = drawReadout(sheet, view, at(y));
  y = drawCorrections(sheet, view.corrections, locale, at(y + 10));
  y = drawKey(sheet, view, locale, at(y + 12)) + 14;
  y = drawFoot(sheet, sourceOf(view, locale), site, at(y)) + 12;
  return { sheet, height: Math.ceil(y), title: view.title.text, alt: altOf(view, locale) };
}

export const sourceOf = ({ source }: TurnoverView, locale: Locale) =>
  source.map(({ text, paragraphs }) => sourced(pieceLine([text]), paragraphs, locale));

/** The sentence over it and a sentence for each bar; of many bars the last two, as the table beside it has them all. */
export function altOf({ columns, periods, summary, source, title }: TurnoverView, locale: Locale): string {
  const told = columns ? periods.slice(-2) : periods;
  const flat = (line: ReturnType<typeof pieceLine>): string => line.map(run => (typeof run === 'string' ? run : run.text)).join('');
  return [
    `${title.text}.`,
    flat(pieceLine(summary)),
    ...told.map(({ told: sentence }) => `${sentence}.`),
    ...source.map(({ text, paragraphs }) => `${flat(sourced(pieceLine([text]), paragraphs, locale))}.`),
  ]
    .filter(Boolean)
    .join(' ');
}
