import type { Locale } from '../locale/locale.js';
import type { Line } from '../text/plain.js';
import type { Drawing } from './drawing.js';
import { drawFoot, drawHead, type Place } from './parts.js';
import { Sheet } from './sheet.js';
import { NoPicture } from './text.js';

/**
 * What a link looks like where it is shared: the heading, the few facts that fit, as certain as they are, and whose
 * they are. 1200 × 630 pixels is what Open Graph and its readers ask for, most of which show it about half as wide.
 */
export const cardSize = { width: 1200, height: 630 };

const marginPx = 60;
export const contentWidth = cardSize.width - 2 * marginPx;

interface Body {
  readonly head: Parameters<typeof drawHead>[1];
  readonly foot: readonly Line[];
  /** Draws into a place of some height, and says how far it came. */
  readonly draw: (sheet: Sheet, place: Place & { readonly height: number }) => number;
  /** Pixels of an em, the largest first: the first that fits is taken. */
  readonly sizes: readonly number[];
}

/**
 * Head at the top, foot at the bottom, and between them as large as it can be what the card is about.
 *
 * @throws NoPicture where the words do not fit at the smallest size.
 */
export function card({ head, foot, draw, sizes }: Body, locale: Locale, site: string | undefined): Sheet {
  for (const em of sizes) {
    const sheet = new Sheet(cardSize.width, locale);
    sheet.rect(0, 0, cardSize.width, 10, 'ink');
    const title = Math.max(28, Math.min(50, em * 1.9));
    const top = drawHead(
      sheet,
      head,
      { x: marginPx, y: 40, width: contentWidth, em: 16 },
      { eyebrow: Math.min(25, em) / 16, title: title / 16 },
    );
    const footSize = Math.min(23, Math.max(16, em * 0.9));
    const footAt = (y: number, on: Sheet) => drawFoot(on, foot, site, { x: marginPx, y, width: contentWidth, em: 26 }, footSize / 26);
    const footHeight = footAt(0, new Sheet(cardSize.width, locale));
    const footTop = cardSize.height - 26 - footHeight;
    const [from, to] = [top + 22, footTop - 22];
    const bottom = draw(sheet, { x: marginPx, y: from, width: contentWidth, height: to - from, em });
    if (bottom > to + 0.5) continue;
    footAt(footTop, sheet);
    return sheet;
  }
  throw new NoPicture('its words are too long for a card');
}

export const drawing = (sheet: Sheet, title: string, alt: string): Drawing => ({ sheet, height: cardSize.height, title, alt });
