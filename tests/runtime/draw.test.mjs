// Draws: no question twice, every count served where that is possible at all, the same order after a break.
import assert from 'node:assert/strict';
import test from 'node:test';
import {dice} from './connection.mjs';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {drawn, seeded, shuffled} = await load('draw');
const {hash} = await load('hash');

const pool = Array.from({length: 12}, (_, n) => `q${String(n).padStart(3, '0')}`);

// Draws that can be served, by overlapping pools: questions are dealt out first, then the pools get more.
const servable = fc.record({
  owners: fc.array(fc.integer({min: -1, max: 3}), {minLength: 12, maxLength: 12}),
  more: fc.array(fc.subarray(pool), {minLength: 4, maxLength: 4}),
}).map(({owners, more}) => more.map((extra, place) => {
  const own = pool.filter((_, n) => owners[n] === place);
  return {count: own.length, from: [...new Set([...own, ...extra])]};
}));

test('no question comes twice and every draw is served', () => {
  fc.assert(fc.property(servable, fc.nat(), (draws, seed) => {
    const keys = drawn(draws, dice(seed));
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keys.length, draws.reduce((sum, {count}) => sum + count, 0));
    assert.ok(keys.every((key) => draws.some(({from}) => from.includes(key))));
    assert.ok(matched(draws, keys));
  }));
});

test('a draw that cannot be served gets what there is', () => {
  assert.deepEqual(drawn([{count: 3, from: ['a', 'b']}, {count: 1, from: ['b']}], dice()).sort(), ['a', 'b']);
  assert.deepEqual(drawn([], dice()), []);
});

test('every question of a pool has its chance', () => {
  const random = dice(7), counts = new Map(pool.map((key) => [key, 0]));
  for (let n = 0; n < 1200; n += 1) for (const key of drawn([{count: 3, from: pool}], random)) counts.set(key, counts.get(key) + 1);
  for (const count of counts.values()) assert.ok(count > 220 && count < 380, `${count} of 300`);
});

test('a shuffle loses nothing and leaves the list as it was', () => {
  fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), (list, seed) => {
    const before = [...list], mixed = shuffled(list, dice(seed));
    assert.deepEqual(list, before);
    assert.deepEqual([...mixed].sort(), [...list].sort());
  }));
});

test('a text decides an order for ever', () => {
  assert.deepEqual(shuffled(['a', 'b', 'c', 'd', 'e'], seeded('k3v9xa1Kx9z')), shuffled(['a', 'b', 'c', 'd', 'e'], seeded('k3v9xa1Kx9z')));
  assert.equal(hash('scormkit'), 3366617066);
  const orders = new Set(pool.map((key) => shuffled(['a', 'b', 'c', 'd'], seeded(`k3v9xa1${key}`)).join('')));
  assert.ok(orders.size > 5);
});

test('random numbers of a text lie between 0 and 1', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const number = seeded(text)();
    assert.ok(number >= 0 && number < 1);
  }));
});

// Whether the keys can be dealt out so that each draw has its count: by trying, the pools are small.
function matched(draws, keys) {
  const slots = draws.flatMap(({count, from}) => Array(count).fill(from));
  const taken = new Map();
  const place = (from, seen) => keys.some((key) => {
    if (!from.includes(key) || seen.has(key)) return false;
    seen.add(key);
    if (taken.has(key) && !place(taken.get(key), seen)) return false;
    taken.set(key, from);
    return true;
  });
  return slots.every((from) => place(from, new Set()));
}
