import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lowerFirst } from '../locale/locale.js';
import { integrityOf, type HashedFile } from '../snippets/hashed-file.js';
import { version } from './library.js';
import type { Tag } from './widgets.js';

/** The finished code of the library, as code-configs.ts made it, and how an article's words and facts are put into it. */

/** Where the library keeps the code of widgets that stand by themselves, and the scripts of frames and placeholders. */
export const codeHome = fileURLToPath(new URL('../code/', import.meta.url));

/** The folder of the core, beside those of the articles. */
export const coreFolder = `dateline-${version}`;

/** Where the library keeps the core. */
export const coreHome = fileURLToPath(new URL('../core/', import.meta.url));

/** Stands in a widget's code in place of the article. */
export const articleMark = '__dateline_article__';

/** The class of a widget: `DealTracker` of `<deal-tracker>`. */
export const classNameOf = (tag: Tag): string => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The name under which a language's file of the core has a widget's words: `dealTracker`. */
export const wordsNameOf = (tag: Tag): string => lowerFirst(classNameOf(tag));

/** The library's own files do not change while a process runs, which may build a thousand articles. */
const contents = new Map<string, string>();

function read(home: string, file: string): string {
  const path = join(home, file);
  const content = contents.get(path) ?? readFileSync(path, 'utf8');
  contents.set(path, content);
  return content;
}

export const scriptOf = (name: 'frame-guest' | 'frame-parent' | 'placeholders'): string => read(codeHome, `embed/${name}.js`);

/**
 * A widget's code with what stands in place of the slice.
 *
 * @throws Error where the code of the library has no such place, or several.
 */
export function widgetWith(tag: Tag, slice: string): string {
  const parts = read(codeHome, `${tag}.js`).split(articleMark);
  if (parts.length !== 2) throw new Error(`the code of <${tag}> has ${parts.length - 1} places for an article; build the library anew`);
  return parts.join(slice);
}

/** The files that a widget's code fetches later. */
export const laterFiles = (tag: Tag): { readonly file: string; readonly content: string }[] =>
  [...read(codeHome, `${tag}.js`).matchAll(/import\("\.\/([\w.-]+\.js)"/g)].map(([, file]) => ({
    file: file!,
    content: read(codeHome, file!),
  }));

/**
 * A file of the core by the name that it begins with, seen from an article's folder.
 *
 * @throws Error where the library has no such file.
 */
export function coreFile(name: string): HashedFile {
  const found = coreFiles().find(({ file }) => file.replace(/-[\w-]{8}\.js$/, '') === name);
  if (!found) throw new Error(`the core has no file for "${name}"; build the library anew`);
  return { file: `../${coreFolder}/${found.file}`, integrity: found.integrity };
}

let core: readonly CoreFile[] | undefined;

interface CoreFile extends HashedFile {
  readonly content: string;
}

/** The files of the core, by their names in its folder. */
export function coreFiles(): readonly CoreFile[] {
  return (core ??= readdirSync(coreHome)
    .sort()
    .map(file => {
      const content = readFileSync(join(coreHome, file), 'utf8');
      return { file, content, integrity: integrityOf(content) };
    }));
}
