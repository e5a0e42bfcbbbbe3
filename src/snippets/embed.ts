import type { EmbedMessages } from '../locale/embed.messages.js';
import { escapeHtml, plainHtml } from '../text/plain-html.js';
import type { PlainDocument } from '../text/plain.js';
import type { Tag } from '../tools/widgets.js';
import { isAbsolute, type Host } from './addresses.js';
import type { HashedFile } from './hashed-file.js';

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

/** One widget of one article in one language: what its snippets and pages are made of. */
export interface Embed {
  readonly tag: Tag;
  readonly article: string;
  readonly document: PlainDocument;
  readonly host: Host;
  /** The interface words of snippets and pages. */
  readonly messages: EmbedMessages;
  /** What stands in the tag until the widget comes: see childrenOf. */
  readonly children: string;
  /** The widget's own script, and those of the page in a frame and of the page around it. */
  readonly script: HashedFile;
  readonly guest: HashedFile;
  readonly parent: HashedFile;
  readonly pictures: Pictures;
  /** Of the frame, in pixels, until it says its own. */
  readonly frameHeight: number;
}

/** Where a picture is, for whoever fetches it from elsewhere. */
export const pictureAddress = ({ file, version }: Picture, url: string): string => new URL(`${file}?v=${version}`, url).href;

/** The attributes of the widget's tag. */
export function attributesOf({ article, document, host: { articleUrl, paragraphHref } }: Embed, prefix = ''): string {
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
export const childrenOf = (embed: Pick<Embed, 'tag' | 'document' | 'host' | 'messages'>): string =>
  plainHtml(embed.document, { hrefOf: hrefOf(embed), links: linksOf(embed), className: 'dateline-words' });

/** What an address of a paragraph is added to: nothing, where it is whole. */
const baseOf = ({ articleUrl = '', paragraphHref = '' }: Host): string => (/^[#?]/.test(paragraphHref) ? articleUrl : '');

export const hrefOf =
  ({ host }: Pick<Embed, 'host'>) =>
  (n: number): string | undefined =>
    host.paragraphHref && baseOf(host) + host.paragraphHref.replaceAll('{n}', String(n));

export function linksOf(
  { tag, document: { lang }, host: { url, articleUrl }, messages }: Pick<Embed, 'tag' | 'document' | 'host' | 'messages'>,
  toFrame = false,
): { text: string; href: string }[] {
  const { article, interactive } = messages;
  return [
    ...(toFrame && isAbsolute(url) ? [{ text: interactive, href: new URL(`embed/${tag}.${lang}.frame.html`, url).href }] : []),
    ...(articleUrl ? [{ text: article, href: articleUrl }] : []),
  ];
}
