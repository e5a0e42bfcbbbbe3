import { readFileSync } from 'node:fs';

/** What every bundle of this library has in common. */

export const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

export const licence = `/*! dateline ${version} | MIT License */`;
/** Beside the files: the licences of the libraries inside them, in full, as those ask. */
export const licencesFile = 'licences.txt';
export const litLicence = ` * Includes Lit, (c) Google LLC, BSD-3-Clause: ${licencesFile} */`;
