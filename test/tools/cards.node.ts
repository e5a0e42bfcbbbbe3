import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { formatHex, wcagContrast } from 'culori';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';
import type { ArticleWithWords } from '../../src/article/cut-slice.js';
import { libraryLanguages } from '../../src/locale/languages.js';
import type { LanguageFile } from '../../src/locale/language.js';
import { colourOf, paletteOf } from '../../src/contrast/contrast.js';
import { themes, type Theme } from '../../src/contrast/css.js';
import type { Paint } from '../../src/contrast/pairs.js';
import { findArticle, loadArticle } from '../../src/tools/load-article.js';
import { card as dealCard } from '../../src/widgets/deal-tracker/deal-tracker.picture.js';
import { card as peopleCard } from '../../src/widgets/people-card/people-card.picture.js';
import { card as timelineCard } from '../../src/widgets/story-timeline/story-timeline.picture.js';
import { card as chartCard, column as chartPicture } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.picture.js';
import type { Drawing } from '../../src/pictures/drawing.js';
import { inkOf, type Box } from '../../src/pictures/sheet.js';
import { NoPicture, setText } from '../../src/pictures/text.js';
import { picturesOf } from '../../src/tools/pictures.js';
import { plainDocuments } from '../../src/tools/plain.js';
import { plainText } from '../../src/text/plain-text.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';
import { dealIndex, readChoices } from '../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals } from '../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { dealView } from '../../src/widgets/deal-tracker/deal-tracker.view.js';
import { selectPeople } from '../../src/widgets/people-card/people-card.slice.js';
import { peopleView } from '../../src/widgets/people-card/people-card.view.js';
import { selectTimeline } from '../../src/widgets/story-timeline/story-timeline.slice.js';
import { selectTurnover, type TurnoverSlice } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { longer } from '../fixtures/longer.js';
import * as invented from '../fixtures/turnover-slices.js';
import {
  dealLanguages,
  peopleLanguages,
  timelineLanguages,
  turnoverLanguages,
  locales,
  peopleMessages as people,
  turnoverMessages as turnover,
} from '../support/languages.js';

/** The pictures that the build makes: SVG and PNG of the chart, and cards. */

const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
const languages = ['en', 'ru', 'fa', 'tt'].map(lang => locales[lang]!);
const home = 'bundles/iran-tatarstan/embed';
const site = 'news.example';
const all = (source: ArticleWithWords, lang: string): Record<string, Drawing> => ({
  picture: chartPicture(selectTurnover(source), turnoverLanguages[lang]!, site),
  'chart card': chartCard(selectTurnover(source), turnoverLanguages[lang]!, site),
  'deal card': dealCard(selectDeals(source), dealLanguages[lang]!, site, libraryLanguages[lang]!.embed),
  'people card': peopleCard(selectPeople(source), peopleLanguages[lang]!, site),
  'timeline card': timelineCard(selectTimeline(source), timelineLanguages[lang]!, site),
});

/** What a picture says: its lines in the order in which they are drawn, line breaks and isolates gone. */
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const saidBy = ({ sheet }: Drawing): string => plain(sheet.texts.map(({ text }) => text).join(' '));
const numbersIn = (text: string): string[] => text.match(/\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu) ?? [];

const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;
const meet = (a: Box, b: Box, by: number): boolean =>
  right(a) - by > b.x && right(b) - by > a.x && bottom(a) - by > b.y && bottom(b) - by > a.y;

/** Every line in the room that it was given, every room on the sheet, no line on another, no letter missing. */
function holdsTogether({ sheet, height }: Drawing): void {
  const lines = sheet.texts.map(text => ({ ...text, ink: inkOf(text) }));
  assert.ok(lines.length > 3);
  for (const { text, ink, room, glyphs } of lines) {
    assert.ok(glyphs.length && glyphs.every(({ id }) => id > 0), `“${text}” has a letter that its font lacks`);
    // A letter may lean a little over its own width.
    const lean = 0.15 * 16 + 1;
    assert.ok(
      ink.x >= room.x - lean && right(ink) <= right(room) + lean,
      `“${text}” is wider than its room: ${JSON.stringify({ ink, room })}`,
    );
    assert.ok(room.x >= 15 && right(room) <= sheet.width - 15, `“${text}” stands over the side: ${JSON.stringify(room)}`);
    assert.ok(ink.y >= 10 && bottom(ink) <= height - 8, `“${text}” stands over the edge`);
  }
  lines.forEach((line, i) => {
    for (const other of lines.slice(i + 1)) assert.ok(!meet(line.ink, other.ink, 0.5), `“${line.text}” stands on “${other.text}”`);
  });
}

