import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import fc from 'fast-check';
import { tags } from '../../src/widgets/catalogue.js';
import { hostileText, objectNames } from '../fixtures/attacks.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** Built pages in frames, as a newsroom pastes them, and what they and the page around them say to each other. */

/** This folder is served to all, as one must be whose widgets run in a sandbox; that one is not. */
const [served, closed] = ['/.cache/fixtures/hosted/iran-tatarstan/', '/bundles/iran-tatarstan/'];
/** A form as it is on a page of the same site that knows where the folder is. */
const formOf = async (name: string): Promise<string> =>
  (await (await fetch(`${served}embed/${name}`)).text()).replaceAll('"embed/', `"${served}embed/`);

const isChromium = 'userAgentData' in navigator;

const heightOf = (page: HostPage): number => parseFloat(page.find('iframe').style.height) || 0;
const contentOf = (page: HostPage): Document => (page.find('iframe') as HTMLIFrameElement).contentDocument!;
/** How high what is in a frame is where the frame is high enough for it. */
function wholeHeightIn(page: HostPage): number {
  page.find('iframe').style.height = '9000px';
  return Math.ceil(contentOf(page).body.getBoundingClientRect().height);
}
/** What the widget in a frame says, once the page in it is there. */
const saidIn = (page: HostPage): string => {
  const widget = contentOf(page).querySelector('main > *');
  return widget ? writtenBy(widget) : '';
};

/** All that a page hears, whoever says it. */
async function listening(frame: string): Promise<{ page: HostPage; heard: unknown[] }> {
  // A bar of its own, or none, must not change the width of the frame with its height.
  const page = await HostPage.open('', { head: '<style>html { overflow-y: scroll }</style>' });
  const heard: unknown[] = [];
  page.window.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
  page.add(frame);
  return { page, heard };
}

/** What has been said in a frame has been heard: its page has been rendered, and messages come in order. */
async function heardAll(page: HostPage, heard: unknown[]): Promise<void> {
  await page.frames();
  const frame = page.find('iframe') as HTMLIFrameElement;
  const { contentDocument, contentWindow } = frame;
  // In a sandbox its frames are not ours to wait for; those of the page around it are as many.
  if (contentDocument) for (let i = 0; i < 2; i++) await new Promise(resolve => contentWindow!.requestAnimationFrame(resolve));
  const last = `last${Math.random()}`;
  // From the frame itself where it lets us.
  if (contentDocument) contentWindow!.parent.postMessage(last, '*');
  else page.window.postMessage(last, '*');
  await waitUntil(() => heard.includes(last), 'the last word is heard');
  heard.splice(heard.indexOf(last), 1);
}
const frameOf = (more = '', home = served, attributes = '', tag = 'people-card'): string =>
  `<iframe src="${home}embed/${tag}.en.frame.html${more}" width="100%" height="300" title="People" ${attributes}></iframe>`;

