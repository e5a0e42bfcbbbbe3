import * as z from 'zod';
import type { Article, Formula } from './article.js';
import { isClean, isVisible } from './clean-text.js';
import type { Same } from './same.js';
import { stages } from './stages.js';

/** What an article is, as Zod checks it, and as the JSON Schema tells editors; its types are in article.ts. */

export const text = z
  .string()
  .trim()
  .min(1, { abort: true })
  .refine(isVisible, { abort: true, params: { code: 'empty-text' }, message: 'a text' })
  .refine(isClean, {
    params: { code: 'bad-text' },
    message: 'a text without control signs, broken characters and marks that turn it round',
  });

/** What can be written out and computed with: no article has a number beyond these, and a slip of the keys has. */
const number = z.number().refine(n => n === 0 || (Math.abs(n) >= 1e-9 && Math.abs(n) <= 1e18), {
  params: { code: 'bad-number' },
  message: 'zero, or a number from 0.000000001 to 1e18, above zero or below',
});

const idPattern = '[a-z][a-z0-9]*(-[a-z0-9]+)*';

/** Ids are shared by all kinds of records: an id names one thing in the whole article. */
export const id = z
  .string()
  .regex(new RegExp(`^${idPattern}$`), 'lower-case letters, digits and single hyphens, starting with a letter')
  .meta({ id: 'Id' });

/** From which place goods go to which: `russia>iran`. */
export const direction = z.string().regex(new RegExp(`^${idPattern}>${idPattern}$`), 'two ids with ">" between them');

export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as "en" or "tt-Cyrl"');

/** Paragraph numbers of the article, 1-based, ascending. */
const paragraphs = z.array(z.int().min(1)).min(1).meta({ description: 'Paragraphs of the article that say it, 1-based' });

export const basis = z.enum(['stated', 'inferred', 'derived', 'ambiguous']).meta({
  id: 'Basis',
  description: 'How we know it: stated in the article, inferred from it, derived by arithmetic, or ambiguous in it',
});

export const attribution = z
  .strictObject({
    voice: z.enum(['article', 'newsroom', 'person', 'government', 'organisation', 'unnamed-reports']),
    by: z
      .array(id)
      .min(1)
      .optional()
      .meta({ description: 'Who says it; required where the voice is a person, a government or an organisation' }),
    via: id.optional().meta({ description: 'The organisation that carried the words, such as a news agency' }),
    quoted: z.literal(true).optional().meta({ description: 'The article quotes the words directly' }),
  })
  .meta({ id: 'Attribution', description: 'Who says it' });

const sourced = { paragraphs, attribution, basis };

/**
 * A date never says more than is known: `value` is as long as its `precision` allows and no longer.
 * day 2024-02-14 · month 2024-02 · year 2024 · month-range and approximate 2022-06/2022-08 · none null.
 * An approximate date takes its words ("mid-2022") from the `date` text of its record.
 */
export const date = z
  .strictObject({
    value: z.string().nullable(),
    precision: z.enum(['day', 'month', 'year', 'month-range', 'approximate', 'none']),
    basis,
  })
  .meta({
    id: 'Date',
    description:
      'As precise as it is known: day 2024-02-14, month 2024-02, year 2024, month-range or approximate 2022-06/2022-08, none null',
  });

const person = z.strictObject({
  id,
  side: id.meta({ description: 'Id of the place whose side the person is on' }),
  country: id.nullable(),
  roles: z
    .array(
      z.strictObject({
        id,
        kind: z
          .enum(['main', 'variant', 'other'])
          .meta({ description: 'The role that the article gives, another wording of it in the article, or a further role' }),
        asOf: date.optional().meta({ description: 'When the person had the role, where that is another time than that of the article' }),
        organisation: id.optional(),
        ...sourced,
      }),
    )
    .min(1),
  nativeName: z.strictObject({ language, text }).optional().meta({ description: 'The name in its own script; not from the article' }),
  portrait: z.strictObject({ src: text, credit: text }).optional().meta({ description: 'Alternative text is in the words' }),
  namedOnly: z.literal(true).optional(),
  ...sourced,
});

const organisation = z.strictObject({
  id,
  kind: z.enum(['company', 'bank', 'news-agency', 'government', 'intergovernmental-body', 'armed-forces', 'planned-facility', 'other']),
  country: id.nullable(),
  countryBasis: basis.optional(),
  parent: id.optional(),
  ...sourced,
});

const place = z.strictObject({
  id,
  kind: z.enum(['state', 'federal-subject', 'city', 'territory', 'region', 'group']),
  within: id.optional(),
  ...sourced,
});

const event = z.strictObject({
  id,
  kind: z.enum(['visit', 'meeting', 'news-report', 'forum', 'opening', 'period', 'statement', 'delivery', 'context']),
  partOf: id.optional(),
  who: z.array(id).optional(),
  organisation: id.optional(),
  place: id.nullable(),
  date,
  durationDays: z.int().min(1).optional(),
  upcoming: z.literal(true).optional(),
  ...sourced,
});

export const stage = z.enum(stages).meta({ id: 'Stage', description: 'How far something has come, lowest first' });

const milestone = z.strictObject({
  stage,
  date,
  partial: z.literal(true).optional(),
  claimOnly: z.literal(true).optional().meta({ description: 'Only an official says so' }),
  ...sourced,
});

