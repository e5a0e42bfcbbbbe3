import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from '@open-wc/testing';
import { tags } from '../../src/widgets/catalogue.js';
import { turnoverSlice } from '../fixtures/turnover-slices.js';
import { built, WidgetsPage } from '../languages/widgets-page.js';
import { HostPage } from '../support/host-page.js';

/**
 * axe over every widget, in one state, in every language and theme: the built files, on somebody's page. A file for each
 * state calls it, as all four together take WebKitGTK minutes.
 */

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const languages = ['en', 'ru', 'fa', 'tt'];
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

declare global {
  interface Window {
    axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** The rules that read colours. What all others read is the same in both schemes, and is read in the light one. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Violations, each with the rule and what it found. */
async function violations(page: HostPage, element: Element, theme: Theme = 'light'): Promise<string[]> {
  const { violations } = await page.window.axe.run(element, {
    runOnly: theme === 'light' ? levels : ofColour,
    // The page around a widget is not ours: it has no landmarks and no first heading.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
}

const months = Array.from({ length: 60 }, (_, i) => {
  const month = `${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
  const value = (40 + ((i * 7) % 50)) * 1e6;
  return { start: month, end: month, total: i === 7 ? null : i % 9 === 4 ? { value, low: value * 0.95, high: value * 1.05 } : value };
});

/** What a reader, or an editor, can have made of them, each from the one before. */
const states: readonly { readonly state: string; readonly set: (page: WidgetsPage) => Promise<void> }[] = [
  { state: 'as they come', set: async () => {} },
  { state: 'all opened', set: page => page.openAll() },
  {
    state: 'the tracker as a table, one person, sixty columns',
    set: async page => {
      page.widget('people-card').setAttribute('person', 'minnikhanov');
      Object.assign(page.widget('trade-turnover-chart'), { data: turnoverSlice(months) });
      page.tableAction.click();
      await page.settle();
    },
  },
  {
    state: 'the tracker filtered to nothing, two people, the columns explored',
    set: async page => {
      page.tableAction.click();
      page.widget('deal-tracker').setAttribute('query', 'zzz');
      page.widget('people-card').removeAttribute('person');
      page.widget('people-card').setAttribute('people', 'raisi,putin');
      await page.settle();
      await page.explore();
    },
  },
];

export function axeFindsNothing(state: number): void {
  describe(`axe finds nothing: ${states[state]!.state}`, () => {
    let page: WidgetsPage;
    before(async () => {
      // Every row of the article once, with all of it open, in one engine; a few rows of each kind everywhere else.
      const isWhole = state === 1 && navigator.userAgent.includes('Chrome/');
      page = await WidgetsPage.open(isWhole ? built.whole : built.abridged);
      await page.page.addScript('/node_modules/axe-core/axe.min.js', 'text/javascript');
      // The article around them, where their links lead.
      for (let n = 1; n <= 19; n++) page.stage.insertAdjacentHTML('beforeend', `<p id="p${n}">${n}</p>`);
      for (const tag of tags) page.widget(tag).setAttribute('paragraph-href', '#p{n}');
      for (const { set } of states.slice(0, state + 1)) await set(page);
    });
    after(() => HostPage.closeAll());

    it('but does where there is something to find', async () => {
      const { document } = page.page;
      const bad = document.createElement('div');
      bad.innerHTML = '<button></button><p style="color:#bbb;background:#fff">Pale</p>';
      document.body.append(bad);
      const found = async (theme: Theme): Promise<string[]> =>
        (await violations(page.page, bad, theme)).map(each => each.replace(/:.*/s, ''));
      expect(await found('light')).to.include.members(['button-name', 'color-contrast']);
      expect(await found('dark')).to.deep.equal(['color-contrast']);
      bad.remove();
    });

    for (const lang of languages) {
      for (const theme of themes) {
        it(`in ${lang}, ${theme}`, async () => {
          await page.set(lang);
          page.stage.style.cssText += `;color-scheme:${theme};background:${theme === 'dark' ? '#000' : '#fff'}`;
          expect(page.frameOf('deal-tracker').lang).to.equal(lang);
          expect(await violations(page.page, page.stage, theme)).to.deep.equal([]);
        });
      }
    }
  });
}
