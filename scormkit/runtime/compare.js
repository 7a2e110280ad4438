// Before and after: the first answers beside the statements, then both on one line a statement, and in a table.
import {all, one, show} from './dom.js';
import {question} from './item.js';
import {fill, sentence} from './slots.js';

// Gives what is to be called whenever there may be something new.
export function compare(main, {session}) {
  const figures = all('[data-compare]', main).map((root) => {
    const section = root.previousElementSibling, now = question(section), was = {...now, id: root.dataset.id, key: root.dataset.compare};
    session.know([now, was]);
    return [root, section, now, was];
  });
  const said = ({key}) => new Map((session.answered(key) || {}).response);
  return () => figures.forEach(([root, section, now, was]) => {
    const before = said(was), after = said(now), {steps} = now.data;
    beside(section, one('[data-was]', root), before, steps);
    show(root, before.size && after.size);
    for (const row of all('div[data-row]', root)) dots(row, before.get(row.dataset.row), after.get(row.dataset.row), steps.length);
    const changes = all('tr[data-row]', root).map((row) => cells(row, before.get(row.dataset.row), after.get(row.dataset.row)));
    const count = (way) => changes.filter((change) => change !== null && Math.sign(change) === way).length;
    fill(root, {said: {up: count(1), same: count(0), down: count(-1)}});
  });
}

function beside(section, pattern, before, steps) {
  for (const row of all('.rated', section)) {
    const step = before.get(row.name), id = `w-${pattern.parentNode.dataset.compare}-${row.name}`;
    if (!step || one('[data-was]', row)) continue;
    const note = pattern.cloneNode();
    note.id = id;
    note.textContent = sentence(pattern, {step: steps[step - 1]});
    show(note, true);
    one('legend', row).after(note);
    row.setAttribute('aria-describedby', id);
  }
}

// In the middle of its step; nothing for what was not rated.
function dots(row, before, after, count) {
  const link = one('.link', row), x = (step) => `${(step - 0.5) * 100 / count}%`;
  for (const [name, step, size] of [['.b', before, 9], ['.a', after, 5]]) {
    const dot = one(name, row);
    dot.setAttribute('cx', step ? x(step) : 0);
    dot.setAttribute('r', step ? size : 0);
  }
  link.setAttribute('x1', before && after ? x(before) : 0);
  link.setAttribute('x2', before && after ? x(after) : 0);
}

// Gives the change, null where there is none to speak of.
function cells(row, before, after) {
  const change = before && after ? after - before : null, signed = change > 0 ? `+${change}` : `${change}`.replace('-', '\u2212');
  [before, after, change === null ? change : signed].forEach((words, n) => { row.cells[n + 1].textContent = words || '\u2013'; });
  return change;
}
