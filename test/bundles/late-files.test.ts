import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { cut, errorPage, LateFiles, notFound, script, silence, type Answer } from '../support/late-files.js';
import { waitUntil } from '../support/wait-until.js';

/**
 * Files that a bundle fetches later and that fail, come as something else, or never come: what the reader sees until
 * then, what the editor hears, and that it all mends itself.
 */

type Layout = 'alone' | 'shared';
const layouts = ['alone', 'shared'] as const;
const words = '<p>Слова редактора.</p>';

/** The strictest policy under which scripts by nonce may run. */
const nonce = 'bm9uY2U';
const strict = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'">`;

let files: LateFiles;
let page: HostPage;

const folder = { alone: '.cache/fixtures/abridged/iran-tatarstan', shared: '.cache/fixtures/abridged/iran-tatarstan/shared' } as const;
const entry = (tag: Tag, layout: Layout): string => `${files.home}/${folder[layout]}/${tag}.js`;
const mark = (tag: Tag, inside = words): string => `<${tag} article="iran-tatarstan">${inside}</${tag}>`;

interface Options {
  readonly layout?: Layout;
  readonly lang?: string;
  readonly inside?: string;
  readonly head?: string;
  /** How many of the tag there are. */
  readonly times?: number;
}

async function open(
  tag: Tag,
  plans: Readonly<Record<string, Answer>>,
  { layout = 'alone', lang = 'ru', inside = words, head = '', times = 1 }: Options = {},
): Promise<void> {
  await files.plan(plans);
  page = await HostPage.open(`<main lang="${lang}">${mark(tag, inside).repeat(times)}</main>`, { head, clock: true });
  // Firefox does not say that a page has loaded before all has come that its scripts have asked for.
  const script = page.document.createElement('script');
  Object.assign(script, { type: 'module', nonce, src: entry(tag, layout) });
  let isOver = false;
  for (const type of ['load', 'error']) script.addEventListener(type, () => (isOver = true));
  page.document.body.append(script);
  // Of a script that it cannot parse WebKit tells the window alone.
  await waitUntil(() => isOver || page.faults.length, 'the script has run');
}

const all = (tag: Tag): HTMLElement[] => [...page.document.querySelectorAll<HTMLElement>(tag)];
const languageOf = (element: Element): string => element.shadowRoot?.querySelector('.frame')?.getAttribute('lang') ?? '';
/** Whether the editor's words are what is seen, and nothing of the widget. */
const keepsWords = (element: Element): boolean => {
  const own = element.querySelector('p')!;
  return own.getBoundingClientRect().height > 0 && writtenBy(element) === '';
};
/** All of the widget, in its language, and none of the words in whose place it stands. */
async function expectShown(element: Element, lang = 'ru'): Promise<void> {
  await waitUntil(() => languageOf(element) === lang, `speaks ${lang}`);
  const text = writtenBy(element);
  expect(text.length > 300 && !/undefined|NaN|\{\w+\}|\[object/.test(text)).to.equal(true);
  const own = element.querySelector('p');
  expect(!own || own.getBoundingClientRect().height === 0).to.equal(true);
}
const expectWarned = (about: RegExp, times = 1): void => {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings.length, page.warnings.join('\n')).to.equal(times);
  for (const warning of page.warnings) expect(about.test(warning), warning).to.equal(true);
};
const noRussian = /^dateline: <[a-z-]+ article="iran-tatarstan"> has no words in ru yet/;
const warned = (times = 1): Promise<void> => waitUntil(() => page.warnings.length >= times, 'says so');
const online = (): unknown => page.window.dispatchEvent(new Event('online'));
const passes = (seconds: number): Promise<number> => page.clock.tickAsync(1000 * seconds);
/** Moves the clock until it is so: when a file has failed, and its next time is set, only the widget knows. */
const inTime = (holds: () => unknown, message: string, step = 0.5): Promise<void> =>
  waitUntil(async () => {
    await passes(step);
    return holds();
  }, message);
const asked = async (file = '.ru-'): Promise<number> => (await files.asked(file)).length;

const waysToAsk = {
  'by the clock': () => inTime(() => languageOf(all('deal-tracker')[0]!), 'speaks'),
  'when the page comes online': () => void online(),
  'when it is put in anew': () => {
    for (const element of page.document.querySelectorAll('main > *')) page.find('main').append(element);
  },
} as const;

