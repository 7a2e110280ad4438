// Brings what a document was read without: the style sheet of a page that shows more, the script that questions need.
import {one} from './dom.js';

// Once; what could not be loaded may be asked for again. A page to log in is no script, though it arrives: `there()` is
// asked whether what was wanted is here.
export function bring(tag, address, name, there = () => true) {
  const present = one(`${tag}[${address}="${name}"]`), made = document.createElement(tag);
  if (present) return present.ready;
  made.ready = new Promise((resolve, reject) => {
    const lost = () => {
      made.remove();
      reject(name);
    };
    made.rel = 'stylesheet';
    made[address] = name;
    made.onload = () => (there() ? resolve() : lost());
    made.onerror = lost;
    document.head.append(made);
  });
  return made.ready;
}
