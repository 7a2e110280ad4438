// What leaves the SCORM 1.2 adapter, call by call, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapter } from './adapter.mjs';
import { clock, lms, windows } from './lms.mjs';

const { connect, result } = adapter;
const PLAN = {
  pages: [{ id: 'welcome' }, { id: 'borders' }],
  data: {
    mastery: 70,
    interactions: {
      'borders_worker': { type: 'choice', pattern: 'b', map: [{ x: 'a', y: 'b' }], weighting: '1' },
      'borders_views': { type: 'fill-in', pattern: '', map: [], weighting: '0' },
    },
  },
};
const FRESH = { 'cmi.core.lesson_mode': 'normal', 'cmi.core.lesson_status': 'not attempted', 'cmi.core.student_id': 'irena' };
const LAUNCH = [
  'LMSInitialize',
  'LMSGetValue cmi.core.lesson_mode',
  'LMSGetValue cmi.core.lesson_status',
  'LMSGetValue cmi.suspend_data',
  'LMSGetValue cmi.core.student_id',
];
const HERE = { page: 'welcome', done: 0, status: 'incomplete', score: null };
const AT = new Date(2026, 10, 25, 9, 5, 7).getTime();
const GIVEN = { id: 'borders_worker', response: ['y'], score: 1, points: 1, seconds: 12.345, at: AT, attempt: 1 };

/** A connection that is open, its launch forgotten. */
async function opened(values = {}, answers = {}, data = {}) {
  const judge = lms({ ...FRESH, ...values }, answers);
  const connection = connect({ ...PLAN, data: { ...PLAN.data, ...data } }, windows(judge.api), clock());
  const launch = await connection.open();
  judge.calls.length = 0;
  return { ...judge, connection, launch };
}
const rejected = (promise) => promise.then(() => 'kept', (error) => error.kind);

test('a first launch takes eight calls, the first save among them', async () => {
  const { api, calls } = lms(FRESH);
  const connection = connect(PLAN, windows(api), clock());
  assert.deepEqual(await connection.open(), { state: '', learner: { id: 'irena' }, mode: 'normal', heard: false });
  await connection.save('s1~A', HERE);
  assert.deepEqual(calls, [
    ...LAUNCH,
    'LMSSetValue cmi.core.lesson_status incomplete',
    'LMSSetValue cmi.suspend_data s1~A',
    'LMSCommit',
  ]);
});

test('a later launch gives the state back, and takes eight calls', async () => {
  const { api, calls } = lms({ ...FRESH, 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 's1~A' });
  const connection = connect(PLAN, windows(api), clock());
  assert.equal((await connection.open()).state, 's1~A');
  await connection.save('s1~B', HERE);
  assert.deepEqual(calls, [
    ...LAUNCH,
    'LMSSetValue cmi.suspend_data s1~B',
    'LMSSetValue cmi.core.lesson_location welcome',
    'LMSCommit',
  ]);
});

test('a save says only what has changed, and commits once', async () => {
  const { connection, calls } = await opened();
  await connection.save('s1~A', HERE);
  await connection.save('s1~B', { ...HERE, page: 'borders' });
  await connection.save('s1~C', { ...HERE, page: 'borders' });
  await connection.save('s1~C', { ...HERE, page: 'borders' });
  assert.deepEqual(calls.slice(3), [
    'LMSSetValue cmi.suspend_data s1~B',
    'LMSSetValue cmi.core.lesson_location borders',
    'LMSSetValue cmi.core.exit suspend',
    'LMSCommit',
    'LMSSetValue cmi.suspend_data s1~C',
    'LMSCommit',
  ]);
});

