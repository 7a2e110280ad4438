// How far the learner is: questions to the plan and the state, and nothing is changed.
import {rounded} from './score.js';
import {untried} from './state.js';

export const OPEN = 1;
export const DONE = 2;
export const MOST = 36 ** 2 - 1;

export const handed = (mine) => mine.used - (mine.phase === OPEN);

// Attempts still to come; the state has room for MOST, also where there is no limit.
export function remaining(rules, {used, over}) {
  if (over || used >= MOST) return 0;
  return rules.attempts ? Math.max(0, rules.attempts - used) : Infinity;
}

// The score that counts over all attempts handed in, null before the first.
export function counted({counts}, mine) {
  const all = {best: mine.best, last: mine.last, average: mine.sum / handed(mine)};
  return handed(mine) ? rounded(all[counts] / 100) : null;
}

// Of a test: passed, failed where no attempt is left, or neither yet.
export function standing(rules, mine) {
  if (mine.passed) return 'passed';
  return mine.phase === OPEN || remaining(rules, mine) ? '' : 'failed';
}

const exams = (plan) => plan.pages.filter(({test}) => test && test.recorded);

// A page is done once read; a test once settled, one that is not recorded once handed in.
function done(state, {key, test}) {
  if (!test) return state.pages.has(key);
  const mine = state.tests.get(key);
  return !!standing(test, mine) || (!test.recorded && handed(mine) > 0);
}

export function progress(plan, state) {
  const pages = {};
  for (const page of plan.pages) pages[page.id] = done(state, page) ? 'done' : 'todo';
  const todo = plan.pages.filter(({id}) => pages[id] === 'todo');
  return {
    done: plan.pages.length - todo.length,
    all: plan.pages.length,
    minutes: todo.reduce((sum, page) => sum + page.minutes, 0),
    pages,
    status: status(plan, state),
    score: state.score === null ? null : state.score / 100,
  };
}

// What an LMS was told stands, though a new release adds a page; only a pass takes its place.
function status(plan, state) {
  const [before] = state.told.split(' '), now = fulfilled(plan, state) && verdict(plan, state);
  if (before === 'passed' || !now) return before || (state.count ? 'incomplete' : 'not-attempted');
  return now;
}

function fulfilled(plan, state) {
  const recorded = exams(plan), asked = {
    pages: (page) => recorded.includes(page) || done(state, page),
    activities: (page) => page.practice.every((key) => state.answers.has(key)),
    test: (page) => !recorded.includes(page) || done(state, page),
    minutes: () => state.spent >= plan.minutes * 60,
  };
  return state.count && plan.complete.every((part) => plan.pages.every(asked[part]));
}

function verdict(plan, state) {
  const all = exams(plan).map(({key, test}) => standing(test, state.tests.get(key)));
  if (all.includes('failed')) return 'failed';
  return all.length && !all.includes('') ? 'passed' : 'completed';
}

// What is reported, in hundredths; it never falls, unless the last attempt counts.
export function reported(plan, state) {
  const recorded = exams(plan), falls = recorded.every(({test}) => test.counts === 'last');
  const sum = recorded.reduce((all, {key, test}) => all + counted(test, state.tests.get(key)), 0);
  return Math.max(Math.round(sum * 100 / recorded.length), falls ? 0 : state.score);
}

// Only what this release still has, and no more questions than an attempt can hold now: room.py counts on it.
export function pruned({pages}, state) {
  const practice = pages.flatMap((page) => page.practice), known = pages.map(({key}) => key);
  const tests = pages.filter(({test}) => test);
  return {
    ...state,
    at: known.includes(state.at) ? state.at : '',
    pages: new Set([...state.pages].filter((key) => pages.some((page) => page.key === key && !page.test))),
    answers: new Map([...state.answers].filter(([key]) => practice.includes(key))),
    tests: new Map(tests.map(({key, test}) => [key, fitted(test, state.tests.get(key) || untried())])),
  };
}

function fitted({draw}, mine) {
  const most = draw.reduce((sum, {count}) => sum + count, 0);
  const items = mine.items.filter(({key}) => draw.some(({from}) => from.includes(key)));
  // Those without an answer go first, from the end.
  for (let place = items.length - 1; items.length > most; place -= 1) {
    if (place < 0 || !items[place].packed) items.splice(place, 1);
  }
  const gone = mine.phase === OPEN && !items.length;
  return {...mine, items, at: items[mine.at] ? mine.at : 0, ...(gone && {phase: 0, used: mine.used - 1})};
}
