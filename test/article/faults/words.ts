import { type Case, type Loose } from './expect-fault.js';

export const words: readonly Case[] = [
  {
    code: 'missing-words-file',
    path: '$.language',
    change: article => {
      article.language = 'de';
    },
    found: '"de", with words in "en"',
    expected: 'a file words.de.json beside the article',
    mend: 'Add the file, or correct "language".',
  },
  {
    code: 'words-language',
    file: 'words.en.json',
    path: '$.language',
    change: (_, words) => {
      words.language = 'de';
    },
    found: '"de"',
    expected: '"en", as the name of the file says',
    mend: 'Correct "language", or rename the file.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.deal["d-wine"]',
    change: (_, words) => {
      delete words.deal['d-wine'];
      words.unchecked = [];
    },
    found: 'nothing',
    expected: 'the words of "d-wine", an item, at $.deals[2] of the article',
    mend: 'Add "d-wine" to $.deal.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.deal["d-wine"].title',
    change: (_, words) => {
      delete (words.deal['d-wine'] as Loose)['title'];
      words.unchecked = [];
    },
    found: 'nothing',
    expected: 'a text in quotation marks',
    mend: 'Add "title": a text in quotation marks.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.deal["d-cannon"].dispute',
    change: (_, words) => {
      delete words.deal['d-cannon']!.dispute;
    },
    found: 'nothing',
    expected: 'what is denied: a bare word would be taken for the whole item',
    mend: 'Add "dispute" to $.deal["d-cannon"].',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.deal["d-wine"].dispute',
    change: (_, words) => {
      words.deal['d-wine']!.dispute = 'Price disputed';
    },
    found: '"Price disputed"',
    expected: 'nothing here: the item is not in dispute',
    mend: 'Remove it, or correct the record in the article.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.event["ev-use"].date',
    change: (_, words) => {
      delete words.event['ev-use']!.date;
    },
    found: 'nothing',
    expected: 'how the article puts the approximate date',
    mend: 'Add "date" to $.event["ev-use"].',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.sectors.wine',
    change: (_, words) => {
      delete words.sectors['wine'];
    },
    found: 'nothing',
    expected: 'the name of the sector of "d-wine", at $.deals[2] of the article',
    mend: 'Add "wine" to $.sectors.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.person.rudolf.roles.patron',
    change: (_, words) => {
      delete words.person['rudolf']!.roles['patron'];
    },
    found: 'nothing',
    expected: 'the name of that role',
    mend: 'Add "patron" to $.person.rudolf.roles.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.person.rudolf.alt',
    change: (_, words) => {
      delete words.person['rudolf']!.alt;
    },
    found: 'nothing',
    expected: 'what the portrait shows, for those who do not see it',
    mend: 'Add "alt" to $.person.rudolf.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.figure["f-wagons"].text',
    change: (_, words) => {
      delete words.figure['f-wagons']!.text;
    },
    found: 'nothing',
    expected: 'the word that the article gives for a number',
    mend: 'Add "text" to $.figure["f-wagons"].',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.turnover.imports',
    change: (_, words) => {
      delete words.turnover!.imports;
    },
    found: 'nothing',
    expected: 'the name of the imports, which the article tells apart',
    mend: 'Add "imports" to $.turnover.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.turnover',
    change: (_, words) => {
      words.turnover = null;
    },
    found: 'null',
    expected: 'title, measure and definition of the turnover that the article has',
    mend: 'Add "turnover" to the file.',
  },
  {
    code: 'missing-words',
    file: 'words.en.json',
    path: '$.correction.k1',
    change: (_, words) => {
      delete words.correction;
    },
    found: 'nothing',
    expected: 'the words of "k1", a correction, at $.corrections[0] of the article',
    mend: 'Add "k1" to $.correction.',
  },
  {
    code: 'missing-key',
    file: 'words.en.json',
    path: '$.claim',
    change: (_, words) => {
      delete (words as unknown as Loose)['claim'];
    },
    found: 'nothing',
    expected: 'an object: {…}',
    mend: 'Add "claim": an object: {…}.',
  },
  {
    code: 'empty-words',
    file: 'words.en.json',
    path: '$.tension["x-cannon"].note',
    change: (_, words) => {
      words.tension['x-cannon']!.note = '  ';
    },
    found: '"  "',
    expected: 'a text',
    mend: 'Write the text, or leave out the key if it may be left out.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.deal["d-gone"]',
    change: (_, words) => {
      words.deal['d-gone'] = { title: 'Gone' };
    },
    found: '{"title":"Gone"}',
    expected: 'the id of an item in the article',
    mend: 'Correct "d-gone", or remove these words.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.person.yetive.roles.queen',
    change: (_, words) => {
      words.person['yetive']!.roles['queen'] = 'Queen';
    },
    found: '"Queen"',
    expected: 'the id of a role of that person',
    mend: 'Correct "queen", or remove these words.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.person.yetive.alt',
    change: (_, words) => {
      words.person['yetive']!.alt = 'A woman';
    },
    found: '"A woman"',
    expected: 'nothing here: the person has no portrait',
    mend: 'Remove it, or correct the record in the article.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.event["ev-visit"].date',
    change: (_, words) => {
      words.event['ev-visit']!.date = 'Early in 2024';
    },
    found: '"Early in 2024"',
    expected: 'nothing here: the date can be written without words',
    mend: 'Remove it, or correct the record in the article.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.figure["f-now"].text',
    change: (_, words) => {
      words.figure['f-now']!.text = 'much';
    },
    found: '"much"',
    expected: 'nothing here: the figure has a number',
    mend: 'Remove it, or correct the record in the article.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.sectors.music',
    change: (_, words) => {
      words.sectors['music'] = 'Music';
    },
    found: '"Music"',
    expected: 'the sector of an item of the article',
    mend: 'Correct "music", or remove these words.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.flow["kazan>ufa"]',
    change: (_, words) => {
      words.flow = { 'kazan>ufa': 'From Kazan to Ufa' };
    },
    found: '"From Kazan to Ufa"',
    expected: 'from where to where the goods of an item of the article go',
    mend: 'Correct "kazan>ufa", or remove these words.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.turnover',
    change: article => {
      article.turnover = null;
    },
    found: '{"title":"Trade between Ruritania and Graustark","measure":"Trade turnover","…',
    expected: 'null: the article has no turnover',
    mend: 'Write null, or add the turnover to the article.',
  },
  {
    code: 'words-for-nothing',
    file: 'words.en.json',
    path: '$.turnover.imports',
    change: (article, words) => {
      article.turnover!.periods[1] = { start: '2023-01', end: '2023-12', total: 'f-now' };
      delete words.turnover!.exports;
    },
    found: '"Imports from Graustark"',
    expected: 'nothing here: no period of the turnover tells exports from imports',
    mend: 'Remove it, or correct the record in the article.',
  },
  {
    code: 'unchecked-nothing',
    file: 'words.en.json',
    path: '$.unchecked[0]',
    change: (_, words) => {
      words.unchecked = ['deals.d-wine.title'];
    },
    found: '"deals.d-wine.title"',
    expected: 'the path of a text in this file, such as "deal.d12.title", or the beginning of some, such as "deal.*"',
    mend: 'Correct the path, or remove it if the text is gone.',
  },
  {
    code: 'unchecked-nothing',
    file: 'words.en.json',
    path: '$.unchecked[0]',
    change: (_, words) => {
      words.unchecked = ['deal.d-gone.*'];
    },
    found: '"deal.d-gone.*"',
    expected: 'the path of a text in this file, such as "deal.d12.title", or the beginning of some, such as "deal.*"',
    mend: 'Correct the path, or remove it if the text is gone.',
  },
];