const hex = (paint: Paint, theme: Theme): string =>
  formatHex(colourOf(paint, paletteOf({ theme, contrast: 'usual', widget: undefined, scope: '' }))!);

/** Reads pixels as colours. */
function pixelsOf(png: Uint8Array) {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const at = (x: number, y: number): string => {
    const i = (Math.round(y) * width + Math.round(x)) * 4;
    return `#${data.subarray(i, i + 3).toString('hex')}`;
  };
  return { width, height, at };
}

describe('the pictures of our article', () => {
  for (const locale of languages) {
    const { lang, dir } = locale;
    for (const [name, drawing] of Object.entries(all(article, locale.lang))) {
      it(`${name} in ${lang} has every line in its room and none on another`, () => holdsTogether(drawing));

      it(`${name} in ${lang} can be read in light and dark`, () => {
        for (const theme of themes)
          for (const { text, paint, ground } of drawing.sheet.texts)
            assert.ok(wcagContrast(hex(paint, theme), hex(ground, theme)) >= 4.5, `“${text}” in ${theme}`);
      });

      it(`${name} in ${lang} has no number that the widget does not have`, () => {
        const said = tags.flatMap(tag =>
          plainDocuments(tag, article)
            .filter(document => document.lang === lang)
            .map(document => plainText(document)),
        );
        const known = new Set(numbersIn(said.join('\n')));
        // How many items have a mark is counted for the card alone.
        if (name === 'deal card') for (const n of drawing.alt.match(/\p{Nd}+/gu)!) known.add(n);
        const found = numbersIn(saidBy(drawing));
        assert.ok(found.length);
        assert.deepEqual(
          found.filter(n => !known.has(n)),
          [],
        );
      });

      it(`${name} in ${lang} says what it is to whoever cannot see it, and is nothing but paths`, () => {
        const svg = drawing.sheet.svg(drawing.height, 'light', { title: drawing.title, description: drawing.alt });
        const { documentElement: root } = new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');
        assert.deepEqual(
          [root.getAttribute('role'), root.getAttribute('lang'), root.querySelector('title')?.textContent],
          ['img', lang, drawing.title],
        );
        assert.equal(root.querySelector('desc')?.textContent, drawing.alt);
        assert.deepEqual([...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))], ['title', 'desc', 'path']);
        assert.ok(
          ![...root.querySelectorAll('*')].some(each => each.hasAttribute('id') || each.hasAttribute('style') || each.hasAttribute('href')),
        );
        assert.doesNotMatch(svg, /NaN|undefined|Infinity|url\(/);
      });
    }

    const { picture, 'chart card': chart, 'deal card': deals, 'people card': persons } = all(article, locale.lang);
    const view = turnoverView(selectTurnover(article), locale, turnover[lang]!);

    it(`the bars in ${lang} are said as the widget says them: period, amount, how it is known, how far it may be off`, () => {
      for (const drawing of [picture!, chart!]) {
        const said = saidBy(drawing);
        let from = 0;
        for (const { name, amount, tag, notes } of view.periods) {
          for (const part of [name, `${amount.about ? '≈ ' : ''}${amount.text}`, tag, ...notes].map(plain)) {
            const at = said.indexOf(part, from);
            assert.ok(at >= from, `“${part}” after ${said.slice(0, from)} in: ${said}`);
            from = at + part.length;
          }
        }
        for (const { text } of view.source) assert.ok(said.includes(plain(text as string)));
        assert.ok(said.includes(plain(view.title.text)) && said.includes(site));
        const marks = drawing.sheet.texts
          .map(({ text }) => plain(text))
          .filter(text => [locale.common.reported, locale.common.calculated].map(plain).includes(text));
        assert.deepEqual(
          marks,
          view.periods.map(({ tag }) => plain(tag)),
          'one mark at each bar, and in the order of the bars',
        );
      }
      assert.deepEqual(
        view.periods.map(({ calculated, bars }) => [calculated, bars.map(bar => bar.calculated)]),
        [
          [true, [true]],
          [false, [false]],
        ],
      );
    });

    it(`the overview in ${lang} has the counts of the widget, and says that they are no deals`, () => {
      const slice = selectDeals(article);
      const { overview, groups, title } = dealView(
        slice,
        readChoices(dealIndex(slice, dealLanguages[lang]!), () => undefined, []),
        dealLanguages[lang]!,
        Infinity,
      );
      const texts = deals!.sheet.texts.map(({ text }) => plain(text));
      assert.equal(texts[1], plain(title.text));
      const said = texts.join(' ');
      for (const { label } of overview) assert.ok(said.includes(plain(label)), label);
      const counts = texts.filter(text => /^\p{Nd}+$/u.test(text));
      assert.deepEqual(
        counts,
        overview.map(({ n }) => n),
      );
      const rows = groups.flatMap(group => group.rows);
      for (const [mark, n] of [
        [locale.common.claimOnly, rows.filter(row => row.claimOnly).length],
        // What is denied, and not that the item as a whole is.
        [rows.find(row => row.dispute)!.dispute!.text, rows.filter(row => row.dispute).length],
      ] as const) {
        assert.ok(n > 0);
        assert.ok(
          said.includes(plain(`${mark} (${locale.format.digits ? String(n).replace(/\d/g, digit => locale.format.digits![+digit]!) : n})`)),
          mark,
        );
      }
      assert.ok(said.includes({ en: 'are not deals', ru: 'ещё не сделки', fa: 'معامله نیست', tt: 'килешү түгел' }[lang]!), said);
    });

    it(`the people in ${lang} have their roles, and what must not wait`, () => {
      const { people: shown, eyebrow, source } = peopleView(selectPeople(article), {}, locale, people[lang]!);
      const said = saidBy(persons!);
      let from = 0;
      for (const { side, name, role, notes } of shown) {
        for (const part of [side, name, role, ...notes].map(({ text }) => plain(text))) {
          const at = said.indexOf(part, from);
          assert.ok(at >= from, `“${part}” in: ${said}`);
          from = at + part.length;
        }
      }
      assert.ok(said.startsWith(plain(eyebrow)) && said.includes(plain(source)) && said.includes(plain(people[lang]!.namedOnly)));
    });

    it(`all in ${lang} begin on the side where the language begins`, () => {
      for (const { sheet } of [picture!, chart!, deals!, persons!]) {
        const [eyebrow, title] = sheet.texts.map(inkOf);
        for (const { x, width } of [eyebrow!, title!]) {
          const [near, far] = dir === 'rtl' ? [sheet.width - x - width, x] : [x, sheet.width - x - width];
          assert.ok(near < 70 && near < far, `${near} and ${far}`);
        }
      }
    });
  }
});

