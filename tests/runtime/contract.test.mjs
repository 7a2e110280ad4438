// One table: every connection keeps every promise of docs/explanation/runtime.md, "A connection".
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, dice, plan, settled} from './connection.mjs';
import {HOSTS, tab, weather} from './hosts.mjs';

const NEVER_MIND = {page: 'lesson-1', done: 0.5, status: 'incomplete', score: null};
const ANSWER = {id: 'lesson_pra1', text: 'Which?', response: ['a'], score: 1, points: 1, seconds: 2, at: '2026-11-01T09:00:05.000Z', attempt: 1, confidence: null};
const state = (count) => `s2~MARK00~${count}~rest`;
const TARGETS = Object.keys(HOSTS), WITH_LMS = TARGETS.filter((name) => name !== 'web');

// A connection as it is once the questions are here, on a place that may have been visited before.
async function connected(target, before = {}) {
  const time = before.time || clock(), random = dice(3), sky = before.sky || weather(random, time);
  if (!before.sky) sky.clear();
  const host = before.host || HOSTS[target]({time, sky, random, mastery: 0, learner: 'amina', number: 1, places: []});
  const here = tab(before.kept || new Map(), time), window = host.window(here);
  const connection = host.part.connect({...plan(), data: host.data}, window, here);
  Object.assign(connection, host.part.reports(connection, host.asked));
  const opening = connection.open();
  await time.advance(5000);
  return {target, host, time, sky, here, kept: here.kept, connection, launch: await opening};
}

// What a call became: its value, or its kind.
async function became(time, promise) {
  let found = 'silent';
  promise.then(() => { found = 'done'; }, (error) => { found = error.kind || 'failed'; });
  await time.advance(40000);
  return found;
}

const PROMISES = {
  async 'open tells who learns, in which mode, and whether anything is recorded'({launch}) {
    assert.deepEqual([launch.state, launch.mode || 'normal', launch.recorded !== false], ['', 'normal', true]);
  },
  async 'every method gives a promise and settles in half a minute'({connection, time, target}) {
    const calls = {save: [state(1), NEVER_MIND], answer: [ANSWER], objective: ['lesson_aim', 'passed', 100], finish: [{status: 'passed', score: 80}]};
    for (const [name, given] of Object.entries(calls)) {
      if (target === 'web' && !connection[name]) continue;
      assert.equal(await became(time, connection[name](...given)), 'done', name);
    }
    assert.equal(await became(time, connection.close(5, false)), 'done');
  },
  async 'what was saved is given back at the next launch'(made) {
    await became(made.time, made.connection.save(state(7), NEVER_MIND));
    await became(made.time, made.connection.close(5, true));
    assert.equal((await connected(made.target, made)).launch.state, state(7));
  },
  async 'calls overlap: all of a breath arrive'({connection, time, host}) {
    const calls = [connection.save(state(1), NEVER_MIND), ...[1, 2, 3].map((n) => connection.answer && connection.answer({...ANSWER, at: `2026-11-01T09:00:0${n}.000Z`}))];
    assert.deepEqual(await Promise.all(calls.filter(Boolean).map((call) => became(time, call))), calls.filter(Boolean).map(() => 'done'));
    if (host.answers) assert.equal(host.answers().length, 3);
  },
};

const OF_AN_LMS = {
  async 'while nobody answers a save is offline, and passes when somebody does'({connection, time, sky}) {
    sky.calm = false;
    sky.spell('down', 1e9);
    const first = await became(time, connection.save(state(1), NEVER_MIND));
    sky.clear();
    assert.deepEqual([first, await became(time, connection.save(state(2), NEVER_MIND))], ['offline', 'done']);
  },
  async 'a session that is over is gone'({connection, time, sky}) {
    sky.calm = false;
    sky.spell('gone', 1e9);
    assert.equal(await became(time, connection.save(state(1), NEVER_MIND)), 'gone');
  },
  async 'an answer told while nobody listens is there after the next launch, once'(made) {
    const {connection, time, sky, here, host} = made;
    await became(time, connection.save(state(1), NEVER_MIND));
    sky.calm = false;
    sky.spell('down', 1e9);
    connection.save(state(2), NEVER_MIND).catch(() => {});
    connection.answer(ANSWER).catch(() => {});
    await settled();
    here.alive = false;
    sky.clear();
    const {connection: next} = await connected(made.target, made);
    for (const debt of next.owed ? next.owed() : []) await became(time, next.retell(...debt));
    await became(time, next.save(state(3), NEVER_MIND));
    assert.deepEqual(host.answers(), ['lesson_pra1 a 09:00:05']);
  },
  async 'a pass told twice is told once'({connection, time, host}) {
    for (const _ of [1, 2]) await became(time, connection.finish({status: 'passed', score: 80}));
    assert.deepEqual([host.result().status, host.result().score], ['passed', '80']);
  },
  async 'nothing of a session reaches the LMS after its close'({connection, time, host, target}) {
    await became(time, connection.save(state(1), NEVER_MIND));
    await became(time, connection.close(5, true));
    if (target.startsWith('scorm')) assert.equal(await became(time, connection.save(state(2), NEVER_MIND)), 'gone');
    assert.ok(target.startsWith('scorm') ? host.state() === state(1) : true);
  },
};

for (const target of TARGETS) {
  for (const [promise, check] of Object.entries({...PROMISES, ...(WITH_LMS.includes(target) && OF_AN_LMS)})) {
    test(`${target}: ${promise}`, async () => check(await connected(target)));
  }
}

for (const target of ['scorm12', 'scorm2004']) {
  test(`${target}: what the last call says to have taken, while no commit passed, is told again at the next launch, once`, async () => {
    const made = await connected(target), {connection, time, sky, host} = made;
    await became(time, connection.save(state(1), NEVER_MIND));
    sky.calm = false;
    sky.spell('beacon', 1e9);
    const told = became(time, connection.answer(ANSWER));
    assert.equal(await became(time, connection.close(5, true)), 'done');
    assert.deepEqual([await told, host.answers()], ['gone', []]);
    sky.clear();
    const {connection: next} = await connected(target, made);
    for (const debt of next.owed()) await became(time, next.retell(...debt));
    await became(time, next.save(state(3), NEVER_MIND));
    assert.deepEqual([host.answers(), [...made.kept.keys()]], [['lesson_pra1 a 09:00:05'], []]);
  });

  test(`${target}: what was committed while the page went is owed no more`, async () => {
    const {connection, time, here} = await connected(target), told = connection.answer(ANSWER);
    connection.close(5, true);
    assert.equal(await became(time, told), 'done');
    assert.deepEqual([...here.kept.keys()], []);
  });

  test(`${target}: what is told in one breath reaches the LMS before the calls return, and is committed once`, async () => {
    const {connection, host} = await connected(target);
    let commits = 0, values = host.place.values;
    Object.defineProperty(host.place, 'values', {get: () => values, set: (given) => { commits += 1; values = given; }});
    const told = [connection.save(state(1), NEVER_MIND), connection.answer(ANSWER), connection.finish({status: 'passed', score: 80})];
    await Promise.all(told);
    assert.deepEqual([commits, host.answers().length, host.result().status], [1, 1, 'passed']);
  });
}
