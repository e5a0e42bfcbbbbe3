import { type Case } from './expect-fault.js';

export const dates: readonly Case[] = [
  {
    code: 'date-form',
    path: '$.events[0].date.value',
    record: 'ev-visit',
    change: article => {
      article.events[0]!.date.value = 'Feb 2024';
    },
    found: '"Feb 2024", precision "month"',
    expected: 'a date such as "2024-02": year, month and day as digits with hyphens',
    mend: 'Write it as digits, or null with "precision" "none".',
  },
  {
    code: 'date-does-not-exist',
    path: '$.published.value',
    change: article => {
      article.published.value = '2023-02-30';
    },
    found: '"2023-02-30", precision "day"',
    expected: 'a day from 01 to 28: 2023-02 has no more',
    mend: 'Correct the date by the article, or state it less precisely.',
  },
  {
    code: 'date-does-not-exist',
    path: '$.deals[0].milestones[0].date.value',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.milestones![0]!.date.value = '2022-13';
    },
    found: '"2022-13", precision "month"',
    expected: 'a month from 01 to 12',
    mend: 'Correct the date by the article, or state it less precisely.',
  },
  {
    code: 'date-too-precise',
    path: '$.claims[1].date.value',
    record: 'cl-denial',
    change: article => {
      article.claims[1]!.date!.value = '2023-11-05';
    },
    found: '"2023-11-05", precision "month"',
    expected: 'no more than "month" says, as in "2024-02"',
    mend: 'Shorten the value to what the article says, or raise "precision" if the article does say it.',
  },
  {
    code: 'date-too-precise',
    path: '$.updated.value',
    change: article => {
      article.updated!.value = '2024-03-07/2024-03-08';
    },
    found: '"2024-03-07/2024-03-08", precision "day"',
    expected: 'no more than "day" says, as in "2024-02-14"',
    mend: 'Shorten the value to what the article says, or raise "precision" if the article does say it.',
  },
  {
    code: 'date-too-vague',
    path: '$.events[0].date.value',
    record: 'ev-visit',
    change: article => {
      article.events[0]!.date.value = '2024';
    },
    found: '"2024", precision "month"',
    expected: 'as much as "month" says, as in "2024-02"',
    mend: 'Lower "precision" to what the value says; never fill in what the article leaves out.',
  },
  {
    code: 'date-too-vague',
    path: '$.deals[1].date.value',
    record: 'd-cannon',
    change: article => {
      article.deals[1]!.date.value = '2022';
    },
    found: '"2022", precision "approximate"',
    expected: 'as much as "approximate" says, as in "2022-06/2022-08"',
    mend: 'Lower "precision" to what the value says; never fill in what the article leaves out.',
  },
  {
    code: 'date-reversed',
    path: '$.deals[1].date.value',
    record: 'd-cannon',
    change: article => {
      article.deals[1]!.date.value = '2022-08/2022-06';
    },
    found: '"2022-08/2022-06", precision "approximate"',
    expected: 'the earlier month first, then a later one',
    mend: 'Write "2022-06/2022-08", if that is meant.',
  },
  {
    code: 'date-with-none',
    path: '$.deals[2].date.value',
    record: 'd-wine',
    change: article => {
      article.deals[2]!.date.value = '2024';
    },
    found: '"2024", precision "none"',
    expected: 'null: "none" says that the date is not known',
    mend: 'Write null, or state the precision that the value has.',
  },
  {
    code: 'date-without-value',
    path: '$.people[0].roles[1].asOf.value',
    record: 'rudolf',
    change: article => {
      article.people[0]!.roles[1]!.asOf!.value = null;
    },
    found: 'null, precision "month"',
    expected: 'a date such as "2024-02"',
    mend: 'Write the date, or set "precision" to "none" if it is not known.',
  },
  {
    code: 'date-not-sayable',
    path: '$.deals[0].targetDate.precision',
    record: 'd-rails',
    change: article => {
      article.deals[0]!.targetDate = { value: '2024-05/2024-07', precision: 'approximate', basis: 'stated' };
    },
    found: '"approximate"',
    expected: 'a date that can be written by itself: only events and items have words for an approximate one',
    mend: 'Use "month-range", "year" or "none" here, and say the rest in a note.',
  },
  {
    code: 'updated-before-published',
    path: '$.updated.value',
    change: article => {
      article.updated!.value = '2024-03-04';
    },
    found: '"2024-03-04"',
    expected: '"2024-03-05" or later: the article was published then',
    mend: 'Correct this date, or the date of publication.',
  },
  {
    code: 'updated-before-published',
    path: '$.corrections[0].date.value',
    record: 'k1',
    change: article => {
      article.corrections![0]!.date = { value: '2024-02', precision: 'month', basis: 'stated' };
    },
    found: '"2024-02"',
    expected: '"2024-03-05" or later: the article was published then',
    mend: 'Correct this date, or the date of publication.',
  },
];
