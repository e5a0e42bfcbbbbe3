import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundleSizes, sharedSize } from '../../src/bundle/goals.js';
import { home } from '../bundles/built.js';

/** What the readme prints of other files, by the name of its marks: `<!-- name -->` to `<!-- /name -->`. */
export function readmeParts(): Readonly<Record<string, string>> {
  const kilobytes = ({ brotli }: { brotli: number }): string => (brotli / 1000).toFixed(1);
  const sizes = bundleSizes(home);
  const rows = [
    '| | code kB | slice kB | file kB | a further language kB |',
    '| --- | --: | --: | --: | --: |',
    ...sizes.map(({ tag, code, slice, languages, ...file }) => {
      const each = languages.map(kilobytes).sort((a, b) => +a - +b);
      return `| \`<${tag}>\` | ${[code, slice, file].map(kilobytes).join(' | ')} | ${each[0]}–${each.at(-1)} |`;
    }),
    ...sizes.flatMap(({ chunk }) => (chunk ? [`| the chart’s Chart.js chunk, loaded later | ${kilobytes(chunk)} | | | |`] : [])),
  ];
  return {
    sizes: rows.join('\n'),
    shared: kilobytes(sharedSize(home)),
    separate: kilobytes({ brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0) }),
  };
}

// `npm run readme` writes them anew.
if (import.meta.url === pathToFileURL(process.argv[1]!).href) {
  let readme = readFileSync('README.md', 'utf8');
  for (const [name, text] of Object.entries(readmeParts())) {
    readme = readme.replace(new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`), (_, begin, end) =>
      text.includes('\n') ? `${begin}\n\n${text}\n\n${end}` : begin + text + end,
    );
  }
  writeFileSync('README.md', readme);
}
