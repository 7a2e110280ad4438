// The copy kept in the browser until the LMS has it: under a name that tells nothing, thrown away after 30 days.
import {hash} from './hash.js';

const PREFIX = 'scormkit.kept.';
const LONGEST = 30 * 86400000;

// `names` are LMS, learner and course. The store may be missing, full or forbidden: then nothing is kept.
export function keep(store, now, names) {
  const text = names.join('\n'), name = PREFIX + hash(text, 1).toString(36) + hash(text, 2).toString(36);
  const old = (key) => key.startsWith(PREFIX) && !(now() - parseInt(store.get(key), 36) < LONGEST);
  safely(() => store.keys().filter(old).forEach((key) => store.remove(key)));
  return {
    read: () => safely(() => {
      const [, known, ...state] = store.get(name).split('~');
      return {known: known > 0, state: state.join('~')};
    }),
    // `known`: the LMS has had a state of this attempt. Gives true if the copy could be kept.
    write: (state, known) => safely(() => {
      store.set(name, `${now().toString(36)}~${+known}~${state}`);
      return true;
    }),
    drop: () => safely(() => store.remove(name)),
  };
}

function safely(call) {
  try { return call(); } catch (error) { return null; }
}
