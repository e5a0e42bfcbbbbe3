import { expect } from '@open-wc/testing';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** The README's code, as a reader of it would run it: elements from the package, and data that the page makes itself. */

const textOf = async (file: string): Promise<string> => (await fetch(file)).text();

describe('the README', () => {
  afterEach(() => HostPage.closeAll());

  it('imports an element and gives it an article', async () => {
    const [, sample] = /## Install and import it[^]*?```js\n([^]*?)```/.exec(await textOf('/README.md'))!;
    const homes: Record<string, string> = { dateline: '', 'dateline-cli': '/src/packages/cli' };
    const exportsOf = async (home: string) =>
      (JSON.parse(await textOf(`${home}/package.json`)) as { exports: Record<string, { default: string }> }).exports;
    const exports = Object.fromEntries(
      await Promise.all(Object.entries(homes).map(async ([name, home]) => [name, await exportsOf(home)] as const)),
    );
    // What a bundler does: an entry of the package by its `exports`; and the newsroom's own folder.
    const code = sample!
      .replace(
        /'(dateline(?:-cli)?)\/([^']+)'/g,
        (_, name: string, entry: string) => `'${homes[name]}${exports[name]![`./${entry}`]!.default.slice(1)}'`,
      )
      .replace('/my-story/', '/.cache/fixtures/article/');
    expect(code).not.to.match(/from 'dateline|my-story/);
    const page = await HostPage.open('<deal-tracker></deal-tracker>');
    await page.addScript(
      URL.createObjectURL(
        new Blob([code.replaceAll("'/", `'${location.origin}/`).replaceAll('`/', `\`${location.origin}/`)], { type: 'text/javascript' }),
      ),
    );
    const tracker = page.find('deal-tracker');
    await waitUntil(() => writtenBy(tracker).length > 500, 'the tracker shows the article');
    expect(page.faults).to.deep.equal([]);
    expect(page.warnings).to.deep.equal([]);
  });

  it('leads to pages and pictures that there are', async () => {
    const pages = [
      'README.md',
      ...['snippets', 'still-page', 'languages', 'style', 'widgets', 'accessibility', 'promises'].map(name => `demo/docs/${name}.md`),
    ];
    for (const file of pages) {
      for (const [, address] of (await textOf(`/${file}`)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        const { status, url } = await fetch(new URL(address!, `${location.origin}/${file}`));
        expect(status, `${file}: ${url}`).to.equal(200);
      }
    }
  });
});
