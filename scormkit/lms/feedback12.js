// CMIFeedback of SCORM 1.2: what may be said as an answer, and as a right one, by the type of the interaction.
import {all, atMost, either, like, oneOf, odd, refused} from './types.js';
import {DECIMAL} from './types12.js';

const SIGNS = 'single letters a to z or digits';
const LIST = /^([a-z0-9](,[a-z0-9])*)?$/;

// `{a,b}` or `a,b`.
const braced = (pattern, what) => (value) => like(pattern, what)(value.replace(/^\{(.*)\}$/, '$1'));
const repeated = (value) => (new Set(value.split(',')).size < value.split(',').length ? odd('the same letter stands twice') : undefined);

// `4:5` is no CMIDecimal; Moodle and others take it all the same.
const RANGE = all(
  like(/^-?(\d+(\.\d+)?)?:-?(\d+(\.\d+)?)?$/, 'a number'),
  () => odd('a range goes beyond the letter of the standard; an LMS may refuse it'),
);

const FEEDBACK = {
  'true-false': all(
    like(/^[01tf]/i, "'t', 'f', '0' or '1'"),
    (value) => (/^([01tf]|true|false)$/i.test(value) ? undefined : odd('only the first character counts')),
  ),
  choice: all(braced(LIST, `${SIGNS}, with commas between`), repeated),
  'fill-in': atMost(255),
  numeric: DECIMAL,
  likert: either(oneOf(''), like(/^[a-z0-9]$/, 'a single letter a to z or a digit')),
  matching: braced(/^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/, 'pairs such as a.b, with commas between'),
  performance: atMost(255),
  sequencing: like(LIST, `${SIGNS}, with commas between`),
};

// The answer of the interaction `here.at` is in; one whose type is not known yet can only be measured.
export function feedback(right) {
  return (value, {at, values}) => {
    const {list, index} = at.indexes[0], type = values.get(`${list}.${index}.type`);
    if (!type) return atMost(255)(value) || odd('the type of the interaction has not been set, so nobody knows how to read this');
    const said = (right && type === 'numeric' && /:/.test(value) ? RANGE : FEEDBACK[type])(value);
    if (said && said.wrong) return refused(`${said.why} in an interaction of type ${type}`);
    return atMost(255)(value) || said;
  };
}
