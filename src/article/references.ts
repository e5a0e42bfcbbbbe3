import { inputsOf } from './arithmetic.js';
import type { Article, Attribution, Formula, Turnover } from './article.js';
import type { Path } from './faults.js';

/** The lists of records that an article has, in the order of the file. */
export const sections = ['corrections', 'people', 'organisations', 'places', 'events', 'deals', 'figures', 'claims', 'tensions'] as const;

export type Section = (typeof sections)[number];
export type RecordOf<S extends Section> = NonNullable<Article[S]>[number];

/** What one record of a section is called. */
export const nouns: Readonly<Record<Section, string>> = {
  corrections: 'a correction',
  people: 'a person',
  organisations: 'an organisation',
  places: 'a place',
  events: 'an event',
  deals: 'an item',
  figures: 'a figure',
  claims: 'a claim',
  tensions: 'a tension',
};

/** One place where an id stands for another record. */
export interface Reference {
  readonly id: string;
  /** Inside the record. */
  readonly path: Path;
  /** The sections that the id may come from. */
  readonly to: readonly Section[];
  /** The kind that the other record must have. */
  readonly kind?: string;
  /** The list that it stands in, where each id belongs once. */
  readonly list?: Path;
}

const party: readonly Section[] = ['places', 'organisations'];
const named: readonly Section[] = ['places', 'organisations', 'people'];
const anything = sections.filter(section => section !== 'corrections' && section !== 'tensions');

const one = (path: Path, id: string | null | undefined, ...to: Section[]): Reference[] => (id ? [{ id, path, to }] : []);

const many = (path: Path, ids: readonly string[] | undefined, to: readonly Section[], list = path): Reference[] =>
  (ids ?? []).map((id, i) => ({ id, path: [...path, i], to, list }));

function speakers({ attribution: { voice, by, via } }: { readonly attribution: Attribution }, at: Path = []): Reference[] {
  const path = [...at, 'attribution'];
  const to: readonly Section[] = voice === 'person' ? ['people'] : isBody(voice) ? ['organisations'] : ['people', 'organisations'];
  return [
    ...many([...path, 'by'], by, to).map(reference => (voice === 'government' ? { ...reference, kind: 'government' } : reference)),
    ...one([...path, 'via'], via, 'organisations'),
  ];
}

const isBody = (voice: Attribution['voice']): boolean => voice === 'government' || voice === 'organisation';

/** Where the figures of a formula stand in it. */
function formulaInputs(formula: Formula, path: Path): Reference[] {
  if (typeof formula === 'string') return one(path, formula, 'figures');
  if (typeof formula === 'number') return [];
  return [...formulaInputs(formula[1], [...path, 1]), ...formulaInputs(formula[2], [...path, 2])];
}

const referencesIn: { readonly [S in Section]: (record: RecordOf<S>) => Reference[] } = {
  corrections: ({ about }) => many(['about'], about, sections),
  people: person => [
    ...one(['side'], person.side, 'places'),
    ...one(['country'], person.country, 'places'),
    ...person.roles.flatMap((role, i) => [
      ...one(['roles', i, 'organisation'], role.organisation, 'organisations'),
      ...speakers(role, ['roles', i]),
    ]),
    ...speakers(person),
  ],
  organisations: organisation => [
    ...one(['country'], organisation.country, 'places'),
    ...one(['parent'], organisation.parent, 'organisations'),
    ...speakers(organisation),
  ],
  places: place => [...one(['within'], place.within, 'places'), ...speakers(place)],
  events: event => [
    ...one(['partOf'], event.partOf, 'events'),
    ...many(['who'], event.who, ['people']),
    ...one(['organisation'], event.organisation, 'organisations'),
    ...one(['place'], event.place, 'places'),
    ...speakers(event),
  ],
  deals: deal => [
    ...many(['parties', 0], deal.parties[0], named, ['parties']),
    ...many(['parties', 1], deal.parties[1], named, ['parties']),
    ...many(['related'], deal.related, named),
    ...many(['reaches'], deal.reaches, ['places']),
    ...one(['goods', 'from'], deal.goods?.from, ...party),
    ...one(['goods', 'to'], deal.goods?.to, ...party),
    ...many(['claimedBy'], deal.claimedBy, ['people', 'organisations']),
    ...one(['event'], deal.event, 'events'),
    ...one(['quantity'], deal.quantity, 'figures'),
    ...(deal.milestones ?? []).flatMap((milestone, i) => speakers(milestone, ['milestones', i])),
    ...speakers(deal),
  ],
  figures: figure => [
    ...(figure.kind === 'derived'
      ? [
          ...formulaInputs(figure.formula, ['formula']),
          ...many(['interval', 'spread'], figure.interval.spread, ['figures']),
          ...formulaInputs(figure.otherReading?.formula ?? 0, ['otherReading', 'formula']),
        ]
      : []),
    ...speakers(figure),
  ],
  claims: claim => [
    ...many(['about'], claim.about, ['deals']),
    ...one(['report'], claim.report, 'events').map(reference => ({ ...reference, kind: 'news-report' })),
    ...speakers(claim),
  ],
  tensions: tension => [...many(['about'], tension.about, anything), ...speakers(tension)],
};

