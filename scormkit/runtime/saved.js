// Says in words and with an icon whether the learner's work is saved, and what to do while it is not.
import {all, focus, one, show} from './dom.js';

const ICONS = {saving: 'sync', saved: 'check', offline: 'off', failed: 'warn'};

export function saved(words, state) {
  const place = one('.saved');
  place.dataset.state = state;
  one('span', place).textContent = words[state];
  one('use', place).setAttribute('href', '#i-' + ICONS[state]);
}

// The sentence below the bar: offline, looking back, or its own (not connected); "" takes it away.
export function announce(sentence) {
  const place = one('[data-offline]');
  place.textContent = sentence || place.textContent;
  show(place, sentence !== '');
}

// The end: nothing is left on the screen that could still be answered.
export function closed(sentence) {
  const main = one('main'), title = document.createElement('h1');
  title.textContent = document.title = sentence;
  main.className = 'page';
  main.replaceChildren(title);
  one('.shell').replaceWith(main);
  for (const part of all('.skip,.strip,.top>:not(.course,.saved)')) part.remove();
  focus(title);
}
