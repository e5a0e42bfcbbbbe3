import { waitUntil as waitFor } from '@open-wc/testing';

/** As patient as a test may be: what a slow machine takes longer for is not wrong. */
const timeout = 30_000;

/** Polls until it holds; after its time, an error with the message. */
export async function waitUntil(holds: () => unknown, message = 'it did not come to be'): Promise<void> {
  await waitFor(holds, message, { timeout, interval: 10 });
}
