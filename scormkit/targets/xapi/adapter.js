// Tells an LRS in statements what the learner did, and keeps the learner's place there. README.md says which and why.
import {bookmark} from '../../runtime/bookmark.js';
import {launch} from '../../runtime/launch.js';
import {lrs} from '../../runtime/lrs.js';
import {queue} from '../../runtime/queue.js';
import {duration} from '../../runtime/time.js';

const NOBODY = {state: '', learner: {id: '', name: ''}, mode: 'normal', language: '', pass_mark: null, return_to: ''};
const PAUSES = [1000, 2000, 4000];
const SOON = 3000;

/** `result.response`: what a widget read, in written order where order does not count, in xAPI's delimiters. */
export function response(order, answer) {
  const rank = (item) => order.indexOf([].concat(item)[0]) >>> 0;
  const sorted = [...answer].sort((one, other) => rank(one) - rank(other));
  return sorted.map((item) => [].concat(item).map(plain).join('[.]')).join('[,]');
}

/** xAPI knows no escape: interactions.py does the same to the patterns. */
function plain(words) {
  return words.replace(/\[([,.:])\]/g, '($1)').replace(/^\{(?=(case_matters|order_matters|lang)=)/, '(');
}

/** `scaled` to four places, `raw` in points; an LRS refuses a scale from nought to nought. */
function score(scaled, max) {
  const places = (number) => Math.round(number * 1e4) / 1e4;
  return {scaled: places(scaled), ...(max > 0 && {raw: places(scaled * max), min: 0, max})};
}

/** An object without what nobody knows: `null` is legal in extensions alone. */
function known(values) {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return told.length ? Object.fromEntries(told) : undefined;
}

/** A random UUID; `crypto.randomUUID` is missing where the LMS has no TLS. */
function uuid({crypto}) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte, n) => ([4, 6, 8, 10].includes(n) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

/** The connection of docs/explanation/runtime.md. A statement counts as said once it is kept in the browser. */
export function connect(plan, window, clock) {
  const {data} = plan;
  const given = launch(window);
  if (!given) return {open: async () => ({...NOBODY, recorded: false}), close: async () => {}};

  const root = given.activity || data.root;
  const {actor, registration} = given;
  const agent = JSON.stringify(actor);
  const remote = lrs(given, window, clock);
  const address = {activityId: root, agent, stateId: 'scormkit', ...(registration && {registration})};
  const place = bookmark(remote, address);
  const outgoing = queue(remote, clock, [given.endpoint, agent, root].join(), dress);
  const seen = new Set(), objectives = new Map();
  let definitions = {}, last = {done: 0}, ended = '', begun = clock.now();

  const iri = (id) => (id ? `${data.root}/${id}` : root);
  const activity = (id) => ({objectType: 'Activity', id});
  const seconds = () => duration((clock.now() - begun) / 1000);

  /** What a statement needs to leave and what must not lie in the browser: who, and what it was about. */
  function dress(statement) {
    const {object} = statement;
    const definition = object.id === root ? definitions[plan.id] : definitions[object.id.slice(data.root.length + 1)];
    return {actor, ...statement, object: {...object, definition}};
  }

  function context(parent) {
    const {contextActivities: {category, grouping = []}, ...rest} = data.context;
    const around = [...given.grouping, activity(root), ...grouping];
    const once = around.filter(({id}, n) => around.findIndex((other) => other.id === id) === n);
    const near = {...(parent !== undefined && {parent: [activity(iri(parent))]}), grouping: once, category};
    return {...rest, ...(registration && {registration}), contextActivities: near};
  }

  /** `id` is a page's, question's or objective's, '' the root's; `parent` what contains it. */
  function say(verb, id, result, parent, at = clock.now()) {
    const object = activity(iri(id));
    const statement = {id: uuid(window), timestamp: new Date(at).toISOString(), verb: data.verbs[verb], object};
    outgoing.add({...statement, ...(result && {result}), context: context(parent)});
  }

  async function state(pauses) {
    try {
      return await place.read();
    } catch (error) {
      if (!pauses.length || error.kind !== 'offline') throw error;
      await new Promise((resolve) => clock.wait(pauses[0], resolve));
      return state(pauses.slice(1));
    }
  }

  /** The first statements wait a little, so that an LRS learns at once what they are about. */
  function define() {
    const cancel = clock.wait(SOON, outgoing.begin);
    const told = window.fetch(data.activities).then((answer) => answer.json()).then((all) => { definitions = all; });
    told.catch(() => {}).then(cancel).then(outgoing.begin);
  }

  window.addEventListener('online', outgoing.hurry);
  window.addEventListener('pagehide', () => outgoing.leave(true));
  window.document.addEventListener('visibilitychange', () => outgoing.leave(window.document.hidden));

  return {
    notes: outgoing.notes,
    async open() {
      const found = await state(PAUSES);
      begun = clock.now();
      if (given.fresh) say(found ? 'resumed' : 'initialized', '');
      define();
      const {mbox, mbox_sha1sum: sha1, openid, account, name} = actor;
      const id = mbox || sha1 || openid || JSON.stringify(account);
      return {...NOBODY, state: found, learner: {id, name: name || ''}, language: given.language, recorded: true};
    },
    async save(text, progress) {
      last = progress;
      if (progress.page && !seen.has(progress.page)) {
        seen.add(progress.page);
        say('experienced', progress.page, undefined, '');
      }
      await place.write(text);
    },
    async answer({id, response: said, score: value, points, seconds: taken, at, attempt, confidence}) {
      const {parent, order} = data.questions[id] || {parent: '', order: []};
      const marked = value !== null && value !== undefined;
      const {attempt: tries, confidence: sure} = data.extensions;
      say('answered', id, known({
        response: said && response(order, said),
        success: marked ? value > 1 - 1e-9 : null,
        score: marked ? score(value, points) : null,
        duration: duration(taken),
        extensions: known({[tries]: attempt, [sure]: confidence}),
      }), parent, at);
    },
    async objective(id, status, value) {
      const told = `${status} ${value}`;
      if ((status !== 'passed' && status !== 'failed') || objectives.get(id) === told) return;
      objectives.set(id, told);
      say(status, id, known({success: status === 'passed', score: value === null ? null : score(value / 100, 100)}), '');
    },
    async finish({status, score: value}) {
      const told = {completion: true, score: value === null ? undefined : score(value / 100, 100)};
      if (!ended) say('completed', '', known({...told, duration: seconds()}));
      ended = status;
      if (status !== 'completed') say(status, '', known({...told, success: status === 'passed'}));
    },
    async close(taken, suspend) {
      const done = {[data.extensions.progress]: Math.round(last.done * 100)};
      const result = {duration: duration(taken), ...(suspend && {extensions: done})};
      say(suspend ? 'suspended' : 'terminated', '', result);
      await outgoing.idle();
    },
  };
}
