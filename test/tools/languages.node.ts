import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod';
import { libraryLanguages } from '../../src/locale/languages.js';
import { libraryFaults } from '../../src/tools/languages.js';
import { tags } from '../../src/widgets/catalogue.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

/** The languages of the interface: those of the library, and those that an article brings. */

const english = libraryLanguages['en']!;
/** A change of the English file, as the file of another language. */
const fileOf = (lang: string, changed: object = {}): object => ({ ...english, $schema: undefined, language: lang, ...changed });

describe('the languages of the library', () => {
  const files = readdirSync('src/locale').filter(file => file.endsWith('.json'));

  it('are all in its list', () =>
    assert.deepEqual(
      Object.keys(libraryLanguages)
        .map(lang => `${lang}.json`)
        .sort(),
      files.sort(),
    ));
  it('have no faults', () => assert.deepEqual(libraryFaults(), []));

  const schema = z.fromJSONSchema(JSON.parse(readFileSync('dist/locale.schema.json', 'utf8')) as z.core.JSONSchema.JSONSchema);
  for (const file of files) {
    it(`${file} is what the schema says, and what npm users get`, () => {
      const value = JSON.parse(readFileSync(join('src/locale', file), 'utf8')) as object;
      assert.equal(schema.safeParse(value).error, undefined);
      assert.deepEqual(JSON.parse(readFileSync(join('dist/locale', file), 'utf8')), value);
    });
  }
  it('the schema takes a part of a file, and no word that there is not', () => {
    assert.ok(schema.safeParse({ language: 'de', direction: 'ltr' }).success);
    assert.ok(!schema.safeParse({ language: 'de', common: { ...english.common, tabel: 'Tabelle' } }).success);
  });
});

