// The outside of a session without mocks: an LMS that is a list, a clock that is a number, a browser store that is a Map.

// A clock that stands still until `advance` is called; timers ring in order, promises settle in between.
export function clock(start = Date.UTC(2026, 10, 1, 9)) {
  let now = start;
  const timers = new Set();
  const next = (end) => [...timers].filter(({at}) => at <= end).sort((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    wait(milliseconds, call) {
      const timer = {at: now + milliseconds, call};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    // Timers ring on their way; `asleep` is a machine that sleeps: they ring late, all at the end.
    async advance(milliseconds, {asleep = false} = {}) {
      const end = now + milliseconds;
      if (asleep) now = end;
      await settled();
      for (let timer = next(end); timer; timer = next(end)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.call();
        await settled();
      }
      now = end;
    },
    // The machine is switched off: nothing rings any more.
    stop: () => timers.clear(),
    timers,
  };
}

// All promises that can settle without a timer.
export const settled = () => new Promise((resolve) => { setImmediate(resolve); });

// What a browser keeps; `broken` is one that forbids it.
export function store(kept = new Map(), {broken = false} = {}) {
  const guarded = (call) => (...values) => {
    if (broken) throw new Error('forbidden');
    return call(...values);
  };
  return {
    kept,
    get: guarded((key) => (kept.has(key) ? kept.get(key) : null)),
    set: guarded((key, text) => { kept.set(key, text); }),
    remove: guarded((key) => { kept.delete(key); }),
    keys: guarded(() => [...kept.keys()]),
  };
}

// A learner's place in an LMS: `state` as last saved, `log` of all that it took, as [call, …values], `tried` what was asked of it. `answers` says how
// the next calls go: ok, offline, refused, gone, lost (taken, but the answer never arrived), silent (never settles).
export function lms(launch = {}) {
  const place = {state: '', log: [], tried: [], answers: [], launch};
  place.called = (name) => place.log.filter(([call]) => call === name).map(([, ...values]) => values);
  place.connection = () => connection(place);
  return place;
}

function connection(place) {
  let open = true;
  const take = (name, values) => {
    place.log.push([name, ...values]);
    if (name === 'save') [place.state] = values;
    if (name === 'close') open = false;
  };
  const call = (name) => async (...values) => {
    place.tried.push(name);
    const how = open ? place.answers.shift() || 'ok' : 'gone';
    if (how === 'ok' || how === 'lost') take(name, values);
    if (how === 'gone') open = false;
    if (how === 'silent') return new Promise(() => {});
    if (how !== 'ok') throw Object.assign(new Error(how), {kind: how === 'lost' ? 'offline' : how});
    return undefined;
  };
  return {
    // Whether it has lost what it took.
    get forgets() { return !!place.forgets; },
    async open() {
      place.log.push(['open']);
      const learner = {id: 'learner-1', name: 'Irena Dudek'};
      return {state: place.state, learner, mode: 'normal', language: 'en', pass_mark: null, return_to: '', recorded: true, ...place.launch};
    },
    save: call('save'),
    answer: call('answer'),
    objective: call('objective'),
    finish: call('finish'),
    close: call('close'),
  };
}

// A choice of one answer of three, `a` is right; `two` can be partly right; `free` is scored by nobody.
export const widgets = {
  // The answer as it was written: for laws about length.
  padded: {
    score: (question, [text]) => (text.length % 3) / 2,
    pack: (question, [text]) => text,
    unpack: (question, packed) => [packed],
  },
  one: {
    score: (question, [id]) => (id === question.data.right ? 1 : 0),
    pack: (question, [id]) => id,
    unpack: (question, packed) => ('abc'.includes(packed) && packed.length === 1 ? [packed] : null),
  },
  two: {
    score: (question, ids) => ids.filter((id) => 'ab'.includes(id)).length / 2,
    pack: (question, ids) => ids.join(''),
    unpack: (question, packed) => (/^[abc]+$/.test(packed) ? [...packed] : null),
  },
  free: {
    score: () => null,
    pack: (question, [text]) => encodeURIComponent(text).replace(/~/g, '%7E'),
    unpack: (question, packed) => { try { return [decodeURIComponent(packed)]; } catch (error) { return null; } },
  },
};

export const question = (key, more = {}) => ({
  id: `lesson_${key}`, key, kind: 'one', points: 1, shuffle: true, confidence: false, level: '', objective: '',
  data: {right: 'a'}, ...more,
});

// Two lessons with one question of practice each, and a test of three out of four.
export function plan(test = {}, more = {}) {
  const keys = ['qqq1', 'qqq2', 'qqq3', 'qqq4'];
  return {
    format: 1, id: 'module-1', iri: 'https://example.org/module-1', title: 'Module 1', language: 'en', version: '1.0',
    pages: [
      {id: 'lesson-1', key: 'pag1', href: 'index.html', title: 'One', minutes: 10, practice: ['pra1']},
      {id: 'lesson-2', key: 'pag2', href: 'lesson-2.html', title: 'Two', minutes: 15, practice: ['pra2']},
      {
        id: 'test', key: 'test', href: 'test.html', title: 'Test', minutes: 20, practice: [],
        test: {
          pass_mark: 60, minutes: 0, attempts: 2, counts: 'best', feedback: 'at-end', shuffle: [], review: true,
          recorded: true, draw: [{count: 3, from: keys}], points: Object.fromEntries(keys.map((key) => [key, 1])), ...test,
        },
      },
    ],
    complete: ['pages', 'test'], minutes: 0, words: {}, data: {}, ...more,
  };
}

export const questions = ['pra1', 'pra2', 'qqq1', 'qqq2', 'qqq3', 'qqq4'].map((key) => question(key));

// Chance that can be repeated: a small linear congruence.
export function dice(seed = 1) {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return last / 2 ** 32;
  };
}
