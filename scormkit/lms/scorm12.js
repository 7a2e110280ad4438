// An LMS of SCORM 1.2, strict: `scorm12(launch)` gives the API that a SCO looks for, the log of its calls, and what is kept.
import {CHILDREN, ELEMENTS} from './elements12.js';
import {runtime} from './scorm.js';
import {timespans} from './spans.js';
import {odd} from './types.js';

const ERRORS = {
  0: 'No error', 101: 'General exception', 201: 'Invalid argument error', 202: 'Element cannot have children',
  203: 'Element not an array - cannot have count', 301: 'Not initialized', 401: 'Not implemented error',
  402: 'Invalid set value, element is a keyword', 403: 'Element is read only', 404: 'Element is write only',
  405: 'Incorrect data type',
};
// RTE 3.3: after LMSFinish the LMS is not initialised either.
const CLOSED = [301, 301];
const CODES = {
  Finish: CLOSED, GetValue: CLOSED, SetValue: CLOSED, Commit: CLOSED,
  argument: 201, twice: 101, over: 101, lost: 101, nameless: {get: 201, set: 201}, unknown: 401, childless: 202, uncounted: 203,
  index: {get: 201, set: 201}, keyword: 402, readOnly: 403, writeOnly: 404, type: 405, range: 405,
};
const CLAUSES = Object.fromEntries(['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit'].map((verb) => [verb, 'RTE 3.3']));
const STATUS = 'cmi.core.lesson_status', SPENT = 'cmi.core.session_time', TOTAL = 'cmi.core.total_time', EXIT = 'cmi.core.exit';
const RAW = 'cmi.core.score.raw';

const STANDARD = {
  prefix: 'LMS', finish: 'Finish', elements: ELEMENTS, children: CHILDREN, codes: CODES, errors: ERRORS, clauses: CLAUSES,
  began, order, ended,
};

// `launch`: {data, learner {id, name}, mode, mastery, launch, limit, action, now, keep}; all but `learner` may be absent.
export function scorm12(launch) {
  return runtime(STANDARD, {...launch, mode: launch.mode || 'normal'});
}

// The values at LMSInitialize: those of the sessions before, and what only the LMS can say.
function began(kept, {learner, mode, mastery, launch = '', limit = '', action = ''}) {
  const {[EXIT]: exit, [SPENT]: spent = '', ...before} = kept;
  const first = Object.keys(kept).length === 0;
  return {
    'cmi.core.lesson_location': '', [STATUS]: 'not attempted', 'cmi.core.score.raw': '', 'cmi.core.score.min': '', 'cmi.core.score.max': '',
    'cmi.suspend_data': '', 'cmi.comments': '', 'cmi.comments_from_lms': '',
    'cmi.student_preference.audio': '0', 'cmi.student_preference.language': '', 'cmi.student_preference.speed': '0',
    'cmi.student_preference.text': '0',
    ...before,
    'cmi._version': '3.4', 'cmi.core.student_id': learner.id, 'cmi.core.student_name': learner.name,
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit', 'cmi.core.lesson_mode': mode,
    'cmi.core.entry': first ? 'ab-initio' : exit === 'suspend' ? 'resume' : '',
    // A session that broke off left its time behind.
    [TOTAL]: timespans(before[TOTAL] || '', spent), 'cmi.launch_data': launch,
    'cmi.student_data.mastery_score': `${mastery ?? ''}`, 'cmi.student_data.max_time_allowed': limit, 'cmi.student_data.time_limit_action': action,
  };
}

// The standard asks that lists grow in order; that the id comes first is custom.
function order({path, indexes}, values) {
  if (!indexes.length || path.endsWith('.id') || path.endsWith('.pattern')) return undefined;
  const {list, index} = indexes[0];
  return values.has(`${list}.${index}.id`) ? undefined : odd(`the id of ${list}.${index} has not been set; some LMSs refuse what comes before it`);
}

// At LMSFinish: a status where none was said, the verdict of the mastery score, the time added up.
function ended({[SPENT]: spent = '', ...values}, {mode, mastery}) {
  const said = values[STATUS], judged = mode === 'normal' && mastery !== undefined && mastery !== '' && values[RAW];
  const status = judged ? (+values[RAW] >= +mastery ? 'passed' : 'failed') : said === 'not attempted' ? 'completed' : said;
  return {
    values: {...values, [STATUS]: status, [TOTAL]: timespans(values[TOTAL], spent)},
    note: status === said ? '' : judged
      ? `the LMS made ${said} into ${status}: the score is ${values[RAW]}, the mastery score ${mastery} (RTE 3.4)`
      : 'the LMS made not attempted into completed, because no status was ever said (RTE 3.4)',
  };
}
