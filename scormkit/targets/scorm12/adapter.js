// Speaks SCORM 1.2 with the LMS: few calls, each looked after, nothing written in review, none after LMSFinish.
import {rounded, verdict} from '../../runtime/score.js';
import {timespan} from '../../runtime/time.js';

const CORE = 'cmi.core.';
const STATUS = 'cmi.core.lesson_status';
const STATE = 'cmi.suspend_data';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
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

// A learner's answer in the words of interactions.py (`map`); what is no sequence stands in written order.
export function response({type, map = []}, answer) {
  const items = answer.map((item) => [item].flat().map((part, side) => (map[side] || {})[part] || part));
  if (type === 'choice' || type === 'matching') items.sort(([one], [other]) => place(one) - place(other));
  return short(items.map((item) => item.join('.')).join(type === 'fill-in' ? ', ' : ','));
}

function place(name) {
  return LETTERS.indexOf(name[0]);
}

// One line of at most 255 UTF-16 units, no pair torn: what a strict LMS measures.
export function short(words) {
  return words.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim().slice(0, 255).replace(/[\ud800-\udbff]$/, '').trim();
}

export function result(score) {
  return {null: 'neutral', right: 'correct', wrong: 'wrong'}[verdict(score)] || `${rounded(score)}`;
}

function scored(score) {
  return score === null ? {} : {'score.raw': `${rounded(score)}`, 'score.min': '0', 'score.max': '100'};
}

// 301: not initialised; 201 to 405: this value never passes; else the LMS may take it another time.
function failure(code, what) {
  const kind = code === 301 ? 'gone' : code > 200 && code < 406 ? 'refused' : 'offline';
  return Object.assign(new Error(`${what}: ${code}`), {kind, code});
}

// Every call reaches the LMS before it returns its promise: when the page goes, nothing later would run.
export function connect({pages, data}, window, {wait}) {
  const sent = new Map(), arrays = {};
  let lms, writing, changed, saved;

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
    if (changed) order('LMSCommit', '');
    changed = false;
  };
  const write = async (work) => {
    if (!lms) throw failure(301, 'LMS');
    if (!writing) return;
    work();
    commit();
  };

  // The numbers of an array's entries; without `next` where this LMS keeps no such array, which it need not.
  const listed = (array) => {
    const known = new Map(), count = parseInt(get(`cmi.${array}._count`), 10);
    if (count >= 0 || !code()) known.next = count || 0;
    if (array === 'objectives') for (let n = 0; n < count; n += 1) known.set(get(`cmi.objectives.${n}.id`), n);
    return known;
  };
  // Half an entry says more than none: an element that is refused costs only itself.
  const entry = (array, key, values) => write(() => {
    const known = arrays[array] = arrays[array] || listed(array);
    let refusal;
    if (!known.has(key)) known.set(key, known.next++);
    for (const [name, value] of Object.entries(known.next ? values : {})) {
      try { put(`cmi.${array}.${known.get(key)}.`, {[name]: value}); } catch (error) {
        if (error.kind !== 'refused') throw error;
        refusal = error;
      }
    }
    if (!refusal) return;
    commit();
    throw refusal;
  });
  const tell = ({status, score}) => {
    const last = FINISHED[sent.get(STATUS)];
    // Under a mastery score an LMS turns an unfinished learner with a score into a failed one.
    if (status in FINISHED || !data.mastery) put(CORE, scored(score));
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
      if (!fresh || progress.page !== pages[0].id) put(CORE, {lesson_location: short(progress.page)});
      if (saved) put(CORE, {exit: 'suspend'});
      saved = true;
    }),
    async answer({id, response: given, score, seconds, at}) {
      const told = data.interactions[id];
      if (!told) return;
      const {type, pattern, weighting = '1'} = told;
      await entry('interactions', `${id} ${at}`, {
        id,
        type,
        time: new Date(at).toTimeString().slice(0, 8),
        ...(pattern && {'correct_responses.0.pattern': pattern}),
        weighting,
        ...(given.length && {student_response: response(told, given)}),
        result: result(score),
        latency: timespan(seconds),
      });
    },
    objective: (id, status, score) => entry('objectives', id, {id, ...scored(score), status}),
    finish: (ended) => write(() => tell(ended)),
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
