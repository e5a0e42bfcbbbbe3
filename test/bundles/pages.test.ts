import { expect } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import { selectPeople, type PeopleSlice } from '../../src/widgets/people-card/people-card.slice.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The built files in pages of other people, each in a frame with a registry of its own. */

const iran = { slug: 'iran-tatarstan', home: '/bundles/iran-tatarstan', person: 'Rustam Minnikhanov' };
const ruritania = { slug: 'ruritania-graustark', home: '/.cache/fixtures/bundles', person: 'Rudolf Elphberg' };
const articles = [iran, ruritania];

const bundle = ({ home }: { home: string }, tag: Tag = 'people-card'): string => `${home}/${tag}.js`;
const script = (src: string): string => `<script type="module" src="${src}"></script>`;
const tag = ({ slug }: { slug: string }): string => `<people-card article="${slug}"></people-card>`;

const slice = (): PeopleSlice => selectPeople({ article: validArticle() as Article, words: { en: validWords() } });

/** Milliseconds on the page's clock; longer than the widget's own patience with a missing article. */
const patience = 2500;

async function shows(element: Element, text: string): Promise<void> {
  await waitUntil(() => writtenBy(element).includes(text), `shows ${text}`);
}

/** Nothing went wrong, and nothing was said. */
function expectQuiet(page: HostPage): void {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
}

