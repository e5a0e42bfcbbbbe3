import { createHash } from 'node:crypto';

/** A file whose name has a hash of its content, so that it never changes, and what a browser checks it by. */
export interface HashedFile {
  readonly file: string;
  readonly integrity: string;
}

/** As `integrity` attributes have it. */
export const integrityOf = (content: string | Uint8Array): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;
