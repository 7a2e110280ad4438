// Given a document in the LRS, when the place is saved, then nobody's newer one is lost.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {load} from './modules.mjs';
import {LRS, browser, quiet, remote} from './world.mjs';

const {bookmark} = await load('runtime/bookmark');
const {lrs: client} = await load('runtime/lrs');

const state = (count, more = '') => `s1~MARK00~${count.toString(36)}~${more}`;

function place(lrs) {
  const {window, clock} = browser(lrs);
  return bookmark(client({endpoint: LRS, auth: ''}, window, clock), {stateId: 'scormkit'});
}

const writes = (lrs) => lrs.calls.filter(({method}) => method === 'PUT').map(({headers: {'If-Match': match, 'If-None-Match': none}, body}) => [match || none || '', body]);

test('the first write expects nothing, each later one the tag of the last', async () => {
  const lrs = remote();
  const one = place(lrs);
  assert.equal(await one.read(), '');
  for (const count of [1, 2, 3]) await one.write(state(count));
  assert.deepEqual(writes(lrs), [['*', state(1)], ['"1"', state(2)], ['"2"', state(3)]]);
});

test('where somebody else wrote, the higher counter wins', async () => {
  const lrs = remote();
  const [one, other] = [place(lrs), place(lrs)];
  await one.read();
  await other.read();
  await one.write(state(5));
  await other.write(state(4));
  assert.equal(lrs.document, state(5));
  await other.write(state(6));
  assert.equal(lrs.document, state(6));
  await one.write(state(6, 'ours'));
  assert.equal(lrs.document, state(6, 'ours'));
});

test('a document of somebody else is not overwritten although its tag is known', async () => {
  const lrs = remote();
  const [one, other] = [place(lrs), place(lrs)];
  await one.read();
  await other.read();
  await one.write(state(9));
  for (const count of [2, 3]) await other.write(state(count));
  assert.equal(lrs.document, state(9));
});

test('where the tag may not be read it is written without one', async () => {
  const lrs = remote();
  lrs.hidden = true;
  const one = place(lrs);
  await one.read();
  for (const count of [1, 2]) await one.write(state(count));
  assert.deepEqual(writes(lrs), [['*', state(1)], ['', state(2)]]);
});

test('an LRS that wants a condition and hides the tag gets one that any document fulfils', async () => {
  const lrs = remote();
  Object.assign(lrs, {hidden: true, strict: true});
  const one = place(lrs);
  await one.read();
  for (const count of [1, 2, 3]) await one.write(state(count));
  assert.equal(lrs.document, state(3));
});

test('a write whose answer was lost is found again and not taken for somebody else\'s', async () => {
  const lrs = remote(({method}, n) => (method === 'PUT' && n === 1 ? 'lost' : ''));
  const one = place(lrs);
  await one.read();
  await assert.rejects(one.write(state(1)), {kind: 'offline'});
  await one.write(state(1));
  assert.equal(lrs.document, state(1));
  await one.write(state(2));
  assert.equal(lrs.document, state(2));
});

test('a second write while one is under way goes at once: the page is leaving', async () => {
  const lrs = remote();
  const one = place(lrs);
  await one.read();
  await one.write(state(1));
  const both = [one.write(state(2)), one.write(state(3))];
  await quiet();
  await Promise.all(both);
  assert.equal(lrs.document, state(3));
  await one.write(state(4));
  assert.equal(lrs.document, state(4));
});

for (const [status, kind] of [[401, 'gone'], [403, 'gone'], [400, 'refused'], [429, 'offline'], [503, 'offline'], [412, 'offline']]) {
  test(`${status} is ${kind}`, async () => {
    const lrs = remote(({method}) => (method === 'PUT' ? status : ''));
    const one = place(lrs);
    await one.read();
    await assert.rejects(one.write(state(1)), {kind});
  });
}
