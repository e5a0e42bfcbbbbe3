// A second article, invented, built as any newsroom would build it: pages with two articles need one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validArticle, validWords } from '../fixtures/article-builder.js';

const home = '.cache/fixtures';
const source = join(home, 'article');
rmSync(home, { recursive: true, force: true });
mkdirSync(source, { recursive: true });
writeFileSync(join(source, 'article.json'), JSON.stringify(validArticle()));
writeFileSync(join(source, 'words.en.json'), JSON.stringify(validWords()));
execFileSync(process.execPath, ['dist/tools/cli.js', 'build', source, '--out', join(home, 'bundles')], { stdio: 'inherit' });

// A bundle of a later library, whose slices have another shape.
const bundle = readFileSync(join(home, 'bundles/people-card.js'), 'utf8');
const later = bundle.replace('"schema":1', '"schema":2');
if (later === bundle) throw new Error('the slice in the bundle does not start with its schema');
writeFileSync(join(home, 'bundles/people-card.later.js'), later);
