// One answer to one kind of question, through the session and the browser side of a target: all that it tells, in order.
import {execFileSync} from 'node:child_process';
import {clock, lms, settled, store} from './connection.mjs';
import {HERE, load} from './runtime.mjs';

const {answers} = await load('answers');
const {session} = await load('session');

export const TARGETS = ['scorm12', 'scorm2004', 'xapi', 'cmi5', 'web'];
export const KINDS = [
  'choice', 'true-false', 'matching', 'categorise', 'ordering', 'numeric', 'fill-in', 'inline-choice', 'hotspot', 'rating', 'reflection',
  'rubric', 'scenario',
];

export const widgets = Object.fromEntries(await Promise.all(KINDS.map(async (kind) => (
  [kind, (await import(`${HERE}questions/${kind.replace('-', '_')}/widget.js`)).widget]
))));
const reports = Object.fromEntries(await Promise.all(TARGETS.map(async (target) => (
  [target, (await import(`${HERE}targets/${target}/reports.js`)).reports]
))));
export const demo = JSON.parse(execFileSync(process.env.PYTHON || 'python3', [new URL('kinds_cases.py', import.meta.url).pathname], {maxBuffer: 1e7}));

// The question of this kind in the demo course: the first, as a page asks it.
export const asked = (kind) => demo.questions.find((question) => question.kind === kind);

// An array of an LMS, and a record store, that write down what they are told. With neither, the connection of the web hears of it.
const array = (log, sent = new Map()) => ({
  get: () => '0', code: () => '0', sent, write: async (job) => job(), state: '', begun: '', learner: '', kind: () => 'offline', lasting: () => false,
  world: {store: store(), now: () => 0, window: {location: {host: ''}}, iri: ''},
  put(name, values) {
    const n = name.match(/^cmi\.interactions\.(\d+)\.$/)[1];
    log[n] = {...log[n], ...values};
    for (const key of Object.keys(values)) sent.set(name + key, values[key]);
  },
});
const statements = (log) => ({say: (...said) => log.push(JSON.parse(JSON.stringify(said)))});

export async function heard(target, {key, confidence}, response) {
  const log = [], time = clock(), place = lms(), connection = place.connection();
  const world = {now: time.now, wait: time.wait, random: () => 0.5, store: store(), host: 'https://lms.example'};
  const learner = session(JSON.parse(JSON.stringify(demo.plan)), connection, world);
  await learner.open();
  const ear = {scorm12: array, scorm2004: array, xapi: statements, cmi5: statements, web: () => ({})}[target](log);
  learner.sit((my) => answers(my, widgets, (_, data) => reports[target](ear, data), {tests: {}, data: demo.asked[target]}));
  learner.know(demo.questions);
  learner.answer(key, response, {seconds: 4, confidence: confidence || null});
  await settled();
  const back = learner.answered(key);
  await learner.close();
  return {told: target === 'web' ? place.called('answer').map(([said]) => said) : log, back: back.response, verdict: back.verdict};
}
