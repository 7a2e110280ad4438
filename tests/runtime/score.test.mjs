// Sums: a score lies between 0 and 100, and grows with what is right.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {graded, rounded, told, total, verdict} = await load('score');

const share = fc.double({min: 0, max: 1, noNaN: true});
const mark = fc.tuple(fc.oneof(share, fc.constant(null)), fc.integer({min: 0, max: 10}));

test('a total lies between 0 and 100 and has two decimals', () => {
  fc.assert(fc.property(fc.array(mark), (marks) => {
    const score = total(marks);
    assert.ok(score >= 0 && score <= 100);
    assert.equal(score, rounded(score));
  }));
});

test('all right is 100, all wrong is 0', () => {
  fc.assert(fc.property(fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}), (points) => {
    assert.equal(total(points.map((worth) => [1, worth])), 100);
    assert.equal(total(points.map((worth) => [0, worth])), 0);
  }));
});

test('a better answer never lowers a total', () => {
  fc.assert(fc.property(fc.array(mark), share, share, fc.integer({min: 1, max: 9}), (marks, one, other, worth) => {
    assert.ok(total([...marks, [Math.max(one, other), worth]]) >= total([...marks, [Math.min(one, other), worth]]));
  }));
});

test('points weigh, and what nobody scores does not count', () => {
  assert.equal(total([[1, 2], [0, 1]]), 66.67);
  assert.equal(total([[1, 1], [null, 5]]), 100);
  assert.equal(total([]), 100);
});

test('thirds that add up to one are right', () => {
  assert.equal(verdict(1 / 3 + 1 / 3 + 1 / 3), 'right');
  assert.equal(verdict(0.1 * 3 + 0.7), 'right');
  assert.equal(verdict(0.999), 'partly');
  assert.equal(verdict(0), 'wrong');
  assert.equal(verdict(null), null);
  assert.deepEqual(told(null), {score: null, verdict: 'done'});
});

test('whatever a kind says, a grade lies between 0 and 1', () => {
  const anything = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constantFrom(null, undefined, {}, []));
  fc.assert(fc.property(anything, (said) => {
    const score = graded({score: () => said}, {}, []);
    assert.ok(score === null || (score >= 0 && score <= 1));
  }));
  assert.equal(graded({score: () => assert.fail('there is no answer')}, {}, null), 0);
});
