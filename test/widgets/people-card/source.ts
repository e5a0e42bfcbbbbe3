import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectPeople, type PeopleSlice } from '../../../src/widgets/people-card/people-card.slice.js';

/** The article itself, read in the browser; its checks run elsewhere. */
export async function loadPeople(): Promise<PeopleSlice> {
  const read = async (name: string): Promise<unknown> =>
    (await fetch(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url))).json();
  const [article, en] = await Promise.all([read('article.json'), read('words.en.json')]);
  return selectPeople({ article, words: { en } } as ArticleWithWords);
}
