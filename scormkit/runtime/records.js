// Entries in the arrays of an LMS, interactions and objectives: each has a number that it keeps.

// Gives what writes one entry of an array: `key` is known again, `values` are its elements in order, some with elements
// of their own.
export function records({get, code, put, sent, write}) {
  const arrays = {};

  // The numbers of an array's entries; without `next` where this LMS keeps no such array, which it need not.
  const listed = (array) => {
    const known = new Map(), count = parseInt(get(`cmi.${array}._count`), 10);
    if (count >= 0 || !code()) known.next = count || 0;
    if (array === 'objectives') {
      for (let n = 0; n < count; n += 1) {
        const name = `cmi.objectives.${n}.id`, id = get(name);
        known.set(id, n);
        sent.set(name, id);
      }
    }
    return known;
  };
  // Half an entry says more than none: an element that is refused costs only itself.
  return (array, key, values) => write(() => {
    const known = arrays[array] = arrays[array] || listed(array);
    let refusal;
    if (!known.has(key)) known.set(key, known.next++);
    const elements = Object.entries(values).flatMap(([name, value]) => (
      typeof value === 'string' ? [[name, value]] : Object.entries(value).map(([below, said]) => [`${name}.${below}`, said])));
    for (const [name, value] of known.next ? elements : []) {
      try { put(`cmi.${array}.${known.get(key)}.`, {[name]: value}); } catch (error) {
        if (error.kind !== 'refused') throw error;
        refusal = error;
      }
    }
    return refusal;
  });
}
