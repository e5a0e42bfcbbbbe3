import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { tags } from '../../src/widgets/catalogue.js';
import { treeOf, widget } from '../support/widget-twins.js';

/** What frameworks and scripts set as properties, whatever its type: read as text or ignored, and the widget stays. */

const endless: unknown[] = ['planned'];
endless.push(endless, endless);
const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();

const values: Readonly<Record<string, unknown>> = {
  'a list that holds itself': endless,
  'a proxy that was revoked': revoked,
  'a proxy that throws': new Proxy(['planned'], {
    get() {
      throw new Error('no');
    },
  }),
  'a list': ['planned', 'agreed'],
  'an empty list': [],
  'a list of everything': [null, undefined, Symbol('s'), {}, ['planned'], 7],
  'a number': 35,
  zero: 0,
  NaN: NaN,
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  'an object': { a: 1 },
  'an object without a text': Object.create(null),
  'an object that throws': {
    toString() {
      throw new Error('no text');
    },
  },
  'a symbol': Symbol('s'),
  'a date': new Date(0),
  'a function': () => 'text',
  'a big number': 35n,
  'an address': new URL('https://example.org/'),
};

describe('a property that is no text', () => {
  const warn = console.warn;
  const faults: unknown[] = [];
  const onFault = ({ reason }: PromiseRejectionEvent): void => void faults.push(reason);
  before(() => addEventListener('unhandledrejection', onFault));
  after(() => removeEventListener('unhandledrejection', onFault));
  beforeEach(() => (console.warn = () => undefined));
  afterEach(() => {
    console.warn = warn;
    document.body.replaceChildren();
  });

  for (const tag of tags) {
    it(`leaves <${tag}> on the page, for each property and each type`, async () => {
      const element = await widget(tag);
      const { elementProperties } = element.constructor as typeof LitElement;
      const names = [...elementProperties].filter(([, { attribute }]) => attribute !== false).map(([name]) => name);
      expect(names).to.include('headingLevel');
      const properties = element as unknown as Record<PropertyKey, unknown>;
      for (const name of names) {
        const before = properties[name];
        for (const [what, value] of Object.entries(values)) {
          properties[name] = value;
          await element.updateComplete;
          // Nobody has the id “35”: then there is nothing to show, as with the attribute.
          if (!['person', 'people'].includes(String(name)) || !properties[name])
            expect(element.shadowRoot!.querySelector('.frame'), `${String(name)} is ${what}`).not.to.equal(null);
        }
        properties[name] = before;
      }
      await element.updateComplete;
      expect(treeOf(element.shadowRoot!)).to.deep.equal(treeOf((await widget(tag)).shadowRoot!));
      expect(faults).to.deep.equal([]);
    });
  }

  it('is read as the text that an attribute would hold', async () => {
    const pairs: readonly (readonly [tag: (typeof tags)[number], name: string, value: unknown, attribute: string, text: string])[] = [
      ['deal-tracker', 'status', ['planned', 'agreed'], 'status', 'planned,agreed'],
      ['deal-tracker', 'query', 35, 'query', '35'],
      ['people-card', 'people', ['raisi', 'minnikhanov'], 'people', 'raisi,minnikhanov'],
      ['people-card', 'person', ['raisi'], 'person', 'raisi'],
      ['people-card', 'headingLevel', '2', 'heading-level', '2'],
      ['story-timeline', 'show', ['next'], 'show', 'next'],
      ['trade-turnover-chart', 'theme', ['dark'], 'theme', 'dark'],
      ['trade-turnover-chart', 'paragraphHref', new URL('https://example.org/'), 'paragraph-href', 'https://example.org/'],
    ];
    for (const [tag, name, value, attribute, text] of pairs) {
      const [one, other] = [await widget(tag), await widget(tag)];
      (one as unknown as Record<string, unknown>)[name] = value;
      other.setAttribute(attribute, text);
      await one.updateComplete;
      await other.updateComplete;
      expect(treeOf(one.shadowRoot!), name).to.deep.equal(treeOf(other.shadowRoot!));
    }
  });

  it('such as a yes, which says nothing, is as if it were not set', async () => {
    const element = await widget('deal-tracker');
    const plain = treeOf(element.shadowRoot!);
    (element as unknown as Record<string, unknown>)['sort'] = true;
    (element as unknown as Record<string, unknown>)['query'] = new Date(0);
    await element.updateComplete;
    expect(treeOf(element.shadowRoot!)).to.deep.equal(plain);
  });
});
