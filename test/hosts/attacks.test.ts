import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Article } from '../../src/article/article.js';
import type { Slice } from '../../src/article/slice.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { selectDeals } from '../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { selectPeople } from '../../src/widgets/people-card/people-card.slice.js';
import { selectTimeline } from '../../src/widgets/story-timeline/story-timeline.slice.js';
import { selectTurnover } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';
import { hostileAddresses, hostileText, mapStrings, objectNames } from '../fixtures/attacks.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** Data that attacks, put into built widgets on a page: nothing runs, nothing breaks, and the words are only words. */

const source = { article: validArticle() as Article, words: { en: validWords() } };
const slices: Readonly<Record<Tag, Slice>> = {
  'trade-turnover-chart': selectTurnover(source),
  'deal-tracker': selectDeals(source),
  'people-card': selectPeople(source),
  'story-timeline': selectTimeline(source),
};

/** Ids of records: the keys of the words that are about them. */
const ids = [
  ...new Set(
    Object.values(slices).flatMap(({ words }) =>
      Object.values(words['en']!).flatMap(each => (typeof each === 'object' && each ? Object.keys(each as object) : [])),
    ),
  ),
];

type Widget = HTMLElement & { data?: unknown; updateComplete: Promise<boolean> };

/** A page with one widget, and everything in it that a person could have done. */
class Victim {
  hits = 0;

  private constructor(
    readonly page: HostPage,
    readonly widget: Widget,
  ) {
    Object.assign(page.window, { hit: () => void this.hits++ });
  }

