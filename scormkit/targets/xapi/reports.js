// Tells an LRS what was answered: comes with the questions, and adds itself to the connection of adapter.js.
import {percent, scaled} from '../../runtime/scaled.js';
import {duration} from '../../runtime/duration.js';

/** `result.response`: what a widget read, in written order where order does not count, in xAPI's delimiters. */
export function response(order, answer) {
  const rank = (item) => order.indexOf([].concat(item)[0]) >>> 0;
  const sorted = [...answer].sort((one, other) => rank(one) - rank(other));
  return sorted.map((item) => [].concat(item).map(plain).join('[.]')).join('[,]');
}

/** xAPI knows no escape: interactions.py does the same to the patterns. */
function plain(words) {
  return words.replace(/\[([,.:])\]/g, '($1)').replace(/^\{(?=(case_matters|order_matters|lang)=)/, '(');
}

/** `data` is what activities.py says of questions: where each stands, and the order of its options. */
export function reports({say}, data) {
  return {
    async answer({id, response: said, score: mark, points, seconds, at, attempt, confidence}) {
      const {parent, order = []} = data.questions[id] || {}, names = data.extensions;
      // JSON leaves out what is undefined; null is legal in an extension, but says nothing.
      const extensions = {[names.attempt]: attempt, [names.confidence]: confidence === null ? undefined : confidence};
      say('answered', id, {
        response: said && said.length ? response(order, said) : undefined, success: mark === null ? undefined : mark > 1 - 1e-9,
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
