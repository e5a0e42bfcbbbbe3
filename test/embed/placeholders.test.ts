import { expect } from '@open-wc/testing';
import { tags } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The built script of a site whose authors may only write divs, on pages of other people. */

const iran = { slug: 'iran-tatarstan', person: 'Rustam Minnikhanov' };
const ruritania = { slug: 'ruritania-graustark', person: 'Rudolf Elphberg' };

/** Articles lie side by side, and each folder has the script. */
const home = '/.cache/fixtures/hosted';
const script = ({ slug }: { slug: string }): string => `<script type="module" src="${home}/${slug}/embed/placeholders.js"></script>`;
const div = ({ slug }: { slug: string }, more = '', tag = 'people-card'): string =>
  `<div data-dateline="${tag}" data-article="${slug}" ${more}><h3>Written by the author</h3><p>Every word of it.</p></div>`;

const widgetsIn = (element: Element): Element[] => [...element.querySelectorAll(tags.join())];

/** The widget in a placeholder, once it shows what it should. */
async function shown(page: HostPage, selector: string, text: string): Promise<HTMLElement> {
  const place = page.find(selector);
  await waitUntil(() => widgetsIn(place).some(widget => writtenBy(widget).includes(text)), `${selector} shows ${text}`);
  expect(widgetsIn(place)).to.have.length(1);
  return widgetsIn(place)[0] as HTMLElement;
}

function expectQuiet(page: HostPage): void {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
}

/** A placeholder is filled in the order in which it came: when the last has its widget, what was before it has been dealt with. */
async function dealtWith(page: HostPage): Promise<void> {
  page.add(div(ruritania, 'id="last"'));
  await shown(page, '#last', ruritania.person);
  page.find('#last').remove();
}

