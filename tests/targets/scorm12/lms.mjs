// An LMS of SCORM 1.2 that is a list, and the windows around a course.
import {clock, listening} from '../listening.mjs';

export {clock};
export const lms = (values = {}, answers = {}) => listening('LMS', 'Finish', values, answers);

/** The windows of a course `depth` frames below the LMS. */
export function windows(api, depth = 1, opener = null) {
  let at = {API: api, opener};
  at.parent = at;
  const top = at;
  at.top = top;
  for (let n = 0; n < depth; n += 1) at = {parent: at, top, opener: null};
  return at;
}
