import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { widget, type Widget } from '../support/widget-twins.js';

/** A page’s own shortcuts: what is typed into a widget, or moves about in it, is none of them; all else is. */

const types = ['keydown', 'keypress', 'keyup'] as const;

describe('keys that a widget takes', () => {
  let heard: string[];
  const hear = (event: Event): void => {
    const { key, type } = event as KeyboardEvent;
    if (type === 'keydown' && 'sjk/ '.includes(key)) event.preventDefault();
    heard.push(`${type} ${key}`);
  };
  beforeEach(() => {
    heard = [];
    for (const type of types) for (const at of [document, window]) at.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of types) for (const at of [document, window]) at.removeEventListener(type, hear);
    document.body.replaceChildren();
  });

  const find = (element: Widget, selector: string): HTMLElement => {
    const found = element.shadowRoot!.querySelector<HTMLElement>(selector)!;
    found.focus();
    expect(element.shadowRoot!.activeElement).to.equal(found);
    return found;
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
  };

  it('the search field: what is typed is what stands there', async () => {
    const search = find(await widget('deal-tracker'), '[type=search]') as HTMLInputElement;
    // Key by key: where WebKitGTK’s driver types a text, it loses the second of two spaces.
    await press(...'su jets kazan/');
    await press('Backspace', 'ArrowLeft', 'ArrowRight', 'Home', 'Delete', 'End', 'Enter');
    expect(heard).to.deep.equal([]);
    expect(search.value).to.equal('u jets kazan');
  });

  it('a select, by letters and arrows', async () => {
    const element = await widget('deal-tracker');
    element.shadowRoot!.querySelector<HTMLElement>('[aria-controls=selects]')!.click();
    await element.updateComplete;
    find(element, 'select');
    await press('ArrowDown', 's', 'j');
    expect(heard).to.deep.equal([]);
  });

  it('a button and a link, by Enter and Space', async () => {
    const element = await widget('deal-tracker');
    element.setAttribute('paragraph-href', '#p{n}');
    await element.updateComplete;
    const stage = find(element, '.group button');
    await press(' ');
    await element.updateComplete;
    expect(stage.getAttribute('aria-expanded')).to.equal('false');
    await press('Enter');
    await element.updateComplete;
    expect(stage.getAttribute('aria-expanded')).to.equal('true');
    find(element, 'a');
    await press('Enter');
    expect(heard).to.deep.equal([]);
  });

  it('the bars of the chart', async () => {
    const element = await widget('trade-turnover-chart');
    find(element, '.plot');
    await press('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End');
    expect(heard).to.deep.equal([]);
    await press('j');
    expect(heard).to.include('keydown j');
  });

  it('leaves to the page what it does not take: Tab, Escape where nothing is open, keys with a modifier, letters on a button', async () => {
    const element = await widget('deal-tracker');
    const search = find(element, '[type=search]');
    await press('Escape', 'F2');
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, composed: true }));
    expect(heard.filter(each => each.startsWith('keydown'))).to.include.members(['keydown Escape', 'keydown k', 'keydown F2']);
    await press('Tab');
    expect(heard).to.include('keydown Tab');
    heard = [];
    find(element, '.group button');
    await press('s');
    expect(heard).to.include('keydown s');
  });

  it('does not stumble over keys that are none, as programs send that fill forms', async () => {
    const field = find(await widget('deal-tracker'), '[type=search]');
    for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).to.have.length(6);
  });
});