  static async open(tag: Tag, attributes = ''): Promise<Victim> {
    const page = await HostPage.open(
      `<${tag} ${attributes}></${tag}><p id="after">What stands after it</p><script type="module" src="/.cache/fixtures/abridged/iran-tatarstan/${tag}.js"></script>`,
    );
    return new Victim(page, page.find(tag) as Widget);
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** Shows data and opens all that opens. */
  async show(data: unknown): Promise<void> {
    this.widget.data = data;
    await this.widget.updateComplete;
    for (const button of this.root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    await this.widget.updateComplete;
  }

  /** The names of all elements, each with the names of its attributes. */
  get kinds(): Set<string> {
    return new Set(
      [...this.root.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
        localName,
        ...[...attributes].map(({ name }) => `${localName} ${name}`),
      ]),
    );
  }

  get links(): string[] {
    return [...this.root.querySelectorAll('a[href]')].map(link => (link as HTMLAnchorElement).protocol);
  }

  /** Nothing ran, and the page is as it was. */
  expectUnharmed(warned = false): void {
    expect(this.hits, 'nothing ran').to.equal(0);
    expect([...this.page.faults, ...(warned ? [] : this.page.warnings)].join('\n')).to.equal('');
    expect(this.page.find('#after').textContent).to.equal('What stands after it');
    expect(this.page.document.querySelectorAll('body > *:not(script)')).to.have.length(2);
    expect(Object.keys((this.page.window as unknown as { Object: { prototype: object } }).Object.prototype)).to.deep.equal([]);
  }
}

/** As few as a slow engine does in a few seconds; the seed is said where one fails. */
const runs = { numRuns: 25, includeErrorInReport: true };

describe('data that attacks', () => {
  afterEach(() => HostPage.closeAll());

  for (const tag of tags) {
    const slice = slices[tag];

    it(`is only words to <${tag}>`, async () => {
      const victim = await Victim.open(tag);
      await victim.show(slice);
      const known = victim.kinds;
      expect(known.size).to.be.greaterThan(20);
      await fc.assert(
        fc.asyncProperty(hostileText, async text => {
          await victim.show({ ...slice, words: mapStrings(slice.words, () => text) });
          expect(victim.root.querySelector('[part~=heading]')!.textContent).to.include(text);
          expect([...victim.kinds].filter(kind => !known.has(kind))).to.deep.equal([]);
          victim.expectUnharmed();
        }),
        runs,
      );
    });

    it(`is read by <${tag}> the same under ids that mean something to an object`, async () => {
      const victim = await Victim.open(tag);
      await victim.show(slice);
      const said = writtenBy(victim.widget);
      expect(said.length).to.be.greaterThan(200);
      // All that the build would take for an id, and "__proto__" with them.
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: objectNames.length, maxLength: objectNames.length }), async some => {
          const renamed = new Map(some.map((id, i) => [id, objectNames[i]!]));
          await victim.show(mapStrings(slice, text => renamed.get(text) ?? text, true));
          victim.expectUnharmed();
          expect(writtenBy(victim.widget)).to.equal(said);
        }),
        runs,
      );
    });

    it(`is read by <${tag}> the same under any other ids, or not at all`, async () => {
      const victim = await Victim.open(tag);
      await victim.show(slice);
      const [said, known] = [writtenBy(victim.widget), victim.kinds];
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(hostileText, { minLength: ids.length, maxLength: ids.length }), async names => {
          const renamed = new Map(ids.map((id, i) => [id, names[i]!]));
          await victim.show(mapStrings(slice, text => renamed.get(text) ?? text, true));
          victim.expectUnharmed(true);
          expect([said, '']).to.include(writtenBy(victim.widget));
          expect([...victim.kinds].filter(kind => !known.has(kind) && kind !== 'slot')).to.deep.equal([]);
        }),
        runs,
      );
    });

    it(`leads <${tag}> nowhere but to pages`, async () => {
      const victim = await Victim.open(tag);
      const { widget } = victim;
      widget.setAttribute('paragraph-href', '#p{n}');
      await victim.show(slice);
      const here = victim.links.length;
      expect(here).to.be.greaterThan(0);
      for (const [url, href] of hostileAddresses.flatMap(address => [
        ['', address],
        ['', `${address}#{n}`],
        [address, '#p{n}'],
        [address, ''],
      ])) {
        widget.setAttribute('article-url', url!);
        widget.setAttribute('paragraph-href', href!);
        await widget.updateComplete;
        expect(new Set(victim.links.filter(protocol => !/^https?:$/.test(protocol))).size, `${url} ${href}`).to.equal(0);
        for (const link of victim.root.querySelectorAll<HTMLElement>('a[href]')) {
          expect(link.getAttribute('href')).not.to.match(/script|evil|data:/);
        }
      }
      widget.setAttribute('article-url', 'https://news.example/story');
      widget.setAttribute('paragraph-href', '#p{n}');
      await widget.updateComplete;
      expect(victim.links).to.have.length(here);
      victim.expectUnharmed();
    });

    it(`may be ten megabytes of words in <${tag}>`, async () => {
      const victim = await Victim.open(tag);
      const texts: string[] = [];
      mapStrings(slice.words, text => (texts.push(text), text));
      const long = 'many words '.repeat(Math.ceil(10_000_000 / 11 / texts.length));
      await victim.show({ ...slice, words: mapStrings(slice.words, text => long + text) });
      expect(writtenBy(victim.widget).length).to.be.greaterThan(1_000_000);
      expect(victim.root.querySelector('[part~=heading]')!.textContent).to.match(/many words \w/);
      victim.expectUnharmed();
    });

    it(`in the attributes of <${tag}> changes nothing but what it shows`, async () => {
      const victim = await Victim.open(tag, 'paragraph-href="#p{n}"');
      await victim.show(slice);
      victim.widget.removeAttribute('paragraph-href');
      const names = (victim.widget.constructor as unknown as { observedAttributes: string[] }).observedAttributes;
      expect(names).to.include('article');
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), fc.oneof(hostileText, fc.constantFrom(...objectNames)), async (name, text) => {
          victim.widget.setAttribute(name, text);
          await victim.widget.updateComplete;
          // A person whom nobody knows is nobody: the empty state, and a warning.
          const shown = victim.root.querySelector('[part~=heading]') !== null;
          expect(shown || /^(?:person|people)$/.test(name), 'it still shows').to.equal(true);
          // Choices have marks of their own; nothing among them could run.
          expect([...victim.kinds].filter(kind => /^(?:script|iframe|object|embed|style)\b| on\w+$| srcdoc$/.test(kind))).to.deep.equal([]);
          victim.expectUnharmed(true);
          victim.widget.removeAttribute(name);
          await victim.widget.updateComplete;
        }),
        { ...runs, numRuns: 60 },
      );
    });

    it(`that is no slice at all shows nothing in <${tag}> and says so`, async () => {
      const victim = await Victim.open(tag);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.anything(), fc.record({ schema: fc.constant(1), widget: fc.constant(tag), words: fc.anything() })),
          async data => {
            fc.pre(data !== undefined && data !== null);
            victim.widget.data = data;
            await victim.widget.updateComplete;
            expect(writtenBy(victim.widget)).to.equal('');
          },
        ),
        runs,
      );
      expect(victim.page.faults).to.deep.equal([]);
      expect(victim.page.warnings.length).to.be.greaterThan(0);
      await victim.show(slice);
      expect(writtenBy(victim.widget).length).to.be.greaterThan(200);
    });
  }

  it('in the address of a portrait runs nothing', async () => {
    const slice = slices['people-card'] as Slice & { people: { portrait?: { src: string } }[] };
    const victim = await Victim.open('people-card');
    await victim.show(slice);
    const picture = (): HTMLImageElement | null => victim.root.querySelector('img');
    expect(picture()!.getAttribute('src')).to.equal('portraits/rudolf.jpg');
    for (const src of hostileAddresses) {
      const people = slice.people.map(person => (person.portrait ? { ...person, portrait: { ...person.portrait, src } } : person));
      await victim.show({ ...slice, people });
      await waitUntil(() => victim.root.querySelector('[part~=heading]'));
      expect(picture()).not.to.equal(null);
    }
    // A browser runs nothing that a picture's address says; the build refuses such an address all the same.
    expect(victim.hits).to.equal(0);
  });
});
