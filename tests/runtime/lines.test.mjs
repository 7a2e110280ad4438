// What matching, categorise and ordering know without a screen: scores, and answers packed into the saved state and back.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from './laws.mjs';
import {HERE} from './runtime.mjs';

const widget = async (kind) => (await import(`${HERE}questions/${kind}/widget.js`)).widget;
const pairing = {matching: await widget('matching'), categorise: await widget('categorise')};
const ordering = await widget('ordering');

const TREATIES = {
  data: {options: ['c', 'a', 'b', 'x9'], pairs: [['a', 'a'], ['b', 'b'], ['c', 'b'], ['x9', 'a']], targets: ['a', 'b', 'z']},
  texts: {a: 'A nurse', b: 'A trader', c: 'A frontier worker', x9: 'A welder', '.a': 'Convention 97', '.b': 'The later one', '.z': 'None'},
};
const STEPS = {data: {options: ['c', 'a', 'd', 'b'], right: ['a', 'b', 'c', 'd']}, texts: {a: 'Adopt', b: 'Sign', c: 'Ratify', d: 'Enter'}};

// A question with any left sides and targets, up to 36 of each, and an answer to some of them.
const ids = (most) => fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,3}$/), {minLength: 2, maxLength: most});
const paired = fc.tuple(ids(36), ids(36)).chain(([lefts, targets]) => fc.record({
  asked: fc.tuple(...lefts.map(() => fc.constantFrom(...targets))).map((rights) => ({
    data: {options: [...lefts].reverse(), pairs: lefts.map((left, n) => [left, rights[n]]), targets}, texts: {},
  })),
  response: fc.tuple(fc.subarray(lefts, {minLength: 1}), fc.infiniteStream(fc.constantFrom(...targets)))
    .map(([some, chosen]) => some.map((left) => [left, chosen.next().value])),
}));
const ordered = ids(36).chain((right) => fc.record({
  asked: fc.constant({data: {right, options: [...right].reverse()}, texts: {}}),
  response: fc.shuffledSubarray(right, {minLength: right.length}),
}));

for (const [kind, pairs] of Object.entries(pairing)) {
  test(`${kind}: the share of pairs, whatever has not been answered is not right`, () => {
    const scores = [
      [['a', 'a'], ['b', 'b'], ['c', 'b'], ['x9', 'a']], [['a', 'a'], ['b', 'z'], ['c', 'b'], ['x9', 'a']], [['c', 'b']], [['a', 'z'], ['b', 'a']],
    ].map((said) => pairs.score(TREATIES, said));
    assert.deepEqual(scores, [1, 0.75, 0.25, 0]);
  });

  test(`${kind}: what is packed is unpacked the same, a character for each left side, in printable ASCII`, () => {
    fc.assert(fc.property(paired, ({asked, response}) => {
      const packed = pairs.pack(asked, response);
      assert.match(packed, /^[0-9a-z-]+$/);
      assert.equal(packed.length, asked.data.pairs.length);
      assert.deepEqual(pairs.unpack(asked, packed), response);
    }));
  });

  test(`${kind}: the score is the share of pairs, 1 only where all are right`, () => {
    fc.assert(fc.property(paired, ({asked, response}) => {
      const score = pairs.score(asked, response), {pairs: right} = asked.data;
      const hits = response.filter(([left, target]) => right.some(([one, other]) => one === left && other === target)).length;
      assert.equal(score, hits / right.length);
      assert.equal(pairs.score(asked, right), 1);
      assert.deepEqual(pairs.describe(asked, response).map((line) => line.right).filter(Boolean).length, hits);
    }));
  });

  test(`${kind}: a saved answer that makes no sense any more is none`, () => {
    for (const packed of ['', '----', '010', '01010', '0103', '01~0', '0 10', 'Zzzz']) assert.equal(pairs.unpack(TREATIES, packed), null, packed);
    assert.deepEqual(pairs.unpack(TREATIES, '-2--'), [['b', 'z']]);
  });

  test(`${kind}: what was chosen, in the words of the screen; without an answer what is right`, () => {
    assert.deepEqual(pairs.describe(TREATIES, [['a', 'z'], ['c', 'b']]), [
      {text: 'A nurse: None', right: false}, {text: 'A frontier worker: The later one', right: true},
    ]);
    assert.deepEqual(pairs.describe(TREATIES, null).map(({text}) => text), [
      'A nurse: Convention 97', 'A trader: The later one', 'A frontier worker: The later one', 'A welder: Convention 97',
    ]);
  });
}

test('ordering: the share of neighbours that follow each other as they should', () => {
  const scores = ['abcd', 'bcda', 'acbd', 'abdc', 'dcba', 'cdab'].map((said) => ordering.score(STEPS, [...said]));
  assert.deepEqual(scores, [1, 2 / 3, 0, 1 / 3, 0, 2 / 3]);
});

test('ordering: what is packed is unpacked the same, a character for each line, in printable ASCII', () => {
  fc.assert(fc.property(ordered, ({asked, response}) => {
    const packed = ordering.pack(asked, response);
    assert.match(packed, /^[0-9a-z]+$/);
    assert.equal(packed.length, asked.data.right.length);
    assert.deepEqual(ordering.unpack(asked, packed), response);
  }));
});

test('ordering: from 0 to 1, and 1 for the right order alone', () => {
  fc.assert(fc.property(ordered, ({asked, response}) => {
    const score = ordering.score(asked, response), {right} = asked.data;
    assert.ok(score >= 0 && score <= 1);
    assert.equal(score === 1, `${response}` === `${right}`);
  }));
});

test('ordering: a saved order of other lines is none', () => {
  for (const packed of ['', '012', '01234', '0012', '0124', '012~', 'z012']) assert.equal(ordering.unpack(STEPS, packed), null, packed);
});

test('ordering: the order that was given, numbered, and which lines stand in their place', () => {
  assert.deepEqual(ordering.describe(STEPS, [...'acbd']), [
    {text: '1. Adopt', right: true}, {text: '2. Ratify', right: false}, {text: '3. Sign', right: false}, {text: '4. Enter', right: true},
  ]);
  assert.deepEqual(ordering.describe(STEPS, null).map(({text}) => text), ['1. Adopt', '2. Sign', '3. Ratify', '4. Enter']);
});
