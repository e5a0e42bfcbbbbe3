import { expect } from '@open-wc/testing';
import { HostPage } from '../support/host-page.js';
import { misfits, WidgetsPage } from './widgets-page.js';
import { touchSize } from '../support/touch-size.js';

/** Readers who set text wider apart, or twice as large: every widget, opened, in every language. */

/** What WCAG 1.4.12 lists, as a reader's own style sheet sets it: on every element that it can reach. */
const wider = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const texts = (widget: Element): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('p, a, button, label, select, input, td, th, dt, dd, li, h3, h4'),
];

describe('a reader', () => {
  let page: WidgetsPage;
  let style: HTMLStyleElement;
  before(async () => {
    page = await WidgetsPage.open();
    await page.openAll();
    style = page.page.document.createElement('style');
    page.page.document.head.append(style);
  });
  after(() => HostPage.closeAll());
  afterEach(() => {
    style.textContent = '';
    page.page.document.documentElement.style.fontSize = '';
  });

  /** The canvas follows its room some frames later. */
  const misfitsAtRest = async (widget: Element): Promise<string[]> => {
    let faults = misfits(widget);
    for (let i = 0; i < 30 && faults.length; i++) {
      await page.settle();
      faults = misfits(widget);
    }
    return faults;
  };
  const px = (value: string): number => parseFloat(value) || 0;

  it('gets the spacing of text that they set, in every word', async () => {
    await page.set('en');
    style.textContent = wider;
    for (const widget of page.widgets) {
      const size = px(getComputedStyle(widget).fontSize);
      expect(texts(widget).length).to.be.above(20);
      for (const text of texts(widget)) {
        const { letterSpacing, wordSpacing } = getComputedStyle(text);
        expect(px(letterSpacing), text.outerHTML.slice(0, 60)).to.be.closeTo(0.12 * size, 0.1);
        expect(px(wordSpacing), text.outerHTML.slice(0, 60)).to.be.closeTo(0.16 * size, 0.1);
      }
      const source = widget.shadowRoot!.querySelector<HTMLElement>('[part=source]')!;
      expect(px(getComputedStyle(source).lineHeight)).to.be.closeTo(1.5 * px(getComputedStyle(source).fontSize), 0.1);
    }
  });

  it('gets none of the page’s own, which it merely inherits', async () => {
    await page.set('en');
    style.textContent = 'body { line-height: 3; letter-spacing: 0.5em; word-spacing: 2em; }';
    for (const widget of page.widgets) {
      const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(widget.shadowRoot!.querySelector('[part=source]')!);
      expect([px(letterSpacing), px(wordSpacing)]).to.deep.equal([0, 0]);
      expect(px(lineHeight) / px(fontSize)).to.be.closeTo(1.45, 0.01);
    }
  });

  it('of Persian keeps its letters joined, and gets the words apart', async () => {
    await page.set('fa');
    style.textContent = wider;
    for (const widget of page.widgets) {
      const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(widget.shadowRoot!.querySelector('[part=source]')!);
      expect(px(letterSpacing)).to.equal(0);
      expect(px(wordSpacing)).to.be.above(1);
      expect(px(lineHeight) / px(fontSize)).to.be.at.least(1.5);
    }
  });

  for (const lang of ['en', 'ru', 'fa', 'tt']) {
    for (const width of [280, 640]) {
      it(`loses nothing to wider spacing at ${width} px in ${lang}`, async () => {
        style.textContent = wider;
        await page.set(lang, width);
        for (const widget of page.widgets) expect(await misfitsAtRest(widget), widget.localName).to.deep.equal([]);
      });
    }
    for (const width of [320, 640]) {
      it(`loses nothing to type of twice the size at ${width} px in ${lang}`, async () => {
        page.page.document.documentElement.style.fontSize = '32px';
        await page.set(lang, width);
        for (const widget of page.widgets) {
          expect(getComputedStyle(widget.shadowRoot!.querySelector('.frame')!).fontSize).to.equal('32px');
          expect(await misfitsAtRest(widget), widget.localName).to.deep.equal([]);
        }
      });
    }
  }

  for (const lang of ['en', 'fa']) {
    for (const width of [280, 960]) {
      it(`hits every control, with all that opens open, at ${width} px in ${lang}`, async () => {
        await page.set(lang, width);
        for (const tag of ['deal-tracker', 'people-card'] as const) {
          const widget = page.widget(tag);
          widget.setAttribute('paragraph-href', '#p{n}');
          await page.settle();
          const controls = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('a, button, input, select')].filter(
            each => each.checkVisibility() && getComputedStyle(each).clipPath === 'none',
          );
          expect(controls.length).to.be.above(60);
          const small = controls.filter(each => Math.min(...Object.values(touchSize(each))) < 23.9);
          expect(small.map(each => each.outerHTML.slice(0, 120))).to.deep.equal([]);
          widget.removeAttribute('paragraph-href');
        }
      });
    }
  }
});
