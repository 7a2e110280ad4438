// An LMS for packages of several SCOs: a menu from the manifest, an API of its own for each, and what each has left behind.
(function () {
  'use strict';
  const ask = new XMLHttpRequest();
  ask.open('GET', '/content/menu.json', false);
  ask.send();
  const { standard, items } = JSON.parse(ask.responseText);
  const old = standard === 'scorm12';
  const frame = document.getElementById('sco');
  const menu = document.querySelector('nav');
  const kept = {};
  let here;
  window.kept = kept;
  window.refused = [];

  const status = (id) => {
    const { cmi } = kept[id] || { cmi: {} };
    const told = old ? (cmi.core || {}).lesson_status : cmi.success_status;
    return told;
  };
  const open = ({ after }) => after.every((id) => ['passed', 'completed'].includes(status(id)));

  function offered(id, objectives) {
    const options = { logLevel: 5, autocommit: false };
    const api = old ? new window.Scorm12API(options) : new window.Scorm2004API(options);
    const { cmi } = kept[id] || {};
    if (cmi) {
      if (old) { cmi.core.entry = 'resume'; delete cmi.core.exit; } else delete cmi.exit;
      api.loadFromJSON(cmi, 'cmi');
    } else if (!old) {
      api.loadFromJSON({ objectives: Object.fromEntries(objectives.map((name, n) => [n, { id: name }])) }, 'cmi');
    }
    if (!old) api.cmi.entry = cmi ? 'resume' : 'ab-initio';
    if (old) api.cmi.core.student_id = 'learner-1'; else api.cmi.learner_id = 'learner-1';
    return api;
  }

  // What a SCO says while it is unloaded reaches its own API, before the next one has one.
  function launch(item) {
    frame.src = 'about:blank';
    frame.onload = () => {
      leave();
      const name = old ? 'API' : 'API_1484_11';
      const api = offered(item.id, item.objectives);
      const wrapped = {};
      for (const verb of ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString']) {
        const call = (old ? 'LMS' : '') + verb;
        wrapped[call] = (...given) => {
          const answer = api[call](...given);
          if (String(answer) === 'false') window.refused.push([item.id, call, ...given]);
          return answer;
        };
      }
      window[name] = wrapped;
      here = { item, api };
      frame.onload = null;
      frame.src = `/content/${item.href}`;
    };
  }

  function leave() {
    if (here) kept[here.item.id] = JSON.parse(JSON.stringify(here.api.renderCMIToJSONObject()));
    here = null;
    draw();
  }

  function draw() {
    menu.replaceChildren(...items.map((item) => {
      const button = document.createElement('button');
      button.textContent = item.title;
      button.disabled = !open(item);
      button.onclick = () => launch(item);
      return button;
    }));
    const end = document.createElement('button');
    end.textContent = 'Leave';
    end.onclick = () => { frame.src = 'about:blank'; frame.onload = leave; };
    menu.append(end);
  }
  draw();
}());
