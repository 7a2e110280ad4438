// What the attempts at a test count for: over all of them, for the LMS, and after a new release.
import {OPEN, exams, handed} from './progress.js';
import {rounded} from './score.js';

// The score that counts over all attempts handed in, null before the first.
export function counted({counts}, mine) {
  const number = handed(mine), all = {...mine, average: mine.sum / number};
  return number ? rounded(all[counts] / 100) : null;
}

// What is reported, in hundredths; it never falls, unless the last attempt counts.
export function reported(plan, state) {
  const recorded = exams(plan), falls = recorded.every(({test}) => test.counts === 'last');
  const sum = recorded.reduce((all, {key, test}) => all + counted(test, state.tests.get(key)), 0);
  return Math.max(Math.round(sum * 100 / recorded.length), falls ? 0 : state.score);
}

// No more questions than an attempt can hold now: room.py counts on it. Those without an answer go first, from the end.
export function fitted({draw}, mine) {
  const most = draw.reduce((sum, {count}) => sum + count, 0);
  const items = mine.items.filter(({key}) => draw.some(({from}) => from.includes(key)));
  for (let place = items.length - 1; items.length > most; place -= 1) {
    if (place < 0 || !items[place].packed) items.splice(place, 1);
  }
  const gone = mine.phase === OPEN && !items[0];
  return {...mine, items, at: items[mine.at] ? mine.at : 0, ...(gone && {phase: 0, used: mine.used - 1})};
}
