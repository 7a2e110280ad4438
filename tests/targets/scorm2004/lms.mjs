// A list is an LMS: an API that writes every call down and answers from a map; a window around it; a clock in hand.

/** `values` is what GetValue gives; `answers` overrides by function, or by function and element: a number is an error. */
export function lms(values = {}, answers = {}) {
  const calls = [], api = {}, kept = {...values};
  let error = 0;
  const reply = (name, args) => {
    const own = answers[`${name} ${args[0]}`] ?? answers[name];
    if (typeof own === 'function') return own(...args);
    if (own !== undefined) return own;
    if (name === 'GetLastError') return String(error);
    if (name === 'GetValue') return kept[args[0]] ?? '';
    if (name === 'SetValue') [, kept[args[0]]] = args;
    return 'true';
  };
  for (const name of ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError']) {
    api[name] = (...args) => {
      calls.push([name, ...args].join(' ').trim());
      let answer = reply(name, args);
      if (!name.endsWith('GetLastError')) error = 0;
      if (typeof answer === 'number') [answer, error] = [/GetValue$/.test(name) ? '' : 'false', answer];
      return answer;
    };
  }
  return {api, calls, answers};
}

/** The window of a course, one frame below the LMS. */
export function frame(api) {
  const top = {API_1484_11: api, opener: null};
  Object.assign(top, {parent: top, top});
  return {parent: top, top, opener: null};
}

/** A clock that runs what waits as soon as it is turned. */
export function clock() {
  const waiting = [];
  return {
    waiting,
    wait: (ms, call) => { waiting.push([ms, call]); return () => {}; },
    async turn() { waiting.shift()[1](); await null; await null; },
  };
}
