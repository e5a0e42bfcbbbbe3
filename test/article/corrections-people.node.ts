import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { uncheckedWords, textPaths, type Words } from '../../src/article/words.js';
import { formatNumber } from '../../src/locale/format.js';
import type { Locale } from '../../src/locale/locale.js';
import { paragraphParts } from '../../src/locale/paragraphs.js';
import { refs } from '../../src/text/plain.js';
import { peoplePlain } from '../../src/widgets/people-card/people-card.plain.view.js';
import { selectPeople } from '../../src/widgets/people-card/people-card.slice.js';
import { peopleView } from '../../src/widgets/people-card/people-card.view.js';
import type { PersonView } from '../../src/widgets/people-card/person.view.js';
import { dealMessages as trackerMessages, en, fa, peopleMessages as messages, ru, tt } from '../support/languages.js';

/** What an audit of the people, events and claims against the article put right, on what is shown, in four languages. */

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const languages = { en, ru, fa, tt } as const;
type Lang = keyof typeof languages;
const langs = Object.keys(languages) as Lang[];
const words = Object.fromEntries(langs.map(lang => [lang, read(`words.${lang}.json`)])) as Record<Lang, Words>;
const slice = selectPeople({ article: read('article.json'), words } as ArticleWithWords);

const view = (lang: Lang) => peopleView(slice, {}, languages[lang], messages[lang]!);
const card = (id: string, lang: Lang): PersonView => view(lang).people.find(person => person.id === id)!;
/** All that a card says, in the order in which it is read. */
const says = (id: string, lang: Lang): string => {
  const { name, role, notes, counts, sections } = card(id, lang);
  const entries = sections.flatMap(({ title, entries }) => [
    title,
    ...entries.flatMap(({ status, texts, lines }) => [status ?? '', ...texts.map(({ text }) => text), ...lines.map(({ text }) => text)]),
  ]);
  return [name.text, role.text, ...notes.map(({ text }) => text), ...counts, ...entries].join('\n');
};
const everything = (lang: Lang): string => JSON.stringify([view(lang), words[lang].claim, words[lang].event, words[lang].tension]);
const statements = (id: string, lang: Lang): string[] => {
  const own = slice.people.find(person => person.id === id)!.statements.map(({ id }) => words[lang].claim[id]!.gist);
  return own;
};

/** In each language: what is shown, and what is not any more. */
function inEach(title: string, rows: Readonly<Record<Lang, readonly [there: string, gone?: string]>>, where: (lang: Lang) => string): void {
  for (const lang of langs) {
    const [there, gone] = rows[lang];
    it(`${title}: ${lang}`, () => {
      const text = where(lang);
      assert.ok(text.includes(there), `"${there}" in: ${text}`);
      if (gone) assert.ok(!text.includes(gone), `"${gone}" in: ${text}`);
    });
  }
}

