import { createHash } from 'node:crypto';
import type { ArticleWithWords } from '../article/cut-slice.js';
import type { LanguageFile } from '../locale/language.js';
import { themes, type Theme } from '../contrast/css.js';
import type { Picture, Pictures } from '../snippets/embed.js';
import { interfaceOf } from './languages.js';
import { manifestOf, type Tag } from './widgets.js';
import type { Drawing } from '../pictures/drawing.js';
import { siteOf } from '../pictures/parts.js';
import { drawnBy, pngOf } from '../pictures/png.js';
import { NoPicture } from '../pictures/text.js';

export interface PictureFiles extends Omit<Pictures, 'csv'> {
  /** By name, for the folder of the snippets. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** By the name of each picture in pixels, what it was drawn from. */
  readonly drawnFrom: Readonly<Record<string, string>>;
  /** Why there is no picture, where there is none. */
  readonly faults: readonly string[];
}

/** A picture that was drawn before from the very same thing. */
export type Kept = (name: string, drawnFrom: string) => Uint8Array | undefined;

/** The chart as SVG and PNG for a column, and a card for each widget, each light and dark. */
export async function picturesOf(
  tag: Tag,
  article: ArticleWithWords,
  language: LanguageFile,
  articleUrl?: string,
  kept: Kept = () => undefined,
): Promise<PictureFiles> {
  const manifest = manifestOf(tag);
  const { card, column } = await manifest.picture();
  const args = [manifest.select(article)!, interfaceOf(tag, language), siteOf(articleUrl), language.embed] as const;
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
  const [onCard, inColumn] = [drawn(() => card(...args)), drawn(column && (() => column(args[0], args[1], args[2])))];
  const [asCard, asColumn] = await Promise.all([
    onCard && write(onCard, `${stem}.card`, 1, false),
    inColumn && write(inColumn, stem, 2, true),
  ]);
  return { files, ...(asCard && { card: asCard }), ...(asColumn && { column: asColumn }), drawnFrom, faults: [...faults] };
}
