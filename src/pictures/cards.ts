import type { EmbedMessages } from '../locale/embed.messages.js';
import { formatInteger } from '../locale/format.js';
import { fill, type Locale } from '../locale/locale.js';
import { inline } from '../locale/pick-words.js';
import type { Line } from '../text/plain.js';
import { dealIndex, claims, readChoices } from '../widgets/deal-tracker/deal-tracker.filters.js';
import type { DealLanguage } from '../widgets/deal-tracker/deal-tracker.messages.js';
import type { DealSlice } from '../widgets/deal-tracker/deal-tracker.slice.js';
import { dealView, type DealView } from '../widgets/deal-tracker/deal-tracker.view.js';
import type { PeopleLanguage } from '../widgets/people-card/people-card.messages.js';
import type { PeopleSlice } from '../widgets/people-card/people-card.slice.js';
import { peopleView, type PersonView } from '../widgets/people-card/people-card.view.js';
import type { TurnoverLanguage } from '../widgets/trade-turnover-chart/trade-turnover-chart.messages.js';
import type { TurnoverSlice } from '../widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { amountText, drawColumns, drawLegend, drawLines, drawRows, keyOf, pieceLine } from './bars.js';
import { altOf, sourceOf, type Drawing } from './chart.js';
import { drawFoot, drawHead, drawInline, inlineText, spanOf, spansOf, tag, type Inline, type Place } from './parts.js';
import { Sheet } from './sheet.js';
import { NoPicture } from './text.js';

/**
 * What a link looks like where it is shared: the heading, the few facts that fit, as certain as they are, and whose
 * they are. 1200 × 630 pixels is what Open Graph and its readers ask for, most of which show it about half as wide.
 */
export const cardSize = { width: 1200, height: 630 };

const edge = 60;
const room = cardSize.width - 2 * edge;

interface Body {
  readonly head: Parameters<typeof drawHead>[1];
  readonly foot: readonly Line[];
  /** Draws into a place of some height, and says how far it came. */
  readonly draw: (sheet: Sheet, place: Place & { readonly height: number }) => number;
  /** Pixels of an em, the largest first: the first that fits is taken. */
  readonly sizes: readonly number[];
}

/** Head at the top, foot at the bottom, and between them as large as it can be what the card is about. */
function card({ head, foot, draw, sizes }: Body, locale: Locale, site: string | undefined): Sheet {
  for (const em of sizes) {
    const sheet = new Sheet(cardSize.width, locale);
    sheet.rect(0, 0, cardSize.width, 10, 'ink');
    const title = Math.max(28, Math.min(50, em * 1.9));
    const top = drawHead(sheet, head, { x: edge, y: 40, width: room, em: 16 }, { eyebrow: Math.min(25, em) / 16, title: title / 16 });
    const footSize = Math.min(23, Math.max(16, em * 0.9));
    const footAt = (y: number, on: Sheet) => drawFoot(on, foot, site, { x: edge, y, width: room, em: 26 }, footSize / 26);
    const footHeight = footAt(0, new Sheet(cardSize.width, locale));
    const footTop = cardSize.height - 26 - footHeight;
    const [from, to] = [top + 22, footTop - 22];
    const bottom = draw(sheet, { x: edge, y: from, width: room, height: to - from, em });
    if (bottom > to + 0.5) continue;
    footAt(footTop, sheet);
    return sheet;
  }
  throw new NoPicture('its words are too long for a card');
}

const drawing = (sheet: Sheet, title: string, alt: string): Drawing => ({ sheet, height: cardSize.height, title, alt });

