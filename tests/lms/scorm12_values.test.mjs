// SCORM 1.2, element by element (RTE 3.4): what each takes, what it refuses with 405, and who may read and set it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {old, opened, told} from './judged.mjs';

const long = (length) => 'x'.repeat(length);
const SCORE = [['', '0', '100', '66.67', '0.5', '.5'], ['-1', '101', '1e1', 'ten', '5,5', ' 5', '100.1', '+5']];
const SPAN = [['0000:00:00', '00:00:00', '9999:59:59.99', '000:01:05.5'], ['0:00:05', '00:00:00.123', '00:0:00', 'PT5S', '', '00000:00:00', '5']];
const ID = [['a', '1-1-definitions_border', long(255), 'urn:a'], ['', 'a b', 'ä', long(256), 'a\tb']];

const BOTH = {
  'cmi.core.lesson_location': [['', 'page 1', long(255), 'Ωµ'], [long(256)]],
  'cmi.core.lesson_status': [['passed', 'completed', 'failed', 'incomplete', 'browsed'], ['not attempted', 'unknown', '', 'Passed', 'passed ']],
  'cmi.core.score.raw': SCORE, 'cmi.core.score.min': SCORE, 'cmi.core.score.max': SCORE,
  'cmi.suspend_data': [['', 's1~', long(4096)], [long(4097)]],
  'cmi.comments': [['', long(4096)], [long(4097)]],
  'cmi.objectives.0.id': ID,
  'cmi.objectives.0.score.raw': SCORE, 'cmi.objectives.0.score.min': SCORE, 'cmi.objectives.0.score.max': SCORE,
  'cmi.objectives.0.status': [['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'], ['', 'unknown']],
  'cmi.student_preference.audio': [['-1', '0', '100'], ['-2', '101', '1.5', '', 'on']],
  'cmi.student_preference.language': [['', 'English', long(255)], [long(256)]],
  'cmi.student_preference.speed': [['-100', '0', '100'], ['-101', '101', '']],
  'cmi.student_preference.text': [['-1', '0', '1'], ['2', '-2', '']],
};
const WRITE = {
  'cmi.core.exit': [['time-out', 'suspend', 'logout', ''], ['normal', 'Suspend', ' ']],
  'cmi.core.session_time': SPAN,
  'cmi.interactions.0.id': ID,
  'cmi.interactions.0.objectives.0.id': ID,
  'cmi.interactions.0.time': [['00:00:00', '23:59:59.99', '09:05:07.5'], ['9:05:07', '24:00:00', '10:60:00', '10:00', '2026-11-25T10:00:00', '10:00:00.123']],
  'cmi.interactions.0.type': [
    ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'], ['other', 'long-fill-in', 'multiple-choice', ''],
  ],
  'cmi.interactions.0.weighting': [['0', '1', '-2.5', '100'], ['', 'one', '1e2']],
  'cmi.interactions.0.result': [['correct', 'wrong', 'unanticipated', 'neutral', '0.5', '3', '.5'], ['incorrect', '', 'right', '1e2']],
  'cmi.interactions.0.latency': SPAN,
};
const READ = {
  'cmi._version': '3.4', 'cmi.core.student_id': 'learner-1', 'cmi.core.student_name': 'Dudek, Irena', 'cmi.core.credit': 'credit',
  'cmi.core.entry': 'ab-initio', 'cmi.core.total_time': '0000:00:00.00', 'cmi.core.lesson_mode': 'normal', 'cmi.launch_data': 'from the LMS',
  'cmi.comments_from_lms': '', 'cmi.student_data.mastery_score': '70', 'cmi.student_data.max_time_allowed': '0001:00:00',
  'cmi.student_data.time_limit_action': 'exit,message',
};
const LAUNCH = {mastery: 70, launch: 'from the LMS', limit: '0001:00:00', action: 'exit,message'};
const CHILDREN = {
  'cmi.core': 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max', 'cmi.objectives': 'id,score,status', 'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference': 'audio,language,speed,text',
  'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};

for (const [name, [good, bad]] of Object.entries({...BOTH, ...WRITE})) {
  test(`${name} takes what its type says, and refuses the rest with 405`, () => {
    const codes = (values) => values.map((value) => [value, opened(old).set(name, value)]);
    assert.deepEqual(codes(good), good.map((value) => [value, 0]));
    assert.deepEqual(codes(bad), bad.map((value) => [value, 405]));
  });
}

test('what is read and set gives back what was set', () => {
  for (const [name, [[, ...good]]] of Object.entries(BOTH)) {
    for (const value of good) assert.equal(told(old, {[name]: value}).get(name), value, name);
  }
});

test('what is only set gives 404 to a reader', () => {
  for (const [name, [[good]]] of Object.entries(WRITE)) assert.equal(told(old, {[name]: good}).get(name), 404, name);
});

test('what is only read is there from the first call on, and refuses with 403 to be set', () => {
  const lms = opened(old, LAUNCH);
  for (const [name, value] of Object.entries(READ)) assert.equal(lms.get(name), value, name);
  for (const name of Object.keys(READ)) assert.equal(lms.set(name, 'x'), name === 'cmi._version' ? 402 : 403, name);
});

test('a refused value leaves the one before', () => {
  const lms = told(old, {'cmi.core.score.raw': '50'});
  lms.set('cmi.core.score.raw', '150');
  assert.equal(lms.get('cmi.core.score.raw'), '50');
});

test('keywords are read, never set (402), and asked of nothing else (202, 203)', () => {
  const lms = opened(old);
  for (const [name, children] of Object.entries(CHILDREN)) {
    assert.equal(lms.get(`${name}._children`), children);
    assert.equal(lms.set(`${name}._children`, 'x'), 402);
  }
  assert.equal(lms.get('cmi.interactions._count'), '0');
  assert.equal(lms.set('cmi.interactions._count', '1'), 402);
  assert.deepEqual(['cmi.core.lesson_status._children', 'cmi.suspend_data._children'].map((name) => lms.get(name)), [202, 202]);
  assert.deepEqual(['cmi.core._count', 'cmi.core.score._count'].map((name) => lms.get(name)), [203, 203]);
});

test('what is no element gives 401, no name at all 201', () => {
  const lms = opened(old);
  for (const name of ['cmi.foo', 'cmi.core.foo', 'foo', 'cmi.core', 'cmi.objectives.x.id', '__proto__', 'constructor._children', 'cmi.foo._count', 'cmi.completion_status']) {
    assert.deepEqual([lms.get(name), lms.set(name, 'x')], [401, 401], name);
  }
  assert.deepEqual([lms.get(''), lms.set('', 'x'), lms.get(undefined)], [201, 201, 201]);
});

test('lists grow one by one (201), and count themselves', () => {
  const lms = opened(old), count = (list) => lms.get(`${list}._count`);
  assert.equal(lms.set('cmi.objectives.1.id', 'a'), 201);
  assert.equal(lms.get('cmi.objectives.0.id'), 201);
  assert.deepEqual([0, 1].map((n) => lms.set(`cmi.objectives.${n}.id`, `aim-${n}`)), [0, 0]);
  assert.equal(lms.set('cmi.interactions.0.correct_responses.1.pattern', 'a'), 201);
  lms.set('cmi.interactions.0.id', 'q');
  assert.equal(lms.set('cmi.interactions.0.correct_responses.0.pattern', 'a'), 0);
  assert.equal(lms.set('cmi.interactions.0.objectives.0.id', 'aim-0'), 0);
  assert.deepEqual(
    ['cmi.objectives', 'cmi.interactions', 'cmi.interactions.0.correct_responses', 'cmi.interactions.0.objectives'].map(count), ['2', '1', '1', '1'],
  );
  assert.equal(count('cmi.interactions.1.objectives'), 201);
});

const ANSWERS = {
  'true-false': [['t', 'f', '0', '1', 'T', 'true', 'false'], ['', 'yes', '2', 'a']],
  choice: [['a', 'a,b', '{a,b}', '0,z', '', 'a,b,c,d,e'], ['ab', 'A', 'a, b', 'a,', 'b.a', 'a;b', 'ä']],
  'fill-in': [['', 'words, and more', long(255), 'Ωµ'], [long(256)]],
  numeric: [['4', '-4.5', '0'], ['', 'four', '1e3', '4,5']],
  likert: [['', 'a', '5'], ['ab', 'agree', 'A']],
  matching: [['a.b', 'a.b,c.d', '{a.1,b.2}', ''], ['a', 'ab.c', 'a.b;c.d', 'a.b,']],
  performance: [['', 'step 1', long(255)], [long(256)]],
  sequencing: [['a,b,c', 'a', ''], ['abc', 'a b', 'A,B', 'a.b']],
};
for (const [type, [good, bad]] of Object.entries(ANSWERS)) {
  for (const part of ['student_response', 'correct_responses.0.pattern']) {
    test(`a ${type} interaction takes as ${part} what CMIFeedback says`, () => {
      const code = (value) => told(old, {'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type}).set(`cmi.interactions.0.${part}`, value);
      assert.deepEqual(good.map((value) => [value, code(value)]), good.map((value) => [value, 0]));
      assert.deepEqual(bad.map((value) => [value, code(value)]), bad.map((value) => [value, 405]));
    });
  }
}

test('what is odd is taken, and said', () => {
  const asked = {'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': 'numeric'};
  const odd = [
    [{}, 'cmi.objectives.0.id', 'urn:a', 'strict LMSs take letters, digits, - and _ alone'],
    [{}, 'cmi.interactions.0.type', 'choice', 'the id of cmi.interactions.0 has not been set'],
    [{'cmi.interactions.0.id': 'q'}, 'cmi.interactions.0.student_response', 'a', 'the type of the interaction has not been set'],
    [asked, 'cmi.interactions.0.correct_responses.0.pattern', '4:5', 'a range goes beyond the letter of the standard'],
    [{...asked, 'cmi.interactions.0.type': 'choice'}, 'cmi.interactions.0.student_response', 'a,a', 'the same letter stands twice'],
    [{...asked, 'cmi.interactions.0.type': 'true-false'}, 'cmi.interactions.0.student_response', 'tom', 'only the first character counts'],
    [{}, 'cmi.core.session_time', '00:75:00', 'minutes and seconds go to 59'],
    [{}, 'cmi.core.score.raw', '.5', 'some LMSs want a digit before the point'],
    [{}, 'cmi.core.score.raw', 50, 'values are strings, this is a number'],
  ];
  for (const [before, name, value, words] of odd) {
    const lms = told(old, before);
    assert.equal(lms.set(name, value), 0, name);
    assert.ok(lms.note().startsWith(`${name}: ${words}`) && lms.note().endsWith('(RTE 3.4)'), lms.note());
  }
});

test('what is right is not remarked upon', () => {
  const lms = told(old, {
    'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '66.67', 'cmi.suspend_data': 's1~', 'cmi.core.exit': 'suspend',
    'cmi.interactions.0.id': 'a_b-1', 'cmi.interactions.0.type': 'choice', 'cmi.interactions.0.time': '10:00:00',
    'cmi.interactions.0.correct_responses.0.pattern': 'a,c', 'cmi.interactions.0.weighting': '1', 'cmi.interactions.0.student_response': 'a',
    'cmi.interactions.0.result': 'wrong', 'cmi.interactions.0.latency': '0000:00:05.50', 'cmi.core.session_time': '0000:10:00.00',
  });
  assert.deepEqual(lms.log.filter(({note}) => note), []);
});
