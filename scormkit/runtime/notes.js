// Glossary terms: the link to a note becomes a switch that opens the note below the line.
import {all, one, show} from './dom.js';

export function notes(main) {
  for (const link of all('a.term', main)) {
    const note = one('#' + link.dataset.note, main), term = document.createElement('button');
    const set = (open) => {
      show(note, open);
      term.setAttribute('aria-expanded', open);
    };
    term.type = 'button';
    term.className = 'term';
    term.append(...link.childNodes);
    term.onclick = () => set(note.hidden);
    term.addEventListener('keydown', ({key}) => key === 'Escape' && set(false));
    link.replaceWith(term);
    set(false);
  }
}
