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
    // A page at rest: until then nothing is changed in it.
    await waitUntil(() => inner.scrollHeight === inner.clientHeight, 'has its room');
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
    const tracker = await shown(page, '#place', 'Open all (32)');
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

  it('takes to its widget what the page changes in it, and nothing that a reader chose', async () => {
    const page = await HostPage.open(script(iran) + div(iran, 'id="place" data-track="military"', 'deal-tracker'));
    const place = page.find('#place');
    const tracker = await shown(page, '#place', '7 of 32');
    const field = tracker.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'helicopter';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await waitUntil(() => writtenBy(tracker).includes('1 of 32'), 'shows one');
    place.dataset['headingLevel'] = '2';
    await waitUntil(() => tracker.shadowRoot!.querySelector('[aria-level="2"], h2'), 'has another level');
    expect(writtenBy(tracker)).to.include('1 of 32');
    delete place.dataset['track'];
    await waitUntil(() => writtenBy(tracker).includes('3 of 32'), 'shows three');
    expect(field.value).to.equal('helicopter');
    expect([...place.children]).to.deep.equal([tracker]);
    expectQuiet(page);
  });

  it('shows another article, and becomes another widget, where the page changes it', async () => {
    const page = await HostPage.open(script(iran) + div(iran, 'id="place"'));
    const place = page.find('#place');
    const widget = await shown(page, '#place', iran.person);
    place.dataset['article'] = ruritania.slug;
    expect(await shown(page, '#place', ruritania.person)).to.equal(widget);
    place.dataset['dateline'] = 'deal-tracker';
    await waitUntil(() => widgetsIn(place).some(each => each.localName === 'deal-tracker' && writtenBy(each)), 'is the other widget');
    expect([...place.children].map(({ localName }) => localName)).to.deep.equal(['deal-tracker']);
    expect(place.querySelector('h3')!.parentElement).to.equal(place.firstElementChild);
    expectQuiet(page);
  });

  it('is found where an element becomes one', async () => {
    const page = await HostPage.open(`${script(iran)}<div id="place" data-article="${iran.slug}"></div>`);
    await dealtWith(page);
    expect(widgetsIn(page.find('#place'))).to.have.length(0);
    page.find('#place').dataset['dateline'] = 'people-card';
    await shown(page, '#place', iran.person);
    expectQuiet(page);
  });

  for (const { library, morph } of [
    { library: 'morphdom/dist/morphdom-umd.js', morph: 'morphdom(document.body, html)' },
    { library: 'idiomorph/dist/idiomorph.js', morph: 'Idiomorph.morph(document.body, html)' },
    {
      library: 'idiomorph/dist/idiomorph.js',
      morph: 'Idiomorph.morph(document.body, html, { morphStyle: "outerHTML", ignoreActive: true })',
    },
  ]) {
    it(`keeps its widget, and what a reader chose in it, under ${morph}`, async () => {
      const sent = `<h1>Before</h1>${div(iran, 'id="place"', 'deal-tracker')}`;
      const head = script(iran) + `<script src="/node_modules/${library}"></script>`;
      const page = await HostPage.open(sent, { head });
      const tracker = await shown(page, '#place', 'Open all (32)');
      const field = tracker.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = 'helicopter';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await waitUntil(() => writtenBy(tracker).includes('3 of 32'), 'shows three');
      for (const title of ['Once', 'Twice']) {
        // Where nothing has the focus, the body counts as active, and ignoreActive ignores all of it.
        field.focus();
        const html = `<body>${sent.replace('Before', title)}</body>`;
        (new (page.window as unknown as { Function: typeof Function }).Function('html', morph) as (html: string) => void)(html);
        await waitUntil(() => page.find('h1').textContent === title && tracker.isConnected, 'is there again');
        await page.frames();
        expect(widgetsIn(page.document.body)).to.deep.equal([tracker]);
        expect([...page.find('#place').children]).to.deep.equal([tracker]);
        expect(writtenBy(tracker)).to.include('3 of 32');
        expect(field.value).to.equal('helicopter');
        expect(field.isConnected).to.equal(true);
      }
      expectQuiet(page);
    });
  }

  it('is no surprise to React, which takes over a page that holds one', async () => {
    // React's files are CommonJS: they are run here as a bundler would run them.
    const react = `<script>
      const files = {
        react: 'react/cjs/react.production.js',
        scheduler: 'scheduler/cjs/scheduler.production.js',
        'react-dom': 'react-dom/cjs/react-dom.production.js',
        client: 'react-dom/cjs/react-dom-client.production.js',
      };
      const known = {};
      const require = name => {
        if (known[name]) return known[name].exports;
        const request = new XMLHttpRequest();
        request.open('GET', '/node_modules/' + files[name], false);
        request.send();
        const module = (known[name] = { exports: {} });
        new Function('module', 'exports', 'require', 'process', request.responseText)(module, module.exports, require, { env: {} });
        return module.exports;
      };
      const { createElement, useEffect } = require('react');
      const Story = ({ title }) => {
        useEffect(() => void (document.title = title));
        return createElement('article', null, createElement('h1', null, title),
          createElement('div', { id: 'place', 'data-dateline': 'people-card', 'data-article': '${iran.slug}' },
            createElement('h3', null, 'Written by the author'), createElement('p', null, 'Every word of it.')));
      };
      const story = title => createElement(Story, { title });
      const hydrate = () => (window.root = require('client').hydrateRoot(document.getElementById('app'), story('Taken'), {
        onRecoverableError: error => console.error(error),
      }));
    </script>`;
    const markup = `<div id="app"><article><h1>Taken</h1>${div(iran, 'id="place"').replace(' >', '>')}</article></div>`;
    const page = await HostPage.open(`${script(iran)}${markup}${react}<script>hydrate()</script>`);
    const place = page.find('#place');
    await shown(page, '#place', iran.person);
    await waitUntil(() => page.document.title === 'Taken', 'React has taken over');
    expect(page.find('#place')).to.equal(place);
    const host = page.window as unknown as { root: { render(element: unknown): void }; eval(code: string): unknown };
    host.root.render(host.eval('story("Rendered again")'));
    await waitUntil(() => page.document.title === 'Rendered again', 'React has rendered again');
    expect(writtenBy(await shown(page, '#place', iran.person))).to.include(iran.person);
    host.root.render(null);
    await waitUntil(() => !page.document.querySelector('article'), 'React has taken it away');
    expectQuiet(page);
  });

  /** A page on which the people's file has another content where it is asked for the second time. */
  const corrected = async (second: (code: string) => string): Promise<HostPage> => {
    const address = `${location.origin}${home}/${iran.slug}/shared/people-card.js`;
    const code = (await (await fetch(address)).text()).replace(
      /((?:from|import)\s*\(?)(["'])(\.[^"']*)\2/g,
      (_, start: string, quote: string, path: string) => `${start}${quote}${new URL(path, address).href}${quote}`,
    );
    const other = second(code);
    const newer = other && URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
    const imports = { [`${address}?again=1`]: newer || `${location.origin}/nowhere.js` };
    const head = `<script type="importmap">${JSON.stringify({ imports })}</script>${script(iran)}`;
    return HostPage.open(`<main>${div(iran, 'id="place"')}${div(iran)}</main>`, { head });
  };

  for (const [what, second, said] of [
    ['of a newer revision', (code: string) => code.replace(/"revision":\d+/, '"revision":100000000'), undefined],
    ['that does not say that it is newer', (code: string) => code, /two scripts say different things/],
  ] as const) {
    it(`shows the corrected article ${what}, where a script has swapped the page`, async () => {
      const page = await corrected(code => second(code).replaceAll('Minnikhanov', 'Minnikhanoff'));
      await shown(page, '#place', iran.person);
      page.find('main').innerHTML = `<h1>Next</h1>${div(iran, 'id="other"')}`;
      await shown(page, '#other', 'Rustam Minnikhanoff');
      expect(page.faults).to.deep.equal([]);
      if (said) expect(page.warnings.join()).to.match(said);
      else expect(page.warnings).to.deep.equal([]);
    });
  }

  it('shows what it has, and says so, where a script has swapped the page and the article does not come again', async () => {
    const page = await corrected(() => '');
    await shown(page, '#place', iran.person);
    page.find('main').innerHTML = div(iran, 'id="other"');
    await shown(page, '#other', iran.person);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/people-card\.js did not come, so the page shows what came before, corrected or not/);
  });

  it('of an article that failed asks no more while the page writes into it, and not without end while it is written anew', async () => {
    const page = await HostPage.open(script(iran) + div({ slug: 'nowhere' }, 'id="place"'));
    const asked = (): number => page.requests.filter(name => name.includes('/nowhere/')).length;
    await waitUntil(() => page.warnings.length, 'says so');
    for (let i = 0; i < 30; i++) {
      page.find('#place').innerHTML = `<p>${i} seats counted</p>`;
      await page.frames(1);
    }
    // One more by the clock, where these frames took long.
    expect(asked()).to.be.at.most(2);
    for (let i = 0; i < 60; i++) {
      page.find('#place').outerHTML = div({ slug: 'nowhere' }, 'id="place"');
      await page.frames(1);
    }
    await dealtWith(page);
    expect(asked()).to.be.within(2, 30);
    expect(page.warnings).to.have.length(1);
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
