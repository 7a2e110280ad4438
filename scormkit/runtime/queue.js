// Statements wait here until the LRS has them: in order, each kept in the browser under a name of its own.
import {hash} from './draw.js';
import {delivered, failure, kind, weight} from './lrs.js';

const PREFIX = 'scormkit.said.';
const LONGEST = 30 * 86400000;
const MANY = 20;
const HEAVY = 50000;
const SLOWEST = 60;

// `owner` names LRS, learner and course; `dress` adds to a statement what must not lie in the browser.
export function queue(lrs, clock, owner, dress) {
  const {store, now, wait} = clock;
  const prefix = `${PREFIX}${hash(owner, 1).toString(36)}${hash(owner, 2).toString(36)}.`;
  const notes = [], waiting = [];
  let items = left(store, now(), prefix), last = items.length ? since(items[items.length - 1].name) : 0, flights = 0, failures = 0;
  let held = true, going = false, gone = false, stop = () => {};

  function add(statement) {
    last = Math.max(last + 1, now());
    const item = {name: `${prefix}${last.toString(36).padStart(9, '0')}.${statement.id}`, statement};
    safely(() => store.set(item.name, JSON.stringify(statement)));
    items.push(item);
    // What is said in one breath travels together.
    Promise.resolve().then(going ? flush : next);
    if (gone) throw failure('gone');
  }

  function next() {
    if (held || flights || gone || !items.length) return;
    send(fitting(items, items[0].alone ? 1 : MANY, HEAVY));
  }

  // The page goes: all that is left in one request, as much as the browser will carry.
  function flush() {
    const rest = items.filter((item) => !item.flying && !item.alone);
    if (rest.length && !gone) send(fitting(rest, rest.length, lrs.room()));
  }

  // The first of some statements, at most so many and so heavy; one at least unless none may pass.
  function fitting(some, most, heaviest) {
    let size = 1;
    const texts = some.slice(0, most).map((item) => JSON.stringify(dress(item.statement)));
    const fits = texts.findIndex((text, place) => {
      size += weight(text) + 1;
      return place ? size > heaviest || some[place].alone : going && size > heaviest;
    });
    const end = fits < 0 ? texts.length : fits;
    return {batch: some.slice(0, end), body: `[${texts.slice(0, end)}]`};
  }

  async function send({batch, body}) {
    if (!batch.length) return;
    stop();
    flights += 1;
    batch.forEach((item) => { item.flying = true; });
    const {status} = await lrs.ask('POST', 'statements', null, body);
    flights -= 1;
    const late = judged(batch, status);
    batch.forEach((item) => Object.assign(item, {flying: false, sent: true}));
    if (late || gone) settle((one) => one.reject(failure(late || 'gone')));
    else if (items.length) next();
    else settle((one) => one.resolve());
  }

  // Gives `offline` where the same has to be sent again later.
  function judged(batch, status) {
    const means = delivered(status) ? '' : kind(status);
    if (means === 'offline') {
      stop = wait(Math.min(2 ** failures, SLOWEST) * 1000, next);
      failures += 1;
      return means;
    }
    failures = 0;
    gone = gone || means === 'gone';
    if (means === 'refused' && batch.length > 1) batch.forEach((item) => { item.alone = true; });
    else if (means !== 'gone') batch.forEach((item) => drop(item, means && !(status === 409 && item.sent) && status));
    return '';
  }

  function drop(item, refused) {
    if (refused) notes.push({status: refused, id: item.statement.id});
    items = items.filter((one) => one !== item);
    safely(() => store.remove(item.name));
  }

  function settle(tell) {
    waiting.splice(0).forEach(tell);
  }

  return {
    add,
    notes,
    // From now on it sends.
    begin() {
      held = false;
      next();
    },
    // At once, whatever pause was meant.
    hurry: () => next(),
    // With `true` the page is going, or out of sight; with `false` it is back.
    leave(now) {
      going = now;
      if (going) flush();
    },
    // A promise: kept when all is delivered, broken as soon as something is not.
    idle: () => new Promise((resolve, reject) => {
      if (gone) throw failure('gone');
      waiting.push({resolve, reject});
      if (items.length) next();
      else settle((one) => one.resolve());
    }),
  };
}

// What an earlier launch left, oldest first; what is too old is thrown away, whoever left it.
function left(store, now, prefix) {
  const names = safely(() => [...store.keys()], []).filter((name) => name.startsWith(PREFIX)).sort();
  const old = names.filter((name) => !(now - since(name) < LONGEST));
  old.forEach((name) => safely(() => store.remove(name)));
  return names.filter((name) => name.startsWith(prefix) && !old.includes(name)).flatMap((name) => safely(() => (
    [{name, statement: JSON.parse(store.get(name)), sent: true}]
  ), []));
}

// When it was said: the part of its name by which it is sorted.
function since(name) {
  return parseInt(name.split('.')[3], 36);
}

function safely(call, otherwise) {
  try {
    return call();
  } catch (error) {
    return otherwise;
  }
}
