import { fixture, html } from '@open-wc/testing';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import type { DealTracker } from '../../src/widgets/deal-tracker/deal-tracker.js';
import { selectDeals, type DealSlice } from '../../src/widgets/deal-tracker/deal-tracker.slice.js';
import '../../src/widgets/deal-tracker/deal-tracker.define.js';

const read = async (file: string): Promise<unknown> => (await fetch(`/src/articles/iran-tatarstan/${file}`)).json();

export const slice: DealSlice = selectDeals({
  article: await read('article.json'),
  words: { en: await read('words.en.json') },
} as ArticleWithWords);

/** The article's items over and over, each with an id and a title of its own. */
export function longSlice(length: number): DealSlice {
  const words = slice.words['en']!;
  const deals = Array.from({ length }, (_, i) => ({ ...slice.deals[i % slice.deals.length]!, id: `d${i}` }));
  const titles = Object.fromEntries(deals.map(({ id }) => [id, { title: `Item ${id}` }]));
  return { ...slice, deals, words: { en: { ...words, deals: titles } } };
}

/** A label's own words, without those of the control inside it. */
const labelOf = ({ labels, ariaLabel }: HTMLInputElement | HTMLSelectElement): string =>
  ariaLabel ??
  [...labels![0]!.childNodes]
    .filter(node => node instanceof Text)
    .map(({ data }) => data)
    .join('')
    .trim();

const trim = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a reader can find and do in a deal tracker, in a reader's words. */
export class DealTrackerPage {
  constructor(readonly element: DealTracker) {}

  static async open({ width = 640, data = slice, ...attributes }: { width?: number; data?: DealSlice; [attribute: string]: unknown } = {}) {
    const element = document.createElement('deal-tracker') as DealTracker;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.data = data;
    const stage = await fixture<HTMLElement>(html`<div></div>`);
    stage.style.inlineSize = `${width}px`;
    stage.append(element);
    await element.updateComplete;
    return new DealTrackerPage(element);
  }

