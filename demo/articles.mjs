import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Slugs of the articles that are built into a folder by now. */
export function articlesIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(name => existsSync(join(folder, name, 'manifest.json')))
        .sort()
    : [];
}

/** Tells the embed builder which there are. A plain server of files has no such list: there the page offers what stands in it. */
export function listArticles(context, next) {
  if (context.path !== '/bundles/index.json') return next();
  context.body = articlesIn(fileURLToPath(new URL('../bundles', import.meta.url)));
}
