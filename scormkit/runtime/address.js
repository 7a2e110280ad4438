// Reads what an LMS wrote into the address, once: the secrets leave it at once and outlive only a reload of this tab.
import {safely} from './shelf.js';

export const parsed = (text) => safely(() => JSON.parse(text));

// → {given: the parameters by name, fresh: false for a reload, kept: what `keep(more)` has added for one}. For this
// folder; a browser that forbids its store or its history still plays the course.
export function addressed(window) {
  const {pathname, search, hash} = window.location, key = 'scormkit.launch.' + pathname.replace(/[^/]*$/, '');
  const fresh = /[?&]endpoint=/.test(search), before = safely(() => parsed(window.sessionStorage.getItem(key))) || {};
  const kept = fresh && before.search !== search ? {search} : before;
  const keep = (more) => {
    Object.assign(kept, more);
    safely(() => window.sessionStorage.setItem(key, JSON.stringify(kept)));
  };
  if (search) safely(() => window.history.replaceState(window.history.state, '', pathname + hash));
  if (fresh) keep();
  return {given: Object.fromEntries(new URLSearchParams(kept.search || '')), fresh, kept, keep};
}
