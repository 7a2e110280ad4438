// What both SCORM targets are tested against: a list is an LMS, an API that writes every call down; a clock in hand.

/** An API of these calls. `values` is what GetValue gives; `answers` overrides by function, or by function and element: a number is an error. */
export function listening(prefix, finish, values, answers) {
  const calls = [], api = {}, kept = {...values};
  let error = 0;
  const reply = (name, args) => {
    const own = answers[`${name} ${args[0]}`] ?? answers[name];
    if (typeof own === 'function') return own(...args);
    if (own !== undefined) return own;
    if (name === `${prefix}GetLastError`) return String(error);
    if (name === `${prefix}GetValue`) return kept[args[0]] ?? '';
    if (name === `${prefix}SetValue`) [, kept[args[0]]] = args;
    return 'true';
  };
  for (const verb of ['Initialize', 'GetValue', 'SetValue', 'Commit', finish, 'GetLastError']) {
    const name = prefix + verb;
    api[name] = (...args) => {
      calls.push([name, ...args].join(' ').trim());
      let answer = reply(name, args);
      if (verb !== 'GetLastError') error = 0;
      if (typeof answer === 'number') [answer, error] = [verb === 'GetValue' ? '' : 'false', answer];
      return answer;
    };
  }
  return {api, calls, answers};
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
