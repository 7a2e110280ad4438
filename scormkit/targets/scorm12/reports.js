// Tells SCORM 1.2 what was answered: comes with the questions, and adds itself to the connection of adapter.js.
import {records} from '../../runtime/records.js';
import {rounded, verdict} from '../../runtime/score.js';
import {scored} from '../../runtime/scorm.js';
import {timespan} from '../../runtime/timespan.js';
import {oneLine} from '../../runtime/words.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

// A learner's answer in the words of interactions.py (`map`); what is no sequence stands in written order.
export function response({type, map = []}, answer) {
  const items = answer.map((item) => [item].flat().map((part, side) => (map[side] || {})[part] || part));
  if (type === 'choice' || type === 'matching') items.sort(([one], [other]) => place(one) - place(other));
  return oneLine(items.map((item) => item.join('.')).join(type === 'fill-in' ? ', ' : ','), 255);
}

function place(name) {
  return LETTERS.indexOf(name[0]);
}

export function result(score) {
  return {null: 'neutral', right: 'correct', wrong: 'wrong'}[verdict(score)] || `${rounded(score)}`;
}

export function reports(lms, {interactions}) {
  const {entry, owed} = records(lms);

  return {
    owed,
    retell: entry,
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
    objective: (id, status, score) => entry('objectives', id, {id, score: scored(score), status}),
  };
}
