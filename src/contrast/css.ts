import { calculateForAST } from '@bramus/specificity/core';
import { generate, parse as parseCss, type CssNode, type MediaQuery, type Selector } from 'css-tree';
import { parse, type AtRule, type ChildNode, type Container, type Rule } from 'postcss';
import { tags, type Tag } from '../widgets/catalogue.js';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where a declaration holds; what is left out holds anyhow. */
interface Condition {
  readonly theme?: Theme;
  readonly contrast?: 'usual' | 'more';
  readonly widget?: Tag;
  /** What else must be so: selectors and media queries that only a page can decide. */
  readonly scope: string;
}

/** A custom property that a style sheet sets. */
export interface Declaration extends Condition {
  readonly property: string;
  readonly value: string;
  readonly line: number;
  /** How near to the widget it is set, from the root of the page on; what is nearer wins, before all specificity. */
  readonly depth: number;
  /** Of what is equally near, the greater wins, from left to right. */
  readonly weight: readonly number[];
}

/** The custom properties of a style sheet, and whether it says anywhere which schemes the page has. */
export interface StyleSheet {
  readonly declarations: readonly Declaration[];
  readonly hasColorScheme: boolean;
  readonly imports: readonly string[];
}

/**
 * Reads CSS as browsers do, nested rules too.
 *
 * @throws CssSyntaxError of postcss, which names the line.
 */
export function readStyles(css: string): StyleSheet {
  const declarations: Declaration[] = [];
  const imports: string[] = [];
  let hasColorScheme = false;

  const walk = (container: Container<ChildNode>, selectors: readonly string[], media: readonly Condition[], layered: boolean): void => {
    for (const node of container.nodes ?? []) {
      if (node.type === 'decl') {
        if (node.prop === 'color-scheme') hasColorScheme = true;
        if (!node.prop.startsWith('--')) continue;
        for (const selector of selectors) {
          for (const place of expand(selector).map(placeOf)) {
            const condition = place && media.reduce<Condition | undefined>(both, place);
            if (!condition) continue;
            // What is important turns the order of layers round.
            const layer = Number(layered === Boolean(node.important));
            const weight = [Number(Boolean(node.important)), layer, ...specificity(selector), declarations.length];
            const { prop: property, value, source } = node;
            declarations.push({ ...condition, property, value, line: source?.start?.line ?? 0, depth: place.depth, weight });
          }
        }
      } else if (node.type === 'rule') {
        walk(node as Container<ChildNode>, nest(selectors, node), media, layered);
      } else if (node.type === 'atrule') {
        if (node.name === 'import') imports.push(node.params);
        const queries = alternatives(node);
        if (queries)
          for (const query of queries) walk(node as Container<ChildNode>, selectors, [...media, query], layered || node.name === 'layer');
      }
    }
  };
  walk(parse(css) as unknown as Container<ChildNode>, [], [], false);
  return { declarations, hasColorScheme, imports };
}

/** What holds in one theme, for one widget, under one scope: the strongest first. */
export function cascade(
  declarations: readonly Declaration[],
  { theme, contrast, widget, scope }: Required<Omit<Condition, 'widget'>> & { widget: Tag | undefined },
): readonly Declaration[] {
  return declarations
    .filter(
      each =>
        (!each.theme || each.theme === theme) &&
        (!each.contrast || each.contrast === contrast) &&
        (!each.widget || each.widget === widget) &&
        (!each.scope || each.scope === scope),
    )
    .sort((a, b) => b.depth - a.depth || compare(b.weight, a.weight));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** `&` stands for a list of all selectors around it, and so weighs what the heaviest of them does. */
const nest = (parents: readonly string[], { selectors }: Rule): string[] => {
  if (!parents.length) return selectors;
  const around = `:is(${parents.join()})`;
  return selectors.map(selector => (selector.includes('&') ? selector.replaceAll('&', around) : `${around} ${selector}`));
};

/** The media queries of an at-rule, each a way in; none if nothing in it can concern a screen's colours. */
function alternatives({ name, params }: AtRule): readonly Condition[] | undefined {
  // What an older browser has in place of what it lacks.
  if (name === 'supports' && /^not\b/i.test(params)) return undefined;
  if (['layer', 'supports', 'scope'].includes(name)) return [{ scope: '' }];
  if (name === 'container') return [{ scope: `@container ${params}` }];
  if (name !== 'media') return undefined;
  const list = parseCss(params, { context: 'mediaQueryList' });
  if (list.type !== 'MediaQueryList') return [{ scope: `@media ${params}` }];
  return list.children
    .toArray()
    .flatMap(query => (query.type === 'MediaQuery' ? (readQuery(query) ?? []) : { scope: `@media ${generate(query)}` }));
}

function readQuery(query: MediaQuery): Condition | undefined {
  const text = generate(query);
  const { mediaType, modifier, condition } = query;
  if (mediaType === 'print' && !modifier) return undefined;
  const parts = condition?.type === 'Condition' ? condition.children.toArray() : [];
  // What is turned round or has a choice is left to the page.
  if (modifier === 'not' || parts.some(part => part.type === 'Identifier' && part.name !== 'and')) return { scope: `@media ${text}` };
  return parts
    .filter(part => part.type !== 'Identifier')
    .map((part): Condition | undefined => {
      const feature = part.type === 'Feature' ? `${part.name}:${part.value ? generate(part.value) : ''}` : '';
      if (feature === 'prefers-color-scheme:dark') return { theme: 'dark', scope: '' };
      if (feature === 'prefers-color-scheme:light') return { theme: 'light', scope: '' };
      if (feature === 'prefers-contrast:more') return { contrast: 'more', scope: '' };
      if (feature === 'prefers-contrast:no-preference') return { contrast: 'usual', scope: '' };
      if (feature === 'forced-colors:active') return undefined;
      if (feature === 'forced-colors:none') return { scope: '' };
      return { scope: `@media ${generate(part)}` };
    })
    .reduce(both, { scope: '' });
}

/** Both at once, if they can be. */
function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  if (!a || !b || (['theme', 'contrast', 'widget'] as const).some(key => a[key] && b[key] && a[key] !== b[key])) return undefined;
  return { ...a, ...b, scope: [b.scope, a.scope].filter(Boolean).join(' ') };
}

