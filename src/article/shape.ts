import type * as z from 'zod';
import { isObject, nearest, oneOf, ownValue, pathText, show, valueAt, type FaultCode, type Path, type Report } from './faults.js';

/** A file as far as its shape is sound: what is not is reported, and the checks of meaning go on with the rest. */
export interface Shaped {
  readonly value: unknown;
  /** Whether the shape is right at this path and below it, and the path can be reached. */
  readonly sound: (path: Path) => boolean;
}

type Issue = z.core.$ZodIssue;

/** Reports every issue of shape. `skip` leaves out issues that are not faults in this file. */
export function shape(
  schema: z.ZodType,
  raw: unknown,
  report: Report,
  skip: (code: FaultCode, path: Path) => boolean = () => false,
): Shaped {
  const unreadable = whyUnreadable(raw);
  if (unreadable) {
    report(unreadable.code, unreadable.path, unreadable);
    return { value: undefined, sound: () => false };
  }
  const { success, data, error } = schema.safeParse(raw);
  if (success) return { value: data, sound: () => true };

  const broken = new Set<string>();
  const above = new Set<string>();
  const value: unknown = structuredClone(raw);
  for (const issue of error.issues) {
    for (const { code, path, ...what } of describe(issue, schema, raw)) {
      if (skip(code, path)) continue;
      report(code, path, what);
      // A key too many breaks nothing: without it the record can still be read.
      if (code === 'unknown-key') Reflect.deleteProperty(valueAt(value, path.slice(0, -1)) as object, path.at(-1)!);
      else {
        broken.add(pathText(path));
        path.forEach((_, end) => above.add(pathText(path.slice(0, end))));
      }
    }
  }
  const isBroken = (path: Path): boolean => [...path, ''].some((_, end) => broken.has(pathText(path.slice(0, end))));
  return { value, sound: path => !broken.size || !(above.has(pathText(path)) || isBroken(path)) };
}

/** No article has so many levels, and a formula that has cannot be read by people either. */
const maxDepth = 64;

/** Levels without end, which nothing that goes down step by step comes back from, and the one key that no object keeps. */
function whyUnreadable(raw: unknown): (Described & { readonly found: string }) | undefined {
  const open: (readonly [value: unknown, path: Path])[] = [[raw, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next;
    if (!isObject(value)) continue;
    if (path.length >= maxDepth) {
      return {
        code: 'too-deep',
        path: path.slice(0, 8),
        found: `more than ${maxDepth} levels`,
        expected: `at most ${maxDepth} levels of lists and objects, one in another`,
        mend: 'Take it apart: a formula may cite a figure that has a formula of its own.',
      };
    }
    if (Object.hasOwn(value, '__proto__')) {
      return {
        code: 'unknown-key',
        path: [...path, '__proto__'],
        found: '"__proto__"',
        expected: 'another key: programs read this one in ways of their own',
        mend: 'Remove it, or give what it names another id.',
      };
    }
    for (const [key, inner] of Object.entries(value)) open.push([inner, [...path, Array.isArray(value) ? +key : key]]);
  }
  return undefined;
}

interface Described {
  readonly code: FaultCode;
  readonly path: Path;
  readonly expected: string;
  readonly mend: string;
}

/** A schema library's issue in the words of an editor. */
function describe(issue: Issue, schema: z.ZodType, raw: unknown): Described[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(key, path, schema, raw));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return [union(issue, path, raw)];

  const found = valueAt(raw, path);
  const expected = expectation(issue);
  const last = path.at(-1);
  if (typeof last === 'string' && found === undefined && !ownValue(issue, 'issues')) return [missing(path, expected)];
  switch (issue.code) {
    case 'invalid_value':
    case 'invalid_union':
      return [{ code: 'bad-enum', path, expected, mend: mendEnum(found, issue.code === 'invalid_value' ? issue.values : options(issue)) }];
    case 'invalid_key':
      return [{ code: 'bad-id', path, expected: expectation(issue.issues[0]!), mend: mendId(last) }];
    case 'invalid_format':
      return expected.startsWith('lower-case')
        ? [{ code: 'bad-id', path, expected, mend: mendId(found) }]
        : [{ code: 'bad-format', path, expected, mend: `Write it as ${expected}.` }];
    case 'custom':
      return [custom((issue.params as { code: FaultCode }).code, path, expected)];
    case 'too_small':
    case 'too_big':
      return [outOfSize(issue.origin, path, expected)];
    default:
      return [{ code: 'wrong-type', path, expected, mend: mendType(found, expected) }];
  }
}

function unknownKey(key: string, path: Path, schema: z.ZodType, raw: unknown): Described {
  const known = keysAt(schema, path);
  const meant = nearest(
    key,
    known.filter(candidate => ownValue(valueAt(raw, path), candidate) === undefined),
  );
  return {
    code: 'unknown-key',
    path: [...path, key],
    expected: `only the keys ${oneOf(known)}`,
    mend: meant ? `Rename it to ${show(meant)}, if that is meant; otherwise remove it.` : 'Remove it, or check its spelling and its place.',
  };
}

function missing(path: Path, expected: string): Described {
  const key = String(path.at(-1));
  const special = path[0] === 'figures' && path.length === 3 ? derivedParts[key] : undefined;
  return { code: 'missing-key', path, expected, mend: `Add ${show(key)}: ${expected}.`, ...special };
}

