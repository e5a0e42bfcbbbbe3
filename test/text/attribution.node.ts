import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Attribution } from '../../src/article/article.js';
import { attributionText } from '../../src/text/attribution.js';
import { en as locale } from '../support/languages.js';

const names: Record<string, string> = {
  raisi: 'Ebrahim Raisi',
  'gov-iran': 'Iran',
  'gov-russia': 'Russia (government)',
  'tatar-inform': 'Tatar-Inform',
};

describe('attributionText', () => {
  const rows: readonly (readonly [attribution: Attribution, text: string])[] = [
    [{ voice: 'article' }, 'Reported in the article'],
    [{ voice: 'newsroom' }, 'Calculated by us'],
    [{ voice: 'unnamed-reports' }, 'Reports, source not named'],
    [{ voice: 'person', by: ['raisi'] }, 'Said by: Ebrahim Raisi'],
    [{ voice: 'person', by: ['raisi'], via: 'tatar-inform' }, 'Said by: Ebrahim Raisi, via Tatar-Inform'],
    [{ voice: 'person', by: ['raisi'], quoted: true }, 'Said by: Ebrahim Raisi (paraphrased from a quotation)'],
    [
      { voice: 'person', by: ['raisi'], via: 'tatar-inform', quoted: true },
      'Said by: Ebrahim Raisi, via Tatar-Inform (paraphrased from a quotation)',
    ],
    [{ voice: 'government', by: ['gov-iran', 'gov-russia'] }, 'Said by: Iran and Russia (government)'],
  ];
  for (const [attribution, text] of rows) {
    it(text, () =>
      assert.equal(
        attributionText(attribution, id => names[id]!, locale),
        text,
      ),
    );
  }
});
