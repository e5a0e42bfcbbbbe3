import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from '../snippets/hashed-file.js';
import type { Kept } from './pictures.js';

/** What the manifest in a folder says that a build of ours has put there, by file; nothing where there is none that can be read. */
export function publishedFiles(folder: string): ReadonlyMap<string, { readonly sha384?: unknown; readonly drawnFrom?: unknown }> {
  try {
    const { dateline, files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      dateline?: unknown;
      files?: readonly { file?: unknown; sha384?: unknown; drawnFrom?: unknown }[];
    };
    if (typeof dateline !== 'string' || !Array.isArray(files)) return new Map();
    return new Map(files.flatMap(each => (isInside(each.file) ? [[each.file, each] as const] : [])));
  } catch {
    return new Map();
  }
}

/** Whether it is the name of a file in the folder itself: what shares have put beside it is not one article's. */
const isInside = (file: unknown): file is string => typeof file === 'string' && !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(file);

/** The pictures in a folder that are still what the manifest says. */
export function keptPictures(folder: string): Kept {
  const files = publishedFiles(folder);
  return (name, drawnFrom) => {
    const known = files.get(`embed/${name}`);
    if (known?.drawnFrom !== drawnFrom) return undefined;
    try {
      const bytes = readFileSync(join(folder, 'embed', name));
      return integrityOf(bytes) === known.sha384 ? bytes : undefined;
    } catch {
      return undefined;
    }
  };
}
