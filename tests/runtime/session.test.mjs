// The session, sentence by sentence: given an LMS that is a list, when the learner does this, then exactly that is told.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, lms, plan, question, questions, settled, store} from './connection.mjs';
import {answerAll, opened, readAll, saved, sit, take} from './learner.mjs';

const MINUTE = 60000;
const names = (log) => log.map(([call]) => call);

test('the first page is shown, and saved as incomplete', async () => {
  const {learner, launch, place} = await opened();
  learner.visit('lesson-1');
  await settled();

  assert.deepEqual(launch, {
    mode: 'normal', learner: {id: 'learner-1', name: 'Irena Dudek'}, language: 'en', return_to: '', recorded: true,
    resumed: false, running: false, at: 'lesson-1',
  });
  assert.deepEqual(names(place.log), ['open', 'save']);
  assert.deepEqual(place.called('save')[0][1], {page: 'lesson-1', done: 0, status: 'incomplete', score: null});
});

test('nothing is written before the learner has done anything', async () => {
  const {learner, place, shelf} = await opened();
  await settled();

  assert.deepEqual(names(place.log), ['open']);
  assert.equal(learner.progress().status, 'not-attempted');
  assert.equal(shelf.kept.size, 0);
});

test('the learner comes back to the page and the answers that were left', async () => {
  const first = await opened();
  first.learner.visit('lesson-2');
  first.learner.answer('pra2', ['b'], {seconds: 4, confidence: null});
  await first.learner.close();
  const {learner, launch} = await opened({place: first.place});

  assert.equal(launch.at, 'lesson-2');
  assert.equal(launch.resumed, true);
  assert.deepEqual(learner.answered('pra2'), {response: ['b'], score: 0, verdict: 'wrong'});
  assert.equal(learner.answered('pra1'), null);
});

test('an answer in practice is told to the LMS in neutral words', async () => {
  const {learner, place} = await opened();
  const verdict = learner.answer('pra1', ['a'], {seconds: 4, confidence: true});
  learner.answer('pra1', ['c'], {seconds: 2});
  await settled();

  assert.deepEqual(verdict, {score: 1, verdict: 'right'});
  assert.deepEqual(place.called('answer'), [
    [{id: 'lesson_pra1', response: ['a'], score: 1, points: 1, seconds: 4, at: '2026-11-01T09:00:00.000Z', attempt: 1, confidence: true}],
    [{id: 'lesson_pra1', response: ['c'], score: 0, points: 1, seconds: 2, at: '2026-11-01T09:00:00.000Z', attempt: 2, confidence: null}],
  ]);
});

test('what nobody scores is done, and partly right is partly right', async () => {
  const knows = [question('pra1', {kind: 'free'}), question('pra2', {kind: 'two'})];
  const {learner} = await opened({knows});

  assert.deepEqual(learner.answer('pra1', ['żółw ~'], {}), {score: null, verdict: 'done'});
  assert.deepEqual(learner.answered('pra1').response, ['żółw ~']);
  assert.deepEqual(learner.answer('pra2', ['a'], {}), {score: 0.5, verdict: 'partly'});
  assert.equal(learner.answer('new1', ['a'], {}), null);
});

test('only one save is on its way, and the newest goes next', async () => {
  const {learner, place, told} = await opened();
  learner.visit('lesson-1');
  learner.read('lesson-1');
  learner.visit('lesson-2');
  learner.read('lesson-2');
  await settled();

  assert.deepEqual(place.called('save').map(([, {page, done}]) => [page, done]), [['lesson-1', 0], ['lesson-2', 2 / 3]]);
  assert.equal(saved(told), 'saved');
});

test('offline is said, tried again after 1, 2, 4 … 60 seconds, and kept in the browser meanwhile', async () => {
  const {learner, place, told, time, shelf} = await opened();
  place.answers = Array(8).fill('offline');
  const tries = [];
  learner.visit('lesson-1');
  await settled();
  assert.equal(saved(told), 'offline');
  assert.equal(shelf.kept.size, 1);
  for (const pause of [1, 2, 4, 8, 16, 32, 60]) {
    await time.advance(pause * 1000 - 1);
    tries.push(place.answers.length);
    await time.advance(1);
  }
  assert.deepEqual(tries, [7, 6, 5, 4, 3, 2, 1]);
  await time.advance(60000);

  assert.equal(saved(told), 'saved');
  assert.equal(place.called('save').length, 1);
  assert.equal(shelf.kept.size, 0);
});

