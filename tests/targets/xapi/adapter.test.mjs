// Given a launch, when the session calls, then exactly these statements and requests.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {adapter, load} from './modules.mjs';
import {ACTOR, ASKED, COURSE, EXTENSION, LAUNCH, LRS, PLAN, PROGRESS, REGISTRATION, SECRET, address, browser, quiet, remote, told} from './world.mjs';

const {responded: response} = await load('runtime/answering'), connect = (await adapter()).whole(ASKED);

const VECTORS = JSON.parse(readFileSync(new URL('../../vectors/interactions.json', import.meta.url), 'utf8'));
const ANSWER = {id: '1-1_q', response: ['c', 'a'], score: 0.5, points: 2, seconds: 12.5, at: '2026-11-25T10:00:05.000Z', attempt: 1, confidence: null};

async function opened(lrs = remote(), given = {}) {
  const world = browser(lrs, given);
  const connection = connect(PLAN, world.window, world.clock);
  const launch = await connection.open();
  await quiet();
  return {...world, lrs, connection, launch};
}

const state = (count) => `s1~MARK00~${count.toString(36)}~rest`;
const progress = (page, done = 0.5, status = 'incomplete', score = null) => ({page, done, status, score});

for (const {name, interaction, response: said, xapi} of VECTORS) {
  test(`the shared table holds: ${name}`, () => {
    const order = ['choice', 'matching'].includes(interaction.type) ? interaction.options.map(({id}) => id) : [];
    assert.equal(response(order, said), xapi.response);
  });
}

test('a first launch is initialized, a later one resumed, a reload neither', async () => {
  const lrs = remote();
  const first = await opened(lrs);
  assert.deepEqual(first.launch, {
    state: '', learner: {id: `{"mbox":"mailto:amina@example.org"}${REGISTRATION}`, name: 'Amina'}, language: '', recorded: true,
  });
  await first.connection.save(state(1), progress('1-1'));
  await opened(lrs, {href: first.window.location.href, session: first.session});
  const later = await opened(lrs);
  assert.equal(later.launch.state, state(1));
  assert.deepEqual(lrs.order.map(told), ['initialized /', 'experienced /1-1', 'resumed /']);
});

test('an answer says all that is known of it', async () => {
  const {connection, lrs} = await opened();
  await connection.answer(ANSWER);
  await quiet();
  assert.deepEqual(lrs.order[1], {
    actor: ACTOR,
    id: lrs.order[1].id,
    timestamp: '2026-11-25T10:00:05.000Z',
    verb: {id: 'http://adlnet.gov/expapi/verbs/answered', display: {en: 'answered'}},
    object: {objectType: 'Activity', id: `${COURSE}/1-1_q`, definition: {name: {en: 'Which?'}}},
    result: {
      response: 'a[,]c', success: false, score: {scaled: 0.5, raw: 1, min: 0, max: 2}, duration: 'PT12.5S',
      extensions: {[`${EXTENSION}attempt`]: 1},
    },
    context: {
      language: 'en',
      registration: REGISTRATION,
      contextActivities: {
        parent: [{objectType: 'Activity', id: `${COURSE}/1-1`}],
        grouping: [{objectType: 'Activity', id: COURSE}, {objectType: 'Activity', id: 'https://example.org/labour-migration'}],
        category: [{objectType: 'Activity', id: 'urn:profile'}],
      },
    },
  });
});

test('what nobody marks has neither success nor score, and confidence is told where it was asked', async () => {
  const {connection, lrs} = await opened();
  await connection.answer({...ANSWER, id: 'test_r', response: null, score: null, confidence: true});
  await connection.answer({...ANSWER, score: 1, points: 0});
  await quiet();
  assert.deepEqual(lrs.order[1].result, {duration: 'PT12.5S', extensions: {[`${EXTENSION}attempt`]: 1, [`${EXTENSION}confidence`]: true}});
  assert.deepEqual(lrs.order[2].result, {response: 'a[,]c', success: true, score: {scaled: 1}, duration: 'PT12.5S', extensions: {[`${EXTENSION}attempt`]: 1}});
});

test('an answer to a question that the plan does not know is told below the root', async () => {
  const {connection, lrs} = await opened();
  await connection.answer({...ANSWER, id: 'old_q'});
  await quiet();
  assert.equal(told(lrs.order[1]), 'answered /old_q');
  assert.equal(lrs.order[1].context.contextActivities.parent[0].id, COURSE);
});

