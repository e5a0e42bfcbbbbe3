import { useFakeTimers, type SinonFakeTimers } from 'sinon';

/** Another page in a frame: its own window, its own registry of elements, and an ear on everything that goes wrong. */
export class HostPage {
  readonly warnings: string[] = [];
  /** Errors, rejections and files that did not load. */
  readonly faults: string[] = [];
  readonly #frame: HTMLIFrameElement;
  /** Names on the page's window before any script of ours. */
  globals: readonly string[] = [];
  /** The page's timers, where it was opened with `clock`: they run when the test says so. */
  clock!: SinonFakeTimers;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Opens a page and waits until it has loaded. `scripts` of type module run in the order of the markup. */
  static async open(body: string, { head = '', width = 640, height = 600, clock = false } = {}): Promise<HostPage> {
    const source = `<!doctype html><html lang="en"><head><meta charset="utf-8">${firstScript}${head}</head><body>${body}</body></html>`;
    return HostPage.#load(frame => (frame.srcdoc = source), width, height, clock);
  }

  /** Opens a document as it is, doctype and all; it needs the first script, and whole addresses. */
  static async openDocument(source: string, type = 'text/html', { width = 640, height = 600 } = {}): Promise<HostPage> {
    const url = URL.createObjectURL(new Blob([source], { type: `${type};charset=utf-8` }));
    return HostPage.#load(frame => (frame.src = url), width, height);
  }

  static async #load(fill: (frame: HTMLIFrameElement) => void, width: number, height: number, clock = false): Promise<HostPage> {
    const frame = document.createElement('iframe');
    const page = new HostPage(frame);
    frame.width = String(width);
    frame.height = String(height);
    frame.addEventListener('begin', () => {
      page.#listen();
      // Whose timers they are is an option that the types lack.
      if (clock) page.clock = useFakeTimers({ global: page.window, toFake: ['setTimeout', 'clearTimeout'] } as object);
    });
    fill(frame);
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    open.push(page);
    return page;
  }

  /** Closes all pages; for `afterEach`. */
  static closeAll(): void {
    for (const page of open.splice(0)) page.close();
  }

  close(): void {
    this.#frame.remove();
  }

  /** Of its window, in pixels. */
  set width(width: number) {
    this.#frame.width = String(width);
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  #listen(): void {
    const { console } = this.window;
    this.globals = Object.keys(this.window);
    console.warn = (...args: unknown[]) => void this.warnings.push(args.join(' '));
    console.error = (...args: unknown[]) => void this.faults.push(args.join(' '));
    const report = (event: Event): void => {
      if (event instanceof this.window.ErrorEvent) this.faults.push(event.message);
      else if (event.target instanceof this.window.HTMLScriptElement) this.faults.push(`${event.target.src} did not load`);
    };
    this.window.addEventListener('error', report, true);
    this.window.addEventListener('unhandledrejection', ({ reason }) => this.faults.push(String(reason)));
  }

  /** Runs a module script as if it stood at the end of the page. */
  async addScript(src: string, type = 'module'): Promise<void> {
    const script = this.document.createElement('script');
    script.type = type;
    script.src = src;
    const done = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    });
    this.document.body.append(script);
    await done;
  }

  /**
   * Lets frames pass: in two, what has changed is rendered, laid out and painted, and observers and the page hear of
   * it. For what must not happen, where nothing else says that it could have.
   */
  async frames(n = 2): Promise<void> {
    for (let i = 0; i < n; i++) await new Promise(resolve => this.window.requestAnimationFrame(resolve));
  }

  add(markup: string): void {
    this.document.body.insertAdjacentHTML('beforeend', markup);
  }

  /** The one element that the selector finds, shadow roots included. */
  find(selector: string, root: ParentNode = this.document): HTMLElement {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  /** Addresses of all files that the page asked for. */
  get requests(): string[] {
    return this.window.performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, ''));
  }
}

const open: HostPage[] = [];

/** Calls out before any other script runs, and leaves no name behind. */
export const firstScript = `<script>frameElement.dispatchEvent(new Event('begin'))</script>`;

/** What an element has written into its shadow root. */
export const writtenBy = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