test('back on line, what waits is sent at once', async () => {
  const {learner, place, told} = await opened();
  place.answers = ['offline'];
  learner.visit('lesson-1');
  await settled();
  learner.leave();
  await settled();

  assert.equal(saved(told), 'saved');
});

test('an error nobody understands is a failure that is tried again', async () => {
  const {learner, place, told, time} = await opened();
  place.answers = ['strange'];
  learner.visit('lesson-1');
  await settled();
  assert.equal(saved(told), 'failed');
  await time.advance(1000);

  assert.equal(saved(told), 'saved');
});

test('offline without a place to keep it is a failure', async () => {
  const {learner, place, told} = await opened({shelf: store(new Map(), {broken: true})});
  place.answers = ['offline'];
  learner.visit('lesson-1');
  await settled();

  assert.equal(saved(told), 'failed');
});

test('a state that the LMS refuses is a failure until the next one passes', async () => {
  const {learner, place, told, time, shelf} = await opened();
  place.answers = ['refused'];
  learner.visit('lesson-1');
  learner.answer('pra1', ['a'], {});
  await settled();
  place.answers = ['refused'];
  learner.visit('lesson-2');
  await time.advance(10 * MINUTE);
  assert.equal(saved(told), 'failed');
  assert.equal(shelf.kept.size, 1);
  learner.read('lesson-2');
  await settled();

  assert.equal(saved(told), 'saved');
});

test('an answer that the LMS refuses is not told again and holds nothing up', async () => {
  const {learner, place, told} = await opened();
  learner.visit('lesson-1');
  await settled();
  place.answers = ['ok', 'refused'];
  learner.answer('pra1', ['a'], {});
  learner.answer('pra2', ['a'], {});
  await settled();

  assert.deepEqual(place.called('answer').map(([{id}]) => id), ['lesson_pra2']);
  assert.equal(saved(told), 'saved');
});

test('once the session is gone nothing is called, and the next launch takes the copy', async () => {
  const {learner, place, told, time, shelf} = await opened();
  learner.visit('lesson-1');
  await settled();
  place.answers = ['gone'];
  learner.answer('pra1', ['a'], {});
  await settled();
  const calls = place.log.length;
  learner.answer('pra2', ['a'], {});
  await time.advance(10 * MINUTE);
  assert.equal(saved(told), 'gone');
  assert.equal(place.log.length, calls);

  const again = await opened({place, shelf});
  await settled();
  assert.equal(again.learner.answered('pra2').verdict, 'right');
  assert.equal(shelf.kept.size, 0);
});

test('an older save that arrives does not take the copy of a newer change away', async () => {
  const {learner, place, shelf} = await opened();
  place.answers = ['ok', 'gone'];
  learner.visit('lesson-1');
  learner.answer('pra1', ['a'], {});
  await settled();

  const again = await opened({place, shelf});
  assert.equal(again.learner.answered('pra1').verdict, 'right');
});

test('a copy of another attempt is not taken', async () => {
  const {learner, place, shelf} = await opened();
  learner.visit('lesson-1');
  await settled();
  place.answers = ['gone'];
  learner.answer('pra1', ['a'], {});
  await settled();
  place.state = '';

  const again = await opened({place, shelf, seed: 2});
  assert.equal(again.launch.resumed, false);
  assert.equal(again.learner.answered('pra1'), null);
});

test('a copy of which the LMS never had anything is taken', async () => {
  const {learner, place, shelf} = await opened();
  place.answers = ['gone'];
  learner.answer('pra1', ['a'], {});
  await settled();

  const again = await opened({place, shelf, seed: 2});
  await settled();
  assert.equal(again.learner.answered('pra1').verdict, 'right');
  assert.equal(place.called('save').length, 1);
});

test('the older one of two copies is not taken', async () => {
  const {learner, place, shelf} = await opened();
  learner.answer('pra1', ['a'], {});
  await settled();
  const old = new Map(shelf.kept);
  learner.answer('pra1', ['b'], {});
  await settled();

  const again = await opened({place, shelf: store(old)});
  assert.deepEqual(again.learner.answered('pra1').response, ['b']);
});

