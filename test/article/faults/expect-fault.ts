import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleError, type Fault, type FaultCode } from '../../../src/article/faults.js';
import { parseArticle } from '../../../src/article/parse-article.js';
import type { Words } from '../../../src/article/words.js';
import { validArticle, validWords, type ArticleFacts } from '../../fixtures/article-builder.js';

/** A record whose keys may go missing. */
export type Loose = Record<string, unknown>;

type Figure = ArticleFacts['figures'][number];

export const reported = (article: ArticleFacts, id: string) => figure(article, id) as Extract<Figure, { kind: 'reported' }>;
export const derived = (article: ArticleFacts, id: string) => figure(article, id) as Extract<Figure, { kind: 'derived' }>;
const figure = (article: ArticleFacts, id: string) => article.figures.find(figure => figure.id === id)!;

/** One way to spoil the valid article, and the fault that it must give. */
export interface Case {
  readonly code: FaultCode;
  readonly file?: 'article.json' | 'words.en.json';
  readonly path: string;
  readonly record?: string;
  readonly change: (article: ArticleFacts, words: Words) => void;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** Further faults that the same change brings, as "code path". */
  readonly also?: readonly string[];
}

export function faultsOf(facts: unknown, words: Readonly<Record<string, unknown>>): readonly Fault[] {
  try {
    parseArticle(facts, words);
  } catch (error) {
    if (error instanceof ArticleError) return error.faults;
    throw error;
  }
  return [];
}

const place = ({ code, path }: Pick<Fault, 'code' | 'path'>): string => `${code} ${path}`;

/** The case gives its fault and no other that it does not name; a second fault in the same file hides nothing. */
export function testFault({ code, file = 'article.json', path, record, change, found, expected, mend, also = [] }: Case): void {
  test(`${code} at ${path}: ${found}`, () => {
    const [article, words] = [validArticle(), validWords()];
    change(article, words);
    const faults = faultsOf(article, { en: words });
    const fault = faults.find(fault => place(fault) === place({ code, path }));
    assert.deepEqual(fault, { code, file, path, ...(record && { record }), found, expected, mend });
    assert.deepEqual(faults.map(place).toSorted(), [place({ code, path }), ...also].toSorted());

    const second = spoilShape(file === 'article.json' ? article : words, code);
    const both = faultsOf(article, { en: words }).map(place);
    for (const one of [place({ code, path }), ...also, second]) assert.ok(both.includes(one), `${one} is not among ${both.join(', ')}`);
  });
}

/** Breaks the shape of a file where no case does, and gives the fault of another kind that this must bring. */
function spoilShape(file: ArticleFacts | Words, code: FaultCode): string {
  if ('slug' in file) {
    if (code === 'bad-id') return Object.assign(file, { schema: 7 }) && 'bad-enum $.schema';
    return Object.assign(file, { slug: 'No Slug' }) && 'bad-id $.slug';
  }
  return Object.assign(file, { people: 'Who is who' }) && 'wrong-type $.people';
}
