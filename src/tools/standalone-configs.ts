import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { RollupOptions } from 'rollup';
import { tags } from '../widgets/catalogue.js';
import { articlePlugin, languageFileName, revisionOf, selectors } from './article-plugin.js';
import { faultOf, type Host } from './embed-forms.js';
import { embedPlugin, type Shelf } from './embed-plugin.js';
import { findArticle, InputError, loadArticle } from './load-article.js';
import { shrinkScript, shrinkTemplates } from './shrink.js';

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

export const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * The rollup builds of one article: a file per widget that the article has something for. Each is a build of its
 * own, so that no widget waits for a chunk shared with another; only Chart.js and the sound come later, as chunks beside it, and
 * the words of further languages, which are fetched by the pages that need them.
 */
export function standaloneConfigs(dir: string, { out, languages, host = {}, published = out }: StandaloneOptions): RollupOptions[] {
  const article = loadArticle(findArticle(dir, languages));
  const fault = faultOf(host);
  if (fault) throw new InputError(fault);
  const shelf: Shelf = { version, article: article.article.slug, host, published, files: new Map() };

  /** Scripts of frames are no modules, which a page without an origin would need leave to fetch. */
  const scripts = (['frame-guest', 'frame-parent', 'placeholders'] as const).map((name): RollupOptions => ({
    input: { [name]: fileURLToPath(new URL(`../embed/${name}.js`, import.meta.url)) },
    plugins: [embedPlugin(shelf)],
    output: {
      dir: out,
      format: name === 'placeholders' ? 'es' : 'iife',
      entryFileNames: 'embed/[name].js',
      banner: `/*! dateline ${version} | MIT License */`,
      plugins: [shrinkScript],
    },
  }));

  const widgets = tags.flatMap(tag => {
    const slice = selectors[tag](article);
    if (!slice) return [];
    const banner =
      `/*! dateline ${version} | <${tag}> article "${slice.article}" revision ${revisionOf(slice)} | MIT License\n` +
      ` * Includes Lit, (c) Google LLC, BSD-3-Clause */`;
    return {
      input: { [tag]: fileURLToPath(new URL(`../standalone/${tag}.js`, import.meta.url)) },
      plugins: [
        articlePlugin(dir, languages),
        nodeResolve({ browser: true, exportConditions: ['production'] }),
        shrinkTemplates(),
        embedPlugin(shelf, { tag, dir, languages }),
      ],
      output: {
        dir: out,
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: chunk => languageFileName(chunk.facadeModuleId) ?? `${chunk.name.endsWith('sound') ? 'sound' : 'chart'}-[hash].js`,
        banner: chunk => (chunk.isEntry ? banner : ''),
        plugins: [shrinkScript],
      },
      // Nothing is only a warning here: an import that does not resolve would be a request of the reader's page.
      onLog(level, log, handler) {
        handler(level === 'warn' ? 'error' : level, log);
      },
    } satisfies RollupOptions;
  });
  return [...scripts, ...widgets];
}
