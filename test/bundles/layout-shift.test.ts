import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

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

interface Embed {
  readonly tag: Tag;
  /** What is pasted, but for its script. */
  readonly pasted: string;
  readonly script: string;
}

/** The tag with nothing in it. */
const bare = (tag: Tag, lang: string, written = ''): Embed => ({
  tag,
  pasted: `<div class="dateline-slot"><${tag} article="iran-tatarstan" lang="${lang}">${written}</${tag}></div>`,
  script: `/bundles/iran-tatarstan/${tag}.js`,
});
const formOf = async (name: string): Promise<string> => (await fetch(`/bundles/iran-tatarstan/embed/${name}`)).text();
/** Forms as they are pasted, with all their words. */
const forms = {
  tag: async (tag: Tag, lang: string): Promise<Embed> => ({
    ...bare(tag, lang),
    pasted: (await formOf(`${tag}.${lang}.tag.html`)).replace(/<script[^]*?<\/script>/, ''),
  }),
  placeholder: async (tag: Tag, lang: string): Promise<Embed> => ({
    tag,
    pasted: await formOf(`${tag}.${lang}.div.html`),
    script: '/bundles/iran-tatarstan/embed/placeholders.js',
  }),
};

/** Opens a page with what is pasted and text around it, brings the script late, and adds up what moved. */
async function shiftOf({ tag, pasted, script }: Embed, width: number, head: string): Promise<{ total: number; moved: string }> {
  const body = `<p>Before.</p>${pasted}<p>After, and on.</p>`;
  const page = await HostPage.open(body, { head: type + head, width, height: 800 });
  const shifts: LayoutShift[] = [];
  const observer = new page.window.PerformanceObserver(list => shifts.push(...(list.getEntries() as LayoutShift[])));
  observer.observe({ type: 'layout-shift', buffered: true });
  // What was never painted cannot move.
  await page.frames();
  await page.addScript(script);
  await waitUntil(() => page.document.querySelector(tag)?.shadowRoot?.querySelector('.frame'), 'renders');
  const element = page.find(tag);
  expect(writtenBy(element).length).to.be.greaterThan(200);
  if (tag === 'trade-turnover-chart') await waitUntil(() => element.shadowRoot!.querySelector('canvas'), 'draws');
  // Whatever the last change moved has been painted, and what was painted has been told.
  await page.frames(3);
  shifts.push(...(observer.takeRecords() as LayoutShift[]));
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
            const { total, moved } = await shiftOf(bare(tag, lang), width, reserve);
            expect(total, moved).to.equal(0);
          });
        }
      }
      for (const [name, form] of Object.entries(forms)) {
        for (const lang of ['en', 'fa']) {
          it(`stays where it is around all the words that are pasted with the ${name}: <${tag}> in ${lang}`, async () => {
            const { total, moved } = await shiftOf(await form(tag, lang), 640, reserve);
            expect(total, moved).to.equal(0);
          });
        }
        it(`would jump without the reserve CSS: <${tag}> as ${name}`, async () => {
          const { total } = await shiftOf(await form(tag, 'en'), 640, '');
          expect(total).to.be.greaterThan(0);
        });
      }
      it(`would jump without the reserve CSS: <${tag}> with nothing in it`, async () => {
        const { total } = await shiftOf(bare(tag, 'en'), 640, '');
        expect(total).to.be.greaterThan(0);
      });
    }
  });
}
