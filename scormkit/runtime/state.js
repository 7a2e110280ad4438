// The saved state as one line of printable ASCII; docs/explanation/runtime.md has the layout, room.py its most
// characters. Each part has a check of its own: what was torn or altered on the way is left out, the rest is read.
import {hash} from './hash.js';

const LONG = 35;
const TEST = ['used', 'best', 'last', 'sum', 'phase', 'over', 'passed', 'start', 'at'];

export const blank = (mark) => ({
  mark, count: 0, at: '', spent: 0, told: '', score: null, ended: null, pages: new Set(), answers: new Map(), tests: new Map(),
});
// `ended` is when the module was first complete, in minutes since 1970. Scores are hundredths of a per cent point, flags 0 or 1, `start` seconds since 1970.
export const untried = () => ({used: 0, best: 0, last: 0, sum: 0, phase: 0, over: 0, passed: 0, start: 0, at: 0, items: []});

export function encode(state) {
  const head = `s1~${state.mark}~${digits(state.count)}`;
  const tests = [...state.tests].map(([key, test]) => [
    key, ...TEST.map((name) => digits(test[name])), digits(test.items.length), ...test.items.map(listed),
  ]);
  const lists = [
    [state.at, digits(state.spent), state.told, digits(state.score), digits(state.ended)], [...state.pages], [...state.answers], tests,
  ];
  return [head, ...lists.map((list, place) => sealed(head + place, list.flat(2).map(long).join('')))].join('~');
}

// What can be read of it, or null where that is nothing.
export function decode(text) {
  const [first, mark, count, ...parts] = String(text).split('~'), head = [first, mark, count].join('~');
  if (!/^s1~\w{6}~\w+$/.test(head)) return null;
  const read = (part, place) => (part === sealed(head + place, part.slice(0, -4)) ? taken(part.slice(0, -4)) : null);
  const lists = parts.map(read), [where, pages, answers, tests] = lists.map((list) => list || []);
  if (!lists.some(Boolean)) return null;
  const state = {...blank(mark), count: number(count), pages: new Set(pages)};
  if (lists[0]) {
    Object.assign(state, {at: where[0], spent: number(where[1]), told: where[2], score: number(where[3]), ended: number(where[4])});
  }
  for (let next = answers || []; next.length;) state.answers.set(next.shift(), next.shift());
  while (tests && tests.length) state.tests.set(tests.shift(), test(tests));
  return state;
}

const digits = (count) => (count === null ? '' : count.toString(36));

const number = (text) => (text ? parseInt(text, 36) : null);

const sealed = (place, part) => part + (hash(place + part) % 36 ** 4).toString(36).padStart(4, '0');

const listed = ({key, flag, sure, seconds, packed}) => [key, digits(flag + 2 * sure), digits(seconds), packed];

function test(list) {
  const made = untried();
  for (const name of TEST) made[name] = number(list.shift());
  for (let left = number(list.shift()); left > 0; left -= 1) {
    const [key, bits, seconds, packed] = list.splice(0, 4), mixed = number(bits);
    made.items.push({key, flag: mixed % 2, sure: mixed >> 1, seconds: number(seconds), packed});
  }
  return made;
}

// A text and its length before it: one character, or four.
function long(text) {
  const length = digits(text.length);
  return (text.length < LONG ? length : `z${length.padStart(3, '0')}`) + text;
}

function taken(text) {
  const list = [];
  for (let at = 0; at < text.length;) {
    const short = number(text[at]), length = short < LONG ? short : number(text.slice(at + 1, at + 4));
    at += short < LONG ? 1 : 4;
    list.push(text.slice(at, at += length));
  }
  return list;
}
