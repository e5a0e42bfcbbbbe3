import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/people-card/people-card.define.js';
import type { PeopleCard } from '../../../src/widgets/people-card/people-card.js';
import { PersonSelectEvent } from '../../../src/widgets/people-card/people-card.events.js';
import { selectPeople, type PeopleSlice } from '../../../src/widgets/people-card/people-card.slice.js';
import { warningsOf } from '../../ui/warnings.js';
import { invented } from './invented.js';
import { loadPeople } from './source.js';
import { waitUntil } from '../../support/wait-until.js';
import { touchSize } from '../../support/touch-size.js';

let slice: PeopleSlice;
before(async () => {
  slice = await loadPeople();
});
afterEach(() => {
  fixtureCleanup();
  document.querySelector('#room')?.remove();
});

interface Options {
  readonly width?: number;
  readonly data?: PeopleSlice;
  readonly scheme?: string;
  readonly attributes?: Record<string, string>;
}

/** The widget in a column of the page. */
async function peopleCard({ width = 700, data = slice, scheme = 'light', attributes = {} }: Options = {}): Promise<PeopleCard> {
  const room = document.createElement('div');
  room.id = 'room';
  room.style.cssText = `inline-size:${width}px;color-scheme:${scheme};font:16px/1.5 sans-serif`;
  const element = document.createElement('people-card');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  room.append(element);
  document.body.append(room);
  await element.updateComplete;
  return element;
}

const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = <E extends Element = HTMLElement>(element: PeopleCard, selector: string): E[] => [
  ...element.renderRoot.querySelectorAll<E>(selector),
];
const isVisible = (node: Element): boolean => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible';

/** A card as a reader meets it: found by the name in its heading. */
const card = (element: PeopleCard, name: string): HTMLElement => all(element, '[part=card]').find(each => textOf(each).includes(name))!;
const button = (element: PeopleCard, name: string): HTMLButtonElement | null => card(element, name).querySelector('button');
const details = (element: PeopleCard, name: string): HTMLElement =>
  element.renderRoot.querySelector(`#${button(element, name)!.getAttribute('aria-controls')}`)!;

async function open(element: PeopleCard, ...names: string[]): Promise<void> {
  for (const name of names) button(element, name)!.click();
  await element.updateComplete;
}

/** The button in an opened card, and what it opens. */
const furtherButton = (element: PeopleCard, name: string): HTMLButtonElement => details(element, name).querySelector('button')!;
const further = (element: PeopleCard, name: string): HTMLElement =>
  element.renderRoot.querySelector(`#${furtherButton(element, name).getAttribute('aria-controls')}`)!;

/** Every card, and the rest of each. */
async function openAll(element: PeopleCard): Promise<void> {
  await open(element, ...names.slice(0, 8));
  for (const name of names.slice(0, 8)) furtherButton(element, name).click();
  await element.updateComplete;
}

/** The words, with an alternative text for everybody. */
const withAlt = ({ words }: PeopleSlice): PeopleSlice['words'] => ({
  en: {
    ...words['en']!,
    people: Object.fromEntries(Object.entries(words['en']!.people).map(([id, each]) => [id, { ...each, alt: 'A face' }])),
  },
});

const names = [
  'Rustam Minnikhanov',
  'Ebrahim Raisi',
  'Ehsan Khandouzi',
  'Abbas Aliabadi',
  'Mohsen Khojastehmehr',
  'Ali Baqeri Kani',
  'Mahdi Safari',
  'Mehdi Farahi',
  'Vladimir Putin',
];

