/**
 * Runs in a page that shows our widgets in frames: gives each the height that it reports, and tells it the colour
 * scheme of the page. A frame is ours by its address. A message counts if it comes from the window of such a frame,
 * from the origin of that address, and says the height of the widget in it.
 *
 * Pages put names of their own in the way: `<img name=querySelectorAll>` and `<iframe name=addEventListener>` hide
 * what document and window inherit, and an `<input name=parentElement>` does so to its form. So all of that is called
 * by its prototype.
 */

/** Higher than any widget: a page that has gone astray cannot push the rest of the story away without end. */
const maxHeightPx = 20_000;

/** Below this no frame is made smaller: the box is rather a fold that is closed. */
const minHeightPx = 150;

/** What each frame has told, and the height that the page itself had given it. */
const told = new WeakMap<HTMLIFrameElement, { readonly height: number; readonly before: string }>();

const listen = (target: EventTarget, type: string, heard: (event: never) => void): void =>
  EventTarget.prototype.addEventListener.call(target, type, heard as (event: Event) => void);

const parentOf = (node: Node): HTMLElement | null => Reflect.get(Node.prototype, 'parentElement', node) as HTMLElement | null;
const nextOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'nextSibling', node) as Node | null;
const placeOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** The frames of the page that are ours. */
const frames = (): HTMLIFrameElement[] =>
  [...Document.prototype.querySelectorAll.call(document, 'iframe')].filter(
    (frame): frame is HTMLIFrameElement => !!tagOf(frame as HTMLIFrameElement),
  );

/** The address of a frame, if it has one of its own. */
function addressOf(frame: HTMLIFrameElement): URL | undefined {
  try {
    return frame.hasAttribute('srcdoc') ? undefined : new URL(frame.src);
  } catch {
    return undefined;
  }
}

/** The tag of the widget in a frame, by its address; undefined for any other frame. */
const tagOf = (frame: HTMLIFrameElement): string | undefined =>
  /\/([a-z][a-z\d]*(?:-[a-z\d]+)+)\.[a-z\d-]+\.frame\.html$/i.exec(addressOf(frame)?.pathname ?? '')?.[1];

/** Where the messages of a frame come from. In a sandbox a page has no origin, and says "null"; a site may have moved to https. */
function origins(frame: HTMLIFrameElement): string[] {
  if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')) return ['null'];
  const { origin } = addressOf(frame)!;
  return [origin, origin.replace(/^http:/, 'https:')];
}

/** Sets the height of what is in the frame, unless the page has a box for the frame that does not grow with it: there it scrolls. */
function setHeight(frame: HTMLIFrameElement): void {
  const { height, before } = told.get(frame) ?? {};
  if (height === undefined || before === undefined) return;
  const { style } = frame;
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  const edges = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce((sum, width) => sum + (parseFloat(width) || 0), 0);
  const inner = boxSizing === 'border-box' ? edges : 0;
  style.height = `${height + inner}px`;
  const box = tooSmall(frame);
  if (!box) return;
  style.height = before;
  const room = placeOf(box).bottom - placeOf(frame).top;
  if (box !== frame && frame.offsetHeight > room && room > minHeightPx) style.height = `${Math.floor(room) - edges + inner}px`;
  // It may be a fold that opens.
  resized.observe(box);
  // Not the frame itself, which has just been written.
  for (let each = parentOf(frame); each; each = parentOf(each)) changed.observe(each, { attributes: true });
}

/** The box that the frame would be cut off by or leave, over what follows; undefined where there is none. */
function tooSmall(frame: HTMLIFrameElement): Element | undefined {
  if (/absolute|fixed/.test(getComputedStyle(frame).position)) return frame;
  const { bottom, left, right } = placeOf(frame);
  let smaller: Element | undefined;
  for (let box = parentOf(frame); box && !(box instanceof HTMLBodyElement); box = parentOf(box)) {
    const { overflowY } = getComputedStyle(box);
    if (placeOf(box).bottom < bottom - 1) {
      if (/auto|scroll/.test(overflowY)) return undefined;
      if (overflowY !== 'visible') return box;
      smaller ??= box;
    }
    // What follows a box further out does not know of the frame either.
    if (smaller && isCovered(box, bottom, left, right)) return smaller;
  }
  return undefined;
}

/** Whether what follows a box begins above a line, between two others. */
function isCovered(box: Element, bottom: number, left: number, right: number): boolean {
  const range = new Range();
  for (let node = nextOf(box); node; node = nextOf(node)) {
    range.selectNode(node);
    const next = range.getBoundingClientRect();
    const isInFlow = !(node instanceof Element) || !/absolute|fixed/.test(getComputedStyle(node).position);
    if (next.height && isInFlow) return next.top < bottom - 1 && next.left < right && next.right > left;
  }
  return false;
}

/** The schemes that a page declares in its head, which no style tells. */
const declared = (): string =>
  Document.prototype.querySelector.call(document, 'meta[name="color-scheme" i]')?.getAttribute('content') ?? '';

/** The scheme in which the page shows the frame: one that declares none is light. */
function tellScheme(frame: HTMLIFrameElement): void {
  const style = getComputedStyle(frame).colorScheme;
  const colorScheme = style === 'normal' ? declared() : style;
  const isDark = colorScheme.includes('dark') && (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  frame.contentWindow?.postMessage({ message: 'color-scheme', scheme: isDark ? 'dark' : 'light' }, '*');
}

const setHeights = (): void => frames().forEach(setHeight);
const resized = new ResizeObserver(setHeights);
const changed = new MutationObserver(setHeights);
const tellSchemes = (): void => frames().forEach(frame => tellScheme(frame));

// Each snippet may bring a copy of its own. A second one would take the first one's height for that of the page.
if (EventTarget.prototype.dispatchEvent.call(document, new Event('dateline-frames', { cancelable: true }))) {
  listen(document, 'dateline-frames', (event: Event) => event.preventDefault());
  listen(window, 'transitionend', setHeights);

  listen(window, 'message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const heights = (data as { 'datawrapper-height'?: unknown } | null)?.['datawrapper-height'];
    if (typeof heights !== 'object' || !heights) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source || !origins(frame).includes(origin)) continue;
      const tag = tagOf(frame)!;
      const height: unknown = Object.hasOwn(heights, tag) && (heights as Record<string, unknown>)[tag];
      if (typeof height !== 'number' || !(height > 0 && height <= maxHeightPx)) continue;
      told.set(frame, { height: Math.ceil(height), before: told.get(frame)?.before ?? frame.style.height });
      setHeight(frame);
      tellScheme(frame);
    }
  });

  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', tellSchemes);
  for (const frame of frames()) {
    // A frame that came before this script has told its height to nobody.
    frame.contentWindow?.postMessage({ message: 'ready' }, '*');
    tellScheme(frame);
  }
  // A switch on the page sets an attribute or a class at the top.
  const switches = new MutationObserver(tellSchemes);
  for (const element of Document.prototype.querySelectorAll.call(document, 'html, body')) switches.observe(element, { attributes: true });
}
