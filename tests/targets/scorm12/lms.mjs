// A list is an LMS: an API that writes every call down and answers from a map; a window around it; a clock in hand.

/** `values` is what LMSGetValue gives; `answers` overrides by function, or by function and element. */
export function lms(values = {}, answers = {}) {
  const calls = [];
  const kept = { ...values };
  const api = {};
  let error = 0;
  const reply = (name, args) => {
    const own = answers[`${name} ${args[0]}`] ?? answers[name];
    if (typeof own === 'function') return own(...args);
    if (own !== undefined) return own;
    if (name === 'LMSGetLastError') return String(error);
    if (name === 'LMSGetValue') return kept[args[0]] ?? '';
    if (name === 'LMSSetValue') [, kept[args[0]]] = args;
    return 'true';
  };
  for (const name of ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError']) {
    api[name] = (...args) => {
      calls.push([name, ...args].join(' ').trim());
      let answer = reply(name, args);
      if (!name.endsWith('GetLastError')) error = 0;
      if (typeof answer === 'number') [answer, error] = [/GetValue$/.test(name) ? '' : 'false', answer];
      return answer;
    };
  }
  return { api, calls, answers };
}

/** The windows of a course `depth` frames below the LMS. */
export function windows(api, depth = 1, opener = null) {
  let at = { API: api, opener };
  at.parent = at;
  const top = at;
  at.top = top;
  for (let n = 0; n < depth; n += 1) at = { parent: at, top, opener: null };
  return at;
}

/** A clock that runs what waits as soon as it is turned. */
export function clock() {
  const waiting = [];
  return {
    waiting,
    now: () => 0,
    wait: (ms, call) => { waiting.push([ms, call]); return () => {}; },
    async turn() { waiting.shift()[1](); await null; await null; },
  };
}
