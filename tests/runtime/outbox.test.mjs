// The outbox: nothing forgotten, nothing twice, nothing called saved that is not, whatever the line does.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, settled} from './connection.mjs';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {outbox} = await load('outbox');

// A line that answers as told and then well; it notices two states on it at once. `tried` is what was started, in order.
function line(answers) {
  const log = [], tried = [];
  let busy = 0, most = 0;
  const send = (what) => async () => {
    const state = what.startsWith('s');
    busy += state;
    most = Math.max(most, busy);
    tried.push(what);
    await null;
    busy -= state;
    const how = answers.shift() || 'ok';
    if (how !== 'ok') throw Object.assign(new Error(how), {kind: how});
    log.push(what);
  };
  return {log, tried, send, most: () => most};
}

const how = fc.constantFrom('ok', 'offline', 'refused', 'strange');
const act = fc.oneof(fc.constant('state'), fc.constant('report'), fc.constant('hurry'), fc.nat(90).map((seconds) => seconds * 1000));

test('what is not refused arrives once; of states one at a time, and the last', async () => {
  await fc.assert(fc.asyncProperty(fc.array(how, {maxLength: 20, size: 'max'}), fc.array(act, {maxLength: 25, size: 'max'}), async (answers, acts) => {
    const refused = answers.filter((one) => one === 'refused').length;
    const {log, tried, send, most} = line(answers), time = clock(), heard = [], box = outbox(time.wait, (state) => heard.push(state));
    const [states, reports] = [[], []];
    for (const [n, what] of acts.entries()) {
      if (what === 'state') box.put(send(states[states.push(`s${n}`) - 1]));
      else if (what === 'report') box.report(send(reports[reports.push(`r${n}`) - 1]));
      else if (what === 'hurry') box.next();
      else await time.advance(what);
    }
    await time.advance(3600000);

    const told = log.filter((one) => one.startsWith('r'));
    assert.deepEqual([...new Set(tried)].filter((one) => one.startsWith('r')), reports);
    assert.ok(reports.length - told.length <= refused);
    if (states.length && !refused) assert.equal(log.filter((one) => one.startsWith('s')).pop(), states.at(-1));
    assert.equal(new Set(log).size, log.length);
    assert.ok(most() <= 1);
    if (acts.some((one) => one === 'state') && !refused) assert.equal(heard.pop(), 'saved');
    assert.equal(time.timers.size, 0);
  }));
});

test('what is said in one breath starts in one breath, the state first', () => {
  const {tried, send} = line([]), box = outbox(clock().wait, () => {});
  box.put(send('state'));
  box.report(send('answer 1'));
  box.report(send('answer 2'));

  assert.deepEqual(tried, ['state', 'answer 1', 'answer 2']);
});

test('what did not arrive starts again together, in the order in which it came', async () => {
  const time = clock(), {tried, send} = line(['offline', 'offline', 'ok', 'offline']), box = outbox(time.wait, () => {});
  box.put(send('state'));
  for (const n of [1, 2, 3]) box.report(send(`answer ${n}`));
  await time.advance(999);
  assert.equal(tried.length, 4);
  await time.advance(1);

  assert.deepEqual(tried.slice(4), ['state', 'answer 1', 'answer 3']);
  assert.equal(await box.flush(), true);
});

test('a state is not saved as long as a report of it waits', async () => {
  const time = clock(), heard = [], {send} = line(['ok', 'offline']), box = outbox(time.wait, (state) => heard.push(state));
  box.put(send('state'));
  box.report(send('answer'));
  await settled();
  assert.deepEqual(heard, ['offline']);
  await time.advance(1000);

  assert.deepEqual(heard, ['offline', 'saved']);
});

test('who waits for the end hears whether all arrived', async () => {
  for (const [answers, all] of [[[], true], [['offline'], false], [['gone'], false], [['refused'], false]]) {
    const box = outbox(clock().wait, () => {});
    box.put(line(answers).send('state'));
    assert.equal(await box.flush(), all);
  }
  assert.equal(await outbox(clock().wait, () => {}).flush(), true);
});

test('a refused report does not make a state unsaved', async () => {
  const heard = [], {send} = line(['ok', 'refused']), box = outbox(clock().wait, (state) => heard.push(state));
  box.put(send('state'));
  box.report(send('answer'));

  assert.equal(await box.flush(), true);
  assert.equal(heard.pop(), 'saved');
});

test('at the end everything is sent at once, but not twice', async () => {
  const calls = [], box = outbox(clock().wait, () => {}), later = new Promise(() => {});
  const call = (what, answer) => () => { calls.push(what); return answer; };
  box.report(call('answer 1', later));
  box.report(call('answer 2', Promise.reject(Object.assign(new Error('no'), {kind: 'offline'}))));
  box.put(call('state 1', later));
  box.put(call('state 2', later));
  await settled();
  box.spill();

  assert.deepEqual(calls, ['answer 1', 'answer 2', 'state 1', 'state 2', 'answer 2']);
});

test('once the LMS says that the session is gone no state is sent, and a report once, for its adapter to keep', async () => {
  const time = clock(), heard = [], {tried, send} = line(['gone', 'gone']), box = outbox(time.wait, (state) => heard.push(state));
  box.put(send('state 1'));
  await time.advance(1000);
  box.put(send('state 2'));
  box.report(send('answer'));
  await time.advance(3600000);

  assert.deepEqual(tried, ['state 1', 'answer']);
  assert.equal(heard.pop(), 'gone');
});

test('after the end nothing is heard any more', async () => {
  const heard = [], {send} = line([]), box = outbox(clock().wait, (state) => heard.push(state));
  box.put(send('state'), () => heard.push('done'));
  box.spill();
  await settled();

  assert.deepEqual(heard, []);
});
