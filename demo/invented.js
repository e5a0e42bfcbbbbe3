/*
 * Invented slices, to show what the article has no case for. Nothing here is true: Ruritania and Graustark are
 * countries of novels. The shapes are those of src/widgets/<tag>/<tag>.slice.ts.
 */

const inArticle = { attribution: { voice: 'article' }, basis: 'stated' };
const known = (...paragraphs) => ({ paragraphs, ...inArticle });

const head = widget => ({ schema: 1, widget, article: 'invented', language: 'en', corrections: [] });

const names = { ruritania: 'Ruritania', graustark: 'Graustark', office: 'Statistics office of Ruritania' };
const byOffice = { paragraphs: [4], attribution: { voice: 'organisation', by: ['office'] }, basis: 'stated' };

const pad = n => String(n).padStart(2, '0');
const year = y => [`${y}-01`, `${y}-12`];
const quarter = (y, q) => [`${y}-${pad(3 * q - 2)}`, `${y}-${pad(3 * q)}`];
/** The month that is `n` months after January of `from`. */
const month = (from, n) => {
  const m = `${from + Math.floor(n / 12)}-${pad((n % 12) + 1)}`;
  return [m, m];
};

/**
 * A turnover slice out of rows `[[start, end], total, exports?, imports?]`: numbers in units of the magnitude,
 * null for a gap, `{ derived }` for a calculated figure.
 */
function turnover(rows, { title, currency = 'USD', magnitude = 1e6, figures: more = {}, ...rest } = {}) {
  const figures = { ...more };
  const figure = (id, value) => {
    if (value === null || value === undefined) return null;
    figures[id] = value.kind ? value : { kind: 'reported', value: Math.round(value * magnitude), unit: currency, ...byOffice };
    return id;
  };
  const periods = rows.map(([[start, end], total, exports, imports], i) => ({
    start,
    end,
    total: figure(`total-${i}`, total),
    ...(exports !== undefined && { exports: figure(`exports-${i}`, exports) }),
    ...(imports !== undefined && { imports: figure(`imports-${i}`, imports) }),
  }));
  return {
    ...head('trade-turnover-chart'),
    currency,
    magnitude,
    between: ['ruritania', 'graustark'],
    periods,
    figures,
    tensions: [],
    words: {
      en: {
        title: title ?? 'Invented: trade between Ruritania and Graustark',
        names,
        corrections: {},
        measure: 'Trade turnover',
        definition: 'Turnover is exports and imports together.',
        exports: 'Exports to Graustark',
        imports: 'Imports from Graustark',
        notes: {},
        tensions: {},
      },
    },
    ...rest,
  };
}

/** 2023 as the source gives it, and 2013 out of what is said of it: "1.2 times that of 2012". */
const calculated2013 = {
  kind: 'derived',
  value: 63_600_000,
  unit: 'USD',
  terms: [{ n: 53_000_000, unit: 'USD' }, '*', { n: 1.2, unit: 'times' }],
  interval: {
    low: 60_950_000,
    high: 66_250_000,
    lowTerms: [{ n: 53_000_000, unit: 'USD' }, '*', { n: 1.15, unit: 'times' }],
    highTerms: [{ n: 53_000_000, unit: 'USD' }, '*', { n: 1.25, unit: 'times' }],
    spread: [{ id: 'growth-2013', value: 1.2, low: 1.15, high: 1.25, unit: 'times' }],
  },
  paragraphs: [5],
  attribution: { voice: 'newsroom' },
  basis: 'derived',
};

/** Fourteen years: one calculated, one unknown, the last known for six months only. */
export const years = turnover([
  [year(2010), 41],
  [year(2011), 52],
  [year(2012), 53],
  [year(2013), calculated2013],
  [year(2014), 71],
  [year(2015), null],
  [year(2016), 58],
  [year(2017), 77],
  [year(2018), 90],
  [year(2019), 104],
  [year(2020), 96],
  [year(2021), 131],
  [year(2022), 150],
  [['2023-01', '2023-06'], 69],
]);

/** Twenty-four months, up and down with the seasons. */
export const months = turnover(
  Array.from({ length: 24 }, (_, i) => [month(2022, i), Math.round(10 * (11 + i * 0.25 + 3.2 * Math.sin((i * Math.PI) / 6))) / 10]),
);

/** Eight quarters with both directions, in euro. */
export const quarters = turnover(
  [
    [quarter(2022, 1), 34.1, 12.6, 21.5],
    [quarter(2022, 2), 36.9, 15.2, 21.7],
    [quarter(2022, 3), 31.4, 14.9, 16.5],
    [quarter(2022, 4), 40.2, 18.8, 21.4],
    [quarter(2023, 1), 38.5, 19.9, 18.6],
    [quarter(2023, 2), 42.7, 23.1, 19.6],
    [quarter(2023, 3), 39.0, 22.4, 16.6],
    [quarter(2023, 4), 47.6, 27.3, 20.3],
  ],
  { currency: 'EUR' },
);

/** Two years, nine months, a quarter. */
export const mixed = turnover([
  [year(2021), 131],
  [year(2022), 150],
  [['2023-01', '2023-09'], 108],
  [quarter(2023, 4), 39.5],
]);

export const single = turnover([[year(2023), 12.4]]);

