// The embed builder. The form on the page holds all choices; everything else is worked out from it at each change.
import { dealIndex, facets } from '../dist/widgets/deal-tracker/deal-tracker.filters.js';
import { libraryLanguages } from '../dist/locale/languages.js';
import { languages as dealLanguages } from '../dist/widgets/deal-tracker/deal-tracker.messages.js';
import { ampScript, hosts, snippetNames } from './embed-hosts.js';
import { escapeHtml, fileOf, limitOf, placed, textOf } from './embed-text.js';

const $ = id => document.getElementById(id);
const form = $('builder');
const field = name => form.elements[name];
const checked = name => [...form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);

const widgetNames = {
  'trade-turnover-chart': 'Trade turnover chart',
  'deal-tracker': 'Deal tracker',
  'people-card': 'People cards',
  'story-timeline': 'Timeline',
};
const sorts = {
  '': 'Stage, furthest first',
  '-status': 'Stage, earliest first',
  date: 'Date, newest first',
  '-date': 'Date, oldest first',
  title: 'Item, A to Z',
  '-title': 'Item, Z to A',
  party: 'Party, A to Z',
  '-party': 'Party, Z to A',
};
/** How much of the tracker is open at first. */
const views = { '': 'Folded: the furthest stage and what is disputed', summary: 'Summary, for a rail or mid-article', full: 'Everything' };
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** What the widgets of one article are: its manifest, if there is such an article. */
const bundles = new URL('../bundles/', import.meta.url);
const homeOf = slug => new URL(`${slug}/`, bundles).href;
const cache = new Map();
function fetched(address, read) {
  if (!cache.has(address)) {
    const answer = fetch(address).then(response => (response.ok ? response[read]() : Promise.reject(new Error(`${address} did not come`))));
    answer.catch(() => cache.delete(address));
    cache.set(address, answer);
  }
  return cache.get(address);
}
const isSlug = slug => /^[a-z\d]+(-[a-z\d]+)*$/.test(slug);
const manifestOf = slug => (isSlug(slug) ? fetched(`${homeOf(slug)}manifest.json`, 'json') : Promise.reject(new Error('no slug')));

/** The records that a widget shows, as its bundle brings them. */
async function sliceOf(slug, tag) {
  await import(`${homeOf(slug)}${tag}.js`);
  const element = document.createElement(tag);
  element.setAttribute('article', slug);
  return element.bundled().slice;
}

const option = (value, text, selected) => Object.assign(document.createElement('option'), { value, text, selected });
function fill(select, options, wanted) {
  const chosen = options.some(([value]) => value === wanted) ? wanted : options[0]?.[0];
  select.replaceChildren(...options.map(([value, text]) => option(value, text, value === chosen)));
}

/** A group of boxes, folded up; its summary says how many are chosen. */
function boxes(name, title, options, wanted, open) {
  const details = document.createElement('details');
  details.open = open ?? wanted.length > 0;
  const summary = document.createElement('summary');
  summary.dataset.of = name;
  summary.dataset.title = title;
  const group = document.createElement('fieldset');
  const legend = Object.assign(document.createElement('legend'), { textContent: title, className: 'unseen' });
  group.append(
    legend,
    ...options.map(([value, text, lang]) => {
      const label = document.createElement('label');
      const input = Object.assign(document.createElement('input'), { type: 'checkbox', name, value, checked: wanted.includes(value) });
      const words = Object.assign(document.createElement('span'), { textContent: text });
      if (lang) words.lang = lang;
      label.append(input, ' ', words);
      return label;
    }),
  );
  details.append(summary, group);
  return details;
}

/** What of the page's address means nothing here, for one message. */
let unknown = [];
const known = (name, values, options) =>
  values.filter(value => options.some(([own]) => own === value) || !unknown.push(`${name} “${value}”`));
const listIn = (address, name) => (address.get(name) ?? '').split(',').filter(Boolean);

