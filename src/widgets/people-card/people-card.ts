import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ownIn } from '../../locale/bare.js';
import { toCsv } from '../../text/csv.js';
import type { Word } from '../../locale/pick-words.js';
import { frame, heading, skipLink, isOnHead } from '../../ui/frame.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { PersonSelectEvent } from './people-card.events.js';
import { languages, type PeopleLanguage, type PeopleMessages } from './people-card.messages.js';
import type { PeopleSlice } from './people-card.slice.js';
import { peopleStyles } from './people-card.styles.js';
import { csvHeader, peopleView, type PeopleView } from './people-card.view.js';
import type { Entry, PersonView, Section } from './person.view.js';

/** So many can be passed one by one. */
const unskippedCards = 6;
/** Never the last of a line. */
const dot = ' ·\u00a0';

/**
 * The people of an article: who each was when it appeared, on which side, whom they met and what they said.
 *
 * @example
 * <people-card article="iran-tatarstan" person="raisi" paragraph-href="#p{n}"></people-card>
 *
 * @csspart portrait - The picture and its credit, where the article supplies one.
 * @csspart card - One person's card.
 * @csspart name - The heading of a card.
 * @csspart details - The opened part of a card.
 * @csspart section - A heading in the opened part.
 * @fires {PersonSelectEvent} person-select - A reader opened or closed a card; `person` is its id, `open` its state.
 */
export class PeopleCard extends WidgetElement<PeopleSlice, PeopleView, PeopleMessages> {
  static override styles = [...WidgetElement.styles, peopleStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    person: {},
    people: {},
  };

  /** The id of one person to show alone. */
  person?: string;
  /** Ids of the people to show, apart by spaces or commas; all of them without it. */
  people?: string;

  protected readonly widget = 'people-card';
  readonly languages = languages;

  protected toView(slice: PeopleSlice, { locale, messages }: PeopleLanguage): PeopleView {
    const view = peopleView(slice, this, locale, messages);
    if (view.unknown.length) this.warn(`nobody in article "${slice.article}" has the id ${view.unknown.join(', ')}`);
    return view;
  }

