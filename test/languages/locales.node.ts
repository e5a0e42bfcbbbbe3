import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { comparerOf } from '../../src/locale/compare.js';
import { formatDate, formatPeriod } from '../../src/locale/format.js';
import { pluralOf, type Plural } from '../../src/locale/locale.js';
import { turnoverView } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { turnoverSlice } from '../fixtures/turnover-slices.js';
import { dealMessages as deals, locales, peopleMessages as people, turnoverMessages as turnover } from '../support/languages.js';

const { en, ru, fa, tt } = locales as Record<'en' | 'ru' | 'fa' | 'tt', (typeof locales)[string]>;

describe('dates and periods', () => {
  const day = { value: '2024-02-14', precision: 'day', basis: 'stated' } as const;
  const month = { value: '2024-02', precision: 'month', basis: 'stated' } as const;
  for (const { locale, aDay, aMonth, year, years, nineMonths } of [
    {
      locale: en,
      aDay: '14 February 2024',
      aMonth: 'February 2024',
      year: '2023',
      years: '2021 – 2023',
      nineMonths: 'January–September 2023',
    },
    {
      locale: ru,
      aDay: '14 февраля 2024 г.',
      aMonth: 'февраль 2024 г.',
      year: '2023 г.',
      years: '2021 — 2023 гг.',
      nineMonths: 'январь — сентябрь 2023 г.',
    },
    { locale: fa, aDay: '۱۴ فوریهٔ ۲۰۲۴', aMonth: 'فوریهٔ ۲۰۲۴', year: '۲۰۲۳', years: '۲۰۲۱ تا ۲۰۲۳', nineMonths: 'ژانویه تا سپتامبر ۲۰۲۳' },
    {
      locale: tt,
      aDay: '14 февраль, 2024 ел',
      aMonth: '2024 ел, февраль',
      year: '2023 ел',
      years: '2021 — 2023 еллар',
      nineMonths: '2023 елның гыйнвар — сентябрь айлары',
    },
  ]) {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    const period = (start: string, end: string, short = false): string => plain(formatPeriod({ start, end }, locale.format, short));
    it(`in ${locale.lang}`, () => {
      assert.equal(plain(formatDate(day, locale)), aDay);
      assert.equal(plain(formatDate(month, locale)), aMonth);
      assert.equal(period('2023-01', '2023-12'), year);
      assert.equal(period('2021-01', '2023-12'), years);
      assert.equal(period('2023-01', '2023-09'), nineMonths);
      assert.doesNotMatch(period('2023-01', '2023-12', true), /[^\p{Nd}]/u, 'short, it is a bare number');
    });
  }
});

describe('a ratio below one', () => {
  const slice = turnoverSlice(
    [
      { start: '2022-01', end: '2022-09', total: 100e6 },
      { start: '2023-01', end: '2023-09', total: 70e6 },
    ],
    {
      ratio: 'f-ratio',
      figures: {
        'f-ratio': { kind: 'reported', value: 0.7, unit: 'times', paragraphs: [1], attribution: { voice: 'article' }, basis: 'stated' },
      },
    },
  );
  for (const { lang, says } of [
    { lang: 'en', says: '$70 million in January–September 2023, 0.7 times as much as in the same months of 2022 (reported).' },
    { lang: 'ru', says: '70 млн долл. за январь — сентябрь 2023 г., то есть 0,7 от показателя за те же месяцы 2022 г. (сообщается).' },
    { lang: 'fa', says: '۷۰ میلیون دلار در ژانویه تا سپتامبر ۲۰۲۳، یعنی ۰٫۷ برابر رقم مدت مشابه سال ۲۰۲۲ (گزارش‌شده).' },
    {
      lang: 'tt',
      says: '2023 елның гыйнвар — сентябрь айлары: 70 млн доллар, ягъни 2022 елның шул ук айлары күрсәткеченең 0,7 өлеше (хәбәр ителгән).',
    },
  ]) {
    it(`in ${lang}`, () => {
      const { summary } = turnoverView(slice, locales[lang]!, turnover[lang]!);
      const text = summary.map(piece => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('');
      assert.equal(text.replaceAll('\u00a0', ' '), says);
    });
  }
});

describe('plurals', () => {
  const categories = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], fa: ['one', 'other'], tt: ['other'] };
  for (const [lang, known] of Object.entries(categories)) {
    const { format } = locales[lang]!;
    it(`${lang} has ${known.join(', ')}`, () => {
      const used = new Set(
        [0, 1, 1.5, 2, 5, 11, 12, 21, 22, 25, 101, 111].map(n =>
          pluralOf({ zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }, n, format),
        ),
      );
      assert.deepEqual([...used].sort(), [...known].sort());
    });
    it(`${lang} has a form for each in every message`, () => {
      const { shown, counted } = deals[lang]!;
      const { everyone, some } = people[lang]!;
      const { times, years, months } = turnover[lang]!;
      for (const plural of [shown, counted, everyone, some, times, years, months] as Plural[]) {
        // One form for all numbers is enough where the noun stays as it is.
        if (Object.keys(plural).length > 1) assert.deepEqual(Object.keys(plural).sort(), [...known].sort());
      }
    });
  }
  it('Russian counts by the last digits', () =>
    assert.deepEqual(
      [1, 2, 5, 11, 21, 1.5].map(n => pluralOf(turnover['ru']!.years, n, ru.format).replace('{n}\u00a0', '')),
      ['год', 'года', 'лет', 'лет', 'год', 'года'],
    ));
});

