// Words that are missing in a sentence, to be chosen from lists in it.
import {each, share, shown, values} from '../../runtime/fields.js';

const right = ({data: {gaps}}, value, n) => value === gaps[n].right;

export const widget = {
  show: shown(right),
  read: values,
  score: share(right),
  tell: each(right),
  // The place in written order in base 36, `-` for nothing: one character a gap.
  pack: ({data: {gaps}}, response) => response.map((id, n) => (id ? gaps[n].options.indexOf(id).toString(36) : '-')).join(''),
  unpack({data: {gaps}}, packed) {
    const response = packed.split('').map((digit, n) => (digit === '-' ? '' : gaps[n] && gaps[n].options[parseInt(digit, 36)]));
    const known = response.length === gaps.length && response.every((id) => id !== undefined);
    return known && response.some(Boolean) ? response : null;
  },
  describe: (question, response) => question.data.gaps.map(({id, right: best}, n) => {
    const chosen = response ? response[n] : best;
    return {text: question.texts[`${id}.${chosen}`] || '…', right: right(question, chosen, n)};
  }),
};