describe('a built bundle on a newsroom’s page', () => {
  afterEach(() => HostPage.closeAll());

  for (const order of [articles, articles.toReversed()]) {
    it(`shows two articles, ${order.map(({ slug }) => slug).join(' first, then ')}`, async () => {
      const page = await HostPage.open(order.map(article => script(bundle(article)) + tag(article)).join(''));
      for (const { slug, person } of order) {
        const card = page.find(`[article="${slug}"]`);
        await shows(card, person);
        for (const other of articles.filter(other => other.slug !== slug)) expect(writtenBy(card)).not.to.include(other.person);
      }
      expectQuiet(page);
    });
  }

  it('runs the same bundle twice', async () => {
    const page = await HostPage.open(script(bundle(iran)) + tag(iran) + script(`${bundle(iran)}?again`));
    await page.addScript(`${bundle(iran)}?and-again`);
    await shows(page.find('people-card'), iran.person);
    expectQuiet(page);
  });

  for (const widget of tags) {
    it(`shows <${widget}> whose tag stands before its script`, async () => {
      const page = await HostPage.open(`<${widget} article="${iran.slug}"></${widget}>${script(bundle(iran, widget))}`);
      await waitUntil(() => writtenBy(page.find(widget)).length > 200);
      expectQuiet(page);
    });

    it(`shows <${widget}> whose tag stands after its script`, async () => {
      const page = await HostPage.open(`${script(bundle(iran, widget))}<${widget} article="${iran.slug}"></${widget}>`);
      await waitUntil(() => writtenBy(page.find(widget)).length > 200);
      expectQuiet(page);
    });

    it(`shows <${widget}> that was there before the script was added to a page that had loaded`, async () => {
      const page = await HostPage.open(`<${widget} article="${iran.slug}"></${widget}>`);
      await page.addScript(bundle(iran, widget));
      await waitUntil(() => writtenBy(page.find(widget)).length > 200);
      expectQuiet(page);
    });
  }

  for (const when of ['before', 'after'] as const) {
    it(`shows a tag that a script made ${when} the bundle ran`, async () => {
      const page = await HostPage.open(when === 'after' ? script(bundle(iran)) : '');
      const card = page.document.createElement('people-card');
      card.setAttribute('article', iran.slug);
      if (when === 'before') await page.addScript(bundle(iran));
      page.document.body.append(card);
      await shows(card, iran.person);
      expectQuiet(page);
    });
  }

  it('shows a tag that is moved, once', async () => {
    const page = await HostPage.open(`${script(bundle(iran))}${tag(iran)}<section></section>`);
    const card = page.find('people-card');
    await shows(card, iran.person);
    const before = writtenBy(card);
    page.find('section').append(card);
    page.document.body.prepend(card);
    await page.frames();
    expect(writtenBy(card)).to.equal(before);
    expectQuiet(page);
  });

  for (const widget of tags) {
    it(`shows <${widget}> again when it was removed and added`, async () => {
      const page = await HostPage.open(`${script(bundle(iran, widget))}<${widget} article="${iran.slug}"></${widget}>`);
      const element = page.find(widget);
      await waitUntil(() => writtenBy(element).length > 200);
      const before = writtenBy(element);
      element.remove();
      await page.frames();
      page.document.body.append(element);
      if (widget === 'trade-turnover-chart') await waitUntil(() => element.shadowRoot!.querySelector('.painted canvas'), 'is drawn');
      await page.frames();
      expect(writtenBy(element)).to.equal(before);
      expectQuiet(page);
    });
  }

  it('shows a tag whose article came while it was off the page', async () => {
    const page = await HostPage.open(script(bundle(iran)) + tag(ruritania));
    const card = page.find('people-card');
    card.remove();
    await page.addScript(bundle(ruritania));
    page.document.body.append(card);
    await shows(card, ruritania.person);
    expectQuiet(page);
  });

  it('shows a tag that is cloned from a template', async () => {
    const page = await HostPage.open(`${script(bundle(iran))}<template>${tag(iran)}</template>`);
    const { content } = page.find('template') as HTMLTemplateElement;
    page.document.body.append(content.cloneNode(true), page.document.importNode(content, true));
    const cards = [...page.document.querySelectorAll('people-card')];
    expect(cards).to.have.length(2);
    for (const card of cards) await shows(card, iran.person);
    expectQuiet(page);
  });

  it('shows a clone of a tag that has been shown', async () => {
    const page = await HostPage.open(script(bundle(iran)) + tag(iran));
    const card = page.find('people-card');
    await shows(card, iran.person);
    const clone = card.cloneNode(true) as Element;
    page.document.body.append(clone);
    await shows(clone, iran.person);
    expectQuiet(page);
  });

  it('shows a tag inside another shadow root', async () => {
    const page = await HostPage.open(`${script(bundle(iran))}<div id="host"></div>`);
    const root = page.find('#host').attachShadow({ mode: 'open' });
    root.innerHTML = tag(iran);
    await shows(root.querySelector('people-card')!, iran.person);
    expectQuiet(page);
  });

  it('leaves a tag name alone that somebody else has taken', async () => {
    const theirs = '<script>customElements.define("people-card", class extends HTMLElement { connectedCallback() { this.textContent = "theirs"; } })</script>';
    const page = await HostPage.open(theirs + tag(iran) + script(bundle(iran)));
    expect(page.find('people-card').textContent).to.equal('theirs');
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/<people-card> is already registered by another script.*iran-tatarstan/);
    expect(page.faults).to.deep.equal([]);
  });

  it('shows the only article in a bare tag', async () => {
    const page = await HostPage.open(`<people-card></people-card>${script(bundle(iran))}`);
    await shows(page.find('people-card'), iran.person);
    expectQuiet(page);
  });

  for (const { what, body } of [
    { what: 'before both scripts', body: `<people-card></people-card>${script(bundle(iran))}${script(bundle(ruritania))}` },
    { what: 'after both scripts', body: `${script(bundle(iran))}${script(bundle(ruritania))}<people-card></people-card>` },
    { what: 'between the scripts', body: `${script(bundle(iran))}<people-card></people-card>${script(bundle(ruritania))}` },
  ]) {
    it(`shows no article of two in a bare tag ${what}, and says so once`, async () => {
      const page = await HostPage.open(body, { clock: true });
      await page.frames();
      page.clock.tick(patience);
      expect(writtenBy(page.find('people-card'))).to.equal('');
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.match(/several articles.*article="…".*"iran-tatarstan", "ruritania-graustark"/);
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('never shows the first article in a tag of the second, in an endless page', async () => {
    const page = await HostPage.open(script(bundle(iran)) + tag(iran));
    await shows(page.find('people-card'), iran.person);
    page.add(tag(ruritania));
    const second = page.find(`[article="${ruritania.slug}"]`);
    await page.frames();
    expect(writtenBy(second)).to.equal('');
    await page.addScript(bundle(ruritania));
    await shows(second, ruritania.person);
    expect(writtenBy(page.find(`[article="${iran.slug}"]`))).to.include(iran.person);
    expectQuiet(page);
  });

  it('says once, after the page has loaded, that nobody brought an article', async () => {
    const body = `${script(bundle(iran))}<people-card article="atlantis"><p>See our report</p></people-card>`;
    const page = await HostPage.open(body, { clock: true });
    const card = page.find('people-card');
    await page.frames();
    page.clock.tick(300);
    expect(page.warnings).to.deep.equal([]);
    page.clock.tick(patience);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/article="atlantis".*no script on this page brought that article; known: "iran-tatarstan"/);
    expect(writtenBy(card)).to.equal('');
    expect(card.querySelector('p')!.assignedSlot, 'what the editor wrote inside stays on the page').not.to.equal(null);
    expect(page.faults).to.deep.equal([]);
  });

  it('says nothing of a missing article to a tag that has left the page', async () => {
    const page = await HostPage.open(`${script(bundle(iran))}<people-card article="atlantis"></people-card>`, { clock: true });
    await page.frames();
    expect(page.clock.countTimers(), 'it would have said something').to.equal(1);
    page.find('people-card').remove();
    page.clock.tick(patience);
    expectQuiet(page);
  });

  it('follows a change of the article', async () => {
    const page = await HostPage.open(script(bundle(iran)) + script(bundle(ruritania)) + tag(iran));
    const card = page.find('people-card');
    await shows(card, iran.person);
    card.setAttribute('article', ruritania.slug);
    await shows(card, ruritania.person);
    expect(writtenBy(card)).not.to.include(iran.person);
    expectQuiet(page);
  });

  it('takes properties that were set before it was defined', async () => {
    const page = await HostPage.open(tag(iran));
    const card = page.find('people-card') as HTMLElement & { data: PeopleSlice; headingLevel: number };
    card.data = slice();
    card.headingLevel = 2;
    await page.addScript(bundle(iran));
    await shows(card, ruritania.person);
    expect(writtenBy(card), 'data wins over the bundle').not.to.include(iran.person);
    expect(card.shadowRoot!.querySelectorAll('h2')).to.have.length(1);
    expectQuiet(page);
  });

  for (const { what, data } of [
    { what: 'another schema version', data: { ...slice(), schema: 2 } },
    { what: 'another widget', data: { ...slice(), widget: 'deal-tracker' } },
    { what: 'no shape at all', data: { people: 'all of them' } },
    { what: 'a part missing', data: { ...slice(), people: undefined } },
  ]) {
    it(`shows nothing of data with ${what}, and says so once`, async () => {
      const page = await HostPage.open(script(bundle(iran)) + tag(iran));
      const card = page.find('people-card') as HTMLElement & { data: unknown };
      await shows(card, iran.person);
      card.data = data;
      await waitUntil(() => page.warnings.length > 0);
      await page.frames();
      expect(writtenBy(card)).to.equal('');
      expect(page.warnings).to.have.length(1);
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('refuses a slice that a later library brings, and says so once', async () => {
    const page = await HostPage.open(script(bundle(iran)) + tag(iran) + script(`${ruritania.home}/people-card.later.js`));
    await shows(page.find('people-card'), iran.person);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/reads slices of schema 1, not 2; article "ruritania-graustark"/);
    expect(page.faults).to.deep.equal([]);
  });

  it('run as classic scripts, all of them and twice, as by an optimiser that loses their type', async () => {
    const page = await HostPage.open(tags.map(each => `<${each} article="${iran.slug}"></${each}>`).join(''));
    for (const each of [...tags, ...tags]) await page.addScript(bundle(iran, each), 'text/javascript');
    for (const each of tags) await waitUntil(() => writtenBy(page.find(each)).length > 200, `<${each}> is shown`);
    expect(Object.keys(page.window).filter(name => !page.globals.includes(name))).to.deep.equal([]);
    expectQuiet(page);
  });

  it('shows nothing in place of data that a framework wrote as an attribute, and says once how to mend it', async () => {
    const page = await HostPage.open(`<people-card data="[object Object]"><p>Words</p></people-card>${script(bundle(iran))}`);
    await waitUntil(() => page.warnings.length, 'says so');
    const card = page.find('people-card') as HTMLElement & { data: PeopleSlice };
    expect(writtenBy(card)).to.equal('');
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/data is a property: import the script before you render/);
    card.data = slice();
    await shows(card, ruritania.person);
  });

  for (const widget of tags) {
    it(`fetches the words of <${widget}> on a page in another language, and only those`, async () => {
      const page = await HostPage.open(`<main lang="fa"><${widget} article="${iran.slug}"></${widget}></main>${script(bundle(iran, widget))}`);
      await waitUntil(() => /[\u0600-\u06ff]/.test(writtenBy(page.find(widget))), 'speaks Persian');
      const fetched = page.requests.map(file => file.replace(/(\.\w+)-[\w-]{8}\.js$/, '$1-*.js')).filter(file => !file.includes('/chart-'));
      expect(fetched).to.deep.equal([bundle(iran, widget), `${iran.home}/${widget}.fa-*.js`]);
      expectQuiet(page);
    });
  }

  it('speaks its own language where the file of another does not come, and says so once', async () => {
    const page = await HostPage.open(`<main lang="fa">${tag(iran)}</main>${script('/.cache/fixtures/bundles-lost/people-card.js')}`);
    const card = page.find('people-card');
    await shows(card, iran.person);
    expect(card.shadowRoot!.querySelector('.frame')!.getAttribute('lang')).to.equal('en');
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.match(/<people-card article="iran-tatarstan"> has no words in fa/);
  });

  it('speaks a language that only the second bundle has', async () => {
    const page = await HostPage.open(
      `<main lang="fa">${tag(ruritania)}${tag(iran)}</main>${script(bundle(ruritania))}${script('/.cache/fixtures/bundles-fa/people-card.js')}`,
    );
    await shows(page.find(`[article="${ruritania.slug}"]`), ruritania.person);
    await waitUntil(() => /[\u0600-\u06ff]/.test(writtenBy(page.find(`[article="${iran.slug}"]`))), 'speaks Persian');
    expectQuiet(page);
  });

  for (const widget of tags) {
    it(`<${widget}> asks for its own files only, keeps nothing and adds no name to the page`, async () => {
      const kept = (): unknown[] => [localStorage.length, sessionStorage.length, document.cookie];
      const before = kept();
      const page = await HostPage.open(`<${widget} article="${iran.slug}"></${widget}>${script(bundle(iran, widget))}`);
      await waitUntil(() => writtenBy(page.find(widget)).length > 200);
      if (widget === 'trade-turnover-chart') {
        await waitUntil(() => page.find(widget).shadowRoot!.querySelector('.painted canvas'), 'the chart is drawn');
      }
      await page.frames();

      const [entry, ...later] = page.requests;
      expect(entry).to.equal(bundle(iran, widget));
      expect(later.map(file => file.replace(/chart-[\w-]{8}\.js$/, 'chart-*.js'))).to.deep.equal(
        widget === 'trade-turnover-chart' ? [`${iran.home}/chart-*.js`] : [],
      );
      expect(kept()).to.deep.equal(before);
      const added = Object.keys(page.window).filter(name => !page.globals.includes(name));
      expect(added).to.deep.equal([]);
      expectQuiet(page);
    });
  }
});
