import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse, type Node } from 'acorn';
import { full } from 'acorn-walk';
import type { BrowserName, CompatData, Identifier } from '@mdn/browser-compat-data';
import { generate, parse as parseStyles, walk, type CssNode, type WalkContext } from 'css-tree';

/** The built files, held against the browsers that package.json names, by what MDN knows of those. */

const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] };
const { api, css, javascript } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8')) as CompatData;

const mdnNames: Record<string, BrowserName> = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' };
const browsers = browserslist.map(line => {
  const [, name = '', version = ''] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
  return { browser: mdnNames[name]!, version };
});

/** What is used although some of these browsers lack it, and what is there for those. */
const guarded: Record<string, string> = {
  trustedTypes: 'Lit asks whether there is one',
  createPolicy: 'of trustedTypes',
  emptyScript: 'Lit asks whether there are trustedTypes',
  touches: 'Chart.js reads it of events of touch alone',
  states: 'in a try: no room is kept while a language loads',
  requestIdleCallback: 'behind "in window", else a timer',
  'light-dark()': 'a plain colour stands before it, under @supports not',
  'color-mix()': 'behind @supports, or a plain colour under @supports not',
  'round()': 'the size is then that of the inset, with its fraction',
  'text-wrap': 'lines break elsewhere',
  'text-wrap: balance': 'lines break elsewhere',
  'text-wrap: pretty': 'lines break elsewhere',
  'user-select': '-webkit-user-select stands before it',
  'cursor: pointer': 'a touch screen has none',
  'break-after: avoid': 'a page of print may end elsewhere',
  'print-color-adjust': 'what is calculated is hatched and dashed in print, too',
  'print-color-adjust: exact': 'see print-color-adjust',
  'forced-color-adjust': 'a browser without it forces no colours',
  'forced-color-adjust: none': 'see forced-color-adjust',
  'accent-color': 'the slider has the colour of the browser',
};

/** Names of MDN's that our scripts have as fields of data. */
const data = new Set(['changed', 'interval', 'colorScheme', 'with']);

const isUpTo = (added: string, version: string): boolean => {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [added, version].map(text => text.replace('≤', '').split('.').map(Number)) as [number[], number[]];
  return a < c || (a === c && b <= d);
};

/** Whether each browser of the list knows it, by this name and without a switch. */
const isOld = ({ __compat }: Identifier): boolean =>
  !__compat ||
  browsers.every(({ browser, version }) =>
    [__compat.support[browser] ?? []]
      .flat()
      .some(
        ({ version_added, version_removed, prefix, alternative_name, flags }) =>
          typeof version_added === 'string' && !version_removed && !prefix && !alternative_name && !flags && isUpTo(version_added, version),
      ),
  );

/** Every name in a part of the data, and whether whoever has that name is newer than the list. */
function namesIn(root: object, names = new Map<string, boolean>()): Map<string, boolean> {
  for (const [key, value] of Object.entries(root) as [string, Identifier][]) {
    if (key === '__compat') continue;
    const name = key.replace(/_(static|event)$/, '');
    if (value.__compat) names.set(name, names.get(name) !== false && !isOld(value));
    namesIn(value, names);
  }
  return names;
}
const scriptNames = namesIn(javascript.builtins!, namesIn(api));
const selectorNames = namesIn(css.selectors!);
const typeNames = namesIn(css.types!);
const [properties, atRules] = [css.properties, css['at-rules']] as [Identifier, Identifier];

/** What a style sheet or a list of declarations uses that is newer than the list. */
function newInStyles(text: string): string[] {
  const found: string[] = [];
  const see = (isNew: boolean | undefined, name: string): void => void (isNew && found.push(name));
  walk(parseStyles(text, { context: text.includes('{') ? 'stylesheet' : 'declarationList' }), {
    enter(this: WalkContext, node: CssNode) {
      // What the parser does not know there is a rule, too.
      if (node.type === 'Block') see(!!this.rule && node.children.some(({ type }) => type === 'Rule' || type === 'Raw'), 'a rule in a rule');
      if (node.type === 'Atrule') see(!atRules[node.name] || !isOld(atRules[node.name]!), `@${node.name}`);
      if (node.type === 'Feature') see(namesIn(atRules).get(node.name), `(${node.name})`);
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') see(selectorNames.get(node.name), `:${node.name}`);
      if (node.type === 'Function') see(typeNames.get(node.name), `${node.name}()`);
      if (node.type === 'Dimension') see(typeNames.get(node.unit), node.unit);
      if (node.type !== 'Declaration' || /^-/.test(node.property)) return;
      const property = properties[node.property];
      see(!property || !isOld(property), node.property);
      for (const word of generate(node.value).match(/[a-z-]+/g) ?? [])
        see(property?.[word] && !isOld(property[word]), `${node.property}: ${word}`);
    },
  });
  return found;
}