describe('sorting', () => {
  it('follows the Tatar alphabet, in every browser', () => {
    const { compare } = { compare: comparerOf(tt) };
    const words = [
      'Һава',
      'Хезмәт',
      'Үсеш',
      'Уку',
      'Өй',
      'Ой',
      'Ңа',
      'Нефть',
      'Җир',
      'Жир',
      'Ёлка',
      'Ел',
      'Әни',
      'Ат',
      'Яз',
      'KAMAZ',
      '10',
      '2',
    ];
    assert.deepEqual(words.toSorted(compare), [
      '2',
      '10',
      'KAMAZ',
      'Ат',
      'Әни',
      'Ел',
      'Ёлка',
      'Жир',
      'Җир',
      'Нефть',
      'Ңа',
      'Ой',
      'Өй',
      'Уку',
      'Үсеш',
      'Хезмәт',
      'Һава',
      'Яз',
    ]);
  });
  it('takes no notice of case and quotation marks, and puts a word before a longer one', () =>
    assert.deepEqual(['нефть сәнәгате', '«Нефть»', 'Нефтьче'].toSorted(comparerOf(tt)), ['«Нефть»', 'нефть сәнәгате', 'Нефтьче']));
  it('knows the Russian ё and the Persian letters', () => {
    assert.deepEqual(['жук', 'ёлка', 'ель', 'дом'].toSorted(comparerOf(ru)), ['дом', 'ёлка', 'ель', 'жук']);
    assert.deepEqual(['یک', 'گل', 'کار', 'پا', 'بار', 'آب'].toSorted(comparerOf(fa)), ['آب', 'بار', 'پا', 'کار', 'گل', 'یک']);
  });
  it('reads numbers by value in all', () => {
    for (const locale of Object.values(locales))
      assert.deepEqual(['10', '9', '2024-10', '2024-09'].toSorted(comparerOf(locale)), ['9', '10', '2024-09', '2024-10']);
  });
});

describe('the machine', () => {
  const script = `
    import { dealLanguages, peopleMessages, turnoverMessages } from './test/support/languages.js';
    import { turnoverView } from './src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
    import { peopleView } from './src/widgets/people-card/people-card.view.js';
    import { dealView } from './src/widgets/deal-tracker/deal-tracker.view.js';
    import { dealIndex, readChoices } from './src/widgets/deal-tracker/deal-tracker.filters.js';
    import { manifestOf } from './src/tools/widgets.js';
    import { findArticle, loadArticle } from './src/tools/load-article.js';
    const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
    const [turnover, deals, who] = ['trade-turnover-chart', 'deal-tracker', 'people-card'].map(tag => manifestOf(tag).select(article));
    const said = Object.values(dealLanguages).map(language => [
      turnoverView(turnover, language.locale, turnoverMessages[language.locale.lang]),
      dealView(deals, readChoices(dealIndex(deals, language), () => undefined, []), language),
      peopleView(who, {}, language.locale, peopleMessages[language.locale.lang]),
    ]);
    console.log(new Intl.NumberFormat().resolvedOptions().locale);
    console.log(JSON.stringify(said));
  `;
  const under = (lang: string): [machine: string, said: string] => {
    const env = { ...process.env, LANG: lang, LC_ALL: lang, LANGUAGE: lang };
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1e8 });
    const [machine, said] = stdout.trim().split('\n');
    assert.ok(said, stderr);
    return [machine!, said];
  };
  it('has no say in what the widgets say', () => {
    const [english, expected] = under('en_US.UTF-8');
    assert.match(english, /^en/);
    assert.ok(expected.length > 100_000);
    for (const lang of ['ru', 'fa']) {
      const [machine, said] = under(`${lang}.UTF-8`);
      assert.match(machine, new RegExp(`^${lang}`), 'Node speaks the language of its machine');
      assert.equal(said, expected);
    }
  });
});
