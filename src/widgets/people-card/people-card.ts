import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ownIn } from '../../locale/bare.js';
import { toCsv } from '../../text/csv.js';
import { frame, heading, skipLink } from '../../ui/frame.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { PersonSelectEvent } from './people-card.events.js';
import { languages, type PeopleLanguage, type PeopleMessages } from './people-card.messages.js';
import type { PeopleSlice } from './people-card.slice.js';
import { peopleStyles } from './people-card.styles.js';
import { csvHeader, peopleView, type Entry, type PeopleView, type PersonView, type Section } from './people-card.view.js';

/** So many can be passed one by one. */
const unskippedCards = 6;

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
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: view.eyebrow,
      title: this.word(view.single ? first!.name : view.title),
      body: view.single
        ? html`<div class="cards single">${this.#renderCard(first!, true)}</div>`
        : html`${view.people.length > unskippedCards ? skipLink(this.locale) : nothing}
            <ul class="cards" role="list" .style=${`--columns:${Math.min(3, view.people.length)}`}>
              ${view.people.map(person => html`<li role="listitem">${this.#renderCard(person, false)}</li>`)}
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
    return html`
      <div class="card ${edge} ${open ? 'open' : ''} ${sameSide ? 'same' : ''} ${sections.length ? 'more' : ''}" part="card">
        ${this.#renderPortrait(person)}
        <p class="side">${this.word(side)}</p>
        ${single ? nothing : heading(this.headingLevel, this.word(name), 'name', 1)}
        ${nativeName ? html`<p class="native">${this.word(nativeName)}</p>` : nothing}
        <p class="role">${this.word(role)}</p>
        ${notes.map(note => html`<p class="note">${this.word(note)}</p>`)}
         <p class="counts num">
          ${this.#renderLine([...counts.map(count => html`<span>${count}</span>`), ...(sections.length ? [] : [this.paragraphs(paragraphs)])])}
        </p>
        ${
          sections.length && !single
            ? this.button(
                'action actions toggle',
                html`<span class="label">${this.locale.common.details}</span><span class="hidden">: ${this.word(name)}</span>`,
                () => this.toggle(panel),
                panel,
              )
            : nothing
        }
      </div>
      ${
        sections.length
          ? html`<div class="details ${edge}" part="details" id=${panel} ?hidden=${!open}>
              ${single ? nothing : html`<p class="whose" aria-hidden="true">${this.word(name)}</p>`}
              <div class="sections">${sections.map(section => this.#renderSection(section, single ? 1 : 2))}</div>
            </div>`
          : nothing
      }
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

  #renderSection({ title, entries }: Section, deeper: number): TemplateResult {
    return html`<div class="section">
      ${heading(this.headingLevel, title, 'section-title', deeper)}
      <ul role="list">
        ${entries.map(entry => this.#renderEntry(entry))}
      </ul>
    </div>`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    const { texts, lines, paragraphs } = entry;
    const [status, denied, claimOnly] = (['status', 'denied', 'claimOnly'] as const).map(key => ownIn(entry, key));
    return html`<li>
      ${status ? html`<p class="status">${status}</p>` : nothing}
      <ul role="list">
        ${texts.map(text => html`<li>${this.word(text)}</li>`)}
      </ul>
      <p class="meta">
        ${denied ? html`<span class="tag denied">${denied}</span> ` : nothing}
        ${claimOnly ? html`<span class="tag">${claimOnly}</span> ` : nothing}
        ${this.#renderLine([...lines.map(line => this.word(line)), ...(paragraphs.length ? [this.paragraphs(paragraphs)] : [])])}
      </p>
    </li>`;
  }

  #renderLine(parts: readonly unknown[]): TemplateResult[] {
    // Paragraphs bring their space: of two, WebKit makes the line too long by one.
    return parts.map((part, i) => html`${i ? (Array.isArray(part) ? ' ·' : ' · ') : nothing}${part}`);
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

declare global {
  interface HTMLElementTagNameMap {
    'people-card': PeopleCard;
  }
}
