import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import type { Slice } from '../../src/article/slice.js';
import { pickWords, type Word } from '../../src/locale/pick-words.js';
import { correctionsView, type Corrections } from '../../src/text/corrections.js';
import { frame, heading } from '../../src/ui/frame.js';
import { WidgetElement } from '../../src/ui/widget-element.js';
import type { Language } from '../../src/locale/language.js';
import type { BundledArticle, LanguagePack, PackLoaders } from '../../src/ui/language-pack.js';
import { warningsOf } from './warnings.js';
import { en as english, fa as persian } from '../support/languages.js';
import { touchSize } from '../support/touch-size.js';

interface ProbeSlice extends Slice {
  readonly widget: 'probe-widget';
  readonly paragraphs: readonly number[];
}

interface ProbeView {
  readonly title: Word;
  readonly corrections: Corrections;
  readonly paragraphs: readonly number[];
}

/** What the widget speaks; grows as languages come. */
const languages: Record<string, Language> = { en: { locale: english, messages: {} } };

/** The smallest widget that there can be. */
class ProbeWidget extends WidgetElement<ProbeSlice, ProbeView> {
  protected readonly widget = 'probe-widget';
  readonly languages = languages;
  /** What a bundle would have brought. */
  brought?: BundledArticle<ProbeSlice>;

  override bundled(): BundledArticle<ProbeSlice> | undefined {
    return this.brought;
  }

  protected toView(slice: ProbeSlice, { locale }: Language): ProbeView {
    if (slice.paragraphs.some(n => !Number.isInteger(n))) throw new TypeError('a paragraph is no number');
    return {
      title: pickWords(slice, locale.lang)(words => words.title),
      corrections: correctionsView(slice, locale),
      paragraphs: slice.paragraphs,
    };
  }

  protected renderView({ title, corrections, paragraphs }: ProbeView): TemplateResult {
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: 'Eyebrow',
      title: this.word(title),
      dek: nothing,
      body: heading(this.headingLevel, 'Below', 'below', 1),
      source: html`Source${this.paragraphs(paragraphs.map(n => ({ n, text: `Paragraph ${n}` })))}`,
      after: nothing,
      meanings: {},
      drawn: {},
      actions: [],
      corrections,
    });
  }
}
customElements.define('probe-widget', ProbeWidget);

const slice = (own: Partial<ProbeSlice> = {}): ProbeSlice => ({
  schema: 1,
  widget: 'probe-widget',
  article: 'a',
  language: 'en',
  corrections: [],
  words: { en: { title: 'A title', names: {}, corrections: { k: 'A name was wrong.' } } },
  paragraphs: [2],
  ...own,
});

/** An element that has had its data from the start, as a bundle gives it. */
async function probe(data: unknown, attributes: Record<string, string> = {}): Promise<ProbeWidget> {
  const element = document.createElement('probe-widget') as ProbeWidget;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Kept for those without');
  element.data = data as ProbeSlice;
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return element;
}

const shown = (element: ProbeWidget): string => element.renderRoot.textContent!.replace(/\s+/g, ' ').trim();
const isEmpty = (element: ProbeWidget): boolean =>
  element.renderRoot.querySelector('slot') !== null && element.renderRoot.querySelector('.frame') === null;

