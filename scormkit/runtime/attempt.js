// The life of a test: intro, open, done; attempts, drawn questions, the clock on the wall, the result.
import {counted, fitted, reported} from './counts.js';
import {drawn, seeded, shuffled} from './draw.js';
import {OPEN, remaining} from './progress.js';
import {graded, told, total} from './score.js';

const DONE = 2; // the phase after OPEN
const LONGEST_LOOK = 36 ** 2 - 1; // seconds at a question that the state has room for
const SURE = [null, true, false];

// `sure` 0 not asked, 1 sure, 2 not sure; `packed` is empty where there is no answer.
export const unanswered = (key) => ({key, flag: 0, sure: 0, seconds: 0, packed: ''});

// A kind's packed answer as far as the state can carry it.
export const clean = (packed) => packed.replace(/[^ -}]/g, '').slice(0, 35 ** 3);

// `my` is what the session shares: state, questions, and how to tell of a change.
export function attempts(my, {pages}, widgets, {now, random}) {
  const tests = pages.filter(({test}) => test);
  for (const {key, test: rules} of tests) my.state.tests.set(key, fitted(rules, my.state.tests.get(key)));

  function found(id) {
    const {key, test: rules} = tests.find((page) => page.id === id), mine = my.state.tests.get(key);
    return {rules, mine, open: mine.phase === OPEN, item: (name) => mine.items.find((one) => one.key === name)};
  }

  // Milliseconds until the time is up, breaks included.
  const left = ({minutes}, {start}) => (start + minutes * 60) * 1000 - now();

  const minutesLeft = (rules, mine) => Math.min(rules.minutes, Math.ceil(left(rules, mine) / 60000));

  function answer({key, packed}) {
    const question = my.questions.get(key);
    return question && packed ? widgets[question.kind].unpack(question, packed) : null;
  }

  function mark(item) {
    const question = my.questions.get(item.key);
    return question ? graded(widgets[question.kind], question, answer(item)) : 0;
  }

  // Points are one where the plan does not say otherwise.
  const worth = ({points}, {key}) => points[key] ?? 1;

  const sum = (rules, items) => total(items.map((item) => [mark(item), worth(rules, item)]));

  // Time is up: what there is is handed in, as soon as the questions are known.
  function expire(id) {
    const {rules, mine, open} = found(id);
    if (!open || !rules.minutes || my.quiet || left(rules, mine) > 0) return;
    if (!mine.items.every(({key}) => my.questions.has(key))) return;
    hand_in(id);
    my.tell('timeup', {page: id});
  }

  function result(rules, mine) {
    const items = mine.items.map((item) => ({key: item.key, ...told(mark(item)), confidence: SURE[item.sure]}));
    return {
      score: mine.last / 100,
      passed: !!mine.passed,
      right: items.filter(({verdict}) => verdict === 'right').length,
      all: items.filter(({score}) => score !== null).length,
      attempt: mine.used,
      left: remaining(rules, mine),
      counted: counted(rules, mine),
      items,
    };
  }

  function test(id) {
    expire(id);
    const {rules, mine, open} = found(id), answers = {}, sure = {}, flags = new Set();
    for (const item of mine.items) {
      const {key} = item, response = answer(item);
      if (response) answers[key] = response;
      if (item.flag) flags.add(key);
      sure[key] = SURE[item.sure];
    }
    return {
      phase: ['intro', 'open', 'done'][mine.phase],
      attempt: mine.used,
      attempts: rules.attempts,
      left: remaining(rules, mine),
      drawn: mine.items.map(({key}) => key),
      at: mine.at,
      answers,
      sure,
      flags,
      minutes: open && rules.minutes ? minutesLeft(rules, mine) : rules.minutes,
      pass_mark: rules.pass_mark,
      result: mine.phase === DONE ? result(rules, mine) : null,
    };
  }

  function begin(id) {
    const {rules: {draw, shuffle}, rules, mine, open} = found(id);
    if (open || !remaining(rules, mine)) return;
    const keys = drawn(rules, random), written = new Set(draw.flatMap(({from}) => from));
    const shown = shuffle.includes('questions') ? shuffled(keys, random) : [...written].filter((key) => keys.includes(key));
    mine.used += 1;
    Object.assign(mine, {phase: OPEN, start: Math.floor(now() / 1000), at: 0, items: shown.map(unanswered)});
    my.changed();
    my.tick();
  }

  function order(key, options) {
    const page = tests.find(({id}) => found(id).item(key)), {shuffle} = my.questions.get(key) || {};
    if (!page || !shuffle || !page.test.shuffle.includes('options')) return options;
    return shuffled(options, seeded(my.state.mark + my.state.tests.get(page.key).used + key));
  }

  function give(id, key, response, {seconds = 0, confidence = null} = {}) {
    expire(id);
    const {rules, mine, open, item: named} = found(id), item = named(key), question = my.questions.get(key);
    const once = rules.feedback === 'at-once', given = response !== null;
    if (!open || !item || !question) return null;
    if (!once || !item.packed) {
      item.packed = given ? clean(widgets[question.kind].pack(question, response)) : '';
      item.sure = given ? SURE.indexOf(confidence) : 0;
      item.seconds = Math.min(LONGEST_LOOK, item.seconds + Math.round(seconds));
      my.changed(() => once && report(rules, mine, item));
    }
    return once && item.packed ? told(mark(item)) : null;
  }

  function report(rules, mine, item) {
    const response = answer(item), {key, seconds, sure} = item;
    const more = {score: mark(item), points: worth(rules, item), seconds, attempt: mine.used, confidence: SURE[sure]};
    if (response) my.answered(key, response, more);
  }

  function flag(id, key, on) {
    const {open, item} = found(id);
    if (!open || !item(key)) return;
    item(key).flag = +on;
    my.changed();
  }

  // Saved along with the next change, or when the page goes.
  function turn(id, index) {
    const {mine, open} = found(id);
    if (!open || !mine.items[index] || mine.at === index) return;
    mine.at = index;
    my.turned = true;
  }

  function hand_in(id) {
    const {rules, mine, open} = found(id);
    if (open) {
      const score = Math.round(sum(rules, mine.items) * 100);
      Object.assign(mine, {phase: DONE, last: score, best: Math.max(mine.best, score), sum: mine.sum + score});
      if (counted(rules, mine) >= rules.pass_mark) mine.passed = 1;
      if (rules.recorded) my.state.score = reported({pages}, my.state);
      my.changed(() => {
        if (rules.feedback !== 'at-once') for (const item of mine.items) report(rules, mine, item);
        if (rules.recorded) objectives(rules, mine);
      });
    }
    return mine.phase === DONE ? result(rules, mine) : null;
  }

  function objectives(rules, {items}) {
    const aim = (item) => (mark(item) === null ? '' : (my.questions.get(item.key) || {}).objective);
    for (const id of new Set(items.map(aim))) {
      const score = sum(rules, items.filter((item) => aim(item) === id));
      if (id) my.report('objective', [id, score < rules.pass_mark ? 'incomplete' : 'passed', score]);
    }
  }

  function give_up(id) {
    const {mine, open} = found(id);
    mine.over = 1;
    if (open) hand_in(id); else my.changed();
  }

  // Ends what is over, says how many minutes are left; gives the milliseconds until there is something new to say.
  const said = {};
  function ring(id) {
    expire(id);
    const {rules, mine, open} = found(id);
    if (!open || !rules.minutes) return Infinity;
    const rest = minutesLeft(rules, mine);
    if (said[id] !== rest) my.tell('time', {page: id, left: rest});
    said[id] = rest;
    return left(rules, mine) - (rest - 1) * 60000;
  }

  return {
    calls: {test, begin, order, give, flag, turn, hand_in, give_up},
    expire: () => tests.forEach(({id}) => expire(id)),
    ring: () => Math.min(...tests.map(({id}) => ring(id))),
  };
}
