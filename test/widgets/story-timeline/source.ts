import type { Article, ArticleDate, ArticleEvent, Claim, Deal } from '../../../src/article/article.js';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import type { TimelineSlice } from '../../../src/widgets/story-timeline/story-timeline.slice.js';

/** An invented article of events and items alone, each with no more than a test names of it. */

const article = { paragraphs: [1], attribution: { voice: 'article' }, basis: 'stated' } as const;

export const day = (value: string): ArticleDate => ({ value, precision: 'day', basis: 'stated' });
export const month = (value: string): ArticleDate => ({ value, precision: 'month', basis: 'stated' });
export const year = (value: string): ArticleDate => ({ value, precision: 'year', basis: 'stated' });
export const span = (value: string): ArticleDate => ({ value, precision: 'month-range', basis: 'stated' });
export const undated: ArticleDate = { value: null, precision: 'none', basis: 'stated' };

export const event = (id: string, date: ArticleDate, more: Partial<ArticleEvent> = {}): ArticleEvent => ({
  id,
  kind: 'forum',
  place: null,
  date,
  ...article,
  ...more,
});

export const deal = (id: string, date: ArticleDate, more: Partial<Deal> = {}): Deal => ({
  id,
  kind: 'project',
  parties: [['ruritania'], ['graustark']],
  goods: null,
  sector: 'railways',
  track: 'civil',
  hasStage: true,
  stage: 'agreed',
  stageBasis: 'article',
  claimedStage: null,
  dispute: 'none',
  date,
  ...article,
  paragraphs: [5],
  ...more,
});

export const claim = (id: string, stance: Claim['stance'], about: string, more: Partial<Claim> = {}): Claim => ({
  id,
  stance,
  about: [about],
  ...article,
  paragraphs: [6],
  ...more,
});

/** The words of each record are its id and what they are. */
export function articleOf({
  events = [],
  deals = [],
  claims = [],
  figures = [],
  sides = ['ruritania'],
}: Partial<Article>): ArticleWithWords {
  const named = (ids: readonly string[]) => Object.fromEntries(ids.map(id => [id, { name: `Name of ${id}` }]));
  const titled = (records: readonly { id: string; date: ArticleDate }[]) =>
    Object.fromEntries(
      records.map(({ id, date }) => [
        id,
        { title: `Title of ${id}`, note: `note on ${id}`, ...(date.precision === 'approximate' && { date: `words of ${id}` }) },
      ]),
    );
  const words = {
    language: 'en',
    turnover: null,
    deals: { title: '', counting: '' },
    people: { title: '' },
    sectors: {},
    person: named(['rudolf']),
    organisation: named(['court', 'post']),
    place: named(['ruritania', 'graustark']),
    event: titled(events),
    deal: titled(deals),
    figure: {},
    claim: Object.fromEntries(claims.map(({ id }) => [id, { gist: `Gist of ${id}` }])),
    tension: {},
  };
  const facts = { schema: 1, slug: 'invented', language: 'en', paragraphCount: 9, published: day('2024-03-05'), sides, people: [] };
  return {
    article: { ...facts, organisations: [], places: [], events, deals, figures, claims, tensions: [], turnover: null } as Article,
    words: { en: words },
  };
}

/** What stands where: the ids in their order. */
export const idsOf = (records: TimelineSlice['moments'] = []): string[] => records.map(({ id }) => id);
