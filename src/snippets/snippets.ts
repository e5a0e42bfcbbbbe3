import { createHash } from 'node:crypto';
import type { EmbedMessages } from '../locale/embed.messages.js';
import type { PlainDocument } from '../text/plain.js';
import type { Tag } from '../tools/widgets.js';
import { isAbsolute, type Host } from './addresses.js';
import { escapeHtml, plainHtml } from '../text/plain-html.js';
import { plainText } from '../text/plain-text.js';

export interface Picture {
  /** Its place in the folder of the widgets. */
  readonly file: string;
  /** Changes with the picture: who keeps pictures by their address must fetch a corrected one. */
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What is drawn of one widget in one language, and its records as a file; no picture where the fonts lack letters. */
export interface Pictures {
  readonly card?: Picture;
  /** For a column of text, where the widget has a picture. */
  readonly column?: Picture;
  readonly csv: string;
}

/** A file under the name that never changes its content, and what a browser checks it by. */
export interface Pinned {
  readonly file: string;
  readonly integrity: string;
}

/** As `integrity` attributes have it. */
export const integrityOf = (content: string | Uint8Array): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** What stands in a page with its script. */
export interface Page {
  readonly tag: Tag;
  readonly article: string;
  readonly document: PlainDocument;
  readonly script: Pinned;
  readonly host: Host;
  /** The words of the interface for it. */
  readonly messages: EmbedMessages;
  /** What stands in the tag until the widget comes: see childrenOf. */
  readonly children: string;
}

export interface Form extends Page {
  readonly guest: Pinned;
  readonly parent: Pinned;
  readonly pictures: Pictures;
  /** Of the frame, in pixels, until it says its own. */
  readonly frameHeight: number;
}

/** As Open Graph names languages: never without a country. */
const previewLocales: Readonly<Record<string, string>> = { en: 'en_GB', ru: 'ru_RU', fa: 'fa_IR', tt: 'tt_RU' };

/** What a frame may do in a sandbox: run, and open links and files. It may not be its host's page. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** All forms of one widget in one language, by the name of their file in `embed/`. */
export function embedForms(form: Form): Record<string, string> {
  const stem = `${form.tag}.${form.document.lang}`;
  const oembed = isAbsolute(form.host.url) && oembedForm(form);
  const image = imageForm(form);
  return {
    [`${stem}.tag.html`]: tagForm(form),
    [`${stem}.div.html`]: divForm(form),
    [`${stem}.iframe.html`]: iframeForm(form),
    [`${stem}.amp.html`]: ampForm(form),
    [`${stem}.frame.html`]: page(form, true),
    [`${stem}.html`]: page(form, false),
    [`${stem}.txt`]: plainText(form.document, { links: links(form, true) }),
    ...(image && { [`${stem}.img.html`]: image }),
    ...(oembed && { [`${stem}.oembed.json`]: `${JSON.stringify(oembed, null, 2)}\n` }),
  };
}

/** What a site that has placeholders loads once, for all articles: under the address that is always the latest. */
export const scriptForm = ({ url = '' }: Host): string =>
  `<script type="module" src="${escapeHtml(`${url}embed/placeholders.js`)}" crossorigin="anonymous"></script>\n`;

/** Form 1: the tag with its script, and inside it all that it says. */
function tagForm(form: Page): string {
  const { tag, script, host } = form;
  const src = escapeHtml(addressOf(host, script.file));
  return [
    `<script type="module" src="${src}" integrity="${script.integrity}" crossorigin="anonymous"></script>`,
    // The slot also keeps systems that make paragraphs from tearing the tag, which they do not know, apart.
    `<div class="dateline-slot"><${tag} ${attributes(form)}>`,
    form.children,
    `</${tag}></div>`,
    '',
  ].join('\n');
}

/** Form 6: the same for pages with several widgets. What the script asks for first is named too, so that it comes with it. */
export function sharedForm({ parts, ...form }: Page & { readonly parts: readonly Pinned[] }): string {
  const links = parts.map(
    ({ file, integrity }) =>
      `<link rel="modulepreload" href="${escapeHtml(addressOf(form.host, file))}" integrity="${integrity}" crossorigin="anonymous" />`,
  );
  return [...links, tagForm(form)].join('\n');
}

/** The address of a file in the folder of the widgets, or beside it. */
function addressOf({ url = '' }: Host, file: string): string {
  return url && file.startsWith('../') ? url.replace(/[^/]*\/$/, '') + file.slice('../'.length) : url + file;
}

/** Form 2: what a system keeps that drops scripts and tags that it does not know. The inner one is what the reserve CSS gives its room. */
function divForm(form: Form): string {
  return [
    `<div class="dateline-slot" data-dateline="${form.tag}" ${attributes(form, 'data-')}>`,
    '<div>',
    form.children,
    '</div>',
    '</div>',
    '',
  ].join('\n');
}

/**
 * The picture, where nothing but a picture is kept, with all that it shows as its alternative: the chart as wide as a
 * column of text, the other widgets as their card.
 */
function imageForm(form: Form): string | undefined {
  const { column, card } = form.pictures;
  const picture = column ?? card;
  if (!picture) return undefined;
  const { file, version, width, height, alt } = picture;
  const scale = Math.min(1, 640 / width);
  const [{ href } = { href: undefined }] = links(form, true);
  // Mail programs take the style from the picture alone; without it a narrow screen shows a part.
  const image = `<img src="${escapeHtml(`${form.host.url ?? ''}${file}?v=${version}`)}" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" style="max-width: 100%; height: auto" alt="${escapeHtml(alt)}" />`;
  const { lang, dir } = form.document;
  const paragraph = (content: string): string => `<p lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}>${content}</p>`;
  return [
    paragraph(href ? `<a href="${escapeHtml(href)}">${image}</a>` : image),
    ...links(form, true).map(({ text, href: to }) => paragraph(`<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`)),
    '',
  ].join('\n');
}

/** Where a picture is, for whoever fetches it from elsewhere. */
const pictureAddress = ({ file, version }: Picture, url: string): string => new URL(`${file}?v=${version}`, url).href;

/** The frame, and the script that gives it its height; the frame is right without the script. */
function iframeForm(form: Form): string {
  const src = escapeHtml((form.host.url ?? '') + form.parent.file);
  return `${iframe(form)}\n<script src="${src}" integrity="${form.parent.integrity}" crossorigin="anonymous" async></script>\n`;
}

/** Address of the page for frames. */
const frameOf = ({ tag, document: { lang }, host }: Form): string => `${host.url ?? ''}embed/${tag}.${lang}.frame.html`;

/** Without a border of its own, which takes from its height where a site counts it in; some systems take every style. */
const iframe = (form: Form): string =>
  `<iframe src="${escapeHtml(frameOf(form))}" title="${escapeHtml(form.document.title.text)}" lang="${form.document.lang}" width="100%" height="${form.frameHeight}" frameborder="0" loading="lazy" sandbox="${sandbox}"></iframe>`;

/**
 * The frame on a page of AMP, which hears the height that it says. Until it is there, all words stand in its place;
 * AMP asks the reader before it lets a frame grow that is in sight, by the last element.
 */
function ampForm(form: Form): string {
  const { lang, dir, title } = form.document;
  return [
    `<amp-iframe src="${escapeHtml(frameOf(form))}" title="${escapeHtml(title.text)}" layout="fixed-height" height="${form.frameHeight}" frameborder="0" resizable sandbox="${sandbox}">`,
    `<div placeholder lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}>`,
    plainHtml(form.document, { hrefOf: hrefOf(form), links: links(form) }),
    '</div>',
    `<button type="button" overflow lang="${lang}">${escapeHtml(form.messages.whole)}</button>`,
    '</amp-iframe>',
    '',
  ].join('\n');
}

function oembedForm(form: Form): object {
  const { document, host } = form;
  const { card } = form.pictures;
  return {
    type: 'rich',
    version: '1.0',
    title: document.title.text,
    // WordPress hears what a frame says of its height only where a quotation stands before it, which it shows, without
    // its attributes, until the frame has spoken. Nobody else shows it.
    html: `<blockquote hidden><a href="${escapeHtml(frameOf(form))}">${escapeHtml(document.title.text)}</a></blockquote>${iframe(form)}`,
    width: 640,
    height: form.frameHeight,
    ...(card &&
      isAbsolute(host.url) && {
        thumbnail_url: pictureAddress(card, host.url),
        thumbnail_width: card.width,
        thumbnail_height: card.height,
      }),
  };
}

function attributes({ article, document, host: { articleUrl, paragraphHref } }: Page, prefix = ''): string {
  return Object.entries({
    [`${prefix}article`]: article,
    lang: document.lang,
    ...(document.dir === 'rtl' && { dir: 'rtl' }),
    [`${prefix}article-url`]: paragraphHref && baseOf({ articleUrl, paragraphHref }),
    [`${prefix}paragraph-href`]: paragraphHref,
  })
    .flatMap(([name, value]) => (value ? [`${name}="${escapeHtml(value)}"`] : []))
    .join(' ');
}

/** What stands in for the widget, marked as written by the build: what else a host puts there stays when the widget comes. */
export const childrenOf = (form: Pick<Page, 'tag' | 'document' | 'host' | 'messages'>): string =>
  plainHtml(form.document, { hrefOf: hrefOf(form), links: links(form), className: 'dateline-words' });

/** What an address of a paragraph is added to: nothing, where it is whole. */
const baseOf = ({ articleUrl = '', paragraphHref = '' }: Host): string => (/^[#?]/.test(paragraphHref) ? articleUrl : '');

const hrefOf =
  ({ host }: Pick<Page, 'host'>) =>
  (n: number): string | undefined =>
    host.paragraphHref && baseOf(host) + host.paragraphHref.replaceAll('{n}', String(n));

function links(
  { tag, document: { lang }, host: { url, articleUrl }, messages }: Pick<Page, 'tag' | 'document' | 'host' | 'messages'>,
  toFrame = false,
): { text: string; href: string }[] {
  const { article, interactive } = messages;
  return [
    ...(toFrame && isAbsolute(url) ? [{ text: interactive, href: new URL(`embed/${tag}.${lang}.frame.html`, url).href }] : []),
    ...(articleUrl ? [{ text: article, href: articleUrl }] : []),
  ];
}

/**
 * A page of its own: with the widget, for a frame, or without any script. What it says stands in its source, as words
 * and as schema.org, for everything that reads no more than that.
 */
function page(given: Form, live: boolean): string {
  // On a page of its own a paragraph can only be reached where we know the address of the article.
  const form = given.host.articleUrl ? given : { ...given, host: { ...given.host, paragraphHref: undefined } };
  const { tag, document, host } = form;
  const { lang, dir, title, summary } = document;
  const name = `${tag}.${lang}`;
  const at = isAbsolute(host.url) ? new URL(`embed/${name}${live ? '.frame' : ''}.html`, host.url).href : undefined;
  const canonical = host.articleUrl;
  const { card, csv } = form.pictures;
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
      ? [`<script src="../${form.guest.file}" defer></script>`, `<script type="module" src="../${form.script.file}"></script>`]
      : []),
    '</head>',
    '<body>',
    live ? '<main>' : '<main class="words">',
    ...(live
      ? [
          `<${tag} heading-level="2" ${attributes(form)}>`,
          plainHtml(document, { level: 2, hrefOf: hrefOf(form), links: links(form) }),
          `</${tag}>`,
        ]
      : [plainHtml(document, { level: 1, hrefOf: hrefOf(form), links: links(form, true) })]),
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