test('a pass is completed and passed, with the score in per cent; a better one is told without completing twice', async () => {
  const {connection, lrs} = await opened();
  await connection.finish({status: 'passed', score: 83.33}, 61);
  await connection.finish({status: 'passed', score: 90}, 61);
  await quiet();
  const score = {scaled: 0.8333, raw: 83.33, min: 0, max: 100};
  assert.deepEqual(lrs.order.slice(1).map(told), ['completed /', 'passed /', 'passed /']);
  assert.deepEqual(lrs.order[1].result, {completion: true, score, duration: 'PT1M1S'});
  assert.deepEqual(lrs.order[2].result, {completion: true, score, success: true});
});

test('without a test it is completed and nothing else', async () => {
  const {connection, lrs} = await opened();
  await connection.finish({status: 'completed', score: null});
  await quiet();
  assert.deepEqual(lrs.order.slice(1).map(told), ['completed /']);
  assert.deepEqual(lrs.order[1].result, {completion: true, duration: 'PT0S'});
});

test('an objective is passed, or has progressed: a learner with attempts left has not failed', async () => {
  const {connection, lrs} = await opened();
  await connection.objective('1-1_lenses', 'incomplete', 40);
  await connection.objective('1-1_lenses', 'passed', 100);
  await quiet();
  assert.deepEqual(lrs.order.slice(1).map(told), ['progressed /1-1_lenses', 'passed /1-1_lenses']);
  assert.deepEqual(lrs.order[1].result, {score: {scaled: 0.4, raw: 40, min: 0, max: 100}});
  assert.equal(lrs.order[2].result.success, true);
  assert.equal(lrs.order[1].context.contextActivities.parent[0].id, COURSE);
});

test('leaving unfinished suspends with the progress, leaving finished terminates', async () => {
  const {connection, lrs} = await opened();
  await connection.save(state(1), progress('1-1', 0.333));
  await connection.close(65, true);
  assert.deepEqual(lrs.order.at(-1).result, {duration: 'PT1M5S', extensions: {[PROGRESS]: 33}});
  const next = await opened(lrs);
  await next.connection.close(5, false);
  assert.deepEqual(told(lrs.order.at(-1)), 'terminated /');
  assert.deepEqual(lrs.order.at(-1).result, {duration: 'PT5S'});
});

test('every request carries version and key, and a bookmark its whole address', async () => {
  const {connection, lrs} = await opened();
  await connection.save(state(1), progress('1-1'));
  await quiet();
  assert.deepEqual(lrs.calls.map(({method, path}) => `${method} ${path}`), [
    'GET activities/state', 'POST statements', 'PUT activities/state', 'POST statements', 'GET activities/state',
  ]);
  for (const {headers} of lrs.calls) {
    assert.equal(headers['X-Experience-API-Version'], '1.0.3');
    assert.equal(headers.Authorization, SECRET);
  }
  const put = lrs.calls[2];
  assert.deepEqual(put.query, {activityId: COURSE, agent: JSON.stringify(ACTOR), stateId: 'scormkit', registration: REGISTRATION});
  assert.equal(put.headers['Content-Type'], 'text/plain');
  assert.equal(put.headers['If-None-Match'], '*');
});

test('the secrets leave the address at once and stay for a reload of this tab alone', () => {
  const world = browser(remote(), {href: `${address()}#here`});
  connect(PLAN, world.window, world.clock);
  assert.equal(world.window.location.href, 'https://lms.example/course/index.html#here');
  assert.deepEqual([...world.session.keys()], ['scormkit.launch./course/']);
});

test('a browser that forbids its stores and its history plays the course and records it', async () => {
  const lrs = remote(), world = browser(lrs);
  const broken = () => { throw new Error('SecurityError'); };
  const window = Object.defineProperty({...world.window, history: {replaceState: broken}}, 'sessionStorage', {get: broken});
  const launch = await connect(PLAN, window, {...world.clock, store: {get: broken, set: broken, remove: broken, keys: broken}}).open();
  await quiet();
  assert.equal(launch.recorded, true);
  assert.deepEqual(lrs.order.map(told), ['initialized /']);
});

