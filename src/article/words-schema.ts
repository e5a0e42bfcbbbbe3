import * as z from 'zod';
import { direction, id, language, text } from './article-schema.js';
import type { Same } from './same.js';
import type { Words } from './words.js';

/** Never empty: a list without entries would hide what the article's own language says. */
const texts = z.array(text).min(1);
const byId = <T extends z.ZodType>(entry: T) => z.record(id, entry);

export const wordsSchema = z.strictObject({
  $schema: z.string().optional(),
  language,
  unchecked: z
    .array(z.string())
    .optional()
    .meta({ description: 'Paths of texts that no speaker has checked yet, such as "deal.d12.title"; "*" ends a prefix: "deal.*"' }),
  inferred: text.optional().meta({ description: 'From what the dates that are inferred follow, one sentence' }),
  turnover: z
    .strictObject({
      title: text,
      measure: text.meta({ description: 'What is measured, such as "Trade turnover"' }),
      definition: text.meta({ description: 'What the measure means, one sentence' }),
      exports: text.optional().meta({ description: 'Name of the exports series, when the article has one' }),
      imports: text.optional(),
    })
    .nullable(),
  deals: z.strictObject({
    title: text,
    lead: text.optional().meta({ description: 'The sentence that carries the message; without it, one that is counted from the items' }),
    counting: text.meta({ description: 'How the items were counted, one or two sentences' }),
  }),
  people: z.strictObject({ title: text }),
  sectors: byId(text),
  flow: z.record(direction, text).optional().meta({
    description: 'Directions of goods, such as "russia>iran", in a language that inflects names; else they are made of the names',
  }),
  person: byId(z.strictObject({ name: text, alias: texts.optional(), roles: byId(text), note: text.optional(), alt: text.optional() })),
  organisation: byId(z.strictObject({ name: text, described: text.optional(), note: text.optional() })),
  place: byId(z.strictObject({ name: text, note: text.optional() })),
  event: byId(z.strictObject({ title: text, topics: texts.optional(), date: text.optional(), note: text.optional() })),
  deal: byId(
    z.strictObject({
      title: text,
      dispute: text.optional().meta({ description: 'What is denied or disputed, such as "Mass supply denied"; of an item in dispute' }),
      note: text.optional(),
      date: text.optional(),
      alias: texts.optional(),
    }),
  ),
  figure: byId(z.strictObject({ label: text, text: text.optional(), notes: texts.optional() })),
  claim: byId(z.strictObject({ gist: text })),
  tension: byId(z.strictObject({ topic: text, note: text })),
  correction: byId(text).optional(),
});

/** The schema and the types say the same: see article-schema.ts. @public */
export type CheckedWords = Same<Words, z.infer<typeof wordsSchema>>;
