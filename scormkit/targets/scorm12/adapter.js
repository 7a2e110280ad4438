// Speaks SCORM 1.2 with the LMS: few calls, each looked after, nothing written in review, none after LMSFinish.
import {rounded, verdict} from '../../runtime/score.js';
import {timespan} from '../../runtime/time.js';

const STATUS = 'cmi.core.lesson_status';
const PLACE = 'cmi.core.lesson_location';
const SCORE = 'cmi.core.score.';
const EXIT = 'cmi.core.exit';
const STATE = 'cmi.suspend_data';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LONGEST = 255;
const FAR = 500;
const EVERY = 100;
const PATIENCE = 30;
const FINISHED = { failed: 0, completed: 1, passed: 2 };

/** The LMS's `API` above this window, its opener or the opener of its top (R1); null where there is none. */
export function find(window) {
  return above(window) || above(look(() => window.opener)) || above(look(() => window.top.opener));
}

function above(from) {
  for (let at = from, hops = 0; at && hops < FAR; hops += 1) {
    const here = at;
    // An element with id="API" is a `window.API` too: only what can be asked counts.
    const api = look(() => here.API.LMSInitialize && here.API);
    if (api) return api;
    at = look(() => (here.parent === here ? null : here.parent));
  }
  return null;
}

/** Windows of another origin throw at every touch. */
function look(get) {
  try { return get() || null; } catch (error) { return null; }
}

/** `HH:MM:SS` on the learner's own clock: CMITime has neither date nor zone. */
export function timeOfDay(at) {
  const moment = new Date(at);
  return timespan((moment.getHours() * 60 + moment.getMinutes()) * 60 + moment.getSeconds()).slice(2, 10);
}

/** `correct`, `wrong`, what part was right as a number, or `neutral` where nobody marks. */
export function result(score) {
  return {null: 'neutral', right: 'correct', wrong: 'wrong'}[verdict(score)] || decimal(score);
}

function decimal(number) {
  return String(rounded(number));
}

/** `student_response`: what a widget read, in the words that interactions.py gave (`map`), in written order. */
export function response(told, answer) {
  const names = told.map.map((side) => new Map(side));
  const call = (part, side) => (names[side] && names[side].has(part) ? names[side].get(part) : part);
  const items = (answer || []).map((item) => [].concat(item).map(call));
  if (told.type === 'choice' || told.type === 'matching') items.sort((a, b) => rank(a) - rank(b));
  return short(items.map((item) => item.join('.')).join(told.type === 'fill-in' ? ', ' : ','));
}

function rank(item) {
  const place = LETTERS.indexOf(item[0].charAt(0));
  return place < 0 ? LETTERS.length : place;
}

/** One line of at most 255 UTF-16 units, no pair torn: what a strict LMS measures. */
export function short(words) {
  const line = words.replace(/[\s\x00-\x20\x7f-\x9f\ufeff]+/g, ' ').trim();
  return line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '').trim();
}

function failed(kind, what) {
  return Object.assign(new Error(what), { kind });
}

/** The kind of a failure by its code: 301 not initialised; 201 to 405 this value never passes; else try again. */
function kind(code) {
  if (code === 301) return 'gone';
  return code > 200 && code < 406 ? 'refused' : 'offline';
}

/** Calls the API; `false` counts as failure, and so does an empty answer, but only if an error is set. */
function caller(api) {
  const ask = (name, ...args) => {
    try {
      const answer = api[name](...args);
      return answer === undefined || answer === null ? '' : String(answer);
    } catch (error) {
      throw failed('offline', `${name}: ${error}`);
    }
  };
  const code = () => {
    try { return parseInt(ask('LMSGetLastError'), 10) || 0; } catch (error) { return 0; }
  };
  const order = (name, ...args) => {
    const answer = ask(name, ...args);
    if (/^(true|1)$/i.test(answer)) return;
    const found = code();
    if (answer || found) throw Object.assign(failed(kind(found), `${name} ${args[0]}: ${found}`), { code: found });
  };
  return { ask, code, order };
}

