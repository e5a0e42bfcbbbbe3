import { expect } from '@open-wc/testing';
import { tags } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import {
  arrive,
  bundleOf,
  chartOf,
  embeds,
  expectDrawnInPlace,
  expectRight,
  openHost,
  plainly,
  scriptOf,
  scripts,
  tagOf,
  widgetsOf,
} from '../support/hostile-page.js';
import { waitUntil } from '../support/wait-until.js';

/** All widgets in documents of every kind, and on pages that move, hide, stretch and replace them. */

const xhtml = {
  type: 'application/xhtml+xml',
  doctype: '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>',
};
/** Chromium runs no module script in XML (crbug.com/717643), but an import in a plain one. */
const imports = tags.map(tag => `<script>import('${bundleOf(tag)}')</script>`).join('');

const elsewhere = '<base href="https://elsewhere.example/some/where/"/>';
/** How far along the canvas its first and its last painted column are, as fractions. */
function painted(page: HostPage): readonly number[] {
  const canvas = chartOf(page).querySelector('canvas')!;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  let [first, last] = [width, 0];
  for (let i = 3; i < data.length; i += 4) {
    if (!data[i]) continue;
    const x = ((i - 3) / 4) % width;
    [first, last] = [Math.min(first, x), Math.max(last, x)];
  }
  return [first / width, last / width];
}

