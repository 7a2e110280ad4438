// Gives answers to scorm-again, or to our own LMS (`own`), through the adapter: a list of {told, response} comes in, a list of refused calls goes out.
import { readFileSync } from 'node:fs';
import { adapter } from './adapter.mjs';
import { clock, windows } from './lms.mjs';

globalThis.window = globalThis;
globalThis.document = { addEventListener() {}, visibilityState: 'visible' };
const { Scorm12API } = await import('scorm-again/scorm12');
const HERE = process.env.SCORMKIT || new URL('../../../scormkit/', import.meta.url).pathname;
const own = await import(`${HERE}lms/scorm12.js`);

const asked = JSON.parse(readFileSync(0, 'utf8'));
const refused = [];
const interactions = Object.fromEntries(asked.map(({ told }, n) => [`question_${n}`, told]));
const judge = process.argv[2] === 'own' ? own.scorm12({ learner: { id: 'irena', name: 'Dudek, Irena' } }).api : new Scorm12API({ logLevel: 5, autocommit: false });
let last;
const api = new Proxy(judge, {
  get: (_, name) => judge[name] && ((...args) => {
    const answer = judge[name](...args);
    last = name;
    if (answer === 'false' || (name === 'LMSGetLastError' && answer !== '0')) refused.push([name, ...args, answer]);
    return answer;
  }),
});
const plan = { pages: [{ id: 'welcome' }], data: { mastery: 70, interactions } };
const connection = adapter.connect(plan, windows(api), clock());
const launch = await connection.open();
if (launch.recorded === false) refused.push('not recorded');
await connection.save('s1~A', { page: 'welcome', done: 0, status: 'incomplete', score: null });
for (const [n, { response }] of asked.entries()) {
  const score = [1, 0, 1 / 3, null][n % 4];
  const at = new Date(2026, 0, 1, n % 24, n % 60, n % 60).toISOString();
  await connection.answer({ id: `question_${n}`, response, score, points: 1, seconds: n * 1.234, at }).catch(() => {});
}
await connection.objective('welcome_aim', 'incomplete', 200 / 3);
await connection.save('s1~B', { page: 'last', done: 1, status: 'passed', score: 83.33 });
await connection.finish({ status: 'passed', score: 83.33 });
await connection.close(3725.5, false);
if (last !== 'LMSFinish') refused.push(`the last call is ${last}`);
process.stdout.write(JSON.stringify(refused));
