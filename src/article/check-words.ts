import { id as idSchema } from './article-schema.js';
import { isSplit } from './check-turnover.js';
import type { Draft } from './draft.js';
import { isObject, ownValue, pathText, show, valueAt, type FaultCode, type Path, type Report } from './faults.js';
import { nouns, type RecordOf, type Section } from './references.js';
import type { Shaped } from './shape.js';
import { textPaths } from './words.js';

/** The section of the words file that speaks of each section of the article. */
export const wordsOf: Readonly<Record<Section, string>> = {
  corrections: 'correction',
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  events: 'event',
  deals: 'deal',
  figures: 'figure',
  claims: 'claim',
  tensions: 'tension',
};

const sectionsWithWords = Object.keys(wordsOf) as Section[];

/** What a faulty shape is called in a words file, where every value is a text. */
export const wordsCode = (code: FaultCode, path: Path): FaultCode =>
  code === 'empty-text' ? 'empty-words' : code === 'missing-key' && path.length > 1 ? 'missing-words' : code;

/** A text that an entry must or may not have, because of what its record says. */
interface Condition {
  readonly path: Path;
  readonly needed: boolean;
  /** Not needed, but shown if it is there. */
  readonly allowed?: boolean;
  /** Why it is needed, or why nothing would show it. */
  readonly because: string;
}

const conditionsIn: { readonly [S in Section]?: (record: RecordOf<S>) => readonly Condition[] } = {
  people: ({ roles, portrait }) => [
    ...roles.map(({ id }) => ({ path: ['roles', id], needed: true, because: 'the name of that role' })),
    {
      path: ['alt'],
      needed: portrait !== undefined,
      because: portrait ? 'what the portrait shows, for those who do not see it' : 'the person has no portrait',
    },
  ],
  events: ({ date }) => [dateWords(date)],
  deals: ({ date, dispute }) => [
    dateWords(date),
    {
      path: ['dispute'],
      needed: dispute !== 'none',
      because: dispute === 'none' ? 'the item is not in dispute' : `what is ${dispute}: a bare word would be taken for the whole item`,
    },
  ],
  figures: ({ value }) => [
    {
      path: ['text'],
      needed: value === null,
      because: value === null ? 'the word that the article gives for a number' : 'the figure has a number',
    },
  ],
};

/** A date that is not known may have words too, such as "ongoing"; a date that is known says itself. */
function dateWords({ precision }: { readonly precision: string }): Condition {
  const because = precision === 'approximate' ? 'how the article puts the approximate date' : 'the date can be written without words';
  return { path: ['date'], needed: precision === 'approximate', allowed: precision === 'none', because };
}

/** What the article's own language must say, and what no language may say for nothing. */
export function checkWords(draft: Draft, words: Shaped, isOriginal: boolean, original: unknown, report: Report): void {
  for (const section of sectionsWithWords) checkSection(section, draft, words, isOriginal, report);
  checkSectors(draft, words, isOriginal, report);
  checkFlows(draft, words, report);
  checkTurnover(draft, words, isOriginal, report);
  checkUnchecked(words, report);
  if (!isOriginal && original !== undefined) checkAgainst(original, draft, words, report);
}

function checkSection<S extends Section>(section: S, draft: Draft, words: Shaped, isOriginal: boolean, report: Report): void {
  const key = wordsOf[section];
  const entries = ownValue(words.value, key);
  // A section that cannot be read is one fault, not one for each record.
  if (!isObject(entries) && !(entries === undefined && words.sound([key]))) return;
  // An id that is misspelt in the article, or as a key here, has its own fault.
  const readable = draft.listed(section) && draft.broken(section).every(record => isId(ownValue(record, 'id')));
  for (const id of readable ? Object.keys(entries ?? {}).filter(isId) : []) {
    if (draft.ids.get(id)?.section !== section) nothingFor([key, id], `the id of ${nouns[section]} in the article`, report);
  }
  for (const { record, path } of draft.records(section)) {
    if (draft.ids.get(record.id)?.path[1] !== path[1]) continue;
    const at = [key, record.id];
    const entry = ownValue(entries, record.id);
    if (entry === undefined) {
      if (isOriginal) missing(at, `the words of ${show(record.id)}, ${nouns[section]}, at ${pathText(path)} of the article`, report);
      continue;
    }
    if (!words.sound(at)) continue;
    checkConditions(conditionsIn[section]?.(record) ?? [], entry, at, isOriginal, report);
    if ('roles' in record) checkRoles(record.roles, entry, at, report);
  }
}

function checkConditions(conditions: readonly Condition[], entry: unknown, at: Path, isOriginal: boolean, report: Report): void {
  for (const { path, needed, allowed, because } of conditions) {
    const there = path.reduce<unknown>((value, step) => ownValue(value, step), entry) !== undefined;
    if (needed && !there && isOriginal) missing([...at, ...path], because, report);
    if (!needed && !allowed && there) {
      report('words-for-nothing', [...at, ...path], {
        expected: `nothing here: ${because}`,
        mend: 'Remove it, or correct the record in the article.',
      });
    }
  }
}

function checkRoles(roles: readonly { readonly id: string }[], entry: unknown, at: Path, report: Report): void {
  const known = new Set(roles.map(({ id }) => id));
  for (const id of Object.keys(ownValue(entry, 'roles') ?? {})) {
    if (!known.has(id)) nothingFor([...at, 'roles', id], 'the id of a role of that person', report);
  }
}

