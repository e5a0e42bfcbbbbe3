import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** Pages with several widgets, which share one core; and pages on which the two layouts meet. */

const hosted = '/.cache/fixtures/hosted';
const entry = (slug: string, tag: Tag): string => `${hosted}/${slug}/shared/${tag}.js`;
const standalone = (slug: string, tag: Tag): string => `${hosted}/${slug}/${tag}.js`;
const script = (src: string): string => `<script type="module" src="${src}"></script>`;
const mark = (slug: string, tag: Tag, lang = ''): string => `<${tag} article="${slug}"${lang && ` lang="${lang}"`}></${tag}>`;

const english = 'iran-tatarstan';
const russian = 'tatarstan-iran';
const invented = 'ruritania-graustark';

const frameOf = (element: Element): Element | null | undefined => element.shadowRoot?.querySelector('.frame');
const speaks = (element: Element, lang: string): Promise<void> =>
  waitUntil(() => frameOf(element)?.getAttribute('lang') === lang, `${element.localName} speaks ${lang}`);

function expectQuiet(page: HostPage): void {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
}

describe('the shared layout', () => {
  afterEach(() => HostPage.closeAll());

  it('shows all widgets with one Lit, and asks for each file once', async () => {
    const page = await HostPage.open(tags.map(tag => mark(english, tag) + script(entry(english, tag))).join(''));
    for (const tag of tags) await speaks(page.find(tag), 'en');
    await waitUntil(() => page.requests.some(file => file.includes('/chart-')), 'the chart asks for its chunk');
    expect(page.requests.filter(file => file.includes('/core-')), 'there is one Lit').to.have.length(1);
    expect(new Set(page.requests).size).to.equal(page.requests.length);
    // Of the core each name has a hash; a tag may end like one.
    const names = page.requests.map(file => file.replace(hosted, '').replace(/(?<!\/shared\/.*)-[\w-]{8}\.js$/, ''));
    const ofCore = (name: string): boolean => /^\/dateline-[\d.]+\//.test(name);
    expect(names.filter(name => !ofCore(name)).sort()).to.deep.equal(tags.map(tag => `/${english}/shared/${tag}.js`).sort());
    expect(names.filter(ofCore).map(name => name.replace(/.*\//, '')).sort()).to.deep.equal(['chart', 'core', 'en', ...tags].sort());
    expectQuiet(page);
  });

  it('says the same as a bundle of its own', async () => {
    for (const tag of tags) {
      for (const lang of ['en', 'fa']) {
        const [one, other] = await Promise.all(
          [entry, standalone].map(async from => {
            const page = await HostPage.open(mark(english, tag, lang) + script(from(english, tag)));
            await speaks(page.find(tag), lang);
            return { page, text: writtenBy(page.find(tag)) };
          }),
        );
        expect(one!.text).to.equal(other!.text);
        expect(one!.text.length).to.be.greaterThan(200);
        expectQuiet(one!.page);
      }
      HostPage.closeAll();
    }
  });

  it('shows two articles with one core', async () => {
    const articles = [english, invented];
    const page = await HostPage.open(
      articles.flatMap(slug => tags.map(tag => `<section id="${slug}">${mark(slug, tag)}</section>${script(entry(slug, tag))}`)).join(''),
    );
    for (const tag of tags) {
      const [ours, theirs] = articles.map(slug => page.find(`${tag}[article="${slug}"]`));
      await speaks(ours!, 'en');
      await speaks(theirs!, 'en');
      expect(writtenBy(ours!)).not.to.equal(writtenBy(theirs!));
    }
    expect(page.requests.filter(file => file.includes('/core-'))).to.have.length(1);
    expectQuiet(page);
  });

  for (const [what, one, other] of [
    ['shared, then shared', entry, entry],
    ['a bundle, then shared', standalone, entry],
    ['shared, then a bundle', entry, standalone],
    ['a bundle, then a bundle', standalone, standalone],
  ] as const) {
    for (const [first, second] of [
      [english, russian],
      [russian, english],
    ] as const) {
      it(`${what}: each article speaks its own language, ${first} first`, async () => {
        const page = await HostPage.open(
          `<div lang="en">${mark(english, 'people-card')}</div><div lang="ru">${mark(russian, 'people-card')}</div>` +
            script(one(first, 'people-card')) +
            script(other(second, 'people-card')),
        );
        await speaks(page.find(`[article="${english}"]`), 'en');
        await speaks(page.find(`[article="${russian}"]`), 'ru');
        expectQuiet(page);
      });
    }
  }

  it('fetches the words of further languages, and of the core only those that the page speaks', async () => {
    const page = await HostPage.open(`<main lang="fa">${tags.map(tag => mark(english, tag) + script(entry(english, tag))).join('')}</main>`);
    for (const tag of tags) await speaks(page.find(tag), 'fa');
    const names = page.requests.map(file => file.replace(/.*\//, '').replace(/-[\w-]{8}\.js$/, ''));
    expect(names.filter(name => /^(?:[\w-]+\.)?(?:en|fa|ru|tt)$/.test(name)).sort()).to.deep.equal(['en', 'fa', ...tags.map(tag => `${tag}.fa`)].sort());
    expectQuiet(page);
  });
});
