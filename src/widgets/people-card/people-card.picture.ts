import { inline } from '../../locale/pick-words.js';
import { card, cardSize, drawing, contentWidth } from '../../pictures/card.js';
import type { Drawing } from '../../pictures/drawing.js';
import { spanOf, type Place } from '../../pictures/parts.js';
import { Sheet } from '../../pictures/sheet.js';
import type { PeopleLanguage } from './people-card.messages.js';
import type { PeopleSlice } from './people-card.slice.js';
import { peopleView } from './people-card.view.js';
import type { PersonView } from './person.view.js';

/** The most people whose names can be read on a card. */
const maxPeople = 9;

/** Who is who, in which role, and on which side; never a face. */
function peopleCard(slice: PeopleSlice, { locale, messages: m }: PeopleLanguage, site: string | undefined): Drawing {
  const people =
    slice.people.length > maxPeople
      ? slice.people
          .slice(0, maxPeople)
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
      draw(page, { height, ...place }) {
        const { em } = place;
        const gap = 0.5 * em;
        const width = (contentWidth - gap * (columns - 1)) / columns;
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
            page.rect(at, y, width, tall, 'surface-2');
            drawEdge(page, person.edge, at, y, tall, em / 16);
            drawPerson(page, person, { x: at, y: y + taller / 2, width, em }, m.namedOnly);
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

export { peopleCard as card };
