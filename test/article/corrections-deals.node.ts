import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseArticle } from '../../src/article/parse-article.js';
import type { Item, Line, PlainDocument } from '../../src/text/plain.js';
import { dealColumns, dealTable } from '../../src/widgets/deal-tracker/csv.view.js';
import { dealIndex, readChoices } from '../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { dealPlain } from '../../src/widgets/deal-tracker/deal-tracker.plain.view.js';
import { selectDeals } from '../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { dealView } from '../../src/widgets/deal-tracker/deal-tracker.view.js';
import { dealLanguages, dealMessages as messages } from '../support/languages.js';

/** What the tracker of the first article shows, where it once said more than the article, or something else. */

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const languages = ['en', 'ru', 'fa', 'tt'] as const;
type Lang = (typeof languages)[number];
const source = parseArticle(read('article.json'), Object.fromEntries(languages.map(lang => [lang, read(`words.${lang}.json`)])));
const slice = selectDeals(source);

const textOf = (line: Line | Item['line']): string =>
  [line]
    .flat()
    .map(part => (typeof part === 'string' ? part : part.text))
    .join('')
    .replace(/[\u2068\u2069]/g, '');

interface Shown {
  readonly view: ReturnType<typeof dealView>;
  readonly plain: PlainDocument;
  /** All that the plain document says. */
  readonly all: string;
  readonly row: (id: string) => ReturnType<typeof dealView>['groups'][number]['rows'][number];
  /** The lines of an item in the plain document, the first one first. */
  readonly lines: (id: string) => string[];
  readonly cells: (id: string) => Record<string, string>;
  readonly facts: string;
}

const shownIn = new Map<Lang, Shown>();
for (const lang of languages) {
  const language = dealLanguages[lang]!;
  const choices = readChoices(dealIndex(slice, language), () => undefined, []);
  const view = dealView(slice, choices, language, Infinity);
  const plain = dealPlain(slice, language);
  const items = plain.blocks.flatMap(block => ('list' in block ? block.list : []));
  const rows = view.groups.flatMap(group => group.rows);
  const linesOf = ({ line, list = [] }: Item): string[] => [textOf(line), ...list.flatMap(linesOf)];
  const table = dealTable(slice, dealIndex(slice, language).ordered('status'), language);
  shownIn.set(lang, {
    view,
    plain,
    all: plain.blocks
      .flatMap(block => ('list' in block ? block.list.flatMap(linesOf) : 'paragraph' in block ? textOf(block.paragraph) : []))
      .join('\n'),
    row: id => rows.find(row => row.id === id)!,
    lines: id => linesOf(items[rows.findIndex(row => row.id === id)]!),
    cells: id => Object.fromEntries(table.find(([first]) => first === id)!.map((cell, i) => [dealColumns[i]!, String(cell ?? '')])),
    facts: JSON.stringify(plain.facts),
  });
}
const en = shownIn.get('en')!;
const inAll = (check: (shown: Shown, lang: Lang) => void): void => shownIn.forEach(check);
const says = (id: string, texts: Partial<Record<Lang, RegExp>>): void => {
  for (const [lang, text] of Object.entries(texts))
    assert.match(
      shownIn
        .get(lang as Lang)!
        .lines(id)
        .join('\n'),
      text,
      lang,
    );
};

describe('stages', () => {
  test('are words for what the article reports, once and in the past', () => {
    assert.deepEqual(
      en.view.overview.map(({ label, n }) => `${label} ${n}`),
      ['Interest 15', 'Discussed 5', 'Planned 1', 'Deal reported 2', 'In progress 1', 'Done, in whole or part 3', 'Not given a stage 5'],
    );
    assert.deepEqual(
      languages.slice(1).map(lang => shownIn.get(lang)!.view.overview.map(({ label }) => label)[1]),
      ['Обсуждалось', 'گفت‌وگو شده', 'Сөйләшенгән'],
    );
    inAll(({ all }) => assert.doesNotMatch(all, /contracted|operating|در دست گفت‌وگو|قرارداد|Фикер алышу бара/));
  });

  test('the tracker says first that most of it is talk', () => {
    assert.equal(en.view.lead, 'Mostly talk: 20 of 27 items are interest or discussion; 3 are said to be done, in whole or part.');
    inAll(({ view, plain }) => assert.equal(textOf((plain.blocks[1] as { paragraph: Line }).paragraph), view.lead));
  });

  test('an invitation and a friendly statement do not stand under a heading for disputes', () => {
    assert.deepEqual(
      en.view.groups.slice(-2).map(({ label, n, rows }) => [label, n, rows.map(({ id }) => id)]),
      [
        ['Disputed or in military use', '3', ['d26', 'd32', 'd27']],
        ['Invitations and statements', '2', ['d03', 'd25']],
      ],
    );
    inAll(({ all }) => assert.doesNotMatch(all, /Claims and denials|Утверждения и отрицания|ادعاها و تکذیب‌ها|Раслаулар/));
  });

  test('the Tatar words for what has no stage do not mean confirmations', () =>
    assert.doesNotMatch(JSON.stringify(messages['tt']), /Раслаулар|Раслау, кире кагу/));
});