describe('all widgets', () => {
  before(() => plainly());
  afterEach(() => HostPage.closeAll());

  describe('are right in a document', () => {
    for (const { what, lang = 'en', mode, ...source } of [
      { what: 'in quirks mode', doctype: '', mode: 'BackCompat' },
      { what: 'in quirks mode, dark', doctype: '', head: '<style>:root { color-scheme: dark }</style>', mode: 'BackCompat' },
      {
        what: 'of HTML 4',
        doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">',
      },
      { what: 'of XHTML', ...xhtml, html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"', body: embeds + imports },
      {
        what: 'of XHTML, in Persian',
        ...xhtml,
        html: 'xmlns="http://www.w3.org/1999/xhtml" lang="fa"',
        lang: 'fa',
        body: embeds + imports,
      },
      { what: 'whose base is elsewhere', head: elsewhere },
      { what: 'whose base is elsewhere, in Persian', html: 'lang="fa" dir="rtl"', lang: 'fa', head: elsewhere },
      { what: 'from right to left, in English', html: 'lang="en" dir="rtl"' },
      {
        what: 'from right to left, in Persian, around English',
        html: 'lang="fa" dir="rtl"',
        body: tags.map(tag => tagOf(tag, 'lang="en"')).join('') + scripts,
      },
      {
        what: 'from left to right, in English, around Persian',
        lang: 'fa',
        body: tags.map(tag => tagOf(tag, 'lang="fa"')).join('') + scripts,
      },
      {
        what: 'with Bootstrap',
        head: `<link rel="stylesheet" href="${location.origin}/node_modules/bootstrap/dist/css/bootstrap.min.css"/>`,
      },
      {
        what: 'with Bootstrap, dark, from right to left',
        html: 'lang="en" dir="rtl" data-bs-theme="dark"',
        head: `<link rel="stylesheet" href="${location.origin}/node_modules/bootstrap/dist/css/bootstrap.rtl.min.css"/>`,
      },
      {
        what: 'of a strict policy',
        head: `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${location.origin}; style-src 'none'; img-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'"/>`,
      },
    ] as const satisfies readonly (Parameters<typeof openHost>[0] & {
      what: string;
      lang?: string;
      mode?: string;
    })[] as readonly (NonNullable<Parameters<typeof openHost>[0]> & { what: string; lang?: string; mode?: string })[]) {
      it(what, async () => {
        await plainly(lang);
        const page = await openHost(source);
        if (mode) expect(page.document.compatMode).to.equal(mode);
        if (source.type) expect(page.document.contentType).to.equal(source.type);
        await expectRight(page, { lang });
        expectDrawnInPlace(page);
      });
    }
  });

  describe('draw', () => {
    for (const { what, style, shown } of [
      { what: 'in a tab that is shown later', style: 'display: none', shown: 'display: block' },
      { what: 'where content is kept back', style: 'content-visibility: hidden', shown: 'content-visibility: visible' },
      { what: 'where all was invisible', style: 'visibility: hidden; position: absolute; width: 300px', shown: '' },
      { what: 'where there was no room', style: 'width: 0; height: 0; overflow: hidden', shown: '' },
    ]) {
      it(what, async () => {
        const page = await openHost({ body: `<section style="${style}">${embeds}</section>${scripts}` });
        await arrive(widgetsOf(page), { painted: false });
        await page.frames();
        page.find('section').style.cssText = shown;
        await expectRight(page);
        await waitUntil(() => chartOf(page).querySelector('canvas')!.clientWidth > 300);
        expectDrawnInPlace(page);
      });
    }

    for (const { what, open, markup } of [
      {
        what: 'in details that are opened later',
        markup: `<details><summary>More</summary>${embeds}</details>`,
        open: (page: HostPage) => page.find('details').setAttribute('open', ''),
      },
      {
        what: 'in a dialog that is opened later',
        markup: `<dialog style="width: 664px; max-width: none; padding: 0; border: 0">${embeds}</dialog>`,
        open: (page: HostPage) => (page.find('dialog') as HTMLDialogElement).showModal(),
      },
      {
        what: 'when they are hidden no more',
        markup: embeds.replaceAll(' article', ' hidden article'),
        open: (page: HostPage) => widgetsOf(page).forEach(widget => (widget.hidden = false)),
      },
    ]) {
      it(what, async () => {
        const page = await openHost({ body: markup + scripts });
        await arrive(widgetsOf(page), { painted: false });
        await page.frames();
        expect(
          page.requests.filter(file => file.includes('/chart-')),
          'Chart.js waits until it is seen',
        ).to.deep.equal([]);
        expect(page.find('trade-turnover-chart').checkVisibility()).to.equal(false);
        open(page);
        await expectRight(page);
        expectDrawnInPlace(page);
      });
    }

    for (const how of ['resize', 'another screen'] as const) {
      it(`as sharp as the screen after its ratio has changed: ${how}`, async () => {
        const page = await openHost({ body: `<section style="width: 600px">${embeds}</section>` });
        let ratio = page.window.devicePixelRatio;
        let told: EventTarget | undefined;
        Object.defineProperty(page.window, 'devicePixelRatio', { configurable: true, get: () => ratio });
        Object.defineProperty(page.window, 'matchMedia', { configurable: true, value: () => (told = new page.window.EventTarget()) });
        // Only now: a canvas asks for its screen as soon as it is drawn.
        for (const tag of tags) await page.addScript(bundleOf(tag));
        await arrive(widgetsOf(page));
        for (const next of [1.5, 2, 3, 1]) {
          ratio = next;
          if (how === 'resize') page.window.dispatchEvent(new page.window.Event('resize'));
          else told!.dispatchEvent(new page.window.Event('change'));
          await page.frames();
          const canvas = chartOf(page).querySelector('canvas')!;
          const { width } = canvas.getBoundingClientRect();
          expect(width).to.be.above(300);
          expect(canvas.width / ratio).to.be.closeTo(width, 1);
          expectDrawnInPlace(page);
        }
        expect([...page.faults, ...page.warnings]).to.deep.equal([]);
      });
    }

    it('where the browser skips what is far away', async () => {
      const page = await openHost({
        body: `<section style="content-visibility: auto; contain-intrinsic-size: auto 900px">${embeds}</section>${scripts}`,
      });
      await expectRight(page);
      expectDrawnInPlace(page);
    });

    for (const style of [
      'scale: 0.5; transform-origin: 0 0',
      'transform: scale(1.5); transform-origin: 0 0',
      'zoom: 0.75',
      'zoom: 1.5',
      'transform: translate(20px, 30px); will-change: transform',
      'transform: rotate(90deg); transform-origin: 200px 200px',
      'transform: rotate(-20deg) skewX(10deg); transform-origin: 200px 200px',
    ]) {
      it(`in place, and are pointed at, under ${style}`, async () => {
        const usual = await openHost({ body: `<section style="width: 400px">${embeds}</section>${scripts}` });
        await arrive(widgetsOf(usual));
        const [first, last] = painted(usual);
        usual.close();
        const page = await openHost({ body: `<section style="width: 400px; ${style}">${embeds}</section>${scripts}` });
        await arrive(widgetsOf(page));
        await waitUntil(
          () =>
            Math.abs(chartOf(page).querySelector('canvas')!.clientWidth - chartOf(page).querySelector<HTMLElement>('.layer')!.clientWidth) <
            1,
        );
        expectDrawnInPlace(page);
        expect(painted(page)[0]).to.be.closeTo(first!, 0.01);
        expect(painted(page)[1]).to.be.closeTo(last!, 0.01);
        const tracks = [...chartOf(page).querySelectorAll('.track')];
        for (const [i, track] of tracks.entries()) {
          // Its middle is there also where it has been turned.
          const { left, top, width, height } = track.getBoundingClientRect();
          const init = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
          track.dispatchEvent(new page.window.PointerEvent('pointermove', init));
          await (page.find('trade-turnover-chart') as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
          expect([...chartOf(page).querySelectorAll('.rows li')].map(row => row.matches('.on'))).to.deep.equal(
            tracks.map((_, n) => n === i),
          );
        }
        expect([...page.faults, ...page.warnings]).to.deep.equal([]);
      });
    }
  });

  describe('are right after', () => {
    it('the page has put another body in place of its own', async () => {
      const page = await openHost();
      await expectRight(page);
      const before = widgetsOf(page);
      page.document.body.innerHTML = embeds;
      await expectRight(page);
      for (const [i, widget] of widgetsOf(page).entries()) expect(widget).not.to.equal(before[i]);
    });

    it('the page was written anew', async () => {
      const page = await openHost();
      await expectRight(page);
      page.document.open();
      page.document.write(`<!doctype html><html lang="en"><title>New</title><p>All is new.</p>${embeds}</html>`);
      page.document.close();
      await page.addScript(bundleOf('people-card'));
      await expectRight(page);
    });

    it('the page was written in parts, tag by tag', async () => {
      const page = await openHost({ body: '<p>First</p>' });
      page.document.open();
      for (const part of `<!doctype html><html lang="en">${scripts}${embeds}`.split(/(?<=>)/)) {
        page.document.write(part);
        await page.frames(1);
      }
      page.document.close();
      await expectRight(page);
    });

    it('a library has morphed the page', async () => {
      const page = await openHost({ head: `<script src="${location.origin}/node_modules/morphdom/dist/morphdom-umd.js"></script>` });
      await expectRight(page);
      const { morphdom } = page.window as unknown as { morphdom: (from: Element, to: string) => void };
      const before = widgetsOf(page);
      morphdom(page.document.body, `<body><h1>Updated</h1><section>${embeds}</section><p>More</p></body>`);
      morphdom(page.document.body, `<body><h1>Again</h1><section>${embeds}</section></body>`);
      await expectRight(page);
      expect(before).to.have.length(tags.length);
    });

    it('they were put aside in a template, and taken out', async () => {
      const page = await openHost({ body: `<section>${embeds}</section><template></template>${scripts}` });
      await expectRight(page);
      const { content } = page.find('template') as HTMLTemplateElement;
      const widgets = widgetsOf(page);
      content.append(...widgets);
      await page.frames();
      page.find('section').append(content);
      await expectRight(page);
      expect(getComputedStyle(widgets[0]!.shadowRoot!.querySelector('.frame')!).borderTopWidth).to.equal('3px');
    });

    it('they were in the document of a frame, and came back', async () => {
      const page = await openHost({ body: `<section>${embeds}</section><iframe></iframe>${scripts}` });
      await expectRight(page);
      const widgets = widgetsOf(page);
      (page.find('iframe') as HTMLIFrameElement).contentDocument!.body.append(...widgets);
      await page.frames();
      for (const widget of widgets) expect(writtenBy(widget).length).to.be.above(200);
      page.find('section').append(...widgets);
      await expectRight(page);
      expect(getComputedStyle(widgets[0]!.shadowRoot!.querySelector('.frame')!).borderTopWidth).to.equal('3px');
    });
  });

  it('are right a hundred times on one page, and fetch nothing twice', async () => {
    const copies = Math.ceil(100 / tags.length);
    const many = Array.from({ length: copies }, () => embeds).join('');
    const page = await openHost({ body: `<h1>Many</h1>${many}${scripts}` });
    const widgets = [...page.document.querySelectorAll(tags.join())];
    expect(widgets).to.have.length(copies * tags.length);
    await arrive(widgets, { painted: false });
    for (const tag of tags) expect(new Set([...page.document.querySelectorAll(tag)].map(writtenBy)).size, tag).to.equal(1);
    await expectRight(page);
    expect(page.requests.map(file => file.replace(/^.*\/|(?<=chart)-.{8}\.js$/g, '')).sort()).to.deep.equal(
      ['chart', ...tags.map(tag => `${tag}.js`)].sort(),
    );
  });

  it('are right with their scripts twice, before and after their tags', async () => {
    const again = tags.map(tag => scriptOf(tag).replace('.js', '.js?again')).join('');
    const page = await openHost({ body: scripts + embeds + again + scripts });
    await expectRight(page);
  });
});
