import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { selectTimeline, type SliceMoment, type TimelineSlice } from '../../../src/widgets/story-timeline/story-timeline.slice.js';
import { articleOf, claim, day, deal, event, idsOf, month, span, undated, year } from './source.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/articles/iran-tatarstan/${name}`, import.meta.url), 'utf8'));
const slice = selectTimeline({ article: read('article.json'), words: { en: read('words.en.json') } } as ArticleWithWords);
const moment = (id: string, { moments, undated: others }: TimelineSlice = slice): SliceMoment =>
  [...moments, ...others].find(each => each.id === id)!;
const cut = (article: Parameters<typeof articleOf>[0]): TimelineSlice => selectTimeline(articleOf(article));

describe('selectTimeline, of our article', () => {
  it('puts each date in its place: start, then end; a year before its months', () =>
    assert.deepEqual(idsOf(slice.moments), [
      'ev-use-start',
      'ev-visit-2022',
      'ev-drone-window',
      'ev-branch-2023',
      'ev-su35-confirmed',
      'ev-yak130-received',
      'ev-farahi',
      'ev-visit-2024',
      'd24',
      'ev-kazanforum-2024',
    ]));

  it('shows the meetings, and the report on one of them, in the visit', () => {
    const within = ['ev-raisi', 'ev-khandouzi', 'ev-aliabadi', 'ev-nioc', 'ev-deputy-fms', 'ev-report'];
    assert.deepEqual(idsOf(moment('ev-visit-2024').within), within);
  });

  it('names what has no date', () => assert.deepEqual(idsOf(slice.undated), ['ev-gaza-war', 'ev-ukraine-war', 'd08', 'd28']));

  it('takes as military what all its items are, and nothing else', () => {
    const military = slice.moments.filter(({ track }) => track === 'military');
    assert.deepEqual(idsOf(military), ['ev-use-start', 'ev-drone-window', 'ev-su35-confirmed', 'ev-yak130-received', 'ev-farahi']);
    assert.equal(moment('ev-branch-2023').track, 'civil');
    assert.equal(moment('ev-visit-2022').track, 'not-stated');
  });

  it('puts what all sides say of the drones beside the time that they were counted in, and not at their first use', () => {
    assert.deepEqual(
      moment('ev-drone-window').sides?.map(({ id, stance }) => [id, stance]),
      [
        ['cl8', 'report'],
        ['cl9', 'denial'],
        ['cl10', 'statement'],
      ],
    );
    assert.equal(moment('ev-use-start').sides, undefined);
  });

  it('says of a statement what was said, and where only an official says so', () => {
    assert.deepEqual(
      slice.moments.flatMap(({ id, sayings = [], claimOnly }) => sayings.map(each => [id, each.id, claimOnly])),
      [
        ['ev-su35-confirmed', 'cl11', true],
        ['ev-farahi', 'cl12', true],
      ],
    );
  });

  it('tells what is announced for later from what was, with the invitation to it', () => {
    assert.deepEqual(idsOf(slice.moments.filter(({ ahead }) => ahead)), ['ev-kazanforum-2024']);
    assert.deepEqual(moment('ev-kazanforum-2024').awaited, ['d25']);
  });

  it('gives an item that no event tells of a place of its own, with its stage and whose word that is', () => {
    const { kind, stage, claimOnly, attribution } = moment('d24');
    assert.deepEqual([kind, stage, claimOnly, attribution.by], ['item', 'planned', true, ['minnikhanov']]);
  });

  it('has the names of those who speak and of the sides, and the words of nothing else', () => {
    const { names, titles, sayings } = slice.words['en']!;
    assert.deepEqual(Object.keys(names!).sort(), ['farahi', 'gov-iran', 'gov-russia', 'iran', 'minnikhanov', 'russia', 'tatarstan']);
    assert.deepEqual(Object.keys(sayings!).sort(), ['cl10', 'cl11', 'cl12', 'cl8', 'cl9']);
    assert.equal(titles!['d12'], undefined);
    assert.equal(titles!['d25'], 'Minnikhanov invites two deputy foreign ministers to the 15th KazanForum');
  });
});

