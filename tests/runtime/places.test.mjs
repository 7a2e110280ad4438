// What hotspot and scenario know without a screen: scores, what is told, and answers packed into the saved state and back.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from './laws.mjs';
import {HERE} from './runtime.mjs';

const widget = async (kind) => (await import(`${HERE}questions/${kind}/widget.js`)).widget;
const [hotspot, scenario] = [await widget('hotspot'), await widget('scenario')];

const picture = (right, spots = ['a', 'b', 'c', 'x9']) => ({
  data: {many: right.length > 1, right, spots}, texts: Object.fromEntries(spots.map((id) => [id, `Place ${id}`])),
});
const STORY = {
  id: 'page_list', points: 3, texts: {'call,b': 'Ask for it in writing', 'letter,a': 'Report it', 'letter,1': 'Let it lie'},
  data: {
    best: 4, first: 'call', right: [['call', 'b'], ['letter', 'a']],
    steps: {call: [['a', 'constructor', 0], ['b', 'letter', 2], ['c', 'letter', 1]], letter: [['a', 'kept', 2], ['1', 'constructor', 0]], kept: [], constructor: []},
  },
};

// Any story of up to 12 steps with 2 to 36 choices each, every choice to a later step; and a path through it, ended or not.
const stories = fc.array(
  fc.array(fc.tuple(fc.nat(9), fc.nat(3)), {minLength: 2, maxLength: 36}), {minLength: 1, maxLength: 12},
).chain((ways) => {
  const name = (place) => (place < ways.length ? `s${place}` : 'end');
  const steps = Object.fromEntries(ways.map((choices, place) => [
    name(place), choices.map(([score, far], n) => [`${n % 2 ? n : `c${n}`}`, name(place + 1 + far), score]),
  ]));
  const most = (id) => (steps[id] ? Math.max(...steps[id].map(([, to, score]) => score + most(to))) : 0);
  const data = {best: most('s0'), first: 's0', right: [], steps: {...steps, end: []}};
  return fc.record({
    asked: fc.constant({id: 'page_list', points: 2, data, texts: {}}), picks: fc.array(fc.nat(35), {minLength: 1, maxLength: 12}),
  });
}).map(({asked, picks}) => {
  const path = [];
  let at = asked.data.first;
  for (const pick of picks) {
    const choices = asked.data.steps[at];
    if (!choices.length) break;
    const [id, to] = choices[pick % choices.length];
    path.push([at, id]);
    at = to;
  }
  return {asked, path};
});

test('hotspot: right only where all right areas and no others are chosen', () => {
  assert.deepEqual([['b'], ['a']].map((said) => hotspot.score(picture(['b']), said)), [1, 0]);
  const two = picture(['a', 'c']);
  assert.deepEqual([['a', 'c'], ['a'], ['a', 'b', 'c'], ['b']].map((said) => hotspot.score(two, said)), [1, 0, 0, 0]);
});

test('hotspot: what is packed is unpacked the same, a character for each area at most, in printable ASCII', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,3}$/), {minLength: 2, maxLength: 36});
  const chosen = ids.chain((spots) => fc.tuple(fc.constant(spots), fc.subarray(spots, {minLength: 1}), fc.subarray(spots, {minLength: 1})));
  fc.assert(fc.property(chosen, ([spots, right, some]) => {
    const asked = picture(right, spots), response = asked.data.many ? some : some.slice(0, 1), packed = hotspot.pack(asked, response);
    assert.match(packed, /^[0-9a-z]+$/);
    assert.ok(packed.length <= (asked.data.many ? spots.length : 1));
    assert.deepEqual(hotspot.unpack(asked, packed), response);
    assert.ok([0, 1].includes(hotspot.score(asked, response)));
    assert.equal(hotspot.score(asked, right), 1);
  }));
});

test('hotspot: a saved answer that makes no sense any more is none', () => {
  for (const packed of ['', '9', '~', '0~', '00']) assert.equal(hotspot.unpack(picture(['a', 'b']), packed), null, packed);
  assert.equal(hotspot.unpack(picture(['a']), '01'), null);
});

test('hotspot: what was chosen, in the words of the list; without an answer what is right', () => {
  assert.deepEqual(hotspot.describe(picture(['b']), ['a']), [{text: 'Place a', right: false}]);
  assert.deepEqual(hotspot.describe(picture(['b']), null), [{text: 'Place b', right: true}]);
});

test('scenario: the path over the best path', () => {
  const paths = [[['call', 'b'], ['letter', 'a']], [['call', 'c'], ['letter', 'a']], [['call', 'b']], [['call', 'a']]];
  assert.deepEqual(paths.map((path) => scenario.score(STORY, path)), [1, 0.75, 0.5, 0]);
});

test('scenario: each decision is told by its share of the best there, weighted by what it can be worth', () => {
  assert.deepEqual(scenario.tell(STORY, [['call', 'c'], ['letter', '1']]), [
    {id: 'page_list_call', response: ['c'], score: 0.5, points: 1.5}, {id: 'page_list_letter', response: ['1'], score: 0, points: 1.5},
  ]);
});

test('scenario: what is packed is unpacked the same, one character a decision, in printable ASCII', () => {
  fc.assert(fc.property(stories, ({asked, path}) => {
    const packed = scenario.pack(asked, path);
    assert.match(packed, /^[0-9a-z]+$/);
    assert.equal(packed.length, path.length);
    assert.deepEqual(scenario.unpack(asked, packed), path);
  }));
});

test('scenario: what the decisions are told to be worth is what the path is worth', () => {
  fc.assert(fc.property(stories.filter(({asked}) => asked.data.best > 0), ({asked, path}) => {
    const score = scenario.score(asked, path), told = scenario.tell(asked, path);
    const sum = told.reduce((all, {score: share, points}) => all + (share || 0) * points, 0);
    assert.ok(score >= 0 && score <= 1);
    assert.ok(Math.abs(sum - score * asked.points) < 1e-9);
    assert.ok(told.every(({score: share, points}) => (share === null ? points === 0 : share >= 0 && share <= 1)));
  }));
});

test('scenario: a saved path that makes no sense any more is none', () => {
  for (const packed of ['', '3', '~', '00', '120', '02', '1 ']) assert.equal(scenario.unpack(STORY, packed), null, packed);
  assert.deepEqual(scenario.unpack(STORY, '11'), [['call', 'b'], ['letter', '1']]);
});

test('scenario: the decisions in the words of the story; without a path the best one', () => {
  assert.deepEqual(scenario.describe(STORY, [['call', 'b'], ['letter', '1']]), [
    {text: 'Ask for it in writing', right: true}, {text: 'Let it lie', right: false},
  ]);
  assert.deepEqual(scenario.describe(STORY, null).map(({text}) => text), ['Ask for it in writing', 'Report it']);
});
