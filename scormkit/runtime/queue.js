// Statements wait here until the LRS has them: in order, each kept in the browser under a name of its own.
import {failure, fate, weight} from './lrs.js';
import {patience} from './patience.js';
import {KEPT, labelled, safely} from './shelf.js';

const SAID = 'scormkit.said.';
const MANY = 20;
const HEAVY_BATCH = 50000;

// `owner` names LRS, learner and course; `dress` adds to a statement what must not lie in the browser; `ready` is
// asked before the first one leaves, and `wanted` of each that an earlier launch has left.
export function queue(lrs, {store, now, wait}, owner, dress, ready, wanted = () => true) {
  const prefix = labelled(SAID, owner) + '.', notes = [];
  let items = left(store, now(), prefix, wanted), running, going, gone;
  let last = items.length ? since(items[items.length - 1].name) : 0;

  function add(statement) {
    last = Math.max(last + 1, now());
    const name = `${prefix}${last.toString(36).padStart(9, 0)}.${statement.id}`;
    const item = {name, statement}, held = safely(() => [store.set(name, JSON.stringify(statement))]);
    items.push(item);
    // What is said in one breath travels together.
    Promise.resolve().then(going ? spill : hurry);
    if (gone) throw failure(401);
    // What the browser does not keep is said only once it is delivered.
    return held || new Promise((resolve) => { item.done = resolve; });
  }

  // A promise: kept when all is delivered, broken as soon as something is not.
  function empty() {
    running = running || run().finally(() => { running = null; });
    return running;
  }
  const run = async () => {
    await ready();
    while (await send());
  };
  const hurry = () => empty().catch(() => {});
  const retry = patience(wait, hurry);
  const spill = () => send().catch(() => {});

  // Sends the first of those that wait: few and light, or, when the page is going, all that the browser will carry.
  async function send() {
    if (gone) throw failure(401);
    const rest = items.filter((item) => !item.flying && !(going && item.alone)), texts = [];
    let space = going ? lrs.room() : HEAVY_BATCH;
    for (const item of rest) {
      const text = JSON.stringify(dress(item.statement)), many = texts.length;
      space -= weight(text) + 1;
      if (going ? space < 0 : many && (space < 0 || many === MANY || item.alone || rest[0].alone)) break;
      texts.push(text);
    }
    const batch = rest.slice(0, texts.length);
    if (!batch.length) return false;
    retry.stop();
    for (const item of batch) item.flying = true;
    const {status} = await lrs.ask('POST', 'statements', {'Content-Type': 'application/json'}, `[${texts}]`);
    settle(batch, status);
    return true;
  }

  function settle(batch, status) {
    const became = fate(status), over = became === 'gone', late = became === 'offline';
    for (const item of batch) {
      item.flying = false;
      // Nobody knows which of several it was: the same, one by one.
      if (became === 'refused' && batch.length > 1) item.alone = true;
      else if (!over && !late) drop(item, became && !(status === 409 && item.sent), status);
      item.sent = true;
    }
    gone = gone || over;
    if (late) retry.later(); else retry.rest();
    if (late || over) throw failure(status);
  }

  function drop(item, refused, status) {
    if (refused) notes.push({status, id: item.statement.id});
    items = items.filter((one) => one !== item);
    safely(() => store.remove(item.name));
    if (item.done) item.done();
  }

  // `leave(true)`: the page goes, or is out of sight.
  const leave = (out) => {
    going = out;
    (out ? spill : hurry)();
  };
  return {add, notes, prefix, hurry, empty, leave};
}

// What an earlier launch left, oldest first; what is too old is thrown away, whoever left it.
function left(store, now, prefix, wanted) {
  const names = safely(() => store.keys().filter((name) => name.startsWith(SAID)).sort(), []);
  return names.map((name) => safely(() => {
    const ours = name.startsWith(prefix), statement = ours && JSON.parse(store.get(name));
    if (now - since(name) < KEPT && (!ours || wanted(statement))) return ours && {name, statement, sent: true};
    store.remove(name);
  })).filter(Boolean);
}

// When it was said: the part of its name by which it is sorted.
function since(name) {
  return parseInt(name.split('.')[3], 36);
}
