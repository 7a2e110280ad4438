// The data model of SCORM 2004 as a table: for each element whether it is read or set, what it may hold, and its clause of the RTE.
import {pattern, response} from './responses2004.js';
import {all, promised, refused, odd} from './types.js';
import {
  CAPTIONING, COMPLETION, EXIT, INTERVAL, LANGUAGE, LONG, REAL, REQUEST, RESULT, SUCCESS, TYPE, localized, timestamp,
} from './types2004.js';

const read = (clause) => ({get: true, set: false, clause: `RTE ${clause}`});
const both = (clause, is) => ({get: true, set: true, is, clause: `RTE ${clause}`});
const write = (clause, is) => ({get: false, set: true, is, clause: `RTE ${clause}`});

function once(value, {at: {name}, values}) {
  const held = values.get(name);
  return held !== undefined && held !== value ? refused(`the id is '${held}' and stays so`, 'failed') : undefined;
}

// In no other entry of its list.
function distinct(value, {at: {indexes}, values, counts}) {
  const {list, index} = indexes[indexes.length - 1];
  const others = [...Array(counts.get(list) || 0).keys()].filter((n) => n !== index);
  return others.some((n) => values.get(`${list}.${n}.id`) === value) ? refused('another entry of this list has this id', 'failed') : undefined;
}

const changed = (what) => (value, {at: {name}, values}) => (values.has(name) && values.get(name) !== value
  ? odd(`${what} was '${values.get(name)}' before`) : undefined);
const within = (most) => (value, {at: {indexes}}) => (indexes[indexes.length - 1].index >= most
  ? odd(`an LMS must keep only ${most} entries`) : undefined);

function scores(path, clause) {
  return {
    [`${path}.scaled`]: both(clause, REAL(-1, 1)), [`${path}.raw`]: both(clause, REAL()),
    [`${path}.min`]: both(clause, REAL()), [`${path}.max`]: both(clause, REAL()),
  };
}

const LEARNER = 'cmi.comments_from_learner.n', LMS = 'cmi.comments_from_lms.n', ASKED = 'cmi.interactions.n', AIM = 'cmi.objectives.n';

export const ELEMENTS = {
  'cmi._version': read('4.2.1'),
  [`${LEARNER}.comment`]: both('4.2.2', all(localized(4000), within(250))),
  [`${LEARNER}.location`]: both('4.2.2', promised(250)),
  [`${LEARNER}.timestamp`]: both('4.2.2', timestamp),
  [`${LMS}.comment`]: read('4.2.3'),
  [`${LMS}.location`]: read('4.2.3'),
  [`${LMS}.timestamp`]: read('4.2.3'),
  'cmi.completion_status': both('4.2.4', COMPLETION),
  'cmi.completion_threshold': read('4.2.5'),
  'cmi.credit': read('4.2.6'),
  'cmi.entry': read('4.2.7'),
  'cmi.exit': write('4.2.8', EXIT),
  [`${ASKED}.id`]: both('4.2.9', all(LONG, changed('the id'), within(250))),
  [`${ASKED}.type`]: both('4.2.9', all(TYPE, changed('the type'))),
  [`${ASKED}.objectives.n.id`]: both('4.2.9', all(LONG, distinct, within(10))),
  [`${ASKED}.timestamp`]: both('4.2.9', timestamp),
  [`${ASKED}.correct_responses.n.pattern`]: both('4.2.9.1', pattern),
  [`${ASKED}.weighting`]: both('4.2.9', REAL()),
  [`${ASKED}.learner_response`]: both('4.2.9.2', response),
  [`${ASKED}.result`]: both('4.2.9', RESULT),
  [`${ASKED}.latency`]: both('4.2.9', INTERVAL),
  [`${ASKED}.description`]: both('4.2.9', localized(250)),
  'cmi.launch_data': read('4.2.10'),
  'cmi.learner_id': read('4.2.11'),
  'cmi.learner_name': read('4.2.12'),
  'cmi.learner_preference.audio_level': both('4.2.13', REAL(0)),
  'cmi.learner_preference.language': both('4.2.13', LANGUAGE),
  'cmi.learner_preference.delivery_speed': both('4.2.13', REAL(0)),
  'cmi.learner_preference.audio_captioning': both('4.2.13', CAPTIONING),
  'cmi.location': both('4.2.14', promised(1000)),
  'cmi.max_time_allowed': read('4.2.15'),
  'cmi.mode': read('4.2.16'),
  [`${AIM}.id`]: both('4.2.17', all(LONG, once, distinct, within(100))),
  ...scores(`${AIM}.score`, '4.2.17'),
  [`${AIM}.success_status`]: both('4.2.17', SUCCESS),
  [`${AIM}.completion_status`]: both('4.2.17', COMPLETION),
  [`${AIM}.progress_measure`]: both('4.2.17', REAL(0, 1)),
  [`${AIM}.description`]: both('4.2.17', localized(250)),
  'cmi.progress_measure': both('4.2.18', REAL(0, 1)),
  'cmi.scaled_passing_score': read('4.2.19'),
  ...scores('cmi.score', '4.2.20'),
  'cmi.session_time': write('4.2.21', INTERVAL),
  'cmi.success_status': both('4.2.22', SUCCESS),
  'cmi.suspend_data': both('4.2.23', promised(64000)),
  'cmi.time_limit_action': read('4.2.24'),
  'cmi.total_time': read('4.2.25'),
  'adl.nav.request': {...both('4.2', REQUEST), clause: 'SN 5.6'},
  ...Object.fromEntries(['continue', 'previous', 'choice.{target}', 'jump.{target}']
    .map((name) => [`adl.nav.request_valid.${name}`, {...read(''), clause: 'SN 5.6'}])),
  'adl.data.n.id': read('4.3'),
  'adl.data.n.store': both('4.3', promised(64000)),
};

export const CHILDREN = {
  'cmi.comments_from_learner': 'comment,location,timestamp',
  'cmi.comments_from_lms': 'comment,location,timestamp',
  'cmi.interactions': 'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  'cmi.learner_preference': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.objectives': 'id,score,success_status,completion_status,progress_measure,description',
  'cmi.objectives.n.score': 'scaled,raw,min,max',
  'cmi.score': 'scaled,raw,min,max',
  'adl.data': 'id,store',
};
