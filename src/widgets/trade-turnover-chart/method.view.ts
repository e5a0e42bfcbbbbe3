import { fill, fillParts, pluralOf, type Locale } from '../../locale/locale.js';
import { decimalsOf, formatList, formatNumber, placeOf, roundTo } from '../../locale/format.js';
import type { Picker } from '../../locale/pick-words.js';
import type { TurnoverMessages } from './trade-turnover-chart.messages.js';
import type { CalculatedFigure, Term, TurnoverSlice, TurnoverWords } from './trade-turnover-chart.slice.js';
import type { Equation, Note, Piece, Speech } from './speech.view.js';

/** What belongs together of how the figures came about; without a title where nothing was calculated. */
export interface MethodBlock {
  readonly title: string;
  readonly steps: readonly (readonly Piece[])[];
  readonly notes: readonly Note[];
}

type Calculated = [id: string, figure: CalculatedFigure];

const operators: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' };

/** The place of a number's first digit. */
const firstOf = (n: number): number => +`1e${Math.floor(Math.log10(Math.abs(n)))}`;

const hasTail = (n: number): boolean => decimalsOf(n) > 6;

/** Sums in the unit of the slice: numbers as they go in, and what comes out to the digit that it bears. */
export function sumsOf({ currency, magnitude }: TurnoverSlice, { format }: Locale, messages: TurnoverMessages, { digits, borne }: Speech) {
  const scaleOf = (unit: string): number => (unit === currency ? magnitude : 1);
  const input = ({ n, unit }: { n: number; unit: string }): string => {
    const inUnit = n / scaleOf(unit);
    // Without a digit that was written the sum would be false. Of the long tail of a calculated number four are enough.
    return formatNumber(
      inUnit,
      format,
      hasTail(inUnit) ? Math.max(digits, 3 - Math.floor(Math.log10(Math.abs(inUnit)))) : decimalsOf(inUnit),
    );
  };
  const equation = (terms: readonly Term[], result: number, unit: string, bears: number | undefined): Equation => {
    // A wide interval may bear no digit of one of its ends, and "749.95 − 749.95 ÷ 0.75 ≈ 0" would be false: its first stands.
    const place = bears && result && !roundTo(result, bears) ? firstOf(result) : bears;
    const left = terms.map(term => (typeof term === 'string' ? (operators[term] ?? term) : input(term))).join('');
    const isRounded =
      (place !== undefined && roundTo(result, place) !== result) ||
      terms.some(term => typeof term !== 'string' && hasTail(term.n / scaleOf(term.unit)));
    return { equation: fill(messages.equation, { terms: left, sign: isRounded ? '≈' : '=', result: borne(result, scaleOf(unit), place) }) };
  };
  return { input, equation };
}

/** How the calculated figures came about: what came out, what rounding leaves open, and how else it may be read. */
export function methodView(
  { figures, given = [], currency, language, tensions, words }: TurnoverSlice,
  { format }: Locale,
  messages: TurnoverMessages,
  { money, paragraphs }: Speech,
  sums: ReturnType<typeof sumsOf>,
  nameOf: (id: string) => string | undefined,
  pick: Picker<TurnoverWords>,
): MethodBlock[] {
  const calculated = Object.entries(figures).filter((entry): entry is Calculated => entry[1].kind === 'derived');
  // Two amounts have to be told apart; one needs no name.
  const several = calculated.filter(([id]) => nameOf(id)).length > 1;
  const { input, equation } = sums;
  const inWords = ({ n, unit }: { n: number; unit: string }): string =>
    unit === currency
      ? money(n)
      : unit === 'times'
        ? fill(pluralOf(messages.times, n, format), { n: input({ n, unit }) })
        : input({ n, unit });
  // Each once, however many figures it is in; what is itself calculated has a range of its own.
  const rounded = new Map(
    calculated.flatMap(([, { interval }]) =>
      interval.spread.filter(({ calculated: isOurs }) => !isOurs).map(each => [each.id, each] as const),
    ),
  );
  const result = [
    ...(given.length ? [[fill(messages.given, { inputs: formatList(given.map(inWords), format) })]] : []),
    ...calculated.map(([id, figure]): readonly Piece[] => {
      const value = equation(figure.terms, figure.value, figure.unit, placeOf(figure.interval));
      return several && nameOf(id) ? fillParts<Piece>(messages.part, { name: nameOf(id)!, value }) : [value];
    }),
  ];
  const range = [
    ...(rounded.size
      ? [
          [
            [...rounded.values()]
              .map(({ value: n, low, high, unit }) =>
                fill(messages.standsFor, { n: input({ n, unit }), low: input({ n: low, unit }), high: input({ n: high, unit }) }),
              )
              .join(' '),
          ],
        ]
      : []),
    ...calculated
      .filter(([, { interval }]) => placeOf(interval))
      .map(([, { unit, interval }]) => {
        const { low, high, lowTerms, highTerms } = interval;
        const end = (terms: readonly Term[], value: number): Equation => equation(terms, value, unit, placeOf(interval));
        return fillParts<Piece>(messages.bounds, { low: end(lowTerms, low), high: end(highTerms, high) });
      }),
    [messages.rounding],
  ];
  const others = calculated.flatMap(([, { unit, interval, otherReading: other }]) => {
    if (!other) return [];
    // Two digits at least, which the interval of another number may not leave.
    const place = placeOf(interval) && Math.min(placeOf(interval)!, firstOf(other.value) / 10);
    return [fillParts<Piece>(messages.otherReading, { equation: equation(other.terms, other.value, unit, place) })];
  });
  const isOurs = calculated.length > 0;
  return [
    {
      title: isOurs ? messages.result : '',
      steps: result,
      notes: [{ text: pick(({ definition }) => definition), paragraphs: [] }],
    },
    { title: messages.columns.range, steps: isOurs ? range : [], notes: [] },
    {
      title: messages.leftOpen,
      steps: others,
      notes: [
        ...Object.entries(words[language]!.notes).flatMap(([id, texts]) =>
          texts.map((_, i) => ({ text: pick(({ notes }) => notes[id]?.[i]), paragraphs: [] })),
        ),
        ...tensions.map(({ id, paragraphs: numbers }) => ({ text: pick(each => each.tensions[id]), paragraphs: paragraphs(numbers) })),
      ],
    },
  ].filter(({ steps, notes }) => steps.length || notes.length);
}