const deal = z.strictObject({
  id,
  kind: z.enum([
    'general-interest',
    'diplomatic-statement',
    'cooperation-area',
    'project',
    'export-interest',
    'import-interest',
    'facility',
    'infrastructure',
    'invitation',
    'claim',
    'arms-deal',
  ]),
  parties: z.tuple([z.array(id).min(1), z.array(id).min(1)]),
  related: z.array(id).optional().meta({ description: 'Named in the same breath, but not a party' }),
  reaches: z.array(id).optional().meta({ description: 'Places that it is meant to reach or serve' }),
  goods: z.strictObject({ from: id, to: id }).nullable(),
  sector: id,
  sectorBasis: basis.optional(),
  track: z.enum(['civil', 'military', 'not-stated']),
  trackBasis: basis.optional(),
  hasStage: z.boolean(),
  stage: stage.nullable(),
  stageBasis: z.enum(['article', 'own-word', 'official-claim', 'government-confirmation']).meta({
    description:
      'Whose word the stage rests on: the article’s own; that of somebody who says what his own side wants or talked about; that of an official on what is more than a wish; that of a government',
  }),
  claimedStage: stage.nullable(),
  claimedBy: z.array(id).optional(),
  partial: z.literal(true).optional().meta({ description: 'The stage is reached in part only' }),
  dispute: z.enum(['none', 'denied', 'contested']),
  date,
  targetDate: date.optional(),
  event: id.optional(),
  quantity: id.optional().meta({ description: 'Id of the figure that counts it' }),
  productTypes: z.int().min(1).optional(),
  milestones: z.array(milestone).optional(),
  ...sourced,
});

export const formula: z.ZodType<Formula> = z
  .lazy(() => z.union([id, number, z.tuple([z.enum(['+', '-', '*', '/']), formula, formula])]))
  .meta({ id: 'Formula' });

/** Which roundings of the inputs give the bounds: the build recomputes both. Same unit as the figure. */
const interval = z
  .strictObject({
    low: number,
    high: number,
    // Every corner of the spread is computed, so that its number must stay small.
    spread: z.array(id).min(1).max(16).meta({ description: 'Inputs that vary within their rounding or their own interval' }),
  })
  .meta({ id: 'Interval', description: 'Bounds that follow from rounding, to at least three digits' });

export const unit = z.union([
  z.enum(['times', 'percent', 'count', 'days', 'ordinal']),
  z.string().regex(/^[A-Z]{3}$/, '"times", "percent", "count", "days", "ordinal" or an ISO 4217 currency code such as "USD"'),
]);

const month = z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM, such as "2023-09"');

const figureBase = {
  id,
  unit,
  period: z.strictObject({ start: month, end: month }).optional().meta({ description: 'First and last month, inclusive, as YYYY-MM' }),
};

const reportedFigure = z.strictObject({
  ...figureBase,
  kind: z.literal('reported'),
  value: number.nullable().meta({ description: 'null when the article gives a word, not a number' }),
  approximate: z.literal(true).optional(),
  roundedTo: number.positive().optional().meta({ description: 'The step that the figure is rounded to, in its own unit' }),
  ...sourced,
});

const derivedFigure = z.strictObject({
  ...figureBase,
  kind: z.literal('derived'),
  value: number,
  formula,
  interval,
  otherReading: z
    .strictObject({ formula, value: number })
    .optional()
    .meta({ description: 'What another reading of the words would give; for the method note only' }),
  ...sourced,
});

const figure = z.discriminatedUnion('kind', [reportedFigure, derivedFigure]);

const claim = z.strictObject({
  id,
  stance: z.enum(['statement', 'report', 'denial', 'confirmation']),
  about: z.array(id).optional().meta({ description: 'Ids of the items that it speaks of' }),
  date: date.optional(),
  report: id.optional().meta({ description: 'Id of the news report that carried it, which has a date of its own' }),
  ...sourced,
});

const tension = z.strictObject({
  id,
  about: z.array(id).meta({ description: 'Records beside which a widget shows it' }),
  ...sourced,
});

const turnover = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 currency code'),
  magnitude: z.union([z.literal(1), z.literal(1e3), z.literal(1e6), z.literal(1e9), z.literal(1e12)]),
  between: z.tuple([id, id]),
  periods: z
    .array(
      z.strictObject({
        start: month,
        end: month,
        total: id.nullable().meta({ description: 'Figure id; null is a gap' }),
        exports: id.optional(),
        imports: id.optional(),
      }),
    )
    .min(1)
    .max(60),
  ratio: id.optional().meta({ description: 'Figure: the last period as a multiple of the one before' }),
  change: id.optional().meta({ description: 'Figure: the last period less the one before' }),
});

const correction = z.strictObject({ id, date, about: z.array(id).min(1) });

/** The whole file. */
export const articleSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(1),
  slug: id,
  language,
  paragraphCount: z.int().min(1),
  published: date,
  updated: date.optional(),
  revision: z.int().min(0).max(1_000_000).optional().meta({
    description:
      'Raise it with every change that readers are to get. Where two builds of the article meet on one page, the higher revision is shown; of equal ones, or without any, the one with the later date of publication, update or correction',
  }),
  corrections: z.array(correction).optional(),
  sides: z
    .array(id)
    .meta({ description: 'Places in the order in which people are listed; at most three have an edge pattern of their own' }),
  people: z.array(person),
  organisations: z.array(organisation),
  places: z.array(place),
  events: z.array(event),
  deals: z.array(deal),
  figures: z.array(figure),
  claims: z.array(claim),
  tensions: z.array(tension),
  turnover: turnover.nullable(),
});

// A formula is readonly already, and unfolding a type that contains itself has no end.
type DeepReadonly<T> = T extends Formula ? T : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The schema and the types say the same, property by property: else this does not compile. @public */
export type CheckedArticle = Same<Article, DeepReadonly<z.infer<typeof articleSchema>>>;
