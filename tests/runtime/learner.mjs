// A learner who opens a module: a session with its LMS, clock and browser, and all that it tells.
import {clock, dice, lms, plan, questions, store, widgets} from './connection.mjs';
import {load} from './runtime.mjs';

const {answers} = await load('answers');
const {session} = await load('session');

// `late`: the part that questions need has not come yet.
export async function opened({place = lms(), course = plan(), time = clock(), shelf = store(), seed = 1, knows = questions, late} = {}) {
  const world = {now: time.now, wait: time.wait, random: dice(seed), store: shelf, host: 'https://lms.example'};
  const learner = session(course, place.connection(), world), told = [];
  learner.on((event) => told.push(event));
  const opening = learner.open();
  if (place.launch.slow) await time.advance(place.launch.slow);
  const launch = await opening;
  if (!late) sit(learner, knows);
  const heard = (type) => told.filter((event) => event.type === type);
  return {learner, launch, told, heard, place, course, time, shelf, world};
}

// The second script is here. The adapters of these tests tell of answers from the start; the plan is whole.
export function sit(learner, knows = questions, more = {tests: {}}, reports = () => ({})) {
  learner.sit((my) => answers(my, widgets, reports, more));
  learner.know(knows);
}

// The last word about saving.
export const saved = (told) => told.filter(({type}) => type === 'saved').map(({state}) => state).pop();

// Answers every drawn question: `right` of them rightly, the others wrongly.
export function answerAll(learner, right, seconds = 5) {
  learner.test('test').drawn.forEach((key, place) => {
    learner.give('test', key, [place < right ? 'a' : 'b'], {seconds, confidence: null});
  });
}

export function take(learner, right) {
  learner.begin('test');
  answerAll(learner, right);
  return learner.hand_in('test');
}

export function readAll(learner) {
  for (const page of ['lesson-1', 'lesson-2']) {
    learner.visit(page);
    learner.read(page);
  }
}
