import { escapeHtml, plainHtml } from '../text/plain-html.js';
import { plainText } from '../text/plain-text.js';
import { isAbsolute, type Host } from './addresses.js';
import { attributesOf, hrefOf, linksOf, pictureAddress, type Embed } from './embed.js';
import type { HashedFile } from './hashed-file.js';
import { widgetPage } from './widget-page.js';

/** What a frame may do in a sandbox: run, and open links and files. It may not be its host's page. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What is pasted for one widget in one language, and its pages: texts by the name of their file in `embed/`. */
export function snippetsOf(embed: Embed): Record<string, string> {
  const stem = `${embed.tag}.${embed.document.lang}`;
  const oembed = isAbsolute(embed.host.url) && oembedOf(embed);
  const image = imageSnippet(embed);
  return {
    [`${stem}.tag.html`]: tagSnippet(embed),
    [`${stem}.div.html`]: divSnippet(embed),
    [`${stem}.iframe.html`]: iframeSnippet(embed),
    [`${stem}.amp.html`]: ampSnippet(embed),
    [`${stem}.frame.html`]: widgetPage(embed, true),
    [`${stem}.html`]: widgetPage(embed, false),
    [`${stem}.txt`]: plainText(embed.document, { links: linksOf(embed, true) }),
    ...(image && { [`${stem}.img.html`]: image }),
    ...(oembed && { [`${stem}.oembed.json`]: `${JSON.stringify(oembed, null, 2)}\n` }),
  };
}

/** What a site that has placeholders loads once, for all articles: under the address that is always the latest. */
export const placeholderScript = ({ url = '' }: Host): string =>
  `<script type="module" src="${escapeHtml(`${url}embed/placeholders.js`)}" crossorigin="anonymous"></script>\n`;

/** The tag with its script, and inside it all that it says. */
function tagSnippet(embed: Embed): string {
  const { tag, script, host } = embed;
  const src = escapeHtml(addressOf(host, script.file));
  return [
    `<script type="module" src="${src}" integrity="${script.integrity}" crossorigin="anonymous"></script>`,
    // The slot also keeps systems that make paragraphs from tearing the tag, which they do not know, apart.
    `<div class="dateline-slot"><${tag} ${attributesOf(embed)}>`,
    embed.children,
    `</${tag}></div>`,
    '',
  ].join('\n');
}

/** The same for pages with several widgets. What the script asks for first is named too, so that it comes with it. */
export function sharedSnippet(embed: Embed, parts: readonly HashedFile[]): string {
  const links = parts.map(
    ({ file, integrity }) =>
      `<link rel="modulepreload" href="${escapeHtml(addressOf(embed.host, file))}" integrity="${integrity}" crossorigin="anonymous" />`,
  );
  return [...links, tagSnippet(embed)].join('\n');
}

/** The address of a file in the folder of the widgets, or beside it. */
function addressOf({ url = '' }: Host, file: string): string {
  return url && file.startsWith('../') ? url.replace(/[^/]*\/$/, '') + file.slice('../'.length) : url + file;
}

/** What a system keeps that drops scripts and tags that it does not know. The inner one is what the reserve CSS gives its room. */
function divSnippet(embed: Embed): string {
  return [
    `<div class="dateline-slot" data-dateline="${embed.tag}" ${attributesOf(embed, 'data-')}>`,
    '<div>',
    embed.children,
    '</div>',
    '</div>',
    '',
  ].join('\n');
}

/**
 * The picture, where nothing but a picture is kept, with all that it shows as its alternative: the chart as wide as a
 * column of text, the other widgets as their card.
 */
function imageSnippet(embed: Embed): string | undefined {
  const { column, card } = embed.pictures;
  const picture = column ?? card;
  if (!picture) return undefined;
  const { file, version, width, height, alt } = picture;
  const scale = Math.min(1, 640 / width);
  const [{ href } = { href: undefined }] = linksOf(embed, true);
  // Mail programs take the style from the picture alone; without it a narrow screen shows a part.
  const image = `<img src="${escapeHtml(`${embed.host.url ?? ''}${file}?v=${version}`)}" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" style="max-width: 100%; height: auto" alt="${escapeHtml(alt)}" />`;
  const { lang, dir } = embed.document;
  const paragraph = (content: string): string => `<p lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}>${content}</p>`;
  return [
    paragraph(href ? `<a href="${escapeHtml(href)}">${image}</a>` : image),
    ...linksOf(embed, true).map(({ text, href: to }) => paragraph(`<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`)),
    '',
  ].join('\n');
}

/** The frame, and the script that gives it its height; the frame is right without the script. */
function iframeSnippet(embed: Embed): string {
  const src = escapeHtml((embed.host.url ?? '') + embed.parent.file);
  return `${iframe(embed)}\n<script src="${src}" integrity="${embed.parent.integrity}" crossorigin="anonymous" async></script>\n`;
}

/** Address of the page for frames. */
const frameOf = ({ tag, document: { lang }, host }: Embed): string => `${host.url ?? ''}embed/${tag}.${lang}.frame.html`;

/** Without a border of its own, which takes from its height where a site counts it in; some systems take every style. */
const iframe = (embed: Embed): string =>
  `<iframe src="${escapeHtml(frameOf(embed))}" title="${escapeHtml(embed.document.title.text)}" lang="${embed.document.lang}" width="100%" height="${embed.frameHeight}" frameborder="0" loading="lazy" sandbox="${sandbox}"></iframe>`;

/**
 * The frame on a page of AMP, which hears the height that it says. Until it is there, all words stand in its place;
 * AMP asks the reader before it lets a frame grow that is in sight, by the last element.
 */
function ampSnippet(embed: Embed): string {
  const { lang, dir, title } = embed.document;
  return [
    `<amp-iframe src="${escapeHtml(frameOf(embed))}" title="${escapeHtml(title.text)}" layout="fixed-height" height="${embed.frameHeight}" frameborder="0" resizable sandbox="${sandbox}">`,
    `<div placeholder lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}>`,
    plainHtml(embed.document, { hrefOf: hrefOf(embed), links: linksOf(embed) }),
    '</div>',
    `<button type="button" overflow lang="${lang}">${escapeHtml(embed.messages.whole)}</button>`,
    '</amp-iframe>',
    '',
  ].join('\n');
}

function oembedOf(embed: Embed): object {
  const { document, host } = embed;
  const { card } = embed.pictures;
  return {
    type: 'rich',
    version: '1.0',
    title: document.title.text,
    // WordPress hears what a frame says of its height only where a quotation stands before it, which it shows, without
    // its attributes, until the frame has spoken. Nobody else shows it.
    html: `<blockquote hidden><a href="${escapeHtml(frameOf(embed))}">${escapeHtml(document.title.text)}</a></blockquote>${iframe(embed)}`,
    width: 640,
    height: embed.frameHeight,
    ...(card &&
      isAbsolute(host.url) && {
        thumbnail_url: pictureAddress(card, host.url),
        thumbnail_width: card.width,
        thumbnail_height: card.height,
      }),
  };
}