describe('what the article does not say is not said', () => {
  for (const id of ['minnikhanov', 'raisi']) {
    inEach(
      `14 February is the date of the report, and nothing is said of the day of the meeting, on the card of ${id}`,
      {
        en: ['14 February is the date of the agency report; the article does not date the meeting', 'not the meeting'],
        ru: ['14 февраля — дата сообщения агентства; дату встречи статья не называет', 'а не встречи'],
        fa: ['۱۴ فوریه تاریخ گزارش خبرگزاری است؛ مقاله تاریخ دیدار را نمی‌گوید', 'نه تاریخ دیدار'],
        tt: ['14 февраль — агентлык хәбәренең датасы; очрашу датасы мәкаләдә әйтелмәгән', 'очрашуныкы түгел'],
      },
      lang => says(id, lang),
    );
  }

  it('there was one meeting with the two deputy ministers, and no doubt is thrown on it', () => {
    for (const lang of langs) assert.equal(words[lang].event['ev-deputy-fms']!.note, undefined, lang);
  });

  inEach(
    'the guest represents Muslims, and does not speak for them',
    {
      en: ['represents all of Russia’s Muslims in relations with other countries', 'speaks for'],
      ru: ['представляет всех мусульман России в работе с другими странами', 'от имени'],
      fa: ['نمایندهٔ همهٔ مسلمانان روسیه در روابط با دیگر کشورهاست', 'سخن می‌گوید'],
      tt: ['башка илләр белән мөнәсәбәтләрдә Россиянең барлык мөселманнары вәкиле', 'исеменнән'],
    },
    lang => statements('raisi', lang).join('\n'),
  );

  inEach(
    'Iran spoke of the Ukraine war, in these words',
    {
      en: ['not for use in the Ukraine war', 'against Ukraine'],
      ru: ['не для применения в украинской войне', 'против Украины'],
      fa: ['نه برای استفاده در جنگ اوکراین', 'علیه'],
      tt: ['Украина сугышында куллану өчен түгел', 'каршы'],
    },
    lang => words[lang].claim['cl10']!.gist,
  );

  inEach(
    'projects were carried out; that they are completed nobody said',
    {
      en: ['have carried out projects', 'completed'],
      ru: ['реализовали проекты', 'завершены'],
      fa: ['پروژه‌هایی در ایران اجرا کرده‌اند', 'پایان'],
      tt: ['проектлар гамәлгә ашырган', 'тәмамланган'],
    },
    lang => says('minnikhanov', lang),
  );

  inEach(
    'Iran is interested in aircraft; that it wants to obtain them nobody said',
    {
      en: ['Iran is interested in Russian-made aircraft', 'would like'],
      ru: ['Иран заинтересован', 'получить'],
      fa: ['علاقه‌مند', 'تهیهٔ'],
      tt: ['кызыксына', 'алырга'],
    },
    lang => statements('aliabadi', lang).join(),
  );

  inEach(
    'the official’s words of November 2023 are no contract that was signed',
    {
      en: ['“finalised” and the process of importing them is “underway”', 'concluded'],
      ru: ['«окончательно согласована», а процесс импорта «идёт»', 'заключена'],
      fa: ['«نهایی» شده و روند واردات «در جریان» است', 'منعقد'],
      tt: ['«төгәлләнгән», импорт процессы «бара»', 'төзелгән'],
    },
    lang => statements('farahi', lang).join(),
  );

  inEach(
    'Russia is who used the drones',
    {
      en: ['Russia used about 2,000 Shahed drones'],
      ru: ['Россия применила на территории Украины около 2000'],
      fa: ['روسیه از سپتامبر ۲۰۲۲'],
      tt: ['якынча 2000 «Шахед»'],
    },
    lang => words[lang].claim['cl8']!.gist,
  );

  inEach(
    'Iran says that it sent drones; what it admits, and how many, nobody said',
    {
      en: ['Iran says it sent drones', 'admit'],
      ru: ['Иран говорит, что отправлял беспилотники', 'признаёт'],
      fa: ['ایران می‌گوید پهپاد فرستاده است', 'اذعان'],
      tt: ['Иран пилотсыз очкычлар җибәрүен әйтә', 'таный'],
    },
    lang => words[lang].tension['x1']!.note,
  );

  it('that two spellings are one given name is our knowledge, and that there are two people is said', () => {
    for (const lang of langs) assert.match(says('safari', lang), /Mahdi[^\n]*Mehdi/);
    assert.match(says('farahi', 'en'), /Two people: .* to our knowledge/);
  });

  it('nobody "asserts" or "admits in part": everybody said', () => {
    for (const lang of langs) {
      assert.deepEqual(Object.keys(trackerMessages[lang]!.stances).sort(), ['confirmation', 'denial', 'report', 'statement'], lang);
    }
  });

  it('Iran and Russia are named as the article names them, without "government"', () => {
    for (const lang of langs) {
      assert.equal(words[lang].organisation['gov-iran']!.name, words[lang].place['iran']!.name, lang);
      assert.equal(words[lang].organisation['gov-russia']!.name, words[lang].place['russia']!.name, lang);
    }
  });
});