describe('the pictures of the build', () => {
  const read = (name: string): Buffer => readFileSync(join(home, name));
  const pixels = new Map<string, ReturnType<typeof pixelsOf>>();
  const seen = (name: string): ReturnType<typeof pixelsOf> => {
    if (!pixels.has(name)) pixels.set(name, pixelsOf(read(name)));
    return pixels.get(name)!;
  };

  for (const tag of tags) {
    it(`of <${tag}> are the same, byte for byte, as drawn here`, async () => {
      for (const { lang } of languages) {
        const { files, faults } = await picturesOf(tag, article, libraryLanguages[lang]!);
        assert.deepEqual(faults, []);
        assert.equal(Object.keys(files).length, tag === 'trade-turnover-chart' ? 6 : 2);
        for (const [name, content] of Object.entries(files)) assert.ok(read(name).equals(Buffer.from(content)), `${name} differs`);
      }
    });
  }

  for (const { lang, dir } of languages) {
    for (const theme of themes) {
      it(`are as large as they should be, and in ${theme} colours, in ${lang}`, () => {
        for (const tag of tags) {
          const { width, height, at } = seen(`${tag}.${lang}.card.${theme}.png`);
          assert.deepEqual([width, height], [1200, 630]);
          assert.deepEqual([at(600, 4), at(20, 300)], [hex('ink', theme), hex('surface', theme)]);
        }
        const svg = read(`trade-turnover-chart.${lang}.${theme}.svg`).toString();
        const [, high] = /viewBox="0 0 640 (\d+)"/.exec(svg)!;
        const { width, height, at } = seen(`trade-turnover-chart.${lang}.${theme}.png`);
        assert.deepEqual([width, height], [1280, 2 * Number(high)]);
        assert.deepEqual([at(640, 2), at(8, 600)], [hex('ink', theme), hex('surface', theme)]);
      });

      it(`have a solid bar and a hatched one, as long as their amounts, in ${lang} and ${theme}`, () => {
        const { width, height, at } = seen(`trade-turnover-chart.${lang}.${theme}.png`);
        const [accent, derived] = [hex('accent', theme), hex('derived', theme)];
        const inX = (x: number): number => (dir === 'rtl' ? width - 1 - x : x);
        /** The colours along a line of pixels, from where the bars begin. */
        const start = 2 * (16 + 2);
        const lineAt = (y: number): string[] => Array.from({ length: width - start }, (_, x) => at(inX(start + x), y));
        /** Bars are 60 pixels high: every twentieth line meets each of them, and not only at its edge. */
        const lines = Array.from({ length: Math.floor(height / 20) }, (_, i) => lineAt(20 * i));
        const share = (line: readonly string[], colour: string): number => line.filter(each => each === colour).length / line.length;
        const solid = lines.filter(line => share(line, accent) > 0.5);
        const hatched = lines.filter(line => share(line, derived) > 0.2);
        assert.ok(solid.length >= 2 && hatched.length >= 2, `${solid.length} solid, ${hatched.length} hatched`);
        assert.ok(
          solid.every(line => !line.includes(derived)),
          'what is reported has no hatch',
        );
        assert.ok(
          hatched.every(line => line.includes(accent)),
          'what is calculated has stripes',
        );
        const reach = (some: readonly (readonly string[])[]): number =>
          Math.max(...some.map(line => Math.max(line.lastIndexOf(accent), line.lastIndexOf(derived)) + 1));
        assert.ok(Math.abs(reach(hatched) / reach(solid) - 108 / 162) < 0.01, `${reach(hatched)} of ${reach(solid)}`);
      });
    }
  }
});

