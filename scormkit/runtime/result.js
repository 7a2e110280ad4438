// The look back before a test is handed in, and the result after: words first, then numbers, then what to read again.
import {all, fill, one, sentence, show} from './dom.js';
import {speak} from './item.js';
import {rows} from './map.js';

const asks = ({root}) => one('.ask', root).textContent;

export function review(stage, {drawn, answers, flags, attempt, attempts}, items) {
  const open = drawn.filter((key) => !answers[key]).length, flagged = flags.size;
  fill(stage, {
    answered: {done: drawn.length - open, n: drawn.length},
    notice: open + flagged > 0,
    open: !!open && {n: open},
    advice: !!open,
    flagged: !!flagged && {n: flagged},
    attempt: {n: attempt, all: attempts},
  });
  rows(one('.list', stage), drawn, (row, key, n) => {
    const change = !!answers[key];
    fill(row, {no: n, ask: asks(items.get(key)), done: change, todo: !change, flag: flags.has(key)});
    const button = one(change ? '.change' : '.answer', row);
    button.dataset.index = n - 1;
    button.setAttribute('aria-label', sentence(button, {n}));
    show(button, true);
  });
}

export function result(stage, {result: made, attempts, left, answers, pass_mark: mark}, items, mode) {
  const {score, passed, right, all: n, attempt, counted} = made, more = left > 0 && mode !== 'review';
  fill(stage, {
    passed,
    'not-yet': !passed,
    percent: Math.round(score),
    score: {right, n, mark},
    counted: counted !== score && {n: Math.round(counted)},
    mark: {mark},
    retry: more && {n: attempt + 1, all: attempts},
    hope: more,
    'give-up': more && !passed,
  });
  one('[data-slot=retry]', stage).classList.toggle('primary', !passed);
  const [line, words] = all('.mark,text', one('.gauge', stage));
  for (const name of ['x1', 'x2']) line.setAttribute(name, mark + '%');
  words.setAttribute('x', mark + '%');
  words.setAttribute('text-anchor', mark < 20 ? 'start' : mark > 80 ? 'end' : 'middle');
  bar(one('.gauge', stage), score);
  calibration(stage, made.items);
  aims(stage, made.items, items);
  const list = one('.fb', stage);
  if (list) rows(list, made.items, (row, {key, verdict}, no) => feedback(row, no, verdict, items.get(key), answers[key]));
}

function bar(root, share) {
  one('.a', root).setAttribute('width', share + '%');
}

// What one knows and what one guesses; only where the questions asked how sure one was.
function calibration(stage, done) {
  const asked = done.filter(({confidence}) => confidence !== null), table = one('.cal', stage);
  if (!table) return;
  show(table.parentNode, asked.length);
  for (const cell of all('td', table)) {
    const fits = ({confidence, verdict}) => `${confidence} ${verdict === 'right'}` === cell.dataset.cell;
    one('.big', cell).textContent = asked.filter(fits).length;
  }
}

function aims(stage, done, items) {
  for (const row of all('[data-aim]', stage)) {
    const mine = done.filter(({key}) => items.get(key).made.aim === row.dataset.aim), n = mine.length;
    const share = mine.reduce((sum, {score}) => sum + score, 0) / n;
    show(row, n);
    fill(row, {share: {right: mine.filter(({verdict}) => verdict === 'right').length, n}});
    bar(row, (share || 0) * 100);
    show(one('.go', row), share < 1);
  }
}

function feedback(row, no, verdict, {root, made, widget}, response) {
  const say = (answer) => widget.describe(made, answer).map(({text}) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  });
  speak(root, verdict, response);
  const why = all(`[data-say=${verdict}]>*,[data-because]>*`, root).filter((part) => !part.matches('.i,b,[hidden]'));
  fill(row, {no, ask: asks({root}), right: verdict === 'right', partly: verdict === 'partly', wrong: verdict === 'wrong'});
  told(row, 'yours', response && say(response));
  told(row, 'best', verdict !== 'right' && say(null));
  told(row, 'why', why.map((part) => part.cloneNode(true)));
}

// A term and its lines. Without lines it keeps the words that it has, or goes where there are none.
function told(row, name, lines) {
  const place = one(`[data-told=${name}]`, row);
  if (lines && lines[0]) place.replaceChildren(...lines);
  else if (!place.textContent) {
    place.previousElementSibling.remove();
    place.remove();
  }
}
