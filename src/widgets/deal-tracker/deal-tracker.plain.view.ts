import { formatList } from '../../locale/format.js';
import { fill } from '../../locale/locale.js';
import { inline, pickWords } from '../../locale/pick-words.js';
import { correctionBlocks, dotted, eyebrowBlock, refs, type Item, type PlainDocument } from '../../text/plain.js';
import { dealIndex, readChoices } from './deal-tracker.filters.js';
import type { DealLanguage } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { dealView, type Column } from './deal-tracker.view.js';
import type { DealRow, Entry } from './row.view.js';

/** All items by stage, each opened. */
export function dealPlain(slice: DealSlice, language: DealLanguage): PlainDocument {
  const { locale, messages } = language;
  const all = readChoices(dealIndex(slice, language), () => undefined, []);
  const { eyebrow, title, lead, columns, overview, groups, counted, counting, corrections } = dealView(slice, all, language, Infinity);
  const why = pickWords(slice, locale.lang).maybe(({ inferred }) => inferred);
  const numbered = (name: string, n: string): string => fill(messages.option, { name, n });
  const stages = formatList(
    overview.map(({ label, n }) => numbered(label, n)),
    locale.format,
  );

  const entries = (list: readonly Entry[]): Item[] =>
    list.flatMap(({ term, lines }) =>
      lines.map(({ text, facts, claimOnly, paragraphs }) => ({
        line: dotted([term, ' – ', text, facts], claimOnly && locale.common.claimOnly, refs(paragraphs, locale)),
      })),
    );
  /** Not what is the same of every item. */
  const shown = <T>(column: Column, texts: readonly T[]): readonly T[] => (columns.includes(column) ? texts : []);
  const pairs = ({ pairs, doubt = '' }: DealRow): string[] =>
    pairs.map(({ from, to, flow }) => `${flow ?? `${from} · ${to}`} ${doubt}`.trim());
  const item = (row: DealRow): Item => ({
    line: dotted(
      { ...row.title, strong: true },
      // As heavy as what it is about: a denial in small type is half a denial.
      row.dispute && { ...row.dispute, strong: true },
      row.inPart && row.status,
      ...shown('party', pairs(row)),
      ...shown('sector', [row.sector]),
      ...shown('track', [row.track]),
      ...shown('date', [row.date]),
      ...shown('who', [row.who]),
      row.claimOnly && locale.common.claimOnly,
      refs(row.paragraphs, locale),
    ),
    list: entries([...row.sides, ...row.details]),
  });

  /** Neither an offer nor an action nor a claim: what it is, and how far it has come, the words say with who says so. */
  const node = (row: DealRow): object => {
    const sides = row.sides.flatMap(({ term, lines }) => lines.map(({ text, facts }) => `${inline(term)} – ${inline(text)}${facts}`));
    return {
      '@type': 'Thing',
      name: row.title.text,
      description: [
        row.status,
        row.dispute && inline(row.dispute),
        ...pairs(row),
        inline(row.date),
        row.who,
        row.claimOnly && locale.common.claimOnly,
        ...sides,
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
  const summary = `${eyebrow}: ${stages}.`;

  return {
    lang: locale.lang,
    dir: locale.dir,
    title,
    summary,
    blocks: [
      eyebrowBlock([eyebrow], corrections),
      ...(lead ? [{ paragraph: [lead] }] : []),
      { paragraph: [`${stages}.`] },
      ...groups.flatMap(({ label, n, rows }) => [{ heading: [numbered(label!, n)] }, { list: rows.map(item) }]),
      { heading: [counted] },
      { paragraph: [counting] },
      ...(why ? [{ paragraph: [why] }] : []),
      ...correctionBlocks(corrections, locale),
    ],
    facts: {
      '@type': 'ItemList',
      name: title.text,
      description: summary,
      numberOfItems: slice.deals.length,
      itemListElement: groups.flatMap(({ rows }) => rows).map((row, i) => ({ '@type': 'ListItem', position: i + 1, item: node(row) })),
    },
  };
}
