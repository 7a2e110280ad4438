// Pairs of what stands left and what is chosen for it, in lists or with radio buttons: read, score, keep, mark.
import {all, one} from './dom.js';

const row = (root, left) => one(`[data-option="${left}"]`, root);

export const pairs = {
  show(root, {data}, {response, locked, verdict}) {
    const given = new Map(response);
    for (const [left, right] of data.pairs) {
      const at = row(root, left), said = given.get(left) || '';
      for (const part of all('option,input', at)) part.selected = part.checked = part.value === said;
      for (const part of all('select,input', at)) part.disabled = !!locked;
      at.classList.toggle('is-right', !!verdict && said === right);
      at.classList.toggle('is-wrong', !!verdict && said !== right);
    }
  },
  // In written order, however the rows stand; what has not been chosen yet is left out.
  read(root, {data}) {
    const said = data.pairs.map(([left]) => [left, (one(':checked', row(root, left)) || {}).value]).filter(([, target]) => target);
    return said[0] ? said : null;
  },
  // The share of pairs.
  score({data: {pairs: right}}, response) {
    const given = new Map(response);
    return right.filter(([left, target]) => given.get(left) === target).length / right.length;
  },
  // For each left side in written order the place of its target, in base 36, or `-`.
  pack({data}, response) {
    const given = new Map(response);
    return data.pairs.map(([left]) => (given.has(left) ? data.targets.indexOf(given.get(left)).toString(36) : '-')).join('');
  },
  // Another number of left sides means that they are others now.
  unpack({data}, packed) {
    const said = data.pairs.map(([left], place) => [left, packed[place]]).filter(([, digit]) => digit !== '-');
    const response = said.map(([left, digit]) => [left, data.targets[parseInt(digit, 36)]]);
    return packed.length === data.pairs.length && response[0] && response.every(([, target]) => target) ? response : null;
  },
  describe({data, texts}, response) {
    const right = new Map(data.pairs);
    return (response || data.pairs).map(([left, target]) => ({text: `${texts[left]}: ${texts[`.${target}`]}`, right: right.get(left) === target}));
  },
};
