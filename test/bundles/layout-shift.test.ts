import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';

/**
 * What a reader feels when a script comes late: the text below the widget must not jump. Only Chromium measures it,
 * and elsewhere this file defines nothing.
 */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[];
}

const reserve = '<link rel="stylesheet" href="/demo/reserve.css">';
const type = '<style>body { margin: 0; font: 18px/1.5 serif; }</style>';

/** Opens a page with the tag and text around it, brings the script late, and adds up what moved. */
async function shiftOf(tag: Tag, lang: string, width: number, head: string, written = ''): Promise<{ total: number; moved: string }> {
  const body = `<p>Before.</p><div class="dateline-slot"><${tag} article="iran-tatarstan" lang="${lang}">${written}</${tag}></div><p>After, and on.</p>`;
  const page = await HostPage.open(body, { head: type + head, width, height: 800 });
  const shifts: LayoutShift[] = [];
  new page.window.PerformanceObserver(list => shifts.push(...(list.getEntries() as LayoutShift[]))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  await aTimeout(300);
  await page.addScript(`/bundles/iran-tatarstan/${tag}.js`);
  const element = page.find(tag);
  await waitUntil(() => writtenBy(element).length > 200);
  if (tag === 'trade-turnover-chart') await waitUntil(() => element.shadowRoot!.querySelector('canvas'), 'draws', { timeout: 5000 });
  await aTimeout(500);
  const moved = shifts.flatMap(({ sources }) =>
    sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName} from ${previousRect.y} to ${currentRect.y}`),
  );
  return { total: shifts.reduce((sum, { value }) => sum + value, 0), moved: moved.join(', ') };
}

if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  describe('the page around a widget whose script comes late', () => {
    afterEach(() => HostPage.closeAll());

    for (const tag of tags) {
      for (const lang of ['en', 'ru', 'fa', 'tt']) {
        for (const width of [280, 320, 640, 960]) {
          it(`stays where it is, with the reserve CSS: <${tag}> in ${lang} at ${width} px`, async () => {
            const { total, moved } = await shiftOf(tag, lang, width, reserve);
            expect(total, moved).to.equal(0);
          });
        }
      }
      it(`stays where it is around all the words that are pasted with the tag: <${tag}>`, async () => {
        const form = await (await fetch(`/bundles/iran-tatarstan/embed/${tag}.en.div.html`)).text();
        const { total, moved } = await shiftOf(tag, 'en', 640, reserve, form.replace(/<\/?div[^>]*>/g, ''));
        expect(total, moved).to.equal(0);
      });
      it(`would jump without the reserve CSS: <${tag}>`, async () => {
        const { total } = await shiftOf(tag, 'en', 640, '');
        expect(total).to.be.greaterThan(0);
      });
    }
  });
}
