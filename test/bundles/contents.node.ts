import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { libraryLanguages } from '../../src/locale/languages.js';
import type { LanguageFile } from '../../src/locale/language.js';
import { interfaceOf } from '../../src/tools/languages.js';
import { manifestOf } from '../../src/tools/widgets.js';
import { cutSlice } from '../../src/bundle/goals.js';
import { version } from '../../src/tools/library.js';
import type { Tag } from '../../src/widgets/catalogue.js';
import { article, bundles, chunkName, files, home, languageFile, languages, otherTags, soundName, textOf } from './built.js';

const chunk = textOf(chunkName);
const sound = textOf(soundName);
const english = libraryLanguages['en']!;
/** What all widgets say in a language. */
const common = ({ format, common: words }: LanguageFile) => ({ format, words });
const messages: Record<Tag, unknown> = Object.fromEntries(
  Object.keys(english.widgets).map(tag => [tag, interfaceOf(tag as Tag, english).messages]),
) as never;

/** All texts in a value that are long enough to be told apart. */
function texts(value: unknown, least = 12): string[] {
  if (typeof value === 'string') return value.length >= least ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(inner => texts(inner, least)) : [];
}

/** A text as it stands in a file of ours, whatever its quotes. */
const stands = (text: string, file: string): boolean =>
  [text, text.replaceAll("'", "\\'"), text.replaceAll('"', '\\"')].some(form => file.includes(form));

interface Statement {
  readonly type: string;
  readonly source?: { readonly value: string } | null;
}
const statements = (text: string): Statement[] => parseAst(text).body as unknown as Statement[];

