// What leaves the SCORM 2004 adapter, call by call, and nothing else.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {adapter} from './adapter.mjs';
import {clock, frame, lms} from './lms.mjs';

const {connect, result, timestamp} = adapter;
const PLAN = {
  data: {
    mastery: 70,
    interactions: {
      borders_worker: {type: 'choice', patterns: ['y', 'z'], map: [{'x-1': 'x_1'}], objective: 'borders_aim'},
      borders_views: {type: 'long-fill-in', weighting: '0'},
    },
  },
};
const FRESH = {'cmi.mode': 'normal', 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown', 'cmi.learner_id': 'irena'};
const LAUNCH = [
  'Initialize', 'GetValue cmi.mode', 'GetValue cmi.completion_status', 'GetValue cmi.success_status',
  'GetValue cmi.suspend_data', 'GetValue cmi.learner_id',
];
const HERE = {page: 'welcome', done: 0, status: 'incomplete', score: null};
const AT = new Date(2026, 10, 25, 9, 5, 7).getTime();
const GIVEN = {id: 'borders_worker', text: 'Which\ntreaty?', response: ['y'], score: 1, points: 1, seconds: 12.345, at: AT, attempt: 1};
const set = (values) => Object.entries(values).map(([name, value]) => `SetValue cmi.${name} ${value}`.trim());

/** A connection that is open, its launch forgotten. */
async function opened(values = {}, answers = {}, data = {}) {
  const judge = lms({...FRESH, ...values}, answers);
  const connection = connect({data: {...PLAN.data, ...data}}, frame(judge.api), clock());
  const launch = await connection.open();
  // What every first write says.
  await connection.write(() => {}).catch(() => {});
  judge.calls.length = 0;
  return {...judge, connection, launch};
}
const rejected = (promise) => promise.then(() => 'kept', (error) => error.kind);

test('a first launch asks, then says incomplete, where the learner is, and that it may be resumed', async () => {
  const {api, calls} = lms(FRESH);
  const connection = connect(PLAN, frame(api), clock());
  assert.deepEqual(await connection.open(), {state: '', learner: {id: 'irena'}, mode: 'normal', heard: false});
  await connection.save('s1~A', HERE);
  assert.deepEqual(calls, [
    ...LAUNCH,
    ...set({exit: 'suspend', progress_measure: '0', completion_status: 'incomplete', suspend_data: 's1~A', location: 'welcome'}),
    'Commit',
  ]);
});

test('a later launch gives the state back, and says only what has changed', async () => {
  const {connection, calls, launch} = await opened({'cmi.completion_status': 'incomplete', 'cmi.suspend_data': 's1~A'});
  assert.equal(launch.state, 's1~A');
  await connection.save('s1~B', {...HERE, done: 0.339});
  await connection.save('s1~C', {...HERE, page: 'borders', done: 0.339});
  await connection.save('s1~C', {...HERE, page: 'borders', done: 0.339});
  assert.deepEqual(calls, [
    ...set({progress_measure: '0.33', suspend_data: 's1~B', location: 'welcome'}), 'Commit',
    ...set({suspend_data: 's1~C', location: 'borders'}), 'Commit',
  ]);
});

test('a progress of 1 is told of those who have finished, and of nobody else', async () => {
  const {connection, calls} = await opened();
  await connection.save('s1~A', {...HERE, done: 1});
  await connection.finish({status: 'completed', score: null});
  assert.deepEqual(calls.filter((call) => /progress|completion|success/.test(call)), set({progress_measure: '0.99', completion_status: 'incomplete'})
    .concat(set({progress_measure: '1', completion_status: 'completed'})));
});

test('a session that is not known to be suspended is told nothing else', async () => {
  const {api, calls} = lms(FRESH, {'SetValue cmi.exit': 101}), connection = connect(PLAN, frame(api), clock());
  await connection.open();
  calls.length = 0;
  assert.deepEqual(await Promise.all([connection.save('s1~A', HERE), connection.answer(GIVEN)].map(rejected)), ['offline', 'offline']);
  assert.deepEqual(calls.filter((call) => !/exit|LastError/.test(call)), []);
});

test('an answer is one interaction, element by element', async () => {
  const {connection, calls} = await opened({'cmi.interactions._count': '4'});
  await connection.answer(GIVEN);
  await connection.answer({...GIVEN, id: 'borders_views', text: undefined, response: ['Nobody\nasked'], score: null, at: AT + 1});
  assert.deepEqual(calls, [
    'GetValue cmi.interactions._count',
    ...set({
      'interactions.4.id': 'borders_worker',
      'interactions.4.type': 'choice',
      'interactions.4.objectives.0.id': 'borders_aim',
      'interactions.4.timestamp': '2026-11-25T09:05:07',
      'interactions.4.correct_responses.0.pattern': 'y',
      'interactions.4.correct_responses.1.pattern': 'z',
      'interactions.4.weighting': '1',
      'interactions.4.learner_response': 'y',
      'interactions.4.result': 'correct',
      'interactions.4.latency': 'PT12.35S',
      'interactions.4.description': 'Which treaty?',
    }),
    'Commit',
    ...set({
      'interactions.5.id': 'borders_views',
      'interactions.5.type': 'long-fill-in',
      'interactions.5.timestamp': '2026-11-25T09:05:07',
      'interactions.5.weighting': '0',
      'interactions.5.learner_response': 'Nobody asked',
      'interactions.5.result': 'neutral',
      'interactions.5.latency': 'PT12.35S',
    }),
    'Commit',
  ]);
});

test('an answer that says nothing has no response, only its result', async () => {
  const {connection, calls} = await opened({'cmi.interactions._count': '0'});
  await connection.answer({...GIVEN, response: [], score: 0});
  assert.deepEqual(calls.filter((call) => /response|result/.test(call)), set({
    'interactions.0.correct_responses.0.pattern': 'y', 'interactions.0.correct_responses.1.pattern': 'z', 'interactions.0.result': 'incorrect',
  }));
});

test('an answer sent again after a failed commit is the same interaction', async () => {
  const {connection, calls, answers} = await opened({'cmi.interactions._count': '0'}, {Commit: 391});
  assert.equal(await rejected(connection.answer(GIVEN)), 'offline');
  delete answers.Commit;
  calls.length = 0;
  await connection.answer(GIVEN);
  assert.deepEqual(calls, ['Commit']);
});

test('an element that the LMS refuses costs only that element, and the answer is called refused', async () => {
  const {connection, calls} = await opened({'cmi.interactions._count': '0'}, {'SetValue cmi.interactions.0.timestamp': 406});
  assert.equal(await rejected(connection.answer(GIVEN)), 'refused');
  assert.deepEqual(calls.filter((call) => call.startsWith('SetValue')).length, 11);
  assert.equal(calls.at(-1), 'Commit');
});

test('an LMS without interactions is asked once and hears of no answer', async () => {
  const {connection, calls} = await opened({}, {'GetValue cmi.interactions._count': '', GetLastError: '402'});
  await connection.answer(GIVEN);
  await connection.answer({...GIVEN, at: AT + 1});
  assert.deepEqual(calls, ['GetValue cmi.interactions._count', 'GetLastError']);
});

test('an LMS that gives nothing back has forgotten; one that only cannot give it now has not', async () => {
  for (const [answer, forgets] of [['', true], [101, false]]) {
    const {connection, answers} = await opened({'cmi.interactions._count': '0'});
    await connection.save('s1~A', HERE);
    answers['GetValue cmi.suspend_data'] = answer;
    await connection.answer(GIVEN).catch(() => {});
    assert.equal(connection.forgets, forgets);
  }
});

test('under a pass mark the score waits until the learner has finished', async () => {
  const {connection, calls} = await opened();
  await connection.save('s1~A', {...HERE, score: 45});
  await connection.finish({status: 'passed', score: 83.333333});
  assert.deepEqual(calls, [
    ...set({progress_measure: '0', completion_status: 'incomplete', suspend_data: 's1~A', location: 'welcome'}),
    'Commit',
    ...set({
      'score.scaled': '0.8333', 'score.raw': '83.33', 'score.min': '0', 'score.max': '100',
      progress_measure: '1', success_status: 'passed', completion_status: 'completed',
    }),
    'Commit',
  ]);
});

test('without a pass mark each score is told at once', async () => {
  const {connection, calls} = await opened({}, {}, {mastery: 0});
  await connection.save('s1~A', {...HERE, score: 45});
  assert.deepEqual(calls.slice(0, 4), set({'score.scaled': '0.45', 'score.raw': '45', 'score.min': '0', 'score.max': '100'}));
});

test('a learner who has no attempt left has completed and failed', async () => {
  const {connection, calls} = await opened();
  await connection.finish({status: 'failed', score: 20});
  assert.deepEqual(calls.slice(4, -1), set({progress_measure: '1', success_status: 'failed', completion_status: 'completed'}));
});

test('a failure that an LMS does not take at once is told again, though it was to be completed too', async () => {
  const {connection, calls, answers} = await opened({}, {'SetValue cmi.success_status': 101});
  assert.equal(await rejected(connection.finish({status: 'failed', score: 30})), 'offline');
  delete answers['SetValue cmi.success_status'];
  await connection.finish({status: 'failed', score: 30});
  assert.deepEqual(calls.slice(-3), [...set({success_status: 'failed', completion_status: 'completed'}), 'Commit']);
});

test('what an LMS has as passed or completed is not lowered by a learner who begins again', async () => {
  for (const success of ['passed', 'unknown']) {
    const {connection, calls} = await opened({'cmi.completion_status': 'completed', 'cmi.success_status': success});
    await connection.save('s1~A', {...HERE, done: 0.5});
    await connection.finish({status: 'failed', score: null});
    assert.deepEqual(calls.filter((call) => /status/.test(call)), []);
    assert.deepEqual(calls.filter((call) => /progress/.test(call)), set({progress_measure: '1'}));
  }
});

test('a learner whom the LMS calls failed and who goes on is incomplete', async () => {
  const {connection, calls} = await opened({'cmi.completion_status': 'completed', 'cmi.success_status': 'failed'});
  await connection.save('s1~A', {...HERE, done: 0.5});
  assert.deepEqual(calls.slice(0, 3), set({progress_measure: '0.5', success_status: 'unknown', completion_status: 'incomplete'}));
});

test('leaving is a suspend with its time, finished or not; nothing is said after Terminate', async () => {
  for (const suspend of [true, false]) {
    const {connection, calls} = await opened();
    await connection.save('s1~A', HERE);
    calls.length = 0;
    await connection.close(3725.5, suspend);
    await connection.close(4000, suspend);
    assert.deepEqual(calls, [...set({session_time: 'PT1H2M5.5S'}), 'Terminate']);
    for (const call of [connection.save('s1~B', HERE), connection.answer(GIVEN), connection.finish({status: 'passed', score: 90})]) {
      assert.equal(await rejected(call), 'gone');
    }
    assert.equal(calls.length, 2);
  }
});

test('a course left before anything was saved is incomplete', async () => {
  const {connection, calls} = await opened();
  await connection.close(1, true);
  assert.deepEqual(calls, [
    ...set({progress_measure: '0', completion_status: 'incomplete', session_time: 'PT1S'}), 'Terminate',
  ]);
});

test('a value refused on leaving does not keep the session open', async () => {
  const {connection, calls} = await opened({}, {'SetValue cmi.exit': 406, 'SetValue cmi.session_time': () => { throw new Error('gone'); }});
  await connection.close(1, true);
  assert.equal(calls.at(-1), 'Terminate');
});

test('a Terminate that failed can be tried again', async () => {
  const {connection, calls, answers} = await opened({}, {Terminate: 111});
  assert.equal(await rejected(connection.close(1, true)), 'offline');
  delete answers.Terminate;
  await connection.close(2, true);
  assert.equal(calls.at(-1), 'Terminate');
});

test('review and browse write nothing at all', async () => {
  for (const mode of ['review', 'browse']) {
    const {connection, calls, launch} = await opened({'cmi.mode': mode, 'cmi.suspend_data': 's1~A'});
    assert.equal(launch.mode, mode);
    assert.equal(launch.state, 's1~A');
    await connection.save('s1~B', HERE);
    await connection.answer(GIVEN);
    await connection.objective('borders_aim', 'passed', 100);
    await connection.finish({status: 'failed', score: 0});
    await connection.close(10, true);
    assert.deepEqual(calls, ['Terminate']);
  }
});

test('an objective keeps the place it had, and its id is said once', async () => {
  const {connection, calls} = await opened({
    'cmi.objectives._count': '2', 'cmi.objectives.0.id': 'primary', 'cmi.objectives.1.id': 'borders_aim',
  });
  await connection.objective('borders_aim', 'passed', 80);
  await connection.objective('borders_new', 'incomplete', null);
  assert.deepEqual(calls.slice(3), [
    ...set({
      'objectives.1.score.scaled': '0.8', 'objectives.1.score.raw': '80', 'objectives.1.score.min': '0', 'objectives.1.score.max': '100',
      'objectives.1.success_status': 'passed', 'objectives.1.completion_status': 'completed',
    }),
    'Commit',
    ...set({'objectives.2.id': 'borders_new', 'objectives.2.completion_status': 'incomplete'}),
    'Commit',
  ]);
});

test('each failure has its kind', async () => {
  const kinds = {};
  for (const code of ['0', '101', '104', '132', '133', '201', '301', '351', '391', '401', '403', '406', '407', '408', '409', '1000']) {
    const {connection} = await opened({}, {SetValue: () => 'false', GetLastError: code});
    const kind = await rejected(connection.save('s1~A', HERE));
    (kinds[kind] = kinds[kind] || []).push(code);
  }
  assert.deepEqual(kinds, {
    offline: ['0', '101', '301', '391', '409', '1000'], gone: ['104', '132', '133'],
    refused: ['201', '351', '401', '403', '406', '407', '408'],
  });
});

test('an LMS that somebody has initialised already is used, one that was terminated is not', async () => {
  const used = await opened({'cmi.completion_status': 'incomplete'}, {Initialize: 103});
  assert.notEqual(used.launch.recorded, false);
  const over = await opened({'cmi.completion_status': ''}, {Initialize: 104});
  assert.deepEqual(over.launch, {recorded: false});
  assert.equal(await rejected(over.connection.save('s1~A', HERE)), 'gone');
  await over.connection.close(1, true);
  assert.deepEqual(over.calls, []);
});

test('an API that appears late is waited for', async () => {
  const {api} = lms(FRESH), time = clock(), window = frame();
  const late = connect(PLAN, window, time).open();
  await time.turn();
  window.top.API_1484_11 = api;
  await time.turn();
  assert.equal((await late).mode, 'normal');
});

test('a moment is the learner\'s clock, without zone and without fraction', () => {
  for (const hour of [0, 9, 23]) {
    const at = new Date(2026, 5, 1, hour, 0, 59, 999);
    assert.equal(timestamp(at.toISOString()), `2026-06-01T${String(hour).padStart(2, '0')}:00:59`);
  }
});

test('a result is a word, or the part that was right', () => {
  assert.deepEqual([1, 0, 0.5, 1 / 3, null].map(result), ['correct', 'incorrect', '0.5', '0.33', 'neutral']);
});

test('an answer to a question that this release does not report is passed over', async () => {
  const {connection, calls} = await opened();
  await connection.answer({...GIVEN, id: 'retired'});
  assert.deepEqual(calls, []);
});

test('each value has reached the LMS before its promise is returned: a page that goes has no later', async () => {
  const {connection, calls} = await opened({'cmi.interactions._count': '0'});
  connection.answer(GIVEN);
  connection.save('s1~A', HERE);
  connection.finish({status: 'passed', score: 80});
  connection.close(1, false);
  assert.equal(calls.at(-1), 'Terminate');
  assert.ok(calls.includes('SetValue cmi.success_status passed'));
});