describe('what the article says is shown', () => {
  it('four statements of each president', () => {
    for (const id of ['minnikhanov', 'raisi']) {
      assert.ok(card(id, 'en').counts.includes('Statements: 4'), id);
      const column = card(id, 'en').row[7];
      assert.equal(column, 4, `${id} in the CSV`);
    }
  });

  inEach(
    'the visit of September 2022, and that military cooperation has grown stronger',
    {
      en: ['September 2022'],
      ru: ['военное сотрудничество Ирана и России окрепло'],
      fa: ['همکاری نظامی ایران و روسیه'],
      tt: ['хәрби хезмәттәшлеге ныгыган'],
    },
    lang => says('minnikhanov', lang),
  );
  it('the earlier visit says its paragraph', () => {
    const visits = card('minnikhanov', 'en').sections.find(({ title }) => title === 'Visits')!.entries;
    assert.deepEqual(
      visits.map(({ texts, paragraphs }) => [texts[0]!.text, paragraphs.map(({ n }) => n)]),
      [
        ['Visit of Tatarstan’s leader to Iran', [1, 2, 7]],
        ['Earlier visit of Tatarstan’s leader to Iran', [15]],
      ],
    );
  });

  inEach('the visit lasted two days', { en: ['2 days'], ru: ['2\u00a0дня'], fa: ['۲\u00a0روز'], tt: ['2\u00a0көн'] }, lang =>
    says('minnikhanov', lang),
  );

  for (const id of ['minnikhanov', 'raisi']) {
    inEach(
      `both leaders talked about the Israel–Gaza war, on the card of ${id}`,
      {
        en: ['Topics: Automotive industry; Medicine; Tourism; Cooperation with Russian regions; Israel–Gaza war'],
        ru: ['Темы: Автомобилестроение; Медицина'],
        fa: ['موضوع‌ها: خودروسازی؛ پزشکی'],
        tt: ['Темалар: Автомобиль төзелеше; Медицина'],
      },
      lang => says(id, lang),
    );
  }

  it('the report of the agency has its date beside what it carried', () => {
    const said = card('raisi', 'en').sections.find(({ title }) => title === 'Statements')!.entries;
    assert.deepEqual(
      said.map(({ lines }) => lines.some(({ text }) => text === 'report of 14 February 2024 (inferred)')),
      [true, true, false, false],
    );
  });

  it('business and investment, the corridor’s prospects, the economic event and the makers of vehicles are topics', () => {
    const text = says('minnikhanov', 'en');
    for (const topic of [
      'Business and investment opportunities',
      'Prospects of the international',
      'an economic event',
      'automotive giant KAMAZ',
      'largest Iranian manufacturer',
      'significant interest',
      'one of Russia’s regions',
      'Gives thanks',
    ])
      assert.ok((text + statements('raisi', 'en').join()).includes(topic), topic);
  });

  it('the sixth paragraph mentions Minnikhanov as one of the two leaders', () => {
    const mentioned = card('minnikhanov', 'en').sections.at(-1)!;
    assert.equal(mentioned.title, 'Mentioned in');
    assert.ok(mentioned.entries[0]!.paragraphs.some(({ n }) => n === 6));
  });
});

describe('a role is of its time', () => {
  inEach(
    'the eyebrow says of when the roles are',
    {
      en: ['As reported in an article of February 2024 (inferred)'],
      ru: ['По данным статьи, февраль 2024\u00a0г. (по\u00a0контексту)'],
      fa: ['بر پایهٔ مقاله‌ای از فوریهٔ ۲۰۲۴ (استنباطی)'],
      tt: ['Мәкалә буенча, 2024\u00a0ел, февраль (контексттан аңлашыла)'],
    },
    lang => view(lang).eyebrow,
  );

  inEach(
    'the key says from what the year follows',
    {
      en: ['The article says “14 February”; the year follows from its other dates.'],
      ru: ['год следует из других её дат'],
      fa: ['سال از تاریخ‌های دیگر آن برمی‌آید'],
      tt: ['ел аның башка даталарыннан аңлашыла'],
    },
    lang => view(lang).meanings.inferred!,
  );

  it('structured data gives no office without its date, and that of Farahi is of November 2023', () => {
    for (const lang of langs) {
      const { facts, summary } = peoplePlain(slice, languages[lang], messages[lang]!);
      const people = (facts['itemListElement'] as { item: Record<string, string> }[]).map(({ item }) => item);
      for (const { jobTitle, description } of people) {
        assert.equal(jobTitle, undefined);
        assert.ok(description!.endsWith(view(lang).eyebrow), description);
      }
      const note = card('farahi', lang).notes[0]!.text;
      assert.ok(people.find(({ name }) => name === card('farahi', lang).name.text)!['description']!.includes(note), lang);
      assert.ok(summary.includes(note), lang);
    }
  });
});

describe('the key and the groups', () => {
  it('explains the marks that stand on these cards, and no dispute that there is not', () => {
    const { meanings } = view('en');
    assert.equal(meanings.denied, undefined);
    assert.equal(meanings.contested, undefined);
    assert.ok(meanings.sides && meanings.inferred && meanings.claimOnly);
    const alone = peopleView(slice, { person: 'putin' }, en, messages['en']!);
    assert.deepEqual(Object.keys(alone.meanings), ['sides', 'inferred']);
  });

  it('explains a denial where somebody’s item is denied', () => {
    const denied = slice.people.map(person => ({ ...person, items: person.items.map(item => ({ ...item, dispute: 'denied' as const })) }));
    assert.ok(peopleView({ ...slice, people: denied }, {}, en, messages['en']!).meanings.denied);
  });

  inEach(
    'what has no stage stands under the names that the tracker has for it',
    {
      en: ['Invitations and statements'],
      ru: ['Приглашения и заявления'],
      fa: ['دعوت‌ها و اظهارات'],
      tt: ['Чакырулар һәм белдерүләр'],
    },
    lang => says('raisi', lang),
  );
});

