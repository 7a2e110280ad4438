// A browser and an LRS made of plain values: a Map is a store, an array is the log, a number is the clock.

export const LRS = 'https://lrs.example/xapi/';
export const COURSE = 'https://example.org/labour-migration/module-1';
export const ACTOR = {mbox: 'mailto:amina@example.org', name: 'Amina'};
export const REGISTRATION = '11111111-1111-4111-8111-111111111111';
export const SECRET = 'Basic c2VjcmV0';
export const EXTENSION = 'https://w3id.org/scormkit/xapi/extensions/';
export const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

export const PLAN = {
  id: 'module-1',
  pages: [{id: '1-1', href: 'index.html'}, {id: 'test', href: 'test.html'}],
  data: {
    root: COURSE, course: 'https://example.org/labour-migration', language: 'en', profile: 'urn:profile', progress: PROGRESS,
  },
};

// What comes with the questions.
export const ASKED = {
  questions: {'1-1_q': {parent: '1-1', order: ['a', 'b', 'c']}, test_r: {parent: 'test', order: []}},
  extensions: {attempt: `${EXTENSION}attempt`, confidence: `${EXTENSION}confidence`},
};

export const LAUNCH = {endpoint: LRS, auth: SECRET, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activity_id: COURSE};

export function address(launch = LAUNCH) {
  return `https://lms.example/course/index.html?${new URLSearchParams(launch)}`;
}

// An LRS that keeps statements and one bookmark; what it does with the n-th request is said by `mood(call, n)`:
// a status, `lost` (it arrives and the answer does not), `down` (it does not arrive), anything else: it answers.
export function remote(mood = () => '') {
  const lrs = {statements: new Map(), order: [], document: null, tag: 0, calls: [], mood, hidden: false};
  lrs.fetch = async (where, init = {}) => {
    if (where === 'activities.json') return reply(200, JSON.stringify({'module-1': {name: {en: 'Introduction'}}, '1-1_q': {name: {en: 'Which?'}}}));
    const {pathname, searchParams} = new URL(where);
    const call = {...init, path: pathname.replace('/xapi/', ''), query: Object.fromEntries(searchParams)};
    const mood_ = lrs.mood(call, lrs.calls.length);
    lrs.calls.push(call);
    if (mood_ === 'down') throw new TypeError('Failed to fetch');
    if (typeof mood_ === 'number') return reply(mood_, 'no');
    const answer = call.query.statementId ? reply(lrs.statements.has(call.query.statementId) ? 200 : 404, '{}')
      : call.query.verb ? reply(200, JSON.stringify({statements: lrs.order.filter(({verb, object}) => verb.id === call.query.verb && object.id === call.query.activity)}))
      : call.path === 'statements' ? stated(lrs, JSON.parse(call.body)) : marked(lrs, call);
    if (mood_ === 'lost') throw new TypeError('Failed to fetch');
    return answer;
  };
  return lrs;
}

function stated(lrs, statements) {
  const same = ({object: {definition, ...object}, ...rest}) => JSON.stringify({...rest, object});
  if (statements.some((one) => lrs.statements.has(one.id) && lrs.statements.get(one.id) !== same(one))) return reply(409, 'another');
  for (const one of statements) {
    if (!lrs.statements.has(one.id)) lrs.order.push(one);
    lrs.statements.set(one.id, same(one));
  }
  return reply(200, JSON.stringify(statements.map(({id}) => id)));
}

function marked(lrs, {method, headers, body}) {
  const tag = lrs.document === null ? null : `"${lrs.tag}"`;
  if (method === 'GET') return tag ? reply(200, lrs.document, lrs.hidden ? null : tag) : reply(404, 'none');
  const match = headers['If-Match'], none = headers['If-None-Match'];
  if ((match && (!tag || ![tag, '*'].includes(match))) || (none && tag)) return reply(412, 'changed');
  if (tag && !match && !none && lrs.strict) return reply(409, 'read first');
  lrs.document = body;
  lrs.tag += 1;
  return reply(204, '');
}

function reply(status, text, tag = null) {
  return {status, headers: {get: (name) => (name === 'ETag' ? tag : null)}, text: async () => text, json: async () => JSON.parse(text)};
}

let drawn = 0;

// A window, and the clock with the browser's store; `storage` and `session` may be handed to the next one.
export function browser(lrs, {href = address(), storage = new Map(), session = new Map(), start = Date.UTC(2026, 10, 25, 10)} = {}) {
  const listeners = {};
  const listen = (name, call) => { (listeners[name] = listeners[name] || []).push(call); };
  const timers = new Set();
  let now = start;
  const window = {
    location: new URL(href),
    history: {state: null, replaceState: (state, title, to) => { window.location = new URL(to, window.location); }},
    sessionStorage: {getItem: (key) => (session.has(key) ? session.get(key) : null), setItem: (key, text) => session.set(key, text)},
    document: {hidden: false, addEventListener: listen},
    crypto: {getRandomValues: (array) => array.map(() => { drawn += 1; return Math.imul(drawn, 0x9e3779b1) >>> 16; })},
    addEventListener: listen,
    fetch: lrs.fetch,
  };
  const clock = {
    now: () => now,
    wait(ms, call) {
      const timer = {at: now + ms, call};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    store: {
      get: (key) => (storage.has(key) ? storage.get(key) : null), set: (key, text) => storage.set(key, text),
      remove: (key) => storage.delete(key), keys: () => [...storage.keys()],
    },
  };
  // Time passes: what was to ring rings, in order.
  async function pass(ms) {
    const end = now + ms;
    for (;;) {
      await quiet();
      const [first] = [...timers].filter(({at}) => at <= end).sort((one, other) => one.at - other.at);
      if (!first) break;
      timers.delete(first);
      now = first.at;
      first.call();
    }
    now = end;
  }
  const fire = async (name) => {
    for (const call of listeners[name] || []) call({});
    await quiet();
  };
  return {window, clock, storage, session, pass, fire, timers};
}

// Until nothing moves any more without the clock.
export async function quiet() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
}

// What a statement says, in short.
export function told(statement) {
  return `${statement.verb.display.en} ${statement.object.id.replace(COURSE, '') || '/'}`;
}
