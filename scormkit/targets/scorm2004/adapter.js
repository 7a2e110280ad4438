// Speaks SCORM 2004 with the LMS: few calls, each looked after, nothing written in review, none after Terminate.
import {duration} from '../../runtime/duration.js';
import {measured} from '../../runtime/measured.js';
import {STATE, dialogue} from '../../runtime/scorm.js';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const PROGRESS = 'cmi.progress_measure';
const FINISHED = ['completed', 'passed', 'failed'];

const STANDARD = {
  name: 'API_1484_11', prefix: '', finish: 'Terminate',
  // 1x2, 1x3 and 104: not initialised, or terminated; 201, 351 and 401 to 408: this value never passes; else the LMS may
  // take it another time.
  kind: (code) => (/^1([1-4][23]|04)$/.test(code) ? 'gone' : /^(201|351|40[1-8])$/.test(code) ? 'refused' : 'offline'),
  known: [COMPLETION, SUCCESS, STATE], mode: 'cmi.mode', learner: 'cmi.learner_id',
};

export function connect({data, iri}, window, clock) {
  const lms = dialogue(window, {...clock, window, iri}, STANDARD), {put, sent, write: told, end} = lms;

  // An LMS gives a state back only after a suspend: said first, since a session may break off after any commit.
  const write = (work, state) => told(() => {
    put('cmi.', {exit: 'suspend'});
    return work();
  }, state);

  const tell = ({status, score, done = 0}) => {
    const over = FINISHED.includes(status), success = sent.get(SUCCESS);
    // What is not lowered by a learner who begins again.
    const kept = success === 'passed' || (sent.get(COMPLETION) === 'completed' && success !== 'failed');
    // With a pass mark in the manifest an LMS judges by the score: an unfinished learner would have failed.
    if (over || !data.mastery) put('cmi.score.', measured(score));
    // In the manifest a progress of 1 is completion: it is told of those who have finished, and of nobody else.
    if (over || !kept) put(PROGRESS, {'': over ? '1' : `${Math.min(Math.floor(done * 100), 99) / 100}`});
    // The verdict first: completed without one, a failure would look like what must not be lowered.
    if (status === 'passed' || (status === 'failed' && !kept)) put(SUCCESS, {'': status});
    else if (!over && success === 'failed') put(SUCCESS, {'': 'unknown'});
    if (over) put(COMPLETION, {'': 'completed'});
    else if (status === 'incomplete' && !kept) put(COMPLETION, {'': status});
  };

  return Object.assign(lms, {
    write,
    save: (state, progress) => write(() => {
      tell(progress);
      put(STATE, {'': state});
      put('cmi.', {location: progress.page});
    }, state),
    name: async () => lms.get('cmi.learner_name'),
    finish: (ended) => write(() => tell(ended)),
    // A finished learner is suspended too: after any other exit the next launch begins with nothing.
    close: (seconds) => end(
      () => put('cmi.', {exit: 'suspend'}),
      () => /^(not attempted|unknown)?$/.test(sent.get(COMPLETION)) && tell({status: 'incomplete', score: null}),
      () => put('cmi.', {session_time: duration(seconds)}),
    ),
  });
}
