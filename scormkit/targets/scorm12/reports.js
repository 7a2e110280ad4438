// Tells SCORM 1.2 what was answered: comes with the questions, and adds itself to the connection of adapter.js.
import {rounded, verdict} from '../../runtime/score.js';
import {timespan} from '../../runtime/timespan.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

// A learner's answer in the words of interactions.py (`map`); what is no sequence stands in written order.
export function response({type, map = []}, answer) {
  const items = answer.map((item) => [item].flat().map((part, side) => (map[side] || {})[part] || part));
  if (type === 'choice' || type === 'matching') items.sort(([one], [other]) => place(one) - place(other));
  return short(items.map((item) => item.join('.')).join(type === 'fill-in' ? ', ' : ','));
}

function place(name) {
  return LETTERS.indexOf(name[0]);
}

// One line of at most 255 UTF-16 units, no pair torn: what a strict LMS measures.
export function short(words) {
  return words.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim().slice(0, 255).replace(/[\ud800-\udbff]$/, '').trim();
}

export function result(score) {
  return {null: 'neutral', right: 'correct', wrong: 'wrong'}[verdict(score)] || `${rounded(score)}`;
}

export function reports({cmi: {get, code, put, write}}, {interactions}) {
  const arrays = {};

  // The numbers of an array's entries; without `next` where this LMS keeps no such array, which it need not.
  const listed = (array) => {
    const known = new Map(), count = parseInt(get(`cmi.${array}._count`), 10);
    if (count >= 0 || !code()) known.next = count || 0;
    if (array === 'objectives') for (let n = 0; n < count; n += 1) known.set(get(`cmi.objectives.${n}.id`), n);
    return known;
  };
  // Half an entry says more than none: an element that is refused costs only itself.
  const entry = (array, key, values) => write(() => {
    const known = arrays[array] = arrays[array] || listed(array);
    let refusal;
    if (!known.has(key)) known.set(key, known.next++);
    for (const [name, value] of Object.entries(known.next ? values : {})) {
      try { put(`cmi.${array}.${known.get(key)}.`, {[name]: value}); } catch (error) {
        if (error.kind !== 'refused') throw error;
        refusal = error;
      }
    }
    return refusal;
  });

  return {
    async answer({id, response: given, score, seconds, at}) {
      const told = interactions[id];
      if (!told) return;
      const {type, pattern, weighting = '1'} = told;
      await entry('interactions', `${id} ${at}`, {
        id,
        type,
        time: new Date(at).toTimeString().slice(0, 8),
        ...(pattern && {'correct_responses.0.pattern': pattern}),
        weighting,
        ...(given.length && {student_response: response(told, given)}),
        result: result(score),
        latency: timespan(seconds),
      });
    },
    objective: (id, status, score) => entry('objectives', id, {
      id, ...(score !== null && {'score.raw': `${rounded(score)}`, 'score.min': '0', 'score.max': '100'}), status,
    }),
  };
}
