import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { formatHex } from 'culori';
import { parse } from 'postcss';
import { distances, paletteOf, passes, ratios, settingsOf, tokensOf, unknowns, type Setting } from '../../src/contrast/contrast.js';
import type { Resolved } from '../../src/contrast/colour.js';
import { readStyles, themes } from '../../src/contrast/css.js';
import { distinctions, pairs, tokens, type Paint, type Token } from '../../src/contrast/pairs.js';
import { contrastReport } from '../../src/cli/contrast-report.js';
import { frameStyles } from '../../src/ui/frame.styles.js';
import { tokenStyles } from '../../src/ui/tokens.styles.js';
import { dealStyles } from '../../src/widgets/deal-tracker/deal-tracker.styles.js';
import { peopleStyles } from '../../src/widgets/people-card/people-card.styles.js';
import { turnoverStyles } from '../../src/widgets/trade-turnover-chart/trade-turnover-chart.styles.js';

const name = (paint: Paint): string => (typeof paint === 'string' ? paint : `${paint.percent}% ${paint.token}`);
const base = { widget: undefined, scope: '' };

describe('the colours of the widgets', () => {
  for (const theme of themes) {
    for (const contrast of ['usual', 'more'] as const) {
      const setting = { ...base, theme, contrast };
      const palette = paletteOf(setting);

      it(`are ten, and known, in the ${theme} with ${contrast} contrast`, () => {
        assert.deepEqual(Object.keys(palette), tokens);
        assert.deepEqual(unknowns(palette), []);
      });

      for (const pair of pairs) {
        it(`${theme}, ${contrast} contrast: ${name(pair.paint)} on ${pair.ground} for every eye: ${pair.what}`, () => {
          const own = ratios(palette, setting).filter(each => each.pair === pair);
          assert.equal(own.length, 5);
          for (const measure of own) assert.ok(passes(measure), `${measure.eye}: ${measure.found} < ${measure.needed}`);
        });
      }
      for (const distinction of distinctions) {
        it(`${theme}, ${contrast} contrast: ${distinction.what}${distinction.inGrey ? ', in grey too' : ''}`, () => {
          const own = distances(palette, setting).filter(each => each.distinction === distinction);
          assert.equal(own.length, distinction.inGrey ? 5 : 4);
          for (const measure of own) assert.ok(passes(measure), `${measure.eye}: ${measure.found} < ${measure.needed}`);
        });
      }
    }
  }

  it('of text are 7:1 and of lines 4.5:1 for a reader who asks for more contrast', () => {
    for (const { paint, more, usual } of pairs) assert.ok(typeof paint !== 'string' || more === (usual === 4.5 ? 7 : 4.5), name(paint));
  });

  it('make a hairline that can be seen, for a reader who asks for more contrast', () => {
    for (const theme of themes) {
      const setting = { ...base, theme, contrast: 'more' as const };
      const palette = paletteOf(setting);
      for (const measure of ratios({ ...palette, rule: palette.hairline }, setting)) {
        if (measure.pair.paint === 'rule' && measure.pair.ground !== 'derived') assert.ok(measure.found >= 3, `${theme} ${measure.found}`);
      }
    }
  });

  it('keep their hues for a reader who asks for more contrast, and follow a newsroom’s ink', () => {
    const { declarations } = readStyles(':root { --dateline-ink: #400000; --dateline-accent: #008040 }');
    const palette = paletteOf({ ...base, theme: 'light', contrast: 'more' }, declarations);
    assert.deepEqual([palette.muted, palette.rule, palette.accent].map(hex), ['#400000', '#400000', '#135a2d']);
  });

  describe('are in the list of pairs, wherever a style sheet', () => {
    const mixes: string[] = [];
    const [painted, grounds] = [new Set<string>(), new Set<string>()];
    for (const { cssText } of [frameStyles, dealStyles, peopleStyles, turnoverStyles]) {
      parse(cssText).walkDecls(({ prop, value, parent }) => {
        // What the canvas reads there paints nothing.
        if (parent?.type === 'rule' && 'selector' in parent && parent.selector === '.layer') return;
        mixes.push(...(value.match(/color-mix\(.*\)/g) ?? []));
        const plain = value.replace(/color-mix\(.*\)/g, '');
        for (const [, token] of plain.matchAll(/var\(--_([\w-]+)\)/g)) (prop.startsWith('background') ? grounds : painted).add(token!);
      });
    }
    const listed = new Set<string>(tokensOf(...pairs.map(({ paint }) => paint)));
    const ground = new Set<string>(pairs.map(pair => pair.ground));

    it('paints with one', () => {
      // The hairline only divides; --_edge is a width.
      painted.delete('hairline');
      painted.delete('edge');
      assert.ok(painted.size >= 6);
      assert.deepEqual(
        [...painted].filter(token => !listed.has(token)),
        [],
      );
    });
    it('lays one as a ground', () => {
      // The room of a portrait until it has come.
      grounds.delete('hairline');
      assert.ok(grounds.size >= 4);
      assert.deepEqual(
        [...grounds].filter(token => !ground.has(token) && !listed.has(token)),
        [],
      );
    });
    it('mixes one', () => {
      const mixed = pairs.flatMap(({ paint }) => (typeof paint === 'string' ? [] : [paint]));
      assert.deepEqual(
        mixes,
        mixed.map(({ token, percent }) => `color-mix(in srgb, var(--_${token}) ${percent}%, var(--_surface))`),
      );
      assert.ok(mixed.every(paint => distinctions.some(({ other }) => other === paint)));
    });
  });
});

