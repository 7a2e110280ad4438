// Entries in the arrays of an LMS, interactions and objectives: each has a number that it keeps.
import {debts} from './owed.js';
import {STATE} from './scorm.js';

// `entry` writes one entry of an array: `key` is known again, `values` are its elements in order, some with elements of
// their own; `number` is what it had in a session that broke off. `owed()` are the entries that such a session has left.
export function records(lms) {
  const {get, code, kind, lasting, put, sent, write} = lms, arrays = {}, {owed, owe, paid, mine} = debts(lms);

  // The numbers of an array's entries; without `next` where this LMS keeps no such array, which it need not.
  const listed = (array) => {
    // An LMS that takes everything and gives nothing back has lost what it was told.
    if (array === 'interactions' && sent.get(STATE) && !get(STATE) && !lasting(code())) lms.forgets = true;
    const known = new Map(), count = parseInt(get(`cmi.${array}._count`), 10), failed = count >= 0 ? 0 : code();
    if (lasting(failed)) throw Object.assign(new Error(array), {kind: kind(failed)});
    if (!failed) known.next = known.had = count || 0;
    if (array === 'objectives') {
      for (let n = 0; n < count; n += 1) {
        const name = `cmi.objectives.${n}.id`, id = get(name);
        known.set(id, n);
        sent.set(name, id);
      }
    }
    return known;
  };
  // Numbers follow each other: as long as the LMS has not taken the one before, the next would be refused for ever.
  const following = (array, known) => {
    const {next, had} = known;
    if (next > had && !sent.has(`cmi.${array}.${next - 1}.id`)) throw Object.assign(new Error(array), {kind: 'offline'});
    known.next += 1;
    return next;
  };
  // Half an entry says more than none: an element that is refused costs only itself.
  const written = (array, key, values, number) => write(() => {
    const known = arrays[array] = arrays[array] || listed(array);
    let refusal;
    if (!known.has(key) && !mine(number, known.had)) return refusal;
    if (!known.has(key)) known.set(key, number < known.had ? number : following(array, known));
    owe(array, key, values, known.get(key));
    const elements = Object.entries(values).flatMap(([name, value]) => (
      typeof value === 'string' ? [[name, value]] : Object.entries(value).map(([below, said]) => [`${name}.${below}`, said])));
    for (const [name, value] of known.next ? elements : []) {
      try { put(`cmi.${array}.${known.get(key)}.`, {[name]: value}); } catch (error) {
        if (error.kind !== 'refused') throw error;
        refusal = error;
        if (name !== 'id') continue;
        // Without its id it is nothing, and its number is for the next.
        if (known.get(key) >= known.had) known.next -= 1;
        known.delete(key);
        break;
      }
    }
    return refusal;
  });
  // Owed until the LMS has it, or will never take it.
  const entry = async (array, key, ...more) => {
    owe(array, key, ...more);
    await written(array, key, ...more).catch((error) => {
      if (error.kind === 'refused') paid(array, key);
      throw error;
    });
    paid(array, key);
  };
  return {entry, owed};
}
