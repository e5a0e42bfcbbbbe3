import { expect } from '@open-wc/testing';
import { tags } from '../../src/widgets/catalogue.js';
import { WidgetsPage } from '../languages/widgets-page.js';
import { HostPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** A status speaks when the reader has done something, and never by itself. */
describe('the status of each widget', () => {
  afterEach(() => HostPage.closeAll());

  it('is one, polite, there from the first render, and silent on load, on scroll and in another language', async () => {
    const page = await WidgetsPage.open(undefined, undefined, true);
    const said: string[] = [];
    for (const tag of tags) {
      const root = page.widget(tag).shadowRoot!;
      const live = root.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]');
      expect(live.length, tag).to.equal(1);
      expect(live[0]!.getAttribute('role')).to.equal('status');
      expect(live[0]!.textContent).to.equal('');
      new MutationObserver(() => {
        for (const status of root.querySelectorAll('[role=status]')) if (status.textContent) said.push(`${tag}: ${status.textContent}`);
      }).observe(root, { subtree: true, childList: true, characterData: true });
    }
    const { window, document, clock } = page.page;
    for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
      window.scrollTo(0, y);
      await page.page.frames();
    }
    await page.set('fa');
    await page.set('en');
    // Longer than any widget waits before it speaks.
    clock.tick(5000);
    await page.settle();
    expect(said).to.deep.equal([]);
    // And it can be heard.
    const tracker = page.widget('deal-tracker').shadowRoot!;
    const search = tracker.querySelector('input')!;
    search.value = 'drones';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await page.settle();
    clock.tick(5000);
    await waitUntil(() => said.length, 'speaks');
    expect(said.join()).to.match(/^deal-tracker: .*32/);
  });
});