describe('who says so', () => {
  test('only what is more than an official’s own wish is marked as his word alone', () => {
    inAll(({ view }) => {
      const marked = view.groups.flatMap(({ rows }) => rows.filter(({ claimOnly }) => claimOnly).map(({ id }) => id));
      assert.deepEqual(marked.sort(), ['d08', 'd09', 'd24', 'd29', 'd31']);
    });
  });

  test('a deal for Su-35 rests on Iran’s word', () => assert.match(en.lines('d29')[0]!, /Said by: Iran · Only an official says so/));

  test('the Persian mark does not call an official’s word a mere assertion', () =>
    assert.doesNotMatch(shownIn.get('fa')!.all, /فقط ادعای/));

  test('“finalised” is a milestone of all three aircraft, and Farahi’s quoted word', () => {
    for (const id of ['d29', 'd30', 'd31']) {
      const line =
        'Milestones – Deal reported · November 2023 · Said by: Mehdi Farahi (paraphrased from a quotation) · Only an official says so';
      assert.ok(
        en.lines(id).some(text => text.startsWith(line)),
        id,
      );
    }
    inAll(({ all }) => assert.doesNotMatch(all, /import has begun|ввоз начался|منعقد شده|импорт башланган/));
  });
});

describe('what is denied', () => {
  test('is mass supply, and the mark says so, in every output', () => {
    const marks = {
      en: 'Mass supply denied',
      ru: 'Массовые поставки отрицаются',
      fa: 'تأمین انبوه تکذیب شده',
      tt: 'Күпләп тапшыру кире кагыла',
    };
    inAll(({ row, lines, cells, facts }, lang) => {
      assert.equal(row('d26').dispute!.text, marks[lang]);
      assert.ok(lines('d26')[0]!.includes(marks[lang]) && facts.includes(marks[lang]));
      assert.equal(cells('d26')['dispute_of'], marks[lang]);
    });
    assert.equal(en.cells('d26')['denied_by_name'], 'Iran;Russia');
    assert.doesNotMatch(en.facts, /· Denied ·/);
  });

  test('Iran’s words are those of the Ukraine war, and are called its statement', () => {
    says('d26', { en: /not for use in the Ukraine war/, ru: /украинской войне/, fa: /جنگ اوکراین/ });
    inAll(({ all }) => assert.doesNotMatch(all, /Admitted in part|Частичное признание|اذعان جزئی|Өлешчә тану/));
  });

  test('Iran’s words on drones in general stand at Mohajer-6 too', () =>
    assert.ok(en.lines('d32').some(text => text.includes('Drones were sent to Russia'))));

  test('the artillery’s note knows one denial, of Shahed drones only', () =>
    says('d27', { en: /the denial in paragraph 17 names Shahed drones only/ }));
});

describe('where goods go', () => {
  test('no supply from Iran to Russia is shown as reported', () => {
    inAll(({ view, cells }) => {
      for (const id of ['d26', 'd27', 'd32']) assert.equal(cells(id)['goods_from'], '');
      const directions = view.selects.find(({ field }) => field === 'direction')!.options;
      assert.ok(!directions.some(({ key }) => key === 'iran>russia'));
    });
    says('d27', { en: /Made in Iran, used by Russia; no supply is stated/ });
  });

  test('names are inflected where the language inflects them', () =>
    says('d20', { en: /From Russia to Iran/, ru: /Из России в Иран/, fa: /از روسیه به ایران/, tt: /Россиядән Иранга/ }));

  test('the medical helicopters’ origin is marked as ambiguous', () => {
    assert.match(en.lines('d21')[0]!, /From Russia to Iran \(ambiguous\)/);
    assert.equal(en.cells('d21')['basis'], 'ambiguous');
  });

  test('the trade centre is to sell in Tatarstan and in neighbouring regions', () =>
    says('d24', { en: /Meant to reach – Tatarstan and regions neighbouring Tatarstan/ }));
});

describe('civil or military', () => {
  test('is not stated of helicopters, aircraft, projects and general wishes', () => {
    inAll(({ row, cells }, lang) => {
      for (const id of ['d01', 'd02', 'd07', 'd08', 'd12', 'd20']) {
        assert.equal(row(id).track, messages[lang]!.tracks['not-stated']);
        assert.deepEqual([cells(id)['track'], cells(id)['track_basis']], ['not-stated', '']);
      }
    });
    const tracks = en.view.selects.find(({ field }) => field === 'track')!.options.map(({ label }) => label.text);
    assert.deepEqual(tracks, ['All (32)', 'Civil (19)', 'Civil or military not stated (6)', 'Military (7)']);
  });

  test('civil is our reading, in the file and where the counting is told', () => {
    assert.equal(en.cells('d15')['track_basis'], 'inferred');
    assert.match(en.view.counting.text, /“Civil” is our reading/);
  });
});

