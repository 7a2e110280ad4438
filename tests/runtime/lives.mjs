// A life of learners at one computer, thrown by dice: they read and answer while tabs are killed, lines break and calls are
// refused. What should be in the LMS afterwards is known from oracle.mjs.
import assert from 'node:assert/strict';
import {clock, dice, questions, settled, widgets} from './connection.mjs';
import {HOSTS, tab, weather} from './hosts.mjs';
import {module, oracle} from './oracle.mjs';
import {load} from './runtime.mjs';

const {answers} = await load('answers'), {extras} = await load('extras'), {session} = await load('session');
const HALVES = ['attempts', 'counts', 'recorded'];

// The plan as the first script has it, and the rules that come with the second.
function halves(course) {
  const rules = {}, pages = course.pages.map(({test, ...page}) => {
    if (!test) return page;
    rules[page.id] = Object.fromEntries(Object.entries(test).filter(([name]) => !HALVES.includes(name)));
    return {...page, test: Object.fromEntries(HALVES.map((name) => [name, test[name]]))};
  });
  return [{...course, pages}, rules];
}

// A window with the module in it, as page.js opens one; `reload` is the address of the window before.
async function launched(life, person, reload, session_ = new Map()) {
  const {time, random, kept, broken} = life, {host, model} = person, here = tab(kept, time, {broken});
  here.session = session_;
  const [course, tests] = halves(life.made.course), plan = {...course, data: host.data};
  const window = host.window(here, reload), world = {now: here.now, wait: here.wait, random, store: here.store};
  const learner = session(plan, host.part.connect(plan, window, world), {...world, host: 'lms.example'});
  const given = model.mine.told.length;
  learner.on(({type, state}) => {
    if (type === 'timeup' && here.alive) model.handIn(time.now());
    if (type === 'saved' && state === 'saved' && here.alive) model.mine.told.slice(given).forEach((one) => model.mine.shown.add(one));
  });
  const opening = learner.open();
  let launch;
  opening.then((found) => { launch = found; });
  while (!launch) await time.advance(500);
  here.learner = learner;
  here.window = window;
  here.recorded = launch.recorded;
  learner.visit(launch.at);
  if (random() < 0.3) await time.advance(3000);
  learner.sit((my) => answers(my, widgets, host.part.reports, {tests, data: host.asked}));
  extras({session: learner}, []);
  learner.know(questions);
  return here;
}

const pick = (random, ...choices) => choices[Math.floor(random() * choices.length)];

// Something a learner does; where a test is not open, or has no attempt left, nothing.
function act({random, time, broken}, {model}, {learner}) {
  const {mine} = model, now = time.now(), key = mine.open && pick(random, ...mine.open.drawn), response = pick(random, 'a', 'a', 'b', 'c');
  const acts = {
    visit: () => learner.visit(pick(random, 'lesson-1', 'lesson-2', 'test')),
    read() {
      const page = pick(random, 'lesson-1', 'lesson-2');
      learner.read(page);
      model.read(page);
    },
    practise() {
      const one = pick(random, 'pra1', 'pra2'), draft = random() < 0.2;
      learner.answer(one, [response], {seconds: 2, draft});
      model.practise(one, response, now, draft);
    },
    begin() {
      if (mine.open || model.left() <= 0) return;
      learner.begin('test');
      model.begin(learner.test('test').drawn);
    },
    give() {
      if (!mine.open) return acts.begin();
      const taken = random() < 0.1 ? null : response;
      learner.test('test');
      if (!mine.open) return;
      learner.give('test', key, taken && [taken], {seconds: 1});
      model.give(key, taken, now);
    },
    handIn() {
      learner.test('test');
      if (!mine.open) return;
      learner.hand_in('test');
      model.handIn(now);
    },
    giveUp() {
      learner.test('test');
      if (!mine.scores.length || mine.passed || random() < 0.7) return;
      const open = !!mine.open;
      mine.over = true;
      learner.give_up('test');
      if (open) model.handIn(now);
    },
    finish() {
      learner.finish();
      mine.finished = true;
    },
    turn: () => key && learner.turn('test', 1),
    hide: () => learner.leave(),
  };
  const list = ['visit', 'read', 'read', 'practise', 'practise', 'begin', 'give', 'give', 'give', 'give', 'handIn', 'giveUp', 'finish', 'turn', 'hide'];
  // Where the browser keeps nothing an attempt may be gone, which the oracle cannot know.
  acts[pick(random, ...(broken ? ['visit', 'read', 'practise', 'hide'] : list))]();
}

// How a window ends: killed, closed by its cross, by its button, or loaded anew.
async function ended({random, time}, here, how) {
  if (how === 'exit') {
    here.learner.close();
    await time.advance(40000);
  }
  if (how === 'cross' || how === 'reload') {
    here.learner.leave(true);
    if (here.fire) await here.fire('pagehide');
    if (random() < 0.5) await time.advance(1000);
  }
  await settled();
  here.alive = false;
}

