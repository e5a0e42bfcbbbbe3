import { expect } from '@open-wc/testing';
import { tags } from '../../src/widgets/catalogue.js';
import { HostPage, writtenBy } from '../support/host-page.js';
import { waitUntil } from '../support/wait-until.js';

/** Frameworks make an element in one document, keep it in a second and put it into a third, in every order. */

const template = (document: Document): Node => document.createElement('template').content;
const places: Readonly<Record<string, (page: HostPage) => Node>> = {
  'the content of a template': ({ document }) => template(document),
  'a document that was parsed': ({ window }) => new window.DOMParser().parseFromString('<p>', 'text/html').body,
  'a document of XML': ({ window }) => new window.DOMParser().parseFromString('<p/>', 'application/xhtml+xml').documentElement,
  'a new document': ({ document }) => document.implementation.createHTMLDocument('').body,
  'the document of a frame': ({ document }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentDocument!.body;
  },
  'a fragment of another document': ({ document }) => document.implementation.createHTMLDocument('').createDocumentFragment(),
};

describe('an element that meets', () => {
  afterEach(() => HostPage.closeAll());

  for (const [place, placeIn] of Object.entries(places)) {
    for (const tag of tags) {
      it(`${place} is <${tag}> as ever, before and after it was first shown`, async () => {
        const page = await HostPage.open(`<script type="module" src="/bundles/iran-tatarstan/${tag}.js"></script>`);
        await page.window.customElements.whenDefined(tag);
        const usual = page.document.createElement(tag);
        page.document.body.append(usual);
        const isWhole = (element: Element): boolean =>
          writtenBy(element) === writtenBy(usual) &&
          writtenBy(element).length > 200 &&
          element.shadowRoot!.adoptedStyleSheets.length === usual.shadowRoot!.adoptedStyleSheets.length;
        await waitUntil(() => writtenBy(usual).length > 200, 'the usual one is shown');

        const element = page.document.createElement(tag);
        placeIn(page).appendChild(element);
        await page.frames();
        page.document.body.append(element);
        await waitUntil(() => isWhole(element), 'is shown');
        placeIn(page).appendChild(element);
        await page.frames();
        // From there to another one, and back by adoption alone before it is connected.
        page.document.implementation.createHTMLDocument('').adoptNode(element);
        page.document.adoptNode(element);
        page.document.body.append(element, element.cloneNode(true), page.document.importNode(element, true));
        await waitUntil(() => [...page.document.querySelectorAll(tag)].every(isWhole), 'is shown again, and its copies');
        expect(page.document.querySelectorAll(tag)).to.have.length(4);
        expect([page.faults, page.warnings]).to.deep.equal([[], []]);
      });
    }
  }
});
