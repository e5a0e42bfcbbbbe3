import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { assertWidget, openChromium, openPage, saidOf, titleOf, wordsOf } from '../support/host-system.js';
import { openNewsroom, type Newsroom } from '../support/newsroom.js';
import { openEditor, startWordPress, type Role, type WordPress } from '../support/wordpress.js';

/**
 * What editors paste into WordPress, and what readers see of it: Debian's WordPress with its own users, cleaning,
 * paragraphs, oEmbed and theme, and Chromium.
 */

let newsroom: Newsroom;
let wordpress: WordPress;
let browser: Browser;
/** What an editor would have stored, by WordPress' own interface. */
let publish: (role: Role, title: string, content: string) => Promise<string>;

before(async () => {
  newsroom = await openNewsroom('wordpress');
  wordpress = await startWordPress(newsroom);
  browser = await openChromium();
  const writers = { administrator: await wordpress.login('administrator'), author: await wordpress.login('author') };
  publish = (role, ...post) => writers[role].publish(...post);
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
  newsroom?.close();
});

const snippet = (kind: string, lang: string) => (tag: Tag) => newsroom.snippet(`${tag}.${lang}.${kind}.html`);
/** As the editor of blocks stores what was pasted into a block of Custom HTML. */
const block = (html: string): string => `<!-- wp:html -->\n${html}<!-- /wp:html -->`;
const framePage = (tag: Tag, lang: string): string => `${newsroom.address}iran-tatarstan/embed/${tag}.${lang}.frame.html`;

/** A reader comes and looks, and nothing of ours goes wrong. */
async function read(address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await openPage(browser, newsroom, wordpress.address);
  try {
    await page.goto(address);
    await look(page);
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
  }
}

const widgets =
  (lang: string, of: readonly Tag[] = tags) =>
  async (page: Page): Promise<void> => {
    for (const tag of of) await assertWidget(page, tag, lang);
  };

const frameAt = (page: Page, address: string): Promise<Frame> => page.waitForFrame(frame => frame.url().startsWith(address));

/** WordPress' own frames, which may run scripts and have no origin: high as what is in them, up to a thousand pixels. */
const frames =
  (lang: string, of: readonly Tag[] = tags) =>
  async (page: Page): Promise<void> => {
    for (const tag of of) {
      const frame = (await page.waitForSelector(`iframe[src^="${framePage(tag, lang)}"]`))!;
      assert.equal(await frame.evaluate(({ sandbox }) => sandbox.value), 'allow-scripts');
      assert.equal(await frame.evaluate(({ title }) => title), titleOf(tag, lang));
      // Until the frame speaks there is a link, and then no more.
      const link = (await page.$(`blockquote a[href="${framePage(tag, lang)}"]`))!;
      await page.waitForFunction((element, other) => element.checkVisibility() && !other.checkVisibility(), {}, frame, link);
      await frame.evaluate(element => element.scrollIntoView());
      const inside = await frameAt(page, framePage(tag, lang));
      await assertWidget(inside, tag, lang);
      assert.equal(await inside.evaluate(() => origin), 'null');
      const height = await inside.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      assert.ok(height > 400);
      await page.waitForFunction((element, high) => element.clientHeight === high, {}, frame, Math.min(1000, height));
    }
  };

/** No widget: all that it says stands there, and nothing of what was taken away. */
const words =
  (lang: string) =>
  async (page: Page): Promise<void> => {
    const said = await page.$eval('.wp-block-post-content', element => element.textContent);
    assert.deepEqual(
      wordsOf(said),
      tags.flatMap(tag => [...saidOf(tag, lang), ...linkOf[lang]!]),
    );
    assert.equal(await page.$$eval(tags.join(), found => found.length), 0);
    assert.ok((await page.$$('.wp-block-post-content table')).length > 0, 'a table is still one');
    assert.ok((await page.$$('.wp-block-post-content li a[href*="#p"]')).length > 0, 'so are lists and links');
  };
const linkOf: Readonly<Record<string, string[]>> = { en: ['Read', 'the', 'article'], fa: ['خواندن', 'مقاله'] };

describe('an administrator of WordPress', () => {
  it('pastes a tag into Custom HTML in the editor of blocks', async () => {
    const editor = await openEditor(browser, wordpress, 'administrator');
    await editor.paste('html', snippet('tag', 'en')('deal-tracker'));
    await read(await editor.publish('A tag'), widgets('en', ['deal-tracker']));
  });

  for (const lang of ['en', 'fa']) {
    it(`pastes all tags in ${lang} into blocks of Custom HTML`, async () =>
      read(await publish('administrator', 'Tags', tags.map(snippet('tag', lang)).map(block).join('\n\n')), widgets(lang)));

    it(`pastes all tags in ${lang} into the classic editor, which makes paragraphs`, async () =>
      read(await publish('administrator', 'Tags', `Before\n\n${tags.map(snippet('tag', lang)).join('\n')}\nAfter`), widgets(lang)));
  }

  it('pastes frames', async () => {
    const content = tags.map(snippet('iframe', 'en')).map(block).join('\n\n');
    await read(await publish('administrator', 'Frames', content), async page => {
      for (const tag of tags) {
        const frame = (await page.waitForSelector(`iframe[src="${framePage(tag, 'en')}"]`))!;
        await frame.evaluate(element => element.scrollIntoView());
        await assertWidget(await frameAt(page, framePage(tag, 'en')), tag, 'en');
      }
    });
  });
});

describe('an author of WordPress', () => {
  it('pastes a placeholder into Custom HTML in the editor of blocks', async () => {
    const editor = await openEditor(browser, wordpress, 'author');
    await editor.paste('html', snippet('div', 'en')('people-card'));
    await read(await editor.publish('A placeholder'), widgets('en', ['people-card']));
  });

  it('pastes the address of a frame into an Embed block in the editor of blocks', async () => {
    const editor = await openEditor(browser, wordpress, 'author');
    await editor.paste('embed', framePage('deal-tracker', 'en'));
    await read(await editor.publish('An address'), frames('en', ['deal-tracker']));
  });

  for (const lang of ['en', 'fa']) {
    it(`pastes all placeholders in ${lang} into blocks of Custom HTML`, async () =>
      read(await publish('author', 'Placeholders', tags.map(snippet('div', lang)).map(block).join('\n\n')), widgets(lang)));

    it(`pastes all placeholders in ${lang} into the classic editor, which makes paragraphs`, async () =>
      read(await publish('author', 'Placeholders', `Before\n\n${tags.map(snippet('div', lang)).join('\n')}\nAfter`), widgets(lang)));

    it(`pastes tags in ${lang}, of which all words are left`, async () =>
      read(await publish('author', 'Tags', tags.map(snippet('tag', lang)).map(block).join('\n\n')), words(lang)));

    it(`pastes addresses in ${lang}, each on a line of its own`, async () =>
      read(await publish('author', 'Addresses', tags.map(tag => framePage(tag, lang)).join('\n\n')), frames(lang)));
  }
});
