import { generate, parse as parseCss, type CssNode } from 'css-tree';
import { blend, fixupHueLonger, fixupHueShorter, interpolate, parse, rgb, type Mode, type Rgb } from 'culori';
import type { Declaration, Theme } from './css.js';

/** A colour, or in words why there is none to be had from a style sheet alone. */
export type Resolved = Rgb | string;

/** What a value means in one theme, given what is declared there, the strongest first. */
export function resolveColour(
  value: string,
  theme: Theme,
  declared: readonly Declaration[],
  within: readonly Declaration[] = [],
): Resolved {
  let ast: CssNode;
  try {
    ast = parseCss(value, { context: 'value' });
  } catch {
    return `“${value}” is not a value`;
  }
  return ast.type === 'Value' ? resolveNodes(ast.children.toArray(), theme, declared, within) : `“${value}” is not a value`;
}

function resolveNodes(nodes: readonly CssNode[], theme: Theme, declared: readonly Declaration[], within: readonly Declaration[]): Resolved {
  const again = (some: readonly CssNode[] = []): Resolved => resolveNodes(some, theme, declared, within);
  const [node] = nodes;
  const text = nodes.map(each => generate(each)).join(' ');
  if (nodes.length === 1 && node?.type === 'Function') {
    const [first, second, ...rest] = argumentsOf(node.children.toArray());
    if (node.name === 'light-dark') return rest.length || !second ? `“${text}” is not a colour` : again(theme === 'light' ? first : second);
    if (node.name === 'color-mix') return mix(text, [first, second, ...rest], again);
    if (node.name === 'var') return variable(first?.[0], second, theme, declared, within);
  }
  // Of a fallback css-tree makes a value of its own.
  if (nodes.length === 1 && node?.type === 'Value') return again(node.children.toArray());
  if (nodes.length === 1 && node?.type === 'Raw') return resolveColour(node.value, theme, declared, within);
  return rgb(parse(text)) ?? `“${text}” is no colour that can be read here`;
}

/** Of a custom property these mean the value further out. */
const inherits = /^\s*(inherit|unset|revert|revert-layer)\s*$/i;

function variable(
  name: CssNode | undefined,
  fallback: readonly CssNode[] | undefined,
  theme: Theme,
  declared: readonly Declaration[],
  within: readonly Declaration[],
): Resolved {
  if (name?.type !== 'Identifier') return 'var() without a name';
  // A value is made where it is declared: what is set nearer to the widget comes too late for it.
  const reaching = declared.filter(({ property, depth }) => property === name.name && depth <= (within[0]?.depth ?? Infinity));
  let [found] = reaching;
  while (found && inherits.test(found.value)) {
    const { depth } = found;
    found = reaching.find(each => each.depth < depth);
  }
  if (found && within.includes(found)) return `${name.name} needs itself`;
  if (found && !/^\s*initial\s*$/i.test(found.value)) return resolveColour(found.value, theme, declared, [found, ...within]);
  return fallback ? resolveNodes(fallback, theme, declared, within) : `${name.name} is not set in this file`;
}

/** The colour spaces of CSS as culori calls them. */
const spaces: Readonly<Record<string, Mode>> = {
  srgb: 'rgb',
  'srgb-linear': 'lrgb',
  'display-p3': 'p3',
  'a98-rgb': 'a98',
  'prophoto-rgb': 'prophoto',
  rec2020: 'rec2020',
  hsl: 'hsl',
  hwb: 'hwb',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
  xyz: 'xyz65',
  'xyz-d65': 'xyz65',
  'xyz-d50': 'xyz50',
};

function mix(
  text: string,
  [method, ...parts]: readonly (readonly CssNode[] | undefined)[],
  resolve: (nodes: readonly CssNode[]) => Resolved,
): Resolved {
  const words = (method ?? []).map(node => generate(node));
  const mode = spaces[words[1] ?? ''];
  const [one, other] = parts;
  if (words[0] !== 'in' || !mode || !one || !other || parts.length > 2) return `“${text}” cannot be mixed here`;
  const [a, b] = [one, other].map(part => ({
    colour: resolve(part.filter(({ type }) => type !== 'Percentage')),
    share: part.flatMap(node => (node.type === 'Percentage' ? [Number(node.value)] : []))[0],
  })) as [{ colour: Resolved; share?: number }, { colour: Resolved; share?: number }];
  if (typeof a.colour === 'string') return a.colour;
  if (typeof b.colour === 'string') return b.colour;
  const [shareOfA, shareOfB] = [
    a.share ?? (b.share === undefined ? 50 : 100 - b.share),
    b.share ?? (a.share === undefined ? 50 : 100 - a.share),
  ];
  const sum = shareOfA + shareOfB;
  if (!sum) return `“${text}” mixes nothing`;
  const fixup = words[2] === 'longer' ? fixupHueLonger : fixupHueShorter;
  const mixed = rgb(
    interpolate([a.colour, b.colour], mode, ...((/^(hsl|hwb|o?klch|lch)$/.test(mode) ? [{ h: { fixup } }] : []) as []))(shareOfB / sum),
  );
  return sum < 100 ? { ...mixed, alpha: ((mixed.alpha ?? 1) * sum) / 100 } : mixed;
}

/** The arguments between the commas. */
function argumentsOf(nodes: readonly CssNode[]): CssNode[][] {
  return nodes.reduce<CssNode[][]>(
    (lists, node) => {
      if (node.type === 'Operator' && node.value === ',') lists.push([]);
      else lists.at(-1)!.push(node);
      return lists;
    },
    [[]],
  );
}

/** A colour as it is seen on its ground. */
export const over = (colour: Rgb, ground: Rgb): Rgb => ((colour.alpha ?? 1) < 1 ? rgb(blend([ground, colour])) : colour);