test('an answer is one interaction, element by element', async () => {
  const { connection, calls } = await opened({ 'cmi.interactions._count': '4' });
  await connection.answer(GIVEN);
  await connection.answer({ ...GIVEN, id: 'borders_views', response: ['Nobody\nasked'], score: null, at: AT + 1 });
  assert.deepEqual(calls, [
    'LMSGetValue cmi.interactions._count',
    'LMSSetValue cmi.interactions.4.id borders_worker',
    'LMSSetValue cmi.interactions.4.type choice',
    'LMSSetValue cmi.interactions.4.time 09:05:07',
    'LMSSetValue cmi.interactions.4.correct_responses.0.pattern b',
    'LMSSetValue cmi.interactions.4.weighting 1',
    'LMSSetValue cmi.interactions.4.student_response b',
    'LMSSetValue cmi.interactions.4.result correct',
    'LMSSetValue cmi.interactions.4.latency 0000:00:12.35',
    'LMSCommit',
    'LMSSetValue cmi.interactions.5.id borders_views',
    'LMSSetValue cmi.interactions.5.type fill-in',
    'LMSSetValue cmi.interactions.5.time 09:05:07',
    'LMSSetValue cmi.interactions.5.weighting 0',
    'LMSSetValue cmi.interactions.5.student_response Nobody asked',
    'LMSSetValue cmi.interactions.5.result neutral',
    'LMSSetValue cmi.interactions.5.latency 0000:00:12.35',
    'LMSCommit',
  ]);
});

test('an answer sent again after a failed commit is the same interaction', async () => {
  const { connection, calls, answers } = await opened({ 'cmi.interactions._count': '0' }, { LMSCommit: 101 });
  assert.equal(await rejected(connection.answer(GIVEN)), 'offline');
  delete answers.LMSCommit;
  calls.length = 0;
  await connection.answer(GIVEN);
  assert.deepEqual(calls, ['LMSCommit']);
});

test('an answer whose sending broke off is completed in its place', async () => {
  const response = 'LMSSetValue cmi.interactions.0.student_response';
  const { connection, calls, answers } = await opened({ 'cmi.interactions._count': '0' }, { [response]: 101 });
  assert.equal(await rejected(connection.answer(GIVEN)), 'offline');
  delete answers[response];
  calls.length = 0;
  await connection.answer(GIVEN);
  assert.deepEqual(calls.map((call) => call.split(' ')[1]), [
    'cmi.interactions.0.student_response', 'cmi.interactions.0.result', 'cmi.interactions.0.latency', undefined,
  ]);
});

test('an element that the LMS refuses costs only that element, and the answer is called refused', async () => {
  const { connection, calls } = await opened(
    { 'cmi.interactions._count': '0' }, { 'LMSSetValue cmi.interactions.0.weighting': 405 },
  );
  assert.equal(await rejected(connection.answer(GIVEN)), 'refused');
  assert.deepEqual(calls.slice(-5), [
    'LMSGetLastError',
    'LMSSetValue cmi.interactions.0.student_response b',
    'LMSSetValue cmi.interactions.0.result correct',
    'LMSSetValue cmi.interactions.0.latency 0000:00:12.35',
    'LMSCommit',
  ]);
});

test('an LMS without interactions is asked once and hears of no answer', async () => {
  const { connection, calls } = await opened({}, { 'LMSGetValue cmi.interactions._count': '', LMSGetLastError: '401' });
  await connection.answer(GIVEN);
  await connection.answer({ ...GIVEN, at: AT + 1 });
  assert.deepEqual(calls, ['LMSGetValue cmi.interactions._count', 'LMSGetLastError']);
});

test('an LMS that counts nothing with an empty answer gets the first interaction', async () => {
  const { connection, calls } = await opened();
  await connection.answer(GIVEN);
  assert.equal(calls[2], 'LMSSetValue cmi.interactions.0.id borders_worker');
});

test('under a mastery score the score waits until the learner has finished', async () => {
  const { connection, calls } = await opened();
  await connection.save('s1~A', { ...HERE, score: 45 });
  await connection.finish({ status: 'passed', score: 83.333333 });
  assert.deepEqual(calls, [
    'LMSSetValue cmi.core.lesson_status incomplete',
    'LMSSetValue cmi.suspend_data s1~A',
    'LMSCommit',
    'LMSSetValue cmi.core.score.raw 83.33',
    'LMSSetValue cmi.core.score.min 0',
    'LMSSetValue cmi.core.score.max 100',
    'LMSSetValue cmi.core.lesson_status passed',
    'LMSCommit',
  ]);
});

test('without a mastery score each score is told at once', async () => {
  const { connection, calls } = await opened({}, {}, { mastery: 0 });
  await connection.save('s1~A', { ...HERE, score: 45 });
  assert.deepEqual(calls.slice(0, 3), [
    'LMSSetValue cmi.core.score.raw 45', 'LMSSetValue cmi.core.score.min 0', 'LMSSetValue cmi.core.score.max 100',
  ]);
});

