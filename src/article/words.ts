import * as z from 'zod';
import { id, language } from './article.js';

/**
 * The words of one language, keyed by record id. In the article's own language every record has its words;
 * another language must have the same texts or is reported as missing them.
 */

const text = z.string().trim().min(1);
const byId = <T extends z.ZodType>(entry: T) => z.record(id, entry);

export const wordsSchema = z.strictObject({
  $schema: z.string().optional(),
  language,
  unchecked: z
    .array(z.string())
    .optional()
    .meta({ description: 'Paths of texts that no speaker has checked yet, such as "deals.d12.title"; "*" ends a prefix' }),
  turnover: z
    .strictObject({
      title: text,
      measure: text.meta({ description: 'What is measured, such as "Trade turnover"' }),
      definition: text.meta({ description: 'What the measure means, one sentence' }),
      exports: text.optional().meta({ description: 'Name of the exports series, when the article has one' }),
      imports: text.optional(),
    })
    .nullable(),
  deals: z.strictObject({ title: text, counting: text.meta({ description: 'How the items were counted, one or two sentences' }) }),
  people: z.strictObject({ title: text }),
  sectors: byId(text),
  person: byId(
    z.strictObject({ name: text, alias: z.array(text).optional(), roles: byId(text), note: text.optional(), alt: text.optional() }),
  ),
  organisation: byId(z.strictObject({ name: text, described: text.optional(), note: text.optional() })),
  place: byId(z.strictObject({ name: text, note: text.optional() })),
  event: byId(z.strictObject({ title: text, topics: z.array(text).optional(), date: text.optional(), note: text.optional() })),
  deal: byId(z.strictObject({ title: text, note: text.optional(), date: text.optional(), alias: z.array(text).optional() })),
  figure: byId(z.strictObject({ label: text, text: text.optional(), notes: z.array(text).optional() })),
  claim: byId(z.strictObject({ gist: text })),
  tension: byId(z.strictObject({ topic: text, note: text })),
  correction: byId(text).optional(),
});

export type Words = z.infer<typeof wordsSchema>;
