import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The rooms whose tests read sources alone: they need no build, and do nothing to the process that they are in. */
const rooms = ['article', 'locale', 'text', 'widgets'].map(room => join('test', room));

/** Whether a test file is of pure logic. */
export const isUnit = path => path.endsWith('.node.ts') && rooms.some(room => path.startsWith(room + sep));

/** The files of pure logic whose names have all of the parts. */
export function units(parts) {
  const all = rooms.flatMap(room => readdirSync(room, { recursive: true }).map(path => join(room, path))).filter(isUnit);
  const found = all.filter(path => parts.every(part => path.includes(part))).sort();
  if (!found.length) throw new Error(`no file in ${rooms.join(', ')} has ${parts.map(part => `“${part}”`).join(' and ')} in its name`);
  return found;
}
