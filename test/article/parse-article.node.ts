import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ArticleError } from '../../src/article/faults.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { missingWords, type Words } from '../../src/article/words.js';
import { validArticle, validWords, type ArticleFacts } from '../fixtures/article-builder.js';
import { derived, faultsOf } from './faults/expect-fault.js';

/** The words of another language, as far as somebody has got with them. */
const german = (change: (words: Words) => void = () => {}): Words => {
  const words: Words = { ...validWords(), language: 'de' };
  change(words);
  return words;
};

const places = (article: unknown, words: Readonly<Record<string, unknown>>): string[] =>
  faultsOf(article, words).map(({ file, code, path }) => `${file} ${code} ${path}`);

describe('an article without a fault', () => {
  test('comes back as it was, with its words by language', () => {
    const parsed = parseArticle(validArticle(), { en: validWords(), de: german() });
    assert.deepEqual(parsed, { article: validArticle(), words: { en: validWords(), de: german() } });
  });

  test('loses the space around its texts', () => {
    const words = validWords();
    words.people.title = ' Who is who\n';
    assert.equal(parseArticle(validArticle(), { en: words }).words['en']!.people.title, 'Who is who');
  });

  test('may be almost empty', () => {
    const article: ArticleFacts = {
      schema: 1,
      slug: 'empty',
      language: 'en',
      paragraphCount: 1,
      published: { value: null, precision: 'none', basis: 'stated' },
      sides: [],
      people: [],
      organisations: [],
      places: [],
      events: [],
      deals: [],
      figures: [],
      claims: [],
      tensions: [],
      turnover: null,
    };
    const words: Words = {
      language: 'en',
      turnover: null,
      deals: { title: 'Deals', counting: 'None is named.' },
      people: { title: 'People' },
      sectors: {},
      person: {},
      organisation: {},
      place: {},
      event: {},
      deal: {},
      figure: {},
      claim: {},
      tension: {},
    };
    assert.equal(parseArticle(article, { en: words }).article.slug, 'empty');
  });

  const allowed: readonly (readonly [string, (article: ArticleFacts, words: Words) => void])[] = [
    ['a total that is not known', article => article.turnover!.periods.unshift({ start: '2021-01', end: '2021-12', total: null })],
    [
      'a period without any trade',
      (article, words) => {
        article.figures.push({ ...article.figures[0]!, id: 'f-nil', value: 0, period: { start: '2021-07', end: '2021-09' } } as never);
        words.figure['f-nil'] = { label: 'Nothing' };
        article.turnover!.periods.unshift({ start: '2021-07', end: '2021-09', total: 'f-nil' });
      },
    ],
    ['exports and imports that add up within their roundings', article => void (article.figures[1]!.value = 71e6)],
    ['a change below zero', article => letTradeFall(article)],
    ['a picture in the page itself', article => void (article.people[0]!.portrait!.src = 'data:image/webp;base64,UklGRg==')],
    ['a picture from a secure server', article => void (article.people[0]!.portrait!.src = 'https://example.org/a.jpg')],
    ['29 February of a leap year', article => void (article.claims[1]!.date = { value: '2024-02-29', precision: 'day', basis: 'stated' })],
    [
      'an update known to the month of publication only',
      article => void (article.updated = { value: '2024-03', precision: 'month', basis: 'stated' }),
    ],
    ['search words of one language only', (_, words) => void (words.deal['d-wine']!.alias = ['plonk'])],
    [
      'an id that all objects inherit something by',
      (article, words) => {
        article.tensions.push({ ...article.tensions[0]!, id: 'constructor' });
        words.tension['constructor'] = { topic: 'Builder', note: 'A name like any other' };
      },
    ],
    [
      'a bound written to three digits',
      article => {
        derived(article, 'f-rise').interval.low = 14.7e6;
      },
    ],
  ];
  for (const [what, change] of allowed) {
    test(`may have ${what}`, () => {
      const [article, words] = [validArticle(), validWords()];
      change(article, words);
      assert.deepEqual(places(article, { en: words }), []);
    });
  }
});

/** Trade that fell: the ratio is below one and the change below zero. */
function letTradeFall(article: ArticleFacts): void {
  article.turnover!.periods = [
    { start: '2023-01', end: '2023-12', total: 'f-now', exports: 'f-out', imports: 'f-home' },
    { start: '2024-01', end: '2024-12', total: 'f-before' },
  ];
  derived(article, 'f-before').period = { start: '2024-01', end: '2024-12' };
  Object.assign(derived(article, 'f-rise'), {
    value: -20e6,
    formula: ['-', 'f-before', 'f-now'],
    interval: { low: -24.9e6, high: -14717000, spread: ['f-before', 'f-now'] },
  });
  delete article.turnover!.ratio;
}

