import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { libraryLanguages } from '../../src/locale/languages.js';
import { manifestOf } from '../../src/tools/widgets.js';
import { bundleSizes, cutSlice, sharedSize } from '../../src/bundle/goals.js';
import { version } from '../../src/tools/library.js';
import { tags } from '../../src/widgets/catalogue.js';
import { article, home, languages } from './built.js';

/** The layout for pages with several widgets: a core without articles, and articles without a core. */

const folder = `dateline-${version}`;
const core = join(home, '..', folder);
const coreFiles = readdirSync(core)
  .filter(file => file.endsWith('.js'))
  .sort();
const inCore = (name: string): string => readFileSync(join(core, coreFiles.find(file => file.replace(/-[\w-]{8}\.js$/, '') === name)!), 'utf8');
const entryOf = (tag: string): string => readFileSync(join(home, 'shared', `${tag}.js`), 'utf8');

interface Statement {
  readonly type: string;
  readonly source?: { readonly value: string } | null;
}
const importsOf = (text: string): string[] =>
  (parseAst(text).body as unknown as Statement[]).flatMap(({ type, source }) => (/^(Import|Export)/.test(type) && source ? [source.value] : []));

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 12 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the shared layout', () => {
  it('has a core of a file for each widget, each language, what they share, and what the chart loads later', () => {
    const names = ['chart', 'core', 'en', 'fa', 'ru', 'sound', 'tt', ...tags].sort();
    assert.deepEqual(
      coreFiles.map(file => file.replace(/-[\w-]{8}\.js$/, '')),
      names,
    );
  });

  it('has in the core nothing of any article', () => {
    const all = coreFiles.map(file => readFileSync(join(core, file), 'utf8')).join('\n');
    const interfaces = texts(libraryLanguages).join('\n');
    for (const tag of tags) {
      const said = texts(manifestOf(tag).select(article)!.words).filter(text => !interfaces.includes(text));
      assert.ok(said.length > 20);
      assert.deepEqual(
        said.filter(text => all.includes(text)),
        [],
        tag,
      );
    }
  });

  it('is the same core for every article', () => {
    for (const other of ['ruritania-graustark', 'tatarstan-iran']) {
      const at = join('.cache/fixtures/hosted', other);
      const ofOthers = tags.flatMap(tag => importsOf(readFileSync(join(at, 'shared', `${tag}.js`), 'utf8')));
      assert.ok(ofOthers.length > 6);
      for (const file of ofOthers) assert.ok(coreFiles.includes(file.replace(`../../${folder}/`, '')), file);
    }
  });

  it('says in the file of what is shared whose it is, and has Lit nowhere else', () => {
    assert.match(inCore('core').slice(0, 200), /^\/\*! dateline [\d.]+ \| MIT License\n \* Includes Lit, .*BSD-3-Clause: licences\.txt \*\//);
    for (const file of coreFiles) {
      const text = readFileSync(join(core, file), 'utf8');
      assert.equal(text.includes('lit-html'), file.startsWith('core-'), file);
      // What walks through templates is Lit, whatever it is called.
      assert.equal(text.includes('createTreeWalker'), file.startsWith('core-'), file);
    }
  });

  for (const [lang, locale] of Object.entries(libraryLanguages)) {
    it(`speaks ${lang} in its own file and nowhere else`, () => {
      for (const file of coreFiles) {
        assert.equal(readFileSync(join(core, file), 'utf8').includes(locale.common.sourceNotNamed), file.startsWith(`${lang}-`), file);
      }
    });
  }

  for (const tag of tags) {
    it(`<${tag}> imports its class, what is shared and its own language, and carries its slice alone`, () => {
      const from = importsOf(entryOf(tag)).map(file => file.replace(/-[\w-]{8}\.js$/, ''));
      assert.deepEqual(from.sort(), ['core', 'en', tag].map(name => `../../${folder}/${name}`).sort());
      const { code, json } = cutSlice(entryOf(tag));
      const { words, ...facts } = JSON.parse(JSON.stringify(manifestOf(tag).select(article))) as { words: Record<string, object> };
      const { digest, ...carried } = JSON.parse(json) as { digest: string };
      assert.match(digest, /^[0-9a-f]{7}$/);
      assert.deepEqual(carried, { ...facts, words: { en: words['en'] } });
      assert.ok(code.length < 1000, `${code.length} letters beside the slice`);
      assert.match(code, /^\/\*! dateline .*"iran-tatarstan" revision [0-9a-f]{7} \| MIT License \*\//);
    });

    for (const lang of languages) {
      it(`<${tag}> has its words in ${lang} beside it, and the interface in the core`, () => {
        const file = readdirSync(join(home, 'shared')).find(name => name.startsWith(`${tag}.${lang}-`))!;
        const pack = readFileSync(join(home, 'shared', file), 'utf8');
        assert.deepEqual(JSON.parse(cutSlice(pack).json), JSON.parse(JSON.stringify(manifestOf(tag).select(article)!.words[lang])));
        // It imports nothing: what failed under one address is asked for by another, which a file cannot give to those that it imports.
        assert.deepEqual(importsOf(pack), []);
        const later = [...entryOf(tag).matchAll(/import\("([^"]+)"\+\w+\)/g)].map(([, each]) => each!.replace(/-[\w-]{8}\.js$/, ''));
        assert.ok(later.includes(`./${tag}.${lang}`) && later.includes(`../../${folder}/${lang}`), later.join());
      });
    }
  }

  it('is lighter by a quarter than all bundles on a page', () => {
    const alone = bundleSizes(home).reduce((sum, { brotli }) => sum + brotli, 0);
    assert.ok(sharedSize(home).brotli < 0.75 * alone, `${sharedSize(home).brotli} of ${alone} bytes`);
  });
});
