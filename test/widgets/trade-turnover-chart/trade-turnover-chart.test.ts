import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Chart } from 'chart.js';
import { turnoverCsv } from '../../../src/widgets/trade-turnover-chart/csv.view.js';
import type { TradeTurnoverChart } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import * as invented from '../../fixtures/turnover-slices.js';
import { run, turnoverSlice } from '../../fixtures/turnover-slices.js';
import { warningsOf } from '../../ui/warnings.js';
import {
  all,
  bars,
  button,
  canvasOf,
  chartOf,
  clearPage,
  colour,
  contrast,
  drawnBars,
  frames,
  isLike,
  items,
  painted,
  paintedChart,
  panel,
  part,
  pixelAt,
  readout,
  status,
  textBoxes,
  textOf,
} from './chart-page.js';
import { loadTurnover } from './source.js';
import { waitUntil } from '../../support/wait-until.js';
import { en, turnoverLanguages as languages } from '../../support/languages.js';
import type { TurnoverLanguage } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.messages.js';
import { touchSize } from '../../support/touch-size.js';

let slice: TurnoverSlice;
before(async () => {
  slice = await loadTurnover();
});
afterEach(clearPage);

const states: Readonly<Record<string, () => TurnoverSlice>> = {
  'the article': () => slice,
  years: invented.years,
  'sixty months': invented.sixtyMonths,
  quarters: invented.quarters,
  'rows with parts': invented.split,
  'columns with parts': invented.splitYears,
  'mixed lengths': invented.mixed,
  'unequal amounts': invented.unequal,
  'one period': invented.onePeriod,
  euros: invented.euros,
  rials: invented.rials,
};
const each = Object.entries(states);
const inColumns = ['years', 'sixty months', 'quarters', 'columns with parts'];

const press = async (element: TradeTurnoverChart, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await element.updateComplete;
};

const point = async (element: TradeTurnoverChart, at: Element, type = 'pointermove', pointerType = 'mouse'): Promise<void> => {
  const { left, top, width, height } = at.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  at.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType, ...place }));
  await element.updateComplete;
};

/** Whether Chart.js still holds a canvas. Not compared as objects: a failure would print all of a chart. */
const isAlive = (canvas: HTMLCanvasElement): boolean => Chart.getChart(canvas) !== undefined;

/** A language that runs from right to left, as one will come. */
const withRightToLeft = async (run: (slice: (from: TurnoverSlice) => TurnoverSlice) => Promise<void>): Promise<void> => {
  const open = languages as Record<string, TurnoverLanguage>;
  open['he'] = { ...languages['en']!, locale: { ...en, lang: 'he', dir: 'rtl' } };
  try {
    await run(from => ({ ...from, words: { ...from.words, he: from.words['en']! } }));
  } finally {
    delete open['he'];
  }
};

