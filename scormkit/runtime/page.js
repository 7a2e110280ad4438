// The learner's page: the only part of the browser side that touches the document. Each job has a module of its own.
import {focus, one, show} from './dom.js';
import {display} from './display.js';
import {notes} from './notes.js';
import {practice} from './practice.js';
import {quiz} from './quiz.js';
import {route} from './route.js';
import {announce, closed, saved} from './saved.js';
import {session as opened} from './session.js';
import {travel} from './swap.js';

const WORLD = {
  now: () => Date.now(),
  wait(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  store: {
    get: (key) => localStorage.getItem(key),
    set: (key, text) => localStorage.setItem(key, text),
    remove: (key) => localStorage.removeItem(key),
    keys: () => Object.keys(localStorage),
  },
};

export function start(plan, connect, widgets) {
  const {words} = plan, session = opened(plan, connect(plan, window, WORLD), widgets, {...WORLD, host: location.host});
  const player = {plan, session, widgets, drafts: {}};
  let here, early, kept, seen, mounted = {};

  function arrive(main, moved) {
    const {title} = document;
    here = main.dataset.page;
    notes(main);
    session.visit(here);
    if ('test' in main.dataset) {
      mounted = quiz(main, player, (said) => { document.title = `${said} · ${title}`; });
    } else {
      mounted = {leave: practice(main, player)};
      watch(here, one('.pager', main) || one('.page', main).lastElementChild);
    }
    route(player, here);
    if (moved) focus(one('[data-focus],h1', main));
  }

  // Read is what has been seen to its end.
  function watch(page, end) {
    seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) session.read(page);
    });
    seen.observe(end);
  }

  function leave() {
    if (seen) seen.disconnect();
    if (mounted.leave) mounted.leave();
  }

  function hear({type, state, saved: safe, page, left}) {
    if (type === 'saved') {
      saved(words, state);
      if (player.mode === 'normal' && player.recorded) announce(state === 'offline' ? words.offline_long : '');
    }
    if (type === 'closed') kept = safe;
    if (type === 'progress' && here) route(player, here);
    if (page !== here) return;
    if (type === 'time' && mounted.time) mounted.time(left);
    if (type === 'timeup' && mounted.over) mounted.over();
  }

  async function exit({currentTarget}) {
    currentTarget.disabled = true;
    leave();
    await session.close();
    closed(words[kept ? 'closed' : 'closed_kept']);
    if (player.return_to) location.assign(player.return_to); else window.close();
  }

  // `going`: the document does not come back. Where the browser brings it back all the same, it starts anew.
  function depart(going) {
    if (mounted.keep) mounted.keep();
    session.leave(going);
  }

  async function open() {
    Object.assign(player, await session.open());
    const resume = travel(plan, {next: () => session.read(here), leave, arrive, lost: () => announce(words.lost)});
    if (!player.recorded) announce();
    else if (player.mode !== 'normal') announce(words.looking);
    addEventListener('pagehide', () => depart(true));
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    for (const event of ['beforeunload', 'online']) addEventListener(event, () => depart());
    document.addEventListener('visibilitychange', () => document.hidden && depart());
    show(one('[data-exit]'), player.recorded);
    one('[data-exit]').onclick = exit;
    if (!resume(player.at)) arrive(one('main'));
    if (early) early.click();
  }

  // What is pressed before the LMS has answered is done as soon as it has.
  const press = ({target}) => { early = target.closest('[data-check],[data-start],[data-exit]') || early; };

  display();
  session.on(hear);
  document.addEventListener('click', press);
  open().then(() => document.removeEventListener('click', press));
}
