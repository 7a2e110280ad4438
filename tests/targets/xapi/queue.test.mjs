// Given an LRS with moods, when statements are said, then each arrives once, in order, and the browser holds no secret.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {adapter, load} from './modules.mjs';
import {ACTOR, ASKED, LRS, PLAN, SECRET, browser, quiet, remote} from './world.mjs';

const {lrs: client} = await load('runtime/lrs');
const {queue} = await load('runtime/queue');
const connect = (await adapter()).whole(ASKED);

const OWNER = 'LRS, learner and course';
const DAY = 86400000;
const LAW = {seed: 20261125, numRuns: 200};

function started(lrs, given = {}) {
  const world = browser(lrs, given);
  const made = queue(client({endpoint: LRS, auth: SECRET}, world.window, world.clock), world.clock, given.owner || OWNER, (one) => ({...one, actor: ACTOR}), async () => {});
  made.hurry();
  return {...world, queue: made};
}

const statement = (id, more = {}) => ({id: String(id), object: {id: 'urn:x'}, ...more});
const posts = (lrs) => lrs.calls.map(({body}) => JSON.parse(body).map(({id}) => id));
const numbers = (count) => Array.from({length: count}, (_, n) => String(n));

test('what is said in one breath travels together, twenty at a time, one request in flight', async () => {
  const lrs = remote();
  const {queue: out, storage} = started(lrs);
  for (const id of numbers(45)) out.add(statement(id));
  await out.empty();
  assert.deepEqual(posts(lrs).map((batch) => batch.length), [20, 20, 5]);
  assert.deepEqual(lrs.order.map(({id}) => id), numbers(45));
  assert.equal(storage.size, 0);
});

test('a request has at most 50 KB, a heavier statement goes alone', async () => {
  const lrs = remote();
  const {queue: out} = started(lrs);
  for (const [id, size] of [[0, 20000], [1, 20000], [2, 20000], [3, 70000], [4, 10]]) out.add(statement(id, {words: 'x'.repeat(size)}));
  await out.empty();
  assert.deepEqual(posts(lrs), [['0', '1'], ['2'], ['3'], ['4']]);
  assert.deepEqual(lrs.calls.map(({keepalive}) => keepalive), [true, true, false, true]);
});

test('without an answer it is sent again after 1, 2, 4 … 60 seconds', async () => {
  const lrs = remote(() => 503);
  const {queue: out, pass, clock} = started(lrs);
  const times = [];
  const {fetch} = lrs;
  lrs.mood = () => { times.push(clock.now()); return 503; };
  out.add(statement(0));
  await pass(200000);
  assert.equal(fetch, lrs.fetch);
  assert.deepEqual(times.slice(1).map((time, n) => (time - times[n]) / 1000), [1, 2, 4, 8, 16, 32, 60, 60]);
  lrs.mood = () => '';
  out.hurry();
  await quiet();
  assert.equal(lrs.order.length, 1);
});

test('whoever waits for the rest hears that it is not delivered yet', async () => {
  const lrs = remote(() => 'down');
  const {queue: out} = started(lrs);
  out.add(statement(0));
  await assert.rejects(out.empty(), {kind: 'offline'});
});

for (const status of [400, 409, 413]) {
  test(`${status} for several: one by one, and only the bad one is dropped`, async () => {
    const bad = ({body}) => (body.includes('"id":"1"') ? status : '');
    const lrs = remote(bad);
    const {queue: out, storage} = started(lrs);
    for (const id of numbers(4)) out.add(statement(id));
    await out.empty();
    assert.deepEqual(posts(lrs), [['0', '1', '2', '3'], ['0'], ['1'], ['2'], ['3']]);
    assert.deepEqual(lrs.order.map(({id}) => id), ['0', '2', '3']);
    assert.deepEqual(out.notes, status === 409 ? [] : [{status, id: '1'}]);
    assert.equal(storage.size, 0);
  });
}

test('409 on a second sending means that the first did arrive', async () => {
  const lrs = remote((call, n) => ['lost', 409][n]);
  const {queue: out, pass, storage} = started(lrs);
  out.add(statement(0));
  await pass(1000);
  assert.deepEqual([lrs.order.length, storage.size, out.notes], [1, 0, []]);
});

test('409 on the first sending of one is a refusal, and noted', async () => {
  const {queue: out} = started(remote(() => 409));
  out.add(statement(0));
  await out.empty();
  assert.deepEqual(out.notes, [{status: 409, id: '0'}]);
});

for (const status of [401, 403]) {
  test(`${status}: the session is over, and the queue waits for the same learner's next launch`, async () => {
    const lrs = remote(() => status);
    const {queue: out, storage, pass} = started(lrs);
    out.add(statement(0));
    await assert.rejects(out.empty(), {kind: 'gone'});
    assert.throws(() => out.add(statement(1)), {kind: 'gone'});
    await pass(DAY);
    assert.equal(lrs.calls.length, 1);

    lrs.mood = () => '';
    await started(lrs, {storage, owner: 'somebody else'}).queue.empty();
    assert.deepEqual(lrs.order, []);
    await started(lrs, {storage}).queue.empty();
    assert.deepEqual(lrs.order.map(({id}) => id), ['0', '1']);
  });
}

test('what nobody fetched is thrown away after 30 days', async () => {
  const lrs = remote(() => 401);
  const {queue: out, storage, clock} = started(lrs);
  out.add(statement(0));
  await quiet();
  storage.set('somebody.elses', 'text');
  started(lrs, {storage, owner: 'somebody else', start: clock.now() + 29 * DAY});
  assert.equal(storage.size, 2);
  started(lrs, {storage, owner: 'somebody else', start: clock.now() + 31 * DAY});
  assert.deepEqual([...storage.keys()], ['somebody.elses']);
});

