import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cutSlice } from '../../src/bundle/goals.js';
import { tags } from '../../src/widgets/catalogue.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';
import { locales } from '../support/languages.js';

/** How an article and its languages are put into the finished code of the library. */

describe('a built article', () => {
  let home: string;
  const filesOf = (name: string, folder = ''): string[] => readdirSync(join(home, `${name}-built`, folder)).sort();
  const read = (name: string, file: string): string => readFileSync(join(home, `${name}-built`, file), 'utf8');

  function build(name: string, [original, ...others]: readonly string[], facts: object = {}, ...args: string[]): void {
    mkdirSync(join(home, name), { recursive: true });
    writeFileSync(join(home, name, 'article.json'), JSON.stringify({ ...validArticle(), language: original, ...facts }));
    for (const language of [original, ...others])
      writeFileSync(join(home, name, `words.${language}.json`), JSON.stringify({ ...validWords(), language }));
    const cli = resolve('dist/cli/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'build', name, '--out', `${name}-built`, '--no-pictures', ...args], {
      cwd: home,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  }

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'build-article-'));
    build('english', ['en']);
    build('another', ['en'], { slug: 'another' });
    build('russian', ['ru', 'fa']);
    build('tatar', ['tt', 'ru', 'fa']);
    build('british', ['en-GB', 'fa']);
    build('afghan', ['fa-AF']);
    build('chosen', ['tt', 'ru', 'fa'], {}, '--lang', 'fa');
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  /** The languages whose interface is in a file. */
  const spokenIn = (text: string): string[] =>
    Object.values(locales).flatMap(({ lang, common }) => (text.includes(common.inArticle) ? [lang] : []));
  const languageFiles = (name: string, tag: string): string[] =>
    filesOf(name).flatMap(file => new RegExp(`^${tag}\\.([\\w-]+)-[\\w-]{8}\\.js$`).exec(file)?.[1] ?? []);

  for (const { name, inside, beside, why } of [
    { name: 'english', inside: ['en'], beside: [], why: 'its own language' },
    { name: 'russian', inside: ['ru', 'fa'], beside: [], why: 'its own language and the one other' },
    {
      name: 'tatar',
      inside: ['tt'],
      beside: ['fa', 'ru'],
      why: 'its own, and files of two others',
    },
    { name: 'british', inside: ['en', 'fa'], beside: [], why: 'the language of its country' },
    { name: 'afghan', inside: ['fa'], beside: [], why: 'the language of its dialect' },
    { name: 'chosen', inside: ['tt', 'fa'], beside: [], why: 'what was asked for' },
  ]) {
    it(`has for the ${name} article ${why}`, () => {
      for (const tag of tags) {
        assert.deepEqual(spokenIn(read(name, `${tag}.js`)).sort(), inside.toSorted(), tag);
        assert.deepEqual(languageFiles(name, tag), beside, tag);
        assert.deepEqual(spokenIn(read(name, `shared/${tag}.js`)), [], 'in the shared layout the core speaks');
      }
    });
  }

  it('speaks a language under the name that the article gives it, in both layouts', () => {
    for (const tag of tags) {
      assert.match(read('british', `${tag}.js`), /locale:\{lang:"en-GB"/);
      assert.match(read('british', `shared/${tag}.js`), /locale:\{\.\.\.l,lang:"en-GB"\}/);
      assert.match(read('afghan', `shared/${tag}.js`), /locale:\{\.\.\.l,lang:"fa-AF"\}/);
    }
    assert.match(read('british', 'embed/people-card.en-GB.html'), /^<html lang="en-GB" dir="ltr">$/m);
  });

  it('has in each file its own slice, and the words of a language beside it in that file', () => {
    for (const tag of tags) {
      const slice = JSON.parse(cutSlice(read('tatar', `${tag}.js`)).json) as { widget: string; article: string; words: object };
      assert.deepEqual([slice.widget, slice.article, Object.keys(slice.words)], [tag, 'ruritania-graustark', ['tt']]);
      const [file] = filesOf('tatar').filter(name => name.startsWith(`${tag}.ru-`));
      const { names } = JSON.parse(cutSlice(read('tatar', file!)).json) as { names: object };
      assert.ok(Object.values(names).every(name => typeof name === 'string' && name) && Object.keys(names).length > 0);
    }
  });

  it('has the same code as any other, byte for byte, but for what it says', () => {
    for (const tag of tags) {
      for (const folder of ['', 'shared/']) {
        const [one, other] = ['english', 'another'].map(name => cutSlice(read(name, `${folder}${tag}.js`)).code);
        const banner = /^\/\*! dateline [\d.]+ \| <[a-z-]+> article "[a-z-]+" revision [\da-f]{7} \|/;
        assert.match(one!, banner);
        assert.equal(one!.replace(banner, ''), other!.replace(banner, ''));
        assert.ok(folder || one!.length > 50_000);
      }
    }
  });

  it('has words with quotes, backslashes and line ends as they are', () => {
    const title = `It's "so" \\ \\' \u2028 \${x} $& </script>`;
    const words = validWords();
    mkdirSync(join(home, 'odd'), { recursive: true });
    writeFileSync(join(home, 'odd', 'article.json'), JSON.stringify(validArticle()));
    writeFileSync(join(home, 'odd', 'words.en.json'), JSON.stringify({ ...words, people: { ...words.people, title } }));
    const cli = resolve('dist/cli/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'build', 'odd', '--out', 'odd-built', '--no-pictures'], {
      cwd: home,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    for (const file of ['people-card.js', 'shared/people-card.js']) {
      const { words } = JSON.parse(cutSlice(read('odd', file)).json) as { words: { en: { title: string } } };
      assert.equal(words.en.title, title);
    }
  });
});
