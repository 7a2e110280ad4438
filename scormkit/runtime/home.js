// The home page of a whole course on the plain web: how far this browser's learner is in each module, and where to go on.
import {all, one, show, worded} from './dom.js';
import {installable} from './installable.js';
import {progress, pruned} from './progress.js';
import {far} from './route.js';
import {safely} from './shelf.js';
import {decode} from './state.js';

const NEW = 'not-attempted';
const BEGUN = 'incomplete';

export function home(told) {
  const {modules} = told, main = one('main'), words = JSON.parse(main.dataset.words);
  const theme = safely(() => localStorage.getItem('scormkit.display'));
  if (theme) document.documentElement.dataset.theme = theme;

  const reached = ({name, plan}) => {
    const state = decode(safely(() => localStorage.getItem(name)));
    return state ? progress(plan, pruned(plan, state)) : {status: NEW};
  };

  const said = (known) => (known.status === BEGUN ? far(words, known) : worded(words, `home_${known.status}`, {n: Math.round(known.score)}));

  function fill() {
    const known = modules.map(reached), statuses = known.map(({status}) => status);
    const next = [BEGUN, NEW].map((wanted) => statuses.indexOf(wanted)).find((place) => place >= 0);
    const go = one('[data-go]'), over = statuses.filter((status) => status !== BEGUN && status !== NEW).length;
    modules.forEach(({id}, place) => {
      const card = one(`[data-module="${id}"]`);
      card.classList.toggle('done', statuses[place] !== BEGUN && statuses[place] !== NEW);
      card.classList.toggle('now', place === next);
      one('[data-status]', card).textContent = said(known[place]);
      if (place === next) {
        go.href = one('a', card).getAttribute('href');
        go.textContent = worded(words, statuses[place] === BEGUN ? 'home_go_on' : 'home_start', {title: one('a', card).textContent});
      }
    });
    show(go, next >= 0);
    one('[data-count]').textContent = next >= 0 ? worded(words, 'home_count', {done: over, all: modules.length}) : words.home_over;
  }

  // A browser may refuse its store.
  if (!safely(() => localStorage)) {
    show(one('[data-offline]'), true);
    all('.kept').forEach((sentence) => show(sentence, false));
  }
  addEventListener('pageshow', fill);
  addEventListener('storage', fill);
  installable(window, told);
  fill();
}