describe('selectTimeline, of any article', () => {
  it('stands a span at its start, after what is over sooner, and a month before its days', () => {
    const events = [
      event('span', span('2023-03/2023-05')),
      event('day', day('2023-03-02')),
      event('month', month('2023-03')),
      event('year', year('2023')),
      event('before', month('2022-12')),
    ];
    assert.deepEqual(idsOf(cut({ events }).moments), ['before', 'year', 'month', 'span', 'day']);
  });

  it('shows a part of a part in the whole that has a date, and by itself where none has', () => {
    const parts = [event('part', month('2023-02'), { partOf: 'whole' }), event('detail', day('2023-02-03'), { partOf: 'part' })];
    const inWhole = cut({ events: [event('whole', year('2023')), ...parts] });
    assert.deepEqual([idsOf(inWhole.moments), idsOf(inWhole.moments[0]!.within)], [['whole'], ['part', 'detail']]);
    const alone = cut({ events: [event('whole', undated), ...parts] });
    assert.deepEqual([idsOf(alone.moments), idsOf(alone.moments[0]!.within), idsOf(alone.undated)], [['part'], ['detail'], ['whole']]);
  });

  it('lets a news report stand by itself where it reports nothing of its own time', () => {
    const report = event('report', day('2023-02-03'), { kind: 'news-report' });
    const elsewhere = event('elsewhere', month('2023-02'), { paragraphs: [4] });
    assert.deepEqual(idsOf(cut({ events: [elsewhere, report] }).moments), ['elsewhere', 'report']);
    assert.deepEqual(idsOf(cut({ events: [event('visit', month('2023-02')), report] }).moments[0]!.within), ['report']);
  });

  it('says a date once: by the event, where it names the item or stands in its paragraph', () => {
    const events = [event('signing', month('2023-02'), { paragraphs: [5] }), event('fair', month('2023-04'))];
    const deals = [
      deal('told', month('2023-02')),
      deal('elsewhere', month('2023-02'), { paragraphs: [7] }),
      deal('named', month('2023-04'), { event: 'fair' }),
      deal('later', month('2023-05'), { event: 'fair' }),
    ];
    assert.deepEqual(idsOf(cut({ events, deals }).moments), ['signing', 'elsewhere', 'fair', 'later']);
  });

  it('has each milestone that nothing else tells of, and of one date the furthest', () => {
    const step = { paragraphs: [5], attribution: { voice: 'article' }, basis: 'stated' } as const;
    const milestones = [
      { stage: 'discussion', date: month('2022-11'), ...step },
      { stage: 'agreed', date: month('2023-02'), ...step },
      { stage: 'underway', date: month('2023-06'), ...step },
      { stage: 'delivered', date: month('2023-06'), claimOnly: true, partial: true, ...step },
    ] as const;
    const { moments } = cut({ deals: [deal('rails', month('2023-02'), { milestones })] });
    assert.deepEqual(
      moments.map(({ id, item, stage, claimOnly, partial }) => [id, item, stage, claimOnly, partial]),
      [
        ['rails-1', 'rails', 'discussion', undefined, undefined],
        ['rails', undefined, 'agreed', undefined, undefined],
        ['rails-4', 'rails', 'delivered', true, true],
      ],
    );
  });

  it('has a date that an item is to reach as one that is ahead', () => {
    const rails = deal('rails', month('2023-02'), { targetDate: year('2026') });
    const [, target] = cut({ deals: [rails] }).moments;
    assert.deepEqual([target!.id, target!.item, target!.ahead, target!.stage], ['rails-target', 'rails', true, undefined]);
  });

  it('shows what is said of a dispute with the event that tells of it, and else with the item, dated or not', () => {
    const claims = [claim('c1', 'report', 'disputed'), claim('c2', 'denial', 'disputed')];
    const disputed = (more: Parameters<typeof deal>[2]) => deal('disputed', month('2023-02'), { dispute: 'denied', ...more });
    const told = cut({ events: [event('use', month('2023-02'), { paragraphs: [5] })], deals: [disputed({})], claims });
    assert.deepEqual([idsOf(told.moments), told.moments[0]!.sides?.map(({ id }) => id)], [['use'], ['c1', 'c2']]);
    const alone = cut({ deals: [disputed({})], claims });
    assert.deepEqual(
      alone.moments[0]!.sides?.map(({ id }) => id),
      ['c1', 'c2'],
    );
    const open = cut({ deals: [disputed({ date: undated })], claims });
    assert.deepEqual(
      open.undated[0]!.sides?.map(({ id }) => id),
      ['c1', 'c2'],
    );
  });

  it('is empty, and no fault, where nothing has a date', () => {
    const { moments, undated: others } = cut({ events: [event('war', undated)], deals: [deal('rails', undated)] });
    assert.deepEqual([moments, idsOf(others)], [[], ['war', 'rails']]);
  });
});