/** The bars with their amounts, and which of them are reported and which calculated. */
export function chartCard(slice: TurnoverSlice, { locale, messages }: TurnoverLanguage, site: string | undefined): Drawing {
  const view = turnoverView(slice, locale, messages);
  const { columns, periods, legend } = view;
  const head = { ...view, eyebrow: spansOf(pieceLine(view.eyebrow)) };
  const roomy = periods.length < (legend.length ? 3 : 4);
  const sheet = card(
    {
      head,
      foot: sourceOf(view, locale),
      sizes: [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10],
      draw(own, { height, ...place }) {
        if (roomy) {
          // The comparison that the article itself makes comes before what we made of it.
          const said = own.set(spansOf(pieceLine(view.summary)), { size: 0.85 * place.em, width: room });
          const top = view.summary.length ? own.text(said, { x: place.x, y: place.y, width: room }) + 0.4 * place.em : place.y;
          height -= top - place.y;
          place.y = top;
          // What is left over goes to the bars, then between them, then around them all.
          const rows = (on: Sheet, y: number, thick: number, gap: number): number =>
            drawLegend(on, view, { ...place, y: drawRows(on, view, { ...place, y }, { thick, gap }) });
          const least = rows(new Sheet(cardSize.width, locale), 0, 1.5, 0.6);
          const spare = Math.max(0, height - least) / place.em;
          const thick = Math.min(2.5, (spare * 0.55) / periods.length);
          const gap = periods.length > 1 ? Math.min(1.2, ((spare - thick * periods.length) * 0.8) / (periods.length - 1)) : 0;
          const around = spare - thick * periods.length - gap * (periods.length - 1);
          return rows(own, place.y + 0.4 * around * place.em, 1.5 + thick, 0.6 + gap);
        }
        const { em } = place;
        const key = (on: Sheet, y: number): number => {
          const below = drawLegend(on, view, { ...place, y });
          const marks = keyOf(on, view, locale, em).map(({ mark, text, meaning }): Inline => {
            const label = inlineText(on, text || meaning, { size: 0.8 * em, width: room - 2 * em });
            return {
              ...label,
              width: label.width + 1.2 * em,
              draw(x, top) {
                mark.draw(x, top + label.baseline - mark.baseline);
                label.draw(x + 1.2 * em, top);
              },
            };
          });
          return drawInline(marks, { ...place, y: below + 0.5 * em }, em);
        };
        const keyHeight = key(new Sheet(cardSize.width, locale), 0);
        const free = height - keyHeight;
        if (!columns) return key(own, drawLines(own, view, place, Math.min(free / periods.length, 3.4 * em)));
        const around = drawColumns(new Sheet(cardSize.width, locale), view, { ...place, y: 0 }, 0);
        const latest = view.rest && (view.rest.amount ? view.rest : undefined);
        const said = latest
          ? [
              inlineText(own, latest.name, { size: em, width: room }),
              inlineText(own, [{ text: amountText(latest.amount!) }], { size: 1.2 * em, bold: true, width: room }),
              ...(latest.tag ? [tag(own, latest.tag, latest.calculated ? 'calculated' : 'plain', em, room)] : []),
              ...(latest.details.length ? [inlineText(own, latest.details.join(' · '), { size: 0.8 * em, width: room }, 'muted')] : []),
            ]
          : [];
        const saidTop = drawInline(said, place, 0.8 * em);
        const plot = Math.max(4 * em, place.y + free - saidTop - around - 4);
        return key(own, drawColumns(own, view, { ...place, y: saidTop + 4 }, plot));
      },
    },
    locale,
    site,
  );
  return drawing(sheet, view.title.text, altOf(view, locale));
}

/** How many items have come how far, that most of them are no deals, and how many rest on an official's word. */
export function dealCard(slice: DealSlice, language: DealLanguage, words: EmbedMessages, site: string | undefined): Drawing {
  const { locale, messages: m } = language;
  const { common, format } = locale;
  const view = dealView(
    slice,
    readChoices(dealIndex(slice, language), () => undefined, []),
    language,
    Infinity,
  );
  const rows = view.groups.flatMap(group => group.rows);
  const { notDeals, onWord, partly } = words;
  const counted = (name: string, n: number): string => fill(m.option, { name, n: formatInteger(n, format) });
  const marks = [
    { text: common.claimOnly, kind: 'plain' as const, n: rows.filter(row => row.claimOnly).length },
    ...[...new Set(rows.flatMap(row => row.dispute?.text ?? []))].map(text => ({
      text,
      kind: 'denied' as const,
      n: rows.filter(row => row.dispute?.text === text).length,
    })),
  ]
    .filter(({ n }) => n)
    .map(({ text, kind, n }) => ({ text: counted(text, n), kind }));
  const top = slice.stages.length;
  const done = rows.filter(row => row.rank === top);
  const qualified = [
    [onWord, done.filter(row => row.claimOnly).length] as const,
    [partly, done.filter(row => row.partial).length] as const,
  ].filter(([, n]) => n);
  // The last column looks like the sum of it all: how much of it is less than it seems stands right under it.
  if (qualified.length) {
    const parts = qualified.map(([text, n]) => fill(text, { n: formatInteger(n, format) }));
    marks.unshift({ text: `${common.stages[slice.stages.at(-1)!]}: ${parts.join(format.list[0])}`, kind: 'plain' });
  }
  const sheet = card(
    {
      head: { eyebrow: [{ text: view.eyebrow }], title: view.title, corrections: view.corrections },
      foot: [[view.counting]],
      sizes: [28, 26, 24, 22, 20, 18, 16],
      draw(own, { height, ...place }) {
        const { em } = place;
        const below = (on: Sheet, y: number): number => {
          const tags = marks.map(({ text, kind }) => tag(on, text, kind, em * 1.1, room));
          return drawInline(
            [inlineText(on, [{ text: notDeals }], { size: em, bold: true, width: room }), ...tags],
            { ...place, y },
            0.7 * em,
          );
        };
        const belowHeight = below(new Sheet(cardSize.width, locale), 0);
        const bottom = drawOverview(own, view, place, height - belowHeight - em);
        return below(own, bottom + em);
      },
    },
    locale,
    site,
  );
  const stages = view.overview.map(({ label, n }) => fill(m.option, { name: label, n })).join(locale.format.list[0]);
  return drawing(
    sheet,
    view.title.text,
    [`${view.title.text}. ${view.eyebrow}: ${stages}.`, notDeals, ...marks.map(({ text }) => `${text}.`)].join(' '),
  );
}

