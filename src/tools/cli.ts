#!/usr/bin/env node
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rollup, type OutputOptions } from 'rollup';
import { ArticleError } from '../article/faults.js';
import { contrastReport } from './contrast-report.js';
import { findArticle, InputError, loadArticle } from './load-article.js';
import { bundleSizes, sizeTable } from './sizes.js';
import { standaloneConfigs, version } from './standalone-configs.js';
import { wordsReport } from './words-report.js';

const help = `Usage:
  dateline build <article directory> [--out <directory>] [--lang <tags>]
  dateline check <article directory>
  dateline contrast <style sheet> [--theme <theme>] [--all]

An article directory holds article.json (facts) and words.<language>.json (texts).

build   checks the article and writes the widgets, ready to embed, to
        bundles/<slug> or the directory given: a file for each, and beside it
        what it fetches later, which is its languages and the chart's Chart.js
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
  --theme <theme>     light or dark: the one that all your tags have; without
                      it, both
  --all               every pair of colours, also those that pass
  --help, --version
`;

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
    );
  else throw new InputError(help);
}

function readArguments(args: readonly string[]) {
  try {
    const options = {
      out: { type: 'string' },
      lang: { type: 'string' },
      theme: { type: 'string' },
      all: { type: 'boolean' },
      help: { type: 'boolean' },
      version: { type: 'boolean' },
    } as const;
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
async function build(dir: string, target: string | undefined, languages: readonly string[] | undefined): Promise<void> {
  const source = loadArticle(findArticle(dir, languages));
  const out = resolve(target ?? join('bundles', source.article.slug));
  mkdirSync(dirname(out), { recursive: true });
  const staging = mkdtempSync(join(dirname(out), '.dateline-'));
  try {
    for (const config of standaloneConfigs(dir, { out: staging, languages })) {
      console.log(`Bundling <${Object.keys(config.input as object).join()}>`);
      const bundle = await rollup(config);
      await bundle.write(config.output as OutputOptions);
      await bundle.close();
    }
    mkdirSync(out, { recursive: true });
    // What is fetched later goes first: the script that asks for it must find it.
    for (const file of readdirSync(staging).sort(byLaterFirst)) renameSync(join(staging, file), join(out, file));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  console.log(`\n${relative(process.cwd(), out) || out}\n${sizeTable(bundleSizes(out))}\n\nWords\n${wordsReport(source)}`);
}

function byLaterFirst(a: string, b: string): number {
  const isLater = (file: string): boolean => /-[\w-]{8}\.js$/.test(file);
  return Number(isLater(b)) - Number(isLater(a));
}
