import { readFileSync } from 'node:fs';
import { formatHex, formatHex8 } from 'culori';
import { CssSyntaxError } from 'postcss';
import { nearest } from '../article/faults.js';
import {
  distances,
  mended,
  paletteOf,
  passes,
  ratios,
  settingsOf,
  tokensOf,
  unknowns,
  type Distance,
  type Eye,
  type Palette,
  type Ratio,
  type Setting,
} from '../contrast/contrast.js';
import type { Resolved } from '../contrast/colour.js';
import { cascade, readStyles, themes, type Declaration, type StyleSheet, type Theme } from '../contrast/css.js';
import { tokens, type Paint, type Token } from '../contrast/pairs.js';
import { InputError } from '../tools/input-error.js';

/** What there is to say of the colours of a style sheet. */
export interface ContrastReport {
  /** Every pair, as a table. */
  readonly table: string;
  /** What is under its minimum and how to mend it; empty if nothing is. */
  readonly faults: string;
  /** What could not be checked, and what looks like a slip. */
  readonly notes: string;
  readonly verdict: string;
}

/** A measure, with all that is needed to tell of it. */
interface Finding {
  readonly setting: Setting;
  readonly measure: Ratio | Distance;
}

/** The colours of a setting, and what they would be if all were mended. */
interface World {
  readonly palette: Palette;
  readonly better: Palette;
}

interface Told extends Pick<StyleSheet, 'declarations'> {
  readonly worlds: ReadonlyMap<Setting, World>;
}

function worldOf(setting: Setting, declarations: readonly Declaration[]): World {
  const palette = paletteOf(setting, declarations);
  const set = new Set(tokens.filter(token => setBy(token, setting, declarations)));
  return { palette, better: mended(palette, set, setting) };
}

/**
 * Reads a newsroom's style sheet and measures the colours of the widgets with what it sets. Writes nothing.
 *
 * @throws InputError for a file that cannot be read, is not CSS or sets no colour of ours.
 */
export function contrastReport(file: string, theme?: Theme): ContrastReport {
  const sheet = readSheet(file);
  const settings = settingsOf(concerning(sheet.declarations), theme && [theme]);
  const worlds = new Map(settings.map(setting => [setting, worldOf(setting, sheet.declarations)]));
  const findings = distinct(
    settings.flatMap(setting => {
      const { palette } = worlds.get(setting)!;
      return worst([...ratios(palette, setting), ...distances(palette, setting)]).map(measure => ({ setting, measure }));
    }),
  );
  const failed = findings.filter(({ measure }) => !passes(measure));
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const where = theme ? `in the ${theme} theme` : 'in both themes';
  const told = failed.map(finding => tell(finding, file, { ...sheet, worlds }));
  return {
    table: tableOf(findings),
    faults: told.length ? [`${file}: ${count(told.length, 'pair')} of colours under the minimum`, ...told].join('\n\n') : '',
    notes: notesOn({ ...sheet, worlds }).join('\n'),
    verdict: `${file}: all ${count(findings.length, 'pair')} of colours pass ${where}.`,
  };
}

function readSheet(file: string): StyleSheet {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new InputError(`${file} cannot be read. Name the CSS file that sets the --dateline-… colours.`);
  }
  try {
    const sheet = readStyles(text);
    if (sheet.declarations.some(({ property }) => property.startsWith('--dateline-'))) return sheet;
  } catch (fault) {
    if (fault instanceof CssSyntaxError) throw new InputError(`${file}:${fault.line}:${fault.column} is not CSS: ${fault.reason}`);
    throw fault;
  }
  throw new InputError(`${file} sets no --dateline-… colour, so the widgets have their own. There are ${tokens.map(property).join(', ')}.`);
}

const property = (token: Token): string => `--dateline-${token}`;

/** What a page needs of its own properties is no setting of ours unless a colour of ours can change with it. */
const concerning = (declarations: readonly Declaration[]): readonly Declaration[] =>
  declarations.filter(
    each => each.property.startsWith('--dateline-') || declarations.some(({ value }) => value.includes(`var(${each.property}`)),
  );

/** Of the eyes only the worst that fails, and none but any if that fails already: what everyone sees badly is one fault. */
function worst<M extends Ratio | Distance>(measures: readonly M[]): readonly M[] {
  const groups = new Map<unknown, M[]>();
  for (const measure of measures) {
    const key = subject(measure);
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups.values()].map(([anyEye, ...others]) => {
    const low = [...others].sort((a, b) => a.found - b.found)[0]!;
    return passes(anyEye!) && !passes(low) ? low : anyEye!;
  });
}

const subject = (measure: Ratio | Distance): object => ('pair' in measure ? measure.pair : measure.distinction);

/** The same colours for another widget, or where a page sets something else, are one finding. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const isTold = kept.some(
      ({ setting, measure }) =>
        setting.theme === finding.setting.theme &&
        subject(measure) === subject(finding.measure) &&
        measure.colours.join() === finding.measure.colours.join(),
    );
    if (!isTold) kept.push(finding);
  }
  return kept;
}

const name = (paint: Paint): string => (typeof paint === 'string' ? property(paint) : `${paint.percent}% of ${property(paint.token)}`);

const title = (measure: Ratio | Distance): string =>
  'pair' in measure
    ? `${name(measure.pair.paint)} on ${name(measure.pair.ground)}`
    : `${name(measure.distinction.one)} beside ${name(measure.distinction.other)}`;

const place = ({ theme, widget, scope }: Setting): string => [theme, widget && `<${widget}>`, scope].filter(Boolean).join(', ');

/** Rounded down: 4.49 is not 4.5. */
const amount = (measure: Ratio | Distance, n: number): string =>
  'pair' in measure ? `${Math.floor(n * 100) / 100}:1` : `a difference of ${Math.floor(n * 10) / 10} (CIEDE2000)`;

