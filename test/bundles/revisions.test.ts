import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** Two builds of one article on one page, as where pages are swapped by script and the article was corrected meanwhile. */

const home = '/bundles/iran-tatarstan';
const slug = 'iran-tatarstan';
/** What each widget says in one build, and what it says in another. */
const words: Readonly<Record<Tag, readonly [before: string, after: string]>> = {
  'trade-turnover-chart': ['162000000', '163000000'],
  'deal-tracker': ['Mapna', 'Panma'],
  'people-card': ['Minnikhanov', 'Minnikhanoff'],
  'story-timeline': ['Yak-130', 'Yak-131'],
};
const shown: Readonly<Record<Tag, readonly [before: string, after: string]>> = {
  ...words,
  'trade-turnover-chart': ['$162 million', '$163 million'],
};

const textOf = async (address: string): Promise<string> => (await fetch(address)).text();
const addressOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
const absolute = (code: string): string => code.replaceAll('import("./', `import("${location.origin}${home}/`);

/** The revision of the bundles as they are built: the article's month of publication. */
const built = 20240200;

/** Another build of a bundle: says another thing, and of which revision it is. */
async function build(tag: Tag, { revision = built, corrected = true }): Promise<string> {
  const [before, after] = words[tag];
  const code = absolute(await textOf(`${home}/${tag}.js`));
  expect(code.split(`"revision":${built}`)).to.have.length(2);
  const other = code.replace(`"revision":${built}`, `"revision":${revision}`);
  return addressOf(corrected ? other.replaceAll(before, after) : other);
}

describe('of two builds of one article on a page', () => {
  afterEach(() => HostPage.closeAll());

  for (const tag of tags) {
    const [before, after] = shown[tag];
    const body = `<${tag} article="${slug}"></${tag}>`;

    it(`<${tag}> shows the newer one, which comes second`, async () => {
      const page = await HostPage.open(body);
      await page.addScript(await build(tag, { revision: 20240307, corrected: false }));
      await waitUntil(() => writtenBy(page.find(tag)).includes(before), 'shows the first');
      await page.addScript(await build(tag, { revision: 100000000 }));
      await waitUntil(() => writtenBy(page.find(tag)).includes(after), 'shows the second');
      expect(writtenBy(page.find(tag))).not.to.match(new RegExp(before.replace('$', '\\$') + '\\b'));
      page.add(body);
      await waitUntil(() => writtenBy(page.document.body.lastElementChild!).includes(after), 'a tag that comes later does too');
      expect([page.faults, page.warnings]).to.deep.equal([[], []]);
    });

    it(`<${tag}> shows the newer one, which comes first`, async () => {
      const page = await HostPage.open(body);
      await page.addScript(await build(tag, { revision: 100000000 }));
      await waitUntil(() => writtenBy(page.find(tag)).includes(after), 'shows the newer');
      await page.addScript(await build(tag, { revision: 20240307, corrected: false }));
      page.add(body);
      await waitUntil(() => writtenBy(page.document.body.lastElementChild!).length > 200, 'shows');
      for (const element of page.document.querySelectorAll(tag)) expect(writtenBy(element)).to.include(after);
      expect([page.faults, page.warnings]).to.deep.equal([[], []]);
    });

    it(`<${tag}> shows the later one where neither says that it is newer, and the page is told once`, async () => {
      const page = await HostPage.open(`<script type="module" src="${home}/${tag}.js"></script>${body}`);
      await waitUntil(() => writtenBy(page.find(tag)).includes(before), 'shows the first');
      await page.addScript(await build(tag, {}));
      await waitUntil(() => writtenBy(page.find(tag)).includes(after), 'shows the second');
      await page.addScript(`${home}/${tag}.js?again`);
      await waitUntil(() => writtenBy(page.find(tag)).includes(before), 'shows the third');
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.match(/two scripts say different things of article "iran-tatarstan"/);
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('the same one in another layout says nothing new', async () => {
    const page = await HostPage.open(`<script type="module" src="${home}/people-card.js"></script><people-card></people-card>`);
    await page.addScript(`${home}/shared/people-card.js`);
    await waitUntil(() => writtenBy(page.find('people-card')).includes('Minnikhanov'), 'shows');
    expect([page.faults, page.warnings]).to.deep.equal([[], []]);
  });

  it('the newer one leaves what a reader has chosen', async () => {
    const page = await HostPage.open(`<script type="module" src="${home}/deal-tracker.js"></script><deal-tracker></deal-tracker>`);
    const tracker = page.find('deal-tracker');
    await waitUntil(() => writtenBy(tracker).includes('Open all (32)'), 'shows all');
    const field = tracker.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'helicopter';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await waitUntil(() => writtenBy(tracker).includes('3 of 32'), 'shows three');
    await page.addScript(addressOf((await textOf(await build('deal-tracker', { revision: 100000000 }))).replace(/helicopter/i, 'Copied helicopter')));
    await waitUntil(() => writtenBy(tracker).includes('Copied helicopter'), 'shows the newer');
    expect(writtenBy(tracker)).to.include('3 of 32');
    expect(tracker.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!.value).to.equal('helicopter');
  });

  it('the newer one speaks a language with its own words, never with those of the older', async () => {
    const page = await HostPage.open(`<main lang="ru"><people-card></people-card></main>`);
    const card = page.find('people-card');
    await page.addScript(await build('people-card', { corrected: false }));
    await waitUntil(() => writtenBy(card).includes('Минниханов'), 'speaks Russian');
    const code = await textOf(await build('people-card', { revision: 100000000 }));
    const pack = /import\("([^"]*\.ru-[^"]*)"/.exec(code)![1]!;
    const newer = addressOf((await textOf(pack)).replaceAll('Минниханов', 'Миннеханов'));
    await page.addScript(addressOf(code.replace(pack, newer)));
    await waitUntil(() => writtenBy(card).includes('Миннеханов'), 'speaks the newer Russian');
    expect(writtenBy(card)).not.to.include('Минниханов');
    expect([page.faults, page.warnings]).to.deep.equal([[], []]);
  });
});