for (const mode of ['review', 'browse']) {
  test(`in ${mode} mode nothing is called but open and close, and nothing is kept`, async () => {
    const first = await opened();
    take(first.learner, 3);
    await first.learner.close();
    const place = lms({mode});
    place.state = first.place.state;
    const {learner, time, shelf, heard} = await opened({place});
    readAll(learner);
    learner.answer('pra1', ['a'], {});
    take(learner, 0);
    learner.flag('test', 'qqq1', true);
    learner.leave();
    await time.advance(10 * MINUTE);
    await learner.close();

    assert.deepEqual(names(place.log), ['open', 'close']);
    assert.equal(shelf.kept.size, 0);
    assert.deepEqual(heard('saved'), []);
    assert.deepEqual(heard('closed'), [{type: 'closed', saved: true}]);
  });
}

test('in review mode the result is there to be looked at', async () => {
  const first = await opened();
  take(first.learner, 2);
  await first.learner.close();
  const place = lms({mode: 'review'});
  place.state = first.place.state;
  const {learner} = await opened({place});

  const {phase, result} = learner.test('test');
  assert.equal(phase, 'done');
  assert.deepEqual(result.items.map(({verdict}) => verdict), ['right', 'right', 'wrong']);
});

test('a test whose time ran out is not handed in by somebody who only looks', async () => {
  const course = plan({minutes: 3}), first = await opened({course});
  first.learner.begin('test');
  await first.learner.close();
  const place = lms({mode: 'review'});
  place.state = first.place.state;
  const {learner, heard} = await opened({place, course, time: clock(first.time.now() + 60 * MINUTE)});

  assert.equal(learner.test('test').phase, 'open');
  assert.deepEqual(heard('timeup'), []);
});

test('an LMS that never answers leaves a course that can be read', async () => {
  const place = lms({slow: 20000});
  const connection = place.connection();
  place.connection = () => ({...connection, open: () => new Promise(() => {})});
  const {learner, launch, shelf, told} = await opened({place});
  learner.answer('pra1', ['a'], {});
  await settled();

  assert.equal(launch.recorded, false);
  assert.equal(launch.at, 'lesson-1');
  assert.equal(shelf.kept.size, 1);
  assert.equal(saved(told), 'offline');
  await learner.close();
  assert.deepEqual(place.log, []);
});

test('neither does one that refuses to open, or an adapter that breaks', async () => {
  for (const open of [async () => { throw new Error('no'); }, () => { throw new Error('no'); }, () => undefined]) {
    const place = lms();
    place.connection = () => ({open});
    const {learner, launch, heard} = await opened({place});
    take(learner, 3);
    await learner.close();

    assert.equal(launch.recorded, false);
    assert.equal(learner.progress().pages.test, 'done');
    assert.deepEqual(heard('closed'), [{type: 'closed', saved: false}]);
  }
});

test('without an LMS the copy in the browser is all there is, and is found again', async () => {
  const first = await opened({place: lms({recorded: false})});
  first.learner.answer('pra1', ['a'], {});
  await first.learner.close();
  const {learner, place} = await opened({place: lms({recorded: false}), shelf: first.shelf});

  assert.equal(learner.answered('pra1').verdict, 'right');
  assert.deepEqual(names(place.log), ['open']);
});

test('a module is passed when its pages are read and its test is passed', async () => {
  const {learner, place} = await opened();
  const result = take(learner, 2);
  assert.equal(learner.progress().status, 'incomplete');
  readAll(learner);
  await settled();

  assert.deepEqual([result.score, result.passed, result.counted, result.right, result.all], [66.67, true, 66.67, 2, 3]);
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'passed', score: 66.67}]);
  assert.deepEqual(learner.progress(), {
    done: 3, all: 3, minutes: 0, pages: {'lesson-1': 'done', 'lesson-2': 'done', test: 'done'}, status: 'passed', score: 66.67,
    ended: Date.UTC(2026, 10, 1, 9) / 60000, finished: false,
  });
  await settled();
  assert.equal(place.called('save').pop()[1].status, 'passed');
});