describe('<trade-turnover-chart>', () => {
  describe('before Chart.js', () => {
    const plain = { tag: 'plain-turnover-chart' } as const;

    it('has a heading, one sentence and a list of two, in words', async () => {
      const element = await chartOf(slice, { ...plain, attributes: { 'heading-level': '2' } });
      expect(all(element, 'h2').map(textOf)).to.deep.equal(['Trade between Tatarstan and Iran']);
      expect(textOf(part(element, 'eyebrow'))).to.equal('Trade turnover');
      expect(textOf(part(element, 'dek'))).to.equal(
        '$162 million in January–September 2023, 1.5 times as much as in the same months of 2022 (reported).',
      );
      expect(items(element)[0]!.parentElement!.getAttribute('role')).to.equal('list');
      expect(items(element).map(textOf)).to.deep.equal([
        'January–September 2022 about $108 million Calculated by us range 104–112',
        'January–September 2023 $162 million Reported Source not named in the article',
      ]);
    });

    it('shows "≈" to the eye and says "about" to the ear', async () => {
      const element = await chartOf(slice, plain);
      const [first, second] = items(element);
      expect(first!.querySelector('[aria-hidden]')!.textContent!.trim()).to.equal('≈');
      expect(second!.textContent).not.to.contain('≈');
    });

    it('names figures in bold in its sentence', async () => {
      const element = await chartOf(slice, plain);
      expect([...part(element, 'dek').querySelectorAll('b')].map(textOf)).to.deep.equal(['$162 million', '1.5 times']);
    });

    it('names no source but the paragraph (trap 12)', async () => {
      const element = await chartOf(slice, { ...plain, attributes: { 'paragraph-href': '#p{n}' } });
      expect(textOf(part(element, 'source'))).to.equal('Source not named in the article · Paragraph 11');
      expect(part(element, 'source').querySelector('a')!.getAttribute('href')).to.equal('#p11');
    });

    it('names who says so where somebody does', async () => {
      const element = await chartOf(invented.years(), plain);
      expect(textOf(part(element, 'source'))).to.equal('Said by: Office of Statistics · Paragraph 4');
    });

    it('says under the bars how the calculated one came about, with the way to the paragraph', async () => {
      const element = await chartOf(slice, { ...plain, attributes: { 'paragraph-href': '#p{n}' } });
      expect(readout(element)).to.equal('Jan–Sep 2022: 162 ÷ 1.5 = 108 · Paragraph 11');
      expect(part(element, 'readout').querySelector('a')!.getAttribute('href')).to.equal('#p11');
    });

    it('draws two bars from zero, in the proportion of their amounts (traps 1 and 3)', async () => {
      const element = await chartOf(slice, plain);
      const tracks = all(element, '.track').map(track => track.getBoundingClientRect());
      const boxes = bars(element).map(bar => bar.getBoundingClientRect());
      expect(boxes).to.have.length(2);
      expect(boxes[0]!.width / boxes[1]!.width).to.be.closeTo(108 / 162, 0.002);
      for (const [i, { left, width }] of boxes.entries()) {
        expect(left).to.equal(tracks[i]!.left);
        expect(width).to.be.lessThan(tracks[i]!.width);
      }
    });

    it('draws the calculated bar unlike the reported one, and a range on it alone (trap 4)', async () => {
      const element = await chartOf(slice, plain);
      const [calculated, reported] = bars(element).map(bar => getComputedStyle(bar));
      expect(calculated!.backgroundImage).to.contain('repeating-linear-gradient');
      expect(calculated!.outlineStyle).to.equal('dashed');
      expect([reported!.backgroundImage, reported!.outlineStyle]).to.deep.equal(['none', 'none']);
      expect(items(element).map(item => item.querySelectorAll('.whisker').length)).to.deep.equal([1, 0]);
    });

    it('says nothing that the article does not say (traps 1, 2, 3, 5, 22)', async () => {
      const element = await chartOf(slice, plain);
      const words = element.shadowRoot!.textContent!;
      const method = panel(element, 'Method').textContent!;
      for (const never of ['216', '144', '$108,000,000', '108,000,000', '$18 million', 'deals', '12 months', 'confidence', '95']) {
        expect(words).not.to.contain(never);
      }
      expect(words.replace(method, '')).not.to.match(/exports|imports|64\.8|65/i);
    });

    it('reads like columns are read where there are many: one sentence each', async () => {
      const element = await chartOf(invented.years(), plain);
      expect(textOf(items(element)[3])).to.equal('2013: about $63 million, calculated by us, range $60–66 million');
      expect(textOf(items(element)[5])).to.equal('2015: Not stated');
      expect(textOf(items(element)[13])).to.equal(
        'January–September 2023: $108 million, reported, said by: Office of Statistics, 9 months, others 12',
      );
    });

    it('leads through a long series without it', async () => {
      const element = await chartOf(invented.years(), plain);
      button(element, 'Highest').click();
      await element.updateComplete;
      expect(readout(element)).to.contain('2022 $150 million');
      expect(textOf(status(element))).to.equal(textOf(items(element)[12]));
      const ringed = items(element).map(item => getComputedStyle(item.querySelector('.track')!).outlineStyle);
      expect(ringed.indexOf('solid')).to.equal(12);
      expect(ringed.lastIndexOf('solid')).to.equal(12);
    });

    it('draws a part-year narrower, pale and open, and says how long it is', async () => {
      const element = await chartOf(invented.years(), plain);
      const boxes = bars(element);
      const [whole, partial] = [boxes.at(-2)!, boxes.at(-1)!];
      expect(partial.getBoundingClientRect().width).to.be.closeTo(whole.getBoundingClientRect().width * 0.75, 1);
      expect(getComputedStyle(partial).backgroundColor).not.to.equal(getComputedStyle(whole).backgroundColor);
      expect(getComputedStyle(partial).borderTopStyle).to.equal('dotted');
      expect(textOf(items(element).at(-1))).to.contain('9 months, others 12');
    });

    it('shows an amount however small, and nothing of nothing', async () => {
      const element = await chartOf(invented.unequal(), plain);
      const found = items(element).map(item => item.querySelector('.bar')?.getBoundingClientRect().width ?? 0);
      expect(found[0]).to.equal(0);
      expect(found[1]).to.equal(2);
      expect(found[2]).to.equal(0);
      expect(textOf(items(element)[2])).to.equal('2022 Not stated');
    });

    for (const make of [invented.split, invented.splitYears]) {
      it(`stands exports and imports side by side on zero, in the outline of their sum: ${make.name}`, async () => {
        const element = await chartOf(make(), plain);
        const last = [...items(element).at(-1)!.querySelectorAll('.bar')].map(bar => bar.getBoundingClientRect());
        const [sum, exports, imports] = last as [DOMRect, DOMRect, DOMRect];
        if (make === invented.split) {
          for (const { left } of [exports, imports]) expect(left).to.be.closeTo(sum.left, 0.01);
          expect(exports.bottom).to.be.lessThan(imports.top);
          expect(exports.width / sum.width).to.be.closeTo(70 / 120, 0.002);
        } else {
          for (const { bottom } of [exports, imports]) expect(bottom).to.be.closeTo(sum.bottom, 0.01);
          expect(exports.right).to.be.lessThan(imports.left);
          expect(imports.height / sum.height).to.be.closeTo(64 / 120, 0.002);
        }
      });
    }

    it('shows exports however small', async () => {
      const from = invented.turnoverSlice([{ start: '2020-01', end: '2020-12', total: 100e6, exports: 1000, imports: 99.999e6 }]);
      const [, exports] = bars(await chartOf(from, plain)).map(bar => bar.getBoundingClientRect());
      expect(exports!.width).to.equal(2);
    });

    it('names the amounts of the highest column over it and of the last one beside it', async () => {
      for (const width of [280, 640]) {
        const element = await chartOf(invented.years(), { ...plain, width });
        const textBox = (text: string): DOMRect => {
          const label = all(element, '.peak span, .end span').find(each => each.textContent!.trim() === text)!;
          const range = document.createRange();
          range.selectNodeContents(label);
          return range.getBoundingClientRect();
        };
        const [highest, last] = [bars(element).at(-2)!, bars(element).at(-1)!].map(bar => bar.getBoundingClientRect());
        const [peak, end] = [textBox('150'), textBox('108')];
        expect((peak.left + peak.right) / 2).to.be.closeTo((highest!.left + highest!.right) / 2, 1);
        expect(peak.bottom).to.be.within(highest!.top - 12, highest!.top - 4);
        expect(end.left).to.be.greaterThan(last!.right);
        expect((end.top + end.bottom) / 2).to.be.closeTo(last!.top, 2);
        clearPage();
      }
    });

    it('rings the column that the line under it is about', async () => {
      const element = await chartOf(invented.years(), plain);
      const ringed = items(element).map(item => getComputedStyle(item.querySelector('.track')!).outlineStyle);
      expect(ringed.flatMap((style, i) => (style === 'solid' ? [i] : []))).to.deep.equal([12]);
      expect(readout(element)).to.match(/^2022 /);
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`keeps 3:1 between every bar and the surface, ${scheme}`, async () => {
        const element = await chartOf(invented.split(), { ...plain, scheme });
        const surface = colour(getComputedStyle(part(element, 'frame')).backgroundColor);
        for (const name of ['whole', 'exports', 'imports']) {
          const own = colour(getComputedStyle(element.shadowRoot!.querySelector(`.bar.${name}`)!).color);
          expect(contrast(own, surface), name).to.be.greaterThan(3);
        }
      });
    }
  });

  describe('panels', () => {
    const open = async (element: TradeTurnoverChart, name: string): Promise<void> => {
      button(element, name).click();
      await element.updateComplete;
    };

    for (const name of ['Method', 'Table']) {
      it(`opens and closes: ${name}`, async () => {
        const element = await chartOf(slice);
        expect(button(element, name).getAttribute('aria-expanded')).to.equal('false');
        expect(panel(element, name).getClientRects().length).to.equal(0);
        await open(element, name);
        expect(button(element, name).getAttribute('aria-expanded')).to.equal('true');
        expect(panel(element, name).getClientRects().length).to.equal(1);
        await open(element, name);
        expect(panel(element, name).getClientRects().length).to.equal(0);
      });

      it(`closes at Escape and gives the focus back: ${name}`, async () => {
        const element = await chartOf(slice, { attributes: { 'paragraph-href': '#p{n}' } });
        await open(element, name);
        panel(element, name).querySelector<HTMLElement>('a')!.focus();
        await press(element, 'Escape');
        expect(panel(element, name).getClientRects().length).to.equal(0);
        expect(element.shadowRoot!.activeElement === button(element, name)).to.equal(true);
      });
    }

    for (const name of ['Method', 'Table']) {
      it(`closes at Escape on the button that opened it: ${name}`, async () => {
        const element = await chartOf(slice);
        for (const each of ['Method', 'Table']) await open(element, each);
        button(element, name).focus();
        await press(element, 'Escape');
        expect(panel(element, name).getClientRects().length).to.equal(0);
        expect(panel(element, name === 'Method' ? 'Table' : 'Method').getClientRects().length).to.equal(1);
        expect(element.shadowRoot!.activeElement === button(element, name)).to.equal(true);
      });
    }

    it('leaves Escape to the page where it closes nothing', async () => {
      const element = await chartOf(slice);
      const heard: string[] = [];
      const listen = (event: KeyboardEvent): void => void (event.defaultPrevented || heard.push(event.key));
      addEventListener('keydown', listen);
      button(element, 'Table').focus();
      await press(element, 'Escape', 'Enter', 'Escape', 'Escape');
      removeEventListener('keydown', listen);
      // Enter is the button's own: the page hears it no more than the Escape that closes the panel.
      expect(heard).to.deep.equal(['Escape', 'Escape']);
    });

    it('keeps both open at once', async () => {
      const element = await chartOf(slice);
      await open(element, 'Method');
      await open(element, 'Table');
      expect([panel(element, 'Method'), panel(element, 'Table')].map(each => each.getClientRects().length)).to.deep.equal([1, 1]);
    });

    it('shows the arithmetic', async () => {
      const element = await chartOf(slice);
      await open(element, 'Method');
      const text = textOf(panel(element, 'Method'));
      for (const step of [
        'How we got this',
        '162 ÷ 1.5 = 108',
        'Lowest: 161.5 ÷ 1.55 ≈ 104. Highest: 162.5 ÷ 1.45 ≈ 112.',
        'It is not a probability.',
      ]) {
        expect(text).to.contain(step);
      }
    });

    it('has a real table: caption, headings of columns and rows, and the same numbers', async () => {
      const element = await chartOf(slice);
      await open(element, 'Table');
      const table = panel(element, 'Table').querySelector('table')!;
      expect(textOf(table.caption)).to.equal('Trade turnover, million US dollars. Sorted by period, earliest first.');
      const cells = [...table.rows].map(row => [...row.cells].map(cell => textOf(cell)));
      expect(cells).to.deep.equal([
        ['Period', 'Value', 'How we know', 'Range', 'Paragraph'],
        ['Jan–Sep 2022', 'about 108', 'Calculated by us', '104–112', 'Paragraph 11'],
        ['Jan–Sep 2023', '162', 'Reported', '–', 'Paragraph 11'],
      ]);
      expect([...table.tHead!.rows[0]!.cells].every(cell => cell.scope === 'col')).to.equal(true);
      expect([...table.tBodies[0]!.rows].every(row => row.cells[0]!.scope === 'row')).to.equal(true);
    });

    it('scrolls a table that is too wide, by key as well', async () => {
      const element = await chartOf(invented.split(), { width: 280 });
      await open(element, 'Table');
      const scroller = panel(element, 'Table').querySelector<HTMLElement>('[tabindex="0"]')!;
      expect(scroller.scrollWidth).to.be.greaterThan(scroller.clientWidth);
      expect(element.shadowRoot!.getElementById(scroller.getAttribute('aria-labelledby')!)!.tagName).to.equal('CAPTION');
    });

    it('gives the file away without a request', async () => {
      const element = await chartOf(slice);
      const [createObjectURL, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
      const files: Blob[] = [];
      const names: string[] = [];
      URL.createObjectURL = blob => (files.push(blob as Blob), 'blob:none');
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
      try {
        button(element, 'CSV').click();
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      expect(names).to.deep.equal(['iran-tatarstan-trade-turnover.csv']);
      const bytes = new Uint8Array(await files[0]!.arrayBuffer());
      expect(Array.from(bytes.subarray(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).to.equal(turnoverCsv(slice));
    });
  });

  describe('when Chart.js comes', () => {
    for (const [name, make] of each) {
      for (const width of [280, 640]) {
        it(`moves no text: ${name}, ${width} px`, async () => {
          const element = await chartOf(make(), { width });
          expect(canvasOf(element) === null).to.equal(true);
          const before = textBoxes(element);
          await painted(element);
          await frames();
          expect(textBoxes(element)).to.deep.equal(before);
        });

        it(`draws each bar where the markup has it: ${name}, ${width} px`, async () => {
          const element = await paintedChart(make(), { width });
          const expected = bars(element).map(bar => bar.getBoundingClientRect());
          const drawn = drawnBars(element);
          expect(drawn.length).to.equal(expected.length);
          for (const [i, box] of drawn.entries()) {
            for (const side of ['left', 'right', 'top', 'bottom'] as const)
              expect(box[side], `${side} of ${i}`).to.be.closeTo(expected[i]![side], 1.01);
          }
        });
      }
    }

    it('draws from the other side where the words run from right to left', () =>
      withRightToLeft(async rightToLeft => {
        for (const make of [() => slice, invented.split, invented.years]) {
          const element = await paintedChart(rightToLeft(make()), { attributes: { lang: 'he' } });
          expect(getComputedStyle(part(element, 'frame')).direction).to.equal('rtl');
          const expected = bars(element).map(bar => bar.getBoundingClientRect());
          for (const [i, box] of drawnBars(element).entries()) {
            for (const side of ['left', 'right'] as const) expect(box[side], `${side} of ${i}`).to.be.closeTo(expected[i]![side], 1.01);
          }
          clearPage();
        }
      }));

    it('hides the bars of the markup, and the canvas from the ear', async () => {
      const element = await paintedChart(slice);
      expect(bars(element).map(bar => getComputedStyle(bar).visibility)).to.deep.equal(['hidden', 'hidden']);
      expect(canvasOf(element)!.parentElement!.getAttribute('aria-hidden')).to.equal('true');
    });

    it('paints solid what is reported, hatched what is calculated', async () => {
      const element = await paintedChart(slice);
      const [calculated, reported] = bars(element).map(bar => bar.getBoundingClientRect());
      const accent = colour(getComputedStyle(bars(element)[1]!).color);
      const row = (box: DOMRect): boolean[] =>
        Array.from({ length: 40 }, (_, i) => isLike(pixelAt(element, box.left + box.width / 3 + i, box.top + box.height / 2), accent));
      expect(row(reported!).every(Boolean)).to.equal(true);
      const hatch = row(calculated!);
      expect(hatch.some(Boolean), 'stripes').to.equal(true);
      expect(hatch.every(Boolean), 'and ground').to.equal(false);
      expect(pixelAt(element, reported!.right + 4, reported!.top + 10)[3], 'nothing beyond the bar').to.equal(0);
    });

    it('paints the range over the end of the calculated bar', async () => {
      const element = await paintedChart(slice);
      const whisker = element.shadowRoot!.querySelector('.whisker')!.getBoundingClientRect();
      const ink = colour(getComputedStyle(part(element, 'frame')).color);
      for (const x of [whisker.left + 1, whisker.right - 1]) {
        expect(isLike(pixelAt(element, x, whisker.top + 3), ink), `cap at ${x}`).to.equal(true);
      }
      expect(pixelAt(element, whisker.right + 3, whisker.top + 3)[3]).to.equal(0);
    });

    it('paints a part-year pale', async () => {
      const element = await paintedChart(invented.years());
      const { left, top, width, height } = bars(element).at(-1)!.getBoundingClientRect();
      const pale = colour(getComputedStyle(bars(element).at(-1)!).backgroundColor);
      expect(isLike(pixelAt(element, left + width / 2, top + height / 2), pale)).to.equal(true);
    });

    describe('as a line', () => {
      /** Whether something is painted half-way up a column, where its bar would be. */
      const hasBar = (element: TradeTurnoverChart, at: number): boolean => {
        const { left, width, top, bottom } = bars(element)[at]!.getBoundingClientRect();
        return pixelAt(element, left + width / 2, (top + bottom) / 2)[3] > 0;
      };
      const head = (element: TradeTurnoverChart, at: number): [x: number, y: number] => {
        const { left, width, top } = bars(element)[at]!.getBoundingClientRect();
        return [left + width / 2, top];
      };
      /** Whether a line leads from head to head: how much of the way is painted in its colour. */
      const painting = (element: TradeTurnoverChart, from: number, to: number): number => {
        const accent = colour(getComputedStyle(bars(element)[0]!).color);
        const [[x1, y1], [x2, y2]] = [head(element, from), head(element, to)];
        const steps = Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40);
        return steps.filter(t => isLike(pixelAt(element, x1 + t * (x2 - x1), y1 + t * (y2 - y1)), accent)).length / 40;
      };

      for (const { of, make, form, isLine } of [
        { of: 'sixty months', make: invented.sixtyMonths, form: undefined, isLine: true },
        { of: 'sixty months as bars', make: invented.sixtyMonths, form: 'bars', isLine: false },
        { of: 'years', make: invented.years, form: undefined, isLine: false },
        { of: 'years as a line', make: invented.years, form: 'line', isLine: true },
        { of: 'two rows, which it leaves alone', make: () => slice, form: 'line', isLine: false },
      ]) {
        it(`draws a line or bars: ${of}`, async () => {
          const element = await paintedChart(make(), { attributes: form ? { form } : {} });
          expect(hasBar(element, 1)).to.equal(!isLine);
        });
      }

      it('is whole between reported amounts, dashed at a calculated one, and ends at a gap', async () => {
        const element = await paintedChart(invented.years(), { width: 960, attributes: { form: 'line' } });
        // Of the bars: 2015 has none.
        expect(painting(element, 0, 1), '2010 to 2011').to.be.above(0.95);
        expect(painting(element, 2, 3), '2012 to 2013').to.be.within(0.2, 0.85);
        expect(painting(element, 4, 5), '2014 to 2016').to.be.below(0.1);
        expect(painting(element, 11, 12), '2022 to a part of 2023').to.be.below(0.3);
      });

      it('changes with its attribute', async () => {
        const element = await paintedChart(invented.years());
        expect(hasBar(element, 1)).to.equal(true);
        element.form = 'line';
        await element.updateComplete;
        expect(hasBar(element, 1)).to.equal(false);
        expect(all(element, 'canvas').length).to.equal(1);
      });

      it('keeps the range of what is calculated', async () => {
        const element = await paintedChart(invented.years(), { attributes: { form: 'line' } });
        const whisker = element.shadowRoot!.querySelector('.plot .whisker')!.getBoundingClientRect();
        const ink = colour(getComputedStyle(part(element, 'frame')).color);
        expect(isLike(pixelAt(element, (whisker.left + whisker.right) / 2, whisker.top + 1), ink)).to.equal(true);
      });
    });

    it('leaves the words to the pointer, so that they can be selected', async () => {
      const element = await paintedChart(slice);
      const { left, top, height } = items(element)[0]!.firstElementChild!.getBoundingClientRect();
      const found = (element.shadowRoot as unknown as Document).elementFromPoint(left + 5, top + height / 2);
      expect(found!.tagName).not.to.equal('CANVAS');
      expect(textOf(found)).to.contain('January–September 2022');
    });

    it('waits until the widget comes near the viewport', async () => {
      const element = await chartOf(slice, { style: 'margin-block-start:5000px' });
      // Another one, in sight, is drawn meanwhile.
      await paintedChart(slice, { style: 'position:absolute;inset-block-start:0' });
      expect(canvasOf(element) === null).to.equal(true);
      element.scrollIntoView();
      await painted(element);
      scrollTo(0, 0);
    });

    it('follows the width', async () => {
      const element = await paintedChart(slice, { width: 640 });
      const before = drawnBars(element)[1]!.right;
      element.parentElement!.style.inlineSize = '400px';
      await waitUntil(() => drawnBars(element)[1]!.right < before - 100, 'it did not follow');
      const expected = bars(element)[1]!.getBoundingClientRect();
      expect(drawnBars(element)[1]!.right).to.be.closeTo(expected.right, 1.01);
      expect(drawnBars(element)[1]!.top).to.be.closeTo(expected.top, 1.01);
    });

    for (const { how, change } of [
      { how: 'its theme', change: (element: TradeTurnoverChart) => (element.theme = 'dark') },
      { how: 'the page', change: (element: TradeTurnoverChart) => (element.parentElement!.style.colorScheme = 'dark') },
      {
        how: 'a token',
        change: (element: TradeTurnoverChart) => element.parentElement!.style.setProperty('--dateline-accent', 'rgb(90, 20, 120)'),
      },
    ]) {
      it(`follows the colours of ${how}`, async () => {
        const element = await paintedChart(slice);
        const { left, top } = bars(element)[1]!.getBoundingClientRect();
        const before = pixelAt(element, left + 20, top + 10);
        change(element);
        await waitUntil(() => !isLike(pixelAt(element, left + 20, top + 10), before), 'the colour stayed');
        await waitUntil(
          () => isLike(pixelAt(element, left + 20, top + 10), colour(getComputedStyle(bars(element)[1]!).color)),
          'another colour came',
        );
      });
    }

    it('follows the data, from rows to columns and back', async () => {
      const element = await paintedChart(slice);
      for (const [data, n] of [
        [invented.years(), 13],
        [slice, 2],
      ] as const) {
        element.data = data;
        await element.updateComplete;
        expect(drawnBars(element).length).to.equal(n);
        expect(all(element, 'canvas').length).to.equal(1);
        const expected = bars(element).map(bar => bar.getBoundingClientRect());
        expect(drawnBars(element).at(-1)!.top).to.be.closeTo(expected.at(-1)!.top, 1.01);
      }
    });
  });

  describe('exploring', () => {
    const focusPlot = async (element: TradeTurnoverChart): Promise<void> => {
      part(element, 'plot').focus();
      await element.updateComplete;
    };

    it('makes the picture one tab stop with a name, once there is something to explore', async () => {
      const element = await chartOf(slice);
      expect(part(element, 'plot').hasAttribute('tabindex')).to.equal(false);
      await painted(element);
      const plot = part(element, 'plot');
      expect([plot.getAttribute('role'), plot.tabIndex]).to.deep.equal(['group', 0]);
      expect(plot.getAttribute('aria-label')).to.contain('Trade turnover by period');
      expect(textOf(element.shadowRoot!.getElementById(plot.getAttribute('aria-describedby')!))).to.equal(readout(element));
      expect(all(element, 'canvas[tabindex], li[tabindex]').length).to.equal(0);
    });

    it('is no tab stop for one period', async () => {
      const element = await paintedChart(invented.onePeriod());
      expect(part(element, 'plot').hasAttribute('tabindex')).to.equal(false);
    });

    it('is reached by Tab before the paragraph and the buttons', async () => {
      const element = await paintedChart(slice, { attributes: { 'paragraph-href': '#p{n}' } });
      const stop = document.createElement('button');
      element.before(stop);
      stop.focus();
      await press(element, 'Tab');
      expect(element.shadowRoot!.activeElement === part(element, 'plot')).to.equal(true);
    });

    for (const { keys, at } of [
      { keys: ['ArrowRight'], at: 0 },
      { keys: ['ArrowLeft'], at: 13 },
      { keys: ['End'], at: 13 },
      { keys: ['End', 'ArrowRight'], at: 13 },
      { keys: ['End', 'ArrowLeft'], at: 12 },
      { keys: ['Home', 'ArrowLeft'], at: 0 },
      { keys: ['Home', 'ArrowRight', 'ArrowRight'], at: 2 },
    ]) {
      it(`goes through columns: ${keys.join(', ')}`, async () => {
        const data = invented.years();
        const element = await paintedChart(data);
        await focusPlot(element);
        await press(element, ...keys);
        expect(textOf(status(element))).to.equal(textOf(items(element)[at]));
        const name = textOf(items(element)[at]).split(':')[0]!;
        expect(readout(element).startsWith(name)).to.equal(true);
      });
    }

    it('goes through rows up and down as well', async () => {
      const element = await paintedChart(slice);
      await focusPlot(element);
      await press(element, 'ArrowDown');
      expect(readout(element)).to.equal('Jan–Sep 2022: 162 ÷ 1.5 = 108 · Paragraph 11');
      expect(textOf(status(element))).to.contain('162 ÷ 1.5 = 108');
      await press(element, 'ArrowDown');
      expect(readout(element)).to.equal('Jan–Sep 2023: Source not named in the article · Paragraph 11');
      await press(element, 'ArrowUp');
      expect(textOf(status(element))).to.contain('January–September 2022: about $108 million');
    });

    it('mirrors left and right with the words', () =>
      withRightToLeft(async rightToLeft => {
        const element = await paintedChart(rightToLeft(invented.years()), { attributes: { lang: 'he' } });
        await focusPlot(element);
        await press(element, 'Home', 'ArrowLeft');
        expect(textOf(status(element))).to.equal(textOf(items(element)[1]));
        await press(element, 'ArrowRight');
        expect(textOf(status(element))).to.equal(textOf(items(element)[0]));
      }));

    it('ends at Escape and when the focus leaves', async () => {
      const element = await paintedChart(slice);
      const rest = readout(element);
      await focusPlot(element);
      await press(element, 'Home', 'Escape');
      expect([readout(element), textOf(status(element))]).to.deep.equal([rest, '']);
      await press(element, 'Home', 'Tab');
      expect([readout(element), textOf(status(element))]).to.deep.equal([rest, '']);
    });

    it('lets Escape send away what the pointer shows, wherever the focus is', async () => {
      const element = await paintedChart(invented.years());
      const rest = readout(element);
      await point(element, items(element)[2]!.querySelector('.track')!);
      expect(readout(element)).to.contain('2012');
      await press(element, 'Escape');
      expect(readout(element)).to.equal(rest);
      await point(element, items(element)[2]!.querySelector('.track')!);
      expect(readout(element)).to.contain('2012');
    });

    it('leads by buttons to the highest, the lowest and the first calculated, and on from there by arrows', async () => {
      const element = await paintedChart(invented.years());
      for (const [name, at] of [
        ['Highest', 12],
        ['Lowest', 0],
        ['First calculated', 3],
      ] as const) {
        button(element, name).focus();
        await press(element, 'Enter');
        expect(textOf(status(element)).startsWith(textOf(items(element)[at]))).to.equal(true);
        expect(readout(element).startsWith(textOf(items(element)[at]).split(':')[0]!)).to.equal(true);
        expect(element.shadowRoot!.activeElement === button(element, name), 'the focus stays').to.equal(true);
      }
      await focusPlot(element);
      await press(element, 'ArrowRight');
      expect(textOf(status(element))).to.equal(textOf(items(element)[4]));
    });

    it('lets Escape take back where a button led', async () => {
      const element = await paintedChart(invented.years());
      const rest = readout(element);
      button(element, 'Lowest').focus();
      await press(element, 'Enter', 'Escape');
      expect([readout(element), textOf(status(element))]).to.deep.equal([rest, '']);
    });

    it('needs no such buttons where rows say all', async () => {
      const element = await paintedChart(slice);
      expect(all(element, 'button').map(textOf)).to.deep.equal(['Method', 'Table', 'CSV', 'Key']);
    });

    it('leaves other keys to the page', async () => {
      const element = await paintedChart(invented.years());
      const heard: string[] = [];
      const listen = (event: KeyboardEvent): void => void (event.defaultPrevented || heard.push(event.key));
      addEventListener('keydown', listen);
      await focusPlot(element);
      await press(element, 'ArrowDown', 'PageDown', 'Escape', 'ArrowRight');
      removeEventListener('keydown', listen);
      expect(heard).to.deep.equal(['ArrowDown', 'PageDown', 'Escape']);
    });

    it('follows the pointer over words and bars, in silence', async () => {
      const element = await paintedChart(slice);
      await point(element, items(element)[1]!.firstElementChild!);
      expect(readout(element)).to.contain('Jan–Sep 2023: Source not named');
      expect(textOf(status(element))).to.equal('');
      await point(element, part(element, 'frame'), 'pointerleave');
      expect(readout(element)).to.contain('Jan–Sep 2022');
    });

    it('keeps the link to the paragraph while the pointer is on its way there', async () => {
      const element = await paintedChart(invented.years(), { attributes: { 'paragraph-href': '#p{n}' } });
      await point(element, items(element)[2]!.querySelector('.track')!);
      part(element, 'plot').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await element.updateComplete;
      expect(readout(element)).to.match(/^2012 .*Paragraph 4$/);
      await point(element, part(element, 'frame'), 'pointerleave');
      expect(readout(element)).to.match(/^2022 /);
    });

    it('leads by Tab from a bar to its paragraph, and ends when the focus goes on', async () => {
      const from = turnoverSlice(run('2020-01', 12, [40e6, { value: 50e6, paragraphs: [7] }]));
      const element = await paintedChart(from, { attributes: { 'paragraph-href': '#p{n}' } });
      await focusPlot(element);
      await press(element, 'End', 'Tab');
      const link = element.shadowRoot!.activeElement!;
      expect([textOf(link), link.getAttribute('href')]).to.deep.equal(['Paragraph 7', '#p7']);
      expect(readout(element)).to.match(/^2021: /);
      await press(element, 'Tab');
      expect(readout(element)).to.equal('');
    });

    it('gives the focus to the bars where Escape takes the link away', async () => {
      const from = turnoverSlice(run('2020-01', 12, [40e6, { value: 50e6, paragraphs: [7] }]));
      const element = await paintedChart(from, { attributes: { 'paragraph-href': '#p{n}' } });
      await focusPlot(element);
      await press(element, 'End', 'Tab', 'Escape');
      expect(element.shadowRoot!.activeElement === part(element, 'plot')).to.equal(true);
      expect(readout(element)).to.equal('');
    });

    it('is no tab stop where the line of sources has said all of the rows', async () => {
      const element = await paintedChart(turnoverSlice(run('2020-01', 12, [{ value: 40e6, approximate: true }, 50e6])));
      expect(part(element, 'plot').hasAttribute('tabindex')).to.equal(false);
      expect(part(element, 'readout')).to.equal(null);
    });

    it('finds the nearest column, a gap among them', async () => {
      const element = await paintedChart(invented.years());
      for (const [i, item] of items(element).entries()) {
        await point(element, item.querySelector('.track')!);
        const name = textOf(item).split(':')[0]!;
        expect(readout(element).startsWith(name), `${i}: ${readout(element)}`).to.equal(true);
      }
    });

    it('keeps what a finger has touched', async () => {
      const element = await paintedChart(invented.years());
      await point(element, items(element)[2]!.querySelector('.track')!, 'pointerdown', 'touch');
      await point(element, part(element, 'plot'), 'pointerleave', 'touch');
      expect(readout(element)).to.contain('2012');
    });

    it('puts a ring around the bar', async () => {
      const element = await paintedChart(slice);
      const { left, top, height } = bars(element)[1]!.getBoundingClientRect();
      const ring = (): boolean => pixelAt(element, left + 100, top - 3)[3] > 200 && pixelAt(element, left + 100, top + height + 3)[3] > 200;
      expect(ring()).to.equal(false);
      await focusPlot(element);
      await press(element, 'End');
      expect(ring()).to.equal(true);
    });

    for (const [name, make] of each.filter(([state]) => state !== 'one period')) {
      it(`moves no text but its own line: ${name}`, async () => {
        const element = await paintedChart(make(), { width: 320 });
        const others = (): string[] => {
          const own = new Set(part(element, 'readout') ? textBoxes(element, part(element, 'readout')) : []);
          return textBoxes(element).filter(box => !own.has(box));
        };
        const [before, { height }] = [others(), element.getBoundingClientRect()];
        for (const item of items(element)) {
          await point(element, item.querySelector('.track')!);
          expect(element.getBoundingClientRect().height).to.equal(height);
          expect(others()).to.deep.equal(before);
        }
      });
    }
  });

  describe('when it goes and comes', () => {
    it('destroys its chart when it is removed, and draws another when it is back', async () => {
      const element = await paintedChart(slice);
      const [room, first] = [element.parentElement!, canvasOf(element)!];
      expect(isAlive(first)).to.equal(true);
      element.remove();
      expect(isAlive(first)).to.equal(false);
      expect(canvasOf(element) === null).to.equal(true);
      room.append(element);
      await painted(element);
      expect(canvasOf(element) === first).to.equal(false);
      expect(drawnBars(element).length).to.equal(2);
    });

    it('shows the bars of the markup until then', async () => {
      const element = await paintedChart(slice);
      const room = element.parentElement!;
      element.remove();
      room.append(element);
      await element.updateComplete;
      expect(getComputedStyle(bars(element)[0]!).visibility).to.equal('visible');
    });

    it('has one canvas after a move', async () => {
      const element = await paintedChart(slice);
      document.body.firstElementChild!.before(element.parentElement!);
      await painted(element);
      await frames(4);
      expect(all(element, 'canvas').length).to.equal(1);
    });

    it('draws nothing when it was removed before Chart.js came', async () => {
      const warnings = await warningsOf(async () => {
        const element = await chartOf(slice);
        element.remove();
        // Another one has it come meanwhile.
        await paintedChart(slice);
        expect(canvasOf(element) === null).to.equal(true);
      });
      expect(warnings).to.deep.equal([]);
    });

    it('destroys its chart when its data goes', async () => {
      const element = await paintedChart(slice);
      const canvas = canvasOf(element)!;
      (element as { data?: TurnoverSlice | undefined }).data = undefined;
      await element.updateComplete;
      expect(isAlive(canvas)).to.equal(false);
      element.data = slice;
      await painted(element);
      expect(drawnBars(element).length).to.equal(2);
    });
  });

  describe('when something is wrong', () => {
    it('misses nothing without Chart.js, and warns once', async () => {
      let element!: TradeTurnoverChart;
      const warnings = await warningsOf(async heard => {
        element = await chartOf(slice, { tag: 'lost-turnover-chart' });
        const plain = await chartOf(slice, { tag: 'plain-turnover-chart' });
        await waitUntil(() => heard.length, 'it was not said');
        expect(element.shadowRoot!.textContent).to.equal(plain.shadowRoot!.textContent);
        element.theme = 'dark';
        await element.updateComplete;
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^dateline: <lost-turnover-chart> .*Failed to fetch/);
      expect(getComputedStyle(bars(element)[0]!).visibility).to.equal('visible');
      expect(part(element, 'plot').hasAttribute('tabindex')).to.equal(false);
    });

    for (const { of, data } of [
      { of: 'another schema', data: () => ({ ...slice, schema: 2 }) },
      { of: 'the slice of another widget', data: () => ({ ...slice, widget: 'people-card' }) },
      {
        of: 'a value that is no number',
        data: () => ({ ...slice, figures: { ...slice.figures, 'f-turnover-2023': { ...slice.figures['f-turnover-2023'], value: NaN } } }),
      },
      { of: 'no periods', data: () => ({ ...slice, periods: [] }) },
      { of: 'something else', data: () => 'turnover' },
    ]) {
      it(`shows nothing at all for ${of}, and warns once`, async () => {
        let element!: TradeTurnoverChart;
        const warnings = await warningsOf(async () => {
          element = await chartOf(data() as unknown as TurnoverSlice);
          element.requestUpdate();
          await element.updateComplete;
        });
        expect(warnings).to.have.length(1);
        expect(element.shadowRoot!.textContent!.trim()).to.equal('');
      });
    }
  });

  describe('for everybody', () => {
    it('has one polite status, there from the start and silent', async () => {
      const element = await paintedChart(slice);
      expect(all(element, '[role=status]').map(textOf)).to.deep.equal(['']);
      expect(all(element, '[aria-live=assertive], [role=alert], [role=application]').length).to.equal(0);
    });

    for (const [name, make] of each) {
      it(`passes axe, all open: ${name}`, async () => {
        const element = await paintedChart(make(), { width: 640, attributes: { 'paragraph-href': '#p{n}' } });
        for (const open of ['Method', 'Table']) button(element, open).click();
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });

      it(`fits in narrow columns: ${name}`, async () => {
        for (const width of [280, 320]) {
          const element = await chartOf(make(), { width });
          const frame = part(element, 'frame');
          expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
          clearPage();
        }
      });
    }

    for (const [name, make] of each.filter(([state]) => inColumns.includes(state))) {
      it(`keeps axis labels apart: ${name}`, async () => {
        for (const [width, size] of [280, 320, 400, 500, 640, 800, 960].flatMap(width =>
          [16, 20, 32].map(size => [width, size] as const),
        )) {
          const element = await chartOf(make(), { width, style: `font-size:${size}px` });
          const labels = all(element, '.axis span').filter(label => label.getClientRects().length);
          const boxes = labels.map(label => {
            const range = document.createRange();
            range.selectNodeContents(label);
            return range.getBoundingClientRect();
          });
          expect(boxes.length, `${width} px`).to.be.at.least(width / size > 17 ? 2 : 1);
          const frame = part(element, 'frame').getBoundingClientRect();
          const tracks = all(element, '.track').map(track => track.getBoundingClientRect());
          for (const [i, box] of boxes.entries()) {
            const where = `${labels[i]!.textContent} at ${width} px, ${size} px`;
            for (const other of boxes.slice(0, i)) {
              const isApart =
                box.left > other.right + 2 || other.left > box.right + 2 || box.top >= other.bottom - 1 || other.top >= box.bottom - 1;
              expect(isApart, where).to.equal(true);
            }
            expect(box.left, where).to.be.greaterThan(frame.left);
            expect(box.right, where).to.be.lessThan(frame.right);
            // Under the middle of its own column, or as far that way as the axis goes.
            const column = tracks[Math.floor(+labels[i]!.style.getPropertyValue('--at') * tracks.length)]!;
            const [middle, edge] = [(column.left + column.right) / 2, (box.right - box.left) / 2];
            const isAtEnd = middle - edge < tracks[0]!.left || middle + edge > tracks.at(-1)!.right;
            expect(
              isAtEnd ? box.left < column.right && column.left < box.right : Math.abs((box.left + box.right) / 2 - middle) < 1.5,
              where,
            ).to.equal(true);
          }
          clearPage();
        }
      });
    }

    for (const width of [280, 570, 640, 960]) {
      it(`labels each period that its sentence names: ${width} px`, async () => {
        const element = await chartOf(invented.years(), { width });
        const shown = all(element, '.axis span')
          .filter(label => label.getClientRects().length)
          .map(label => textOf(label));
        expect(shown).to.include.members(['2022', 'Jan–Sep 2023']);
      });
    }

    it('has targets of 24 px at least', async () => {
      for (const data of [slice, invented.years()]) {
        const element = await paintedChart(data, { attributes: { 'paragraph-href': '#p{n}' } });
        for (const target of all(element, 'button, a')) {
          if (!target.getClientRects().length) continue;
          const { width, height } = touchSize(target);
          expect(Math.min(width, height), textOf(target)).to.be.at.least(24);
        }
      }
    });
  });
});
