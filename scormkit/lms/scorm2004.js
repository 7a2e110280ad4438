// An LMS of SCORM 2004, strict: `scorm2004(launch)` gives the API that a SCO looks for, the log of its calls, and what is kept.
import {CHILDREN, ELEMENTS} from './elements2004.js';
import {runtime} from './scorm.js';
import {intervals} from './spans.js';
import {promised, refused} from './types.js';

const ERRORS = {
  0: 'No Error', 101: 'General Exception', 102: 'General Initialization Failure', 103: 'Already Initialized',
  104: 'Content Instance Terminated', 111: 'General Termination Failure', 112: 'Termination Before Initialization',
  113: 'Termination After Termination', 122: 'Retrieve Data Before Initialization', 123: 'Retrieve Data After Termination',
  132: 'Store Data Before Initialization', 133: 'Store Data After Termination', 142: 'Commit Before Initialization',
  143: 'Commit After Termination', 201: 'General Argument Error', 301: 'General Get Failure', 351: 'General Set Failure',
  391: 'General Commit Failure', 401: 'Undefined Data Model Element', 402: 'Unimplemented Data Model Element',
  403: 'Data Model Element Value Not Initialized', 404: 'Data Model Element Is Read Only',
  405: 'Data Model Element Is Write Only', 406: 'Data Model Element Type Mismatch',
  407: 'Data Model Element Value Out Of Range', 408: 'Data Model Dependency Not Established',
};
const CODES = {
  Terminate: [112, 113], GetValue: [122, 123], SetValue: [132, 133], Commit: [142, 143],
  argument: 201, twice: 103, over: 104, lost: 391, nameless: {get: 301, set: 351}, unknown: 401, childless: 301, uncounted: 301,
  index: {get: 301, set: 351}, keyword: 404, readOnly: 404, writeOnly: 405, unset: 403, type: 406, range: 407, order: 408, failed: 351,
};
const CLAUSES = {Initialize: 'RTE 3.1.3', Terminate: 'RTE 3.1.3', GetValue: 'RTE 3.1.4', SetValue: 'RTE 3.1.4', Commit: 'RTE 3.1.4'};
const STATE = 'cmi.suspend_data', COMPLETION = 'cmi.completion_status', SUCCESS = 'cmi.success_status', SPENT = 'cmi.session_time', TOTAL = 'cmi.total_time';

const THIRD = Object.fromEntries(Object.entries(ELEMENTS).filter(([name]) => !/^adl\.data\.|\.jump\./.test(name)));
const SECOND = {...THIRD, [STATE]: {...THIRD[STATE], is: promised(4000)}};
const STANDARD = {
  prefix: '', finish: 'Terminate', elements: ELEMENTS, children: CHILDREN, codes: CODES, errors: ERRORS, clauses: CLAUSES,
  began, order, ended, get: read,
};

// `launch`: {data, learner {id, name}, mode, mastery (-1 to 1), threshold (0 to 1), objectives [id], stores [id], launch, limit,
// action, edition 2, 3 or 4, now, keep}; all but `learner` may be absent.
export function scorm2004(launch) {
  const {'adl.data': _, ...children} = CHILDREN;
  const elements = {2: SECOND, 3: THIRD}[launch.edition], edition = elements ? {...STANDARD, elements, children} : STANDARD;
  const {mode = 'normal', objectives = [], stores = []} = launch;
  return runtime(edition, {...launch, mode, objectives, stores});
}

