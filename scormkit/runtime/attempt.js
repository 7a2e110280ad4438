// The life of a test: intro, open, done; attempts, drawn questions, the clock on the wall, the result.
import {drawn, seeded, shuffled} from './draw.js';
import {DONE, MOST, OPEN, counted, remaining, reported, standing} from './progress.js';
import {graded, told, total} from './score.js';
import {clean, unanswered} from './state.js';

const SURE = [null, true, false];

// `my` is what the session shares: plan, state, questions, widgets, world, and how to tell of a change.
export function attempts(my) {
  const tests = () => my.plan.pages.filter(({test}) => test);

  function found(id) {
    const {key, test} = my.plan.pages.find((page) => page.id === id), mine = my.state.tests.get(key);
    return {rules: test, mine, open: mine.phase === OPEN};
  }

  const left = (rules, mine) => (mine.start + rules.minutes * 60) * 1000 - my.world.now();

  const minutes = (rules, mine) => Math.min(rules.minutes, Math.ceil(left(rules, mine) / 60000));

  function answer({key, packed}) {
    const question = my.questions.get(key);
    return question && packed ? my.widgets[question.kind].unpack(question, packed) : null;
  }

  function mark(item) {
    const question = my.questions.get(item.key);
    return question ? graded(my.widgets[question.kind], question, answer(item)) : 0;
  }

  const marks = (rules, items) => items.map((item) => [mark(item), rules.points[item.key]]);

  // Time is up: what there is is handed in, as soon as the questions are known.
  function expire(id) {
    const {rules, mine, open} = found(id);
    if (!open || !rules.minutes || my.quiet || left(rules, mine) > 0) return;
    if (!mine.items.every(({key}) => my.questions.has(key))) return;
    hand_in(id);
    my.tell('timeup', {page: id});
  }

  function result({rules, mine}) {
    const items = mine.items.map((item) => ({key: item.key, ...told(mark(item)), confidence: SURE[item.sure]}));
    return {
      score: mine.last / 100,
      passed: !!mine.passed,
      failed: standing(rules, mine) === 'failed',
      right: items.filter(({verdict}) => verdict === 'right').length,
      all: items.length,
      attempt: mine.used,
      left: remaining(rules, mine),
      counted: counted(rules, mine),
      items,
    };
  }

  function test(id) {
    expire(id);
    const {rules, mine, open} = found(id), answers = {}, sure = {};
    for (const item of mine.items) {
      if (answer(item)) answers[item.key] = answer(item);
      sure[item.key] = SURE[item.sure];
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
      flags: new Set(mine.items.filter(({flag}) => flag).map(({key}) => key)),
      minutes: open && rules.minutes ? minutes(rules, mine) : rules.minutes,
      pass_mark: rules.pass_mark,
      result: mine.phase === DONE ? result({rules, mine}) : null,
    };
  }

  function begin(id) {
    const {rules, mine, open} = found(id), {now, random} = my.world;
    if (open || !remaining(rules, mine)) return;
    const keys = drawn(rules.draw, random), order = rules.draw.flatMap(({from}) => from);
    const shown = rules.shuffle.includes('questions') ? shuffled(keys, random) : order.filter((key) => keys.includes(key));
    Object.assign(mine, {
      used: mine.used + 1, phase: OPEN, start: Math.floor(now() / 1000), at: 0,
      items: [...new Set(shown)].map(unanswered),
    });
    my.changed();
    my.tick();
  }

  function order(key, options) {
    for (const page of tests()) {
      const mine = my.state.tests.get(page.key);
      if (page.test.shuffle.includes('options') && my.questions.get(key).shuffle && mine.items.some((item) => item.key === key)) {
        return shuffled(options, seeded(my.state.mark + mine.used + key));
      }
    }
    return options;
  }

  function give(id, key, response, {seconds = 0, confidence = null} = {}) {
    expire(id);
    const {rules, mine, open} = found(id), question = my.questions.get(key), once = rules.feedback === 'at-once';
    const item = open && question && mine.items.find((one) => one.key === key);
    if (!item) return null;
    if (!once || !item.packed) {
      item.packed = response === null ? '' : clean(my.widgets[question.kind].pack(question, response));
      item.sure = response === null ? 0 : SURE.indexOf(confidence);
      item.seconds = Math.min(MOST, item.seconds + Math.round(seconds));
      my.changed(() => once && report(rules, mine, item));
    }
    return once && item.packed ? told(mark(item)) : null;
  }

  function report({points}, mine, item) {
    const response = answer(item), {key, seconds, sure} = item;
    if (response) my.answered(key, response, {score: mark(item), points: points[key], seconds, attempt: mine.used, confidence: SURE[sure]});
  }

  function flag(id, key, on) {
    const {mine, open} = found(id), item = mine.items.find((one) => one.key === key);
    if (!open || !item) return;
    item.flag = +!!on;
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
      const score = Math.round(total(marks(rules, mine.items)) * 100);
      Object.assign(mine, {phase: DONE, last: score, best: Math.max(mine.best, score), sum: mine.sum + score});
      mine.passed = +(mine.passed || counted(rules, mine) >= rules.pass_mark);
      if (rules.recorded) my.state.score = reported(my.plan, my.state);
      my.changed(() => {
        if (rules.feedback !== 'at-once') for (const item of mine.items) report(rules, mine, item);
        if (rules.recorded) objectives(rules, mine);
      });
    }
    return mine.phase === DONE ? result({rules, mine}) : null;
  }

  function objectives(rules, {items}) {
    const aim = ({key}) => (my.questions.get(key) || {}).objective;
    for (const id of new Set(items.map(aim).filter(Boolean))) {
      const score = total(marks(rules, items.filter((item) => aim(item) === id)));
      my.report('objective', [id, score < rules.pass_mark ? 'incomplete' : 'passed', score]);
    }
  }

  function give_up(id) {
    const {mine, open} = found(id);
    mine.over = 1;
    if (open) hand_in(id);
    else my.changed();
  }

  // Ends what is over, says how many minutes are left; gives the milliseconds until there is something new to say.
  const said = {};
  function ring(id) {
    expire(id);
    const {rules, mine, open} = found(id);
    if (!open || !rules.minutes) return Infinity;
    const rest = minutes(rules, mine);
    if (said[id] !== rest) my.tell('time', {page: id, left: rest});
    said[id] = rest;
    return left(rules, mine) - (rest - 1) * 60000;
  }

  return {
    calls: {test, begin, order, give, flag, turn, hand_in, give_up},
    expire: () => tests().forEach(({id}) => expire(id)),
    ring: () => Math.min(...tests().map(({id}) => ring(id))),
  };
}