describe('WidgetElement', () => {
  describe('without anything to show', () => {
    it('leaves what the page wrote inside it on the page, without a word in the console', async () => {
      let element!: ProbeWidget;
      expect(await warningsOf(async () => (element = await probe(undefined)))).to.deep.equal([]);
      expect(isEmpty(element)).to.equal(true);
      expect(element.renderRoot.querySelector('slot')!.assignedNodes({ flatten: true })[0]!.textContent).to.equal('Kept for those without');
      expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('takes null for nothing', async () => {
      expect(await warningsOf(() => probe(null))).to.deep.equal([]);
    });

    it('hides what the page wrote as soon as it has data', async () => {
      const element = await probe(undefined);
      element.data = slice();
      await element.updateComplete;
      expect(isEmpty(element)).to.equal(false);
      expect(element.renderRoot.querySelectorAll('slot').length).to.equal(0);
      expect(shown(element)).to.contain('A title');
    });
  });

  describe('with data that it cannot read', () => {
    const bad: readonly (readonly [name: string, data: unknown, warning: RegExp])[] = [
      ['a text', 'hello', /no probe-widget slice of schema 1/],
      ['a number', 7, /no probe-widget slice/],
      ['a list', [], /no probe-widget slice/],
      ['a slice of another version', { ...slice(), schema: 2 }, /schema 1/],
      ['a slice of another widget', { ...slice(), widget: 'deal-tracker' }, /no probe-widget slice/],
      ['a slice without words', { ...slice(), words: undefined }, /./],
      ['a slice whose words are in no language', { ...slice(), words: {} }, /a text is missing/],
      ['a slice that its view refuses', slice({ paragraphs: [NaN] }), /a paragraph is no number/],
      ['a slice with half its keys', { schema: 1, widget: 'probe-widget' }, /./],
    ];
    for (const [name, data, warning] of bad) {
      it(`${name}: nothing is shown, one warning says why`, async () => {
        let element!: ProbeWidget;
        const warnings = await warningsOf(async () => {
          element = await probe(data, { article: 'some-article' });
          element.requestUpdate();
          await element.updateComplete;
          element.headingLevel = 4;
          await element.updateComplete;
        });
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/^dateline: <probe-widget article="some-article"> /);
        expect(warnings[0]).to.match(warning);
        expect(isEmpty(element)).to.equal(true);
        expect(shown(element)).not.to.match(/NaN|undefined|null/);
      });
    }

    it('recovers when good data comes', async () => {
      await warningsOf(async () => {
        const element = await probe(slice({ paragraphs: [NaN] }));
        element.data = slice();
        await element.updateComplete;
        expect(shown(element)).to.contain('A title');
        element.data = { ...slice(), schema: 2 } as unknown as ProbeSlice;
        await element.updateComplete;
        expect(isEmpty(element)).to.equal(true);
      });
    });
  });

  describe('the heading', () => {
    const levels: readonly (readonly [attribute: string | undefined, title: number, below: number])[] = [
      [undefined, 3, 4],
      ['2', 2, 3],
      ['3', 3, 4],
      ['4', 4, 5],
      ['5', 5, 6],
      ['6', 6, 6],
      ['1', 2, 3],
      ['-3', 2, 3],
      ['9', 6, 6],
      ['2.9', 2, 3],
      ['0', 3, 4],
      ['', 3, 4],
      ['two', 3, 4],
    ];
    for (const [attribute, title, below] of levels) {
      it(`heading-level ${attribute === undefined ? 'absent' : `"${attribute}"`}: level ${title}, and ${below} below it`, async () => {
        const element = await probe(slice(), attribute === undefined ? {} : { 'heading-level': attribute });
        const found = [...element.renderRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(each => [each.localName, each.textContent]);
        expect(found).to.deep.equal([
          [`h${title}`, 'A title'],
          [`h${below}`, 'Below'],
        ]);
      });
    }

    it('is one part, and a heading below it another', async () => {
      const element = await probe(slice());
      expect([...element.renderRoot.querySelectorAll('[part~=heading]')].map(each => each.textContent)).to.deep.equal(['A title']);
    });
  });

  describe('paragraphs', () => {
    const links = (element: ProbeWidget): HTMLAnchorElement[] => [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('a')];

    it('are plain text where the page does not say how to reach them', async () => {
      const element = await probe(slice({ paragraphs: [8, 10] }));
      expect(links(element).length).to.equal(0);
      expect(shown(element)).to.contain('Source ¶ 8Paragraph 8, 10Paragraph 10');
      expect(links(await probe(slice(), { 'article-url': 'https://example.org/a' })).length).to.equal(0);
    });

    it('are links where it does, a range is one, each named in full', async () => {
      const element = await probe(slice({ paragraphs: [8, 10, 11] }), { 'paragraph-href': '#p{n}' });
      expect(shown(element)).to.contain('Source ¶ 8Paragraph 8, 10–11Paragraphs 10–11');
      expect(links(element).map(link => [link.getAttribute('href'), link.querySelector('.hidden')!.textContent])).to.deep.equal([
        ['#p8', 'Paragraph 8'],
        ['#p10', 'Paragraphs 10–11'],
      ]);
      // What is seen is not heard a second time.
      for (const link of links(element)) expect(link.firstElementChild!.getAttribute('aria-hidden')).to.equal('true');
    });

    it('are large enough to touch', async () => {
      const element = await probe(slice({ paragraphs: [1, 3] }), { 'paragraph-href': '#p{n}' });
      expect(links(element)).to.have.length(2);
      for (const link of links(element)) expect(Math.min(...Object.values(touchSize(link)))).to.be.at.least(23.9);
    });

    const addresses: readonly (readonly [articleUrl: string | undefined, paragraphHref: string, href: string | null])[] = [
      [undefined, '#p{n}', '#p2'],
      ['https://example.org/story', '#p{n}', 'https://example.org/story#p2'],
      ['story.html', '#p{n}-{n}', 'story.html#p2-2'],
      [undefined, '/story?paragraph={n}', '/story?paragraph=2'],
      [undefined, 'http://example.org/{n}', 'http://example.org/2'],
      [undefined, 'javascript:alert({n})', null],
      [undefined, 'JavaScript:alert({n})', null],
      [undefined, ' javascript:alert({n})', null],
      [undefined, 'java\nscript:alert({n})', null],
      ['javascript:alert(1)//', '#p{n}', null],
      [undefined, 'data:text/html,{n}', null],
      [undefined, 'vbscript:{n}', null],
      [undefined, 'blob:{n}', null],
      [undefined, 'http://[{n}', null],
    ];
    for (const [articleUrl, paragraphHref, href] of addresses) {
      it(`${JSON.stringify(articleUrl ?? '')} and ${JSON.stringify(paragraphHref)} → ${href ?? 'no link'}`, async () => {
        const element = await probe(slice());
        if (articleUrl !== undefined) element.articleUrl = articleUrl;
        element.paragraphHref = paragraphHref;
        await element.updateComplete;
        expect(links(element).map(link => link.getAttribute('href'))).to.deep.equal(href === null ? [] : [href]);
        expect(shown(element)).to.contain('Paragraph 2');
      });
    }
  });

  describe('the theme', () => {
    const light = 'rgb(255, 255, 255)';
    const dark = 'rgb(20, 24, 29)';
    const rows: readonly (readonly [page: string, theme: string | undefined, surface: string])[] = [
      ['light', undefined, light],
      ['dark', undefined, dark],
      ['normal', undefined, light],
      ['light', 'auto', light],
      ['dark', 'auto', dark],
      ['dark', 'light', light],
      ['light', 'dark', dark],
      ['only light', undefined, light],
      ['dark', 'no-such-theme', dark],
    ];
    for (const [page, theme, surface] of rows) {
      it(`${theme ?? 'not set'} on a ${page} page is ${surface === light ? 'light' : 'dark'}`, async () => {
        const element = await probe(slice(), theme === undefined ? {} : { theme });
        element.parentElement!.style.colorScheme = page;
        expect(getComputedStyle(element.renderRoot.querySelector('.frame')!).backgroundColor).to.equal(surface);
      });
    }

    it('can be set by script, and leaves the attribute alone until then', async () => {
      const element = await probe(slice());
      expect(element.getAttributeNames()).to.deep.equal([]);
      element.theme = 'dark';
      await element.updateComplete;
      expect(element.getAttribute('theme')).to.equal('dark');
      expect(getComputedStyle(element.renderRoot.querySelector('.frame')!).backgroundColor).to.equal(dark);
    });

    it('gives way to the page’s own colours', async () => {
      const element = await probe(slice());
      element.style.setProperty('--dateline-surface', 'rgb(255, 241, 229)');
      expect(getComputedStyle(element.renderRoot.querySelector('.frame')!).backgroundColor).to.equal('rgb(255, 241, 229)');
    });

    it('is hidden when the page hides it', async () => {
      const element = await probe(slice(), { hidden: '' });
      expect(getComputedStyle(element).display).to.equal('none');
    });
  });

  describe('updates and corrections', () => {
    const date = { value: '2024-03-03', precision: 'day', basis: 'stated' } as const;

    it('are not there when the article has none', async () => {
      const element = await probe(slice());
      expect(shown(element)).not.to.match(/Updated|Corrections/);
      expect(element.renderRoot.querySelectorAll('ul').length).to.equal(0);
    });

    it('says when the article was updated', async () => {
      expect(shown(await probe(slice({ updated: date })))).to.contain('Updated: 3 March 2024');
    });

    it('shows corrections as a named list, without being asked', async () => {
      const element = await probe(slice({ corrections: [{ id: 'k', date }] }));
      const list = element.renderRoot.querySelector('ul')!;
      const label = element.renderRoot.querySelector(`#${list.getAttribute('aria-labelledby')}`)!;
      expect(label.textContent).to.equal('Corrections');
      expect([...list.children].map(each => each.textContent)).to.deep.equal(['3 March 2024: A name was wrong.']);
      expect(list.getBoundingClientRect().height).to.be.greaterThan(0);
      await expect(element).to.be.accessible();
    });
  });

  describe('language', () => {
    it('puts language and direction on its own root, never on the host', async () => {
      const element = await probe(slice());
      const root = element.renderRoot.querySelector('.frame')!;
      expect([root.getAttribute('lang'), root.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
      expect(element.hasAttribute('lang')).to.equal(false);
      expect(element.hasAttribute('dir')).to.equal(false);
    });

    it('speaks a language that it knows where the page’s is another, and marks words of a third', async () => {
      const element = await probe(slice({ language: 'kk', words: { kk: { title: 'Кім кім', names: {}, corrections: {} } } }), {
        lang: 'fa',
      });
      const title = element.renderRoot.querySelector('h3 bdi')!;
      expect([title.textContent, title.getAttribute('lang'), title.getAttribute('dir')]).to.deep.equal(['Кім кім', 'kk', 'auto']);
      expect(element.renderRoot.querySelector('.frame')!.getAttribute('lang')).to.equal('en');
    });
  });

  describe('a language that is fetched', () => {
    /** A slice in English whose Persian comes when the test says so. */
    function withPersian() {
      let arrive!: () => void;
      let fail!: (fault: Error) => void;
      const arrived = new Promise<object>((done, refused) => {
        arrive = () => done({ locale: persian, messages: {}, words: { title: 'عنوان', names: {}, corrections: {} } });
        fail = refused;
      });
      let asked = 0;
      const bundled = {
        slice: { ...slice(), words: { en: slice().words['en']! } } as ProbeSlice,
        packs: { fa: () => (asked++, arrived) } as PackLoaders,
        add(lang: string, { locale, messages, words }: LanguagePack) {
          languages[lang] = { locale, messages };
          bundled.slice = { ...bundled.slice, words: { ...bundled.slice.words, [lang]: words } };
          delete bundled.packs[lang];
        },
      };
      return { bundled, arrive, fail, asked: () => asked };
    }
    const heading = (element: ProbeWidget): string | undefined => element.renderRoot.querySelector('.heading')?.textContent;
    afterEach(() => delete languages['fa']);
    const turn = (): Promise<void> => new Promise(done => setTimeout(done));

    it('is not asked for on a page in another', async () => {
      const { bundled, asked } = withPersian();
      const element = await probe(undefined, { lang: 'en' });
      element.brought = bundled;
      element.requestUpdate();
      await element.updateComplete;
      expect(heading(element)).to.equal('A title');
      expect(asked()).to.equal(0);
    });

    it('is waited for with what the editor wrote on the page, as a state that styles can see', async () => {
      const { bundled, arrive } = withPersian();
      const element = document.createElement('probe-widget') as ProbeWidget;
      element.brought = bundled;
      element.lang = 'fa';
      element.innerHTML = '<p>An editor’s words</p>';
      (await fixture(html`<div></div>`)).append(element);
      await turn();
      expect(element.querySelector('p')!.assignedSlot).not.to.equal(null);
      expect(element.matches(':state(loading)')).to.equal(true);
      arrive();
      await element.updateComplete;
      expect(heading(element)).to.equal('عنوان');
      expect(element.querySelector('p')!.assignedSlot).to.equal(null);
      expect(element.matches(':state(loading)')).to.equal(false);
    });

    it('leaves what was shown until it has come, and follows the page where that changes its mind', async () => {
      const { bundled, arrive, asked } = withPersian();
      const element = await probe(undefined, { lang: 'en' });
      element.brought = bundled;
      element.requestUpdate();
      await element.updateComplete;
      element.lang = 'fa';
      await turn();
      expect(heading(element)).to.equal('A title');
      element.lang = 'en';
      await turn();
      arrive();
      await element.updateComplete;
      expect(heading(element)).to.equal('A title');
      element.lang = 'fa';
      await turn();
      await element.updateComplete;
      expect(heading(element)).to.equal('عنوان');
      expect(asked()).to.equal(1);
    });

    it('that does not come leaves what the author wrote, or else the article’s own, and one warning', async () => {
      const { bundled, fail } = withPersian();
      const warnings = await warningsOf(async () => {
        const element = await probe(undefined, { lang: 'fa' });
        element.brought = bundled;
        element.requestUpdate();
        await turn();
        fail(new Error('offline'));
        await element.updateComplete;
        expect([heading(element), element.textContent.trim() !== '']).to.deep.equal([undefined, true]);
        element.replaceChildren();
        element.requestUpdate();
        await element.updateComplete;
        expect(heading(element)).to.equal('A title');
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/has no words in fa yet: .*offline/);
    });
  });

  it('renders once into a root that was there before it', async () => {
    const element = document.createElement('late-probe') as ProbeWidget;
    element.attachShadow({ mode: 'open' }).innerHTML = '<p>Prerendered</p>';
    (await fixture(html`<div></div>`)).append(element);
    customElements.define('late-probe', class extends ProbeWidget {});
    element.data = slice();
    await element.updateComplete;
    expect(shown(element)).not.to.contain('Prerendered');
    expect(element.shadowRoot!.querySelectorAll('.frame')).to.have.length(1);
  });

  it('keeps its type readable whatever the page’s size, and grows with it', async () => {
    const element = await probe(slice());
    const size = (): number => parseFloat(getComputedStyle(element.renderRoot.querySelector('.frame')!).fontSize);
    element.parentElement!.style.fontSize = '10px';
    expect(size()).to.equal(15);
    element.parentElement!.style.fontSize = '32px';
    expect(size()).to.equal(32);
  });

  afterEach(() => fixtureCleanup());
});
