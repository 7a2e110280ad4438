// SCORM 2004, element by element (RTE 4.2): what each takes, what it refuses and with which code, and who may read and set it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fresh, opened, told} from './judged.mjs';

const long = (length) => 'x'.repeat(length);
const REAL = {good: ['0', '-1', '1', '0.5', '-0.1234567'], type: ['', '.5', '1.', '1e-7', 'one', '0,5', '+1', ' 1']};
const measure = (low, high) => ({good: [`${low}`, `${high}`, '0.5'], type: REAL.type, range: [`${low - 0.01}`, `${high + 0.01}`]});
const NUMBER = {good: [...REAL.good, '1000000', '-99999.5'], type: REAL.type};
const SPAN = {
  good: ['PT0S', 'PT1M5S', 'PT65.5S', 'P1DT2H', 'P1Y2M3DT4H5M6.78S', 'P1Y', 'PT1.25S'],
  type: ['P', 'PT', 'P1DT', 'PT1.234S', 'P1W', '1H', 'PT-1S', 'PT1,5S', '', 'pt1s', 'PT1S5M', '00:00:01'],
};
const MOMENT = {
  good: [
    '1970', '2038', '2026-11', '2026-11-25', '2026-11-25T10', '2026-11-25T10:00', '2026-11-25T10:00:00', '2026-11-25T10:00:00.5',
    '2026-11-25T10:00:00.12Z', '2026-11-25T10:00:00.1+01', '2026-11-25T10:00:00.1-05:30', '2028-02-29',
  ],
  type: [
    '1969', '2039', '', '2026-13', '2026-11-32', '2026-02-29', '2026-11-31', '2026-11-25T24', '2026-11-25T10:00:00Z', '2026-11-25T10:00:00+01:00',
    '2026-11-25T10:00:00.123Z', '2026-11-25 10:00', '10:00:00',
  ],
};
const ID = {good: ['a', '1-1-definitions_border', 'urn:ADL:interaction-id-0001', 'https://example.org/a?b=c#d', 'a%20b', long(4000)], type: ['', 'a b', 'ä', 'a{b}', 'a[b]', 'urn:', 'urn:x', '100%']};
const WORDS = {good: ['', 'words', '{lang=de}Worte', '{lang=en-GB}words', '{lang=i-klingon}x', '{case_matters=true}', 'Ωµ\n'], type: ['{lang=}x', '{lang=english}x', '{lang=de', '{lang=i}x']};

const COMPLETION = {good: ['completed', 'incomplete', 'not attempted', 'unknown'], type: ['passed', '', 'Completed', 'browsed']};
const SUCCESS = {good: ['passed', 'failed', 'unknown'], type: ['completed', '', 'Passed']};
const score = (path) => ({[`${path}.scaled`]: measure(-1, 1), [`${path}.raw`]: NUMBER, [`${path}.min`]: NUMBER, [`${path}.max`]: NUMBER});

