// Brings the files that questions need, a script and a style sheet, into a document that could be read without them.
import {one} from './dom.js';

// Gives what the script has put into `self.scormkit.part`; fails where a file cannot be loaded, and may be tried again.
export async function bring(names) {
  await Promise.all(names.map(loaded));
  return self.scormkit.part;
}

function loaded(name) {
  const [tag, address] = name.endsWith('.css') ? ['link', 'href'] : ['script', 'src'];
  return one(`[${address}="${name}"]`) || new Promise((resolve, reject) => {
    const made = document.createElement(tag);
    const lost = () => {
      made.remove();
      reject(name);
    };
    made.rel = 'stylesheet';
    made[address] = name;
    // A page to log in is no script, though it arrives.
    made.onload = () => (tag === 'link' || self.scormkit.part ? resolve() : lost());
    made.onerror = lost;
    document.head.append(made);
  });
}
