// Every kind in every standard: what an answer, right or wrong, makes each connection say, to the letter.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {KINDS, TARGETS, asked, heard} from './kinds.mjs';

const VECTORS = JSON.parse(readFileSync(new URL('../vectors/kinds.json', import.meta.url), 'utf8'));

test('the table has two answers of every kind', () => {
  assert.deepEqual(KINDS.map((kind) => VECTORS.filter((row) => row.kind === kind).length), KINDS.map(() => 2));
});

for (const {kind, response, verdict, ...said} of VECTORS) {
  for (const target of TARGETS) {
    test(`${target} is told of ${kind}, ${verdict}: ${JSON.stringify(response)}`, async () => {
      assert.deepEqual(await heard(target, asked(kind), response), {told: said[target], back: response, verdict});
    });
  }
}