beforeEach(() => (files = new LateFiles()));
afterEach(async () => {
  HostPage.closeAll();
  await files.end();
});

describe('the words of the page’s language that do not come at first', () => {
  for (const [what, file] of [
    ['alone', '.ru-'],
    ['shared', '/shared/deal-tracker.ru-'],
    ['shared', '/ru-'],
  ] as const) {
    for (const [how, answer] of [
      ['cut', cut],
      ['missing', notFound],
    ] as const) {
      for (const [when, ask] of Object.entries(waysToAsk)) {
        it(`${what}, ${file} ${how}: the editor’s until then, asked for ${when}`, async () => {
          await open('deal-tracker', { [file]: answer }, { layout: what });
          const [element] = all('deal-tracker');
          await warned();
          await page.frames();
          expect(keepsWords(element!)).to.equal(true);
          await files.plan();
          await ask();
          await expectShown(element!);
          expectWarned(noRussian);
        });
      }
    }
  }

  for (const tag of tags) {
    it(`under the strictest policy: <${tag}>`, async () => {
      for (const layout of layouts) {
        await open(tag, { '.ru-': cut }, { layout, head: strict });
        await warned();
        expect(keepsWords(all(tag)[0]!)).to.equal(true);
        await files.plan();
        await inTime(() => languageOf(all(tag)[0]!), 'speaks');
        await expectShown(all(tag)[0]!);
        expectWarned(noRussian);
        page.close();
      }
    });
  }

  it('are asked for ever later, and no more after some minutes, until the page comes online', async () => {
    await open('deal-tracker', { '.ru-': notFound });
    await waitUntil(asked, 'asks');
    for (const [i, pause] of [1, 5, 30, 180].entries()) {
      // Not to the second: it begins when the browser has told of the failure.
      await passes(pause / 2);
      await page.frames();
      expect(await asked()).to.equal(i + 1);
      await inTime(async () => (await asked()) > i + 1, 'asks again', pause / 10);
    }
    for (let hour = 0; hour < 3; hour++) {
      await passes(3600);
      await page.frames();
    }
    expect(await asked()).to.equal(5);
    await waitUntil(async () => {
      online();
      return (await asked()) > 5;
    }, 'asks once more');
    expect(new Set(await files.asked('.ru-')).size, 'each by another address').to.equal(await asked());
    expect(keepsWords(all('deal-tracker')[0]!)).to.equal(true);
    expectWarned(noRussian);
    await files.plan();
    await waitUntil(() => {
      online();
      return languageOf(all('deal-tracker')[0]!);
    }, 'speaks');
    await expectShown(all('deal-tracker')[0]!);
  });

  it('of several widgets of one article are asked for once for all, and each warns once', async () => {
    await open('people-card', { '.ru-': notFound }, { times: 3 });
    await warned(3);
    for (const element of all('people-card')) expect(keepsWords(element)).to.equal(true);
    await files.plan();
    await inTime(() => all('people-card').every(languageOf), 'speak');
    for (const element of all('people-card')) await expectShown(element);
    expectWarned(noRussian, 3);
    // WebKit itself fetches what failed once for each that asked.
    expect(new Set(await files.asked('.ru-')).size).to.equal(2);
    // One that comes now has them at once.
    page.find('main').insertAdjacentHTML('beforeend', mark('people-card'));
    await expectShown(all('people-card')[3]!);
    expect(new Set(await files.asked('.ru-')).size).to.equal(2);
  });

  it('come to a widget that was taken out while they were waited for, when it is back', async () => {
    await open('people-card', { '.ru-': silence });
    const [element] = all('people-card');
    await waitUntil(asked, 'asks');
    element!.remove();
    await passes(20);
    await warned();
    await files.plan();
    await passes(600);
    expect(await asked(), 'what is not on the page asks for nothing').to.equal(1);
    page.find('main').append(element!);
    await expectShown(element!);
    expectWarned(noRussian);
  });

  it('give way to the language that the page speaks meanwhile', async () => {
    await open('people-card', { '.ru-': notFound });
    const [element] = all('people-card');
    await warned();
    page.find('main').lang = 'fa';
    await expectShown(element!, 'fa');
    await files.plan();
    page.find('main').lang = 'en';
    await expectShown(element!, 'en');
    page.find('main').lang = 'ru';
    await expectShown(element!);
    expectWarned(noRussian);
  });

  it('are asked for in each language that failed, whichever came first', async () => {
    await open('people-card', { '.ru-': notFound, '.fa-': notFound });
    const [element] = all('people-card');
    await warned();
    page.find('main').lang = 'fa';
    await warned(2);
    expect(keepsWords(element!)).to.equal(true);
    page.find('main').lang = 'ru';
    await waitUntil(async () => await asked() > 1, 'asks for Russian again');
    await files.plan();
    await inTime(() => languageOf(element!), 'speaks');
    await expectShown(element!);
    expectWarned(/no words in (ru|fa) yet/, 2);
  });
});