describe('a pasted frame', () => {
  afterEach(() => HostPage.closeAll());

  for (const tag of tags) {
    it(`of <${tag}> gets the height of what is in its sandbox`, async () => {
      const form = await formOf(`${tag}.en.iframe.html`);
      // Open to us, to see what the height should be.
      const open = await HostPage.open(form.replace(/sandbox="[^"]*"/, ''));
      const whole = (): number => Math.ceil(contentOf(open).body.getBoundingClientRect().height);
      await waitUntil(() => saidIn(open).length > 200 && heightOf(open) === whole(), 'is as high as what is in it');
      await open.frames();
      const wanted = heightOf(open);
      expect(wanted).to.equal(whole());
      HostPage.closeAll();

      const boxed = await HostPage.open(form);
      await waitUntil(() => heightOf(boxed) === wanted, `is ${wanted} high`);
      expect(boxed.faults).to.deep.equal([]);
    });
  }

  it('gets it too where the script of the page comes after the frame has spoken', async () => {
    const { page, heard } = await listening(frameOf('', served, 'sandbox="allow-scripts"'));
    await waitUntil(() => heard.length, 'has reported');
    await page.frames();
    expect(heightOf(page)).to.equal(0);
    await page.addScript(`${served}embed/frame-parent.js`);
    await waitUntil(() => heightOf(page) > 500, 'has its height');
  });

  it('is right without the script of the page: it has its title and its height, and scrolls', async () => {
    const form = await formOf('people-card.en.iframe.html');
    const page = await HostPage.open(form.slice(0, form.indexOf('<script')));
    const frame = page.find('iframe') as HTMLIFrameElement;
    expect([frame.title, frame.getBoundingClientRect().height > 500, frame.scrolling]).to.deep.equal(['Who’s who', true, '']);
  });

  it('whose widget may not be fetched in the sandbox shows its words, in their height', async () => {
    const { heard } = await listening(frameOf('', closed, 'sandbox="allow-scripts"'));
    const height = (): number =>
      Math.max(0, ...heard.flatMap(data => Object.values((data as Record<string, object>)?.['datawrapper-height'] ?? {}) as number[]));
    await waitUntil(() => height() > 2000, 'the words are higher than the widget');
  });

  it('takes its language and its colours from the address', async () => {
    const page = await HostPage.open(frameOf('?lang=fa&theme=dark&person=raisi&article-url=javascript:alert(1)'));
    await waitUntil(() => saidIn(page).includes('ابراهیم رئیسی'), 'speaks Persian');
    const root = contentOf(page).documentElement;
    const widget = contentOf(page).querySelector('people-card')!;
    expect([root.lang, root.style.colorScheme, widget.getAttribute('theme'), widget.getAttribute('article-url')]).to.deep.equal([
      'fa',
      'dark',
      'dark',
      null,
    ]);
  });

  it('takes a language that is written with an underscore, too', async () => {
    const page = await HostPage.open(frameOf('?lang=ru_RU'));
    await waitUntil(() => saidIn(page).includes('Эбрахим Раиси'), 'speaks Russian');
    const widget = contentOf(page).querySelector('people-card')!;
    expect([contentOf(page).documentElement.lang, widget.lang]).to.deep.equal(['ru-RU', 'ru-RU']);
  });
});

describe('what a frame says', () => {
  afterEach(() => HostPage.closeAll());

  it('tells its height in a frame that WordPress hides until it has', async () => {
    const hidden = 'sandbox="allow-scripts" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
    const { heard } = await listening(frameOf('#?secret=s3cret', served, hidden));
    const told = (): boolean => heard.some(each => (each as { secret?: string }).secret === 's3cret');
    await waitUntil(told, 'is told');
  });

  it('is its height, in the words of each host, and nothing more once it stands still', async () => {
    const { page, heard } = await listening(frameOf('?childId=pym-7#?secret=s3cret'));
    await waitUntil(() => heard.length && saidIn(page).length > 200, 'has reported');
    await heardAll(page, heard);
    const [said, height] = [heard.slice(-5), wholeHeightIn(page)];
    expect(said).to.deep.equal([
      { 'datawrapper-height': { 'people-card': height } },
      { sentinel: 'amp', type: 'embed-size', height },
      JSON.stringify({ src: contentOf(page).URL, context: 'iframe.resize', height }),
      `pymxPYMxpym-7xPYMxheightxPYMx${height}`,
      { message: 'height', value: height, secret: 's3cret' },
    ]);
    const count = heard.length;
    for (const px of ['900px', '5000px', '200px']) {
      page.find('iframe').style.height = px;
      await heardAll(page, heard);
    }
    expect(heard.length).to.equal(count);
  });

  it('is its height without the bar that it has to scroll by while it is low', async () => {
    const { page, heard } = await listening(frameOf('', served, '', 'deal-tracker'));
    await waitUntil(() => heard.length && saidIn(page).length > 200, 'has reported');
    await heardAll(page, heard);
    const { height } = heard.findLast(data => (data as { sentinel?: string })?.sentinel) as { height: number };
    expect(height).to.equal(wholeHeightIn(page));
  });

  it('comes again for a page that says late that it is ready, and for nobody else', async () => {
    const { page, heard } = await listening(frameOf());
    await waitUntil(() => heard.length, 'has reported');
    await heardAll(page, heard);
    const target = (page.find('iframe') as HTMLIFrameElement).contentWindow!;
    const own = (): unknown[] => heard.filter(data => (data as { message?: string })?.message === 'height');
    // Not the page around it, but the one around that.
    target.postMessage({ message: 'ready', secret: 'evil' }, '*');
    for (const data of [
      null,
      'ready',
      { message: 'ready' },
      { message: 'ready', secret: { toString: 1 } },
      { message: 'ready', secret: '<b>' },
    ]) {
      page.window.eval(`frames[0].postMessage(${JSON.stringify(data)}, '*')`);
    }
    await heardAll(page, heard);
    expect(own()).to.deep.equal([]);
    page.window.eval(`frames[0].postMessage({ message: 'ready', secret: 'abc' }, '*')`);
    await waitUntil(() => own().length, 'answers');
    expect(own()[0]).to.include({ secret: 'abc' });
  });

  it('is the same whatever it is told: its height, and of all secrets only those of WordPress’ kind', async () => {
    const { page, heard } = await listening(frameOf());
    await waitUntil(() => heard.length && saidIn(page).length > 200, 'has reported');
    await heardAll(page, heard);
    const faults: string[] = [];
    contentOf(page).defaultView!.addEventListener('error', ({ message }) => faults.push(message));
    const [before, height] = [contentOf(page).documentElement.outerHTML, wholeHeightIn(page)];
    // Of the page's own making, as a message from it must be.
    const say = page.window.eval(`data => frames[0].postMessage(data, '*')`) as (data: unknown) => void;
    const ready = fc.record({
      message: fc.constant('ready'),
      secret: fc.oneof(fc.anything(), hostileText, fc.constantFrom(...objectNames)),
    });
    const known: unknown[] = [];
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.anything(), ready), { minLength: 5, maxLength: 30 }), async all => {
        heard.length = 0;
        for (const data of all) say(data);
        // What is said in order is heard in order: after this one all have been.
        const last = `end${++turn}`;
        say({ message: 'ready', secret: last });
        await waitUntil(() => heard.some(each => (each as { secret?: unknown }).secret === last), 'answers');
        const secrets = heard.flatMap(each =>
          (each as { message?: unknown }).message === 'height' ? [(each as { secret: unknown }).secret] : [],
        );
        // It may repeat one that it was told before.
        known.push(last, ...all.map(data => (data as { secret?: unknown } | null | undefined)?.secret));
        for (const secret of secrets) {
          expect(secret).to.match(/^[a-z\d]{1,40}$/i);
          expect(known).to.include(secret);
        }
        const shapes = new Set(heard.map(each => JSON.stringify(each).replace(/("secret":)"\w+"/, '$1""')));
        expect([...shapes].filter(shape => !shape.includes(String(height)))).to.deep.equal([]);
        expect(shapes.size).to.equal(5);
      }),
      { numRuns: 25, includeErrorInReport: true },
    );
    expect([...faults, ...page.faults]).to.deep.equal([]);
    expect(contentOf(page).documentElement.outerHTML).to.equal(before);
  });
});