const how = (eye: Eye): string => (eye === 'any eye' ? '' : eye === 'greyscale' ? ' in greyscale' : ` with ${eye}`);

function tell({ setting, measure }: Finding, file: string, { declarations, worlds }: Told): string {
  const isPair = 'pair' in measure;
  const involved = isPair
    ? tokensOf(measure.pair.paint, measure.pair.ground)
    : tokensOf(measure.distinction.one, measure.distinction.other);
  const set = involved.flatMap(token => setBy(token, setting, declarations) ?? []);
  const [a, b] = measure.colours;
  return `  ${title(measure)} (${place(setting)})
    ${isPair ? measure.pair.what : measure.distinction.what}
    set in    ${[...new Set(set.map(({ line }) => `${file}:${line}`))].join(', ')}
    found     ${amount(measure, measure.found)}${how(measure.eye)}, ${a} ${isPair ? 'on' : 'and'} ${b}
    needed    ${amount(measure, measure.needed)}
    to mend   ${mend({ setting, measure }, involved, { declarations, worlds })}`;
}

const setBy = (token: Token, setting: Setting, declarations: readonly Declaration[]): Declaration | undefined =>
  cascade(declarations, setting).find(each => each.property === property(token));

/** Says the mended colours of the pair, if they are enough. */
function mend({ setting, measure }: Finding, involved: readonly Token[], { declarations, worlds }: Told): string {
  const { palette, better } = worlds.get(setting)!;
  const subjectOf = subject(measure);
  const again = [...ratios(better, setting), ...distances(better, setting)].filter(each => subject(each) === subjectOf);
  const changed = involved.filter(token => better[token] !== palette[token]);
  if (again.every(passes) && changed.length) {
    const lines = changed.map(token => {
      const isOfOneTheme = setBy(token, setting, declarations)?.theme;
      return `${property(token)}: ${isOfOneTheme ? written(better[token]) : inBoth(token, setting, worlds)};`;
    });
    return `${lines.join(' ')} (the nearest of its hue that passes wherever it is used)`;
  }
  if ('distinction' in measure)
    return 'take hues that are further apart, such as a blue and an orange, or one colour much lighter than the other';
  const names = involved.filter(token => setBy(token, setting, declarations)).map(property);
  return `nothing of the hue of ${names.join(' or ')} passes beside your other colours: take another, or leave it to the widgets`;
}

/** What is set for both themes is mended in both. */
function inBoth(token: Token, setting: Setting, worlds: Told['worlds']): string {
  const of = (theme: Theme): string | undefined => {
    const world = [...worlds].find(([each]) => each.theme === theme && each.widget === setting.widget && each.scope === setting.scope)?.[1];
    return world && written(world.better[token]);
  };
  const [light, dark] = themes.map(of);
  return light && dark && light !== dark ? `light-dark(${light}, ${dark})` : (light ?? dark)!;
}

const written = (colour: Resolved): string =>
  typeof colour === 'string' ? '…' : (colour.alpha ?? 1) < 1 ? formatHex8(colour) : formatHex(colour);

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ setting, measure }) => [
    passes(measure) ? '' : 'under',
    title(measure),
    place(setting),
    'pair' in measure ? amount(measure, measure.found) : `ΔE ${Math.floor(measure.found * 10) / 10}`,
    `≥ ${'pair' in measure ? amount(measure, measure.needed) : measure.needed}`,
    measure.eye === 'any eye' ? '' : how(measure.eye).trim(),
  ]);
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => row[i]!.length)));
  return rows
    .map(row =>
      row
        .map((cell, i) => (i === 3 || i === 4 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function notesOn({ declarations, hasColorScheme, imports, worlds }: StyleSheet & Told): readonly string[] {
  const misspelt = [...new Set(declarations.map(each => each.property))].filter(
    each => each.startsWith('--dateline-') && !tokens.some(token => property(token) === each),
  );
  const unknown = [...worlds]
    .flatMap(([setting, { palette }]) => unknowns(palette).map(each => ({ ...each, setting })))
    .filter(
      ({ token, why, setting }, i, all) =>
        all.findIndex(each => each.token === token && each.why === why && each.setting.theme === setting.theme) === i,
    );
  const themed = declarations.some(({ theme, property: name }) => theme && name.startsWith('--dateline-'));
  return [
    ...misspelt.map(each => {
      const meant = nearest(each, tokens.map(property));
      return `Not one of the widgets’ colours: ${each}${meant ? `; probably ${meant}` : ''}.`;
    }),
    ...unknown.map(({ token, why, setting }) => `Not checked: ${property(token)} (${place(setting)}): ${why}.`),
    ...imports.map(each => `Not followed: @import ${each}.`),
    ...(themed && !hasColorScheme
      ? ['No color-scheme is set in this file. Unless the page sets one, what you leave to the widgets stays light.']
      : []),
  ];
}
