import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { widget, type Widget } from '../support/widget-twins.js';

/** What is copied is what is seen: words that are only heard are left where they are. */
describe('copying', () => {
  afterEach(() => document.body.replaceChildren());

  for (const tag of tags) {
    it(`leaves out what <${tag}> only says aloud, and that is still there to be heard`, async () => {
      const hidden = [...(await widget(tag)).shadowRoot!.querySelectorAll<HTMLElement>('.hidden')].filter(
        each => each.textContent!.trim() && !each.closest('[aria-hidden=true]'),
      );
      expect(hidden.length).to.be.above(0);
      for (const each of hidden) {
        const style = getComputedStyle(each);
        expect(style.userSelect || style.webkitUserSelect, each.textContent!).to.equal('none');
        expect([style.display, style.visibility]).not.to.include.members(['none', 'hidden']);
      }
    });
  }

  /** What somebody copies who selects all of it and opens all that opens; two spaces or line ends are one. */
  async function copied(element: Widget, selector: string): Promise<string> {
    for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    await element.updateComplete;
    const selection = getSelection()!;
    selection.selectAllChildren(element.shadowRoot!.querySelector(selector)!);
    const text = selection.toString();
    selection.removeAllRanges();
    return text.replace(/\s+/g, ' ');
  }

  const cases: readonly { what: string; tag: Tag; selector: string; press?: string; has: readonly string[] }[] = [
    { what: 'a list', tag: 'deal-tracker', selector: '.frame', has: ['Russia → Iran', ' · Reported in the article ¶ 18 '] },
    { what: 'a table', tag: 'deal-tracker', selector: 'table', press: 'Table', has: ['Russia → Iran', '¶ 18–19'] },
    { what: 'cards', tag: 'people-card', selector: '.frame', has: [' · ¶ 1–2, 7 '] },
    {
      what: 'a timeline',
      tag: 'story-timeline',
      selector: '.frame',
      has: ['2023 month not stated Branch', ' · date not stated ¶ 17 '],
    },
    { what: 'a chart', tag: 'trade-turnover-chart', selector: '.frame', has: ['≈ $108 million', '162 ÷ 1.5 = 108 ', ' ≈ 108 '] },
  ];
  for (const { what, tag, selector, press, has } of cases) {
    it(`gives of ${what} what is seen, with its spaces`, async () => {
      for (const href of ['', '#p{n}']) {
        const element = await widget(tag);
        element.setAttribute('paragraph-href', href);
        if (press) [...element.shadowRoot!.querySelectorAll('button')].find(button => button.textContent.trim() === press)!.click();
        const text = await copied(element, selector);
        for (const each of has) expect(text).to.include(each);
        expect(text).not.to.match(/≈ about \$|Russiato|Paragraph\d|\S→|→\S|≈\S|\S ?: Rustam Minnikhanov(?! )/);
      }
    });
  }
});
