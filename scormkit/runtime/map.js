// The map of a test's questions, in the rail while the test runs: answered, open, this one, flagged.
import {all, fill, one, show, worded} from './dom.js';

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
  const rail = one('.rail'), close = one('.drawer-close', rail), made = template.content.cloneNode(true), [map] = made.children;
  for (const part of all(':scope>:not(.drawer-close,.tools)', rail)) {
    if ('map' in part.dataset) part.remove(); else show(part, !state);
  }
  for (const [key, node] of [['label', rail.getAttributeNode('aria-label')], ['menu', one('.menu').lastChild], ['close', close.lastChild]]) {
    node.was = node.was || node.nodeValue;
    node.nodeValue = state ? map.dataset[key] : node.was;
  }
  if (!state) return;
  const {drawn, answers, flags, pass_mark: mark} = state, list = one('.map', map);
  fill(map, {answered: {done: drawn.filter((key) => answers[key]).length, n: drawn.length, mark}});
  rows(list, drawn, (row, key, n) => {
    const button = one('button', row), flag = flags.has(key);
    row.classList.toggle('ans', !!answers[key]);
    if (key === here) button.setAttribute('aria-current', 'step');
    button.setAttribute('aria-label', worded(list.dataset, (answers[key] ? 'answered' : 'open') + (flag ? '_flagged' : ''), {n}));
    button.dataset.index = n - 1;
    fill(row, {no: n, flag});
  });
  close.after(map);
}
