import type { Attribution } from '../../article/article.js';
import { formatDate, formatInteger, formatList } from '../../locale/format.js';
import { fill, pluralOf, type Locale, type MarkName, type Meanings } from '../../locale/locale.js';
import { inline, pickWords, type Picker, type Word } from '../../locale/pick-words.js';
import { asReported, attributionText } from '../../text/attribution.js';
import { correctionsView, type Corrections } from '../../text/corrections.js';
import type { PeopleMessages } from './people-card.messages.js';
import type { PeopleSlice, PeopleWords, SliceItem, SliceMeeting, SlicePerson, SliceRole } from './people-card.slice.js';

export interface PeopleChoices {
  /** One id: this person alone. */
  readonly person?: string | undefined;
  /** Ids apart by spaces or commas: these and no others. */
  readonly people?: string | undefined;
}

export interface ParagraphRef {
  readonly n: number;
  readonly text: string;
}

/** One thing that the article says of a person, with where it says so. */
export interface Entry {
  /** The status of an item; absent where the entry before has the same. */
  readonly status?: string | undefined;
  readonly texts: readonly Word[];
  readonly denied?: string | undefined;
  readonly claimOnly?: string | undefined;
  /** Who says so, when, where. */
  readonly lines: readonly Word[];
  readonly paragraphs: readonly ParagraphRef[];
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface PersonView {
  readonly id: string;
  readonly side: Word;
  /** Which edge pattern: the order of the article's sides; those after the third share one. */
  readonly edge: 'first' | 'second' | 'third' | 'other';
  /** The card before is of the same side. */
  readonly sameSide: boolean;
  readonly name: Word;
  readonly nativeName: Word | undefined;
  readonly role: Word;
  /** What must not wait for the card to be opened. */
  readonly notes: readonly Word[];
  readonly counts: readonly string[];
  readonly portrait: { readonly src: string; readonly alt: Word; readonly credit: string } | undefined;
  /** What an opened card says; empty where the article only names the person. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly ParagraphRef[];
  readonly row: readonly (string | number | undefined)[];
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

function personView(
  { id, side, sideIndex, nativeName, portrait, namedOnly, roles, visits, meetings, statements, items, tensions, paragraphs }: SlicePerson,
  pick: Picker<PeopleWords>,
  locale: Locale,
  messages: PeopleMessages,
): Omit<PersonView, 'sameSide'> {
  const { format, common } = locale;
  const nameOf = (named: string): Word => pick(({ names }) => names[named]);
  const saidBy = (attribution: Attribution): Word => ({ text: attributionText(attribution, named => inline(nameOf(named)), locale) });
  const refs = (numbers: readonly number[]): ParagraphRef[] =>
    numbers.map(n => ({ n, text: fill(common.paragraph, { n: formatInteger(n, format) }) }));
  const count = (message: string, { length }: readonly unknown[]): string[] =>
    length ? [fill(message, { n: formatInteger(length, format) })] : [];

  const roleText = ({ id: role }: SliceRole): Word => pick(words => words.people[id]?.roles?.[role]);
  // A role in the article's own voice is said plainly; any other says whose word it is.
  const roleBy = ({ attribution }: SliceRole): Word[] => (attribution.voice === 'article' ? [] : [saidBy(attribution)]);
  const roleDate = ({ asOf }: SliceRole): Word[] => (asOf ? [{ text: formatDate(asOf, locale) }] : []);
  const roleEntries = (other: boolean): Entry[] =>
    roles
      .filter(({ kind }) => (kind === 'other') === other)
      .map(role => ({ texts: [roleText(role)], lines: [...roleBy(role), ...roleDate(role)], paragraphs: refs(role.paragraphs) }));
  const name = nameOf(id);
  // Once is enough where it is the name that the card shows anyway.
  const isShown = nativeName?.language === locale.lang || nativeName?.text === name.text;
  const [main = fail(`${id} has no role`)] = roles;
  const role = roleText(main);
  const note = pick.maybe(words => words.people[id]?.note);

  const stageName = (stage: string): string => common.stages[stage] ?? fail(`no stage ${stage}`);
  const itemEntries = (relation: SliceItem['relation']): Entry[] =>
    gather(
      items
        .filter(item => item.relation === relation)
        .map(({ id: item, stage, offStage, partial, officialOnly, dispute, attribution, claimedStage, claimedBy, paragraphs: numbers }) => {
          const place = stage ? stageName(stage) : offStage ? messages.offStages[offStage] : messages.noStage;
          const byThisPerson = relation === 'said' && attribution.by?.join() === id && !attribution.via && !attribution.quoted;
          return {
            status: partial ? fill(common.inPart, { stage: place }) : place,
            texts: [pick(words => words.items[item])],
            denied: dispute && common[dispute],
            claimOnly: officialOnly && common.claimOnly,
            lines: [
              ...(byThisPerson ? [] : [saidBy(attribution)]),
              ...(claimedStage ? [{ text: fill(messages.claimed, { stage: stageName(claimedStage) }) }] : []),
              ...(claimedBy ? [saidBy({ voice: 'person', by: claimedBy })] : []),
            ],
            paragraphs: refs(numbers),
          };
        }),
    );

  const meetingEntry = ({ id: event, with: others, place, date, days, paragraphs: numbers }: SliceMeeting): Entry => {
    const names = others.map(other => inline(nameOf(other)));
    const topics = pick.maybe(({ events }) => events[event]?.topics?.join(messages.apart));
    const note = pick.maybe(({ events }) => events[event]?.note);
    return {
      texts: [
        names.length ? { text: fill(messages.with, { names: formatList(names, format) }) } : pick(({ events }) => events[event]?.title),
      ],
      lines: [
        pick.maybe(({ events }) => events[event]?.date) ?? { text: formatDate(date, locale) },
        ...(days ? [{ text: fill(pluralOf(messages.days, days, format), { n: formatInteger(days, format) }) }] : []),
        ...(place ? [nameOf(place)] : []),
        ...(topics ? [{ text: fill(messages.topics, { topics: inline(topics) }) }] : []),
        ...(note ? [note] : []),
      ],
      paragraphs: refs(numbers),
    };
  };

  const sections = [
    { title: messages.titles, entries: roleEntries(false) },
    { title: messages.otherRoles, entries: roleEntries(true) },
    { title: messages.visited, entries: visits.map(meetingEntry) },
    { title: messages.met, entries: meetings.map(meetingEntry) },
    { title: messages.spokenOf, entries: itemEntries('said') },
    { title: messages.raised, entries: itemEntries('present') },
    {
      title: messages.stated,
      entries: statements.map(({ id: statement, attribution, date, reported, paragraphs: numbers }) => ({
        texts: [pick(words => words.statements[statement])],
        lines: [
          saidBy(attribution),
          ...(date ? [{ text: formatDate(date, locale) }] : []),
          ...(reported ? [{ text: fill(messages.reportOf, { date: formatDate(reported, locale) }) }] : []),
        ],
        paragraphs: refs(numbers),
      })),
    },
    {
      title: messages.differences,
      entries: tensions.map(tension => ({ texts: [pick(words => words.tensions[tension])], lines: [], paragraphs: [] })),
    },
    { title: messages.namedIn, entries: [{ texts: [], lines: [], paragraphs: refs(paragraphs) }] },
  ].filter(({ entries }) => entries.length);

  return {
    id,
    side: nameOf(side),
    edge: (['first', 'second', 'third'] as const)[sideIndex] ?? 'other',
    name,
    nativeName: isShown ? undefined : nativeName && { text: nativeName.text, lang: nativeName.language },
    role,
    notes: [...roleBy(main), ...(note ? [note] : roleDate(main))],
    counts: [...(namedOnly ? [messages.namedOnly] : []), ...count(messages.meetings, meetings), ...count(messages.statements, statements)],
    portrait: portrait && {
      src: portrait.src,
      alt: pick(words => words.people[id]?.alt),
      credit: fill(messages.photo, { credit: portrait.credit }),
    },
    // With its title and its paragraphs alone a card has nothing to open.
    sections: sections.length > 2 || roles.length > 1 ? sections : [],
    paragraphs: refs(paragraphs),
    // A zero would read as a finding; the article just says nothing.
    row: [
      id,
      name.text,
      nativeName?.text,
      role.text,
      main.asOf?.value ?? '',
      side,
      ...[meetings, statements, items].map(({ length }) => length || ''),
      paragraphs.join(';'),
    ],
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
  const used: Partial<Record<MarkName, boolean>> = {
    sides: true,
    inPart: items.some(({ partial }) => partial),
    claimOnly: items.some(({ officialOnly }) => officialOnly),
    denied: items.some(({ dispute }) => dispute === 'denied'),
    contested: items.some(({ dispute }) => dispute === 'contested'),
    inferred: dates.some(date => date?.value && date.basis === 'inferred'),
    derived: dates.some(date => date?.value && date.basis === 'derived'),
    ambiguous: dates.some(date => date?.value && date.basis === 'ambiguous'),
    notStated: dates.some(date => date?.value === null),
  };
  const why = pick.maybe(words => words.inferred);
  return Object.fromEntries(
    Object.entries(meanings)
      .filter(([name]) => used[name as MarkName])
      .map(([name, meaning]) => [name, name === 'inferred' && why ? `${meaning} ${inline(why)}` : meaning]),
  );
}

/** Items alike in everything but their title become one entry, so that eight kinds of goods are one list. */
function gather(entries: readonly Entry[]): Entry[] {
  const gathered = new Map<string, Entry>();
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, texts: 0 });
    gathered.set(key, { ...entry, texts: [...(gathered.get(key)?.texts ?? []), ...entry.texts] });
  }
  const kept = [...gathered.values()];
  return kept.map((entry, i) => (entry.status === kept[i - 1]?.status ? { ...entry, status: undefined } : entry));
}

const fail = (message: string): never => {
  throw new TypeError(message);
};
