// The tests of pure logic, in one process and without a build: `npm run test:unit`, and again at every change with
// `npm run test:watch`; with parts of file names, those files alone. The gate says the parts in UNITS.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { units } from './units.mjs';

const parts = process.env.UNITS?.split(',').filter(Boolean) ?? process.argv.slice(2);
for (const file of units(parts)) await import(pathToFileURL(resolve(file)).href);
