import { monthsIn, type Period } from '../../locale/format.js';
import type { Locale } from '../../locale/locale.js';
import { inline, pickWords } from '../../locale/pick-words.js';
import { correctionBlocks, dotted, eyebrowBlock, refs, type Line, type PlainDocument, type Run } from '../../text/plain.js';
import { numbersOf, readPeriods } from './periods.view.js';
import { isAmount, isEquation, type Piece } from './speech.view.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';
import { turnoverView, type Amount, type Note } from './trade-turnover-chart.view.js';

/** As ISO intervals: periods that follow one another are one, and no month is claimed that is in none. */
function coverageOf(periods: readonly Period[]): string | string[] {
  const spans = periods.reduce<Period[]>((all, { start, end }) => {
    const last = all.at(-1);
    if (!last || monthsIn({ start: last.end, end: start }) > 2) return [...all, { start, end }];
    return [...all.slice(0, -1), { start: last.start, end: end > last.end ? end : last.end }];
  }, []);
  const [only, ...others] = spans.map(({ start, end }) => `${start}/${end}`);
  return others.length ? [only!, ...others] : only!;
}

/** All that the chart says with its panels open, without a picture. */
export function turnoverPlain(slice: TurnoverSlice, locale: Locale, messages: TurnoverMessages): PlainDocument {
  const view = turnoverView(slice, locale, messages);
  const { common } = locale;
  const [comma] = locale.format.list;
  const aloud = ({ text, about }: Amount): string => (about ? `${common.about} ${text}` : text);
  const line = (pieces: readonly Piece[]): Line =>
    pieces.map((piece): string | Run => {
      if (typeof piece === 'string') return piece;
      if (isAmount(piece)) return { text: aloud(piece), strong: true };
      return isEquation(piece) ? { text: piece.equation, formula: true } : piece;
    });
  const noted = (notes: readonly Note[]) =>
    notes.map(({ text, paragraphs }) => ({ paragraph: dotted(line([text]), refs(paragraphs, locale)) }));
  // Sixty sentences would only say the table again.
  const told = view.columns ? view.periods.slice(-2) : view.periods;

  const flat = (pieces: readonly Piece[]): string =>
    line(pieces)
      .map(run => (typeof run === 'string' ? run : run.text))
      .join('');
  // No figure of ours is told without saying so, and how far off it may be.
  const summary = [flat(view.summary), ...told.filter(({ calculated }) => calculated).map(({ brief: sentence }) => `${sentence}.`)].join(
    ' ',
  );
  const periods = readPeriods(slice);
  const measure = inline(pickWords(slice, locale.lang)(words => words.measure));

  return {
    lang: locale.lang,
    dir: locale.dir,
    title: view.title,
    summary,
    blocks: [
      eyebrowBlock(line(view.eyebrow), view.corrections),
      { paragraph: line(view.summary) },
      { list: told.map(({ brief: sentence, paragraphs }) => ({ line: dotted(sentence, refs(paragraphs, locale)) })) },
      ...noted(view.source),
      {
        table: {
          caption: line(view.caption),
          head: view.heads.map(({ text }) => text),
          rows: view.periods.map(({ cells: { period, amounts, range }, tag, paragraphs }) => [
            [period],
            ...amounts.map(amount => [aloud(amount)]),
            [tag || '–'],
            [range],
            refs(paragraphs, locale, true),
          ]),
        },
      },
      { heading: [view.methodTitle] },
      ...view.method.flatMap(({ title, steps, notes }) => [
        ...(title ? [{ paragraph: [{ text: title, strong: true }] }] : []),
        ...steps.map(step => ({ paragraph: line(step) })),
        ...noted(notes),
      ]),
      ...correctionBlocks(view.corrections, locale),
    ],
    facts: {
      '@type': 'Dataset',
      name: view.title.text,
      description: summary,
      inLanguage: locale.lang,
      temporalCoverage: coverageOf(periods.filter(({ total }) => total)),
      variableMeasured: periods.flatMap(({ total }, i) =>
        total
          ? [
              {
                '@type': 'PropertyValue',
                name: `${[measure, view.periods[i]!.name].join(comma)} (${[view.periods[i]!.tag, ...(total.kind === 'reported' && total.approximate ? [common.about] : [])].join(comma)})`,
                ...numbersOf(total, slice.magnitude),
                unitText: view.unit,
                ...(total.kind === 'derived' && { measurementTechnique: view.periods[i]!.sum }),
              },
            ]
          : [],
      ),
    },
  };
}
