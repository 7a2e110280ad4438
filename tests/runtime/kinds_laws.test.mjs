// Any quiz of real kinds, any answers: saved, restored elsewhere, it shows the same answers, the same score, and tells the same.
import assert from 'node:assert/strict';
import test from 'node:test';
import {response} from './answers.mjs';
import {clock, dice, lms, settled, store} from './connection.mjs';
import {KINDS, demo, widgets} from './kinds.mjs';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {answers} = await load('answers');
const {session} = await load('session');

const asked = Object.fromEntries(demo.questions.map((question) => [question.key, question]));
const everything = Object.fromEntries(demo.questions.map((question) => [question.key, fc.option(response(question), {freq: 4})]));
const quiz = fc.record({
  practice: fc.subarray(Object.keys(asked)), pool: fc.subarray(Object.keys(asked), {minLength: 1}), count: fc.integer({min: 1, max: 20}),
  feedback: fc.constantFrom('at-end', 'at-once', 'never'), shuffle: fc.subarray(['questions', 'options']),
  counts: fc.constantFrom('best', 'last', 'average'), points: fc.array(fc.integer({min: 0, max: 5}), {minLength: 20, maxLength: 20}),
  said: fc.record(everything), seconds: fc.nat(2000), sure: fc.constantFrom(true, false, null), seed: fc.nat(),
}, {noNullPrototype: true});

const plan = ({practice, pool, count, points, feedback, shuffle, counts}) => ({
  id: 'quiz', iri: 'https://example.org/quiz', complete: ['pages', 'activities', 'test'], minutes: 0, words: {},
  pages: [
    {id: 'lesson', key: 'less', href: 'index.html', minutes: 5, practice},
    {
      id: 'test', key: 'test', href: 'test.html', minutes: 5, practice: [],
      test: {
        feedback, shuffle, counts, pass_mark: 60, minutes: 30, attempts: 2, review: true, recorded: true, draw: [{count, from: pool}],
        points: Object.fromEntries(pool.map((key, n) => [key, widgets[asked[key].kind].score ? points[n] : 0])),
      },
    },
  ],
});

// A browser that has never seen this learner, and an LMS that has this state.
async function opened(made, state, now) {
  const place = lms(), time = clock(now), connection = place.connection();
  place.state = state;
  const learner = session(plan(made), connection, {now: time.now, wait: time.wait, random: dice(made.seed), store: store(), host: 'https://lms.example'});
  await learner.open();
  learner.sit((my) => answers(my, widgets, () => ({}), {tests: {}}));
  learner.know(demo.questions);
  return {learner, place, time};
}

function shown({learner}, {practice}) {
  const {flags, ...rest} = learner.test('test');
  return {
    practice: practice.map((key) => learner.answered(key)), test: {...rest, flags: [...flags]}, progress: learner.progress(),
    orders: rest.drawn.map((key) => learner.order(key, ['a', 'b', 'c', 'd'])),
  };
}

const told = ({place}) => place.called('answer').map(([said]) => said);

function live({learner}, {practice, said, seconds, sure}) {
  learner.read('lesson');
  for (const key of practice) if (said[key]) learner.answer(key, said[key], {seconds});
  learner.begin('test');
  for (const [n, key] of learner.test('test').drawn.entries()) {
    if (said[key]) learner.give('test', key, said[key], {seconds, confidence: sure});
    if (n % 3 === 0) learner.flag('test', key, true);
  }
}

test('any quiz is restored with the same answers, score and reports', async () => {
  await fc.assert(fc.asyncProperty(quiz, async (made) => {
    const one = await opened(made, '');
    live(one, made);
    await settled();
    const other = await opened(made, one.place.state, one.time.now());
    assert.deepEqual(shown(other, made), shown(one, made));
    for (const key of made.practice) assert.deepEqual((other.learner.answered(key) || {response: null}).response, made.said[key]);
    const before = told(one).length;
    assert.deepEqual(other.learner.hand_in('test'), one.learner.hand_in('test'));
    assert.deepEqual(shown(other, made), shown(one, made));
    await settled();
    assert.deepEqual(told(other), told(one).slice(before));
  }), {numRuns: 150});
});

for (const kind of KINDS) {
  test(`an answer of ${kind} is kept as it was, in the room that the build counted`, () => {
    for (const question of demo.questions.filter((one) => one.kind === kind)) {
      const {pack, unpack} = widgets[kind], room = demo.rooms[question.key];
      fc.assert(fc.property(response(question), (given) => {
        const packed = pack(question, given);
        assert.match(packed, room > 1 ? /^[ -}]+$/ : /^[\da-z-]$/);
        assert.ok(packed.length <= room, `${packed.length} characters, room for ${room}`);
        assert.deepEqual(unpack(question, packed), given);
      }));
    }
  });
}
