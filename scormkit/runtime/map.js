// The map of a test's questions, in the rail while the test runs: answered, open, this one, flagged.
import {all, one, show, worded} from './dom.js';
import {fill} from './slots.js';

// Rows made after the pattern of the list's first one.
export function rows(list, keys, make) {
  const pattern = list.firstElementChild;
  list.replaceChildren(...keys.map((key, index) => {
    const row = pattern.cloneNode(true);
    make(row, key, index + 1);
    return row;
  }));
}

// `state` null takes the map away and gives the route back.
export function chart(template, state, here) {
  const rail = one('.rail'), close = one('.drawer-close'), made = template.content.cloneNode(true), {dataset} = made.firstElementChild;
  for (const part of all('.rail>:not(.drawer-close,.tools)')) if (part.dataset.label) part.remove(); else show(part, !state);
  const names = {label: rail.getAttributeNode('aria-label'), menu: one('.menu').lastChild, close: close.lastChild};
  for (const [name, node] of Object.entries(names)) {
    node.was = node.was || node.nodeValue;
    node.nodeValue = state ? dataset[name] : node.was;
  }
  if (!state) return;
  const {drawn, answers, flags, pass_mark: mark} = state, list = one('.map', made);
  fill(made, {answered: {done: drawn.filter((key) => answers[key]).length, n: drawn.length, mark}});
  rows(list, drawn, (row, key, no) => {
    const button = one('button', row), flag = flags.has(key), done = !!answers[key];
    row.classList.toggle('ans', done);
    if (key === here) button.setAttribute('aria-current', 'step');
    button.setAttribute('aria-label', worded(list.dataset, (done ? 'answered' : 'open') + (flag ? '_flagged' : ''), {n: no}));
    button.dataset.index = no - 1;
    fill(row, {no, flag});
  });
  close.after(made);
}
