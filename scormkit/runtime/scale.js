// Rows rated on one scale, a radio button a step; nobody scores them. Ratings and rubrics share it.
import {all, one} from './dom.js';

export const scale = {
  show(root, question, {response, locked}) {
    const said = new Map(response);
    for (const input of all('.rated input', root)) {
      input.checked = said.get(input.closest('.rated').name) === input.value;
      input.disabled = !!locked;
    }
  },
  // Rows may be left out.
  read(root) {
    const rated = all('.rated', root).filter((row) => one(':checked', row));
    return rated[0] ? rated.map((row) => [row.name, one(':checked', row).value]) : null;
  },
  // The mark of each rated row and its step in base 36: three characters.
  pack: ({data}, response) => response.map(([id, step]) => data.rows[id] + (+step).toString(36)).join(''),
  unpack({data: {rows, steps}}, packed) {
    const named = (part) => [Object.keys(rows).find((id) => rows[id] === part.slice(0, 2)), `${parseInt(part[2], 36)}`];
    const response = (packed.match(/.../g) || []).map(named).filter(([id, step]) => id && steps[step - 1]);
    return response[0] ? response : null;
  },
  tell: ({id}, response) => response.map(([row, step]) => ({id: `${id}_${row}`, response: [step]})),
  describe: ({data, texts}, response) => (response || []).map(([id, step]) => ({text: `${texts[id]}: ${data.steps[step - 1]}`, right: null})),
};
