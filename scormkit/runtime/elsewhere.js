// Two windows with one module must not overwrite each other: one records, the other says so and offers to go on.
import {all, focus} from './dom.js';
import {button, element, last} from './parting.js';
import {labelled, safely} from './shelf.js';

const ALONE = 300; // milliseconds until a window that nobody answers is the only one
const HANDING = 35000; // milliseconds that the other one has to hand over what it has

export function elsewhere({learner, recorded, session}, words) {
  session.sit((my) => {
    if (recorded && !my.quiet) safely(() => meet(my, learner, session, words));
  });
}

// A window asks who is there; the one that records answers, and of two that still ask the older one, whose id is smaller, since it
// begins with the time. Whoever is asked to `take` hands over. On a busy computer an answer may come too late: then a window that
// records by now stops again, or goes on waiting for what is handed over.
function meet(my, learner, session, words) {
  const {world: {host, now, random, wait}, connection, plan: {iri}} = my, id = now() + random();
  const line = new BroadcastChannel(labelled('scormkit.open.', [host, learner.id, iri].join('\n')));
  const say = (what) => line.postMessage({what, id, mark: my.state.mark, count: my.state.count});
  let part = 'asking', screen, other, wanted, taking = () => {};

  const heard = {
    who(news) {
      if (part === 'recording' || (part === 'asking' && id < news.id)) say('here');
      else if (part === 'asking') heard.here(news);
    },
    here(news) {
      other = news;
      if (part === 'asking' || part === 'recording') pause();
      if (part === 'taking') taking = later(HANDING);
    },
    at(news) { other = news; },
    async take() {
      if (part !== 'recording') return;
      say('here');
      part = 'over';
      await session.close();
      say('yours');
      last(words.elsewhere_left, element('p', words.elsewhere_stop));
    },
    yours(news) {
      other = news;
      if (part === 'taking') take();
    },
  };
  const later = (milliseconds) => (taking(), wait(milliseconds, take));

  // Nothing is saved from here on, nor said at the end: the LMS would put it over what the other window has told.
  function pause() {
    const {close} = connection, shown = all('.shell,.strip,.skip,.offline,.kept,.top>:not(.course)').filter((one) => !one.hidden);
    const go = button(words.elsewhere_go, () => {
      go.disabled = wanted = true;
      part = 'taking';
      taking = later(2 * ALONE);
      say('take');
    });
    part = wanted ? 'taking' : 'waiting';
    go.disabled = wanted;
    my.quiet = true;
    connection.close = async () => {};
    for (const one of shown) one.hidden = true;
    screen = element('main', '', {className: 'page flow'});
    screen.append(element('h1', words.elsewhere_here), element('p', words.elsewhere_how), go);
    screen.leave = () => {
      screen.remove();
      for (const one of shown) one.hidden = false;
      connection.close = close;
      my.quiet = false;
    };
    document.body.append(screen);
    focus(screen.firstChild);
  }

  // What an LMS gave at the launch is old once the other window has gone on: an LRS is asked anew, SCORM cannot be.
  function take() {
    const {mark, count} = my.state, fresh = other.mark === mark && other.count <= count;
    taking();
    if (!fresh && connection.fixed) {
      part = 'over';
      screen.replaceChildren(element('h1', words.elsewhere_here), element('p', words.elsewhere_again));
      focus(screen.firstChild);
    } else if (fresh) {
      part = 'recording';
      screen.leave();
      my.changed();
      my.tick();
      focus(document.querySelector('h1'));
    } else location.reload();
  }

  line.onmessage = ({data}) => heard[data.what](data);
  session.on(({type}) => {
    if (type === 'progress' && part === 'recording') say('at');
    if (type === 'closed' && part !== 'over') line.close();
  });
  say('who');
  wait(ALONE, () => { if (part === 'asking') part = 'recording'; });
}
