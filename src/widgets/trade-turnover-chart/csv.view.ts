import { ownIn } from '../../locale/bare.js';
import { monthsIn } from '../../locale/format.js';
import { toCsv } from '../../text/csv.js';
import { numbersOf } from './periods.view.js';
import type { TurnoverSlice } from './trade-turnover-chart.slice.js';

const header = 'period_start,period_end,months,measure,value,magnitude,currency,kind,low,high,method,attribution,paragraphs'.split(',');

/** For machines: ISO days, amounts in the slice's unit (`magnitude` says how much of the currency that is), no word of any language. */
export function turnoverCsv({ periods, figures, currency, magnitude }: TurnoverSlice): string {
  const rows = periods.flatMap(period =>
    (['total', 'exports', 'imports'] as const).flatMap(measure => {
      const id = period[measure];
      if (id === undefined) return [];
      const figure = figures[id ?? ''];
      const attribution = figure?.attribution;
      const derived = figure?.kind === 'derived' ? figure : undefined;
      const numbers = figure && numbersOf(figure, magnitude);
      return [
        [
          `${period.start}-01`,
          lastDay(period.end),
          monthsIn(period),
          measure,
          numbers?.value,
          magnitude,
          currency,
          figure?.kind === 'reported' && figure.approximate ? 'approximate' : (figure?.kind ?? 'not-stated'),
          numbers && ownIn(numbers, 'minValue'),
          numbers && ownIn(numbers, 'maxValue'),
          derived?.terms.map(term => (typeof term === 'string' ? term : term.unit === currency ? term.n / magnitude : term.n)).join(' '),
          [attribution?.by?.join('; ') ?? attribution?.voice, attribution?.via].filter(Boolean).join(' via '),
          figure?.paragraphs.join('; '),
        ],
      ];
    }),
  );
  return toCsv(header, rows);
}

const lastDay = (month: string): string => new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10);
