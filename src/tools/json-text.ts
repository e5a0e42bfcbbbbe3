import { parse, type ElementNode, type MemberNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { cut, pathText, type Fault, type Path, type TextFault } from '../article/faults.js';

/** What the text of a JSON file says and its value does not: keys written twice, numbers as they are written, and places. */

/** A value in a text, or the member that it is in, and the path that leads to it. */
interface PlacedValue {
  readonly path: Path;
  readonly node: ValueNode | MemberNode;
  /** Whether its object has had the same key before. */
  readonly isRepeated: boolean;
}

/** Keys that are written twice, of which JSON keeps the last, and numbers of which it keeps another. The text is valid JSON. */
export function faultsOfText(text: string): TextFault[] {
  return valuesIn(text).flatMap(({ path, node, isRepeated }): TextFault[] => {
    const written = (part: ValueNode | MemberNode['name']): string => text.slice(part.loc.start.offset, part.loc.end.offset);
    const value = node.type === 'Member' ? node.value : node;
    const faults: TextFault[] = [];
    if (isRepeated) {
      faults.push({
        code: 'repeated-key',
        path,
        found: `${cut(written((node as MemberNode).name))}, a second time`,
        expected: 'each key once: of two, the first would be lost',
        mend: 'Remove one of the two, or put what they hold together.',
      });
    }
    if (value.type === 'Number' && !isKept(written(value))) {
      const number = Number(written(value));
      faults.push({
        code: 'number-not-kept',
        path,
        found: `${cut(written(value))}, which would be read as ${Object.is(number, -0) ? '-0' : number}`,
        expected: 'a number that can be kept as it is written: at most 15 digits, and not too large or too small',
        mend: 'Write it with fewer digits, or as the article has it.',
      });
    }
    return faults;
  });
}

/** Where in a JSON file a path leads; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The faults of files, each with the place of its path: of a key that is missing, the place of what lacks it. `texts` are
 * the files by the names that the faults have.
 */
export function placed(faults: readonly Fault[], texts: Readonly<Record<string, string>>): Fault[] {
  const places = new Map<string, ReadonlyMap<string, Place>>();
  return faults.map(fault => {
    const text = texts[fault.file];
    if (text === undefined) return fault;
    const known = places.get(fault.file) ?? placesIn(text);
    places.set(fault.file, known);
    for (let path = fault.path; path; path = path.replace(lastStep, '')) {
      const place = known.get(path);
      if (place) return { ...fault, ...place };
      if (!lastStep.test(path)) break;
    }
    return fault;
  });
}

/** The last step of a path as text: `.stage`, `[3]`, `["a-b"]`. */
const lastStep = /(?:\.[\w$]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\])$/;

/** By path as text. Of a key that is there twice, the second. */
const placesIn = (text: string): ReadonlyMap<string, Place> =>
  new Map(valuesIn(text.replace(/^\ufeff/, '')).map(({ path, node }) => [pathText(path), node.loc.start]));

/** Every value of a text, in its order; none where its levels have no end, which is a fault of its own. */
function valuesIn(text: string): PlacedValue[] {
  const all: PlacedValue[] = [];
  const visit = (node: ValueNode, path: Path): void => {
    if (node.type === 'Object') {
      const keys = new Set<string>();
      for (const member of (node as ObjectNode).members) {
        const key = member.name.type === 'String' ? member.name.value : member.name.name;
        all.push({ path: [...path, key], node: member, isRepeated: keys.has(key) });
        keys.add(key);
        visit(member.value, [...path, key]);
      }
    } else if (node.type === 'Array') {
      node.elements.forEach((element: ElementNode, i) => {
        all.push({ path: [...path, i], node: element.value, isRepeated: false });
        visit(element.value, [...path, i]);
      });
    }
  };
  try {
    const { body } = parse(text, { mode: 'json' });
    all.push({ path: [], node: body, isRepeated: false });
    visit(body, []);
  } catch {
    return [];
  }
  return all;
}

/** Whether the number that a computer keeps is the one that is written. */
const isKept = (token: string): boolean => !Object.is(+token, -0) && digitsOf(token) === digitsOf(String(+token));

/** Digits and power of ten, however the number is written: 1.50, 15e-1 and 1.5 are the same. */
function digitsOf(token: string): string {
  const [, whole = '', decimals = '', power = 0] = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(token) ?? [];
  const digits = (whole + decimals).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  return kept && `${kept}e${+power - decimals.length + digits.length - kept.length}`;
}
