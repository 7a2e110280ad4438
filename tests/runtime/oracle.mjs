// What a learner should find in the LMS: a model of a module that shares nothing with the runtime but the plan.
import {plan} from './connection.mjs';

const POINTS = {qqq1: 1, qqq2: 3, qqq3: 1, qqq4: 2};
const two = (number) => Math.round(number * 100) / 100;
export const clockTime = (now) => new Date(now).toISOString().slice(11, 19);

// A module as the dice want it.
export function module(random) {
  const one = (...choices) => choices[Math.floor(random() * choices.length)];
  const counts = one('best', 'best', 'last', 'average');
  const rules = {attempts: one(0, 1, 2, 3), counts, feedback: one('at-end', 'at-end', 'at-once'), minutes: one(0, 0, 0, 2), points: POINTS};
  const complete = one(['pages', 'test'], ['test'], ['activities', 'test'], ['pages', 'test', 'finished']);
  return {course: plan(rules, {complete, finish: 'fini'}), rules, complete, mastery: counts === 'best' ? one(0, 60) : 0};
}

// One learner's attempt at it, as it should be.
export function oracle({rules, complete}) {
  const mine = {told: [], shown: new Set(), pages: new Set(), practice: {}, used: 0, open: null, scores: [], passed: false, over: false, score: null, finished: false};
  const left = () => (mine.over ? 0 : rules.attempts ? rules.attempts - mine.used : Infinity);

  function counted() {
    const {scores} = mine, hundredths = scores.map((score) => Math.round(score * 100)), sum = hundredths.reduce((all, one) => all + one, 0);
    return {best: Math.max(...scores), last: scores[scores.length - 1], average: two(sum / scores.length / 100)}[rules.counts];
  }

  function tell(key, response, now) {
    mine.told.push(`lesson_${key} ${response} ${clockTime(now)}`);
  }

  return {
    mine,
    left,
    read: (page) => mine.pages.add(page),
    practise(key, response, now, draft) {
      mine.practice[key] = response;
      if (!draft) tell(key, response, now);
    },
    begin(drawn) {
      mine.used += 1;
      mine.open = {drawn, given: {}};
    },
    give(key, response, now) {
      const {given} = mine.open;
      if (rules.feedback === 'at-once' && (given[key] || !response)) return;
      if (rules.feedback === 'at-once') tell(key, response, now);
      if (response) given[key] = response; else delete given[key];
    },
    handIn(now) {
      const {drawn, given} = mine.open, worth = (keys) => keys.reduce((sum, key) => sum + POINTS[key], 0);
      mine.scores.push(two(100 * worth(drawn.filter((key) => given[key] === 'a')) / worth(drawn)));
      if (rules.feedback !== 'at-once') for (const key of drawn) if (given[key]) tell(key, given[key], now);
      mine.open = null;
      mine.passed = mine.passed || counted() >= 60;
      mine.score = rules.counts === 'last' ? counted() : Math.max(mine.score || 0, counted());
    },
    status() {
      const verdict = mine.passed ? 'passed' : mine.open || left() ? '' : 'failed';
      const parts = {
        pages: mine.pages.size === 2, test: !!verdict, finished: mine.finished, activities: 'pra1' in mine.practice && 'pra2' in mine.practice,
      };
      return complete.every((name) => parts[name]) ? verdict : 'incomplete';
    },
  };
}
