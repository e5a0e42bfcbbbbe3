import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { frame } from '../../ui/frame.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { CanvasController } from './canvas-controller.js';
import { turnoverCsv } from './csv.view.js';
import { PlaybackController } from './playback-controller.js';
import {
  legendTemplate,
  methodTemplate,
  noteTemplate,
  piecesTemplate,
  plotTemplate,
  readoutTemplate,
  tableTemplate,
} from './plot.template.js';
import type { TurnoverCanvas } from './trade-turnover-chart.canvas.js';
import { languages, type TurnoverLanguage, type TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';
import type * as Sound from './trade-turnover-chart.sound.js';
import { turnoverStyles } from './trade-turnover-chart.styles.js';
import { turnoverView, type TurnoverView } from './trade-turnover-chart.view.js';

/**
 * How much two places traded, period by period: what the article reports, what was calculated from it, and how.
 *
 * @example
 * <trade-turnover-chart article="iran-tatarstan" paragraph-href="#p{n}"></trade-turnover-chart>
 *
 * @csspart plot - The bars with their words.
 * @csspart readout - The line under the bars.
 * @csspart method - The panel that says how the figures came about.
 * @csspart table - The panel with the table.
 */
export class TradeTurnoverChart extends WidgetElement<TurnoverSlice, TurnoverView, TurnoverMessages> {
  static override styles = [...WidgetElement.styles, turnoverStyles];

  static override properties: PropertyDeclarations = { form: {} };

  /** `line` or `bars` for a long series; without it, a line above 36 periods. */
  form?: string;

  protected readonly widget = 'trade-turnover-chart';
  readonly languages = languages;
  #shown: { readonly slice: TurnoverSlice; readonly language: TurnoverLanguage; readonly view: TurnoverView } | undefined;
  /** The period that is pointed at. */
  #active: number | undefined;
  readonly #playback = new PlaybackController(this);
  readonly #canvas = new CanvasController(this, (active, byKey) => this.#explore(active, byKey));

  protected toView(slice: TurnoverSlice, language: TurnoverLanguage): TurnoverView {
    // Pointing at a bar must not spell sixty periods anew.
    const view = this.memo(turnoverView, slice, language.locale, language.messages);
    if (view !== this.#shown?.view) {
      this.#playback.hasVoice = false;
      this.#playback.stop();
      // In another language the canvas has lost the plot that it was made for.
      if (this.#shown && this.#shown.language !== language) this.#canvas.erase();
      this.#shown = { slice, language, view };
      this.show(undefined, '');
    }
    return view;
  }

  protected renderView(view: TurnoverView): TemplateResult {
    const { common } = this.locale;
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: piecesTemplate(this, view.eyebrow),
      title: this.word(view.title),
      dek: view.summary.length ? piecesTemplate(this, view.summary) : nothing,
      body: html`${legendTemplate(view)}${plotTemplate(this, view, this.#active, this.#canvas.isThere)}${readoutTemplate(this, view, this.#active)}${this.#renderTools(view)}`,
      source: view.source.map(note => noteTemplate(this, note)),
      actions: [
        ...(['method', 'table'] as const).map(panel => ({
          label: common[panel],
          expanded: this.opened.has(panel),
          controls: panel,
          onClick: () => this.toggle(panel),
        })),
        { label: common.csv, onClick: this.#onCsv },
      ],
      after: html`${methodTemplate(this, view)}${tableTemplate(this, view)}${this.announcement()}`,
      meanings: view.meanings,
      drawn: {
        reported: html`<span class="bar total"></span>`,
        calculated: html`<span class="bar total calculated"></span>`,
        range: html`<span class="whisker"></span>`,
        notStated: html`<span class="missing"></span>`,
        odd: html`<span class="odd"><span class="bar total"></span></span>`,
      },
      corrections: view.corrections,
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', event => this.#onKey(event as KeyboardEvent));
    return root;
  }

  protected override updated(): void {
    if (!this.view) {
      this.#playback.stop();
      this.#canvas.erase();
      this.#active = undefined;
    } else if (!this.#canvas.show(this.view, this.locale.dir, this.#active, this.form)) {
      // All was built anew, and the plot that the canvas was made for is gone.
      this.#playback.stop();
      this.show(undefined, '');
    }
    const box = this.renderRoot.querySelector('input');
    if (box) box.checked = this.#playback.isAloud;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#active = undefined;
  }

  /** The only door to Chart.js. @internal */
  loadCanvas(_again: string): Promise<{ TurnoverCanvas: typeof TurnoverCanvas }> {
    return import('./trade-turnover-chart.canvas.js');
  }

  /** The only door to the sound, opened by its button alone. @internal */
  loadSound(_again: string): Promise<typeof Sound> {
    return import('./trade-turnover-chart.sound.js');
  }

  /** Points at a period, and says something of it. @internal */
  show(active: number | undefined, spoken: string): void {
    this.#active = active;
    this.announce(spoken);
  }

  /**
   * Buttons rather than keys of our own: they say what they do, and serve a finger, a switch, a voice and a screen
   * reader that keeps the keys to itself, where a letter or a page key would only serve those who know of it.
   */
  #renderTools({ jumps, playable }: TurnoverView): TemplateResult | typeof nothing {
    if (!playable) return nothing;
    const { play, stop, silent, readAloud } = this.language.messages;
    return html`<div class="tools actions">
      ${jumps.map(
        ({ text, period }) =>
          html`<button class="action" part="action" type="button" @click=${() => this.#onJump(period)}>${text}</button>`,
      )}
      <button class="action" part="action" type="button" @click=${({ currentTarget }: Event) => this.#playback.toggle(currentTarget!, this.view!)}>${this.#playback.audio ? stop : play}</button>
      ${this.#playback.hasVoice ? html`<label><input type="checkbox" @change=${this.#onAloud} />${readAloud}</label>` : nothing}
      ${this.#playback.isSilent ? html`<span>${silent}</span>` : nothing}
    </div>`;
  }

  /** What Escape does not close it takes back. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#active === undefined) return;
    event.preventDefault();
    // Its link may be gone with what it was about.
    if ((event.target as Element).closest('.read')) this.renderRoot.querySelector<HTMLElement>('.plot')!.focus();
    this.#explore(undefined, true);
  }

  #explore(active: number | undefined, byKey: boolean): void {
    const { sentence, sum } = this.view?.periods[active ?? -1] ?? {};
    this.show(active, byKey && sentence ? [sentence, ...(sum ? [sum] : [])].join('. ') : '');
  }

  #onJump(period: number): void {
    this.#playback.stop();
    this.#explore(period, true);
  }

  #onAloud = ({ target }: Event): void => {
    this.#playback.isAloud = (target as HTMLInputElement).checked;
  };

  #onCsv = (): void => {
    const { slice } = this.#shown!;
    this.download(`${slice.article}-trade-turnover.csv`, turnoverCsv(slice));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-turnover-chart': TradeTurnoverChart;
  }
}
