import { mkdirSync, writeFileSync } from 'node:fs';
import { articleJsonSchema, toJsonSchema, wordsJsonSchema } from '../article/json-schema.js';
import { localeSchema } from '../article/locale-schema.js';
import { libraryLanguages } from '../locale/languages.js';

/** The schema files that an editor completes and checks by: beside the modules, where package.json exports them. */
const dist = new URL('../../dist/', import.meta.url);
const files = {
  'article.schema.json': articleJsonSchema(),
  'words.schema.json': wordsJsonSchema(),
  // What an article's own file leaves out is said in English, so that nothing but its name is required.
  'locale.schema.json': { ...toJsonSchema(localeSchema(libraryLanguages['en']!).partial()), title: 'Language of the interface' },
};

mkdirSync(dist, { recursive: true });
for (const [name, schema] of Object.entries(files)) writeFileSync(new URL(name, dist), `${JSON.stringify(schema, null, 2)}\n`);
