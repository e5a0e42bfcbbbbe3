// What tests need beside our own bundles, built as any newsroom would build it.
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as english from '../../src/locale/en.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';
import { longer } from '../fixtures/longer.js';

const home = '.cache/fixtures';
const ours = 'src/articles/iran-tatarstan';
const source = join(home, 'article');
rmSync(home, { recursive: true, force: true });
mkdirSync(source, { recursive: true });
// A second article, invented: pages with two articles need one.
writeFileSync(join(source, 'article.json'), JSON.stringify(validArticle()));
writeFileSync(join(source, 'words.en.json'), JSON.stringify(validWords()));
execFileSync(process.execPath, ['dist/tools/cli.js', 'build', source, '--out', join(home, 'bundles')], { stdio: 'inherit' });

// A bundle of a later library, whose slices have another shape.
const bundle = readFileSync(join(home, 'bundles/people-card.js'), 'utf8');
const later = bundle.replace('"schema":1', '"schema":2');
if (later === bundle) throw new Error('the slice in the bundle does not start with its schema');
writeFileSync(join(home, 'bundles/people-card.later.js'), later);

/**
 * The library with a fifth interface language, added as anybody would add one: a file beside the others, and in each
 * list of languages an import and a name. Its words are the English ones, two fifths longer.
 */
function addLanguage(library: string, lang: string): void {
  cpSync('dist', join(library, 'dist'), { recursive: true });
  copyFileSync('package.json', join(library, 'package.json'));
  const { format, common } = english.locale;
  const { months, monthsShort, scales, ...rest } = format;
  const locale = { lang, dir: 'ltr', format: { ...rest, ...longer({ months, monthsShort, scales }) }, common: longer(common) };
  const words = longer({
    dealTracker: english.dealTracker,
    peopleCard: english.peopleCard,
    turnoverChart: english.turnoverChart,
    embed: english.embed,
  });
  writeFileSync(
    join(library, `dist/locale/${lang}.js`),
    [
      `export const locale = ${JSON.stringify(locale)};`,
      'locale.format.plural = n => (n === 1 ? "one" : "other");',
      ...Object.entries(words).map(([name, own]) => `export const ${name} = ${JSON.stringify(own)};`),
    ].join('\n'),
  );
  for (const [file, name] of [
    ['locale/locales.js', 'locale'],
    ['widgets/deal-tracker/deal-tracker.messages.js', 'dealTracker'],
    ['widgets/people-card/people-card.messages.js', 'peopleCard'],
    ['widgets/trade-turnover-chart/trade-turnover-chart.messages.js', 'turnoverChart'],
    ['tools/embed.messages.js', 'embed'],
  ] as const) {
    const path = join(library, 'dist', file);
    const text = readFileSync(path, 'utf8');
    const home = /from '(.*)en\.js'/.exec(text)![1]!;
    const listed = text.replace(/(export const (?:locales|messages)[^=]* = (?:bare\()?\{)/, `$1 ${lang},`);
    if (listed === text) throw new Error(`${file} has no list of languages`);
    writeFileSync(path, `import { ${name} as ${lang} } from '${home}${lang}.js';\n${listed}`);
  }
}

const library = join(home, 'longer');
const article = join(library, 'article');
addLanguage(library, 'qps');
copyFileSync('rollup.config.mjs', join(library, 'rollup.config.mjs'));
execFileSync(process.execPath, [resolve('node_modules/rollup/dist/bin/rollup'), '--silent', '-c'], { cwd: library, stdio: 'inherit' });
mkdirSync(article);
for (const file of readdirSync(ours).filter(name => /^(article|words\.en)\.json$/.test(name)))
  copyFileSync(join(ours, file), join(article, file));
const words = JSON.parse(readFileSync(join(ours, 'words.en.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(join(article, 'words.qps.json'), JSON.stringify({ ...longer({ ...words, $schema: undefined }), language: 'qps' }));

const build = async (tools: string, from: string, to: string, ...options: string[]): Promise<void> => {
  const { stderr } = await promisify(execFile)(process.execPath, [
    join(tools, 'dist/tools/cli.js'),
    'build',
    from,
    '--out',
    join(home, to),
    ...options,
  ]);
  if (stderr) throw new Error(stderr);
};
// An article whose own language is another, for pages on which it meets one in English.
const russian = join(home, 'russian');
mkdirSync(russian);
const facts = JSON.parse(readFileSync(join(ours, 'article.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(join(russian, 'article.json'), JSON.stringify({ ...facts, $schema: undefined, slug: 'tatarstan-iran', language: 'ru' }));
copyFileSync(join(ours, 'words.ru.json'), join(russian, 'words.ru.json'));

// Our own article in fewer languages: in one for its weight, in two for what must be gone.
await Promise.all([
  build(library, article, 'bundles-longer'),
  build('.', ours, 'bundles-en', '--lang', 'en'),
  build('.', ours, 'bundles-fa', '--lang', 'fa'),
  build('.', russian, 'hosted/tatarstan-iran'),
  // As a newsroom serves it, with an address and the articles' folders side by side.
  build(
    '.',
    source,
    'hosted/ruritania-graustark',
    '--url',
    'https://embeds.example/ruritania-graustark',
    '--article-url',
    'https://news.example/graustark?a=1&b=2',
    '--paragraph-href',
    '#p{n}',
  ),
]);
cpSync('bundles', join(home, 'hosted'), { recursive: true });

// A bundle whose languages were not copied with it.
mkdirSync(join(home, 'bundles-lost'));
copyFileSync('bundles/iran-tatarstan/people-card.js', join(home, 'bundles-lost/people-card.js'));
