import type { EmbedMessages } from '../../locale/embed.messages.js';
import { formatInteger } from '../../locale/format.js';
import { fill } from '../../locale/locale.js';
import { card, cardSize, drawing, contentWidth } from '../../pictures/card.js';
import type { Drawing } from '../../pictures/drawing.js';
import { drawInline, inlineText, tag, type Place } from '../../pictures/parts.js';
import { Sheet } from '../../pictures/sheet.js';
import { claims, dealIndex, readChoices } from './deal-tracker.filters.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { dealView, type DealView } from './deal-tracker.view.js';

/** How many items have come how far, that most of them are no deals, and how many rest on an official's word. */
function dealCard(slice: DealSlice, language: DealLanguage, site: string | undefined, words: EmbedMessages): Drawing {
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
    [partly, done.filter(row => row.inPart).length] as const,
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
      draw(page, { height, ...place }) {
        const { em } = place;
        const below = (on: Sheet, y: number): number => {
          const tags = marks.map(({ text, kind }) => tag(on, text, kind, em * 1.1, contentWidth));
          return drawInline(
            [inlineText(on, [{ text: notDeals }], { size: em, bold: true, width: contentWidth }), ...tags],
            { ...place, y },
            0.7 * em,
          );
        };
        const belowHeight = below(new Sheet(cardSize.width, locale), 0);
        const bottom = drawOverview(page, view, place, height - belowHeight - em);
        return below(page, bottom + em);
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

export { dealCard as card };
