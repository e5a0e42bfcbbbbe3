/**
 * Runs in a page that shows our widgets in frames: gives each the height that it reports. A message counts if it
 * comes from the window of a frame, from the origin that the frame was given, and says the height of a widget of ours.
 */

/** Higher than any widget: a page that has gone astray cannot push the rest of the story away without end. */
const highest = 20_000;

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (!height) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && origin === originOf(frame)) frame.style.height = `${height}px`;
  }
});

// A frame that came before this script has told its height to nobody.
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*=".frame.html"]')) {
  frame.contentWindow?.postMessage({ message: 'ready' }, '*');
}

/** The height in a message such as `{ 'datawrapper-height': { 'deal-tracker': 4032 } }`. */
function heightIn(data: unknown): number | undefined {
  const heights = (data as { 'datawrapper-height'?: unknown } | null)?.['datawrapper-height'];
  if (typeof heights !== 'object' || !heights) return undefined;
  for (const tag of ['trade-turnover-chart', 'deal-tracker', 'people-card']) {
    const height: unknown = Object.hasOwn(heights, tag) && (heights as Record<string, unknown>)[tag];
    if (typeof height === 'number' && height > 0 && height <= highest) return Math.ceil(height);
  }
  return undefined;
}

/** In a sandbox a page has no origin, and says "null". */
function originOf(frame: HTMLIFrameElement): string {
  const isBoxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isBoxed ? 'null' : new URL(frame.src, document.baseURI).origin;
}