const newcomer = (life, name) => {
  life.people += 1;
  const {time, sky, random, made} = life;
  const host = HOSTS[life.target]({time, sky, random, mastery: made.mastery, learner: name, number: life.people, places: life.places});
  return {name, host, model: oracle(made)};
};

// What was found wrong at the end, in words; nothing where all is well.
export async function lived(seed, target, {broken = false, most = 40} = {}) {
  const random = dice(seed * 7919 + 1), time = clock(), sky = weather(random, time);
  for (let n = 0; n < 5; n += 1) random();
  const life = {random, time, sky, target, broken, kept: new Map(), made: module(random), people: 0, places: []};
  const people = {amina: newcomer(life, 'amina'), emin: newcomer(life, 'emin')}, past = [];
  let who = 'amina', here = await launched(life, people[who]);
  for (let left = 5 + Math.floor(random() * most); left > 0; left -= 1) {
    const chance = random(), person = people[who];
    await time.advance(1000 + Math.floor(random() * 4000) + sky.lag);
    sky.lag = 0;
    if (chance < 0.05) sky.spell(pick(random, 'down', 'down', 'lost', 'slow', 'odd', 'gone'), 1000 + Math.floor(random() * 120000));
    else if (chance < 0.12) {
      const how = pick(random, 'kill', 'kill', 'cross', 'exit', 'reload'), {window, session: memory} = here;
      await ended(life, here, how);
      if (how === 'reload' && window.location.href) {
        here = await launched(life, person, window.location.href, memory);
        continue;
      }
      if (target === 'web') who = 'amina'; // a browser without an LMS knows no learners
      else if (random() < 0.25) who = who === 'amina' ? 'emin' : 'amina';
      else if (random() < 0.15 && person.model.mine.shown.size && host_knows(person)) {
        past.push(person);
        people[who] = newcomer(life, who);
      }
      here = await launched(life, people[who]);
    } else if (here.recorded) act(life, person, here);
    else {
      await ended(life, here, 'kill');
      here = await launched(life, people[who]);
    }
  }
  await ended(life, here, 'kill');
  sky.clear();
  if (target === 'web') delete people.emin;
  for (const person of Object.values(people)) await healed(life, person);
  if (broken) return Object.values(people).forEach((person) => kept(person));
  Object.values(people).forEach((person) => equal(life, person));
  past.forEach((person) => few(person));
}

const host_knows = ({host}) => !host.state || !!host.state();

// A last visit, on a good line.
async function healed(life, person) {
  const here = await launched(life, person);
  here.learner.visit('lesson-2');
  await life.time.advance(130000);
  here.learner.visit('lesson-1');
  await life.time.advance(130000);
  here.learner.leave(true);
  if (here.fire) await here.fire('pagehide');
  await life.time.advance(130000);
  person.learner = here.learner;
  here.alive = false;
}

function equal({made, target, kept: shelf}, {host, model, learner, name}) {
  const {mine} = model, status = model.status();
  assert.equal(learner.progress().status, status, `${name}: the status on the screen`);
  for (const [key, response] of Object.entries(mine.practice)) assert.deepEqual(learner.answered(key).response, [response], `${name}: ${key}`);
  if (!host.answers) return;
  assert.deepEqual(host.answers().sort(), [...mine.told].sort(), `${name}: the answers in the LMS`);
  const {status: found, score, said} = host.result(), told = /^[pf]/.test(status);
  assert.equal(found, status, `${name}: the status in the LMS`);
  if (target === 'cmi5') {
    // A session may fail in which an earlier one has failed; all else is said once a registration.
    const once = said.map((one) => (/^failed/.test(one) ? one : one.split(' ')[0]));
    assert.equal(new Set(once).size, once.length, `${name}: ${said}`);
    return;
  }
  const owed = mine.score !== null && (told || (target !== 'xapi' && !made.mastery)) ? `${mine.score}` : '';
  assert.equal(score, owed, `${name}: the score in the LMS`);
  if (host.actors && host.actors().size > 1) assert.fail(`${[...host.actors()]}`);
  assert.deepEqual([...shelf.keys()].filter((key) => !/scormkit\.(kept|said|owed|web)\./.test(key)), []);
}

// An attempt that was left for another: nobody's answers but its own, each once.
function few({host, model: {mine}}) {
  if (!host.answers) return;
  const found = host.answers();
  assert.equal(new Set(found).size, found.length, 'an answer twice');
  assert.deepEqual(found.filter((one) => !mine.told.includes(one)), [], 'answers of another');
}

// A browser that keeps nothing: what was shown as saved is there, and nothing twice.
function kept(person) {
  const {host, model: {mine}} = person;
  if (!host.answers) return;
  few(person);
  const found = host.answers();
  assert.deepEqual([...mine.shown].filter((one) => !found.includes(one)), [], 'shown as saved and lost');
}