describe('paragraphs in a row are a range', () => {
  const text = (numbers: readonly number[], locale: Locale, bare?: boolean): string =>
    refs(
      numbers.map(n => ({ n, text: locale.common.paragraph.replace('{n}', formatNumber(n, locale.format)) })),
      locale,
      bare,
    )
      .map(part => (typeof part === 'string' ? part : part.text))
      .join('');
  const rows: readonly (readonly [readonly number[], ...expected: string[]])[] = [
    [[11], 'Paragraph 11', 'Абзац\u00a011', 'بند\u00a0۱۱', 'Абзац\u00a011'],
    [[18, 19], 'Paragraphs 18–19', 'Абзацы\u00a018–19', 'بندهای\u00a0۱۸ تا ۱۹', 'Абзацлар\u00a018–19'],
    [[1, 2, 3, 4, 5, 6], 'Paragraphs 1–6', 'Абзацы\u00a01–6', 'بندهای\u00a0۱ تا ۶', 'Абзацлар\u00a01–6'],
    [[1, 3, 4, 9], 'Paragraphs 1, 3–4, 9', 'Абзацы\u00a01, 3–4, 9', 'بندهای\u00a0۱، ۳ تا ۴، ۹', 'Абзацлар\u00a01, 3–4, 9'],
  ];
  for (const [numbers, ...expected] of rows) {
    it(numbers.join(), () =>
      assert.deepEqual(
        langs.map(lang => text(numbers, languages[lang])),
        expected,
      ),
    );
  }
  it('without the word where it stands above, and nothing where there is none', () => {
    assert.equal(text([16, 17], en, true), '16–17');
    assert.equal(text([], en), '');
  });
  it('names the first and the last of a range, so that both can be links', () =>
    assert.deepEqual(
      paragraphParts(
        [
          { n: 18, text: 'Paragraph 18' },
          { n: 19, text: 'Paragraph 19' },
        ],
        en,
      ).filter(part => typeof part !== 'string'),
      [
        { n: 18, text: '18' },
        { n: 19, text: '19' },
      ],
    ));
});

describe('words and figures of each language', () => {
  inEach(
    'the heading',
    { en: ['Who’s who'], ru: ['Кто есть кто'], fa: ['چهره‌های این گزارش'], tt: ['Мәкаләдәге кешеләр'] },
    lang => view(lang).title.text,
  );
  inEach(
    'the one who speaks says, and does not report',
    { en: ['Said by: '], ru: ['Кто говорит: ', 'сообщил'], fa: ['به گفتهٔ '], tt: ['Кем әйтә: ', 'хәбәр иткән:'] },
    lang => says('raisi', lang),
  );
  it('four digits stand together in Russian and Tatar', () => {
    for (const { format } of [ru, tt]) {
      assert.equal(formatNumber(2000, format), '2000');
      assert.equal(formatNumber(12000, format), '12\u00a0000');
    }
    for (const lang of ['ru', 'tt'] as const) assert.doesNotMatch(JSON.stringify(words[lang]), /\b2[ \u00a0]000\b/);
  });
  it('a dash with spaces is long in Russian and Tatar', () => {
    for (const lang of ['ru', 'tt'] as const) assert.doesNotMatch(everything(lang) + JSON.stringify(languages[lang]), /[ \u00a0]– /);
  });
  it('other spellings are known to a search: Latin in Persian, the local title of the president of Tatarstan', () => {
    for (const { alias } of Object.values(words.fa.person)) assert.ok(alias!.some(text => /^[A-Za-z ]+$/.test(text)));
    assert.ok(words.fa.person['minnikhanov']!.alias!.includes('مینی‌خانوف'));
    assert.ok(words.ru.person['khojastehmehr']!.alias!.includes('Ходжасте-Мехр'));
    assert.ok(words.ru.person['minnikhanov']!.alias!.includes('Раис Татарстана'));
    assert.ok(words.tt.person['minnikhanov']!.alias!.includes('Татарстан Рәисе'));
  });
  it('no such text passes for checked by a speaker', () => {
    for (const lang of ['ru', 'fa', 'tt'] as const) {
      const unchecked = new Set(uncheckedWords(words[lang]));
      const ours = textPaths(words[lang]).filter(path => /^(inferred$|claim\.|event\.|tension\.|person\..*\.alias)/.test(path));
      assert.deepEqual(
        ours.filter(path => !unchecked.has(path)),
        [],
        lang,
      );
    }
  });
});
