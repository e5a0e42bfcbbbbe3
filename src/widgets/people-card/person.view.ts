import type { Attribution } from '../../article/article.js';
import { formatDate, formatInteger, formatList } from '../../locale/format.js';
import { fill, pluralOf, type Locale } from '../../locale/locale.js';
import { paragraphRefs, type ParagraphRef } from '../../locale/paragraphs.js';
import { inline, type Picker, type Word } from '../../locale/pick-words.js';
import { attributionText } from '../../text/attribution.js';
import type { PeopleMessages } from './people-card.messages.js';
import type { PeopleWords, SliceItem, SliceMeeting, SlicePerson, SliceRole } from './people-card.slice.js';

/** One thing that the article says of a person, with where it says so. */
export interface Entry {
  /** Of an item: its stage, or the group that it is in. */
  readonly status: string | undefined;
  readonly texts: readonly Word[];
  readonly denied: string | undefined;
  readonly claimOnly: string | undefined;
  /** Who says so, when, where. */
  readonly lines: readonly Word[];
  readonly paragraphs: readonly ParagraphRef[];
  /** Denied, disputed or a denial: never behind the second press. */
  readonly isKept: boolean;
}

export interface Section {
  readonly title: string;
  /** Goes on from the title: the date that all entries have. */
  readonly when: string;
  readonly entries: readonly Entry[];
  /** Behind one more press: an opened card is about one screen. */
  readonly isFurther: boolean;
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
  /** What an opened card says, in its order; empty where the article only names the person. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly ParagraphRef[];
  readonly row: readonly (string | number | undefined)[];
}

/** How many of each an opened card shows at first. */
const [maxStatements, maxItems] = [4, 6];

export function personView(
  { id, side, sideIndex, nativeName, portrait, namedOnly, roles, visits, meetings, statements, items, tensions, paragraphs }: SlicePerson,
  pick: Picker<PeopleWords>,
  locale: Locale,
  messages: PeopleMessages,
): Omit<PersonView, 'sameSide'> {
  const { format, common } = locale;
  const nameOf = (named: string): Word => pick(({ names }) => names[named]);
  const saidBy = (attribution: Attribution): Word => ({ text: attributionText(attribution, named => inline(nameOf(named)), locale) });
  const inDigits = (n: number): string => formatInteger(n, format);
  const refs = (numbers: readonly number[]): ParagraphRef[] => paragraphRefs(numbers, locale);
  const count = (message: string, { length }: readonly unknown[]): string[] => (length ? [fill(message, { n: inDigits(length) })] : []);
  const entry = (texts: readonly Word[], lines: readonly Word[], numbers: readonly number[], more: Partial<Entry> = {}): Entry => ({
    status: undefined,
    denied: undefined,
    claimOnly: undefined,
    isKept: false,
    texts,
    lines,
    paragraphs: refs(numbers),
    ...more,
  });

  const roleText = ({ id: role }: SliceRole): Word => pick(words => words.people[id]?.roles?.[role]);
  // A role in the article's own voice is said plainly; any other says whose word it is.
  const roleBy = ({ attribution }: SliceRole): Word[] => (attribution.voice === 'article' ? [] : [saidBy(attribution)]);
  const roleDate = ({ asOf }: SliceRole): Word[] => (asOf ? [{ text: formatDate(asOf, locale) }] : []);
  const roleEntries = (other: boolean): Entry[] =>
    roles
      .filter(({ kind }) => (kind === 'other') === other)
      .map(role => entry([roleText(role)], [...roleBy(role), ...roleDate(role)], role.paragraphs));
  const name = nameOf(id);
  // Once is enough where it is the name that the card shows anyway.
  const isShown = nativeName?.language === locale.lang || nativeName?.text === name.text;
  const [main = fail(`${id} has no role`)] = roles;
  const role = roleText(main);
  const note = pick.maybe(words => words.people[id]?.note);

  /** Who says so: of the person's words, which nobody else has carried, at most that they are not literal. */
  const sayer = (attribution: Attribution): Word[] => {
    if (attribution.by?.join() !== id || attribution.via) return [saidBy(attribution)];
    return attribution.quoted ? [{ text: fill(common.quoted, { who: '' }).trim() }] : [];
  };

  const stageName = (stage: string): string => common.stages[stage] ?? fail(`no stage ${stage}`);
  const itemEntries = (relation: SliceItem['relation']): Entry[] =>
    gather(
      items
        .filter(item => item.relation === relation)
        .map(({ id: item, stage, offStage, partial, officialOnly, dispute, attribution, claimedStage, claimedBy, paragraphs: numbers }) => {
          const place = stage ? stageName(stage) : offStage ? messages.offStages[offStage] : messages.noStage;
          return entry(
            [pick(words => words.items[item])],
            [
              ...sayer(attribution),
              ...(claimedStage ? [{ text: fill(messages.claimed, { stage: stageName(claimedStage) }) }] : []),
              ...(claimedBy ? [saidBy({ voice: 'person', by: claimedBy })] : []),
            ],
            numbers,
            {
              status: partial ? fill(common.inPart, { stage: place }) : place,
              denied: dispute && common[dispute],
              claimOnly: officialOnly && common.claimOnly,
              isKept: !!dispute,
            },
          );
        }),
    );
  const spokenOf = itemEntries('said');

  const dateOf = ({ id: event, date }: SliceMeeting): Word =>
    pick.maybe(({ events }) => events[event]?.date) ?? { text: formatDate(date, locale) };
  const dates = new Set(meetings.map(meeting => inline(dateOf(meeting))));
  /** Called by the others in the room; where nobody else is known, by its title. */
  const eventEntry = ({ id: event, with: others, paragraphs: numbers }: SliceMeeting, lines: readonly Word[]): Entry =>
    entry(
      [others.length ? { text: formatList(others.map(nameOf).map(inline), format) } : pick(({ events }) => events[event]?.title)],
      lines,
      numbers,
    );
  const circumstances = ({ id: event, place, days }: SliceMeeting): Word[] => {
    const topics = pick.maybe(({ events }) => events[event]?.topics?.join(messages.apart));
    const note = pick.maybe(({ events }) => events[event]?.note);
    return [
      ...(days ? [{ text: fill(pluralOf(messages.days, days, format), { n: inDigits(days) }) }] : []),
      ...(place ? [nameOf(place)] : []),
      ...(topics ? [{ text: fill(messages.topics, { topics: inline(topics) }) }] : []),
      ...(note ? [note] : []),
    ];
  };

  /** What a card says, and how many entries of it at first. */
  const parts: readonly (readonly [title: string, entries: readonly Entry[], most: number, when?: string])[] = [
    [
      messages.met,
      meetings.map(meeting => eventEntry(meeting, dates.size > 1 ? [dateOf(meeting)] : [])),
      meetings.length,
      dates.size > 1 ? '' : format.list[0] + [...dates].join(),
    ],
    [
      messages.stated,
      statements.map(({ id: statement, attribution, date, reported, denial, paragraphs: numbers }) =>
        entry(
          [pick(words => words.statements[statement])],
          [
            ...sayer(attribution),
            ...(date ? [{ text: formatDate(date, locale) }] : []),
            ...(reported ? [{ text: fill(messages.reportOf, { date: formatDate(reported, locale) }) }] : []),
          ],
          numbers,
          { isKept: !!denial },
        ),
      ),
      maxStatements,
    ],
    [messages.spokenOf, spokenOf, maxItems],
    // What others said at a meeting comes second to what the person spoke of.
    [messages.raised, itemEntries('present'), spokenOf.length ? 0 : maxItems],
    [messages.titles, roleEntries(false), 0],
    [messages.otherRoles, roleEntries(true), 0],
    [messages.visited, visits.map(visit => eventEntry(visit, [dateOf(visit), ...circumstances(visit)])), 0],
    [messages.onMeetings, meetings.map(meeting => eventEntry(meeting, circumstances(meeting))).filter(({ lines }) => lines.length), 0],
    [messages.differences, tensions.map(tension => entry([pick(words => words.tensions[tension])], [], [])), 0],
    [messages.namedIn, [entry([], [], paragraphs)], 0],
  ];
  const sections = [false, true].flatMap(isFurther =>
    parts
      .map(([title, entries, most, when = '']) => ({
        title,
        when,
        entries: entries.filter(({ isKept }, i) => (i < most || isKept) !== isFurther),
        isFurther,
      }))
      .filter(({ entries }) => entries.length),
  );

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

/** Items alike in everything but their title become one entry, so that eight kinds of goods are one line. */
function gather(entries: readonly Entry[]): Entry[] {
  const gathered = new Map<string, Entry>();
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, texts: 0 });
    gathered.set(key, { ...entry, texts: [...(gathered.get(key)?.texts ?? []), ...entry.texts] });
  }
  return [...gathered.values()];
}

const fail = (message: string): never => {
  throw new TypeError(message);
};
