import type { Command } from './command.js';

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {
  build: {
    usage: `build <article directory> [--out <directory>] [--lang <tags>]
                 [--url <address>] [--article-url <address>]
                 [--paragraph-href <address>] [--no-pictures]`,
    about: `build   checks the article and writes the widgets, ready to embed, to
        bundles/<slug> or the directory given: a file for each, and beside it
        what it fetches later, which is its languages and the chart's Chart.js;
        in embed/, for each widget and language, what to paste where, with
        pictures of it and its records as CSV; in shared/ the widgets
        for pages that have several, which import what they share from a folder
        dateline-<version> beside that of the article`,
    options: { out: text, lang: text, url: text, 'article-url': text, 'paragraph-href': text, 'no-pictures': flag },
    optionsHelp: `  --out <directory>   where the files go
  --lang <tags>       languages to speak beside the article's own, such as
                      "ru,fa"; without it, all that the article has. A single
                      one is put into the widget's own file
  --url <address>     where you serve the folder: https://… or, for pages of the
                      same site, /…; the snippets in embed/ name it
  --article-url <address>
                      where the article is: https://…
  --paragraph-href <address>
                      a paragraph in the article, with {n} for its number, such
                      as "#p{n}"
  --no-pictures       draw none: for a quick look
`,
    load: () => import('./build.js'),
  },
  check: {
    usage: 'check <article directory>',
    about: `check   says everything that is wrong with the article, which texts nobody has
        checked, and which other languages still lack`,
    options: {},
    optionsHelp: '',
    load: () => import('./check.js'),
  },
  contrast: {
    usage: 'contrast <style sheet> [--theme <theme>] [--all]',
    about: `contrast
        reads the --dateline-… colours that your CSS sets, and says which can be
        too weak to be read or told apart, in light and dark and by readers who
        are colour-blind, and the nearest colours that are not; writes nothing`,
    options: { theme: text, all: flag },
    optionsHelp: `  --theme <theme>     light or dark: the one that all your tags have; without
                      it, both
  --all               every pair of colours, also those that pass
`,
    load: () => import('./contrast.js'),
  },
};

/** The help of one command, or of all. */
export function help(only?: string): string {
  const shown = only === undefined ? Object.values(commands) : [commands[only]!];
  const tellsOfArticle = shown.some(({ usage }) => usage.includes('<article directory>'));
  return `Usage:
${shown.map(({ usage }) => `  dateline ${usage}\n`).join('')}
${tellsOfArticle ? 'An article directory holds article.json (facts) and words.<language>.json (texts).\n\n' : ''}${shown.map(({ about }) => about).join('\n')}

${shown.map(({ optionsHelp }) => optionsHelp).join('')}  --help, --version

Ends with 0 where all is well, 1 where the article or the style sheet has faults,
2 where the command cannot be understood, 3 where the machine would not do it,
70 where dateline itself is at fault: please tell us.
`;
}
