import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

/** As PNG, at the size that it says. The same bytes on every machine: there is no font, and no code but the wasm, to differ. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}
