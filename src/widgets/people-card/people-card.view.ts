import { formatInteger } from '../../locale/format.js';
import { fill, pluralOf, type Locale, type Meanings } from '../../locale/locale.js';
import { inline, pickWords, type Picker, type Word } from '../../locale/pick-words.js';
import { asReported } from '../../text/attribution.js';
import { correctionsView, type Corrections } from '../../text/corrections.js';
import type { PeopleMessages } from './people-card.messages.js';
import type { PeopleSlice, PeopleWords, SlicePerson } from './people-card.slice.js';
import { personView, type PersonView } from './person.view.js';

export interface PeopleChoices {
  /** One id: this person alone. */
  readonly person?: string | undefined;
  /** Ids apart by spaces or commas: these and no others. */
  readonly people?: string | undefined;
}

export interface PeopleView {
  readonly eyebrow: string;
  readonly title: Word;
  /** One person alone, whose name is the heading. */
  readonly single: boolean;
  readonly people: readonly PersonView[];
  readonly source: string;
  readonly fileName: string;
  /** Said when the file is made. */
  readonly saved: string;
  readonly corrections: Corrections;
  /** Of the marks that somebody shown has, and no others. */
  readonly meanings: Meanings;
  /** Ids that the page asked for and that the article does not know. */
  readonly unknown: readonly string[];
}

export const csvHeader = 'id,name,native_name,role,role_as_of,side,meetings,statements,items,paragraphs'.split(',');

/**
 * The cards, ready to show.
 *
 * @throws TypeError where nobody is to be shown.
 */
export function peopleView(slice: PeopleSlice, { person, people }: PeopleChoices, locale: Locale, messages: PeopleMessages): PeopleView {
  const pick = pickWords(slice, locale.lang);
  const wanted = person ? [person] : (people?.match(/[^\s,]+/g) ?? []);
  const shown = slice.people.filter(({ id }) => !wanted.length || wanted.includes(id));
  const unknown = wanted.filter(id => !shown.some(each => each.id === id));
  if (!shown.length) throw new TypeError(`nobody to show: ${unknown.join()}`);
  const fileName = `${slice.article}-people.csv`;
  return {
    eyebrow: asReported(slice, locale),
    title: pick(words => words.title),
    single: !!person,
    people: shown.map((each, i) => ({ ...personView(each, pick, locale, messages), sameSide: each.side === shown[i - 1]?.side })),
    source: fill(pluralOf(shown.length < slice.people.length ? messages.some : messages.everyone, shown.length, locale.format), {
      n: formatInteger(shown.length, locale.format),
      all: formatInteger(slice.people.length, locale.format),
    }),
    fileName,
    saved: fill(messages.saved, { name: fileName }),
    corrections: correctionsView(slice, locale),
    meanings: meaningsOf(slice, shown, pick, messages),
    unknown,
  };
}

/** The legend: what is marked on these cards, and from what the dates follow that are inferred. */
function meaningsOf(
  { published }: PeopleSlice,
  people: readonly SlicePerson[],
  pick: Picker<PeopleWords>,
  { meanings }: PeopleMessages,
): Meanings {
  const items = people.flatMap(person => person.items);
  const dates = people.flatMap(({ roles, visits, meetings, statements }) => [
    published,
    ...roles.map(({ asOf }) => asOf),
    ...[...visits, ...meetings].map(({ date }) => date),
    ...statements.flatMap(({ date, reported }) => [date, reported]),
  ]);
  const used = new Set<unknown>([
    'sides',
    ...items.flatMap(({ partial, officialOnly, dispute }) => [partial && 'inPart', officialOnly && 'claimOnly', dispute]),
    ...dates.map(date => (date?.value === null ? 'notStated' : date?.basis)),
  ]);
  const why = pick.maybe(words => words.inferred);
  return Object.fromEntries(
    Object.entries(meanings)
      .filter(([name]) => used.has(name))
      .map(([name, meaning]) => [name, name === 'inferred' && why ? `${meaning} ${inline(why)}` : meaning]),
  );
}
