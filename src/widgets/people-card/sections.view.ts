import type { Attribution } from '../../article/article.js';
import { formatDate, formatInteger, formatList } from '../../locale/format.js';
import { fill, pluralOf, type Locale } from '../../locale/locale.js';
import type { ParagraphRef } from '../../locale/paragraphs.js';
import { inline, type Picker, type Word } from '../../locale/pick-words.js';
import { attributionText } from '../../text/attribution.js';
import type { PeopleMessages } from './people-card.messages.js';
import type { PeopleWords, SliceItem, SliceMeeting, SlicePerson, SliceRole } from './people-card.slice.js';

/** What an opened card says, in its order. */

/** One thing that the article says of a person, with where it says so. */
export interface Entry {
  /** Of an item: its stage, or the group that it is in. */
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
  /** Goes on from the title: the date that all entries have. */
  readonly when: string;
  readonly entries: readonly Entry[];
  /** Behind one more press: an opened card is about one screen. */
  readonly isFurther: boolean;
}

/** How many of each an opened card shows before that press; a denial is never behind it. */
const [maxStatements, maxItems] = [4, 6];

/** How the words of one person's card are made. */
export interface PersonWords {
  readonly pick: Picker<PeopleWords>;
  readonly locale: Locale;
  readonly messages: PeopleMessages;
  readonly nameOf: (id: string) => Word;
  readonly saidBy: (attribution: Attribution) => Word;
  readonly refs: (numbers: readonly number[]) => ParagraphRef[];
  readonly roleText: (role: SliceRole) => Word;
  /** Whose word a role is, where it is not the article's own. */
  readonly roleBy: (role: SliceRole) => Word[];
  readonly roleDate: (role: SliceRole) => Word[];
}

export function personWords(id: string, pick: Picker<PeopleWords>, locale: Locale, messages: PeopleMessages): PersonWords {
  const nameOf = (named: string): Word => pick(({ names }) => names[named]);
  const saidBy = (attribution: Attribution): Word => ({ text: attributionText(attribution, named => inline(nameOf(named)), locale) });
  return {
    pick,
    locale,
    messages,
    nameOf,
    saidBy,
    refs: numbers => numbers.map(n => ({ n, text: fill(locale.common.paragraph, { n: formatInteger(n, locale.format) }) })),
    roleText: ({ id: role }) => pick(words => words.people[id]?.roles?.[role]),
    roleBy: ({ attribution }) => (attribution.voice === 'article' ? [] : [saidBy(attribution)]),
    roleDate: ({ asOf }) => (asOf ? [{ text: formatDate(asOf, locale) }] : []),
  };
}

/** Empty where the article only names the person: with a title and paragraphs alone there is nothing to open. */
export function sectionsOf(person: SlicePerson, words: PersonWords): Section[] {
  const { roles, visits, meetings, tensions, paragraphs } = person;
  const { messages, pick, locale, nameOf, refs, roleText, roleBy, roleDate } = words;
  const { format } = locale;
  const roleEntries = (other: boolean): Entry[] =>
    roles
      .filter(({ kind }) => (kind === 'other') === other)
      .map(role => ({ texts: [roleText(role)], lines: [...roleBy(role), ...roleDate(role)], paragraphs: refs(role.paragraphs) }));
  const dateOf = ({ id, date }: SliceMeeting): Word => pick.maybe(({ events }) => events[id]?.date) ?? { text: formatDate(date, locale) };
  const dates = new Set(meetings.map(meeting => inline(dateOf(meeting))));
  const isShared = dates.size === 1;
  /** By the others in the room; where nobody else is known, by what it is called. */
  const eventEntry = ({ id, with: others, paragraphs: numbers }: SliceMeeting, lines: readonly Word[]): Entry => ({
    texts: [others.length ? { text: formatList(others.map(nameOf).map(inline), format) } : pick(({ events }) => events[id]?.title)],
    lines,
    paragraphs: refs(numbers),
  });
  const [stated, furtherStated] = parted(statementEntries(person, words), maxStatements);
  const [spokenOf, furtherSpokenOf] = parted(itemEntries(person, 'said', words), maxItems);
  // What others said at a meeting comes second to what the person spoke of.
  const [raised, furtherRaised] = parted(itemEntries(person, 'present', words), spokenOf.length ? 0 : maxItems);
  const first = filled(false, [
    {
      title: messages.met,
      when: isShared ? format.list[0] + [...dates].join() : '',
      entries: meetings.map(meeting => eventEntry(meeting, isShared ? [] : [dateOf(meeting)])),
    },
    { title: messages.stated, entries: stated },
    { title: messages.spokenOf, entries: spokenOf },
    { title: messages.raised, entries: raised },
  ]);
  // Where there is nothing else, nothing waits.
  const further = filled(first.length > 0, [
    { title: messages.stated, entries: furtherStated },
    { title: messages.spokenOf, entries: furtherSpokenOf },
    { title: messages.raised, entries: furtherRaised },
    { title: messages.titles, entries: roleEntries(false) },
    { title: messages.otherRoles, entries: roleEntries(true) },
    { title: messages.visited, entries: visits.map(visit => eventEntry(visit, [dateOf(visit), ...circumstances(visit, words)])) },
    {
      title: messages.onMeetings,
      entries: meetings.map(meeting => eventEntry(meeting, circumstances(meeting, words))).filter(({ lines }) => lines.length),
    },
    {
      title: messages.differences,
      entries: tensions.map(tension => ({ texts: [pick(({ tensions: notes }) => notes[tension])], lines: [], paragraphs: [] })),
    },
    { title: messages.namedIn, entries: [{ texts: [], lines: [], paragraphs: refs(paragraphs) }] },
  ]);
  return first.length || further.length > 2 || roles.length > 1 ? [...first, ...further] : [];
}

