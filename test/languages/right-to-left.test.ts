import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { selectTurnover, type TurnoverSlice } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { years } from '../fixtures/turnover-slices.js';
import { HostPage } from '../support/host-page.js';
import { bars, canvasOf, chartOf, clearPage, drawnBars, paintedChart, part, readout } from '../widgets/trade-turnover-chart/chart-page.js';
import { WidgetsPage } from './widgets-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The whole widget mirrors: what grows, what fills, what points and where keys lead. */

const read = async (name: string): Promise<unknown> => (await fetch(`/src/articles/iran-tatarstan/${name}`)).json();

async function turnover(): Promise<TurnoverSlice> {
  const [article, en, fa] = await Promise.all(['article.json', 'words.en.json', 'words.fa.json'].map(read));
  return selectTurnover({ article, words: { en, fa } } as ArticleWithWords);
}
/** The invented years, as if they were Persian too. */
const persianYears = (): TurnoverSlice => {
  const slice = years();
  return { ...slice, words: { ...slice.words, fa: slice.words['en']! } };
};
const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

describe('from right to left', () => {
  afterEach(() => {
    clearPage();
    HostPage.closeAll();
  });

  it('bars begin at the right, on the canvas as in the markup', async () => {
    const chart = await paintedChart(await turnover(), { attributes: { lang: 'fa' } });
    const { left, right } = part(chart, 'plot').getBoundingClientRect();
    const drawn = drawnBars(chart);
    expect(drawn).to.have.length(2);
    for (const [i, bar] of bars(chart).entries()) {
      const box = bar.getBoundingClientRect();
      expect(box.right).to.be.closeTo(right - 2, 1);
      expect(box.left).to.be.above(left);
      expect(drawn[i]!.right).to.be.closeTo(box.right, 1);
      expect(drawn[i]!.left).to.be.closeTo(box.left, 1);
    }
    expect(drawn[1]!.right - drawn[1]!.left).to.be.above(drawn[0]!.right - drawn[0]!.left);
  });

  for (const lang of ['en', 'fa']) {
    it(`the canvas is as wide as its room, also in a narrow column, in ${lang}`, async () => {
      const chart = await paintedChart(await turnover(), { width: 280, attributes: { lang } });
      const canvas = canvasOf(chart)!;
      expect(canvas.getBoundingClientRect().width).to.be.closeTo(part(chart, 'plot').getBoundingClientRect().width + 12, 1);
      expect(part(chart, 'frame').scrollWidth).to.equal(part(chart, 'frame').clientWidth);
    });
  }

  it('columns run from the right, on the canvas as in the markup', async () => {
    const chart = await paintedChart(persianYears(), { attributes: { lang: 'fa' } });
    const places = bars(chart).map(bar => middle(bar.getBoundingClientRect()));
    expect(places).to.deep.equal([...places].sort((a, b) => b - a));
    for (const [i, bar] of drawnBars(chart).entries()) expect(middle(bar)).to.be.closeTo(places[i]!, 1);
  });

  it('the left arrow key goes onward, the right one back', async () => {
    const chart = await paintedChart(persianYears(), { attributes: { lang: 'fa' } });
    part(chart, 'plot').focus();
    const press = async (key: string): Promise<string> => {
      await sendKeys({ press: key });
      await chart.updateComplete;
      return readout(chart);
    };
    expect(await press('ArrowLeft')).to.include('۲۰۱۰');
    expect(await press('ArrowLeft')).to.include('۲۰۱۱');
    expect(await press('ArrowLeft')).to.include('۲۰۱۲');
    expect(await press('ArrowRight')).to.include('۲۰۱۱');
  });

  it('the canvas is drawn anew when the page turns round', async () => {
    const chart = await paintedChart(await turnover(), { attributes: { lang: 'en' } });
    const before = canvasOf(chart);
    chart.lang = 'fa';
    await waitUntil(() => canvasOf(chart) && canvasOf(chart) !== before, 'another canvas');
    for (const [i, bar] of bars(chart).entries()) expect(drawnBars(chart)[i]!.right).to.be.closeTo(bar.getBoundingClientRect().right, 1);
  });

  it('formulas stay from left to right, apart from the sentence around them', async () => {
    const chart = await chartOf(await turnover(), { attributes: { lang: 'fa' } });
    const formulas = [...chart.shadowRoot!.querySelectorAll<HTMLElement>('#method bdi')];
    expect(formulas.map(({ textContent }) => textContent)).to.include('۱۶۲ ÷ ۱٫۵ = ۱۰۸');
    for (const formula of formulas) expect(formula.dir).to.equal('ltr');
    expect(chart.shadowRoot!.textContent).not.to.match(/[\u2066-\u2069]/);
  });

  for (const { lang, first, turned } of [
    { lang: 'en', first: 'left', turned: false },
    { lang: 'fa', first: 'right', turned: true },
  ] as const) {
    it(`steps fill from the ${first} and arrows point on in ${lang}`, async () => {
      const page = await WidgetsPage.open(undefined, lang);
      await page.set(lang, 640);
      const frame = page.frameOf('deal-tracker');
      const glyph = [...frame.querySelectorAll('.glyph')].find(({ children }) => children.length === 6)!;
      const boxes = [...glyph.children].map(step => step.getBoundingClientRect().left);
      expect(boxes).to.deep.equal([...boxes].sort((a, b) => (turned ? b - a : a - b)));
      expect(glyph.firstElementChild!.className).to.equal('on');
      for (const arrow of frame.querySelectorAll('.arrow')) {
        const { transform } = getComputedStyle(arrow);
        expect(transform).to.equal(turned ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
        const from = arrow.parentElement!.querySelector('bdi')!.getBoundingClientRect();
        const to = arrow.nextElementSibling!.getBoundingClientRect();
        if (from.top === to.top) expect(from.left < to.left).to.equal(!turned);
      }
    });
  }

  it('files stay for machines: Western digits, ISO dates, no word of the page in the chart’s', async () => {
    const page = await WidgetsPage.open(undefined, 'fa');
    await page.set('fa', 640);
    const { window } = page.page;
    // A download would take the focus from the tests that follow.
    window.HTMLAnchorElement.prototype.click = () => {};
    for (const tag of ['trade-turnover-chart', 'deal-tracker', 'people-card'] as const) {
      const made: Blob[] = [];
      const { createObjectURL } = window.URL;
      window.URL.createObjectURL = blob => {
        made.push(blob as Blob);
        return createObjectURL.call(window.URL, blob);
      };
      const csv = [...page.frameOf(tag).querySelectorAll<HTMLElement>('.foot .action')].find(({ textContent }) => textContent === 'CSV')!;
      csv.click();
      window.URL.createObjectURL = createObjectURL;
      const text = await made[0]!.text();
      expect(text).not.to.match(/[\u2066-\u2069]/);
      expect(text.split('\r\n')[0]).to.match(/^\ufeff?[a-z_,]+$/);
      if (tag === 'trade-turnover-chart') expect(text).to.match(/^[\ufeff\x20-\x7e\r\n]*$/);
      // Numbers are Western wherever a column has them; only titles, names and roles are words of the page.
      else for (const row of text.trim().split('\r\n').slice(1)) expect(row.split(',').at(-1)).to.match(/^\d+( \| \d+)*$/);
    }
  });
});
