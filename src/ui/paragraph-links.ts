import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';
import { paragraphParts, type ParagraphRef } from '../locale/paragraphs.js';

/**
 * "Paragraph 11", "Paragraphs 1–6, 8", with a link at each number that has an address. The name of such a link has the
 * word, so that a list of links can be read out of its place.
 */
export function paragraphLinks(
  refs: readonly ParagraphRef[],
  locale: Locale,
  hrefOf: (ref: { readonly n: number }) => string | undefined,
): TemplateResult[] {
  const parts = paragraphParts(refs, locale);
  if (!refs[0] || !hrefOf(refs[0])) {
    const text = parts.map(part => (typeof part === 'string' ? part : part.text)).join('');
    return text ? [html` <span class="paragraph" part="paragraph">${text}</span>`] : [];
  }
  return parts.map((part, i) => {
    const space = i ? '' : ' ';
    if (typeof part === 'string') return html`${space}${part}`;
    const name = refs.find(({ n }) => n === part.n)!.text;
    const content =
      name === part.text
        ? name
        : name.split(/(\p{Nd}+)/u).map((piece, at) => (at % 2 || !piece ? piece : html`<span class="hidden">${piece}</span>`));
    return html`${space}<a class="paragraph" part="paragraph" href=${hrefOf(part)!}>${content}</a>`;
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
