// Rows with a radio button or a check box each: choosing, reading, marking. Kinds that offer a list share it.
import {all, one} from './dom.js';

export function choose(root, right, {response, locked, verdict}) {
  for (const row of all('.opt', root)) {
    const input = one('input', row), id = row.dataset.option;
    const on = !!response && response.includes(id), good = right.includes(id);
    input.checked = on;
    input.disabled = !!locked;
    row.classList.toggle('is-right', !!verdict && good);
    row.classList.toggle('is-wrong', !!verdict && on && !good);
    row.classList.toggle('missed', !!verdict && good && !on);
  }
}

// Ids in the order on the screen, null where nothing is chosen.
export function chosen(root) {
  const ids = all('.opt input:checked', root).map((input) => input.value);
  return ids.length ? ids : null;
}
