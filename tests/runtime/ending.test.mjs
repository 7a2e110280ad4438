// How a module ends: what it asks for in any mix, what it waits for, when it was, and who it was.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, lms, plan, question, settled, store} from './connection.mjs';
import fc from './laws.mjs';
import {opened, readAll, take} from './learner.mjs';
import {load} from './runtime.mjs';

const {extras} = await load('extras');

const AFTER = {id: 'can-do_after', key: 'aft1', href: 'after.html', title: 'After', minutes: 5, practice: ['pra3'], owed: true};
const knows = ['pra1', 'pra2', 'pra3', 'qqq1', 'qqq2', 'qqq3', 'qqq4'].map((key) => question(key));

// A module with a worksheet's button; `more` changes its plan.
async function begun(more = {}, settings = {}) {
  const course = plan({}, {finish: 'fini', ...more}), made = await opened({course, knows, ...settings});
  extras({session: made.learner}, []);
  return made;
}

// What a learner does for each part, whole or not quite.
const ACTS = {
  pages: ({learner}, whole) => (whole ? readAll(learner) : learner.read('lesson-1')),
  activities: ({learner}, whole) => (whole ? ['pra1', 'pra2'] : ['pra2']).forEach((key) => learner.answer(key, ['b'], {})),
  test: ({learner}, whole) => take(learner, whole ? 3 : 0),
  minutes: ({time}, whole) => time.advance(whole ? 121000 : 50000),
  finished: ({learner}, whole) => whole && learner.finish(),
};
const PARTS = Object.keys(ACTS);

test('a module is complete when every part that it asks for is true, and not before', async () => {
  const parts = fc.shuffledSubarray(PARTS, {minLength: 1}), order = fc.shuffledSubarray(PARTS, {minLength: 5});
  await fc.assert(fc.asyncProperty(parts, order, fc.option(fc.constantFrom(...PARTS)), async (complete, acts, missing) => {
    const made = await begun({complete, minutes: 2}), {learner, place} = made;
    for (const act of acts) await ACTS[act](made, act !== missing);
    await made.time.advance(1000);
    // The minutes that other parts take count too, but are fewer than those asked for. A test is there whether it is asked for or not.
    const {status} = learner.progress(), done = !complete.includes(missing);
    if (!done) assert.equal(status, 'incomplete');
    else assert.equal(status, missing === 'test' ? 'completed' : 'passed');
    assert.deepEqual(place.called('finish').map(([said]) => said.status).slice(-1), done ? [status] : []);
  }));
});

test('a module waits for the answers of the page that it asks again at its end', async () => {
  const {pages} = plan(), {learner, place} = await begun({pages: [...pages, AFTER], complete: ['test']});
  take(learner, 3);
  assert.equal(learner.progress().status, 'incomplete');
  learner.read('can-do_after');
  assert.deepEqual([learner.progress().status, learner.progress().pages['can-do_after']], ['incomplete', 'todo']);
  learner.answer('pra3', ['a'], {});
  await settled();

  assert.deepEqual([learner.progress().status, learner.progress().pages['can-do_after']], ['passed', 'done']);
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'passed', score: 100}]);
});

test('a worksheet stays open and suspended until the learner says that it is finished', async () => {
  const place = lms(), shelf = store(), course = {pages: plan().pages.slice(0, 2), complete: ['finished']};
  const first = await begun(course, {place, shelf});
  readAll(first.learner);
  first.learner.answer('pra1', ['a'], {});
  await first.learner.close();
  assert.deepEqual(place.called('close').map(([, suspend]) => suspend), [true]);

  const {learner} = await begun(course, {place, shelf, time: clock()});
  assert.deepEqual([learner.progress().status, learner.progress().finished], ['incomplete', false]);
  learner.finish();
  await settled();
  assert.deepEqual([learner.progress().status, learner.progress().finished], ['completed', true]);
  assert.deepEqual(place.called('finish').map(([result]) => result), [{status: 'completed', score: null}]);
  await learner.close();
  assert.deepEqual(place.called('close').map(([, suspend]) => suspend), [true, false]);
});

test('when a module was first complete is known at every later launch', async () => {
  const place = lms(), shelf = store(), time = clock(), first = await begun({complete: ['pages']}, {place, shelf, time});
  assert.equal(first.learner.progress().ended, null);
  await time.advance(3600000);
  readAll(first.learner);
  await first.learner.close();
  const {learner} = await begun({complete: ['pages']}, {place, shelf, time: clock(time.now() + 864e5)});
  learner.visit('lesson-1');
  take(learner, 3);

  assert.equal(learner.progress().ended, Date.UTC(2026, 10, 1, 10) / 60000);
});

test('the LMS is asked for the learner\'s name only when somebody wants to know', async () => {
  const asked = [], place = lms(), plain = place.connection;
  place.connection = () => ({...plain(), name: async () => { asked.push('name'); return 'Dudek, Irena'; }});
  const {learner} = await begun({}, {place});
  readAll(learner);
  assert.deepEqual(asked, []);

  assert.equal(await learner.name(), 'Dudek, Irena');
  assert.equal(await (await begun()).learner.name(), '');
});
