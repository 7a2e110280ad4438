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
  let here, early, safe, seen, mounted = {};

  function arrive(main, moved) {
    const {title} = document;
    here = main.dataset.page;
    notes(main);
    session.visit(here);
    if ('test' in main.dataset) {
      mounted = quiz(main, player, (said) => { document.title = `${said} · ${title}`; });
    } else {
      const keep = practice(main, player);
      mounted = {keep, leave: keep};
      watch(here, one('.pager', main) || one('.page', main).lastElementChild);
    }
    route(player, here);
    if (moved) focus(one('[data-focus],h1', main));
  }

  // Read is what has been seen to its end.
  function watch(page, end) {
    seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && session.read(page));
    seen.observe(end);
  }

  function leave() {
    if (seen) seen.disconnect();
    if (mounted.leave) mounted.leave();
  }

  // `going`: the document does not come back. Where the browser brings it back all the same, it starts anew.
  function depart(going) {
    if (mounted.keep) mounted.keep();
    session.leave(going);
  }

  const HEAR = {
    saved({state}) {
      saved(words, state);
      if (player.mode === 'normal' && player.recorded) announce(state === 'offline' ? words.offline_long : '');
    },
    progress: () => here && route(player, here),
    time: ({page, left}) => page === here && mounted.time && mounted.time(left),
    timeup: ({page}) => page === here && mounted.over && mounted.over(),
    closed(news) { safe = news.saved; },
  };

  async function exit({target}) {
    target.disabled = true;
    leave();
    await session.close();
    closed(words[safe ? 'closed' : 'closed_kept']);
    if (player.return_to) location.assign(player.return_to); else window.close();
  }

  async function open() {
    const {recorded, mode, resumed, at} = Object.assign(player, await session.open());
    const resume = travel(plan, {next: () => session.read(here), leave, arrive, lost: () => announce(words.lost)});
    if (!recorded) announce();
    else if (mode !== 'normal') announce(words.looking);
    else if (resumed && !one('.saved').dataset.state) saved(words, 'saved');
    addEventListener('pagehide', () => depart(true));
    addEventListener('pageshow', ({persisted}) => persisted && location.reload());
    for (const event of ['beforeunload', 'online']) addEventListener(event, () => depart());
    document.addEventListener('visibilitychange', () => document.hidden && depart());
    show(one('[data-exit]'), recorded);
    one('[data-exit]').onclick = exit;
    if (!resume(at)) arrive(one('main'));
    if (early) early.click();
  }

  // What is pressed before the LMS has answered is done as soon as it has.
  const press = ({target}) => { early = target.closest('[data-check],[data-start],[data-exit]') || early; };

  display();
  session.on((news) => HEAR[news.type](news));
  document.addEventListener('click', press);
  open().then(() => document.removeEventListener('click', press));
}
