import type { Deal } from './article.js';

/**
 * The stages: how far a thing has come, lowest first. An item’s stage is what the article itself
 * reports; a higher stage that only an official asserts is a claim, shown beside the stage and never as it.
 */
export const stages = ['interest', 'discussion', 'planned', 'agreed', 'underway', 'delivered'] as const;

export type Stage = (typeof stages)[number];

/** How high it is, 1 for the lowest. */
export const rank = (stage: Stage): number => stages.indexOf(stage) + 1;

export const isAbove = (claimed: Stage, reported: Stage): boolean => rank(claimed) > rank(reported);

/**
 * Whether nobody but an official says how far an item has come. A government that vouches for its own deal is an official
 * too. Who states a wish of his own (`own-word`) makes no claim: nobody knows it better.
 */
export const isClaimOnly = ({ stageBasis }: Pick<Deal, 'stageBasis'>): boolean =>
  stageBasis === 'official-claim' || stageBasis === 'government-confirmation';
