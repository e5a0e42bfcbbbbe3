import { type Case } from './expect-fault.js';

export const sources: readonly Case[] = [
  {
    code: 'paragraph-out-of-range',
    path: '$.places[0].paragraphs[1]',
    record: 'ruritania',
    change: article => {
      article.places[0]!.paragraphs = [1, 10];
    },
    found: '10',
    expected: 'a number from 1 to 9, the "paragraphCount" of the article',
    mend: 'Correct the number, or "paragraphCount".',
  },
  {
    code: 'paragraphs-unsorted',
    path: '$.deals[0].paragraphs',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.paragraphs = [4, 3];
    },
    found: '[4,3]',
    expected: 'ascending numbers',
    mend: 'Write [3,4].',
  },
  {
    code: 'paragraph-repeated',
    path: '$.people[0].roles[1].paragraphs[1]',
    record: 'rudolf',
    change: article => {
      article.people[0]!.roles[1]!.paragraphs = [4, 4];
    },
    found: '4',
    expected: 'each paragraph once',
    mend: 'Remove it here.',
  },
  {
    code: 'attribution-without-by',
    path: '$.deals[2].attribution',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.attribution = { voice: 'person' };
    },
    found: '{"voice":"person"}',
    expected: '"by": the ids of those who say it, as the voice is "person"',
    mend: 'Add "by"; if the article names nobody, set "voice" to "unnamed-reports".',
  },
  {
    code: 'attribution-without-by',
    path: '$.deals[0].milestones[1].attribution',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.milestones![1]!.attribution = { voice: 'government' };
    },
    found: '{"voice":"government"}',
    expected: '"by": the ids of those who say it, as the voice is "government"',
    mend: 'Add "by"; if the article names nobody, set "voice" to "unnamed-reports".',
  },
  {
    code: 'attribution-with-by',
    path: '$.events[0].attribution.by',
    record: 'ev-visit',
    change: article => {
      article.events[0]!.attribution = { voice: 'article', by: ['rudolf'] };
    },
    found: '["rudolf"]',
    expected: 'no "by": the voice is "article", which speaks for itself',
    mend: 'Remove "by", or set "voice" to who speaks: "person", "government" or "organisation".',
  },
  {
    code: 'attribution-with-by',
    path: '$.tensions[0].attribution.quoted',
    record: 'x-cannon',
    change: article => {
      article.tensions[0]!.attribution = { voice: 'newsroom', quoted: true };
    },
    found: 'true',
    expected: 'no "quoted": the voice is "newsroom", which speaks for itself',
    mend: 'Remove "quoted", or set "voice" to who speaks: "person", "government" or "organisation".',
  },
];
