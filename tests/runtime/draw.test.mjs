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
    const keys = drawn({draw: draws}, dice(seed));
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keys.length, draws.reduce((sum, {count}) => sum + count, 0));
    assert.ok(keys.every((key) => draws.some(({from}) => from.includes(key))));
    assert.ok(matched(draws, keys));
  }));
});

test('a draw that cannot be served gets what there is', () => {
  assert.deepEqual(drawn({draw: [{count: 3, from: ['a', 'b']}, {count: 1, from: ['b']}]}, dice()).sort(), ['a', 'b']);
  assert.deepEqual(drawn({draw: []}, dice()), []);
});

test('every question of a pool has its chance', () => {
  const random = dice(7), counts = new Map(pool.map((key) => [key, 0]));
  for (let n = 0; n < 1200; n += 1) for (const key of drawn({draw: [{count: 3, from: pool}]}, random)) counts.set(key, counts.get(key) + 1);
  for (const count of counts.values()) assert.ok(count > 220 && count < 380, `${count} of 300`);
});

// Small pools, so that every way to draw can be listed: each question is of a kind and of a group, and of one draw or two.
const few = pool.slice(0, 7), one = fc.integer({min: 0, max: 2});
const least = fc.record({
  kinds: fc.array(fc.integer({min: 0, max: 3}), {minLength: 7, maxLength: 7}),
  groups: fc.array(fc.integer({min: 0, max: 2}), {minLength: 7, maxLength: 7}),
  draws: fc.array(fc.record({count: one, from: fc.subarray(few)}), {minLength: 1, maxLength: 3}),
  each: one,
  wanted: fc.integer({min: 0, max: 4}),
}).map(({kinds, groups, draws, each, wanted}) => {
  const lists = (words) => [...new Set(words)].map((word) => few.filter((_, n) => words[n] === word));
  return {draw: draws, each: lists(groups).map((from) => ({count: each, from})), kinds: {count: wanted, from: lists(kinds)}};
});

const met = ({kinds}, keys) => kinds.from.filter((list) => list.some((key) => keys.includes(key))).length;
const kept = ({draw, each}, keys) => matched(draw, keys) && each.every(({count, from}) => keys.filter((key) => from.includes(key)).length >= count);

// Every way to keep the draws and the groups to the letter, and of these the ones with as many kinds as are wanted, or as can be.
function ways(rules) {
  const size = rules.draw.reduce((sum, {count}) => sum + count, 0);
  const sets = few.reduce((all, key) => [...all, ...all.map((set) => [...set, key])], [[]]).filter((set) => set.length === size && kept(rules, set));
  const most = Math.min(rules.kinds.count, Math.max(...sets.map((set) => met(rules, set))));
  return sets.filter((set) => met(rules, set) >= most);
}

test('counts are kept exactly, and each group and the kinds have their share wherever there is a way', () => {
  let possible = 0;
  fc.assert(fc.property(least, fc.nat(), (rules, seed) => {
    const all = ways(rules);
    if (!all.length) return;
    possible += 1;
    const keys = drawn(rules, dice(seed)).sort().join();
    assert.ok(all.some((way) => way.join() === keys), `${keys} of ${all.join(' | ')}`);
  }), {numRuns: 400});
  assert.ok(possible > 100, `${possible}`);
});

test('every way to draw has its chance', () => {
  fc.assert(fc.property(least, (rules) => {
    const all = new Set(ways(rules).map((way) => way.join())), random = dice(11);
    for (let turn = 0; turn < 4000 && all.size; turn += 1) all.delete(drawn(rules, random).sort().join());
    assert.equal(all.size, 0, [...all].join(' | '));
  }), {numRuns: 100});
});

test('a final test of forty is drawn in less time than anybody notices', () => {
  const asked = Array.from({length: 520}, (_, n) => ({key: `k${n}`, level: n % 4, module: n % 10, kind: Math.floor(Math.sqrt(n % 81))}));
  const lists = (name) => [...new Set(asked.map((one) => one[name]))].map((word) => asked.filter((one) => one[name] === word).map(({key}) => key));
  const rules = {
    draw: lists('level').map((from) => ({count: 10, from})),
    each: lists('module').map((from) => ({count: 4, from})),
    kinds: {count: 9, from: lists('kind')},
  };
  const before = performance.now();
  for (let seed = 0; seed < 10; seed += 1) assert.equal(drawn(rules, dice(seed)).length, 40);
  const each = (performance.now() - before) / 10;
  assert.ok(each < 2000, `${each} milliseconds`);
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
