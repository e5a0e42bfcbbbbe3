import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readmeParts } from '../support/readme.js';

const readme = readFileSync('README.md', 'utf8');
/** Tables are aligned by the formatter. */
const plain = (text: string): string => text.replace(/[ -]+/g, ' ').trim();

describe('the readme', () => {
  for (const [name, text] of Object.entries(readmeParts())) {
    it(`prints the ${name} as they are; \`npm run readme\` writes them anew`, () => {
      const [, printed] = new RegExp(`<!-- ${name} -->([^]*)<!-- /${name} -->`).exec(readme) ?? [];
      assert.equal(plain(printed ?? ''), plain(text));
    });
  }

  it('names every part that an editor can style', () => {
    const style = readFileSync('demo/docs/style.md', 'utf8');
    const parts = [...readFileSync('custom-elements.json', 'utf8').matchAll(/"cssParts": (\[[^\]]*\])/g)].flatMap(([, list]) =>
      (JSON.parse(list!) as { name: string }[]).map(({ name }) => name),
    );
    assert.ok(parts.length > 20);
    assert.deepEqual(
      parts.filter(name => !style.includes(`\`${name}\``)),
      [],
    );
  });
});
