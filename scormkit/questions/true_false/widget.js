// Two rows, true and false.
import {choose, chosen} from '../../runtime/rows.js';

export const widget = {
  show: (root, {data}, given) => choose(root, [data.right], given),
  read: chosen,
  score: ({data}, [said]) => (said === data.right ? 1 : 0),
  pack: (question, [said]) => said[0],
  unpack: (question, packed) => (/^[tf]$/.test(packed) ? [packed === 't' ? 'true' : 'false'] : null),
  describe({data, texts}, response) {
    const [said] = response || [data.right];
    return [{text: texts[said], right: said === data.right}];
  },
};
