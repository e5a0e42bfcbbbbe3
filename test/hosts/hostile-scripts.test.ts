import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { arrive, bundleOf, embeds, expectRight, openHost, plainly, scripts, tagOf, widgetsOf } from '../support/hostile-page.js';
import { saidBy } from '../support/hostile-oracle.js';
import { builtIns, others } from '../support/hostile-scripts.js';
import { waitUntil } from '../support/wait-until.js';

/** All widgets beside the scripts of other people; and what a page has that ours were there. */

/** A bundle that is not quite as it was built, at an address of its own. */
async function altered(tag: Tag, edit: (text: string) => string): Promise<string> {
  const whole = (await (await fetch(bundleOf(tag))).text()).replaceAll(
    /(["'`])\.\/([\w.-]+\.js)\1/g,
    `"${bundleOf(tag).replace(/[^/]+$/, '')}$2"`,
  );
  const text = edit(whole);
  expect(text, 'something was altered').not.to.equal(whole);
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
const chunk = /"([^"]*\/chart-[\w-]+\.js)"/;
const moduleOf = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

/** A file that comes when the test lets it, wherever a bundle asks for the one at `address`, a literal. */
function held(): { readonly instead: (address: string) => string; readonly isAskedFor: () => boolean; readonly release: () => void } {
  let isAskedFor = false;
  let release!: () => void;
  const released = new Promise<void>(resolve => (release = resolve));
  const name = `held-${Math.random()}`;
  Object.assign(window, {
    [name]: () => {
      isAskedFor = true;
      return released;
    },
  });
  return {
    instead: address => JSON.stringify(moduleOf(`await parent['${name}'](); export * from ${address};`)),
    isAskedFor: () => isAskedFor,
    release,
  };
}

describe('all widgets are right where', () => {
  before(() => plainly());
  afterEach(() => HostPage.closeAll());

  for (const { what, head, noise = [] } of others) {
    it(`${what} what every script takes for granted`, async () => {
      await expectRight(await openHost({ head }), { noise });
    });
  }

  it('their files come late', async () => {
    const { instead, isAskedFor, release } = held();
    const page = await openHost({ body: embeds });
    for (const tag of tags.slice(1)) await page.addScript(bundleOf(tag));
    await page.addScript(await altered('trade-turnover-chart', text => text.replace(chunk, instead)));
    await arrive(widgetsOf(page), { painted: false });
    await waitUntil(isAskedFor, 'asks for Chart.js');
    const before = saidBy(page.find('trade-turnover-chart')).filter(line => line.includes('million'));
    expect(before).not.to.deep.equal([]);
    release();
    await expectRight(page);
    expect(saidBy(page.find('trade-turnover-chart')).map(line => line.replace(/^.*: /, ''))).to.include.members(
      before.map(line => line.replace(/^.*: /, '')),
    );
  });

  it('a polyfill of style sheets takes all that are adopted for its own', async () => {
    const page = await openHost({ head: '<script>window.ShadyCSS = { nativeShadow: false, nativeCss: false };</script>' });
    await expectRight(page);
    for (const { shadowRoot } of widgetsOf(page)) {
      expect(shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
      expect(shadowRoot!.querySelector('style')).to.equal(null);
    }
  });

  it('the words of the page’s language come late: until then, what the editor wrote', async () => {
    const page = await openHost({ html: 'lang="fa"', body: embeds });
    const pack = /"([^"]*\/people-card\.fa-[\w-]+\.js)"/;
    const { instead, isAskedFor, release } = held();
    await page.addScript(await altered('people-card', text => text.replace(pack, instead)));
    const card = page.find('people-card');
    await waitUntil(isAskedFor, 'asks for Persian');
    expect(writtenBy(card)).to.equal('');
    expect(card.querySelector('p')!.assignedSlot).not.to.equal(null);
    release();
    await waitUntil(() => /[\u0600-\u06ff]/.test(writtenBy(card)), 'speaks Persian');
    expect([...page.faults, ...page.warnings]).to.deep.equal([]);
  });

  for (const { what, instead } of [
    { what: 'is not there', instead: () => `${location.origin}/bundles/nowhere/chart.js` },
    { what: 'is broken', instead: () => moduleOf('export const TurnoverCanvas = ;') },
    { what: 'is of another version', instead: () => moduleOf('export const Other = 1;') },
    { what: 'throws', instead: () => moduleOf('throw new Error("not today");') },
  ]) {
    it(`the file of Chart.js ${what}: plain bars, and one warning`, async () => {
      const page = await openHost({ body: embeds });
      for (const tag of tags.slice(1)) await page.addScript(bundleOf(tag));
      await page.addScript(await altered('trade-turnover-chart', text => text.replace(chunk, () => JSON.stringify(instead()))));
      await waitUntil(() => page.warnings.length, 'says so');
      await page.frames();
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.match(/<trade-turnover-chart article="iran-tatarstan"> shows its plain bars/);
      const bars = [...page.find('trade-turnover-chart').shadowRoot!.querySelectorAll('.plot .bar')];
      expect(bars.map(bar => getComputedStyle(bar).visibility)).to.deep.equal(['visible', 'visible']);
      await expectRight(page, { widgets: widgetsOf(page).slice(1), noise: [/plain bars/] });
    });
  }

  const later = (text: string): string =>
    text
      .replace('"schema":1', '"schema":2')
      .replace(/\b1===(\w+)\.schema/, '2===$1.schema')
      .replace(/\{schema:1,/, '{schema:2,');

  for (const order of ['an earlier one comes first', 'a later one comes first'] as const) {
    it(`there are two versions of the library, and ${order}`, async () => {
      const page = await openHost({ body: embeds });
      for (const tag of tags) {
        const both = [bundleOf(tag), await altered(tag, later)];
        for (const address of order === 'a later one comes first' ? both.reverse() : both) await page.addScript(address);
      }
      expect(page.warnings).to.have.length(tags.length);
      const known = order === 'a later one comes first' ? /schema 2, not 1/ : /schema 1, not 2/;
      for (const warning of page.warnings) expect(warning).to.match(known);
      await expectRight(page, { noise: [known] });
    });
  }

  it('there is another build of the same version', async () => {
    const page = await openHost({ body: embeds });
    for (const tag of tags) {
      await page.addScript(await altered(tag, text => text.replace(/dateline [\d.]+ \|/, 'dateline 0.0.1 |')));
      await page.addScript(bundleOf(tag));
    }
    await expectRight(page);
  });

  it('there are two articles, each in every widget', async () => {
    const second = tags.map(tag => tagOf(tag).replace('iran-tatarstan', 'ruritania-graustark')).join('');
    for (const order of ['first', 'last'] as const) {
      const theirs = tags.map(tag => `<script type="module" src="${location.origin}/.cache/fixtures/bundles/${tag}.js"></script>`).join('');
      const page = await openHost({ body: embeds + second + (order === 'first' ? theirs + scripts : scripts + theirs) });
      await arrive([...page.document.querySelectorAll('[article=ruritania-graustark]')], { painted: false });
      for (const widget of page.document.querySelectorAll('[article=ruritania-graustark]'))
        expect(writtenBy(widget)).not.to.match(/Tatarstan|Iran/);
      await expectRight(page);
      page.close();
    }
  });
});

describe('a page', () => {
  before(() => plainly());
  afterEach(() => HostPage.closeAll());

  /** Opens everything, as a reader might. */
  async function use(page: HostPage): Promise<void> {
    await arrive(widgetsOf(page));
    for (const widget of widgetsOf(page))
      for (const button of widget.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    page
      .find('trade-turnover-chart')
      .shadowRoot!.querySelector('.plot')!
      .dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const tracker = page.find('deal-tracker').shadowRoot!;
    const search = tracker.querySelector('input')!;
    search.value = 'jets';
    search.dispatchEvent(new page.window.Event('input'));
    await waitUntil(() => tracker.querySelector('[role=status]')!.textContent, 'says how many are shown');
  }

  it('keeps every built-in as it was, and gets no name, not even Lit’s', async () => {
    const page = await openHost({ body: embeds });
    const before = builtIns(page.window);
    expect(before.size).to.be.above(5000);
    const names = Reflect.ownKeys(page.window);
    for (const tag of tags) await page.addScript(bundleOf(tag));
    await use(page);
    const now = builtIns(page.window);
    expect([...before.keys()].filter(key => !Object.is(before.get(key), now.get(key)))).to.deep.equal([]);
    expect([...now.keys()].filter(key => !before.has(key))).to.deep.equal([]);
    expect(Reflect.ownKeys(page.window).filter(name => !names.includes(name))).to.deep.equal([]);
  });

  it('that lets nobody register an element keeps what the editor wrote, and hears why, once for each widget', async () => {
    const head = `<script>CustomElementRegistry.prototype.define = () => { throw new Error('not on this page'); };</script>`;
    const page = await openHost({ head });
    await waitUntil(() => page.warnings.length >= tags.length, 'says so');
    expect(page.warnings.sort()).to.deep.equal(
      [...tags].sort().map(tag => `dateline: <${tag}> cannot be registered on this page: Error: not on this page`),
    );
    expect(page.faults).to.deep.equal([]);
    for (const widget of widgetsOf(page)) expect(widget.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('is known to be told from one that is touched', async () => {
    const page = await openHost({ body: '' });
    const before = builtIns(page.window);
    const { Array: TheirArray, Symbol: TheirSymbol } = page.window;
    TheirArray.prototype.at = function () {
      return undefined;
    };
    Object.defineProperty(TheirSymbol, 'metadata', { value: Symbol('metadata') });
    const now = builtIns(page.window);
    expect([...now.keys()].filter(key => !Object.is(before.get(key), now.get(key)))).to.include.members([
      'Array.prototype.at',
      'Symbol.metadata',
    ]);
  });

  it('finds nothing kept, nothing said, no further request and its own markup as it was', async () => {
    const page = await openHost({ body: `<h1>Theirs</h1>${embeds}<p>And on.</p>` });
    const said: string[] = [];
    const console = page.window.console as unknown as Record<string, unknown>;
    for (const name of Object.keys(console))
      if (typeof console[name] === 'function') console[name] = (...args: unknown[]) => void said.push(`${name} ${args.join(' ')}`);
    const kept = async (): Promise<unknown[]> => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      await caches.keys(),
      (await indexedDB.databases()).map(({ name }) => name),
      history.length,
      page.window.name,
      page.document.title,
      page.document.styleSheets.length,
      page.document.adoptedStyleSheets.length,
      page.document.documentElement.outerHTML,
    ];
    const before = await kept();
    for (const tag of tags) await page.addScript(bundleOf(tag));
    await use(page);
    for (const script of page.document.querySelectorAll('script[type=module]')) script.remove();
    expect(await kept()).to.deep.equal(before);
    expect(said).to.deep.equal([]);
    expect(page.requests.map(file => file.replace(/^.*\/iran-tatarstan\/|(?<=chart)-.{8}\.js$/g, '')).sort()).to.deep.equal(
      ['chart', ...tags.map(tag => `${tag}.js`)].sort(),
    );
    expect([...page.faults, ...page.warnings]).to.deep.equal([]);
  });
});
