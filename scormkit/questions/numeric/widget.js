// A number: typed with point or comma, compared digit by digit, so that both ends of the interval are exact.
import {one} from '../../runtime/dom.js';
import {share, shown, values} from '../../runtime/fields.js';
import {even} from '../../runtime/typed.js';

const DIGITS = 15;
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

// How often the smallest decimal that can be typed goes into it.
function scaled(number) {
  const [whole, part = ''] = number.split('.');
  return BigInt(whole + part.padEnd(DIGITS, '0'));
}

const inside = ({data: {low, high}}, number) => NUMBER.test(number) && scaled(low) <= scaled(number) && scaled(number) <= scaled(high);

// `mark` parts whole and part; the other one, blanks and apostrophes may stand between thousands (or lakhs).
function reading(text, mark, other) {
  const found = RegExp(`^(-?)\\+? ?(\\d*|[1-9]\\d{0,2}([ '${other}])(?:\\d{2,3}\\3)*\\d{3})(?:[${mark}](\\d*))?$`).exec(text);
  if (!found || !/\d/.test(text)) return null;
  const whole = found[2].replace(/\D/g, '').replace(/^0+/, ''), part = (found[4] || '').replace(/0+$/, '');
  if ((whole + part).length > DIGITS) return null;
  return (whole + part && found[1]) + (whole || 0) + (part && '.' + part);
}

// What a learner may have meant, as exact decimals: `1,234` can be read in two ways, and the one that is right counts.
export function readings(typed, unit = '') {
  const text = even(typed).replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => digit.charCodeAt(0) & 15).replace('\u066b', '.');
  const bare = unit && text.toLowerCase().endsWith(even(unit).toLowerCase()) ? text.slice(0, -even(unit).length).trim() : text;
  return [reading(bare, '.', ','), reading(bare, ',', '.')].filter((number) => number !== null);
}

export const widget = {
  show(root, question, given) {
    const input = one('.field input', root);
    // Nothing moves while the learner is on the way from the field to the button.
    const warn = (on) => {
      one('.how', root).classList.toggle('bad', on);
      input.setAttribute('aria-invalid', on);
    };
    shown(inside)(root, question, given);
    warn(false);
    input.onchange = () => warn(/\S/.test(input.value) && !widget.read(root, question));
  },
  read(root, question) {
    const found = readings((values(root) || [''])[0], question.data.unit);
    return found[0] ? [found.find((number) => inside(question, number)) || found[0]] : null;
  },
  score: share(inside),
  pack: (question, [number]) => number,
  unpack: (question, packed) => (NUMBER.test(packed) ? [packed] : null),
  describe(question, response) {
    const {unit, best} = question.data;
    if (!response) return [{text: best, right: true}];
    return [{text: `${response[0]} ${unit}`.trim(), right: inside(question, response[0])}];
  },
};
