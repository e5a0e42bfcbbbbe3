/*
 * What content systems do to tags. This file runs before the widgets' scripts: the first tags exist before their
 * element does, the later ones after.
 */
const make = (tag, attributes) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({
    article: 'iran-tatarstan',
    'article-url': 'in-an-article.html',
    'paragraph-href': '#p{n}',
    ...attributes,
  }))
    element.setAttribute(name, value);
  return element;
};
const place = id => document.getElementById(id);

place('made-here').append(make('people-card', { person: 'minnikhanov' }));

const template = place('leaf');
place('cloned-here').append(template.content.cloneNode(true));
customElements.whenDefined('trade-turnover-chart').then(() => place('cloned-here').append(document.importNode(template.content, true)));

const root = place('shadow-here').attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(":host { font-family: Georgia, 'DejaVu Serif', serif; }");
root.adoptedStyleSheets = [sheet];
root.append(make('trade-turnover-chart', {}));

const traveller = place('traveller');
const move = place('move');
const remove = place('remove');
move.addEventListener('click', () => {
  place(traveller.parentElement?.id === 'side-a' ? 'side-b' : 'side-a').append(traveller);
});
remove.addEventListener('click', () => {
  const out = traveller.isConnected;
  if (out) traveller.remove();
  else place('side-a').append(traveller);
  remove.textContent = out ? 'Put back' : 'Take out';
  move.disabled = out;
});