/** Every id that a record cites, with its place in the record. */
export const referencesOf = <S extends Section>(section: S, record: RecordOf<S>): readonly Reference[] => referencesIn[section](record);

export const periodReferences = ({ total, exports, imports }: Turnover['periods'][number]): readonly Reference[] => [
  ...one(['total'], total, 'figures'),
  ...one(['exports'], exports, 'figures'),
  ...one(['imports'], imports, 'figures'),
];

export const comparisonReferences = ({ ratio, change }: Pick<Turnover, 'ratio' | 'change'>): readonly Reference[] => [
  ...one(['ratio'], ratio, 'figures'),
  ...one(['change'], change, 'figures'),
];

export const sideReferences = (sides: Article['sides']): readonly Reference[] => many([], sides, ['places']);

export const betweenReferences = (between: Turnover['between']): readonly Reference[] => many([], between, party);

/**
 * The ids that come back to themselves by what each cites, however many steps away. Each id and each citation is looked at
 * once, and nothing calls itself, as a chain may be as long as an article (Tarjan's strongly connected components).
 */
export function circles(cites: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const order = new Map<string, number>();
  /** The first id that each leads back to, by its order. */
  const back = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const enter = (id: string): { id: string; next: number } => {
    order.set(id, order.size);
    back.set(id, order.get(id)!);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const leadsTo = (id: string, place: number): unknown => back.set(id, Math.min(back.get(id)!, place));

  for (const root of cites.keys()) {
    const way = order.has(root) ? [] : [enter(root)];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const { id } = step;
      const cited = cites.get(id)![step.next++];
      if (cited === undefined) {
        way.pop();
        if (way.length) leadsTo(way.at(-1)!.id, back.get(id)!);
        if (back.get(id) !== order.get(id)) continue;
        const circle = open.splice(open.lastIndexOf(id));
        for (const each of circle) isOpen.delete(each);
        if (circle.length > 1 || cites.get(id)!.includes(id)) for (const each of circle) found.add(each);
      } else if (!order.has(cited)) {
        if (cites.has(cited)) way.push(enter(cited));
      } else if (isOpen.has(cited)) leadsTo(id, order.get(cited)!);
    }
  }
  return found;
}

/** What one record is a part of, or is computed from: chains that must have an end. */
export const restsOn: { readonly [S in Section]?: (record: RecordOf<S>) => { readonly path: Path; readonly ids: readonly string[] } } = {
  organisations: ({ parent }) => ({ path: ['parent'], ids: parent ? [parent] : [] }),
  places: ({ within }) => ({ path: ['within'], ids: within ? [within] : [] }),
  events: ({ partOf }) => ({ path: ['partOf'], ids: partOf ? [partOf] : [] }),
  figures: figure => ({ path: ['formula'], ids: figure.kind === 'derived' ? inputsOf(figure.formula) : [] }),
};
