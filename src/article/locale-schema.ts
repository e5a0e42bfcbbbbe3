import * as z from 'zod';
import { language } from './article-schema.js';
import { isClean, isVisible } from './clean-text.js';

/** The form of a language file, of ours and of an article's: it has the words that the English one has. */

/** Not trimmed, as an article's texts are: what stands between the entries of a list begins or ends with a space. */
const clean = z
  .string()
  .min(1, { abort: true, message: 'a text' })
  .refine(isClean, {
    params: { code: 'bad-text' },
    message: 'a text without control signs, broken characters and marks that turn it round',
  });
const text = clean.refine(isVisible, { abort: true, params: { code: 'empty-text' }, message: 'a text' });
/** What need not be seen in English need not be seen elsewhere: the sign that groups digits is a space in half of the world. */
const textLike = (...english: readonly string[]) => (english.every(each => /\p{L}/u.test(each)) ? text : clean);
const twelve = z.array(text).length(12);
export const pluralForms = ['zero', 'one', 'two', 'few', 'many'] as const;

/** Records in which a language may have more than English has: names of currencies and of powers of ten. */
const openRecords: readonly string[] = ['currencies', 'money', 'scales'];

/** Whether a value has a text for each plural form: `other` is there in every language. */
export const isPlural = (value: object): boolean =>
  Object.keys(value).every(key => key === 'other' || pluralForms.includes(key as never)) && 'other' in value;

/** The schema of what has this in English; each text is described by the English one. */
function wordsLike(english: object): z.ZodType {
  const entries = Object.entries(english).map(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [key, textLike(value).meta({ description: `In English: ${value}` })] as const;
    if (Array.isArray(value)) return [key, z.array(textLike(...(value as string[]))).length(value.length)] as const;
    return [key, openRecords.includes(key) ? z.record(z.string(), text) : wordsLike(value as object)] as const;
  });
  if (!isPlural(english)) return z.strictObject(Object.fromEntries(entries));
  // Which forms there are is the language's own affair.
  return z.strictObject({ ...Object.fromEntries(pluralForms.map(form => [form, text.optional()])), other: text });
}

const knownRules = (tag: string): boolean => {
  try {
    return Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};

/** What some languages need and English does not. */
const formats = {
  groupsFrom: z.int().min(4).max(7).optional().meta({ description: 'From how many digits on a number is grouped; 4 where it is absent' }),
  digits: z
    .string()
    // Each one unit of UTF-16, as format.ts takes them by their place.
    .refine(digits => /^\p{Nd}{10}$/u.test(digits) && digits.length === 10, {
      message: 'ten digits, zero first',
      params: { code: 'bad-format' },
    })
    .optional(),
  monthsOfDay: twelve.optional().meta({ description: 'Where a month has another form after a day' }),
  monthsBeforeYear: twelve.optional().meta({ description: 'Where a month has another form before a year' }),
  plurals: z
    .string()
    .refine(knownRules, { message: 'the tag of a language whose plural rules browsers know, such as "en"', params: { code: 'bad-format' } })
    .meta({ description: 'The language whose plural rules it follows, such as "en" or "ru"; "ja" where it has one form' }),
  alphabet: text.optional().meta({ description: 'The letters in their order, for a language that browsers cannot sort' }),
};

/** What a language file says, by section. */
interface Sections {
  readonly format: object;
  readonly common: object;
  readonly meanings: object;
  readonly widgets: object;
  readonly embed: object;
}

/** The schema of a whole language file, from the English one. */
export function localeSchema({ format, common, meanings, widgets, embed }: Sections) {
  const formatLikeEnglish = wordsLike(format) as z.ZodObject;
  return z.strictObject({
    $schema: z.string().optional(),
    language,
    direction: z.enum(['ltr', 'rtl']),
    format: z.strictObject({ ...formatLikeEnglish.shape, ...formats }),
    common: wordsLike(common),
    meanings: wordsLike(meanings),
    widgets: wordsLike(widgets),
    embed: wordsLike(embed),
  });
}