describe('a placeholder', () => {
  afterEach(() => HostPage.closeAll());

  for (const tag of tags) {
    it(`becomes <${tag}>, and what the author wrote is no longer seen once the widget is there`, async () => {
      const page = await HostPage.open(script(iran) + div(iran, 'id="place" class="wide"', tag));
      const place = page.find('#place');
      await waitUntil(() => widgetsIn(place).some(widget => writtenBy(widget).length > 200), 'has a widget');
      const [widget] = widgetsIn(place);
      expect(widget!.localName).to.equal(tag);
      expect(place.className).to.equal('wide');
      expect([...place.children]).to.deep.equal([widget]);
      expect(widget!.querySelector('h3')!.checkVisibility()).to.equal(false);
      expectQuiet(page);
    });
  }

  it('takes from the div what the widget reads, and nothing else', async () => {
    const more = `id="place" lang="fa" data-heading-level="2" data-paragraph-href="#p{n}" data-person="raisi" data-onclick="alert(1)" data-style="color:red" data-id="7"`;
    const page = await HostPage.open(script(iran) + div(iran, more));
    const widget = await shown(page, '#place', 'ابراهیم رئیسی');
    expect(Object.fromEntries([...widget.attributes].map(({ name, value }) => [name, value]))).to.deep.equal({
      article: 'iran-tatarstan',
      'heading-level': '2',
      'paragraph-href': '#p{n}',
      person: 'raisi',
    });
    expectQuiet(page);
  });

  it('is found when it comes later, alone or in something else', async () => {
    const page = await HostPage.open(script(iran));
    await page.frames();
    expect(page.requests.filter(name => name.endsWith('.js'))).to.deep.equal([`${home}/iran-tatarstan/embed/placeholders.js`]);
    page.add(div(iran, 'id="one"'));
    page.add(`<section><p>${div(iran, 'id="two"')}</section>`);
    for (const selector of ['#one', '#two']) await shown(page, selector, iran.person);
    expectQuiet(page);
  });

  it('has one widget after it was moved, cloned with its widget, or written anew', async () => {
    const page = await HostPage.open(`${script(iran)}${div(iran, 'id="place"')}<section></section>`);
    await shown(page, '#place', iran.person);
    const [place, section] = [page.find('#place'), page.find('section')];
    section.append(place);
    await dealtWith(page);
    expect(widgetsIn(place)).to.have.length(1);

    const clone = place.cloneNode(true) as Element;
    clone.id = 'clone';
    section.append(clone);
    await shown(page, '#clone', iran.person);

    // As an editor does that keeps the source and shows it again.
    place.innerHTML = '<p>Written once more.</p>';
    const widget = await shown(page, '#place', iran.person);
    expect(widget.textContent).to.equal('Written once more.');
    section.innerHTML = div(iran, 'id="place"');
    await shown(page, '#place', iran.person);
    expectQuiet(page);
  });

  it('is found in a body that took the place of the first', async () => {
    const page = await HostPage.open(script(iran) + div(iran, 'id="place"'));
    await shown(page, '#place', iran.person);
    const body = page.document.createElement('body');
    body.innerHTML = div(iran, 'id="other"');
    page.document.body.replaceWith(body);
    await shown(page, '#other', iran.person);
    expectQuiet(page);
  });

  for (const scripts of [[iran], [ruritania], [iran, ruritania], [iran, iran]]) {
    it(`is of its own article among two, with the script of ${scripts.map(({ slug }) => slug).join(' and ')}`, async () => {
      const page = await HostPage.open(scripts.map(script).join('') + div(iran, 'id="iran"') + div(ruritania, 'id="ruritania"'));
      expect(writtenBy(await shown(page, '#iran', iran.person))).not.to.include(ruritania.person);
      expect(writtenBy(await shown(page, '#ruritania', ruritania.person))).not.to.include(iran.person);
      expectQuiet(page);
    });
  }

  it('of an article that is not there keeps what the author wrote, and says so once', async () => {
    const page = await HostPage.open(script(iran) + div({ slug: 'nowhere' }, 'id="place"'));
    await waitUntil(() => page.warnings.length, 'says so');
    page.add(div({ slug: 'nowhere' }));
    await dealtWith(page);
    expect(page.warnings.join()).to.match(/nowhere/);
    expect(page.warnings).to.have.length(1);
    expect(widgetsIn(page.document.body)).to.have.length(0);
    expect(page.find('#place h3').checkVisibility()).to.equal(true);
  });

  it('of an article that is not there gives its words all the room that they need', async () => {
    const words = '<p>Every word of it.</p>'.repeat(100);
    const slot = `<div class="dateline-slot" data-dateline="people-card" data-article="nowhere"><div>${words}</div></div>`;
    const page = await HostPage.open(slot, { head: '<link rel="stylesheet" href="/demo/reserve.css">' });
    const inner = page.find('.dateline-slot > div');
    // Until it is known, they keep to the room of the widget.
    expect(inner.scrollHeight).to.be.above(inner.clientHeight);
    await page.addScript(`${home}/iran-tatarstan/embed/placeholders.js`);
    await waitUntil(() => page.warnings.length, 'says so');
    expect(inner.scrollHeight).to.equal(inner.clientHeight);
  });

  it('leaves the words where they are until the page has loaded and rests', async () => {
    const page = await HostPage.open(
      `<script>window.requestIdleCallback = act => (window.rest = act)</script>${script(iran)}${div(iran, 'id="place"')}`,
    );
    const host = page.window as typeof page.window & { rest?: () => void };
    await waitUntil(() => host.rest && page.window.customElements.get('people-card'), 'the widget is ready');
    await page.frames();
    expect(page.find('#place').innerHTML).to.equal('<h3>Written by the author</h3><p>Every word of it.</p>');
    host.rest!();
    await shown(page, '#place', iran.person);
    expectQuiet(page);
  });

  it('keeps its widget, and what a reader chose in it, where a script brings the page in line with the server’s', async () => {
    const page = await HostPage.open(script(iran) + div(iran, 'id="place"', 'deal-tracker'));
    const tracker = await shown(page, '#place', '32 of 32');
    const field = tracker.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'helicopter';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await waitUntil(() => writtenBy(tracker).includes('3 of 32'), 'shows three');
    page.find('#place').innerHTML = '<h3>Written by the author</h3><p>Corrected.</p>';
    await waitUntil(() => tracker.isConnected, 'is there again');
    expect([...page.find('#place').children]).to.deep.equal([tracker]);
    expect(tracker.textContent).to.include('Corrected.');
    await page.frames();
    expect(writtenBy(tracker)).to.include('3 of 32');
    expectQuiet(page);
  });

  it('of an article that failed is asked for again by a later one and when the network is back', async () => {
    const page = await HostPage.open(script(iran) + div({ slug: 'nowhere' }, 'id="place"'));
    const asked = (): string[] => page.requests.filter(name => name.includes('/nowhere/'));
    await waitUntil(() => page.warnings.length, 'says so');
    page.add(div({ slug: 'nowhere' }));
    await waitUntil(() => asked().length > 1, 'is asked for again');
    page.window.dispatchEvent(new Event('online'));
    await waitUntil(() => asked().length > 2, 'is asked for again');
    expect(new Set(asked()).size).to.equal(asked().length);
    expect(page.warnings).to.have.length(1);
  });

  for (const [what, attributes] of [
    ['an article that leads elsewhere', 'data-dateline="people-card" data-article="../../evil"'],
    ['an address for an article', 'data-dateline="people-card" data-article="https://evil.example/x"'],
    ['no article', 'data-dateline="people-card"'],
    ['a widget that there is not', 'data-dateline="script" data-article="iran-tatarstan"'],
    ['a property of objects for a widget', 'data-dateline="constructor" data-article="iran-tatarstan"'],
  ] as const) {
    it(`with ${what} stays as it is, and nothing is fetched`, async () => {
      const page = await HostPage.open(`${script(iran)}<div ${attributes}><p>Words</p></div>`);
      await page.frames();
      expect(page.requests.filter(name => name.endsWith('.js'))).to.have.length(1);
      await dealtWith(page);
      expect(page.find('div').innerHTML).to.equal('<p>Words</p>');
      expectQuiet(page);
    });
  }

  it('leaves no name on the page but Lit’s own', async () => {
    const page = await HostPage.open(script(iran) + div(iran, 'id="place"'));
    await shown(page, '#place', iran.person);
    const added = Object.keys(page.window).filter(name => !page.globals.includes(name) && !/^lit|^reactive/.test(name));
    expect(added).to.deep.equal([]);
  });
});
