// Given a launch, when the session calls, then exactly these requests in this order, and these statements.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {ACTOR, ANSWER, CMI5, COURSE, PROGRESS, REGISTRATION, ROOT, UNIT, address, lms, opened, progress, quiet, state, told} from './world.mjs';

const LAUNCH = ['POST /fetch/1', 'GET LMS.LaunchData', 'GET cmi5LearnerPreferences', 'GET scormkit', 'POST initialized'];
const category = (...names) => [...names.map((name) => ({objectType: 'Activity', id: `${CMI5}categories/${name}`})), {objectType: 'Activity', id: 'urn:profile'}];
const around = (...names) => ({
  grouping: [{objectType: 'Activity', id: ROOT}, {objectType: 'Activity', id: COURSE}], category: category(...names),
});

// Whether an earlier session has said what is said once a registration.
const ASKED = ['GET /xapi/statements', 'GET /xapi/statements'];

test('a launch asks for everything in order, and initialized is alone', async () => {
  const place = lms({data: {masteryScore: 0.6667, returnURL: 'https://lms.example/back'}, preferences: {languagePreference: 'fr-CH, en'}});
  const {launch, window} = await opened(place);
  assert.deepEqual(place.log, [...LAUNCH, ...ASKED]);
  assert.deepEqual(launch, {
    state: '', learner: {id: JSON.stringify({objectType: 'Agent', account: ACTOR.account}) + REGISTRATION, name: 'Amina'}, mode: 'normal',
    language: 'fr-CH', pass_mark: 66.67, return_to: 'https://lms.example/back', recorded: true,
  });
  assert.equal(window.location.search, '');
  const [{id, ...first}] = place.order;
  assert.match(id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(first, {
    actor: ACTOR, timestamp: '2026-11-25T10:00:00.000Z', verb: {id: 'http://adlnet.gov/expapi/verbs/initialized', display: {en: 'initialized'}},
    object: {objectType: 'Activity', id: UNIT, definition: {name: {en: 'Introduction'}}},
    context: {language: 'en', registration: REGISTRATION, contextActivities: around('cmi5'), extensions: {[`${CMI5}extensions/sessionid`]: 'session-1'}},
  });
});

test('nothing is wished for, nothing is judged: what the author said stands', async () => {
  const {launch} = await opened(lms({data: {returnURL: 'javascript:alert(1)'}}));
  assert.deepEqual([launch.pass_mark, launch.language, launch.return_to], [null, '', '']);
});

test('an answer is told without a cmi5 category, in the context of the launch', async () => {
  const place = lms(), {connection} = await opened(place);
  await connection.answer(ANSWER);
  await quiet();
  const {context, result, object} = place.order[1];
  assert.equal(object.id, `${ROOT}/one_q`);
  assert.deepEqual(result, {response: 'a[,]b', success: true, score: {scaled: 1, raw: 1, min: 0, max: 1}, duration: 'PT2S', extensions: {'urn:attempt': 1}});
  assert.deepEqual(context.contextActivities, {...around(), parent: [{objectType: 'Activity', id: `${ROOT}/one`}]});
  assert.deepEqual(context.extensions, {[`${CMI5}extensions/sessionid`]: 'session-1'});
});

test('passing is completed and passed, each once, with the mastery score where there is a score', async () => {
  const place = lms({data: {masteryScore: 0.7}}), world = await opened(place), {connection} = world;
  await connection.finish({status: 'passed', score: 83.33}, 61);
  await connection.finish({status: 'passed', score: 90}, 61);
  assert.deepEqual(told(place), ['initialized /', 'completed /', 'passed /']);
  const [, completed, passed] = place.order;
  assert.deepEqual(completed.result, {completion: true, duration: 'PT1M1S'});
  assert.deepEqual(completed.context.contextActivities, around('cmi5', 'moveon'));
  assert.deepEqual(passed.result, {success: true, score: {scaled: 0.8333, raw: 83, min: 0, max: 100}, duration: 'PT1M1S'});
  assert.equal(passed.context.extensions[`${CMI5}extensions/masteryscore`], 0.7);
  assert.deepEqual(Object.keys(completed.context.extensions), [`${CMI5}extensions/sessionid`]);
});

test('what the registration has said before is not said again in its next session', async () => {
  const place = lms(), first = await opened(place);
  await first.connection.save(state(1), progress());
  await first.connection.finish({status: 'failed', score: 20});
  await first.connection.save(state(2, 'failed 20'), progress());
  await first.connection.close(5, false);
  const second = await opened(place, {number: 2});
  await second.connection.finish({status: 'passed', score: 80});
  await second.connection.save(state(3, 'passed 80'), progress());
  await second.connection.close(5, false);
  const third = await opened(place, {number: 3});
  await third.connection.finish({status: 'passed', score: 90});
  await third.connection.finish({status: 'failed', score: 10});
  assert.deepEqual(told(place), [
    'initialized /', 'experienced /one', 'completed /', 'failed /', 'terminated /',
    'initialized /', 'resumed /', 'passed /', 'experienced /one', 'terminated /', 'initialized /', 'resumed /',
  ]);
});

test('a verdict that the mastery score would contradict is told without its score', async () => {
  const place = lms({data: {masteryScore: 0.9}}), {connection} = await opened(place);
  await connection.finish({status: 'passed', score: 80});
  assert.deepEqual(place.order[2].result, {success: true, duration: 'PT0S'});
  assert.deepEqual(Object.keys(place.order[2].context.extensions), [`${CMI5}extensions/sessionid`]);
});

test('one session has one verdict', async () => {
  const place = lms(), {connection} = await opened(place);
  await connection.finish({status: 'failed', score: 20});
  await assert.rejects(connection.finish({status: 'passed', score: 80}), {kind: 'refused'});
  assert.deepEqual(told(place), ['initialized /', 'completed /', 'failed /']);
});

for (const launchMode of ['Browse', 'Review']) {
  test(`${launchMode} says that it began and ended, and nothing between`, async () => {
    const place = lms({data: {launchMode}}), {connection, launch} = await opened(place);
    assert.equal(launch.mode, launchMode.toLowerCase());
    await connection.close(3, true);
    assert.deepEqual(told(place), ['initialized /', 'terminated /']);
  });
}

test('leaving unfinished suspends with the progress and then terminates; after that there is no session', async () => {
  const place = lms(), world = await opened(place);
  await world.connection.save(state(1), progress('one', 0.333));
  await world.connection.close(65, true);
  assert.deepEqual(place.order.slice(-2).map(({result}) => result), [{extensions: {[PROGRESS]: 33}}, {duration: 'PT1M5S'}]);
  assert.deepEqual(place.order.at(-1).context.contextActivities, around('cmi5'));
  const asked = place.log.length, again = await opened(place, {world, href: 'https://lms.example/course/index.html'});
  assert.deepEqual([again.launch, place.log.length], [{recorded: false}, asked]);
});

test('a reload goes on with the same session: one token, one initialized, one terminated with the time of both', async () => {
  const place = lms(), world = await opened(place);
  await world.connection.save(state(1), progress());
  await world.fire('pagehide');
  await world.connection.close(40, true);
  await quiet();
  const again = await opened(place, {world, href: world.window.location.href});
  await again.connection.close(20, true);
  assert.deepEqual(told(place), ['initialized /', 'experienced /one', 'suspended /', 'resumed /', 'suspended /', 'terminated /']);
  assert.equal(place.order.at(-1).result.duration, 'PT1M');
  assert.deepEqual(place.log.filter((one) => /fetch|initialized/.test(one)), ['POST /fetch/1', 'POST initialized']);
});

test('a browser that leaves the address as it was goes on all the same', async () => {
  const place = lms(), world = await opened(place);
  await opened(place, {world, href: address(1)});
  assert.deepEqual(told(place), ['initialized /', 'resumed /']);
});

test('a page that goes when all is done ends its session', async () => {
  const place = lms(), world = await opened(place);
  await world.connection.finish({status: 'completed', score: null});
  await world.fire('pagehide');
  await world.connection.close(5, false);
  assert.deepEqual(told(place), ['initialized /', 'completed /', 'terminated /']);
});

test('a browser that forbids its stores and its history is launched and recorded all the same', async () => {
  const place = lms(), {connection, launch} = await opened(place, {forbids: true});
  await connection.finish({status: 'passed', score: 80});
  await connection.close(5, false);
  assert.equal(launch.recorded, true);
  assert.deepEqual(told(place), ['initialized /', 'completed /', 'passed /', 'terminated /']);
  assert.equal(place.order.at(-1).result.duration, 'PT5S');
});

for (const [what, given] of [
  ['a token that was fetched before', {fetch: {'error-code': '1', 'error-text': 'again'}}],
  ['a key that is not known', {fetch: {'auth-token': 'old'}}],
]) {
  test(`${what} is not fought for`, async () => {
    const place = lms(given), {launch} = await opened(place).catch((error) => ({launch: error.kind}));
    assert.equal(launch, 'gone');
    assert.deepEqual(told(place), []);
    assert.ok(place.log.length < 3);
  });
}

for (const [what, href] of [
  ['no launch', 'https://lms.example/course/index.html'], ['a launch without a fetch address', address(1, {fetch: ''})],
  ['a launch of nobody', address(1, {actor: '{'})],
]) {
  test(`${what} records nothing and asks for nothing`, async () => {
    const place = lms(), {launch} = await opened(place, {href});
    assert.deepEqual([launch, place.log], [{recorded: false}, []]);
  });
}

test('an LRS whose answer was lost hears the same initialized again, and nothing before it', async () => {
  const place = lms({mood: ({method}, n) => (method === 'POST' && n === 1 ? 'lost' : '')}), {launch} = await opened(place, {wait: 1000});
  assert.deepEqual(place.log, [...LAUNCH, 'POST initialized', ...ASKED]);
  assert.deepEqual([told(place), launch.recorded], [['initialized /'], true]);
});

test('what the LRS took just before a tab was killed is not said again in the next session, whatever the state knows', async () => {
  const place = lms(), {connection, storage} = await opened(place);
  await connection.save(state(1), progress());
  await connection.finish({status: 'passed', score: 80}, 5);
  const next = await opened(place, {number: 2, storage});
  assert.equal(next.launch.state, state(1));
  await next.connection.finish({status: 'passed', score: 80}, 5);
  assert.deepEqual(told(place), ['initialized /', 'experienced /one', 'completed /', 'passed /', 'initialized /', 'resumed /']);
});

test('whether it was said already is asked again until the LRS answers; one that gives no statements is not waited for', async () => {
  for (const [mood, kind] of [[503, 'offline'], [400, ''], [403, '']]) {
    const place = lms({mood: ({query}) => (query.verb ? mood : '')}), {connection, pass} = await opened(place);
    const became = connection.finish({status: 'completed', score: null}, 5).then(() => '', (error) => error.kind);
    await pass(20000);
    assert.equal(await became, kind);
    assert.deepEqual(told(place), ['initialized /', ...(kind ? [] : ['completed /'])]);
    place.mood = () => '';
    await connection.finish({status: 'completed', score: null}, 5);
    assert.deepEqual(told(place), ['initialized /', 'completed /']);
  }
});

test('what an LRS that is down has not taken waits for the next session, but for what judged this one', async () => {
  const place = lms(), world = await opened(place);
  await world.connection.save(state(1), progress());
  place.mood = () => 503;
  await world.connection.answer(ANSWER);
  const unheard = assert.rejects(world.connection.finish({status: 'passed', score: 80}), {kind: 'offline'});
  await unheard;
  const again = assert.rejects(world.connection.finish({status: 'passed', score: 80}), {kind: 'offline'});
  await again;
  assert.equal([...world.storage.values()].filter((text) => text.includes('/verbs/passed')).length, 1);
  assert.ok([...world.storage.values()].every((text) => !text.includes('sessionid') && !text.includes('Amina')));
  place.mood = () => '';
  const next = await opened(place, {number: 2, storage: world.storage, start: Date.UTC(2026, 10, 26)});
  await next.connection.finish({status: 'passed', score: 80});
  assert.deepEqual(told(place), ['initialized /', 'experienced /one', 'initialized /', 'answered /one_q', 'resumed /', 'completed /', 'passed /']);
  assert.deepEqual(place.order[3].context.extensions, {[`${CMI5}extensions/sessionid`]: 'session-2', 'urn:late': '2026-11-25T10:00:00.000Z'});
  assert.ok(place.order.slice(2).every(({timestamp}) => timestamp === '2026-11-26T00:00:00.000Z'));
  assert.deepEqual([...world.storage.keys()], []);
});
