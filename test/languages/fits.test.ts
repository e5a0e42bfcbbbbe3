import { expect } from '@open-wc/testing';
import { HostPage } from '../support/host-page.js';
import { brokenWords, misfits, WidgetsPage } from './widgets-page.js';

/** Every widget, opened, in every language and at every width. */

const widths = [280, 320, 360, 640, 960];
const homes = [
  { home: '/bundles/iran-tatarstan', languages: ['en', 'ru', 'fa', 'tt'] },
  // Invented: the English words, two fifths longer.
  { home: '/.cache/fixtures/bundles-longer', languages: ['qps'] },
];

for (const { home, languages } of homes) {
  describe(`opened, in ${languages.join(', ')}`, () => {
    let page: WidgetsPage;
    before(async () => {
      page = await WidgetsPage.open(home);
      await page.openAll();
    });
    after(() => HostPage.closeAll());

    it('is known not to fit where nothing could', async () => {
      await page.set(languages[0]!, 50);
      for (const widget of page.widgets) expect(misfits(widget), widget.localName).not.to.deep.equal([]);
    });

    for (const lang of languages) {
      for (const width of widths) {
        it(`fits ${width} px in ${lang}`, async () => {
          await page.set(lang, width);
          for (const widget of page.widgets) {
            expect(widget.shadowRoot!.querySelector('.frame')!.getAttribute('lang')).to.equal(lang);
            expect(widget.getBoundingClientRect().width).to.equal(width);
            expect(misfits(widget), widget.localName).to.deep.equal([]);
          }
          // The tracker's other face.
          const tracker = page.widget('deal-tracker');
          const table = (): HTMLElement => [...tracker.shadowRoot!.querySelectorAll<HTMLElement>('.foot .action:not([aria-expanded])')][0]!;
          table().click();
          await page.settle();
          expect(tracker.shadowRoot!.querySelector('table')).not.to.equal(null);
          expect(misfits(tracker), 'as a table').to.deep.equal([]);
          table().click();
          await page.settle();
        });
      }
    }
  });
}

describe('the names of the stages', () => {
  let page: WidgetsPage;
  before(async () => {
    page = await WidgetsPage.open();
    for (const widget of page.widgets) widget.hidden = widget.localName !== 'deal-tracker';
  });
  after(() => HostPage.closeAll());

  const labels = (): HTMLElement[] => [...page.frameOf('deal-tracker').querySelectorAll<HTMLElement>('.label')];

  it('are known to be broken where nothing else could be done', async () => {
    await page.set('tt', 120);
    expect(labels().flatMap(brokenWords)).to.include('Планлаштырыла');
  });

  for (const lang of ['en', 'ru', 'fa', 'tt']) {
    for (const width of [280, 320, 360, 600, 640, 700, 740, 800, 860, 920, 960]) {
      it(`stay whole at ${width} px in ${lang}`, async () => {
        await page.set(lang, width);
        expect(labels()).to.have.length(8);
        expect(labels().flatMap(brokenWords)).to.deep.equal([]);
      });
    }
  }
});