const BOTH = {
  'cmi.comments_from_learner.0.comment': WORDS, 'cmi.comments_from_learner.0.location': {good: ['', 'page 1']}, 'cmi.comments_from_learner.0.timestamp': MOMENT,
  'cmi.completion_status': COMPLETION, 'cmi.success_status': SUCCESS, 'cmi.progress_measure': measure(0, 1), ...score('cmi.score'),
  'cmi.location': {good: ['', 'page 1', long(1000)]}, 'cmi.suspend_data': {good: ['', long(64000)]},
  'cmi.learner_preference.audio_level': {good: ['0', '1', '12.5'], type: ['', 'loud'], range: ['-0.1']},
  'cmi.learner_preference.language': {good: ['', 'en', 'en-GB', 'deu', 'x-own', 'zh-Hans', 'ger', 'mo', 'qab'], type: ['english', 'sp', 'frl', 'e', 'en_GB', 'i', 'en-']},
  'cmi.learner_preference.delivery_speed': {good: ['0', '1.5'], type: [''], range: ['-1']},
  'cmi.learner_preference.audio_captioning': {good: ['-1', '0', '1'], type: ['', '0.5', 'on'], range: ['2', '-2']},
  'cmi.objectives.0.id': ID,
  'adl.nav.request': {
    good: ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_', '{target=item-2}choice', '{target=a.b}jump'],
    type: ['', 'next', 'choice', 'jump', '{target=}choice', '{target=a}continue', 'Continue'],
  },
};
const AIM = {
  ...score('cmi.objectives.0.score'), 'cmi.objectives.0.success_status': SUCCESS, 'cmi.objectives.0.completion_status': COMPLETION,
  'cmi.objectives.0.progress_measure': measure(0, 1), 'cmi.objectives.0.description': WORDS,
};
const ASKED = {
  'cmi.interactions.0.type': {
    good: ['true-false', 'choice', 'fill-in', 'long-fill-in', 'likert', 'matching', 'performance', 'sequencing', 'numeric', 'other'],
    type: ['', 'multiple-choice', 'Choice', 'true_false'],
  },
  'cmi.interactions.0.objectives.0.id': ID, 'cmi.interactions.0.timestamp': MOMENT, 'cmi.interactions.0.weighting': NUMBER,
  'cmi.interactions.0.result': {good: ['correct', 'incorrect', 'unanticipated', 'neutral', '0.5', '-1'], type: ['wrong', '', 'right', '1e3']},
  'cmi.interactions.0.latency': SPAN, 'cmi.interactions.0.description': WORDS,
};
const WRITE = {'cmi.exit': {good: ['time-out', 'suspend', 'logout', 'normal', ''], type: ['Suspend', 'quit']}, 'cmi.session_time': SPAN};
const READ = {
  'cmi._version': '1.0', 'cmi.credit': 'credit', 'cmi.entry': 'ab-initio', 'cmi.learner_id': 'learner-1', 'cmi.learner_name': 'Dudek, Irena',
  'cmi.mode': 'normal', 'cmi.total_time': 'PT0S', 'cmi.time_limit_action': 'continue,no message', 'adl.nav.request_valid.continue': 'unknown',
  'adl.nav.request_valid.choice.{target=item.2}': 'unknown', 'adl.nav.request_valid.jump.{target=a}': 'unknown',
};
const CHILDREN = {
  'cmi.comments_from_learner': 'comment,location,timestamp', 'cmi.comments_from_lms': 'comment,location,timestamp',
  'cmi.interactions': 'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  'cmi.learner_preference': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.objectives': 'id,score,success_status,completion_status,progress_measure,description', 'cmi.score': 'scaled,raw,min,max', 'adl.data': 'id,store',
};

const NEEDS = [[{}, {...BOTH, ...WRITE}], [{'cmi.objectives.0.id': 'a'}, AIM], [{'cmi.interactions.0.id': 'q'}, ASKED]];
for (const [before, elements] of NEEDS) {
  for (const [name, {good, type = [], range = []}] of Object.entries(elements)) {
    test(`${name} takes what its type says; the wrong type is 406, the wrong range 407`, () => {
      const codes = (values) => values.map((value) => [value, told(fresh, before).set(name, value)]);
      assert.deepEqual(codes(good), good.map((value) => [value, 0]));
      assert.deepEqual(codes(type), type.map((value) => [value, 406]));
      assert.deepEqual(codes(range), range.map((value) => [value, 407]));
    });
  }
}

test('what is read and set gives back what was set', () => {
  for (const [before, elements] of [[{}, BOTH], ...NEEDS.slice(1)]) {
    for (const [name, {good}] of Object.entries(elements)) {
      for (const value of good) assert.equal(told(fresh, {...before, [name]: value}).get(name), value, name);
    }
  }
});

