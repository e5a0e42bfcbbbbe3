import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Meanings } from '../../src/locale/locale.js';
import { paragraphRuns, type ParagraphRef } from '../../src/locale/paragraphs.js';
import { marksOf } from '../../src/text/marks.js';
import { dealIndex, readChoices } from '../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals } from '../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { dealView } from '../../src/widgets/deal-tracker/deal-tracker.view.js';
import { selectPeople } from '../../src/widgets/people-card/people-card.slice.js';
import { peopleView } from '../../src/widgets/people-card/people-card.view.js';
import { languages as timelineLanguages } from '../../src/widgets/story-timeline/story-timeline.messages.js';
import { selectTimeline } from '../../src/widgets/story-timeline/story-timeline.slice.js';
import { timelineView } from '../../src/widgets/story-timeline/story-timeline.view.js';
import { selectTurnover } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import { turnoverView } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.view.js';
import { article } from '../bundles/built.js';
import {
  dealLanguages,
  dealMessages as deals,
  locales,
  peopleMessages as people,
  turnoverMessages as turnover,
} from '../support/languages.js';

/** What the browsers must show is what the views say in Node: nothing that a browser made, and nothing lost. */

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
/** Every list of paragraphs in a view. */
const paragraphsIn = (value: unknown): ParagraphRef[][] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.length && value.every(each => typeof (each as ParagraphRef | null)?.n === 'number'))
    return [value as ParagraphRef[]];
  return Object.values(value).flatMap(paragraphsIn);
};
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const slice = selectDeals(article);
const widgets = {
  'trade-turnover-chart': (lang: string) => [turnoverView(selectTurnover(article), locales[lang]!, turnover[lang]!), turnover[lang]],
  'deal-tracker': (lang: string) => [
    dealView(
      slice,
      readChoices(dealIndex(slice, dealLanguages[lang]!), () => undefined, []),
      dealLanguages[lang]!,
    ),
    deals[lang],
  ],
  'story-timeline': (lang: string) => [timelineView(selectTimeline(article)!, timelineLanguages[lang]!), timelineLanguages[lang]!.messages],
  'people-card': (lang: string) => [peopleView(selectPeople(article), {}, locales[lang]!, people[lang]!), people[lang]],
};

describe('what is written down for the browsers', () => {
  for (const [tag, viewOf] of Object.entries(widgets)) {
    for (const lang of ['ru', 'fa', 'tt']) {
      it(`is what <${tag}> says in ${lang}`, () => {
        const [view, messages] = viewOf(lang);
        const marks = marksOf((messages as { meanings: Meanings }).meanings, locales[lang]!);
        const lists = paragraphsIn(view).flatMap(refs => paragraphRuns(refs, locales[lang]!).flatMap(({ text, name }) => [text, name]));
        const views = [...textsOf(view), ...lists, ...textsOf(messages), ...textsOf(marks), ...textsOf(locales[lang]!.common)]
          .map(plain)
          .join('\n');
        const lines = readFileSync(`test/languages/golden/${tag}.${lang}.txt`, 'utf8').trimEnd().split('\n');
        const made = lines.filter(line => !views.includes(line) && /[\p{L}\p{N}]/u.test(line));
        assert.deepEqual(made, []);
        const said = lines.join(' ');
        const titles = textsOf([article.words[lang]!.deal]).filter(text => views.includes(text)).length;
        assert.ok(lines.length > 50 && said.length > 1_000 && (/chart|timeline/.test(tag) || titles > 20));
      });
    }
  }
});
