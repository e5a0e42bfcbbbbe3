import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export const kept = 'test/languages/pictures';
/** Where a picture that differs is put, and one that shows in red where it does. */
export const differing = '.cache/pictures';

export const isWriting = process.env['PICTURES'] === 'write';

/**
 * How many pixels may differ in any square of so many a side. What another version of the browser smooths otherwise lies
 * scattered along the edges of letters; a lost word or a bar on the wrong side fills a square. Which pixels are smoothing,
 * and how far a colour may be off, is pixelmatch's own judgement.
 */
const most = 8;
const windowSize = 16;

/** What is wrong with a picture, in a line; nothing if it is as it was kept. */
export function faultOf(name: string, picture: Uint8Array, as = 'now'): string | undefined {
  const path = join(kept, `${name}.png`);
  if (!existsSync(path)) return `${path} is missing: PICTURES=write takes it`;
  const save = (what: string, png: Uint8Array): string => {
    const file = join(differing, `${name}.${what}.png`);
    mkdirSync(differing, { recursive: true });
    writeFileSync(file, png);
    return file;
  };
  const [was, is] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(Buffer.from(picture))];
  const [before, now] = [was, is].map(({ width, height }) => `${width} × ${height}`);
  if (before !== now) return `${path} is ${before}, and now ${now}: see ${save(as, picture)}`;
  const diff = new PNG(was);
  const found = pixelmatch(was.data, is.data, diff.data, was.width, was.height, { windowSize });
  if (found <= most) return undefined;
  return `${path} differs by ${found} pixels in one place: see ${save(as, picture)} and ${save(`${as}.diff`, PNG.sync.write(diff))}`;
}

/** Keeps a picture, in sixteen steps a colour: half the file, and a difference that the comparison does not see. */
export function keep(name: string, picture: Uint8Array): void {
  const png = PNG.sync.read(Buffer.from(picture));
  for (const [i, n] of png.data.entries()) png.data[i] = Math.round(n / 17) * 17;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.png`), PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 }));
}
