/*
 * Where editors paste, which snippets are kept there, the best first, and what to know. Nothing is said of a system but
 * what was tried with it or read in its source.
 */

export const snippetNames = {
  tag: 'Tag with script',
  shared: 'Tag with script, shared core',
  div: 'Placeholder',
  iframe: 'Frame',
  amp: 'Frame for AMP',
  words: 'Words as HTML, no script',
  text: 'Plain text',
  image: 'Picture with its words, as HTML',
  alt: 'Description of the picture',
  address: 'Address of the widget’s own page',
};

export const ampScript = '<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>\n';

export const hosts = {
  html: {
    name: 'Plain HTML page',
    snippets: ['tag', 'div', 'iframe', 'words', 'text'],
    notes: ['Works the same in Eleventy, Astro and Jekyll. Keep the lines as they are: none is empty, and none should be.'],
  },
  several: {
    name: 'Several widgets on a page, or a strict policy',
    snippets: ['shared', 'div', 'iframe'],
    notes: [
      'The widgets load what they have in common once, from a folder dateline-… that stands beside that of the article: copy both. Under a policy with nonces, put yours on the script and on the links.',
    ],
  },
  wordpress: {
    name: 'WordPress block, as administrator or editor',
    snippets: ['tag', 'div', 'iframe', 'words'],
    notes: [
      'Use a Custom HTML block. The classic editor puts paragraphs between the lines.',
      'If an author without the right to unfiltered HTML saves the post later, WordPress takes script and tag away and leaves the words. In a network of sites only its administrators have that right.',
    ],
  },
  'wordpress-author': {
    name: 'WordPress, as an author',
    snippets: ['div', 'words', 'text'],
    notes: [
      'WordPress takes scripts, frames and tags that it does not know from what authors write. The placeholder stays, and becomes the widget if the site has the script below; until then readers see its words.',
    ],
  },
  drupal: {
    name: 'Drupal',
    snippets: ['div', 'tag', 'words'],
    notes: [
      'A restricted text format drops scripts, and every tag and attribute that it does not list: ask whoever keeps the site to list those that you paste. CKEditor 5 may still drop the tag. The words stay either way.',
      'Read in Drupal’s source, not tried.',
    ],
  },
  ghost: {
    name: 'Ghost',
    snippets: ['tag', 'div', 'iframe', 'words'],
    notes: ['Use an HTML card: Ghost passes it on as it is. In a mail to subscribers the words stand in place of the widget.'],
  },
  medium: {
    name: 'Medium or Substack',
    snippets: ['text', 'alt'],
    pictures: true,
    notes: [
      'As far as we know, Medium takes no HTML of your own; what Substack keeps we do not know. Neither was tried. Give a link to the article with the text.',
      'Upload a picture from below, and give it its description as alternative text: whoever cannot see it has nothing else.',
    ],
  },
  mediawiki: {
    name: 'MediaWiki',
    pictures: true,
    snippets: ['div', 'words', 'text'],
    notes: [
      'A wiki runs no script from a page and shows a tag that it does not know as text. The placeholder becomes the widget only where the wiki itself loads the script below. Not tried: look at the preview before you save.',
    ],
  },
  archive: {
    name: 'Archive that rewrites scripts',
    snippets: ['div', 'iframe', 'tag', 'words'],
    notes: [
      'A browser refuses a script that differs from its integrity, and the tag then keeps its words. The placeholder and the frame’s page name no integrity and stay live. Where you need the tag, take its integrity attribute away.',
    ],
  },
  framework: {
    name: 'Next or another framework',
    snippets: ['div', 'tag', 'iframe', 'words'],
    notes: [
      'Where the HTML comes from the server, the tag works as well. On a single-page site, or where a script sets the HTML, the scripts in it do not run, so a tag stays without its widget: use the placeholder, with its script once in the layout. The placeholder is found whenever it comes.',
      'The tag and the placeholder compile in MDX 3.',
    ],
  },
  amp: {
    name: 'AMP',
    snippets: ['amp', 'words'],
    notes: [
      'A script or tag of ours makes an AMP page invalid. The frame is valid if the address of the widgets begins with https; its words are in sight until it has come.',
      'Checked by AMP’s own validator, not tried on a page that AMP runs on.',
    ],
  },
  newsletter: {
    name: 'Newsletter',
    snippets: ['text', 'image', 'words'],
    pictures: true,
    notes: [
      'A mail runs no script. The plain text has everything that the widget says; the words as HTML have it in tables and lists. The picture is fetched from the address of the widgets when the mail is opened, and a corrected one is then shown in mails that were sent before.',
    ],
  },
  social: {
    name: 'Social post',
    snippets: ['alt', 'address'],
    pictures: true,
    notes: [
      'Upload a card from below with this as its alternative text. Or post the address of the widget’s own page: the card comes by itself if the widgets were built with --url.',
    ],
  },
};
