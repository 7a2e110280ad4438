// Speaks SCORM 1.2 with the LMS: few calls, each looked after, nothing written in review, none after LMSFinish.
import {STATE, dialogue, scored} from '../../runtime/scorm.js';
import {timespan} from '../../runtime/timespan.js';

const CORE = 'cmi.core.';
const STATUS = 'cmi.core.lesson_status';
const FINISHED = {failed: 0, completed: 1, passed: 2};

const STANDARD = {
  name: 'API', prefix: 'LMS', finish: 'Finish',
  // 301: not initialised; 201 to 405: this value never passes; else the LMS may take it another time.
  kind: (code) => (code === 301 ? 'gone' : code > 200 && code < 406 ? 'refused' : 'offline'),
  known: [STATUS, STATE], mode: 'cmi.core.lesson_mode', learner: 'cmi.core.student_id', browsed: 'browsed',
};

export function connect({pages, data, iri}, window, clock) {
  const lms = dialogue(window, {...clock, window, iri}, STANDARD), {put, sent, write, end} = lms;
  let saved;

  const tell = ({status, score}) => {
    const last = FINISHED[sent.get(STATUS)];
    // Under a mastery score an LMS turns an unfinished learner with a score into a failed one.
    if (status in FINISHED || !data.mastery) put(`${CORE}score.`, scored(score));
    if (status !== 'not-attempted' && !(last > (FINISHED[status] || 0))) put(STATUS, {'': status});
  };

  return Object.assign(lms, {
    save: (state, progress) => write(() => {
      const fresh = !sent.get(STATE);
      tell(progress);
      put(STATE, {'': state});
      // Eight calls at launch: no location is the first page, and how we leave is said from the second save on.
      if (!fresh || progress.page !== pages[0].id) put(CORE, {lesson_location: progress.page});
      if (saved) put(CORE, {exit: 'suspend'});
      saved = true;
    }, state),
    name: async () => lms.get('cmi.core.student_name'),
    finish: (ended) => write(() => tell(ended)),
    close: (seconds, suspend) => end(
      () => {},
      // Without a status Moodle would call this course completed.
      () => /^(not attempted)?$/.test(sent.get(STATUS)) && tell({status: 'incomplete', score: null}),
      () => put(CORE, {exit: suspend ? 'suspend' : '', session_time: timespan(seconds)}),
    ),
  });
}
