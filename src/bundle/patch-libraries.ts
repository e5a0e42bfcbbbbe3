import { readFileSync } from 'node:fs';
import type { Plugin } from 'rollup';

/**
 * What the libraries inside our code take for granted, and not every page grants. They are changed in our own build
 * alone, each in one exact version: a text that is no longer there, or a version that nobody has looked at, stops the build.
 */
interface Patch {
  readonly name: string;
  readonly module: RegExp;
  readonly version: string;
  /** How often the text is there, and what stands in its place. */
  readonly times: number;
  readonly pattern: RegExp;
  readonly replacement: string;
}

const reactiveElement = { module: /node_modules\/@lit\/reactive-element\/reactive-element\.js$/, version: '2.1.2' };
const cssTag = { module: /node_modules\/@lit\/reactive-element\/css-tag\.js$/, version: '2.1.2' };
const litElement = { module: /node_modules\/lit-element\/lit-element\.js$/, version: '4.2.2' };
const litHtml = { module: /node_modules\/lit-html\/lit-html\.js$/, version: '3.3.3' };
const chart = { module: /node_modules\/chart\.js\/dist\/chart\.js$/, version: '4.6.1' };
const chartHelpers = { module: /node_modules\/chart\.js\/dist\/chunks\/index\.js$/, version: '4.6.1' };

/** Lit lists its versions in the page, and asks the page for functions that change it: to our code the page is a stranger. */
const versions = {
  name: 'no list of versions in the page',
  times: 1,
  pattern: /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
  replacement: '0',
};
const polyfill = { name: 'no polyfill from the page', times: 1, pattern: /\b\w+\.\w+PolyfillSupport\b/g, replacement: '0' };
const support = {
  name: 'no call of the page’s polyfill',
  times: 1,
  pattern: /\b\w+\?\.\((?:\{\w+:\w+\}|\w+,\w+)\)(?=[,;])/g,
  replacement: '0',
};
/** Prototype.js and MooTools put their own `Array.from` in its place, which knows no sets. */
const arrays = { name: 'no Array.from', pattern: /\bArray\.from\(([\w.]+)\)/g, replacement: '[...$1]' };

export const patches: readonly Patch[] = [
  // Lit gives `Symbol` a property and the page a global, both for decorators, which we have none of. On a page whose
  // built-ins are frozen that throws, and all of our code is dead.
  {
    ...reactiveElement,
    name: 'no metadata of decorators on Symbol',
    times: 1,
    pattern: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g,
    replacement: '',
  },
  {
    ...reactiveElement,
    name: 'no reading of metadata of decorators',
    times: 1,
    pattern: /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);[^}]*\}/g,
    replacement: '',
  },
  {
    ...reactiveElement,
    name: 'no initialisers of decorators',
    times: 3,
    pattern:
      /static addInitializer\(\w\)\{[^}]*\}|void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),|,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/g,
    replacement: '',
  },
  { ...reactiveElement, ...versions },
  { ...reactiveElement, ...support },
  { ...reactiveElement, ...polyfill },
  // A polyfill on the page would have styles written as elements, which a strict policy blocks. All browsers that we are for
  // have style sheets to adopt.
  {
    ...cssTag,
    name: 'style sheets are adopted, whatever polyfill the page has',
    times: 1,
    pattern: /\b\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/g,
    replacement: '!0',
  },
  {
    ...cssTag,
    name: 'no words about slips in a style sheet, which only we could make',
    times: 2,
    pattern: /throw Error\("(?:CSSResult is|Value passed)[^;}]*\)(?=[;}])/g,
    replacement: 'throw Error()',
  },
  {
    ...litElement,
    name: 'no hydration from the page',
    times: 1,
    pattern: /\b\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g,
    replacement: '0',
  },
  { ...litElement, ...versions },
  { ...litElement, ...support },
  { ...litElement, ...polyfill },
  { ...litHtml, ...versions },
  { ...litHtml, ...support },
  { ...litHtml, ...polyfill },
  // Nodes are made in a document of our own: in a page of XHTML `innerHTML` is parsed as XML, which templates are not, and
  // an image of the name `createTreeWalker` is `document.createTreeWalker`, at which all of our code would be dead.
  {
    ...litHtml,
    name: 'a document of our own',
    times: 1,
    pattern: /(,\w+=)document(?=,)/g,
    replacement: '$1Reflect.get(Document.prototype,"implementation",document).createHTMLDocument("")',
  },
  {
    ...litHtml,
    name: 'no tree walker where the page has hidden it',
    times: 1,
    pattern: /\.createTreeWalker(?=\(\w+,129\))/g,
    replacement: '$&?.',
  },
  // None of our templates is a part of a drawing or of a formula.
  {
    ...litHtml,
    name: 'no beginning of a template in SVG or MathML',
    times: 1,
    pattern: /2===\w\?"<svg>":3===\w\?"<math>":""/g,
    replacement: '""',
  },
  {
    ...litHtml,
    name: 'no end of a template in SVG or MathML',
    times: 1,
    pattern: /\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/g,
    replacement: '',
  },
  {
    ...litHtml,
    name: 'no unwrapping of a template in SVG or MathML',
    times: 1,
    pattern: /,2===\w\|\|3===\w\)\{[^}]*\}/g,
    replacement: ');',
  },
  {
    ...litHtml,
    name: 'no part for a directive of an element, which none of our templates has',
    times: 1,
    pattern: /6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/g,
    replacement: '0',
  },
  {
    ...litHtml,
    name: 'no place for a directive of an element',
    times: 1,
    pattern: /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\);/g,
    replacement: '',
  },
  { ...chart, ...arrays, times: 2 },
  { ...chartHelpers, ...arrays, times: 4 },
];

/**
 * The patched text of a module; undefined where no patch is for it.
 *
 * @throws Error with the name of a patch that does not fit.
 */
export function patched(code: string, id: string, versionOf: (id: string) => string = packageVersion): string | undefined {
  const path = id.replaceAll('\\', '/');
  const applicable = patches.filter(({ module }) => module.test(path));
  if (!applicable.length) return undefined;
  return applicable.reduce((text, { name, version, times, pattern, replacement }) => {
    const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)!;
    const found = versionOf(path);
    if (found !== version)
      throw new Error(
        `patch “${name}” is for ${library} ${version}, and this is ${found}: read what has changed, then name the version in patch-libraries.ts`,
      );
    const hits = text.match(pattern)?.length ?? 0;
    if (hits !== times)
      throw new Error(`patch “${name}” of ${library} ${version} fits ${hits} times, and should ${times}: see patch-libraries.ts`);
    return text.replace(pattern, replacement);
  }, code);
}

function packageVersion(path: string): string {
  const [home] = /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)!;
  return (JSON.parse(readFileSync(`${home}/package.json`, 'utf8')) as { version: string }).version;
}

export function patchLibraries(): Plugin {
  return {
    name: 'patch-libraries',
    transform(code, id) {
      const text = patched(code, id);
      return text === undefined ? null : { code: text, map: null };
    },
  };
}
