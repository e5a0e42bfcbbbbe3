import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { useFakeTimers } from 'sinon';
import { FilterChangeEvent, type DealSelectEvent } from '../../../src/widgets/deal-tracker/deal-tracker.events.js';
import type { DealSlice } from '../../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { DealTrackerPage, longSlice, slice } from '../../support/deal-tracker-page.js';
import { waitUntil } from '../../support/wait-until.js';
import { touchSize } from '../../support/touch-size.js';

const open = DealTrackerPage.open;
const shahed = 'Shahed drones in Russian use';
/** Nothing is folded. */
const full = { view: 'full' };
const isChromium = 'userAgentData' in navigator;

/** Console warnings of a test; restored after it. */
function warnings(): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  restore.push(() => (console.warn = warn));
  return said;
}
const restore: (() => void)[] = [];
const restoreAll = () => {
  for (const undo of restore.splice(0)) undo();
};
afterEach(restoreAll);

describe('<deal-tracker>', () => {
  describe('at first', () => {
    it('shows the stages, the furthest first, and opens that and what is disputed', async () => {
      const page = await open();
      expect(page.stages).to.deep.equal([
        'Done, in whole or part 3',
        'In progress 1',
        'Deal reported 2',
        'Planned 1',
        'Discussed 5',
        'Interest 15',
        'Disputed or in military use 3',
        'Invitations and statements 2',
      ]);
      expect(page.headings).to.deep.equal([{ level: 3, text: 'Talk, plans and deals' }, ...page.stages.map(text => ({ level: 4, text }))]);
      expect(page.openStages).to.deep.equal(['Done, in whole or part 3', 'Disputed or in military use 3']);
      expect(page.titles).to.have.length(32);
      expect(page.shownTitles).to.deep.equal([
        'Projects that Tatarstan companies have carried out in Iran (not named)',
        'Branch of Mir Business Bank in Tatarstan',
        'Yak-130 training fighter jets',
        shahed,
        'Mohajer-6 drones in Russian use',
        'Iranian artillery in Russian use',
      ]);
      expect(page.has('Reset')).to.equal(false);
    });

    it('begins with the sentence, its figures in bold, and with how much of it one official says or somebody denies', async () => {
      const page = await open();
      expect(page.dek).to.equal(
        'Mostly talk: **20** of **27** items are interest or discussion; **3** are said to be done, in whole or part.',
      );
      expect(page.text).to.contain('Only an official says so (5) · Denied (1)');
    });

    it('has the sentence that an editor wrote in its place, in the language that it is written in', async () => {
      const words = slice.words['en']!;
      const lead = '27 plans, 3 of them done; Su-35 jets are promised for 2,000 days.';
      const page = await open({ data: { ...slice, words: { en: { ...words, lead } } } });
      expect(page.dek).to.equal('**27** plans, **3** of them done; Su-35 jets are promised for **2,000** days.');
    });

    it('says in a row only what is not said of most, and of most in the panel on counting', async () => {
      const page = await open(full);
      expect(page.textOf('Energy projects with Mapna')).to.equal(
        'Energy projects with Mapna Rustam Minnikhanov Tatarstan · Mapna ¶ 8Paragraph 8',
      );
      expect(page.textOf('Su-35 fighter jets')).to.contain('Military March 2023');
      await page.click('Energy projects with Mapna');
      expect(page.panelOf(page.opener('Energy projects with Mapna')!).textContent!.replace(/\s+/g, ' ')).to.contain(
        'Sector Energy Date February 2024 (inferred) Civil or military Civil',
      );
      expect(page.panelOf(page.button('32 items; how they were counted')).textContent).to.contain(
        'Unless a row says otherwise: February 2024 (inferred) · Civil',
      );
    });

    it('makes one row of what is said in one breath, and opens each item in it by itself', async () => {
      const page = await open(full);
      const row = page.row('Helicopters');
      expect(page.row('Medical and pharmaceutical products')).to.equal(row);
      expect(page.row('Energy projects with Mapna')).not.to.equal(row);
      expect(page.textOf('Helicopters').match(/Rustam Minnikhanov/g)).to.have.length(1);
      await page.click('Mineral fertilisers');
      const panel = page.panelOf(page.opener('Mineral fertilisers')!);
      expect(page.isVisible(panel)).to.equal(true);
      expect(panel.textContent!.trim()).to.match(/^Mineral fertilisers/);
      expect(page.isVisible(page.panelOf(page.opener('Helicopters')!))).to.equal(false);
    });

    for (const [given, levels] of [
      ['2', [2, 3]],
      ['6', [6, 6]],
      ['0', [3, 4]],
      ['first', [3, 4]],
    ] as const) {
      it(`takes the heading level of the page, without a jump: ${given}`, async () => {
        const page = await open({ 'heading-level': given });
        expect(page.headings.slice(0, 2).map(({ level }) => level)).to.deep.equal(levels);
      });
    }

    it('says in words what a row shows by an arrow', async () => {
      const page = await open();
      expect(page.textOf('Helicopters')).to.match(
        /^Helicopters .* Rustam Minnikhanov Tatarstan → Iran From Tatarstan to Iran ¶ 9Paragraph 9/,
      );
    });

    it('links every paragraph where the page says how', async () => {
      const page = await open({ 'paragraph-href': '#p{n}' });
      const links = page.links(shahed).map(link => link.getAttribute('href'));
      expect(links.slice(0, 4)).to.deep.equal(['#p16', '#p16', '#p17', '#p17']);
      expect((await open()).links(shahed)).to.deep.equal([]);
    });

    it('shows nothing and warns once where an item has a stage that there is not', async () => {
      const said = warnings();
      const deals = slice.deals.map(deal => ({ ...deal, stage: 'sold' }));
      const page = await open({ data: { ...slice, deals } as unknown as DealSlice });
      page.element.requestUpdate();
      await page.element.updateComplete;
      expect(page.text).to.equal('');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('sold');
    });
  });

  describe('stages', () => {
    it('open and close by a press, and stay so', async () => {
      const page = await open();
      const planned = 'Iranian Trade Centre in Tatarstan';
      expect(page.isVisible(page.row(planned))).to.equal(false);
      await page.turn('Planned');
      expect(page.isVisible(page.row(planned))).to.equal(true);
      await page.click('Su-35 fighter jets');
      await page.turn('Done');
      expect(page.openStages).to.deep.equal(['Planned 1', 'Disputed or in military use 3']);
      await page.turn('Done');
      await page.turn('Planned');
      expect(page.openStages).to.deep.equal(['Done, in whole or part 3', 'Disputed or in military use 3']);
    });

    it('open together, and fold again', async () => {
      const page = await open();
      await page.turn('Done');
      await page.click('Open all (32)');
      expect(page.openStages).to.deep.equal(page.stages);
      expect(page.shownTitles).to.have.length(32);
      await page.click('Open fewer');
      expect(page.openStages).to.deep.equal(['Done, in whole or part 3', 'Disputed or in military use 3']);
    });

    it('are all open where the reader looks for something, or the page wants it so', async () => {
      const page = await open({ query: 'medic' });
      expect(page.shownTitles).to.deep.equal(page.titles);
      expect(page.titles).to.include.members(['Medical helicopters', 'Medicine']);
      expect(page.has('Open all (32)')).to.equal(false);
      await page.click('Reset');
      await page.element.updateComplete;
      expect(page.openStages).to.have.length(2);
      const whole = await open(full);
      expect(whole.shownTitles).to.have.length(32);
      expect(whole.has('Open all (32)')).to.equal(false);
    });

    it('open where the browser’s own search finds something', async () => {
      const page = await open();
      const list = page.row('Iranian Trade Centre in Tatarstan').parentElement!;
      expect(list.getAttribute('hidden')).to.equal('until-found');
      list.dispatchEvent(new Event('beforematch'));
      await page.element.updateComplete;
      expect(page.openStages).to.include('Planned 1');
    });

    it('keep a denial in sight whatever its stage', async () => {
      const deals = slice.deals.map(deal => (deal.stage === 'planned' ? { ...deal, dispute: 'denied' as const } : deal));
      expect((await open({ data: { ...slice, deals } })).openStages).to.include('Planned 1');
    });

    it('are lists that have their names, after buttons that say how many items are in them', async () => {
      const page = await open();
      const list = page.row('Iranian Trade Centre in Tatarstan').parentElement!;
      expect(list.getAttribute('aria-labelledby')).to.equal(page.stage('Planned').id);
      expect(page.stage('Planned').getAttribute('aria-controls')).to.equal(list.id);
    });

    it('leave a telephone’s first look within 30 stops of the keyboard', async () => {
      for (const width of [390, 960]) {
        const page = await open({ width, 'paragraph-href': '#p{n}' });
        expect(page.controls.length).to.be.at.most(30);
      }
    });
  });

  describe('a summary', () => {
    it('is the stages, what is disputed with its sides, and a way to the rest', async () => {
      const page = await open({ view: 'summary' });
      expect(page.stages).to.have.length(8);
      expect(page.openStages).to.deep.equal(['Disputed or in military use 3']);
      expect(page.sides.every(({ words }) => page.isVisible(words))).to.equal(true);
      expect(page.element.shadowRoot!.querySelector('input')).to.equal(null);
      await page.click('Open all (32)');
      await page.element.updateComplete;
      expect(page.search.labels).to.have.length(0);
      expect(page.openStages).to.deep.equal(['Done, in whole or part 3', 'Disputed or in military use 3']);
      expect(page.focused).to.equal('Filter');
    });
  });

  describe('the head of a row', () => {
    it('opens it wherever it is pressed, but for links, and not where text is marked', async () => {
      const page = await open({ ...full, 'paragraph-href': '#p{n}' });
      const title = 'Su-35 fighter jets';
      const meta = page.row(title).querySelector<HTMLElement>('.meta')!;
      meta.click();
      await page.element.updateComplete;
      expect(page.opener(title)!.ariaExpanded).to.equal('true');
      page.panelOf(page.opener(title)!).click();
      await page.element.updateComplete;
      expect(page.opener(title)!.ariaExpanded, 'what is open can be read and marked').to.equal('true');
      const link = page.links(title)[0]!;
      link.addEventListener('click', event => event.preventDefault());
      link.click();
      await page.element.updateComplete;
      expect(page.opener(title)!.ariaExpanded, 'a link is a link').to.equal('true');
      const { getSelection } = window;
      window.getSelection = () => 'Russia' as unknown as Selection;
      restore.push(() => (window.getSelection = getSelection));
      meta.click();
      await page.element.updateComplete;
      expect(page.opener(title)!.ariaExpanded).to.equal('true');
    });
  });

  describe('filters', () => {
    it('combines what is chosen, and counts each option given the rest', async () => {
      const page = await open();
      expect(page.options('Sector')).to.contain('Aviation (3)');
      await page.choose('Sector', 'Aviation (3)');
      expect(page.titles).to.deep.equal(['Helicopters', 'Russian-made aircraft', 'Medical helicopters']);
      await page.choose('Direction', 'From Russia to Iran (2)');
      expect(page.titles).to.deep.equal(['Russian-made aircraft', 'Medical helicopters']);
      expect(page.chosen('Sector')).to.equal('Aviation (2)');
      expect(page.chosen('Direction')).to.equal('From Russia to Iran (2)');
      expect(page.stages).to.deep.equal(['Interest 2']);
      expect(page.count).to.equal('2 of 32 items shown');
      await page.choose('Sector', 'All (6)');
      expect(page.titles).to.have.length(6);
    });

    it('filters by party and by track', async () => {
      const page = await open();
      await page.choose('Between', 'Rustam Minnikhanov (2)');
      expect(page.titles).to.have.length(2);
      await page.choose('Between', 'All (32)');
      await page.choose('Civil or military', 'Military (7)');
      expect(page.titles).to.have.length(7);
    });

    it('searches while the reader types, and leaves the focus alone', async () => {
      const page = await open();
      page.search.focus();
      await sendKeys({ type: 'géran' });
      await page.element.updateComplete;
      expect(page.titles).to.deep.equal([shahed]);
      expect(page.focused).to.equal('Search');
      expect(page.search.value).to.equal('géran');
    });

    it('leaves the focus where it is, whatever is chosen', async () => {
      const page = await open();
      await page.click('Filter');
      page.select('Sector').focus();
      await page.choose('Sector', 'Aviation (3)');
      expect(page.focused).to.equal('Sector');
      page.select('Stage').focus();
      await page.chooseStage('Interest');
      expect(page.focused).to.equal('Stage');
    });

    it('offers nothing that would show nothing', async () => {
      const page = await open();
      await page.choose('Sector', 'Aviation (3)');
      const { Between: parties, ...others } = Object.fromEntries(
        ['Direction', 'Between', 'Civil or military'].map(label => [label, page.enabledOptions(label)]),
      );
      expect(others).to.deep.equal({
        Direction: ['All (3)', 'From Russia to Iran (2)', 'From Tatarstan to Iran (1)'],
        'Civil or military': ['All (3)', 'Civil (1)', 'Civil or military not stated (2)'],
      });
      expect(page.options('Civil or military')).to.include('Military (0)');
      for (const party of parties!) {
        await page.choose('Between', party);
        expect(page.rows.length, party).to.equal(Number(/\d+/.exec(party)));
        await page.choose('Between', 'All (3)');
      }
      expect(page.enabledOptions('Stage')).to.deep.equal(['All (3)', 'Interest (3)']);
    });

    it('keeps what is chosen, and the way out, also where they show nothing', async () => {
      const page = await open({ status: 'planned', sector: 'aviation', query: 'submarines' });
      expect(page.chosen('Stage')).to.equal('Planned (0)');
      expect(page.chosen('Sector')).to.equal('Aviation (0)');
      expect(page.enabledOptions('Sector')).to.deep.equal(['All (0)', 'Aviation (0)']);
    });

    it('says when nothing matches, and how to get out', async () => {
      const page = await open({ query: 'submarines' });
      expect(page.titles).to.have.length(0);
      expect(page.text).to.match(/No items match\s?No item has “\u2068submarines\u2069”\.\s?Try another word/);
      expect(page.count).to.equal('0 of 32 items shown');
      await page.click('Reset');
      await page.element.updateComplete;
      expect(page.titles).to.have.length(32);
      expect(page.search.value).to.equal('');
    });

    it('finds each row by all that it says, with its line breaks', async () => {
      const page = await open(full);
      const pasted = page.titles.map(title => [title, page.copied(title)] as const);
      for (const [title, text] of pasted) {
        page.element.query = text;
        await page.element.updateComplete;
        expect(page.titles, text).to.include(title);
        // A field of one line would take the breaks out, and two words would be one.
        expect(page.search.value).to.equal(text.replace(/[\r\n]+/g, ' '));
      }
    });

    it('takes every filter back at once, keeps the order, and goes to what can be done next', async () => {
      const page = await open({ sort: 'title' });
      await page.chooseStage('Interest');
      await page.choose('Sector', 'Aviation (3)');
      page.button('Reset').focus();
      await page.click('Reset');
      await page.element.updateComplete;
      expect(page.chosen('Stage')).to.equal('All (32)');
      expect(page.chosen('Sector')).to.equal('All (32)');
      expect(page.chosen('Sort by')).to.equal('Item');
      expect(page.has('Reset')).to.equal(false);
      expect(page.focused).to.equal('Filter');
    });

    for (const width of [280, 640, 960])
      it(`has the selects behind a button: ${width} px`, async () => {
        const page = await open({ width });
        expect(page.isVisible(page.search)).to.equal(true);
        expect(page.isVisible(page.select('Sector'))).to.equal(false);
        expect(page.button('Filter').ariaExpanded).to.equal('false');
        await page.click('Filter');
        expect(page.button('Filter').ariaExpanded).to.equal('true');
        expect(page.isVisible(page.select('Sector'))).to.equal(true);
        await page.choose('Sector', 'Aviation (3)');
        expect(page.has('Filter (1)')).to.equal(true);
      });

    it('makes one option of all sectors that have one item', async () => {
      const page = await open();
      const options = page.options('Sector');
      expect(options.filter(option => option.endsWith(' (1)'))).to.deep.equal([]);
      expect(options.at(-1)).to.match(/^Others, one item each \(\d+\)$/);
      await page.choose('Sector', options.at(-1)!);
      expect(page.titles.length).to.equal(Number(/\d+/.exec(options.at(-1)!)));
    });

    it('filters by who says so', async () => {
      const page = await open();
      await page.choose(
        'Who says so',
        page.options('Who says so').find(option => option.startsWith('Abbas Aliabadi'))!,
      );
      expect(page.titles).to.deep.equal(['Russian-made aircraft', 'Medical helicopters']);
      expect((await open({ who: 'article', status: 'planned,agreed,delivered' })).titles).to.include('Yak-130 training fighter jets');
    });
  });

  describe('order', () => {
    it('makes one list of all when it is not by status, and each row says its status', async () => {
      const page = await open();
      await page.choose('Sort by', 'Date');
      expect(page.headings).to.have.length(1);
      expect(page.titles.slice(-2)).to.deep.equal([
        'Projects that Tatarstan companies have carried out in Iran (not named)',
        'Modernising Iran’s military equipment, above all its ageing air fleet, with Russian technology',
      ]);
      expect(page.textOf('Su-35 fighter jets')).to.contain('Deal reported');
      expect(page.textOf('Yak-130 training fighter jets')).to.contain('Done, in whole or part: in part (our reading)');
      expect(page.textOf(shahed)).to.contain('Not given a stage');
    });

    it('says “in part” under the heading of the stage as well', async () => {
      const page = await open();
      expect(page.textOf('Yak-130 training fighter jets')).to.match(/ in part \(our reading\)/);
      expect(page.textOf('Su-35 fighter jets')).not.to.contain('Deal reported');
    });
  });

  describe('announcements', () => {
    it('is silent on load, and speaks once when the reader pauses', async () => {
      const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      restore.push(() => clock.restore());
      const page = await open({ sector: 'aviation' });
      const { status } = page;
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(status.textContent!.trim()));
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      restore.push(() => observer.disconnect());
      // Longer than any pause of a reader.
      const pause = (): Promise<unknown> => {
        clock.tick(5000);
        return page.element.updateComplete;
      };
      await pause();
      expect(heard).to.deep.equal([]);
      expect(status.textContent).to.equal('');
      page.search.focus();
      await sendKeys({ type: 'med' });
      expect(page.count).to.equal('1 of 32 items shown');
      expect(heard).to.deep.equal([]);
      await pause();
      expect(heard).to.deep.equal(['1 of 32 items shown']);
      expect(page.status).to.equal(status);
    });

    it('says how the list is sorted', async () => {
      const page = await open();
      await page.choose('Sort by', 'Date');
      await waitUntil(() => page.status.textContent === 'Sorted by Date, descending');
      await page.click('Table');
      await page.click('Item');
      await waitUntil(() => page.status.textContent === 'Sorted by Item, ascending');
    });

    it('says the same again as news', async () => {
      const page = await open();
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(page.status.textContent!.trim()));
      observer.observe(page.status, { childList: true, characterData: true, subtree: true });
      restore.push(() => observer.disconnect());
      await page.choose('Sector', 'Drones (2)');
      await waitUntil(() => heard.length === 1);
      await page.choose('Civil or military', 'Military (2)');
      await waitUntil(() => heard.length === 2);
      expect(heard).to.deep.equal(['2 of 32 items shown', '2 of 32 items shown']);
    });
  });

  describe('events', () => {
    it('tells the page what was filtered', async () => {
      const page = await open();
      const heard = oneEvent(document, 'filter-change');
      await page.chooseStage('Planned');
      const event = (await heard) as unknown as FilterChangeEvent;
      expect(event).to.be.instanceOf(FilterChangeEvent);
      expect(event.filters.status).to.equal('planned');
      expect([event.shown, event.total]).to.deep.equal([1, 32]);
      expect(event.composed && event.bubbles).to.equal(true);
    });

    it('tells nothing that the reader has not done', async () => {
      const heard: Event[] = [];
      const listen = (event: Event) => heard.push(event);
      document.addEventListener('filter-change', listen);
      restore.push(() => document.removeEventListener('filter-change', listen));
      const page = await open({ sector: 'aviation' });
      page.element.sector = 'energy';
      await page.element.updateComplete;
      await page.choose('Sort by', 'Date');
      expect(heard).to.deep.equal([]);
    });

    it('tells the page which item opens and closes', async () => {
      const page = await open();
      const heard: [string, boolean][] = [];
      page.element.addEventListener('deal-select', event => {
        const { deal, open: isOpen } = event as DealSelectEvent;
        heard.push([deal, isOpen]);
      });
      await page.click(shahed);
      await page.click(shahed);
      expect(heard).to.deep.equal([
        ['d26', true],
        ['d26', false],
      ]);
    });
  });

  describe('attributes', () => {
    const cases: [Record<string, string>, string[]][] = [
      [{ status: 'underway,planned' }, ['Work with Daric (KAMAZ partner firm)', 'Iranian Trade Centre in Tatarstan']],
      [{ sector: 'banking' }, ['Branch of Mir Business Bank in Tatarstan']],
      [{ direction: 'iran>tatarstan' }, ['Iranian Trade Centre in Tatarstan']],
      [{ party: 'mapna' }, ['Energy projects with Mapna']],
      [{ track: 'military', status: 'delivered' }, ['Yak-130 training fighter jets']],
      [{ query: 'su-35' }, ['Su-35 fighter jets']],
      [{ who: 'farahi' }, ['Mi-28 attack helicopters']],
      [{ sector: 'banking,energy', sort: '-title' }, ['Energy projects with Mapna', 'Branch of Mir Business Bank in Tatarstan']],
    ];
    for (const [attributes, titles] of cases) {
      it(`starts with ${JSON.stringify(attributes)}`, async () => {
        expect((await open(attributes)).titles).to.deep.equal(titles);
      });
    }

    it('shows several sectors as one option, until the reader takes another', async () => {
      const page = await open({ sector: 'aviation,defence-aviation' });
      expect(page.chosen('Sector')).to.equal('Aviation and Military aircraft (7)');
      await page.choose('Sector', 'Automotive (3)');
      expect(page.options('Sector').filter(option => option.includes(' and Military'))).to.deep.equal([]);
      expect(page.chosen('Sector')).to.equal('Automotive (3)');
    });

    it('lets the reader go beyond them', async () => {
      const page = await open({ sector: 'aviation' });
      expect(page.titles).to.have.length(3);
      await page.click('Reset');
      await page.element.updateComplete;
      expect(page.titles).to.have.length(32);
    });

    it('follows one that changes, and leaves the other choices', async () => {
      const page = await open({ sector: 'aviation' });
      await page.choose('Direction', 'From Russia to Iran (2)');
      page.element.setAttribute('sector', 'defence-aviation');
      await page.element.updateComplete;
      expect(page.titles).to.have.length(4);
      page.element.removeAttribute('sector');
      await page.element.updateComplete;
      expect(page.titles).to.have.length(6);
    });

    it('ignores what it does not know, with one warning', async () => {
      const said = warnings();
      const page = await open({ sector: 'aviation,spices', sort: 'price' });
      page.element.requestUpdate();
      await page.element.updateComplete;
      expect(page.titles).to.have.length(3);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('sector "spices", sort "price"');
    });
  });

  describe('address', () => {
    const parameters = () => Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('deals-')));
    const visit = (query: string) => {
      const url = new URL(location.href);
      for (const name of Object.keys(parameters())) url.searchParams.delete(name);
      for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
      history.replaceState(history.state, '', url);
    };
    afterEach(() => {
      restoreAll();
      visit('');
    });

    it('keeps the choices there, and nothing that is plain', async () => {
      const page = await open({ address: 'deals' });
      const { length } = history;
      await page.chooseStage('Interest');
      await page.choose('Direction', 'From Russia to Iran (3)');
      await page.choose('Sort by', 'Date');
      await waitUntil(() => 'deals-sort' in parameters());
      expect(parameters()).to.deep.equal({ 'deals-status': 'interest', 'deals-direction': 'russia>iran', 'deals-sort': 'date' });
      expect(history.length).to.equal(length);
      await page.click('Reset');
      await waitUntil(() => Object.keys(parameters()).join() === 'deals-sort');
    });

    it('reads them on load and when the reader goes back', async () => {
      visit('deals-sector=aviation&deals-query=medical');
      const page = await open({ address: 'deals' });
      expect(page.titles).to.deep.equal(['Medical helicopters']);
      visit('deals-status=planned');
      dispatchEvent(new PopStateEvent('popstate'));
      await page.element.updateComplete;
      expect(page.titles).to.deep.equal(['Iranian Trade Centre in Tatarstan']);
    });

    it('shows another address before the page’s own listeners measure it', async () => {
      const page = await open({ address: 'deals' });
      visit('deals-status=planned');
      dispatchEvent(new PopStateEvent('popstate'));
      expect(page.titles).to.deep.equal(['Iranian Trade Centre in Tatarstan']);
    });

    it('throws nothing where the address and the data change before a choice is said', async () => {
      const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      restore.push(() => clock.restore());
      warnings();
      const page = await open({ address: 'deals' });
      await page.choose('Sort by', 'Item');
      (page.element as { data: unknown }).data = { ...slice, schema: 0 };
      await page.element.updateComplete;
      visit('deals-status=planned');
      dispatchEvent(new PopStateEvent('popstate'));
      clock.tick(1000);
      page.element.data = slice;
      await page.element.updateComplete;
      expect(page.rows.length).to.be.above(0);
    });

    for (const others of ['flag&name=a%20b+c&empty=&deals=%D0%98', 'next=/a?b=1&c=2', 'url=https://x.example/?id=5', 'a=1&&b=2'])
      it(`keeps what else is there to the letter: ${others}`, async () => {
        const { href } = location;
        const theirs = `${location.search}${location.search ? '&' : '?'}${others}`;
        history.replaceState(history.state, '', `${theirs}#p3`);
        restore.push(() => history.replaceState(history.state, '', href));
        const page = await open({ address: 'deals' });
        await page.chooseStage('Planned');
        await waitUntil(() => 'deals-status' in parameters());
        expect(location.search + location.hash).to.equal(`${theirs}&deals-status=planned#p3`);
        await page.click('Reset');
        await waitUntil(() => !('deals-status' in parameters()));
        expect(location.search + location.hash).to.equal(`${theirs}#p3`);
      });

    it('does not take back what the reader has just chosen when the reader follows a link on the page', async () => {
      const page = await open({ address: 'deals' });
      const { href } = location;
      restore.push(() => history.replaceState(history.state, '', href));
      await page.chooseStage('Planned');
      const heard = oneEvent(window, 'popstate');
      location.hash = '#elsewhere';
      await heard;
      await page.element.updateComplete;
      expect(page.titles).to.have.length(1);
    });

    it('has the last word over the attributes, even to say “all”', async () => {
      const page = await open({ address: 'deals', sector: 'aviation' });
      await page.click('Reset');
      await waitUntil(() => 'deals-sector' in parameters());
      expect(parameters()).to.deep.equal({ 'deals-sector': '' });
      expect((await open({ address: 'deals', sector: 'aviation' })).titles).to.have.length(32);
    });

    it('is left alone unless the tag asks', async () => {
      visit('deals-sector=aviation');
      const page = await open();
      expect(page.titles).to.have.length(32);
      await page.chooseStage('Planned');
      await waitUntil(() => page.status.textContent);
      expect(parameters()).to.deep.equal({ 'deals-sector': 'aviation' });
    });

    it('is done without where the browser refuses', async () => {
      const said = warnings();
      const { replaceState } = history;
      history.replaceState = () => {
        throw new DOMException('sandboxed', 'SecurityError');
      };
      restore.push(() => (history.replaceState = replaceState));
      const page = await open({ address: 'deals' });
      await page.chooseStage('Planned');
      // It keeps the choice in the task in which it speaks.
      await waitUntil(() => page.status.textContent === '1 of 32 items shown');
      expect(said).to.deep.equal([]);
      expect(page.titles).to.have.length(1);
    });
  });

  describe('items', () => {
    it('opens and closes by its title', async () => {
      const page = await open(full);
      const opener = page.opener('Su-35 fighter jets')!;
      expect(opener.ariaExpanded).to.equal('false');
      expect(page.isVisible(page.panelOf(opener))).to.equal(false);
      await page.click('Su-35 fighter jets');
      expect(opener.ariaExpanded).to.equal('true');
      expect(page.isVisible(page.panelOf(opener))).to.equal(true);
      expect(page.panelOf(opener).textContent!.replace(/\s+/g, ' ')).to.contain(
        'Milestones Deal reported · March 2023 · Said by: Iran Only an official says so ¶ 18Paragraph 18 Deal reported · November 2023 · Said by: Mehdi Farahi (paraphrased from a quotation) Only an official says so ¶ 19Paragraph 19 In progress',
      );
    });

    it('has no button where there is nothing more', async () => {
      const words = slice.words['en']!;
      const [first] = slice.deals;
      const { title } = words.deals[first!.id]!;
      const data = {
        ...slice,
        deals: [first!, { ...first!, id: 'again' }],
        words: { en: { ...words, deals: { [first!.id]: { title }, again: { title: 'Again' } } } },
      };
      const page = await open({ data });
      expect(page.titles).to.deep.equal([title, 'Again']);
      expect(!!page.opener(title!)).to.equal(false);
    });

    it('closes on Escape, and the focus is on its button', async () => {
      const page = await open({ ...full, 'paragraph-href': '#p{n}' });
      await page.click('Su-35 fighter jets');
      page.links('Su-35 fighter jets').at(-1)!.focus();
      let leaked = false;
      const listen = () => (leaked = true);
      document.addEventListener('keydown', listen);
      restore.push(() => document.removeEventListener('keydown', listen));
      await sendKeys({ press: 'Escape' });
      await page.element.updateComplete;
      expect(page.opener('Su-35 fighter jets')!.ariaExpanded).to.equal('false');
      expect(page.focused).to.equal('Su-35 fighter jets');
      expect(leaked).to.equal(false);
      await sendKeys({ press: 'Escape' });
      expect(leaked, 'a closed row leaves Escape to the page').to.equal(true);
    });

    it('works by keyboard alone', async () => {
      const page = await open(full);
      page.opener('Su-35 fighter jets')!.focus();
      await sendKeys({ press: 'Enter' });
      await page.element.updateComplete;
      expect(page.opener('Su-35 fighter jets')!.ariaExpanded).to.equal('true');
      await sendKeys({ press: 'Tab' });
      expect(page.focused).to.equal('Mi-28 attack helicopters');
    });

    it('stays open while others are filtered away', async () => {
      const page = await open();
      await page.click('Su-35 fighter jets');
      await page.choose('Civil or military', 'Military (7)');
      expect(page.opener('Su-35 fighter jets')!.ariaExpanded).to.equal('true');
      expect(page.opener('Yak-130 training fighter jets')!.ariaExpanded).to.equal('false');
    });

    it('does not work out the view again for it', async () => {
      const page = await open();
      const viewOf = () => (page.element as unknown as { view: unknown }).view;
      const before = viewOf();
      await page.click('Su-35 fighter jets');
      await page.click('Su-35 fighter jets');
      expect(viewOf() === before).to.equal(true);
      await page.chooseStage('Planned');
      expect(viewOf() === before).to.equal(false);
    });
  });

  describe('the disputed item', () => {
    for (const as of ['list', 'table']) {
      it(`shows its sides next to each other at one size without being opened, as a ${as}`, async () => {
        const page = await open({ width: 900 });
        if (as === 'table') await page.click('Table');
        expect(page.sides.map(({ heading }) => heading.textContent!.trim())).to.deep.equal(['Reported', 'Denial: Iran and Russia', 'Said']);
        const looks = page.sides.map(({ heading, words }) =>
          [heading, words].map(element => {
            const { fontSize, fontWeight, color, opacity } = getComputedStyle(element);
            return { fontSize, fontWeight, color, opacity };
          }),
        );
        expect(looks[1]).to.deep.equal(looks[0]);
        expect(looks[2]).to.deep.equal(looks[0]);
        const tops = page.sides.map(({ heading }) => Math.round(heading.getBoundingClientRect().top));
        expect(tops).to.deep.equal([tops[0], tops[0], tops[0]]);
        expect(page.sides.every(({ words }) => page.isVisible(words))).to.equal(true);
      });
    }
  });

  describe('the link past the list', () => {
    for (const as of ['List', 'Table']) {
      it(`is the first stop before it, seen when it has the focus, and leads to the foot: ${as}`, async () => {
        const page = await open({ 'paragraph-href': '#p{n}' });
        if (as === 'Table') await page.click(as);
        const skip = page.button('Skip the list');
        expect(getComputedStyle(skip).clipPath).not.to.equal('none');
        page.button(as === 'List' ? 'Open all (32)' : 'Filter').focus();
        await sendKeys({ press: 'Tab' });
        expect(page.focused).to.equal('Skip the list');
        expect(getComputedStyle(skip).clipPath).to.equal('none');
        const { width, height } = skip.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
        expect(
          document.elementFromPoint(skip.getBoundingClientRect().left + width / 2, skip.getBoundingClientRect().top + height / 2),
        ).to.equal(page.element);
        const { href } = location;
        await sendKeys({ press: 'Enter' });
        expect(page.focused).to.equal('32 items; how they were counted');
        expect(location.href).to.equal(href);
        await sendKeys({ press: 'Tab' });
        expect(page.focused).to.equal(as === 'List' ? 'Table' : 'List');
      });
    }

    it('is not there where there is no list', async () => {
      expect((await open({ query: 'submarines' })).has('Skip the list')).to.equal(false);
    });
  });

  describe('the legend', () => {
    it('opens and closes by a button of the foot, and by Escape', async () => {
      const page = await open();
      const button = page.button('Key');
      expect(button.ariaExpanded).to.equal('false');
      expect(page.isVisible(page.panelOf(button))).to.equal(false);
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect(button.ariaExpanded).to.equal('true');
      expect(page.isVisible(page.panelOf(button))).to.equal(true);
      await page.chooseStage('Planned');
      expect(page.isVisible(page.panelOf(button)), 'stays open').to.equal(true);
      await sendKeys({ press: 'Escape' });
      expect(button.ariaExpanded).to.equal('false');
      expect(page.isVisible(page.panelOf(button))).to.equal(false);
      expect(page.focused).to.equal('Key');
    });

    it('explains every mark that the widget shows, drawn as there', async () => {
      const page = await open();
      await page.click('Key');
      const { legend } = page;
      expect(legend.map(({ mark, meaning }) => `${mark}: ${meaning}`)).to.deep.equal([
        'Planned: How far an item has come.',
        'Not given a stage: A dispute, military use, an invitation or a statement: not given a stage.',
        '…: in part (our reading): Some of it is reported to have come so far; that there is more to come is our reading.',
        'Only an official says so: It is more than the official’s own wish, and nobody else is reported to say it.',
        'Denied: Somebody named in the article denies what the mark names, and no more than that.',
        '≈ about: Not an exact figure.',
        '… (inferred): Not said, but it follows from what is. The article says “14 February”; the year follows from its other dates.',
        'about … (calculated): Our arithmetic from what the article says.',
        '… (ambiguous): The article can be read in more than one way.',
      ]);
      const looks = (element: Element) => {
        const { borderTopStyle, borderTopColor, borderTopWidth, borderTopLeftRadius, color } = getComputedStyle(element);
        return [element.className, borderTopStyle, borderTopColor, borderTopWidth, borderTopLeftRadius, color];
      };
      for (const tag of page.tags) {
        // What is denied is on the tag itself.
        const same = legend.find(({ mark, drawn }) => mark === tag.textContent!.trim() || drawn.className === tag.className);
        expect(looks(same!.drawn), tag.textContent!).to.deep.equal(looks(tag));
      }
      expect(legend[0]!.drawn.querySelectorAll('.on')).to.have.length(3);
      await page.click('Table');
      expect(looks(legend[1]!.drawn.firstElementChild!)).to.deep.equal(looks(page.glyphOf('Not given a stage').firstElementChild!));
    });
  });

  describe('Escape on the button that opened it', () => {
    for (const [name, width] of [
      ['Su-35 fighter jets', 640],
      ['32 items; how they were counted', 640],
      ['Filter', 280],
    ] as const) {
      it(`closes “${name}”`, async () => {
        const page = await open({ ...full, width });
        await page.click(name);
        const button = page.button(name);
        expect(button.ariaExpanded).to.equal('true');
        button.focus();
        await sendKeys({ press: 'Escape' });
        await page.element.updateComplete;
        expect(button.ariaExpanded).to.equal('false');
        expect(page.focused).to.equal(name);
      });
    }

    it('and not another that is open', async () => {
      const page = await open(full);
      for (const title of ['Su-35 fighter jets', shahed]) await page.click(title);
      page.opener(shahed)!.focus();
      await sendKeys({ press: 'Escape' });
      await page.element.updateComplete;
      expect(page.opener(shahed)!.ariaExpanded).to.equal('false');
      expect(page.opener('Su-35 fighter jets')!.ariaExpanded).to.equal('true');
    });
  });

  describe('table', () => {
    it('takes the place of the list, and gives it back', async () => {
      const page = await open();
      await page.click('Table');
      expect(page.titles).to.have.length(0);
      expect(page.records).to.have.length(32);
      expect(page.table!.caption!.textContent).to.equal('Sorted by Stage, descending');
      expect(page.region.tabIndex).to.equal(0);
      await page.click('List');
      expect(page.table).to.equal(undefined);
      expect(page.titles).to.have.length(32);
    });

    it('sorts by its headers, one way and the other', async () => {
      const page = await open();
      await page.click('Table');
      expect(page.sortedColumns).to.deep.equal(['Stage descending']);
      await page.click('Item');
      expect(page.sortedColumns).to.deep.equal(['Item ascending']);
      expect(page.records[0]).to.equal('Automotive industry');
      expect(page.chosen('Sort by')).to.equal('Item');
      page.button('Item').focus();
      await page.click('Item');
      expect(page.sortedColumns).to.deep.equal(['Item descending']);
      expect(page.records[0]).to.equal('Yak-130 training fighter jets');
      expect(page.chosen('Sort by')).to.equal('Item, descending');
      expect(page.table!.caption!.textContent).to.equal('Sorted by Item, descending');
      expect(page.focused).to.equal('Item');
    });

    it('shows what the list shows', async () => {
      const page = await open({ sector: 'aviation' });
      await page.click('Table');
      expect(page.records).to.deep.equal(['Helicopters', 'Russian-made aircraft', 'Medical helicopters']);
    });

    it('says beside the status itself what only an official claims, and next to it who', async () => {
      const page = await open();
      await page.click('Table');
      const cells = (title: string): string[] => {
        const row = [...page.table!.rows].find(({ cells: [head] }) => head?.textContent?.trim() === title)!;
        return [...row.cells].slice(1, 3).map(cell => cell.textContent!.replace(/\s+/g, ' ').trim());
      };
      expect(cells('Mi-28 attack helicopters')).to.deep.equal(['Deal reported Only an official says so', 'Mehdi Farahi']);
      expect(cells('Su-35 fighter jets')).to.deep.equal(['Deal reported Only an official says so', 'Iran']);
      for (const row of page.table!.tBodies[0]!.rows)
        for (const tag of row.querySelectorAll('.tag:not(.denied, .sides *)'))
          expect((tag.closest('td') as HTMLTableCellElement).cellIndex).to.equal(1);
    });
  });

  describe('CSV', () => {
    it('holds what is shown, and is named after the article', async () => {
      const blobs: Blob[] = [];
      const names: string[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = blob => {
        blobs.push(blob as Blob);
        return createObjectURL.call(URL, blob);
      };
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
      restore.push(() => {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      });
      const page = await open({ sector: 'aviation' });
      await page.click('CSV');
      const [header, ...lines] = (await blobs[0]!.text()).replace('\ufeff', '').trim().split('\r\n');
      expect(names).to.deep.equal(['iran-tatarstan-deals.csv']);
      expect(header!.split(',')).to.include.members([
        'id',
        'item',
        'party_a_name',
        'track_basis',
        'partial',
        'dispute_of',
        'denied_by',
        'paragraphs',
      ]);
      const cells = lines.map(each => Object.fromEntries(each.split(',').map((cell, i) => [header!.split(',')[i], cell])));
      expect(cells.map(({ id, item, track, stage, date }) => [id, item, track, stage, date])).to.deep.equal([
        ['d12', 'Helicopters', 'not-stated', 'interest', '2024-02-XX'],
        ['d20', 'Russian-made aircraft', 'not-stated', 'interest', '2024-02-XX'],
        ['d21', 'Medical helicopters', 'civil', 'interest', '2024-02-XX'],
      ]);
    });
  });

  describe('a long list', () => {
    it('shows a hundred rows and goes on from the first new one', async () => {
      const page = await open({ data: longSlice(150) });
      expect(page.titles).to.have.length(100);
      const last = page.titles.at(-1);
      page.button('Show more (50)').focus();
      await page.click('Show more (50)');
      await page.element.updateComplete;
      expect(page.titles).to.have.length(150);
      expect(page.titles[99]).to.equal(last);
      expect(page.focused).to.equal(page.titles[100]!);
      expect(page.shownTitles).to.have.length(150);
      await page.chooseStage('Planned');
      await page.chooseStage();
      expect(page.titles, 'a new choice begins at the top').to.have.length(100);
    });
  });

  describe('counting', () => {
    it('says how the items were counted, when asked', async () => {
      const page = await open();
      const button = page.button('32 items; how they were counted');
      expect(page.isVisible(page.panelOf(button))).to.equal(false);
      await page.click('32 items; how they were counted');
      expect(page.panelOf(button).textContent).to.contain('Paragraph 9 names 12 kinds of goods; we count them as 8');
      expect(page.isVisible(page.panelOf(button))).to.equal(true);
    });
  });

  describe('print', () => {
    it('is a table of every item, and the list as it was afterwards', async () => {
      const page = await open({ data: longSlice(150) });
      await page.turn('Planned');
      const { openStages } = page;
      dispatchEvent(new Event('beforeprint'));
      expect(page.records).to.have.length(150);
      dispatchEvent(new Event('afterprint'));
      expect(page.table).to.equal(undefined);
      expect(page.titles).to.have.length(100);
      expect(page.openStages).to.deep.equal(openStages);
    });

    it('leaves open what the reader has opened, and nothing else', async () => {
      const page = await open();
      await page.click('Su-35 fighter jets');
      dispatchEvent(new Event('beforeprint'));
      expect(page.table!.textContent).to.contain('Milestones');
      expect(page.table!.textContent!.match(/Milestones/g)).to.have.length(1);
      expect(page.sides).to.have.length(3);
      dispatchEvent(new Event('afterprint'));
    });

    it('is whole for a summary as well', async () => {
      const page = await open({ view: 'summary' });
      dispatchEvent(new Event('beforeprint'));
      expect(page.records).to.have.length(32);
      dispatchEvent(new Event('afterprint'));
      expect(page.table).to.equal(undefined);
    });

    it('leaves the list as long as the reader has made it', async () => {
      const page = await open({ data: longSlice(250) });
      await page.click('Show more (150)');
      expect(page.titles).to.have.length(200);
      dispatchEvent(new Event('beforeprint'));
      expect(page.records).to.have.length(250);
      dispatchEvent(new Event('afterprint'));
      expect(page.titles).to.have.length(200);
    });

    it('is over for a list that was taken away meanwhile', async () => {
      const page = await open({ data: longSlice(150) });
      const { parentElement: stage } = page.element;
      dispatchEvent(new Event('beforeprint'));
      page.element.remove();
      dispatchEvent(new Event('afterprint'));
      stage!.append(page.element);
      await page.element.updateComplete;
      expect(page.titles).to.have.length(100);
    });

    it('is over where the reader chooses, although the page has not said so', async () => {
      const page = await open({ data: longSlice(150) });
      dispatchEvent(new Event('beforeprint'));
      await page.choose('Sort by', 'Item');
      expect(page.titles).to.have.length(100);
      dispatchEvent(new Event('afterprint'));
    });

    // The other two engines cannot be told to print.
    if (isChromium) {
      it('says how the items were counted, and has no controls', async () => {
        restore.push(() => void emulateMedia({ media: 'screen' }));
        const page = await open();
        await page.click('Filter');
        await emulateMedia({ media: 'print' });
        expect(page.isVisible(page.panelOf(page.button('32 items; how they were counted')))).to.equal(true);
        expect(page.isVisible(page.panelOf(page.button('Key')))).to.equal(true);
        for (const control of [page.select('Sector'), page.search, page.button('Skip the list'), page.button('CSV'), page.button('Key')]) {
          expect(page.isVisible(control)).to.equal(false);
        }
        await emulateMedia({ media: 'screen' });
      });

      for (const [attributes, written] of [
        [{ 'article-url': 'https://paper.example/2024/tehran', 'paragraph-href': '#p{n}' }, '"https://paper.example/2024/tehran"'],
        [{ 'paragraph-href': 'https://paper.example/tehran/{n}' }, '"https://paper.example/tehran/{n}"'],
        [{ 'paragraph-href': '#p{n}' }, 'none'],
      ] as const) {
        it(`writes out where ${JSON.stringify(attributes)} leads`, async () => {
          restore.push(() => void emulateMedia({ media: 'screen' }));
          const page = await open(attributes);
          const after = () => getComputedStyle(page.element, '::after').content;
          expect(after()).to.equal('none');
          await emulateMedia({ media: 'print' });
          expect(after()).to.equal(written);
          await emulateMedia({ media: 'screen' });
        });
      }

      it('fits a table on A4', async () => {
        restore.push(() => void emulateMedia({ media: 'screen' }));
        // 210 mm less two margins of 15.
        const page = await open({ width: 680 });
        await page.click('Table');
        await emulateMedia({ media: 'print' });
        expect(page.table!.getBoundingClientRect().right).to.be.at.most(page.element.getBoundingClientRect().right);
        await emulateMedia({ media: 'screen' });
      });
    }
  });

  describe('everywhere', () => {
    const states: [string, Record<string, unknown>, (page: DealTrackerPage) => Promise<void>][] = [
      ['closed', {}, async () => {}],
      ['opened', {}, page => page.click(shahed)],
      ['filtered to nothing', { query: 'submarines' }, async () => {}],
      ['as a table', {}, page => page.click('Table')],
      ['dark', { theme: 'dark' }, page => page.chooseStage('Planned')],
      ['with all stages open', full, async () => {}],
      ['as a summary', { view: 'summary' }, async () => {}],
      ['in a rail', { width: 280 }, page => page.click('Filter')],
      ['with its legend', { theme: 'dark' }, page => page.click('Key')],
      ['with the link past the list', {}, async page => page.button('Skip the list').focus()],
    ];
    for (const [name, options, act] of states) {
      it(`is accessible ${name}`, async () => {
        const page = await open({ 'paragraph-href': '#p{n}', ...options });
        await act(page);
        await expect(page.element).to.be.accessible();
      });
    }

    for (const [width, size] of [
      [280, 16],
      [320, 16],
      [640, 16],
      [960, 16],
      [320, 32],
    ] as const) {
      it(`fits into ${width} px at ${size} px type, with targets that a finger can hit`, async () => {
        const page = await open({ ...full, width, 'paragraph-href': '#p{n}' });
        page.element.style.fontSize = `${size}px`;
        for (const title of ['Su-35 fighter jets', shahed]) await page.click(title);
        const { right, left } = page.element.getBoundingClientRect();
        const wide = page.everything.filter(element => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
        });
        expect(wide.map(element => element.outerHTML.slice(0, 80))).to.deep.equal([]);
        const small = page.controls.filter(element => Math.min(...Object.values(touchSize(element))) < 23.9);
        expect(small.map(element => element.outerHTML.slice(0, 120))).to.deep.equal([]);
      });
    }
  });
});