test('failed is told only when no attempt is left', async () => {
  const {learner, place} = await opened();
  readAll(learner);
  assert.equal(take(learner, 1).left, 1);
  assert.equal(learner.progress().status, 'incomplete');
  assert.equal(take(learner, 0).left, 0);
  learner.begin('test');
  await settled();

  assert.equal(learner.test('test').phase, 'done');
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'failed', score: 33.33}]);
});

test('a learner may give up, and has failed then', async () => {
  const {learner, place} = await opened();
  readAll(learner);
  take(learner, 1);
  learner.give_up('test');
  await settled();

  assert.equal(learner.test('test').left, 0);
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'failed', score: 33.33}]);
});

test('giving up in the middle hands in what there is', async () => {
  const {learner} = await opened();
  learner.begin('test');
  learner.give('test', learner.test('test').drawn[0], ['a'], {});
  learner.give_up('test');

  assert.equal(learner.test('test').result.score, 33.33);
});

for (const [counts, score, counted] of [['best', 66.67, 66.67], ['last', 33.33, 33.33], ['average', 66.67, 50]]) {
  test(`where the ${counts} attempt counts, ${counted} counts and ${score} is reported`, async () => {
    const {learner, place} = await opened({course: plan({counts, attempts: 0})});
    readAll(learner);
    take(learner, 2);
    const result = take(learner, 1);
    await settled();

    assert.equal(result.counted, counted);
    assert.equal(result.left, Infinity);
    assert.equal(result.passed, true);
    assert.equal(learner.progress().score, score);
    assert.equal(learner.progress().status, 'passed');
    assert.equal(place.called('finish').pop()[0].score, score);
  });
}

test('a better attempt is told again, a worse one is not', async () => {
  const {learner, place} = await opened({course: plan({attempts: 0})});
  readAll(learner);
  take(learner, 2);
  await settled();
  take(learner, 1);
  await settled();
  take(learner, 3);
  await settled();

  assert.deepEqual(place.called('finish').map(([{score}]) => score), [66.67, 100]);
});

test('a result that was never told is told at the next launch', async () => {
  const first = await opened();
  readAll(first.learner);
  await settled();
  first.place.answers = ['ok', 'ok', 'ok', 'ok', 'gone'];
  take(first.learner, 3);
  await settled();
  assert.deepEqual(first.place.called('finish'), []);
  const {place} = await opened({place: first.place, shelf: first.shelf});
  await settled();
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'passed', score: 100}]);
  await opened({place, shelf: first.shelf});
  await settled();

  assert.equal(place.called('finish').length, 1);
});

test('a result that an LMS shows no sign of having heard is told again at the next launch', async () => {
  for (const [heard, times] of [[undefined, 1], [true, 1], [false, 2]]) {
    const {learner, place, shelf} = await opened();
    readAll(learner);
    take(learner, 3);
    await learner.close();
    place.launch.heard = heard;
    await opened({place, shelf});
    await settled();

    assert.equal(place.called('finish').length, times, `${heard}`);
  }
});

test('a test that is not recorded does not count, and completes the pages', async () => {
  const {learner, place} = await opened({course: plan({recorded: false, pass_mark: 90})});
  readAll(learner);
  assert.equal(learner.progress().status, 'incomplete');
  take(learner, 0);
  await settled();

  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'completed', score: null}]);
  assert.equal(place.called('answer').length, 3);
  assert.deepEqual(place.called('objective'), []);
});

test('activities are complete when every question of practice is answered', async () => {
  const {learner} = await opened({course: plan({}, {complete: ['activities']})});
  learner.answer('pra1', ['b'], {});
  assert.equal(learner.progress().status, 'incomplete');
  learner.answer('pra2', ['b'], {});

  assert.equal(learner.progress().status, 'completed');
});

test('minutes are complete when they are spent, over all sessions and without sleep', async () => {
  const course = plan({}, {complete: ['minutes'], minutes: 10});
  const first = await opened({course});
  first.learner.visit('lesson-1');
  await first.time.advance(6 * MINUTE);
  await first.time.advance(600 * MINUTE, {asleep: true});
  assert.equal(first.learner.progress().status, 'incomplete');
  await first.learner.close();
  const {learner, place, time} = await opened({course, place: first.place});
  await time.advance(1 * MINUTE);
  assert.equal(learner.progress().status, 'incomplete');
  await time.advance(2 * MINUTE);

  assert.equal(learner.progress().status, 'completed');
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'completed', score: null}]);
  assert.deepEqual(first.place.called('close')[0], [480, true]);
});

