// The saved state: what is written is read, what is torn or foreign is never taken for an answer.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {clock} from './connection.mjs';
import fc from './laws.mjs';
import {load} from './runtime.mjs';
import {found, seen} from './seen.mjs';

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
  fc.assert(fc.property(state, (made) => assert.match(encode(made), /^s2~[ -~]*$/)));
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
  for (const text of ['', null, undefined, '1', '{}', 's1~', 's3~abcdef~1~2~3~4~5', 's2~abcdef~1', 's1~abcdef~1~~~~', 's2~abcdef~1~~~~']) {
    assert.equal(decode(text), null);
  }
  fc.assert(fc.property(fc.string(), (text) => assert.equal(decode(text), null)));
  for (const version of ['s1', 's2']) fc.assert(fc.property(fc.string(), (text) => assert.equal(decode(`${version}~abcdef~1~${text}`), null)));
});

test('a packed answer is made fit for the state', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => assert.match(clean(text), /^[ -}]*$/)));
  assert.equal(clean('a~b\n\u00e4c'), 'abc');
  assert.ok(clean('x'.repeat(50000)).length < 36 ** 3);
});

test('long answers are read as they were written', () => {
  for (const length of [1, 23, 24, 25, 26, 34, 35, 36, 1295, 1296, 42875]) {
    const made = {...blank('abcdef'), answers: new Map([['pra1', 'x'.repeat(length)], ['pra2', 'b']])};
    assert.deepEqual(decode(encode(made)), made);
  }
});

test('a test that nobody has tried is read as that', () => {
  const made = {...blank('abcdef'), tests: new Map([['test', untried()], ['tes2', {...untried(), items: [unanswered('qqq1')]}]])};
  assert.deepEqual(decode(encode(made)), made);
});

test('a single letter of any sort is read as that letter', () => {
  for (let code = 32; code < 126; code += 1) {
    const made = {...blank('abcdef'), answers: new Map([['pra1', String.fromCharCode(code)], ['pra2', 'Z'], ['pra3', '']])};
    assert.deepEqual(decode(encode(made)), made);
  }
});

// What a learner saved with an earlier release: real states, and what that release showed of them.
for (const {name, settings, now, state: text, seen: was} of JSON.parse(readFileSync(new URL('../vectors/states_s1.json', import.meta.url), 'utf8'))) {
  test(`a state of an earlier release loses nothing: ${name}`, async () => {
    const {learner, place, time, seen: shown} = await found(text, settings, clock(now));
    assert.deepEqual(shown, was);

    learner.answer('pra1', ['c']);
    await time.advance(1000);
    assert.match(place.state, /^s2~/);
    assert.deepEqual((await found(place.state, settings, clock(now + 1000))).seen, seen(learner));
  });

  test(`of a torn state of an earlier release whole parts are read: ${name}`, () => {
    const made = decode(text);
    for (let length = 0; length < text.length; length += 1) {
      const read = decode(text.slice(0, length));
      if (read) subset(read, made);
    }
  });
}

// The goal: 80 pages and 100 answers in 1,000 characters. docs/explanation/runtime.md tells these numbers.
const many = (prefix, count) => Array.from({length: count}, (_, n) => prefix + String(n).padStart(3, '0'));
const read80 = {...blank('abcdef'), count: 900, at: 'p079', spent: 36000, told: 'passed 66.67', score: 6667, ended: 29892061, pages: new Set(many('p', 80))};

test('80 pages read and 100 questions of practice take 884 characters', () => {
  const state = {...read80, answers: new Map(many('q', 100).map((name) => [name, 'a']))};
  assert.equal(encode(state).length, 884);
  assert.deepEqual(decode(encode(state)), state);
});

test('80 pages read and a test of 100 questions take 1,217 characters', () => {
  const items = many('q', 100).map((name) => ({...unanswered(name), seconds: 90, packed: 'c'}));
  const state = {...read80, tests: new Map([['test', {...untried(), used: 2, best: 6667, last: 5000, sum: 11667, phase: 2, start: 1793523600, items}]])};
  assert.equal(encode(state).length, 1217);
  assert.deepEqual(decode(encode(state)), state);
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
