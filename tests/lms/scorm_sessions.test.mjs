// The life of a session in both standards: which call may come when, what a commit keeps, what the end works out, how the next one begins.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LEARNER, fresh, old, opened, scorm12, scorm2004, told} from './judged.mjs';

const VERBS = {Commit: [''], GetValue: ['cmi._version'], SetValue: ['cmi.suspend_data', 'x']};
const asked = (lms, verb, args) => { lms.call(verb, ...args); return lms.code(); };

test('1.2: nothing is answered before LMSInitialize, nor after LMSFinish (301); a session begins once (101)', () => {
  const lms = old(), all = {...VERBS, Finish: ['']};
  for (const [verb, args] of Object.entries(all)) assert.equal(asked(lms, verb, args), 301, verb);
  assert.equal(asked(lms, 'Initialize', ['']), 0);
  assert.equal(asked(lms, 'Initialize', ['']), 101);
  assert.equal(asked(lms, 'Finish', ['']), 0);
  for (const [verb, args] of Object.entries(all)) assert.equal(asked(lms, verb, args), 301, verb);
  assert.equal(asked(lms, 'Initialize', ['']), 101);
  assert.equal(lms.state(), 'terminated');
});

test('2004: each call has its own codes before and after', () => {
  const lms = fresh(), before = {Terminate: 112, GetValue: 122, SetValue: 132, Commit: 142}, all = {...VERBS, Terminate: ['']};
  for (const [verb, code] of Object.entries(before)) assert.equal(asked(lms, verb, all[verb]), code, verb);
  assert.equal(lms.state(), 'not initialized');
  assert.deepEqual([asked(lms, 'Initialize', ['']), asked(lms, 'Initialize', [''])], [0, 103]);
  assert.equal(asked(lms, 'Terminate', ['']), 0);
  for (const [verb, code] of Object.entries(before)) assert.equal(asked(lms, verb, all[verb]), code + 1, verb);
  assert.equal(asked(lms, 'Initialize', ['']), 104);
});

for (const [make, finish] of [[old, 'Finish'], [fresh, 'Terminate']]) {
  test(`${finish}: Initialize, Commit and ${finish} take the empty string and nothing else (201)`, () => {
    for (const wrong of ['x', undefined, null, 0]) {
      assert.equal(asked(make(), 'Initialize', [wrong]), 201);
      assert.deepEqual(['Commit', finish].map((verb) => asked(opened(make), verb, [wrong])), [201, 201]);
    }
  });

  test(`${finish}: what is asked about an error changes no error`, () => {
    const lms = opened(make);
    lms.get('cmi.foo');
    assert.deepEqual([1, 2].map(() => lms.call('GetLastError')), ['401', '401']);
    assert.match(lms.call('GetErrorString', '401'), /Not implemented|Undefined/);
    assert.equal(lms.call('GetErrorString', '999'), '');
    assert.equal(lms.call('GetDiagnostic', ''), lms.log.find(({error}) => error).note);
    lms.get('cmi._version');
    assert.equal(lms.call('GetLastError'), '0');
    assert.equal(lms.call('GetDiagnostic', ''), '');
  });

  test(`${finish}: a value is kept by a commit, or by the end, and by nothing else`, () => {
    const lms = told(make, {'cmi.suspend_data': 'A'});
    assert.deepEqual(lms.data(), {});
    lms.call('Commit', '');
    lms.set('cmi.suspend_data', 'B');
    assert.equal(lms.data()['cmi.suspend_data'], 'A');
    lms.call(finish, '');
    assert.equal(lms.data()['cmi.suspend_data'], 'B');
  });

  test(`${finish}: an LMS that cannot keep says so, and keeps what it had`, () => {
    let away = false;
    const lms = told(make, {'cmi.suspend_data': 'A'}, {keep: () => !away});
    lms.call('Commit', '');
    away = true;
    lms.set('cmi.suspend_data', 'B');
    assert.equal(lms.call('Commit', ''), 'false');
    assert.equal(lms.code(), make === old ? 101 : 391);
    assert.equal(lms.data()['cmi.suspend_data'], 'A');
    away = false;
    assert.equal(lms.call('Commit', ''), 'true');
    assert.equal(lms.data()['cmi.suspend_data'], 'B');
  });

  test(`${finish}: every call is a row of the log, with its time`, () => {
    let time = 100;
    const lms = make({now: () => (time += 1)});
    const name = finish === 'Finish' ? 'LMS' : '';
    lms.call('Initialize', '');
    lms.call('SetValue', 'cmi.suspend_data', 'A');
    lms.call('GetLastError');
    assert.deepEqual(lms.log, [
      {call: `${name}Initialize`, args: [''], result: 'true', error: 0, at: 101, note: ''},
      {call: `${name}SetValue`, args: ['cmi.suspend_data', 'A'], result: 'true', error: 0, at: 102, note: ''},
      {call: `${name}GetLastError`, args: [], result: '0', error: 0, at: 103, note: ''},
    ]);
  });

  for (const mode of ['review', 'browse']) {
    test(`${finish}: in ${mode} mode all is taken, remarked upon, and nothing kept`, () => {
      const data = {'cmi.suspend_data': 'A', 'cmi.exit': 'suspend'};
      const lms = opened(make, {mode, data});
      assert.equal(lms.set('cmi.suspend_data', 'B'), 0);
      assert.match(lms.note(), /nothing is kept/);
      lms.call('Commit', '');
      lms.call(finish, '');
      assert.deepEqual(lms.data(), data);
    });
  }
}

