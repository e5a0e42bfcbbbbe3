/**
 * Runs in a widget's own page: does what the address asks, and tells the page around it how high it is, in each of
 * the messages that hosts listen for. It works in a sandbox, where it has no origin, keeps nothing and polls nothing.
 */

/** Choices of a reader that an address may make. Where links lead is none of them. */
const choices = 'theme person people status sector direction party track who query sort view'.split(' ');

const root = document.documentElement;
const query = new URLSearchParams(location.search);
const widget = document.querySelector('main > *')!;

for (const name of choices) {
  const value = query.get(name);
  if (value !== null) widget.setAttribute(name, value);
}
const [lang, theme] = [query.get('lang'), query.get('theme')];
// A system may write `ru_RU`, which is no language to a browser nor to what reads aloud.
if (lang) widget.setAttribute('lang', (root.lang = lang.trim().replaceAll('_', '-')));
// Our own page follows, so that the frame is not a bright box in a dark one. In a frame it is light until the page around
// it says otherwise: whether the reader likes it dark says nothing about that page. By itself it is as the reader likes.
const isFixed = theme === 'light' || theme === 'dark';
if (isFixed) root.style.colorScheme = theme;
else if (theme === 'auto' || parent === window) root.style.colorScheme = 'light dark';

let height = 0;
let secret = '';

/**
 * The height of what is in the page, never of the frame: a frame that grows must not make it report again. And that
 * without a bar to scroll by: beside the bar other lines break, and a frame as high as those would keep it.
 */
function measure(): number {
  root.style.overflow = 'hidden';
  const { height: whole } = document.body.getBoundingClientRect();
  root.style.overflow = '';
  return Math.ceil(whole);
}

/** Measured anew: WordPress hides a frame until it has spoken, and in a hidden one a browser observes nothing. */
function report(): void {
  height = measure();
  if (!height) return;
  const id = widget.localName;
  const send = (message: unknown): void => parent.postMessage(message, '*');
  send({ 'datawrapper-height': { [id]: height } });
  send({ sentinel: 'amp', type: 'embed-size', height });
  send(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
  send(`pymxPYMx${query.get('childId') ?? id}xPYMxheightxPYMx${height}`);
  if (secret) send({ message: 'height', value: height, secret });
}

/** WordPress listens only to a frame that repeats its secret. */
function hear(told: unknown): void {
  if (typeof told !== 'string' || !/^[\da-z]{1,40}$/i.test(told)) return;
  secret = told;
  report();
}
const hearAddress = (): void => hear(/[#?&]secret=([^&]*)/.exec(location.hash)?.[1]);

if (parent !== window) {
  hearAddress();
  addEventListener('hashchange', hearAddress);
  addEventListener('message', ({ source, data }: MessageEvent<{ message?: unknown; secret?: unknown; scheme?: unknown } | null>) => {
    if (source !== parent) return;
    if (data?.message === 'color-scheme' && !isFixed && (data.scheme === 'light' || data.scheme === 'dark'))
      root.style.colorScheme = data.scheme;
    if (data?.message !== 'ready') return;
    // Our own script around the frame may come after the frame has spoken, and has no secret.
    if (data.secret !== undefined) hear(data.secret);
    else report();
  });
  const watch = (): void => {
    if (measure() !== height) report();
  };
  new ResizeObserver(watch).observe(document.body);
  // A frame that has just become high enough may keep its bar in Firefox, which lays a page out as it was last, and
  // beside the bar the words need more room than they have. Measuring takes the bar away.
  addEventListener('resize', watch);
}
