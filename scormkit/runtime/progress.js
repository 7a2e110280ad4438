// How far the learner is: questions to the plan and the state, and nothing is changed.
import {rounded} from './score.js';
import {untried} from './state.js';

export const OPEN = 1;
export const DONE = 2;
const MOST = 36 ** 2 - 1; // the attempts a state has room for, also where there is no limit

const handed = ({used, phase}) => used - (phase === OPEN);

const exams = ({pages}) => pages.filter(({test}) => test && test.recorded);

// Attempts still to come.
export function remaining({attempts}, {used, over}) {
  if (over || used >= MOST) return 0;
  return attempts ? Math.max(0, attempts - used) : Infinity;
}

// The score that counts over all attempts handed in, null before the first.
export function counted({counts}, mine) {
  const number = handed(mine), all = {...mine, average: mine.sum / number};
  return number ? rounded(all[counts] / 100) : null;
}

// Of a test: passed, failed where no attempt is left, or neither yet.
function standing({key, test}, state) {
  const mine = state.tests.get(key);
  if (mine.passed) return 'passed';
  return mine.phase === OPEN || remaining(test, mine) ? '' : 'failed';
}

// A page is done once read; a test once settled, one that is not recorded once handed in.
function done(page, state) {
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
  return {done: all - left, all, minutes, pages, status: status(plan, state), score};
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
  };
  if (!state.count || !plan.complete.every((part) => plan.pages.every(asked[part]))) return '';
  if (all.includes('failed')) return 'failed';
  return all[0] && all.every(Boolean) ? 'passed' : 'completed';
}

// What is reported, in hundredths; it never falls, unless the last attempt counts.
export function reported(plan, state) {
  const recorded = exams(plan), falls = recorded.every(({test}) => test.counts === 'last');
  const sum = recorded.reduce((all, {key, test}) => all + counted(test, state.tests.get(key)), 0);
  return Math.max(Math.round(sum * 100 / recorded.length), falls ? 0 : state.score);
}

// Only what this release still has, and no more questions than an attempt can hold now: room.py counts on it.
export function pruned({pages}, state) {
  const tests = pages.filter(({test}) => test), lessons = pages.filter(({test}) => !test);
  return {
    ...state,
    at: pages.some(({key}) => key === state.at) ? state.at : '',
    pages: new Set(lessons.map(({key}) => key).filter((key) => state.pages.has(key))),
    answers: new Map([...state.answers].filter(([key]) => pages.some(({practice}) => practice.includes(key)))),
    tests: new Map(tests.map(({key, test}) => [key, fitted(test, state.tests.get(key) || untried())])),
  };
}

// Questions without an answer go first, from the end.
function fitted({draw}, mine) {
  const most = draw.reduce((sum, {count}) => sum + count, 0);
  const items = mine.items.filter(({key}) => draw.some(({from}) => from.includes(key)));
  for (let place = items.length - 1; items.length > most; place -= 1) {
    if (place < 0 || !items[place].packed) items.splice(place, 1);
  }
  const gone = mine.phase === OPEN && !items[0];
  return {...mine, items, at: items[mine.at] ? mine.at : 0, ...(gone && {phase: 0, used: mine.used - 1})};
}