test('without an endpoint nothing is recorded and nothing is asked', async () => {
  for (const launch of [{}, {...LAUNCH, endpoint: ''}, {...LAUNCH, endpoint: 'javascript:1'}, {...LAUNCH, actor: 'Amina'}, {...LAUNCH, actor: '{}'}]) {
    const {connection, launch: found, lrs} = await opened(remote(), {href: address(launch)});
    assert.equal(found.recorded, false);
    await connection.close(1, true);
    assert.deepEqual(lrs.calls, []);
  }
});

for (const [what, actor, agent] of [
  ['as it is', {account: {homePage: 'https://lms.example', name: '17'}}, {account: {homePage: 'https://lms.example', name: '17'}}],
  ['out of lists', {name: ['Amina'], mbox: ['mailto:a@b.org']}, {objectType: 'Agent', name: 'Amina', mbox: 'mailto:a@b.org'}],
  ['with one identifier', {mbox: 'mailto:a@b.org', openid: 'https://a.org'}, {objectType: 'Agent', mbox: 'mailto:a@b.org'}],
  ['with its old account', {account: [{accountServiceHomePage: 'https://lms.example', accountName: '17'}]},
    {objectType: 'Agent', account: {homePage: 'https://lms.example', name: '17'}}],
]) {
  test(`an actor is taken ${what}`, async () => {
    const {lrs} = await opened(remote(), {href: address({...LAUNCH, actor: JSON.stringify(actor)})});
    assert.deepEqual(lrs.order[0].actor, agent);
  });
}

test('odd parameters are mended or left out', async () => {
  const {auth, ...rest} = LAUNCH;
  const odd = {...rest, endpoint: 'https://lrs.example/xapi', registration: 'r1', activity_id: 'module 1', 'Accept-Language': 'fr-CH, fr;q=0.9', grouping: '[{"id":"urn:g"},{"id":"g"}]'};
  const {lrs, launch} = await opened(remote(), {href: `${address(odd)}&auth=Basic a+b/c==`});
  assert.equal(lrs.calls[0].headers.Authorization, 'Basic a+b/c==');
  assert.deepEqual(lrs.calls[0].query, {activityId: COURSE, agent: JSON.stringify(ACTOR), stateId: 'scormkit'});
  assert.equal(launch.language, 'fr-CH');
  assert.equal(lrs.order[0].context.registration, undefined);
  assert.deepEqual(lrs.order[0].context.contextActivities.grouping.map(({id}) => id), ['urn:g', COURSE, 'https://example.org/labour-migration']);
});

test('the id under which the LMS knows us is the root, and a page keeps its own', async () => {
  const {lrs, connection} = await opened(remote(), {href: address({...LAUNCH, activity_id: 'https://lms.example/a/7', grouping: 'urn:g'})});
  await connection.save(state(1), progress('1-1'));
  await quiet();
  assert.equal(lrs.calls[0].query.activityId, 'https://lms.example/a/7');
  assert.deepEqual(lrs.order.map(({object}) => object.id), ['https://lms.example/a/7', `${COURSE}/1-1`]);
  assert.deepEqual(lrs.order[0].object.definition, {name: {en: 'Introduction'}});
  assert.equal(lrs.order[1].context.contextActivities.parent[0].id, 'https://lms.example/a/7');
});

test('an LRS that is down at the launch is asked four times, then the session has to go on without it', async () => {
  const world = browser(remote(() => 503));
  const lrs = remote(() => 503);
  world.window.fetch = lrs.fetch;
  const opening = connect(PLAN, world.window, world.clock).open();
  const refused = assert.rejects(opening, {kind: 'offline'});
  await world.pass(7000);
  await refused;
  assert.equal(lrs.calls.length, 4);
});

test('a launch that is not allowed is not asked again', async () => {
  const lrs = remote(() => 401);
  const world = browser(lrs);
  await assert.rejects(connect(PLAN, world.window, world.clock).open(), {kind: 'gone'});
  assert.equal(lrs.calls.length, 1);
});

test('an LRS that never answers counts as down after half a minute', async () => {
  const world = browser(remote());
  world.window.fetch = () => new Promise(() => {});
  const refused = assert.rejects(connect(PLAN, world.window, world.clock).open(), {kind: 'offline'});
  await world.pass(200000);
  await refused;
});
