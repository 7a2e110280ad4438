// The LMS page: scorm-again as `API` or `API_1484_11`, every call reported in order, what was committed given back at the next launch.
(function () {
  'use strict';
  const ask = new XMLHttpRequest();
  ask.open('GET', '/launch', false);
  ask.send();
  const { saved, settings, base } = JSON.parse(ask.responseText);
  const { mode, mastery, standard = 'scorm12', api: offered = true, log = true, ...rest } = settings;
  const options = { lmsCommitUrl: `/commit?${base}`, logLevel: 5, autocommit: false, ...rest };
  const calls = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'];
  const [name, api, names] = standard === 'scorm12' ? scorm12() : scorm2004();

  function scorm12() {
    const api = new window.Scorm12API(options);
    if (saved.cmi) {
      if (saved.cmi.core && saved.cmi.core.exit !== undefined) {
        saved.cmi.core.entry = saved.cmi.core.exit === 'suspend' ? 'resume' : '';
        delete saved.cmi.core.exit;
      }
      api.loadFromJSON(saved.cmi, 'cmi');
    } else {
      api.cmi.core.entry = 'ab-initio';
    }
    api.cmi.core.student_id = 'learner-1';
    api.cmi.core.student_name = 'Dudek, Irena';
    if (mode) api.cmi.core.lesson_mode = mode;
    if (mastery) api.cmi.student_data.mastery_score = mastery;
    return ['API', api, [...calls, 'Finish'].map((call) => `LMS${call}`)];
  }

  // As in Moodle, a session that was not suspended leaves nothing behind, and the manifest's objective is there already.
  function scorm2004() {
    const api = new window.Scorm2004API(options);
    const resumed = saved.cmi && saved.cmi.exit === 'suspend';
    if (resumed) {
      delete saved.cmi.exit;
      api.loadFromJSON(saved.cmi, 'cmi');
    } else {
      api.loadFromJSON({ objectives: { 0: { id: 'primary' } } }, 'cmi');
    }
    api.cmi.entry = resumed ? 'resume' : 'ab-initio';
    api.cmi.learner_id = 'learner-1';
    api.cmi.learner_name = 'Dudek, Irena';
    api.cmi.completion_threshold = '1';
    if (mode) api.cmi.mode = mode;
    if (mastery) api.cmi.scaled_passing_score = mastery;
    return ['API_1484_11', api, [...calls, 'Terminate']];
  }

  // The last commit of a session is a beacon, which may arrive after the report of its call: each report says how many there were.
  const beacon = navigator.sendBeacon.bind(navigator);
  let number = base, commits = 0;
  navigator.sendBeacon = (address, body) => {
    commits += 1;
    return beacon(`${address}&beacon`, body);
  };
  window.reported = base;
  const report = (call) => {
    if (!log) return;
    number += 1;
    window.reported = number;
    beacon('/calls', JSON.stringify({ number, call, commits }));
  };
  const wrapped = {};
  names.forEach((call) => {
    wrapped[call] = (...args) => {
      const answer = api[call](...args);
      report([call, ...args.map(String), String(answer)]);
      return answer;
    };
  });
  if (offered) window[name] = wrapped;
  window.addEventListener('DOMContentLoaded', () => {
    document.getElementById('sco').src = '/content/index.html';
  });
}());
