import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { unsafeCSS, type LitElement, type CSSResult, type CSSResultGroup } from 'lit';
import { DealTracker } from '../../src/widgets/deal-tracker/deal-tracker.js';
import { TradeTurnoverChart } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.js';
import { slice as deals } from '../support/deal-tracker-page.js';
import { turnoverSlice } from '../fixtures/turnover-slices.js';

/** The styles of a widget as a browser reads them that does not know some functions of colour. */
const without = (styles: CSSResultGroup, functions: RegExp): CSSResult[] =>
  (styles as CSSResult[]).map(({ cssText }) => unsafeCSS(cssText.replace(functions, 'unheard-of(')));

for (const [browser, functions] of [
  ['light-dark()', /light-dark\(/g],
  ['light-dark() and color-mix()', /(light-dark|color-mix)\(/g],
] as const) {
  describe(`a browser without ${browser}`, () => {
    const name = (tag: string): string => `${tag}-${functions.source.length}`;
    customElements.define(
      name('old-chart'),
      class extends TradeTurnoverChart {
        static override styles = without(TradeTurnoverChart.styles, functions);
      },
    );
    customElements.define(
      name('old-tracker'),
      class extends DealTracker {
        static override styles = without(DealTracker.styles, functions);
      },
    );
    async function open(tag: string, data: object, attributes: Record<string, string> = {}, scheme = 'light'): Promise<ShadowRoot> {
      const stage = await fixture<HTMLElement>(html`<div style="color-scheme:${scheme}"></div>`);
      const element = document.createElement(name(tag)) as LitElement & { data?: object };
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      element.data = data;
      stage.append(element);
      await element.updateComplete;
      await nextFrame();
      return element.shadowRoot!;
    }
    const style = (root: ShadowRoot, selector: string): CSSStyleDeclaration => getComputedStyle(root.querySelector(selector)!);

    it('tells what is calculated from what is reported, by colour, hatch and dashes', async () => {
      const data = turnoverSlice([
        { start: '2021-01', end: '2021-12', total: { value: 100e6, low: 96e6, high: 104e6 } },
        { start: '2022-01', end: '2022-12', total: 120e6, exports: 70e6, imports: 50e6 },
      ]);
      for (const [theme, accent, derived] of [
        ['auto', 'rgb(11, 92, 138)', 'rgb(207, 227, 239)'],
        ['dark', 'rgb(90, 176, 224)', 'rgb(31, 61, 80)'],
      ] as const) {
        const root = await open('old-chart', data, { theme });
        const [reported, ours] = [style(root, '.plot .bar.exports'), style(root, '.plot .bar.calculated')];
        expect([reported.backgroundColor, reported.backgroundImage, reported.outlineStyle], theme).to.deep.equal([accent, 'none', 'none']);
        expect(ours.backgroundImage, theme).to.match(/^repeating-linear-gradient/);
        expect(ours.backgroundImage, theme).to.contain(derived);
        expect(ours.outlineStyle, theme).to.equal('dashed');
        expect(style(root, '.plot .bar.imports').backgroundColor, theme).not.to.equal(accent);
      }
    });

    it('has the light colours, on a dark page too, and the dark ones where the tag says so', async () => {
      for (const [theme, scheme, surface, ink] of [
        ['auto', 'light', 'rgb(255, 255, 255)', 'rgb(27, 33, 39)'],
        ['auto', 'dark', 'rgb(255, 255, 255)', 'rgb(27, 33, 39)'],
        ['light', 'dark', 'rgb(255, 255, 255)', 'rgb(27, 33, 39)'],
        ['dark', 'light', 'rgb(20, 24, 29)', 'rgb(238, 241, 244)'],
      ] as const) {
        const root = await open('old-tracker', deals, { theme }, scheme);
        const { backgroundColor, color } = style(root, '.frame');
        expect([backgroundColor, color], `${theme} on ${scheme}`).to.deep.equal([surface, ink]);
      }
    });
  });
}