/** The styles in a text of a script: the text, or the attributes and sheets of its markup. */
function stylesIn(text: string): string[] {
  if (/<\w/.test(text)) return [.../\bstyle=["']([^"']+)|<style>([^<]*)/g[Symbol.matchAll](text)].map(([, list, sheet]) => (list ?? sheet)!);
  return /\{\s*[\w-]+\s*:[^{}]+\}/.test(text) ? [text] : [];
}

/** A node as the walk hands it over: of any kind, with the fields of that. */
type AnyNode = Node & { readonly [Field in 'property' | 'key' | 'left' | 'object']?: AnyNode } & {
  readonly properties?: readonly AnyNode[];
  readonly quasis?: readonly { value: { cooked: string } }[];
  readonly name?: string;
  readonly value?: unknown;
  readonly computed?: boolean;
};
const eachIn = (tree: Node, see: (node: AnyNode) => void): void => full(tree, node => see(node as Node as AnyNode));
const nameOf = (node?: AnyNode): string => node?.name ?? (typeof node?.value === 'string' ? node.value : '');

/** Names that a script gives to properties of its own, which are no browser's. */
function ownNames(tree: Node): string[] {
  const own: string[] = [];
  eachIn(tree, node => {
    if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') own.push(nameOf(node.key));
    if (node.type === 'ObjectExpression') own.push(...node.properties!.map(({ key }) => nameOf(key)));
    if (node.type === 'AssignmentExpression' && node.left!.object?.type === 'ThisExpression') own.push(nameOf(node.left!.property));
  });
  return own;
}

/** What a script uses that is newer than the list. */
function newIn(tree: Node, own = new Set<string>()): string[] {
  const found = new Set<string>();
  eachIn(tree, node => {
    const names =
      node.type === 'MemberExpression'
        ? [node.computed && node.property!.type === 'Identifier' ? '' : nameOf(node.property)]
        : node.type === 'ObjectPattern'
          ? node.properties!.map(({ key }) => nameOf(key))
          : // Shorter ones are made when a script is shrunk.
            node.type === 'Identifier' && node.name!.length > 3
            ? [node.name!]
            : [];
    for (const name of names) if (scriptNames.get(name) && !own.has(name) && !data.has(name)) found.add(name);
    const text = typeof node.value === 'string' ? node.value : (node.quasis ?? []).map(({ value }) => value.cooked).join('0');
    for (const name of stylesIn(text).flatMap(newInStyles)) found.add(name);
  });
  return [...found];
}

/** Fails where a browser of the list could not read the script: the year is that of the oldest of them. */
const treeOf = (script: string): Node => parse(script, { ecmaVersion: 2022, sourceType: 'module' });

describe('in the browsers that package.json names, the built files', () => {
  const texts = new Map(
    readdirSync('bundles', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.js'))
      .sort()
      // The same stands there by more than one name.
      .map(name => [readFileSync(join('bundles', name), 'utf8'), name]),
  );
  const trees = new Map<string, Node>();

  it('can be read', () => {
    for (const [text, name] of texts) assert.doesNotThrow(() => trees.set(name, treeOf(text)), name);
    assert.ok(trees.size > 20, `${trees.size} files`);
  });

  it('use nothing that is newer, except where there is something for those without; and no exception is left over', () => {
    const own = new Set([...trees.values()].flatMap(ownNames));
    const found = new Map<string, string[]>();
    for (const [name, tree] of trees) for (const each of newIn(tree, own)) found.set(each, [...(found.get(each) ?? []), name]);
    assert.deepEqual([...found].filter(([name]) => !guarded[name]), []);
    assert.deepEqual(Object.keys(guarded).filter(name => !found.has(name)), []);
  });
});

describe('the check of what is newer', () => {
  for (const [script, name] of [
    ['items.toSorted()', 'toSorted'],
    ['items["toReversed"]()', 'toReversed'],
    ['const { canParse } = URL', 'canParse'],
    ['Object.groupBy(items, f)', 'groupBy'],
    ['Array.fromAsync(items)', 'fromAsync'],
    ['element.checkVisibility()', 'checkVisibility'],
    ['document.startViewTransition(f)', 'startViewTransition'],
    ['Promise.withResolvers()', 'withResolvers'],
    ['a.union(b), a.isSubsetOf(b)', 'isSubsetOf'],
    ['css`.a { .b { color: red } }`', 'a rule in a rule'],
    ['css`.a:state(loading) { color: red }`', ':state'],
    ['css`.a:has(.b) { color: red }`', ':has'],
    ['css`.a { field-sizing: content }`', 'field-sizing'],
    ['css`.a { transition-behavior: allow-discrete }`', 'transition-behavior'],
    ['css`@scope (.a) { .b { color: red } }`', '@scope'],
    ['css`@starting-style { .b { color: red } }`', '@starting-style'],
    ['css`.a { color: color-mix(in srgb, red, blue) }`', 'color-mix()'],
    ['html`<p style="color: light-dark(red, blue)"></p>`', 'light-dark()'],
  ] as const)
    it(`finds ${name}`, () => assert.ok(newIn(treeOf(script)).includes(name), newIn(treeOf(script)).join()));

  for (const script of ['const a = /[a--b]/v', 'using a = b', 'class A { @b c; }', 'import a from "b" with { type: "json" }'])
    it(`cannot read ${script}`, () => assert.throws(() => treeOf(script), SyntaxError));

  it('lets pass what is known to all', () => {
    const styles = '@supports (color: red) { .a::part(b):not(:where(.c)) { inset: 0; overflow: clip; inline-size: min(1cqi, 2rem) } } @container (min-width: 1px) { p { gap: 0 } }';
    assert.deepEqual(newIn(treeOf(`class A { static { a ??= b.at(-1).findLast(c); } #d = structuredClone(e); } css\`${styles}\``)), []);
  });
});
