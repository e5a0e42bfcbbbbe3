import { expect, nextFrame } from '@open-wc/testing';
import { matchLanguage } from '../../src/locale/match-language.js';
import { DealTrackerPage, slice } from '../support/deal-tracker-page.js';
import { locales } from '../support/languages.js';

/** With the words of one language under all four tags: the interface is what differs. */
const { en } = slice.words;
const data = { ...slice, words: { en: en!, ru: en!, fa: en!, tt: en! } };

describe('language tags', () => {
  for (const [tag, expected] of [
    ['ru-RU', 'ru'],
    ['fa-IR', 'fa'],
    ['FA', 'fa'],
    ['tt-Cyrl-RU', 'tt'],
    ['en-GB-oxendict', 'en'],
    ['uk', undefined],
    ['', undefined],
    // As systems write it that publish pages.
    ['ru_RU', 'ru'],
    ['fa_IR', 'fa'],
    ['tt_RU', 'tt'],
    ['tt_Cyrl_RU', 'tt'],
    ['RU_ru', 'ru'],
    ['fa_IR.UTF-8', 'fa'],
    ['ru.KOI8-R', 'ru'],
    ['ru_RU.utf8@modifier', 'ru'],
    ['tt@iqtelif', 'tt'],
    [' ru', 'ru'],
    ['ru RU', 'ru'],
    ['\tfa-IR\n', 'fa'],
    ['ru,en;q=0.9', 'ru'],
    ['ru-', 'ru'],
    ['ru--RU', 'ru'],
    ['sr@latin', undefined],
    ['C.UTF-8', undefined],
    ['_', undefined],
    [' ', undefined],
    // By three letters, of either list.
    ['rus', 'ru'],
    ['RUS', 'ru'],
    ['rus-RU', 'ru'],
    ['rus_RU.UTF-8', 'ru'],
    ['fas', 'fa'],
    ['per', 'fa'],
    ['pes', 'fa'],
    ['prs', 'fa'],
    ['prs-AF', 'fa'],
    ['tat', 'tt'],
    ['eng', 'en'],
    ['ukr', undefined],
    ['rust', undefined],
    // With more than the language.
    ['ru-x-private', 'ru'],
    ['x-ru', undefined],
    ['i-ru', undefined],
    ['fa-u-ca-persian-nu-latn', 'fa'],
    ['ru-Latn-t-ru-cyrl', 'ru'],
    ['ru-petr1708', 'ru'],
    ['russian', undefined],
    ['f', undefined],
  ] as const) {
    it(`${JSON.stringify(tag)} is ${expected ?? 'not spoken'}`, () => {
      expect(matchLanguage(tag, Object.keys(locales))).to.equal(expected);
    });
  }

  it('are read so where a page writes them', async () => {
    const page = await DealTrackerPage.open({ data, lang: 'rus_RU.UTF-8' });
    expect(page.has('Таблица')).to.equal(true);
    page.element.lang = 'fa_IR';
    await nextFrame();
    await page.element.updateComplete;
    expect(page.has('جدول')).to.equal(true);
    expect(getComputedStyle(page.search).direction).to.equal('rtl');
  });

  it('are none where a page leaves them blank', async () => {
    const page = await DealTrackerPage.open({ data, lang: ' ' });
    page.element.parentElement!.lang = 'tt';
    await nextFrame();
    await page.element.updateComplete;
    expect(page.search.ariaLabel).to.equal('Эзләү');
  });
});
