import { type Case } from './expect-fault.js';

export const people: readonly Case[] = [
  {
    code: 'side-not-listed',
    path: '$.people[1].side',
    record: 'yetive',
    change: article => {
      article.people[1]!.side = 'strelsau';
    },
    found: '"strelsau"',
    expected: `one of the article's "sides": "ruritania" or "graustark"`,
    mend: 'Add "strelsau" to "sides", in the order in which people are to be listed, or correct the side.',
  },
  {
    code: 'portrait-src',
    path: '$.people[0].portrait.src',
    record: 'rudolf',
    change: article => {
      article.people[0]!.portrait!.src = 'http://example.org/rudolf.jpg';
    },
    found: '"http://example.org/rudolf.jpg"',
    expected: 'an address that starts with "https://" or "data:image/", or a path relative to the page',
    mend: 'Use a picture that every page may load; without one, remove "portrait".',
  },
  {
    code: 'portrait-src',
    path: '$.people[0].portrait.src',
    record: 'rudolf',
    change: article => {
      article.people[0]!.portrait!.src = 'javascript:alert(1)';
    },
    found: '"javascript:alert(1)"',
    expected: 'an address that starts with "https://" or "data:image/", or a path relative to the page',
    mend: 'Use a picture that every page may load; without one, remove "portrait".',
  },
  {
    code: 'portrait-src',
    path: '$.people[0].portrait.src',
    record: 'rudolf',
    change: article => {
      article.people[0]!.portrait!.src = '//example.org/rudolf.jpg';
    },
    found: '"//example.org/rudolf.jpg"',
    expected: 'an address that starts with "https://" or "data:image/", or a path relative to the page',
    mend: 'Use a picture that every page may load; without one, remove "portrait".',
  },
  {
    code: 'named-only-speaks',
    path: '$.people[1].namedOnly',
    record: 'yetive',
    change: article => {
      article.people[1]!.namedOnly = true;
    },
    found: 'true',
    expected: 'no "namedOnly": "yetive" takes part in an event',
    mend: 'Remove "namedOnly", or correct who took part and who speaks.',
  },
];
