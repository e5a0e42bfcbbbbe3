import { expect, fixtureCleanup } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import '../../../src/widgets/story-timeline/story-timeline.define.js';
import type { StoryTimeline } from '../../../src/widgets/story-timeline/story-timeline.js';
import { EventSelectEvent } from '../../../src/widgets/story-timeline/story-timeline.events.js';
import { selectTimeline, type TimelineSlice } from '../../../src/widgets/story-timeline/story-timeline.slice.js';
import { articleOf, deal, event, month, year } from './source.js';

let slice: TimelineSlice;
before(async () => {
  const read = async (name: string): Promise<unknown> =>
    (await fetch(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url))).json();
  const [article, en, fa] = await Promise.all([read('article.json'), read('words.en.json'), read('words.fa.json')]);
  slice = selectTimeline({ article, words: { en, fa } } as ArticleWithWords);
});
afterEach(() => {
  fixtureCleanup();
  document.querySelector('#room')?.remove();
});

interface Options {
  readonly width?: number;
  readonly data?: TimelineSlice;
  readonly lang?: string;
  readonly attributes?: Record<string, string>;
}

/** The widget in a column of the page. */
async function timeline({ width = 640, data = slice, lang = 'en', attributes = {} }: Options = {}): Promise<StoryTimeline> {
  const room = document.createElement('div');
  room.id = 'room';
  room.lang = lang;
  room.style.cssText = `inline-size:${width}px;font:16px/1.5 sans-serif`;
  const element = document.createElement('story-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  room.append(element);
  document.body.append(room);
  await element.updateComplete;
  return element;
}

const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = <E extends Element = HTMLElement>(element: StoryTimeline, selector: string): E[] => [
  ...element.renderRoot.querySelectorAll<E>(selector),
];
const isVisible = (node: Element): boolean => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible';
/** A moment as a reader meets it: found by its words. */
const moment = (element: StoryTimeline, words: string): HTMLElement =>
  all(element, '[part=moment]').find(each => textOf(each).includes(words))!;
const button = (element: StoryTimeline, name: RegExp): HTMLButtonElement =>
  all<HTMLButtonElement>(element, 'button').find(each => name.test(textOf(each)))!;
const shown = (element: StoryTimeline): string[] =>
  all(element, '[part=moment]')
    .filter(isVisible)
    .map(each => textOf(each.querySelector('.title')));

async function press(element: StoryTimeline, name: RegExp): Promise<HTMLButtonElement> {
  const found = button(element, name);
  found.click();
  await element.updateComplete;
  return found;
}

describe('<story-timeline>', () => {
  describe('the list', () => {
    it('has a heading that says whose story it is, and one for each year a level below', async () => {
      const element = await timeline({ attributes: { 'heading-level': '2' } });
      expect(all(element, 'h2').map(textOf)).to.deep.equal(['Tatarstan, Iran and Russia: what happened when']);
      expect(all(element, 'h3').map(textOf)).to.deep.equal(['2022', '2023', '2024']);
    });

    it('has a list for each year, named after it, of all its moments', async () => {
      const lists = all(await timeline(), 'ol');
      expect(lists.map(list => [list.getAttribute('role'), list.getAttribute('aria-label'), list.children.length])).to.deep.equal([
        ['list', '2022', 3],
        ['list', '2023', 4],
        ['list', '2024', 3],
      ]);
    });

    it('is read in the order date, lane, event, paragraph, whatever its width', async () => {
      for (const width of [300, 640, 960]) {
        const element = await timeline({ width });
        expect(textOf(moment(element, 'Su-35'))).to.match(/^March 2023 Military: Iran confirms a Su-35 deal with Russia ¶ 18Paragraph 18 /);
        document.querySelector('#room')!.remove();
      }
    });

    it('says above all how the story begins, how far it has come and what is ahead', async () => {
      const dek = textOf((await timeline()).renderRoot.querySelector('[part=dek]'));
      expect(dek).to.match(
        /^First: Russia begins using .* Latest: Visit of .* Still ahead: 15th Russia–Islamic World: KazanForum \(May 2024\)\.$/,
      );
    });

    it('never shows the count of drones without the denial and the statement, at one size and in one colour', async () => {
      for (const width of [300, 960]) {
        const sides = [...moment(await timeline({ width }), 'Shahed').querySelectorAll('dl > div')];
        expect(sides.map(side => textOf(side.querySelector('dt')))).to.deep.equal([
          'Reported',
          'Denied: Iran and Russia',
          'Statement: Iran',
        ]);
        expect(sides.every(isVisible)).to.equal(true);
        const looks = sides.map(side => {
          const { fontSize, color, fontWeight } = getComputedStyle(side.querySelector('dd')!);
          return [fontSize, color, fontWeight].join();
        });
        expect(new Set(looks).size).to.equal(1);
        document.querySelector('#room')!.remove();
      }
    });

    it('says beside each mark what it shows, and hides the mark from whoever listens', async () => {
      const element = await timeline();
      const marks = all(element, '[part=moment] .mark');
      expect(marks.length).to.equal(10);
      expect(marks.every(mark => mark.getAttribute('aria-hidden') === 'true')).to.equal(true);
      const shapes = new Set(
        marks.map(mark => {
          const { borderStyle, borderRadius, backgroundColor, backgroundImage } = getComputedStyle(mark);
          return [borderStyle, borderRadius, backgroundColor, backgroundImage !== 'none'].join();
        }),
      );
      // About, month, disputed span, within a year, military month, calculated, inferred, ahead.
      expect(shapes.size).to.equal(8);
    });

    it('tells the lanes apart by form, and names them', async () => {
      const element = await timeline();
      expect(all(element, '.lanes > span').map(textOf)).to.deep.equal(['Civil, or not stated', 'Military']);
      const [civil, military] = all(element, '.lanes .mark').map(mark => getComputedStyle(mark).borderRadius);
      expect([civil, military]).to.deep.equal(['50%', '0px']);
      const one = await timeline({ data: selectTimeline(articleOf({ events: [event('a', year('2022')), event('b', year('2023'))] })) });
      expect(all(one, '.lanes').length).to.equal(0);
    });

    it('links its paragraphs where the page says how', async () => {
      const element = await timeline({ attributes: { 'paragraph-href': '#p{n}' } });
      const links = [...moment(element, 'Visit of').querySelectorAll<HTMLAnchorElement>('.title a')];
      expect(links.map(link => [link.getAttribute('href'), textOf(link)])).to.deep.equal([
        ['#p1', '¶ 1–2Paragraphs 1–2'],
        ['#p7', '7Paragraph 7'],
      ]);
    });

    it('runs from right to left in Persian, with the line at the right of the words', async () => {
      const element = await timeline({ lang: 'fa', width: 360 });
      expect(all(element, '.frame')[0]!.dir).to.equal('rtl');
      const [mark, body] = ['.mark', '.body'].map(part => all(element, `[part=moment] ${part}`)[1]!.getBoundingClientRect());
      expect(mark!.left).to.be.at.least(body!.right);
    });

    for (const width of [240, 300, 390, 640, 960]) {
      it(`stays in its frame at ${width} px`, async () => {
        const [frame] = all(await timeline({ width, attributes: { 'paragraph-href': '#p{n}' } }), '.frame');
        expect(frame!.scrollWidth).to.be.at.most(frame!.clientWidth);
      });
    }

    it('puts the date before the line where there is room for a column', async () => {
      for (const [width, isBeside] of [
        [400, false],
        [640, true],
      ] as const) {
        const found = moment(await timeline({ width }), 'Su-35');
        const [date, body] = ['.date', '.body'].map(part => found.querySelector(part)!.getBoundingClientRect());
        expect(date!.right <= body!.left).to.equal(isBeside);
        document.querySelector('#room')!.remove();
      }
    });
  });

  describe('what an event consists of', () => {
    it('opens and closes by a button that counts it, and the page is told', async () => {
      const element = await timeline();
      const events: EventSelectEvent[] = [];
      document.addEventListener('event-select', given => events.push(given), { once: false });
      const toggle = await press(element, /5 meetings and 1 news report/);
      const panel = element.renderRoot.querySelector<HTMLElement>(`#${toggle.getAttribute('aria-controls')}`)!;
      expect([toggle.getAttribute('aria-expanded'), isVisible(panel), panel.children.length]).to.deep.equal(['true', true, 6]);
      expect(textOf(panel.lastElementChild)).to.equal('14 February 2024 · Tatar-Inform report ¶ 2Paragraph 2');
      await press(element, /5 meetings/);
      expect([toggle.getAttribute('aria-expanded'), isVisible(panel)]).to.deep.equal(['false', false]);
      expect(events.map(given => [given instanceof EventSelectEvent, given.event, given.open])).to.deep.equal([
        [true, 'ev-visit-2024', true],
        [true, 'ev-visit-2024', false],
      ]);
    });

    it('closes by Escape from within, and the focus is on its button', async () => {
      const element = await timeline({ attributes: { 'paragraph-href': '#p{n}' } });
      const toggle = await press(element, /5 meetings/);
      toggle.focus();
      await sendKeys({ press: 'Tab' });
      expect(textOf((element.renderRoot as ShadowRoot).activeElement)).to.equal('¶ 1–6Paragraphs 1–6');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      expect((element.renderRoot as ShadowRoot).activeElement).to.equal(toggle);
    });
  });

  describe('the keyboard', () => {
    it('stops only at what does something: the way past the list, one disclosure, three actions', async () => {
      const stops = all(await timeline(), 'a[href], button, [tabindex]').filter(isVisible);
      expect(stops.map(textOf)).to.deep.equal(['Skip the list', '5 meetings and 1 news report', 'Table', 'CSV', 'Key']);
    });

    it('passes a short list without a way past it', async () => {
      const few = await timeline({ data: selectTimeline(articleOf({ events: [event('a', year('2022')), event('b', year('2023'))] })) });
      expect(all(few, '.skip').length).to.equal(0);
    });
  });

  describe('in a rail', () => {
    const attributes = { show: 'next' };

    it('shows the last that has been and the next that is ahead', async () => {
      const element = await timeline({ width: 300, attributes });
      expect(shown(element).map(title => title.replace(/ ¶.*/, ''))).to.deep.equal([
        'Visit of Tatarstan’s leader to Iran',
        '15th Russia–Islamic World: KazanForum',
      ]);
      expect(all(element, 'h4').filter(isVisible).map(textOf)).to.deep.equal(['2024']);
    });

    it('shows all the rest at a button, and takes it back', async () => {
      const element = await timeline({ width: 300, attributes });
      const toggle = await press(element, /Show all 10 dates/);
      expect([toggle.getAttribute('aria-expanded'), shown(element).length]).to.deep.equal(['true', 10]);
      await press(element, /Show all 10 dates/);
      expect([toggle.getAttribute('aria-expanded'), shown(element).length]).to.deep.equal(['false', 2]);
    });

    it('is the whole list again as soon as the page says so', async () => {
      const element = await timeline({ attributes });
      element.removeAttribute('show');
      await element.updateComplete;
      expect(shown(element).length).to.equal(10);
    });
  });

  describe('the table', () => {
    it('has a row for every date, its parts and what has none, with how exact and how known each is', async () => {
      const element = await timeline();
      const toggle = await press(element, /^Table$/);
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(all(element, 'thead th').map(textOf)).to.deep.equal(['Date', 'How exact', 'How we know', 'What', 'Who says so', 'Paragraph']);
      const rows = all(element, 'tbody tr').map(row => [...row.children].map(textOf).join(' | '));
      expect(rows.length).to.equal(20);
      expect(rows[5]).to.equal(
        'About September 2023 | Month | calculated by us | Military: Iran receives several Yak-130 training fighter jets calculated: six months after March 2023 | Reported in the article | ¶ 18Paragraph 18',
      );
      expect(rows[15]).to.match(/^May 2024 \| Month \| stated · still ahead in the article \| 15th/);
      expect(rows[16]).to.match(/^Ongoing at publication \| Not dated \| +\| Israel–Gaza war/);
    });

    it('scrolls in a box that the keyboard reaches, and that has a name', async () => {
      const element = await timeline({ width: 300 });
      await press(element, /^Table$/);
      const [box] = all(element, '[role=group]');
      expect([box!.tabIndex, textOf(element.renderRoot.querySelector(`#${box!.getAttribute('aria-labelledby')}`))]).to.deep.equal([
        0,
        'Tatarstan, Iran and Russia: what happened when',
      ]);
      const [frame] = all(element, '.frame');
      expect(frame!.scrollWidth).to.be.at.most(frame!.clientWidth);
    });
  });

  it('explains the marks that it has, each drawn as it is on the line', async () => {
    const element = await timeline();
    await press(element, /^Key$/);
    const rows = all(element, '#marks > div');
    expect(rows.map(row => textOf(row.querySelector('dt')))).to.deep.equal([
      'About',
      'month not stated',
      'From month to month',
      'still ahead in the article',
      'inferred',
      'calculated by us',
      'Only an official says so',
    ]);
    expect(rows.filter(row => row.querySelector('.mark')).length).to.equal(6);
    const few = await timeline({ data: selectTimeline(articleOf({ deals: [deal('a', month('2022-02')), deal('b', month('2023-02'))] })) });
    expect(all(few, '#marks > div').length).to.equal(0);
  });

  it('offers its dates as a file, and says so', async () => {
    const element = await timeline();
    const { click } = HTMLAnchorElement.prototype;
    let name = '';
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    try {
      await press(element, /^CSV$/);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    await element.updateComplete;
    expect(name).to.equal('iran-tatarstan-timeline.csv');
    expect(textOf(element.renderRoot.querySelector('[role=status]'))).to.equal('CSV file: iran-tatarstan-timeline.csv');
  });

  it('prints all of it: what an event consists of, and of a rail every date', async () => {
    const element = await timeline({ attributes: { show: 'next' } });
    const rules = element.renderRoot as ShadowRoot;
    const sheets = [...rules.adoptedStyleSheets];
    // What the print rules do, on the screen: not every engine can be told to print in a test.
    const media = sheets.flatMap(sheet => [...sheet.cssRules]).filter(rule => rule instanceof CSSMediaRule);
    const turned = media
      .filter(({ conditionText }) => conditionText === 'print' || conditionText === 'screen')
      .map(rule => [rule, rule.conditionText] as const);
    for (const [rule, condition] of turned) rule.media.mediaText = condition === 'print' ? 'all' : 'speech';
    try {
      expect(shown(element).length).to.equal(10);
      expect(isVisible(all(element, '.within:not(.mark)')[0]!)).to.equal(true);
      expect(all(element, 'button').filter(isVisible).map(textOf)).to.deep.equal([]);
    } finally {
      for (const [rule, condition] of turned) rule.media.mediaText = condition;
    }
  });

  it('shows nothing of its own, and throws nothing into the page, where the data is wrong', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    try {
      const broken = { ...slice, moments: slice.moments.map(each => ({ ...each, date: { ...each.date, value: '20' } })) } as TimelineSlice;
      const element = await timeline({ data: broken });
      expect([all(element, '.frame').length, all(element, 'slot').length, warnings.length]).to.deep.equal([0, 1, 1]);
    } finally {
      console.warn = warn;
    }
  });
});
