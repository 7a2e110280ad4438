// Rows to choose from: one answer with radio buttons, several with check boxes.
import {choose, chosen} from '../../runtime/rows.js';

export const widget = {
  show: (root, {data}, given) => choose(root, data.right, given),
  // In written order, however the rows were shuffled.
  read(root, {data}) {
    const ids = chosen(root);
    return ids && data.options.filter((id) => ids.includes(id));
  },
  // Of several: (right - wrong) / all right, never below 0.
  score({data: {many, right}}, response) {
    const hits = response.filter((id) => right.includes(id)).length;
    if (!many) return hits;
    return Math.max(0, (2 * hits - response.length) / right.length);
  },
  // Its place in written order, in base 36: one character each.
  pack: ({data}, response) => data.options.map((id, place) => (response.includes(id) ? place.toString(36) : '')).join(''),
  unpack({data}, packed) {
    const response = [...packed].map((digit) => data.options[parseInt(digit, 36)]);
    return response.length && response.every(Boolean) && (data.many || !response[1]) ? response : null;
  },
  describe: ({data, texts}, response) => (response || data.right).map((id) => ({text: texts[id], right: data.right.includes(id)})),
};
