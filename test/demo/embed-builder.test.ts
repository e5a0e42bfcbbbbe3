import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from '@open-wc/testing';
import { writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The page on which an editor makes what is pasted, used as an editor uses it: by labels, boxes, buttons and its address. */

const home = `${location.origin}/bundles/iran-tatarstan/`;

class Builder {
  readonly #frame = document.createElement('iframe');
  copied: string | undefined;

  static async open(address = ''): Promise<Builder> {
    const builder = new Builder();
    builder.#frame.width = '1000';
    builder.#frame.height = '800';
    builder.#frame.src = `/demo/embed.html${address}`;
    const loaded = new Promise(resolve => builder.#frame.addEventListener('load', resolve, { once: true }));
    document.body.append(builder.#frame);
    open.push(builder.#frame);
    await loaded;
    Object.defineProperty(builder.window.navigator, 'clipboard', {
      value: { writeText: async (text: string) => void (builder.copied = text) },
    });
    await waitUntil(() => builder.text || builder.fault, 'there is a text or a message');
    return builder;
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }
  get #document(): Document {
    return this.window.document;
  }

  /** The control that a label names; of several the one in a group. */
  control(label: string, group?: string): HTMLInputElement & HTMLSelectElement {
    const within: ParentNode = group
      ? [...this.#document.querySelectorAll('fieldset')].find(({ firstElementChild }) => firstElementChild?.textContent === group)!
      : this.#document;
    const found = [...within.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label)?.control;
    if (!found) throw new Error(`nothing is labelled ${label}`);
    return found as HTMLInputElement & HTMLSelectElement;
  }

  /** Chooses or types as a reader does. */
  set(label: string, value: string): void {
    const control = this.control(label);
    if (control.localName === 'select') {
      const option = [...control.options].find(({ text }) => text === value);
      if (!option) throw new Error(`${label} has no ${value}`);
      control.value = option.value;
    } else control.value = value;
    control.dispatchEvent(new this.window.Event('input', { bubbles: true }));
  }

  /** Ticks a box or picks one of several. */
  pick(label: string, group: string): void {
    this.control(label, group).click();
  }

  press(name: string): void {
    [...this.#document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click();
  }

  options(label: string): string[] {
    return [...this.control(label).options].map(({ text }) => text);
  }

  get text(): string {
    return this.control('Text to paste').value;
  }
  get opening(): string {
    return (
      /<(?:deal-tracker|people-card|trade-turnover-chart|div class="dateline-slot" data-|(?:amp-)?iframe)[^>]*>/.exec(this.text)?.[0] ?? ''
    );
  }
  /** What can be downloaded: the names of the links, and where they lead. */
  get downloads(): Map<string, string> {
    return new Map(
      [...this.#document.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ textContent, href }) => [textContent!, href]),
    );
  }
  get status(): string {
    return this.#document.querySelector('[role=status]')!.textContent!;
  }
  get fault(): string {
    return this.#document.querySelector('[role=alert]')!.textContent!;
  }
  get notes(): string {
    return this.#document.querySelector('[aria-label="What to know of this place"]')!.textContent!;
  }
  /** Pages with the snippet in them, by what their frames are called. */
  get previews(): Map<string, Document> {
    const frames = [...this.#document.querySelectorAll('iframe')];
    return new Map(frames.map(({ title, contentDocument }) => [title, contentDocument!]));
  }
  widgetIn(preview: string, tag: string): Element | null {
    return this.previews.get(`Preview: ${preview}`)?.querySelector(tag) ?? null;
  }
  /** Waits for a text to paste. */
  async gives(part: string): Promise<void> {
    await waitUntil(() => this.text.includes(part), `gives ${part}`);
  }
}

const open: HTMLIFrameElement[] = [];
const builtForm = async (name: string): Promise<string> => (await fetch(`${home}embed/${name}`)).text();
/** A snippet without its opening tag: nothing in there is the builder's business. */
const inside = (text: string, from: RegExp): string => text.slice(text.search(from)).replace(/^<[^>]*>/, '');

describe('the embed builder', () => {
  afterEach(() => {
    for (const frame of open.splice(0)) frame.remove();
  });

  for (const { where, snippet, file, from } of [
    { where: 'Plain HTML page', snippet: 'Tag with script (best here)', file: 'people-card.en.tag.html', from: /<people-card/ },
    {
      where: 'WordPress block, as administrator or editor',
      snippet: 'Tag with script (best here)',
      file: 'people-card.en.tag.html',
      from: /<people-card/,
    },
    {
      where: 'Several widgets on a page, or a strict policy',
      snippet: 'Tag with script, shared core (best here)',
      file: 'people-card.en.shared.html',
      from: /<people-card/,
    },
    { where: 'WordPress, as an author', snippet: 'Placeholder (best here)', file: 'people-card.en.div.html', from: /<div/ },
    { where: 'Drupal', snippet: 'Placeholder (best here)', file: 'people-card.en.div.html', from: /<div/ },
    { where: 'Ghost', snippet: 'Tag with script (best here)', file: 'people-card.en.tag.html', from: /<people-card/ },
    { where: 'Medium or Substack', snippet: 'Plain text (best here)', file: 'people-card.en.txt', from: /^/ },
    { where: 'MediaWiki', snippet: 'Placeholder (best here)', file: 'people-card.en.div.html', from: /<div/ },
    { where: 'Next or another framework', snippet: 'Placeholder (best here)', file: 'people-card.en.div.html', from: /<div/ },
    { where: 'AMP', snippet: 'Frame for AMP (best here)', file: 'people-card.en.amp.html', from: / title=/ },
    { where: 'Newsletter', snippet: 'Plain text (best here)', file: 'people-card.en.txt', from: /^/ },
  ]) {
    it(`gives ${where} the snippet that it keeps, as it was built`, async () => {
      const builder = await Builder.open('?widget=people-card');
      builder.set('Where will you paste it?', where);
      const built = await builtForm(file);
      await builder.gives(inside(built, from));
      // The tag is the same in both of its snippets.
      await waitUntil(() => builder.text.includes('modulepreload') === built.includes('modulepreload'));
      expect(builder.options('Snippet')[0]).to.equal(snippet);
      expect(inside(builder.text, from)).to.equal(inside(built, from));
      expect(builder.notes).to.have.length.above(40);
      builder.press('Copy');
      await waitUntil(() => builder.status);
      expect(builder.copied).to.equal(builder.text);
      expect(builder.status).to.match(/^Copied: [\d,]+ characters\.$/);
      if (snippet.startsWith('Words')) expect(builder.text).not.to.match(/<script|data-|class=/);
      if (snippet.startsWith('Placeholder')) {
        builder.press('Copy this too');
        await waitUntil(() => builder.copied !== builder.text);
        expect(builder.copied).to.equal(`<script type="module" src="${home}embed/placeholders.js" crossorigin="anonymous"></script>\n`);
      }
    });
  }

  it('gives pictures to upload where nothing else is taken, and their description', async () => {
    const builder = await Builder.open('?lang=fa');
    expect([...builder.downloads]).to.deep.equal([]);
    builder.set('Where will you paste it?', 'Medium or Substack');
    await waitUntil(() => builder.downloads.size, 'there is something to download');
    const names = [...builder.downloads.keys()].map(name => name.replace(/\d+ kB/, '… kB'));
    const inBoth = (name: string, ...types: string[]): string[] =>
      ['light', 'dark'].flatMap(theme => types.map(type => `${name}, ${theme}, ${type} (… kB)`));
    expect(names).to.deep.equal([...inBoth('Picture for a column', 'SVG', 'PNG'), ...inBoth('Card for posts and previews', 'PNG')]);
    for (const [name, href] of builder.downloads) {
      const { headers, ok } = await fetch(href);
      expect([ok, headers.get('content-type')?.split(';')[0]], name).to.deep.equal([
        true,
        name.includes('SVG') ? 'image/svg+xml' : 'image/png',
      ]);
      expect(href).to.match(/\/trade-turnover-chart\.fa\.(card\.)?(light|dark)\.(svg|png)$/);
    }
    builder.set('Snippet', 'Description of the picture');
    await builder.gives('تجارت تاتارستان و ایران. ');
    expect(builder.text)
      .to.match(/۱۶۲\sمیلیون\sدلار/)
      .and.not.to.match(/[<>]/);
    expect(builder.text).to.include('محاسبهٔ ما').and.to.include('گزارش‌شده');

    builder.set('Widget', 'People cards');
    await waitUntil(() => builder.downloads.size === 2, 'cards alone');
    builder.set('Where will you paste it?', 'Plain HTML page');
    await waitUntil(() => !builder.downloads.size, 'a page that takes the widget needs no picture');
  });

  it('gives a newsletter a picture that is there, with its words', async () => {
    const builder = await Builder.open('?where=newsletter&snippet=image&lang=tt&widget=deal-tracker');
    await builder.gives('<img');
    const { body } = new DOMParser().parseFromString(builder.text, 'text/html');
    const image = body.querySelector('img')!;
    expect([image.width, image.height, image.closest('p')!.lang]).to.deep.equal([640, 336, 'tt']);
    expect(image.alt).to.include('(15)').and.to.include('килешү түгел');
    const shown = (): HTMLImageElement | null => builder.widgetIn('640 pixels, light page', 'img') as HTMLImageElement | null;
    await waitUntil(() => shown()?.naturalWidth === 1200, 'the preview shows it');
    expect(image.src).to.equal(shown()!.src);
  });

  it('sets what an editor chooses for the tracker in the tag and shows it', async () => {
    const builder = await Builder.open();
    builder.set('Widget', 'Deal tracker');
    await builder.gives('<deal-tracker ');
    builder.pick('Military', 'Track');
    builder.pick('From Russia to Iran', 'Direction');
    builder.set('Sort', 'Item, A to Z');
    builder.set('Theme', 'Always dark');
    builder.set('Heading level', '2');
    builder.set('Address of a paragraph', '#p{n}');
    builder.set('Address of the article', 'https://news.example/?a=1&b="2"');
    const wanted =
      '<deal-tracker article="iran-tatarstan" lang="en" theme="dark" heading-level="2" direction="russia&gt;iran" track="military" sort="title" article-url="https://news.example/?a=1&amp;b=&quot;2&quot;" paragraph-href="#p{n}">';
    await builder.gives(wanted);
    expect(builder.opening).to.equal(wanted);

    const shown = (): Element | null => builder.widgetIn('640 pixels, light page', 'deal-tracker[track]');
    await waitUntil(() => shown() && writtenBy(shown()!).includes('4 of 32 items shown'), 'the preview is filtered');
    expect(shown()!.shadowRoot!.querySelector('h2')!.textContent).to.include('Talk, plans and deals');
    expect(shown()!.shadowRoot!.querySelector<HTMLAnchorElement>('a[href*="#p"]')!.href).to.match(/^https:\/\/news\.example\/.*#p\d+$/);
  });

  it('sets the same in a placeholder, and in the address of a frame what frames take', async () => {
    const builder = await Builder.open('?widget=people-card&people=raisi,putin&theme=light&heading-level=4&where=drupal');
    expect(builder.opening).to.equal(
      '<div class="dateline-slot" data-dateline="people-card" data-article="iran-tatarstan" lang="en" data-theme="light" data-heading-level="4" data-people="raisi,putin">',
    );
    const shown = (): Element | null => builder.widgetIn('640 pixels, dark page', '[data-dateline] > people-card');
    await waitUntil(() => shown() && writtenBy(shown()!).includes('2 of 9 people'), 'the placeholder is filled');

    builder.set('Where will you paste it?', 'Ghost');
    builder.set('Snippet', 'Frame');
    await builder.gives('<iframe');
    expect(builder.opening).to.include(`src="${home}embed/people-card.en.frame.html?theme=light&amp;people=raisi%2Cputin"`);
    expect(builder.notes).to.include('it takes no heading level');
  });

  it('gives AMP the address of a frame with what frames take, and shows the frame', async () => {
    const builder = await Builder.open('?widget=people-card&people=raisi,putin&where=amp');
    expect(builder.opening).to.include(`<amp-iframe src="${home}embed/people-card.en.frame.html?people=raisi%2Cputin"`);
    builder.press('Copy this too');
    await waitUntil(() => builder.copied);
    expect(builder.copied).to.include('custom-element="amp-iframe"');
    const shown = (): Element | null => builder.widgetIn('640 pixels, light page', 'iframe[src*="people=raisi"]');
    await waitUntil(shown, 'a frame is shown');
  });

  it('makes one chosen person a single card, and everyone no choice at all', async () => {
    const builder = await Builder.open('?widget=people-card');
    builder.pick('Ebrahim Raisi', 'People');
    await builder.gives(' person="raisi">');
    const others =
      'Rustam Minnikhanov, Ehsan Khandouzi, Abbas Aliabadi, Mohsen Khojastehmehr, Ali Baqeri Kani, Mahdi Safari, Mehdi Farahi, Vladimir Putin';
    for (const name of others.split(', ')) builder.pick(name, 'People');
    await waitUntil(() => !builder.text.includes('raisi'));
    expect(builder.opening).to.equal('<people-card article="iran-tatarstan" lang="en">');
  });

  it('shows three widths on a light and a dark page, in the language that was chosen', async () => {
    const builder = await Builder.open();
    builder.set('Language', 'Persian');
    builder.pick('All three', 'Width of the column');
    const pages = [280, 640, 960].flatMap(width =>
      ['light', 'dark'].map(scheme => ({ name: `${width} pixels, ${scheme} page`, width, scheme })),
    );
    await waitUntil(() => builder.previews.size === 6, 'six pages');
    expect([...builder.previews.keys()]).to.deep.equal(pages.map(({ name }) => `Preview: ${name}`));
    for (const { name, width, scheme } of pages) {
      const widget = (): Element | null => builder.widgetIn(name, 'trade-turnover-chart[lang=fa]');
      await waitUntil(() => widget() && /[\u0600-\u06ff]/.test(writtenBy(widget()!)), `${name} speaks Persian`);
      expect(widget()!.getBoundingClientRect().width, name).to.equal(width);
      expect(getComputedStyle(widget()!).colorScheme, name).to.equal(scheme);
    }
  });

  it('keeps the choices in its address, and forgets them at Reset', async () => {
    const first = await Builder.open('?widget=deal-tracker');
    first.pick('Deal reported', 'Stage');
    first.set('Language', 'Tatar');
    first.set('Where will you paste it?', 'WordPress, as an author');
    first.pick('Dark', 'Page around it');
    await first.gives('data-status="agreed"');
    const { search } = first.window.location;

    const second = await Builder.open(search);
    expect(second.text).to.equal(first.text);
    expect([second.control('Dark', 'Page around it').checked, second.fault]).to.deep.equal([true, '']);

    second.press('Reset');
    await second.gives('<trade-turnover-chart article="iran-tatarstan" lang="en">');
    await waitUntil(() => second.status === 'Everything is as at first.');
    expect(second.window.location.search).to.equal('');
  });

  it('offers the articles that are built', async () => {
    const builder = await Builder.open();
    const built = (await (await fetch('/bundles/index.json')).json()) as string[];
    expect(built).to.include('iran-tatarstan');
    expect(builder.options('Article').sort()).to.deep.equal(built);
  });

  it('says that it does not know an article, and goes on with one that is chosen', async () => {
    const builder = await Builder.open('?article=atlantis&widget=people-card');
    expect(builder.fault).to.include('There is no article “atlantis” here. Choose one from the list');
    expect(builder.text).to.equal('');
    builder.set('Article', 'iran-tatarstan');
    await builder.gives('article="iran-tatarstan"');
    expect(builder.fault).to.equal('');
  });

  it('names what else of its address means nothing, and leaves it out', async () => {
    const builder = await Builder.open('?widget=deal-tracker&lang=xx&status=agreed,won&where=geocities&width=9');
    await builder.gives('status="agreed">');
    await waitUntil(() => builder.fault);
    expect(builder.fault).to.equal('Not known here, and left out: where “geocities”, width “9”, lang “xx”, status “won”.');
    expect(builder.opening).to.equal('<deal-tracker article="iran-tatarstan" lang="en" status="agreed">');
  });

  it('uses no address that is none, and puts the place of the widgets before its files only in the text', async () => {
    const builder = await Builder.open();
    builder.set('Address of a paragraph', 'javascript:alert(1)');
    builder.set('Address of the widgets', 'https://embeds.example/iran');
    await builder.gives('src="https://embeds.example/iran/trade-turnover-chart-');
    const field = builder.control('Address of a paragraph');
    expect([builder.text.includes('javascript:'), field.getAttribute('aria-invalid')]).to.deep.equal([false, 'true']);
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map(id => field.ownerDocument.getElementById(id)!.textContent);
    expect(described.join(' ')).to.include('Not used. Write #p{n} or https://…');
    const shown = (): Element | null => builder.widgetIn('640 pixels, light page', 'trade-turnover-chart');
    await waitUntil(() => shown() && writtenBy(shown()!).includes('$162 million'), 'the preview runs from here');
    expect(builder.window.location.search).not.to.include('embeds.example');

    builder.set('Snippet', 'Placeholder');
    await waitUntil(() => builder.notes.includes('looks for a folder called iran-tatarstan'));
    builder.set('Address of the widgets', 'https://embeds.example/iran-tatarstan/');
    await waitUntil(() => !builder.notes.includes('looks for a folder'));
  });

  it('names the files of the shared core where they are', async () => {
    const builder = await Builder.open('?widget=people-card');
    builder.set('Where will you paste it?', 'Several widgets on a page, or a strict policy');
    await waitUntil(() => builder.text.includes('modulepreload'));
    const pasted = new DOMParser().parseFromString(builder.text, 'text/html');
    const files = [...pasted.querySelectorAll('link, script')].map(each => each.getAttribute('href') ?? each.getAttribute('src')!);
    expect(files).to.have.length(4);
    for (const file of files) expect((await fetch(file, { method: 'HEAD' })).ok, file).to.equal(true);
    const shown = (): Element | null => builder.widgetIn('640 pixels, light page', 'people-card');
    await waitUntil(() => shown() && writtenBy(shown()!).includes('Rais'), 'the preview runs, hashes and all');
  });

  it('says whom the place of the widgets keeps out', async () => {
    const builder = await Builder.open();
    const text = builder.control('Text to paste');
    const limit = (): string => text.ownerDocument.getElementById(text.getAttribute('aria-describedby')!)!.textContent!;
    expect(limit()).to.include('works here alone');
    for (const [address, says] of [
      ['https://embeds.example/iran-tatarstan/', ''],
      ['http://embeds.example/iran-tatarstan/', 'Its addresses begin with http://'],
      ['/embeds/iran-tatarstan/', 'on your own site alone'],
      ['http://127.0.0.1/iran-tatarstan', 'works here alone'],
      // Not used, so that the address of this page is.
      ['//embeds.example/iran-tatarstan/', 'works here alone'],
    ] as const) {
      builder.set('Address of the widgets', address);
      await waitUntil(() => (says ? limit().includes(says) : !limit()), `${address}: ${limit()}`);
      const used = !address.startsWith('//');
      expect(builder.text.includes(`"${address.replace(/\/?$/, '/')}trade-turnover-chart-`), address).to.equal(used);
    }
    builder.set('Snippet', 'Plain text');
    await waitUntil(() => !limit(), 'words lead nowhere');
  });

  it('gives the address of a widget’s own page for a post', async () => {
    const builder = await Builder.open('?widget=deal-tracker&where=social&lang=fa&theme=dark&status=agreed');
    builder.set('Address of the widgets', 'https://embeds.example/it/');
    builder.set('Snippet', 'Address of the widget’s own page');
    const address = 'https://embeds.example/it/embed/deal-tracker.fa.frame.html?theme=dark&status=agreed';
    await waitUntil(() => builder.text === address, `it gives ${builder.text}`);
  });

  it('copies without a clipboard of the page, and says so where it cannot', async () => {
    const builder = await Builder.open();
    Object.defineProperty(builder.window.navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('not allowed')) });
    const { document } = builder.window;
    for (const { done, says } of [
      { done: true, says: /^Copied/ },
      { done: false, says: /^Not copied\. The text is selected/ },
    ]) {
      document.execCommand = () => done;
      builder.press('Copy');
      await waitUntil(() => says.test(builder.status), String(says));
      const area = document.activeElement as HTMLTextAreaElement;
      expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal(builder.text);
    }
  });

  for (const address of ['?widget=deal-tracker&track=military&where=wordpress-author', '?where=social', '?article=atlantis']) {
    it(`has nothing that axe would find: ${address}`, async () => {
      const builder = await Builder.open(address);
      const { document } = builder.window;
      const script = document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      const loaded = new Promise(resolve => script.addEventListener('load', resolve));
      document.head.append(script);
      await loaded;
      const { axe } = builder.window as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } };
      // The widgets in the frames have a test of their own.
      const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).to.deep.equal([]);
    });
  }
});
