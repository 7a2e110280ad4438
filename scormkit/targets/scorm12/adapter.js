// Speaks SCORM 1.2 with the LMS: few calls, each looked after, nothing written in review, none after LMSFinish.
import {rounded} from '../../runtime/score.js';
import {timespan} from '../../runtime/timespan.js';

const CORE = 'cmi.core.';
const STATUS = 'cmi.core.lesson_status';
const STATE = 'cmi.suspend_data';
const FINISHED = {failed: 0, completed: 1, passed: 2};

// The LMS's `API` above this window, above its opener, or above the opener of its top (R1).
export function find(window) {
  return above(window) || above(look(() => window.opener)) || above(look(() => window.top.opener));
}

// An element with id="API" is a `window.API` too: only what can be asked counts.
function above(at, hops = 500) {
  const api = look(() => at.API.LMSInitialize && at.API), up = look(() => at.parent);
  return api || (hops && up && up !== at ? above(up, hops - 1) : null);
}

// Windows of another origin throw at every touch.
function look(get) {
  try { return get(); } catch (error) { return null; }
}

// What `score.` has below it.
function scored(score) {
  return score === null ? {} : {raw: `${rounded(score)}`, min: '0', max: '100'};
}

// 301: not initialised; 201 to 405: this value never passes; else the LMS may take it another time.
function failure(code, what) {
  const kind = code === 301 ? 'gone' : code > 200 && code < 406 ? 'refused' : 'offline';
  return Object.assign(new Error(`${what}: ${code}`), {kind, code});
}

// Every value reaches the LMS before its call returns: when the page goes, nothing later would run. What was set in one
// breath is committed once, for Moodle's commits are synchronous requests that freeze the page.
export function connect({pages, data}, window, {wait}) {
  const sent = new Map();
  let lms, writing, changed, committing, saved;

  const call = (name, ...values) => {
    try { return `${lms[name](...values) ?? ''}`; } catch (error) { throw failure(0, error); }
  };
  const get = (element) => call('LMSGetValue', element);
  const code = () => look(() => +call('LMSGetLastError')) || 0;
  // `false` is a failure; an empty answer is one only if an error is set.
  const order = (name, ...values) => {
    const answer = call(name, ...values);
    if (/^(true|1)$/i.test(answer)) return;
    const found = code();
    if (answer || found) throw failure(found, values[0]);
  };
  const put = (path, values) => {
    for (const [name, value] of Object.entries(values)) {
      if (sent.get(path + name) === value) continue;
      order('LMSSetValue', path + name, value);
      sent.set(path + name, value);
      changed = true;
    }
  };
  const commit = () => {
    committing = null;
    if (lms && changed) order('LMSCommit', '');
    changed = false;
  };
  // `work` gives what was refused while the rest was taken.
  const write = async (work) => {
    if (!lms) throw failure(301, 'LMS');
    if (!writing) return;
    const refusal = work();
    committing = committing || Promise.resolve().then(commit);
    await committing;
    if (refusal) throw refusal;
  };
  const tell = ({status, score}) => {
    const last = FINISHED[sent.get(STATUS)];
    // Under a mastery score an LMS turns an unfinished learner with a score into a failed one.
    if (status in FINISHED || !data.mastery) put(`${CORE}score.`, scored(score));
    if (status !== 'not-attempted' && !(last > (FINISHED[status] || 0))) put(STATUS, {'': status});
  };
  // 101: somebody has initialised it already; what answers can be used.
  const begun = () => {
    try { order('LMSInitialize', ''); } catch (error) { return error.code === 101 && get(STATUS); }
    return true;
  };
  // Some LMSs put the API up after the course.
  const found = (left) => new Promise((resolve) => {
    const api = find(window), alone = window.parent === window && !look(() => window.opener);
    if (api || alone || !left) resolve([api]);
    else wait(100, () => resolve(found(left - 1)));
  });

  return {
    async open() {
      [lms] = await found(30);
      if (!lms || !begun()) {
        lms = null;
        return {recorded: false};
      }
      const mode = get(`${CORE}lesson_mode`);
      writing = mode !== 'review' && mode !== 'browse';
      sent.set(STATUS, get(STATUS));
      const state = get(STATE);
      if (state) sent.set(STATE, state);
      return {state, learner: {id: get(`${CORE}student_id`)}, mode: writing ? 'normal' : mode};
    },
    save: (state, progress) => write(() => {
      const fresh = !sent.has(STATE);
      tell(progress);
      put(STATE, {'': state});
      // Eight calls at launch: no location is the first page, and how we leave is said from the second save on.
      if (!fresh || progress.page !== pages[0].id) put(CORE, {lesson_location: progress.page});
      if (saved) put(CORE, {exit: 'suspend'});
      saved = true;
    }),
    finish: (ended) => write(() => tell(ended)),
    // What reports.js writes with.
    cmi: {get, code, put, write},
    async close(seconds, suspend) {
      if (!lms) return;
      // Whatever the last values say, LMSFinish is the last chance to have the rest kept. Without a status Moodle
      // would call this course completed.
      if (writing) {
        look(() => /^(not attempted)?$/.test(sent.get(STATUS)) && tell({status: 'incomplete', score: null}));
        look(() => put(CORE, {exit: suspend ? 'suspend' : '', session_time: timespan(seconds)}));
      }
      order('LMSFinish', '');
      lms = null;
    },
  };
}
