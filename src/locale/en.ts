import type { CommonMessages, Format, Locale } from './locale.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const format: Format = {
  decimal: '.',
  group: ',',
  range: '{a}–{b}',
  dateRange: '{a} – {b}',
  list: [', ', ' and '],
  months,
  monthsShort: months.map(m => m.slice(0, 3)),
  year: '{y}',
  years: '{a} – {b}',
  monthYear: '{m} {y}',
  monthYearShort: '{m} {y}',
  dayMonthYear: '{d} {m} {y}',
  monthsOfYear: '{a}–{b} {y}',
  monthsOfYearShort: '{a}–{b} {y}',
  scales: { 1e3: 'thousand', 1e6: 'million', 1e9: 'billion', 1e12: 'trillion' },
  scaled: '{n} {scale}',
  money: { USD: '${n}', EUR: '€{n}', GBP: '£{n}', JPY: '¥{n}', other: '{code} {n}' },
  percent: '{n}%',
  plural: n => (n === 1 ? 'one' : 'other'),
};

const common: CommonMessages = {
  paragraph: 'Paragraph {n}',
  paragraphs: 'Paragraphs {n}',
  reported: 'Reported',
  calculated: 'Calculated by us',
  claimOnly: 'Official’s claim only',
  denied: 'Denied',
  contested: 'Disputed',
  inPart: '{stage} (in part)',
  about: 'about',
  notStated: 'Not stated',
  stated: { inferred: '{date} (inferred)', derived: 'about {date} (calculated)', ambiguous: '{date} (ambiguous)' },
  range: 'range {range}',
  stages: {
    interest: 'Interest voiced',
    discussion: 'Under discussion',
    planned: 'Planned',
    agreed: 'Announced or contracted',
    underway: 'In progress',
    delivered: 'Delivered or operating',
  },
  saidBy: 'Said by: {name}',
  via: '{who}, via {name}',
  quoted: '{who} (paraphrased from a quotation)',
  inArticle: 'Reported in the article',
  reportedIn: 'As reported in an article of {date}',
  unnamedReports: 'Reports, source not named',
  ourCalculation: 'Calculated by us',
  sourceNotNamed: 'Source not named in the article',
  method: 'Method',
  table: 'Table',
  list: 'List',
  csv: 'CSV',
  details: 'Details',
  skip: 'Skip the list',
  marks: 'Key',
  updated: 'Updated: {date}',
  corrections: 'Corrections',
  correction: '{date}: {text}',
};

export const locale: Locale = { lang: 'en', dir: 'ltr', format, common };

// What the marks mean; each widget has the sentences of those that it can show.
const steps = 'How far an item has come.';
const offLadder = 'A claim, a denial or an invitation: on no step.';
const sides = 'Side.';
const reported = 'The article says so.';
const calculated = 'Our arithmetic from what the article says.';
const claimOnly = 'Nobody but an official says so.';
const denied = 'Somebody named in the article says otherwise.';
const contested = 'Accounts in the article differ.';
const inPart = 'Only some of it has come so far.';
const about = 'Not an exact figure.';
const inferred = 'Not said, but it follows from what is.';
const ambiguous = 'The article can be read in more than one way.';
const notStated = 'The article does not say.';
const range = 'What rounding leaves open.';
const odd = 'A period shorter or longer than the others.';

export const dealTracker = {
  eyebrow: 'As of the article',
  claims: 'Claims and denials',
  search: 'Search',
  sortBy: 'Sort by',
  filter: 'Filter',
  reset: 'Reset',
  all: 'All',
  option: '{name} ({n})',
  fields: {
    status: 'Status',
    title: 'Item',
    party: 'Party',
    direction: 'Direction',
    sector: 'Sector',
    track: 'Track',
    date: 'Date',
    who: 'Who says so',
    paragraphs: 'Paragraph',
  },
  tracks: { civil: 'Civil', military: 'Military' },
  flow: 'From {from} to {to}',
  noGoods: 'No goods flow stated',
  ascending: '{by}, ascending',
  descending: '{by}, descending',
  sorted: 'Sorted by {order}',
  shown: { other: '{n} of {total} items shown' },
  more: 'Show more ({n})',
  none: 'No items match',
  unfound: 'No item has “{word}”.',
  wayOut: 'Try another word, choose “All” in a filter, or start again.',
  counted: { one: '{n} item; how it was counted', other: '{n} items; how they were counted' },
  stances: {
    statement: 'Said',
    report: 'Reported',
    denial: 'Denial',
    confirmation: 'Confirmed',
  },
  stance: '{stance}: {who}',
  milestones: 'Milestones',
  claimsMore: 'An official claims more',
  note: 'Note',
  related: 'Also named',
  reaches: 'Meant to reach',
  target: 'Target date',
  event: 'Occasion',
  care: 'Read with care',
  meanings: { steps, offLadder, inPart, claimOnly, denied, contested, about, inferred, derived: calculated, ambiguous, notStated },
};

