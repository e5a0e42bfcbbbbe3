/*
 * The text to paste, out of the snippets that the build has written: what an editor chose is set in their opening tag,
 * and their addresses get the place of the widgets put before them. Everything else stays as the build wrote it.
 */

export const escapeHtml = text => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** Choices that a frame takes from its address. */
const inAddress = ['theme', 'person', 'people', 'status', 'sector', 'direction', 'party', 'track', 'who', 'sort', 'view'];

/** Name of the built file behind a snippet. */
export const fileOf = (snippet, tag, lang) =>
  `embed/${tag}.${lang}.${
    { words: 'div.html', text: 'txt', image: 'img.html', alt: 'img.html', address: 'iframe.html' }[snippet] ?? `${snippet}.html`
  }`;

/** A snippet with what was chosen: a list of attributes and values, empty ones left out. */
export function textOf(snippet, built, { tag, choices, folder }) {
  const chosen = Object.entries(choices).filter(([, value]) => value);
  const withFolder = text => placed(text, folder);
  switch (snippet) {
    case 'tag':
    case 'shared':
      return withFolder(built.replace(new RegExp(`<${tag}(?: [^>]*)?>`), opening => withAttributes(opening, chosen)));
    case 'div':
      return withFolder(built.replace(/<div [^>]*>/, opening => withAttributes(opening, chosen, 'data-')));
    case 'iframe':
    case 'amp':
      return withFolder(
        built.replace(/(<(?:amp-)?iframe src=")([^"]*)/, (_, start, src) => {
          const query = new URLSearchParams(chosen.filter(([name]) => inAddress.includes(name)));
          return start + src + (query.size ? `?${escapeHtml(query.toString())}` : '');
        }),
      );
    case 'address':
      return attributeOf(textOf('iframe', built, { tag, choices, folder }), 'iframe', 'src');
    case 'image':
      return withFolder(built);
    case 'alt':
      return attributeOf(built, 'img', 'alt');
    case 'words':
      // The placeholder without what makes it one.
      return built.replace(/<div [^>]*>/, opening => opening.replace(/ (?:class|data-[\w-]+)="[^"]*"/g, ''));
    default:
      return built;
  }
}

const attributeOf = (markup, tag, name) =>
  new DOMParser().parseFromString(markup, 'text/html').querySelector(tag)?.getAttribute(name) ?? '';

/** Whom the place of the widgets keeps out, in words; empty where it keeps out nobody. */
export function limitOf(folder) {
  if (folder.startsWith('/')) return 'Its addresses begin with /, so that they are right on your own site alone.';
  const { protocol, hostname } = new URL(folder);
  if (/^(?:localhost|127\.[\d.]+|\[::1\])$|\.localhost$/.test(hostname))
    return 'Its addresses lead to this computer, so that it works here alone. Write where your site keeps the widgets into “Address of the widgets”.';
  if (protocol === 'http:') return 'Its addresses begin with http://, which a page at https:// does not load.';
  return '';
}

/** Addresses that the build left relative to its folder. */
export const placed = (text, folder) =>
  text.replace(
    /(<(?:script|iframe|amp-iframe|link|img)\b[^>]* (?:src|href)=")(?!https?:|\/)(\.\.\/)?/g,
    (_, start, up) => start + escapeHtml(up ? folder.replace(/[^/]*\/$/, '') : folder),
  );

function withAttributes(opening, chosen, prefix = '') {
  return chosen.reduce((tag, [name, value]) => {
    const attribute = ` ${prefix}${name}="${escapeHtml(value)}"`;
    const others = tag.replace(new RegExp(` ${prefix}${name}="[^"]*"`), '');
    return others.slice(0, -1) + attribute + '>';
  }, opening);
}
