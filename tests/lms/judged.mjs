// What the tests of the strict LMS do alike: a session that is open, an element set, a call's code and note.
const HERE = process.env.SCORMKIT || new URL('../../scormkit/', import.meta.url).pathname;

export const {scorm12} = await import(`${HERE}lms/scorm12.js`);
export const {scorm2004} = await import(`${HERE}lms/scorm2004.js`);

export const LEARNER = {id: 'learner-1', name: 'Dudek, Irena'};
const LONE = {now: () => 0, learner: LEARNER};

// `call('SetValue', name, value)` gives the answer; `code` is the last error, `note` what was said of it.
function session(make, prefix, launch) {
  const lms = make({...LONE, ...launch});
  const last = () => lms.log[lms.log.length - 1];
  return {
    ...lms, call: (verb, ...args) => lms.api[prefix + verb](...args), code: () => last().error, note: () => last().note,
    set(name, value) { this.call('SetValue', name, value); return this.code(); },
    get(name) { const answer = this.call('GetValue', name); return this.code() || answer; },
  };
}

export const old = (launch) => session(scorm12, 'LMS', launch);
export const fresh = (launch) => session(scorm2004, '', launch);

export function opened(make, launch) {
  const lms = make(launch);
  lms.call('Initialize', '');
  return lms;
}

// A session in which these have been set.
export function told(make, values, launch) {
  const lms = opened(make, launch);
  for (const [name, value] of Object.entries(values)) {
    if (lms.set(name, value)) throw new Error(`${name}: ${lms.note()}`);
  }
  return lms;
}