test('what has no value yet gives 403', () => {
  const lms = told(fresh, {'cmi.objectives.0.id': 'a', 'cmi.interactions.0.id': 'q', 'cmi.comments_from_learner.0.comment': 'x'});
  const defaults = /_status$|audio|language|speed|request$|\.id$|comment$/;
  const names = [...Object.keys(BOTH), ...Object.keys(AIM), ...Object.keys(ASKED)].filter((name) => !defaults.test(name) && !/objectives\.0\.id/.test(name));
  assert.deepEqual(names.map((name) => [name, lms.get(name)]), names.map((name) => [name, 403]));
  assert.deepEqual(['cmi.completion_status', 'cmi.success_status', 'cmi.objectives.0.success_status', 'cmi.objectives.0.completion_status'].map((name) => lms.get(name)), Array(4).fill('unknown'));
  assert.deepEqual(['audio_level', 'language', 'delivery_speed', 'audio_captioning'].map((name) => lms.get(`cmi.learner_preference.${name}`)), ['1', '', '1', '0']);
});

test('what is only read refuses to be set (404), what is only set to be read (405)', () => {
  const lms = opened(fresh);
  for (const [name, value] of Object.entries(READ)) assert.deepEqual([lms.get(name), lms.set(name, value)], [value, 404], name);
  for (const [name, {good}] of Object.entries(WRITE)) assert.deepEqual([lms.set(name, good[0]), lms.get(name)], [0, 405], name);
  assert.equal(lms.get('cmi.comments_from_lms._count'), '0');
  assert.equal(lms.set('cmi.comments_from_lms.0.comment', 'x'), 404);
});

test('keywords are read, never set (404), and asked of nothing else (301)', () => {
  const lms = opened(fresh);
  for (const [name, children] of Object.entries(CHILDREN)) assert.deepEqual([lms.get(`${name}._children`), lms.set(`${name}._children`, 'x')], [children, 404]);
  assert.deepEqual([lms.get('cmi.interactions._count'), lms.set('cmi.interactions._count', '1')], ['0', 404]);
  assert.deepEqual(['cmi.entry._children', 'cmi.score._count', 'cmi.location._count'].map((name) => lms.get(name)), [301, 301, 301]);
});

test('what is no element gives 401; no name at all 301 and 351', () => {
  const lms = opened(fresh);
  for (const name of ['cmi.foo', 'foo', 'cmi.score', 'cmi.core.lesson_status', 'cmi.foo._children', 'adl.nav.request_valid.choice', 'cmi.objectives.x.id', '__proto__', 'constructor._children']) {
    assert.deepEqual([lms.get(name), lms.set(name, 'x')], [401, 401], name);
  }
  assert.deepEqual([lms.get(''), lms.set('', 'x')], [301, 351]);
});

test('the 3rd Edition knows neither shared data nor jumps', () => {
  const lms = opened(fresh, {edition: 3, stores: ['d']}), four = opened(fresh, {stores: ['d']});
  assert.deepEqual([lms.get('adl.data._count'), lms.get('adl.nav.request_valid.jump.{target=a}')], [401, 401]);
  assert.deepEqual([four.get('adl.data._count'), four.get('adl.data.0.id'), four.set('adl.data.0.store', 'x'), four.get('adl.data.0.store')], ['1', 'd', 0, 'x']);
  assert.equal(four.set('adl.data.0.id', 'e'), 404);
  assert.equal(four.set('adl.data.1.store', 'x'), 351);
});

test('the 2nd Edition promises 4,000 characters of suspended state, the 3rd 64,000, and all else is alike', () => {
  const second = opened(fresh, {edition: 2}), third = opened(fresh, {edition: 3});
  const noted = (lms, length) => [lms.set('cmi.suspend_data', long(length)), lms.note()];
  assert.deepEqual([noted(second, 4000), noted(third, 4001)], [[0, ''], [0, '']]);
  assert.match(noted(second, 4001).join(), /^0,.*only the first 4000 characters, this has 4001/);
  assert.deepEqual([second.get('adl.data._count'), second.get('adl.nav.request_valid.jump.{target=a}')], [401, 401]);
});

