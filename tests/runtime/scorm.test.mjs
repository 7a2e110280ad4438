// An LMS's API is found wherever it may be, and words go out as the standards take them.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from './laws.mjs';
import {load} from './runtime.mjs';

const {seek} = await load('scorm');
const {measured} = await load('measured');
const {oneLine, plain} = await load('words');

const API = {GetValue() {}};
const find = (window) => seek(window, 'API_1484_11', '');

// The windows of a course `depth` frames below the LMS.
function windows(api, depth = 1, opener = null) {
  let at = {API_1484_11: api, opener};
  at.parent = at;
  const top = at;
  at.top = top;
  for (let n = 0; n < depth; n += 1) at = {parent: at, top, opener: null};
  return at;
}

// Another origin's window: every touch throws, but its parent may be asked for.
function foreign(parent) {
  return new Proxy({}, {
    get(_, name) {
      if (name === 'parent') return parent;
      throw new Error('SecurityError');
    },
  });
}

test('the API is found far above, in the opener, in the opener of the top, and past foreign windows', () => {
  assert.equal(find(windows(API, 40)), API);
  assert.equal(find({...windows(undefined, 0), opener: windows(API, 3)}), API);
  assert.equal(find(windows(undefined, 1, windows(API, 2))), API);
  const between = {opener: null};
  between.top = windows(API, 0);
  between.parent = foreign(between.top);
  assert.equal(find(between), API);
});

test('each standard has its own name and its own calls', () => {
  const old = {LMSGetValue() {}}, frame = {API: old, API_1484_11: API, opener: null};
  Object.assign(frame, {parent: frame, top: frame});

  assert.equal(seek(frame, 'API', 'LMS'), old);
  assert.equal(seek(frame, 'API_1484_11', ''), API);
  assert.equal(seek(frame, 'API_1484_11', 'LMS'), null);
});

test('an element of the page whose id is that of the API is no API', () => {
  const frame = windows(API, 1);
  frame.API_1484_11 = {tagName: 'H2'};
  assert.equal(find(frame), API);
});

test('windows that are each other\'s parents for ever end the search', () => {
  const a = {opener: null}, b = {opener: null, parent: a};
  Object.assign(a, {parent: b, top: b});
  assert.equal(find(a), null);
});

test('words are cut to one line, no pair torn', () => {
  fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 400}), (words) => {
    const said = oneLine(words, 255);
    assert.ok(said.length <= 255 && said === said.trim() && !/[\x00-\x1f\u2028]/.test(said));
    assert.equal(oneLine(said, 255), said);
    assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(said));
  }));
});

test('nobody\'s words hold what reads as a delimiter', () => {
  fc.assert(fc.property(fc.string({unit: fc.constantFrom('[', ']', ',', '.', ':', '{', 'lang=', '}', 'a'), maxLength: 12}), (words) => {
    const said = plain(words);
    assert.ok(!/\[[,.:]\]/.test(said) && !/^\{lang=/.test(said));
    assert.equal(plain(said), said);
  }));
});

test('a measure is a hundredth of the score, without the noise of the division', () => {
  const made = [0, 100, 66.67, 83.333333, 14.29, 0.01, 57.99].map((score) => measured(score).scaled);

  assert.deepEqual(made, ['0', '1', '0.6667', '0.8333', '0.1429', '0.0001', '0.5799']);
  assert.deepEqual(measured(70), {scaled: '0.7', raw: '70', min: '0', max: '100'});
  assert.deepEqual(measured(null), {});
});

const {dialogue} = await load('scorm');
const CORE = {
  name: 'API', prefix: '', finish: 'Finish', kind: () => 'offline', known: ['status', 'cmi.suspend_data'], mode: 'mode', learner: 'learner', browsed: '',
};

// An open dialogue with a list as the LMS; `answers` are what the course's server says, one after the other, the last again and again.
async function open(answers, document = {hidden: false}) {
  const calls = [], gone = [], asked = [];
  const note = (verb) => (...given) => (calls.push([verb, ...given].join(' ')), verb === 'GetValue' ? '' : 'true');
  const API = Object.fromEntries(['Initialize', 'GetValue', 'SetValue', 'Commit', 'Finish', 'GetLastError'].map((verb) => [verb, note(verb)]));
  const window = {API, document, location: {href: 'https://lms.example/course/'}};
  window.parent = window;
  window.top = window;
  if (answers) {
    window.fetch = async (...given) => {
      asked.push(given);
      const status = answers.length > 1 ? answers.shift() : answers[0];
      if (!status) throw new TypeError('Failed to fetch');
      return status === 'never' ? new Promise(() => {}) : {status};
    };
  }
  const wait = (milliseconds, call) => (gone.push(call), () => gone.splice(gone.indexOf(call), 1));
  const lms = dialogue(window, {wait}, CORE);
  await lms.open();
  const commits = () => calls.filter((call) => call.startsWith('Commit')).length;
  const save = (n) => lms.write(() => lms.put('x', {'': `${n}`})).then(() => 'saved', ({kind}) => kind);
  const flushed = async () => { for (let n = 0; n < 20; n += 1) await null; };
  return {lms, save, commits, gone, asked, flushed, document};
}

test('an LMS is not told to send while the server of the course is away, and has everything once it is back', async () => {
  for (const away of [503, 0]) {
    const {save, commits, asked} = await open([200, away, away, 200]);
    assert.deepEqual([await save(1), commits()], ['saved', 1]);
    assert.deepEqual([await save(2), commits()], ['offline', 1]);
    assert.deepEqual([await save(2), commits()], ['offline', 1]);
    assert.deepEqual([await save(2), commits()], ['saved', 2]);
    assert.deepEqual(asked.map(([address, {method, cache}]) => `${method} ${cache} ${address}`), Array(4).fill('HEAD no-store https://lms.example/course/'));
  }
});

test('where no server has ever answered, silence means nothing: from a file, in an app, where one may not ask', async () => {
  for (const answers of [null, [0], [503]]) {
    const {save, commits} = await open(answers);
    assert.deepEqual([await save(1), await save(2), commits()], ['saved', 'saved', 2]);
  }
  const refused = await open([403]);
  assert.deepEqual([await refused.save(1), await refused.save(2), refused.commits()], ['saved', 'saved', 2]);
});

test('a server that never answers is away after ten seconds', async () => {
  const {save, commits, gone, flushed} = await open([200, 'never']);
  await save(1);
  const saving = save(2);
  await flushed();
  assert.deepEqual([gone.length, commits()], [1, 1]);
  gone[0]();
  assert.deepEqual([await saving, commits()], ['offline', 1]);
});

test('nothing is asked of a hidden page, and the end waits for no answer', async () => {
  const hidden = await open([200, 503], {hidden: false});
  await hidden.save(1);
  hidden.document.hidden = true;
  assert.deepEqual([await hidden.save(2), hidden.commits(), hidden.asked.length], ['saved', 2, 1]);

  const leaving = await open([200, 'never']);
  await leaving.save(1);
  leaving.save(2);
  leaving.lms.end(() => {});
  assert.equal(leaving.commits(), 2);
});
