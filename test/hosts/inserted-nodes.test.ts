import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** What a system puts into the pasted form, between its headings and paragraphs, belongs to the page and stays when the widget comes. */

const home = '/.cache/fixtures/abridged/iran-tatarstan';
const formOf = async (tag: Tag, kind: string): Promise<string> => (await fetch(`${home}/embed/${tag}.en.${kind}.html`)).text();

/** Forms without their scripts, and the script that brings the widget. */
const forms: Readonly<Record<string, (tag: Tag) => Promise<{ form: string; script: string }>>> = {
  tag: async tag => ({ form: (await formOf(tag, 'tag')).replace(/<script[^]*?<\/script>/, ''), script: `${home}/${tag}.js` }),
  placeholder: async tag => ({ form: await formOf(tag, 'div'), script: `${home}/embed/placeholders.js` }),
};

/** As systems do it: in the text of the page, by counting tags. */
const after = (html: string, end: string, n: number, what: string): string => {
  const parts = html.split(end);
  const at = Math.min(n, parts.length - 1);
  return parts.slice(0, at).join(end) + end + what + parts.slice(at).join(end);
};
const insertions: Readonly<Record<string, (html: string) => string>> = {
  'a list of contents before the first heading': html => html.replace(/<h\d/, '<nav id="theirs"><a href="#a">Contents</a></nav>$&'),
  'an advertisement after the third paragraph': html => after(html, '</p>', 3, '<div class="ad" id="theirs">Advertisement</div>'),
  'a notice that is a paragraph itself': html => after(html, '</p>', 1, '<p id="theirs">We use cookies</p>'),
  'a heading of its own': html => after(html, '</p>', 2, '<h3 id="theirs">Read also</h3>'),
  'a list after a list or table': html => html.replace(/^<\/(ul|table)>/m, '$&<ul id="theirs"><li>Related</li></ul>'),
};

/** The form on a page, once its widget is drawn. */
async function open(tag: Tag, kind: string, change: (html: string) => string): Promise<HostPage> {
  const { form, script } = await forms[kind]!(tag);
  const page = await HostPage.open(`<p>Before.</p>${change(form)}<p>After.</p><script type="module" src="${script}"></script>`);
  await waitUntil(() => writtenBy(page.document.querySelector(tag) ?? page.document.body).length > 200, 'shows the widget');
  return page;
}

/** Whether a reader sees something of it. */
const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
const seenWords = (page: HostPage): string[] =>
  [...page.document.querySelectorAll<HTMLElement>('.dateline-words')].filter(isSeen).map(element => element.outerHTML.slice(0, 80));

function expectQuiet(page: HostPage): void {
  expect(page.faults).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
}

describe('what a host puts into', () => {
  afterEach(() => HostPage.closeAll());

  for (const kind of Object.keys(forms)) {
    for (const tag of tags) {
      for (const [what, insert] of Object.entries(insertions)) {
        it(`the ${kind} of <${tag}>, ${what}, stays, and the words are not said twice`, async () => {
          const page = await open(tag, kind, insert);
          const theirs = page.find('#theirs');
          expect(isSeen(theirs)).to.equal(true);
          const frame = page.find('.frame', page.find(tag).shadowRoot!).getBoundingClientRect();
          expect(theirs.getBoundingClientRect().bottom <= frame.top + 1).to.equal(true);
          expect(seenWords(page)).to.deep.equal([]);
          expectQuiet(page);
        });
      }

      it(`the ${kind} of <${tag}> later, by script, stays too`, async () => {
        const page = await open(tag, kind, html => html);
        const frame = page.find('.frame', page.find(tag).shadowRoot!);
        const before = frame.getBoundingClientRect().top;
        page.find('.dateline-words').insertAdjacentHTML('afterend', '<div id="theirs">Advertisement</div>');
        expect(isSeen(page.find('#theirs'))).to.equal(true);
        expect(frame.getBoundingClientRect().top > before).to.equal(true);
        expect(seenWords(page)).to.deep.equal([]);
        expectQuiet(page);
      });

      it(`the ${kind} of <${tag}> as the end of a link leads to the widget`, async () => {
        const page = await open(tag, kind, html => html.replace(/(<h3)([^>]*>)/, '$1 id="contents-1"$2<span id="contents-2"></span>'));
        const top = page.find(tag).getBoundingClientRect().top;
        for (const id of ['contents-1', 'contents-2']) {
          const place = page.find(`#${id}`);
          expect(place.getClientRects().length > 0, `${id} has a place`).to.equal(true);
          // Half of what is between two lines may be above it.
          expect(Math.abs(place.getBoundingClientRect().top - top) < 20, `${id} is at the top`).to.equal(true);
        }
        expect(seenWords(page)).to.deep.equal([]);
      });
    }

    it(`the ${kind} around a table, so that it scrolls, does not say the table twice, whenever it comes`, async () => {
      const box = '<div class="table-responsive">';
      const page = await open('trade-turnover-chart', kind, html => html.replace(/<table[^]*<\/table>/, table => `${box}${table}</div>`));
      expect(isSeen(page.find('.table-responsive'))).to.equal(false);
      expect(seenWords(page)).to.deep.equal([]);
      const other = await open('trade-turnover-chart', kind, html => html);
      const [table, later] = [other.find('table.dateline-words'), other.document.createElement('div')];
      table.replaceWith(later);
      later.append(table);
      await waitUntil(() => !isSeen(later), 'hides it');
      expect(seenWords(other)).to.deep.equal([]);
    });
  }

  it('a tag with an author’s own words goes with them, as it always did', async () => {
    const page = await HostPage.open(
      `<people-card article="iran-tatarstan"><div id="theirs">Loading</div></people-card><script type="module" src="${home}/people-card.js"></script>`,
    );
    await waitUntil(() => writtenBy(page.find('people-card')).length > 200, 'shows the widget');
    expect(isSeen(page.find('#theirs'))).to.equal(false);
  });
});
