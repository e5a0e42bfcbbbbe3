import {
  clampChroma,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  formatHex,
  interpolate,
  oklch,
  rgb,
  wcagContrast,
  type Rgb,
} from 'culori';
import { tokenStyles } from '../ui/tokens.styles.js';
import type { Tag } from '../widgets/catalogue.js';
import { over, resolveColour, type Resolved } from './colour.js';
import { cascade, readStyles, themes, type Declaration, type Theme } from './css.js';
import { distinctions, minDistance, pairs, tokens, type Distinction, type Pair, type Paint, type Token } from './pairs.js';

/** How readers see: as most do, in three ways with one kind of cone missing, without colours. */
export const eyes = {
  'any eye': (colour: Rgb): Rgb => colour,
  protanopia: seen(filterDeficiencyProt(1)),
  deuteranopia: seen(filterDeficiencyDeuter(1)),
  tritanopia: seen(filterDeficiencyTrit(1)),
  greyscale: seen(filterGrayscale(1)),
};
export type Eye = keyof typeof eyes;
const allEyes = Object.keys(eyes) as Eye[];

function seen(filter: (colour: Rgb) => unknown): (colour: Rgb) => Rgb {
  return colour => {
    const { r, g, b } = filter(colour) as Rgb;
    const held = (n: number): number => Math.min(1, Math.max(0, n));
    return { mode: 'rgb', r: held(r), g: held(g), b: held(b) };
  };
}

/** The ten colours in one theme, as the widgets get them. */
export type Palette = Readonly<Record<Token, Resolved>>;

/** Read from the style sheet itself, so that the list and the widgets cannot part. */
const { declarations: defaults } = readStyles(tokenStyles.cssText);

export interface Setting {
  readonly theme: Theme;
  readonly contrast: 'usual' | 'more';
  readonly widget: Tag | undefined;
  readonly scope: string;
}

/** The palette of a setting, with what a newsroom has set over the defaults. */
export function paletteOf(setting: Setting, theirs: readonly Declaration[] = []): Palette {
  const declared = cascade([...defaults, ...theirs], setting);
  return Object.fromEntries(tokens.map(token => [token, resolveColour(`var(--_${token})`, setting.theme, declared)])) as Palette;
}

/** A pair as it was measured. */
export interface Ratio {
  readonly pair: Pair;
  readonly eye: Eye;
  readonly needed: number;
  readonly found: number;
  readonly colours: readonly [paint: string, ground: string];
}

/** Two colours that were held beside each other. */
export interface Distance {
  readonly distinction: Distinction;
  readonly eye: Eye;
  readonly needed: number;
  readonly found: number;
  readonly colours: readonly [one: string, other: string];
}

/** What cannot be measured, because a colour is not known. */
export interface Unknown {
  readonly token: Token;
  readonly why: string;
}

const isFor = (only: readonly Tag[] | undefined, widget: Tag | undefined): boolean => !only || !widget || only.includes(widget);

export function unknowns(palette: Palette): readonly Unknown[] {
  return tokens.flatMap(token => {
    const colour = palette[token];
    if (typeof colour === 'string') return [{ token, why: colour }];
    const isGround = token.startsWith('surface');
    return isGround && (colour.alpha ?? 1) < 1
      ? [{ token, why: `${token} lets the page show through, whose colour is not known here` }]
      : [];
  });
}

/** Every pair whose colours are known, for every eye. */
export function ratios(palette: Palette, { contrast, widget }: Pick<Setting, 'contrast' | 'widget'>): readonly Ratio[] {
  return pairs
    .filter(({ only }) => isFor(only, widget))
    .flatMap(pair => {
      const ground = colourOf(pair.ground, palette);
      const paint = colourOf(pair.paint, palette);
      if (!ground || !paint) return [];
      const [below, above] = [onSurface(ground, palette), over(paint, onSurface(ground, palette))];
      const colours = [formatHex(above), formatHex(below)] as const;
      return allEyes.map(eye => ({ pair, eye, needed: pair[contrast], found: wcagContrast(eyes[eye](above), eyes[eye](below)), colours }));
    });
}

const deltaE = differenceCiede2000();

