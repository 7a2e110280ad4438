// The learner's page: the only part of the browser side that touches the document. Each job has a module of its own.
import {focus, one, show} from './dom.js';
import {display} from './display.js';
import {bring} from './later.js';
import {notes} from './notes.js';
import {route} from './route.js';
import {announce, saved} from './saved.js';
import {session} from './session.js';
import {travel} from './swap.js';

const AGAIN = 10000; // milliseconds until what could not be loaded is asked for again
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

export function start(plan, connect) {
  const {words, pages, later} = plan, learner = session(plan, connect(plan, window, WORLD), {...WORLD, host: location.host});
  const player = {plan, session: learner, drafts: {}};
  const opening = learner.open().then((launch) => Object.assign(player, launch));
  let here, early, safe, seen, coming, enliven, mounted, stop = () => {};

  const asks = (page) => !!later && (!!page.test || !!page.practice[0] || page === pages[pages.length - 1]);

  // The second script, asked for once; it joins a session that is open.
  function need() {
    if (!coming) {
      coming = Promise.all([bring('script', 'src', later, () => self.scormkit.part), opening]).then(() => {
        const [questions, ...given] = self.scormkit.part;
        enliven = questions(player, ...given);
      });
      coming.catch(() => { coming = null; });
    }
    return coming;
  }

  function arrive(main, moved) {
    here = pages.find(({id}) => id === main.dataset.page);
    mounted = null;
    notes(main);
    learner.visit(here.id);
    if (!here.test) watch(here.id, one('.pager', main) || one('.page', main).lastElementChild);
    mount();
    route(player, here.id);
    if (moved) focus(one('[data-focus],h1', main));
  }

  // Questions come to life as soon as the second script is here, and so does the clock of a test that runs.
  function mount() {
    const {title} = document;
    if (mounted || !(asks(here) || player.running)) return;
    if (!enliven) need().then(mount, missed);
    else if (asks(here)) mounted = enliven(one('main'), (said) => { document.title = `${said} · ${title}`; });
    if (mounted && early) early.click();
    if (mounted) early = null;
  }

  function missed() {
    if (asks(here)) announce(words.late);
    stop();
    stop = WORLD.wait(AGAIN, mount);
  }

  // What is pressed too early is done as soon as it can be. It also asks at once for what could not be loaded.
  function press({target}) {
    if (mounted) return;
    early = target.closest('[data-check],[data-start]') || early;
    if (early && here) mount();
  }

  // Read is what has been seen to its end.
  function watch(page, end) {
    seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && learner.read(page));
    seen.observe(end);
  }

  function leave() {
    if (seen) seen.disconnect();
    if (mounted) mounted.leave();
  }

  // `going`: the document does not come back. Where the browser brings it back all the same, it starts anew.
  function depart(going) {
    if (mounted) mounted.keep();
    learner.leave(going);
  }

  const shows = (page) => here && here.id === page && mounted;

  const HEAR = {
    saved({state}) {
      saved(words, state);
      if (player.mode === 'normal' && player.recorded) announce(state === 'offline' ? words.offline_long : '');
    },
    progress: () => here && route(player, here.id),
    time: ({page, left}) => shows(page) && mounted.time(left),
    timeup: ({page}) => shows(page) && mounted.over(),
    closed(news) { safe = news.saved; },
  };

  async function exit({target}) {
    target.disabled = true;
    await opening;
    leave();
    await learner.close();
    need().then(() => player.parting(safe), () => announce(words[safe ? 'saved' : 'offline']));
  }

  async function open() {
    const {recorded, mode, resumed, at} = await opening;
    const needs = (page) => asks(page) && !enliven && need();
    const resume = travel(plan, {next: () => learner.read(here.id), leave, arrive, needs, lost: () => announce(words.lost)});
    if (!recorded) announce();
    else if (mode !== 'normal') announce(words.looking);
    else if (resumed && !one('.saved').dataset.state) saved(words, 'saved');
    addEventListener('pagehide', () => depart(true));
    addEventListener('pageshow', ({persisted}) => persisted && location.reload());
    for (const event of ['beforeunload', 'online']) addEventListener(event, () => depart());
    addEventListener('online', mount);
    document.addEventListener('visibilitychange', () => document.hidden && depart());
    show(one('[data-exit]'), recorded);
    if (!resume(at)) arrive(one('main'));
  }

  display();
  learner.on((news) => HEAR[news.type](news));
  document.addEventListener('click', press);
  one('[data-exit]').onclick = exit;
  if (asks(pages.find(({id}) => id === one('main').dataset.page))) need();
  open();
}
