// Lines with arrows: each press moves one by one place and says where it stands now.
import {all, one} from '../../runtime/dom.js';
import {sentence} from '../../runtime/slots.js';

const ids = (list) => all('[data-option]', list).map((line) => line.dataset.option);

const place = (list, order) => list.append(...order.map((id) => one(`[data-option="${id}"]`, list)));

// An arrow that leads nowhere keeps the focus: it is disabled in words only.
function arrows(list, locked) {
  const last = list.children.length - 1;
  all('li', list).forEach((line, at) => all('button', line).forEach((button, down) => {
    button.disabled = locked;
    button.setAttribute('aria-disabled', at === (down ? last : 0));
  }));
}

// It is the neighbour that moves, so that the focus stays on the arrow.
function move(root, list, {texts}, button) {
  const line = button.closest('li'), down = 'down' in button.dataset, other = down ? line.nextElementSibling : line.previousElementSibling;
  if (!other) return;
  if (down) line.before(other); else line.after(other);
  list.dataset.moved = '';
  arrows(list, false);
  const live = one('[role=status]', root), order = ids(list), id = line.dataset.option;
  live.textContent = sentence(live, {item: texts[id], n: order.indexOf(id) + 1, all: order.length});
  list.dispatchEvent(new Event('change', {bubbles: true}));
}

export const widget = {
  // Without an answer the lines stay as they are, mixed by the page or for this attempt, but never in the right order.
  show(root, question, {response, locked, verdict}) {
    const {options, right} = question.data, list = one('.order', root), now = ids(list);
    place(list, response || (`${now}` === `${right}` ? options : now));
    if (response) list.dataset.moved = ''; else delete list.dataset.moved;
    arrows(list, !!locked);
    list.onclick = ({target}) => {
      const button = target.closest('button');
      if (button) move(root, list, question, button);
    };
    ids(list).forEach((id, at, order) => {
      const sought = right.indexOf(id), fits = at === sought || right[sought - 1] === order[at - 1];
      list.children[at].classList.toggle('is-right', !!verdict && fits);
      list.children[at].classList.toggle('is-wrong', !!verdict && !fits);
    });
  },
  // Lines that nobody has moved are no answer.
  read(root) {
    const list = one('.order', root);
    return 'moved' in list.dataset ? ids(list) : null;
  },
  // The share of neighbours that follow each other as they should.
  score: ({data: {right}}, response) => right.filter((id, at) => at && response[response.indexOf(id) - 1] === right[at - 1]).length / (right.length - 1),
  // Its place in the right order, in base 36: one character each.
  pack: ({data: {right}}, response) => response.map((id) => right.indexOf(id).toString(36)).join(''),
  unpack({data: {right}}, packed) {
    const response = [...packed].map((digit) => right[parseInt(digit, 36)]);
    return response.length === right.length && right.every((id) => response.includes(id)) ? response : null;
  },
  describe: ({data: {right}, texts}, response) => (response || right).map((id, at) => ({text: `${at + 1}. ${texts[id]}`, right: id === right[at]})),
};
