// A list to choose from, and areas of a picture that choose from it.
import {all, one} from '../../runtime/dom.js';
import {choose, chosen} from '../../runtime/rows.js';

const row = (root, area) => one(`[data-option="${area.dataset.spot}"]`, root);

// What is chosen, and whether that was right, looks so in the picture too.
function paint(root) {
  for (const area of all('[data-spot]', root)) {
    const {classList} = row(root, area);
    for (const name of ['is-right', 'is-wrong']) area.classList.toggle(name, classList.contains(name));
    area.classList.toggle('on', one('input', row(root, area)).checked);
  }
}

export const widget = {
  show(root, {data}, given) {
    choose(root, data.right, given);
    paint(root);
    one('fieldset', root).onchange = () => paint(root);
    one('.spots', root).onclick = ({target}) => {
      const area = target.closest('[data-spot]');
      if (area) one('input', row(root, area)).click();
    };
  },
  // In written order.
  read(root, {data}) {
    const ids = chosen(root);
    return ids && data.spots.filter((id) => ids.includes(id));
  },
  score: ({data: {right}}, response) => +(`${response}` === `${right}`),
  // Its place in written order, in base 36: one character each.
  pack: ({data}, response) => response.map((id) => data.spots.indexOf(id).toString(36)).join(''),
  unpack({data: {spots, many}}, packed) {
    const response = [...packed].map((digit) => spots[parseInt(digit, 36)]);
    const once = response.every((id, place) => id && response.indexOf(id) === place);
    return once && response.length > 0 && (many || response.length < 2) ? response : null;
  },
  describe: ({data: {right}, texts}, response) => (response || right).map((id) => ({text: texts[id], right: right.includes(id)})),
};
