// The page round a SCO: offers `API` or `API_1484_11`, keeps what is committed by way of the server, and tells it every call.
import {scorm12} from './scorm12.js';
import {scorm2004} from './scorm2004.js';

const STANDARDS = {
  scorm12: ['API', scorm12, {}], scorm2004: ['API_1484_11', scorm2004, {edition: 4}],
  'scorm2004-2': ['API_1484_11', scorm2004, {edition: 2}], 'scorm2004-3': ['API_1484_11', scorm2004, {edition: 3}],
  'scorm2004-4': ['API_1484_11', scorm2004, {edition: 4}],
};
const CONTENT = '/content/';

const asked = new URLSearchParams(window.location.search);
const text = (name, otherwise) => asked.get(name) ?? otherwise;
const frame = document.getElementById('sco');
const scos = asked.has('sco') ? asked.getAll('sco') : ['index.html'];
let opened;

// Where a launch is: one attempt at one SCO; the first has the attempt's own name.
const place = (n) => `${text('attempt', '1')}${n ? `.${n}` : ''}`;

function launch(n, data, more) {
  return {
    ...more, data, learner: {id: text('learner', 'learner-1'), name: text('name', 'Dudek, Irena')}, mode: text('mode', 'normal'),
    mastery: text('mastery'), threshold: text('threshold'), objectives: asked.getAll('objective'), stores: asked.getAll('store'),
    launch: text('launch'), limit: text('limit'), action: text('action'), keep: (values) => posted(`/kept/${place(n)}`, values),
  };
}

// At once, so that a commit can fail; while the page goes, a browser lets only a beacon through.
function posted(address, value) {
  const body = JSON.stringify(value), request = new XMLHttpRequest();
  try {
    request.open('POST', address, false);
    request.send(body);
    return request.status === 204;
  } catch {
    return navigator.sendBeacon(address, body);
  }
}

// What is called in one breath is told together; a beacon leaves while the page goes too.
function telling(log, n, base) {
  let told = 0;
  return () => {
    const rows = log.slice(told).map((row, at) => ({...row, args: row.args.map(String), number: base + told + at + 1}));
    told = log.length;
    const body = JSON.stringify(rows), address = `/log/${place(n)}`;
    if (rows.length && !navigator.sendBeacon(address, body)) posted(address, rows);
  };
}

function offered(api, after) {
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => { waiting = false; after(); });
  };
  return Object.fromEntries(Object.entries(api).map(([name, work]) => [name, (...args) => {
    const answer = work(...args);
    soon();
    return answer;
  }]));
}

async function open(n) {
  const [name, make, more] = STANDARDS[text('standard', 'scorm12')];
  await emptied();
  const {data, base} = await (await fetch(`/launch/${place(n)}`, {method: 'POST'})).json();
  const lms = make(launch(n, data, more));
  window.scormkit_log = lms.log;
  window.scormkit_data = lms.data;
  window.scormkit_state = lms.state;
  window.scormkit_reported = () => base + lms.log.length;
  if (text('api') !== 'none') window[name] = offered(lms.api, telling(lms.log, n, base));
  document.querySelectorAll('#scos button').forEach((button, at) => button.toggleAttribute('aria-current', at === n));
  show(CONTENT + scos[n]);
}

// The SCO before has to say good-bye to its own API.
function emptied() {
  if (opened) opened.close();
  if (!frame.src) return undefined;
  return new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    frame.src = 'about:blank';
  });
}

function show(address) {
  if (text('window') !== 'new') {
    frame.src = address;
    return;
  }
  const open = () => { opened = window.open(address, 'sco', 'popup,width=1000,height=700'); };
  const ask = document.getElementById('window');
  frame.hidden = true;
  ask.hidden = false;
  ask.firstElementChild.onclick = open;
  open();
}

function listed() {
  const nav = document.getElementById('scos');
  nav.hidden = scos.length < 2;
  scos.forEach((sco, n) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = asked.getAll('title')[n] || sco;
    button.addEventListener('click', () => open(n));
    nav.append(button);
  });
}

listed();
open(0);
