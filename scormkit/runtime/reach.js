// Asks the course's own server whether it is there before an LMS is told to send: what Moodle fails to send it takes for sent.
import {within} from './clock.js';
import {safely} from './shelf.js';

const SILENCE = 10000;

// `lost`, once `look()` is settled: a server that has answered before is silent now, or has an error of its own. Where none ever
// answered (files, apps) nothing is lost; a hidden page may be gone before an answer comes, so it asks only while something is.
export function reach(window, wait) {
  let known;
  const ask = async () => (await window.fetch(window.location.href, {method: 'HEAD', cache: 'no-store'})).status < 500;
  const made = {
    lost: false,
    async look() {
      if (!made.lost && safely(() => window.document.hidden)) return;
      if (known) made.lost = !(await within(wait, SILENCE, ask()));
      else ask().then((there) => { known = there; }, () => {});
    },
  };
  return made;
}
