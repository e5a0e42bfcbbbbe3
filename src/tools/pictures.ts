import { createHash } from 'node:crypto';
import type { ArticleWithWords } from '../article/cut-slice.js';
import type { LanguageFile } from '../locale/language.js';
import type { Tag } from '../widgets/catalogue.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import type { TurnoverMessages } from '../widgets/trade-turnover-chart/trade-turnover-chart.messages.js';
import { themes, type Theme } from '../contrast/css.js';
import type { Picture, Pictures } from './embed-forms.js';
import { interfaceOf } from './languages.js';
import { chartCard, dealCard, peopleCard } from '../pictures/cards.js';
import { chartPicture, type Drawing } from '../pictures/chart.js';
import { siteOf } from '../pictures/parts.js';
import { drawnBy, pngOf } from '../pictures/png.js';
import { NoPicture } from '../pictures/text.js';

export interface PictureFiles extends Omit<Pictures, 'csv'> {
  /** By name, for the folder of the forms. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** By the name of each picture in pixels, what it was drawn from. */
  readonly drawnFrom: Readonly<Record<string, string>>;
  /** Why there is no picture, where there is none. */
  readonly faults: readonly string[];
}

/** A picture that was drawn before from the very same thing. */
export type Kept = (name: string, drawnFrom: string) => Uint8Array | undefined;

/** What is drawn of a widget. */
interface Source {
  readonly card: () => Drawing;
  readonly column?: () => Drawing;
}

export const sources: Readonly<Record<Tag, (article: ArticleWithWords, file: LanguageFile, site: string | undefined) => Source>> = {
  'trade-turnover-chart'(article, file, site) {
    const slice = selectTurnover(article);
    const language = interfaceOf<TurnoverMessages>('trade-turnover-chart', file);
    return { card: () => chartCard(slice, language, site), column: () => chartPicture(slice, language, site) };
  },
  'deal-tracker': (article, file, site) => ({
    card: () => dealCard(selectDeals(article), interfaceOf('deal-tracker', file), file.embed, site),
  }),
  'people-card': (article, file, site) => ({ card: () => peopleCard(selectPeople(article), interfaceOf('people-card', file), site) }),
};

/** The chart as SVG and PNG for a column, and a card for each widget, each light and dark. */
export async function picturesOf(
  tag: Tag,
  article: ArticleWithWords,
  language: LanguageFile,
  articleUrl?: string,
  kept: Kept = () => undefined,
): Promise<PictureFiles> {
  const { card, column } = sources[tag](article, language, siteOf(articleUrl));
  const stem = `${tag}.${language.language}`;
  const files: Record<string, string | Uint8Array> = {};
  const drawnFrom: Record<string, string> = {};

  /** Both themes; the light one is what stands in mails and previews, whose ground nobody knows. */
  const write = async ({ sheet, height, title, alt }: Drawing, name: string, scale: number, asSvg: boolean): Promise<Picture> => {
    const draw = async (theme: Theme): Promise<void> => {
      const words = { title, description: alt };
      if (asSvg) files[`${name}.${theme}.svg`] = sheet.svg(height, theme, words);
      const png = `${name}.${theme}.png`;
      const svg = sheet.svg(height, theme, { ...words, scale });
      drawnFrom[png] = createHash('sha256').update(`${drawnBy}\n${svg}`).digest('hex').slice(0, 16);
      files[png] = kept(png, drawnFrom[png]) ?? (await pngOf(svg));
    };
    await Promise.all(themes.map(draw));
    const version = createHash('sha256').update(files[`${name}.light.png`]!).digest('hex').slice(0, 8);
    return { file: `embed/${name}.light.png`, version, width: sheet.width, height, alt };
  };

  const faults = new Set<string>();
  const drawn = (draw: (() => Drawing) | undefined): Drawing | undefined => {
    try {
      return draw?.();
    } catch (fault) {
      if (!(fault instanceof NoPicture)) throw fault;
      faults.add(fault.message);
      return undefined;
    }
  };
  const [onCard, inColumn] = [drawn(card), drawn(column)];
  const [asCard, asColumn] = await Promise.all([
    onCard && write(onCard, `${stem}.card`, 1, false),
    inColumn && write(inColumn, stem, 2, true),
  ]);
  return { files, ...(asCard && { card: asCard }), ...(asColumn && { column: asColumn }), drawnFrom, faults: [...faults] };
}