const hex = (colour: Resolved): string => (typeof colour === 'string' ? colour : formatHex(colour));

/** What a newsroom's style sheet makes of a colour. */
const read = (css: string, token: Token, setting: Partial<Setting> = {}): string =>
  hex(paletteOf({ ...base, theme: 'light', contrast: 'usual', ...setting }, readStyles(css).declarations)[token]);

describe('a newsroom’s style sheet is read as a browser reads it:', () => {
  const dark = { theme: 'dark' } as const;
  const tracker = { widget: 'deal-tracker' } as const;
  const cases: readonly (readonly [what: string, css: string, setting: Partial<Setting>, accent: string])[] = [
    ['a name', ':root { --dateline-accent: maroon }', {}, '#800000'],
    ['hsl', ':root { --dateline-accent: hsl(120deg 100% 25%) }', {}, '#008000'],
    ['oklch', ':root { --dateline-accent: oklch(0.452 0.3132 264.05) }', {}, '#0000ff'],
    ['color()', ':root { --dateline-accent: color(srgb 1 0 0) }', {}, '#ff0000'],
    ['light-dark() in the light', ':root { --dateline-accent: light-dark(#111, #eee) }', {}, '#111111'],
    ['light-dark() in the dark', ':root { --dateline-accent: light-dark(#111, #eee) }', dark, '#eeeeee'],
    ['a chain of variables', ':root { --a: #123456; --b: var(--a); --dateline-accent: var(--b) }', {}, '#123456'],
    ['a fallback', ':root { --dateline-accent: var(--none, light-dark(#111, #222)) }', dark, '#222222'],
    ['a variable of the dark', ':root { --a: #111; --dateline-accent: var(--a) } .dark { --a: #eee }', dark, '#eeeeee'],
    ['color-mix()', ':root { --dateline-accent: color-mix(in srgb, #f00 25%, #00f) }', {}, '#4000bf'],
    ['color-mix() with the share at the second', ':root { --dateline-accent: color-mix(in srgb, #f00, #00f 25%) }', {}, '#bf0040'],
    ['color-mix() of variables', ':root { --a: #fff; --dateline-accent: color-mix(in srgb, var(--a), #000) }', {}, '#808080'],
    ['inherit', ':root { --dateline-accent: #111 } deal-tracker { --dateline-accent: inherit }', tracker, '#111111'],
    ['initial', ':root { --dateline-accent: #111 } deal-tracker { --dateline-accent: initial }', tracker, '#0b5c8a'],
    ['a media query of the dark', '@media (prefers-color-scheme: dark) { :root { --dateline-accent: #eee } }', dark, '#eeeeee'],
    ['that query in the light', '@media (prefers-color-scheme: dark) { :root { --dateline-accent: #eee } }', {}, '#0b5c8a'],
    ['a screen in the dark', '@media screen and (prefers-color-scheme: dark) { :root { --dateline-accent: #eee } }', dark, '#eeeeee'],
    ['a class of the dark', ':root { --dateline-accent: #111 } .dark { --dateline-accent: #eee }', dark, '#eeeeee'],
    ['an attribute of the dark', 'html[data-theme="dark"] deal-tracker { --dateline-accent: #eee }', { ...dark, ...tracker }, '#eeeeee'],
    ['the widget’s own theme', 'deal-tracker[theme=dark] { --dateline-accent: #eee }', { ...dark, ...tracker }, '#eeeeee'],
    ['not the dark', ':root:not(.dark) { --dateline-accent: #111 }', dark, '#5ab0e0'],
    ['print', '@media print { :root { --dateline-accent: #111 } }', {}, '#0b5c8a'],
    ['forced colours', '@media (forced-colors: active) { :root { --dateline-accent: #111 } }', {}, '#0b5c8a'],
    ['more contrast', '@media (prefers-contrast: more) { :root { --dateline-accent: #111 } }', {}, '#0b5c8a'],
    ['nested rules', '.dark { & deal-tracker { --dateline-accent: #eee } }', { ...dark, ...tracker }, '#eeeeee'],
    ['nested rules without &', '.dark { deal-tracker { --dateline-accent: #eee } }', { ...dark, ...tracker }, '#eeeeee'],
    ['a nested query', ':root { @media (prefers-color-scheme: dark) { --dateline-accent: #eee } }', dark, '#eeeeee'],
    ['a list in :is()', ':is(deal-tracker, people-card) { --dateline-accent: #111 }', tracker, '#111111'],
    ['another widget', 'people-card { --dateline-accent: #111 }', tracker, '#0b5c8a'],
    ['a part of a widget', 'deal-tracker::part(heading) { --dateline-accent: #111 }', tracker, '#0b5c8a'],
    ['the later of two', ':root { --dateline-accent: #111; --dateline-accent: #222 }', {}, '#222222'],
    ['the nearer of two', 'deal-tracker { --dateline-accent: #111 } html#a { --dateline-accent: #222 }', tracker, '#111111'],
    [
      'the more specific',
      'html.dark deal-tracker { --dateline-accent: #111 } deal-tracker { --dateline-accent: #222 }',
      { ...dark, ...tracker },
      '#111111',
    ],
    [
      'a list that weighs what its heaviest does',
      ':is(.dark, #none) deal-tracker { --dateline-accent: #111 } html.dark deal-tracker { --dateline-accent: #222 }',
      { ...dark, ...tracker },
      '#111111',
    ],
    [
      'a list that weighs nothing',
      ':where(html.dark) deal-tracker { --dateline-accent: #111 } deal-tracker { --dateline-accent: #222 }',
      { ...dark, ...tracker },
      '#222222',
    ],
    [
      'a nested rule that weighs what the heaviest around it does',
      '.dark, #none { & deal-tracker { --dateline-accent: #111 } } html.dark deal-tracker { --dateline-accent: #222 }',
      { ...dark, ...tracker },
      '#111111',
    ],
    ['the important', ':root { --dateline-accent: #111 !important; --dateline-accent: #222 }', {}, '#111111'],
    ['a layer before what is in none', ':root { --dateline-accent: #111 } @layer a { :root { --dateline-accent: #222 } }', {}, '#111111'],
    [
      'a variable set nearer, and too late',
      ':root { --a: #111; --dateline-accent: var(--a) } .box { --a: #222 }',
      { scope: '.box' },
      '#111111',
    ],
  ];
  for (const [what, css, setting, accent] of cases) it(what, () => assert.equal(read(css, 'accent', setting), accent));

  for (const [what, value, says] of [
    ['a variable of another file', 'var(--brand)', '--brand is not set in this file'],
    ['a circle', 'var(--dateline-accent)', '--dateline-accent needs itself'],
    ['a colour of the system', 'LinkText', '“LinkText” is no colour'],
    ['a colour made from another', 'rgb(from red r g b)', 'is no colour'],
    ['a mixture in no space', 'color-mix(red, blue)', 'cannot be mixed'],
  ] as const) {
    it(`${what} is said to be unknown`, () => assert.ok(read(`:root { --dateline-accent: ${value} }`, 'accent').includes(says)));
  }

  it('what only a page can decide is tried by itself', () => {
    const { declarations } = readStyles(
      '.sport deal-tracker { --dateline-ink: #111 } @media (min-width: 40em) { :root { --dateline-ink: #222 } }',
    );
    const scopes = [...new Set(settingsOf(declarations).map(({ scope }) => scope))];
    assert.deepEqual(scopes, ['', '.sport', '@media (min-width:40em)']);
  });
});

