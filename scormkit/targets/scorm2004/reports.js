// Tells SCORM 2004 what was answered: comes with the questions, and adds itself to the connection of adapter.js.
import {duration} from '../../runtime/duration.js';
import {measured} from '../../runtime/measured.js';
import {records} from '../../runtime/records.js';
import {rounded, verdict} from '../../runtime/score.js';
import {oneLine, plain} from '../../runtime/words.js';

const NAMED = {choice: 1, sequencing: 1, likert: 1, 'true-false': 1, matching: 2, performance: 1};
const LONGEST = {'fill-in': 250, performance: 250};

// A learner's answer in the words of interactions.py, '' for none; `map` has the ids that go by another name.
export function response({type, map = []}, answer) {
  // A brace at the start would open a parameter.
  const line = (words) => oneLine(plain(words), LONGEST[type] || 4000).replace(/^\{/, '(');
  if (type === 'numeric') return /^-?\d{1,10}(\.\d{1,7})?$/.test(answer[0]) ? answer[0] : '';
  if (type === 'fill-in') return answer.map(line).join('[,]');
  if (!NAMED[type]) return line(answer.map(line).join(' '));
  const short = (id, side) => (map[side] || {})[id] || id.replace(/[^A-Za-z0-9_.]+/g, '_').slice(0, 250);
  const items = answer.map((item) => [item].flat().map((part, side) => (side < NAMED[type] ? short(part, side) : line(part))).join('[.]'));
  return (type === 'choice' || type === 'matching' ? items.sort() : items).join('[,]');
}

export function result(score) {
  return {null: 'neutral', right: 'correct', wrong: 'incorrect'}[verdict(score)] || `${rounded(score)}`;
}

// The learner's clock without a zone: with one, Moodle refuses the moment.
export function timestamp(at) {
  const moment = new Date(at);
  return new Date(moment - moment.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
}

export function reports(lms, {interactions}) {
  const {entry, owed} = records(lms);

  return {
    owed,
    retell: entry,
    async answer({id, text, response: given, score, seconds, at}) {
      const told = interactions[id];
      if (!told) return;
      const {type, patterns = [], weighting = '1', objective, description = text} = told, said = response(told, given);
      await entry('interactions', `${id} ${at}`, {
        id,
        type,
        ...(objective && {'objectives.0.id': objective}),
        timestamp: timestamp(at),
        ...Object.fromEntries(patterns.map((pattern, n) => [`correct_responses.${n}.pattern`, pattern])),
        weighting,
        ...(said && {learner_response: said}),
        result: result(score),
        latency: duration(seconds),
        ...(description && {description: oneLine(plain(description), 250)}),
      });
    },
    // Not passed is no verdict yet: a learner with attempts left must never show as failed.
    objective(id, status, score) {
      const passed = status === 'passed';
      return entry('objectives', id, {
        id,
        score: measured(score),
        ...(passed && {success_status: 'passed'}),
        completion_status: passed ? 'completed' : 'incomplete',
      });
    },
  };
}