function checkSectors(draft: Draft, words: Shaped, isOriginal: boolean, report: Report): void {
  const named = ownValue(words.value, 'sectors');
  if (!isObject(named)) return;
  const deals = draft.records('deals');
  // Of several the first is who needs it.
  const used = new Map(deals.toReversed().map(each => [each.record.sector, each]));
  if (isOriginal) {
    for (const [sector, user] of used) {
      if (ownValue(named, sector) !== undefined) continue;
      missing(['sectors', sector], `the name of the sector of ${show(user.record.id)}, at ${pathText(user.path)} of the article`, report);
    }
  }
  // An item that cannot be read may be the one with that sector.
  if (!draft.listed('deals') || draft.broken('deals').length > 0) return;
  for (const sector of Object.keys(named)) {
    if (!used.has(sector)) nothingFor(['sectors', sector], 'the sector of an item of the article', report);
  }
}

function checkFlows(draft: Draft, words: Shaped, report: Report): void {
  const flows = ownValue(words.value, 'flow');
  if (!isObject(flows) || !words.sound(['flow'])) return;
  if (!draft.listed('deals') || draft.broken('deals').length > 0) return;
  const used = new Set(draft.records('deals').map(({ record: { goods } }) => goods && `${goods.from}>${goods.to}`));
  for (const flow of Object.keys(flows)) {
    if (!used.has(flow)) nothingFor(['flow', flow], 'from where to where the goods of an item of the article go', report);
  }
}

function checkTurnover(draft: Draft, words: Shaped, isOriginal: boolean, report: Report): void {
  const turnover = draft.turnover();
  const texts = ownValue(words.value, 'turnover');
  if (turnover === undefined || texts === undefined || !words.sound(['turnover'])) return;
  if (turnover === null) {
    if (texts !== null) {
      report('words-for-nothing', ['turnover'], {
        expected: 'null: the article has no turnover',
        mend: 'Write null, or add the turnover to the article.',
      });
    }
    return;
  }
  if (texts === null) {
    if (isOriginal) missing(['turnover'], 'title, measure and definition of the turnover that the article has', report);
    return;
  }
  const split = isSplit(turnover);
  const conditions = (['exports', 'imports'] as const).map(part => ({
    path: [part],
    needed: split,
    because: split ? `the name of the ${part}, which the article tells apart` : 'no period of the turnover tells exports from imports',
  }));
  if (split || turnover.complete) checkConditions(conditions, texts, ['turnover'], isOriginal, report);
}

/** "deal.d12.title" leads to a text; "deal.*" to whatever begins so. */
function checkUnchecked(words: Shaped, report: Report): void {
  const paths = ownValue(words.value, 'unchecked');
  if (!Array.isArray(paths) || !words.sound(['unchecked'])) return;
  const texts = textPaths(words.value).sort();
  paths.forEach((path: string, i) => {
    const isPrefix = path.endsWith('*');
    const start = isPrefix ? path.slice(0, -1) : path;
    const first = texts[placeOf(start, texts)] ?? '';
    if (isPrefix ? texts.length > 0 && first.startsWith(start) : first === path) return;
    report('unchecked-nothing', ['unchecked', i], {
      expected: 'the path of a text in this file, such as "deal.d12.title", or the beginning of some, such as "deal.*"',
      mend: 'Correct the path, or remove it if the text is gone.',
    });
  });
}

/** Where a text stands in a sorted list, or would stand. */
function placeOf(text: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** One language must not tell its readers what the article's own language does not. */
function checkAgainst(original: unknown, draft: Draft, words: Shaped, report: Report): void {
  const there = new Set(textPaths(original));
  for (const text of textPaths(words.value)) {
    const path = text.split('.');
    if (there.has(text)) checkLength(valueAt(original, path), path, words, report);
    const known = path.length < 3 || draft.ids.has(path[1]!);
    if (there.has(text) || !known || !optional.includes(path.at(-1)!) || !words.sound(path)) continue;
    report('words-for-nothing', path, {
      expected: 'nothing here: the article’s own language has no such text',
      mend: 'Add it in the article’s own language too, or remove it here.',
    });
  }
}

/** A shorter list would leave out what the others say, a longer one say more; other spellings are each language's own. */
function checkLength(original: unknown, path: Path, words: Shaped, report: Report): void {
  const list = valueAt(words.value, path);
  if (!Array.isArray(list) || !Array.isArray(original) || list.length === original.length || path.at(-1) === 'alias') return;
  if (!words.sound(path)) return;
  report('bad-length', path, {
    expected: `${original.length} ${original.length === 1 ? 'entry' : 'entries'}, as in the article’s own language`,
    mend: 'Translate each, or leave the key out: readers then get the article’s own words.',
  });
}

/** Texts that a record may have or not, whatever else it says. */
const optional: readonly string[] = ['note', 'described', 'topics', 'notes', 'date'];

const nothingFor = (path: Path, expected: string, report: Report): void =>
  report('words-for-nothing', path, { expected, mend: `Correct ${show(path.at(-1))}, or remove these words.` });

const missing = (path: Path, because: string, report: Report): void =>
  report('missing-words', path, {
    expected: because,
    mend: `Add ${show(path.at(-1))} to ${path.length > 1 ? pathText(path.slice(0, -1)) : 'the file'}.`,
  });

const isId = (key: unknown): boolean => idSchema.safeParse(key).success;
