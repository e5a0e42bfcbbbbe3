import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rgb, wcagContrast } from 'culori';
import type { ElementHandle } from 'puppeteer-core';
import { tags } from '../../src/widgets/catalogue.js';
import { PreferencesPage, shares, type Picture, type Pixel, type Wishes } from './preferences-page.js';

/** What a reader has asked the browser for, and what is then painted: pixels, not promises. */

let page: PreferencesPage;
before(async () => {
  page = await PreferencesPage.open();
});
after(() => page.close());

const ratio = (one: Pixel, other: Pixel): number => {
  const [a, b] = [one, other].map(([r, g, b]) => ({ mode: 'rgb' as const, r: r / 255, g: g / 255, b: b / 255 }));
  return wcagContrast(a!, b!);
};

/** Where two pictures of one size differ, by more than the smoothing of an edge. */
function differing(one: Picture, other: Picture): number {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  let count = 0;
  for (let y = 0; y < one.height; y++) for (let x = 0; x < one.width; x++) if (ratio(one.at(x, y), other.at(x, y)) >= 3) count++;
  return count;
}

const [calculated, reported] = ['.bar.calculated', '.bar:not(.calculated)'].map(bar => `trade-turnover-chart >>> .rows ${bar}`);

for (const theme of ['light', 'dark'] as const) {
  describe(`under forced colours on a ${theme} ground`, () => {
    const wishes: Wishes = { 'forced-colors': 'active', 'prefers-color-scheme': theme };
    let [ground, ink]: Pixel[] = [];

    before(async () => {
      await page.load(wishes);
      [ground, ink] = shares(await page.picture(await page.one('trade-turnover-chart >>> .heading'))).map(({ colour }) => colour);
    });

    it('text stands on the reader’s ground', () => assert.ok(ratio(ink!, ground!) > 15, `${String(ink)} on ${String(ground)}`));

    it('a reported bar is solid', async () => {
      const [most] = shares(await page.picture(await page.one(reported!)));
      assert.ok(most!.share > 0.99);
      assert.ok(ratio(most!.colour, ground!) >= 3);
    });

    it('a calculated bar is hatched, on the ground, with a dashed edge', async () => {
      const bar = await page.picture(await page.one(calculated!));
      const [most, second] = shares(bar);
      assert.deepEqual(most!.colour, ground);
      assert.deepEqual(second!.colour, ink);
      assert.ok(second!.share > 0.2 && second!.share < 0.5, `${second!.share} is hatch`);
      const edge = Array.from({ length: bar.width - 8 }, (_, x) => ratio(bar.at(x + 4, 0), ground!) >= 3);
      const changes = edge.filter((isInk, x) => x > 0 && isInk !== edge[x - 1]).length;
      assert.ok(changes > bar.width / 20, `${changes} ends of dashes`);
    });

    it('the range of a calculated bar reaches beyond it', async () => {
      const whisker = await page.picture(await page.one('trade-turnover-chart >>> .whisker'));
      assert.ok(
        Array.from({ length: whisker.height }, (_, y) => whisker.at(whisker.width - 1, y)).every(pixel => ratio(pixel, ground!) >= 3),
      );
    });

    for (const control of [
      'trade-turnover-chart >>> .action',
      'deal-tracker >>> .fold',
      'deal-tracker >>> input',
      'deal-tracker >>> button.title',
      'people-card >>> .toggle',
      'people-card >>> a.paragraph',
    ]) {
      it(`the ring round ${control} is seen, and is neither text nor ground`, async () => {
        const element = await page.one(control);
        // A details panel keeps its links to itself until it is opened.
        await element.evaluate(each => each.closest('[hidden]')?.removeAttribute('hidden'));
        const bare = await page.picture(element, 6);
        await element.focus();
        const ringed = await page.picture(element, 6);
        // The ring is 3 px wide, 2 px away or inside: so far is its middle from the picture's edge.
        const offset = await element.evaluate(each => parseFloat(getComputedStyle(each).outlineOffset));
        const edge = Math.floor(6 - offset - 1.5);
        const [x, y] = [ringed.width >> 1, ringed.height >> 1];
        const sides = (
          [
            [x, edge],
            [x, ringed.height - 1 - edge],
            [edge, y],
            [ringed.width - 1 - edge, y],
          ] as const
        ).filter(([x, y]) => {
          const [pixel, under] = [ringed.at(x, y), bare.at(x, y)];
          return ratio(pixel, under) >= 3 && pixel.join() !== ink!.join();
        });
        // Under the words of the next line Chromium lays a plate of the ground, which may hide one side.
        assert.ok(sides.length >= 3, `${sides.length} sides of ${control}`);
        assert.ok(
          differing(bare, ringed) >= 2 * (ringed.width - 12 + ringed.height - 12),
          'two pixels wide, all along two sides at the least',
        );
        await element.evaluate(each => (each as HTMLElement).blur());
      });
    }

    it('the glyphs of all statuses differ from each other', async () => {
      // What has no stage has one glyph, whether it is disputed or only said.
      const table = async (): Promise<void> =>
        (await page.one('deal-tracker >>> .foot .actions button')).evaluate(each => (each as HTMLElement).click());
      await table();
      const every = await page.all('deal-tracker >>> td .glyph');
      const ranks = await Promise.all(every.map(each => each.evaluate(glyph => glyph.querySelectorAll('.on').length)));
      assert.equal(every.length, 32);
      assert.equal(new Set(ranks).size, 7);
      const glyphs = [...new Set(ranks)].map(rank => every[ranks.indexOf(rank)]!);
      const seen = await Promise.all(glyphs.map(async glyph => [await textBeside(glyph), await inkOf(glyph)] as const));
      for (const [i, [name, columns]] of seen.entries()) {
        for (const [other, those] of seen.slice(i + 1)) assert.notDeepEqual(columns, those, `${name} looks like ${other}`);
      }
      await table();
    });

    /** For every box of a glyph, whether it is full, framed, or dashed: by how much ink it has. */
    const inkOf = async (glyph: ElementHandle): Promise<string[]> => {
      const boxes = await glyph.$$('i');
      const pictures: string[] = [];
      for (const box of boxes) {
        const { share } = shares(await page.picture(box)).find(({ colour }) => ratio(colour, ground!) >= 3) ?? { share: 0 };
        assert.ok(share > 0.1, 'there is ink');
        pictures.push(share > 0.9 ? 'full' : share > 0.35 ? 'framed' : 'dashed');
      }
      return pictures;
    };
    const textBeside = (glyph: ElementHandle): Promise<string> => glyph.evaluate(each => each.parentElement!.textContent!.trim());

    it('the bars of the stages are solid, and what is claimed is dashed', async () => {
      const steps = await page.all('deal-tracker >>> .step');
      const solid = await Promise.all(steps.map(async step => shares(await page.picture(step))[0]!));
      assert.equal(solid.length, 8);
      for (const { colour, share } of solid.slice(0, -2)) assert.ok(share > 0.99 && ratio(colour, ground!) >= 3);
      for (const { share } of solid.slice(-2)) assert.ok(share < 0.95);
    });

    it('the edges of the three sides of people differ', async () => {
      const edges = new Map<string, string>();
      for (const side of ['first', 'second', 'third']) {
        const card = await page.picture(await page.one(`people-card >>> .${side}`));
        const isInk = (x: number, y: number): boolean => ratio(card.at(x, y), ground!) >= 3;
        const [middle, rows] = [card.height >> 1, Array.from({ length: 40 }, (_, y) => y + 8)];
        const across = Array.from({ length: 8 }, (_, x) => isInk(x, middle));
        const isDouble = isInk(0, middle) && !isInk(3, middle) && isInk(6, middle);
        const down = rows.filter(y => isInk(2, y)).length;
        edges.set(
          isDouble ? 'double' : down === rows.length ? 'solid' : down > 10 && down < 35 ? 'dashed' : `${String(across)} ${down}`,
          side,
        );
      }
      assert.deepEqual(
        [...edges],
        [
          ['solid', 'first'],
          ['double', 'second'],
          ['dashed', 'third'],
        ],
      );
    });

    it('the canvas gives way as soon as they are switched on, and comes back as it was', async () => {
      const bars = await page.all('trade-turnover-chart >>> .track');
      const look = async (): Promise<Picture[]> => {
        const pictures: Picture[] = [];
        for (const bar of bars) pictures.push(await page.picture(bar));
        return pictures;
      };
      const forced = await look();
      await page.wish({ 'prefers-color-scheme': theme });
      const usual = await look();
      await page.wish(wishes);
      const again = await look();
      await page.wish({ 'prefers-color-scheme': theme });
      const back = await look();
      await page.wish(wishes);
      for (const i of bars.keys()) {
        assert.equal(differing(forced[i]!, again[i]!), 0);
        assert.equal(differing(usual[i]!, back[i]!), 0);
        assert.notDeepEqual(shares(usual[i]!)[0], shares(forced[i]!)[0]);
      }
    });
  });

  describe(`for a reader who asks for more contrast, in the ${theme}`, () => {
    const wishes: Wishes = { 'prefers-contrast': 'more', 'prefers-color-scheme': theme };

    for (const [what, css] of [
      ['the widgets’ own colours', ''],
      ['a newsroom’s pale greys', ':root { --dateline-muted: #8a8a8a; --dateline-rule: #8a8a8a; --dateline-hairline: transparent }'],
    ] as const) {
      it(`text has 7:1, fields 4.5:1 and lines can be seen, with ${what}`, async () => {
        await page.load(wishes, css);
        const found = await page.page.evaluate(tags => {
          const texts: [name: string, colour: string, ground: string][] = [];
          const lines: typeof texts = [];
          for (const tag of tags) {
            const root = document.querySelector(tag)!.shadowRoot!;
            for (const element of root.querySelectorAll('*')) {
              if (!element.checkVisibility({ visibilityProperty: true })) continue;
              let ground: Element = element;
              while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement!;
              const style = getComputedStyle(element);
              const { backgroundColor } = getComputedStyle(ground);
              const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim());
              if (hasText && !element.closest('option')) texts.push([element.className || element.localName, style.color, backgroundColor]);
              for (const edge of ['top', 'bottom']) {
                const of = (what: string): string => style.getPropertyValue(`border-${edge}-${what}`);
                if (of('style') !== 'none' && of('width') !== '0px' && !element.matches('.layer, .step, i'))
                  lines.push([element.className || element.localName, of('color'), backgroundColor]);
              }
            }
          }
          return { texts, lines };
        }, tags);
        assert.ok(found.texts.length > 200 && found.lines.length > 20, `${found.texts.length} texts, ${found.lines.length} lines`);
        for (const [name, colour, ground] of found.texts) {
          assert.ok(wcagContrast(rgb(colour)!, rgb(ground)!) >= 7, `${name}: ${colour} on ${ground}`);
        }
        for (const [name, colour, ground] of found.lines) {
          const needed = ['input', 'select', 'tag'].includes(name) ? 4.5 : 3;
          assert.ok(wcagContrast(rgb(colour)!, rgb(ground)!) >= needed, `${name}: ${colour} on ${ground}`);
        }
      });
    }

    it('the canvas takes the stronger colours as soon as they are asked for', async () => {
      await page.load({ 'prefers-color-scheme': theme });
      const bar = await page.one(reported!);
      const [before] = shares(await page.picture(bar));
      await page.wish(wishes);
      const [after] = shares(await page.picture(bar));
      const wanted = rgb(await bar.evaluate(each => getComputedStyle(each).color))!;
      assert.notDeepEqual(after!.colour, before!.colour);
      assert.deepEqual(
        after!.colour,
        [wanted.r, wanted.g, wanted.b].map(part => Math.round(part * 255)),
      );
    });
  });
}