  protected renderView(view: PeopleView): TemplateResult {
    const [first] = view.people;
    // Beside a portrait a name needs more than a third of a column of text.
    const columns = Math.min(view.people.some(({ portrait }) => portrait) ? 2 : 3, view.people.length);
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: view.eyebrow,
      title: this.word(view.single ? first!.name : view.title),
      body: view.single
        ? html`<div class="cards open">${this.#renderCard(first!, true)}</div>`
        : html`${view.people.length > unskippedCards ? skipLink(this.locale) : nothing}
            <ul class="cards" role="list" aria-label=${view.title.text} .style=${`--columns:${columns}`}>
              ${view.people.map(person => html`<li role="listitem" class=${this.opened.has(`details-${person.id}`) ? 'open' : nothing}>${this.#renderCard(person, false)}</li>`)}
            </ul>`,
      source: view.source,
      actions: [{ label: this.locale.common.csv, onClick: () => this.#onCsv(view) }],
      dek: nothing,
      after: this.announcement(),
      meanings: view.meanings,
      drawn: { sides: this.#renderSides(view) },
      corrections: view.corrections,
    });
  }

  #renderCard(person: PersonView, single: boolean): TemplateResult {
    const panel = `details-${person.id}`;
    const open = single || this.opened.has(panel);
    const { edge, sameSide, side, name, nativeName, role, notes, counts, sections, paragraphs } = person;
    const folds = sections.length > 0 && !single;
    return html`
      <div
        class="card ${edge} ${sameSide ? 'same' : ''} ${sections.length ? 'more' : ''}"
        part="card"
        @click=${folds ? onHead : nothing}
      >
        ${this.#renderPortrait(person)}
        <div class="who">
          <p class="side">${this.word(side)}</p>
          ${single ? nothing : heading(this.headingLevel, this.word(name), 'name', 1)}
          ${nativeName ? html`<p class="native">${this.word(nativeName)}</p>` : nothing}
          <p class="role">${this.word(role)}</p>
          ${notes.map(note => html`<p class="note">${this.word(note)}</p>`)}
        </div>
        ${
          open && sections.length
            ? nothing
            : html`<p class="counts num">
                ${counts.map(count => html`<span>${count}</span> `)}${sections.length ? nothing : html`<span>${this.paragraphs(paragraphs)}</span>`}
              </p>`
        }
        ${folds ? this.#renderToggle(this.locale.common.details, name, panel) : nothing}
      </div>
      ${sections.length ? html`<div class="details ${edge}" part="details" id=${panel} ?hidden=${!open}>${this.#renderDetails(person, single ? 1 : 2)}</div>` : nothing}
    `;
  }

  #renderToggle(label: string, name: Word, panel: string): TemplateResult {
    const content = html`<span class="label">${label}</span><span class="hidden">: ${this.word(name)}</span>`;
    return this.button('action actions toggle', content, () => this.toggle(panel), panel);
  }

  /** About one screen, and the rest behind a button of its own. */
  #renderDetails({ id, name, sections }: PersonView, deeper: number): TemplateResult {
    const panel = `further-${id}`;
    const render = (some: readonly Section[]): TemplateResult[] => some.map(section => this.#renderSection(section, deeper));
    const first = sections.filter(({ isFurther }) => !isFurther);
    // Where nothing comes first, nothing waits.
    if (!first.length) return html`<div class="sections">${render(sections)}</div>`;
    return html`
      <div class="sections">${render(first)}</div>
      ${this.#renderToggle(this.language.messages.further, name, panel)}
      <div class="sections" id=${panel} ?hidden=${!this.opened.has(panel)}>${render(sections.slice(first.length))}</div>
    `;
  }

  /** Each side once, with its edge. */
  #renderSides({ people }: PeopleView): TemplateResult[] {
    return [...new Map(people.map(({ edge, side }) => [side.text, { edge, side }])).values()].map(
      ({ edge, side }) => html`<p class="edge ${edge}">${this.word(side)}</p>`,
    );
  }

  #renderPortrait({ portrait }: PersonView): TemplateResult | typeof nothing {
    if (!portrait) return nothing;
    const { src, alt, credit } = portrait;
    return html`<figure class="portrait" part="portrait">
      <img src=${src} alt=${alt.text} lang=${ownIn(alt, 'lang') ?? nothing} loading="lazy" decoding="async" />
      <figcaption>${credit}</figcaption>
    </figure>`;
  }

  #renderSection({ title, when, entries }: Section, deeper: number): TemplateResult {
    return html`<div class="section">
      ${heading(this.headingLevel, html`${title}<span class="when">${when}</span>`, 'section-title', deeper)}
      <ul role="list" aria-label=${title}>
        ${entries.map(entry => this.#renderEntry(entry))}
      </ul>
    </div>`;
  }

  #renderEntry({ status, texts, denied, claimOnly, lines, paragraphs }: Entry): TemplateResult {
    const { apart } = this.language.messages;
    const where = paragraphs.length
      ? html` <span class="where">${lines.length ? '·' : nothing}${this.paragraphs(paragraphs)}</span>`
      : nothing;
    return html`<li>
      <p>
        ${status ? html`<b>${status}</b> · ` : nothing}${texts.map((text, i) => html`${i ? apart : nothing}${this.word(text)}`)}
        ${denied ? html`<span class="tag denied">${denied}</span>` : nothing}
        ${claimOnly ? html`<span class="tag">${claimOnly}</span>` : nothing}${lines.length ? nothing : where}
      </p>
      ${lines.length ? html`<p class="meta">${lines.map((line, i) => html`${i ? dot : nothing}${this.word(line)}`)}${where}</p>` : nothing}
    </li>`;
  }

  /** @internal */
  override toggle(id: string): boolean {
    const open = super.toggle(id);
    const [, person] = id.split(/^details-/);
    if (person) this.dispatchEvent(new PersonSelectEvent(person, open));
    return open;
  }

  #onCsv({ fileName, saved, people }: PeopleView): void {
    const rows = people.map(({ row }) => row);
    this.download(fileName, toCsv(csvHeader, rows));
    this.announce(saved);
  }
}

/**
 * The whole head of a card is a target for a pointer. It hears the press itself, as anything laid over it would keep its
 * text from being selected; a press that ends with a selection is none.
 */
function onHead(event: Event): void {
  if (!isOnHead(event)) return;
  const button = (event.currentTarget as Element).querySelector('button')!;
  button.click();
  button.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'people-card': PeopleCard;
  }
}
