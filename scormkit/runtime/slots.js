// Sentences that a page brings along, and the places where they stand.
import {all, one, show, worded} from './dom.js';

// `data-words`, `data-words_one` …: the sentences that a page brings along.
export function sentence({dataset}, values) {
  return worded(dataset, 'words', values);
}

// Each `[data-slot]` by name: false hides it, true shows it, an object fills its sentence, anything else is its text.
export function fill(root, values) {
  for (const slot of all('[data-slot]', root)) {
    const value = values[slot.dataset.slot];
    if (value === undefined) continue;
    show(slot, value !== false);
    if (value === !!value) continue;
    (one('span', slot) || slot).textContent = value instanceof Object ? sentence(slot, value) : value;
  }
}
