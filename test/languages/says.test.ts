import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { tags } from '../../src/widgets/catalogue.js';
import { HostPage } from '../support/host-page.js';
import { spokenBy } from './spoken.js';
import { WidgetsPage } from './widgets-page.js';

/** The same words in every engine, and no others. */

/** What stays in Latin letters: a file format, the forum's and the drone's own names, two spellings, the words at issue. */
const latin = ['CSV', 'KazanForum', 'Geran', 'Mahdi', 'Mehdi', 'by', 'times'];

describe('the widgets say', () => {
  let page: WidgetsPage;
  before(async () => {
    page = await WidgetsPage.open();
  });
  after(() => HostPage.closeAll());

  for (const lang of ['ru', 'fa', 'tt']) {
    for (const tag of tags) {
      it(`the words of ${lang} in <${tag}>, as they were written down`, async () => {
        await page.set(lang);
        const golden = await (await fetch(`/test/languages/golden/${tag}.${lang}.txt`)).text();
        expect(spokenBy(page.widget(tag)).join('\n')).to.equal(golden.trimEnd());
      });

      it(`nothing in English in <${tag}> in ${lang}`, async () => {
        await page.set(lang);
        // A name in its own script is no English word.
        const native = [...page.widget(tag).shadowRoot!.querySelectorAll('.native')].map(({ textContent }) => textContent!.trim());
        const said = spokenBy(page.widget(tag)).filter(text => !native.includes(text));
        expect(said.length).to.be.above(20);
        const words = said.flatMap(text => text.match(/[A-Za-z]+/g) ?? []);
        expect(words.filter(word => !latin.includes(word))).to.deep.equal([]);
        if (lang === 'fa') {
          expect(
            said.filter(text => /\d/.test(text)),
            'only Persian digits',
          ).to.deep.equal([]);
          expect(said.filter(text => /[А-яЁё]/.test(text))).to.deep.equal([]);
        } else {
          expect(said.filter(text => /[\u0600-\u06ff]/.test(text))).to.deep.equal([]);
        }
      });
    }
  }
});

describe('the language of the page', () => {
  afterEach(() => HostPage.closeAll());

  const langOf = (page: WidgetsPage): (string | null)[] => tags.map(tag => page.frameOf(tag).getAttribute('lang'));

  for (const [tag, lang, dir] of [
    ['ru-RU', 'ru', 'ltr'],
    ['fa-IR', 'fa', 'rtl'],
    ['tt-Cyrl-RU', 'tt', 'ltr'],
    ['uk', 'en', 'ltr'],
  ] as const) {
    it(`“${tag}” is ${lang}, and runs ${dir}`, async () => {
      const page = await WidgetsPage.open(undefined, tag);
      await page.settle();
      for (const widget of tags) {
        expect(page.frameOf(widget).lang).to.equal(lang);
        expect(page.frameOf(widget).dir).to.equal(dir);
        expect(getComputedStyle(page.frameOf(widget)).direction).to.equal(dir);
      }
    });
  }

  it('is the widget’s own, else the nearest above, and a change anywhere shows at once', async () => {
    const page = await WidgetsPage.open();
    const { document } = page.page;
    const expectAll = async (lang: string): Promise<void> => {
      await page.settle();
      expect(langOf(page)).to.deep.equal(tags.map(() => lang));
    };
    await expectAll('en');
    page.stage.removeAttribute('lang');
    document.documentElement.lang = 'tt';
    await expectAll('tt');
    document.body.lang = 'fa-IR';
    await expectAll('fa');
    // Into somebody's shadow root.
    const host = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(...page.widgets);
    document.body.append(host);
    const inside = host.shadowRoot!;
    const settle = async (): Promise<(string | null)[]> => {
      // The news of a language comes after the change, and its words after that.
      for (let i = 0; i < 3; i++) {
        await new Promise(requestAnimationFrame);
        for (const tag of tags) await (inside.querySelector(tag) as LitElement).updateComplete;
      }
      return tags.map(tag => inside.querySelector(tag)!.shadowRoot!.querySelector('.frame')!.getAttribute('lang'));
    };
    expect(await settle()).to.deep.equal(tags.map(() => 'fa'));
    host.lang = 'ru';
    expect(await settle()).to.deep.equal(tags.map(() => 'ru'));
    for (const tag of tags) inside.querySelector<HTMLElement>(tag)!.lang = 'en';
    expect(await settle()).to.deep.equal(tags.map(() => 'en'));
    document.body.removeAttribute('lang');
    host.removeAttribute('lang');
    for (const tag of tags) inside.querySelector(tag)!.removeAttribute('lang');
    expect(await settle()).to.deep.equal(tags.map(() => 'tt'));
  });

  it('is the article’s own where the page names none', async () => {
    const page = await WidgetsPage.open();
    page.stage.removeAttribute('lang');
    page.page.document.documentElement.removeAttribute('lang');
    await page.settle();
    expect(langOf(page)).to.deep.equal(tags.map(() => 'en'));
  });
});