/** The connection of docs/explanation/runtime.md; every call reaches the LMS before it returns its promise. */
export function connect(plan, window, clock) {
  const { mastery, interactions } = plan.data;
  const sent = new Map();
  const numbers = { interactions: new Map(), objectives: new Map() };
  const counts = {};
  let lms = null;
  let writing = false;
  let changed = false;
  let saved = false;

  const put = (element, value) => {
    if (sent.get(element) === value) return;
    lms.order('LMSSetValue', element, value);
    sent.set(element, value);
    changed = true;
  };
  const commit = () => {
    if (changed) lms.order('LMSCommit', '');
    changed = false;
  };
  /** Does `work` where writing is allowed, then one LMSCommit. */
  const write = async (work) => {
    if (!lms) throw failed('gone', 'no LMS');
    if (!writing) return;
    work();
    commit();
  };

  /** The place of an array's entry; -1 where this LMS keeps no such array, which it need not. */
  const place = (array, key) => {
    const known = numbers[array];
    if (counts[array] === undefined) counts[array] = count(array);
    if (!known.has(key) && counts[array] >= 0) known.set(key, counts[array]++);
    return counts[array] < 0 ? -1 : known.get(key);
  };
  const count = (array) => {
    const answer = lms.ask('LMSGetValue', `cmi.${array}._count`);
    const there = parseInt(answer, 10);
    if (isNaN(there) && lms.code()) return -1;
    if (array === 'objectives') {
      for (let n = 0; n < there; n += 1) numbers[array].set(lms.ask('LMSGetValue', `cmi.objectives.${n}.id`), n);
    }
    return there || 0;
  };
  /** All elements of an entry although one is refused: half an answer says more than none. */
  const entry = (path, values) => {
    let refusal = null;
    for (const [element, value] of values) {
      try {
        put(path + element, value);
      } catch (error) {
        if (error.kind !== 'refused') throw error;
        refusal = refusal || error;
      }
    }
    return refusal;
  };

  const status = (said) => {
    const now = sent.get(STATUS);
    if (said === 'not-attempted' || FINISHED[now] > (FINISHED[said] || 0)) return;
    put(STATUS, said);
  };
  const score = (said, value) => {
    // Under a mastery score an LMS turns an unfinished learner with a score into a failed one.
    if (value === null || value === undefined || (mastery && FINISHED[said] === undefined)) return;
    put(`${SCORE}raw`, decimal(value));
    put(`${SCORE}min`, '0');
    put(`${SCORE}max`, '100');
  };

  const patiently = (left) => new Promise((resolve) => {
    const api = find(window);
    const alone = window.parent === window && !look(() => window.opener);
    if (api || alone || !left) resolve(api);
    else clock.wait(EVERY, () => resolve(patiently(left - 1)));
  });
  const initialise = (api) => {
    const asked = caller(api);
    try {
      asked.order('LMSInitialize', '');
    } catch (error) {
      // 101: somebody has initialised it already; what answers can be used.
      if (error.code !== 101 || !asked.ask('LMSGetValue', STATUS)) return null;
    }
    return asked;
  };

  return {
    async open() {
      const api = await patiently(PATIENCE);
      lms = api && initialise(api);
      const get = (element) => (lms ? lms.ask('LMSGetValue', element) : '');
      const mode = get('cmi.core.lesson_mode');
      writing = mode !== 'review' && mode !== 'browse';
      sent.set(STATUS, get(STATUS));
      const state = get(STATE);
      if (state) sent.set(STATE, state);
      const id = get('cmi.core.student_id');
      return {
        state, learner: { id, name: '' }, mode: writing ? 'normal' : mode,
        language: '', pass_mark: null, return_to: '', recorded: Boolean(lms),
      };
    },
    save(state, progress) {
      return write(() => {
        const [fresh, launching] = [!sent.has(STATE), !saved];
        score(progress.status, progress.score);
        status(progress.status);
        put(STATE, state);
        // Eight calls at launch: no location is the first page, and how we leave is said from the second save on.
        if (!fresh || progress.page !== plan.pages[0].id) put(PLACE, short(progress.page));
        if (!launching) put(EXIT, 'suspend');
        saved = true;
      });
    },
    answer(given) {
      return write(() => {
        const told = interactions[given.id];
        const n = told ? place('interactions', `${given.id} ${given.at}`) : -1;
        if (n < 0) return;
        const refusal = entry(`cmi.interactions.${n}.`, [
          ['id', given.id],
          ['type', told.type],
          ['time', timeOfDay(given.at)],
          ...(told.pattern ? [['correct_responses.0.pattern', told.pattern]] : []),
          ['weighting', told.weighting],
          ['student_response', response(told, given.response)],
          ['result', result(given.score)],
          ['latency', timespan(given.seconds)],
        ]);
        if (refusal) { commit(); throw refusal; }
      });
    },
    objective(id, said, value) {
      return write(() => {
        const n = place('objectives', id);
        if (n < 0) return;
        const scored = value === null || value === undefined ? []
          : [['score.raw', decimal(value)], ['score.min', '0'], ['score.max', '100']];
        const refusal = entry(`cmi.objectives.${n}.`, [['id', id], ...scored, ['status', said]]);
        if (refusal) { commit(); throw refusal; }
      });
    },
    finish(ended) {
      return write(() => {
        score(ended.status, ended.score);
        status(ended.status);
      });
    },
    async close(seconds, suspend) {
      if (!lms) return;
      if (writing) {
        // Moodle calls a course completed that begins and ends without a status.
        const opening = [[STATUS, 'incomplete']].filter(() => /^(not attempted)?$/.test(sent.get(STATUS)));
        const leaving = [...opening, [EXIT, suspend ? 'suspend' : ''], ['cmi.core.session_time', timespan(seconds)]];
        // Whatever these say, LMSFinish is the last chance to have the rest kept.
        look(() => entry('', leaving));
      }
      lms.order('LMSFinish', '');
      lms = null;
    },
  };
}
