import { createHash } from 'node:crypto';
import type { ArticleWithWords } from '../article/cut-slice.js';
import type { Locale } from '../locale/locale.js';
import { locales } from '../locale/locales.js';
import { toCsv } from '../ui/csv.js';
import type { Tag } from '../widgets/catalogue.js';
import { dealIndex, sorts } from '../widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { dealColumns, dealTable } from '../widgets/deal-tracker/csv.view.js';
import { messages as people } from '../widgets/people-card/people-card.messages.js';
import { selectPeople } from '../widgets/people-card/people-card.slice.js';
import { csvHeader, peopleView } from '../widgets/people-card/people-card.view.js';
import { turnoverCsv } from '../widgets/trade-turnover-chart/csv.view.js';
import { selectTurnover } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { themes } from './contrast-css.js';
import type { Picture, Pictures } from './embed-forms.js';
import { chartCard, dealCard, peopleCard } from './picture-cards.js';
import { chartPicture, type Drawing } from './picture-chart.js';
import { siteOf } from './picture-parts.js';
import { pngOf } from './picture-png.js';
import { NoPicture } from './picture-text.js';

export interface PictureFiles extends Pictures {
  /** By name, for the folder of the forms. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Why there is no picture, where there is none. */
  readonly faults: readonly string[];
}

/** What there is of a widget beside its words. */
interface Source {
  readonly csv: string;
  readonly card: () => Drawing;
  readonly column?: () => Drawing;
}

export const sources: Readonly<Record<Tag, (article: ArticleWithWords, locale: Locale, site: string | undefined) => Source>> = {
  'trade-turnover-chart'(article, locale, site) {
    const slice = selectTurnover(article);
    return { csv: turnoverCsv(slice), card: () => chartCard(slice, locale, site), column: () => chartPicture(slice, locale, site) };
  },
  'deal-tracker'(article, locale, site) {
    const slice = selectDeals(article);
    const { ordered } = dealIndex(slice, locale);
    return { csv: toCsv(dealColumns, dealTable(slice, ordered(sorts[0]), locale)), card: () => dealCard(slice, locale, site) };
  },
  'people-card'(article, locale, site) {
    const slice = selectPeople(article);
    const rows = peopleView(slice, {}, locale, people[locale.lang]!).people.map(({ row }) => row);
    return { csv: toCsv(csvHeader, rows), card: () => peopleCard(slice, locale, site) };
  },
};

/** The chart as SVG and PNG for a column, a card for each widget, each light and dark, and the records as CSV. */
export async function picturesOf(tag: Tag, article: ArticleWithWords, lang: string, articleUrl?: string): Promise<PictureFiles> {
  const { csv, card, column } = sources[tag](article, locales[lang]!, siteOf(articleUrl));
  const stem = `${tag}.${lang}`;
  const files: Record<string, string | Uint8Array> = { [`${stem}.csv`]: csv };

  /** Both themes; the light one is what stands in mails and previews, whose ground nobody knows. */
  const write = async ({ sheet, height, title, alt }: Drawing, name: string, scale: number, asSvg: boolean): Promise<Picture> => {
    for (const theme of themes) {
      const words = { title, description: alt };
      if (asSvg) files[`${name}.${theme}.svg`] = sheet.svg(height, theme, words);
      files[`${name}.${theme}.png`] = await pngOf(sheet.svg(height, theme, { ...words, scale }));
    }
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
  return {
    files,
    csv: `embed/${stem}.csv`,
    ...(onCard && { card: await write(onCard, `${stem}.card`, 1, false) }),
    ...(inColumn && { column: await write(inColumn, stem, 2, true) }),
    faults: [...faults],
  };
}
