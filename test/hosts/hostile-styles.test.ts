import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { changes, faultsOf, overflowOf, saidBy } from '../support/hostile-oracle.js';
import { HostPage } from '../support/host-page.js';
import { built, WidgetsPage, type Pasted } from '../languages/widgets-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The style sheets and the boxes of other people, around all widgets with everything open. */

interface Scene {
  readonly what: string;
  readonly css: string;
  /** The size of type in the frame that the sheet asks for. */
  readonly size?: number;
  /** The width that is left for the widget, of 640. */
  readonly width?: number;
  /** Whether its pages run on to the side. */
  readonly sideways?: boolean;
}

const everyTag =
  'a,article,b,body,button,caption,dd,dl,dt,div,figure,h1,h2,h3,h4,h5,h6,html,i,img,input,label,li,main,ol,option,p,section,select,small,span,strong,summary,svg,table,tbody,td,th,thead,tr,u,ul,canvas';
const ours = tags.join();

/** What goes down from an element to its texts, but for the type and what hides or shows. */
const inherited = `body { text-transform: uppercase; text-indent: 9px; text-shadow: 0 0 9px red; text-align: right; white-space: pre; word-break: break-all; hyphens: auto; font-style: italic; font-weight: 900; cursor: none; user-select: none; caret-color: transparent; accent-color: red; quotes: "<" ">"; list-style: square inside url("data:,"); border-collapse: separate; border-spacing: 20px; caption-side: bottom; empty-cells: hide; orphans: 9; image-rendering: pixelated; -webkit-text-security: disc; -webkit-text-stroke: 3px red; -webkit-text-fill-color: transparent; text-emphasis: circle; paint-order: stroke; font-feature-settings: "smcp"; font-stretch: condensed; font-variant-caps: all-small-caps; font-kerning: none; text-align-last: justify; hanging-punctuation: first; text-justify: inter-character; text-underline-position: under; text-decoration-skip-ink: none; fill: red; stroke: red; stroke-width: 9px }`;

const scenes: readonly Scene[] = [
  { what: 'unsets everything', css: '* { all: unset }', size: 16 },
  { what: 'resets everything to its initial value', css: '* { all: initial }', size: 16 },
  { what: 'reverts everything', css: '* { all: revert !important }' },
  { what: 'unsets everything, and means it', css: '*, *::before, *::after { all: unset !important }', size: 16 },
  { what: 'has a root of 62.5 %', css: 'html { font-size: 62.5% } body { font-size: 1rem }', size: 15 },
  { what: 'has type of 10 px', css: 'body { font-size: 10px }', size: 15 },
  { what: 'has type of 10 px on everything, and means it', css: '* { font-size: 10px !important }', size: 15 },
  { what: 'has type of 24 px', css: 'body { font-size: 24px }', size: 24 },
  ...['inline', 'inline-block', 'flex', 'inline-flex', 'grid', 'contents', 'flow-root', 'table', 'list-item'].map(display => ({
    what: `makes every tag ${display}`,
    css: `main * { display: ${display} !important }`,
  })),
  { what: 'floats every tag', css: 'main * { float: left !important }' },
  { what: 'centres its flex children', css: 'html body main { display: flex !important; flex-direction: column; align-items: center }' },
  {
    what: 'colours every tag',
    css: `${everyTag},${ours} { color: #fff !important; background: #fff !important; -webkit-text-fill-color: #fff !important; border: 0 !important; outline: 0 !important }`,
  },
  {
    what: 'shouts in every tag',
    css: `${everyTag},${ours} { text-transform: uppercase !important; font-variant: small-caps !important; font-style: italic !important; font-weight: 900 !important; text-shadow: 0 0 9px red !important; text-indent: 99px !important }`,
  },
  {
    what: 'sets the flow of text in every tag',
    css: `${everyTag},${ours} { white-space: nowrap !important; word-break: keep-all !important; overflow-wrap: normal !important; text-align: right !important; hyphens: auto !important; line-break: strict !important; text-wrap: nowrap !important }`,
  },
  { what: 'keeps white space', css: 'body { white-space: pre; tab-size: 40 }' },
  { what: 'writes from top to bottom', css: 'main { writing-mode: vertical-rl; text-orientation: upright }', sideways: true },
  {
    what: 'limits and centres every tag',
    css: '* { max-width: 100% !important; min-width: 0 !important; margin: 0 auto !important; padding: 0 !important; box-sizing: content-box !important }',
  },
  { what: 'pads our tags', css: `${ours} { margin: 20px !important; padding: 10px !important; border: 5px solid red }`, width: 570 },
  {
    what: 'has tables, pictures, links and buttons of its own',
    css: 'table,tr,td,th { display: block !important; border: 9px solid red !important; width: 999px !important } svg,img,canvas { max-width: 10px !important; height: 10px !important } a { color: red !important; font-size: 9px !important } button,input,select { all: unset !important; display: none !important }',
  },
  {
    what: 'styles by attribute and class',
    css: '[part], [class], [role], [id], [hidden], [aria-expanded] { display: block !important; color: red !important } .frame, .panel, .hidden, .tag, .title, .row, .heading, .card { position: absolute !important; width: 10px !important }',
  },
  { what: 'is dark and says so', css: ':root { color-scheme: dark; background: #111; color: #eee }' },
  { what: 'is dark and does not say so', css: 'body { background: #000; color: #fff } * { border-color: #fff }' },
  { what: 'lets its texts inherit everything', css: inherited },
];

