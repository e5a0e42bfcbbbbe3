import { readFileSync } from 'node:fs';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { dealIndex, readChoices, type Choices } from '../../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals } from '../../../src/widgets/deal-tracker/deal-tracker.slice.js';
import type { DealRow } from '../../../src/widgets/deal-tracker/row.view.js';
import { dealView, type DealView } from '../../../src/widgets/deal-tracker/deal-tracker.view.js';
import { dealLanguages } from '../../support/languages.js';

const language = dealLanguages['en']!;

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${file}`, import.meta.url), 'utf8'));

export const source = { article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords;

/** The deals of our own article, cut from its files. */
export const slice = selectDeals(source);

export const choose = (chosen: Partial<Choices> = {}): Choices => readChoices(dealIndex(slice, language), field => chosen[field], []);

export const view = (chosen: Partial<Choices> = {}): DealView => dealView(slice, choose(chosen), language);

export const rows = (of: DealView = view()): DealRow[] => of.groups.flatMap(group => group.rows);

export const row = (id: string): DealRow => {
  const found = rows().find(other => other.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

/** All that a row says, opened. */
export const textOf = ({ title, status, pairs, sector, track, date, who, dispute, sides, details }: DealRow): string =>
  [
    title.text,
    status,
    ...pairs.flatMap(({ from, to }) => [from, to]),
    sector.text,
    track,
    date.text,
    who,
    dispute,
    ...[...sides, ...details].flatMap(({ term, lines }) => [term.text, ...lines.map(({ text, facts }) => text.text + facts)]),
  ].join('\n');
