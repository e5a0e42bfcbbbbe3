import type { LitElement } from 'lit';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import type { Tag } from '../../src/widgets/catalogue.js';
import { selectDeals } from '../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { selectPeople } from '../../src/widgets/people-card/people-card.slice.js';
import { selectTimeline } from '../../src/widgets/story-timeline/story-timeline.slice.js';
import { selectTurnover } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { pickFrom, type Chance } from './foreign-hands.js';
import { waitUntil } from './wait-until.js';
import '../../src/widgets/deal-tracker/deal-tracker.define.js';
import '../../src/widgets/people-card/people-card.define.js';
import '../../src/widgets/story-timeline/story-timeline.define.js';
import '../../src/widgets/trade-turnover-chart/trade-turnover-chart.define.js';

const read = async (file: string): Promise<unknown> => (await fetch(`/.cache/fixtures/short/${file}`)).json();
const languages = ['en', 'ru', 'fa', 'tt'] as const;
const article = {
  article: await read('article.json'),
  words: Object.fromEntries(await Promise.all(languages.map(async lang => [lang, await read(`words.${lang}.json`)]))),
} as ArticleWithWords;
export const slices = {
  'deal-tracker': selectDeals(article),
  'people-card': selectPeople(article),
  'story-timeline': selectTimeline(article),
  'trade-turnover-chart': selectTurnover(article),
} satisfies Record<Tag, object>;

export type Widget = LitElement & { data: unknown; download: unknown };

export async function widget(tag: Tag, lang = 'en'): Promise<Widget> {
  const stage = document.createElement('div');
  stage.lang = lang;
  stage.style.inlineSize = '640px';
  const element = document.createElement(tag) as unknown as Widget;
  element.data = slices[tag];
  // No file is meant for the disk of the machine that tests.
  element.download = () => undefined;
  stage.append(element);
  document.body.append(stage);
  await element.updateComplete;
  if (tag === 'trade-turnover-chart') {
    stage.scrollIntoView();
    await waitUntil(() => element.shadowRoot!.querySelector('.painted canvas'), 'the chart is drawn');
  }
  return element;
}

/** All that is there, shown or to be opened: elements with their attributes, states of fields, texts. `peel` leaves out what a hand has put around. */
export function treeOf(root: Node, peel: (node: Node) => boolean = () => false): string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said) lines.push(said);
    text = '';
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element) {
      const isPeeled = peel(node);
      if (!isPeeled) {
        flush();
        const attributes = node.localName === 'canvas' ? [] : node.getAttributeNames().sort();
        const { value, checked, selectedIndex } = node as HTMLInputElement & HTMLSelectElement;
        const state = node.matches('input, select') ? [value, checked, selectedIndex].join() : '';
        lines.push(`<${node.localName}${attributes.map(name => ` ${name}="${node.getAttribute(name)}"`).join('')}> ${state}`);
      }
      // Said when the reader has paused, and so at no time that a test could know.
      if (!node.matches('[role=status]')) node.childNodes.forEach(visit);
      if (!isPeeled) flush();
    } else node.childNodes.forEach(visit);
  };
  visit(root);
  flush();
  return lines;
}

/** Something that a reader or a page does, to both twins alike. */
type Act = (widget: Widget, controls: readonly HTMLElement[]) => unknown;

export const controlsOf = ({ shadowRoot }: Widget): HTMLElement[] => [
  ...shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, .plot, .frame'),
];

const attributes: Readonly<Record<string, readonly string[]>> = {
  'heading-level': ['2', '5'],
  'paragraph-href': ['#p{n}', ''],
  theme: ['dark', 'auto'],
  sort: ['title', '-date', 'status'],
  status: ['delivered', 'agreed,planned', ''],
  query: ['kazan', 'no such thing', ''],
  person: ['raisi', 'minnikhanov', ''],
  people: ['raisi,minnikhanov', ''],
  show: ['next', ''],
};

/** What is to be done next; undefined where the twins cannot do it alike. */
export function actOf(chance: Chance, like: Widget): { what: string; act: Act; at?: number } {
  const controls = controlsOf(like);
  const kind = chance();
  if (kind < 0.7) {
    const usable = controls.filter(each => !each.matches(':disabled') && !/as sound|Stop/.test(each.textContent!.slice(0, 40)));
    const control = pickFrom(usable, chance)!;
    const at = controls.indexOf(control);
    if (control.matches('input')) {
      const words = pickFrom(['jets', 'energy', 'helicopter', 'no such thing', ''], chance)!;
      return {
        what: `types “${words}”`,
        at,
        act: (_, all) => {
          (all[at] as HTMLInputElement).value = words;
          all[at]!.dispatchEvent(new Event('input', { bubbles: true }));
        },
      };
    }
    if (control instanceof HTMLSelectElement) {
      const { value } = pickFrom(
        [...control.options].filter(option => !option.disabled),
        chance,
      )!;
      return {
        what: `chooses “${value}”`,
        at,
        act: (_, all) => {
          const select = all[at] as HTMLSelectElement;
          select.value = value;
          // A reader chooses what stands there; a hand may have worded it otherwise.
          if (select.value !== value) select.append(new Option(value, value, true, true));
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
      };
    }
    if (control instanceof HTMLButtonElement)
      return { what: `presses “${control.textContent!.replace(/\s+/g, ' ').trim()}”`, at, act: (_, all) => all[at]!.click() };
    const key = pickFrom(['ArrowRight', 'ArrowLeft', 'End', 'Escape'], chance)!;
    return {
      what: `presses ${key}`,
      at,
      act: (_, all) => all[at]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    };
  }
  if (kind < 0.8) {
    const name = pickFrom(Object.keys(attributes), chance)!;
    const value = pickFrom(attributes[name]!, chance)!;
    return { what: `sets ${name}="${value}"`, act: widget => widget.setAttribute(name, value) };
  }
  if (kind < 0.86) {
    const lang = pickFrom(languages, chance)!;
    return { what: `speaks ${lang}`, act: widget => (widget.parentElement!.lang = lang) };
  }
  if (kind < 0.91) return { what: 'brings the data anew', act: widget => (widget.data = { ...(widget.data as object) }) };
  if (kind < 0.95)
    return {
      what: 'takes the data away and gives it back',
      act: widget => {
        const { data } = widget;
        widget.data = { ...(data as object), schema: 0 };
        (widget as unknown as { performUpdate(): void }).performUpdate();
        widget.data = data;
      },
    };
  if (kind < 0.98) return { what: 'prints', act: () => dispatchEvent(new Event(chance() < 0.5 ? 'beforeprint' : 'afterprint')) };
  return { what: 'is moved in the page', act: widget => widget.parentElement!.append(widget) };
}