/** A frame as it is pasted, with its script; open to us. */
async function framed(head: string, around = (form: string): string => form, more = ''): Promise<HostPage> {
  const form = (await formOf('people-card.en.iframe.html')).replace(/sandbox="[^"]*"/, '').replace('.frame.html', `$&${more}`);
  const page = await HostPage.open(around(form), { head });
  await waitUntil(() => saidIn(page).length > 200, 'is there');
  return page;
}
const schemeOf = (page: HostPage): string => contentOf(page).defaultView!.getComputedStyle(contentOf(page).documentElement).colorScheme;

describe('the colours of a frame', () => {
  afterEach(async () => {
    HostPage.closeAll();
    if (isChromium) await emulateMedia({ colorScheme: 'light' });
  });

  const style = (scheme: string): string => `<style>:root { color-scheme: ${scheme} }</style>`;
  const meta = (schemes: string): string => `<meta name="color-scheme" content="${schemes}">`;
  for (const { what, head, likes, wanted } of [
    { what: 'declares no scheme', head: '', likes: 'dark', wanted: 'light' },
    { what: 'is light', head: style('light'), likes: 'dark', wanted: 'light' },
    { what: 'is dark', head: style('dark'), likes: 'light', wanted: 'dark' },
    { what: 'is only dark', head: style('only dark'), likes: 'light', wanted: 'dark' },
    { what: 'leaves it to the reader, who likes it dark', head: style('light dark'), likes: 'dark', wanted: 'dark' },
    { what: 'leaves it to the reader, who likes it light', head: style('light dark'), likes: 'light', wanted: 'light' },
    { what: 'declares in its head that it is dark', head: meta('dark'), likes: 'light', wanted: 'dark' },
    { what: 'leaves it in its head to the reader, who likes it dark', head: meta('light dark'), likes: 'dark', wanted: 'dark' },
    { what: 'leaves it in its head to the reader, who likes it light', head: meta('dark light'), likes: 'light', wanted: 'light' },
    { what: 'is light around a dark part', head: '<style>iframe { color-scheme: dark }</style>', likes: 'light', wanted: 'dark' },
  ] as const) {
    // Only Chromium lets a test choose what the reader likes; elsewhere it is light.
    if (likes === 'dark' && !isChromium) continue;
    it(`are those of the page around it, which ${what}`, async () => {
      if (isChromium) await emulateMedia({ colorScheme: likes });
      const page = await framed(head);
      await waitUntil(() => contentOf(page).documentElement.style.colorScheme === wanted, `is told ${wanted}`);
      expect(schemeOf(page)).to.equal(wanted);
    });
  }

  it('follow a switch on the page', async () => {
    const page = await framed('<style>.night { color-scheme: dark }</style>');
    await waitUntil(() => schemeOf(page) === 'light' && heightOf(page), 'is light');
    page.document.body.className = 'night';
    await waitUntil(() => schemeOf(page) === 'dark', 'is dark');
    page.document.body.className = '';
    page.document.documentElement.className = 'night';
    page.document.documentElement.className = '';
    await waitUntil(() => schemeOf(page) === 'light', 'is light again');
  });

  for (const theme of ['light', 'dark']) {
    it(`are ${theme} where the editor says so in its address, whatever the page is`, async () => {
      const page = await framed(style(theme === 'light' ? 'dark' : 'light'), undefined, `?theme=${theme}`);
      await waitUntil(() => heightOf(page), 'has spoken and was answered');
      await page.frames();
      expect(schemeOf(page)).to.equal(theme);
    });
  }

  if (isChromium) {
    it('are light, or the reader’s where the editor says so, where the page says nothing', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      for (const [more, ground] of [
        ['', 'rgb(255, 255, 255)'],
        ['?theme=auto', 'rgb(20, 24, 29)'],
      ] as const) {
        const page = await HostPage.open(frameOf(more));
        await waitUntil(() => saidIn(page).length > 200, 'is there');
        const frame = contentOf(page).querySelector('people-card')!.shadowRoot!.querySelector('.frame')!;
        expect(contentOf(page).defaultView!.getComputedStyle(frame).backgroundColor).to.equal(ground);
      }
    });
  }
});