test('answers of a test are reported when it is handed in', async () => {
  const {learner, place} = await opened();
  learner.begin('test');
  const [key] = learner.test('test').drawn;
  assert.equal(learner.give('test', key, ['b'], {seconds: 3, confidence: true}), null);
  learner.give('test', key, ['a'], {seconds: 4, confidence: false});
  await settled();
  assert.deepEqual(place.called('answer'), []);
  learner.hand_in('test');
  learner.hand_in('test');
  await settled();

  assert.deepEqual(place.called('answer'), [[{
    id: `lesson_${key}`, response: ['a'], at: '2026-11-01T09:00:00.000Z', score: 1, points: 1, seconds: 7, attempt: 1, confidence: false,
  }]]);
});

test('with feedback at once an answer is told, reported and final', async () => {
  const {learner, place} = await opened({course: plan({feedback: 'at-once'})});
  learner.begin('test');
  const [key] = learner.test('test').drawn;
  assert.deepEqual(learner.give('test', key, ['b'], {}), {score: 0, verdict: 'wrong'});
  assert.deepEqual(learner.give('test', key, ['a'], {}), {score: 0, verdict: 'wrong'});
  learner.hand_in('test');
  await settled();

  assert.equal(place.called('answer').length, 1);
  assert.deepEqual(learner.test('test').answers, {[key]: ['b']});
});

test('an answer can be taken back', async () => {
  const {learner} = await opened();
  learner.begin('test');
  const [key] = learner.test('test').drawn;
  learner.give('test', key, ['a'], {confidence: true});
  learner.give('test', key, null, {});

  assert.deepEqual(learner.test('test').answers, {});
  assert.equal(learner.hand_in('test').score, 0);
});

test('each objective of a test is told with its share', async () => {
  const knows = questions.map((one) => ({...one, objective: one.key === 'qqq1' ? 'lesson_lenses' : 'lesson_place'}));
  const {learner, place} = await opened({knows, course: plan({draw: [{count: 3, from: ['qqq1', 'qqq2', 'qqq3']}]})});
  take(learner, 1);
  await settled();

  assert.deepEqual(place.called('objective'), [['lesson_lenses', 'passed', 100], ['lesson_place', 'incomplete', 0]]);
});

test('a test in progress is there after a break: questions, order, answers, flags, place', async () => {
  const course = plan({shuffle: ['questions', 'options'], minutes: 20});
  const first = await opened({course, seed: 5});
  first.learner.begin('test');
  const {drawn} = first.learner.test('test');
  first.learner.give('test', drawn[1], ['c'], {seconds: 2, confidence: true});
  first.learner.flag('test', drawn[2], true);
  first.learner.turn('test', 2);
  const orders = drawn.map((key) => first.learner.order(key, ['a', 'b', 'c']));
  await first.learner.close();
  const time = clock(first.time.now() + 7.5 * MINUTE);
  const {learner} = await opened({course, place: first.place, seed: 6, time});
  const {result, ...now} = learner.test('test');

  assert.deepEqual(now, {
    phase: 'open', attempt: 1, attempts: 2, left: 1, drawn, at: 2, answers: {[drawn[1]]: ['c']},
    sure: {[drawn[0]]: null, [drawn[1]]: true, [drawn[2]]: null}, flags: new Set([drawn[2]]), minutes: 13, pass_mark: 60,
  });
  assert.equal(result, null);
  assert.deepEqual(drawn.map((key) => learner.order(key, ['a', 'b', 'c'])), orders);
});

// The plan as the first script has it, and the rules of its test, which come with the second.
function halves(course) {
  const {attempts, counts, recorded, ...rules} = course.pages[2].test;
  const [one, two, last] = course.pages;
  return [{...course, pages: [one, two, {...last, test: {attempts, counts, recorded}}]}, {tests: {test: rules}}];
}

test('before the questions are here a session reads, saves and knows how far the learner is', async () => {
  const first = await opened();
  take(first.learner, 2);
  first.learner.answer('pra1', ['a'], {});
  await first.learner.close();
  const [course, more] = halves(plan());
  const {learner, launch, place} = await opened({place: first.place, course, late: true});
  assert.equal(launch.running, false);
  readAll(learner);
  await settled();

  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'passed', score: 66.67}]);
  assert.equal(learner.progress().pages.test, 'done');
  sit(learner, questions, more);
  assert.deepEqual(learner.answered('pra1').response, ['a']);
  assert.equal(learner.test('test').result.score, 66.67);
});

