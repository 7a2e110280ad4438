// Room: however a learner draws and answers, the saved state is never longer than the build said it could be.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import test from 'node:test';
import {plan, question} from './connection.mjs';
import fc from './laws.mjs';
import {opened} from './learner.mjs';
import {load} from './runtime.mjs';

const {encode, decode} = await load('state');
const {extras} = await load('extras');

const keys = (prefix, count) => Array.from({length: count}, (_, n) => prefix + String(n).padStart(4 - prefix.length, '0'));

const rules = fc.record({
  pool: fc.integer({min: 1, max: 40}),
  counts: fc.array(fc.integer({min: 1, max: 9}), {minLength: 1, maxLength: 4}),
  from: fc.array(fc.integer({min: 0, max: 39}), {minLength: 4, maxLength: 4}),
  attempts: fc.nat(3), feedback: fc.constantFrom('at-end', 'at-once', 'never'), recorded: fc.boolean(),
  counted: fc.constantFrom('best', 'last', 'average'),
}, {noNullPrototype: true});
const shape = fc.record({
  lessons: fc.integer({min: 1, max: 12}), practice: fc.nat(3), tests: fc.array(rules, {maxLength: 2}),
  rooms: fc.array(fc.constantFrom(1, 2, 5, 33, 34, 35, 36, 90, 400), {minLength: 7, maxLength: 7}), seed: fc.nat(),
}, {noNullPrototype: true});

function course({lessons, practice, tests}) {
  const pages = keys('l', lessons).map((id, n) => ({
    id, key: id, href: `${id}.html`, title: id, minutes: 1, practice: keys(`p${n.toString(36)}`, practice),
  }));
  return plan({}, {pages: [...pages, ...tests.map(examined)], ...(practice && {finish: 'fini', complete: ['finished']})});
}

function examined({pool, counts, from, counted, ...rest}, place) {
  const all = keys(place ? 'u' : 'q', pool);
  const draw = counts.map((count, n) => ({count, from: all.slice(from[n] % pool)}));
  return {
    id: `test-${place}`, key: `tes${place}`, href: 't.html', title: 'Test', minutes: 5, practice: [],
    test: {
      ...rest, draw, counts: counted, pass_mark: 60, minutes: 0, shuffle: ['questions', 'options'], review: true,
      points: Object.fromEntries(all.map((name) => [name, 1])),
    },
  };
}

function measured(made) {
  const course_ = course(made), pool = ({test: exam}) => (exam ? exam.draw.flatMap(({from}) => from) : []);
  const all = new Set(course_.pages.flatMap((page) => [...page.practice, ...pool(page)]));
  return {course: course_, rooms: Object.fromEntries([...all].map((name, n) => [name, made.rooms[n % 7]])), seed: made.seed};
}

// As long as it may be; where that is one letter, a small one or a digit (docs/explanation/runtime.md).
const longest = (room, letter) => (room > 1 ? letter : 'z').repeat(room);

// A learner who does everything there is to do, each answer as long as it may be.
async function play({course: course_, rooms, seed}, limit) {
  const knows = Object.keys(rooms).map((name) => question(name, {kind: 'padded'}));
  const {learner, place, time} = await opened({course: course_, seed, knows});
  const check = async () => {
    await time.advance(100000);
    assert.match(place.state, /^[ -~]*$/);
    assert.ok(place.state.length <= limit, `${place.state.length} characters, room for ${limit}`);
    if (place.state) assert.equal(encode(decode(place.state)), place.state);
  };
  extras({session: learner}, []);
  if (course_.finish) learner.finish();
  for (const page of course_.pages) {
    learner.visit(page.id);
    learner.read(page.id);
    page.practice.forEach((name) => learner.answer(name, [longest(rooms[name], '}')], {}));
    if (page.test) await sit(learner, page, rooms, check);
  }
  await check();
  return place.state.length;
}

async function sit(learner, page, rooms, check) {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    learner.begin(page.id);
    const {drawn} = learner.test(page.id);
    drawn.forEach((name, n) => {
      learner.give(page.id, name, [longest(rooms[name], '"')], {seconds: 9999, confidence: n % 2 > 0});
      learner.flag(page.id, name, true);
    });
    learner.turn(page.id, drawn.length - 1);
    await check();
    learner.hand_in(page.id);
    await check();
  }
  learner.give_up(page.id);
}

test('the state is printable and never longer than the build said', async () => {
  const cases = fc.sample(shape, {numRuns: 60}).map(measured);
  const input = JSON.stringify(cases.map((made) => [made.course, made.rooms]));
  const script = new URL('room_cases.py', import.meta.url).pathname;
  const limits = JSON.parse(execFileSync(process.env.PYTHON || 'python3', [script], {input}));
  const used = [];
  for (const [n, made] of cases.entries()) used.push(await play(made, limits[n]) / limits[n]);

  // A bound that is far from what is used would refuse courses that fit.
  assert.ok(used.reduce((sum, share) => sum + share, 0) / used.length > 0.7, 'the bound is too wide');
});