describe('the room of a frame', () => {
  afterEach(() => HostPage.closeAll());

  const next = '<p id="next">What follows in the story.</p>';
  const isWhole = (page: HostPage): boolean => {
    const { scrollHeight } = contentOf(page).documentElement;
    return contentOf(page).defaultView!.innerHeight >= scrollHeight;
  };
  const bottomOf = (page: HostPage): number => page.find('iframe').getBoundingClientRect().bottom;

  for (const { what, head = '', around = (form: string): string => form + next } of [
    { what: 'a border that counts', head: '<style>* { box-sizing: border-box } iframe { border: 1px solid #ccc }</style>' },
    { what: 'a border and a padding', head: '<style>iframe { box-sizing: border-box; border: 3px solid; padding: 8px 0 1em }</style>' },
    { what: 'a border and a padding around its box', head: '<style>iframe { border: 3px solid; padding: 8px }</style>' },
    { what: 'a figure', around: (form: string) => `<figure style="margin: 1em; border: 1px solid">${form}</figure>${next}` },
    { what: 'a column of a flex box', around: (form: string) => `<div style="display: flex; flex-direction: column">${form}${next}</div>` },
    { what: 'a box with a least height', around: (form: string) => `<div style="min-height: 300px">${form}</div>${next}` },
    {
      what: 'the box of a whole application, which is as high as the screen',
      head: '<style>html, body, #app { height: 100%; margin: 0 }</style>',
      around: (form: string) => `<div id="app"><main>${form}${next}</main></div>`,
    },
    {
      what: 'a rail beside the story',
      around: (form: string) =>
        `<div style="display: flex; align-items: start"><aside style="width: 300px; height: 200px">${form}</aside><p>Beside it.</p></div>`,
    },
  ] as { what: string; head?: string; around?: (form: string) => string }[]) {
    it(`is all that it needs, in ${what}`, async () => {
      const page = await framed(head, around);
      await waitUntil(() => heightOf(page) && isWhole(page), 'shows all without scrolling');
      const after = page.document.querySelector('#next');
      if (after) expect(after.getBoundingClientRect().top).to.be.at.least(bottomOf(page) - 1);
    });
  }

  const ratio = 'position: relative; height: 0; padding-top: 56.25%';
  for (const { what, head = '', around } of [
    {
      what: 'out of the flow, in a box with a ratio',
      head: '<style>.r iframe { position: absolute; inset: 0; width: 100%; height: 100% }</style>',
      around: (form: string) => `<div style="${ratio}"><div class="r">${form}</div></div>${next}`,
    },
    {
      what: 'in a part that is out of the flow',
      around: (form: string) => `<div style="${ratio}"><div style="position: absolute; top: 0; width: 100%">${form}</div></div>${next}`,
    },
    {
      what: 'as high as its box, which has a height',
      head: '<style>iframe { height: 100% }</style>',
      around: (form: string) => `<div style="height: 315px">${form}</div>${next}`,
    },
    { what: 'in a box that cuts off', around: (form: string) => `<div style="height: 700px; overflow: hidden">${form}</div>${next}` },
    {
      what: 'in a box with a ratio that cuts off',
      head: '<style>iframe { height: 100% }</style>',
      around: (form: string) => `<div style="aspect-ratio: 16 / 9; overflow: hidden">${form}</div>${next}`,
    },
    {
      what: 'deep in a box of a fixed height that text follows',
      around: (form: string) => `<section style="height: 700px"><div><figure>${form}</figure></div></section>And the story goes on.${next}`,
    },
  ] as { what: string; head?: string; around: (form: string) => string }[]) {
    it(`is its own, where it scrolls, ${what}`, async () => {
      const heard: unknown[] = [];
      const page = await framed(head, around);
      page.window.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
      await page.frames();
      await heardAll(page, heard);
      expect(page.find('#next').getBoundingClientRect().top).to.be.at.least(bottomOf(page) - 1);
      expect(isWhole(page)).to.equal(false);
      const content = contentOf(page).documentElement;
      content.scrollTop = 50;
      expect(content.scrollTop, 'it scrolls').to.equal(50);
    });
  }

  it('is the page’s own again once the page has given it a box, also where two forms brought the script', async () => {
    const ratio = '<style>.ratio { position: relative; height: 300px } .ratio iframe { position: absolute; height: 100% }</style>';
    const page = await framed(ratio, form => `<div id="box">${form}</div>${next}`);
    await waitUntil(() => isWhole(page), 'has all its height');
    await page.addScript(`${served}embed/frame-parent.js?second`);
    await page.frames();
    page.find('#box').className = 'ratio';
    page.window.dispatchEvent(new Event('transitionend'));
    await waitUntil(() => page.find('#next').getBoundingClientRect().top >= bottomOf(page) - 1, 'covers nothing');
  });

  it('is all that it needs once a fold around it has opened', async () => {
    const page = await framed('', form => `<div id="fold" style="height: 100px; overflow: hidden">${form}</div>${next}`);
    await waitUntil(() => contentOf(page).documentElement.style.colorScheme, 'was answered');
    page.find('#fold').style.height = 'auto';
    await waitUntil(() => isWhole(page), 'shows all without scrolling');
  });
});

