import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputPlugin, Plugin, RollupOptions } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { libraryLanguages } from '../locale/languages.js';
import type { LanguageFile } from '../locale/language.js';
import { askAgain } from './ask-again.js';
import { classNameOf, codeHome, coreHome, articleMark, wordsNameOf } from '../tools/code.js';
import { interfaceOf } from '../tools/languages.js';
import { literal } from '../tools/literal.js';
import { licence, licencesFile, litLicence } from '../tools/library.js';
import { patchLibraries } from './patch-libraries.js';
import { shrinkScript, shrinkTemplates, shutIn } from './shrink.js';
import { tags, type Tag } from '../tools/widgets.js';

/**
 * The rollup builds of the library's own code, which is made once a version and is the same for every article: each
 * widget with Lit inside, in no language and with a mark where the article will stand; the core that widgets share, with
 * the languages of the interface; the scripts of frames and placeholders; and the list of languages that npm users import.
 * What `dateline build` does with them is in build-article.ts.
 */
export const codeConfigs = (): RollupOptions[] => [coreConfig(), ...tags.map(widgetConfig), ...scriptConfigs(), languagesConfig];

const library = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const browserModules = nodeResolve({ browser: true, exportConditions: ['production'] });

/** What draws the chart, and what sounds it: fetched by the chart. */
const laterFileName = (name: string): string => `${name.endsWith('sound') ? 'sound' : 'chart'}-[hash].js`;

/** Nothing is only a warning here: an import that does not resolve would be a request of the reader's page. */
const onLog: RollupOptions['onLog'] = (level, log, handler) => handler(level === 'warn' ? 'error' : level, log);

/** Code speaks no language: an article brings those that it needs. */
const noLanguage: Plugin = {
  name: 'no-language',
  load: id => (/[\\/]widgets[\\/].*\.messages\.[jt]s$/.test(id) ? 'export const languages = {};' : null),
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
    `import { ${classNameOf(tag)} } from ${JSON.stringify(library(`widgets/${tag}/${tag}.js`))};`,
    `import { register } from ${JSON.stringify(library('standalone/article-registry.js'))};`,
    `register(${JSON.stringify(tag)}, ${classNameOf(tag)}, ${articleMark});`,
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

/** Scripts of frames are no modules, which a page without an origin would need leave to fetch. */
const scriptConfigs = (): RollupOptions[] =>
  (['frame-guest', 'frame-parent', 'placeholders'] as const).map(name => ({
    input: { [name]: library(`embed/${name}.js`) },
    output: { dir: codeHome, format: 'iife', entryFileNames: 'embed/[name].js', banner: licence, plugins: [shrinkScript] },
    onLog,
  }));

/** The list of languages with their JSON in it, as not every browser and bundler imports JSON. */
const languagesConfig: RollupOptions = {
  input: library('locale/languages.js'),
  plugins: [
    {
      name: 'json',
      transform: (code, id) => (id.endsWith('.json') ? `export default ${code}` : null),
    },
  ],
  // All but the JSON stays where it is.
  external: id => /^\.\.?\/.*\.js$/.test(id),
  output: { file: library('locale/languages.js'), format: 'es' },
  onLog,
};

/** What is the same for every article, for pages with several widgets: a file for what all share, for each widget, and for each language. */
const coreConfig = (): RollupOptions => ({
  input: {
    ...Object.assign({}, ...tags.map(entryOf)),
    ...Object.assign({}, ...Object.keys(libraryLanguages).map(entryOf)),
  } as Record<string, string>,
  plugins: [
    entries({ ...widgetTexts, ...languageTexts }),
    noLanguage,
    askAgain,
    browserModules,
    patchLibraries(),
    shrinkTemplates(),
    licencesPlugin,
  ],
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
const widgetTexts = Object.fromEntries(
  tags.map(tag => [
    tag,
    [
      `export { ${classNameOf(tag)} } from ${JSON.stringify(library(`widgets/${tag}/${tag}.js`))};`,
      `export { register } from ${JSON.stringify(library('standalone/article-registry.js'))};`,
    ].join('\n'),
  ]),
);

/** A language's file of the core has what all widgets say in it, and the words of each; what two of them say is there once. */
function languageText(file: LanguageFile): string {
  const names = new Map(Object.values(file.meanings).map((text, i) => [text, `m${i}`]));
  const { locale } = interfaceOf(tags[0]!, file);
  return [
    `const ${[...names].map(([text, name]) => `${name} = ${literal(text)}`).join(', ')};`,
    `export const locale = ${literal(locale)};`,
    ...tags.map(tag => `export const ${wordsNameOf(tag)} = ${literal(interfaceOf(tag, file).messages, names)};`),
  ].join('\n');
}

const languageTexts = Object.fromEntries(Object.entries(libraryLanguages).map(([lang, file]) => [lang, languageText(file)]));

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