test('what an LMS has as passed or completed is not lowered by a learner who begins again', async () => {
  for (const status of ['passed', 'completed']) {
    const { connection, calls } = await opened({ 'cmi.core.lesson_status': status });
    await connection.save('s1~A', HERE);
    await connection.finish({ status: 'failed', score: null });
    assert.deepEqual(calls, ['LMSSetValue cmi.suspend_data s1~A', 'LMSCommit']);
  }
});

test('a learner whom the LMS calls failed and who goes on is incomplete', async () => {
  const { connection, calls } = await opened({ 'cmi.core.lesson_status': 'failed' });
  await connection.save('s1~A', HERE);
  assert.equal(calls[0], 'LMSSetValue cmi.core.lesson_status incomplete');
});

test('leaving in the middle is a suspend with its time; nothing is said after LMSFinish', async () => {
  const { connection, calls } = await opened();
  await connection.save('s1~A', HERE);
  calls.length = 0;
  await connection.close(3725.5, true);
  assert.deepEqual(calls, [
    'LMSSetValue cmi.core.exit suspend',
    'LMSSetValue cmi.core.session_time 0001:02:05.50',
    'LMSFinish',
  ]);
  await connection.close(4000, true);
  for (const call of [connection.save('s1~B', HERE), connection.answer(GIVEN), connection.finish({ status: 'passed', score: 90 })]) {
    assert.equal(await rejected(call), 'gone');
  }
  assert.equal(calls.length, 3);
});

test('leaving finished is an ordinary exit', async () => {
  const { connection, calls } = await opened({ 'cmi.core.lesson_status': 'passed', 'cmi.suspend_data': 's1~A' });
  await connection.close(1, false);
  assert.deepEqual(calls, ['LMSSetValue cmi.core.exit', 'LMSSetValue cmi.core.session_time 0000:00:01.00', 'LMSFinish']);
});

test('a course left before anything was saved is incomplete, not completed', async () => {
  const { connection, calls } = await opened();
  await connection.close(1, true);
  assert.equal(calls[0], 'LMSSetValue cmi.core.lesson_status incomplete');
});

test('a value refused on leaving does not keep the session open', async () => {
  const { connection, calls } = await opened({}, { 'LMSSetValue cmi.core.exit': 405, 'LMSSetValue cmi.core.session_time': () => { throw new Error('gone'); } });
  await connection.close(1, true);
  assert.equal(calls.at(-1), 'LMSFinish');
});

test('an LMSFinish that failed can be tried again', async () => {
  const { connection, calls, answers } = await opened({}, { LMSFinish: 101 });
  assert.equal(await rejected(connection.close(1, true)), 'offline');
  delete answers.LMSFinish;
  await connection.close(2, true);
  assert.equal(calls.at(-1), 'LMSFinish');
});

// Moodle takes a status that nobody has touched for completed.
test('what was only looked into is browsed', async () => {
  for (const status of ['not attempted', '']) {
    const { connection, calls } = await opened({ 'cmi.core.lesson_mode': 'browse', 'cmi.core.lesson_status': status });
    await connection.save('s2~B', HERE);
    await connection.close(10, true);
    assert.deepEqual(calls, ['LMSSetValue cmi.core.lesson_status browsed', 'LMSFinish']);
  }
});

test('review, and a second look, write nothing at all', async () => {
  for (const mode of ['review', 'browse']) {
    const { connection, calls, launch } = await opened({
      'cmi.core.lesson_mode': mode, 'cmi.suspend_data': 's1~A', 'cmi.core.lesson_status': 'incomplete',
    });
    assert.equal(launch.mode, mode);
    assert.equal(launch.state, 's1~A');
    await connection.save('s1~B', HERE);
    await connection.answer(GIVEN);
    await connection.objective('borders_aim', 'passed', 100);
    await connection.finish({ status: 'failed', score: 0 });
    await connection.close(10, true);
    assert.deepEqual(calls, ['LMSFinish']);
  }
});

