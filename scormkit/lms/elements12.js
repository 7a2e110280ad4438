// The data model of SCORM 1.2 as a table: for each element whether it is read or set, and what it may hold.
import {feedback} from './feedback12.js';
import {
  DECIMAL, EXIT, IDENTIFIER, INTEGER, RESULT, SCORE, SET_STATUS, STATUS, STRING255, STRING4096, TIME, TIMESPAN, TYPE,
} from './types12.js';

const clause = 'RTE 3.4';
const read = () => ({get: true, set: false, clause});
const both = (is) => ({get: true, set: true, is, clause});
const write = (is) => ({get: false, set: true, is, clause});

export const ELEMENTS = {
  'cmi._version': read(),
  'cmi.core.student_id': read(),
  'cmi.core.student_name': read(),
  'cmi.core.lesson_location': both(STRING255),
  'cmi.core.credit': read(),
  'cmi.core.lesson_status': both(SET_STATUS),
  'cmi.core.entry': read(),
  'cmi.core.score.raw': both(SCORE),
  'cmi.core.score.min': both(SCORE),
  'cmi.core.score.max': both(SCORE),
  'cmi.core.total_time': read(),
  'cmi.core.lesson_mode': read(),
  'cmi.core.exit': write(EXIT),
  'cmi.core.session_time': write(TIMESPAN),
  'cmi.suspend_data': both(STRING4096),
  'cmi.launch_data': read(),
  'cmi.comments': both(STRING4096),
  'cmi.comments_from_lms': read(),
  'cmi.objectives.n.id': both(IDENTIFIER),
  'cmi.objectives.n.score.raw': both(SCORE),
  'cmi.objectives.n.score.min': both(SCORE),
  'cmi.objectives.n.score.max': both(SCORE),
  'cmi.objectives.n.status': both(STATUS),
  'cmi.student_data.mastery_score': read(),
  'cmi.student_data.max_time_allowed': read(),
  'cmi.student_data.time_limit_action': read(),
  'cmi.student_preference.audio': both(INTEGER(-1, 100)),
  'cmi.student_preference.language': both(STRING255),
  'cmi.student_preference.speed': both(INTEGER(-100, 100)),
  'cmi.student_preference.text': both(INTEGER(-1, 1)),
  'cmi.interactions.n.id': write(IDENTIFIER),
  'cmi.interactions.n.objectives.n.id': write(IDENTIFIER),
  'cmi.interactions.n.time': write(TIME),
  'cmi.interactions.n.type': write(TYPE),
  'cmi.interactions.n.correct_responses.n.pattern': write(feedback(true)),
  'cmi.interactions.n.weighting': write(DECIMAL),
  'cmi.interactions.n.student_response': write(feedback(false)),
  'cmi.interactions.n.result': write(RESULT),
  'cmi.interactions.n.latency': write(TIMESPAN),
};

export const CHILDREN = {
  'cmi.core': 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.objectives': 'id,score,status',
  'cmi.objectives.n.score': 'raw,min,max',
  'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference': 'audio,language,speed,text',
  'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};
