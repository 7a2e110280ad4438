// What a widget knows without a screen: scores, and answers packed into the saved state and back.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from './laws.mjs';
import {HERE} from './runtime.mjs';

const widget = async (kind) => (await import(`${HERE}questions/${kind}/widget.js`)).widget;
const [choice, statement] = [await widget('choice'), await widget('true_false')];

const OPTIONS = ['a', 'b', 'c', 'yes', 'x9'];
const several = (right) => ({data: {many: true, right, options: OPTIONS}, texts: {}});
const single = (right) => ({data: {many: false, right: [right], options: OPTIONS}, texts: {}});

test('one of several: right or not', () => {
  assert.equal(choice.score(single('b'), ['b']), 1);
  assert.equal(choice.score(single('b'), ['a']), 0);
});

test('several right: right minus wrong, over all right, never below 0', () => {
  const asked = several(['a', 'b']);
  const scores = [['a', 'b'], ['a'], ['a', 'c'], ['a', 'b', 'c'], ['c', 'yes'], OPTIONS].map((said) => choice.score(asked, said));
  assert.deepEqual(scores, [1, 0.5, 0, 0.5, 0, 0]);
});

test('choosing everything never earns more than the guess is worth', () => {
  fc.assert(fc.property(fc.subarray(OPTIONS, {minLength: 1}), (right) => {
    const all = choice.score(several(right), OPTIONS);
    assert.ok(all <= 1 && all >= 0);
    assert.equal(choice.score(several(right), right), 1);
    if (right.length <= OPTIONS.length / 2) assert.equal(all, 0);
  }));
});

test('what is packed is unpacked the same, within its room, in printable characters', () => {
  fc.assert(fc.property(fc.subarray(OPTIONS, {minLength: 1}), (response) => {
    const packed = choice.pack(several(['a']), response);
    assert.match(packed, /^[0-9a-z]{1,5}$/);
    assert.deepEqual(choice.unpack(several(['a']), packed), response);
  }));
});

test('36 options still take one character each', () => {
  const options = Array.from({length: 36}, (_, place) => `o${place}`), asked = {data: {many: true, right: ['o0'], options}};
  assert.deepEqual(choice.unpack(asked, choice.pack(asked, options)), options);
  assert.equal(choice.pack(asked, options).length, 36);
});

test('a saved answer that makes no sense any more is none', () => {
  for (const packed of ['', '9', '~', '0~', '-']) assert.equal(choice.unpack(several(['a']), packed), null);
  assert.equal(choice.unpack(single('a'), '01'), null);
  for (const packed of ['', 'x', 'tf', 'toString']) assert.equal(statement.unpack({}, packed), null);
});

test('true or false', () => {
  const asked = {data: {right: 'false'}, texts: {true: 'True', false: 'False'}};
  assert.deepEqual(['true', 'false'].map((said) => statement.score(asked, [said])), [0, 1]);
  assert.deepEqual(['true', 'false'].map((said) => statement.unpack(asked, statement.pack(asked, [said]))), [['true'], ['false']]);
  assert.deepEqual(statement.describe(asked, ['true']), [{text: 'True', right: false}]);
  assert.deepEqual(statement.describe(asked, null), [{text: 'False', right: true}]);
});

test('what was chosen, in the words of the screen; without an answer what is right', () => {
  const asked = {...several(['a', 'c']), texts: {a: 'The visa', b: 'A holiday', c: 'The ticket'}};
  assert.deepEqual(choice.describe(asked, ['a', 'b']), [{text: 'The visa', right: true}, {text: 'A holiday', right: false}]);
  assert.deepEqual(choice.describe(asked, null), [{text: 'The visa', right: true}, {text: 'The ticket', right: true}]);
});
