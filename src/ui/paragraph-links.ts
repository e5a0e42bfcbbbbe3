import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';
import { paragraphRuns, type ParagraphRef } from '../locale/paragraphs.js';

/** "¶ 11", "¶ 1–6, 8": a range is one link, to its first paragraph. What is heard has the word, so that a list of links can be read out of its place. */
export function paragraphLinks(
  refs: readonly ParagraphRef[],
  locale: Locale,
  hrefOf: (ref: { readonly n: number }) => string | undefined,
): TemplateResult[] {
  return paragraphRuns(refs, locale).map(({ n, text, name }, i) => {
    const content = html`<span aria-hidden="true">${i ? '' : '¶\u00a0'}${text}</span><span class="hidden">${name}</span>`;
    const href = hrefOf({ n });
    return html`${i ? locale.format.list[0] : ' '}${
      href
        ? html`<a class="paragraph" part="paragraph" href=${href}>${content}</a>`
        : html`<span class="paragraph" part="paragraph">${content}</span>`
    }`;
  });
}

/** Only addresses that lead to a page: never script or data. */
export const safeUrl = (url: string): string | undefined => {
  try {
    // A place on this page, also where the page has another base for its addresses.
    if (url.startsWith('#')) return document.querySelector('base') ? document.URL.split('#')[0] + url : url;
    return /^https?:$/.test(new URL(url, document.baseURI).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};
