import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Article } from '../../src/article/article.js';
import { textPaths } from '../../src/article/words.js';

/** The pages that retell the article: nothing on them that its records do not hold. */

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const article = JSON.parse(read('src/articles/iran-tatarstan/article.json')) as Article;
const wordsOf = (lang: string) => JSON.parse(read(`src/articles/iran-tatarstan/words.${lang}.json`)) as Record<string, unknown>;

/** What a reader of the page reads, in one line, with the digits and marks of English. */
const textOf = (name: string): string =>
  latin(
    read(`demo/${name}`)
      .replace(/<head>.*?<\/head>|<footer.*?<\/footer>/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  );
const latin = (text: string): string =>
  text
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/(?<=\d)[,٬\u00a0](?=\d{3})/g, '')
    .replace(/(?<=\d)[,٫](?=\d)/g, '.');
const numbersIn = (text: string): string[] => text.match(/\d+(\.\d+)?/g) ?? [];

/** Numbers of the records, as a page may write them: amounts in millions, counts of items. */
function known(lang: string): Set<string> {
  const words = wordsOf(lang);
  const texts = textPaths(words).map(path =>
    JSON.stringify(path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], words)),
  );
  const million = (n: number): string => String(n < 1e6 ? n : Math.round(n / 1e6));
  const figures = article.figures.flatMap(figure => [
    ...(figure.value === null ? [] : [million(figure.value)]),
    ...(figure.kind === 'derived' ? [million(figure.interval.low), million(figure.interval.high)] : []),
  ]);
  const dates = [...article.events, ...article.deals].map(({ date }) => date.value ?? '').join(' ');
  const staged = article.deals.filter(({ hasStage }) => hasStage);
  const perStage = (stage: string): number => staged.filter(deal => deal.stage === stage).length;
  const counts = [
    article.deals.length,
    staged.length,
    article.deals.length - staged.length,
    perStage('interest') + perStage('discussion'),
    ...staged.map(({ stage }) => perStage(stage!)),
  ];
  return new Set([
    ...texts.flatMap(text => numbersIn(latin(text))),
    ...figures,
    ...numbersIn(dates).map(n => String(+n)),
    ...counts.map(String),
  ]);
}

const pages = [
  ['in-an-article.html', 'en'],
  ['sidebar.html', 'en'],
  ['rooznameh.html', 'fa'],
  ['tatar.html', 'tt'],
] as const;

for (const [name, lang] of pages) {
  describe(`${name}, which retells the article`, () => {
    it('has no number that the records do not have', () => {
      const there = known(lang);
      assert.deepEqual(
        numbersIn(textOf(name)).filter(n => !there.has(n)),
        [],
      );
    });
  });
}

describe('pages that retell the whole article', () => {
  const said: Record<string, { readonly here: readonly RegExp[]; readonly gone: readonly RegExp[] }> = {
    'in-an-article.html': {
      here: [
        /Minnikhanov represents all of Russia’s Muslims in relations with other countries/,
        /Minnikhanov invited them to an economic event/,
        /military cooperation of Iran and Russia has grown stronger since/,
        /not for use in the Ukraine war/,
      ],
      gone: [
        /Iran was invited/,
        /speaks for/,
        /group’s side/,
        /was concluded/,
        /\b(he|she|him|her|his|hers)\b/i,
        /head of the National Iranian/i,
      ],
    },
    'rooznameh.html': {
      here: [
        /نمایندهٔ همهٔ مسلمانان روسیه/,
        /مینیخانوف آنان را به رویدادی اقتصادی/,
        /همکاری نظامی ایران و روسیه .* نیرومندتر شده/,
        /نه برای استفاده در جنگ اوکراین/,
      ],
      gone: [/از ایران برای/, /از سوی همهٔ مسلمانان/, /طرف این گروه/, /منعقد/, /معاون اول/, /اذعان/],
    },
    'tatar.html': {
      here: [
        /барлык мөселманнары вәкиле/,
        /Миңнеханов аларны .* чакырган/,
        /хәрби хезмәттәшлеге ныгыган/,
        /Украина сугышында куллану өчен түгел/,
      ],
      gone: [/Иран 2024 елның/, /исеменнән сөйләвен/, /төркем ягы/, /килешү төзелгән/, /2[ \u00a0]000/],
    },
  };
  for (const [name, { here, gone }] of Object.entries(said)) {
    it(`${name}: the guest invites, Iran's words stay Iran's, and the earlier visit has its background`, () => {
      const text = textOf(name);
      for (const phrase of here) assert.match(text, phrase);
      for (const phrase of gone) assert.doesNotMatch(text, phrase);
    });
  }

  it('name everybody whom the article names, and spell each as the widgets do', () => {
    for (const [name, lang] of pages.filter(([name]) => name !== 'sidebar.html')) {
      const text = textOf(name);
      for (const [id, { name: spelt }] of Object.entries(wordsOf(lang)['person'] as Record<string, { name: string }>)) {
        assert.ok(text.includes(spelt), `${name}: ${id}`);
      }
    }
  });
});
