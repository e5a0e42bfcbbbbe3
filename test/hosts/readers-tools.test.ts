import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { chanceOf, hands, pickFrom } from '../support/foreign-hands.js';
import { actOf, controlsOf, treeOf, widget, type Widget } from '../support/widget-twins.js';

/** What readers' tools do to the widgets between two acts, and what is shown after the next one: what a twin shows that nobody touched. */

const runs = 6;
const acts = 14;

const faults: string[] = [];
const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
  faults.push(event instanceof ErrorEvent ? event.message : String(event.reason));
};
before(() => {
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
});
after(() => {
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onError);
});
const warn = console.warn;
beforeEach(() => {
  faults.length = 0;
  // Half of the acts name nobody; what is said of that is not the matter here.
  console.warn = () => undefined;
});
afterEach(() => {
  console.warn = warn;
  document.body.replaceChildren();
});

/** Until what was asked for is shown, or for as long as it takes to see that nothing changes. */
async function settle(...widgets: readonly Widget[]): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await Promise.resolve();
    for (const each of widgets) await each.updateComplete;
  }
}

/** How often it has rendered. */
function countUpdates(element: Widget): () => number {
  let n = 0;
  const one = element as unknown as { update(changed: unknown): void };
  const { update } = one;
  one.update = function (changed) {
    n++;
    update.call(this, changed);
  };
  return () => n;
}

/** One reader who does this and that while a hand does as it likes. */
async function live(tag: Tag, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  const [touched, twin] = [await widget(tag), await widget(tag)];
  const done: string[] = [];
  const updates = countUpdates(touched);
  for (let i = 0; i < acts; i++) {
    const { what, act, at } = actOf(chance, twin);
    const both = [controlsOf(touched), controlsOf(twin)] as const;
    expect(both[0].length, done.join('\n')).to.equal(both[1].length);
    const root = touched.shadowRoot!;
    for (let n = Math.floor(chance() * 3); n >= 0; n--) {
      const hand = pickFrom(Object.keys(hands), chance)!;
      done.push(`a hand ${hand}`);
      await hands[hand]!(root, chance);
    }
    const before = updates();
    // What is no longer there nobody can press, nor what a hand has switched off.
    const isThere = at === undefined || (root.contains(both[0][at]!) && !both[0][at]!.matches(':disabled'));
    if (isThere) {
      done.push(`someone ${what}`);
      for (const [side, each] of [touched, twin].entries()) act(each, both[side]!);
    }
    await settle(touched, twin);
    if (updates() === before) {
      done.push('the page asks for an update');
      for (const each of [touched, twin]) each.requestUpdate();
      await settle(touched, twin);
    }
    const [now, right] = [treeOf(root), treeOf(twin.shadowRoot!)];
    const wrong = now.findIndex((line, n) => line !== right[n]);
    const story = `seed ${seed}:\n${done.join('\n')}\nline ${wrong}`;
    if (wrong >= 0 || now.length !== right.length) expect(now.slice(wrong, wrong + 5), story).to.deep.equal(right.slice(wrong, wrong + 5));
    expect(now.length, story).to.equal(right.length);
    expect(faults, story).to.deep.equal([]);
  }
  touched.parentElement!.remove();
  twin.parentElement!.remove();
}

describe('after a reader’s tool has changed what is shown, the next act shows what is right', () => {
  for (const tag of tags)
    for (let seed = 1; seed <= runs; seed++) it(`in <${tag}>, whatever was done (${seed})`, () => live(tag, seed * 7919));
});
