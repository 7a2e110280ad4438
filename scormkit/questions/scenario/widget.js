// A story in steps: each decision opens the step that follows, and what was decided stays above.
import {all, focus, one, show} from '../../runtime/dom.js';
import {speak} from '../../runtime/item.js';

// The decisions of a path, each with the step that follows, its score and the best score there.
const worth = ({steps}, path) => path.map(([step, id]) => {
  const choices = steps[step], [, to, score] = choices.find(([name]) => name === id);
  return {step, id, to, score, best: Math.max(...choices.map((choice) => choice[2]))};
});

// The step that a path has come to.
const goal = (data, path) => (path[0] ? worth(data, path).pop().to : data.first);

const pair = ({dataset}) => dataset.option.split(',');

function paint(root, {data, confidence}, path, locked) {
  const at = goal(data, path), ended = !data.steps[at].length, seen = [...path.map(([step]) => step), at];
  for (const part of all('[data-step]', root)) show(part, seen.includes(part.dataset.step));
  for (const row of all('[data-option]', root)) {
    const on = path.some((made) => `${made}` === row.dataset.option), open = pair(row)[0] === at;
    show(row, on || open);
    row.classList.toggle('picked', on);
    row.setAttribute('aria-pressed', on);
    row.disabled = locked || !open;
  }
  show(one('[data-anew]', root), path[0] && !locked);
  // A story is judged at its end; how sure one is has to be said before.
  show(one('[data-check]', root), confidence && ended && !locked);
  show(one('[data-do=check]'), ended && !locked);
  return ended && !confidence;
}

// The focus goes to what follows in words, or where that is kept for later to the next step.
function decide(root, question, path) {
  const judged = paint(root, question, path), check = one('[data-check]', root);
  speak(root, '', path);
  root.dispatchEvent(new Event('change', {bubbles: true}));
  if (judged && check) check.click();
  const said = path[0] && one(`[data-for="${path[path.length - 1]}"]`, root);
  focus(said && said.offsetParent ? said : one(`[data-step="${goal(question.data, path)}"]>[tabindex]`, root));
}

export const widget = {
  show(root, question, {response, locked}) {
    const path = response || [];
    paint(root, question, path, locked);
    for (const row of all('[data-option]', root)) row.onclick = () => decide(root, question, [...widget.read(root) || [], pair(row)]);
    one('[data-anew]>*', root).onclick = () => decide(root, question, []);
  },
  // Steps stand in the order of every path through them.
  read(root) {
    const path = all('.picked', root).map(pair);
    return path[0] ? path : null;
  },
  score: ({data}, path) => worth(data, path).reduce((sum, {score}) => sum + score, 0) / data.best,
  // The place of each choice in written order, in base 36: one character a decision.
  pack: ({data: {steps}}, path) => path.map(([step, id]) => steps[step].findIndex(([name]) => name === id).toString(36)).join(''),
  unpack({data}, packed) {
    const path = [];
    for (const digit of packed) {
      const at = goal(data, path), choice = data.steps[at][parseInt(digit, 36)];
      if (!choice) return null;
      path.push([at, choice[0]]);
    }
    return path[0] ? path : null;
  },
  describe: ({data, texts}, path) => worth(data, path || data.right).map(({step, id, score, best}) => ({
    text: texts[[step, id]], right: score === best,
  })),
  // Together they are worth what the path is worth.
  tell: ({id: name, points, data}, path) => worth(data, path).map(({step, id, score, best}) => ({
    id: `${name}_${step}`, response: [id], score: best ? score / best : null, points: points * best / data.best,
  })),
};
