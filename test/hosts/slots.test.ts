import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { overflowOf } from '../support/hostile-oracle.js';
import { HostPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The slot and the style sheet that the readme prints, in layouts of other people: as wide as without them, and not for ever. */

const home = '/.cache/fixtures/abridged/iran-tatarstan';
const head = '<link rel="stylesheet" href="/demo/reserve.css"><style>body { margin: 0 }</style>';
const words = `<p>${'What the editor wrote. '.repeat(40)}</p>`;
const long = words.repeat(60);

const pasted = {
  alone: (tag: Tag, written: string) => `<${tag} article="iran-tatarstan">${written}</${tag}>`,
  'in a slot': (tag: Tag, written: string) => `<div class="dateline-slot">${pasted.alone(tag, written)}</div>`,
  'in a placeholder': (tag: Tag, written: string) =>
    `<div class="dateline-slot" data-dateline="${tag}" data-article="iran-tatarstan"><div>${written}</div></div>`,
};
const inSlots = ['in a slot', 'in a placeholder'] as const;
const scriptFor = (tag: Tag, how: keyof typeof pasted): string =>
  how === 'in a placeholder' ? `${home}/embed/placeholders.js` : `${home}/${tag}.js`;

/** Layouts that ask what is in them how wide it would like to be, with * for the widget. */
const layouts = {
  'a dialog': '<dialog open>*</dialog>',
  'a cell of a table': '<table><tr><td>*</table>',
  'a cell of a table whose layout is fixed': '<table style="table-layout: fixed; width: 100%"><tr><td>*</table>',
  'a float': '<aside style="float: left">*</aside>',
  'a float, from right to left': '<section dir="rtl"><aside style="float: right">*</aside></section>',
  'a row of flex': '<div style="display: flex">*</div>',
  'an inline row of flex': '<div style="display: inline-flex">*</div>',
  'a centred column of flex': '<div style="display: flex; flex-direction: column; align-items: center">*</div>',
  'a centred grid': '<div style="display: grid; place-items: center">*</div>',
  'a grid of auto and 1fr': '<div style="display: grid; grid-template-columns: auto 1fr">*<i></i></div>',
  'a grid of fit-content': '<div style="display: grid; grid-template-columns: fit-content(100%)">*</div>',
  'a subgrid':
    '<div style="display: grid; grid-template-columns: auto auto"><div style="display: grid; grid-column: 1 / 3; grid-template-columns: subgrid">*</div></div>',
  'an inline block': '<div style="display: inline-block">*</div>',
  'a box as wide as what is in it': '<div style="width: fit-content">*</div>',
  'a positioned box': '<div style="position: absolute">*</div>',
  'a figure that is a table': '<figure style="display: table; margin: 0">*</figure>',
  'open details that float': '<details open style="float: left"><summary>More</summary>*</details>',
  'a contained float': '<div style="contain: layout paint style; float: left">*</div>',
  'a slot in a slot': '<div class="dateline-slot" style="float: left">*</div>',
  columns: '<div style="columns: 1">*</div>',
};

const screens = [900, 260];

/** For each screen how wide the widget is, and by how much the page is too wide. */
async function widthsOf(tag: Tag, how: keyof typeof pasted, layout: string): Promise<{ width: number; overflow: string[] }[]> {
  const page = await HostPage.open(layout.replace('*', pasted[how](tag, words)), { head, width: screens[0]!, height: 600 });
  await page.addScript(scriptFor(tag, how));
  const frame = (): Element | null | undefined => page.document.querySelector(tag)?.shadowRoot?.querySelector('.frame');
  await waitUntil(frame, 'renders');
  const measured = [];
  for (const screen of screens) {
    page.width = screen;
    await page.frames();
    measured.push({ width: frame()!.getBoundingClientRect().width, overflow: overflowOf(page.document) });
  }
  page.close();
  return measured;
}

describe('a widget', () => {
  afterEach(() => HostPage.closeAll());

  for (const [what, layout] of Object.entries(layouts)) {
    it(`in a slot or a placeholder is as wide as alone, in ${what}`, async () => {
      const plain = await widthsOf('people-card', 'alone', layout);
      for (const [i, screen] of screens.entries()) expect(plain[i]!.width).to.be.above(Math.min(640, screen * 0.8) - 1);
      for (const how of inSlots) {
        for (const [i, { width, overflow }] of (await widthsOf('people-card', how, layout)).entries()) {
          expect(width, `${how}, at ${screens[i]} px`).to.be.closeTo(plain[i]!.width, 1);
          expect(overflow).to.deep.equal(plain[i]!.overflow);
        }
      }
    });
  }
});

describe('the room of a widget whose script never comes', () => {
  afterEach(() => HostPage.closeAll());

  /** As pages write them for readers who asked for less motion. */
  const resets = [
    '* { animation-duration: 0.01ms !important; animation-iteration-count: 1 !important }',
    '* { animation: none !important }',
    '* { padding: 0 !important; overflow: visible !important }',
  ];
  const cases = [
    ...tags.flatMap(tag => inSlots.map(how => ({ tag, how, reset: '' }))),
    ...resets.map(reset => ({ tag: tags[0], how: inSlots[0], reset })),
  ];

  it('ends by itself', async () => {
    // All at once, as each takes its four seconds.
    await Promise.all(
      cases.map(async ({ tag, how, reset }) => {
        const name = `<${tag}> ${how}${reset && `, on a page with ${reset}`}`;
        const page = await HostPage.open(pasted[how](tag, long), { head: `${head}<style>${reset}</style>` });
        const written = page.find('.dateline-slot > *');
        expect(written.scrollHeight, `at first the words keep to the room of ${name}`).to.be.above(written.clientHeight);
        await waitUntil(() => written.scrollHeight === written.clientHeight, `all words of ${name} can be seen`);
        const last = [...written.children].at(-1)!.getBoundingClientRect();
        expect(last.bottom, name).to.be.at.most(page.find('.dateline-slot').getBoundingClientRect().bottom + 1);
      }),
    );
  });

  it('leaves nothing where there are no words', async () => {
    const page = await HostPage.open(pasted['in a slot']('deal-tracker', ''), { head });
    expect(page.find('.dateline-slot').clientHeight).to.be.above(1000);
    await waitUntil(() => page.find('.dateline-slot').clientHeight === 0, 'no room is left');
  });

  it('leaves a script that comes afterwards as it was', async () => {
    const page = await HostPage.open(pasted['in a slot']('people-card', long), { head });
    const words = page.find('people-card');
    await waitUntil(() => words.scrollHeight === words.clientHeight, 'all words can be seen');
    await page.addScript(scriptFor('people-card', 'in a slot'));
    await waitUntil(() => words.shadowRoot?.querySelector('.frame'), 'renders');
    expect(words.shadowRoot!.querySelector('.frame')!.getBoundingClientRect().width).to.be.above(600);
    expect(words.querySelector('p')!.checkVisibility()).to.equal(false);
  });
});
