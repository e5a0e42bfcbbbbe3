import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const wasm = readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));

/** Another version may draw the same thing otherwise. */
export const drawnBy = createHash('sha256').update(wasm).digest('hex').slice(0, 16);

let ready: Promise<void> | undefined;

/** As PNG, at the size that it says. The same bytes on every machine: there is no font, and no code but the wasm, to differ. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(wasm);
  await ready;
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}
