import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Draws in a thread of its own: see picture-png.ts. */

const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

export default async function draw(svg: string): Promise<Uint8Array> {
  await ready;
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}
