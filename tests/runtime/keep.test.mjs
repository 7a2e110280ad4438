// The copy in the browser: found again by the same learner at the same LMS, by nobody else, and not for ever.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, store} from './connection.mjs';
import {load} from './runtime.mjs';

const {keep} = await load('keep');

const DAY = 86400000;
const names = ['https://lms.example', 'irena@example.org', 'https://example.org/module-1'];

test('what is kept is found again, as it was', () => {
  const shelf = store(), {now} = clock();
  assert.equal(keep(shelf, now, names).write('s1~abcdef~1~x~y z~', false), true);

  assert.deepEqual(keep(shelf, now, names).read(), {known: false, state: 's1~abcdef~1~x~y z~'});
  keep(shelf, now, names).write('s1~abcdef~2', true);
  assert.deepEqual(keep(shelf, now, names).read(), {known: true, state: 's1~abcdef~2'});
  keep(shelf, now, names).drop();
  assert.equal(keep(shelf, now, names).read(), null);
});

test('another learner, course or LMS finds nothing', () => {
  const shelf = store(), {now} = clock();
  keep(shelf, now, names).write('s1~abcdef~1', false);

  for (const place of [0, 1, 2]) {
    assert.equal(keep(shelf, now, names.map((name, n) => (n === place ? `${name}x` : name))).read(), null);
  }
});

test('neither learner nor LMS can be read from it', () => {
  const shelf = store(), {now} = clock();
  keep(shelf, now, names).write('s1~abcdef~1', false);

  assert.match([...shelf.kept.keys()].join(), /^scormkit\.kept\.[0-9a-z]+$/);
  assert.match([...shelf.kept.values()].join(), /^[0-9a-z]+~0~s1~abcdef~1$/);
});

test('after 30 days it is thrown away, and so is what cannot be read', () => {
  const shelf = store(), first = clock(0), later = clock(29 * DAY), last = clock(30 * DAY);
  keep(shelf, first.now, names).write('s1~abcdef~1', false);
  shelf.kept.set('scormkit.kept.zz', '?');
  shelf.kept.set('scormkit.display', 'dark');
  shelf.kept.set('somebody', 'else');

  assert.ok(keep(shelf, later.now, names).read());
  assert.deepEqual([...shelf.kept.keys()].slice(1), ['scormkit.display', 'somebody']);
  assert.equal(keep(shelf, last.now, names).read(), null);
  assert.deepEqual([...shelf.kept.keys()], ['scormkit.display', 'somebody']);
});

test('a store that is forbidden or missing keeps nothing and breaks nothing', () => {
  for (const shelf of [store(new Map(), {broken: true}), undefined, null]) {
    const copy = keep(shelf, Date.now, names);
    assert.equal(copy.read(), null);
    assert.ok(!copy.write('s1~abcdef~1', false));
    copy.drop();
  }
});
