import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectTurnover, type TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';

/** The article itself, read in the browser; its checks run elsewhere. */
export async function loadTurnover(): Promise<TurnoverSlice> {
  const read = async (name: string): Promise<unknown> =>
    (await fetch(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url))).json();
  const [article, en] = await Promise.all([read('article.json'), read('words.en.json')]);
  return selectTurnover({ article, words: { en } } as ArticleWithWords);
}