// Sessions one after the other, each with what the one before has left.
function lived(make, launch, ...sessions) {
  let data = {};
  return sessions.map(({values = {}, breaks}) => {
    const lms = told(make, values, {...launch, data});
    lms.call(breaks ? 'Commit' : make === old ? 'Finish' : 'Terminate', '');
    data = lms.data();
    return lms;
  });
}
const first = (lms) => lms.data();

test('1.2: the entry is ab-initio, resume after suspend, empty after any other exit; the values stay', () => {
  for (const [exit, entry] of [['suspend', 'resume'], ['logout', ''], ['time-out', ''], ['', '']]) {
    const [lms] = lived(old, {}, {values: {'cmi.core.exit': exit, 'cmi.suspend_data': 'A', 'cmi.core.lesson_location': 'p2', 'cmi.core.lesson_status': 'incomplete'}});
    const next = opened(old, {data: lms.data()});
    assert.deepEqual(
      ['cmi.core.entry', 'cmi.suspend_data', 'cmi.core.lesson_location', 'cmi.core.lesson_status'].map((name) => next.get(name)),
      [entry, 'A', 'p2', 'incomplete'],
    );
  }
});

test('1.2: times add up, over sessions, and over one that broke off after a commit', () => {
  const [, , last] = lived(
    old, {}, {values: {'cmi.core.session_time': '00:59:59.50'}}, {values: {'cmi.core.session_time': '0001:00:00.75'}, breaks: true},
    {values: {'cmi.core.session_time': '00:00:10'}},
  );
  assert.equal(first(last)['cmi.core.total_time'], '0002:00:10.25');
  assert.equal(opened(old, {data: last.data()}).get('cmi.core.total_time'), '0002:00:10.25');
});

test('1.2: a status is completed where none was said, and the mastery score decides where there is a score', () => {
  const end = (values, mastery) => lived(old, {mastery}, {values})[0];
  const status = (...launch) => end(...launch).data()['cmi.core.lesson_status'];
  const SCORE = 'cmi.core.score.raw', STATUS = 'cmi.core.lesson_status';
  assert.equal(status({}), 'completed');
  assert.equal(status({[STATUS]: 'incomplete', [SCORE]: '90'}), 'incomplete');
  assert.equal(status({[STATUS]: 'incomplete'}, 70), 'incomplete');
  assert.equal(status({[STATUS]: 'incomplete', [SCORE]: '69.9'}, 70), 'failed');
  assert.equal(status({[STATUS]: 'completed', [SCORE]: '70'}, '70'), 'passed');
  assert.equal(status({[STATUS]: 'passed', [SCORE]: '0'}, 70), 'failed');
  assert.equal(status({[SCORE]: '0'}, 0), 'passed');
  assert.match(end({[STATUS]: 'incomplete', [SCORE]: '50'}, 70).note(), /made incomplete into failed: the score is 50, the mastery score 70/);
});

test('1.2: interactions of earlier sessions are counted on', () => {
  const [lms] = lived(old, {}, {values: {'cmi.interactions.0.id': 'a', 'cmi.interactions.0.type': 'choice', 'cmi.interactions.0.correct_responses.0.pattern': 'a'}});
  const next = opened(old, {data: lms.data()});
  assert.deepEqual([next.get('cmi.interactions._count'), next.get('cmi.interactions.0.correct_responses._count')], ['1', '1']);
  assert.equal(next.set('cmi.interactions.1.id', 'b'), 0);
});

test('2004: only suspend, or suspendAll, is taken up again; any other exit begins anew', () => {
  const values = {'cmi.location': 'p2', 'cmi.suspend_data': 'A', 'cmi.session_time': 'PT1M', 'cmi.objectives.0.id': 'a', 'cmi.completion_status': 'incomplete'};
  const ends = [[{'cmi.exit': 'suspend'}, true], [{'adl.nav.request': 'suspendAll'}, true], [{}, false],
    ...['normal', 'logout', 'time-out', ''].map((exit) => [{'cmi.exit': exit}, false])];
  for (const [end, resumed] of ends) {
    const [lms] = lived(fresh, {}, {values: {...values, ...end}}), next = opened(fresh, {data: lms.data()});
    assert.equal(next.get('cmi.entry'), resumed ? 'resume' : 'ab-initio');
    assert.equal(next.get('cmi.location'), resumed ? 'p2' : 403);
    assert.equal(next.get('cmi.objectives._count'), resumed ? '1' : '0');
    assert.equal(next.get('cmi.completion_status'), resumed ? 'incomplete' : 'unknown');
    assert.equal(next.get('cmi.total_time'), resumed ? 'PT0H1M0S' : 'PT0S');
  }
});

