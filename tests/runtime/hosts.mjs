// The five connections in a bad world: LMS and LRS keep what they acknowledge, and refuse, forget or dawdle as the weather says.
import {dice, settled} from './connection.mjs';
import {HERE, load} from './runtime.mjs';
import * as unit from '../targets/cmi5/world.mjs';
import {browser, remote} from '../targets/xapi/world.mjs';

const {scorm12} = await import(`${HERE}lms/scorm12.js`), {scorm2004} = await import(`${HERE}lms/scorm2004.js`);
const part = async (target) => {
  const {connect} = await import(`${HERE}targets/${target}/adapter.js`), {reports} = await import(`${HERE}targets/${target}/reports.js`);
  return {connect, reports};
};
const [SCORM12, SCORM2004, XAPI, CMI5, WEB] = await Promise.all(['scorm12', 'scorm2004', 'xapi', 'cmi5', 'web'].map(part));
await load('session');

export const never = new Promise(() => {});
const ROOT = 'https://example.org/module-1';
const LRS = 'https://lrs.example/xapi/';
const data = (more) => ({mastery: 0, root: ROOT, course: 'https://example.org', language: 'en', profile: 'urn:profile', progress: 'urn:progress', late: 'urn:late', name: ROOT, ...more});

// One window of a browser: `kept` is what the browser keeps for all of them, `time` the clock on the wall. When it is
// killed nothing of it runs any more.
export function tab(kept, time, {broken = false} = {}) {
  const here = {alive: true, time, kept, session: new Map()};
  const guarded = (call) => (...given) => {
    if (!here.alive || broken) throw new Error('forbidden');
    return call(...given);
  };
  here.now = time.now;
  here.wait = (milliseconds, call) => time.wait(milliseconds, () => here.alive && call());
  here.store = {
    get: guarded((key) => (kept.has(key) ? kept.get(key) : null)), set: guarded((key, text) => { kept.set(key, text); }),
    remove: guarded((key) => { kept.delete(key); }), keys: guarded(() => [...kept.keys()]),
  };
  return here;
}

// What the weather does with the next call: '' lets it pass. `lag` is the time that slow calls have taken. `spell(kind, until)` is weather that lasts.
export function weather(random, time) {
  const sky = {kind: '', until: 0, lag: 0};
  sky.spell = (kind, milliseconds) => Object.assign(sky, {kind, until: time.now() + milliseconds});
  sky.clear = () => Object.assign(sky, {kind: '', until: 0, calm: true});
  sky.now = () => (sky.calm ? '' : time.now() < sky.until ? sky.kind : random() < 0.03 ? ['down', 'lost', 'slow', 'odd'][Math.floor(random() * 4)] : '');
  return sky;
}

// SCORM: `kept` are the values that the LMS has, whatever it said about them. A call is refused with 101 or thrown at, a
// commit may be lost on its way there or on its way back, a session may be over without a word, and the last call may say
// true to what it sends by a beacon.
function scorm(standard, part, {time, sky, random, mastery, learner}) {
  const second = standard === 2004, prefix = second ? '' : 'LMS', place = {values: {}};
  const interactions = Object.fromEntries(['pra1', 'pra2', 'qqq1', 'qqq2', 'qqq3', 'qqq4'].map((key) => [
    `lesson_${key}`, {type: 'choice', pattern: 'a', patterns: ['a']},
  ]));

  function api(here) {
    let over = false, failed = 0, last = false;
    const keep = (values) => {
      const how = sky.now(), beacon = last && (how === 'beacon' || random() < 0.5);
      if (!['down', 'beacon'].includes(how)) place.values = values;
      return beacon || !['down', 'lost', 'beacon'].includes(how);
    };
    const judge = (second ? scorm2004 : scorm12)({
      data: place.values, learner: {id: learner, name: learner}, now: time.now, keep, mastery: mastery ? (second ? mastery / 100 : mastery) : undefined,
      ...(second && {threshold: 1, edition: 4}),
    });
    const calls = Object.entries(judge.api).map(([name, call]) => [name, (...given) => {
      if (!here.alive) throw new Error('killed');
      if (/Get(LastError|ErrorString|Diagnostic)$/.test(name)) return failed ? `${failed}` : call(...given);
      failed = 0;
      last = name === `${prefix}${second ? 'Terminate' : 'Finish'}`;
      const how = /[GS]etValue$/.test(name) ? sky.now() : '';
      if (how === 'slow') sky.lag += 2000;
      if (how === 'gone') over = true;
      if (over) failed = second ? 133 : 301;
      else if (how === 'odd' && random() < 0.3) throw new Error('odd');
      else if (how === 'odd') failed = 101;
      if (failed) return /GetValue$/.test(name) ? '' : 'false';
      return call(...given);
    }]);
    return Object.fromEntries(calls);
  }
  const key = (n, name) => place.values[`cmi.interactions.${n}.${name}`];
  return {
    part, place, data: data({mastery}), asked: {interactions},
    window(here) {
      const top = {[second ? 'API_1484_11' : 'API']: api(here)};
      Object.assign(top, {parent: top, top});
      return {parent: top, top, location: {host: 'lms.example'}};
    },
    // Question, response and the second in which it was told.
    answers: () => Object.keys(place.values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).map((name) => {
      const n = name.split('.')[2], at = second ? (key(n, 'timestamp') || '').slice(11) : key(n, 'time');
      const said = second ? key(n, 'learner_response') : key(n, 'student_response');
      return at && said && key(n, 'latency') ? `${key(n, 'id')} ${said} ${at}` : ''; // half an answer is none
    }).filter(Boolean),
    result: () => ({
      status: second ? (place.values['cmi.completion_status'] === 'completed' ? place.values['cmi.success_status'].replace('unknown', 'completed') : 'incomplete')
        : place.values['cmi.core.lesson_status'],
      score: place.values[second ? 'cmi.score.raw' : 'cmi.core.score.raw'] || '',
    }),
    reset: () => { place.values = {}; },
    state: () => place.values['cmi.suspend_data'] || '',
    prefix,
  };
}