/** The filters of the tracker, the people of the cards. */
async function fillOwn(slug, tag, address) {
  const place = $('own-choices');
  $('own').hidden = tag === 'trade-turnover-chart' || tag === 'story-timeline';
  place.replaceChildren();
  if ($('own').hidden) return;
  const slice = await sliceOf(slug, tag);
  // Another one may have been chosen meanwhile.
  if (field('article').value !== slug || field('widget').value !== tag) return;
  if (tag === 'people-card') {
    const names = (slice.words.en ?? slice.words[slice.language]).names;
    const people = slice.people.map(({ id }) => [id, names[id] ?? slice.words[slice.language].names[id]]);
    $('own-title').textContent = 'People';
    $('own-hint').textContent = 'None chosen: everyone. One: a single card.';
    place.replaceChildren(boxes('people', 'People', people, known('people', listIn(address, 'people'), people), true));
  } else {
    const { options } = dealIndex(slice, dealLanguages.en);
    $('own-title').textContent = 'Shown at first';
    $('own-hint').textContent = 'Readers can change it and see the rest.';
    const titles = { status: 'Stage', sector: 'Sector', direction: 'Direction', party: 'Party', track: 'Track', who: 'Who says so' };
    const groups = facets.map(facet => {
      const list = [...options[facet]].map(([key, { text, lang }]) => [key, text, lang]);
      return boxes(facet, titles[facet], list, known(facet, listIn(address, facet), list));
    });
    const sort = Object.assign(document.createElement('select'), { id: 'sort', name: 'sort' });
    fill(sort, Object.entries(sorts), known('sort', listIn(address, 'sort'), Object.entries(sorts))[0] ?? '');
    const view = Object.assign(document.createElement('select'), { id: 'view', name: 'view' });
    fill(view, Object.entries(views), known('view', listIn(address, 'view'), Object.entries(views))[0] ?? '');
    const row = (title, select) => {
      const element = Object.assign(document.createElement('div'), { className: 'field' });
      element.append(Object.assign(document.createElement('label'), { htmlFor: select.id, textContent: title }), select);
      return element;
    };
    place.replaceChildren(row('Length', view), ...groups, row('Sort', sort));
  }
}

/** Snippets of the place that the article has been built in. */
function fillSnippets(wanted) {
  const { snippets } = hosts[field('where').value];
  fill(
    field('snippet'),
    snippets.map((name, i) => [name, snippets.length > 1 && !i ? `${snippetNames[name]} (best here)` : snippetNames[name]]),
    wanted,
  );
}

/** Everything that depends on article and widget; what the address asks for is chosen where it is there. */
async function fillAll(address) {
  const slug = field('article').value;
  const { files, url } = await manifestOf(slug);
  const has = name => files.some(({ file }) => file === name);
  const widgets = Object.entries(widgetNames).filter(([tag]) => has(`${tag}.js`));
  fill(field('widget'), widgets, known('widget', listIn(address, 'widget'), widgets)[0]);
  const tag = field('widget').value;
  const languages = files.flatMap(({ file }) => {
    const [, lang] = new RegExp(`^embed/${tag}\\.([\\w-]+)\\.tag\\.html$`).exec(file) ?? [];
    return lang ? [[lang, languageNames.of(lang)]] : [];
  });
  fill(field('lang'), languages, known('lang', listIn(address, 'lang'), languages)[0] ?? (has(`embed/${tag}.en.tag.html`) ? 'en' : ''));
  // Built with an address, the snippets have it already.
  $('folder').closest('.field').hidden = Boolean(url);
  // Typed once, it stays for all widgets of the article.
  if ($('folder').dataset.of !== slug) $('folder').value = url ?? homeOf(slug);
  $('folder').dataset.of = slug;
  for (const place of document.querySelectorAll('[data-slug]')) place.textContent = slug;
  await fillOwn(slug, tag, address);
}