test('a test that runs is known at once, goes on when the questions are here, and ends in time', async () => {
  const whole = plan({minutes: 3}), first = await opened({course: whole});
  first.learner.begin('test');
  answerAll(first.learner, 3);
  first.learner.visit('lesson-2');
  await first.learner.close();
  const [course, more] = halves(whole), time = clock(first.time.now() + MINUTE);
  const {learner, launch, heard, place} = await opened({place: first.place, course, time, late: true});
  learner.read('lesson-2');
  await time.advance(MINUTE);
  assert.deepEqual([launch.running, launch.at, learner.progress().status], [true, 'lesson-2', 'incomplete']);
  assert.deepEqual(heard('time'), []);

  sit(learner, questions, more);
  await time.advance(MINUTE);

  assert.deepEqual(heard('time').map(({left}) => left), [1]);
  assert.deepEqual(heard('timeup'), [{type: 'timeup', page: 'test'}]);
  assert.equal(learner.test('test').result.score, 100);
  assert.equal(place.called('answer').length, 3);
});

test('a pass mark of the LMS holds for rules that come later', async () => {
  const [course, more] = halves(plan()), {learner} = await opened({place: lms({pass_mark: 30}), course, late: true});
  sit(learner, questions, more);

  assert.equal(take(learner, 1).passed, true);
});

test('calls that tell of answers come with the questions, and points are one unless the rules say more', async () => {
  const draw = [{count: 3, from: ['qqq1', 'qqq2', 'qqq3']}], told = [];
  const [course, more] = halves(plan({points: {qqq2: 3}, draw})), {learner, place} = await opened({course, late: true});
  sit(learner, questions, {...more, data: 'data'}, (connection, data) => ({
    answer: async ({points}) => { told.push([data, points]); },
  }));
  assert.equal(take(learner, 1).score, 20);
  await settled();

  assert.deepEqual(told, [['data', 1], ['data', 3], ['data', 1]]);
  assert.deepEqual(place.called('answer'), []);
});

test('options stay as written unless the test, the question and an attempt say otherwise', async () => {
  const plain = await opened();
  plain.learner.begin('test');
  const course = plan({shuffle: ['options'], draw: [{count: 4, from: ['qqq1', 'qqq2', 'qqq3', 'qqq4']}]});
  const knows = [question('qqq1', {shuffle: false}), ...questions.filter(({key}) => key !== 'qqq1')];
  const mixed = await opened({course, knows});
  const options = [...'abcdefghij'];
  assert.deepEqual(mixed.learner.order('qqq2', options), options);
  mixed.learner.begin('test');

  assert.deepEqual(plain.learner.order('qqq2', options), options);
  assert.deepEqual(mixed.learner.order('qqq1', options), options);
  assert.deepEqual(mixed.learner.order('pra1', options), options);
  const one = mixed.learner.order('qqq2', options);
  assert.notDeepEqual(one, options);
  mixed.learner.hand_in('test');
  mixed.learner.begin('test');
  assert.notDeepEqual(mixed.learner.order('qqq2', options), one);
});

test('a test without mixed questions keeps the written order', async () => {
  const {learner} = await opened();
  learner.begin('test');

  const {drawn} = learner.test('test');
  assert.deepEqual(drawn, [...drawn].sort());
});

test('minutes left are told as they pass, and at the end the test is handed in', async () => {
  const {learner, heard, time, place} = await opened({course: plan({minutes: 3})});
  learner.begin('test');
  const [key] = learner.test('test').drawn;
  learner.give('test', key, ['a'], {});
  await time.advance(3 * MINUTE - 1);
  assert.deepEqual(heard('time').map(({left}) => left), [3, 2, 1]);
  assert.equal(learner.test('test').phase, 'open');
  await time.advance(1);

  assert.deepEqual(heard('timeup'), [{type: 'timeup', page: 'test'}]);
  assert.equal(learner.test('test').phase, 'done');
  assert.equal(place.called('answer').length, 1);
  assert.equal(learner.give('test', key, ['b'], {}), null);
});

