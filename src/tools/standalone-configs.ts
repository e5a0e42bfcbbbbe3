import { fileURLToPath } from 'node:url';
import type { RollupOptions } from 'rollup';
import { tags, type Tag } from '../widgets/catalogue.js';
import { askAgain } from './ask-again.js';
import { articlePlugin, languageFileName, revisionOf, selectors } from './article-plugin.js';
import { faultOf, parsedHost, type Host } from './addresses.js';
import { embedPlugin, type Shelf } from './embed-plugin.js';
import { hardenLibraries } from './harden.js';
import { findArticle, InputError, loadArticle } from './load-article.js';
import { browserModules, laterFileName, licence, litLicence, onLog, version } from './library.js';
import { coreFile, coreImports } from './shared-core.js';
import { shrinkScript, shrinkTemplates, shutIn } from './shrink.js';

export interface StandaloneOptions {
  /** Where the files go. */
  readonly out: string;
  /** Languages of the words to carry beside the article's own; all that the article has, unless given. */
  readonly languages?: readonly string[] | undefined;
  /** What the forms for other pages lead to. */
  readonly host?: Host | undefined;
  /** Where the files of earlier builds are, if not where these go. */
  readonly published?: string | undefined;
}

/**
 * The rollup builds of one article: a file per widget that the article has something for. Each is a build of its
 * own, so that no widget waits for a chunk shared with another; only Chart.js and the sound come later, as chunks beside it, and
 * the words of further languages, which are fetched by the pages that need them. After them the same in the shared
 * layout: in `shared/` what is the article's own, and in a folder beside the article's the core.
 */
export function standaloneConfigs(dir: string, { out, languages, host = {}, published = out }: StandaloneOptions): RollupOptions[] {
  const article = loadArticle(findArticle(dir, languages));
  const fault = faultOf(host);
  if (fault) throw new InputError(fault);
  const shelf: Shelf = { version, article: article.article.slug, host: parsedHost(host), published, files: new Map() };

  /** Scripts of frames are no modules, which a page without an origin would need leave to fetch. */
  const scripts = (['frame-guest', 'frame-parent', 'placeholders'] as const).map((name): RollupOptions => ({
    input: { [name]: fileURLToPath(new URL(`../embed/${name}.js`, import.meta.url)) },
    plugins: [embedPlugin(shelf)],
    output: {
      dir: out,
      format: 'iife',
      entryFileNames: 'embed/[name].js',
      banner: licence,
      plugins: [shrinkScript],
    },
  }));

  const widgets = tags.flatMap(tag => {
    const slice = selectors[tag](article);
    return slice ? [{ tag, input: fileURLToPath(new URL(`../standalone/${tag}.js`, import.meta.url)), revision: revisionOf(slice) }] : [];
  });
  const banner = (tag: Tag, revision: string): string =>
    `/*! dateline ${version} | <${tag}> article "${shelf.article}" revision ${revision} | MIT License`;

  const standalone = widgets.map(({ tag, input, revision }): RollupOptions => ({
    input: { [tag]: input },
    plugins: [
      articlePlugin(dir, languages),
      askAgain,
      browserModules,
      hardenLibraries(),
      shrinkTemplates(),
      embedPlugin(shelf, { tag, dir, languages }),
    ],
    output: {
      dir: out,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: chunk => languageFileName(chunk.facadeModuleId) ?? laterFileName(chunk.name),
      banner: chunk => (chunk.isEntry ? `${banner(tag, revision)}\n${litLicence}` : ''),
      plugins: [shrinkScript, shutIn],
    },
    onLog,
  }));

  const shared = widgets.map(({ tag, input, revision }): RollupOptions => ({
    input: { [tag]: input },
    plugins: [
      coreImports(name => `../${coreFile(name).file}`),
      articlePlugin(dir, languages, { core: true }),
      askAgain,
      embedPlugin(shelf, { tag, dir, languages, shared: true }),
    ],
    output: {
      dir: out,
      format: 'es',
      entryFileNames: 'shared/[name].js',
      chunkFileNames: chunk => `shared/${languageFileName(chunk.facadeModuleId)!}`,
      banner: chunk => (chunk.isEntry ? `${banner(tag, revision)} */` : ''),
      plugins: [shrinkScript],
    },
    onLog,
  }));
  return [...scripts, ...standalone, ...shared];
}
