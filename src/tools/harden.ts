import type { Plugin } from 'rollup';

/**
 * What the libraries inside a bundle take for granted, and not every page grants. A text that a later version of theirs
 * no longer has is left as it is; test/hosts holds what must come of it.
 */
const repairs: readonly { readonly module: RegExp; readonly repair: (code: string) => string }[] = [
  {
    // Lit gives `Symbol` a property and the page a global, both for decorators, which we have none of. On a page whose
    // built-ins are frozen that throws, and the whole bundle is dead.
    module: /@lit[\\/]reactive-element[\\/]reactive-element\.js$/,
    repair: code =>
      withoutNames(code)
        .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
        .replace(/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);[^}]*\}/, ''),
  },
  { module: /lit-element[\\/]lit-element\.js$/, repair: withoutNames },
  {
    // Nodes are made in a document of our own: in a page of XHTML `innerHTML` is parsed as XML, which templates are not, and
    // an image of the name `createTreeWalker` is `document.createTreeWalker`, at which the whole bundle would be dead.
    module: /lit-html[\\/]lit-html\.js$/,
    repair: code =>
      withoutNames(code)
        .replace(/(,\w+=)document(?=,)/, '$1Reflect.get(Document.prototype,"implementation",document).createHTMLDocument("")')
        .replace(/\.createTreeWalker(?=\(\w+,129\))/, '$&?.'),
  },
  {
    // Prototype.js and MooTools put their own `Array.from` in its place, which knows no sets.
    module: /chart\.js[\\/]dist[\\/].*\.js$/,
    repair: code => code.replace(/\bArray\.from\(([\w.]+)\)/g, '[...$1]'),
  },
];

/** Lit lists its versions in the page, and asks the page for functions that change it: to a bundle the page is a stranger. */
function withoutNames(code: string): string {
  return code
    .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0')
    .replace(/\b\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0')
    .replace(/\b\w+\?\.\((?:\{\w+:\w+\}|\w+,\w+)\)(?=[,;])/, '0')
    .replace(/\b\w+\.\w+PolyfillSupport\b/, '0');
}

export function hardenLibraries(): Plugin {
  return {
    name: 'harden-libraries',
    transform(code, id) {
      const found = repairs.find(({ module }) => module.test(id));
      return found ? { code: found.repair(code), map: null } : null;
    },
  };
}
