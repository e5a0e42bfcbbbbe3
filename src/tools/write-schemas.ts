import { mkdirSync, writeFileSync } from 'node:fs';
import { articleJsonSchema, wordsJsonSchema } from '../article/json-schema.js';

/** The schema files that an editor completes and checks by: beside the modules, where package.json exports them. */
const dist = new URL('../../dist/', import.meta.url);
const files = { 'article.schema.json': articleJsonSchema(), 'words.schema.json': wordsJsonSchema() };

mkdirSync(dist, { recursive: true });
for (const [name, schema] of Object.entries(files)) writeFileSync(new URL(name, dist), `${JSON.stringify(schema, null, 2)}\n`);
