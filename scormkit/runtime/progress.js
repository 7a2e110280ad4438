// How far the learner is: questions to the plan and the state, and nothing is changed.
import {untried} from './state.js';

export const OPEN = 1;
const MOST_ATTEMPTS = 36 ** 2 - 1; // the attempts a state has room for, also where there is no limit

// Attempts that are over.
export const handed = ({used, phase}) => used - (phase === OPEN);

// Tests of which the LMS hears.
export const exams = ({pages}) => pages.filter(({test}) => test && test.recorded);

// Attempts still to come.
export function remaining({attempts}, {used, over}) {
  if (over || used >= MOST_ATTEMPTS) return 0;
  return attempts ? Math.max(0, attempts - used) : Infinity;
}

// Of a test: passed, failed where no attempt is left, or neither yet.
function standing({key, test}, state) {
  const mine = state.tests.get(key);
  if (mine.passed) return 'passed';
  return mine.phase === OPEN || remaining(test, mine) ? '' : 'failed';
}

// A page is done once read, or once answered if that is what the module waits for; a test once settled, one that is not
// recorded once handed in.
function done(page, state) {
  if (page.owed) return page.practice.every((key) => state.answers.has(key));
  if (!page.test) return state.pages.has(page.key);
  return !!standing(page, state) || (!page.test.recorded && handed(state.tests.get(page.key)) > 0);
}

export function progress(plan, state) {
  const pages = {};
  let left = 0, minutes = 0;
  for (const page of plan.pages) {
    pages[page.id] = done(page, state) ? 'done' : 'todo';
    if (done(page, state)) continue;
    left += 1;
    minutes += page.minutes;
  }
  const all = plan.pages.length, score = state.score === null ? null : state.score / 100;
  return {done: all - left, all, minutes, pages, status: status(plan, state), score, ended: state.ended, finished: state.pages.has(plan.finish)};
}

// What an LMS was told stands, though a new release adds a page; only a pass takes its place.
function status(plan, state) {
  const [told] = state.told.split(' ');
  if (told === 'passed') return told;
  return ended(plan, state) || told || (state.count ? 'incomplete' : 'not-attempted');
}

function ended(plan, state) {
  const recorded = exams(plan), all = recorded.map((page) => standing(page, state)), asked = {
    pages: (page) => recorded.includes(page) || done(page, state),
    activities: ({practice}) => practice.every((key) => state.answers.has(key)),
    test: () => all.every(Boolean),
    minutes: () => state.spent >= plan.minutes * 60,
    finished: () => state.pages.has(plan.finish),
    owed: (page) => !page.owed || done(page, state),
  };
  if (!state.count || ![...plan.complete, 'owed'].every((part) => plan.pages.every(asked[part]))) return '';
  if (all.includes('failed')) return 'failed';
  return all[0] && all.every(Boolean) ? 'passed' : 'completed';
}

// Only what this release still has: room.py counts on it. Questions of an attempt go when the rules of its test are here (counts.js).
export function pruned({pages, finish}, state) {
  const tests = pages.filter(({test}) => test), lessons = pages.filter(({test}) => !test);
  return {
    ...state,
    at: pages.some(({key}) => key === state.at) ? state.at : '',
    pages: new Set([...lessons.map(({key}) => key), finish].filter((key) => state.pages.has(key))),
    answers: new Map([...state.answers].filter(([key]) => pages.some(({practice}) => practice.includes(key)))),
    tests: new Map(tests.map(({key}) => [key, state.tests.get(key) || untried()])),
  };
}