test('an objective keeps the place it had', async () => {
  const { connection, calls } = await opened({
    'cmi.objectives._count': '2', 'cmi.objectives.0.id': 'other', 'cmi.objectives.1.id': 'borders_aim',
  });
  await connection.objective('borders_aim', 'passed', 80);
  await connection.objective('borders_new', 'failed', null);
  assert.deepEqual(calls.slice(3), [
    'LMSSetValue cmi.objectives.1.score.raw 80',
    'LMSSetValue cmi.objectives.1.score.min 0',
    'LMSSetValue cmi.objectives.1.score.max 100',
    'LMSSetValue cmi.objectives.1.status passed',
    'LMSCommit',
    'LMSSetValue cmi.objectives.2.id borders_new',
    'LMSSetValue cmi.objectives.2.status failed',
    'LMSCommit',
  ]);
});

test('each failure has its kind', async () => {
  const kinds = [];
  for (const [answer, code] of [['false', '301'], ['false', '405'], ['false', '401'], ['false', '101'], ['false', '0'], ['', '101'], [undefined, '403']]) {
    const { connection } = await opened({}, { LMSSetValue: () => answer, LMSGetLastError: code });
    kinds.push(await rejected(connection.save('s1~A', HERE)));
  }
  assert.deepEqual(kinds, ['gone', 'refused', 'refused', 'offline', 'offline', 'offline', 'refused']);
});

test('an LMS that cannot give the state now is not given an empty one instead', async () => {
  const { api } = lms({ ...FRESH, 'cmi.core.lesson_status': 'incomplete' }, { 'LMSGetValue cmi.suspend_data': 101 });
  await assert.rejects(connect(PLAN, windows(api), clock()).open());
  const { api: empty } = lms({ ...FRESH, 'cmi.core.lesson_status': 'incomplete' }, { 'LMSGetValue cmi.suspend_data': 403 });
  assert.equal((await connect(PLAN, windows(empty), clock()).open()).state, '');
});

test('an LMS that cannot say who learns is told nothing: it might be another', async () => {
  const { api } = lms(FRESH, { 'LMSGetValue cmi.core.student_id': 101 });
  await assert.rejects(connect(PLAN, windows(api), clock()).open());
});

test('an answer waits for the one before it, whose number it would skip', async () => {
  const first = 'LMSSetValue cmi.interactions.0.id';
  const { connection, calls, answers } = await opened({ 'cmi.interactions._count': '0' }, { [first]: 101 });
  const both = () => Promise.all([GIVEN, { ...GIVEN, at: AT + 1000 }].map((one) => rejected(connection.answer(one))));
  assert.deepEqual(await both(), ['offline', 'offline']);
  delete answers[first];
  calls.length = 0;
  assert.deepEqual(await both(), ['kept', 'kept']);
  assert.deepEqual(calls.filter((call) => /time|id/.test(call)).map((call) => call.split(' ')[1]), [0, 1].flatMap((n) => ['id', 'time'].map((name) => `cmi.interactions.${n}.${name}`)));
});

test('an answer without an id leaves its number to the next', async () => {
  const { connection, calls, answers } = await opened({ 'cmi.interactions._count': '0' }, { 'LMSSetValue cmi.interactions.0.id': 405 });
  assert.equal(await rejected(connection.answer(GIVEN)), 'refused');
  delete answers['LMSSetValue cmi.interactions.0.id'];
  await connection.answer({ ...GIVEN, at: AT + 1000 });
  assert.deepEqual(calls.filter((call) => /interactions\.\d/.test(call) && !/interactions\.0/.test(call)), []);
});

test('what an LMS throws has no kind: the session tries again', async () => {
  const { connection } = await opened({}, { LMSSetValue: () => { throw new Error('frame is gone'); } });
  assert.equal(await rejected(connection.save('s1~A', HERE)), undefined);
});

test('an LMS that answers nothing, true or 1 where it should say "true" is taken at its word', async () => {
  for (const answer of [() => undefined, () => null, () => '', () => true, () => 'True', () => 1 + '']) {
    const { connection } = await opened({}, { LMSSetValue: answer, LMSCommit: answer });
    assert.equal(await rejected(connection.save('s1~A', HERE)), 'kept');
  }
});

test('an LMS that somebody has initialised already is used', async () => {
  const { launch } = await opened({ 'cmi.core.lesson_status': 'incomplete' }, { LMSInitialize: 101 });
  assert.notEqual(launch.recorded, false);
});

