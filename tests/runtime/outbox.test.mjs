// The outbox: one thing at a time, nothing forgotten, nothing twice, whatever the line does.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, settled} from './connection.mjs';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {outbox} = await load('outbox');

// A line that answers as told and then well; it notices two things on it at once.
function line(answers) {
  const log = [];
  let busy = 0, most = 0;
  const send = (what) => async () => {
    busy += 1;
    most = Math.max(most, busy);
    await null;
    busy -= 1;
    const how = answers.shift() || 'ok';
    if (how !== 'ok') throw Object.assign(new Error(how), {kind: how});
    log.push(what);
  };
  return {log, send, most: () => most};
}

const how = fc.constantFrom('ok', 'offline', 'refused', 'strange');
const act = fc.oneof(fc.constant('state'), fc.constant('report'), fc.constant('hurry'), fc.nat(90).map((seconds) => seconds * 1000));

test('what is not refused arrives once, in order, one at a time; of states the last', async () => {
  await fc.assert(fc.asyncProperty(fc.array(how, {maxLength: 20, size: 'max'}), fc.array(act, {maxLength: 25, size: 'max'}), async (answers, acts) => {
    const refused = answers.filter((one) => one === 'refused').length;
    const {log, send, most} = line(answers), time = clock(), heard = [], box = outbox(time.wait, (state) => heard.push(state));
    const [states, reports] = [[], []];
    for (const [n, what] of acts.entries()) {
      if (what === 'state') box.put(send(states[states.push(`s${n}`) - 1]));
      else if (what === 'report') box.report(send(reports[reports.push(`r${n}`) - 1]));
      else if (what === 'hurry') box.next();
      else await time.advance(what);
    }
    await time.advance(3600000);

    const told = log.filter((one) => one.startsWith('r'));
    assert.deepEqual(told, reports.filter((one) => told.includes(one)));
    assert.ok(reports.length - told.length <= refused);
    if (states.length && !refused) assert.equal(log.filter((one) => one.startsWith('s')).pop(), states.pop());
    assert.equal(new Set(log).size, log.length);
    assert.ok(most() <= 1);
    if (acts.some((one) => one === 'state') && !refused) assert.equal(heard.pop(), 'saved');
  }));
});

test('the newest state goes before reports', async () => {
  const {log, send} = line([]), box = outbox(clock().wait, () => {});
  box.report(send('answer 1'));
  box.report(send('answer 2'));
  box.put(send('state 1'));
  box.put(send('state 2'));
  await box.flush();

  assert.deepEqual(log, ['answer 1', 'state 2', 'answer 2']);
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
  const calls = [], box = outbox(clock().wait, () => {});
  const never = (what) => () => { calls.push(what); return new Promise(() => {}); };
  box.report(never('answer 1'));
  box.report(never('answer 2'));
  box.put(never('state'));
  box.spill();

  assert.deepEqual(calls, ['answer 1', 'state', 'answer 2']);
});

test('nothing is sent once the LMS says that the session is gone', async () => {
  const time = clock(), heard = [], {log, send} = line(['gone']), box = outbox(time.wait, (state) => heard.push(state));
  box.put(send('state 1'));
  await time.advance(1000);
  box.put(send('state 2'));
  box.report(send('answer'));
  await time.advance(1000);

  assert.deepEqual(log, []);
  assert.equal(heard.pop(), 'failed');
});

test('after the end nothing is heard any more', async () => {
  const heard = [], {send} = line([]), box = outbox(clock().wait, (state) => heard.push(state));
  box.put(send('state'), () => heard.push('done'));
  box.spill();
  await settled();

  assert.deepEqual(heard, []);
});