/** What makes a calculated figure one: readers must be able to follow it. */
const derivedParts: Readonly<Record<string, Pick<Described, 'code' | 'expected' | 'mend'>>> = {
  formula: {
    code: 'derived-without-formula',
    expected: 'the arithmetic that gives the value, operator first: ["/", "f-total", "f-ratio"]',
    mend: 'Add "formula", or make the figure "reported" if the article itself gives it.',
  },
  interval: {
    code: 'derived-without-interval',
    expected: 'the bounds that follow from the roundings of the inputs: {"low": …, "high": …, "spread": ["f-ratio"]}',
    mend: 'Add "interval"; "spread" lists the inputs that are rounded.',
  },
};

/** Of several alternatives the one that was meant is the one whose fault lies deepest. */
function union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, raw: unknown): Described {
  const [first] = issue.errors.map(([branch]) => branch!).sort((a, b) => b.path.length - a.path.length);
  const deep = [...path, ...(first!.path as Path)];
  if (first!.path.length > 0) {
    return first!.code === 'invalid_union' && first!.errors.length > 0 ? union(first!, deep, raw) : formulaFault(deep, raw);
  }
  const literals = issue.errors.flatMap(([branch]) => (branch?.code === 'invalid_value' ? branch.values : []));
  if (literals.length === issue.errors.length) {
    return { code: 'bad-enum', path, expected: oneOf(literals), mend: mendEnum(valueAt(raw, path), literals) };
  }
  return path.includes('formula')
    ? formulaFault(path, raw)
    : {
        code: 'wrong-type',
        path,
        expected: issue.errors.map(([branch]) => expectation(branch!)).join(', or '),
        mend: 'Write one of them.',
      };
}

const formulaFault = (path: Path, raw: unknown): Described =>
  valueAt(raw, path) === undefined
    ? missing(path, formulaForm)
    : {
        code: 'bad-formula',
        path,
        expected: formulaForm,
        mend: `Write an operation with two sides, such as ["-", "f-total", "f-exports"].`,
      };

const formulaForm = 'a figure id, a number, or ["+", "-", "*" or "/", one side, the other side]';

const options = (issue: Issue): readonly unknown[] => (ownValue(issue, 'options') as readonly unknown[] | undefined) ?? [];

/** What the schema wants, in words. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf(options(issue));
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'too_small':
      return sizeText(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return sizeText(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    default:
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: […]',
  tuple: 'a list: […]',
  object: 'an object: {…}',
  record: 'an object: {…}',
};

const sizeText = (origin: string, how: string, limit: number | bigint): string =>
  origin === 'string' ? 'a text' : origin === 'array' ? `${how} ${limit} ${limit === 1 ? 'entry' : 'entries'}` : `${how} ${limit}`;

function outOfSize(origin: string, path: Path, expected: string): Described {
  const mend = 'Write the text, or leave out the key if it may be left out.';
  if (origin === 'string') return { code: 'empty-text', path, expected, mend };
  if (origin === 'array') return { code: 'bad-length', path, expected, mend: `List ${expected}.` };
  return { code: 'bad-number', path, expected, mend: `Write ${expected.startsWith('zero') ? '' : 'a number of '}${expected}.` };
}

const custom = (code: FaultCode, path: Path, expected: string): Described =>
  code === 'bad-number' || code === 'empty-text'
    ? outOfSize(code === 'empty-text' ? 'string' : 'number', path, expected)
    : { code, path, expected, mend: 'Write the text anew, without what was pasted along with it.' };

function mendEnum(found: unknown, values: readonly unknown[]): string {
  if (values.length === 1) return `Write ${show(values[0])}${values[0] === true ? ', or leave the key out' : ''}.`;
  const meant = nearest(found, values.map(String));
  return meant ? `Write ${show(meant)}, if that is meant.` : 'Write one of them.';
}

function mendId(found: unknown): string {
  const form = typeof found === 'string' ? found.toLowerCase().match(/[a-z0-9]+/g) : null;
  const id = form?.join('-').replace(/^[0-9-]+/, '');
  return id ? `Write ${show(id)}, and the same wherever it is cited.` : 'Write an id such as "d04", and the same wherever it is cited.';
}

function mendType(found: unknown, expected: string): string {
  if (typeof found === 'string' && expected.endsWith('number') && found.trim() !== '' && Number.isFinite(+found)) {
    return `Write ${+found}, without quotation marks.`;
  }
  if (typeof found === 'string' && expected.startsWith('a list')) return `Put it into a list: [${show(found)}].`;
  return `Write ${expected}.`;
}

type Definition = { readonly [key: string]: unknown };

/** The keys that the schema knows for the object at a path, through all alternatives. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let reached: readonly unknown[] = [schema];
  for (const step of path) reached = reached.flatMap(unwrap).flatMap(definition => inside(definition, step));
  return [...new Set(reached.flatMap(unwrap).flatMap(({ shape }) => (isObject(shape) ? Object.keys(shape) : [])))];
}

function unwrap(schema: unknown): Definition[] {
  const definition = (schema as z.ZodType).def as unknown as Definition;
  if (definition['innerType']) return unwrap(definition['innerType']);
  if (Array.isArray(definition['options'])) return definition['options'].flatMap(unwrap);
  return [definition];
}

function inside({ shape, element, items, valueType }: Definition, step: string | number): unknown[] {
  const next = ownValue(shape, step) ?? ownValue(items, step) ?? element ?? valueType;
  return next === undefined ? [] : [next];
}
