import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { interfaceOf, withLanguages } from '../../src/tools/languages.js';
import { manifestOf } from '../../src/tools/widgets.js';
import { NoPicture } from '../../src/pictures/text.js';
import { plainDocuments } from '../../src/tools/plain.js';
import { plainHtml } from '../../src/text/plain-html.js';
import { plainText } from '../../src/text/plain-text.js';
import type { PlainDocument } from '../../src/text/plain.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';

const pictures = new Map(await Promise.all(tags.map(async tag => [tag, await manifestOf(tag).picture()] as const)));

/** What is said of an article by one widget in one language: as a document, as HTML, and all of it as one text. */
export interface Said {
  readonly tag: Tag;
  readonly document: PlainDocument;
  readonly html: string;
  readonly text: string;
}

/**
 * All that is ever said of an article, by each widget that has something to show, in the languages given: the views (in
 * the plain documents, which open everything), CSV, and on request the words of the pictures. What cannot be said throws.
 */
export function sayAll(source: ArticleWithWords, languages?: readonly string[], { drawn = false } = {}): Said[] {
  const article = withLanguages(source);
  return tags
    .filter(tag => manifestOf(tag).select(article))
    .flatMap(tag =>
      plainDocuments(tag, article)
        .filter(({ lang }) => !languages || languages.includes(lang))
        .map(document => {
          const html = plainHtml(document);
          const { file } = article.languages[document.lang]!;
          const { select, csv: csvOf } = manifestOf(tag);
          const [slice, language] = [select(article)!, interfaceOf(tag, file)];
          const csv = csvOf(slice, language);
          const { card, column } = pictures.get(tag)!;
          const inColumn = column && (() => column(slice, language, undefined));
          const drawings = drawn ? [() => card(slice, language, undefined, file.embed), inColumn].map(draw => drawnWords(draw)) : [];
          return { tag, document, html, text: [html, plainText(document), JSON.stringify(document.facts), csv, ...drawings].join('\n') };
        }),
    );
}

/** Title and alternative text of a picture; none where its letters or its room are not there. */
function drawnWords(draw: (() => { readonly title: string; readonly alt: string }) | undefined): string {
  try {
    const picture = draw?.();
    return picture ? `${picture.title}\n${picture.alt}` : '';
  } catch (fault) {
    if (fault instanceof NoPicture) return '';
    throw fault;
  }
}

/** What a slip of the code says in place of a value. */
export const nonsense = /undefined|\bNaN\b|\[object |\bInfinity\b|∞|\{\w+\}/;
