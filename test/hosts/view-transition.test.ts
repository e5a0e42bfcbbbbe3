import { HostPage } from '../support/host-page.js';
import { embeds, expectDrawnInPlace, expectRight, openHost, plainly, scripts, widgetsOf } from '../support/hostile-page.js';

/** In a file of its own, because WebKitGTK must composite this page: see `launch.webkit` in browsers.mjs. */
describe('all widgets', () => {
  before(() => plainly());
  afterEach(() => HostPage.closeAll());

  it('are right after they were taken into another place of the page, in a view transition', async () => {
    const page = await openHost({ body: `${embeds}<section></section>${scripts}` });
    await expectRight(page);
    const move = (): void => widgetsOf(page).forEach(widget => page.find('section').append(widget));
    if ('startViewTransition' in page.document) await page.document.startViewTransition(move).finished;
    else move();
    await expectRight(page);
    expectDrawnInPlace(page);
  });
});
