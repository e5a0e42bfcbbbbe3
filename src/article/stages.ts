import type { Deal } from './article.js';

/**
 * The stages: how far a thing has come, lowest first. An item’s stage is what the article itself
 * reports; a higher stage that only an official asserts is a claim, shown beside the stage and never as it.
 */
export const stages = ['interest', 'discussion', 'planned', 'agreed', 'underway', 'delivered'] as const;

export type Stage = (typeof stages)[number];

/** How high it is, 1 for the lowest. */
export const rank = (stage: Stage): number => stages.indexOf(stage) + 1;

/**
 * Whether nobody but an official says how far an item has come. A government that vouches for its own deal is an official
 * too; who says what he himself wants is the one to know.
 */
export const isClaimOnly = ({ stageBasis }: { readonly stageBasis: Deal['stageBasis'] }): boolean =>
  stageBasis === 'official-claim' || stageBasis === 'government-confirmation';

export const isAbove = (claimed: Stage, reported: Stage): boolean => rank(claimed) > rank(reported);
