import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { WidgetManifest } from '../widgets/widget-manifest.js';

/** All widgets: each folder in `widgets/` is one, and has a manifest. */

/** The name of a widget's element, and of its folder and files. */
export type Tag = string;

const home = new URL('../widgets/', import.meta.url);

/** As sources, where tests run them, the files have another ending. */
const ending = extname(import.meta.url);

const found = readdirSync(home, { withFileTypes: true })
  .filter(each => each.isDirectory())
  .map(async ({ name }) => {
    const { manifest } = (await import(new URL(`${name}/${name}.manifest${ending}`, home).href)) as { manifest: WidgetManifest };
    return [name, manifest] as const;
  });

const manifests = new Map(await Promise.all(found));

export const tags: readonly Tag[] = [...manifests.keys()].sort();

/** @throws Error where there is no such widget. */
export function manifestOf(tag: Tag): WidgetManifest {
  const manifest = manifests.get(tag);
  if (!manifest) throw new Error(`there is no widget <${tag}>`);
  return manifest;
}
