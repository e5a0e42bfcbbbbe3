import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { RollupOptions } from 'rollup';

/** What every bundle of this library has in common. */

export const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

export const licence = `/*! dateline ${version} | MIT License */`;
/** Beside the files: the licences of the libraries inside them, in full, as those ask. */
export const licencesFile = 'licences.txt';
export const litLicence = ` * Includes Lit, (c) Google LLC, BSD-3-Clause: ${licencesFile} */`;

export const browserModules = nodeResolve({ browser: true, exportConditions: ['production'] });

/** What draws the chart, and what sounds it: fetched by the chart. */
export const laterFileName = (name: string): string => `${name.endsWith('sound') ? 'sound' : 'chart'}-[hash].js`;

/**
 * Nothing is only a warning here: an import that does not resolve would be a request of the reader's page. Only a
 * picture that cannot be drawn is something that a build can do without.
 */
export const onLog: RollupOptions['onLog'] = (level, log, handler) =>
  handler(level === 'warn' && log.plugin !== 'embed' ? 'error' : level, log);