describe('a file of words that is not what it should be', () => {
  const like = (change: string): Answer =>
    script(`
      const at = import.meta.url.replace(/\\/late\\/[^/]+/, '');
      const { locale, messages, words } = await import(at);
      const pack = { locale: structuredClone({ ...locale, format: { ...locale.format, plural: 0 } }), messages: structuredClone(messages), words: structuredClone(words) };
      pack.locale.format.plural = locale.format.plural;
      ${change}
      const { locale: l, messages: m, words: w } = pack;
      export { l as locale, m as messages, w as words };`);
  const wrong: readonly (readonly [what: string, answer: Answer])[] = [
    ['is empty', script('')],
    ['has other things', script('export const locale = null, messages = 1, words = undefined; export default {};')],
    ['is of another language', like(`pack.locale.lang = 'fa';`)],
    ['has words without a section', like('delete pack.words.deals;')],
    ['has a text for a section', like(`pack.words.deals = 'x';`)],
    ['has nothing for a section', like('pack.words.deals = null;')],
    ['lacks a word of the interface', like('delete pack.messages.search;')],
    ['lacks a word deep in the interface', like('delete pack.messages.fields.status;')],
    ['has a number for a word of all widgets', like('pack.locale.common.table = 5;')],
    ['lacks a plural’s last form', like('delete pack.messages.shown.other;')],
    ['does not say how numbers are written', like('delete pack.locale.format.decimal;')],
    ['has too few months', like('pack.locale.format.months.length = 3;')],
    ['has no rule for plurals', like('delete pack.locale.format.plurals;')],
    ['throws', script('throw new Error("not today");')],
    ['throws what is no error', script('throw undefined;')],
    ['cannot be parsed', script('export const words = ;')],
    ['is a page that says what is wrong', errorPage],
    ['is such a page, said to be a script', script('<!doctype html><title>Come back later</title>')],
  ];

  for (const [what, answer] of wrong) {
    it(`${what}: the editor’s words, or what was shown, and one warning until it comes`, async () => {
      await open('deal-tracker', { '.ru-': answer });
      const [element] = all('deal-tracker');
      await warned();
      await page.frames();
      expect(keepsWords(element!)).to.equal(true);
      await inTime(async () => (await asked()) > 1, 'asks again');
      await page.frames();
      expect(keepsWords(element!)).to.equal(true);
      await files.plan();
      await inTime(() => languageOf(element!), 'speaks');
      await expectShown(element!);
      expectWarned(noRussian);
      page.close();

      // Under other addresses, as the browser keeps what came.
      await files.end();
      files = new LateFiles();
      await open('deal-tracker', { '.ru-': answer }, { lang: 'fa' });
      const [other] = all('deal-tracker');
      await expectShown(other!, 'fa');
      const before = writtenBy(other!);
      page.find('main').lang = 'ru';
      await warned();
      await page.frames();
      expect(languageOf(other!)).to.equal('fa');
      expect(writtenBy(other!) === before).to.equal(true);
      await files.plan();
      online();
      await expectShown(other!);
      expectWarned(noRussian);
    });
  }

  it('is nothing in the shared layout either, be it of the article or of the core', async () => {
    for (const file of ['/shared/people-card.ru-', '/ru-'])
      for (const answer of [script(''), script('throw 1;'), errorPage]) {
        await open('people-card', { [file]: answer }, { layout: 'shared' });
        await warned();
        await page.frames();
        expect(keepsWords(all('people-card')[0]!)).to.equal(true);
        await files.plan();
        await inTime(() => languageOf(all('people-card')[0]!), 'speaks');
        await expectShown(all('people-card')[0]!);
        expectWarned(noRussian);
        page.close();
      }
  });
});

