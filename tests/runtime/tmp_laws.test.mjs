// Whatever a learner does, whatever the line does, whenever the machine is switched off: nothing shown as saved is
// lost, nothing is reported twice, a pass is never taken back.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, lms, plan, settled, store} from './connection.mjs';
import fc from './laws_tmp.mjs';
import {opened, saved} from './learner.mjs';

const place = fc.nat(3);
const action = fc.oneof(
  {weight: 2, arbitrary: fc.record({do: fc.constant('visit'), page: fc.constantFrom('lesson-1', 'lesson-2', 'test')})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('read'), page: fc.constantFrom('lesson-1', 'lesson-2')})},
  {weight: 3, arbitrary: fc.record({do: fc.constant('answer'), key: fc.constantFrom('pra1', 'pra2'), id: fc.constantFrom('a', 'b', 'c')})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('begin')})},
  {weight: 6, arbitrary: fc.record({do: fc.constant('give'), place, id: fc.constantFrom('a', 'a', 'b', null)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('flag'), place, on: fc.boolean()})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('turn'), place})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('hand_in')})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('give_up')})},
  {weight: 3, arbitrary: fc.record({do: fc.constant('pass time'), seconds: fc.nat(400)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('sleep'), seconds: fc.nat(4000)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('leave')})},
  {weight: 2, arbitrary: fc.record({do: fc.constantFrom('kill', 'pagehide', 'close')})},
);
const life = fc.array(action, {maxLength: 60, size: 'max'});
const line = fc.array(fc.constantFrom('ok', 'ok', 'ok', 'offline', 'lost', 'strange', 'gone'), {maxLength: 80, size: 'max'});
const rules = fc.record({
  minutes: fc.constantFrom(0, 0, 2, 20), attempts: fc.nat(3), counts: fc.constantFrom('best', 'last', 'average'),
  feedback: fc.constantFrom('at-end', 'at-once', 'never'), shuffle: fc.constantFrom([], ['questions', 'options']),
  recorded: fc.constantFrom(true, true, false),
});

// What the learner would find again, of that which has to be found.
function seen({learner}) {
  const {phase, attempt, left, drawn, answers, flags, result} = learner.test('test');
  return {
    pages: learner.progress().pages, status: learner.progress().status, score: learner.progress().score,
    practice: ['pra1', 'pra2'].map((key) => learner.answered(key)),
    test: {phase, attempt, left, drawn, answers, flags, result}, orders: drawn.map((key) => learner.order(key, ['a', 'b', 'c'])),
  };
}

function act(session, what, given) {
  const {learner} = session, {drawn, phase} = learner.test('test'), key = drawn[what.place];
  const acts = {
    visit: () => learner.visit(what.page),
    read: () => learner.read(what.page),
    answer: () => given.push(learner.answer(what.key, [what.id], {seconds: 1, confidence: true})),
    begin: () => learner.begin('test'),
    give: () => key && learner.give('test', key, what.id && [what.id], {seconds: 1, confidence: null}),
    flag: () => key && learner.flag('test', key, what.on),
    turn: () => learner.turn('test', what.place),
    hand_in: () => learner.hand_in('test'),
    give_up: () => learner.give_up('test'),
    leave: () => learner.leave(),
    'pass time': () => session.time.advance(what.seconds * 1000),
    sleep: () => session.time.advance(what.seconds * 1000, {asleep: true}),
  };
  return acts[what.do](phase);
}

// Ends a session in one of three ways and opens the next, on the same machine a little later.
async function reopened(session, how, seed) {
  const {learner, time, place: there, shelf, course} = session;
  if (how === 'close') {
    learner.close();
    await time.advance(60000);
  }
  if (how === 'pagehide') learner.leave(true);
  await settled();
  time.stop();
  return opened({place: there, shelf, course, seed, time: clock(time.now() + 1000)});
}

async function lived(settings, acts, answers, shelf, check) {
  const there = lms();
  there.answers = [...answers];
  const course = plan(settings);
  let session = await opened({place: there, course, shelf}), seed = 1;
  for (const what of acts) {
    if (['kill', 'pagehide', 'close'].includes(what.do)) {
      const before = {...seen(session), saved: saved(session.told)};
      session = await reopened(session, what.do, seed += 1);
      check(before, session);
    } else {
      await act(session, what, []);
    }
  }
  session.learner.leave();
  await session.time.advance(3600000);
  return session;
}