export function distances(palette: Palette, { widget }: Pick<Setting, 'widget'>): readonly Distance[] {
  return distinctions
    .filter(({ only }) => isFor(only, widget))
    .flatMap(distinction => {
      const [one, other] = [colourOf(distinction.one, palette), colourOf(distinction.other, palette)].map(
        each => each && onSurface(each, palette),
      );
      if (!one || !other) return [];
      const colours = [formatHex(one), formatHex(other)] as const;
      return allEyes
        .filter(eye => eye !== 'greyscale' || distinction.inGrey)
        .map(eye => ({ distinction, eye, needed: minDistance, found: deltaE(eyes[eye](one), eyes[eye](other)), colours }));
    });
}

/** What a paint is in a palette, where that is known. */
export function colourOf(paint: Paint, palette: Palette): Rgb | undefined {
  const [token, percent] = typeof paint === 'string' ? [paint, 100] : [paint.token, paint.percent];
  const [colour, { surface }] = [palette[token], palette];
  if (typeof colour === 'string' || typeof surface === 'string') return undefined;
  return percent === 100 ? colour : rgb(interpolate([surface, colour], 'rgb')(percent / 100));
}

const onSurface = (colour: Rgb, { surface }: Palette): Rgb =>
  typeof surface === 'string' ? colour : over(colour, { ...surface, alpha: 1 });

const tokenOf = (paint: Paint): Token => (typeof paint === 'string' ? paint : paint.token);

/** What is mixed into the surface changes with it. */
export const tokensOf = (...paints: readonly Paint[]): readonly Token[] => [
  ...new Set(paints.flatMap((paint): Token[] => (typeof paint === 'string' ? [paint] : [paint.token, 'surface']))),
];

/**
 * The palette with every colour mended that a newsroom has set and that fails: of the same hue and, as far as the
 * screen allows, as strong, at the nearest lightness that passes wherever the colour is used. Grounds come first, for
 * the colours on them that are not the newsroom's to change. A colour for which the others leave no room stays.
 */
export function mended(palette: Palette, set: ReadonlySet<Token>, setting: Pick<Setting, 'contrast' | 'widget'>): Palette {
  const grounds = [...new Set(pairs.map(({ ground }) => ground))];
  return [...grounds, ...tokens.filter(token => !grounds.includes(token))]
    .filter(token => set.has(token))
    .reduce((so, token) => mendOne(token, so, set, setting), palette);
}

function mendOne(token: Token, palette: Palette, set: ReadonlySet<Token>, setting: Pick<Setting, 'contrast' | 'widget'>): Palette {
  const now = palette[token];
  if (typeof now === 'string') return palette;
  const isConcerned = ({ pair: { paint, ground } }: Ratio): boolean =>
    tokenOf(paint) === token || (ground === token && !set.has(tokenOf(paint)));
  const isReadable = (tried: Palette): boolean => ratios(tried, setting).filter(isConcerned).every(passes);
  const isDistinct = (tried: Palette): boolean =>
    distances(tried, setting)
      .filter(({ distinction: { one, other } }) => tokensOf(one, other).includes(token))
      .every(passes);
  if (isReadable(palette) && isDistinct(palette)) return palette;

  const { l, c, h } = oklch(now);
  const steps = 500;
  const candidates = Array.from({ length: steps + 1 }, (_, i) => i / steps)
    .sort((a, b) => Math.abs(a - l) - Math.abs(b - l))
    // Rounded to what is written down, as that must pass.
    .map(lightness => rgb(formatHex(clampChroma({ mode: 'oklch', l: lightness, c, ...(h !== undefined && { h }) }, 'oklch')))!)
    .map(colour => ({ ...palette, [token]: colour }))
    .filter(isReadable);
  return candidates.find(isDistinct) ?? (isReadable(palette) ? palette : (candidates[0] ?? palette));
}

export const passes = ({ found, needed }: { readonly found: number; readonly needed: number }): boolean => found >= needed;

/** All settings that a style sheet makes: both themes, each widget that it names, each scope by itself. */
export function settingsOf(declarations: readonly Declaration[], wanted: readonly Theme[] = themes): readonly Setting[] {
  const concerned = declarations.filter(({ contrast }) => contrast !== 'more');
  const widgets = new Set([undefined, ...concerned.map(({ widget }) => widget)]);
  const scopes = new Set(['', ...concerned.map(({ scope }) => scope)]);
  return [...scopes].flatMap(scope =>
    [...widgets].flatMap(widget => wanted.map(theme => ({ theme, contrast: 'usual' as const, widget, scope }))),
  );
}
