// Plays a session with the plan it is given on standard input and writes every statement that reached the LRS.
import {readFileSync} from 'node:fs';

import {adapter} from './modules.mjs';
import {LRS, address, browser, quiet, remote} from './world.mjs';

const {plan, asked, definitions, actor, registration} = JSON.parse(readFileSync(0, 'utf8'));
const connect = (await adapter()).whole(asked);
const lrs = remote();
const launch = {endpoint: LRS, auth: 'Basic x', actor: JSON.stringify(actor), registration, 'Accept-Language': 'en'};
const [first, second] = Object.keys(asked.questions);
const lesson = plan.pages[0].id, test = plan.pages[1].id;
const given = {points: 2, seconds: 3.5, at: '2026-11-25T10:00:00.000Z', attempt: 1, confidence: null};

function open() {
  const {window, clock} = browser(lrs, {href: address(launch)});
  window.fetch = async (where, init) => (where === 'activities.json' ? {json: async () => definitions} : lrs.fetch(where, init));
  return connect(plan, window, clock);
}

const one = open();
await one.open();
await one.save('s1~MARK00~1~', {page: lesson, done: 0, status: 'incomplete', score: null});
await one.answer({...given, id: first, response: ['b'], score: 1});
await one.save('s1~MARK00~2~', {page: test, done: 0.5, status: 'incomplete', score: null});
await one.answer({...given, id: second, response: ['true'], score: 0, confidence: false});
await one.objective('1-1-definitions_lenses', 'incomplete', 50);
await one.objective('1-1-definitions_lenses', 'passed', 100);
await one.finish({status: 'passed', score: 83.33});
await quiet();
await one.close(61.5, false);

const two = open();
await two.open();
await two.close(2, true);
process.stdout.write(JSON.stringify(lrs.order));
