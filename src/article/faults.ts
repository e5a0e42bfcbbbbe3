import { spelled, visible } from './clean-text.js';

/** What can be wrong with an article, and how it is said to the person who mends it. */

/** Every kind of fault, with its headline. */
export const faultHeadlines = {
  // Shape
  'unknown-key': 'A key that nobody reads',
  'missing-key': 'A key is missing',
  'wrong-type': 'The wrong type of value',
  'bad-enum': 'Not one of the allowed values',
  'bad-id': 'Not the form of an id',
  'bad-format': 'Not the right form',
  'bad-number': 'A number out of range',
  'bad-length': 'Too few or too many entries',
  'bad-formula': 'Not a formula',
  'empty-text': 'An empty text',
  'bad-text': 'A text with signs that are no text',
  'repeated-key': 'A key written twice',
  'number-not-kept': 'A number that would become another',
  'too-deep': 'Too many levels, one in another',
  // Ids and references
  'duplicate-id': 'An id used twice',
  'duplicate-role-id': 'A role id used twice by one person',
  'unknown-reference': 'A reference to nothing',
  'wrong-reference': 'A reference to the wrong kind of record',
  'reference-loop': 'A record that contains itself',
  'repeated-reference': 'The same id listed twice',
  // Dates
  'date-form': 'Not a date',
  'date-does-not-exist': 'A date that does not exist',
  'date-too-precise': 'A date more precise than it is said to be',
  'date-too-vague': 'A date less precise than it is said to be',
  'date-reversed': 'A range of dates that ends before it starts',
  'date-with-none': 'A date that is said to be unknown',
  'date-without-value': 'A date without its value',
  'date-not-sayable': 'An approximate date that has no words',
  'updated-before-published': 'Changed before it was published',
  // Where it stands and who says it
  'paragraph-out-of-range': 'A paragraph that the article does not have',
  'paragraphs-unsorted': 'Paragraphs out of order',
  'paragraph-repeated': 'A paragraph listed twice',
  'attribution-without-by': 'Somebody says it, but nobody is named',
  'attribution-with-by': 'A speaker where nobody speaks',
  // Figures
  'derived-without-formula': 'A calculated figure without its formula',
  'derived-without-interval': 'A calculated figure without its interval',
  'basis-against-kind': 'Calculated and reported at once',
  'unknown-currency': 'A currency that does not exist',
  'negative-amount': 'An amount below zero',
  'rounding-against-value': 'A rounding that the value does not have',
  'formula-loop': 'A formula that needs its own result',
  'formula-without-number': 'A formula that gives no number',
  'formula-wrong-value': 'A value that its formula does not give',
  'formula-mixed-units': 'A formula that mixes units',
  'interval-reversed': 'An interval that ends before it starts',
  'interval-misses-value': 'A value outside its own interval',
  'interval-wrong-bound': 'A bound that the roundings do not give',
  'spread-leaves-out': 'An interval that leaves a rounding out',
  'spread-without-rounding': 'An input that cannot vary',
  'spread-not-in-formula': 'An input that the formula does not use',
  // Turnover
  'period-reversed': 'A period that ends before it starts',
  'periods-unordered': 'Periods out of order',
  'periods-overlap': 'Periods that overlap',
  'period-against-figure': 'A figure of another period',
  'turnover-without-number': 'An amount without a number',
  'turnover-wrong-unit': 'An amount in the wrong unit',
  'half-a-split': 'Exports and imports are not complete',
  'parts-against-total': 'Exports and imports do not add up to the total',
  'comparison-impossible': 'A comparison of periods that cannot be compared',
  'comparison-against-periods': 'A comparison that contradicts the two periods',
  // People
  'side-not-listed': 'A side that the article does not list',
  'portrait-src': 'A portrait that cannot be embedded',
  'named-only-speaks': 'Only named, yet meets or speaks',
  // Deals
  'stage-not-given': 'Has a stage, but none is given',
  'kind-without-stage': 'Has a stage, but is of a kind that has none',
  'stage-against-milestones': 'A stage that the milestones contradict',
  'own-word-above-discussion': 'A fact that is taken for a speaker’s own wish',
  'stage-basis-against-voice': 'An official’s word without an official',
  'partial-against-milestones': 'Partial here, whole there',
  'claimed-stage-not-above': 'A claimed stage that is no higher',
  'claimed-stage-against-milestones': 'A claim that the claimed stage leaves out',
  'claimed-stage-without-by': 'A claimed stage, but nobody claims it',
  'claimed-by-without-stage': 'Somebody claims no stage',
  'dispute-one-sided': 'A dispute with only one side',
  'denial-without-dispute': 'A denial of what is not in dispute',
  // Words
  'missing-words-file': 'The article has no words in its own language',
  'words-language': 'A words file of another language',
  'missing-words': 'Words are missing',
  'empty-words': 'Empty words',
  'words-for-nothing': 'Words that nothing shows',
  'unchecked-nothing': 'An unchecked text that is not there',
  // Interface
  'unspoken-language': 'A language that the interface does not speak',
  'wrong-holes': 'A text whose values in braces are not those of the English one',
} as const;

