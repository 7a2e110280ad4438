// The look back before a test is handed in, and the result after: words first, then numbers, then what to read again.
import {all, one, show} from './dom.js';
import {speak} from './item.js';
import {rows} from './map.js';
import {fill, sentence} from './slots.js';

const asks = ({root}) => one('.ask', root).textContent;

export function review(stage, {drawn, answers, flags, attempt, attempts}, items) {
  const open = drawn.filter((key) => !answers[key]).length, n = flags.size;
  fill(stage, {
    answered: {done: drawn.length - open, n: drawn.length},
    notice: open + n > 0,
    open: open > 0 && {n: open},
    advice: open > 0,
    flagged: n > 0 && {n},
    attempt: {n: attempt, all: attempts},
  });
  rows(one('.list', stage), drawn, (row, key, no) => {
    const done = !!answers[key], button = one(done ? '.change' : '.answer', row);
    fill(row, {no, ask: asks(items.get(key)), done, todo: !done, flag: flags.has(key)});
    button.dataset.index = no - 1;
    button.setAttribute('aria-label', sentence(button, {n: no}));
    show(button, true);
  });
}

export function result(stage, {result: made, attempts, left, answers, pass_mark: mark}, items, mode) {
  const {score, passed, right, all: n, attempt, counted, items: done} = made, more = left > 0 && mode !== 'review';
  fill(stage, {
    passed: passed && score >= mark,
    before: passed && score < mark, // an earlier attempt did it
    'not-yet': !passed && left > 0,
    over: !passed && !left,
    percent: Math.floor(score),
    score: {right, n, mark},
    counted: counted !== score && {n: Math.floor(counted)},
    mark: {mark},
    retry: more && {n: attempt + 1, all: attempts},
    hope: more,
    'give-up': more && !passed,
  });
  one('[data-slot=retry]', stage).classList.toggle('primary', !passed);
  one('.at', stage).setAttribute('x', mark + '%');
  bar(stage, score);
  calibration(stage, done.filter(({confidence}) => confidence !== null));
  const scored = done.filter((item) => item.score !== null);
  for (const row of all('[data-aim]', stage)) aim(row, scored.filter(({key}) => items.get(key).made.aim === row.dataset.aim));
  const list = one('.fb', stage);
  if (list) rows(list, done, (row, {key, verdict}, no) => feedback(row, no, verdict, items.get(key), answers[key]));
}

function bar(root, share) {
  one('.a', root).setAttribute('width', share + '%');
}

const rights = (done) => done.filter(({verdict}) => verdict === 'right').length;

// What one knows and what one guesses; only where the questions asked how sure one was.
function calibration(stage, asked) {
  for (const table of all('.cal', stage)) {
    show(table.parentNode, asked[0]);
    for (const cell of all('td', table)) {
      const mine = asked.filter(({confidence}) => `${confidence}` === cell.dataset.sure);
      one('.big', cell).textContent = 'right' in cell.dataset ? rights(mine) : mine.length - rights(mine);
    }
  }
}

function aim(row, mine) {
  const n = mine.length, share = mine.reduce((sum, {score}) => sum + score / n, 0);
  show(row, n);
  fill(row, {share: {right: rights(mine), n}});
  bar(row, share * 100);
  show(one('.go', row), share < 0.999);
}

function feedback(row, no, verdict, {root, made, widget}, response) {
  const lines = (answer) => widget.describe(made, answer).map(({text}) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  });
  speak(root, verdict, response);
  const why = all(`[data-say=${verdict}]>*,[data-because]>*`, root).filter((part) => !part.matches('.i,b,[hidden]'));
  fill(row, {
    no, ask: asks({root}), right: verdict === 'right', partly: verdict === 'partly', wrong: verdict === 'wrong', done: verdict === 'done',
  });
  under(row, 'yours', response ? lines(response) : [...one('[data-told=yours]', row).childNodes]);
  under(row, 'best', verdict === 'right' ? [] : lines(null));
  under(row, 'why', why.map((part) => part.cloneNode(true)));
}

// A term and its lines; a term without lines is not shown.
function under(row, name, lines) {
  const place = one(`[data-told=${name}]`, row);
  place.replaceChildren(...lines);
  show(place, lines[0]);
  show(place.previousElementSibling, lines[0]);
}