describe('the languages of an article', () => {
  let home: string;
  before(() => (home = mkdtempSync(join(tmpdir(), 'languages-'))));
  after(() => rmSync(home, { recursive: true, force: true }));
  let count = 0;

  /** An article with these files, whose own language is the first of the words. */
  function write(words: readonly string[], locales: Readonly<Record<string, unknown>> = {}): string {
    const name = `article-${count++}`;
    mkdirSync(join(home, name));
    const put = (file: string, value: unknown): void => writeFileSync(join(home, name, file), JSON.stringify(value));
    put('article.json', { ...validArticle(), language: words[0] });
    for (const language of words) put(`words.${language}.json`, { ...validWords(), language });
    for (const [language, value] of Object.entries(locales)) put(`locale.${language}.json`, value);
    return name;
  }
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [resolve('dist/cli/cli.js'), ...args], { cwd: home, encoding: 'utf8' });
  const built = (name: string): ((file: string) => string) => {
    const { status, stderr } = run('build', name, '--out', `${name}-built`, '--no-pictures');
    assert.equal(status, 0, stderr);
    return file => readFileSync(join(home, `${name}-built`, file), 'utf8');
  };
  const filesOf = (name: string, folder = ''): string[] => readdirSync(join(home, `${name}-built`, folder));

  for (const [what, words] of [
    ['its own', ['de']],
    ['another', ['en', 'de']],
  ] as const) {
    for (const command of ['check', 'build']) {
      it(`${command} names a language that nobody speaks, ${what}, and says how to add one`, () => {
        const name = write(words);
        const { status, stdout, stderr } = run(command, name);
        assert.deepEqual([status, stdout], [1, '']);
        assert.match(stderr, /words\.de\.json: 1 fault/);
        assert.match(stderr, /\$\.language, line 1, column \d+\n.*\[unspoken-language\]\n +found +"de"/);
        for (const lang of Object.keys(libraryLanguages)) assert.ok(stderr.includes(`"${lang}"`), lang);
        assert.match(stderr, /locale\.de\.json/);
        assert.match(stderr, /to mend .*locale\/en\.json/);
        assert.deepEqual(readdirSync(join(home, name)), ['article.json', ...words.map(lang => `words.${lang}.json`)].sort());
      });
    }
  }

  it('it is told with the other faults', () => {
    const name = write(['en', 'de']);
    writeFileSync(join(home, name, 'article.json'), JSON.stringify({ ...validArticle(), language: 'en', paragraphs: -1 }));
    const { stderr } = run('check', name);
    assert.match(stderr, /^2 faults in 2 files/);
  });

  it('one that the folder brings whole is spoken in both layouts, in the snippets and in the records', () => {
    const common = { ...english.common, inArticle: 'Im Artikel berichtet', csv: 'CSV-Datei' };
    const embed = { ...english.embed, interactive: 'Interaktiv ansehen' };
    const name = write(['en', 'de'], { de: fileOf('de', { common, embed, format: { ...english.format, decimal: ',', group: '.' } }) });
    const read = built(name);
    for (const tag of tags) {
      assert.ok(read(`${tag}.js`).includes('Im Artikel berichtet'), tag);
      const [pack] = filesOf(name, 'shared').filter(file => file.startsWith(`${tag}.de-`));
      assert.ok(read(`shared/${pack}`).includes('Im Artikel berichtet'), 'the core has no German');
      assert.match(read(`embed/${tag}.de.html`), /^<html lang="de" dir="ltr">$/m);
      assert.ok(read(`embed/${tag}.de.csv`).length > 100);
    }
    assert.doesNotMatch(run('check', name).stdout, /interface lacks/);
  });

  it('one that it brings in part falls back to English, and check counts what is missing', () => {
    const name = write(['de'], { de: { language: 'de', direction: 'ltr', common: { paragraph: 'Absatz {n}' } } });
    const read = built(name);
    assert.match(read('embed/deal-tracker.de.html'), /Absatz \d/);
    assert.match(read('embed/deal-tracker.de.html'), /Paragraphs \d/);
    const { stdout } = run('check', name);
    const [, missing, all] = /de: the interface lacks (\d+) of (\d+) texts, which readers get in English:/.exec(stdout)!;
    assert.equal(Number(all) - Number(missing), 2, 'the direction, and one text');
    assert.match(stdout, /^ {4}common\.paragraphs$/m);
    assert.doesNotMatch(stdout, /^ {4}common\.paragraph$/m);
  });

  it('one from right to left is one', () => {
    const name = write(['he'], { he: { language: 'he', direction: 'rtl' } });
    assert.match(built(name)('embed/people-card.he.html'), /^<html lang="he" dir="rtl">$/m);
  });

  it('a word of the library can be another in one article', () => {
    const name = write(['en', 'ru'], { en: { language: 'en', common: { details: 'More about them' } } });
    const read = built(name);
    for (const file of ['people-card.js', 'shared/people-card.js']) assert.ok(read(file).includes('More about them'), file);
    assert.doesNotMatch(read('shared/people-card.js'), /\/en-[\w-]{8}\.js/, 'the core’s English has the word as it was');
    assert.match(read('shared/people-card.js'), /\/ru-[\w-]{8}\.js/);
    assert.doesNotMatch(run('check', name).stdout, /interface lacks/);
  });

  for (const { what, value, path, code, says } of [
    {
      what: 'a misspelled key',
      value: { common: { tables: 'Tabelle' } },
      path: '$.common.tables',
      code: 'unknown-key',
      says: /Rename it to "table"/,
    },
    {
      what: 'a hole that is lost',
      value: { common: { paragraph: 'Absatz' } },
      path: '$.common.paragraph',
      code: 'wrong-holes',
      says: /Put \{n\} where/,
    },
    {
      what: 'a hole that nobody fills',
      value: { common: { table: 'Tabelle {n}' } },
      path: '$.common.table',
      code: 'wrong-holes',
      says: /Take \{n\} out/,
    },
    { what: 'eleven months', value: { format: { months: Array(11).fill('x') } }, path: '$.format.months', code: 'bad-length', says: /12/ },
    {
      what: 'a plural rule that browsers do not know',
      value: { format: { plurals: 'xx-yy-zz' } },
      path: '$.format.plurals',
      code: 'bad-format',
      says: /such as "en"/,
    },
    { what: 'an empty text', value: { common: { table: '' } }, path: '$.common.table', code: 'empty-text', says: /a text/ },
    { what: 'a text of spaces', value: { common: { table: ' \u00a0' } }, path: '$.common.table', code: 'empty-text', says: /a text/ },
    {
      what: 'a sign that turns texts round',
      value: { common: { table: 'T\u202eabelle' } },
      path: '$.common.table',
      code: 'bad-text',
      says: /turn it round/,
    },
    {
      what: 'a control sign',
      value: { format: { scaled: '{n}\u0000{scale}' } },
      path: '$.format.scaled',
      code: 'bad-text',
      says: /control signs/,
    },
    {
      what: 'digits that are half a sign each',
      value: { format: { digits: '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙' } },
      path: '$.format.digits',
      code: 'bad-format',
      says: /ten digits/,
    },
    {
      what: 'letters for digits',
      value: { format: { digits: 'abcdefghij' } },
      path: '$.format.digits',
      code: 'bad-format',
      says: /ten digits/,
    },
    { what: 'no object', value: { common: null }, path: '$.common', code: 'wrong-type', says: /object/ },
    { what: 'no direction', value: { direction: undefined }, path: '$.direction', code: 'missing-key', says: /"ltr" or "rtl"/ },
    {
      what: 'another language than its name',
      value: { language: 'fr' },
      path: '$.language',
      code: 'words-language',
      says: /rename the file/,
    },
    { what: 'a text where a list belongs', value: { format: { list: ', ' } }, path: '$.format.list', code: 'wrong-type', says: /list/ },
  ]) {
    it(`${what} is a fault`, () => {
      const name = write(['de'], { de: { language: 'de', direction: 'ltr', ...value } });
      const { status, stderr } = run('build', name, '--out', `${name}-built`);
      assert.equal(status, 1);
      assert.match(stderr, /^1 fault in 1 file/);
      assert.ok(stderr.includes(`  ${path}, line `) && stderr.includes(`[${code}]`), stderr);
      assert.match(stderr, says);
    });
  }

  it('a file that no words stand beside, or that would not be read, is named', () => {
    for (const [file, says] of [
      ['locale.de.json', /no words in de\. Add words\.de\.json, or remove the file/],
      ['Locale.de.json', /would not be read/],
      ['locale-de.json', /would not be read/],
    ] as const) {
      const name = write(['en']);
      writeFileSync(join(home, name, file), JSON.stringify(fileOf('de')));
      const { status, stderr } = run('check', name);
      assert.equal(status, 1);
      assert.ok(stderr.includes(file), stderr);
      assert.match(stderr, says);
    }
  });

  for (const { what, plurals, days, isRight } of [
    { what: 'the one of one', plurals: 'de', days: { one: 'ein Tag', other: '{n} Tage' }, isRight: true },
    { what: 'the two of two', plurals: 'ar', days: { two: 'zwei Tage', other: '{n} Tage' }, isRight: true },
    { what: 'the one that is also of 21', plurals: 'ru', days: { one: 'ein Tag', other: '{n} Tage' }, isRight: false },
    { what: 'the one that is also of 0', plurals: 'fa', days: { one: 'ein Tag', other: '{n} Tage' }, isRight: false },
    { what: 'the one that is also of 1.5', plurals: 'fr', days: { one: 'ein Tag', other: '{n} Tage' }, isRight: false },
    { what: 'the few', plurals: 'ru', days: { few: 'einige Tage', other: '{n} Tage' }, isRight: false },
    { what: 'that of all others', plurals: 'de', days: { one: 'ein Tag', other: 'Tage' }, isRight: false },
  ]) {
    it(`a plural form ${isRight ? 'may' : 'must not'} leave its number to a word: ${what}`, () => {
      const file = { language: 'eo', direction: 'ltr', format: { plurals }, widgets: { 'people-card': { days } } };
      const { status, stderr } = run('check', write(['eo'], { eo: file }));
      assert.equal(status, isRight ? 0 : 1, stderr);
      if (!isRight) assert.match(stderr, /people-card"\]\.days\.\w+, line 1.*\n.*wrong-holes/);
    });
  }
});