/** Nothing at all beside four thousand million. */
export const unequal = turnover([
  [year(2019), 0],
  [year(2020), 0.4],
  [year(2021), 12],
  [year(2022), 980],
  [year(2023), 4300],
]);

/** One month out of its share of a quarter, "about a third". */
const calculatedMonth = {
  kind: 'derived',
  value: 30_000_000,
  unit: 'USD',
  terms: [{ n: 90_000_000, unit: 'USD' }, '/', { n: 3, unit: 'times' }],
  interval: {
    low: 28_100_000,
    high: 32_100_000,
    lowTerms: [{ n: 90_000_000, unit: 'USD' }, '/', { n: 3.2, unit: 'times' }],
    highTerms: [{ n: 90_000_000, unit: 'USD' }, '/', { n: 2.8, unit: 'times' }],
    spread: [{ id: 'share', value: 3, low: 2.8, high: 3.2, unit: 'times' }],
  },
  paragraphs: [5],
  attribution: { voice: 'newsroom' },
  basis: 'derived',
};

/** Sixty months, as many as a chart takes, two of them unknown and one calculated. */
export const sixty = turnover(
  Array.from({ length: 60 }, (_, i) => [
    month(2019, i),
    i === 15 || i === 16
      ? null
      : i === 30
        ? calculatedMonth
        : Math.round(10 * (20 + i * 0.35 + 5 * Math.sin((i * Math.PI) / 6) + ((i * 7) % 5))) / 10,
  ]),
);

export const otherSchema = { ...single, schema: 99 };
export const otherWidget = { ...single, widget: 'people-card' };

/** A landscape where a face would be: no face is drawn of anybody, invented or not. */
const landscape =
  'data:image/svg+xml,' +
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 150">
      <rect width="120" height="150" fill="#dfe9ef"/>
      <circle cx="84" cy="38" r="14" fill="#f3d9a4"/>
      <path d="M0 92 34 52l22 26 20-18 44 38v52H0z" fill="#7f97a6"/>
      <path d="M0 112c30-18 52-10 74-2s34 4 46-4v44H0z" fill="#54705f"/>
      <path d="M48 150c2-22 26-24 18-40" fill="none" stroke="#dfe9ef" stroke-width="5"/>
    </svg>`,
  );

/** Two people of Ruritania, one with a portrait. */
export const portraits = {
  ...head('people-card'),
  stages: ['interest', 'discussion', 'planned', 'agreed', 'underway', 'delivered'],
  people: [
    {
      id: 'rudolf',
      side: 'ruritania',
      sideIndex: 0,
      roles: [{ id: 'main', kind: 'main', ...known(1) }],
      portrait: { src: landscape, credit: 'Demo pages of dateline' },
      meetings: [
        {
          id: 'meeting',
          with: ['beverly'],
          place: 'strelsau',
          date: { value: '2023-05', precision: 'month', basis: 'stated' },
          ...known(2),
        },
      ],
      items: [
        {
          id: 'railway',
          relation: 'said',
          stage: 'planned',
          officialOnly: true,
          paragraphs: [3],
          attribution: { voice: 'person', by: ['rudolf'] },
          basis: 'stated',
        },
      ],
      statements: [{ id: 'statement', paragraphs: [3], attribution: { voice: 'person', by: ['rudolf'] }, basis: 'stated' }],
      tensions: [],
      ...known(1, 2, 3),
    },
    {
      id: 'beverly',
      side: 'graustark',
      sideIndex: 1,
      roles: [{ id: 'main', kind: 'main', ...known(2) }],
      meetings: [
        {
          id: 'meeting',
          with: ['rudolf'],
          place: 'strelsau',
          date: { value: '2023-05', precision: 'month', basis: 'stated' },
          ...known(2),
        },
      ],
      items: [{ id: 'railway', relation: 'present', stage: 'planned', officialOnly: true, ...known(3) }],
      statements: [],
      tensions: [],
      ...known(2),
    },
  ],
  words: {
    en: {
      title: 'Invented: who is who in Ruritania',
      names: { ...names, rudolf: 'Rudolf of Zenda', beverly: 'Beverly Calhoun', strelsau: 'Strelsau' },
      corrections: {},
      people: {
        rudolf: { roles: { main: 'Head of the railways of Ruritania' }, alt: 'A drawn landscape: a road leads to hills under a low sun' },
        beverly: { roles: { main: 'Trade envoy of Graustark' } },
      },
      events: { meeting: { title: 'Meeting on the railway' } },
      items: { railway: 'Railway from Strelsau to Edelweiss' },
      statements: { statement: 'A railway to Graustark is planned' },
      tensions: {},
    },
  },
};

/** The article's own slice with a correction that nobody has made: `slice` is what the widget shows now. */
export function corrected(slice) {
  const date = { value: '2024-03-03', precision: 'day', basis: 'stated' };
  const words = Object.entries(slice.words).map(([language, own]) => [
    language,
    {
      ...own,
      title: `Invented correction: ${own.title}`,
      corrections: {
        demo: 'An invented correction, for show. The branch of Mir Business Bank stood under “Planned” here; it is reported as opened.',
      },
    },
  ]);
  return { ...slice, updated: date, corrections: [{ id: 'demo', date }], words: Object.fromEntries(words) };
}
