import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articlesIn } from '../../demo/articles.mjs';

describe('the articles that the builder is offered', () => {
  it('are those of every folder with an article in it, and of no other', () => {
    // The core lies beside them.
    assert.deepEqual(articlesIn('.cache/fixtures/hosted'), ['iran-tatarstan', 'ruritania-graustark', 'tatarstan-iran']);
  });

  it('are none before anything is built', () => {
    assert.deepEqual(articlesIn('.cache/fixtures/nowhere'), []);
  });
});