describe('a text that a language lacks', () => {
  afterEach(() => HostPage.closeAll());

  it('is the article’s own, marked with its language and direction, in all widgets', async () => {
    const page = await WidgetsPage.open(undefined, 'fa');
    for (const tag of tags) {
      const widget = page.widget(tag) as unknown as Element & {
        data: unknown;
        bundled(): { slice: { words: Record<string, { title?: string; titles?: Record<string, string> }> } };
      };
      const slice = structuredClone(widget.bundled().slice);
      // Where the heading is of the interface, the title of what happened first.
      const { title, titles } = slice.words['en']!;
      const lost = title ?? titles!['ev-use-start'];
      delete slice.words['fa']!.title;
      delete slice.words['fa']!.titles?.['ev-use-start'];
      widget.data = slice;
      await page.settle();
      const marked = widget.shadowRoot!.querySelector(`${title ? '.heading' : '.title'} [lang]`)!;
      expect(marked.textContent).to.equal(lost);
      expect(marked.getAttribute('lang')).to.equal('en');
      expect(getComputedStyle(marked).direction, 'of its own script').to.equal('ltr');
      expect(page.frameOf(tag).lang).to.equal('fa');
      expect(
        spokenBy(widget).some(text => /[\u0600-\u06ff]/.test(text)),
        'the rest is Persian',
      ).to.equal(true);
    }
    expect(page.page.warnings).to.deep.equal([]);
  });

  it('is isolated inside a sentence', async () => {
    const page = await WidgetsPage.open(undefined, 'fa');
    const widget = page.widget('people-card') as unknown as Element & {
      data: unknown;
      bundled(): { slice: { words: Record<string, { names: Record<string, string> }> } };
    };
    const slice = structuredClone(widget.bundled().slice);
    delete slice.words['fa']!.names['minnikhanov'];
    widget.data = slice;
    await page.settle();
    expect(spokenBy(widget)).to.include('\u2068Rustam Minnikhanov\u2069 و علی باقری کنی');
  });
});

describe('a name in its own script', () => {
  afterEach(() => HostPage.closeAll());

  for (const { lang, native } of [
    { lang: 'en', native: { raisi: 'fa', minnikhanov: 'tt', putin: undefined } },
    { lang: 'fa', native: { raisi: undefined, minnikhanov: 'tt', putin: undefined } },
    { lang: 'tt', native: { raisi: 'fa', minnikhanov: undefined, putin: undefined } },
  ]) {
    it(`stands beside the name in ${lang}, marked with its language`, async () => {
      const page = await WidgetsPage.open(undefined, lang);
      for (const [person, expected] of Object.entries(native)) {
        page.widget('people-card').setAttribute('person', person);
        await page.settle();
        const marked = page.widget('people-card').shadowRoot!.querySelector('.native [lang]');
        expect(marked?.getAttribute('lang') ?? undefined, person).to.equal(expected);
      }
    });
  }
});
