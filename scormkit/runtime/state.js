// The saved state as one line of printable ASCII; docs/explanation/runtime.md has the layout, room.py its most
// characters. Each part has a check of its own: what was torn or altered on the way is left out, the rest is read.
import {hash} from './hash.js';

const WHERE = ['at', 'spent', 'told', 'score', 'ended'];
// The numbers of a test, each with its digits: they need no length before them.
const TEST = {used: 2, best: 3, last: 3, sum: 5, phase: 1, over: 1, passed: 1, start: 7, at: 3};

export const blank = (mark) => ({
  mark, count: 0, at: '', spent: 0, told: '', score: null, ended: null, pages: new Set(), answers: new Map(), tests: new Map(),
});
// `ended` is when the module was first complete, in minutes since 1970. Scores are hundredths of a per cent point, flags 0 or 1, `start` seconds since 1970.
export function untried(made = {items: []}) {
  for (const name in TEST) made[name] = 0;
  return made;
}

export function encode(state) {
  const head = `s2~${state.mark}~${digits(state.count)}`;
  const tests = [...state.tests].map(([key, test]) => [
    key, ...Object.keys(TEST).map((name) => digits(test[name], TEST[name])), digits(test.items.length, 3), ...test.items.map(listed),
  ]);
  const lists = [
    WHERE.map((name) => long(digits(state[name]))), [...state.pages], [...state.answers].map(([key, packed]) => key + long(packed)), tests,
  ];
  return [head, ...lists.map((list, place) => sealed(head + place, list.flat().join('')))].join('~');
}

// What can be read of it, or null where that is nothing.
export function decode(text) {
  const [first, mark, count, ...parts] = String(text).split('~'), head = [first, mark, count].join('~');
  if (!/^s[12]~\w{6}~\w+$/.test(head)) return null;
  const whole = (part, place) => part === sealed(head + place, part.slice(0, -4));
  const [where = [], pages = [], answers = [], tests = []] = parts.map((part, place) => (whole(part, place) ? [...part.slice(0, -4)] : []));
  if (!parts.some(whole)) return null;
  const state = {...blank(mark), count: number(count)}, old = first < 's2', take = (list, width) => taken(list, old ? -1 : width, old);
  for (const name of where[0] ? WHERE : []) state[name] = 'at told'.includes(name) ? take(where) : number(take(where));
  while (pages[0]) state.pages.add(take(pages, 4));
  while (answers[0]) state.answers.set(take(answers, 4), take(answers));
  while (tests[0]) state.tests.set(take(tests, 4), test((width) => take(tests, width)));
  return state;
}

// A number in base 36, of so many digits where that is said; a text as it is.
const digits = (count, width) => (count === null ? '' : count.toString(36).padStart(width, '0').slice(-width));

const number = (text) => (text ? parseInt(text, 36) : null);

const sealed = (place, part) => part + digits(hash(place + part), 4);

const listed = ({key, flag, sure, seconds, packed}) => key + digits(flag + 2 * sure) + digits(seconds, 2) + long(packed);

function test(take) {
  const made = {};
  for (const name in TEST) made[name] = number(take(TEST[name]));
  made.items = Array.from({length: number(take(3))}, () => {
    const key = take(4), mixed = number(take(1));
    return {key, flag: mixed % 2, sure: mixed >> 1, seconds: number(take(2)), packed: take()};
  });
  return made;
}

// A small letter or digit stands for itself. All else has its length before it: a capital letter, or Z and three digits.
const long = (text) => (/^[\da-z-]$/.test(text) ? '' : text.length < 25 ? digits(text.length + 10).toUpperCase() : `Z${digits(text.length, 3)}`) + text;

// Takes off so many characters, or a text as `long` wrote it. In s1 (`old`) all had a length: one digit, or z and three.
function taken(list, width, old) {
  if (width >= 0) return list.splice(0, width).join('');
  const first = list.shift(), size = number(first);
  if (!old && !/[A-Z]/.test(first)) return first;
  return taken(list, size < 35 ? size - (old ? 0 : 10) : number(taken(list, 3)));
}
