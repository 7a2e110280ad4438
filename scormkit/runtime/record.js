// The completion record: a screen of its own on the last page, for printing, once the module is finished.
import {dated} from './dated.js';
import {focus, one, show} from './dom.js';
import {fill} from './slots.js';

// Nobody is named where no LMS knows the learner, and where nothing is recorded elsewhere there is nothing to show a copy of.
export function record(main, {session, learner, recorded}) {
  const place = one('[data-record]', main), page = one('.page', main), language = document.documentElement.lang;
  if (!place) return () => {};

  async function open() {
    const {status, score, ended} = session.progress(), name = learner.name || await session.name().catch(() => '');
    const made = one('template', place).content.cloneNode(true).firstElementChild;
    fill(made, {
      name: name || false, passed: status === 'passed', completed: status !== 'passed',
      date: !!ended && dated(one('[data-slot=date]', made), new Date(ended * 60000)),
      score: score !== null && {score: score.toLocaleString(language)},
    });
    one('[data-back]', made).onclick = () => {
      made.remove();
      show(page, true);
      focus(one('button', place));
    };
    one('[data-paper]', made).onclick = () => print();
    show(page, false);
    main.append(made);
    scrollTo(0, 0);
    focus(one('h1', made));
  }

  one('button', place).onclick = open;
  // Not below a question of a test that is taken again.
  const busy = () => 'test' in main.dataset && session.test(main.dataset.page).phase === 'open';
  return () => show(place, recorded && learner.id && /^[cp]/.test(session.progress().status) && !busy());
}