describe('the bundles', () => {
  it('are one file a widget, one for each further language, the Chart.js chunk and that of the sound', () => {
    const own = bundles.flatMap(({ tag }) => [`${tag}.js`, ...languages.map(language => languageFile(tag, language))]);
    assert.deepEqual(files, [chunkName, soundName, ...own].sort());
  });

  for (const { tag, text } of bundles) {
    const { code, json } = cutSlice(text);

    it(`<${tag}> carries its own slice in the article’s language and nothing more`, () => {
      const { words, ...facts } = JSON.parse(JSON.stringify(manifestOf(tag).select(article))) as { words: Record<string, object> };
      const { digest, ...carried } = JSON.parse(json) as { digest: string };
      assert.match(digest, /^[0-9a-f]{7}$/);
      assert.deepEqual(carried, { ...facts, words: { en: words['en'] } });
    });

    for (const language of languages) {
      it(`<${tag}> has its words in ${language} beside it, with that interface, and of no other widget`, () => {
        const pack = textOf(languageFile(tag, language));
        const words = cutSlice(pack);
        assert.deepEqual(JSON.parse(words.json), JSON.parse(JSON.stringify(manifestOf(tag).select(article)!.words[language])));
        for (const [lang, file] of Object.entries(libraryLanguages)) assert.equal(stands(file.common.inArticle, pack), lang === language, lang);
        for (const other of otherTags(tag)) {
          const own = [...texts(JSON.parse(words.json)), ...texts(Object.values(libraryLanguages).map(common)), ...texts(libraryLanguages[language])].join('\n');
          const foreign = texts(manifestOf(other).select(article)!.words[language]).filter(line => !own.includes(line));
          assert.deepEqual(
            foreign.filter(line => stands(line, pack)),
            [],
          );
        }
        assert.deepEqual(
          statements(pack).filter(({ type, source }) => type === 'ImportDeclaration' || source),
          [],
        );
        assert.doesNotMatch(pack, /import\(/);
      });
    }

    it(`<${tag}> carries no text of the other widgets’ slices`, () => {
      // A note may say in three words what the interface says too.
      const own = [...texts(JSON.parse(json)), ...texts(Object.values(libraryLanguages).map(common))].join('\n');
      const foreign = otherTags(tag).flatMap(other => texts(manifestOf(other).select(article)).filter(line => !own.includes(line)));
      assert.ok(foreign.length > 10, 'there is something to look for');
      assert.deepEqual(
        foreign.filter(line => stands(line, text)),
        [],
      );
    });

    it(`<${tag}> carries no interface words of the other widgets`, () => {
      const own = [...texts(messages[tag]), ...texts(common(english))].join('\n');
      const foreign = otherTags(tag).flatMap(other => texts(messages[other]).filter(line => !own.includes(line)));
      assert.ok(foreign.length > 5, 'there is something to look for');
      assert.deepEqual(
        foreign.filter(line => stands(line, text)),
        [],
      );
      assert.ok(
        texts(messages[tag]).some(line => stands(line, code)),
        'its own words are found this way',
      );
    });

    it(`<${tag}> carries no Chart.js`, () => {
      for (const trace of ['chartjs', 'getDatasetMeta', 'CategoryScale', 'beforeDatasetsDraw']) assert.ok(!text.includes(trace), trace);
    });

    it(`<${tag}> exports nothing and imports nothing`, () => {
      assert.deepEqual(
        statements(text).filter(({ type }) => /^(Import|Export)/.test(type)),
        [],
      );
    });

    it(`<${tag}> carries no sound`, () => {
      for (const trace of ['createOscillator', 'linearRampToValueAtTime', 'getVoices']) {
        assert.ok(sound.includes(trace) && !text.includes(trace), trace);
      }
    });

    it(`<${tag}> loads nothing later but its languages, and the chart its chunks`, () => {
      // Each with what stands behind its address, where it is asked for again.
      const later = [...code.matchAll(/(\w+)(?:=>|\)\{return )import\("([^"]*)"\+\1\)/g)].map(([, , what]) => what);
      assert.equal(later.length, code.split('import(').length - 1);
      const own = [...languages.map(language => languageFile(tag, language)), ...(tag === 'trade-turnover-chart' ? [chunkName, soundName] : [])];
      assert.deepEqual(later.sort(), own.map(file => `./${file}`).sort());
    });

    it(`<${tag}> says what it is in its first lines`, () => {
      const banner = text.slice(0, text.indexOf('*/'));
      for (const part of [`dateline ${version}`, `<${tag}>`, '"iran-tatarstan"', 'revision', 'MIT', 'Lit', 'BSD-3-Clause']) {
        assert.ok(banner.includes(part), part);
      }
    });
  }

  for (const [name, text] of Object.entries({ chart: chunk, sound })) {
    it(`the chunk of the ${name} imports nothing, so that a bundle loaded under another address does not start twice`, () => {
      assert.deepEqual(
        statements(text).filter(({ type, source }) => type === 'ImportDeclaration' || source),
        [],
      );
      assert.doesNotMatch(text, /import\(/);
    });
  }

  it('the chunk of the sound is small, and has no word in it', () => {
    assert.ok(sound.length < 3000, `${sound.length} letters`);
    for (const line of texts(messages['trade-turnover-chart'])) assert.ok(!stands(line, sound), line);
  });

  it('have the licences of the libraries inside them beside them, in full', () => {
    for (const place of [home, join(home, '..', `dateline-${version}`)]) {
      const licences = readFileSync(join(place, 'licences.txt'), 'utf8');
      for (const library of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'chart.js', '@kurkle/color']) {
        assert.match(licences, new RegExp(`^${library} \\d`, 'm'));
      }
      for (const part of ['Neither the name of the copyright holder', 'Chart.js Contributors', 'Jukka Kurkela', 'THE SOFTWARE IS PROVIDED']) {
        assert.ok(licences.includes(part), part);
      }
    }
    for (const { text } of bundles) assert.match(text.slice(0, 300), /Includes Lit, .*licences\.txt/);
  });
  it('the chunk is Chart.js, with its licence', () => assert.match(chunk, /\/\*!\s+\* Chart\.js v4[^*]*\*[\s\S]*?MIT License/));

  for (const { name, text } of files.map(file => ({ name: file.replace(/-[\w-]{8}\.js$/, ''), text: textOf(file) }))) {
    const never = [
      /\beval\s*\(/,
      /new Function\b/,
      /\bfetch\s*\(/,
      /\bXMLHttpRequest\b/,
      /\bsendBeacon\b/,
      /\bWebSocket\b/,
      /\bEventSource\b/,
      /\blocalStorage\b/,
      /\bsessionStorage\b/,
      /\bindexedDB\b/,
      /document\.cookie\b/,
    ];
    for (const pattern of never) it(`${name} has no ${pattern.source}`, () => assert.doesNotMatch(text, pattern));

    it(`${name} has no schema library`, () => {
      for (const trace of ['ZodError', 'safeParse', 'invalid_type', '_zod', 'strictObject']) assert.ok(!text.includes(trace), trace);
    });
  }
});