test('2004: times add up over suspended sessions, and over one that broke off', () => {
  const suspend = {'cmi.exit': 'suspend'};
  const [, , last] = lived(
    fresh, {}, {values: {'cmi.session_time': 'P1DT59M59.5S', ...suspend}}, {values: {'cmi.session_time': 'PT0.75S', ...suspend}, breaks: true},
    {values: {'cmi.session_time': 'PT10S', ...suspend}},
  );
  assert.equal(last.data()['cmi.total_time'], 'PT25H0M10.25S');
});

test('2004: progress decides completion where the manifest has a threshold (4.2.4.1)', () => {
  const status = (values, threshold) => told(fresh, values, {threshold}).get('cmi.completion_status');
  const DONE = 'cmi.progress_measure', STATUS = 'cmi.completion_status';
  assert.equal(status({}), 'unknown');
  assert.equal(status({[STATUS]: 'completed', [DONE]: '0.1'}), 'completed');
  assert.equal(status({[STATUS]: 'completed'}, 0.5), 'completed');
  assert.equal(status({[STATUS]: 'completed', [DONE]: '0.4'}, 0.5), 'incomplete');
  assert.equal(status({[DONE]: '0.5'}, '0.5'), 'completed');
  assert.equal(status({[DONE]: '1'}, 1), 'completed');
});

test('2004: the scaled score decides success where the manifest has a pass mark (4.2.22.1)', () => {
  const status = (values, mastery) => told(fresh, values, {mastery}).get('cmi.success_status');
  const SCORE = 'cmi.score.scaled', STATUS = 'cmi.success_status';
  assert.equal(status({}), 'unknown');
  assert.equal(status({[STATUS]: 'passed', [SCORE]: '0'}), 'passed');
  assert.equal(status({[STATUS]: 'passed'}, 0.6), 'unknown');
  assert.equal(status({[STATUS]: 'passed', [SCORE]: '0.59'}, 0.6), 'failed');
  assert.equal(status({[SCORE]: '0.6'}, '0.6'), 'passed');
  assert.equal(status({[SCORE]: '0'}, 0), 'passed');
});

test('2004: the verdicts are kept, and the last call says where they differ from what was said', () => {
  const values = {'cmi.completion_status': 'completed', 'cmi.progress_measure': '0.4', 'cmi.score.scaled': '0.7', 'cmi.success_status': 'passed'};
  const [lms] = lived(fresh, {threshold: 0.5, mastery: 0.6}, {values});
  assert.deepEqual(['cmi.completion_status', 'cmi.success_status'].map((name) => lms.data()[name]), ['incomplete', 'passed']);
  assert.match(lms.note(), /cmi.completion_status completed into incomplete: the manifest's threshold decides/);
});

test('2004: what only the manifest gives is there, or has no value (403)', () => {
  const names = ['cmi.launch_data', 'cmi.completion_threshold', 'cmi.scaled_passing_score', 'cmi.max_time_allowed'];
  const bare = opened(fresh), full = opened(fresh, {launch: 'x', threshold: 0.5, mastery: 0.6, limit: 'PT1H', action: 'exit,message', objectives: ['primary', 'b']});
  assert.deepEqual(names.map((name) => bare.get(name)), [403, 403, 403, 403]);
  assert.deepEqual(names.map((name) => full.get(name)), ['x', '0.5', '0.6', 'PT1H']);
  assert.deepEqual([bare, full].map((lms) => lms.get('cmi.time_limit_action')), ['continue,no message', 'exit,message']);
  assert.deepEqual(['_count', '0.id', '1.id'].map((name) => full.get(`cmi.objectives.${name}`)), ['2', 'primary', 'b']);
});

test('a launch needs a learner and nothing else', () => {
  const bare = {data: undefined, mode: undefined, mastery: undefined, objectives: undefined, stores: undefined, launch: undefined};
  for (const make of [old, fresh]) assert.deepEqual(Object.keys(told(make, {'cmi.suspend_data': 'A'}, bare).data()), []);
  assert.equal(scorm12({learner: LEARNER}).api.LMSInitialize(''), 'true');
  const lms = scorm2004({learner: LEARNER});
  assert.equal(lms.api.Initialize(''), 'true');
  assert.ok(Math.abs(lms.log[0].at - Date.now()) < 60000);
});
