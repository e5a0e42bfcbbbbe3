import type { Locale } from '../../locale/locale.js';
import { card, cardSize, drawing, contentWidth } from '../../pictures/card.js';
import type { Drawing } from '../../pictures/drawing.js';
import { drawCorrections, drawFoot, drawHead, drawInline, inlineText, sourced, spansOf, tag, type Inline } from '../../pictures/parts.js';
import { Sheet } from '../../pictures/sheet.js';
import {
  amountText,
  detailLine,
  drawColumns,
  drawKey,
  drawLegend,
  drawLines,
  drawReadout,
  drawRows,
  keyOf,
  pieceLine,
} from './bars.picture.js';
import type { TurnoverLanguage } from './trade-turnover-chart.messages.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';
import { turnoverView, type TurnoverView } from './trade-turnover-chart.view.js';

/** The bars with their amounts, and which of them are reported and which calculated. */
function chartCard(slice: TurnoverSlice, { locale, messages }: TurnoverLanguage, site: string | undefined): Drawing {
  const view = turnoverView(slice, locale, messages);
  const { columns, periods, legend } = view;
  const head = { ...view, eyebrow: spansOf(pieceLine(view.eyebrow)) };
  const roomy = periods.length < (legend.length ? 3 : 4);
  const sheet = card(
    {
      head,
      foot: sourceOf(view, locale),
      sizes: [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10],
      draw(page, { height, ...place }) {
        if (roomy) {
          // The comparison that the article itself makes comes before what we made of it.
          const summary = page.set(spansOf(pieceLine(view.summary)), { size: 0.85 * place.em, width: contentWidth });
          const top = view.summary.length ? page.text(summary, { x: place.x, y: place.y, width: contentWidth }) + 0.4 * place.em : place.y;
          height -= top - place.y;
          place.y = top;
          // What is left over goes to the bars, then between them, then around them all.
          const rows = (on: Sheet, y: number, thick: number, gap: number): number =>
            drawLegend(on, view, { ...place, y: drawRows(on, view, { ...place, y }, { thick, gap }) });
          const least = rows(new Sheet(cardSize.width, locale), 0, 1.5, 0.6);
          const spare = Math.max(0, height - least) / place.em;
          const thick = Math.min(2.5, (spare * 0.55) / periods.length);
          const gap = periods.length > 1 ? Math.min(1.2, ((spare - thick * periods.length) * 0.8) / (periods.length - 1)) : 0;
          const around = spare - thick * periods.length - gap * (periods.length - 1);
          return rows(page, place.y + 0.4 * around * place.em, 1.5 + thick, 0.6 + gap);
        }
        const { em } = place;
        const key = (on: Sheet, y: number): number => {
          const below = drawLegend(on, view, { ...place, y });
          const marks = keyOf(on, view, locale, em).map(({ mark, text, meaning }): Inline => {
            const label = inlineText(on, text || meaning, { size: 0.8 * em, width: contentWidth - 2 * em });
            return {
              ...label,
              width: label.width + 1.2 * em,
              draw(x, top) {
                mark.draw(x, top + label.baseline - mark.baseline);
                label.draw(x + 1.2 * em, top);
              },
            };
          });
          return drawInline(marks, { ...place, y: below + 0.5 * em }, em);
        };
        const keyHeight = key(new Sheet(cardSize.width, locale), 0);
        const free = height - keyHeight;
        if (!columns) return key(page, drawLines(page, view, place, Math.min(free / periods.length, 3.4 * em)));
        const around = drawColumns(new Sheet(cardSize.width, locale), view, { ...place, y: 0 }, 0);
        const latest = view.rest && (view.rest.amount ? view.rest : undefined);
        const readout = latest
          ? [
              inlineText(page, latest.name, { size: em, width: contentWidth }),
              inlineText(page, [{ text: amountText(latest.amount!) }], { size: 1.2 * em, bold: true, width: contentWidth }),
              ...(latest.tag ? [tag(page, latest.tag, latest.calculated ? 'calculated' : 'plain', em, contentWidth)] : []),
              ...(latest.details.length
                ? [inlineText(page, spansOf(detailLine(latest.details)), { size: 0.8 * em, width: contentWidth }, 'muted')]
                : []),
            ]
          : [];
        const saidTop = drawInline(readout, place, 0.8 * em);
        const plot = Math.max(4 * em, place.y + free - saidTop - around - 4);
        return key(page, drawColumns(page, view, { ...place, y: saidTop + 4 }, plot));
      },
    },
    locale,
    site,
  );
  return drawing(sheet, view.title.text, altOf(view, locale));
}

/** Width of a column of text. */
const columnWidth = 640;

/** The chart as the widget shows it in a column, with the key and the source beside it, as nothing can be opened there. */
function chartPicture(slice: TurnoverSlice, { locale, messages }: TurnoverLanguage, site: string | undefined): Drawing {
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

const sourceOf = ({ source }: TurnoverView, locale: Locale) =>
  source.map(({ text, paragraphs }) => sourced(pieceLine([text]), paragraphs, locale));

/** The sentence over it and a sentence for each bar; of many bars the last two, as the table beside it has them all. */
function altOf({ columns, periods, summary, source, title }: TurnoverView, locale: Locale): string {
  const told = columns ? periods.slice(-2) : periods;
  const flat = (line: ReturnType<typeof pieceLine>): string => line.map(run => (typeof run === 'string' ? run : run.text)).join('');
  return [
    `${title.text}.`,
    flat(pieceLine(summary)),
    ...told.map(({ brief: sentence }) => `${sentence}.`),
    ...source.map(({ text, paragraphs }) => `${flat(sourced(pieceLine([text]), paragraphs, locale))}.`),
  ]
    .filter(Boolean)
    .join(' ');
}

export { chartCard as card, chartPicture as column };