test('lists grow one by one (351), are read as far as they go (301), and count themselves', () => {
  const lms = opened(fresh);
  assert.deepEqual([lms.set('cmi.objectives.1.id', 'a'), lms.get('cmi.objectives.0.id')], [351, 301]);
  assert.deepEqual([0, 1].map((n) => lms.set(`cmi.objectives.${n}.id`, `a${n}`)), [0, 0]);
  assert.equal(lms.get('cmi.objectives._count'), '2');
  lms.set('cmi.interactions.0.id', 'q');
  lms.set('cmi.interactions.0.type', 'choice');
  assert.deepEqual([1, 0].map((n) => lms.set(`cmi.interactions.0.correct_responses.${n}.pattern`, 'a')), [351, 0]);
  assert.equal(lms.get('cmi.interactions.0.correct_responses._count'), '1');
  assert.equal(lms.get('cmi.interactions.1.objectives._count'), 301);
});

test('an id comes first, and an answer after its type (408)', () => {
  const lms = opened(fresh), q = 'cmi.interactions.0';
  for (const name of ['cmi.objectives.0.score.raw', 'cmi.objectives.0.description', `${q}.type`, `${q}.latency`, `${q}.objectives.0.id`, `${q}.correct_responses.0.pattern`]) {
    assert.equal(lms.set(name, '1'), 408, name);
  }
  assert.equal(lms.get('cmi.interactions._count'), '0');
  lms.set(`${q}.id`, 'q');
  assert.deepEqual([lms.set(`${q}.learner_response`, 'a'), lms.set(`${q}.correct_responses.0.pattern`, 'a')], [408, 408]);
  assert.equal(lms.set(`${q}.type`, 'choice'), 0);
  assert.deepEqual([lms.set(`${q}.learner_response`, 'a'), lms.set(`${q}.correct_responses.0.pattern`, 'a')], [0, 0]);
});

test('an objective keeps its id, and shares it with no other (351)', () => {
  const lms = told(fresh, {'cmi.objectives.0.id': 'a', 'cmi.objectives.1.id': 'b', 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.objectives.0.id': 'a'});
  assert.deepEqual(['a', 'c'].map((id) => lms.set('cmi.objectives.0.id', id)), [0, 351]);
  assert.equal(lms.set('cmi.objectives.2.id', 'b'), 351);
  assert.equal(lms.get('cmi.objectives._count'), '2');
  assert.equal(lms.set('cmi.interactions.0.objectives.1.id', 'a'), 351);
  assert.equal(lms.set('cmi.interactions.0.objectives.0.id', 'c'), 0);
});

test('01 is the number 1', () => {
  const lms = told(fresh, {'cmi.objectives.0.id': 'a'});
  assert.deepEqual([lms.set('cmi.objectives.02.id', 'b'), lms.set('cmi.objectives.01.id', 'b'), lms.get('cmi.objectives.1.id')], [351, 0, 'b']);
});

test('beyond what an LMS must keep at least, values are taken and remarked upon', () => {
  const before = {'cmi.objectives.0.id': 'a', 'cmi.interactions.0.id': 'q'};
  const odd = [
    ['cmi.location', long(1001), 'only the first 1000 characters'], ['cmi.suspend_data', long(64001), 'only the first 64000'],
    ['cmi.objectives.0.description', long(251), 'only the first 250'], ['cmi.interactions.0.description', `{lang=de}${long(251)}`, 'only the first 250'],
    ['cmi.comments_from_learner.0.comment', long(4001), 'only the first 4000'], ['cmi.interactions.1.id', long(4001), 'only the first 4000'],
    ['cmi.score.scaled', '0.12345678', 'only 7 decimals'], ['cmi.exit', 'logout', 'deprecated'], ['cmi.interactions.0.id', 'r', "the id was 'q' before"],
    ['cmi.score.raw', 5, 'values are strings, this is a number'],
  ];
  for (const [name, value, words] of odd) {
    const lms = told(fresh, before);
    assert.equal(lms.set(name, value), 0, name);
    assert.ok(lms.note().includes(words) && /\(RTE 4\.2[.\d]*\)$/.test(lms.note()), lms.note());
  }
  const many = told(fresh, Object.fromEntries([...Array(100).keys()].map((n) => [`cmi.objectives.${n}.id`, `a${n}`])));
  assert.equal(many.set('cmi.objectives.100.id', 'z'), 0);
  assert.match(many.note(), /only 100 entries/);
});