test('a break does not stop the clock, and sleep does not either', async () => {
  const course = plan({minutes: 3});
  const first = await opened({course});
  first.learner.begin('test');
  await first.learner.close();
  const time = clock(first.time.now() + 60 * MINUTE);
  const {learner, heard} = await opened({course, place: first.place, time, knows: []});
  await time.advance(MINUTE);
  assert.deepEqual(heard('timeup'), []);
  learner.know(questions);

  assert.deepEqual(heard('timeup'), [{type: 'timeup', page: 'test'}]);
  const other = await opened({course});
  other.learner.begin('test');
  await other.time.advance(60 * MINUTE, {asleep: true});
  assert.equal(other.heard('timeup').length, 1);
});

test('a pass mark set in the LMS takes the place of the author\'s', async () => {
  const {learner} = await opened({place: lms({pass_mark: 30})});

  assert.equal(take(learner, 1).passed, true);
  assert.equal(learner.test('test').pass_mark, 30);
});

test('a new release forgets what it no longer has, silently', async () => {
  const first = await opened();
  readAll(first.learner);
  first.learner.answer('pra1', ['a'], {});
  first.learner.begin('test');
  first.learner.visit('lesson-2');
  await first.learner.close();
  const {drawn} = first.learner.test('test');
  const course = plan({draw: [{count: 2, from: ['qqq4', drawn[0]]}]});
  course.pages = course.pages.filter(({id}) => id !== 'lesson-2');
  course.pages[0] = {...course.pages[0], practice: ['pra9']};
  const {learner, launch} = await opened({place: first.place, course});

  assert.equal(launch.at, 'lesson-1');
  assert.equal(learner.answered('pra1'), null);
  assert.ok(learner.test('test').drawn.every((key) => ['qqq4', drawn[0]].includes(key)));
  assert.deepEqual(learner.progress().pages, {'lesson-1': 'done', test: 'todo'});
});

test('an attempt of which no question is left is given back', async () => {
  const first = await opened();
  first.learner.begin('test');
  await first.learner.close();
  const {learner} = await opened({place: first.place, course: plan({draw: [{count: 1, from: ['new1']}]})});

  assert.deepEqual([learner.test('test').phase, learner.test('test').left], ['intro', 2]);
});

test('a passed learner stays passed when a new release adds a page', async () => {
  const first = await opened();
  readAll(first.learner);
  take(first.learner, 3);
  await first.learner.close();
  const course = plan();
  course.pages = [...course.pages, {...course.pages[0], id: 'lesson-3', key: 'pag3', practice: []}];
  const {learner} = await opened({place: first.place, course});

  assert.equal(learner.progress().status, 'passed');
  assert.equal(learner.progress().pages['lesson-3'], 'todo');
});

test('a passed learner stays passed when a new release has no test any more', async () => {
  const first = await opened();
  readAll(first.learner);
  take(first.learner, 3);
  await first.learner.close();
  const course = plan();
  course.pages = course.pages.filter(({test: exam}) => !exam);
  const {learner, place} = await opened({place: first.place, course});
  await settled();

  assert.equal(learner.progress().status, 'passed');
  assert.equal(place.called('finish').length, 1);
});

test('an attempt of more questions than a new release draws keeps those that are answered', async () => {
  const first = await opened();
  first.learner.begin('test');
  const {drawn} = first.learner.test('test');
  first.learner.give('test', drawn[2], ['a'], {});
  await first.learner.close();
  const {learner} = await opened({place: first.place, course: plan({draw: [{count: 2, from: drawn}]})});

  assert.deepEqual(learner.test('test').drawn, [drawn[0], drawn[2]]);
});

test('what an older release packed and nobody understands is no answer', async () => {
  const first = await opened();
  first.learner.answer('pra1', ['zz'], {});
  await first.learner.close();
  const {learner} = await opened({place: first.place});

  assert.equal(learner.answered('pra1'), null);
});

test('closing saves first, tells the seconds and whether there is more to do', async () => {
  const {learner, place, time, heard} = await opened();
  learner.visit('lesson-1');
  await time.advance(90000);
  learner.read('lesson-1');
  await learner.close();
  await learner.close();

  assert.deepEqual(names(place.log), ['open', 'save', 'save', 'close']);
  assert.deepEqual(place.called('close'), [[90, true]]);
  assert.deepEqual(heard('closed')[0], {type: 'closed', saved: true});
});