describe('text', () => {
  const style = { size: 20, width: 400 };

  it('in Persian is joined and runs from right to left', () => {
    const { lines } = setText('سلام', locales['fa']!, style);
    const ids = lines[0]!.glyphs.map(({ id }) => id);
    const alone = [...'سلام'].map(letter => setText(letter, locales['fa']!, style).lines[0]!.glyphs[0]!.id);
    assert.notDeepEqual([...ids].sort(), [...alone].sort(), 'letters have the form of their place');
    // Seen and lam-alef: the last letter, which nothing joins on its left, stands as it does alone.
    assert.equal(ids[0], alone.at(-1));
  });

  it('in Persian is joined over a change of weight', () => {
    const joined = setText([{ text: 'سـ' }, { text: 'ـم', bold: true }], locales['fa']!, style).lines[0]!.glyphs.map(({ id }) => id);
    const whole = setText('سـم', locales['fa']!, style).lines[0]!.glyphs.map(({ id }) => id);
    assert.equal(joined.at(-1), whole.at(-1));
  });

  it('has the digits of an amount in their order, whatever the language around it', () => {
    const place = (text: string, letter: string): number => {
      const { lines } = setText(text, locales['fa']!, style);
      const { id } = setText(letter, locales['fa']!, style).lines[0]!.glyphs[0]!;
      return lines[0]!.glyphs.find(glyph => glyph.id === id)!.x;
    };
    const amount = '≈ ۱۰۸ میلیون دلار';
    assert.ok(place(amount, '۱') < place(amount, '۰') && place(amount, '۰') < place(amount, '۸'));
    assert.ok(place(amount, '≈') > place(amount, '۸'), 'what is read first stands on the right');
    assert.ok(place('جنگندهٔ Su-35 روسی', 'S') < place('جنگندهٔ Su-35 روسی', '5'));
  });

  it('has a formula from left to right', () => {
    const { lines } = setText([{ text: 'محاسبه: ' }, { text: '۱۶۲ ÷ ۱٫۵ = ۱۰۸', formula: true }], locales['fa']!, style);
    const sign = (text: string): number =>
      lines[0]!.glyphs.find(({ id }) => id === setText(text, locales['fa']!, style).lines[0]!.glyphs[0]!.id)!.x;
    assert.ok(sign('÷') < sign('='));
  });

  it('has all letters of Tatar, and no more lines than it needs', () => {
    const { lines } = setText('Әә Өө Үү Җҗ Ңң Һһ', locales['tt']!, style);
    assert.equal(lines.length, 1);
    assert.ok(lines[0]!.glyphs.every(({ id }) => id > 0));
  });

  it('breaks a word only where it is longer than a line', () => {
    const { lines, isBroken } = setText('a Donaudampfschifffahrtsgesellschaft', locales['en']!, { size: 20, width: 120 });
    assert.ok(isBroken && lines.length > 2 && lines.every(({ width }) => width <= 121));
    assert.ok(!setText('one two three four five six', locales['en']!, { size: 20, width: 90, balance: true }).isBroken);
  });

  it('with letters that no font has is refused, with the letters', () => {
    assert.throws(
      () => setText('ქართული და English', locales['en']!, style),
      (fault: Error) => fault instanceof NoPicture && /ქ ა რ თ უ ლ ი დ/.test(fault.message),
    );
  });
});

