// Tells an LRS what was answered, for xapi and cmi5 alike.
import {duration} from './duration.js';
import {percent, scaled} from './scaled.js';
import {plain} from './words.js';

// `result.response`: what a widget read, in written order where order does not count, in xAPI's delimiters.
export function responded(order, answer) {
  const rank = (item) => order.indexOf([item].flat()[0]) >>> 0;
  const sorted = [...answer].sort((one, other) => rank(one) - rank(other));
  return sorted.map((item) => [item].flat().map(plain).join('[.]')).join('[,]');
}

// `data` is what formats/activities.py says of questions: where each stands, and the order of its options.
export function answering({say}, data) {
  return {
    async answer({id, response, score: mark, points, seconds, at, attempt, confidence}) {
      const {parent, order = []} = data.questions[id] || {}, names = data.extensions;
      // JSON leaves out what is undefined; null is legal in an extension, but says nothing.
      const extensions = {[names.attempt]: attempt, [names.confidence]: confidence === null ? undefined : confidence};
      await say('answered', id, {
        response: response && response.length ? responded(order, response) : undefined, success: mark === null ? undefined : mark > 1 - 1e-9,
        score: scaled(mark, points), duration: duration(seconds), extensions,
      }, parent, at);
    },
    // Not passed is no verdict yet: a learner with attempts left must never show as failed.
    async objective(id, status, value) {
      const passed = status === 'passed';
      say(passed ? 'passed' : 'progressed', id, {success: passed || undefined, score: percent(value)});
    },
  };
}