test('a finished module is not suspended', async () => {
  const {learner, place} = await opened();
  readAll(learner);
  take(learner, 3);
  await learner.close();

  assert.deepEqual(place.called('close'), [[0, false]]);
});

test('closing offline says so, and the copy waits in the browser', async () => {
  const {learner, place, heard, shelf} = await opened();
  place.answers = ['offline', 'offline'];
  learner.visit('lesson-1');
  await learner.close();

  assert.deepEqual(heard('closed'), [{type: 'closed', saved: false}]);
  assert.equal(shelf.kept.size, 1);
});

test('closing does not wait for an LMS that is silent', async () => {
  const {learner, place, time, heard} = await opened();
  place.answers = ['silent', 'silent'];
  learner.visit('lesson-1');
  learner.close();
  await time.advance(30000);

  assert.deepEqual(heard('closed'), [{type: 'closed', saved: false}]);
});

test('when the page goes everything is sent before the call returns', async () => {
  const {learner, place} = await opened();
  learner.begin('test');
  await settled();
  const calls = place.log.length;
  learner.turn('test', 2);
  learner.leave(true);

  assert.deepEqual(names(place.log.slice(calls)), ['save', 'close']);
  assert.equal((await opened({place})).learner.test('test').at, 2);
});

test('an answer does not wait for a slow save, and when the page goes the next save does not either', async () => {
  const {learner, place} = await opened();
  place.answers = ['silent'];
  learner.visit('lesson-1');
  learner.answer('pra1', ['a'], {});
  learner.leave(true);

  assert.deepEqual(names(place.log), ['open', 'answer', 'save', 'close']);
});

test('after the end nothing is called and no timer is left', async () => {
  const {learner, place, time} = await opened({course: plan({minutes: 5})});
  learner.begin('test');
  await learner.close();
  const tried = place.tried.length;
  learner.answer('pra1', ['a'], {});
  learner.hand_in('test');
  learner.begin('test');
  learner.leave(true);
  await learner.close();

  assert.equal(time.timers.size, 0);
  assert.equal(place.tried.length, tried);
});

test('a page that is only hidden goes on', async () => {
  const {learner, place} = await opened();
  learner.begin('test');
  learner.turn('test', 1);
  learner.leave();
  learner.leave();
  await settled();

  assert.deepEqual(new Set(names(place.log)), new Set(['open', 'save']));
  assert.equal((await opened({place})).learner.test('test').at, 1);
});

test('a night of sleep is not study: the time of the session is right after it', async () => {
  const {learner, place, time} = await opened();
  learner.visit('lesson-1');
  await time.advance(10 * MINUTE);
  await time.advance(8 * 60 * MINUTE, {asleep: true});
  await time.advance(5 * MINUTE);
  await learner.close();

  const [[seconds]] = place.called('close');
  assert.ok(seconds >= 15 * 60 && seconds <= 17 * 60, `${seconds}`);
});

test('a copy of nobody in particular is not taken by an LMS that does not say who learns', async () => {
  const learner = {id: '', name: ''}, {learner: first, place, shelf} = await opened({place: lms({learner})});
  place.answers = ['gone'];
  first.answer('pra1', ['a'], {});
  await settled();

  const again = await opened({place, shelf, seed: 2});
  assert.equal(again.learner.answered('pra1'), null);
});

test('what an LMS has forgotten is found in the browser', async () => {
  const {learner, place, shelf} = await opened({place: lms()}), {place: there} = {place};
  learner.visit('lesson-1');
  await settled();
  place.answers = ['strange'];
  place.forgets = true;
  learner.answer('pra1', ['a'], {});
  await settled();
  place.state = '';

  const again = await opened({place: there, shelf, seed: 2});
  assert.equal(again.learner.answered('pra1').verdict, 'right');
});

test('the result is told with the seconds of the session, sleep left out', async () => {
  const {learner, place, time} = await opened();
  await time.advance(60000);
  await time.advance(8 * 60 * MINUTE, {asleep: true});
  readAll(learner);
  take(learner, 3);
  await settled();

  assert.deepEqual(place.called('finish'), [[{status: 'passed', score: 100}, 180]]);
});
