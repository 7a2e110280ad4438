// Words that are missing in a sentence, to be typed.
import {each, share, shown, values} from '../../runtime/fields.js';
import {coded, even, fitting, uncoded} from '../../runtime/typed.js';

function right({data: {exact, gaps}}, value, n) {
  const folded = (words) => (exact ? words : words.toLowerCase());
  return gaps[n].right.some((variant) => folded(variant) === folded(even(value)));
}

export const widget = {
  show: shown(right),
  read(root, {data: {gaps}}) {
    const typed = values(root);
    return typed && typed.map((text, n) => fitting(text, gaps[n].room));
  },
  score: share(right),
  tell: each(right),
  pack: ({data: {gaps}}, response) => response.map((text, n) => coded(fitting(text, gaps[n].room))).join('|'),
  unpack({data: {gaps}}, packed) {
    const response = packed.split('|').map(uncoded), fits = response.length === gaps.length && packed.length > gaps.length - 1;
    return fits && response.map(coded).join('|') === packed ? response : null;
  },
  describe: (question, response) => question.data.gaps.map((gap, n) => {
    const text = response ? response[n] : gap.right[0];
    return {text: text || '…', right: right(question, text, n)};
  }),
};
