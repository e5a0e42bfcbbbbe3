#!/usr/bin/env node
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { ArticleError } from '../article/faults.js';
import { contrastReport } from './contrast-report.js';
import { isAbsolute, type Host } from './addresses.js';
import { isPinned } from './embed-plugin.js';
import { version } from './library.js';
import { findArticle, InputError, loadArticle } from './load-article.js';
import { sizeTable } from './sizes.js';
import { coreFolder } from './shared-core.js';
import { standaloneConfigs } from './standalone-configs.js';
import { guardTerminal } from './terminal.js';
import { wordsReport } from './words-report.js';

const help = `Usage:
  dateline build <article directory> [--out <directory>] [--lang <tags>]
                 [--url <address>] [--article-url <address>]
                 [--paragraph-href <address>]
  dateline check <article directory>
  dateline contrast <style sheet> [--theme <theme>] [--all]

An article directory holds article.json (facts) and words.<language>.json (texts).

build   checks the article and writes the widgets, ready to embed, to
        bundles/<slug> or the directory given: a file for each, and beside it
        what it fetches later, which is its languages and the chart's Chart.js;
        in embed/, for each widget and language, what to paste where, with
        pictures of it and its records as CSV; in shared/ the widgets
        for pages that have several, which import what they share from a folder
        dateline-<version> beside that of the article
check   says everything that is wrong with the article, which texts nobody has
        checked, and which other languages still lack
contrast
        reads the --dateline-… colours that your CSS sets, and says which can be
        too weak to be read or told apart, in light and dark and by readers who
        are colour-blind, and the nearest colours that are not; writes nothing

  --out <directory>   where the files go
  --lang <tags>       languages to speak beside the article's own, such as
                      "ru,fa"; without it, all that the article has. A single
                      one is put into the widget's own file
  --url <address>     where you serve the folder: https://… or, for pages of the
                      same site, /…; the forms in embed/ name it
  --article-url <address>
                      where the article is: https://…
  --paragraph-href <address>
                      a paragraph in the article, with {n} for its number, such
                      as "#p{n}"
  --theme <theme>     light or dark: the one that all your tags have; without
                      it, both
  --all               every pair of colours, also those that pass
  --help, --version
`;

guardTerminal();
try {
  await run(process.argv.slice(2));
} catch (fault) {
  process.exitCode = 1;
  console.error(fault instanceof ArticleError || fault instanceof InputError ? fault.message : fault);
}

async function run(argv: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(argv);
  if (values.version) {
    console.log(version);
    return;
  }
  if (values.help) {
    console.log(help);
    return;
  }
  const [command, path, ...rest] = positionals;
  if (!path || rest.length) throw new InputError(help);
  if (command === 'check') check(path);
  else if (command === 'contrast') contrast(path, values.theme, values.all);
  else if (command === 'build')
    await build(
      path,
      values.out,
      values.lang?.split(',').map(tag => tag.trim()),
      { url: values.url, articleUrl: values['article-url'], paragraphHref: values['paragraph-href'] },
    );
  else throw new InputError(help);
}

function readArguments(args: readonly string[]) {
  try {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
    const addresses = { url: text, 'article-url': text, 'paragraph-href': text };
    const options = { out: text, lang: text, ...addresses, theme: text, all: flag, help: flag, version: flag };
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (fault) {
    throw new InputError(`${(fault as Error).message}\n\n${help}`);
  }
}

function check(dir: string): void {
  const source = loadArticle(findArticle(dir));
  console.log(`${source.article.slug}: no faults. Languages: ${Object.keys(source.words).join(', ')}.\n`);
  console.log(wordsReport(source, true));
}

function contrast(file: string, theme: string | undefined, all: boolean | undefined): void {
  if (theme !== undefined && theme !== 'light' && theme !== 'dark') throw new InputError(`--theme is light or dark, not “${theme}”.`);
  const { table, faults, notes, verdict } = contrastReport(file, theme);
  if (all) console.log(`${table}\n`);
  if (faults) throw new InputError([faults, notes].filter(Boolean).join('\n\n'));
  console.log([verdict, notes].filter(Boolean).join('\n\n'));
}

/** Builds beside the target and moves the files in when all are there: a fault leaves what was there before. */
async function build(dir: string, target: string | undefined, languages: readonly string[] | undefined, host: Host): Promise<void> {
  const source = loadArticle(findArticle(dir, languages));
  const out = resolve(target ?? join('bundles', source.article.slug));
  mkdirSync(dirname(out), { recursive: true });
  const staging = mkdtempSync(join(dirname(out), '.dateline-'));
  try {
    for (const config of standaloneConfigs(dir, { out: join(staging, 'article'), languages, host, published: out })) {
      console.log(`Bundling ${nameOf(config)}`);
      const bundle = await rollup(config);
      await bundle.write(config.output as OutputOptions);
      await bundle.close();
    }
    moveFiles(join(staging, coreFolder), join(dirname(out), coreFolder));
    moveFiles(join(staging, 'article'), out);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  const show = (path: string): string => relative(process.cwd(), path) || path;
  console.log(`\n${show(out)}\n${sizeTable(out)}\n\nWords\n${wordsReport(source)}`);
  const core = join(dirname(out), coreFolder);
  console.log(
    [
      `\nserve    ${show(out)}`,
      `beside   ${show(core)}, which shared/ and placeholders load from`,
      `paste    ${show(join(out, 'embed', '<widget>.<language>.tag.html'))}, on most pages`,
      ...unsaid(host).map(line => `  ${line}`),
    ].join('\n'),
  );
}

/** What is fetched later goes first: the script that asks for it must find it. A pinned file that is there is the same. */
function moveFiles(source: string, target: string): void {
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort(byLaterFirst)) {
    const [from, to] = [join(source, file), join(target, file)];
    if (statSync(from).isDirectory() || (isPinned(file) && existsSync(to))) continue;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** The file that a build is for. */
function nameOf({ input, output }: RollupOptions): string {
  const [name] = Object.keys(input as object);
  return String((output as OutputOptions).entryFileNames)
    .replace('[name]', name!)
    .replace(/\.js$/, '');
}

function byLaterFirst(a: string, b: string): number {
  return Number(isPinned(b)) - Number(isPinned(a));
}

/** What the forms lack for want of an address. */
function unsaid({ url, articleUrl }: Host): string[] {
  const where = url ? `at ${url}, for pages of the same site` : 'relative to their folder';
  return [
    ...(isAbsolute(url) ? [] : [`--url https://… was not given: there is no oEmbed, and the forms name the files ${where}`]),
    ...(articleUrl ? [] : ['--article-url was not given: nothing links to the article, and search engines are asked to pass the pages by']),
  ];
}