/** `:is(a, b) c` as `a c` and `b c`. */
function expand(selector: string): string[] {
  const ast = readSelector(selector);
  const nested = ast?.children
    .toArray()
    .find(node => node.type === 'PseudoClassSelector' && /^(is|where|matches|-webkit-any)$/.test(node.name));
  if (!ast || nested?.type !== 'PseudoClassSelector') return [selector];
  const list = nested.children?.first;
  if (list?.type !== 'SelectorList') return [selector];
  const nodes = ast.children.toArray();
  const written = (some: readonly CssNode[]): string => some.map(node => generate(node)).join('');
  const [before, after] = [written(nodes.slice(0, nodes.indexOf(nested))), written(nodes.slice(nodes.indexOf(nested) + 1))];
  return list.children.toArray().flatMap(each => expand(`${before}${generate(each)}${after}`));
}

function readSelector(selector: string): Selector | undefined {
  try {
    const ast = parseCss(selector, { context: 'selector' });
    return ast.type === 'Selector' ? ast : undefined;
  } catch {
    return undefined;
  }
}

/** Ids; classes, attributes and pseudo-classes; names. */
function specificity(selector: string): readonly number[] {
  const ast = readSelector(selector);
  return ast ? calculateForAST(ast).toArray() : [0, 0, 0];
}

/** Where a selector points: at the whole page, at one widget, or at something that only the page has. */
function placeOf(selector: string): (Condition & { readonly depth: number }) | undefined {
  const ast = readSelector(selector);
  if (!ast) return { scope: selector, depth: 2 };
  let theme: Theme | undefined;
  const [compounds, names]: [CssNode[][], string[][]] = [[[]], [[]]];
  for (const node of ast.children.toArray()) {
    if (node.type === 'Combinator') {
      compounds.push([]);
      names.push([]);
      continue;
    }
    const hint = themeOf(node);
    if (hint) theme = hint;
    else if (node.type === 'TypeSelector') names.at(-1)!.push(node.name.toLowerCase());
    else if (node.type === 'PseudoClassSelector' && /^(root|host)$/.test(node.name)) names.at(-1)!.push(node.name);
    else compounds.at(-1)!.push(node);
  }
  // A part of a widget is inside it, and the widget has read its colours further out.
  if (compounds.at(-1)!.some(({ type }) => type === 'PseudoElementSelector')) return undefined;
  const last = names.at(-1)![0];
  const widget = tags.find(tag => tag === last);
  const isEverywhere = compounds.flat().length === 0 && names.flat().every(isPlain);
  const depth = last === 'host' ? 4 : widget || last === '*' ? 3 : last === 'html' || last === 'root' ? 0 : last === 'body' ? 1 : 2;
  // A class on the root alone, such as that of a theme switch, is not nearer than the root.
  const isRoot = names.length === 1 && theme && !last && isEverywhere;
  return {
    ...(theme && { theme }),
    ...(widget && { widget }),
    scope: isEverywhere ? '' : describeScope(compounds, names),
    depth: isRoot ? 0 : depth,
  };
}

const isPlain = (name: string): boolean => ['html', 'body', 'root', 'host', '*'].includes(name) || tags.some(tag => tag === name);

const describeScope = (compounds: readonly CssNode[][], names: readonly string[][]): string =>
  compounds
    .map((nodes, i) => `${names[i]!.filter(each => !isPlain(each)).join('')}${nodes.map(node => generate(node)).join('')}`)
    .filter(Boolean)
    .join(' ');

/** `.dark`, `[data-theme=light]`, `.theme-dark`, `:not(.dark)`: how pages name a scheme of theirs. */
function themeOf(node: CssNode): Theme | undefined {
  if (node.type === 'ClassSelector') return named(node.name);
  if (node.type === 'AttributeSelector') {
    const { value } = node;
    return named(value?.type === 'String' ? value.value : (value?.name ?? node.name.name));
  }
  if (node.type === 'PseudoClassSelector' && node.name === 'not' && node.children?.size === 1) {
    const list = node.children.first;
    const only = list?.type === 'SelectorList' && list.children.size === 1 ? list.children.first : undefined;
    const inner = only?.type === 'Selector' && only.children.size === 1 ? themeOf(only.children.first!) : undefined;
    return inner && (inner === 'dark' ? 'light' : 'dark');
  }
  return undefined;
}

function named(name: string): Theme | undefined {
  const word = /(?:^|[-_])(dark|night|light|day)(?:[-_]|$)/i.exec(name)?.[1]?.toLowerCase();
  if (!word) return undefined;
  return word === 'dark' || word === 'night' ? 'dark' : 'light';
}
