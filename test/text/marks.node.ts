import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marksOf } from '../../src/text/marks.js';
import { dealMessages as deals, locales, peopleMessages as people, turnoverMessages as turnover } from '../support/languages.js';

const widgets = { deals, people, turnover };
/** What a widget draws by itself. */
const own = ['steps', 'noStage', 'sides', 'odd'];

describe('a mark', () => {
  for (const [lang, locale] of Object.entries(locales)) {
    const all = Object.values(widgets).flatMap(messages => marksOf(messages[lang]!.meanings, locale));

    it(`means the same in all widgets in ${lang}`, () => {
      for (const mark of all)
        assert.deepEqual(
          mark,
          all.find(({ name }) => name === mark.name),
        );
    });

    it(`has words and one sentence in ${lang}`, () => {
      for (const { name, text, meaning } of all) {
        assert.equal(text === '', own.includes(name), name);
        assert.match(meaning, /^[^.]+\.$/, name);
        assert.doesNotMatch(text + meaning, /[{}]/, name);
      }
    });

    it(`is told from every other of its widget in ${lang}`, () => {
      for (const messages of Object.values(widgets)) {
        const texts = marksOf(messages[lang]!.meanings, locale).filter(({ text }) => text);
        assert.equal(new Set(texts.map(({ text }) => text)).size, texts.length);
      }
    });

    it(`is in the same legends in ${lang} as in English`, () => {
      for (const messages of Object.values(widgets)) {
        assert.deepEqual(Object.keys(messages[lang]!.meanings), Object.keys(messages['en']!.meanings));
      }
    });
  }
});