describe('the words of another language', () => {
  const partial = german(words => {
    words.deal = { 'd-rails': words.deal['d-rails']! };
    delete words.person['rudolf']!.alt;
    delete words.person['rudolf']!.alias;
    delete (words.deals as Partial<Words['deals']>).counting;
    delete (words as Partial<Words>).claim;
    delete words.event['ev-talks']!.topics;
    words.unchecked = ['deal.*'];
  });

  test('may lack any text', () => assert.deepEqual(places(validArticle(), { en: validWords(), de: partial }), []));

  test('keep every section, so that nobody has to ask for it', () => {
    const { de } = parseArticle(validArticle(), { en: validWords(), de: { language: 'de' } }).words;
    assert.deepEqual(de, {
      language: 'de',
      turnover: null,
      deals: {},
      people: {},
      sectors: {},
      person: {},
      organisation: {},
      place: {},
      event: {},
      deal: {},
      figure: {},
      claim: {},
      tension: {},
      correction: {},
    });
  });

  test('are reported where they lack one', () => {
    const { article, words } = parseArticle(validArticle(), { en: validWords(), de: partial });
    assert.deepEqual(missingWords(article, words), {
      de: [
        'deals.counting',
        'person.rudolf.alt',
        'event.ev-talks.topics',
        'deal.d-cannon.title',
        'deal.d-cannon.dispute',
        'deal.d-cannon.date',
        'deal.d-wine.title',
        'claim.cl-report.gist',
        'claim.cl-denial.gist',
        'claim.cl-rails.gist',
      ],
    });
  });

  test('are not reported where they lack none', () => {
    const { article, words } = parseArticle(validArticle(), { en: validWords(), de: german() });
    assert.deepEqual(missingWords(article, words), {});
  });

  const faulty: readonly (readonly [string, (words: Words) => void, string])[] = [
    ['an unknown record', words => void (words.deal['d-gone'] = { title: 'Weg' }), 'words-for-nothing $.deal["d-gone"]'],
    ['an empty text', words => void (words.place['strelsau']!.name = ''), 'empty-words $.place.strelsau.name'],
    [
      'a note that the article’s own language has not',
      words => void (words.deal['d-wine']!.note = 'Rot'),
      'words-for-nothing $.deal["d-wine"].note',
    ],
    [
      'a date in words that the article’s own language has not',
      words => void (words.deal['d-wine']!.date = 'bald'),
      'words-for-nothing $.deal["d-wine"].date',
    ],
    ['a longer list', words => void words.event['ev-talks']!.topics!.push('Bier'), 'bad-length $.event["ev-talks"].topics'],
    ['a shorter list', words => void words.event['ev-talks']!.topics!.pop(), 'bad-length $.event["ev-talks"].topics'],
    ['an empty list', words => void (words.event['ev-talks']!.topics = []), 'bad-length $.event["ev-talks"].topics'],
    ['an unknown key', words => void Object.assign(words.deal['d-wine']!, { titel: 'Wein' }), 'unknown-key $.deal["d-wine"].titel'],
    ['no language', words => void delete (words as Partial<Words>).language, 'missing-key $.language'],
    ['the language of another file', words => void (words.language = 'fr'), 'words-language $.language'],
  ];
  for (const [what, change, fault] of faulty) {
    test(`must not have ${what}`, () => {
      assert.deepEqual(places(validArticle(), { en: validWords(), de: german(change) }), [`words.de.json ${fault}`]);
    });
  }
});