/** The stages side by side, each with its count over it and its name under it; items without a stage stand apart. */
function drawOverview(sheet: Sheet, view: DealView, place: Place, height: number): number {
  const { overview } = view;
  const { x, y, width, em } = place;
  const [gap, apart] = [0.25 * em, 1.1 * em];
  const column = (width - gap * (overview.length - 1) - apart) / overview.length;
  const leading = sheet.locale.dir === 'rtl' ? 1.5 : 1.2;
  const names = overview.map(({ label }) => sheet.set(label, { size: 0.82 * em, width: column - 0.3 * em, leading, balance: true }));
  // A name that is broken, or three lines high, is harder to read than a longer way to its bar.
  if (names.some(({ isBroken, lines }) => isBroken || lines.length > 2)) return drawLyingOverview(sheet, view, place, height);
  const counts = overview.map(({ n }) => sheet.set(n, { size: 1.7 * em, bold: true, leading: 1.15, width: column }));
  const under = Math.max(...names.map(name => name.height)) + 0.4 * em;
  const over = Math.max(...counts.map(count => count.height));
  const tallest = Math.max(2 * em, Math.min(height - under - over, 8 * em));
  const base = y + over + tallest;
  overview.forEach((stage, i) => {
    const at = x + i * (column + gap) + (stage.key === claims ? apart : 0);
    const rise = lengthOf(stage, tallest);
    drawStage(sheet, stage, at, base - rise, column, rise);
    const count = counts[i]!;
    sheet.text(count, { x: at, y: base - rise - count.height, width: column, paint: stage.key === claims ? 'disputed' : 'ink' });
    sheet.text(names[i]!, { x: at, y: base + 0.4 * em, width: column });
  });
  return base + under;
}

/** A row for each stage: name, bar, count. */
function drawLyingOverview(sheet: Sheet, { overview }: DealView, { x, y, width, em }: Place, height: number): number {
  const leading = sheet.locale.dir === 'rtl' ? 1.5 : 1.2;
  const names = overview.map(({ label }) => sheet.set(label, { size: em, width: 0.42 * width, leading }));
  const counts = overview.map(({ n }) => sheet.set(n, { size: 1.2 * em, bold: true, width, leading }));
  const [first, last] = [names, counts].map(blocks => Math.max(...blocks.map(block => block.width))) as [number, number];
  const apart = 0.3 * em;
  const row = Math.max(Math.min((height - apart) / overview.length, 2 * em), ...[...names, ...counts].map(block => block.height));
  const [start, longest] = [x + first + em, width - first - last - 1.6 * em];
  overview.forEach((stage, i) => {
    const middle = y + (i + 0.5) * row + (stage.key === claims ? apart : 0);
    const [name, count] = [names[i]!, counts[i]!];
    const [long, thick] = [lengthOf(stage, longest), Math.min(row * 0.62, 1.2 * em)];
    drawStage(sheet, stage, start, middle - thick / 2, long, thick);
    sheet.text(name, { x, y: middle - name.height / 2, width: first });
    sheet.text(count, { x: start + long + 0.5 * em, y: middle - count.height / 2, paint: stage.key === claims ? 'disputed' : 'ink' });
  });
  return y + overview.length * row + apart;
}

type Column = DealView['overview'][number];

/** However few they are, they are seen. */
const lengthOf = ({ key, share }: Column, longest: number): number => (share ? Math.max(key === claims ? 12 : 5, share * longest) : 0);

function drawStage(sheet: Sheet, { key, share }: Column, x: number, y: number, width: number, height: number): void {
  if (!share) return;
  if (key === claims) sheet.outline(x, y, width, height, 'disputed', 3, { dash: '9 6' });
  else sheet.rect(x, y, width, height, 'accent');
}

