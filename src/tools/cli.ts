#!/usr/bin/env node
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ArticleError } from '../article/faults.js';
import { contrastReport } from './contrast-report.js';
import { isAbsolute, type Host } from './addresses.js';
import { buildArticle } from './build-article.js';
import { coreFolder } from './code.js';
import { InputError, UsageError } from './input-error.js';
import { version } from './library.js';
import { findArticle, loadArticle } from './load-article.js';
import { machineFault } from './machine-fault.js';
import { keptPictures } from './manifest.js';
import { publish } from './publish.js';
import { sizeTable } from './sizes.js';
import { guardTerminal } from './terminal.js';
import { wordsReport } from './words-report.js';

const help = `Usage:
  dateline build <article directory> [--out <directory>] [--lang <tags>]
                 [--url <address>] [--article-url <address>]
                 [--paragraph-href <address>] [--no-pictures]
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
  --no-pictures       draw none: for a quick look
  --theme <theme>     light or dark: the one that all your tags have; without
                      it, both
  --all               every pair of colours, also those that pass
  --help, --version

Ends with 0 where all is well, 1 where the article or the style sheet has faults,
2 where the command cannot be understood, 3 where the machine would not do it,
70 where dateline itself is at fault: please tell us.
`;

type Options = NonNullable<ParseArgsConfig['options']>;
const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
const everywhere = { help: flag, version: flag } as const;
/** What each command can be told. */
const options: Readonly<Record<string, Options>> = {
  build: { out: text, lang: text, url: text, 'article-url': text, 'paragraph-href': text, 'no-pictures': flag },
  check: {},
  contrast: { theme: text, all: flag },
};

guardTerminal();
try {
  await run(process.argv.slice(2));
} catch (fault) {
  const ofMachine = machineFault(fault);
  const isOurs = !ofMachine && !(fault instanceof ArticleError || fault instanceof InputError);
  process.exitCode = ofMachine ? 3 : fault instanceof UsageError ? 2 : isOurs ? 70 : 1;
  console.error(ofMachine ?? (isOurs ? fault : (fault as Error).message));
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.version) return console.log(version);
  if (values.help) return console.log(help);
  const [command, path, ...rest] = positionals;
  if (!path) throw new UsageError(help);
  if (rest.length)
    throw new UsageError(
      `dateline ${command} takes one argument, and was given ${positionals.length - 1}: ${positionals.slice(1).join(', ')}.\n\n${help}`,
    );
  if (command === 'check') check(path);
  else if (command === 'contrast') contrast(path, values.theme, values.all);
  else await build(path, values);
}

interface Values {
  readonly out?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly 'article-url'?: string;
  readonly 'paragraph-href'?: string;
  readonly 'no-pictures'?: boolean;
  readonly theme?: string;
  readonly all?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

function readArguments(args: readonly string[]): { values: Values; positionals: readonly string[] } {
  const all = Object.assign({}, everywhere, ...Object.values(options)) as Options;
  const parse = (config: Options, strict: boolean) => parseArgs({ args: [...args], allowPositionals: true, options: config, strict });
  try {
    const [command] = parse(all, false).positionals;
    if (command !== undefined && !Object.hasOwn(options, command))
      throw new Error(`There is no command “${command}”; there are ${Object.keys(options).join(', ')}.`);
    const { values, positionals } = parse(command === undefined ? all : { ...everywhere, ...options[command] }, true);
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new Error(`--${empty[0]} is empty.`);
    return { values: values as Values, positionals };
  } catch (fault) {
    throw new UsageError(`${(fault as Error).message}\n\n${help}`);
  }
}

function check(dir: string): void {
  const source = loadArticle(findArticle(dir));
  console.log(`${source.article.slug}: no faults. Languages: ${Object.keys(source.words).join(', ')}.\n`);
  console.log(wordsReport(source, true));
}

function contrast(file: string, theme: string | undefined, all: boolean | undefined): void {
  if (theme !== undefined && theme !== 'light' && theme !== 'dark') throw new UsageError(`--theme is light or dark, not “${theme}”.`);
  const { table, faults, notes, verdict } = contrastReport(file, theme);
  if (all) console.log(`${table}\n`);
  if (faults) throw new InputError([faults, notes].filter(Boolean).join('\n\n'));
  console.log([verdict, notes].filter(Boolean).join('\n\n'));
}

async function build(dir: string, values: Values): Promise<void> {
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
  const draw = values['no-pictures'] ? undefined : (await import('./pictures.js')).picturesOf;
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
}

/** What is published is served to everybody, and the folder is ours to write: the article itself lies elsewhere. */
function refuseToMix(dir: string, out: string): void {
  const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  const source = resolve(dir);
  if (holds(source, out) || holds(out, source))
    throw new UsageError(
      `--out is ${out}, and the article is ${source}: one would be in the other. Choose a folder of its own with --out.`,
    );
}

/** What the forms lack for want of an address. */
function unsaid({ url, articleUrl }: Host): string[] {
  const where = url ? `at ${url}, for pages of the same site` : 'relative to their folder';
  return [
    ...(isAbsolute(url) ? [] : [`--url https://… was not given: there is no oEmbed, and the forms name the files ${where}`]),
    ...(articleUrl ? [] : ['--article-url was not given: nothing links to the article, and search engines are asked to pass the pages by']),
  ];
}