test('where the LMS does not begin, or there is none, nothing is recorded and nothing is called', async () => {
  const { launch, calls, connection } = await opened({ 'cmi.core.lesson_status': '' }, { LMSInitialize: 101 });
  assert.deepEqual(launch, { recorded: false });
  assert.equal(await rejected(connection.save('s1~A', HERE)), 'gone');
  await connection.close(1, true);
  assert.deepEqual(calls, []);
  const alone = connect(PLAN, windows(undefined, 0), clock());
  assert.equal((await alone.open()).recorded, false);
});

test('an API that appears late is waited for, five seconds at most', async () => {
  const { api } = lms(FRESH);
  const time = clock();
  const frame = windows(undefined, 2);
  const late = connect(PLAN, frame, time).open();
  await time.turn();
  frame.top.API = api;
  await time.turn();
  assert.equal((await late).mode, 'normal');

  const never = connect(PLAN, windows(undefined, 1), time).open();
  let waited = 0;
  while (time.waiting.length) { waited += time.waiting[0][0]; await time.turn(); }
  assert.equal((await never).recorded, false);
  assert.equal(waited, 5000);
});

test('a time of day is what CMITime takes', async () => {
  const { connection, calls } = await opened({ 'cmi.interactions._count': '0' });
  for (const hour of [0, 9, 12, 23]) await connection.answer({ ...GIVEN, at: new Date(2026, 5, 1, hour, 0, 59).toISOString() });
  const times = calls.filter((call) => call.includes('.time')).map((call) => call.split(' ')[2]);
  assert.deepEqual(times, ['00:00:59', '09:00:59', '12:00:59', '23:00:59']);
});

test('a result is a word, or the part that was right', () => {
  assert.deepEqual([1, 0, 0.5, 1 / 3, null].map(result), ['correct', 'wrong', '0.5', '0.33', 'neutral']);
});

test('an answer to a question that this release does not report is passed over', async () => {
  const { connection, calls } = await opened();
  await connection.answer({ ...GIVEN, id: 'retired' });
  assert.deepEqual(calls, []);
});

test('each value has reached the LMS before its promise is returned: a page that goes has no later', async () => {
  const { connection, calls } = await opened({ 'cmi.interactions._count': '0' });
  const said = [connection.answer(GIVEN), connection.save('s1~A', HERE), connection.finish({ status: 'passed', score: 80 })];
  connection.close(1, false);
  const before = [...calls];
  await Promise.all(said);

  assert.deepEqual(calls, before);
  assert.deepEqual(calls.slice(-10), [
    'LMSSetValue cmi.core.lesson_status incomplete', 'LMSSetValue cmi.suspend_data s1~A',
    'LMSSetValue cmi.core.score.raw 80', 'LMSSetValue cmi.core.score.min 0', 'LMSSetValue cmi.core.score.max 100',
    'LMSSetValue cmi.core.lesson_status passed', 'LMSCommit',
    'LMSSetValue cmi.core.exit', 'LMSSetValue cmi.core.session_time 0000:00:01.00', 'LMSFinish',
  ]);
});

test('what is said in one breath is committed once: the state, twelve answers, objectives and the result', async () => {
  const { connection, calls } = await opened({ 'cmi.interactions._count': '0', 'cmi.objectives._count': '0' });
  await Promise.all([
    connection.save('s1~A', HERE),
    ...Array.from({ length: 12 }, (_, n) => connection.answer({ ...GIVEN, at: AT + n })),
    connection.objective('borders_aim', 'passed', 80),
    connection.finish({ status: 'passed', score: 80 }),
  ]);
  assert.equal(calls.filter((call) => call === 'LMSCommit').length, 1);
  assert.equal(calls.at(-1), 'LMSCommit');
});

test('a commit that fails leaves nothing said in that breath behind', async () => {
  const { connection, calls, answers } = await opened({ 'cmi.interactions._count': '0' }, { LMSCommit: 101 });
  const both = () => Promise.all([rejected(connection.save('s1~A', HERE)), rejected(connection.answer(GIVEN))]);
  assert.deepEqual(await both(), ['offline', 'offline']);
  delete answers.LMSCommit;
  calls.length = 0;
  assert.deepEqual(await both(), ['kept', 'kept']);
  assert.equal(calls.at(-1), 'LMSCommit');
});
