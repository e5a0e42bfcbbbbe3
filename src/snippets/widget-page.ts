import { escapeHtml, plainHtml } from '../text/plain-html.js';
import { isAbsolute } from './addresses.js';
import { attributesOf, hrefOf, linksOf, pictureAddress, type Embed } from './embed.js';

/** As Open Graph names languages: never without a country. */
const previewLocales: Readonly<Record<string, string>> = { en: 'en_GB', ru: 'ru_RU', fa: 'fa_IR', tt: 'tt_RU' };

/**
 * A page of its own: with the widget, for a frame, or without any script. What it says stands in its source, as words
 * and as schema.org, for everything that reads no more than that.
 */
export function widgetPage(given: Embed, live: boolean): string {
  // On a page of its own a paragraph can only be reached where we know the address of the article.
  const embed = given.host.articleUrl ? given : { ...given, host: { ...given.host, paragraphHref: undefined } };
  const { tag, document, host } = embed;
  const { lang, dir, title, summary } = document;
  const name = `${tag}.${lang}`;
  const at = isAbsolute(host.url) ? new URL(`embed/${name}${live ? '.frame' : ''}.html`, host.url).href : undefined;
  const canonical = host.articleUrl;
  const { card, csv } = embed.pictures;
  const meta = (property: string, content: string): string => `<meta property="og:${property}" content="${escapeHtml(content)}">`;
  const distribution =
    document.facts['@type'] === 'Dataset' && isAbsolute(host.url)
      ? { distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: new URL(csv, host.url).href }] }
      : {};
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...(at && { url: at }),
    name: title.text,
    inLanguage: lang,
    ...(canonical && { isBasedOn: canonical }),
    mainEntity: { ...document.facts, ...distribution, ...(canonical && { subjectOf: { '@type': 'CreativeWork', url: canonical } }) },
  };
  return [
    '<!doctype html>',
    `<html lang="${lang}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title.text)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // In a frame it is light until the page around it says that it is dark.
    `<meta name="color-scheme" content="light${live ? '' : ' dark'}">`,
    `<meta name="description" content="${escapeHtml(summary)}">`,
    // The article is what search engines should find; where we do not know it, nothing of this.
    canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">` : '<meta name="robots" content="noindex">',
    ...(live && at
      ? [
          `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(new URL(`embed/${name}.oembed.json`, host.url).href)}" title="${escapeHtml(title.text)}">`,
        ]
      : []),
    meta('type', 'article'),
    meta('title', title.text),
    meta('description', summary),
    ...(previewLocales[lang] ? [meta('locale', previewLocales[lang])] : []),
    ...(canonical || at ? [meta('url', (canonical ?? at)!)] : []),
    ...(card && isAbsolute(host.url)
      ? [
          meta('image', pictureAddress(card, host.url)),
          meta('image:type', 'image/png'),
          meta('image:width', String(card.width)),
          meta('image:height', String(card.height)),
          meta('image:alt', card.alt),
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
    // Links leave the frame; what is in it stays.
    '<base target="_blank">',
    '<style>',
    pageStyle,
    '</style>',
    `<script type="application/ld+json">${jsonInHtml(facts)}</script>`,
    ...(live
      ? [`<script src="../${embed.guest.file}" defer></script>`, `<script type="module" src="../${embed.script.file}"></script>`]
      : []),
    '</head>',
    '<body>',
    live ? '<main>' : '<main class="words">',
    ...(live
      ? [
          `<${tag} heading-level="2" ${attributesOf(embed)}>`,
          plainHtml(document, { level: 2, hrefOf: hrefOf(embed), links: linksOf(embed) }),
          `</${tag}>`,
        ]
      : [plainHtml(document, { level: 1, hrefOf: hrefOf(embed), links: linksOf(embed, true) })]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** JSON that no text in it can end: neither the script that holds it nor a comment. */
const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const pageStyle = `html { font: 100%/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
body { margin: 0; }
main > :not(:defined) { display: block; }
.words, main > :not(:defined) { max-inline-size: 45rem; margin-inline: auto; padding: 1rem; overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: start; }
th, td { padding: 0.25em 0.5em; border-block-end: 1px solid; text-align: start; vertical-align: top; }
ul { padding-inline-start: 1.25em; }
:lang(fa) { line-height: 1.7; }
@media (max-width: 30em) {
  th, td { padding-inline: 0.2em; font-size: 0.8125em; hyphens: auto; }
}`;
