import { type Case } from './expect-fault.js';

export const deals: readonly Case[] = [
  {
    code: 'stage-not-given',
    path: '$.deals[3].stage',
    record: 'd-odd',
    change: (article, words) => {
      article.deals.push({ ...article.deals[2]!, id: 'd-odd', stage: null, milestones: [] });
      words.deal['d-odd'] = { title: 'Odd' };
    },
    found: 'null',
    expected: 'a stage: "interest", "discussion", "planned", "agreed", "underway" or "delivered"',
    mend: 'Write the stage that the article reports, or set "hasStage" to false.',
  },
  {
    code: 'kind-without-stage',
    path: '$.deals[2].hasStage',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.kind = 'invitation';
    },
    found: 'true',
    expected: 'false: an item of kind "invitation" is no step of a deal',
    mend: 'Write false, with "stage": null, or correct "kind".',
  },
  {
    code: 'stage-against-milestones',
    path: '$.deals[0].stage',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.stage = 'planned';
    },
    found: '"planned"',
    expected: '"agreed", the highest milestone that is not a mere claim',
    mend: 'Correct the stage or the milestones; a milestone that only an official asserts has "claimOnly": true.',
  },
  {
    code: 'stage-against-milestones',
    path: '$.deals[2].stage',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.stage = 'planned';
    },
    found: '"planned"',
    expected: 'one of its milestones: "interest"',
    mend: 'Correct the stage or the milestones; a milestone that only an official asserts has "claimOnly": true.',
  },
  {
    code: 'stage-against-milestones',
    path: '$.deals[2].stageBasis',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.stageBasis = 'article';
    },
    found: '"article"',
    expected: '"official-claim": every milestone is "claimOnly"',
    mend: 'Write "official-claim", or remove "claimOnly" from a milestone that the article itself reports.',
  },
  {
    code: 'own-word-above-discussion',
    path: '$.deals[2].stageBasis',
    record: 'd-wine',
    change: article => {
      Object.assign(article.deals[2]!, { stageBasis: 'own-word', stage: 'planned', milestones: [] });
    },
    found: '"own-word"',
    expected: '"official-claim": "planned" is more than what somebody wants or talked about',
    mend: 'Write it, or correct the stage.',
  },
  {
    code: 'stage-basis-against-voice',
    path: '$.deals[1].stageBasis',
    record: 'd-cannon',
    change: article => {
      article.deals[1]!.stageBasis = 'official-claim';
    },
    found: '"official-claim"',
    expected: 'a "voice" of "person", "government" or "organisation", as the stage rests on "official-claim"',
    mend: 'Name who says it in "attribution", or set "stageBasis" to "article".',
  },
  {
    code: 'stage-basis-against-voice',
    path: '$.deals[2].stageBasis',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.milestones = [];
      article.deals[2]!.stageBasis = 'government-confirmation';
    },
    found: '"government-confirmation"',
    expected: 'a "voice" of "government", as the stage rests on "government-confirmation"',
    mend: 'Name who says it in "attribution", or set "stageBasis" to "article".',
  },
  {
    code: 'partial-against-milestones',
    path: '$.deals[0].partial',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.partial = true;
    },
    found: 'true',
    expected: 'no "partial", as its milestone "agreed" says',
    mend: 'Say it of both or of neither.',
  },
  {
    code: 'partial-against-milestones',
    path: '$.deals[0].partial',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.milestones![1]!.partial = true;
    },
    found: 'nothing',
    expected: '"partial": true, as its milestone "agreed" says',
    mend: 'Say it of both or of neither.',
  },
  {
    code: 'claimed-stage-not-above',
    path: '$.deals[2].claimedStage',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.claimedStage = 'interest';
      article.deals[2]!.claimedBy = ['rudolf'];
    },
    found: '"interest"',
    expected: 'a stage above "interest": "discussion", "planned", "agreed", "underway" or "delivered"',
    mend: 'Write null: what is claimed no higher than reported is no claim beyond it.',
  },
  {
    code: 'claimed-stage-against-milestones',
    path: '$.deals[0].claimedStage',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.claimedStage = 'underway';
    },
    found: '"underway"',
    expected: '"delivered", the highest milestone that is claimed',
    mend: 'Write it, with "claimedBy", or correct the milestone.',
  },
  {
    code: 'claimed-stage-without-by',
    path: '$.deals[0].claimedBy',
    record: 'd-rails',
    change: article => {
      delete article.deals[0]!.claimedBy;
    },
    found: 'nothing',
    expected: 'the ids of those who claim "delivered"',
    mend: 'Add "claimedBy".',
  },
  {
    code: 'claimed-by-without-stage',
    path: '$.deals[2].claimedStage',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.claimedBy = ['rudolf'];
    },
    found: 'null',
    expected: 'the stage that rudolf claims',
    mend: 'Write the claimed stage, or remove "claimedBy".',
  },
  {
    code: 'dispute-one-sided',
    path: '$.deals[1].dispute',
    record: 'd-cannon',
    change: article => {
      article.claims[1]!.about = [];
    },
    found: '"denied", with "report"',
    expected: 'both sides: claims about "d-cannon", one of "report", "confirmation" or "statement", and one of "denial"',
    mend: 'Add a claim of "denial" with "about": ["d-cannon"], or set "dispute" to "none".',
  },
  {
    code: 'dispute-one-sided',
    path: '$.deals[1].dispute',
    record: 'd-cannon',
    change: article => {
      article.claims[0]!.about = [];
    },
    found: '"denied", with "denial"',
    expected: 'both sides: claims about "d-cannon", one of "report", "confirmation" or "statement", and one of "denial"',
    mend: 'Add a claim of "report", "confirmation" or "statement" with "about": ["d-cannon"], or set "dispute" to "none".',
  },
  {
    code: 'dispute-one-sided',
    path: '$.deals[2].dispute',
    record: 'd-wine',
    change: (article, words) => {
      article.deals[2]!.dispute = 'contested';
      words.deal['d-wine']!.dispute = 'Price disputed';
    },
    found: '"contested", with no claim about it',
    expected: 'both sides: claims about "d-wine", one of "report", "confirmation" or "statement", and one of "denial"',
    mend: 'Add a claim of "report", "confirmation" or "statement" with "about": ["d-wine"], or set "dispute" to "none".',
  },
  {
    code: 'denial-without-dispute',
    path: '$.claims[1].about',
    record: 'cl-denial',
    change: article => {
      article.claims[1]!.about = ['d-cannon', 'd-wine'];
    },
    found: '"denial" about "d-wine", whose "dispute" is "none"',
    expected: 'items that are in dispute',
    mend: 'Set "dispute" of "d-wine" to "denied" or "contested"; if the words are not about that item, take it out here.',
  },
];
