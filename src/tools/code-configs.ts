import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputPlugin, Plugin, RollupOptions } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { tags, type Tag } from '../widgets/catalogue.js';
import { askAgain } from './ask-again.js';
import { classNames, codeHome, coreHome, interfaceWords, languageOfModule, sliceMark } from './code.js';
import { licence, licencesFile, litLicence } from './library.js';
import { patchLibraries } from './patch-libraries.js';
import { shrinkScript, shrinkTemplates, shutIn } from './shrink.js';

/**
 * The rollup builds of the library's own code, which is made once a version and is the same for every article: each
 * widget with Lit inside, in no language and with a mark where the slice will stand; the interface words of each
 * language; the core that widgets share; and the scripts of frames and placeholders. What `dateline build` does with them
 * is in build-article.ts.
 */
export const codeConfigs = (): RollupOptions[] => [coreConfig(), ...tags.map(widgetConfig), ...wordConfigs(), ...scriptConfigs()];

const library = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const browserModules = nodeResolve({ browser: true, exportConditions: ['production'] });

/** What draws the chart, and what sounds it: fetched by the chart. */
const laterFileName = (name: string): string => `${name.endsWith('sound') ? 'sound' : 'chart'}-[hash].js`;

/** Nothing is only a warning here: an import that does not resolve would be a request of the reader's page. */
const onLog: RollupOptions['onLog'] = (level, log, handler) => handler(level === 'warn' ? 'error' : level, log);

/** Marks the import of a language file that is to stay whole. */
const whole = '?whole';

/**
 * Code speaks no language: every name that is imported from one reads as undefined, so that a module which lists the
 * languages stays as it is. An article brings those that it needs.
 */
const noLanguage: Plugin = {
  name: 'no-language',
  resolveId: source => (source.endsWith(whole) ? source : null),
  load(id) {
    if (id.endsWith(whole)) return readFileSync(id.slice(0, -whole.length), 'utf8');
    return languageOfModule(id) ? { code: 'export default {};', syntheticNamedExports: true } : null;
  },
};

/** Entries that are no files: `code:<name>` is a module of this text. */
const entries = (texts: Readonly<Record<string, string>>): Plugin => ({
  name: 'entries',
  resolveId: source => (source.startsWith('code:') ? `\0${source}` : null),
  load: id => texts[id.slice('\0code:'.length)] ?? null,
});

const entryOf = (name: string): Record<string, string> => ({ [name]: `code:${name}` });

const widgetText = (tag: Tag): string =>
  [
    `import { ${classNames[tag]} } from ${JSON.stringify(library(`widgets/${tag}/${tag}.js`))};`,
    `import { prefill } from ${JSON.stringify(library('standalone/prefill.js'))};`,
    `prefill(${JSON.stringify(tag)}, ${classNames[tag]}, ${sliceMark});`,
  ].join('\n');

/** A widget by itself. Each is a build of its own, so that none waits for a chunk shared with another; Chart.js and the sound come later. */
const widgetConfig = (tag: Tag): RollupOptions => ({
  input: entryOf(tag),
  plugins: [entries({ [tag]: widgetText(tag) }), noLanguage, askAgain, browserModules, patchLibraries(), shrinkTemplates()],
  output: {
    dir: codeHome,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: chunk => laterFileName(chunk.name),
    plugins: [shrinkScript, shutIn],
  },
  onLog,
});

/** What the library has a file of words for. */
const languages = readdirSync(library('locale')).flatMap(file => languageOfModule(`/locale/${file}`) ?? []);

/** What a widget says by itself in one language. */
const wordConfigs = (): RollupOptions[] =>
  tags.flatMap(tag =>
    languages.map((language): RollupOptions => {
      const name = `${tag}.${language}`;
      const from = JSON.stringify(library(`locale/${language}.js`) + whole);
      return {
        input: entryOf(name),
        plugins: [entries({ [name]: `export { locale, ${interfaceWords[tag]} as messages } from ${from};` }), noLanguage],
        output: { dir: codeHome, format: 'es', entryFileNames: '[name].js', plugins: [shrinkScript] },
        onLog,
      };
    }),
  );

/** Scripts of frames are no modules, which a page without an origin would need leave to fetch. */
const scriptConfigs = (): RollupOptions[] =>
  (['frame-guest', 'frame-parent', 'placeholders'] as const).map(name => ({
    input: { [name]: library(`embed/${name}.js`) },
    output: { dir: codeHome, format: 'iife', entryFileNames: 'embed/[name].js', banner: licence, plugins: [shrinkScript] },
    onLog,
  }));

/** What is the same for every article, for pages with several widgets: a file for what all share, for each widget, and for each language. */
const coreConfig = (): RollupOptions => ({
  input: {
    ...Object.assign({}, ...tags.map(entryOf)),
    ...Object.fromEntries(languages.map(language => [language, library(`locale/${language}.js`) + whole])),
  } as Record<string, string>,
  plugins: [entries(coreTexts), noLanguage, askAgain, browserModules, patchLibraries(), shrinkTemplates(), licencesPlugin],
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

/** A widget's file of the core has its class and what registers it. */
const coreTexts = Object.fromEntries(
  tags.map(tag => [
    tag,
    [
      `export { ${classNames[tag]} } from ${JSON.stringify(library(`widgets/${tag}/${tag}.js`))};`,
      `export { prefill } from ${JSON.stringify(library('standalone/prefill.js'))};`,
    ].join('\n'),
  ]),
);

/** The chunk of a module: whatever two widgets could share is in one file, whichever of them a page has. */
const coreChunk = (id: string): string | undefined => (/^\0|\?|[\\/](?:widgets|chart\.js|@kurkle)[\\/]/.test(id) ? undefined : 'core');

/** Writes down the licence of each library that is inside: the core has all that the widgets have. */
const licencesPlugin: OutputPlugin = {
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
