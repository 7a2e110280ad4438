// A question on the screen, in practice and in a test: what it is, what is said after an answer, how sure one was.
import {all, one, show} from './dom.js';

// The question's JSON, with what it asks and the words of its options, so that a widget can say what was chosen.
export function question(root) {
  const made = JSON.parse(one('script', root).textContent);
  made.asked = one('[id$=-ask]', root).textContent.trim();
  made.texts = {};
  made.aim = made.objective || made.id.split('_')[0]; // as pages/aims.py names them
  for (const row of all('[data-option]', root)) {
    const words = row.cloneNode(true);
    for (const part of all('.mk,.no,select,[data-option]', words)) part.remove();
    made.texts[row.dataset.option] = words.textContent.trim();
  }
  return made;
}

// `verdict` none, right, partly, wrong or done; nothing for silence. Feedback is for an option, or for any of several
// pairs (`a,b a,c`), and shows only if that was chosen.
export function speak(root, verdict, response) {
  const chosen = (response || []).map(String);
  for (const part of all('[data-say]', root)) show(part, part.dataset.say === verdict);
  for (const part of all('[data-for]', root)) show(part, part.dataset.for.split(' ').some((what) => chosen.includes(what)));
  for (const part of all('[data-because]', root)) show(part, verdict && verdict !== 'none');
  return one('[data-say]:not([hidden])', root) || one('[data-because]:not([hidden])', root);
}

// `given` holds the verdict of an answer that has been checked and is locked.
export function put(widget, root, asked, response, given) {
  const {verdict} = given || {};
  widget.show(root, asked, {response: response || null, locked: !!given, verdict});
  for (const part of all('.sure', root)) part.disabled = !!given;
  return speak(root, verdict, response);
}

export function sure(root) {
  const chosen = one('.sure :checked', root);
  return chosen && chosen.value === '1';
}

export function putSure(root, confidence) {
  for (const choice of all('.sure input', root)) choice.checked = confidence === (choice.value === '1');
}

// Seconds since this was last asked.
export function lap() {
  let last = Date.now();
  return () => {
    const gap = Date.now() - last;
    last += gap;
    return Math.round(gap / 1000);
  };
}
