// What a learner finds again when a module is opened with a saved state: on its pages, in its practice, in its test.
import {lms, plan, question, questions} from './connection.mjs';
import {opened} from './learner.mjs';

export const course = (settings = {}) => plan({minutes: 20, attempts: 3, ...settings});

export const knows = [...questions.filter(({key}) => key !== 'pra2'), question('pra2', {kind: 'free'})];

// A state of another release, from the LMS.
export async function found(state, settings, time) {
  const place = lms();
  place.state = state;
  const session = await opened({place, course: course(settings), knows, time});
  return {...session, seen: seen(session.learner)};
}

export function seen(learner) {
  const {flags, left, ...rest} = learner.test('test');
  return JSON.parse(JSON.stringify({
    ...learner.progress(),
    practice: ['pra1', 'pra2'].map((key) => learner.answered(key)),
    test: {...rest, left: `${left}`, flags: [...flags]},
  }));
}
