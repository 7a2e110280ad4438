// A score as SCORM 2004 has it: in per cent, by which Moodle grades, and as a measure, by which others judge.
import {rounded} from './score.js';
import {scored} from './scorm.js';

export function measured(score) {
  return score === null ? {} : {scaled: `${Math.round(rounded(score) * 100) / 10000}`, ...scored(score)};
}
