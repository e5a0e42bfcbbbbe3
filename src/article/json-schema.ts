import * as z from 'zod';
import { articleSchema } from './article-schema.js';
import { wordsSchema } from './words-schema.js';

/**
 * JSON Schema (2020-12) for the editor at the keyboard: it completes keys and underlines a wrong one while it is
 * typed. What only the whole article can tell (references, sums, missing words) is for parseArticle.
 */

export const articleJsonSchema = (): object => ({ ...toJsonSchema(articleSchema), title: 'Article: facts' });

export const wordsJsonSchema = (): object => ({ ...toJsonSchema(wordsSchema), title: 'Article: words of one language' });

// The schema of what is written, before zod trims it.
export const toJsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input' });
