import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

/** Another version may draw the same thing otherwise. */
export const drawnBy = createHash('sha256')
  .update(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  .digest('hex')
  .slice(0, 16);

/** Nobody needs more: the outlines that are drawn come from one thread. */
const maxThreads = 4;

let pool: Piscina<string, Uint8Array> | undefined;

/**
 * As PNG, at the size that it says, drawn beside what else is done. The same bytes on every machine: there is no font, and
 * no code but the wasm, to differ.
 */
export function pngOf(svg: string): Promise<Uint8Array> {
  pool ??= new Piscina({
    filename: fileURLToPath(new URL(`./png.worker${extname(import.meta.url)}`, import.meta.url)),
    minThreads: 1,
    maxThreads: Math.min(maxThreads, availableParallelism()),
    // A process that has drawn all may end at once.
    idleTimeout: 1000,
  });
  return pool.run(svg);
}