describe('what cannot be read', () => {
  const whole: readonly unknown[] = [null, undefined, [], 'article', 7, true];
  for (const facts of whole) {
    test(`an article that is ${JSON.stringify(facts) ?? 'undefined'} is one fault`, () => {
      assert.deepEqual(places(facts, { en: validWords() }), ['article.json wrong-type $']);
    });
    test(`a words file that is ${JSON.stringify(facts) ?? 'undefined'} is one fault`, () => {
      assert.deepEqual(places(validArticle(), { en: facts }), ['words.en.json wrong-type $']);
    });
  }

  test('a section that is no list is one fault, not one for each record that cites it', () => {
    assert.deepEqual(places({ ...validArticle(), places: 'Ruritania' }, { en: validWords() }), ['article.json wrong-type $.places']);
  });

  test('a section of words that is missing is one fault, not one for each record', () => {
    const { deal: _, ...words } = validWords();
    assert.deepEqual(places(validArticle(), { en: { ...words, unchecked: [] } }), ['words.en.json missing-key $.deal']);
  });

  test('a record whose shape is wrong is there to be cited and to be put into words', () => {
    const article = validArticle();
    article.people[0]!.roles = [];
    assert.deepEqual(places(article, { en: validWords() }), ['article.json bad-length $.people[0].roles']);
  });

  test('a record that is no object leaves the others to be checked', () => {
    const article = validArticle();
    article.deals.push(null as never);
    article.deals[2]!.paragraphs = [99];
    assert.deepEqual(places(article, { en: validWords() }), [
      'article.json paragraph-out-of-range $.deals[2].paragraphs[0]',
      'article.json wrong-type $.deals[3]',
    ]);
  });

  test('a denial that cannot be read is not said to be missing', () => {
    const article = validArticle();
    article.claims[1]!.stance = 'denail' as never;
    assert.deepEqual(places(article, { en: validWords() }), ['article.json bad-enum $.claims[1].stance']);
  });

  test('a period that cannot be read leaves the others to be checked', () => {
    const article = validArticle();
    article.turnover!.periods[0]!.total = 7 as never;
    article.turnover!.periods[1]!.total = 'f-wagons';
    assert.deepEqual(places(article, { en: validWords() }), [
      'article.json wrong-type $.turnover.periods[0].total',
      'article.json turnover-without-number $.turnover.periods[1].total',
    ]);
  });
});

describe('all faults at once', () => {
  const spoilt = () => {
    const [article, words] = [validArticle(), validWords()];
    article.deals[0]!.stage = 'agred' as never;
    article.deals[2]!.attribution = { voice: 'person', by: ['rudolph'] };
    article.figures[3]!.value = '1.2' as never;
    article.places[2]!.paragraphs = [10];
    delete words.claim['cl-denial'];
    return { article, words };
  };

  test('are thrown as one error that can be read', () => {
    const { article, words } = spoilt();
    assert.throws(
      () => parseArticle(article, { en: words }, { article: 'a/article.json', words: { en: 'a/words.en.json' } }),
      (error: unknown) => {
        assert.ok(error instanceof ArticleError);
        assert.equal(error.name, 'ArticleError');
        assert.equal(
          error.message,
          `5 faults in 2 files; nothing was built.

a/article.json: 4 faults

  $.places[2].paragraphs[0] (strelsau)
    A paragraph that the article does not have [paragraph-out-of-range]
    found     10
    expected  a number from 1 to 9, the "paragraphCount" of the article
    to mend   Correct the number, or "paragraphCount".

  $.deals[0].stage (d-rails)
    Not one of the allowed values [bad-enum]
    found     "agred"
    expected  "interest", "discussion", "planned", "agreed", "underway" or "delivered"
    to mend   Write "agreed", if that is meant.

  $.deals[2].attribution.by[0] (d-wine)
    A reference to nothing [unknown-reference]
    found     "rudolph"
    expected  the id of a person
    to mend   Write "rudolf", if that is meant; otherwise add the record to "people".

  $.figures[3].value (f-ratio)
    The wrong type of value [wrong-type]
    found     "1.2"
    expected  a number
    to mend   Write 1.2, without quotation marks.

a/words.en.json: 1 fault

  $.claim["cl-denial"]
    Words are missing [missing-words]
    found     nothing
    expected  the words of "cl-denial", a claim, at $.claims[1] of the article
    to mend   Add "cl-denial" to $.claim.`,
        );
        return true;
      },
    );
  });

  test('are told to a program as well', () => {
    const { article, words } = spoilt();
    assert.deepEqual(faultsOf(article, { en: words })[2], {
      code: 'unknown-reference',
      file: 'article.json',
      path: '$.deals[2].attribution.by[0]',
      record: 'd-wine',
      found: '"rudolph"',
      expected: 'the id of a person',
      mend: 'Write "rudolf", if that is meant; otherwise add the record to "people".',
    });
  });

  test('leave what was handed in as it was', () => {
    const { article, words } = spoilt();
    Object.assign(article, { remark: 'x' });
    const before = structuredClone({ article, words });
    faultsOf(article, { en: words });
    assert.deepEqual({ article, words }, before);
  });
});