describe('a page that names things as scripts do', () => {
  afterEach(() => HostPage.closeAll());

  it('gets the height of its frame all the same', async () => {
    const names = [
      'querySelectorAll',
      'documentElement',
      'body',
      'baseURI',
      'addEventListener',
      'matchMedia',
      'getComputedStyle',
      'frames',
    ];
    const page = await framed(
      '',
      form => names.map(name => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`).join('') + form,
    );
    await waitUntil(() => heightOf(page) > 500, 'has its height');
    expect(page.faults).to.deep.equal([]);
  });

  it('gets the height of its frame also in a form with fields of such names', async () => {
    const names = ['parentElement', 'nextSibling', 'matches', 'getBoundingClientRect', 'attributes', 'localName', 'nodeType'];
    const fields = names.map(name => `<input name="${name}">`).join('');
    const page = await framed('', form => `<form>${fields}<div style="height: 20px">${form}</div></form><p>What follows.</p>`);
    await waitUntil(() => contentOf(page).documentElement.style.colorScheme, 'was answered');
    expect(page.faults).to.deep.equal([]);
  });
});

describe('what the page around a frame believes', () => {
  let page: HostPage;
  let frame: HTMLIFrameElement;
  const say = (data: unknown, more: MessageEventInit = {}): void =>
    void page.window.dispatchEvent(
      new page.window.MessageEvent('message', { data, source: frame.contentWindow, origin: 'https://embeds.example', ...more }),
    );
  const height = (value: unknown, tag = 'deal-tracker'): unknown => ({ 'datawrapper-height': { [tag]: value } });

  beforeEach(async () => {
    page = await HostPage.open('<iframe title="One"></iframe><iframe title="Two"></iframe>');
    await page.addScript(`${served}embed/frame-parent.js`);
    frame = page.find('iframe') as HTMLIFrameElement;
    // An address that no request leaves for.
    Object.defineProperty(frame, 'src', { value: 'https://embeds.example/embed/deal-tracker.en.frame.html', configurable: true });
  });
  afterEach(() => HostPage.closeAll());

  it('is the height that its own frame tells', () => {
    say(height(777.2));
    expect([frame.style.height, (page.find('iframe[title=Two]') as HTMLIFrameElement).style.height]).to.deep.equal(['778px', '']);
  });

  it('is the height that another one tells whose address is like ours, for that one only', () => {
    const other = page.find('iframe[title=Two]') as HTMLIFrameElement;
    Object.defineProperty(other, 'src', { value: 'https://evil.example/embed/deal-tracker.en.frame.html' });
    say(height(9000), { origin: 'https://evil.example' });
    expect([frame.style.height, other.style.height], 'it speaks for the first').to.deep.equal(['', '']);
    say(height(9000), { source: other.contentWindow });
    expect([frame.style.height, other.style.height], 'it speaks as the first').to.deep.equal(['', '']);
    say(height(500), { source: other.contentWindow, origin: 'https://evil.example' });
    expect([frame.style.height, other.style.height], 'it speaks for itself').to.deep.equal(['', '500px']);
  });

  it('is nothing that a frame inside its frame says', () => {
    const inner = frame.contentDocument!.createElement('iframe');
    frame.contentDocument!.body.append(inner);
    say(height(500), { source: inner.contentWindow });
    expect(frame.style.height).to.equal('');
  });

  it('is nothing that a frame says once its address has become another', () => {
    say(height(500));
    Object.defineProperty(frame, 'src', { value: 'https://evil.example/ad.html' });
    say(height(900));
    say(height(900), { origin: 'https://evil.example' });
    expect(frame.style.height).to.equal('500px');
  });

  it('is nothing that a page says to which its frame was led, under the address that still stands there', () => {
    say(height(500));
    say(height(900), { origin: 'https://evil.example' });
    expect(frame.style.height).to.equal('500px');
  });

  it('is "null" as the origin of a sandbox, and of nothing else', () => {
    say(height(500), { origin: 'null' });
    expect(frame.style.height).to.equal('');
    frame.setAttribute('sandbox', 'allow-scripts');
    say(height(600));
    expect(frame.style.height).to.equal('');
    say(height(500), { origin: 'null' });
    expect(frame.style.height).to.equal('500px');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    say(height(600), { origin: 'null' });
    expect(frame.style.height).to.equal('500px');
  });

  for (const { what, edit } of [
    { what: 'of an advertisement', edit: () => Object.defineProperty(frame, 'src', { value: 'https://embeds.example/ad.html' }) },
    { what: 'with a page written into it', edit: () => frame.setAttribute('srcdoc', 'An advertisement') },
    {
      what: 'of another widget',
      edit: () => Object.defineProperty(frame, 'src', { value: 'https://embeds.example/embed/people-card.en.frame.html' }),
    },
    {
      what: 'whose address only speaks of ours',
      edit: () => Object.defineProperty(frame, 'src', { value: 'https://embeds.example/ad?/embed/deal-tracker.en.frame.html' }),
    },
    { what: 'without an address', edit: () => Object.defineProperty(frame, 'src', { value: '' }) },
  ]) {
    it(`is nothing that a frame says ${what}`, () => {
      edit();
      say(height(500));
      expect(frame.style.height).to.equal('');
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('is what a frame says whose site has moved to https', () => {
    Object.defineProperty(frame, 'src', { value: 'http://embeds.example/embed/deal-tracker.en.frame.html?lang=fa#x' });
    say(height(500));
    expect(frame.style.height).to.equal('500px');
  });

  for (const [what, data, more] of [
    ['from no window', height(500), { source: null }],
    ['from this window', height(500), { source: window }],
    ['from another origin', height(500), { origin: 'https://evil.example' }],
    ['without an origin', height(500), { origin: '' }],
    ['of another tool', height(500, 'abcde'), {}],
    ['of a property of objects', { 'datawrapper-height': Object.create({ 'deal-tracker': 500 }) as object }, {}],
    ['that is no number', height('500'), {}],
    ['that is style', height('1px;position:fixed'), {}],
    ['that is not a number', height(NaN), {}],
    ['without end', height(Infinity), {}],
    ['below nothing', height(-5), {}],
    ['of nothing', height(0), {}],
    ['beyond all bounds', height(20_001), {}],
    ['in a list', { 'datawrapper-height': [500] }, {}],
    ['that is null', { 'datawrapper-height': null }, {}],
    ['of another shape', { height: 500 }, {}],
    ['as text', JSON.stringify(height(500)), {}],
    ['of null', null, {}],
    ['of nothing at all', undefined, {}],
  ] as const) {
    it(`is not a height ${what}`, () => {
      say(data, more);
      expect(frame.style.height).to.equal('');
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('is one of the heights that its frame has told, and of whatever else is said nothing', () => {
    const told = fc.oneof(fc.integer({ min: -10, max: 25_000 }), fc.double(), fc.anything());
    const heights = fc.dictionary(fc.constantFrom(...tags, ...objectNames), told);
    const report = fc.record({
      'datawrapper-height': fc.oneof({ weight: 3, arbitrary: heights }, { weight: 1, arbitrary: fc.anything() }),
    });
    const data = fc.oneof({ weight: 1, arbitrary: fc.anything() }, { weight: 4, arbitrary: report });
    const own = fc.constant<MessageEventInit>({});
    const strange = fc.oneof(
      fc.record({ source: fc.constantFrom<Window | null>(null, window, page.window) }),
      fc.record({ origin: fc.oneof(hostileText, fc.constantFrom('null', 'https://embeds.example.evil.example', 'http://embeds.example')) }),
    );
    const believed: number[] = [];
    fc.assert(
      fc.property(data, fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: strange }), (message, more) => {
        frame.style.height = '';
        say(message, more);
        const set = frame.style.height;
        if (set) {
          const values: unknown[] = tags.map(
            tag => (message as { 'datawrapper-height': Record<string, unknown> })['datawrapper-height'][tag],
          );
          const pixels = Number(/^(\d+)px$/.exec(set)?.[1]);
          expect(more).to.deep.equal({});
          expect(pixels).to.be.within(1, 20_000);
          expect(values.map(value => typeof value === 'number' && Math.ceil(value))).to.include(pixels);
          believed.push(pixels);
        }
        expect((page.find('iframe[title=Two]') as HTMLIFrameElement).getAttribute('style')).to.equal(null);
        expect(page.faults).to.deep.equal([]);
      }),
      { numRuns: 1000, includeErrorInReport: true },
    );
    expect(believed.length, 'some are believed').to.be.greaterThan(20);
  });
});
