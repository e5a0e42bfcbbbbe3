import type { ReactiveControllerHost } from 'lit';
import { bare } from '../../locale/bare.js';
import { Controller } from '../../ui/controller.js';
import { again, Retry } from '../../ui/retry.js';
import type { TurnoverCanvas } from './trade-turnover-chart.canvas.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** The only door to Chart.js. */
  loadCanvas(again: string): Promise<{ readonly TurnoverCanvas: typeof TurnoverCanvas }>;
  readonly renderRoot: ParentNode;
  write(act: () => void): void;
  warn(message: string, fault?: unknown): void;
}

type OnExplore = (active: number | undefined, byKey: boolean) => void;

/** The canvas over the plain bars: it comes once the widget is near the viewport and the page has nothing better to do. */
export class CanvasController extends Controller<Host> {
  readonly #onExplore: OnExplore;
  readonly #retry = new Retry(this.host);
  #watch: IntersectionObserver | undefined;
  #canvas: TurnoverCanvas | undefined;
  /** Draws what is shown now; undefined where nothing is. */
  #paint: ((canvas: TurnoverCanvas) => void) | undefined;

  constructor(host: Host, onExplore: OnExplore) {
    super(host);
    this.#onExplore = onExplore;
  }

  get isThere(): boolean {
    return !!this.#canvas;
  }

  /** Shows a view, as soon as there is a canvas; false where the plot that it was made for is gone, and all begins anew. */
  show(...drawn: Parameters<TurnoverCanvas['draw']>): boolean {
    const isLost = !!this.#canvas?.isLost;
    if (isLost) this.erase();
    this.#paint = canvas => canvas.draw(...drawn);
    if (this.#canvas) this.#draw(this.#canvas);
    else this.#watch ??= this.#whenNear();
    return !isLost;
  }

  erase(): void {
    this.#watch?.disconnect();
    this.host.write(() => this.#canvas?.destroy());
    this.#watch = this.#canvas = this.#paint = undefined;
  }

  hostDisconnected(): void {
    this.erase();
  }

  #whenNear(): IntersectionObserver {
    const watch = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        const start = () => void this.#start();
        if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
        else setTimeout(start, 200);
      },
      bare({ rootMargin: '200px' }),
    );
    watch.observe(this.host);
    return watch;
  }

  /** Where the file does not come, or is of another version, it is asked for again later. */
  async #start(): Promise<void> {
    const { host } = this;
    const { loadCanvas } = host;
    let Canvas: typeof TurnoverCanvas | undefined;
    try {
      ({ TurnoverCanvas: Canvas } = await loadCanvas.call(host, again(loadCanvas)));
      if (!Canvas) throw new TypeError('the file is not of this version');
      this.#retry.stop();
      await host.updateComplete;
      host.write(() => {
        const plot = host.renderRoot.querySelector<HTMLElement>('.plot');
        if (this.#canvas || !this.#paint || !host.isConnected || !plot) return;
        this.#draw((this.#canvas = new Canvas!(plot, this.#onExplore, act => host.write(act))));
        host.requestUpdate();
      });
    } catch (fault) {
      if (!Canvas) this.#retry.later(loadCanvas, () => void this.#start());
      this.#giveUp(fault);
    }
  }

  #draw(canvas: TurnoverCanvas): void {
    try {
      this.#paint?.(canvas);
    } catch (fault) {
      this.#giveUp(fault);
    }
  }

  #giveUp(fault: unknown): void {
    this.#canvas?.destroy();
    this.#canvas = undefined;
    this.host.requestUpdate();
    this.host.warn('shows its plain bars', fault);
  }
}
