// An LMS of SCORM 2004 that is a list, and the window of a course.
import {clock, listening} from '../listening.mjs';

export {clock};
export const lms = (values = {}, answers = {}) => listening('', 'Terminate', values, answers);

/** The window of a course, one frame below the LMS. */
export function frame(api) {
  const top = {API_1484_11: api, opener: null};
  Object.assign(top, {parent: top, top});
  return {parent: top, top, opener: null};
}