/** The most people whose names can be read on a card. */
const mostPeople = 9;

/** Who is who, in which role, and on which side; never a face. */
export function peopleCard(slice: PeopleSlice, { locale, messages: m }: PeopleLanguage, site: string | undefined): Drawing {
  const people =
    slice.people.length > mostPeople
      ? slice.people
          .slice(0, mostPeople)
          .map(({ id }) => id)
          .join()
      : undefined;
  const view = peopleView(slice, { people }, locale, m);
  const columns = view.people.length < 3 ? view.people.length : view.people.length === 4 ? 2 : 3;
  const sheet = card(
    {
      head: { eyebrow: [{ text: view.eyebrow }], title: view.title, corrections: view.corrections },
      foot: [[view.source]],
      sizes: [40, 36, 33, 30, 28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14],
      draw(own, { height, ...place }) {
        const { em } = place;
        const gap = 0.5 * em;
        const width = (room - gap * (columns - 1)) / columns;
        const rows: PersonView[][] = [];
        view.people.forEach((person, i) => (i % columns ? rows.at(-1)!.push(person) : rows.push([person])));
        const blank = new Sheet(cardSize.width, locale);
        const heights = rows.map(row => Math.max(...row.map(person => drawPerson(blank, person, { x: 0, y: 0, width, em }, m.namedOnly))));
        const spare = Math.max(0, height - heights.reduce((a, b) => a + b, 0) - gap * (rows.length - 1)) / rows.length;
        const taller = Math.min(spare, em);
        return rows.reduce((y, row, r) => {
          const tall = heights[r]! + taller;
          row.forEach((person, c) => {
            const at = place.x + c * (width + gap);
            own.rect(at, y, width, tall, 'surface-2');
            drawEdge(own, person.edge, at, y, tall, em / 16);
            drawPerson(own, person, { x: at, y: y + taller / 2, width, em }, m.namedOnly);
          });
          return y + tall + (r < rows.length - 1 ? gap : 0);
        }, place.y);
      },
    },
    locale,
    site,
  );
  const alt = [
    `${view.title.text}. ${view.eyebrow}:`,
    ...view.people.map(
      person => `${[person.name, person.role, person.side, ...notesOf(person, m.namedOnly)].map(inline).join(locale.format.list[0])}.`,
    ),
    `${view.source}.`,
  ].join(' ');
  return drawing(sheet, view.title.text, alt);
}

/** What must not wait for a card to be opened. */
const notesOf = ({ notes, counts }: PersonView, namedOnly: string) => [
  ...notes,
  ...counts.filter(text => text === namedOnly).map(text => ({ text })),
];

function drawPerson(sheet: Sheet, person: PersonView, { x, y, width, em }: Place, namedOnly: string): number {
  const [start, inner, ground] = [x + 1.1 * em, width - 1.9 * em, 'surface-2' as const];
  const isRightToLeft = sheet.locale.dir === 'rtl';
  const lines = [
    { span: spanOf(person.side), size: 0.75, paint: 'muted' as const },
    { span: { ...spanOf(person.name), bold: true }, size: 1.0625, leading: isRightToLeft ? 1.6 : 1.25 },
    { span: spanOf(person.role), size: 0.875, leading: isRightToLeft ? 1.6 : 1.3 },
    ...notesOf(person, namedOnly).map(note => ({
      span: spanOf(note),
      size: 0.75,
      leading: isRightToLeft ? 1.6 : 1.35,
      paint: 'muted' as const,
    })),
  ];
  const pad = 0.45 * em;
  return (
    lines.reduce((at, { span, size, ...style }) => {
      const { leading, paint } = { leading: isRightToLeft ? 1.6 : 1.35, paint: 'ink' as const, ...style };
      return sheet.text(sheet.set([span], { size: size * em, width: inner, leading }), { x: start, y: at, width: inner, paint, ground });
    }, y + pad) + pad
  );
}

/** The side of a person as a pattern, the same as in the widget. */
function drawEdge(sheet: Sheet, side: PersonView['edge'], x: number, y: number, height: number, scale: number): void {
  if (side === 'first') sheet.rect(x, y, 5 * scale, height, 'accent');
  else if (side === 'second') {
    for (const at of [x, x + 4.5 * scale]) sheet.rect(at, y, 2.25 * scale, height, 'ink');
  } else if (side === 'third') sheet.line(x + 2.5 * scale, y, x + 2.5 * scale, y + height, 'rule', 5 * scale, `${10 * scale} ${5 * scale}`);
  else sheet.rect(x, y, Math.max(1, scale), height, 'hairline');
}
