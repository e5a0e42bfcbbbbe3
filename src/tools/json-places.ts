import { parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { pathText, type Fault, type Path } from '../article/faults.js';

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
function placesIn(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  try {
    const open: [node: ValueNode, path: Path][] = [[parse(text.replace(/^\ufeff/, ''), { mode: 'json' }).body, []]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, path] = next;
      if (!path.length) places.set('$', node.loc.start);
      if (node.type === 'Object') {
        for (const { name, value } of (node as ObjectNode).members) {
          const inner = [...path, name.type === 'String' ? name.value : name.name];
          places.set(pathText(inner), name.loc.start);
          open.push([value, inner]);
        }
      } else if (node.type === 'Array') {
        node.elements.forEach(({ value }, i) => {
          places.set(pathText([...path, i]), value.loc.start);
          open.push([value, [...path, i]]);
        });
      }
    }
  } catch {
    // Levels without end are told as such, and without their place.
  }
  return places;
}
