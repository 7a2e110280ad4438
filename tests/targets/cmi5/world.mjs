// A cmi5 LMS made of plain values around the LRS of the xapi tests: it gives a token once, and keeps the log of all requests.
import {browser, quiet, remote} from '../xapi/world.mjs';

const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;
const load = (name) => import(`${HERE}${name}.js`);

export {browser, quiet};
export const {blank, encode} = await load('runtime/state');
export const UNIT = 'https://lms.example/units/7';
export const ROOT = 'https://example.org/borders/module-1';
export const COURSE = 'https://example.org/borders';
export const ACTOR = {objectType: 'Agent', name: 'Amina', account: {homePage: 'https://lms.example', name: '17'}};
export const REGISTRATION = '11111111-1111-4111-8111-111111111111';
export const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
export const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const LRS = 'https://lrs.example/xapi/';

export const PLAN = {
  id: 'module-1', pages: [{id: 'one', href: 'index.html'}],
  data: {root: ROOT, course: COURSE, language: 'en', profile: 'urn:profile', progress: PROGRESS, late: 'urn:late'},
};
const ASKED = {questions: {one_q: {parent: 'one', order: ['a', 'b']}}, extensions: {attempt: 'urn:attempt', confidence: 'urn:confidence'}};

const {connect: plain} = await load('targets/cmi5/adapter'), {reports} = await load('targets/cmi5/reports');

// The adapter as it is once the questions are here.
export function connect(...given) {
  const connection = plain(...given);
  return Object.assign(connection, reports(connection, ASKED));
}

export const template = (number) => ({
  contextActivities: {grouping: [{objectType: 'Activity', id: ROOT}]},
  extensions: {[`${CMI5}extensions/sessionid`]: `session-${number}`},
});

export const address = (number, more = {}) => `https://lms.example/course/index.html?${new URLSearchParams({
  endpoint: LRS, fetch: `https://lms.example/fetch/${number}`, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: UNIT, ...more,
})}`;

// `data` is added to LaunchData; `fetch` is what the token's address answers, where it is not a token.
export function lms({data = {}, preferences = null, fetch, mood} = {}) {
  const place = remote(mood), inner = place.fetch, fetched = new Set();
  place.number = 1;
  place.log = [];
  place.data = data;
  place.fetch = async (where, init = {}) => {
    if (where === 'activities.json') return inner(where);
    const {pathname, searchParams: asked} = new URL(where), what = asked.get('stateId') || asked.get('profileId');
    const verbs = pathname.endsWith('/statements') && init.body ? [JSON.parse(init.body)].flat().map(({verb}) => verb.display.en).join(' ') : '';
    place.log.push([init.method, verbs || what || pathname].join(' '));
    if (pathname.startsWith('/fetch/')) {
      const twice = fetched.has(where);
      fetched.add(where);
      return reply(200, fetch || (twice ? {'error-code': '1', 'error-text': 'again'} : {'auth-token': 'secret'}));
    }
    if (init.headers.Authorization !== 'Basic secret') return reply(401, 'who?');
    if (what === 'LMS.LaunchData') return reply(200, {contextTemplate: template(place.number), launchMode: 'Normal', ...place.data});
    if (what === 'cmi5LearnerPreferences') return preferences ? reply(200, preferences) : reply(404, 'none');
    return inner(where, verbs && !init.body.startsWith('[') ? {...init, body: `[${init.body}]`} : init);
  };
  return place;
}

function reply(status, value) {
  return {status, headers: {get: () => null}, text: async () => JSON.stringify(value), json: async () => value};
}

// A learner's browser opens session `number`; `world` is the one before it, with its stores.
export async function opened(place, {number = 1, world = {}, href, storage = world.storage, wait = 0, start, forbids} = {}) {
  place.number = number;
  const made = browser(place, {href: href || address(number), storage, session: world.session, start});
  if (forbids) forbid(made);
  const connection = connect(PLAN, made.window, made.clock), opening = connection.open();
  if (wait) await made.pass(wait);
  const launch = await opening;
  await quiet();
  return {...made, connection, launch};
}

// A browser that forbids its stores and its history.
function forbid({window, clock}) {
  const refuse = () => { throw new Error('SecurityError'); };
  Object.defineProperty(window, 'sessionStorage', {get: refuse});
  window.history = {replaceState: refuse};
  clock.store = {get: refuse, set: refuse, remove: refuse, keys: refuse};
}

export const state = (count, told = '') => encode({...blank('MARK00'), count, told});
export const progress = (page = 'one', done = 0.5, status = 'incomplete', score = null) => ({page, done, status, score});
export const ANSWER = {id: 'one_q', response: ['b', 'a'], score: 1, points: 1, seconds: 2, at: '2026-11-25T10:00:00.000Z', attempt: 1, confidence: null};
export const told = (place) => place.order.map(({verb, object}) => `${verb.display.en} ${object.id.replace(ROOT, '').replace(UNIT, '/')}`);
