import { bare } from './bare.js';

/** How one language speaks: its direction, numbers, dates and the words that all widgets share. */
export interface Locale {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly format: Format;
  readonly common: CommonMessages;
}

export type PluralCategory = Intl.LDMLPluralRule;

/** One message for each plural category that the language has. */
export type Plural = { readonly [C in PluralCategory]?: string } & { readonly other: string };

/** Our own tables rather than `Intl`: Chromium knows no Tatar, and the same text must come out in every browser and at build time. */
export interface Format {
  readonly decimal: string;
  readonly group: string;
  /** From how many digits on a number is grouped; absent means 4. */
  readonly groupsFrom?: number;
  /** Ten digits, zero first; absent means 0–9. */
  readonly digits?: string;
  /** `{a}` to `{b}`, for numbers and for dates. */
  readonly range: string;
  readonly dateRange: string;
  readonly list: readonly [string, string];
  /** The name of a month on its own and at the start of a range. */
  readonly months: readonly string[];
  /** Where the language has another form after a day ("14 февраля") or before a year ("فوریهٔ ۲۰۲۴"). */
  readonly monthsOfDay?: readonly string[];
  readonly monthsBeforeYear?: readonly string[];
  readonly monthsShort: readonly string[];
  readonly year: string;
  /** `{a}` to `{b}`, whole years. */
  readonly years: string;
  readonly monthYear: string;
  readonly monthYearShort: string;
  readonly dayMonthYear: string;
  /** Two months of one year. */
  readonly monthsOfYear: string;
  readonly monthsOfYearShort: string;
  /** Names of thousand, million … by power of ten, and how they join a number. */
  readonly scales: Readonly<Record<number, string>>;
  readonly scaled: string;
  /** `{n}` with the sign or name of the currency, by ISO code; `other` takes `{code}`. */
  readonly money: Readonly<Record<string, string>>;
  readonly percent: string;
  /** The language whose plural rules it follows, by BCP 47 tag, of those that all browsers know: `ja` where there is one form. */
  readonly plurals: string;
  /** The letters in their order, for a language that browsers cannot sort. */
  readonly alphabet?: string;
}

/** What means the same wherever it stands. */
export type MarkName =
  | 'steps'
  | 'noStage'
  | 'sides'
  | 'reported'
  | 'calculated'
  | 'claimOnly'
  | 'denied'
  | 'contested'
  | 'inPart'
  | 'about'
  | 'inferred'
  | 'derived'
  | 'ambiguous'
  | 'notStated'
  | 'range'
  | 'odd';

/** What the marks that a widget can show mean, in the order of its legend: one sentence each. */
export type Meanings = Readonly<Partial<Record<MarkName, string>>>;

/** Words that all widgets share. */
export interface CommonMessages {
  readonly paragraph: string;
  /** `{n}`: two or more, in the end as "1–6, 8". */
  readonly paragraphs: string;
  readonly reported: string;
  readonly calculated: string;
  readonly claimOnly: string;
  readonly denied: string;
  readonly contested: string;
  readonly inPart: string;
  readonly about: string;
  readonly notStated: string;
  readonly stated: { readonly inferred: string; readonly derived: string; readonly ambiguous: string };
  readonly range: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly saidBy: string;
  readonly via: string;
  readonly quoted: string;
  readonly inArticle: string;
  /** `{date}` of the article. */
  readonly reportedIn: string;
  readonly unnamedReports: string;
  readonly ourCalculation: string;
  readonly sourceNotNamed: string;
  readonly method: string;
  readonly table: string;
  readonly list: string;
  readonly csv: string;
  readonly details: string;
  /** Goes past a long list. */
  readonly skip: string;
  /** Opens the legend. */
  readonly marks: string;
  readonly updated: string;
  readonly corrections: string;
  readonly correction: string;
}

type Value = string | number;

/** A word that begins a label, inside a sentence: "Reported" is "reported" there. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Words that begin a line: a name that is not a proper one is small where it stands within a list. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Puts values into a message: `fill('Paragraph {n}', { n: 11 })`. */
export const fill = (message: string, values: Readonly<Record<string, Value>>): string =>
  message.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** The same, keeping the values apart so that a template can mark them up: strings and filled values in order. */
export const fillParts = <T>(message: string, values: Readonly<Record<string, T>>): (string | T)[] =>
  message
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 ? (values[part] as T) : part))
    .filter(part => part !== '');

const pluralRules: Record<string, Intl.PluralRules> = bare({});

export const pluralOf = (messages: Plural, n: number, { plurals }: Format): string =>
  messages[(pluralRules[plurals] ??= new Intl.PluralRules(plurals)).select(n)] ?? messages.other;
