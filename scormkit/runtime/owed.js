// What an LMS was told and has not taken yet, kept in the browser: a tab that is killed meanwhile loses no report.
import {labelled, safely} from './shelf.js';

const OWED = 'scormkit.owed.';
const SEEN = 60; // the states that are remembered

// A debt is [array, key, values, number], of one learner, course and attempt: the saved state has the mark of the attempt.
// The checks at the end of the states that this browser has seen or sent tell whether the LMS's is still one of them.
export function debts(lms) {
  const {store, now, window, iri} = lms.world, check = (state) => state.slice(-4);
  const name = () => labelled(OWED, [window.location.host, lms.learner, iri].join('\n'));
  const mark = () => lms.state.split('~')[1] || '';
  let same, before, list, checks;

  // What an earlier session has left, read once, when the state to go on with is known.
  function owed() {
    if (before) return before;
    const [, whose, seen, ...left] = safely(() => store.get(name()).split('~'), []);
    before = list = (whose === mark() && safely(() => JSON.parse(left.join('~')))) || [];
    checks = list[0] ? seen.split(',') : [];
    same = checks.includes(check(lms.begun));
    checks.push(check(lms.begun), check(lms.state));
    return before;
  }

  function keep(change) {
    owed();
    list = change(list);
    const text = () => [now().toString(36), mark(), checks, JSON.stringify(list)].join('~');
    safely(() => (list.length ? store.set(name(), text()) : store.remove(name())));
  }
  lms.heard = (state) => {
    if (!list) return;
    checks = [...checks, check(state)].slice(-SEEN);
    if (list[0]) keep((all) => all);
  };
  const is = (array, key) => (debt) => debt[0] === array && debt[1] === key;
  const but = (array, key) => (all) => all.filter((debt) => !is(array, key)(debt));
  // A number once given stays.
  function numbered(array, key) {
    owed();
    return (list.find(is(array, key)) || [])[3];
  }

  function owe(array, key, values, number = numbered(array, key)) {
    keep((all) => [...but(array, key)(all), [array, key, values, ...(number === undefined ? [] : [number])]]);
  }
  return {
    owed,
    owe,
    // Where somebody else has gone on meanwhile, a number that the LMS knows may be another's.
    mine: (number, had) => !(number < had) || same,
    paid: (array, key) => keep(but(array, key)),
  };
}