// Only a session that was suspended is taken up again; after any other exit a new attempt begins (RTE 4.2.8).
function began(kept, launch) {
  const {'cmi.exit': exit, [SPENT]: spent = '', ...before} = kept;
  const resumed = exit === 'suspend';
  return {
    ...(resumed ? before : fresh(launch)),
    'cmi._version': '1.0', 'cmi.learner_id': launch.learner.id, 'cmi.learner_name': launch.learner.name,
    'cmi.credit': launch.mode === 'normal' ? 'credit' : 'no-credit', 'cmi.mode': launch.mode, 'cmi.entry': resumed ? 'resume' : 'ab-initio',
    // A session that broke off left its time behind.
    [TOTAL]: resumed ? intervals(before[TOTAL] || '', spent) : 'PT0S', 'adl.nav.request': '_none_',
    ...given({
      'cmi.completion_threshold': launch.threshold, 'cmi.scaled_passing_score': launch.mastery, 'cmi.launch_data': launch.launch,
      'cmi.max_time_allowed': launch.limit, 'cmi.time_limit_action': launch.action || 'continue,no message',
    }),
  };
}

function fresh({objectives, stores}) {
  return {
    [COMPLETION]: 'unknown', [SUCCESS]: 'unknown', 'cmi.learner_preference.audio_level': '1', 'cmi.learner_preference.language': '',
    'cmi.learner_preference.delivery_speed': '1', 'cmi.learner_preference.audio_captioning': '0',
    ...Object.fromEntries(objectives.map((id, n) => [`cmi.objectives.${n}.id`, id])),
    ...Object.fromEntries(stores.map((id, n) => [`adl.data.${n}.id`, id])),
  };
}

function given(values) {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(known.map(([name, value]) => [name, `${value}`]));
}

// What the LMS works out goes before what was set: RTE 4.2.4.1, 4.2.22.1.
function read({name, path}, values) {
  if (name === COMPLETION) return completion(values);
  if (name === SUCCESS) return success(values);
  if (/^cmi\.objectives\.n\.(success|completion)_status$/.test(path)) return values.get(name) || 'unknown';
  return /^adl\.nav\.request_valid\./.test(name) ? 'unknown' : values.get(name);
}

function completion(values) {
  const threshold = values.get('cmi.completion_threshold'), measure = values.get('cmi.progress_measure');
  if (threshold === undefined || measure === undefined) return values.get(COMPLETION);
  return +measure >= +threshold ? 'completed' : 'incomplete';
}

function success(values) {
  const mastery = values.get('cmi.scaled_passing_score'), scaled = values.get('cmi.score.scaled');
  if (mastery === undefined) return values.get(SUCCESS);
  return scaled === undefined ? 'unknown' : +scaled >= +mastery ? 'passed' : 'failed';
}

// The id comes first, the type before what depends on it (RTE 4.2.9, 4.2.17); a store is the manifest's, none is added.
function order({path, indexes}, values) {
  if (path === 'adl.data.n.store' && !values.has(`adl.data.${indexes[0].index}.id`)) return refused('the manifest has no such store', 'failed');
  if (!/^cmi\.(interactions|objectives)\.n\.(?!id$)/.test(path)) return undefined;
  const {list, index} = indexes[0], missing = (part) => !values.has(`${list}.${index}.${part}`);
  if (missing('id')) return refused(`the id of ${list}.${index} comes first`, 'order');
  const typed = /\.(pattern|learner_response)$/.test(path);
  return typed && missing('type') ? refused(`the type of ${list}.${index} comes first`, 'order') : undefined;
}

// At Terminate: the verdicts of progress and score, the time added up, what the learner leaves with.
function ended({[SPENT]: spent = '', ...values}) {
  const map = new Map(Object.entries(values)), said = [values[COMPLETION], values[SUCCESS]], made = [completion(map), success(map)];
  const exit = /^suspendAll$/.test(values['adl.nav.request']) ? 'suspend' : values['cmi.exit'];
  const changes = said.map((before, n) => (before === made[n] ? '' : `${[COMPLETION, SUCCESS][n]} ${before} into ${made[n]}`)).filter(Boolean);
  return {
    values: {...values, ...given({'cmi.exit': exit}), [COMPLETION]: made[0], [SUCCESS]: made[1], [TOTAL]: intervals(values[TOTAL], spent)},
    note: changes.length ? `the LMS made ${changes.join(', ')}: the manifest's threshold decides (RTE 4.2.4, 4.2.22)` : '',
  };
}
