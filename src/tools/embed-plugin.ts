import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import type { Tag } from '../widgets/catalogue.js';
import type { Host } from './addresses.js';
import { embedForms, integrityOf, scriptForm, sharedForm, type Pinned } from './embed-forms.js';
import { licencesFile } from './library.js';
import { findArticle, InputError, loadArticle } from './load-article.js';
import { plainDocuments } from './plain.js';
import { coreFile, coreFiles, coreFolder, coreHome } from './shared-core.js';

/** What the builds of one article tell each other: all files, for the manifest, and the scripts that stand in the forms. */
export interface Shelf {
  readonly version: string;
  readonly article: string;
  readonly host: Host;
  /** Where files of earlier builds lie, which a pinned one must not change. */
  readonly published: string;
  readonly files: Map<string, Entry>;
}

interface Entry {
  readonly bytes: number;
  readonly sha384: string;
  /** The name under which the same content stays for good. */
  readonly pinned?: string;
}

/** A name that is another one as soon as anything in the content is another. */
const pinnedName = (file: string, content: string): string =>
  file.replace(/\.js$/, `-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.js`);

/** Names with a hash in them: ours, and those of the files that a bundle fetches later. */
export const isPinned = (file: string): boolean => /-(?:[\da-f]{12}|[\w-]{8})\.js$/.test(file);

/**
 * Puts beside a bundle what a newsroom needs to embed it: the same file under a name that is never used again for
 * another content, and for a widget all forms in all languages. After each build the manifest has all files so far.
 */
export function embedPlugin(
  shelf: Shelf,
  widget?: { readonly tag: Tag; readonly dir: string; readonly languages?: readonly string[] | undefined; readonly shared?: boolean },
): Plugin {
  return {
    name: 'embed',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const note = (fileName: string, source: string | Uint8Array, pinned?: string): string => {
          const before = join(shelf.published, fileName);
          if (isPinned(fileName) && existsSync(before) && readFileSync(before, 'utf8') !== source) {
            throw new InputError(
              `${before} has another content, and pages may have pinned it. Build into another directory, or take the file away.`,
            );
          }
          const integrity = integrityOf(source);
          shelf.files.set(fileName, { bytes: Buffer.byteLength(source), sha384: integrity, ...(pinned && { pinned }) });
          return integrity;
        };
        const add = (fileName: string, source: string | Uint8Array, pinned?: string): Pinned => {
          const integrity = note(fileName, source, pinned);
          if (!bundle[fileName]) this.emitFile({ type: 'asset', fileName, source });
          return { file: fileName, integrity };
        };

        let script: Pinned | undefined;
        const later: Pinned[] = [];
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          if (!chunk.isEntry) later.push(add(chunk.fileName, chunk.code));
          else {
            script = add(pinnedName(chunk.fileName, chunk.code), chunk.code);
            add(chunk.fileName, chunk.code, script.file);
          }
        }
        if (widget && script) {
          const { tag, dir, languages, shared } = widget;
          const { host, article } = shelf;
          add('embed/placeholders.script.html', scriptForm(host));
          const source = loadArticle(findArticle(dir, languages));
          const documents = plainDocuments(tag, source);
          if (shared) {
            for (const document of documents) {
              const parts = [
                ...['core', tag, ...new Set([source.article.language, document.lang])].map(coreFile),
                ...later.filter(({ file }) => file.startsWith(`shared/${tag}.${document.lang}-`)),
              ];
              add(`embed/${tag}.${document.lang}.shared.html`, sharedForm({ tag, article, document, script, host, parts }));
            }
          } else {
            add(licencesFile, readFileSync(join(coreHome, licencesFile), 'utf8'));
            const [guest, parent] = [pinnedOf(shelf, 'embed/frame-guest.js'), pinnedOf(shelf, 'embed/frame-parent.js')];
            // Only a build draws: the fonts and what sets them are not for a command that checks words.
            const { picturesOf } = await import('./pictures.js');
            const begun = Date.now();
            let drawn = 0;
            for (const document of documents) {
              const { files, faults, ...pictures } = await picturesOf(tag, source, document.lang, host.articleUrl);
              for (const fault of faults) this.warn(`a picture of <${tag}> in ${document.lang} is not there: ${fault}`);
              const forms = embedForms({ tag, article, document, script, guest, parent, host, pictures });
              for (const [name, content] of Object.entries({ ...files, ...forms })) add(`embed/${name}`, content);
              drawn += Object.keys(files).filter(name => /\.(?:png|svg)$/.test(name)).length;
            }
            this.info(`drew ${drawn} pictures of <${tag}> in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
          }
        }
        if (widget?.shared) for (const file of coreFiles()) note(`../${coreFolder}/${file}`, readFileSync(join(coreHome, file), 'utf8'));
        this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifest(shelf) });
      },
    },

    /** The core stands beside the article, where another article may have put it already. */
    writeBundle({ dir }) {
      if (widget?.shared) cpSync(coreHome, join(dir!, '..', coreFolder), { recursive: true });
    },
  };
}

/** The scripts of frames are built first. */
function pinnedOf({ files }: Shelf, name: string): Pinned {
  const { pinned, sha384 } = files.get(name)!;
  return { file: pinned!, integrity: sha384 };
}

function manifest({ version, article, host, files }: Shelf): string {
  const list = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, entry]) => ({ file, ...entry }));
  return `${JSON.stringify({ dateline: version, article, ...(host.url && { url: host.url }), files: list }, null, 2)}\n`;
}
