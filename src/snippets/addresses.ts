/** The addresses that somebody gives for the snippets: what is wrong with them, and how a browser reads them. */

/** Where the snippets will stand and what they lead to. */
export interface Host {
  /** Address of the folder with the widgets, ending in a slash; without it addresses are relative to the folder. */
  readonly url?: string | undefined;
  /** Address of the article. */
  readonly articleUrl?: string | undefined;
  /** Address of a paragraph in the article, with `{n}` for its number. */
  readonly paragraphHref?: string | undefined;
}

/** Whether an address names its site. */
export const isAbsolute = (url: string | undefined): url is string => !!url && /^https?:/i.test(url);

/** Signs that no address has as they are: some are dropped by whoever reads it, others end a line of a letter. */
const unwritable = /[\s\p{Cc}\p{Cf}\\]/u;

/** A site of no name, for paths on a site that is not known. */
const site = 'https://site.invalid';

/** What is wrong with one address; undefined where nothing is. */
function addressFault(address: string, isWhole: boolean): string | undefined {
  if (!address) return 'it is empty';
  if (unwritable.test(address)) return 'it has a space, a line break, a backslash or another sign that an address cannot have';
  if (!isWhole) {
    // As a browser reads it: "/..//name" is "//name".
    const { origin, pathname } = new URL(address, site);
    return origin === site && !pathname.startsWith('//') ? undefined : 'it begins with two slashes and so names another site';
  }
  if (!/^https?:\/\/[^/?#]/i.test(address) || !URL.canParse(address)) return 'it is not the address of a page';
  const { username, password } = new URL(address);
  return username || password ? 'it has a user or a password, which every reader would see' : undefined;
}

/** What is wrong with the addresses that somebody gave, in words; undefined where nothing is. */
export function faultOf({ url, articleUrl, paragraphHref }: Host): string | undefined {
  if (url !== undefined) {
    const fault =
      addressFault(url, !url.startsWith('/')) ??
      (/[?#]/.test(url) ? 'it has a "?" or "#", but names a folder, to which the names of files are added' : undefined);
    if (fault) return `the address of the widgets is ${show(url)}; ${fault}; write https://… or, for pages of the same site, /…`;
  }
  if (articleUrl !== undefined) {
    // The address of a paragraph that begins with one of these is put after it.
    const prefix = /^[#?]/.exec(paragraphHref ?? '')?.[0];
    const taken = prefix && ['#', prefix].find(sign => articleUrl.includes(sign));
    const fault =
      addressFault(articleUrl, true) ?? (taken && `it has a "${taken}" already, and the address of a paragraph is put after it`);
    if (fault) return `the address of the article is ${show(articleUrl)}; ${fault}; write https://…`;
  }
  if (paragraphHref !== undefined) {
    // In place of the number any digit will do.
    const fault =
      addressFault(paragraphHref.replaceAll('{n}', '1'), !/^[#?/]/.test(paragraphHref)) ??
      (paragraphHref.includes('{n}') ? undefined : 'it has no {n}, the place for the number of the paragraph');
    if (fault) return `the address of a paragraph is ${show(paragraphHref)}; ${fault}; write #p{n} or https://…`;
  }
  return undefined;
}

/** With its control signs spelt out: it goes to a terminal. */
const show = (value: string): string =>
  JSON.stringify(value).replace(/[\p{Cc}\p{Cf}]/gu, sign => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`);

/** The addresses as a browser reads them: what is checked is then what is written. They have no fault. */
export function parsedHost({ url, articleUrl, paragraphHref }: Host): Host {
  // Against a site of no name a path stays a path. The place of the number is not a sign of an address.
  const parse = (address: string): string => (isAbsolute(address) ? new URL(address).href : address);
  const folder = url?.startsWith('/') ? new URL(url, site).pathname : url && parse(url);
  return {
    url: folder?.replace(/\/*$/, '/'),
    articleUrl: articleUrl && parse(articleUrl),
    paragraphHref: paragraphHref && parse(paragraphHref).replaceAll('%7Bn%7D', '{n}'),
  };
}
