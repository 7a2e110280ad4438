// One learner at one module, from open to close: no document, no standard, no clock of its own.
import {attempts} from './attempt.js';
import {stopwatch, within} from './clock.js';
import {keep} from './keep.js';
import {outbox} from './outbox.js';
import {progress, pruned} from './progress.js';
import {graded, told} from './score.js';
import {blank, clean, decode, encode} from './state.js';

const PATIENCE = 15000; // for an LMS that does not answer
const TICK = 30000;
const NOBODY = {state: '', mode: 'normal', language: '', pass_mark: null, return_to: '', recorded: false};

export function session(plan, connection, widgets, world) {
  const {now, wait, random} = world, listeners = [], tries = {};
  const my = {plan, widgets, world, questions: new Map(), quiet: true, tell, changed, tick, report, answered};
  const tests = attempts(my);
  let copy, box, known, kept, shown, sent, opened, ending, seconds = () => 0, before = 0, stop = () => {};
  my.state = pruned(plan, blank(Math.floor(random() * 36 ** 6).toString(36).padStart(6, '0')));

  async function open() {
    const launch = await within(wait, PATIENCE, call('open'));
    opened = !!launch;
    const {state, learner, mode, language, pass_mark, return_to, recorded} = {...NOBODY, recorded: true, ...(launch || NOBODY)};
    const person = {id: '', name: '', ...learner};
    my.quiet = mode === 'review' || mode === 'browse';
    if (pass_mark !== null) my.plan = ruled(pass_mark);
    copy = keep(world.store, now, [world.host, person.id, plan.iri]);
    const [found, newer] = newest(state || '');
    if (found) my.state = pruned(my.plan, found);
    sent = my.state.told;
    before = my.state.spent;
    seconds = stopwatch(now);
    if (recorded && !my.quiet) box = outbox(wait, say);
    if (newer) changed();
    else finish();
    tick();
    return {mode, learner: person, language, return_to, recorded, resumed: !!found, at: here().id};
  }

  // The state to go on with: the LMS's, or the copy if it is newer and of the same attempt. A copy of which the LMS
  // has never had anything is taken where the LMS has nothing; after a reset by a teacher it has had something.
  function newest(text) {
    const there = decode(text), found = !my.quiet && copy.read(), here = found && decode(found.state);
    known = !!text;
    const newer = here && (there ? here.mark === there.mark && here.count > there.count : known || !found.known);
    return newer ? [here, true] : [there, false];
  }

  // A pass mark set in the LMS takes the place of the author's.
  function ruled(pass_mark) {
    const set = (page) => (page.test && page.test.recorded ? {...page, test: {...page.test, pass_mark}} : page);
    return {...plan, pages: plan.pages.map(set)};
  }

  const here = () => plan.pages.find(({key}) => key === my.state.at) || plan.pages[0];

  function tell(type, more) {
    for (const listener of listeners) listener({type, ...more});
  }

  // Offline means kept on this device: where it is not, that is a failure. Nothing is said twice in a row.
  function say(heard) {
    const state = heard === 'offline' && !kept ? 'failed' : heard;
    if (state !== shown) tell('saved', {state});
    shown = state;
  }

  // An adapter may throw, or give no promise: both are heard.
  async function call(name, ...values) {
    return connection[name](...values);
  }

  function report(name, values, done) {
    if (box) box.report(() => call(name, ...values), done);
  }

  // After each change: the state goes first, then what is to be reported of it, then what it finishes.
  function changed(reports) {
    const {state} = my;
    my.turned = false;
    state.count += 1;
    state.spent = before + seconds();
    if (!my.quiet && copy) save(encode(state));
    if (reports) reports();
    finish();
    tell('progress');
  }

  function save(text) {
    kept = copy.write(text, known);
    if (!box) {
      say('offline');
      return;
    }
    say('saving');
    const {done, all, status, score} = progress(my.plan, my.state), summary = {page: here().id, done: done / all, status, score};
    box.put(() => call('save', text, summary), (newest) => {
      known = true;
      if (newest) copy.drop();
    });
  }

  // Told the moment it is true, again when it gets better, and at the next launch where the LMS did not answer.
  function finish() {
    const {status, score} = progress(my.plan, my.state), result = `${status} ${score}`;
    if (!box || !/^(completed|passed|failed)$/.test(status) || sent === result) return;
    sent = result;
    report('finish', [{status, score}], () => {
      my.state.told = result;
      changed();
    });
  }

  function answered(key, response, more) {
    report('answer', [{id: my.questions.get(key).id, response, at: new Date(now()).toISOString(), ...more}]);
  }

  function know(questions) {
    for (const question of questions) if (widgets[question.kind]) my.questions.set(question.key, question);
    tests.expire();
  }

  function visit(id) {
    const page = plan.pages.find((one) => one.id === id);
    if (!page || page.key === my.state.at) return;
    my.state.at = page.key;
    changed();
  }

  function read(id) {
    const page = plan.pages.find((one) => one.id === id);
    if (!page || page.test || my.state.pages.has(page.key)) return;
    my.state.pages.add(page.key);
    changed();
  }

  function answer(key, response, {seconds: spent = 0, confidence = null} = {}) {
    const question = my.questions.get(key), {answers} = my.state;
    if (!question) return null;
    const score = graded(widgets[question.kind], question, response);
    tries[key] = (tries[key] || +answers.has(key)) + 1;
    if (plan.pages.some(({practice}) => practice.includes(key))) {
      answers.set(key, clean(widgets[question.kind].pack(question, response)));
    }
    const more = {score, points: question.points, seconds: spent, attempt: tries[key], confidence};
    changed(() => answered(key, response, more));
    return told(score);
  }

  function given(key) {
    const question = my.questions.get(key), packed = my.state.answers.get(key);
    const response = question && packed ? widgets[question.kind].unpack(question, packed) : null;
    return response && {response, ...told(graded(widgets[question.kind], question, response))};
  }

  // Counts time, and saves each minute where minutes are asked for.
  function tick() {
    stop();
    if (my.quiet || ending) return;
    stop = wait(Math.max(1000, Math.min(TICK, tests.ring())), tick);
    const {spent} = my.state, asked = my.plan.complete.includes('minutes') && spent < my.plan.minutes * 60;
    if (asked && Math.floor((before + seconds()) / 60) > Math.floor(spent / 60)) changed();
  }

  function leave(going) {
    if (my.turned) changed();
    if (going) {
      if (box) box.spill();
      end();
    } else if (box) box.next();
  }

  // The seconds are those of this session; what is not finished is suspended.
  function end() {
    if (!ending) {
      stop();
      box = null;
      const {status} = progress(my.plan, my.state);
      ending = opened ? within(wait, PATIENCE, call('close', seconds(), /^(not|inc)/.test(status))) : Promise.resolve();
    }
    return ending;
  }

  async function close() {
    if (my.turned) changed();
    const saved = my.quiet || (!!box && await within(wait, PATIENCE, box.flush()) === true);
    await end();
    tell('closed', {saved});
  }

  return {
    open, know, visit, read, answer, answered: given, leave, close, ...tests.calls,
    on: (listener) => listeners.push(listener),
    progress: () => progress(my.plan, my.state),
  };
}
