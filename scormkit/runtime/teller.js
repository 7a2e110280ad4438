// Says statements to an LRS, each made once and kept until it is delivered: what xapi and cmi5 have in common.
import {within} from './clock.js';
import {queue} from './queue.js';

const SOON = 3000;
export const VERBS = 'http://adlnet.gov/expapi/verbs/';

// A random UUID; `crypto.randomUUID` is missing where the LMS has no TLS.
function uuid({crypto}) {
  const digit = (place) => (place ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (place / 4)))).toString(16);
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit);
}

export const activity = (id) => ({objectType: 'Activity', id});

// `root` is the id under which the LMS knows us, `context` what each statement says around itself; `dressed` adds what
// must not lie in the browser besides who it was, and `wanted` is as for the queue.
export function teller({id: module, data}, window, clock, remote, {actor, root, owner, context, dressed = (said) => said, wanted}) {
  const outgoing = queue(remote, clock, owner, dress, define, wanted);
  const named = (id) => activity(id ? `${data.root}/${id}` : root);
  let definitions;

  // As it leaves: who, and what it was about.
  function dress({object, ...rest}) {
    const id = object.id === root ? module : object.id.slice(data.root.length + 1);
    return dressed({actor, ...rest, object: {...object, definition: definitions && definitions[id]}});
  }

  // The first statements wait a little, so that an LRS learns at once what they are about.
  async function define() {
    const asked = () => window.fetch('activities.json').then((answer) => answer.json());
    definitions = definitions || await within(clock.wait, SOON, asked()) || {};
  }

  // `id` is a page's, question's or objective's, nothing for the root; `parent` what contains it.
  function made(verb, id, result, parent, at = clock.now()) {
    const contextActivities = {...context.contextActivities, ...(id && {parent: [named(parent)]})};
    return {
      id: uuid(window), timestamp: new Date(at).toISOString(), verb: {id: VERBS + verb, display: {en: verb}}, object: named(id), result,
      context: {...context, contextActivities},
    };
  }

  function listen() {
    window.addEventListener('online', outgoing.hurry);
    window.addEventListener('pagehide', () => outgoing.leave(true));
    window.document.addEventListener('visibilitychange', () => outgoing.leave(window.document.hidden));
  }

  return {...outgoing, define, made, dress, listen, say: (...what) => outgoing.add(made(...what))};
}
