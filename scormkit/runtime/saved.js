// Says in words and with an icon whether the learner's work is saved, and what to do while it is not.
import {one, show} from './dom.js';

const ICONS = {saving: 'sync', saved: 'check', offline: 'off', failed: 'warn', gone: 'warn'};

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