// The time of a test may have run out while nobody looked: then more is handed in, and nothing else has changed.
function same(before, session) {
  const after = seen(session);
  if (before.test.phase === 'open' && after.test.phase === 'done') {
    assert.deepEqual(after.test.answers, before.test.answers);
    assert.deepEqual(after.practice, before.practice);
  } else {
    const {saved: _, ...was} = before;
    assert.deepEqual(after, was);
  }
}

test('all that a learner did is there after a break, on a browser that keeps things', async () => {
  await fc.assert(fc.asyncProperty(rules, life, line, async (settings, acts, answers) => {
    await lived(settings, acts, answers, store(), same);
  }));
});

test('on a browser that forbids it, all that was shown as saved is there', async () => {
  const shelf = store(new Map(), {broken: true});
  await fc.assert(fc.asyncProperty(rules, life, line, async (settings, acts, answers) => {
    await lived(settings, acts, answers, shelf, (before, session) => {
      if (before.saved === 'saved') same(before, session);
    });
  }));
});

test('no answer is reported twice, and none without having been given', async () => {
  await fc.assert(fc.asyncProperty(rules, life, line, async (settings, acts, answers) => {
    const honest = answers.map((how) => (how === 'lost' ? 'offline' : how));
    const {place: there} = await lived(settings, acts, honest, store(), () => {});
    const tests = there.called('answer').map(([said]) => said).filter(({id}) => id.startsWith('lesson_qqq'));
    assert.equal(new Set(tests.map(({id, attempt}) => `${id} ${attempt}`)).size, tests.length);
    const practice = there.called('answer').map(([said]) => said).filter(({id}) => id.startsWith('lesson_pra'));
    assert.ok(practice.length <= acts.filter((what) => what.do === 'answer').length);
  }));
});

test('on a good line every answer is reported', async () => {
  await fc.assert(fc.asyncProperty(rules, life, async (settings, acts) => {
    const calm = acts.filter((what) => !['kill', 'pagehide', 'close'].includes(what.do));
    const {place: there, learner} = await lived(settings, calm, [], store(), () => {});
    const told = there.called('answer').map(([{id}]) => id);
    assert.equal(told.filter((id) => id.startsWith('lesson_pra')).length, calm.filter((what) => what.do === 'answer').length);
    const {phase, answers, attempt} = learner.test('test');
    const mine = there.called('answer').filter(([said]) => said.attempt === attempt && said.id.startsWith('lesson_qqq'));
    const due = phase === 'done' || settings.feedback === 'at-once' ? Object.keys(answers).length : 0;
    assert.equal(mine.length, due);
  }));
});

test('status never falls, and neither does a score unless the last attempt counts', async () => {
  const rank = ['not-attempted', 'incomplete', 'failed', 'completed', 'passed'];
  await fc.assert(fc.asyncProperty(rules, life, line, async (settings, acts, answers) => {
    const {place: there} = await lived(settings, acts, answers, store(), () => {});
    const states = there.called('save').map(([, progress]) => progress);
    for (const [n, {status, score}] of states.slice(1).entries()) {
      assert.ok(rank.indexOf(status) >= rank.indexOf(states[n].status), `${states[n].status}, then ${status}`);
      if (settings.counts !== 'last') assert.ok((score || 0) >= (states[n].score || 0));
      assert.ok(score === null || (score >= 0 && score <= 100));
    }
  }));
});

test('what is true at the end is told: the status of the last save, and a result', async () => {
  await fc.assert(fc.asyncProperty(rules, life, line, async (settings, acts, answers) => {
    const brave = answers.map((how) => (how === 'gone' ? 'offline' : how));
    const {place: there, learner, told} = await lived(settings, acts, brave, store(), () => {});
    const {status, score} = learner.progress(), saves = there.called('save');
    if (!saves.length) return;
    assert.deepEqual([saves.at(-1)[1].status, saves.at(-1)[1].score], [status, score]);
    assert.deepEqual(there.called('finish').map(([result]) => result).slice(-1),
      ['completed', 'passed', 'failed'].includes(status) ? [{status, score}] : []);
    assert.ok(!saved(told) || saved(told) === 'saved');
  }));
});
