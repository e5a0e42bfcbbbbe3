import { expect } from '@open-wc/testing';
import type { Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { embeds, openHost, scripts, widgetsOf } from '../support/hostile-page.js';
import { waitUntil } from '../support/wait-until.js';

/**
 * Pages that have something else under the names of the document's methods: an image or a form of that name, or a
 * script. Each widget is whole, or the editor's words stand there and one warning says why.
 */

const names = [
  'importNode',
  'createComment',
  'createTreeWalker',
  'createElement',
  'createTextNode',
  'implementation',
  'createDocumentFragment',
];

const isWhole = (widget: Element): boolean =>
  writtenBy(widget).length > 300 &&
  !/undefined|NaN/.test(writtenBy(widget)) &&
  widget.querySelector('p')!.getBoundingClientRect().height === 0;
const keepsWords = (widget: Element): boolean => widget.querySelector('p')!.getBoundingClientRect().height > 0 && writtenBy(widget) === '';
const warningsOf = (page: HostPage, tag: Tag): number => page.warnings.filter(each => each.includes(`<${tag}`)).length;

async function expectWholeOrWords(page: HostPage): Promise<void> {
  for (const widget of widgetsOf(page)) {
    const tag = widget.localName as Tag;
    await waitUntil(() => isWhole(widget) || (keepsWords(widget) && warningsOf(page, tag)), `<${tag}> is there, or says why not`);
  }
  await page.frames();
  for (const widget of widgetsOf(page)) {
    const most = warningsOf(page, widget.localName as Tag);
    expect([widget.localName, isWhole(widget) || keepsWords(widget), most <= 1]).to.deep.equal([widget.localName, true, true]);
    if (!isWhole(widget)) expect(most).to.equal(1);
  }
  expect(page.faults.join('; ')).to.equal('');
}

describe('all widgets are whole, or leave the editor’s words with a warning, where', () => {
  afterEach(() => HostPage.closeAll());

  for (const name of names) {
    for (const [what, { head, body }] of Object.entries({
      'an image': { head: '', body: `<img name="${name}" alt="">` },
      'a form': { head: '', body: `<form name="${name}"></form>` },
      'a script, with what throws,': { head: `<script>document.${name} = () => { throw new Error('theirs'); };</script>`, body: '' },
      'a script, with nothing,': { head: `<script>Document.prototype.${name} = undefined;</script>`, body: '' },
      'a script, with what gives nothing,': { head: `<script>Document.prototype.${name} = () => null;</script>`, body: '' },
    })) {
      it(`${what} stands in place of document.${name}`, async () => {
        const page = await openHost({ head, body: body + embeds + scripts });
        await expectWholeOrWords(page);
      });
    }

    it(`an image of the name ${name} comes when they are there`, async () => {
      const page = await openHost();
      for (const widget of widgetsOf(page)) await waitUntil(() => isWhole(widget), 'is there');
      page.add(`<img name="${name}" alt="">`);
      for (const widget of widgetsOf(page)) {
        for (const button of widget.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
        widget.setAttribute('heading-level', '2');
      }
      page.document.documentElement.lang = 'fa';
      await expectWholeOrWords(page);
    });
  }
});
