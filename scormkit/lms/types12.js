// The data types of SCORM 1.2, as RTE 3.4 defines them; the answers of interactions are in feedback12.js.
import {all, atMost, either, like, number, odd, oneOf, refused} from './types.js';

export const STRING255 = atMost(255);
export const STRING4096 = atMost(4096);
export const BLANK = oneOf('');

// A number may begin with its point; LMSs that look for a digit refuse it.
const decimal = (low, high) => all(
  (value) => number(low, high, 'type')(value.replace(/^(-?)\./, '$10.')),
  (value) => (/^-?\./.test(value) ? odd('some LMSs want a digit before the point') : undefined),
);
export const DECIMAL = decimal();
export const SCORE = either(BLANK, decimal(0, 100));
export const INTEGER = (low, high) => all(like(/^-?\d+$/, 'a whole number'), number(low, high, 'type'));

// A group of letters, digits and signs without white space. What is no letter, digit, - or _ many LMSs take, and some do not.
export const IDENTIFIER = all(
  like(/^[!-~]+$/, 'an identifier without blanks, in ASCII'), STRING255,
  (value) => (/^[\w-]+$/.test(value) ? undefined : odd('strict LMSs take letters, digits, - and _ alone')),
);

export const TIMESPAN = all(
  like(/^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/, 'a time span HHHH:MM:SS.SS'),
  (value) => (/:([6-9]\d)/.test(value) ? odd('minutes and seconds go to 59') : undefined),
);
export const TIME = like(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time of day HH:MM:SS.SS');

export const STATUS = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted');
// A SCO that runs has been attempted.
export const SET_STATUS = (value) => (value === 'not attempted'
  ? refused('a SCO that runs cannot be called not attempted: one of passed, completed, failed, incomplete, browsed is wanted') : STATUS(value));
export const EXIT = oneOf('time-out', 'suspend', 'logout', '');
export const TYPE = oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric');
const WORDED = oneOf('correct', 'wrong', 'unanticipated', 'neutral');
export const RESULT = (value) => {
  const said = WORDED(value) && DECIMAL(value);
  return said && said.wrong ? refused("one of 'correct', 'wrong', 'unanticipated', 'neutral' or a number is wanted") : said;
};