// xAPI and cmi5 over one list-LRS; a request takes a moment, and a killed tab hears no answer.
function lrs(cmi5, part, {time, sky, random, learner, number, places}) {
  const actor = {objectType: 'Agent', name: learner, account: {homePage: 'https://lms.example', name: learner}};
  const mood = () => ({down: 'down', lost: 'lost', odd: [500, 503, 429, 408][Math.floor(random() * 4)], gone: 401})[sky.now()] || '';
  const place = cmi5 ? unit.lms({mood, data: {masteryScore: undefined}}) : remote(mood);
  const registration = `11111111-1111-4111-8111-${`${number}`.padStart(12, '0')}`;
  let launches = 0;
  places.push(place);
  // All that any launch has brought of this registration: it is one LRS.
  const order = () => [...new Map(places.flatMap((one) => one.order).map((one) => [one.id, one])).values()]
    .filter(({context}) => context.registration === registration);
  const launch = {
    endpoint: LRS, auth: 'Basic x', actor: JSON.stringify(actor), registration,
    ...(cmi5 ? {activityId: ROOT} : {activity_id: ROOT}),
  };
  // A second tab asks as the same session; a launch is a new one.
  const address = (n) => `https://lms.example/course/index.html?${new URLSearchParams({...launch, ...(cmi5 && {fetch: `https://lms.example/fetch/${n}`})})}`;
  const fetched = (here) => async (...given) => {
    if (!here.alive) return never;
    const slow = sky.now() === 'slow' ? 2000 : 20 + Math.floor(random() * 200), before = random() < 0.5;
    const pause = () => new Promise((resolve) => time.wait(slow, resolve));
    if (before) await pause();
    if (!here.alive) return never;
    const asked = place.fetch(...given);
    await asked.catch(() => {});
    if (!before) await pause();
    return here.alive ? asked : never;
  };
  return {
    part, place, data: data(),
    asked: {questions: {}, extensions: {attempt: 'urn:attempt', confidence: 'urn:confidence'}},
    window(here, reload) {
      if (!reload) launches += 1;
      place.number = launches;
      const made = browser(place, {href: reload || address(launches), session: here.session, start: time.now()});
      made.window.fetch = fetched(here);
      made.window.location.host = 'lms.example';
      here.fire = made.fire;
      return made.window;
    },
    answers: () => order().filter(({verb}) => verb.display.en === 'answered').map((one) => {
      const at = (one.context.extensions && one.context.extensions['urn:late']) || one.timestamp;
      return `${one.object.id.slice(ROOT.length + 1)} ${one.result.response} ${at.slice(11, 19)}`;
    }),
    result() {
      const said = order().filter(({object, verb}) => object.id === ROOT && ['completed', 'passed', 'failed'].includes(verb.display.en));
      const last = said[said.length - 1], score = last && last.result.score;
      return {status: last ? last.verb.display.en : 'incomplete', score: score ? `${score.raw}` : '', said: said.map(({verb, context: {extensions}}) => `${verb.display.en} ${extensions && extensions[`${unit.CMI5}extensions/sessionid`]}`)};
    },
    state: () => place.document || '',
    actors: () => new Set(order().map(({actor: {name}}) => name)),
  };
}

function web() {
  return {
    part: WEB, data: data(), asked: {}, answers: null,
    window: () => ({location: {protocol: 'file:', host: ''}, document: {}, navigator: {}}),
  };
}

export const HOSTS = {
  scorm12: (world) => scorm(12, SCORM12, world),
  scorm2004: (world) => scorm(2004, SCORM2004, world),
  xapi: (world) => lrs(false, XAPI, world),
  cmi5: (world) => lrs(true, CMI5, world),
  web,
};

export {dice, settled};
