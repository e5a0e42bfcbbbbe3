import type { Tag } from '../widgets/catalogue.js';

/** The colours that a newsroom may set, as `--dateline-<token>`. */
export const tokens = ['surface', 'surface-2', 'ink', 'muted', 'rule', 'hairline', 'accent', 'derived', 'disputed', 'focus'] as const;
export type Token = (typeof tokens)[number];

/** A colour as the widgets use it: a token, or one mixed into the surface. */
export type Paint = Token | { readonly token: Token; readonly percent: number };

/** Text must be read, a part of the picture only seen: WCAG 2.2, 1.4.3 and 1.4.11. */
const least = { text: { usual: 4.5, more: 7 }, part: { usual: 3, more: 4.5 } };

/** A colour on the ground that it stands on. */
export interface Pair {
  readonly paint: Paint;
  readonly ground: Token;
  /** The ratio that it needs, and the one for a reader who asks for more contrast. */
  readonly usual: number;
  readonly more: number;
  /** What a reader sees in it. */
  readonly what: string;
  /** Where it is seen, if not in all widgets. */
  readonly only?: readonly Tag[];
}

/** Two colours that mean different things and must not look alike. */
export interface Distinction {
  readonly one: Paint;
  readonly other: Paint;
  readonly what: string;
  /** Also in greyscale; where not, the form says the same. */
  readonly inGrey: boolean;
  readonly only?: readonly Tag[];
}

/** The second part of a bar, as the chart mixes it. */
const imports: Paint = { token: 'accent', percent: 65 };

/**
 * Every pair that the widgets have, once, with the strictest of its uses. Not here: the hairline, which only divides
 * what is apart anyway; the hatch of calculated imports, whose dashed edge stands on the surface; the steps that a
 * filter has paled, which say nothing but "not chosen".
 */
export const pairs: readonly Pair[] = [
  { paint: 'ink', ground: 'surface', ...least.text, what: 'text, values and headings' },
  { paint: 'ink', ground: 'surface-2', ...least.text, what: 'text of panels and cards' },
  { paint: 'muted', ground: 'surface', ...least.text, what: 'dates, notes and the source' },
  { paint: 'muted', ground: 'surface-2', ...least.text, what: 'roles, captions and notes of panels and cards' },
  { paint: 'accent', ground: 'surface', ...least.text, what: 'links, buttons, bars and steps of the overview' },
  { paint: 'accent', ground: 'surface-2', ...least.text, what: 'links of panels and cards' },
  { paint: 'disputed', ground: 'surface', ...least.text, what: 'the word “Denied”, the edge of a dispute' },
  { paint: 'disputed', ground: 'surface-2', ...least.text, what: 'the word “Denied” in a card', only: ['people-card'] },
  { paint: 'rule', ground: 'surface', ...least.part, what: 'edges of fields, of tags and of the third side' },
  { paint: 'rule', ground: 'surface-2', ...least.part, what: 'edges of tags and of the third side in cards', only: ['people-card'] },
  { paint: 'focus', ground: 'surface', ...least.part, what: 'the ring round what a key has reached' },
  { paint: 'focus', ground: 'surface-2', ...least.part, what: 'that ring in panels and cards' },
  { paint: 'accent', ground: 'derived', ...least.part, what: 'the hatch of a calculated bar', only: ['trade-turnover-chart'] },
  { paint: 'rule', ground: 'derived', ...least.part, what: 'the hatch of a calculated total', only: ['trade-turnover-chart'] },
  { paint: 'ink', ground: 'derived', ...least.part, what: 'the range over a calculated bar', only: ['trade-turnover-chart'] },
  // Its edge and its length say it, so more contrast would only bring it nearer to the exports.
  { paint: imports, ground: 'surface', usual: 3, more: 3, what: 'bars of imports', only: ['trade-turnover-chart'] },
];

/** Of CIEDE2000: from about ten on two colours are told apart at a glance; small marks and thin lines need more. */
export const minDistance = 15;

export const distinctions: readonly Distinction[] = [
  {
    one: 'accent',
    other: 'disputed',
    what: 'reported against disputed',
    // Two colours of equal contrast are one grey: there dashes and words say it.
    inGrey: false,
    only: ['deal-tracker', 'people-card', 'story-timeline'],
  },
  {
    one: 'accent',
    other: 'derived',
    what: 'a solid bar against the ground of a hatched one',
    inGrey: true,
    only: ['trade-turnover-chart'],
  },
  { one: 'accent', other: imports, what: 'exports against imports', inGrey: true, only: ['trade-turnover-chart'] },
];
