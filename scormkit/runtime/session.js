// One learner at one module, from open to close: no document, no standard, no clock of its own.
import {stopwatch, within} from './clock.js';
import {keep} from './keep.js';
import {outbox} from './outbox.js';
import {OPEN, progress, pruned} from './progress.js';
import {blank, decode, encode} from './state.js';

const LMS_PATIENCE = 15000; // for an LMS that does not answer
const TICK = 30000;
const NOBODY = {state: '', learner: {id: '', name: ''}, mode: 'normal', language: '', pass_mark: null, return_to: ''};

// What questions need of it comes later (`sit`).
export function session(plan, connection, world) {
  const {now, wait, random, store, host} = world, listeners = [];
  const my = {plan, world, connection, quiet: true, ring: () => Infinity, tell, changed, tick, report};
  let copy, box, known, kept, shown, sent, opened, ending, seconds = () => 0, before = 0, stop = () => {};
  my.state = pruned(plan, blank(Math.floor(random() * 36 ** 6).toString(36).padStart(6, '0')));

  async function open() {
    opened = await within(wait, LMS_PATIENCE, call('open'));
    const launch = {...NOBODY, recorded: !!opened, ...opened}, {learner, mode, language, return_to, recorded} = launch;
    my.quiet = mode === 'review' || mode === 'browse';
    my.pass_mark = launch.pass_mark;
    copy = keep(store, now, [host, learner.id, plan.iri]);
    const [found, newer] = newest(launch.state, learner.id || !recorded);
    if (found) my.state = pruned(plan, found);
    // What an LMS was told and shows no sign of having heard is told again.
    sent = launch.heard === false ? '' : my.state.told;
    before = my.state.spent;
    seconds = stopwatch(now);
    if (recorded && !my.quiet) box = outbox(wait, say);
    if (newer) changed(); else finish();
    tick();
    const running = [...my.state.tests.values()].some(({phase}) => phase === OPEN);
    return {mode, learner, language, return_to, recorded, resumed: !!found, running, at: here().id};
  }

  // The state to go on with: the LMS's, or the copy if it is newer and of the same attempt. A copy of which the LMS
  // has never had anything is taken where the LMS has nothing and knows whose it is; after a reset by a teacher it has had
  // something.
  function newest(text, somebody) {
    const there = decode(text), found = !my.quiet && copy.read(), here = found && decode(found.state);
    known = !!text;
    const newer = here && (there ? here.mark === there.mark && here.count > there.count : known || (!found.known && somebody));
    return newer ? [here, true] : [there, false];
  }

  const here = () => plan.pages.find(({key}) => key === my.state.at) || plan.pages[0];

  const far = () => progress(plan, my.state);

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
  const call = async (name, ...values) => connection[name](...values);

  function report(name, values, done) {
    if (box) box.report(() => call(name, ...values), done);
  }

  // After each change: the state goes first, then what is to be reported of it, then what it finishes.
  function changed(reports) {
    const {state} = my;
    my.turned = false;
    state.count += 1;
    state.spent = before + seconds();
    if (!state.ended && /^[cp]/.test(far().status)) state.ended = Math.floor(now() / 60000);
    if (!my.quiet) save(encode(state));
    if (reports) reports();
    finish();
    tell('progress');
  }

  function save(text) {
    const {done, all, status, score} = far(), summary = {page: here().id, done: done / all, status, score};
    kept = copy.write(text, known);
    say(box ? 'saving' : 'offline');
    // What an LMS has forgotten it never had.
    const lost = () => connection.forgets && copy.write(text, known = false);
    if (box) box.put(() => call('save', text, summary).finally(lost), acknowledged);
  }

  function acknowledged(newest) {
    known = true;
    if (newest) copy.drop();
  }

  // Told the moment it is true, again when it gets better, and at the next launch where the LMS did not answer.
  function finish() {
    const {status, score} = far(), result = `${status} ${score}`;
    if (!box || !/^[cpf]/.test(status) || sent === result) return;
    sent = result;
    report('finish', [{status, score}, seconds()], () => {
      my.state.told = result;
      changed();
    });
  }

  function visit(id) {
    const {key} = plan.pages.find((page) => page.id === id);
    if (key === my.state.at) return;
    my.state.at = key;
    changed();
  }

  function read(id) {
    const {key, test} = plan.pages.find((page) => page.id === id), {pages} = my.state;
    if (test || pages.has(key)) return;
    pages.add(key);
    changed();
  }

  // Counts time, and saves each minute where minutes are asked for.
  function tick() {
    stop();
    if (my.quiet || ending) return;
    stop = wait(Math.max(1000, Math.min(TICK, my.ring())), tick);
    const {spent} = my.state, asked = plan.complete.includes('minutes') && spent < plan.minutes * 60, minutes = (before + seconds()) / 60;
    if (asked && Math.floor(minutes) > Math.floor(spent / 60)) changed();
  }

  function leave(going) {
    if (my.turned) changed();
    if (box) box[going ? 'spill' : 'next']();
    if (going) end();
  }

  // The seconds are those of this session; what is not finished is suspended.
  function end() {
    if (!ending) {
      stop();
      box = null;
      ending = opened ? within(wait, LMS_PATIENCE, call('close', seconds(), /^[ni]/.test(far().status))) : Promise.resolve();
    }
    return ending;
  }

  async function close() {
    if (my.turned) changed();
    const saved = my.quiet || (!!box && await within(wait, LMS_PATIENCE, box.flush()) === true);
    await end();
    tell('closed', {saved});
  }

  // Questions come with a script of their own, to a session that is open: `make` gives what one can do with them.
  function sit(make) {
    Object.assign(calls, make(my));
    tick();
  }

  const calls = {open, visit, read, leave, close, progress: far, sit, on: (listener) => listeners.push(listener)};
  return calls;
}