type Unplaced = Omit<Section, 'isFurther' | 'when'> & Partial<Section>;

const filled = (isFurther: boolean, sections: readonly Unplaced[]): Section[] =>
  sections.filter(({ entries }) => entries.length).map(section => ({ when: '', ...section, isFurther }));

type Stated = Entry & { readonly isDenial?: boolean | undefined };

/** So many entries, and whatever is denied or a denial; and the rest. */
function parted(entries: readonly Stated[], most: number): [first: Entry[], further: Entry[]] {
  const isFirst = entries.map(({ denied, isDenial }, i) => i < most || !!denied || !!isDenial);
  return [entries.filter((_, i) => isFirst[i]), entries.filter((_, i) => !isFirst[i])];
}

function statementEntries({ id, statements }: SlicePerson, words: PersonWords): Stated[] {
  const { pick, locale, messages, refs } = words;
  return statements.map(({ id: statement, attribution, date, reported, denial, paragraphs }) => ({
    isDenial: denial,
    texts: [pick(words => words.statements[statement])],
    lines: [
      ...sayer(id, attribution, words),
      ...(date ? [{ text: formatDate(date, locale) }] : []),
      ...(reported ? [{ text: fill(messages.reportOf, { date: formatDate(reported, locale) }) }] : []),
    ],
    paragraphs: refs(paragraphs),
  }));
}

/** Who says so: on the card of who says it, and carried by nobody else, only that the words are ours. */
function sayer(id: string, attribution: Attribution, { locale, saidBy }: PersonWords): Word[] {
  if (attribution.by?.join() !== id || attribution.via) return [saidBy(attribution)];
  return attribution.quoted ? [{ text: fill(locale.common.quoted, { who: '' }).trim() }] : [];
}

function itemEntries({ id, items }: SlicePerson, relation: SliceItem['relation'], words: PersonWords): Entry[] {
  const { pick, locale, messages, saidBy, refs } = words;
  const { common } = locale;
  const stageName = (stage: string): string => common.stages[stage] ?? fail(`no stage ${stage}`);
  return gather(
    items
      .filter(item => item.relation === relation)
      .map(({ id: item, stage, offStage, partial, officialOnly, dispute, attribution, claimedStage, claimedBy, paragraphs }) => {
        const place = stage ? stageName(stage) : offStage ? messages.offStages[offStage] : messages.noStage;
        return {
          status: partial ? fill(common.inPart, { stage: place }) : place,
          texts: [pick(({ items: titles }) => titles[item])],
          denied: dispute && common[dispute],
          claimOnly: officialOnly && common.claimOnly,
          lines: [
            ...sayer(id, attribution, words),
            ...(claimedStage ? [{ text: fill(messages.claimed, { stage: stageName(claimedStage) }) }] : []),
            ...(claimedBy ? [saidBy({ voice: 'person', by: claimedBy })] : []),
          ],
          paragraphs: refs(paragraphs),
        };
      }),
  );
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

/** How long and where it was, what it was about, and what has to be said of it. */
function circumstances({ id, days, place }: SliceMeeting, { pick, locale, messages, nameOf }: PersonWords): Word[] {
  const topics = pick.maybe(({ events }) => events[id]?.topics?.join(messages.apart));
  const note = pick.maybe(({ events }) => events[id]?.note);
  return [
    ...(days ? [{ text: fill(pluralOf(messages.days, days, locale.format), { n: formatInteger(days, locale.format) }) }] : []),
    ...(place ? [nameOf(place)] : []),
    ...(topics ? [{ text: fill(messages.topics, { topics: inline(topics) }) }] : []),
    ...(note ? [note] : []),
  ];
}

export const fail = (message: string): never => {
  throw new TypeError(message);
};
