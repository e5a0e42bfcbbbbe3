import type { Stage } from '../../article/stages.js';
import { formatNumber } from '../../locale/format.js';
import { claims, offStage, sortOf, type Choices, type DealIndex, type Filtered, type Item } from './deal-tracker.filters.js';
import type { DealSlice } from './deal-tracker.slice.js';
import type { DealRow } from './row.view.js';

/** A stage with its count, for the card picture, the plain document and the key: in the widget the headings are the overview. */
export interface OverviewStage {
  readonly key: string;
  readonly label: string;
  readonly n: string;
  /** Of the longest stage when nothing is filtered. */
  readonly share: number;
}

/** Items under one heading; of a list that has none, the rows alone. */
export interface Group {
  readonly label: string | undefined;
  readonly n: string;
  readonly rows: readonly DealRow[];
  readonly id?: string;
  /** 0 is what has no stage. */
  readonly rank?: number;
  /** Of the longest stage when nothing is filtered. */
  readonly share?: number;
  /** Has the furthest stage of those shown. */
  readonly isFurthest?: boolean;
  /** Has something that is disputed: never behind a press. */
  readonly isDisputed?: boolean;
}

export interface Groups {
  /** From the lowest stage to the furthest; in the end what has none. */
  readonly overview: readonly OverviewStage[];
  /** One for each stage when sorted by stage, and what has none in parts; else a single one without a label. */
  readonly groups: readonly Group[];
}

/** The stages with their counts, and the items of a page under them. `rowsOf` words the items. */
export function groupsOf(
  slice: DealSlice,
  { items, options, language: { messages: m, locale } }: DealIndex,
  choices: Choices,
  { shown, count }: Filtered,
  page: readonly Item[],
  rowsOf: (items: readonly Item[]) => DealRow[],
): Groups {
  const { by, descending } = sortOf(choices.sort);
  const number = (n: number): string => formatNumber(n, locale.format);
  const stages = [...options.status].map(([key, { text }]) => ({ key, text, rank: slice.stages.indexOf(key as Stage) + 1 }));
  const tallest = Math.max(...stages.map(({ key }) => items.filter(({ keys }) => keys.status[0] === key).length));

  const overview = stages.map(({ key, text }) => {
    const n = count('status', key);
    return { key, label: text, n: number(n), share: n / tallest };
  });
  // In the list the furthest stage is first, and what has none last either way.
  if (descending) stages.sort((a, b) => b.rank - a.rank);
  if (by !== 'status') return { overview, groups: [{ label: undefined, n: '', rows: rowsOf(page) }] };
  const furthest = Math.max(...shown.map(({ deal }) => slice.stages.indexOf(deal.stage!) + 1));

  const groups = stages
    .flatMap(({ key, text, rank }) =>
      (key === claims ? (['disputed', 'said', undefined] as const) : [undefined]).map(part => {
        const belongs = ({ keys, deal }: Item): boolean => keys.status[0] === key && (key !== claims || offStage(deal) === part);
        const all = shown.filter(belongs);
        return {
          id: `group-${key}${part ?? ''}`,
          label: part ? m.offStages[part] : text,
          rank,
          n: number(all.length),
          share: all.length / tallest,
          isFurthest: rank === furthest,
          isDisputed: part === 'disputed' || all.some(({ deal }) => deal.dispute !== 'none'),
          rows: rowsOf(page.filter(belongs)),
        };
      }),
    )
    .filter(({ rows }) => rows.length);
  return { overview, groups };
}