const isSlice = (value: unknown): value is () => TurnoverSlice => typeof value === 'function' && value.length === 0;
const series = Object.entries(invented).filter(
  (entry): entry is [string, () => TurnoverSlice] => isSlice(entry[1]) && 'periods' in entry[1](),
);

describe('the pictures of any article', () => {
  for (const [name, slice] of series) {
    for (const locale of languages) {
      it(`hold together: ${name} in ${locale.lang}`, () => {
        for (const draw of [chartPicture, chartCard]) {
          const drawing = draw(slice(), turnoverLanguages[locale.lang]!, site);
          holdsTogether(drawing);
          const view = turnoverView(slice(), locale, turnover[locale.lang]!);
          const said = saidBy(drawing);
          if (
            view.periods.some(({ bars, calculated }) => calculated || bars.some(bar => bar.calculated)) &&
            (draw === chartPicture || view.periods.length > 2)
          )
            assert.ok(said.includes(plain(locale.common.calculated)), 'what is calculated is said to be');
          if (view.periods.some(({ tag }) => !tag)) assert.ok(said.includes(plain(locale.common.notStated)), 'a gap is said to be one');
          assert.ok(!numbersIn(said).some(n => /^(?:NaN|Infinity)$/.test(n)));
        }
      });
    }
  }

  it('hold together: an invented one, with a correction that is shown', () => {
    const parsed = loadArticle(findArticle('.cache/fixtures/article'));
    for (const drawing of Object.values(all(parsed, 'en'))) {
      holdsTogether(drawing);
      assert.match(saidBy(drawing), /Updated: 7 March 2024/);
    }
    assert.match(saidBy(chartPicture(selectTurnover(parsed), turnoverLanguages['en']!, undefined)), /Corrections 7 March 2024: /);
  });

  it('hold together: words two fifths longer', () => {
    const words = longer({ ...article.words['en']! });
    for (const drawing of Object.values(all({ ...article, words: { en: { ...words, language: 'en' } } }, 'en'))) holdsTogether(drawing);
  });

  it('hold together: one person, two, four, and more than a card has room for', () => {
    const slice = selectPeople(article);
    for (const count of [1, 2, 4, 7, 40]) {
      const people40 = Array.from({ length: count }, (_, i) => ({ ...slice.people[i % 9]!, id: `${slice.people[i % 9]!.id}-${i}` }));
      const repeated = <T>(record: Readonly<Record<string, T>>): Record<string, T> => ({
        ...record,
        ...Object.fromEntries(
          people40.flatMap(({ id }) => (record[id.replace(/-\d+$/, '')] ? [[id, record[id.replace(/-\d+$/, '')]!]] : [])),
        ),
      });
      const words = Object.fromEntries(
        Object.entries(slice.words).map(([lang, own]) => [lang, { ...own, names: repeated(own.names), people: repeated(own.people) }]),
      );
      for (const locale of languages) {
        const drawing = peopleCard({ ...slice, people: people40, words }, peopleLanguages[locale.lang]!, undefined);
        holdsTogether(drawing);
        if (locale.lang === 'en' && count > 9) assert.match(saidBy(drawing), /9 of 40 people/);
      }
    }
  });

  it('in a language of its own are drawn where the fonts have its letters, and else not, which is said', async () => {
    const called = (title: string): ArticleWithWords => {
      const words = structuredClone(article.words['en']!) as { language: string; turnover: { title: string } };
      Object.assign(words, { language: 'xx' });
      words.turnover.title = title;
      return { article: { ...article.article, language: 'xx' }, words: { xx: words as never } };
    };
    const english: LanguageFile = libraryLanguages['en']!;
    for (const title of ['Обсяг торгівлі', 'Комерція și обмін', 'التبادل التجاري', 'Εμπόριο']) {
      const { faults, card } = await picturesOf('trade-turnover-chart', called(title), english);
      assert.deepEqual(faults, [], title);
      assert.equal(card?.file, 'embed/trade-turnover-chart.en.card.light.png');
    }
    const { files, faults, card, column } = await picturesOf('trade-turnover-chart', called('貿易 とイラン'), english);
    assert.deepEqual([Object.keys(files), card, column], [[], undefined, undefined]);
    assert.deepEqual(faults, ['no font that pictures are drawn with has 貿 易 と イ ラ ン']);
  });

  it('say nothing where their words are too long for a card, and why', () => {
    const slice = selectTurnover(article);
    const long = { ...slice, words: { en: { ...slice.words['en']!, title: 'A title that does not end '.repeat(60) } } };
    assert.throws(() => chartCard(long, turnoverLanguages['en']!, site), /too long for a card/);
    holdsTogether(chartPicture(long, turnoverLanguages['en']!, site));
  });

  it('keep hostile words as words', () => {
    const slice = selectTurnover(article);
    for (const title of ['</title><script>alert(1)</script>', ']]><!--', '\u202Egnol\u0000 &quot; "', '$& {title}']) {
      const { sheet, height, alt } = chartPicture(
        { ...slice, words: { en: { ...slice.words['en']!, title } } },
        turnoverLanguages['en']!,
        site,
      );
      const svg = sheet.svg(height, 'light', { title, description: alt });
      const document = new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');
      assert.equal(document.querySelector('script, parsererror'), null);
      assert.equal(document.querySelector('title')!.textContent, title.replace(/[\u202e\0]/g, ''));
    }
  });
});

describe('the records beside the pictures', () => {
  const csvOf: Record<Tag, RegExp> = {
    'trade-turnover-chart':
      /^\ufeffperiod_start,.*\r\n2022-01-01,2022-09-30,9,total,108,1000000,USD,derived,104.2,112.1,162 \/ 1.5,newsroom,11\r\n/,
    'deal-tracker': /^\ufeffid,item,/,
    'people-card': /^\ufeffid,name,native_name,/,
    'story-timeline': /^\ufeffid,title,date,date_edtf,/,
  };
  for (const tag of tags) {
    it(`of <${tag}> are the file that the widget gives`, () => {
      for (const { lang } of languages) assert.match(readFileSync(join(home, `${tag}.${lang}.csv`), 'utf8'), csvOf[tag]);
    });
  }
});
