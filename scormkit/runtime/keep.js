// The copy kept in the browser until the LMS has it: under a name that tells nothing, thrown away after 30 days.
import {KEPT, labelled, safely} from './shelf.js';

const COPY = 'scormkit.kept.';

// `names` are LMS, learner and course. The store may be missing, full or forbidden: then nothing is kept.
export function keep(store, now, names) {
  const name = labelled(COPY, names.join('\n'));
  const old = (key) => /^scormkit\.(kept|owed)\./.test(key) && !(now() - parseInt(store.get(key), 36) < KEPT);
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
