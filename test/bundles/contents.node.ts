import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import * as english from '../../src/locale/en.js';
import { locales } from '../../src/locale/locales.js';
import { selectors } from '../../src/tools/article-plugin.js';
import { cutSlice } from '../../src/tools/sizes.js';
import { version } from '../../src/tools/standalone-configs.js';
import type { Tag } from '../../src/widgets/catalogue.js';
import { article, bundles, chunkName, files, otherTags, textOf } from './built.js';

const chunk = textOf(chunkName);
const messages: Record<Tag, unknown> = {
  'trade-turnover-chart': english.turnoverChart,
  'deal-tracker': english.dealTracker,
  'people-card': english.peopleCard,
};

/** All texts in a value that are long enough to be told apart. */
function texts(value: unknown, least = 12): string[] {
  if (typeof value === 'string') return value.length >= least ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(inner => texts(inner, least)) : [];
}

/** A text as it stands in a file of ours, whatever its quotes. */
const stands = (text: string, file: string): boolean =>
  [text, text.replaceAll("'", "\\'"), text.replaceAll('"', '\\"')].some(form => file.includes(form));

interface Statement {
  readonly type: string;
  readonly source?: { readonly value: string } | null;
}
const statements = (text: string): Statement[] => parseAst(text).body as unknown as Statement[];

describe('the bundles', () => {
  it('are one file a widget and the Chart.js chunk', () => {
    assert.deepEqual(files, [chunkName, 'deal-tracker.js', 'people-card.js', 'trade-turnover-chart.js'].sort());
  });

  for (const { tag, text } of bundles) {
    const { code, json } = cutSlice(text);

    it(`<${tag}> carries its own slice and nothing more`, () => {
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(selectors[tag](article))));
    });

    it(`<${tag}> carries no text of the other widgets’ slices`, () => {
      // A note may say in three words what the interface says too.
      const own = [...texts(JSON.parse(json)), ...texts(locales)].join('\n');
      const foreign = otherTags(tag).flatMap(other => texts(selectors[other](article)).filter(line => !own.includes(line)));
      assert.ok(foreign.length > 10, 'there is something to look for');
      assert.deepEqual(
        foreign.filter(line => stands(line, text)),
        [],
      );
    });

    it(`<${tag}> carries no interface words of the other widgets`, () => {
      const own = [...texts(messages[tag]), ...texts(english.locale)].join('\n');
      const foreign = otherTags(tag).flatMap(other => texts(messages[other]).filter(line => !own.includes(line)));
      assert.ok(foreign.length > 5, 'there is something to look for');
      assert.deepEqual(
        foreign.filter(line => stands(line, text)),
        [],
      );
      assert.ok(
        texts(messages[tag]).some(line => stands(line, code)),
        'its own words are found this way',
      );
    });

    it(`<${tag}> carries no Chart.js`, () => {
      for (const trace of ['chartjs', 'getDatasetMeta', 'CategoryScale', 'beforeDatasetsDraw']) assert.ok(!text.includes(trace), trace);
    });

    it(`<${tag}> exports nothing and imports nothing`, () => {
      assert.deepEqual(
        statements(text).filter(({ type }) => /^(Import|Export)/.test(type)),
        [],
      );
    });

    it(`<${tag}> loads nothing later but the chart its chunk`, () => {
      const later = [...code.matchAll(/import\(([^)]*)\)/g)].map(([, what]) => what?.replace(/["'`\s]/g, ''));
      assert.deepEqual(later, tag === 'trade-turnover-chart' ? [`./${chunkName}`] : []);
    });

    it(`<${tag}> says what it is in its first lines`, () => {
      const banner = text.slice(0, text.indexOf('*/'));
      for (const part of [`dateline ${version}`, `<${tag}>`, '"iran-tatarstan"', 'revision', 'MIT', 'Lit', 'BSD-3-Clause']) {
        assert.ok(banner.includes(part), part);
      }
    });
  }

  it('the chunk imports nothing, so that a bundle loaded under another address does not start twice', () => {
    assert.deepEqual(
      statements(chunk).filter(({ type, source }) => type === 'ImportDeclaration' || source),
      [],
    );
    assert.doesNotMatch(chunk, /import\(/);
  });

  it('the chunk is Chart.js, with its licence', () => assert.match(chunk, /\/\*!\s+\* Chart\.js v4[^*]*\*[\s\S]*?MIT License/));

  for (const { name, text } of [...bundles.map(({ tag, text }) => ({ name: `<${tag}>`, text })), { name: 'the chunk', text: chunk }]) {
    const never = [
      /\beval\s*\(/,
      /new Function\b/,
      /\bfetch\s*\(/,
      /\bXMLHttpRequest\b/,
      /\bsendBeacon\b/,
      /\bWebSocket\b/,
      /\bEventSource\b/,
      /\blocalStorage\b/,
      /\bsessionStorage\b/,
      /\bindexedDB\b/,
      /document\.cookie\b/,
    ];
    for (const pattern of never) it(`${name} has no ${pattern.source}`, () => assert.doesNotMatch(text, pattern));

    it(`${name} has no schema library`, () => {
      for (const trace of ['ZodError', 'safeParse', 'invalid_type', '_zod', 'strictObject']) assert.ok(!text.includes(trace), trace);
    });
  }
});
