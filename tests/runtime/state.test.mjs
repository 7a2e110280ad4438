// The saved state: what is written is read, what is torn or foreign is never taken for an answer.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {clean, unanswered} = await load('attempt');
const {blank, decode, encode, untried} = await load('state');

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const key = fc.string({unit: fc.constantFrom(...letters), minLength: 4, maxLength: 4});
const packed = fc.string({unit: 'grapheme-ascii', minLength: 1, maxLength: 80}).map((text) => text.replace(/~/g, '.'));
const bit = fc.constantFrom(0, 1);
const score = fc.integer({min: 0, max: 10000});
const plain = {noNullPrototype: true};
const item = fc.record({
  key, flag: bit, sure: fc.nat(2), seconds: fc.nat(1295), packed: fc.oneof(packed, fc.constant('')),
}, plain);
const tested = fc.record({
  used: fc.nat(1295), best: score, last: score, sum: fc.nat(36 ** 5 - 1), phase: fc.nat(2), over: bit, passed: bit,
  start: fc.nat(2 ** 31 - 1), at: fc.nat(99), items: fc.array(item, {maxLength: 20}),
}, plain);
const state = fc.record({
  mark: fc.string({unit: fc.constantFrom(...letters.slice(0, 62)), minLength: 6, maxLength: 6}),
  count: fc.nat(), at: fc.oneof(key, fc.constant('')), spent: fc.nat(2 ** 31 - 1),
  told: fc.constantFrom('', 'passed 66.67', 'completed null', 'failed 0'), score: fc.oneof(score, fc.constant(null)),
  ended: fc.oneof(fc.nat(36 ** 5 - 1), fc.constant(null)),
  pages: fc.array(key, {maxLength: 20}).map((keys) => new Set(keys)),
  answers: fc.array(fc.tuple(key, packed), {maxLength: 20}).map((pairs) => new Map(pairs)),
  tests: fc.array(fc.tuple(key, tested), {maxLength: 3}).map((pairs) => new Map(pairs)),
}, plain);

test('what is written is read', () => {
  fc.assert(fc.property(state, (made) => assert.deepEqual(decode(encode(made)), made)));
});

test('it is one line of printable ASCII that no LMS takes for a number', () => {
  fc.assert(fc.property(state, (made) => assert.match(encode(made), /^s1~[ -~]*$/)));
});

test('a torn state gives whole parts, never another answer', () => {
  fc.assert(fc.property(state, fc.double({min: 0, max: 1, noNaN: true}), (made, share) => {
    const text = encode(made), read = decode(text.slice(0, Math.floor(share * (text.length - 1))));
    if (read) subset(read, made);
  }));
});

test('a state altered on the way gives whole parts, never another answer', () => {
  fc.assert(fc.property(state, fc.nat(), fc.string({maxLength: 9}), fc.nat(9), (made, place, other, gone) => {
    const text = encode(made), at = place % text.length;
    const altered = text.slice(0, at) + other + text.slice(at + gone);
    const read = altered === text ? null : decode(altered);
    if (read) subset(read, made);
  }));
});

test('a torn part takes no other part with it', () => {
  const made = {...blank('abcdef'), pages: new Set(['pag1']), answers: new Map([['pra1', 'a']])};
  const parts = encode(made).split('~');
  parts[4] = 'torn';

  assert.deepEqual(decode(parts.join('~')), {...made, pages: new Set()});
});

test('what is foreign is no state', () => {
  for (const text of ['', null, undefined, '1', '{}', 's1~', 's2~abcdef~1~2~3~4~5', 's1~abcdef~1', 's1~abcdef~1~~~~']) {
    assert.equal(decode(text), null);
  }
  fc.assert(fc.property(fc.string(), (text) => assert.equal(decode(text), null)));
  fc.assert(fc.property(fc.string(), (text) => assert.equal(decode(`s1~abcdef~1~${text}`), null)));
});

test('a packed answer is made fit for the state', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => assert.match(clean(text), /^[ -}]*$/)));
  assert.equal(clean('a~b\n\u00e4c'), 'abc');
  assert.ok(clean('x'.repeat(50000)).length < 36 ** 3);
});

test('long answers are read as they were written', () => {
  for (const length of [1, 34, 35, 36, 1295, 1296, 42875]) {
    const made = {...blank('abcdef'), answers: new Map([['pra1', 'x'.repeat(length)], ['pra2', 'b']])};
    assert.deepEqual(decode(encode(made)), made);
  }
});

test('a test that nobody has tried is read as that', () => {
  const made = {...blank('abcdef'), tests: new Map([['test', untried()], ['tes2', {...untried(), items: [unanswered('qqq1')]}]])};
  assert.deepEqual(decode(encode(made)), made);
});

// Each part is the one written, or empty.
function subset(read, made) {
  const empty = blank(made.mark);
  assert.equal(read.mark, made.mark);
  assert.equal(read.count, made.count);
  for (const name of ['at', 'spent', 'told', 'score', 'ended', 'pages', 'answers', 'tests']) {
    try {
      assert.deepEqual(read[name], empty[name]);
    } catch (error) {
      assert.deepEqual(read[name], made[name]);
    }
  }
}
