import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import { articlePlugin } from '../../src/tools/article-plugin.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

interface Said {
  readonly words: object;
  readonly packs: Readonly<Record<string, () => Promise<object>>>;
}

/** A library of one line that speaks four languages, and an article in one or more of them. */
describe('the article plugin', () => {
  let home: string;
  const at = (...path: string[]): string => join(home, ...path);

  function writeArticle(name: string, original: string, ...others: string[]): void {
    mkdirSync(at(name), { recursive: true });
    writeFileSync(at(name, 'article.json'), JSON.stringify({ ...validArticle(), language: original }));
    for (const language of [original, ...others]) {
      writeFileSync(at(name, `words.${language}.json`), JSON.stringify({ ...validWords(), language }));
    }
  }

  async function build(article: string, entry: string, languages?: readonly string[]) {
    const bundle = await rollup({
      input: at(entry),
      plugins: [articlePlugin(at(article), languages, { library: pathToFileURL(`${home}/`) })],
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return {
      code: output[0].code,
      later: output.slice(1).map(each => (each.type === 'chunk' ? each.code : '')),
      watched: bundle.watchFiles,
    };
  }

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'article-plugin-'));
    mkdirSync(at('locale'));
    for (const language of ['en', 'ru', 'fa', 'tt']) {
      writeFileSync(
        at('locale', `${language}.js`),
        `export const locale = 'I speak ${language}'; ${['dealTracker', 'peopleCard', 'turnoverChart'].map(name => `export const ${name} = '${name} in ${language}';`).join(' ')}`,
      );
    }
    writeFileSync(at('locale', 'format.js'), "export const format = 'I format';");
    const list = ['en', 'ru', 'fa', 'tt'].map(tag => `import { locale as ${tag} } from './locale/${tag}.js';`).join('\n');
    writeFileSync(at('speak.js'), `${list}\nimport { format } from './locale/format.js';\nconsole.log({ en, ru, fa, tt }, format);`);
    for (const tag of ['people-card', 'deal-tracker', 'trade-turnover-chart', 'weather-map']) {
      writeFileSync(at(`${tag}.js`), `import slice from 'article:${tag}';\nconsole.log(slice);`);
    }
    writeArticle('english', 'en');
    writeArticle('russian', 'ru', 'fa');
    writeArticle('tatar', 'tt', 'ru', 'fa', 'uk');
    writeArticle('german', 'de');
    writeArticle('afghan', 'fa-AF');
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  for (const { article, speaks, why } of [
    { article: 'english', speaks: ['en'], why: 'its own language' },
    { article: 'russian', speaks: ['ru'], why: 'its own language, and no English' },
    { article: 'german', speaks: ['en'], why: 'English where nobody speaks its language' },
    { article: 'afghan', speaks: ['fa'], why: 'the language of its dialect' },
  ]) {
    it(`keeps for the ${article} article ${why}`, async () => {
      const { code } = await build(article, 'speak.js');
      assert.deepEqual(
        ['en', 'ru', 'fa', 'tt'].filter(tag => code.includes(`I speak ${tag}`)),
        ['en', 'ru', 'fa', 'tt'].filter(tag => speaks.includes(tag)),
      );
      assert.ok(code.includes('I format'), 'other modules of the room stay');
    });
  }

  it('lets a list of all languages be read, with those that are left out undefined', async () => {
    const { code } = await build('russian', 'speak.js');
    const said: unknown[] = [];
    new Function('console', code)({ log: (...args: unknown[]) => said.push(...args) });
    assert.deepEqual(said[0], { en: undefined, ru: 'I speak ru', fa: undefined, tt: undefined });
  });

  it('gives each widget its own slice', async () => {
    for (const tag of ['people-card', 'deal-tracker', 'trade-turnover-chart']) {
      const { code } = await build('english', `${tag}.js`);
      const said: unknown[] = [];
      new Function('console', code)({ log: (slice: unknown) => said.push(slice) });
      const [slice] = said as [{ widget: string; article: string; schema: number; words: object }];
      assert.deepEqual([slice.widget, slice.article, slice.schema, Object.keys(slice.words)], [tag, 'ruritania-graustark', 1, ['en']]);
    }
  });

  it('puts a second language into the bundle', async () => {
    const { code, later } = await build('russian', 'people-card.js');
    assert.deepEqual(later, []);
    const said = new Promise<Said>(tell => new Function('console', code)({ log: tell }));
    const { words, packs } = await said;
    assert.deepEqual([Object.keys(words), Object.keys(packs)], [['ru'], ['fa']]);
    const { locale, messages, words: persian } = (await packs['fa']!()) as { locale: string; messages: string; words: { title: string } };
    assert.deepEqual([locale, messages, typeof persian.title], ['I speak fa', 'peopleCard in fa', 'string']);
  });

  it('makes a file of each where there are more, but not of one that the interface does not speak', async () => {
    const { code, later } = await build('tatar', 'deal-tracker.js');
    assert.deepEqual(
      ['ru', 'fa'].map(language => [
        code.includes(`in ${language}`),
        later.filter(each => each.includes(`dealTracker in ${language}`)).length,
      ]),
      [
        [false, 1],
        [false, 1],
      ],
    );
    assert.equal(later.length, 2);
  });

  it('leaves out what was not asked for', async () => {
    const { code, later } = await build('tatar', 'deal-tracker.js', ['fa']);
    assert.deepEqual(later, []);
    assert.ok(code.includes('I speak fa') && !code.includes('I speak ru'));
  });

  it('refuses a widget that does not exist', () => assert.rejects(build('english', 'weather-map.js'), /nothing for <weather-map>/));

  it('stops at a faulty article', async () => {
    writeArticle('faulty', 'en');
    writeFileSync(at('faulty', 'words.en.json'), '{}');
    await assert.rejects(build('faulty', 'people-card.js'), /fault/);
  });

  it('watches the files of the article', async () => {
    const { watched } = await build('russian', 'people-card.js');
    for (const file of ['article.json', 'words.ru.json', 'words.fa.json']) assert.ok(watched.includes(at('russian', file)), file);
  });
});