describe('the report on a newsroom’s colours', () => {
  let desk: string;
  before(() => {
    desk = mkdtempSync(join(tmpdir(), 'newsroom-'));
  });
  after(() => rmSync(desk, { recursive: true, force: true }));

  const report = (css: string) => {
    const file = join(desk, 'theme.css');
    writeFileSync(file, css);
    return contrastReport(file);
  };

  it('finds the example in the documentation good', () => {
    const example = /```css\n(deal-tracker \{[^]*?)```/.exec(readFileSync('demo/docs/style.md', 'utf8'))![1]!;
    const { faults, verdict } = report(example);
    assert.equal(faults, '');
    assert.match(verdict, /all \d+ pairs of colours pass in both themes/);
  });

  it('finds the colours of every page of the demo good', () => {
    const themed = readdirSync('demo')
      .filter(file => file.endsWith('.css'))
      .map(file => `demo/${file}`)
      .filter(file => /--dateline-[\w-]+:/.test(readFileSync(file, 'utf8')));
    assert.ok(themed.length >= 2, themed.join());
    for (const file of themed) assert.equal(contrastReport(file).faults, '', file);
  });

  it('finds a light ground for both themes unreadable in the dark, and says a darker one', () => {
    const { faults } = report(':root { --dateline-surface: #fffaf3 }');
    assert.match(
      faults,
      /--dateline-ink on --dateline-surface \(dark\)\n.*\n\s+set in.*:1\n\s+found\s+1\.09:1, #eef1f4 on #fffaf3\n\s+needed\s+4\.5:1/,
    );
    assert.match(faults, /to mend\s+--dateline-surface: light-dark\(#fffaf3, #[0-9a-f]{6}\);/);
    assert.doesNotMatch(faults, /\(light\)/);
  });

  it('finds two colours that a colour-blind reader takes for one', () => {
    const { faults } = report(
      'deal-tracker { --dateline-accent: light-dark(#b01010, #ff8080); --dateline-disputed: light-dark(#006400, #60c060) }',
    );
    assert.match(faults, /--dateline-accent beside --dateline-disputed \(light, <deal-tracker>\)[^]*with deuteranopia/);
  });

  it('measures for a widget only what it shows', () => {
    const { faults } = report('people-card { --dateline-derived: #000 }');
    assert.equal(faults, '');
    assert.match(report('trade-turnover-chart { --dateline-derived: #000 }').faults, /the range over a calculated bar/);
  });

  it('says one fault once, for whatever widgets and scopes it holds', () => {
    const { faults } = report(
      ':root { --dateline-focus: light-dark(#ddd, #fff) } deal-tracker { --dateline-ink: light-dark(#000, #fff) } .a { --b: red }',
    );
    assert.match(faults, /^.*: 2 pairs of colours under the minimum/);
  });

  // Each of the colours below is too weak somewhere; all mended at once, all pairs must pass.
  for (const [what, css] of [
    ['a bright accent', ':root { --dateline-accent: #ff8c00 }'],
    ['a pale grey', ':root { --dateline-muted: light-dark(#aaa, #666); --dateline-rule: light-dark(#ccc, #444) }'],
    ['a light page', ':root { --dateline-surface: #fffaf3; --dateline-surface-2: #f4ecdf; --dateline-ink: #222 }'],
    ['a see-through rule', 'people-card { --dateline-rule: rgb(0 0 0 / 0.2) }'],
    ['a pink for both', 'deal-tracker { --dateline-accent: light-dark(#7a1f5c, #e79ccb) }'],
    ['a dark alone', '@media (prefers-color-scheme: dark) { :root { --dateline-surface: #777 } }'],
  ] as const) {
    it(`mends ${what}`, () => {
      const { faults } = report(css);
      const mends = [...faults.matchAll(/to mend\s+(.*) \(the nearest/g)].map(([, mend]) => mend!);
      assert.equal(mends.length, [...faults.matchAll(/to mend/g)].length, faults);
      const [selector, isDark] = [/(?::root|[a-z]+-[a-z]+(?= \{))/.exec(css)![0], css.startsWith('@media')];
      const added = `${selector} { ${mends.join('\n')} }`;
      assert.equal(report(`${css}\n${isDark ? `@media (prefers-color-scheme: dark) { ${added} }` : added}`).faults, '');
      assert.notEqual(faults, '');
    });
  }

  it('says so where the newsroom’s other colours leave no room', () => {
    // What is readable on black is not on white.
    const { faults } = report(
      ':root { --dateline-surface: light-dark(#000, #14181d); --dateline-surface-2: light-dark(#fff, #1f262d); --dateline-accent: #0b5c8a; --dateline-ink: #777; --dateline-muted: #777; --dateline-disputed: #b35c00; --dateline-focus: #777 }',
    );
    assert.match(faults, /to mend\s+nothing of the hue of --dateline-accent or --dateline-surface passes beside your other colours/);
  });

  it('notes slips, what it does not follow, and a page that may stay light', () => {
    const { notes } = report('@import "brand.css"; .dark { --dateline-acent: #111; --dateline-ink: var(--brand) }');
    for (const says of ['probably --dateline-accent', '--brand is not set', '@import "brand.css"', 'No color-scheme'])
      assert.ok(notes.includes(says), notes);
    assert.doesNotMatch(report('.dark { color-scheme: dark; --dateline-ink: #fff }').notes, /color-scheme/);
  });

  it('has a table of all', () => {
    const { table } = report(':root { --dateline-rule: #eee }');
    assert.match(table, /^under\s+--dateline-rule on --dateline-surface\s+light\s+1\.16:1\s+≥ 3:1/m);
    assert.match(table, /^\s+--dateline-ink on --dateline-surface\s+light\s+16\.23:1\s+≥ 4\.5:1$/m);
  });

  it('measures the list itself, not a copy', () =>
    assert.ok(tokenStyles.cssText.includes(hex(paletteOf({ ...base, theme: 'light', contrast: 'usual' }).rule))));
});
