// What tests need beside our own bundles, built as any newsroom would build it.
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LanguageFile } from '../../src/locale/language.js';
import { abridged } from '../fixtures/abridged.js';
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
execFileSync(process.execPath, ['dist/cli/cli.js', 'build', source, '--out', join(home, 'bundles')], { stdio: 'inherit' });

// A bundle of a later library, whose slices have another shape.
const bundle = readFileSync(join(home, 'bundles/people-card.js'), 'utf8');
const later = bundle.replace('"schema":1', '"schema":2');
if (later === bundle) throw new Error('the slice in the bundle does not start with its schema');
writeFileSync(join(home, 'bundles/people-card.later.js'), later);

/**
 * Our article in a fifth language, which its folder brings as anybody would add one: the words, and the interface. Both
 * are the English ones, two fifths longer.
 */
const article = join(home, 'longer');
mkdirSync(article);
for (const file of readdirSync(ours).filter(name => /^(article|words\.en)\.json$/.test(name)))
  copyFileSync(join(ours, file), join(article, file));
const written = (path: string): Record<string, unknown> => ({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), $schema: undefined });
writeFileSync(join(article, 'words.qps.json'), JSON.stringify({ ...longer(written(join(ours, 'words.en.json'))), language: 'qps' }));
const { format, common, meanings, widgets, embed } = written('src/locale/en.json') as unknown as LanguageFile;
const { months, monthsShort, scales } = format;
writeFileSync(
  join(article, 'locale.qps.json'),
  JSON.stringify({
    language: 'qps',
    direction: 'ltr',
    format: { ...format, ...longer({ months, monthsShort, scales }) },
    ...longer({ common, meanings, widgets, embed }),
  }),
);

/** Our article with seven of its 32 deals, of every kind and stage that makes a difference to the eye, in all its languages. */
const short = join(home, 'short');
mkdirSync(short);
const languages = ['en', 'fa', 'ru', 'tt'];
const { facts, words } = abridged(
  written(join(ours, 'article.json')),
  Object.fromEntries(languages.map(lang => [lang, written(join(ours, `words.${lang}.json`))])),
  ['d03', 'd09', 'd20', 'd24', 'd26', 'd29', 'd30'],
);
writeFileSync(join(short, 'article.json'), JSON.stringify(facts));
for (const lang of languages) writeFileSync(join(short, `words.${lang}.json`), JSON.stringify(words[lang]));

/** The library with a fourth widget: a folder more, and nothing else touched. */
const library = join(home, 'library');
cpSync('dist', join(library, 'dist'), { recursive: true });
cpSync('test/fixtures/place-list', join(library, 'dist/widgets/place-list'), { recursive: true });
for (const folder of ['code', 'core']) rmSync(join(library, 'dist', folder), { recursive: true });
for (const file of ['package.json', 'rollup.config.mjs']) copyFileSync(file, join(library, file));
execFileSync(process.execPath, [resolve('node_modules/rollup/dist/bin/rollup'), '--silent', '-c'], { cwd: library, stdio: 'inherit' });
const fourth = join(home, 'fourth/ruritania-graustark');
execFileSync(process.execPath, [join(library, 'dist/cli/cli.js'), 'build', source, '--out', fourth], { stdio: 'inherit' });

const build = async (from: string, to: string, ...options: string[]): Promise<void> => {
  const args = ['dist/cli/cli.js', 'build', from, '--out', join(home, to), ...options];
  const { stderr } = await promisify(execFile)(process.execPath, args);
  if (stderr) throw new Error(stderr);
};
// An article whose own language is another, for pages on which it meets one in English.
const russian = join(home, 'russian');
mkdirSync(russian);
writeFileSync(
  join(russian, 'article.json'),
  JSON.stringify({ ...written(join(ours, 'article.json')), slug: 'tatarstan-iran', language: 'ru' }),
);
copyFileSync(join(ours, 'words.ru.json'), join(russian, 'words.ru.json'));

// Our own article in fewer languages: in one for its weight, in two for what must be gone.
await Promise.all([
  build(article, 'bundles-longer'),
  build(short, 'abridged/iran-tatarstan'),
  build(ours, 'bundles-en', '--lang', 'en'),
  build(ours, 'bundles-fa', '--lang', 'fa'),
  build(russian, 'hosted/tatarstan-iran'),
  // As a newsroom serves it, with an address and the articles' folders side by side.
  build(
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