export const peopleCard = {
  everyone: { one: '{n} person', other: '{n} people, grouped by side, in order of mention' },
  some: { one: '{n} of {all} people in the article', other: '{n} of {all} people, grouped by side, in order of mention' },
  namedOnly: 'Mentioned only',
  meetings: 'Meetings: {n}',
  statements: 'Statements: {n}',
  titles: 'Title used',
  otherRoles: 'Other roles',
  visited: 'Visits',
  met: 'Meetings',
  spokenOf: 'Items this person spoke of',
  raised: 'Items raised at a meeting with this person',
  stated: 'Statements',
  differences: 'Differences in the article',
  namedIn: 'Mentioned in',
  with: 'With: {names}',
  topics: 'Topics: {topics}',
  apart: '; ',
  days: { one: '{n} day', other: '{n} days' },
  reportOf: 'report of {date}',
  noStage: 'Not given a stage',
  offStages: { disputed: 'Disputed or in military use', said: 'Invitations and statements' },
  claimed: 'Official’s claim: {stage}',
  photo: 'Photo: {credit}',
  saved: 'CSV file: {name}',
  meanings: { sides, inPart, claimOnly, denied, contested, inferred, derived: calculated, ambiguous, notStated },
};

export const turnoverChart = {
  unit: '{scale} {currency}',
  measureIn: '{measure}, {unit}',
  currencies: {
    USD: 'US dollars',
    EUR: 'euros',
    GBP: 'pounds',
    JPY: 'yen',
    CNY: 'Chinese yuan',
    RUB: 'Russian roubles',
    IRR: 'Iranian rials',
  },
  exports: 'Exports',
  imports: 'Imports',
  part: '{name}: {value}',
  notSplit: 'Exports and imports not stated',
  latest: '{value} in {period}.',
  ratio: '{value} in {period}, {ratio} as much as in {before}.',
  times: { other: '{n} times' },
  lower: '{value} in {period}, {ratio} as much as in {before}.',
  timesLower: '{n} times',
  equal: '{value} in {period}, as much as in {before}.',
  sameMonths: 'the same months of {year}',
  after: '{value} in {period}, after {other} in {before}.',
  highest: '{value} in {period}, the highest of {all}.',
  lowest: '{value} in {period}, the lowest of {all}.',
  peak: '{value} in {period}; the highest of {all} was {other} in {before}.',
  years: { one: '{n} year', other: '{n} years' },
  months: { one: '{n} month', other: '{n} months' },
  periods: '{n} periods of {months}',
  othersAll: '{months}, others {n}',
  othersMost: '{months}, most others {n}',
  more: '{amount} more than in {before}',
  less: '{amount} less than in {before}',
  same: 'as much as in {before}',
  aboutMore: 'About {amount} more than in {before} (calculated, {range})',
  aboutLess: 'About {amount} less than in {before} (calculated, {range})',
  explore: '{measure} by period. Arrow keys move from one period to the next, Home and End to the first and the last.',
  jumps: { highest: 'Highest', lowest: 'Lowest', calculated: 'First calculated' },
  play: 'Play as sound',
  stop: 'Stop',
  speak: 'Speak the labels',
  silent: 'The sound could not be loaded.',
  sorted: '. Sorted by period, earliest first.',
  columns: { period: 'Period', value: 'Value', how: 'How we know', range: 'Range', paragraphs: 'Paragraph' },
  howWeGotThis: 'How we got this',
  equation: '{terms} = {result}',
  standsFor: '{n} stands for {low} to {high}',
  bounds: '{inputs}: {low}, {high}',
  wider: 'With the rounding of {n} counted as well: {low}, {high}',
  otherReading: 'Another reading of the words would give {equation}; it is not the one used here.',
  rounding: 'A range shows what rounding leaves open. It is not a probability.',
  meanings: { reported, calculated, range, about, notStated, odd },
};

/** For the forms that stand on a page without the widget. */
export const embed = {
  article: 'Read the article',
  interactive: 'Open the interactive version',
  whole: 'Show all of it',
  notDeals: 'Interest, talks and plans are not deals.',
};