  #all<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = this.element.shadowRoot!): E[] {
    return [...within.querySelectorAll<E>(selector)];
  }

  #named<E extends HTMLElement>(selector: string, name: string, within?: ParentNode): E {
    const found = this.#all<E>(selector, within).find(element => trim(element) === name);
    if (!found) throw new Error(`no ${selector} is called “${name}”: ${this.#all(selector, within).map(trim).join(' | ')}`);
    return found;
  }

  async #after(action: () => void): Promise<void> {
    action();
    await this.element.updateComplete;
  }

  get text(): string {
    return trim(this.element.shadowRoot!.firstElementChild);
  }

  get focused(): string {
    const { activeElement } = this.element.shadowRoot!;
    return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement
      ? labelOf(activeElement)
      : trim(activeElement);
  }

  /** The sentence that carries the message, with ** around what is bold. */
  get dek(): string {
    const [text] = this.#all('.dek').map(dek => [...dek.childNodes].filter(node => node instanceof Text || node.nodeName === 'B'));
    return text!
      .map(node => (node instanceof HTMLElement ? node.textContent!.replace(/(\S+)/, '**$1**') : (node.textContent ?? '')))
      .join('')
      .trim();
  }

  /** "Planned 1", in the order shown: each a button in a heading. */
  get stages(): string[] {
    return this.#all('h4 button').map(trim);
  }

  /** Those whose items are in sight. */
  get openStages(): string[] {
    return this.#all('h4 button[aria-expanded=true]').map(trim);
  }

  stage(name: string): HTMLButtonElement {
    return this.#all<HTMLButtonElement>('h4 button').find(element => trim(element).startsWith(name))!;
  }

  /** Opens or closes a stage. */
  turn(stage: string): Promise<void> {
    return this.#after(() => this.stage(stage).click());
  }

  get search(): HTMLInputElement {
    return this.#all<HTMLInputElement>('input[type=search]')[0]!;
  }

  select(label: string): HTMLSelectElement {
    const found = this.#all<HTMLSelectElement>('select').find(select => labelOf(select) === label);
    if (!found) throw new Error(`no select is called “${label}”`);
    return found;
  }

  options(label: string): string[] {
    return [...this.select(label).options].map(trim);
  }

  chosen(label: string): string {
    return trim(this.select(label).selectedOptions[0]);
  }

  choose(label: string, option: string): Promise<void> {
    return this.#after(() => {
      const select = this.select(label);
      select.value = this.#named<HTMLOptionElement>('option', option, select).value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  /** Filters by a stage, whatever the number of its items; by all of them without one. */
  chooseStage(stage = 'All'): Promise<void> {
    return this.choose(
      'Stage',
      this.options('Stage').find(option => option.startsWith(`${stage} (`))!,
    );
  }

  /** Those that can be taken. */
  enabledOptions(label: string): string[] {
    return [...this.select(label).options].filter(({ disabled }) => !disabled).map(trim);
  }

  isVisible(element: HTMLElement): boolean {
    return element.checkVisibility({ visibilityProperty: true });
  }

  button(name: string): HTMLButtonElement {
    return this.#named<HTMLButtonElement>('button', name);
  }

  has(button: string): boolean {
    return this.#all('button').some(element => trim(element) === button);
  }

  click(button: string): Promise<void> {
    return this.#after(() => this.button(button).click());
  }

  get count(): string {
    return trim(this.#all('.count')[0]);
  }

  get status(): HTMLElement {
    return this.#all('[role=status]')[0]!;
  }

  get headings(): { level: number; text: string }[] {
    return this.#all('h2, h3, h4, h5, h6').map(element => ({ level: Number(element.localName[1]), text: trim(element) }));
  }

  get rows(): HTMLElement[] {
    return this.#all('[part=row]');
  }

  /** Of all items of the list, in sight or folded. */
  get titles(): string[] {
    return this.rows.flatMap(row => this.#all('.title', row).map(trim));
  }

  /** Those that are in sight. */
  get shownTitles(): string[] {
    return this.rows.filter(row => this.isVisible(row)).flatMap(row => this.#all('.title', row).map(trim));
  }

  /** The row that an item is in, alone or with what is said in the same breath. */
  row(title: string): HTMLElement {
    const found = this.rows.find(row => this.#all('.title', row).some(each => trim(each) === title));
    if (!found) throw new Error(`no item is called “${title}”: ${this.titles.join(' | ')}`);
    return found;
  }

  /** What a row says without being opened. */
  textOf(row: string): string {
    return [...this.row(row).children]
      .filter(part => !part.matches('.panel'))
      .map(trim)
      .join(' ');
  }

  /** An item as somebody would copy it from the screen, with its line breaks. */
  copied(title: string): string {
    return [title, ...this.#all('.meta, .sides', this.row(title)).map(element => element.innerText)]
      .join('\n')
      .replace(/(\d)Paragraphs? [\d–]+/g, '$1');
  }

  /** The button that opens an item, if it has one. */
  opener(title: string): HTMLButtonElement | undefined {
    return this.#all<HTMLButtonElement>('[aria-expanded]', this.row(title)).find(button => trim(button) === title);
  }

  panelOf(button: HTMLButtonElement): HTMLElement {
    return this.#all(`#${button.getAttribute('aria-controls')}`)[0]!;
  }

  links(row: string): HTMLAnchorElement[] {
    return this.#all<HTMLAnchorElement>('a', this.row(row));
  }

  /** The sides of a dispute, wherever they stand. */
  get sides(): { heading: HTMLElement; words: HTMLElement }[] {
    return this.#all('.sides > div').map(side => ({ heading: this.#all('dt', side)[0]!, words: this.#all('dd', side)[0]! }));
  }

  /** What the legend says of each mark, and what it draws. */
  get legend(): { mark: string; meaning: string; drawn: HTMLElement }[] {
    return this.#all('dt', this.panelOf(this.button('Key'))).map(term => ({
      mark: trim(term),
      meaning: trim(term.nextElementSibling),
      drawn: (term.firstElementChild ?? term) as HTMLElement,
    }));
  }

  /** The tags of the items. */
  get tags(): HTMLElement[] {
    return this.rows.flatMap(row => this.#all('.tag', row));
  }

  /** The steps in a cell of the table. */
  glyphOf(cell: string): HTMLElement {
    return this.#named<HTMLElement>('td', cell).firstElementChild as HTMLElement;
  }

  get table(): HTMLTableElement | undefined {
    return this.#all<HTMLTableElement>('table')[0];
  }

  get sortedColumns(): string[] {
    return this.#all('th[aria-sort]').map(cell => `${trim(cell)} ${cell.getAttribute('aria-sort')}`);
  }

  /** Row headers of the table, in order. */
  get records(): string[] {
    return this.#all('th[scope=row]').map(trim);
  }

  get region(): HTMLElement {
    return this.table!.parentElement!;
  }

  get controls(): HTMLElement[] {
    return this.#all('a, button, input, select').filter(element => this.isVisible(element));
  }

  get everything(): HTMLElement[] {
    return this.#all('*');
  }
}
