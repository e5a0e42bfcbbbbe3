import { expect } from '@open-wc/testing';
import { widget } from '../support/widget-twins.js';

/** What is copied is what is seen: words that are only heard are left where they are. */
describe('copying', () => {
  afterEach(() => document.body.replaceChildren());

  for (const tag of ['deal-tracker', 'people-card', 'trade-turnover-chart'] as const) {
    it(`leaves out what <${tag}> only says aloud, and that is still there to be heard`, async () => {
      const hidden = [...(await widget(tag)).shadowRoot!.querySelectorAll<HTMLElement>('.hidden')].filter(
        each => each.textContent!.trim() && !each.closest('[aria-hidden=true]'),
      );
      expect(hidden.length).to.be.above(0);
      for (const each of hidden) {
        const style = getComputedStyle(each);
        expect(style.userSelect || style.webkitUserSelect, each.textContent!).to.equal('none');
        expect([style.display, style.visibility]).not.to.include.members(['none', 'hidden']);
      }
    });
  }
});
