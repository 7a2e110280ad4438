// What questions add to a session: answers of practice, told at once, and tests, which are taken in attempts.
import {attempts, clean} from './attempt.js';
import {graded, told} from './score.js';

// `my` is what the session shares. `reports` makes the calls of the connection that tell of answers, out of `data`;
// `tests` are the rules that the plan leaves out, by page. A pass mark set in the LMS takes the place of the author's.
export function answers(my, widgets, reports, {tests, data}) {
  const {plan: {pages}, plan, world, connection} = my, tries = {};
  Object.assign(connection, reports(connection, data));
  for (const {id, test} of pages) {
    if (test) Object.assign(test, tests[id], test.recorded && my.pass_mark !== null && {pass_mark: my.pass_mark});
  }
  Object.assign(my, {questions: new Map(), answered});
  // What a session that broke off has left goes first.
  for (const debt of connection.owed ? connection.owed() : []) my.report('retell', debt);
  const {calls, expire, ring} = attempts(my, plan, widgets, world);
  my.ring = ring;

  // A kind that reports several interactions says which; all else is shared.
  function answered(key, response, more) {
    const question = my.questions.get(key), {id, kind, asked: text} = question, {tell: several} = widgets[kind], at = new Date(world.now()).toISOString();
    for (const part of several ? several(question, response) : [{}]) my.report('answer', [{id, ...(text && {text}), response, at, ...more, ...part}]);
  }

  function know(questions) {
    for (const question of questions) if (widgets[question.kind]) my.questions.set(question.key, question);
    expire();
  }

  // A draft is kept, and not told. Where another one `follows` it is saved with that: of two states that are sent while the page
  // goes, the older may arrive last.
  function answer(key, response, {seconds = 0, confidence = null, draft = false, follows = false} = {}) {
    const question = my.questions.get(key), {answers: given} = my.state;
    if (!question) return null;
    const widget = widgets[question.kind], score = graded(widget, question, response);
    tries[key] = (tries[key] ?? +given.has(key)) + !draft;
    const more = {score, points: question.points, seconds, attempt: tries[key], confidence};
    if (pages.some(({practice}) => practice.includes(key))) given.set(key, clean(widget.pack(question, response)));
    if (!follows) my.changed(() => draft || answered(key, response, more));
    return told(score);
  }

  function before(key) {
    const question = my.questions.get(key), packed = my.state.answers.get(key);
    const response = question && packed ? widgets[question.kind].unpack(question, packed) : null;
    return response && {response, ...told(graded(widgets[question.kind], question, response))};
  }

  return {know, answer, answered: before, ...calls};
}