export type FaultCode = keyof typeof faultHeadlines;

/** One fault: where it is, what stands there, what should, and what to do. */
export interface Fault {
  readonly code: FaultCode;
  readonly file: string;
  /** JSON path, such as `$.deals[3].stage`. */
  readonly path: string;
  /** Where the path leads in the file's text, from 1, where that is known. */
  readonly line?: number;
  readonly column?: number;
  /** Id of the record that the path leads into, such as `d04`. */
  readonly record?: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** How many more of its kind the file has, which are not listed. */
  readonly more?: number;
}

/** Steps into a JSON file. */
export type Path = readonly (string | number)[];

/** Notes one fault of a file. */
export type Report = (code: FaultCode, path: Path, what: What | (() => What)) => void;

/** A function of it, where finding the words has a price: faults that are only counted have none. */
interface What {
  readonly found?: string;
  readonly expected: string;
  readonly mend: string;
}

/** So many of a kind are told one by one: who has mended these knows how to mend the others. */
const maxAlike = 20;

/** Thrown with every fault of an article at once; its message is the report to read. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';

  constructor(readonly faults: readonly Fault[]) {
    const files = [...new Set(faults.map(({ file }) => file))];
    super(
      [
        `${count(numberOf(faults), 'fault')} in ${count(files.length, 'file')}; nothing was built.`,
        ...files.map(file => fileReport(file, faults)),
      ].join('\n\n'),
    );
  }
}

function fileReport(file: string, faults: readonly Fault[]): string {
  const inFile = faults.filter(fault => fault.file === file);
  const name = visible(file).replaceAll('\n', '\\n');
  return [`${name}: ${count(numberOf(inFile), 'fault')}`, ...inFile.map(faultReport)].join('\n\n');
}

const numberOf = (faults: readonly Fault[]): number => faults.reduce((n, { more = 0 }) => n + 1 + more, 0);

const faultReport = ({ code, path, line, column, record, found, expected, mend, more }: Fault): string =>
  `  ${cut(path, 200)}${record ? ` (${cut(record)})` : ''}${line ? `, line ${line}, column ${column}` : ''}
    ${faultHeadlines[code]} [${code}]
    found     ${found}
    expected  ${expected}
    to mend   ${mend}${more ? `\n    and ${more} more like this` : ''}`;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What the text of a JSON file says and its value does not: found before anybody trusts the value. */
export interface TextFault {
  readonly code: FaultCode;
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** Collects the faults of one file. */
export class FaultSheet {
  readonly #found: { readonly path: Path; readonly fault: Fault }[] = [];
  readonly #counts = new Map<FaultCode, number>();

  constructor(
    readonly file: string,
    /** What the file holds. */
    readonly root: unknown,
  ) {}

