// Finds what an LMS offers to a SCO, and talks to it: in this SCORM 1.2 and 2004 differ by names and codes alone.
import {reach} from './reach.js';
import {rounded} from './score.js';
import {safely} from './shelf.js';

export const STATE = 'cmi.suspend_data';

// What `score.` has below it, for a score from 0 to 100.
export function scored(score) {
  return score === null ? {} : {raw: `${rounded(score)}`, min: '0', max: '100'};
}

// `name` above this window, above its opener, or above the opener of its top (R1). Windows of another origin throw at
// every touch; an element with id="API" is a `window.API` too, so only what can be asked counts.
export function seek(window, name, prefix) {
  const above = (at, hops = 500) => {
    const api = safely(() => at[name][`${prefix}GetValue`] && at[name]), up = safely(() => at.parent);
    return api || (hops && up && up !== at ? above(up, hops - 1) : null);
  };
  return above(window) || above(safely(() => window.opener)) || above(safely(() => window.top.opener));
}

// `name` is that of the API, `prefix` begins its calls, `finish` is the last of them. `kind` says what an error code
// means: gone, refused, offline. `known` are the elements that are asked for at the launch and not said again without
// need, the status first; `mode` and `learner` are what else is asked for; `browsed` is the status of what was only looked into.
export function dialogue(window, world, {name, prefix, finish, kind, known, mode, learner, browsed}) {
  // Of each element the value that the LMS has.
  const sent = new Map(), server = reach(window, world.wait);
  let lms, writing, looking, changed, committing;

  // What an LMS throws has no kind: the session tries again.
  const call = (verb, ...values) => `${lms[prefix + verb](...values) ?? ''}`;
  const get = (element) => call('GetValue', element);
  const code = () => safely(() => +call('GetLastError')) || 0;
  // `false` is a failure; an empty answer is one only if an error is set.
  const order = (verb, ...values) => {
    const answer = call(verb, ...values);
    if (/^(true|1)$/i.test(answer)) return;
    const failed = code();
    if (answer || failed) throw Object.assign(new Error(values[0]), {kind: kind(failed)});
  };
  const lasting = (failed) => failed && kind(failed) !== 'refused';
  const put = (path, values) => {
    for (const [name, value] of Object.entries(values)) {
      if (sent.get(path + name) === value) continue;
      order('SetValue', path + name, value);
      sent.set(path + name, value);
      changed = true;
    }
  };
  // The last call is no commit: some LMSs say true to it and send what they have by a beacon, of which nobody hears.
  const commit = () => {
    committing = null;
    if (changed && !lms) throw {kind: 'gone'};
    if (changed && server.lost) throw {kind: 'offline'};
    if (changed) order('Commit', '');
    changed = false;
  };
  // Some LMSs put the API up after the course.
  const found = (left) => new Promise((resolve) => {
    const api = seek(window, name, prefix), alone = window.parent === window && !safely(() => window.opener);
    if (api || alone || !left) resolve([api]);
    else world.wait(100, () => resolve(found(left - 1)));
  });

  // `begun` is the state that the LMS gave, `state` the last one that it gave or was told (then it is `heard`), `forgets` that it does not give back what it was told.
  const made = {
    get, code, kind, lasting, put, sent, world, state: '', begun: '', heard() {}, forgets: false, fixed: true,
    async open() {
      [lms] = await found(50);
      // What somebody has begun already is used if it answers.
      try { order('Initialize', ''); } catch (error) { if (!safely(() => get(known[0]))) lms = null; }
      if (!lms) return {recorded: false};
      const way = get(mode);
      looking = way === 'browse';
      writing = way !== 'review' && !looking;
      known.forEach((element) => sent.set(element, get(element)));
      made.state = made.begun = sent.get(STATE);
      // Whoever has begun has a state. An LMS that only cannot give it now must not get an empty one instead.
      if (!made.begun && !/^(not attempted|unknown)$/.test(sent.get(known[0])) && lasting(code())) throw new Error(STATE);
      made.learner = get(learner);
      // Without it one learner's copy could be taken for another's.
      if (!made.learner && lasting(code())) throw new Error(learner);
      const heard = !/^(not attempted|incomplete|unknown|)$/.test(sent.get(known[0]));
      return {state: made.state, learner: {id: made.learner}, mode: writing ? 'normal' : way, heard};
    },
    // Every value reaches the LMS before its call returns: when the page goes, nothing later would run. What was set in
    // one breath is committed once, for Moodle's commits are synchronous requests that freeze the page. `work` gives
    // what was refused while the rest was taken.
    async write(work, state) {
      if (!lms) throw {kind: 'gone'};
      if (!writing) return;
      if (state) made.heard(made.state = state);
      const refusal = work();
      committing = committing || server.look().then(commit);
      await committing;
      if (refusal) throw refusal;
      if (made.forgets) throw new Error(STATE);
    },
    // Whatever becomes of `work`, the last call is the last chance to have the rest kept; without `first` it would lose what is there.
    async end(first, ...work) {
      if (!lms) return;
      if (committing) safely(commit);
      const left = changed;
      try {
        if (writing) first();
      } catch (error) {
        if (error.kind !== 'refused') throw error;
      }
      if (writing) work.forEach((one) => safely(one));
      // What was only looked into would be taken for completed.
      else if (looking && browsed && /^(not attempted)?$/.test(sent.get(known[0]))) safely(() => put(known[0], {'': browsed}));
      order(finish, '');
      changed = left;
      lms = null;
    },
  };
  return made;
}
