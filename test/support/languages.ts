import type { Locale } from '../../src/locale/locale.js';
import { languages as dealLanguages } from '../../src/widgets/deal-tracker/deal-tracker.messages.js';
import { languages as peopleLanguages } from '../../src/widgets/people-card/people-card.messages.js';
import { languages as timelineLanguages } from '../../src/widgets/story-timeline/story-timeline.messages.js';
import { languages as turnoverLanguages } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.messages.js';

/** The languages of the library, as the views take them. */

export { dealLanguages, peopleLanguages, timelineLanguages, turnoverLanguages };

const mapped = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

export const locales: Readonly<Record<string, Locale>> = mapped(dealLanguages, ({ locale }) => locale);
export const [en, fa, ru, tt] = ['en', 'fa', 'ru', 'tt'].map(lang => locales[lang]!) as [Locale, Locale, Locale, Locale];

export const dealMessages = mapped(dealLanguages, ({ messages }) => messages);
export const peopleMessages = mapped(peopleLanguages, ({ messages }) => messages);
export const turnoverMessages = mapped(turnoverLanguages, ({ messages }) => messages);
