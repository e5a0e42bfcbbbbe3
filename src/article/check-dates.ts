import * as z from 'zod';
import type { ArticleDate } from './article.js';
import type { Draft } from './draft.js';
import { show, type FaultCode, type Path, type Report } from './faults.js';
import { sections, type RecordOf, type Section } from './references.js';

/** Dates exist, say as much as is known and no more, and stand in order. */
export function checkDates(draft: Draft, report: Report): void {
  for (const section of sections) checkSection(section, draft, report);
  for (const key of ['published', 'updated'] as const) {
    const date = draft.part(key);
    if (date) checkDate({ date, path: [key], sayable: false }, report);
  }
  checkOrder(draft, report);
}

interface PlacedDate {
  readonly date: ArticleDate | undefined;
  readonly path: Path;
  /** Whether the record has a text that can say "mid-2022". */
  readonly sayable: boolean;
}

const at = (date: ArticleDate | undefined, ...path: (string | number)[]): PlacedDate => ({ date, path, sayable: false });

const datesIn: { readonly [S in Section]?: (record: RecordOf<S>) => readonly PlacedDate[] } = {
  corrections: ({ date }) => [at(date, 'date')],
  people: ({ roles }) => roles.map(({ asOf }, i) => at(asOf, 'roles', i, 'asOf')),
  events: ({ date }) => [{ date, path: ['date'], sayable: true }],
  deals: ({ date, targetDate, milestones = [] }) => [
    { date, path: ['date'], sayable: true },
    at(targetDate, 'targetDate'),
    ...milestones.map((milestone, i) => at(milestone.date, 'milestones', i, 'date')),
  ],
  claims: ({ date }) => [at(date, 'date')],
};

function checkSection<S extends Section>(section: S, draft: Draft, report: Report): void {
  const dates = datesIn[section];
  if (!dates) return;
  for (const { record, path } of draft.records(section)) {
    for (const placed of dates(record)) checkDate({ ...placed, path: [...path, ...placed.path] }, report);
  }
}

function checkDate({ date, path, sayable }: PlacedDate, report: Report): void {
  if (!date) return;
  const fault = dateFault(date);
  if (fault) report(fault.code, [...path, 'value'], { found: `${show(date.value)}, precision ${show(date.precision)}`, ...fault });
  if (date.precision === 'approximate' && !sayable) {
    report('date-not-sayable', [...path, 'precision'], {
      expected: 'a date that can be written by itself: only events and items have words for an approximate one',
      mend: 'Use "month-range", "year" or "none" here, and say the rest in a note.',
    });
  }
}

/** The forms of a date, in the order of how much they say. */
const forms = [
  { form: /^\d{4}$/, example: '2024' },
  { form: /^\d{4}-\d{2}\/\d{4}-\d{2}$/, example: '2022-06/2022-08' },
  { form: /^\d{4}-\d{2}$/, example: '2024-02' },
  { form: /^\d{4}-\d{2}-\d{2}$/, example: '2024-02-14' },
  // Days from one to another: more than any precision says.
  { form: /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/, example: '' },
] as const;

const formOf = { year: 0, 'month-range': 1, approximate: 1, month: 2, day: 3 } as const;

type DateFault = { readonly code: FaultCode; readonly expected: string; readonly mend: string };

function dateFault({ value, precision }: ArticleDate): DateFault | undefined {
  if (precision === 'none') {
    return value === null
      ? undefined
      : {
          code: 'date-with-none',
          expected: 'null: "none" says that the date is not known',
          mend: 'Write null, or state the precision that the value has.',
        };
  }
  const { example } = forms[formOf[precision]];
  if (value === null) {
    return {
      code: 'date-without-value',
      expected: `a date such as "${example}"`,
      mend: 'Write the date, or set "precision" to "none" if it is not known.',
    };
  }
  const form = forms.findIndex(({ form }) => form.test(value));
  if (form < 0) {
    return {
      code: 'date-form',
      expected: `a date such as "${example}": year, month and day as digits with hyphens`,
      mend: `Write it as digits, or null with "precision" "none".`,
    };
  }
  const wrong = value.split('/').find(date => !exists(date));
  if (wrong !== undefined) {
    return { code: 'date-does-not-exist', expected: calendar(wrong), mend: 'Correct the date by the article, or state it less precisely.' };
  }
  if (form > formOf[precision]) {
    return {
      code: 'date-too-precise',
      expected: `no more than "${precision}" says, as in "${example}"`,
      mend: 'Shorten the value to what the article says, or raise "precision" if the article does say it.',
    };
  }
  if (form < formOf[precision]) {
    return {
      code: 'date-too-vague',
      expected: `as much as "${precision}" says, as in "${example}"`,
      mend: 'Lower "precision" to what the value says; never fill in what the article leaves out.',
    };
  }
  const [from, to] = value.split('/') as [string, string?];
  if (to !== undefined && from >= to) {
    return {
      code: 'date-reversed',
      expected: 'the earlier month first, then a later one',
      mend: from === to ? 'Write one month, with "precision" "month".' : `Write "${to}/${from}", if that is meant.`,
    };
  }
  return undefined;
}

const day = z.iso.date();

/** Whether the calendar has it; a year or month is there if its first day is. */
const exists = (date: string): boolean => !date.startsWith('0') && day.safeParse(date + '-01-01'.slice(0, 10 - date.length)).success;

function calendar(date: string): string {
  const [year, month] = [+date.slice(0, 4), +date.slice(5, 7)];
  if (year < 1000) return 'a year from 1000 on';
  if (month < 1 || month > 12) return 'a month from 01 to 12';
  return `a day from 01 to ${new Date(Date.UTC(year, month, 0)).getUTCDate()}: ${date.slice(0, 7)} has no more`;
}

/** Nothing is updated or corrected before it is published, as far as the dates tell. */
function checkOrder(draft: Draft, report: Report): void {
  const published = draft.part('published');
  const changes = [
    { date: draft.part('updated'), path: ['updated'] },
    ...draft.records('corrections').map(({ record: { date }, path }) => ({ date, path: [...path, 'date'] })),
  ];
  for (const { date, path } of changes) {
    if (!date || !published || dateFault(date) || dateFault(published) || !isBefore(date, published)) continue;
    report('updated-before-published', [...path, 'value'], {
      expected: `${show(published.value)} or later: the article was published then`,
      mend: 'Correct this date, or the date of publication.',
    });
  }
}

/** Compares what both dates say: February is not before 14 February. */
function isBefore(a: ArticleDate, b: ArticleDate): boolean {
  const [last, first] = [a.value?.split('/').at(-1), b.value?.split('/')[0]];
  if (last === undefined || first === undefined) return false;
  const length = Math.min(last.length, first.length);
  return last.slice(0, length) < first.slice(0, length);
}
