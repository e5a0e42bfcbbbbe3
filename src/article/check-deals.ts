import type { Claim, Deal } from './article.js';
import type { Draft, Located } from './draft.js';
import { isObject, oneOf, show, type Path, type Report } from './faults.js';
import { isAbove, rank, stages, type Stage } from './stages.js';

/** An item has the stage that the article reports, claims stay beside it, and a dispute has its sides. */
export function checkDeals(draft: Draft, report: Report): void {
  for (const { record: deal, path } of draft.records('deals')) {
    checkStage(deal, path, report);
    checkClaimedStage(deal, path, report);
    if (deal.milestones?.length) checkMilestones(deal, path, report);
  }
  checkDisputes(draft, report);
}

function checkStage({ kind, hasStage, stage, stageBasis, attribution, milestones = [] }: Deal, path: Path, report: Report): void {
  if (hasStage && stage === null) {
    report('stage-not-given', [...path, 'stage'], {
      expected: `a stage: ${oneOf(stages)}`,
      mend: 'Write the stage that the article reports, or set "hasStage" to false.',
    });
  }
  if (hasStage && (kind === 'claim' || kind === 'invitation')) {
    report('kind-without-stage', [...path, 'hasStage'], {
      expected: `false: an item of kind ${show(kind)} is no step of a deal`,
      mend: 'Write false, with "stage": null, or correct "kind".',
    });
  }
  if (stageBasis === 'own-word' && stage !== null && isAbove(stage, 'discussion')) {
    report('own-word-above-discussion', [...path, 'stageBasis'], {
      expected: `"official-claim": ${show(stage)} is more than what somebody wants or talked about`,
      mend: 'Write it, or correct the stage.',
    });
  }
  const voices = [attribution, ...milestones.map(milestone => milestone.attribution)].map(({ voice }) => voice);
  const wanted = basisVoices[stageBasis];
  if (wanted && !voices.some(voice => wanted.includes(voice))) {
    report('stage-basis-against-voice', [...path, 'stageBasis'], {
      expected: `a "voice" of ${oneOf(wanted)}, as the stage rests on ${show(stageBasis)}`,
      mend: 'Name who says it in "attribution", or set "stageBasis" to "article".',
    });
  }
}

/** Whose word a basis rests on; the article's own needs nobody's. */
const basisVoices: { readonly [B in Deal['stageBasis']]?: readonly string[] } = {
  'own-word': ['person', 'government', 'organisation'],
  'official-claim': ['person', 'government', 'organisation'],
  'government-confirmation': ['government'],
};

function checkClaimedStage({ stage, claimedStage, claimedBy }: Deal, path: Path, report: Report): void {
  if (claimedStage !== null && stage !== null && !isAbove(claimedStage, stage)) {
    report('claimed-stage-not-above', [...path, 'claimedStage'], {
      expected:
        stage === 'delivered'
          ? `null: nothing is above ${show(stage)}`
          : `a stage above ${show(stage)}: ${oneOf(stages.slice(rank(stage)))}`,
      mend: 'Write null: what is claimed no higher than reported is no claim beyond it.',
    });
  }
  if (claimedStage !== null && !claimedBy?.length) {
    report('claimed-stage-without-by', [...path, 'claimedBy'], {
      expected: `the ids of those who claim ${show(claimedStage)}`,
      mend: 'Add "claimedBy".',
    });
  }
  if (claimedStage === null && claimedBy) {
    report('claimed-by-without-stage', [...path, 'claimedStage'], {
      expected: `the stage that ${claimedBy.join(', ')} claims`,
      mend: 'Write the claimed stage, or remove "claimedBy".',
    });
  }
}

const highest = (all: readonly Stage[]): Stage => all.reduce((a, b) => (isAbove(b, a) ? b : a));

