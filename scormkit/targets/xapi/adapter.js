// Tells an LRS in statements what the learner did, and keeps the learner's place there. README.md says which and why.
import {bookmark} from '../../runtime/bookmark.js';
import {within} from '../../runtime/clock.js';
import {launch} from '../../runtime/launch.js';
import {lrs} from '../../runtime/lrs.js';
import {queue} from '../../runtime/queue.js';
import {percent} from '../../runtime/scaled.js';
import {duration} from '../../runtime/duration.js';

const SOON = 3000;
const VERBS = 'http://adlnet.gov/expapi/verbs/';

/** A random UUID; `crypto.randomUUID` is missing where the LMS has no TLS. */
function uuid({crypto}) {
  const digit = (place) => (place ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (place / 4)))).toString(16);
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit);
}

/** The connection of docs/explanation/runtime.md. A statement counts as said once it is kept in the browser. */
export function connect(plan, window, clock) {
  const {data} = plan, given = launch(window);
  if (!given) return {open: async () => ({recorded: false}), close: async () => {}};

  const {actor, grouping, registration} = given, root = given.activity || data.root, agent = JSON.stringify(actor);
  const remote = lrs(given, window, clock), seen = new Set();
  const registered = registration && {registration};
  const place = bookmark(remote, {activityId: root, agent, stateId: 'scormkit', ...registered});
  const outgoing = queue(remote, clock, given.endpoint + agent + root, dress, define);
  const activity = (id) => ({objectType: 'Activity', id}), named = (id) => activity(id ? `${data.root}/${id}` : root);
  const around = {category: [activity(data.profile)], grouping: [...new Set([...grouping, root, data.course])].map(activity)};
  let definitions, done = 0, ended, begun;

  /** What a statement needs to leave and what must not lie in the browser: who, and what it was about. */
  function dress({object, ...rest}) {
    const id = object.id === root ? plan.id : object.id.slice(data.root.length + 1);
    return {actor, ...rest, object: {...object, definition: definitions && definitions[id]}};
  }

  /** The first statements wait a little, so that an LRS learns at once what they are about. */
  async function define() {
    const asked = () => window.fetch('activities.json').then((answer) => answer.json());
    definitions = definitions || await within(clock.wait, SOON, asked()) || {};
  }

  /** `id` is a page's, question's or objective's, nothing for the root; `parent` what contains it. */
  function say(verb, id, result, parent, at = clock.now()) {
    const contextActivities = {...around, ...(id && {parent: [named(parent)]})};
    outgoing.add({
      id: uuid(window), timestamp: new Date(at).toISOString(), verb: {id: VERBS + verb, display: {en: verb}}, object: named(id), result,
      context: {language: data.language, ...registered, contextActivities},
    });
  }

  async function found() {
    for (let pause = 1000; ; pause *= 2) {
      try {
        return await place.read();
      } catch (error) {
        if (pause > 4000 || error.kind !== 'offline') throw error;
        await new Promise((resolve) => clock.wait(pause, resolve));
      }
    }
  }

  window.addEventListener('online', outgoing.hurry);
  window.addEventListener('pagehide', () => outgoing.leave(true));
  window.document.addEventListener('visibilitychange', () => outgoing.leave(window.document.hidden));

  return {
    notes: outgoing.notes,
    say,
    async open() {
      const state = await found(), {name = '', ...who} = actor;
      begun = clock.now();
      if (given.fresh) say(state ? 'resumed' : 'initialized');
      outgoing.hurry();
      return {state, learner: {id: JSON.stringify(who), name}, language: given.language, recorded: true};
    },
    async save(text, progress) {
      done = progress.done;
      if (!seen.has(progress.page)) say('experienced', progress.page);
      seen.add(progress.page);
      await place.write(text);
    },
    async finish({status, score: value}) {
      const told = {completion: true, score: percent(value)};
      if (!ended) say('completed', '', {...told, duration: duration((clock.now() - begun) / 1000)});
      ended = true;
      if (status !== 'completed') say(status, '', {...told, success: status === 'passed'});
    },
    async close(seconds, suspend) {
      const extensions = suspend ? {[data.progress]: Math.round(done * 100)} : undefined;
      say(suspend ? 'suspended' : 'terminated', '', {duration: duration(seconds), extensions});
      await outgoing.empty();
    },
  };
}
