import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tags } from '../../src/widgets/catalogue.js';
import { built, WidgetsPage } from '../languages/widgets-page.js';
import { HostPage } from '../support/host-page.js';
import { touchSize } from '../support/touch-size.js';

/** By keyboard alone, through all widgets and out again. */

/** What has the focus, through shadow roots. */
function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Everything in a widget that a keyboard should reach, in its order. */
function stopsOf(widget: Element): Element[] {
  return [...widget.shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter(
    each => !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }),
  );
}

const nameOf = (element: Element | null): string =>
  `${element?.localName} ${element?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60)}`;

for (const lang of ['en', 'fa']) {
  describe(`the Tab key, in ${lang}`, () => {
    let page: WidgetsPage;
    before(async () => {
      page = await WidgetsPage.open(built.abridged);
      await page.set(lang);
      for (const tag of tags) page.widget(tag).setAttribute('paragraph-href', '#p{n}');
      page.stage.insertAdjacentHTML('beforebegin', '<a href="#before">Before</a>');
      page.stage.insertAdjacentHTML('afterend', '<a href="#after">After</a>');
      await page.openAll();
      // A canvas that comes in the middle of the walk would add a stop.
      await page.explore();
    });
    after(() => HostPage.closeAll());

    for (const tag of tags) {
      it(`reaches everything in <${tag}>, in its order, and shows where it is`, async () => {
        const { document } = page.page;
        const widget = page.widget(tag);
        const stops = stopsOf(widget);
        expect(stops.length).to.be.above(5);
        // From the end of what stands before it.
        const start = document.createElement('a');
        start.href = '#start';
        start.textContent = 'start';
        widget.before(start);
        page.page.window.focus();
        start.focus();
        const walked: Element[] = [];
        for (let i = 0; i <= stops.length + 2; i++) {
          await sendKeys({ press: 'Tab' });
          const now = focused(document);
          if (!now || !widget.shadowRoot!.contains(now)) break;
          walked.push(now);
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(now);
          expect(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? 'a ring' : boxShadow, nameOf(now)).not.to.equal('none');
          const { width, height } = touchSize(now);
          expect(Math.min(width, height), `${nameOf(now)} is ${width} × ${height}`).to.be.at.least(23.9);
        }
        expect(walked.map(nameOf)).to.deep.equal(stops.map(nameOf));
        expect(walked.every((each, i) => each === stops[i])).to.equal(true);
        expect(widget.shadowRoot!.contains(focused(document)), 'it comes out').to.equal(false);
        start.remove();
      });
    }
  });
}