function checkMilestones({ milestones = [], stage, stageBasis, claimedStage, partial }: Deal, path: Path, report: Report): void {
  const reported = milestones.filter(({ claimOnly }) => !claimOnly);
  const claimed = milestones.filter(({ claimOnly }) => claimOnly).map(milestone => milestone.stage);
  const mend = 'Correct the stage or the milestones; a milestone that only an official asserts has "claimOnly": true.';

  if (reported.length > 0) {
    const top = highest(reported.map(milestone => milestone.stage));
    if (stage !== top) {
      report('stage-against-milestones', [...path, 'stage'], {
        expected: `${show(top)}, the highest milestone that is not a mere claim`,
        mend,
      });
    }
    const there = reported.filter(milestone => milestone.stage === stage);
    if (there.length > 0 && there.every(milestone => milestone.partial) !== (partial === true)) {
      report('partial-against-milestones', [...path, 'partial'], {
        expected: `${partial ? 'no "partial"' : '"partial": true'}, as its milestone ${show(stage)} says`,
        mend: 'Say it of both or of neither.',
      });
    }
  } else {
    if (stage === null || !claimed.includes(stage)) {
      report('stage-against-milestones', [...path, 'stage'], { expected: `one of its milestones: ${oneOf(new Set(claimed))}`, mend });
    }
    if (stageBasis !== 'official-claim') {
      report('stage-against-milestones', [...path, 'stageBasis'], {
        expected: '"official-claim": every milestone is "claimOnly"',
        mend: 'Write "official-claim", or remove "claimOnly" from a milestone that the article itself reports.',
      });
    }
  }

  const beyond = stage === null ? [] : claimed.filter(each => isAbove(each, stage));
  if (beyond.length > 0 && (claimedStage === null || isAbove(highest(beyond), claimedStage))) {
    report('claimed-stage-against-milestones', [...path, 'claimedStage'], {
      expected: `${show(highest(beyond))}, the highest milestone that is claimed`,
      mend: 'Write it, with "claimedBy", or correct the milestone.',
    });
  }
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(stringsIn) : [];

const says: readonly Claim['stance'][] = ['report', 'confirmation', 'statement'];
const denies: readonly Claim['stance'][] = ['denial'];

function checkDisputes(draft: Draft, report: Report): void {
  const claims = new Map<string, Located<Claim>[]>();
  for (const located of draft.records('claims')) {
    for (const id of new Set(located.record.about)) {
      if (!claims.get(id)?.push(located)) claims.set(id, [located]);
    }
  }
  // A claim whose shape is wrong may be the side that seems to be missing.
  const unread = new Set(draft.broken('claims').flatMap(stringsIn));
  for (const { record: deal, path } of draft.records('deals')) {
    const about = claims.get(deal.id) ?? [];
    const hasSide = (side: readonly string[]): boolean => about.some(({ record }) => side.includes(record.stance));
    if (deal.dispute === 'none') {
      for (const { record, path: at } of about.filter(({ record }) => denies.includes(record.stance))) {
        report('denial-without-dispute', [...at, 'about'], {
          found: `${show(record.stance)} about ${show(deal.id)}, whose "dispute" is "none"`,
          expected: 'items that are in dispute',
          mend: `Set "dispute" of ${show(deal.id)} to "denied" or "contested"; if the words are not about that item, take it out here.`,
        });
      }
    } else if (!(hasSide(says) && hasSide(denies)) && !unread.has(deal.id)) {
      const lacking = hasSide(says) ? denies : says;
      report('dispute-one-sided', [...path, 'dispute'], {
        found: `${show(deal.dispute)}, with ${oneOf(about.map(({ record }) => record.stance)).replace('nothing', 'no claim about it')}`,
        expected: `both sides: claims about ${show(deal.id)}, one of ${oneOf(says)}, and one of ${oneOf(denies)}`,
        mend: `Add a claim of ${oneOf(lacking)} with "about": [${show(deal.id)}], or set "dispute" to "none".`,
      });
    }
  }
}
