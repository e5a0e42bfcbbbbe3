import { derived, type Case } from './expect-fault.js';

export const references: readonly Case[] = [
  {
    code: 'duplicate-id',
    path: '$.claims[2].id',
    record: 'cl-denial',
    change: (article, words) => {
      article.claims[2]!.id = 'cl-denial';
      delete words.claim['cl-rails'];
    },
    found: '"cl-denial"',
    expected: 'an id of its own; "cl-denial" is a claim already, at $.claims[1]',
    mend: 'Give one of the two another id, and cite it by that.',
  },
  {
    code: 'duplicate-id',
    path: '$.organisations[3].id',
    record: 'rudolf',
    change: (article, words) => {
      article.organisations[3]!.id = 'rudolf';
      delete article.organisations[2]!.parent;
      delete words.organisation['iron-holding'];
    },
    found: '"rudolf"',
    expected: 'an id of its own; "rudolf" is a person already, at $.people[0]',
    mend: 'Give one of the two another id, and cite it by that.',
  },
  {
    code: 'duplicate-role-id',
    path: '$.people[0].roles[1].id',
    record: 'rudolf',
    change: (article, words) => {
      article.people[0]!.roles[1]!.id = 'main';
      delete words.person['rudolf']!.roles['patron'];
    },
    found: '"main"',
    expected: 'an id of its own among the roles; "main" is taken by the role at $.people[0].roles[0]',
    mend: 'Give one of the two another id, here and in the words.',
  },
  {
    code: 'unknown-reference',
    path: '$.people[1].roles[0].organisation',
    record: 'yetive',
    change: article => {
      article.people[1]!.roles[0]!.organisation = 'iron-work';
    },
    found: '"iron-work"',
    expected: 'the id of an organisation',
    mend: 'Write "iron-works", if that is meant; otherwise add the record to "organisations".',
  },
  {
    code: 'unknown-reference',
    path: '$.deals[0].event',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.event = 'ev-feast';
    },
    found: '"ev-feast"',
    expected: 'the id of an event',
    mend: 'Correct the id, or add the record to "events".',
  },
  {
    code: 'unknown-reference',
    path: '$.figures[5].formula[2]',
    record: 'f-rise',
    change: article => {
      derived(article, 'f-rise').formula = ['-', 'f-now', 'f-gone'];
      derived(article, 'f-rise').interval.spread = ['f-now'];
    },
    found: '"f-gone"',
    expected: 'the id of a figure',
    mend: 'Correct the id, or add the record to "figures".',
  },
  {
    code: 'wrong-reference',
    path: '$.events[1].place',
    record: 'ev-talks',
    change: article => {
      article.events[1]!.place = 'rudolf';
    },
    found: '"rudolf", a person',
    expected: 'the id of a place',
    mend: 'Cite a place here.',
  },
  {
    code: 'wrong-reference',
    path: '$.claims[2].attribution.by[0]',
    record: 'cl-rails',
    change: article => {
      article.claims[2]!.attribution = { voice: 'organisation', by: ['yetive'] };
    },
    found: '"yetive", a person',
    expected: 'the id of an organisation',
    mend: 'Cite an organisation here, or set "voice" to "person".',
  },
  {
    code: 'wrong-reference',
    path: '$.claims[1].attribution.by[0]',
    record: 'cl-denial',
    change: article => {
      article.claims[1]!.attribution.by = ['iron-works'];
    },
    found: '"iron-works", an organisation of kind "company"',
    expected: 'the id of an organisation of kind "government"',
    mend: 'Cite a government here, or set "voice" to "organisation".',
  },
  {
    code: 'reference-loop',
    path: '$.organisations[3].parent',
    record: 'iron-holding',
    change: article => {
      article.organisations[3]!.parent = 'iron-holding';
    },
    found: '"iron-holding"',
    expected: 'a chain of records that does not come back to "iron-holding"',
    mend: 'Remove one link of the circle.',
  },
  {
    code: 'repeated-reference',
    path: '$.deals[0].parties[1][1]',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.parties[1].push('ruritania');
    },
    found: '"ruritania"',
    expected: 'each id once',
    mend: 'Remove it here.',
  },
  {
    code: 'repeated-reference',
    path: '$.sides[2]',
    change: article => {
      article.sides.push('ruritania');
    },
    found: '"ruritania"',
    expected: 'each id once',
    mend: 'Remove it here.',
  },
];
