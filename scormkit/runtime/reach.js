// Asks the course's own server whether it is there before an LMS is told to send: what Moodle fails to send it takes for sent.
import {within} from './clock.js';
import {safely} from './shelf.js';

const SILENCE = 10000;

// `sure()` promises false where a server that has answered before is silent now, or has an error of its own. It is true where none
// ever answered (files, apps), and on a hidden page, which may be gone before an answer comes. `lost` is what was found last.
export function reach(window, wait) {
  let known;
  const ask = async () => (await window.fetch(window.location.href, {method: 'HEAD', cache: 'no-store'})).status < 500;
  const made = {
    lost: false,
    async sure() {
      if (!made.lost && safely(() => window.document.hidden)) return true;
      if (known) made.lost = !(await within(wait, SILENCE, ask()));
      else ask().then((there) => { known = there; }, () => {});
      return !made.lost;
    },
  };
  return made;
}