describe('for a reader who asks for less motion', () => {
  /** What would move, on the host and inside, and every picture that the canvas has shown. */
  interface Watched extends Window {
    moving: string[];
    drawn: string[];
  }

  before(async () => {
    await page.page.evaluateOnNewDocument(() => {
      const watched = window as unknown as Watched;
      watched.moving = [];
      watched.drawn = [];
      const blank = document.createElement('canvas');
      const look = (): void => {
        for (const element of document.querySelectorAll('*')) {
          for (const animation of element.shadowRoot?.getAnimations() ?? []) {
            const target = (animation.effect as KeyframeEffect | null)?.target;
            // It paints nothing, and tells the canvas that its colours have changed.
            if (!target?.matches('.layer')) watched.moving.push(`${element.localName} ${target?.className ?? ''}`);
          }
          const canvas = element.shadowRoot?.querySelector('canvas');
          [blank.width, blank.height] = [canvas?.width ?? 0, canvas?.height ?? 0];
          const picture = canvas?.toDataURL();
          if (picture && picture !== blank.toDataURL() && picture !== watched.drawn.at(-1)) watched.drawn.push(picture);
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.load({ 'prefers-reduced-motion': 'reduce' });
  });

  const watched = () =>
    page.page.evaluate(() => {
      const { moving, drawn } = window as unknown as Watched;
      return { moving, drawn: drawn.length };
    });

  it('the bars stand as they are drawn first', async () => {
    for (let i = 0; i < 20; i++) await page.settle();
    assert.equal((await watched()).drawn, 1);
  });

  it('nothing moves when it is hovered, focused, opened, filtered or sorted', async () => {
    const opened = [
      'trade-turnover-chart >>> .action',
      'deal-tracker >>> button.title',
      'deal-tracker >>> .fold',
      'people-card >>> .toggle',
    ];
    for (const control of opened) {
      const element = await page.one(control);
      await element.hover();
      await page.settle();
      await element.focus();
      await element.click();
      await page.settle();
    }
    for (const key of ['ArrowRight', 'End', 'Escape'] as const) {
      await (await page.one('trade-turnover-chart >>> .plot')).press(key);
      await page.settle();
    }
    const sort = await page.one('deal-tracker >>> .selects label:last-child select');
    await sort.select('title');
    await page.settle();
    assert.deepEqual((await watched()).moving, []);
  });

  it('nothing has a transition or an animation', async () => {
    const moving = await page.page.evaluate(tags => {
      const found: string[] = [];
      for (const tag of tags) {
        const host = document.querySelector(tag)!;
        for (const element of [host, ...host.shadowRoot!.querySelectorAll('*:not(.layer)')]) {
          for (const pseudo of [undefined, '::before', '::after']) {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
            if (animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto')
              found.push(`${tag} ${element.className}`);
          }
        }
      }
      return found;
    }, tags);
    assert.deepEqual(moving, []);
  });
});
