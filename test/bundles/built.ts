import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticle, findArticle } from '../../src/tools/load-article.js';
import { tags, type Tag } from '../../src/widgets/catalogue.js';

/** The built files, as a newsroom would find them. */
export const home = 'bundles/iran-tatarstan';
export const article = loadArticle(findArticle('src/articles/iran-tatarstan'));
/** What is fetched by a page that has the latest; beside them lie the same under their pinned names, and what is made for embedding. */
export const files = readdirSync(home)
  .filter(name => name.endsWith('.js') && !/-[\da-f]{12}\.js$/.test(name))
  .sort();
export const textOf = (file: string): string => readFileSync(join(home, file), 'utf8');
export const bundles = tags.map(tag => ({ tag, text: textOf(`${tag}.js`) }));
export const languages = ['fa', 'ru', 'tt'] as const;
/** The file of one language beside a bundle. */
export const languageFile = (tag: Tag, language: string): string =>
  files.find(file => file.startsWith(`${tag}.${language}-`)) ?? `no ${language} for ${tag}`;
export const chunkName = files.find(file => file.startsWith('chart-')) ?? 'no chart chunk';
export const soundName = files.find(file => file.startsWith('sound-')) ?? 'no sound chunk';
export const otherTags = (tag: Tag): Tag[] => tags.filter(other => other !== tag);
