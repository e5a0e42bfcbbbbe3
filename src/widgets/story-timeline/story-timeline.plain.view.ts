import { fill, fillParts } from '../../locale/locale.js';
import { inline, pickWords, type Word } from '../../locale/pick-words.js';
import { correctionBlocks, dotted, eyebrowBlock, refs, type Item, type Line as PlainLine, type PlainDocument } from '../../text/plain.js';
import type { Line, MomentView } from './moment.view.js';
import type { TimelineLanguage } from './story-timeline.messages.js';
import type { TimelineSlice } from './story-timeline.slice.js';
import { timelineView, type Chapter } from './story-timeline.view.js';

/** The whole story by year, with what each event consists of. */
export function timelinePlain(slice: TimelineSlice, language: TimelineLanguage): PlainDocument {
  const { locale } = language;
  const { eyebrow, title, story, years, undated, source, corrections, key, rows } = timelineView(slice, language);
  const why = key.some(({ name }) => name === 'known-inferred') && pickWords(slice, locale.lang).maybe(({ inferred }) => inferred);

  const lineOf = ({ text, facts, claimOnly, paragraphs }: Line): PlainLine => dotted([text, facts], claimOnly, refs(paragraphs, locale));
  const item = (moment: MomentView): Item => {
    const { date, dateInline, open, lane, sides, lines, note, within, paragraphs } = moment;
    const what = [...(lane ? [`${lane} `] : []), moment.title];
    const when = undated.includes(moment) ? [what, dateInline] : [{ ...date, strong: true }, ...open, what];
    const list = [
      ...sides.map(side => ({ line: [{ text: side.term, strong: true }, ' – ', ...lineOf(side)] })),
      ...lines.map(line => ({ line: lineOf(line) })),
      ...(note ? [{ line: [note] }] : []),
      ...(within ? [{ line: [within.label], list: within.moments.map(item) }] : []),
    ];
    return {
      line: dotted(...when, refs(paragraphs, locale)),
      ...(list.length && { list }),
    };
  };
  const summary = `${eyebrow}: ${story.map(({ sentence, ...parts }) => fill(sentence, { title: inline(parts.title), date: inline(parts.date) })).join(' ')}`;
  /** What was said of it, and by whom, goes with it wherever it goes. */
  const description = ({ date, open, lane, lines, sides }: MomentView): string =>
    [
      [inline(date), ...open].join(locale.format.list[0]),
      lane,
      ...lines.map(({ text, facts, claimOnly }) => `${inline(text)}${facts}${claimOnly ? ` · ${claimOnly}` : ''}`),
      ...sides.map(({ term, text, facts }) => `${term} – ${inline(text)}${facts}`),
    ]
      .filter(Boolean)
      .join(' · ');

  return {
    lang: locale.lang,
    dir: locale.dir,
    title,
    summary,
    blocks: [
      eyebrowBlock([eyebrow], corrections),
      { paragraph: story.flatMap((chapter, i) => [...(i ? [' '] : []), ...sentenceOf(chapter)]) },
      ...[
        ...years.map(({ year, moments }) => ({ year, moments: moments.filter(moment => !undated.includes(moment)) })),
        { year: language.messages.precisions.none, moments: undated },
      ].flatMap(({ year, moments }) => (moments.length ? [{ heading: [year] }, { list: moments.map(item) }] : [])),
      ...(why ? [{ paragraph: [why] }] : []),
      { paragraph: [source] },
      ...correctionBlocks(corrections, locale),
    ],
    facts: {
      '@type': 'ItemList',
      name: title.text,
      description: summary,
      numberOfItems: rows.length,
      // No `Event` with a `startDate`, which can neither be about so nor be denied.
      itemListElement: rows.map((moment, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        item: { '@type': 'Thing', name: moment.title.text, description: description(moment) },
      })),
    },
  };
}

const sentenceOf = ({ sentence, title, date }: Chapter): PlainLine =>
  fillParts<Word>(sentence, { title: { ...title, strong: true } as Word, date });
