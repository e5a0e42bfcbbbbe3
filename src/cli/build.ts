import { dirname, join, relative, resolve, sep } from 'node:path';
import { isAbsolute, type Host } from '../snippets/addresses.js';
import { buildArticle } from '../tools/build-article.js';
import { coreFolder } from '../tools/code.js';
import { UsageError } from '../tools/input-error.js';
import { findArticle, loadArticle } from '../tools/load-article.js';
import { keptPictures } from '../tools/manifest.js';
import { publish } from '../tools/publish.js';
import { sizeTable } from '../tools/sizes.js';
import type { Run } from './command.js';
import { wordsReport } from './words-report.js';

interface Values {
  readonly out?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly 'article-url'?: string;
  readonly 'paragraph-href'?: string;
  readonly 'no-pictures'?: boolean;
}

/**
 * `dateline build`.
 *
 * @throws ArticleError with every fault, and what the machine says where it cannot write.
 */
export const run: Run<Values> = async (dir, values) => {
  const host: Host = { url: values.url, articleUrl: values['article-url'], paragraphHref: values['paragraph-href'] };
  const source = loadArticle(
    findArticle(
      dir,
      values.lang?.split(',').map(tag => tag.trim()),
    ),
  );
  const out = resolve(values.out ?? join('bundles', source.article.slug));
  refuseToMix(dir, out);
  // Only a build draws: the fonts and what sets them are not for a command that checks words.
  const draw = values['no-pictures'] ? undefined : (await import('../tools/pictures.js')).picturesOf;
  const note = (line: string): void => console.log(line);
  const { files, warnings } = await buildArticle(source, { host, draw, kept: keptPictures(out), note });
  for (const warning of warnings) console.warn(warning);
  await publish(out, files, note);
  const show = (path: string): string => relative(process.cwd(), path) || path;
  const core = join(dirname(out), coreFolder);
  console.log(
    [
      `\n${show(out)}\n${sizeTable(out)}\n\nWords\n${wordsReport(source)}`,
      `\nserve    ${show(out)}`,
      `beside   ${show(core)}, which shared/ and placeholders load from`,
      `paste    ${show(join(out, 'embed', '<widget>.<language>.tag.html'))}, on most pages`,
      ...unsaid(host).map(line => `  ${line}`),
    ].join('\n'),
  );
};

/** What is published is served to everybody, and the folder is ours to write: the article itself lies elsewhere. */
function refuseToMix(dir: string, out: string): void {
  const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  const source = resolve(dir);
  if (holds(source, out) || holds(out, source))
    throw new UsageError(
      `--out is ${out}, and the article is ${source}: one would be in the other. Choose a folder of its own with --out.`,
    );
}

/** What the snippets lack for want of an address. */
function unsaid({ url, articleUrl }: Host): string[] {
  const where = url ? `at ${url}, for pages of the same site` : 'relative to their folder';
  return [
    ...(isAbsolute(url) ? [] : [`--url https://… was not given: there is no oEmbed, and the snippets name the files ${where}`]),
    ...(articleUrl ? [] : ['--article-url was not given: nothing links to the article, and search engines are asked to pass the pages by']),
  ];
}
