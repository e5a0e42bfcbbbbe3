import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, RollupOptions } from 'rollup';
import { tags, type Tag } from '../widgets/catalogue.js';
import { askAgain } from './ask-again.js';
import { languageOf, noLanguage, whole } from './article-plugin.js';
import { integrityOf, type Pinned } from './embed-forms.js';
import { hardenLibraries } from './harden.js';
import { browserModules, laterFileName, licence, licencesFile, litLicence, onLog, version } from './library.js';
import { shrinkScript, shrinkTemplates } from './shrink.js';

/**
 * The layout for pages with several widgets: what is the same for every article stands once in a core, with a file for
 * what all widgets share, for each widget, and for each language of the interface; an article's files import those.
 * The core is made when the library is, so that every article of every newsroom gets the same bytes from one version.
 */

/** The folder of the core, beside those of the articles. */
export const coreFolder = `dateline-${version}`;

/** Where the library keeps it. */
export const coreHome = fileURLToPath(new URL('../core/', import.meta.url));

const library = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const classes: Readonly<Record<Tag, string>> = {
  'trade-turnover-chart': 'TradeTurnoverChart',
  'deal-tracker': 'DealTracker',
  'people-card': 'PeopleCard',
};

export const coreConfig = (): RollupOptions => ({
  input: coreInput(),
  plugins: [corePlugin, askAgain, browserModules, hardenLibraries(), shrinkTemplates(), licencesPlugin],
  output: {
    dir: coreHome,
    format: 'es',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: chunk => (chunk.name === 'core' ? 'core-[hash].js' : laterFileName(chunk.name)),
    manualChunks: coreChunk,
    banner: chunk => (chunk.name === 'core' ? `${licence.slice(0, -' */'.length)}\n${litLicence}` : licence),
    plugins: [shrinkScript],
  },
  onLog,
});

/** A file of the core by the name that it begins with, seen from an article's folder. */
export function coreFile(name: string): Pinned {
  const file = coreFiles().find(each => each.replace(/-[\w-]{8}\.js$/, '') === name);
  if (!file) throw new Error(`the core has no file for "${name}"; build the library anew`);
  return { file: `../${coreFolder}/${file}`, integrity: integrityOf(readFileSync(join(coreHome, file), 'utf8')) };
}

export const coreFiles = (): string[] => readdirSync(coreHome).sort();

/** What articles import, by the name that the file begins with. */
const coreInput = (): Record<string, string> => ({
  ...Object.fromEntries(tags.map(tag => [tag, `core:${tag}`])),
  ...Object.fromEntries(
    readdirSync(library('locale'))
      .flatMap(file => languageOf(`/locale/${file}`) ?? [])
      .map(language => [language, library(`locale/${language}.js`) + whole]),
  ),
});

/** The chunk of a module: whatever two widgets could share is in one file, whichever of them a page has. */
const coreChunk = (id: string): string | undefined => (/^\0|\?|[\\/](?:widgets|chart\.js|@kurkle)[\\/]/.test(id) ? undefined : 'core');

/** Answers for the core itself: a widget's file has its class and what registers it, and speaks no language. */
const corePlugin: Plugin = {
  name: 'core',
  resolveId: source => (source.startsWith('core:') ? `\0${source}` : source.endsWith(whole) ? source : null),
  load(id) {
    if (id.endsWith(whole)) return readFileSync(id.slice(0, -whole.length), 'utf8');
    const [, tag] = /^\0core:([a-z-]+)$/.exec(id) ?? [];
    if (!tag) return languageOf(id) ? noLanguage : null;
    return [
      `export { ${classes[tag as Tag]} } from ${JSON.stringify(library(`widgets/${tag}/${tag}.js`))};`,
      `export { prefill } from ${JSON.stringify(library('standalone/prefill.js'))};`,
    ].join('\n');
  },
};

/** Writes down the licence of each library that is inside: the core has all that the widgets have. */
const licencesPlugin: Plugin = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const homes = new Set(modules.flatMap(id => /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []));
    const texts = [...homes].sort().map(home => {
      const { name, version: of } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { name: string; version: string };
      const file = readdirSync(home).find(each => /^licen[cs]e(?:\.|$)/i.test(each));
      if (!file) return this.error(`${name} has no licence that could be passed on`);
      return `${name} ${of}\n\n${readFileSync(join(home, file), 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: licencesFile, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
};

/** In an article's file: what the core has stays an import of the core's file, which `addressOf` names. */
export const coreImports = (addressOf: (name: string) => string): Plugin => ({
  name: 'core-imports',
  resolveId(source, importer) {
    const [, named] = /^core:([\w-]+)$/.exec(source) ?? [];
    // All that the entry of a widget imports beside its slice is its class and what registers it.
    const [, tag] = source.startsWith('.') ? (/[\\/]standalone[\\/]([a-z-]+)\.js$/.exec(importer ?? '') ?? []) : [];
    const name = named ?? tag;
    return name ? { id: addressOf(name), external: true } : null;
  },
});
