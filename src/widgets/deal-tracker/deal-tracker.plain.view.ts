import { formatList } from '../../locale/format.js';
import { fill, type Locale } from '../../locale/locale.js';
import { inline } from '../../locale/pick-words.js';
import { correctionBlocks, dotted, eyebrowBlock, refs, type Item, type PlainDocument } from '../../ui/plain.js';
import { dealIndex, readChoices } from './deal-tracker.filters.js';
import type { DealMessages } from './deal-tracker.messages.js';
import type { DealSlice } from './deal-tracker.slice.js';
import { dealView } from './deal-tracker.view.js';
import type { DealRow, Entry } from './row.view.js';

/** All items by rung, each opened. */
export function dealPlain(slice: DealSlice, locale: Locale, messages: DealMessages): PlainDocument {
  const all = readChoices(dealIndex(slice, locale), () => undefined, []);
  const { title, ladder, groups, counted, counting, corrections } = dealView(slice, all, locale, Infinity);
  const numbered = (name: string, n: string): string => fill(messages.option, { name, n });
  const rungs = formatList(
    ladder.map(({ label, n }) => numbered(label, n)),
    locale.format,
  );

  const entries = (own: readonly Entry[]): Item[] =>
    own.flatMap(({ term, lines }) =>
      lines.map(({ text, facts, claimOnly, paragraphs }) => ({
        line: dotted([term, ' – ', text, facts], claimOnly && locale.common.claimOnly, refs(paragraphs, locale)),
      })),
    );
  const item = (row: DealRow): Item => ({
    line: dotted(
      { ...row.title, strong: true },
      // As heavy as what it is about: a denial in small type is half a denial.
      row.dispute && { text: row.dispute, strong: true },
      row.partial && row.status,
      ...row.pairs.map(({ from, to, flow }) => (flow ? fill(messages.flow, { from, to }) : `${from} · ${to}`)),
      row.sector,
      row.track,
      row.date,
      row.who,
      row.claimOnly && locale.common.claimOnly,
      refs(row.paragraphs, locale),
    ),
    list: entries([...row.sides, ...row.details]),
  });

  const deals = new Map(slice.deals.map(deal => [deal.id, deal]));
  /** Neither an offer nor an action: that somebody acts is what the article does not always say. */
  const node = (row: DealRow): object => {
    const { kind, date } = deals.get(row.id)!;
    return {
      '@type': kind === 'claim' ? 'Claim' : 'CreativeWork',
      name: row.title.text,
      description: [row.status, row.dispute, inline(row.date), row.who, row.claimOnly && locale.common.claimOnly]
        .filter(Boolean)
        .join(' · '),
      about: row.pairs.flatMap(({ from, to }) => [from, to]).map(name => ({ '@type': 'Thing', name })),
      // A date that the article does not state is told in words, which say so.
      ...(date.basis === 'stated' && date.value && date.precision !== 'approximate' && { temporal: date.value }),
      ...(row.sides.length && {
        comment: row.sides.flatMap(({ term, lines }) =>
          lines.map(({ text, facts }) => ({ '@type': 'Comment', text: `${inline(term)} – ${inline(text)}${facts}` })),
        ),
      }),
    };
  };
  const summary = `${messages.eyebrow}: ${rungs}.`;

  return {
    lang: locale.lang,
    dir: locale.dir,
    title,
    summary,
    blocks: [
      eyebrowBlock([messages.eyebrow], corrections),
      { paragraph: [`${rungs}.`] },
      ...groups.flatMap(({ label, n, rows }) => [{ heading: [numbered(label!, n)] }, { list: rows.map(item) }]),
      { heading: [counted] },
      { paragraph: [counting] },
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