describe('a file of words that never answers', () => {
  for (const layout of layouts) {
    it(`${layout}: the editor’s words, one warning after a while, and it is asked for by another address`, async () => {
      await open('deal-tracker', { '.ru-': silence }, { layout });
      const [element] = all('deal-tracker');
      await waitUntil(asked, 'asks');
      await passes(9);
      expect([keepsWords(element!), page.warnings.length]).to.deep.equal([true, 0]);
      await passes(1);
      await warned();
      expect(keepsWords(element!)).to.equal(true);
      await files.plan();
      await inTime(() => languageOf(element!), 'speaks');
      await expectShown(element!);
      expectWarned(noRussian);
    });
  }

  it('lets those go on who read in another language', async () => {
    await open('deal-tracker', { '.ru-': silence }, { lang: 'ru', inside: '' });
    const [element] = all('deal-tracker');
    await waitUntil(asked, 'asks');
    await passes(10);
    await expectShown(element!, 'en');
    await inTime(async () => (await asked()) > 1, 'asks again');
    const button = element!.shadowRoot!.querySelector<HTMLElement>('[aria-expanded=false]')!;
    button.click();
    await waitUntil(() => button.getAttribute('aria-expanded') === 'true', 'hears the click');
    expect(languageOf(element!)).to.equal('en');
    await files.plan();
    await inTime(() => languageOf(element!) === 'ru', 'speaks');
    await expectShown(element!);
    expectWarned(noRussian);
  });
});

describe('the file of Chart.js that does not come at first', () => {
  const plainBars = /^dateline: <trade-turnover-chart article="iran-tatarstan"> shows its plain bars: ./;
  const canvases = (element: Element): number => element.shadowRoot!.querySelectorAll('.painted canvas').length;

  for (const layout of layouts) {
    for (const [how, answer] of [
      ['is cut', cut],
      ['is missing', notFound],
      ['is a page that says what is wrong', errorPage],
      ['is of another version', script('export const Other = 1;')],
      ['throws', script('throw new Error("not today");')],
    ] as const) {
      for (const [when, ask] of Object.entries(waysToAsk)) {
        it(`${layout}, ${how}: all is said without it, asked for ${when}`, async () => {
          await open('trade-turnover-chart', { '/chart-': answer }, { layout, lang: 'en', head: strict });
          const [element] = all('trade-turnover-chart');
          await expectShown(element!, 'en');
          await inTime(() => page.warnings.length, 'says so');
          expect(canvases(element!)).to.equal(0);
          await files.plan();
          if (when !== 'by the clock') await ask();
          // A browser without idle time to tell of draws by a timer.
          await inTime(() => canvases(element!), 'the chart is drawn');
          expect(canvases(element!)).to.equal(1);
          expectWarned(plainBars);
        });
      }
    }
  }
});

describe('a bundle that the browser cannot parse', () => {
  for (const layout of layouts) {
    it(`${layout}: the editor’s words stay`, async () => {
      for (const tag of tags) {
        await open(tag, { [`/${tag}.js`]: script('class Widget { static { this.x = 1 @ 2 } }') }, { layout });
        await page.frames();
        const own = all(tag)[0]!.querySelector('p')!;
        expect([own.getBoundingClientRect().height > 0, all(tag)[0]!.shadowRoot === null, page.warnings.length]).to.deep.equal([true, true, 0]);
        page.close();
      }
    });
  }
});

describe('the core that all widgets share', () => {
  for (const file of ['/core-', '/people-card-', '/en-']) {
    it(`${file} missing: the editor’s words stay`, async () => {
      await open('people-card', { [`dateline-0.1.0${file}`]: notFound }, { layout: 'shared', lang: 'en' });
      await page.frames();
      const own = all('people-card')[0]!.querySelector('p')!;
      expect([own.getBoundingClientRect().height > 0, page.warnings.length]).to.deep.equal([true, 0]);
    });
  }
});