test('two tabs do not overwrite each other\'s', async () => {
  const lrs = remote(() => 'down');
  const storage = new Map();
  const [one, other] = [started(lrs, {storage}), started(lrs, {storage})];
  one.queue.add(statement('one'));
  other.queue.add(statement('other'));
  assert.equal(storage.size, 2);
});

test('a browser that keeps nothing sends all the same', async () => {
  const lrs = remote();
  const world = browser(lrs);
  const broken = () => { throw new Error('SecurityError'); };
  const clock = {...world.clock, store: {get: broken, set: broken, remove: broken, keys: broken}};
  const out = queue(client({endpoint: LRS, auth: ''}, world.window, clock), clock, OWNER, (one) => one, async () => {});
  out.add(statement(0));
  await out.empty();
  assert.equal(lrs.order.length, 1);
});

test('when the page goes all the rest leaves in one request beside the one in flight', async () => {
  const lrs = remote();
  const {queue: out, window} = started(lrs);
  const waiting = [];
  window.fetch = (where, init) => new Promise((resolve) => { waiting.push([init, () => resolve(lrs.fetch(where, init))]); });
  out.add(statement(0));
  await quiet();
  out.leave(true);
  for (const id of [1, 2, 3]) out.add(statement(id));
  await quiet();
  assert.deepEqual(waiting.map(([{body}]) => JSON.parse(body).map(({id}) => id)), [['0'], ['1', '2', '3']]);
  assert.ok(waiting.every(([{keepalive}]) => keepalive));
});

test('when the page goes no more than 60 KB are under way, and what does not fit stays', async () => {
  const lrs = remote();
  const {queue: out, window, storage} = started(lrs);
  const sizes = [];
  window.fetch = (where, {body}) => { sizes.push(body.length); return new Promise(() => {}); };
  for (const id of numbers(6)) out.add(statement(id, {words: 'é'.repeat(8000)}));
  await quiet();
  out.leave(true);
  await quiet();
  assert.equal(storage.size, 6);
  assert.deepEqual(sizes.map((size) => Math.round(size / 8100)), [3]);
});

test('what waited alone while the page was out of sight goes on when it is back', async () => {
  const lrs = remote(({body}) => (body.includes('"id":"1"') ? 400 : ''));
  const {queue: out, window} = started(lrs);
  const {fetch} = window;
  window.fetch = (...call) => { out.leave(true); return fetch(...call); };
  for (const id of numbers(3)) out.add(statement(id));
  await quiet();
  assert.deepEqual(lrs.order, []);
  window.fetch = fetch;
  out.leave(false);
  await out.empty();
  assert.deepEqual(lrs.order.map(({id}) => id), ['0', '2']);
});

// A request may be answered, refused for now, lost on its way or on its way back; the page may be reloaded in between.
const MOODS = fc.array(fc.constantFrom('', 'down', 'lost', 500, 503, 429), {maxLength: 12});
const STEPS = fc.array(fc.oneof(
  fc.record({say: fc.integer({min: 1, max: 25})}), fc.record({pass: fc.integer({min: 0, max: 5000})}), fc.constant({reload: true}),
), {minLength: 1, maxLength: 8});

test('law: whatever fails, every statement arrives once, in order, and the browser holds neither key nor person', async () => {
  await fc.assert(fc.asyncProperty(MOODS, STEPS, async (moods, steps) => {
    const lrs = remote((call, n) => moods[n] || '');
    const storage = new Map();
    let here = started(lrs, {storage}), said = 0;
    for (const {say = 0, pass = 0, reload} of steps) {
      for (const last = said + say; said < last; said += 1) here.queue.add(statement(said));
      await here.pass(pass);
      const text = [...storage].flat().join();
      assert.ok(!text.includes(SECRET) && !text.includes(ACTOR.mbox));
      if (reload) {
        here.window.fetch = () => new Promise(() => {});
        here = started(lrs, {storage, start: here.clock.now() + 1});
      }
    }
    await here.pass(DAY);
    assert.deepEqual(lrs.order.map(({id}) => id), numbers(said));
    assert.deepEqual([...storage.keys()], []);
    assert.equal(here.timers.size, 0);
  }), LAW);
});

test('law: the whole adapter keeps its word under the same moods', async () => {
  await fc.assert(fc.asyncProperty(MOODS, async (moods) => {
    const lrs = remote((call, n) => (call.path === 'statements' ? moods[n % 12] || '' : ''));
    const world = browser(lrs);
    const connection = connect(PLAN, world.window, world.clock);
    await connection.open();
    for (let n = 1; n < 5; n += 1) {
      await connection.save(`s1~MARK00~${n}~`, {page: '1-1', done: n / 5, status: 'incomplete', score: null});
      await connection.answer({id: '1-1_q', response: ['a'], score: 1, points: 1, seconds: 1, at: world.clock.now(), attempt: n, confidence: null});
      await world.pass(700);
    }
    await connection.close(9, true).catch(() => {});
    const text = [...world.storage].flat().join();
    assert.ok(!text.includes(SECRET) && !text.includes(ACTOR.mbox));
    lrs.mood = () => '';
    await world.pass(DAY);
    assert.deepEqual(lrs.order.map(({verb}) => verb.display.en), ['initialized', 'experienced', 'answered', 'answered', 'answered', 'answered', 'suspended']);
    assert.equal(lrs.document, 's1~MARK00~4~');
    assert.equal(world.storage.size, 0);
  }), {...LAW, numRuns: 60});
});
