// Durations as the standards write them, and time that does not run while the machine sleeps.
import assert from 'node:assert/strict';
import test from 'node:test';
import {clock, settled} from './connection.mjs';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {stopwatch, within} = await load('clock');
const {duration} = await load('duration');
const {timespan} = await load('timespan');

const seconds = fc.double({min: 0, max: 30000000, noNaN: true});

test('a timespan can be read back', () => {
  fc.assert(fc.property(seconds, (spent) => {
    const [, hours, minutes, rest] = /^(\d{4}):([0-5]\d):([0-5]\d\.\d\d)$/.exec(timespan(spent));
    assert.ok(Math.abs(hours * 3600 + minutes * 60 + Number(rest) - spent) < 0.006);
  }));
});

test('a duration can be read back', () => {
  fc.assert(fc.property(seconds, (spent) => {
    const [, hours = 0, minutes = 0, rest = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d\d?)?)S)?$/.exec(duration(spent));
    assert.ok(Math.abs(hours * 3600 + minutes * 60 + Number(rest) - spent) < 0.006);
    assert.notEqual(duration(spent), 'PT');
  }));
});

test('the written forms are those of the standards', () => {
  const made = [0, 1.5, 59.999, 61, 3600, 86399.99, 35999999, 1e12, -5, NaN].map((spent) => [timespan(spent), duration(spent)]);

  assert.deepEqual(made, [
    ['0000:00:00.00', 'PT0S'], ['0000:00:01.50', 'PT1.5S'], ['0000:01:00.00', 'PT1M'], ['0000:01:01.00', 'PT1M1S'],
    ['0001:00:00.00', 'PT1H'], ['0023:59:59.99', 'PT23H59M59.99S'], ['9999:59:59.00', 'PT9999H59M59S'],
    ['9999:59:59.99', 'PT277777777H46M40S'], ['0000:00:00.00', 'PT0S'], ['0000:00:00.00', 'PT0S'],
  ]);
});

test('sleep counts two minutes at most, and a clock set back counts nothing', () => {
  let now = 1000;
  const watch = stopwatch(() => now);
  const after = (gap) => { now += gap * 1000; return watch(); };

  assert.deepEqual([after(30), after(8 * 3600), after(-9000), after(10)], [30, 150, 150, 160]);
});

test('who does not answer is not waited for', async () => {
  const {wait, advance, timers} = clock(), heard = [];
  within(wait, 1000, new Promise(() => {})).then((found) => heard.push(found));
  within(wait, 1000, Promise.reject(new Error('no'))).then((found) => heard.push(found));
  within(wait, 1000, Promise.resolve('yes')).then((found) => heard.push(found));
  await settled();

  assert.deepEqual(heard, [undefined, 'yes']);
  assert.equal(timers.size, 1);
  await advance(1000);
  assert.equal(heard.length, 3);
});
