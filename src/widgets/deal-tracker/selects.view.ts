import { formatList, formatNumber } from '../../locale/format.js';
import { fill } from '../../locale/locale.js';
import type { Word } from '../../locale/pick-words.js';
import { facets, sortOf, sorts, type Choices, type DealIndex, type Facet, type Filtered, type Item } from './deal-tracker.filters.js';

/** What can be chosen in one field; of a facet, with how many items each option would show. */
export interface Select {
  readonly field: Facet | 'sort';
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: Word; readonly selected: boolean; readonly empty: boolean }[];
}

/** The fields to filter and sort by, and how many of them filter. */
export function selectsOf(
  { items, options, language }: DealIndex,
  choices: Choices,
  { count, shown }: Filtered,
): { readonly selects: readonly Select[]; readonly used: number } {
  const { messages: m, locale } = language;
  const { format } = locale;
  const counted = (name: string, n: number): string => fill(m.option, { name, n: formatNumber(n, format) });
  // A choice between one thing is none.
  const usable = facets.filter(facet => choices[facet] || options[facet].size > 1);

  const facetSelect = (field: Facet): Select => {
    const chosen = choices[field];
    const labels = options[field];
    const having = new Map<string, Item[]>([...labels.keys()].map(key => [key, []]));
    for (const item of items) for (const key of item.keys[field]) having.get(key)!.push(item);
    // Where most options would show one item each, these are one option together: a list of them is the list itself.
    const rare = [...labels.keys()].filter(key => having.get(key)!.length === 1);
    const others = field !== 'status' && rare.length * 2 > labels.size && rare[1] ? rare.join() : '';
    const offered: (readonly [key: string, label: Word])[] = [
      ['', { text: m.all }],
      ...[...labels].filter(([key]) => !others || !rare.includes(key)),
      ...(others ? [[others, { text: m.others }] as const] : []),
    ];
    // What an attribute or an address asks for, alone or together, is an option until the reader takes another.
    if (!offered.some(([key]) => key === chosen))
      offered.push([
        chosen,
        chosen.includes(',')
          ? {
              text: formatList(
                chosen.split(',').map(key => labels.get(key)!.text),
                format,
              ),
            }
          : labels.get(chosen)!,
      ]);
    return {
      field,
      label: m.fields[field],
      options: offered.map(([key, label]) => {
        const selected = key === chosen;
        // Two of those that have one item each can have the same one.
        const n = selected
          ? shown.length
          : others && key === others
            ? new Set(rare.flatMap(each => (count(field, each) ? having.get(each)! : []))).size
            : count(field, key);
        return { key, label: { ...label, text: counted(label.text, n) }, selected, empty: !!key && !n && !selected };
      }),
    };
  };

  const { by, descending } = sortOf(choices.sort);
  const turned = by === choices.sort ? [] : [[choices.sort, fill(descending ? m.descending : m.ascending, { by: m.fields[by] })] as const];
  const sortSelect: Select = {
    field: 'sort',
    label: m.sortBy,
    options: [...sorts.map(key => [key, m.fields[key]] as const), ...turned].map(([key, text]) => ({
      key,
      label: { text },
      selected: key === choices.sort,
      empty: false,
    })),
  };
  return { selects: [...usable.map(facetSelect), sortSelect], used: usable.filter(facet => choices[facet]).length };
}