  /** What was found is looked up in the file unless the check says it better. */
  readonly report: Report = (code, path, what) => {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > maxAlike) return;
    const { found: shown = show(valueAt(this.root, path)), expected, mend } = typeof what === 'function' ? what() : what;
    const record = recordAt(this.root, path);
    const found = code === 'bad-id' ? spelled(shown) : shown;
    const fault = { code, file: this.file, path: pathText(path), ...(record !== undefined && { record }), found, expected, mend };
    this.#found.push({ path, fault });
  };

  /** In the order of the file, so that the faults of one record stand together. */
  get faults(): readonly Fault[] {
    const order = inOrderOf(this.root);
    const sorted = this.#found.toSorted((a, b) => order(a.path, b.path)).map(({ fault }) => fault);
    const last = new Map(sorted.map(fault => [fault.code, fault]));
    return sorted.map(fault => {
      const more = last.get(fault.code) === fault ? this.#counts.get(fault.code)! - maxAlike : 0;
      return more > 0 ? { ...fault, more } : fault;
    });
  }
}

/** Compares paths by where they stand in a file; the keys of an object are counted once. */
function inOrderOf(root: unknown): (a: Path, b: Path) => number {
  const places = new Map<unknown, ReadonlyMap<string, number>>();
  const placesIn = (parent: unknown): ReadonlyMap<string, number> => {
    const known = places.get(parent) ?? new Map((isObject(parent) ? Object.keys(parent) : []).map((key, i) => [key, i]));
    places.set(parent, known);
    return known;
  };
  return (a, b) => {
    const at = a.findIndex((step, i) => step !== b[i]);
    if (at < 0 || at >= b.length) return a.length - b.length;
    const place = (step: string | number): number =>
      typeof step === 'number' ? step : (placesIn(valueAt(root, a.slice(0, at))).get(step) ?? Infinity);
    return place(a[at]!) - place(b[at]!) || 0;
  };
}

/** `['deals', 3, 'stage']` → `$.deals[3].stage` */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return /^[\w$]+$/.test(step) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`;
  }, '$');

/** What stands at a path; undefined where the path leads nowhere. */
export const valueAt = (root: unknown, path: Path): unknown => path.reduce<unknown>((value, step) => ownValue(value, step), root);

/** A value's own entry: an id such as "constructor" must not find what all objects inherit. */
export const ownValue = (value: unknown, key: string | number): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The id of the outermost record on a path: of the person, not of one of the roles. */
function recordAt(root: unknown, path: Path): string | undefined {
  for (let end = 1; end <= path.length; end++) {
    const id = ownValue(valueAt(root, path.slice(0, end)), 'id');
    if (typeof id === 'string') return id;
  }
  return undefined;
}

/** A value as it stands in the file, cut to a line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = visible(typeof value === 'number' ? String(value) : JSON.stringify(value));
  return cut(text);
}

export const cut = (text: string, most = 80): string => (text.length > most ? `${text.slice(0, most - 3)}…` : text);

/** "a", "b" or "c"; of very many the first, and how many others. */
export function oneOf(values: Iterable<unknown>): string {
  const all = [...values];
  const shown = (all.length > maxNamed ? all.slice(0, maxNamed - 1) : all).map(show);
  if (all.length > maxNamed) shown.push(`one of ${all.length - shown.length} others`);
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)!}`;
}

/** As many as the keys of the largest record, and some. */
const maxNamed = 40;

/** The candidate that was probably meant, if one is near enough: a slip or two of the fingers. */
export function nearest(typed: unknown, candidates: Iterable<string>): string | undefined {
  // No id or key is so long, and comparing has the price of both lengths.
  if (typeof typed !== 'string' || typed.length > 80) return undefined;
  const most = Math.max(1, Math.floor(typed.length / 3.5));
  return [...candidates]
    .filter(candidate => Math.abs(candidate.length - typed.length) <= most)
    .map(candidate => ({ candidate, slips: slipsBetween(typed.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
