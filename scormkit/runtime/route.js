// Keeps the route, the strip and the line of progress true: what is done, where the learner is, what is left.
import {all, one, worded} from './dom.js';

const IN_HOURS = 90; // minutes from which on the time left is said in hours, as pages/shell.py does

export function route({plan: {words}, session}, here) {
  const reached = session.progress(), {pages} = reached;
  for (const stop of all('.route>li,.strip>li')) {
    const id = stop.dataset.page, now = id === here, read = pages[id] === 'done', link = one('a', stop);
    stop.classList.toggle('now', now);
    stop.classList.toggle('done', read && !now);
    if (!link) continue;
    if (now) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    one('.vh', link).textContent = ', ' + words[now ? 'st_here' : read ? 'st_done' : 'st_todo'];
  }
  one('[data-slot=progress]').textContent = far(words, reached);
}

// `2 of 9 done · about 40 minutes left`
export function far(words, {done, all: count, minutes}) {
  const long = minutes >= IN_HOURS, key = !minutes ? 'progress' : long ? 'progress_hours' : 'progress_minutes';
  return worded(words, key, {done, all: count, n: long ? Math.round(minutes / 60) : minutes});
}