/** The canvas follows its room some frames later. */
async function faultsAtRest(page: WidgetsPage, widget: Element): Promise<string[]> {
  let faults = faultsOf(widget);
  for (let i = 0; i < 30 && faults.length; i++) {
    await page.settle();
    faults = faultsOf(widget);
  }
  return faults;
}

/** Where something stands is its neighbours' doing; and Firefox balances columns anew at each layout. */
const layout = /^(top|bottom|left|right|inset-.*|height|block-size|perspective-origin|transform-origin|grid-template-rows)$/;

/** A slot is what is pasted. A placeholder is one too, once it has its widget; how they get it, and how wide, is slots.test.ts. */
const forms: readonly Pasted[] = ['alone', 'in a slot'];

for (const pasted of forms)
  describe(`${pasted}, on a page that`, () => {
    let page: WidgetsPage;
    let sheet: HTMLStyleElement;
    const plain = new Map<string, readonly string[]>();

    const say = async (): Promise<readonly string[]> => {
      await page.settle();
      return page.widgets.flatMap(widget => saidBy(widget));
    };
    /** What a plain page of that type and width says. */
    async function plainly(size: number, width: number): Promise<readonly string[]> {
      const key = `${size} ${width}`;
      if (!plain.has(key)) {
        sheet.textContent = `main { font-size: ${size}px; width: ${width}px }`;
        plain.set(key, await say());
      }
      return plain.get(key)!;
    }

    before(async () => {
      page = await WidgetsPage.open(built.abridged, undefined, undefined, pasted);
      for (const widget of page.widgets) widget.setAttribute('paragraph-href', '#p{n}');
      await page.openAll();
      await waitUntil(() => page.frameOf('trade-turnover-chart').querySelector('.painted canvas'), 'the chart is drawn');
      sheet = page.page.document.createElement('style');
      page.page.document.head.append(sheet);
    });
    after(() => HostPage.closeAll());
    afterEach(() => {
      sheet.textContent = 'main { width: 640px }';
    });

    if (pasted === 'alone') {
      it('lets its texts inherit everything that can be, and nothing of it comes in', async () => {
        const kinds = page.widgets.flatMap(widget => {
          const elements = [...widget.shadowRoot!.querySelectorAll('.frame, .frame *:not(canvas)')];
          return [...new Map(elements.map(each => [`${each.localName} ${each.className}`, each])).values()];
        });
        expect(kinds.length).to.be.above(100);
        const styles = (): string[] =>
          kinds.map(each => {
            const style = getComputedStyle(each);

            return [...style]
              .filter(name => !layout.test(name))
              .map(name => `${name}: ${style.getPropertyValue(name)}`)
              .join('\n');
          });
        await plainly(16, 640);
        await page.settle();
        const before = styles();
        sheet.textContent = `main { width: 640px } ${inherited}`;
        await page.settle();
        const now = styles();
        const changed = kinds.flatMap((each, i) => {
          const known = before[i]!.split('\n');
          const lines = now[i]!.split('\n').filter(line => !known.includes(line));
          return lines.length ? [`${each.outerHTML.slice(0, 60)} … ${lines.slice(0, 4).join()}`] : [];
        });
        expect(changed).to.deep.equal([]);
        // But for what is documented to.
        sheet.textContent = 'body { font-family: monospace; font-size: 20px; visibility: hidden; pointer-events: none }';
        const { fontFamily, fontSize, visibility, pointerEvents } = getComputedStyle(page.frameOf('people-card'));
        expect([fontFamily, fontSize, visibility, pointerEvents]).to.deep.equal(['monospace', '20px', 'hidden', 'none']);
      });

      it('has every tag that there is, and finds each drawn as before', async () => {
        const names =
          'a abbr address article aside audio b bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr'.split(
            ' ',
          );
        const host = await HostPage.open('<main></main>', { width: 700 });
        const made = names.map(name => host.document.createElement(name));
        host.find('main').append(...made);
        for (const name of ['frame', 'hidden', 'tag', 'row', 'panel', 'title', 'heading', 'card', 'scroll', 'muted', 'num']) {
          made.push(Object.assign(host.document.createElement('div'), { className: name }));
          host.find('main').append(made.at(-1)!);
        }
        made.push(host.document.documentElement, host.document.body);
        const styles = (): string[] =>
          made.map(each => {
            const style = getComputedStyle(each);
            return [...style]
              .filter(name => !layout.test(name))
              .map(name => style.getPropertyValue(name))
              .join();
          });
        const before = styles();
        for (const tag of tags) host.find('main').append(Object.assign(host.document.createElement(tag), { article: 'iran-tatarstan' }));
        for (const tag of tags) await host.addScript(`/.cache/fixtures/abridged/iran-tatarstan/${tag}.js`);
        await waitUntil(() => tags.every(tag => host.find(tag).shadowRoot?.querySelector('.frame')));
        for (const [i, now] of styles().entries()) expect(now, made[i]!.outerHTML.slice(0, 40)).to.equal(before[i]);
        host.close();
      });

      it('breaks a widget is known to be told from one that does not', async () => {
        const expected = await plainly(16, 640);
        const frame = page.frameOf('people-card');
        for (const [style, fault] of [
          ['width: 100px', /too narrow|stands outside|cut off/],
          ['color: #ccc', /on rgb/],
          ['opacity: 0.5', /is pale/],
          ['font-size: 6px', /small/],
          ['visibility: hidden', /invisible/],
          ['background: none', /stands on nothing/],
          ['pointer-events: none', /cannot be hit/],
          ['line-height: 0.5; font-size: 15px', /×/],
          ['-webkit-text-fill-color: transparent', /on rgb/],
          ['text-transform: uppercase', /uppercase/],
          ['writing-mode: vertical-rl', /vertical-rl/],
        ] as const) {
          const rules = new page.page.window.CSSStyleSheet();
          rules.replaceSync(
            `.frame { ${style} } .frame > * { min-block-size: 0 } ${style.startsWith('line-height') ? '.action, a.paragraph { min-block-size: 0 !important; block-size: 9px; padding: 0 !important }' : ''}`,
          );
          const root = frame.getRootNode() as ShadowRoot;
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, rules];
          await page.settle();
          const faults = faultsOf(page.widget('people-card')).join();
          root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
          expect(faults, style).to.match(fault);
        }
        frame.querySelector('.heading')!.setAttribute('hidden', '');
        expect(changes(expected, await say()).join()).to.match(/^- .*Who’s who/);
        frame.querySelector('.heading')!.removeAttribute('hidden');
        await page.settle();
        expect(changes(expected, await say())).to.deep.equal([]);
      });
    }

    for (const { what, css, size = 16, width = 640, sideways } of pasted === 'alone' ? [] : scenes) {
      it(what, async () => {
        const expected = await plainly(size, width);
        sheet.textContent = `html main { display: block !important; width: 640px !important } ${css}`;
        expect(changes(expected, await say())).to.deep.equal([]);
        for (const widget of page.widgets) {
          const frame = page.frameOf(widget.localName as Tag);
          expect(getComputedStyle(frame).fontSize, widget.localName).to.equal(`${size}px`);
          expect(frame.getBoundingClientRect().width, widget.localName).to.be.closeTo(width, 16);
          expect(await faultsAtRest(page, widget), widget.localName).to.deep.equal([]);
        }
        if (!sideways) expect(overflowOf(page.page.document)).to.deep.equal([]);
        expect([...page.page.faults, ...page.page.warnings]).to.deep.equal([]);
      });
    }
  });