describe('<people-card>', () => {
  describe('the list', () => {
    it('has a heading and a list of nine, each with a heading one level below, in order (trap 20)', async () => {
      const element = await peopleCard({ attributes: { 'heading-level': '2' } });
      expect(all(element, 'h2').map(textOf)).to.deep.equal(['Who’s who']);
      const list = element.renderRoot.querySelector('ul')!;
      expect(list.getAttribute('role')).to.equal('list');
      expect([...list.children].map(each => textOf(each.querySelector('h3')))).to.deep.equal(names);
    });

    it('says that roles are those of the time of the article (trap 18)', async () => {
      const element = await peopleCard();
      expect(textOf(element.renderRoot.querySelector('[part=eyebrow]'))).to.equal('As reported in an article of February 2024 (inferred)');
      expect(textOf(card(element, 'Ebrahim Raisi'))).to.contain('President of Iran');
      expect(textOf(card(element, 'Rustam Minnikhanov'))).to.contain('President of Tatarstan');
    });

    it('says the side in words, and shows it by an edge that does not need colour', async () => {
      const element = await peopleCard();
      const edge = (name: string): string => getComputedStyle(card(element, name)).borderInlineStartStyle;
      expect(textOf(card(element, 'Rustam Minnikhanov')).startsWith('Tatarstan')).to.equal(true);
      expect(textOf(card(element, 'Mehdi Farahi')).startsWith('Iran')).to.equal(true);
      expect(textOf(card(element, 'Vladimir Putin')).startsWith('Russia')).to.equal(true);
      expect([edge('Rustam Minnikhanov'), edge('Ebrahim Raisi'), edge('Vladimir Putin')]).to.deep.equal(['solid', 'double', 'dashed']);
    });

    it('counts meetings and statements, and never to zero (trap 24)', async () => {
      const element = await peopleCard();
      expect(textOf(card(element, 'Rustam Minnikhanov'))).to.contain('Meetings: 5 Statements: 4');
      expect(textOf(card(element, 'Ehsan Khandouzi'))).to.match(/Meetings: 1 Details/);
      expect(textOf(card(element, 'Vladimir Putin'))).to.contain('Mentioned only ¶ 2Paragraph 2');
      expect(textOf(element.renderRoot.firstElementChild)).not.to.match(/(: 0\b)|(\b0 )/);
    });

    it('says on the closed card who was no part of the visit', async () => {
      const element = await peopleCard();
      const note = [...card(element, 'Mehdi Farahi').querySelectorAll('p')].find(each => textOf(each).includes('not part of the visit'))!;
      expect(textOf(note)).to.equal('November 2023, not part of the visit');
      expect(isVisible(note)).to.equal(true);
    });

    it('shows names in their own script, with their language', async () => {
      const element = await peopleCard();
      const native = card(element, 'Ebrahim Raisi').querySelector('bdi')!;
      expect([native.lang, native.textContent]).to.deep.equal(['fa', 'ابراهیم رئیسی']);
      expect(card(element, 'Rustam Minnikhanov').querySelector('bdi')!.lang).to.equal('tt');
    });

    it('has no picture, drawing or initials where the article has no portrait (trap 19)', async () => {
      const element = await peopleCard();
      await open(element, ...names.slice(0, 8));
      expect(all(element, 'img, svg, canvas, picture, figure, [role=img]').length).to.equal(0);
      expect(all(element, '*').filter(each => getComputedStyle(each).backgroundImage !== 'none').length).to.equal(0);
    });

    it('says how many people, and in which order', async () => {
      const element = await peopleCard();
      expect(textOf(element.renderRoot.querySelector('[part=source]'))).to.equal('9 people, grouped by side, in order of mention');
    });
  });

  describe('a card', () => {
    it('opens and closes by a button whose name begins with what is seen', async () => {
      const element = await peopleCard();
      const toggle = button(element, 'Ebrahim Raisi')!;
      expect(textOf(toggle)).to.equal('Details: Ebrahim Raisi');
      expect(toggle.getAttribute('aria-label')).to.equal(null);
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(false);
      await open(element, 'Ebrahim Raisi');
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(true);
      expect(isVisible(details(element, 'Abbas Aliabadi'))).to.equal(false);
      toggle.click();
      await element.updateComplete;
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(false);
    });

    it('has headings below the name’s, in order', async () => {
      const element = await peopleCard();
      expect([...details(element, 'Ebrahim Raisi').querySelectorAll('h5')].map(textOf)).to.deep.equal([
        'Meetings, February 2024 (inferred)',
        'Statements',
        'Items this person spoke of',
        'Items raised at a meeting with this person',
        'Title used',
        'More on the meetings',
        'Mentioned in',
      ]);
    });

    it('names every list, each in an opened card by its heading', async () => {
      const element = await peopleCard();
      await openAll(element);
      const lists = all(element, '[role=list]');
      expect(lists[0]!.getAttribute('aria-label')).to.equal('Who’s who');
      for (const list of lists.slice(1)) {
        const heading = list.previousElementSibling!;
        expect(heading.localName).to.equal('h5');
        expect(textOf(heading).startsWith(list.getAttribute('aria-label')!)).to.equal(true);
      }
      expect(lists.length).to.be.greaterThan(30);
    });

    it('says at first whom the person met, what the person said and spoke of, and the role no second time', async () => {
      const element = await peopleCard();
      await open(element, 'Rustam Minnikhanov');
      const panel = details(element, 'Rustam Minnikhanov');
      const seen = [...panel.querySelectorAll('h5')].filter(isVisible).map(textOf);
      expect(seen).to.deep.equal(['Meetings, February 2024 (inferred)', 'Statements', 'Items this person spoke of']);
      const text = panel.innerText.replace(/\s+/g, ' ');
      expect(text).to.match(/Ali Baqeri Kani and Mahdi Safari ¶ 14\s?Paragraph 14/);
      expect(text).to.match(/Discussed · Automotive industry; Medicine; Tourism ¶ 5\s?Paragraph 5/);
      expect(text).not.to.match(/President of Tatarstan|Said by: Rustam Minnikhanov/);
    });

    it('opens the rest by one more button, whose name says of whom', async () => {
      const element = await peopleCard();
      let heard = 0;
      await open(element, 'Rustam Minnikhanov');
      element.addEventListener('person-select', () => heard++);
      const button = furtherButton(element, 'Rustam Minnikhanov');
      expect(textOf(button)).to.equal('More from the article: Rustam Minnikhanov');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(isVisible(further(element, 'Rustam Minnikhanov'))).to.equal(false);
      button.click();
      await element.updateComplete;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(isVisible(further(element, 'Rustam Minnikhanov'))).to.equal(true);
      expect(textOf(further(element, 'Rustam Minnikhanov'))).to.match(/Title used.*Other roles.*Visits.*Mentioned in/);
      expect(heard).to.equal(0);
    });

    it('never hides what is denied behind that button', async () => {
      const [khandouzi] = slice.people.filter(({ id }) => id === 'khandouzi');
      const raised = khandouzi!.items[0]!;
      const items = [
        { ...raised, relation: 'said' as const },
        { ...raised, dispute: 'denied' as const },
        { ...raised, paragraphs: [1] },
      ];
      const element = await peopleCard({
        data: { ...slice, people: slice.people.map(each => (each === khandouzi ? { ...khandouzi, items } : each)) },
      });
      await open(element, 'Ehsan Khandouzi');
      const tag = details(element, 'Ehsan Khandouzi').querySelector('.denied')!;
      expect(textOf(tag)).to.equal('Denied');
      expect(isVisible(tag)).to.equal(true);
      expect(textOf(further(element, 'Ehsan Khandouzi'))).to.contain('Reported in the article · ¶ 1Paragraph 1');
    });

    it('shows who has roles alone all of them at once', async () => {
      const [minnikhanov] = slice.people;
      const none = { visits: [], meetings: [], items: [], statements: [], tensions: [] };
      const element = await peopleCard({ data: { ...slice, people: [{ ...minnikhanov!, ...none }] } });
      await open(element, 'Rustam Minnikhanov');
      const panel = details(element, 'Rustam Minnikhanov');
      expect([...panel.querySelectorAll('h5')].filter(isVisible).map(textOf)).to.deep.equal(['Title used', 'Other roles', 'Mentioned in']);
      expect(panel.querySelector('button')).to.equal(null);
    });

    it('tells another role as somebody’s word, and keeps a remark on the card of who made it (trap 17)', async () => {
      const element = await peopleCard();
      const text = textOf(details(element, 'Rustam Minnikhanov'));
      expect(text).to.match(/appointed by Putin Said by: Ebrahim Raisi, via Tatar-Inform · ¶ 2Paragraph 2/);
      expect(text).not.to.contain('represents');
      expect(textOf(card(element, 'Rustam Minnikhanov'))).not.to.match(/Strategic Vision|Muslims/);
      expect(textOf(details(element, 'Ebrahim Raisi'))).to.match(
        /Russia’s Muslims.*Said by: Ebrahim Raisi, via Tatar-Inform \(paraphrased from a quotation\) · report of 14 February 2024 \(inferred\) · ¶ 3Paragraph 3/,
      );
    });

    it('links its paragraphs where the page says how', async () => {
      const element = await peopleCard({ attributes: { 'paragraph-href': '#p{n}' } });
      const links = [...details(element, 'Abbas Aliabadi').querySelectorAll('a')];
      expect(new Set(links.map(link => link.getAttribute('href')))).to.deep.equal(new Set(['#p8', '#p9', '#p10']));
      expect(links.every(link => /^(¶\s)?[\d–]+Paragraphs? [\d–]+$/.test(textOf(link)))).to.equal(true);
      expect(card(element, 'Vladimir Putin').querySelector('a')!.getAttribute('href')).to.equal('#p2');
    });

    it('has no button where there is nothing to open', async () => {
      const element = await peopleCard();
      expect(card(element, 'Vladimir Putin').querySelectorAll('button').length).to.equal(0);
      expect(all(element, '[part=card] [aria-expanded]').length).to.equal(8);
    });

    it('tells the page by an event that leaves the shadow root', async () => {
      const element = await peopleCard();
      const heard: PersonSelectEvent[] = [];
      const listen = (event: PersonSelectEvent): void => void heard.push(event);
      document.addEventListener('person-select', listen);
      await open(element, 'Abbas Aliabadi');
      await open(element, 'Abbas Aliabadi');
      document.removeEventListener('person-select', listen);
      expect(heard.map(({ person, open, bubbles, composed }) => [person, open, bubbles, composed])).to.deep.equal([
        ['aliabadi', true, true, true],
        ['aliabadi', false, true, true],
      ]);
      expect(heard[0]).to.be.instanceOf(PersonSelectEvent);
      expect(heard[0]!.target === element).to.equal(true);
    });

    describe('pressed anywhere on its head', () => {
      const press = (target: Element): void => void target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

      for (const width of [300, 700]) {
        it(`opens and closes, at ${width} px`, async () => {
          const element = await peopleCard({ width });
          const heard: boolean[] = [];
          element.addEventListener('person-select', event => heard.push(event.open));
          for (const selector of ['.role', '.name']) {
            press(card(element, 'Ebrahim Raisi').querySelector(selector)!);
            await element.updateComplete;
          }
          press(card(element, 'Ebrahim Raisi'));
          await element.updateComplete;
          expect(heard).to.deep.equal([true, false, true]);
          expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(true);
          expect(element.shadowRoot!.activeElement === button(element, 'Ebrahim Raisi')).to.equal(true);
        });
      }

      it('stays as it is where the press ends with a selection, which nothing lies over', async () => {
        const element = await peopleCard();
        const role = card(element, 'Ebrahim Raisi').querySelector('.role')!;
        const { left, top, height } = role.getBoundingClientRect();
        expect(role.contains(element.shadowRoot!.elementFromPoint(left + 4, top + height / 2))).to.equal(true);
        getSelection()!.selectAllChildren(role);
        press(role);
        await element.updateComplete;
        expect(button(element, 'Ebrahim Raisi')!.getAttribute('aria-expanded')).to.equal('false');
        expect(getSelection()!.toString()).to.equal('President of Iran');
        getSelection()!.removeAllRanges();
        press(role);
        await element.updateComplete;
        expect(button(element, 'Ebrahim Raisi')!.getAttribute('aria-expanded')).to.equal('true');
      });

      it('has links that are links, and is no target where nothing opens', async () => {
        const element = await peopleCard({ attributes: { 'paragraph-href': '#p{n}', people: 'putin raisi' } });
        press(card(element, 'Vladimir Putin'));
        await element.updateComplete;
        expect(all(element, '[part=card] [aria-expanded=true]').length).to.equal(0);
        expect(getComputedStyle(card(element, 'Vladimir Putin')).cursor).not.to.equal('pointer');
        expect(getComputedStyle(card(element, 'Ebrahim Raisi')).cursor).to.equal('pointer');
      });
    });

    it('stays open when the widget is moved or its heading changes, without a new event', async () => {
      const element = await peopleCard();
      await open(element, 'Abbas Aliabadi');
      let heard = 0;
      element.addEventListener('person-select', () => heard++);
      const elsewhere = document.createElement('div');
      document.querySelector('#room')!.append(elsewhere);
      elsewhere.append(element);
      element.headingLevel = 4;
      await element.updateComplete;
      expect(button(element, 'Abbas Aliabadi')!.getAttribute('aria-expanded')).to.equal('true');
      expect(heard).to.equal(0);
    });
  });

  describe('by keyboard', () => {
    const focused = (element: PeopleCard): Element | null => element.shadowRoot!.activeElement;

    it('every control is reached in order, one stop a closed card', async () => {
      const element = await peopleCard();
      const stops: string[] = [];
      button(element, 'Rustam Minnikhanov')!.focus();
      stops.push(textOf(focused(element)));
      // Not one more: the key would go to the browser, and with it every key of the tests after this one.
      for (let i = 1; i < 9; i++) {
        await sendKeys({ press: 'Tab' });
        stops.push(textOf(focused(element)));
      }
      expect(stops).to.deep.equal([...names.slice(0, 8).map(name => `Details: ${name}`), 'CSV']);
    });

    it('a long list can be skipped, and a short one has nothing to skip', async () => {
      const element = await peopleCard({ attributes: { 'paragraph-href': '#p{n}' } });
      const skip = all(element, 'button')[0]!;
      expect(textOf(skip)).to.equal('Skip the list');
      skip.focus();
      await sendKeys({ press: 'Enter' });
      expect(textOf(focused(element))).to.equal('CSV');
      expect(all(await peopleCard({ attributes: { people: 'raisi putin' } }), 'button').map(textOf)).not.to.include('Skip the list');
    });

    for (const [name, press] of [
      ['Enter', 'Enter'],
      ['Space', ' '],
    ] as const) {
      it(`${name} opens and closes`, async () => {
        const element = await peopleCard();
        const toggle = button(element, 'Ebrahim Raisi')!;
        toggle.focus();
        await sendKeys({ press });
        await waitUntil(() => toggle.getAttribute('aria-expanded') === 'true', 'not opened');
        await sendKeys({ press });
        await waitUntil(() => toggle.getAttribute('aria-expanded') === 'false', 'not closed');
        expect(focused(element) === toggle).to.equal(true);
      });
    }

    it('Tab goes from the button into what it opened; Escape there closes it and goes back', async () => {
      const element = await peopleCard({ attributes: { 'paragraph-href': '#p{n}' } });
      let heard: boolean | undefined;
      element.addEventListener('person-select', event => (heard = event.open));
      await open(element, 'Ebrahim Raisi');
      button(element, 'Ebrahim Raisi')!.focus();
      await sendKeys({ press: 'Tab' });
      expect(details(element, 'Ebrahim Raisi').contains(focused(element))).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(textOf(focused(element))).to.equal('Details: Ebrahim Raisi');
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(false);
      expect(heard).to.equal(false);
    });

    it('Escape in the rest closes that, and then the card', async () => {
      const element = await peopleCard({ attributes: { 'paragraph-href': '#p{n}' } });
      await open(element, 'Ebrahim Raisi');
      furtherButton(element, 'Ebrahim Raisi').click();
      await element.updateComplete;
      further(element, 'Ebrahim Raisi').querySelector('a')!.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(textOf(focused(element))).to.equal('More from the article: Ebrahim Raisi');
      expect(isVisible(further(element, 'Ebrahim Raisi'))).to.equal(false);
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(textOf(focused(element))).to.equal('Details: Ebrahim Raisi');
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(false);
    });

    it('Escape on the button closes as well', async () => {
      const element = await peopleCard();
      await open(element, 'Ebrahim Raisi');
      button(element, 'Ebrahim Raisi')!.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(textOf(focused(element))).to.equal('Details: Ebrahim Raisi');
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(false);
    });

    it('Escape leaves other cards open, and a closed card alone', async () => {
      const element = await peopleCard();
      await open(element, 'Ebrahim Raisi');
      button(element, 'Abbas Aliabadi')!.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(true);
      expect(textOf(focused(element))).to.equal('Details: Abbas Aliabadi');
    });
  });

  describe('the legend', () => {
    it('draws the sides as the cards do', async () => {
      const element = await peopleCard();
      const key = all<HTMLButtonElement>(element, '[part=action]').find(each => textOf(each) === 'Key')!;
      key.click();
      const legend = element.renderRoot.querySelector(`#${key.getAttribute('aria-controls')}`)!;
      const sides = [...legend.querySelectorAll<HTMLElement>('.edge')];
      expect(sides.map(textOf)).to.deep.equal(['Tatarstan', 'Iran', 'Russia']);
      const edge = (each: Element): string[] => {
        const { borderInlineStartStyle, borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(each);
        return [borderInlineStartStyle, borderInlineStartWidth, borderInlineStartColor];
      };
      expect(sides.map(edge)).to.deep.equal(
        ['Rustam Minnikhanov', 'Ebrahim Raisi', 'Vladimir Putin'].map(name => edge(card(element, name))),
      );
      expect(textOf(legend.querySelector('dd'))).to.equal('Side.');
    });
  });

  describe('one person', () => {
    it('is a single card, open, with the name for its heading', async () => {
      const element = await peopleCard({ attributes: { person: 'raisi', 'heading-level': '4' } });
      expect(all(element, 'h4').map(textOf)).to.deep.equal(['Ebrahim Raisi']);
      expect(all(element, '[part=card]').length).to.equal(1);
      expect(all(element, '[part=card] [aria-expanded]').length).to.equal(0);
      expect(all(element, 'h5').map(textOf)).to.include('Meetings, February 2024 (inferred)');
      expect(isVisible(element.renderRoot.querySelector('[part=details]')!)).to.equal(true);
      expect(textOf(element.renderRoot.querySelector('[part=card]'))).to.equal('Iran ابراهیم رئیسی President of Iran');
      expect(textOf(element.renderRoot.querySelector('[part=source]'))).to.equal('1 of 9 people in the article');
    });

    it('who is only named has nothing but that', async () => {
      const element = await peopleCard({ attributes: { person: 'putin' } });
      expect(textOf(element.renderRoot.querySelector('[part=card]'))).to.equal('Russia President of Russia Mentioned only ¶ 2Paragraph 2');
      expect(all(element, '[part=details]').length).to.equal(0);
    });

    it('can be changed, and taken back', async () => {
      const element = await peopleCard({ attributes: { person: 'raisi' } });
      element.setAttribute('person', 'aliabadi');
      await element.updateComplete;
      expect(all(element, 'h3').map(textOf)).to.deep.equal(['Abbas Aliabadi']);
      element.removeAttribute('person');
      await element.updateComplete;
      expect(all(element, '[part=card]').length).to.equal(9);
    });

    it('who is unknown leaves the page’s own words, and one warning', async () => {
      const warnings = await warningsOf(async () => {
        const element = await peopleCard({ attributes: { person: 'nobody' } });
        element.requestUpdate();
        await element.updateComplete;
        expect(all(element, 'slot').length).to.equal(1);
        expect(all(element, '[part=frame]').length).to.equal(0);
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/nobody/);
    });
  });

  describe('a list of people', () => {
    const shown = (element: PeopleCard): string[] => all(element, 'h4').map(textOf);

    it('shows those, in the order of the article', async () => {
      const element = await peopleCard({ attributes: { people: 'putin, raisi' } });
      expect(shown(element)).to.deep.equal(['Ebrahim Raisi', 'Vladimir Putin']);
      expect(all(element, 'h3').map(textOf)).to.deep.equal(['Who’s who']);
    });

    it('of one is still a list', async () => {
      const element = await peopleCard({ attributes: { people: 'raisi' } });
      expect(shown(element)).to.deep.equal(['Ebrahim Raisi']);
      expect(isVisible(details(element, 'Ebrahim Raisi'))).to.equal(false);
    });

    it('leaves out who is unknown, with one warning', async () => {
      const warnings = await warningsOf(async () => {
        const element = await peopleCard({ attributes: { people: 'raisi nobody noone' } });
        await open(element, 'Ebrahim Raisi');
        expect(shown(element)).to.deep.equal(['Ebrahim Raisi']);
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/nobody, noone/);
    });

    it('of nobody known leaves the page’s own words', async () => {
      await warningsOf(async () => {
        const element = await peopleCard({ attributes: { people: 'nobody noone' } });
        expect(all(element, 'slot').length).to.equal(1);
      });
    });
  });

  describe('CSV', () => {
    /** What is downloaded, without a download. */
    async function csvOf(element: PeopleCard): Promise<{ name: string; text: string }> {
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      let blob: Blob | undefined;
      let name = '';
      URL.createObjectURL = (given: Blob) => {
        blob = given;
        return createObjectURL.call(URL, given);
      };
      HTMLAnchorElement.prototype.click = function () {
        name = this.download;
      };
      try {
        all<HTMLButtonElement>(element, '[part=action]')
          .find(each => textOf(each) === 'CSV')!
          .click();
      } finally {
        Object.assign(URL, { createObjectURL });
        HTMLAnchorElement.prototype.click = click;
      }
      await element.updateComplete;
      // As bytes: text() would drop the byte order mark.
      return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob!.arrayBuffer()) };
    }

    it('has everybody who is shown, by id', async () => {
      const { name, text } = await csvOf(await peopleCard());
      const lines = text.split('\r\n');
      expect(name).to.equal('iran-tatarstan-people.csv');
      expect(lines[0]).to.equal('\ufeffid,name,native_name,role,role_as_of,side,meetings,statements,items,paragraphs');
      expect(lines).to.have.length(11);
      expect(lines[2]).to.equal('raisi,Ebrahim Raisi,ابراهیم رئیسی,President of Iran,,iran,1,4,5,1 | 2 | 3 | 4 | 5 | 6');
      expect(lines[9]).to.equal('putin,Vladimir Putin,,President of Russia,,russia,,,,2');
    });

    it('has the chosen people alone', async () => {
      const { text } = await csvOf(await peopleCard({ attributes: { person: 'farahi' } }));
      expect(text.split('\r\n')[1]).to.contain('farahi,Mehdi Farahi,');
      expect(text.split('\r\n')).to.have.length(3);
    });

    it('is announced, and nothing before it', async () => {
      const element = await peopleCard();
      const status = element.renderRoot.querySelector('[role=status]')!;
      expect(all(element, '[role=status]').length).to.equal(1);
      await open(element, 'Ebrahim Raisi');
      expect(textOf(status)).to.equal('');
      await csvOf(element);
      expect(textOf(status)).to.contain('iran-tatarstan-people.csv');
    });
  });

  describe('a portrait', () => {
    const src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="10"/>')}`;
    const withPortrait = (): PeopleSlice => {
      const [rudolf, ...others] = invented({}).article.people;
      return selectPeople(invented({ people: [{ ...rudolf!, portrait: { src, credit: 'Strelsau Post' } }, ...others] }));
    };

    for (const width of [280, 700]) {
      it(`of those who have one, with alternative text and credit to see, at ${width} px`, async () => {
        const element = await peopleCard({ data: withPortrait(), width });
        await open(element, 'Rudolf Elphberg');
        const pictures = all<HTMLImageElement>(element, 'img');
        expect(pictures.map(({ alt, src }) => [alt, src])).to.deep.equal([['A man in a plain coat', src]]);
        const figure = card(element, 'Rudolf Elphberg').querySelector('figure')!;
        expect(textOf(figure.querySelector('figcaption'))).to.equal('Photo: Strelsau Post');
        expect(isVisible(figure.querySelector('figcaption')!)).to.equal(true);
        expect(pictures[0]!.getBoundingClientRect().height).to.be.greaterThan(40);
        await expect(element).to.be.accessible();
      });
    }
  });

  describe('in its column', () => {
    const boxes = (element: PeopleCard): DOMRect[] => all(element, '[part=card]').map(each => each.getBoundingClientRect());
    const columns = (element: PeopleCard): number => new Set(boxes(element).map(({ left }) => Math.round(left))).size;

    for (const [width, expected] of [
      [280, 1],
      [439, 1],
      [442, 2],
      [640, 3],
      [700, 3],
      [960, 3],
      [1400, 3],
    ] as const) {
      it(`of ${width} px has ${expected} ${expected === 1 ? 'card' : 'cards'} in a row`, async () => {
        expect(columns(await peopleCard({ width }))).to.equal(expected);
      });
    }

    it('makes three rows of three at 700 px, the cards of a row of one height', async () => {
      const rows = new Map<number, number[]>();
      for (const { top, height } of boxes(await peopleCard())) {
        rows.set(Math.round(top), [...(rows.get(Math.round(top)) ?? []), Math.round(height)]);
      }
      expect([...rows.values()].map(heights => heights.length)).to.deep.equal([3, 3, 3]);
      for (const heights of rows.values()) expect(new Set(heights).size).to.equal(1);
    });

    for (const name of ['Ebrahim Raisi', 'Abbas Aliabadi']) {
      it(`an opened card takes a row to itself where it stands, and stretches no neighbour: ${name}`, async () => {
        const element = await peopleCard();
        const closed = boxes(element);
        const tallest = Math.max(...closed.map(({ height }) => height));
        const at = names.indexOf(name);
        await open(element, name);
        const list = element.renderRoot.querySelector('ul')!.getBoundingClientRect();
        const [head, panel] = [card(element, name), details(element, name)].map(each => each.getBoundingClientRect()) as [DOMRect, DOMRect];
        for (const box of [head, panel]) {
          expect(box.left).to.be.closeTo(list.left, 0.6);
          expect(box.width).to.be.closeTo(list.width, 0.6);
        }
        expect(panel.top).to.be.closeTo(head.bottom, 0.6);
        boxes(element).forEach((box, i) => {
          if (i === at) return;
          expect(box.width).to.be.closeTo(closed[i]!.width, 0.6);
          expect(box.height).to.be.at.most(tallest + 0.6);
          // In the order in which they are read.
          if (i < at) expect([box.left, box.top]).to.deep.equal([closed[i]!.left, closed[i]!.top]);
          else expect(box.top).to.be.at.least(panel.bottom);
        });
      });
    }

    for (const [width, most] of [
      [320, 2 * 844],
      [640, 844],
      [960, 844],
    ] as const) {
      it(`of ${width} px the longest opened card is no longer than ${most} px`, async () => {
        const element = await peopleCard({ width, attributes: { 'paragraph-href': '#p{n}' } });
        await open(element, 'Rustam Minnikhanov');
        const { top } = card(element, 'Rustam Minnikhanov').getBoundingClientRect();
        expect(details(element, 'Rustam Minnikhanov').getBoundingClientRect().bottom - top).to.be.at.most(most);
      });
    }

    it('a portrait makes its row no taller than its picture, and breaks no name', async () => {
      const src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="10"/>')}`;
      const element = await peopleCard({
        width: 640,
        data: {
          ...slice,
          people: slice.people.map(each => ({ ...each, portrait: { src, credit: 'Strelsau Post' } })),
          words: withAlt(slice),
        },
      });
      for (const name of all(element, '[part=name]')) {
        const range = document.createRange();
        range.selectNodeContents(name);
        expect(range.getClientRects().length, textOf(name)).to.be.at.most(textOf(name).split(' ').length);
      }
      const plain = Math.max(...boxes(await peopleCard({ width: 640 })).map(({ height }) => height));
      for (const { height } of boxes(element)) expect(height).to.be.at.most(plain + 40);
    });

    it('names the side where it begins, in a narrow list too', async () => {
      const element = await peopleCard({ width: 300 });
      const side = (name: string): DOMRect => card(element, name).querySelector('.side')!.getBoundingClientRect();
      expect(side('Rustam Minnikhanov').height).to.be.greaterThan(10);
      expect(side('Ebrahim Raisi').height).to.be.greaterThan(10);
      expect(side('Ehsan Khandouzi').height).to.be.at.most(1);
      expect(textOf(card(element, 'Ehsan Khandouzi'))).to.match(/^Iran/, 'still there to be heard');
      expect(side('Vladimir Putin').height).to.be.greaterThan(10);
    });

    for (const width of [280, 320, 439, 440, 640, 960]) {
      for (const person of [undefined, 'minnikhanov']) {
        it(`of ${width} px overflows nowhere${person ? ', one person' : ', all open'}`, async () => {
          const element = await peopleCard({ width, attributes: { 'paragraph-href': '#p{n}', ...(person && { person }) } });
          if (!person) await openAll(element);
          const frame = element.renderRoot.querySelector('[part=frame]')!;
          const { left, right } = frame.getBoundingClientRect();
          expect(Math.round(right - left)).to.equal(width);
          expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
          const out = all(element, '*').filter(each => {
            const box = each.getBoundingClientRect();
            return isVisible(each) && !each.closest('.hidden, .label') && (box.left < left - 0.5 || box.right > right + 0.5);
          });
          expect(out.map(textOf)).to.deep.equal([]);
        });
      }
      it(`of ${width} px has controls that can be touched`, async () => {
        const element = await peopleCard({ width, attributes: { 'paragraph-href': '#p{n}' } });
        await openAll(element);
        for (const toggle of all(element, '[part=card] button, [part=details] button')) {
          expect(toggle.getBoundingClientRect().height).to.be.at.least(44);
        }
        const small = all(element, 'a, button').filter(each => {
          const { width: across, height } = touchSize(each);
          return across < 23.9 || height < 23.9;
        });
        expect(small.map(textOf)).to.deep.equal([]);
      });
    }

    it('holds text of twice the size', async () => {
      const element = await peopleCard({ width: 320, attributes: { 'paragraph-href': '#p{n}' } });
      element.parentElement!.style.fontSize = '32px';
      await openAll(element);
      const frame = element.renderRoot.querySelector('[part=frame]')!;
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    });
  });

  describe('on paper', () => {
    /** What the print rules do, on the screen: not every engine can be told to print in a test. */
    function exchange({ shadowRoot }: PeopleCard, media: Readonly<Record<string, string>>): void {
      const within = ({ cssRules }: CSSStyleSheet | CSSGroupingRule): void => {
        for (const rule of cssRules) {
          if (rule instanceof CSSMediaRule) rule.media.mediaText = media[rule.conditionText] ?? rule.conditionText;
          if (rule instanceof CSSGroupingRule) within(rule);
        }
      };
      for (const sheet of shadowRoot!.adoptedStyleSheets) within(sheet);
    }
    const print = (element: PeopleCard): void => exchange(element, { print: 'all', screen: 'not all' });
    const unprint = (element: PeopleCard): void => exchange(element, { all: 'print', 'not all': 'screen' });

    for (const width of [300, 700]) {
      it(`the cards are closed but for what was opened, with a line of facts, and no control is left, at ${width} px`, async () => {
        const element = await peopleCard({ width });
        await open(element, 'Abbas Aliabadi');
        print(element);
        try {
          expect(all(element, '[part=details]').filter(isVisible)).to.deep.equal([details(element, 'Abbas Aliabadi')]);
          expect(isVisible(further(element, 'Abbas Aliabadi'))).to.equal(false);
          expect(all(element, 'button').filter(isVisible).length).to.equal(0);
          for (const said of ['President of Iran', 'ابراهیم رئیسی', 'Meetings: 1', 'Statements: 4']) {
            expect(card(element, 'Ebrahim Raisi').innerText).to.include(said);
          }
          const line = (selector: string): number => card(element, 'Ebrahim Raisi').querySelector(selector)!.getBoundingClientRect().bottom;
          if (width > 500) expect(line('.role')).to.be.closeTo(line('.counts'), 6);
          expect(details(element, 'Abbas Aliabadi').getBoundingClientRect().top).to.be.closeTo(
            card(element, 'Abbas Aliabadi').getBoundingClientRect().bottom,
            0.6,
          );
        } finally {
          unprint(element);
        }
      });
    }

    it('what was opened of the rest stays open too', async () => {
      const element = await peopleCard();
      await openAll(element);
      print(element);
      try {
        expect(all(element, '.sections').filter(isVisible).length).to.equal(16);
      } finally {
        unprint(element);
      }
    });
  });

  describe('for everybody', () => {
    for (const scheme of ['light', 'dark']) {
      for (const width of [300, 700]) {
        it(`closed and open, ${scheme}, at ${width} px`, async () => {
          const element = await peopleCard({ width, scheme, attributes: { 'paragraph-href': '#p{n}' } });
          await expect(element).to.be.accessible();
          await openAll(element);
          await expect(element).to.be.accessible();
        });
      }
      it(`one person, ${scheme}`, async () => {
        await expect(await peopleCard({ scheme, attributes: { person: 'minnikhanov', 'paragraph-href': '#p{n}' } })).to.be.accessible();
      });
    }

    it('has focus rings that lie on no text', async () => {
      const element = await peopleCard({ width: 640, attributes: { 'paragraph-href': '#p{n}' } });
      await openAll(element);
      const texts: [Text, DOMRect][] = [];
      const walker = document.createTreeWalker(element.renderRoot, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.nodeValue!.trim() || node.parentElement!.closest('.hidden, style')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // The signs themselves: less than the line, above and below.
        for (const { x, y, width, height } of range.getClientRects()) texts.push([node as Text, new DOMRect(x, y + 4, width, height - 8)]);
      }
      const controls = all(element, '[part=card] button, [part=details] button, [part=details] a, [part=card] a').filter(isVisible);
      expect(controls.length).to.be.greaterThan(80);
      for (const control of controls) {
        control.focus();
        const { outlineOffset, outlineWidth } = getComputedStyle(control);
        const box = control.getBoundingClientRect();
        const [inner, outer] = [parseFloat(outlineOffset), parseFloat(outlineOffset) + parseFloat(outlineWidth)];
        for (const [node, text] of texts) {
          const isWithin =
            text.left >= box.left - inner - 0.6 &&
            text.right <= box.right + inner + 0.6 &&
            text.top >= box.top - inner - 0.6 &&
            text.bottom <= box.bottom + inner + 0.6;
          const isBeyond =
            text.left >= box.right + outer - 0.6 ||
            text.right <= box.left - outer + 0.6 ||
            text.top >= box.bottom + outer - 0.6 ||
            text.bottom <= box.top - outer + 0.6;
          expect(isWithin || isBeyond, `the ring round “${textOf(control)}” and “${node.nodeValue!.trim()}”`).to.equal(true);
        }
      }
    });

    it('has no id twice', async () => {
      const ids = all(await peopleCard(), '[id]').map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('needs no style attribute, which a strict page would block', async () => {
      const written: string[] = [];
      const { setAttribute } = Element.prototype;
      Element.prototype.setAttribute = function (name: string, value: string) {
        if (name === 'style') written.push(value);
        setAttribute.call(this, name, value);
      };
      try {
        const element = await peopleCard();
        await open(element, 'Ebrahim Raisi');
      } finally {
        Element.prototype.setAttribute = setAttribute;
      }
      expect(written.filter(value => !value.startsWith('inline-size'))).to.deep.equal([]);
    });
  });

  it('shows “Updated” and corrections when the article has them', async () => {
    const date = { value: '2024-03-03', precision: 'day', basis: 'stated' } as const;
    const words = { en: { ...slice.words['en']!, corrections: { k: 'A minister’s name was wrong.' } } };
    const element = await peopleCard({ data: { ...slice, updated: date, corrections: [{ id: 'k', date }], words } });
    expect(textOf(element.renderRoot.querySelector('[part=updated]'))).to.equal('Updated: 3 March 2024');
    expect(textOf(element.renderRoot.querySelector('[part=corrections]'))).to.equal(
      'Corrections 3 March 2024: A minister’s name was wrong.',
    );
  });
});
