// The data types of SCORM 2004, as RTE 4.1.1 defines them; the answers of interactions are in responses2004.js.
import {language} from './languages.js';
import {all, decimals, either, like, number, odd, oneOf, promised, refused} from './types.js';

export const REAL = (low, high) => all(number(low, high), decimals(7));

// RFC 3986's characters; of a URN also its form. An RFC 3986 bracket belongs to an address of a host alone, so none here.
const URI = /^(?:%[0-9A-Fa-f]{2}|[\w\-.~:/?#@!$&'()*+,;=])+$/;
const URN = /^urn:[a-z0-9][a-z0-9-]{0,31}:./i;
export const identifier = (length) => all(
  like(URI, 'a URI (RFC 3986: no blanks, no letters beyond ASCII)'),
  (value) => (!/^urn:/i.test(value) || URN.test(value) ? undefined : refused('a URN has a namespace: urn:NAMESPACE:NAME')),
  promised(length),
);
export const LONG = identifier(4000);

// `{lang=de}` may stand before the words; what begins so and is no language is refused.
export function localized(length) {
  return (value) => {
    const [prefix, tag] = /^\{lang=([^}]*)\}?/.exec(value) || [''];
    if (prefix && !(prefix.endsWith('}') && language(tag))) return refused('a language such as {lang=en-GB} is wanted before the words');
    return promised(length)(value.slice(prefix.length));
  };
}

export const LANGUAGE = (value) => (value === '' || language(value) ? undefined : refused('a language such as en-GB is wanted'));
export const COMPLETION = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
export const SUCCESS = oneOf('passed', 'failed', 'unknown');
export const EXIT = all(
  oneOf('time-out', 'suspend', 'logout', 'normal', ''),
  (value) => (value === 'logout' ? odd('logout is deprecated') : undefined),
);
export const TYPE = oneOf(
  'true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other',
);
export const RESULT = either(
  oneOf('correct', 'incorrect', 'unanticipated', 'neutral'),
  (value) => (number()(value) ? refused(`one of 'correct', 'incorrect', 'unanticipated', 'neutral' or a number is wanted`) : decimals(7)(value)),
);
export const CAPTIONING = all(like(/^-?\d+$/, 'a whole number'), number(-1, 1));

// time(second,10,0): from 1970 to 2038, a zone only after a fraction of a second.
const HOUR = '(?:[01]\\d|2[0-3])', ZONE = `(?:Z|[+-]${HOUR}(?::[0-5]\\d)?)`;
const CLOCK = `T${HOUR}(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,2}${ZONE}?)?)?)?`;
const TIME = new RegExp(`^(19[7-9]\\d|20[0-2]\\d|203[0-8])(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01])(?:${CLOCK})?)?)?$`);
const EXAMPLE = 'a moment such as 2026-11-25T10:00:00 or 2026-11-25T10:00:00.0Z is wanted, from 1970 to 2038, a zone only after a fraction';
export function timestamp(value) {
  const [, year, month, day] = TIME.exec(value) || [];
  if (!year) return refused(EXAMPLE);
  return day && +day > new Date(Date.UTC(+year, +month, 0)).getUTCDate() ? refused('a day that exists is wanted') : undefined;
}

// timeinterval(second,10,2).
export const INTERVAL = like(
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  'a time interval such as PT1H30M5.25S',
);

const ACTION = 'continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_';
export const REQUEST = like(new RegExp(`^(?:${ACTION}|\\{target=[^{}\\s]+\\}(?:choice|jump))$`), 'a navigation request such as continue or {target=ID}choice');
