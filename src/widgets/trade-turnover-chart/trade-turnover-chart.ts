import { html, nothing, type TemplateResult } from 'lit';
import { bare } from '../../locale/bare.js';
import { frame, type Action } from '../../ui/frame.js';
import { again, noteFailure, Retry } from '../../ui/retry.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { turnoverCsv } from './csv.view.js';
import { isAmount, isEquation } from './speech.view.js';
import type { TurnoverCanvas } from './trade-turnover-chart.canvas.js';
import { languages, type TurnoverLanguage, type TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';
import type * as Sound from './trade-turnover-chart.sound.js';
import { turnoverStyles } from './trade-turnover-chart.styles.js';
import {
  turnoverView,
  type Amount,
  type Line,
  type Note,
  type PeriodView,
  type Piece,
  type Span,
  type TurnoverView,
} from './trade-turnover-chart.view.js';

type Panel = 'method' | 'table';

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

  protected readonly widget = 'trade-turnover-chart';
  readonly languages = languages;
  readonly #open = new Set<Panel>();
  #shown: { readonly slice: TurnoverSlice; readonly language: TurnoverLanguage; readonly view: TurnoverView } | undefined;
  /** The period that is pointed at, and what the status says of it. */
  #active: number | undefined;
  #spoken = '';
  #watch: IntersectionObserver | undefined;
  readonly #retry = new Retry(this);
  #canvas: TurnoverCanvas | undefined;
  /** There while the series is played, or about to be. */
  #audio: AudioContext | undefined;
  #isLost = false;
  /** Whether this machine has a voice for the language, and the reader wants to hear it. */
  #hasVoice = false;
  #isAloud = false;

  protected toView(slice: TurnoverSlice, language: TurnoverLanguage): TurnoverView {
    // Pointing at a bar must not spell sixty periods anew.
    if (this.#shown?.slice !== slice || this.#shown.language !== language) {
      // In another language the canvas has lost the plot that it was made for.
      if (this.#shown && this.#shown.language !== language) this.#erase();
      this.#hasVoice = false;
      this.#shown = { slice, language, view: turnoverView(slice, language.locale, language.messages) };
      this.#active = undefined;
      this.#spoken = '';
      this.#hush();
    }
    return this.#shown.view;
  }

  protected renderView(view: TurnoverView): TemplateResult {
    const { common } = this.locale;
    return frame({
      locale: this.locale,
      headingLevel: this.headingLevel,
      eyebrow: this.#pieces(view.eyebrow),
      title: this.word(view.title),
      dek: view.summary.length ? this.#pieces(view.summary) : nothing,
      body: html`${this.#renderLegend(view)}${this.#renderPlot(view)}${this.#renderReadout(view)}${this.#renderTools(view)}`,
      source: view.source.map(note => this.#note(note)),
      actions: [
        this.#panelAction('method', common.method),
        this.#panelAction('table', common.table),
        { label: common.csv, onClick: () => this.#onCsv() },
      ],
      after: html`${this.#renderMethod(view)}${this.#renderTable(view)}<p class="hidden" role="status">${this.#spoken}</p>`,
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
    if (!this.view) return this.#erase();
    if (this.#canvas?.isLost) {
      // All was built anew, and the plot that it was made for is gone.
      this.#erase();
      this.requestUpdate();
    }
    const box = this.renderRoot.querySelector('input');
    if (box) box.checked = this.#isAloud;
    if (this.#canvas) this.#draw(this.#canvas);
    else this.#watch ??= this.#whenNear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#erase();
  }

  /** The only door to Chart.js. */
  protected loadCanvas(_again: string): Promise<{ TurnoverCanvas: typeof TurnoverCanvas }> {
    return import('./trade-turnover-chart.canvas.js');
  }

  /** The only door to the sound, opened by its button alone. */
  protected loadSound(_again: string): Promise<typeof Sound> {
    return import('./trade-turnover-chart.sound.js');
  }

  #renderLegend({ legend }: TurnoverView): TemplateResult | typeof nothing {
    if (!legend.length) return nothing;
    return html`<ul class="legend" role="list">
      ${legend.map(({ part, text }) => html`<li><span class="bar ${part}"></span>${text}</li>`)}
    </ul>`;
  }

  #renderPlot({ columns, dense, periods, ticks, axis, explore, rest }: TurnoverView): TemplateResult {
    const explorable = this.#canvas && periods.length > 1;
    return html`<div
      class="plot ${columns ? 'columns' : 'rows'} ${dense ? 'dense' : ''} ${this.#canvas ? 'painted' : ''}"
      part="plot"
      role=${explorable ? 'group' : nothing}
      tabindex=${explorable ? 0 : nothing}
      aria-label=${explorable ? explore : nothing}
      aria-describedby=${explorable && rest ? 'read' : nothing}
    >
      ${ticks.map(
        ({ text, at }) =>
          html`<div class="tick num" aria-hidden="true" .style=${`--at:${at}`}><span>${text}</span></div>
            <div class="line" .style=${`--at:${at}`}></div>`,
      )}
      <ul role="list">
        ${periods.map(
          (period, i) =>
            html`<li class="${period.odd && `odd ${period.odd}`} ${period.tag ? '' : 'gap'} ${i === this.#active ? 'on' : ''}">
              ${columns ? html`<span class="hidden">${period.sentence}</span>${this.#renderTrack(period)}` : this.#renderRow(period)}
            </li>`,
        )}
      </ul>
      ${
        columns
          ? html`<div class="axis num" aria-hidden="true" .style=${`--count:${periods.length}`}>
              ${axis.map(({ text, at, classes }) => html`<span class=${classes} .style=${`--at:${at}`}>${text}</span>`)}
            </div>`
          : nothing
      }
      <div class="layer" aria-hidden="true"></div>
    </div>`;
  }

  #renderRow(period: PeriodView): TemplateResult {
    const { name, amount, notes, by } = period;
    return html`<span>${name}</span>
      <span class="value num ${period.calculated ? 'light' : ''}">${this.#amount(amount)}</span>
      ${this.#renderTrack(period)}
      <div class="note num">${this.#tag(period)}${notes.map(note => html` <span>${note}</span>`)} <span class="hidden">${by}</span></div>`;
  }

  #renderTrack({ tag, bars, whisker }: PeriodView): TemplateResult {
    const span = ({ from, size }: Span): string => `--from:${from};--size:${size}`;
    return html`<div class="track" aria-hidden="true">
      ${tag ? nothing : html`<div class="missing"></div>`}
      ${bars.map(
        bar =>
          html`<div class="bar ${bar.part} ${bar.calculated ? 'calculated' : ''} ${bar.stacked ? 'stacked' : ''}" .style=${span(bar)}></div>`,
      )}
      ${whisker ? html`<div class="whisker" .style=${span(whisker)}></div>` : nothing}
    </div>`;
  }

  /** As high as the longest line that it may have to hold, so that pointing at bars moves nothing. */
  #renderReadout({ periods, rest, room }: TurnoverView): TemplateResult | typeof nothing {
    if (!rest) return nothing;
    return html`<div class="read num" part="readout">
      <p id="read">${this.#line(periods[this.#active ?? -1]?.line ?? rest)}</p>
      ${room.map(line => html`<p class="room" aria-hidden="true">${this.#line(line)}</p>`)}
    </div>`;
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
      <button class="action" part="action" type="button" @click=${this.#onPlay}>${this.#audio ? stop : play}</button>
      ${this.#hasVoice ? html`<label><input type="checkbox" @change=${this.#onAloud} />${readAloud}</label>` : nothing}
      ${this.#isLost ? html`<span>${silent}</span>` : nothing}
    </div>`;
  }

  #renderMethod({ methodTitle, method, notes }: TurnoverView): TemplateResult {
    return this.#panel(
      'method',
      html`<p class="title">${methodTitle}</p>
        ${method.map(step => html`<p class="num">${this.#pieces(step)}</p>`)} ${notes.map(note => html`<p>${this.#note(note)}</p>`)}`,
    );
  }

  #renderTable({ caption, heads, periods }: TurnoverView): TemplateResult {
    return this.#panel(
      'table',
      html`<div class="scroll" role="group" tabindex="0" aria-labelledby="caption">
        <table>
          <caption id="caption">
            ${this.#pieces(caption)}
          </caption>
          <thead>
            <tr>
              ${heads.map(({ text, isNumber }) => html`<th scope="col" class=${isNumber ? 'num' : ''}>${text}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${periods.map(
              ({ cells: { period, amounts, range }, tag, paragraphs }) =>
                html`<tr>
                  <th scope="row">${period}</th>
                  ${amounts.map(amount => html`<td class="num">${this.#amount(amount)}</td>`)}
                  <td>${tag || '–'}</td>
                  <td class="num">${range}</td>
                  <td>${this.paragraphs(paragraphs)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
    );
  }

  #panel(panel: Panel, content: TemplateResult): TemplateResult {
    return html`<div class="panel" part=${panel} id=${panel} ?hidden=${!this.#open.has(panel)}>${content}</div>`;
  }

  #panelAction(panel: Panel, label: string): Action {
    return { label, expanded: this.#open.has(panel), controls: panel, onClick: () => this.#toggle(panel) };
  }

  #line({ name, amount, details, ...line }: Line): TemplateResult {
    return html`${name ? html`<span>${name}</span> ` : nothing}${amount ? html`<b>${this.#amount(amount)}</b> ` : nothing}${this.#tag(line)}
    ${details.length ? html`<span>${details.join(' · ')}</span>` : nothing}`;
  }

  #tag({ tag, calculated }: Pick<Line, 'tag' | 'calculated'>): TemplateResult | typeof nothing {
    return tag ? html`<span class="tag ${calculated ? 'calculated' : ''}">${tag}</span>` : nothing;
  }

  #amount({ text, about }: Amount): TemplateResult | string {
    return about ? html`<span aria-hidden="true">≈ </span><span class="hidden">${this.locale.common.about} </span>${text}` : text;
  }

  #note({ text, paragraphs }: Note): TemplateResult {
    return html`<span>${this.#pieces([text])}${paragraphs.length ? html` · ${this.paragraphs(paragraphs)}` : nothing}</span>`;
  }

  #pieces(pieces: readonly Piece[]): (TemplateResult | string)[] {
    return pieces.map(piece => {
      if (typeof piece === 'string') return piece;
      if (isAmount(piece)) return html`<b>${this.#amount(piece)}</b>`;
      return isEquation(piece) ? html`<bdi dir="ltr">${piece.equation}</bdi>` : this.word(piece);
    });
  }

  /** Starts the canvas once the widget is near the viewport and the page has nothing better to do. */
  #whenNear(): IntersectionObserver {
    const watch = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        const paint = () => void this.#paint();
        if ('requestIdleCallback' in window) requestIdleCallback(paint, { timeout: 2000 });
        else setTimeout(paint, 200);
      },
      bare({ rootMargin: '200px' }),
    );
    watch.observe(this);
    return watch;
  }

  async #paint(): Promise<void> {
    try {
      const { TurnoverCanvas } = await this.#load();
      await this.updateComplete;
      this.write(() => {
        const plot = this.renderRoot.querySelector<HTMLElement>('.plot');
        if (this.#canvas || !this.isConnected || !this.view || !plot) return;
        this.#draw((this.#canvas = new TurnoverCanvas(plot, this.#onExplore, act => this.write(act))));
        this.requestUpdate();
      });
    } catch (fault) {
      this.#giveUp(fault);
    }
  }

  /** The canvas; where its file does not come, it is asked for again later. */
  async #load(): ReturnType<TradeTurnoverChart['loadCanvas']> {
    try {
      const file = await this.loadCanvas(again(this.loadCanvas));
      if (!('TurnoverCanvas' in file)) throw new TypeError('the file is not of this version');
      this.#retry.stop();
      return file;
    } catch (fault) {
      this.#retry.later(this.loadCanvas, () => void this.#paint());
      throw fault;
    }
  }

  #draw(canvas: TurnoverCanvas): void {
    try {
      canvas.draw(this.view!, this.locale.dir, this.#active);
    } catch (fault) {
      this.#giveUp(fault);
    }
  }

  #giveUp(fault: unknown): void {
    this.#canvas?.destroy();
    this.#canvas = undefined;
    this.requestUpdate();
    this.warn('shows its plain bars', fault);
  }

  #erase(): void {
    this.#hush();
    this.#watch?.disconnect();
    this.write(() => this.#canvas?.destroy());
    this.#watch = this.#canvas = this.#active = undefined;
  }

  #toggle(panel: Panel): void {
    if (!this.#open.delete(panel)) this.#open.add(panel);
    this.requestUpdate();
  }

  #hush(): void {
    void this.#audio?.close();
    this.#audio = undefined;
  }

  /** What Escape does not close it takes back. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#active === undefined) return;
    event.preventDefault();
    this.#onExplore(undefined, true);
  }

  #onExplore = (active: number | undefined, byKey: boolean): void => {
    this.#show(active, (byKey && this.view?.periods[active ?? -1]?.sentence) || '');
  };

  #show(active: number | undefined, spoken: string): void {
    this.#active = active;
    this.#spoken = spoken;
    this.requestUpdate();
  }

  #onJump(period: number): void {
    this.#hush();
    this.#onExplore(period, true);
  }

  async #onPlay({ currentTarget: button }: Event): Promise<void> {
    const { view, language } = this;
    const { locale, messages } = language;
    const isStopped = this.#audio;
    this.#hush();
    this.#isLost = false;
    this.requestUpdate();
    if (isStopped) return;
    try {
      // Made by the click itself, as some browsers keep silent what comes later.
      const audio = (this.#audio = new AudioContext());
      const isOn = (): boolean => audio === this.#audio;
      const { playTurnover } = await this.loadSound(again(this.loadSound));
      if (!isOn()) return;
      await playTurnover(audio, view!, locale.lang, {
        button: button!,
        isOn,
        isAloud: () => this.#isAloud,
        show: (period, spoken) => this.#show(period, spoken),
        stop: () => this.#hush(),
        offerVoice: () => {
          this.#hasVoice = language === this.language;
          this.requestUpdate();
        },
      });
      // What was stopped stays where it was, to be looked at.
      if (isOn()) this.#show(undefined, '');
      this.#hush();
      this.requestUpdate();
    } catch (fault) {
      this.#hush();
      this.#isLost = true;
      this.#show(undefined, messages.silent);
      noteFailure(this.loadSound);
      this.warn('plays no sound', fault);
    }
  }

  #onAloud = ({ target }: Event): void => {
    this.#isAloud = (target as HTMLInputElement).checked;
  };

  #onCsv(): void {
    const { slice } = this.#shown!;
    this.download(`${slice.article}-trade-turnover.csv`, turnoverCsv(slice));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-turnover-chart': TradeTurnoverChart;
  }
}
