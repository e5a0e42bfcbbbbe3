import { expect } from '@open-wc/testing';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/**
 * A widget that was added to the library as a folder of its own, `test/fixtures/place-list/`, and by nothing else: it is
 * built, and shown in every way in which the others are.
 */

const home = '/.cache/fixtures/fourth/ruritania-graustark';
const places = 'Ruritania, Graustark, Strelsau';
const fetched = async (file: string): Promise<Response> => {
  const response = await fetch(`${home}/${file}`);
  expect(response.status, file).to.equal(200);
  return response;
};

async function shown(page: HostPage): Promise<Element> {
  await waitUntil(() => page.document.querySelector('place-list')?.shadowRoot?.querySelector('.places'), 'the widget is there');
  return page.find('place-list');
}

describe('a widget that is a folder more', () => {
  afterEach(() => HostPage.closeAll());

  for (const form of ['tag', 'shared', 'div'] as const) {
    it(`is shown by its form: ${form}`, async () => {
      // The addresses in a form are from its folder.
      const html = (await (await fetched(`embed/place-list.en.${form}.html`)).text()).replaceAll(/(src|href)="(?!#)/g, `$1="${home}/`);
      const script = form === 'div' ? `<script type="module" src="${home}/embed/placeholders.js"></script>` : '';
      const page = await HostPage.open(script + html);
      expect(writtenBy(await shown(page))).to.include(places);
      expect([page.faults, page.warnings]).to.deep.equal([[], []]);
    });
  }

  it('has a page for frames, with a frame around it, and one without script', async () => {
    expect(await (await fetched('embed/place-list.en.iframe.html')).text()).to.match(/place-list\.en\.frame\.html".* height="320"/);
    for (const file of ['embed/place-list.en.frame.html', 'embed/place-list.en.html', 'embed/place-list.en.txt'])
      expect(await (await fetched(file)).text()).to.include('Strelsau');
    const page = await HostPage.open(`<iframe src="${home}/embed/place-list.en.frame.html"></iframe>`);
    const frame = page.find('iframe') as HTMLIFrameElement;
    await waitUntil(() => frame.contentDocument?.querySelector('place-list')?.shadowRoot?.querySelector('.places'), 'the frame has it');
  });

  it('has its picture and its records', async () => {
    const picture = await createImageBitmap(await (await fetched('embed/place-list.en.card.light.png')).blob());
    expect([picture.width, picture.height]).to.deep.equal([1200, 630]);
    expect(await (await fetched('embed/place-list.en.csv')).text()).to.match(/id\r?\n.*ruritania/);
  });

  it('leaves the others as they are', async () => {
    const manifest = (await (await fetched('manifest.json')).json()) as { files: { file: string }[] };
    const names = manifest.files.map(({ file }) => file).filter(file => /^[a-z-]+\.js$/.test(file));
    expect(names).to.include.members(['deal-tracker.js', 'people-card.js', 'place-list.js', 'trade-turnover-chart.js']);
  });
});
