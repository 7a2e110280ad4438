// Glossary terms: the link to a note becomes a switch that opens the note below the line. It stays a link, which breaks over
// lines as words do; a button is a box, and a full stop behind it may begin a line.
import {all, one, show} from './dom.js';

export function notes(main) {
  for (const term of all('a.term', main)) {
    const note = one('#' + term.dataset.note, main);
    const set = (open) => {
      show(note, open);
      term.setAttribute('aria-expanded', open);
    };
    const turn = (event) => {
      event.preventDefault();
      set(note.hidden);
    };
    term.setAttribute('role', 'button');
    term.onclick = turn;
    term.onkeydown = (event) => {
      if (event.key === ' ') turn(event);
      if (event.key === 'Escape') set(false);
    };
    set(false);
  }
}