/** What a rail or a column may be made of; the widget's box is in a box of some width. */
const boxes: readonly { readonly what: string; readonly css: string; readonly room?: number }[] = [
  { what: 'a block', css: '' },
  { what: 'a row of flex', css: 'display: flex' },
  { what: 'a column of flex whose children are centred', css: 'display: flex; flex-direction: column; align-items: center' },
  { what: 'a grid', css: 'display: grid' },
  {
    what: 'a grid whose tracks are as wide as what is in them',
    css: 'display: grid; grid-template-columns: auto; justify-content: start; justify-items: start',
  },
  { what: 'contents', css: 'display: contents' },
  { what: 'a table', css: 'display: table' },
  { what: 'a float', css: 'float: inline-end' },
  { what: 'an inline block', css: 'display: inline-block' },
  { what: 'a box that is positioned', css: 'position: absolute; inset-inline-end: 0' },
  { what: 'a sticky box', css: 'position: sticky; top: 0' },
  { what: 'a box that hides what runs over', css: 'overflow: hidden' },
  { what: 'columns', css: 'columns: 1' },
  { what: 'a box with a transform', css: 'transform: translateX(0); will-change: transform; contain: layout paint; isolation: isolate' },
];

/** WebKitGTK's own list boxes are wider than 120 px in Tatar. */
const rails = Object.entries({ en: [120, 160, 200, 240, 320], ru: [120, 200], fa: [120, 200], tt: [160, 200] }).flatMap(([lang, widths]) =>
  widths.map(width => ({ lang, width })),
);