/** What is wrong with an address that somebody typed, in words. */
const faults = {
  'paragraph-href': value => value && !/^(?:[#?/]|https?:\/\/)/i.test(value) && 'Write #p{n} or https://…',
  'article-url': value => value && !(/^https?:\/\//i.test(value) && URL.canParse(value)) && 'Write https://…',
  folder: value => !(/^(?:https?:\/\/|\/(?!\/))/i.test(value) && URL.canParse(value, location.href)) && 'Write https://…',
};
/** The value of such a field; none while it is wrong, which the field says. */
function typed(name) {
  const input = $(name);
  const value = input.value.trim();
  const fault = faults[name](value) || '';
  if (fault) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
  $(`${name}-wrong`).textContent = fault && `Not used. ${fault}`;
  return fault ? '' : value;
}

function chosen() {
  const people = checked('people');
  const all = form.querySelectorAll('[name="people"]').length;
  const some = people.length === all ? [] : people;
  const paragraph = typed('paragraph-href');
  const article = typed('article-url');
  return {
    theme: field('theme').value,
    'heading-level': field('heading-level').value,
    ...Object.fromEntries(facets.map(facet => [facet, checked(facet).join()])),
    sort: field('sort')?.value,
    view: field('view')?.value,
    ...(some.length === 1 ? { person: some[0] } : { people: some.join() }),
    'article-url': paragraph && article,
    'paragraph-href': paragraph,
  };
}

/** The page's address with what differs from what the page begins with. */
function keep() {
  const address = new URLSearchParams();
  const set = (name, value, usual) => value && value !== usual && address.set(name, value);
  set('article', field('article').value, field('article').options[0].value);
  set('widget', field('widget').value, field('widget').options[0]?.value);
  set('lang', field('lang').value, 'en');
  set('theme', field('theme').value);
  for (const name of [...facets, 'people']) set(name, checked(name).join());
  set('sort', field('sort')?.value);
  set('view', field('view')?.value);
  set('heading-level', field('heading-level').value);
  for (const name of ['paragraph-href', 'article-url']) set(name, field(name).value.trim());
  set('where', field('where').value, Object.keys(hosts)[0]);
  set('snippet', field('snippet').value, hosts[field('where').value].snippets[0]);
  const width = field('width').value;
  set('width', width === 'own' ? field('pixels').value : width, '640');
  set('page', field('page').value, 'both');
  history.replaceState(null, '', `${location.pathname}${address.size ? `?${address}` : ''}`);
}

/** Sets what the address says and the page has from the start. */
function takeAddress(address) {
  const pick = (name, values) => {
    const value = address.get(name);
    if (value === null) return undefined;
    if (values.includes(value)) return value;
    unknown.push(`${name} “${value}”`);
    return undefined;
  };
  for (const name of ['theme', 'heading-level']) {
    const select = field(name);
    select.value =
      pick(
        name,
        [...select.options].map(({ value }) => value),
      ) ?? '';
  }
  for (const name of ['paragraph-href', 'article-url']) field(name).value = address.get(name) ?? '';
  fill(
    field('where'),
    Object.entries(hosts).map(([key, { name }]) => [key, name]),
    pick('where', Object.keys(hosts)),
  );
  fillSnippets(pick('snippet', hosts[field('where').value].snippets));
  field('page').value = pick('page', ['both', 'light', 'dark']) ?? 'both';
  const width = address.get('width') ?? '640';
  if (['280', '640', '960', 'all'].includes(width)) field('width').value = width;
  else if (/^\d{3,4}$/.test(width) && width >= 200 && width <= 1600) [field('width').value, field('pixels').value] = ['own', width];
  else unknown.push(`width “${width}”`);
}

/** All articles that are built, where the server says which; else those that stand in the page. */
async function listArticles() {
  try {
    const slugs = (await fetched(new URL('index.json', bundles).href, 'json')).filter(isSlug);
    const select = field('article');
    // What stands in the page comes first: it is what the page begins with.
    for (const slug of slugs) if (![...select.options].some(({ value }) => value === slug)) select.append(option(slug, slug));
  } catch {
    // A server of files alone.
  }
}

/** The only thing that is on the page when there is no such article. */
function stop(message) {
  $('fault').textContent = message;
  form.toggleAttribute('data-stopped', Boolean(message));
  for (const section of form.querySelectorAll('.result')) section.hidden = Boolean(message);
}

/** A page of somebody's with the snippet in it, for a frame. The files come from here, wherever the text says they are. */
const hostPage = (inside, { scheme, width, slug }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Preview</title>
<base href="${escapeHtml(homeOf(slug))}">
<link rel="stylesheet" href="${escapeHtml(new URL('reserve.css', import.meta.url).href)}">
<style>
:root { color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#14181d' : '#fff'}; color: ${scheme === 'dark' ? '#eef1f4' : '#1b2127'}; }
body { inline-size: ${width}px; margin: 16px; font: 17px/1.6 Georgia, 'DejaVu Serif', serif; overflow-wrap: break-word; }
body > pre { white-space: pre-wrap; }
iframe { border: 0; }
</style>
</head>
<body>
${inside}
</body>
</html>`;

/** As high as the page in it, up to what fits a screen; what is longer scrolls. */
function fit(frame) {
  const { body } = frame.contentDocument;
  new ResizeObserver(() => {
    frame.style.blockSize = `${Math.min(640, Math.ceil(body.getBoundingClientRect().height) + 34)}px`;
  }).observe(body);
}

function preview(inside, slug) {
  const width = field('width').value;
  const widths =
    width === 'all' ? [280, 640, 960] : [width === 'own' ? Math.min(1600, Math.max(200, +field('pixels').value || 720)) : +width];
  const schemes = field('page').value === 'both' ? ['light', 'dark'] : [field('page').value];
  const wanted = widths.flatMap(own =>
    schemes.map(scheme => ({ width: own, scheme, source: hostPage(inside, { scheme, width: own, slug }) })),
  );
  const place = $('previews');
  while (place.childElementCount > wanted.length) place.lastElementChild.remove();
  wanted.forEach(({ width: own, scheme, source }, i) => {
    const figure = place.children[i] ?? place.appendChild(document.createElement('figure'));
    if (!figure.childElementCount) figure.append(document.createElement('figcaption'), document.createElement('iframe'));
    const [caption, frame] = figure.children;
    caption.textContent = `${own} pixels, ${scheme} page`;
    frame.title = `Preview: ${caption.textContent}`;
    // Wider than there is room, it scrolls, by keys as well, from where a reader of the language begins.
    figure.tabIndex = 0;
    figure.dir = libraryLanguages[field('lang').value]?.direction ?? 'ltr';
    caption.dir = 'ltr';
    figure.setAttribute('aria-label', caption.textContent);
    // With the margins of the page in it, and room for a bar to scroll by.
    frame.style.inlineSize = `${own + 49}px`;
    if (frame.srcdoc === source) return;
    frame.addEventListener('load', () => fit(frame), { once: true });
    frame.srcdoc = source;
  });
}

/** What there is to upload: of each picture the light one as it looks, and links to all that it comes as. */
function showPictures(slug, tag, lang, files) {
  const stem = `embed/${tag}.${lang}.`;
  const kinds = [
    ['', 'Picture for a column'],
    ['card.', 'Card for posts and previews'],
  ];
  const items = kinds.flatMap(([kind, name]) => {
    const ways = ['light', 'dark'].flatMap(theme => ['svg', 'png'].map(type => ({ theme, type, file: `${stem}${kind}${theme}.${type}` })));
    const there = ways.flatMap(way => files.filter(({ file }) => file === way.file).map(({ bytes }) => ({ ...way, bytes })));
    if (!there.length) return [];
    const item = document.createElement('li');
    const look = Object.assign(document.createElement('img'), { src: `${homeOf(slug)}${stem}${kind}light.png`, alt: '' });
    const links = there.map(({ theme, type, file, bytes }) =>
      Object.assign(document.createElement('a'), {
        href: homeOf(slug) + file,
        download: file.slice('embed/'.length),
        textContent: `${name}, ${theme}, ${type.toUpperCase()} (${Math.round(bytes / 1000)} kB)`,
      }),
    );
    item.append(look, ...links);
    return [item];
  });
  $('pictures').hidden = !hosts[field('where').value].pictures || !items.length;
  $('downloads').replaceChildren(...($('pictures').hidden ? [] : items));
}

let turn = 0;
let waiting;
async function show() {
  const mine = ++turn;
  const [slug, tag, lang, kind, where] = ['article', 'widget', 'lang', 'snippet', 'where'].map(name => field(name).value);
  keep();
  for (const summary of form.querySelectorAll('summary')) {
    const n = checked(summary.dataset.of).length;
    summary.textContent = `${summary.dataset.title}: ${n ? `${n} chosen` : 'all'}`;
  }
  const { url, files } = await manifestOf(slug);
  // Pictures are there where the fonts that they are drawn with have all letters.
  const file = fileOf(kind, tag, lang);
  const isThere = files.some(each => each.file === file);
  const [built, script] = await Promise.all([
    isThere ? fetched(homeOf(slug) + file, 'text') : '',
    fetched(`${homeOf(slug)}embed/placeholders.script.html`, 'text'),
  ]);
  if (mine !== turn) return;
  const choices = chosen();
  const folder = `${typed('folder') || homeOf(slug)}/`.replace(/\/+$/, '/');
  const text = textOf(kind, built, { tag, choices, folder });
  $('text').value = text;
  const isText = kind === 'text' || kind === 'alt';
  $('text').dir = isText ? 'auto' : 'ltr';
  $('text').classList.toggle('prose', isText);
  $('reach').textContent = isText || kind === 'words' ? '' : limitOf(url ?? folder);
  showPictures(slug, tag, lang, files);

  const narrowed = [...facets, 'person', 'people'].some(name => choices[name]);
  const ownPlace = choices['heading-level'] || choices['paragraph-href'];
  const notes = [
    ...hosts[where].notes,
    ...(['iframe', 'amp', 'address'].includes(kind) && ownPlace
      ? ['A frame is a page of its own: it takes no heading level and no addresses of paragraphs from here.']
      : []),
    ...(narrowed && ['tag', 'shared', 'div'].includes(kind)
      ? ['What stands inside is for readers without script and tells the whole, whatever is chosen.']
      : []),
    ...(['tag', 'shared', 'div'].includes(kind)
      ? ['So that nothing on the page moves when the widget comes, the site needs reserve.css once.']
      : []),
    ...(kind === 'div' && !(url ?? folder).replace(/\/*$/, '/').endsWith(`/${slug}/`)
      ? [`The script of all placeholders looks for a folder called ${slug}; the address of the widgets ends in another name.`]
      : []),
    ...(isThere ? [] : ['There is no picture in this language: the fonts that pictures are drawn with lack letters of it.']),
    ...(kind === 'image' && !/^https?:/.test(url ?? folder)
      ? ['A mail fetches the picture only from an address that begins with https://.']
      : []),
    ...((isText || kind === 'words' || kind === 'image') && (narrowed || choices.theme || ownPlace)
      ? ['Words and pictures tell the whole: what you chose for the widget, but for the language, is not for them.']
      : []),
  ];
  $('notes').replaceChildren(
    ...notes.map(note => {
      const item = document.createElement('li');
      const [before, after] = note.split('reserve.css');
      item.append(before);
      if (after !== undefined)
        item.append(Object.assign(document.createElement('a'), { href: 'reserve.css', textContent: 'reserve.css' }), after);
      return item;
    }),
  );

  $('once').hidden = kind !== 'div' && kind !== 'amp';
  $('once-label').textContent =
    kind === 'amp'
      ? 'Once in the head of the page: AMP’s script for frames'
      : 'Once for the whole site, by whoever keeps it: the script of all placeholders';
  $('once-text').value = kind === 'amp' ? ampScript : placed(script, folder);

  clearTimeout(waiting);
  // Typing would load every page anew at each key.
  waiting = setTimeout(() => {
    // From here, not from the address of the widgets: a page that is not ours should not be run by a look at it.
    const local = textOf(kind, built, { tag, choices, folder: homeOf(slug) });
    const asText = `<pre dir="auto">${escapeHtml(local)}</pre>`;
    const inside =
      {
        text: asText,
        alt: asText,
        address: `<iframe src="${escapeHtml(local)}" title="Preview" width="100%" height="600"></iframe>`,
        div: local + placed(script, homeOf(slug)),
        // What AMP makes of it.
        amp: local.replace(/<amp-iframe([^>]*)>[^]*/, '<iframe$1 width="100%"></iframe>'),
      }[kind] ?? local;
    preview(inside, slug);
  }, 250);
}

async function begin(address) {
  unknown = [];
  const select = field('article');
  const slug = address.get('article') ?? select.options[0].value;
  try {
    await manifestOf(slug);
  } catch {
    stop(
      `There is no article “${slug}” here. Choose one from the list, or build it: npx dateline build path/to/${isSlug(slug) ? slug : 'article'}`,
    );
    if (![...select.options].some(({ value }) => value === '')) select.prepend(option('', 'Choose', true));
    select.value = '';
    return;
  }
  for (const empty of [...select.options].filter(({ value }) => !value)) empty.remove();
  if (![...select.options].some(({ value }) => value === slug)) select.append(option(slug, slug));
  select.value = slug;
  stop('');
  takeAddress(address);
  await fillAll(address);
  $('fault').textContent = unknown.length ? `Not known here, and left out: ${unknown.join(', ')}.` : '';
  await show();
}

/** What stands in the address now, with another article or widget: what the new one does not know is dropped without a word. */
async function changeWhat(name) {
  const address = new URLSearchParams(location.search);
  if (name === 'article') for (const other of ['widget', 'lang', ...facets, 'people', 'sort']) address.delete(other);
  for (const own of [...facets, 'people', 'sort', 'view']) address.delete(own);
  address.set(name, field(name).value);
  await begin(address);
}

form.addEventListener('input', ({ target }) => {
  $('status').textContent = '';
  if (target.name === 'article' || target.name === 'widget') return void changeWhat(target.name);
  if (target.name === 'where') fillSnippets();
  if (target.name === 'pixels') field('width').value = 'own';
  $('fault').textContent = '';
  void show();
});
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', event => {
  event.preventDefault();
  delete $('folder').dataset.of;
  field('pixels').value = 720;
  void begin(new URLSearchParams()).then(() => ($('status').textContent = 'Everything is as at first.'));
});

async function copy(area) {
  let done = false;
  try {
    await navigator.clipboard.writeText(area.value);
    done = true;
  } catch {
    // Not a safe page, or not allowed: the way from before there was a clipboard for pages.
    area.focus();
    area.select();
    done = document.execCommand('copy');
  }
  $('status').textContent = done
    ? `Copied: ${area.value.length.toLocaleString('en')} characters.`
    : 'Not copied. The text is selected: press Ctrl+C or ⌘C.';
}
$('copy').addEventListener('click', () => copy($('text')));
$('once-copy').addEventListener('click', () => copy($('once-text')));

void listArticles().then(() => begin(new URLSearchParams(location.search)));