describe('what an item is called, and its notes', () => {
  test('the supplier of aircraft is not said to be other than Tatarstan', () => {
    says('d20', { en: /it does not say from which region/ });
    inAll(({ lines }) => assert.doesNotMatch(lines('d20').join(), /not Tatarstan|а не Татарстан|نه تاتارستان|Татарстан түгел/));
  });

  test('Raisi is ready to work with Minnikhanov, at their meeting; no group’s side and no ties with Muslims', () => {
    assert.match(
      en.lines('d03')[0]!,
      /^Readiness to work closely with Minnikhanov, as representing Russia’s Muslims abroad · Iran · Rustam Minnikhanov \(inferred\)/,
    );
    for (const id of ['d02', 'd03']) assert.ok(en.lines(id).includes('Said at – Meeting with the President of Iran'), id);
    inAll(({ all }) => assert.doesNotMatch(all, /Group side|طرف گروه|төркеме ягы/));
  });

  test('Minnikhanov invites two deputy ministers, and Tatarstan does not invite Iran', () => {
    assert.match(
      en.lines('d25')[0]!,
      /^Minnikhanov invites two deputy foreign ministers to the 15th KazanForum · Rustam Minnikhanov · Ali Baqeri Kani and Mahdi Safari · Economy/,
    );
    says('d25', { en: /economic event/ });
  });

  test('Iran seeks to modernise its equipment, not its air fleet alone', () =>
    says('d28', { en: /^Modernising Iran’s military equipment, above all its ageing air fleet[\s\S]*Sought by Iran/ }));

  test('Shahed-131 and -136 are models that are named, not all there are', () =>
    says('d26', { en: /Several types .* Models named: Shahed-131 and Shahed-136; Russian forces repaint them and call them Geran/ }));

  test('projects were carried out, and are not said to be completed', () => {
    says('d08', {
      en: /^Projects that Tatarstan companies have carried out/,
      ru: /реализовали/,
      fa: /اجرا کرده‌اند/,
      tt: /гамәлгә ашырган/,
    });
    inAll(({ all }) => assert.doesNotMatch(all, /are completed|завершены|به پایان رسیده|тәмамланган/));
  });

  test('of Yak-130 several came, and “in part” is our reading', () => {
    says('d30', {
      en: /^Yak-130 training fighter jets · Done, in whole or part: in part \(our reading\)[\s\S]*received – several/,
      ru: /^Учебно-боевые самолёты/,
    });
  });

  test('the corridor’s purpose is an expectation in Persian, and not what it lives up to', () => {
    says('d23', { fa: /تنها انتظار است/, en: /Prospects of the international corridor/ });
    assert.doesNotMatch(shownIn.get('fa')!.all, /در حد انتظار/);
  });

  test('nobody says which bank is not a subsidiary', () =>
    inAll(({ lines }) => assert.doesNotMatch(lines('d22').join(), /itself, not|, а не филиал|نه شعبه|филиалы да/)));

  test('the branch’s opening is no occasion at which it was said', () =>
    inAll(({ lines }, lang) => assert.ok(!lines('d22').some(text => text.startsWith(`${messages[lang]!.event} –`)))));

  test('how the article was cut into items is told as our cut, with what overlaps', () => {
    assert.match(en.view.counting.text, /We cut the article into 32 items. Some overlap.*12 kinds of goods; we count them as 8/);
  });

  test('Persian titles are no contracts and no hobbies', () =>
    assert.equal(shownIn.get('fa')!.view.title.text, 'توافق‌ها، برنامه‌ها و ابراز علاقه‌ها'));
});

describe('the file', () => {
  test('says what is in part, how many, through whom and on what ground', () => {
    assert.deepEqual([en.cells('d30')['partial'], en.cells('d30')['quantity_words']], ['yes', 'several']);
    assert.deepEqual([en.cells('d26')['quantity'], en.cells('d26')['quantity_words']], ['2000', 'about 2,000']);
    assert.equal(en.cells('d03')['via_name'], 'Tatar-Inform');
    assert.equal(en.cells('d09')['sector_basis'], 'inferred');
    assert.match(en.cells('d25')['notes']!, /acceptance is not reported/);
  });

  test('has names beside ids', () => {
    const { party_a_name: a, party_b_name: b, attribution_name: who } = shownIn.get('ru')!.cells('d12');
    assert.deepEqual([a, b, who], ['Татарстан', 'Иран', 'Рустам Минниханов']);
  });
});

test('the key explains the marks that stand on some item, and why the year is inferred', () => {
  const { claimOnly, denied, inferred, ambiguous, contested, notStated } = en.view.meanings;
  assert.ok(claimOnly && denied && ambiguous);
  assert.deepEqual([contested, notStated], [undefined, undefined], 'neither stands on an item');
  assert.match(inferred!, /The article says “14 February”; the year follows from its other dates/);
  inAll(({ view }, lang) => {
    const marked = { ...view.meanings, steps: undefined };
    assert.ok(Object.keys(marked).length < Object.keys(messages[lang]!.meanings).length);
  });
});

test('the tracker says when it was so, and that the year is inferred', () =>
  assert.equal(en.view.eyebrow, 'As reported in an article of February 2024 (inferred)'));

test('for machines no item is a claim or a creative work', () =>
  inAll(({ facts }) => assert.doesNotMatch(facts, /"@type":"(Claim|CreativeWork)"/)));