for (const pasted of forms)
  describe(`${pasted}, in`, () => {
    let page: WidgetsPage;
    before(async () => {
      page = await WidgetsPage.open(built.abridged, undefined, undefined, pasted);
      for (const widget of page.widgets) widget.setAttribute('paragraph-href', '#p{n}');
      await page.openAll();
      for (const widget of page.widgets) {
        const box = page.page.document.createElement('section');
        const whole = widget.closest('.dateline-slot') ?? widget;
        whole.replaceWith(box);
        box.append(whole);
      }
      page.page.document.head.append(
        Object.assign(page.page.document.createElement('style'), { textContent: 'main { position: relative }' }),
      );
    });
    after(() => HostPage.closeAll());

    for (const { what, css } of boxes) {
      for (const { lang, width } of css ? [200, 320].map(width => ({ lang: 'en', width })) : rails) {
        it(`${what}, ${width} px wide, in ${lang}`, async () => {
          for (const box of page.stage.querySelectorAll('section')) box.style.cssText = css;
          await page.set(lang, width);
          for (const widget of page.widgets) {
            expect(page.frameOf(widget.localName as Tag).getBoundingClientRect().width, widget.localName).to.equal(width);
            expect(await faultsAtRest(page, widget), widget.localName).to.deep.equal([]);
          }
          expect(overflowOf(page.page.document)).to.deep.equal([]);
        });
      }
    }
  });
